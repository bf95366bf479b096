//! A question after its answer: every option with its verdict and its reason.

use super::{
    figures::percent,
    mark::Mark,
    question::{self, stem},
};
use content::{
    figure::FigureView,
    item::{FULL, Fault, Kind, Review, Row, Slot, Verdict},
};
use i18n::Words;
use leptos::prelude::*;

/// The released view. `id` is that of the stem's heading, `level` its level; `ground` is what the answer was about, shown
/// again before the reasons.
pub fn review(
    words: &Words,
    review: &Review,
    id: &str,
    level: u8,
    figure: Option<&FigureView>,
    ground: Option<AnyView>,
) -> AnyView {
    let rows = rows(words, review);
    let drawing =
        figure.map(|figure| view! { <div class="figure">{super::figure::panels(&marked(figure, review))}</div> });
    let line = match (review.answered, plain(review.kind)) {
        (false, _) => words.item_unanswered(),
        (true, true) => words.item_score_plain(percent(i64::from(review.score))),
        (true, false) => words.item_score(percent(i64::from(review.score))),
    };
    let line = if level == 1 { line } else { String::new() };
    view! {
        {stem(&review.stem, id, level)}
        <p class="item-task">{line}</p>
        {drawing}
        {ground}
        {rows}
    }
    .into_any()
}

/// The rows alone: every option, card or person with its verdict and its reason.
pub fn rows(words: &Words, review: &Review) -> AnyView {
    grouped(words, review).into_any()
}

/// The drawing with the place that was chosen and the one that is right marked in it.
fn marked(figure: &FigureView, review: &Review) -> FigureView {
    let mut figure = figure.clone();
    for row in &review.rows {
        let state = match row.verdict {
            Verdict::Right if row.chosen => "right",
            Verdict::Right | Verdict::Missed => "missed",
            Verdict::Wrong | Verdict::Part if row.chosen => "wrong",
            _ => continue,
        };
        let region = figure.regions.iter().find(|region| region.id == row.value).map(|region| region.element.clone());
        let Some(element) = region else { continue };
        for panel in &mut figure.panels {
            *panel = panel.replace(&format!("id=\"{element}\""), &format!("id=\"{element}\" data-state=\"{state}\""));
        }
    }
    figure
}

/// Whether rows are options with a box, not cards with a place.
fn plain(kind: Kind) -> bool {
    matches!(kind, Kind::Single | Kind::TwoTier | Kind::Hotspot | Kind::Multi | Kind::Mark)
}

/// The rows, by strips where there are some.
fn grouped(words: &Words, review: &Review) -> Vec<AnyView> {
    let mut groups: Vec<(Option<&str>, Vec<AnyView>)> = Vec::new();
    for (row, number) in review.rows.iter().zip(1..) {
        let shown = one(words, review.lang.tag(), review.kind, number, row);
        let strip = row.strip.as_deref();
        match groups.iter_mut().find(|(known, _)| *known == strip) {
            Some((_, rows)) => rows.push(shown),
            None => groups.push((strip, vec![shown])),
        }
    }
    groups
        .into_iter()
        .map(|(strip, rows)| {
            let head = strip.map(|strip| view! { <h2 class="answer-head">{question::strip(words, strip)}</h2> });
            view! { {head}<ul class="options">{rows}</ul> }.into_any()
        })
        .collect()
}

