//! A play as data: what the player can do, where the talk stands, and what just happened.

use super::model::Grade;
use crate::item::Answer;
use serde::{Deserialize, Serialize};

/// Longest free text, in characters.
pub const MAX_SAY: usize = 300;

/// One act of the player. A play is its seed and the list of these; everything else follows from them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "snake_case", deny_unknown_fields)]
pub enum Input {
    /// Pick an option of a choice node.
    Choose {
        /// The place in which it was shown (`1` to `4`), or its letter in the file. [`State::inputs`] keeps the
        /// letter, so a record can be read without the seed; both replay to the same bytes.
        choice: String,
    },
    /// Answer in own words.
    Say {
        /// The words.
        text: String,
    },
    /// Give up writing and see the options.
    ShowOptions,
    /// Open a topic.
    Topic {
        /// The topic's id.
        topic: String,
    },
    /// Hand in the sheet, as the fields of its form.
    Fill {
        /// Name and value pairs as a browser sends them. [`State::inputs`] keeps the answer they make.
        fields: Vec<(String, String)>,
    },
    /// Hand in the sheet.
    Sheet {
        /// What stands on it.
        answer: Answer,
    },
    /// Ask the coach.
    Hint,
}

/// What happened in a step, for the surroundings (jobs, interruption by the coach, the end of the attempt).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Event {
    /// The talk came to a node where something is said.
    Entered {
        /// The node.
        node: String,
    },
    /// The player said something that counts.
    Said {
        /// Its turn, from 1.
        turn: u32,
        /// The node of the option.
        node: String,
        /// The option.
        choice: String,
        /// Whether a line was crossed: in a first run the coach steps in at once.
        critical: bool,
    },
    /// The player's own words were not understood.
    Missed {
        /// Tries left before the options open.
        tries_left: u32,
    },
    /// The options opened instead of free text.
    OptionsShown,
    /// A topic was opened.
    TopicOpened {
        /// The topic.
        topic: String,
    },
    /// The coach gave a hint.
    Hinted {
        /// In which turn.
        turn: u32,
    },
    /// Something was found out.
    Learned {
        /// The item of the notebook.
        know: String,
    },
    /// The play is over.
    Ended {
        /// The ending shown.
        ending: String,
        /// Its rating.
        grade: Grade,
    },
}

/// Why an input was refused; the state is unchanged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "error", rename_all = "snake_case")]
pub enum StepError {
    /// The play is over.
    #[error("the play is over")]
    Over,
    /// The input does not fit what is being asked.
    #[error("another kind of answer is expected here")]
    NotExpected,
    /// No such option is open now.
    #[error("the option {choice} is not open")]
    NoChoice {
        /// What was asked for.
        choice: String,
    },
    /// No such topic is open now.
    #[error("the topic {topic} is not open")]
    NoTopic {
        /// What was asked for.
        topic: String,
    },
    /// Nothing was written.
    #[error("nothing was written")]
    Empty,
    /// Too much was written.
    #[error("{length} characters, {max} are allowed")]
    TooLong {
        /// Characters counted.
        length: usize,
        /// Characters allowed.
        max: usize,
    },
    /// Lines of the sheet are empty.
    #[error("the sheet is not filled")]
    Unfilled,
    /// The sheet holds something that its worksheet does not have.
    #[error("the sheet does not fit its worksheet")]
    NoSheet,
    /// This turn's hint has been given, or there is none.
    #[error("no hint is left in this turn")]
    NoHint,
    /// The scenario itself has no way on; a proven scenario never gets here.
    #[error("the scenario has no way on from {node}")]
    Stuck {
        /// The node at fault.
        node: String,
    },
    /// The state belongs to another scenario or version.
    #[error("the state belongs to another scenario")]
    Foreign,
}

/// Where a play stands. Opaque: rebuilt from seed and inputs at any time, and equal byte for byte when it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct State {
    pub(crate) scenario: String,
    pub(crate) version: u32,
    pub(crate) seed: u64,
    pub(crate) now: Core,
    pub(crate) log: Vec<Input>,
    pub(crate) trail: Vec<Mark>,
}

impl State {
    /// The seed of the play.
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// The inputs so far.
    pub fn inputs(&self) -> &[Input] {
        &self.log
    }

    /// Whether the play is over.
    pub fn ended(&self) -> bool {
        self.now.ended.is_some()
    }

    /// Turns that have been spoken.
    pub fn turns(&self) -> u32 {
        self.now.turns
    }

    /// Hints that have been given.
    pub fn hints(&self) -> u32 {
        self.now.hints
    }

    /// Whether a line has been crossed.
    pub fn critical(&self) -> bool {
        self.now.critical
    }

    /// The inputs that lead to a turn (from 1), for trying again from there; none if it was not reached.
    ///
    /// Misses and hints of the turn itself are left out: it starts afresh, at the same node.
    pub fn inputs_before(&self, turn: u32) -> Option<Vec<Input>> {
        if turn == 0 || turn > self.now.turns + u32::from(!self.ended()) {
            return None;
        }
        let acts = self.trail.iter().filter(|mark| !matches!(mark, Mark::Came { .. }));
        let mut kept = Vec::new();
        let mut spoken = 0;
        for (mark, input) in acts.zip(&self.log) {
            let said = matches!(mark, Mark::Said { .. });
            if said && spoken + 1 == turn {
                break;
            }
            if spoken + 1 < turn || matches!(mark, Mark::Topic { .. }) {
                kept.push(input.clone());
            }
            spoken += u32::from(said);
        }
        Some(kept)
    }
}

/// The part of a state that decides how the talk goes on.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(crate) struct Core {
    pub(crate) node: usize,
    pub(crate) vars: Vec<i32>,
    pub(crate) flags: u64,
    pub(crate) know: u64,
    pub(crate) visits: Vec<u16>,
    pub(crate) tries: u32,
    pub(crate) hub: Option<usize>,
    pub(crate) opened: u64,
    pub(crate) fired: u64,
    pub(crate) variant: Option<usize>,
    pub(crate) points: Vec<i32>,
    pub(crate) critical: bool,
    pub(crate) turns: u32,
    pub(crate) hints: u32,
    pub(crate) hinted: bool,
    pub(crate) ended: Option<usize>,
    pub(crate) stuck: bool,
}

/// One thing that happened, by positions; the transcript is drawn from these.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "mark", rename_all = "snake_case")]
pub(crate) enum Mark {
    /// Entered a node that says something. `mood`: direction in which trust moved.
    Came { node: usize, visit: u16, mood: i8, learned: u64 },
    /// An option was said, own words that stand for it, or a sheet handed in that came to this band.
    Said {
        node: usize,
        choice: usize,
        at: usize,
        mood: i8,
        learned: u64,
        words: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        sheet: Option<Answer>,
    },
    /// Own words that were not understood.
    Missed { node: usize, words: String },
    /// The options were asked for.
    Options { node: usize },
    /// A topic was opened.
    Topic { node: usize, topic: usize },
    /// The coach was asked.
    Hint { node: usize },
}
