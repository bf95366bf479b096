//! What a trainee may see of an item: stem and controls, in an order of the attempt's own. Never key, weight, reason,
//! explanation, nor anything from which they could be read.

mod worksheets;

pub use worksheets::{CalendarDay, CaseNote, Group, PlanRow, PlanTool, StagePair};

use super::deal::deal;
use super::form::field_value;
use super::token::Side;
use super::{Attitude, Card, Choice, Item, Kind, Primitive, Role, Task};
use crate::{Lang, Text, markup};
use serde::{Deserialize, Serialize};

/// One question in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Item id.
    pub id: String,
    /// Type.
    pub kind: Kind,
    /// Interaction.
    pub primitive: Primitive,
    /// Language of all texts.
    pub lang: Lang,
    /// The stem as safe HTML blocks. Blanks of a `cloze` are `<span class="blank">①</span>`, numbered from ①.
    pub stem: String,
    /// Id of the figure to show (`hotspot`).
    pub figure: Option<String>,
    /// The controls.
    pub layout: Layout,
}

/// A value to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// The value of the control.
    pub value: String,
    /// The label as plain text.
    pub text: String,
    /// The label as safe inline HTML.
    pub html: String,
}

/// Something that has its own field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Control {
    /// The name of the field.
    pub name: String,
    /// The label as plain text.
    pub text: String,
    /// The label as safe inline HTML.
    pub html: String,
}

impl Shown {
    fn new(value: String, text: &Text, lang: Lang) -> Shown {
        Shown { value, text: markup::plain(text.get(lang), lang), html: markup::inline(text.get(lang), lang) }
    }
}

impl Control {
    fn new(name: String, text: &Text, lang: Lang) -> Control {
        Control { name, text: markup::plain(text.get(lang), lang), html: markup::inline(text.get(lang), lang) }
    }
}

/// The controls by interaction. Field names are those of the form; an unanswered field is absent or empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "layout", rename_all = "snake_case")]
pub enum Layout {
    /// `single`, `hotspot`: field `choice`. Values of a hotspot are region ids of the figure.
    One {
        /// Options.
        options: Vec<Shown>,
    },
    /// `two_tier`: field `verdict` (`true`, `false`) and field `reason`.
    TwoTier {
        /// Reasons.
        options: Vec<Shown>,
    },
    /// `multi`, `mark`: field `choices`, repeated.
    Many {
        /// Options; the segments of a `mark` stand in the order of the text.
        options: Vec<Shown>,
    },
    /// `sjt`: fields `best` and `worst`.
    BestWorst {
        /// Actions.
        options: Vec<Shown>,
    },
    /// `order`: one field a card, `pos.<card>`, with a position from 1.
    Order {
        /// Cards.
        cards: Vec<Control>,
    },
    /// `match`, `sort`: one field a card, `place.<card>`.
    Assign {
        /// Cards.
        cards: Vec<Control>,
        /// Places.
        places: Vec<Shown>,
        /// Whether a place takes one card only.
        once: bool,
    },
    /// `map`: fields `roles.<person>` (repeated) and `attitude.<person>`.
    Map {
        /// People; the name of the control is the person's id, to be put behind `roles.` and `attitude.`.
        people: Vec<Control>,
        /// Under whom each of them works, by place in the list; all none where the text does not tell.
        above: Vec<Option<usize>>,
        /// Values of the roles.
        roles: Vec<Role>,
        /// Values of the attitude.
        attitudes: Vec<Attitude>,
    },
    /// `cloze`: one field a blank, `blank.<id>`.
    Cloze {
        /// Blanks in the order of the stem; their label is their number.
        blanks: Vec<Control>,
    },
    /// `number`: field `number`.
    Number {
        /// Whether a date (`2026-09-30`) is asked for.
        date: bool,
    },
    /// The board: one field a card, `place.<card>`.
    Board {
        /// Strips from top to bottom.
        strips: Vec<Group>,
        /// How many columns there are.
        columns: u8,
    },
    /// The planner: one field a criterion, `place.<criterion>`, and field `meet` (`yes`).
    Plan {
        /// Criteria.
        criteria: Vec<PlanRow>,
        /// Means.
        tools: Vec<PlanTool>,
        /// Working days there are.
        budget_days: u32,
        /// Days of meeting the decision maker.
        meet_days: u32,
        /// Points of meeting the decision maker.
        meet_points: u32,
    },
    /// The calendar: one field a task, `place.<task>`, whose value is a working day from `1`. Windows and dependencies
    /// are part of the key.
    Calendar {
        /// Tasks.
        tasks: Vec<Control>,
        /// All days from the first working day to the last.
        days: Vec<CalendarDay>,
    },
    /// A case to diagnose: fields `place.buyer` and `place.seller` with the number of a stage, `place.state` with
    /// `ahead`, `in-step` or `behind`, `place.recovery`.
    Diagnosis {
        /// What is known, in order of time.
        notes: Vec<CaseNote>,
        /// The seven pairs.
        stages: Vec<StagePair>,
        /// What can be done.
        recoveries: Vec<Shown>,
    },
}

