//! What a play shows once it is over: what was hidden, and what it was worth.

use super::model::{Grade, Scenario};
use super::play::State;
use super::scene::{Note, Speaker, ending_title, notebook};
use super::score::{Mode, Score, grade_of, score};
use super::sheet::Handed;
use crate::Lang;
use crate::item::{Question, Review};
use serde::Serialize;

mod retrace;

/// Where a move stood against the customer's stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "place", rename_all = "snake_case")]
pub enum Place {
    /// The seller was this many stages ahead of the customer.
    Ahead {
        /// Stages.
        by: u8,
    },
    /// The customer had gone this many stages further.
    Behind {
        /// Stages.
        by: u8,
    },
    /// In step.
    Step,
    /// A courtesy; it does not count.
    None,
}

/// Where an option leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "to", rename_all = "snake_case")]
pub enum Lead {
    /// To another decision.
    Decision {
        /// The node.
        node: String,
        /// Who would speak.
        speaker: Option<Speaker>,
        /// What they would say.
        say: String,
    },
    /// To an ending.
    Ending {
        /// The node.
        node: String,
        /// Its title.
        title: String,
        /// Its rating.
        grade: Grade,
    },
}

/// One option of a turn, seen afterwards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Alternative {
    /// The node it belongs to.
    pub node: String,
    /// Its id.
    pub id: String,
    /// Its words.
    pub text: String,
    /// The customer's answer.
    pub reply: Option<String>,
    /// Why it is worth what it is.
    pub why: Option<String>,
    /// The facts behind it.
    pub facts: Vec<String>,
    /// Points, one number per dimension.
    pub points: Vec<i32>,
    /// Its worth in basis points of the overall score, before any limit.
    pub worth: i32,
    /// Where it stood against the customer's stage.
    pub place: Place,
    /// Whether it crosses a line.
    pub critical: bool,
    /// Whether it is the one that was said.
    pub said: bool,
    /// Where it would have led (or did lead); none if the scenario has no way on.
    pub lead: Option<Lead>,
}

/// One turn, seen afterwards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Turn {
    /// Its number, from 1.
    pub turn: u32,
    /// The node where it was spoken.
    pub node: String,
    /// Who had spoken.
    pub speaker: Option<Speaker>,
    /// What they had said.
    pub heard: String,
    /// What the player said: the words of the option, or their own.
    pub said: String,
    /// Whether the words were the player's own.
    pub own_words: bool,
    /// The sheet that was handed in, line by line with its key.
    pub sheet: Option<Box<Filled>>,
    /// Own words before that were not understood.
    pub missed: Vec<String>,
    /// What the customer was thinking.
    pub inside: Option<String>,
    /// The hint that was asked for.
    pub hint: Option<String>,
    /// Where the move stood against the customer's stage.
    pub place: Place,
    /// The customer's stage at that moment, 1 to 7.
    pub buyer: u8,
    /// All options that were open then, in file order, with the one that was said.
    pub options: Vec<Alternative>,
    /// What the best open option would have been worth more, in basis points.
    pub loss: i32,
}

/// A sheet that was handed in, seen afterwards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Filled {
    /// What stood on it.
    pub handed: Handed,
    /// The worksheet as it was asked, and the fields of its form as they were handed in: to draw it again.
    pub asked: (Question, Vec<(String, String)>),
    /// Every line with its verdict, its key and the reason, as this play could know it.
    pub review: Review,
}

impl Turn {
    /// The option that was said.
    pub fn chosen(&self) -> Option<&Alternative> {
        self.options.iter().find(|option| option.said)
    }

    /// The open option that was worth most.
    pub fn better(&self) -> Option<&Alternative> {
        self.options.iter().rev().max_by_key(|option| option.worth)
    }
}

/// A hidden variable over the play.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Curve {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// Smallest value.
    pub min: i32,
    /// Largest value.
    pub max: i32,
    /// Its value at the start and after each turn (when the next decision, or the end, was reached).
    pub values: Vec<i32>,
}

/// One step of the best path, played with the chance of this very play.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BestTurn {
    /// Who speaks.
    pub speaker: Option<Speaker>,
    /// What they say.
    pub heard: String,
    /// What to say.
    pub said: String,
    /// What to put on the sheet, where one is handed in instead.
    pub sheet: Option<Handed>,
    /// What they answer.
    pub reply: Option<String>,
    /// Why.
    pub why: Option<String>,
}

/// The debrief of a play.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Debrief {
    /// The ending's id; none while the play is not over.
    pub ending: Option<String>,
    /// Its title.
    pub title: String,
    /// Its words.
    pub say: String,
    /// Its rating.
    pub grade: Option<Grade>,
    /// The score and where it comes from.
    pub score: Score,
    /// The turns.
    pub turns: Vec<Turn>,
    /// How many turns were in step, ahead, behind, and not counted.
    pub places: [u32; 4],
    /// Hidden variables that may be shown.
    pub curves: Vec<Curve>,
    /// What was learned and what was missed.
    pub notebook: Vec<Note>,
    /// Turns that cost most, as numbers of `turns`, at most three, the dearest first.
    pub moments: Vec<u32>,
    /// The best path.
    pub best: Vec<BestTurn>,
    /// The title of the ending of the best path.
    pub best_ending: Option<String>,
}

