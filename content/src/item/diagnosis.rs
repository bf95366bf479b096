//! A case of the sync board in diagnose mode: where each side stands, what that is called, and what to do next.

use super::Choice;
use crate::Text;
use std::collections::BTreeMap;

/// One case with its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnosis {
    /// The seven pairs of the board, first to last.
    pub stages: Vec<Stage>,
    /// What is known, in order of time.
    pub notes: Vec<Note>,
    /// The stage of the buyer.
    pub buyer: u8,
    /// The stage of the seller.
    pub seller: u8,
    /// What the two make.
    pub state: Alignment,
    /// What can be done.
    pub recoveries: Vec<Recovery>,
}

/// A pair of the two rails.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    /// 1 to 7.
    pub number: u8,
    /// The letter of its point; absent for the seventh.
    pub letter: Option<String>,
    /// The buyer's stage.
    pub buyer: Text,
    /// The seller's stage.
    pub seller: Text,
}

/// A dated note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The day, in words.
    pub when: Text,
    /// Who.
    pub who: Text,
    /// What was said, done or seen.
    pub what: Text,
    /// The grade of the evidence, 0 guess to 3 document or seen.
    pub grade: u8,
}

/// A recovery to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recovery {
    /// Id within the case.
    pub id: String,
    /// What the trainee reads.
    pub text: Text,
    /// What it earns.
    pub credit: Credit,
    /// Why.
    pub feedback: Text,
}

/// What a recovery earns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Credit {
    /// Nothing.
    Wrong,
    /// Half.
    Acceptable,
    /// All.
    Best,
}

/// The seller's stage beside the buyer's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Alignment {
    /// The seller has gone further.
    Ahead,
    /// Both are at one stage.
    InStep,
    /// The buyer has gone further.
    Behind,
}

impl Alignment {
    /// In the order in which they are shown.
    pub const ALL: [Alignment; 3] = [Alignment::Ahead, Alignment::InStep, Alignment::Behind];

    /// The word of files and forms.
    pub fn code(self) -> &'static str {
        match self {
            Alignment::Ahead => "ahead",
            Alignment::InStep => "in-step",
            Alignment::Behind => "behind",
        }
    }

    /// Reads the word.
    pub fn from_code(code: &str) -> Option<Alignment> {
        Alignment::ALL.into_iter().find(|state| state.code() == code)
    }

    /// What two stages make.
    pub fn of(buyer: u8, seller: u8) -> Alignment {
        match seller.cmp(&buyer) {
            std::cmp::Ordering::Greater => Alignment::Ahead,
            std::cmp::Ordering::Equal => Alignment::InStep,
            std::cmp::Ordering::Less => Alignment::Behind,
        }
    }
}

/// Points of a whole case: a quarter for each marker, a fifth for the state, three tenths for the recovery, and halves
/// of them, are whole numbers.
const CASE: i64 = 40;

impl Diagnosis {
    /// The four things to give, as they are named in answers and, after `place.`, in forms.
    pub const PARTS: [&'static str; 4] = ["buyer", "seller", "state", "recovery"];
    /// The part whose values are ids of recoveries.
    pub(super) const RECOVERY: &'static str = "recovery";

    /// The right place of a part; empty when the case lacks a best recovery.
    pub(super) fn right(&self, part: &str) -> String {
        let best = || self.recoveries.iter().find(|recovery| recovery.credit == Credit::Best);
        match part {
            "buyer" => self.buyer.to_string(),
            "seller" => self.seller.to_string(),
            "state" => self.state.code().to_owned(),
            _ => best().map(|recovery| recovery.id.clone()).unwrap_or_default(),
        }
    }

    /// All places that a part can take.
    pub(super) fn places(&self, part: &str) -> Vec<String> {
        match part {
            "buyer" | "seller" => self.stages.iter().map(|stage| stage.number.to_string()).collect(),
            "state" => Alignment::ALL.iter().map(|state| state.code().to_owned()).collect(),
            _ => self.recoveries.iter().map(|recovery| recovery.id.clone()).collect(),
        }
    }

    /// Half points of a part: 2 when right, 1 for a marker one stage off and for an acceptable recovery.
    pub(super) fn halves(&self, part: &str, place: &str) -> i64 {
        let marker = |right: u8| match place.parse::<u8>().map(|place| place.abs_diff(right)) {
            Ok(0) => 2,
            Ok(1) => 1,
            _ => 0,
        };
        match part {
            "buyer" => marker(self.buyer),
            "seller" => marker(self.seller),
            "state" => 2 * i64::from(place == self.state.code()),
            _ => match self.recoveries.iter().find(|recovery| recovery.id == place).map(|recovery| recovery.credit) {
                Some(Credit::Best) => 2,
                Some(Credit::Acceptable) => 1,
                Some(Credit::Wrong) | None => 0,
            },
        }
    }

    /// Basis points.
    pub(super) fn score(&self, places: &BTreeMap<String, String>) -> i32 {
        let points = |part: &str| {
            let weight = match part {
                "buyer" | "seller" => CASE / 4,
                "state" => CASE / 5,
                _ => CASE * 3 / 10,
            };
            places.get(part).map_or(0, |place| weight / 2 * self.halves(part, place))
        };
        super::judge::ratio(Diagnosis::PARTS.iter().map(|part| points(part)).sum(), CASE)
    }

    /// The recoveries as options of which the best is the key.
    pub(crate) fn options(&self) -> Vec<Choice> {
        let option = |recovery: &Recovery| Choice {
            id: recovery.id.clone(),
            correct: recovery.credit == Credit::Best,
            text: recovery.text.clone(),
            feedback: recovery.feedback.clone(),
        };
        self.recoveries.iter().map(option).collect()
    }
}
