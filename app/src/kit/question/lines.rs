//! An answer as people read it: what stands beside what, for showing two of them side by side.

use super::{
    Filled,
    people::{attitude, role},
};
use content::item::{Alignment, Control, Layout, Question, Shown};
use i18n::Words;

/// Label and value of everything that was given; the label is empty where the value says it all.
pub fn lines(words: &Words, question: &Question, filled: Filled<'_>) -> Vec<(String, String)> {
    let chosen = |name: &str, options: &[Shown], label: &str| {
        let picked = options.iter().filter(|option| filled.has(name, &option.value));
        picked.map(|option| (label.to_owned(), option.text.clone())).collect::<Vec<_>>()
    };
    let placed = |card: &Control, places: &[(String, String)]| {
        let held = filled.get(&card.name);
        let place = places.iter().find(|(value, _)| value == held)?;
        Some((card.text.clone(), place.1.clone()))
    };
    let typed = |label: String, name: &str| {
        let text = filled.get(name);
        (!text.is_empty()).then(|| (label, text.to_owned()))
    };
    match &question.layout {
        Layout::One { options } => chosen("choice", options, ""),
        Layout::Many { options } => chosen("choices", options, ""),
        Layout::TwoTier { options } => {
            let truth = match filled.get("verdict") {
                "true" => Some(words.item_true()),
                "false" => Some(words.item_false()),
                _ => None,
            };
            let mut lines: Vec<_> = truth.into_iter().map(|truth| (words.item_verdict(), truth)).collect();
            lines.extend(chosen("reason", options, &words.item_reason()));
            lines
        }
        Layout::BestWorst { options } => {
            let mut lines = chosen("best", options, &words.item_best());
            lines.extend(chosen("worst", options, &words.item_worst()));
            lines
        }
        Layout::Order { cards } => {
            let mut lines: Vec<_> = cards.iter().filter_map(|card| typed(card.text.clone(), &card.name)).collect();
            lines.sort_by_key(|(_, at)| at.parse::<u32>().unwrap_or(u32::MAX));
            lines.into_iter().map(|(card, at)| (at, card)).collect()
        }
        Layout::Assign { cards, places, .. } => {
            let places: Vec<_> = places.iter().map(|place| (place.value.clone(), place.text.clone())).collect();
            cards.iter().filter_map(|card| placed(card, &places)).collect()
        }
        Layout::Map { people, roles, attitudes, .. } => people
            .iter()
            .filter_map(|person| {
                let name = format!("roles.{}", person.name);
                let mut given: Vec<String> = roles
                    .iter()
                    .filter(|one| filled.has(&name, one.code()))
                    .map(|one| format!("{} {}", one.code(), role(words, *one)))
                    .collect();
                let held = filled.get(&format!("attitude.{}", person.name));
                given.extend(
                    attitudes
                        .iter()
                        .filter(|one| one.code() == held)
                        .map(|one| format!("{} {}", one.code(), attitude(words, *one))),
                );
                (!given.is_empty()).then(|| (person.text.clone(), given.join(" / ")))
            })
            .collect(),
        Layout::Cloze { blanks } => {
            blanks.iter().filter_map(|blank| typed(words.item_blank(&blank.text), &blank.name)).collect()
        }
        Layout::Number { .. } => typed(String::new(), "number").into_iter().collect(),
        Layout::Board { strips, columns } => {
            let columns: Vec<_> = (1..=*columns).map(|at| (at.to_string(), words.item_column(at))).collect();
            strips.iter().flat_map(|strip| &strip.cards).filter_map(|card| placed(card, &columns)).collect()
        }
        Layout::Plan { criteria, tools, meet_days, meet_points, .. } => {
            let places: Vec<_> = tools.iter().map(|tool| (tool.shown.value.clone(), tool.shown.text.clone())).collect();
            let mut lines: Vec<_> = criteria.iter().filter_map(|row| placed(&row.control, &places)).collect();
            if filled.has("meet", "yes") {
                lines.push((String::new(), words.item_meet(*meet_days, *meet_points)));
            }
            lines
        }
        Layout::Calendar { tasks, days } => {
            let places = super::calendar::places(words, question.lang.tag(), days);
            tasks.iter().filter_map(|task| placed(task, &places)).collect()
        }
        Layout::Diagnosis { stages, recoveries, .. } => {
            let stage = |who: &str| {
                let held = filled.get(&format!("place.{who}"));
                let stage = stages.iter().find(|stage| stage.number.to_string() == held)?;
                let name = if who == "buyer" { &stage.buyer } else { &stage.seller };
                Some(words.item_stage(stage.number, name))
            };
            let state = Alignment::from_code(filled.get("place.state"));
            let buyer = stage("buyer").map(|stage| (words.item_marker_buyer(), stage));
            let seller = stage("seller").map(|stage| (words.item_marker_seller(), stage));
            let state = state.map(|state| (words.item_state(), super::state(words, state)));
            let mut lines: Vec<_> = buyer.into_iter().chain(seller).chain(state).collect();
            lines.extend(chosen("place.recovery", recoveries, &words.item_recovery()));
            lines
        }
    }
}
