//! Scores in basis points, by the table of the design; one rounding, half up.

use super::{Answer, Attitude, Blank, Board, Choice, Diagnosis, Item, Mark, Pair, Person, Picks, Quantity, Task};
use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization;

/// The score of an answer without a fault.
pub const FULL: i32 = 10_000;

/// The score of `answer` for `item`, 0 to 10,000. What is not answered earns nothing; an answer of another type scores 0.
pub fn judge(item: &Item, answer: &Answer) -> i32 {
    match (&item.task, answer) {
        (Task::One { options, .. }, Answer::Choice { choice: Some(choice) }) => whole(is_key(options, choice)),
        (Task::TwoTier { verdict, options }, Answer::TwoTier { verdict: Some(given), reason: Some(reason) }) => {
            whole(verdict == given && is_key(options, reason))
        }
        (Task::Many { options, credit }, Answer::Choices { choices }) => many(options, *credit, choices),
        (Task::BestWorst { rank, .. }, Answer::BestWorst { best, worst }) => best_worst(rank, best, worst),
        (Task::Order { order, .. }, Answer::Order { positions }) => arranged(order, positions),
        (Task::Match { pairs }, Answer::Assign { places }) => share(
            pairs.iter().filter(|pair| places.get(&pair.id).is_some_and(|at| fits(pairs, pair, at))).count(),
            pairs.len(),
        ),
        (Task::Sort { cards, .. }, Answer::Assign { places }) => share(
            cards.iter().filter(|card| places.get(&card.id).is_some_and(|at| card.keys.contains(at))).count(),
            cards.len(),
        ),
        (Task::Map { people }, Answer::Map { people: marks }) => {
            let sum = people.iter().map(|person| person_points(person, marks.get(&person.id))).sum();
            ratio(sum, PERSON * people.len() as i64)
        }
        (Task::Cloze { blanks }, Answer::Blanks { blanks: typed }) => share(
            blanks.iter().filter(|blank| typed.get(&blank.id).is_some_and(|text| accepts(blank, text))).count(),
            blanks.len(),
        ),
        (Task::Number { answer, tolerance, .. }, Answer::Number { number }) => {
            whole(Quantity::parse(number).is_some_and(|given| given.is_within(*answer, *tolerance)))
        }
        (Task::Board(board), Answer::Assign { places }) => board_score(board, places),
        (Task::Planner(planner), Answer::Plan { places, meet }) => planner.score(places, *meet),
        (Task::Calendar(calendar), Answer::Assign { places }) => calendar.score(places),
        (Task::Diagnosis(case), Answer::Assign { places }) => case.score(places),
        _ => 0,
    }
}

/// The answer that earns the full score.
pub fn key(item: &Item) -> Answer {
    let correct = |options: &[Choice]| options.iter().find(|option| option.correct).map(|option| option.id.clone());
    match &item.task {
        Task::One { options, .. } => Answer::Choice { choice: correct(options) },
        Task::TwoTier { verdict, options } => Answer::TwoTier { verdict: Some(*verdict), reason: correct(options) },
        Task::Many { options, .. } => Answer::Choices {
            choices: options.iter().filter(|option| option.correct).map(|option| option.id.clone()).collect(),
        },
        Task::BestWorst { rank, .. } => Answer::BestWorst { best: rank.first().cloned(), worst: rank.last().cloned() },
        Task::Order { order, .. } => Answer::Order { positions: order.iter().cloned().zip(1..).collect() },
        Task::Match { pairs } => {
            Answer::Assign { places: pairs.iter().map(|pair| (pair.id.clone(), pair.id.clone())).collect() }
        }
        Task::Sort { cards, .. } => Answer::Assign {
            places: cards.iter().filter_map(|card| Some((card.id.clone(), card.keys.first()?.clone()))).collect(),
        },
        Task::Map { people } => Answer::Map {
            people: people
                .iter()
                .map(|person| {
                    (person.id.clone(), Mark { roles: person.roles.clone(), attitude: Some(person.attitude) })
                })
                .collect(),
        },
        Task::Cloze { blanks } => Answer::Blanks {
            blanks: blanks
                .iter()
                .filter_map(|blank| {
                    Some((blank.id.clone(), blank.accept_zh.first().or(blank.accept_en.first())?.clone()))
                })
                .collect(),
        },
        Task::Number { answer, .. } => Answer::Number { number: answer.to_string() },
        Task::Board(board) => Answer::Assign {
            places: board
                .cards()
                .into_iter()
                .filter_map(|card| Some((card.id, card.columns.first()?.to_string())))
                .collect(),
        },
        Task::Planner(planner) => {
            let plan = planner.best();
            Answer::Plan { places: plan.places, meet: plan.meet }
        }
        Task::Calendar(calendar) => Answer::Assign {
            places: calendar.tasks.iter().map(|task| (task.id.clone(), task.best.to_string())).collect(),
        },
        Task::Diagnosis(case) => Answer::Assign {
            places: Diagnosis::PARTS.iter().map(|part| ((*part).to_owned(), case.right(part))).collect(),
        },
    }
}

