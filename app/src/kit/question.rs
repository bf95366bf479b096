//! A question as a form: every type on native controls, so that it is answered with scripts off as well as on.

mod arrange;
mod assign;
mod board;
mod calendar;
mod choose;
mod diagnosis;
mod enter;
mod lines;
mod people;
mod planner;

pub(crate) use arrange::moved;
pub use board::strip;
pub(crate) use calendar::{in_words as day_in_words, numbered};
pub(crate) use diagnosis::state;
pub use lines::lines;
pub use people::{attitude, role};

use content::{
    figure::FigureView,
    item::{Kind, Layout, Question, Review},
};
use frontend::PickRegion;
use i18n::Words;
use leptos::prelude::*;

/// What the fields of a form hold.
#[derive(Clone, Copy)]
pub struct Filled<'f>(pub &'f [(String, String)]);

impl Filled<'_> {
    /// The value of a field, or nothing at all as the empty text.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    /// Whether a field holds this value, one of several or not.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.0.iter().any(|(key, held)| key == name && held == value)
    }
}

/// The controls of a question. `label` is the id of its stem; `figure` the drawing of a hotspot.
pub fn controls(
    words: &Words,
    question: &Question,
    filled: Filled<'_>,
    label: &str,
    figure: Option<&FigureView>,
) -> AnyView {
    match &question.layout {
        Layout::One { options } => {
            let list = choose::one(options, "choice", filled, label);
            match figure {
                Some(figure) => {
                    let inside = view! {
                        <div class="answer-place-in">
                            <div class="figure">{super::figure::panels(figure)}</div>
                            {list}
                        </div>
                    }
                    .into_any();
                    view! { <PickRegion>{inside}</PickRegion> }.into_any()
                }
                None => list,
            }
        }
        Layout::TwoTier { options } => choose::two_tier(words, options, filled),
        Layout::Many { options } => choose::many(options, filled, label),
        Layout::BestWorst { options } => choose::best_worst(words, options, filled),
        Layout::Order { cards } => arrange::order(words, cards, filled),
        Layout::Assign { cards, places, .. } => assign::assign(words, cards, places, filled),
        Layout::Map { people, above, roles, attitudes } => {
            people::people(words, people::People { people, above, roles, attitudes }, filled, label)
        }
        Layout::Cloze { blanks } => enter::cloze(words, blanks, filled),
        Layout::Number { date } => enter::number(words, *date, filled),
        Layout::Board { strips, columns } => board::board(words, strips, *columns, filled),
        Layout::Plan { criteria, tools, budget_days, meet_days, meet_points } => {
            let meet = planner::Meet { days: *meet_days, points: *meet_points };
            planner::plan(words, criteria, tools, *budget_days, &meet, filled)
        }
        Layout::Calendar { tasks, days } => calendar::calendar(words, question.lang.tag(), tasks, days, filled),
        Layout::Diagnosis { notes, stages, recoveries } => {
            let board = diagnosis::board(words, stages, recoveries, filled, label);
            view! { {diagnosis::notes(words, notes, label)}{board} }.into_any()
        }
    }
}

/// What is shown again beside the reasons: the notes of a case and its two rails, the calendar or the board as they were
/// filled.
pub fn ground(words: &Words, question: &Question, filled: Filled<'_>, label: &str, told: &Review) -> Option<AnyView> {
    match &question.layout {
        Layout::Calendar { tasks, days } => Some(calendar::month(words, question.lang.tag(), tasks, days, filled)),
        Layout::Board { strips, columns } => Some(board::drawn(words, strips, *columns, filled, Some(told))),
        Layout::Map { people, above, roles, attitudes } => {
            people::drawn(words, people::People { people, above, roles, attitudes }, filled, label, Some(told))
        }
        Layout::Diagnosis { notes, stages, .. } => {
            let rails = diagnosis::told(words, stages, told);
            Some(view! { {diagnosis::notes(words, notes, label)}{rails} }.into_any())
        }
        _ => None,
    }
}