fn one(words: &Words, tag: &str, kind: Kind, number: usize, row: &Row) -> AnyView {
    let recovery = row.strip.as_deref() == Some("recovery");
    let boxed = (plain(kind) || recovery) && row.given.is_none() && row.value != "verdict";
    let (state, mark) = match row.verdict {
        Verdict::Right => ("right", "tick"),
        Verdict::Part => ("part", "half"),
        Verdict::Wrong => ("wrong", "cross"),
        Verdict::Missed => ("missed", "alert"),
        Verdict::Left | Verdict::Spare => ("left", "dash"),
    };
    let truth = row.value == "verdict";
    let verdict = match (row.verdict, boxed || kind == Kind::Sjt, row.chosen) {
        (Verdict::Right, ..) if truth => words.item_verdict_right(),
        (Verdict::Wrong, ..) if truth => words.item_verdict_wrong(),
        (Verdict::Right, true, true) => words.item_chosen_right(),
        (Verdict::Right, true, false) => words.item_right_here(),
        (Verdict::Right, false, _) => words.item_placed_right(),
        (Verdict::Part, true, _) if recovery => words.item_chosen_part(),
        (Verdict::Part, ..) => words.item_placed_part(),
        (Verdict::Wrong, true, _) => words.item_chosen_wrong(),
        (Verdict::Wrong, false, _) => words.item_placed_wrong(),
        (Verdict::Missed, true, _) => words.item_missed(),
        (Verdict::Missed, false, _) => words.item_placed_missed(),
        (Verdict::Left, ..) => words.item_left(),
        (Verdict::Spare, ..) => words.item_spare(),
    };
    let square = boxed.then(|| {
        let class = if matches!(kind, Kind::Multi | Kind::Mark) { "option-mark" } else { "option-mark option-one" };
        let inside = match (row.chosen, matches!(kind, Kind::Multi | Kind::Mark)) {
            (true, true) => view! { <use href="#tick"></use> }.into_any(),
            (true, false) => view! { <circle cx="12" cy="12" r="5" fill="currentcolor"></circle> }.into_any(),
            (false, _) => ().into_any(),
        };
        view! { <svg class=class viewBox="0 0 24 24" aria-hidden="true">{inside}</svg> }
    });
    let name = match (row.value.as_str(), row.html.is_empty()) {
        ("verdict", _) => content::markup::escape(&words.item_verdict_row()),
        ("meet", _) => content::markup::escape(&words.item_meet_row()),
        ("place.buyer", true) => content::markup::escape(&words.item_marker_buyer()),
        ("place.seller", true) => content::markup::escape(&words.item_marker_seller()),
        ("place.state", true) => content::markup::escape(&words.item_state()),
        ("", true) if row.strip.as_deref() == Some("letter") => content::markup::escape(&words.item_place_empty()),
        (_, true) => String::new(),
        _ if kind == Kind::Calendar => question::numbered(number, &row.html),
        _ if kind == Kind::Cloze => content::markup::escape(&words.item_blank(&row.html)),
        _ => row.html.clone(),
    };
    let meet = row.value == "meet";
    let in_words = |one: &Slot| match one {
        Slot::Truth(true) if meet => words.item_meet_yes(),
        Slot::Truth(false) if meet => words.item_meet_no(),
        other => slot(words, tag, other),
    };
    let given = row.given.as_ref().map(|given| {
        let text = words.item_given(in_words(given));
        view! { <p class="option-slot">{text}</p> }
    });
    let told = !matches!(row.verdict, Verdict::Right | Verdict::Left) && !row.right.is_empty() && !boxed;
    let right = told.then(|| {
        let or = format!(" {} ", words.item_or());
        let text = match kind {
            Kind::Sjt => extreme(words, tag, &row.right),
            _ => row.right.iter().map(in_words).collect::<Vec<_>>().join(&or),
        };
        let text = if kind == Kind::Calendar { words.item_plan_day(text) } else { words.item_right(text) };
        view! { <p class="option-slot">{text}</p> }
    });
    let fault = |fault: &Fault| match fault {
        Fault::TooEarly(first) => words.item_fault_early(slot(words, tag, first)),
        Fault::TooLate(last) => words.item_fault_late(slot(words, tag, last)),
        Fault::NotAfter(before) => words.item_fault_after(slot(words, tag, before)),
    };
    let faults: Vec<_> =
        row.faults.iter().map(|one| view! { <p class="option-slot option-fault">{fault(one)}</p> }).collect();
    let why = (!row.feedback.is_empty()).then(|| view! { <p class="option-why" inner_html=row.feedback.clone()></p> });
    view! {
        <li class=if boxed { "option" } else { "option option-placed" } data-state=state data-chosen=row.chosen.then_some("")>
            {square}
            <p inner_html=name></p>
            <p class="option-verdict"><Mark of=mark />{verdict}</p>
            {given}
            {faults}
            {right}
            {why}
        </li>
    }
    .into_any()
}

/// The best, the worst, or the rank of what lies between.
fn extreme(words: &Words, tag: &str, right: &[Slot]) -> String {
    let end = right.iter().find(|slot| matches!(slot, Slot::Best | Slot::Worst));
    match (end, right.first()) {
        (Some(end), _) => slot(words, tag, end),
        (None, Some(Slot::Position(rank))) => words.item_rank(*rank),
        (None, other) => other.map_or(String::new(), |other| slot(words, tag, other)),
    }
}

/// A place or value in words.
fn slot(words: &Words, tag: &str, slot: &Slot) -> String {
    match slot {
        Slot::Text(text) => text.clone(),
        Slot::Truth(true) => words.item_true(),
        Slot::Truth(false) => words.item_false(),
        Slot::Best => words.item_best(),
        Slot::Worst => words.item_worst(),
        Slot::Position(position) => words.item_at(*position),
        Slot::Column(column) => words.item_column(*column),
        Slot::Day { number, date } => question::day_in_words(words, tag, date, *number),
        Slot::Stage { number, name } => words.item_stage(*number, name),
        Slot::State(state) => question::state(words, *state),
        Slot::Nowhere => words.item_nowhere(),
        Slot::Marks { roles, attitude } => {
            let roles = roles.iter().map(|role| format!("{} {}", role.code(), question::role(words, *role)));
            let attitude = attitude.iter().map(|one| format!("{} {}", one.code(), question::attitude(words, *one)));
            roles.chain(attitude).collect::<Vec<_>>().join(" / ")
        }
    }
}

/// How a score stands in a list: state, mark.
pub fn standing(score: i32) -> (&'static str, &'static str) {
    match score {
        FULL => ("right", "tick"),
        0 => ("wrong", "cross"),
        _ => ("part", "half"),
    }
}