/// `part / all` in basis points, rounded half up.
pub(super) fn ratio(part: i64, all: i64) -> i32 {
    if all <= 0 {
        return 0;
    }
    let full = i64::from(FULL);
    ((2 * part.clamp(0, all) * full + all) / (2 * all)) as i32
}

fn share(part: usize, all: usize) -> i32 {
    ratio(part as i64, all as i64)
}

fn whole(right: bool) -> i32 {
    if right { FULL } else { 0 }
}

fn is_key(options: &[Choice], id: &str) -> bool {
    options.iter().any(|option| option.correct && option.id == id)
}

/// Hits less false picks, over the number of keys; or the mean of precision and recall (van Rijsbergen's F1).
fn many(options: &[Choice], credit: Picks, choices: &[String]) -> i32 {
    let chosen = |option: &&Choice| choices.contains(&option.id);
    let hits = options.iter().filter(|option| option.correct).filter(chosen).count() as i64;
    let false_picks = options.iter().filter(|option| !option.correct).filter(chosen).count() as i64;
    let keys = options.iter().filter(|option| option.correct).count() as i64;
    match credit {
        Picks::Net => ratio(hits - false_picks, keys),
        Picks::F1 => ratio(2 * hits, keys + hits + false_picks),
    }
}

/// Half for each of the two, a quarter when it is one rank off.
fn best_worst(rank: &[String], best: &Option<String>, worst: &Option<String>) -> i32 {
    let quarters = |given: &Option<String>, from_end: bool| {
        let at = given.as_ref().and_then(|given| rank.iter().position(|id| id == given));
        at.map_or(0, |at| match if from_end { rank.len() - 1 - at } else { at } {
            0 => 2,
            1 => 1,
            _ => 0,
        })
    };
    ratio(quarters(best, false) + quarters(worst, true), 4)
}

/// One less the share of inverted pairs; below a half nothing. A card without a position is out of order with all others.
fn arranged(order: &[String], positions: &BTreeMap<String, u32>) -> i32 {
    let mut right = 0;
    let mut pairs = 0;
    for (at, first) in order.iter().enumerate() {
        for second in &order[at + 1..] {
            pairs += 1;
            if let (Some(first), Some(second)) = (positions.get(first), positions.get(second)) {
                right += i64::from(first < second);
            }
        }
    }
    if 2 * right < pairs { 0 } else { ratio(right, pairs) }
}

/// Whether a right half belongs to this pair; halves with the same words are the same half.
pub(super) fn fits(pairs: &[Pair], pair: &Pair, place: &str) -> bool {
    pairs.iter().any(|other| other.id == place && other.right == pair.right)
}

/// Points of one person with everything right: lets thirds, quarters and fifths of a set, and halves, be whole numbers.
pub(super) const PERSON: i64 = 120;

/// Half for the roles, by the overlap of the sets; half for the attitude, a neighbour on the ladder counting half.
pub(super) fn person_points(person: &Person, mark: Option<&Mark>) -> i64 {
    let Some(mark) = mark.filter(|mark| mark.attitude.is_some() || !mark.roles.is_empty()) else { return 0 };
    let both = person.roles.intersection(&mark.roles).count() as i64;
    let either = person.roles.union(&mark.roles).count() as i64;
    let roles = if either == 0 { PERSON / 2 } else { PERSON / 2 * both / either };
    let attitude = match mark.attitude {
        Some(given) if given == person.attitude => PERSON / 2,
        Some(given) if Attitude::is_next_to(given, person.attitude) => PERSON / 4,
        _ => 0,
    };
    roles + attitude
}

/// Whether a blank takes what was typed: width, case and spaces do not matter, nor the language of the page.
pub(super) fn accepts(blank: &Blank, typed: &str) -> bool {
    let typed = normal(typed);
    !typed.is_empty() && blank.accept_zh.iter().chain(&blank.accept_en).any(|accepted| normal(accepted) == typed)
}

/// A typed term in the form in which terms are compared.
pub(crate) fn normal(text: &str) -> String {
    text.nfkc().flat_map(char::to_lowercase).filter(|char| !char.is_whitespace()).collect()
}

/// The share of right places, a stage one column off counting half; the empty letter place is one placement more, and
/// counts once all letters are placed.
fn board_score(board: &Board, places: &BTreeMap<String, String>) -> i32 {
    let cards = board.cards();
    let halves: i64 = cards.iter().map(|card| card.halves(places.get(&card.id).map(String::as_str))).sum();
    let empty = i64::from(board.has_empty_place()) * 2;
    let kept = if board.keeps_empty_place(places) { empty } else { 0 };
    ratio(halves + kept, 2 * cards.len() as i64 + empty)
}