/// The stem as a heading. Of a stem of several blocks the last paragraph asks, and what comes before it tells.
pub fn stem(html: &str, id: &str, level: u8) -> AnyView {
    let (before, asks, after) = split(html);
    let before = (!before.is_empty()).then(|| view! { <div class="item-case" inner_html=before.to_owned()></div> });
    let after = (!after.is_empty()).then(|| view! { <div class="item-case" inner_html=after.to_owned()></div> });
    let (id, asks) = (id.to_owned(), asks.to_owned());
    let heading = match level {
        1 => view! { <h1 class="item-stem" id=id tabindex="-1" inner_html=asks></h1> }.into_any(),
        _ => view! { <h3 class="item-stem" id=id inner_html=asks></h3> }.into_any(),
    };
    view! { {before}{heading}{after} }.into_any()
}

/// What tells, what asks, and what follows, of a stem in safe HTML.
fn split(html: &str) -> (&str, &str, &str) {
    let html = html.trim();
    if let Some(body) = html.strip_suffix("</p>")
        && let Some((before, asks)) = body.rsplit_once("<p>")
    {
        return (before.trim_end(), asks, "");
    }
    match html.strip_prefix("<p>").and_then(|body| body.split_once("</p>")) {
        Some((asks, after)) => ("", asks, after.trim_start()),
        None => ("", html, ""),
    }
}

/// What a stem asks, in plain words.
pub fn asks(html: &str) -> String {
    let (_, asks, _) = split(html);
    super::figures::without_tags(asks)
}

/// What is to be done, in one sentence.
pub fn task(words: &Words, question: &Question) -> String {
    match (question.kind, &question.layout) {
        (Kind::Single, _) => words.item_task_single(),
        (Kind::TwoTier, _) => words.item_task_two_tier(),
        (Kind::Hotspot, _) => words.item_task_hotspot(),
        (Kind::Multi, _) => words.item_task_multi(),
        (Kind::Mark, _) => words.item_task_mark(),
        (Kind::Sjt, _) => words.item_task_sjt(),
        (Kind::Order, _) => words.item_task_order(),
        (Kind::Match, _) => words.item_task_match(),
        (Kind::Sort, _) => words.item_task_sort(),
        (Kind::Map, _) => words.item_task_map(),
        (Kind::Cloze, _) => words.item_task_cloze(),
        (Kind::Number, Layout::Number { date: true }) => words.item_task_date(),
        (Kind::Number, _) => words.item_task_number(),
        (Kind::Board, _) => words.item_task_board(),
        (Kind::Planner, Layout::Plan { budget_days, .. }) => words.item_task_planner(*budget_days),
        (Kind::Planner, _) => String::new(),
        (Kind::Calendar, _) => words.item_task_calendar(),
        (Kind::Diagnosis, _) => words.item_task_diagnosis(),
    }
}

/// The same where nothing is scored: it speaks of no points.
pub fn task_unscored(words: &Words, question: &Question) -> String {
    match question.kind {
        Kind::TwoTier => words.item_task_two_tier_free(),
        Kind::Multi => words.item_task_multi_free(),
        Kind::Mark => words.item_task_mark_free(),
        _ => task(words, question),
    }
}

/// The name of a type.
pub fn kind(words: &Words, kind: Kind) -> String {
    match kind {
        Kind::Single => words.item_kind_single(),
        Kind::TwoTier => words.item_kind_two_tier(),
        Kind::Hotspot => words.item_kind_hotspot(),
        Kind::Multi => words.item_kind_multi(),
        Kind::Mark => words.item_kind_mark(),
        Kind::Sjt => words.item_kind_sjt(),
        Kind::Order => words.item_kind_order(),
        Kind::Match => words.item_kind_match(),
        Kind::Sort => words.item_kind_sort(),
        Kind::Map => words.item_kind_map(),
        Kind::Cloze => words.item_kind_cloze(),
        Kind::Number => words.item_kind_number(),
        Kind::Board => words.item_kind_board(),
        Kind::Planner => words.item_kind_planner(),
        Kind::Calendar => words.item_kind_calendar(),
        Kind::Diagnosis => words.item_kind_diagnosis(),
    }
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn the_last_paragraph_of_a_stem_asks() {
        assert_eq!(split("<p>Which?</p>"), ("", "Which?", ""));
        assert_eq!(split("<p>A case.</p>\n<p>Which <em>one</em>?</p>"), ("<p>A case.</p>", "Which <em>one</em>?", ""));
        assert_eq!(split("<p>Which?</p>\n<ul><li>a</li></ul>"), ("", "Which?", "<ul><li>a</li></ul>"));
    }
}