/// What a trainee may see of `item`; the order comes from `seed`, which belongs to the attempt.
pub fn question(item: &Item, lang: Lang, seed: u64) -> Question {
    let mut question = question_as_written(item, lang);
    deal(item, &mut question.layout, seed);
    question
}

/// The same with everything in the order of its file, for a worksheet whose lines have their places.
pub(crate) fn question_as_written(item: &Item, lang: Lang) -> Question {
    item.asked.get(lang, || asked(item, lang)).clone()
}

/// The question with everything in the order of its file.
fn asked(item: &Item, lang: Lang) -> Question {
    let shown = |value: String, text: &Text| Shown::new(value, text, lang);
    let control = |name: String, text: &Text| Control::new(name, text, lang);
    let option = |option: &Choice| shown(field_value(item, Side::Card, &option.id), &option.text);
    let card =
        |prefix: &str, card: &Card| control(format!("{prefix}{}", field_value(item, Side::Card, &card.id)), &card.text);
    let layout = match &item.task {
        Task::One { options, .. } => Layout::One { options: options.iter().map(option).collect() },
        Task::TwoTier { options, .. } => Layout::TwoTier { options: options.iter().map(option).collect() },
        Task::Many { options, .. } => Layout::Many { options: options.iter().map(option).collect() },
        Task::BestWorst { options, .. } => Layout::BestWorst { options: options.iter().map(option).collect() },
        Task::Order { cards, .. } => Layout::Order { cards: cards.iter().map(|c| card("pos.", c)).collect() },
        Task::Match { pairs } => Layout::Assign {
            cards: pairs
                .iter()
                .map(|pair| control(format!("place.{}", field_value(item, Side::Card, &pair.id)), &pair.left))
                .collect(),
            places: pairs.iter().map(|pair| shown(field_value(item, Side::Place, &pair.id), &pair.right)).collect(),
            once: true,
        },
        Task::Sort { bins, cards } => Layout::Assign {
            cards: cards.iter().map(|c| card("place.", c)).collect(),
            places: bins.iter().map(|bin| shown(bin.id.clone(), &bin.text)).collect(),
            once: false,
        },
        Task::Map { people } => Layout::Map {
            people: people.iter().map(|person| control(person.id.clone(), &person.name)).collect(),
            above: people
                .iter()
                .map(|person| people.iter().position(|other| Some(&other.id) == person.above.as_ref()))
                .collect(),
            roles: Role::ALL.to_vec(),
            attitudes: Attitude::ALL.to_vec(),
        },
        Task::Cloze { blanks } => Layout::Cloze {
            blanks: blanks
                .iter()
                .zip(1..)
                .map(|(blank, number): (_, usize)| Control {
                    name: format!("blank.{}", blank.id),
                    text: ringed(number),
                    html: ringed(number),
                })
                .collect(),
        },
        Task::Number { answer, .. } => Layout::Number { date: matches!(answer, super::Quantity::Day(_)) },
        Task::Board(board) => worksheets::board(item, board, lang),
        Task::Planner(planner) => worksheets::plan(planner, lang),
        Task::Calendar(calendar) => worksheets::calendar(item, calendar, lang),
        Task::Diagnosis(case) => worksheets::diagnosis(item, case, lang),
    };
    Question {
        id: item.id.clone(),
        kind: item.kind,
        primitive: item.kind.primitive(),
        lang,
        stem: stem(item, lang),
        figure: figure(item),
        layout,
    }
}

/// The figure of a hotspot.
pub(super) fn figure(item: &Item) -> Option<String> {
    match &item.task {
        Task::One { figure, .. } => figure.clone(),
        _ => None,
    }
}

/// The number of a blank in a ring: a bare figure would read as what was filled in.
pub(super) fn ringed(number: usize) -> String {
    let ring = u32::try_from(number).ok().filter(|number| (1..=20).contains(number));
    ring.and_then(|number| char::from_u32('①' as u32 + number - 1)).map_or_else(|| number.to_string(), String::from)
}

/// The stem as HTML, blanks numbered.
pub(super) fn stem(item: &Item, lang: Lang) -> String {
    let source = item.stem.get(lang);
    if !matches!(item.task, Task::Cloze { .. }) {
        return markup::blocks(source, lang);
    }
    // A letter of the private use area goes through Markdown untouched, underscores would not.
    const BLANK: char = '\u{e001}';
    let mut marked = String::new();
    let mut run = 0;
    for char in source.chars().filter(|char| *char != BLANK).chain(['\n']) {
        if char == '_' {
            run += 1;
            continue;
        }
        if run >= 3 {
            marked.push(BLANK);
        } else {
            marked.extend(std::iter::repeat_n('_', run));
        }
        run = 0;
        marked.push(char);
    }
    let html = markup::blocks(&marked, lang);
    let mut out = String::new();
    for (number, piece) in html.split(BLANK).enumerate() {
        if number > 0 {
            out.push_str(&format!("<span class=\"blank\">{}</span>", ringed(number)));
        }
        out.push_str(piece);
    }
    out
}