/// The debrief of a play; for a play that is not over, of what has been played so far.
pub fn debrief(scenario: &Scenario, state: &State, lang: Lang, mode: Mode) -> Debrief {
    let states = retrace::states(scenario, state);
    let turns = retrace::turns(scenario, &states, lang);
    let mut dearest: Vec<&Turn> = turns.iter().filter(|turn| turn.loss > 0).collect();
    let crossed = |turn: &Turn| turn.chosen().is_some_and(|option| option.critical);
    dearest.sort_by_key(|turn| (!crossed(turn), -turn.loss, turn.turn));
    let moments = dearest.iter().take(3).map(|turn| turn.turn).collect();
    let count = |wanted: fn(&Place) -> bool| turns.iter().filter(|turn| wanted(&turn.place)).count() as u32;
    let ending = state.now.ended;
    let (best, best_ending) = retrace::best(scenario, state, lang);
    let say = ending.and_then(|ending| scenario.nodes[ending].say.as_ref());
    Debrief {
        ending: ending.map(|ending| scenario.nodes[ending].id.clone()),
        title: ending.and_then(|ending| ending_title(scenario, ending, lang)).unwrap_or_default(),
        say: say.map(|say| say.get(lang).to_owned()).unwrap_or_default(),
        grade: ending.and_then(|ending| grade_of(scenario, ending)),
        score: score(scenario, state, mode),
        places: [
            count(|place| *place == Place::Step),
            count(|place| matches!(place, Place::Ahead { .. })),
            count(|place| matches!(place, Place::Behind { .. })),
            count(|place| *place == Place::None),
        ],
        curves: retrace::curves(scenario, &states, lang),
        notebook: notebook(scenario, state, lang, true),
        moments,
        turns,
        best,
        best_ending,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::fixture::{S3_BEST, played, s3};

    /// The play that is drawn in the debrief page.
    const DRAWN: [&str; 14] = [
        "open.c",
        "second.a",
        "desk.a",
        "plan.c",
        "ask.a",
        "price.b",
        "worry_interface.a",
        "money~26 audits at 4 days each, that is 104 days of copying a year.",
        "two_questions.a",
        "two_questions.c",
        "one_sentence.a",
        "demo.b",
        "corridor.a",
        "close.a",
    ];

    #[test]
    fn the_rails_and_the_dearest_turns_are_those_of_the_drawing() {
        let scenario = s3();
        let debrief = debrief(&scenario, &played(&scenario, 2, &DRAWN), Lang::Zh, Mode::Official);
        assert_eq!((debrief.title.as_str(), debrief.grade), ("走了半步", Some(Grade::Fair)));
        assert_eq!(debrief.places, [10, 2, 1, 1]);
        assert_eq!(debrief.turns[9].place, Place::Ahead { by: 3 });
        assert_eq!(debrief.turns[3].place, Place::Behind { by: 2 });
        assert!(debrief.moments.contains(&10) && debrief.moments.contains(&4), "{:?}", debrief.moments);
        assert_eq!(debrief.turns[9].better().map(|one| one.id.as_str()), Some("b"));
        let open: Vec<&str> =
            debrief.notebook.iter().filter(|note| note.learned.is_none()).map(|note| note.id.as_str()).collect();
        assert_eq!(open, ["dates"]);
    }

    #[test]
    fn own_words_are_kept_and_compared_with_the_options_they_could_have_meant() {
        let scenario = s3();
        let debrief = debrief(&scenario, &played(&scenario, 1, &S3_BEST), Lang::En, Mode::Practice);
        let turn = &debrief.turns[7];
        assert!(turn.own_words);
        assert_eq!(turn.said, "26 场每场 4 天，一年省 104 天");
        assert_eq!(turn.options.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), ["a", "b", "c", "d"]);
        assert_eq!(turn.chosen().map(|one| one.id.as_str()), Some("a"));
        assert_eq!(debrief.moments, [] as [u32; 0]);
    }

    #[test]
    fn the_best_path_is_replayed_with_the_chance_of_the_play() {
        let scenario = s3();
        for seed in [1, 2] {
            let debrief = debrief(&scenario, &crate::scenario::start(&scenario, seed), Lang::En, Mode::Practice);
            assert_eq!(debrief.best.len(), 14);
            assert_eq!(debrief.best_ending.as_deref(), Some("In step at point D"));
            let worry = &debrief.best[6].heard;
            assert_eq!(worry.contains("eight months"), seed == 2, "{worry}");
        }
    }

    #[test]
    fn curves_have_one_value_per_turn_and_one_for_the_start() {
        let scenario = s3();
        let debrief = debrief(&scenario, &played(&scenario, 1, &S3_BEST), Lang::En, Mode::Practice);
        let trust = debrief.curves.iter().find(|curve| curve.id == "trust").unwrap();
        assert_eq!((trust.values.len(), trust.values[0], trust.values[1]), (15, 45, 50));
    }
}
