//! People of a decision: their roles, their attitude towards us, and the ladder it stands on.

use crate::Text;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A person of `map`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Id within the item.
    pub id: String,
    /// Name.
    pub name: Text,
    /// Under whom the person works, where the text tells and the map is drawn.
    pub above: Option<String>,
    /// Right roles; empty when the text does not say.
    pub roles: BTreeSet<Role>,
    /// Right attitude.
    pub attitude: Attitude,
    /// Why.
    pub feedback: Text,
}

/// A role in the customer's decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Role {
    /// Approver.
    A,
    /// Decision maker.
    D,
    /// Evaluator.
    E,
    /// Influencer.
    I,
    /// User.
    U,
}

impl Role {
    /// All roles in the order in which they are shown.
    pub const ALL: [Role; 5] = [Role::A, Role::D, Role::E, Role::I, Role::U];

    /// The letter.
    pub fn code(self) -> &'static str {
        match self {
            Role::A => "A",
            Role::D => "D",
            Role::E => "E",
            Role::I => "I",
            Role::U => "U",
        }
    }

    /// Reads the letter.
    pub fn from_code(code: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|role| role.code() == code)
    }
}

/// An attitude towards us, from power sponsor down to hostile; `?` when nothing is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Attitude {
    /// Power sponsor.
    PS,
    /// Sponsor.
    SN,
    /// Supporter.
    SP,
    /// Neutral.
    N,
    /// Non-supporter.
    NS,
    /// Hostile.
    H,
    /// Unknown.
    #[serde(rename = "?")]
    Unknown,
}

impl Attitude {
    /// The ladder from top to bottom, then unknown.
    pub const ALL: [Attitude; 7] =
        [Attitude::PS, Attitude::SN, Attitude::SP, Attitude::N, Attitude::NS, Attitude::H, Attitude::Unknown];

    /// The code.
    pub fn code(self) -> &'static str {
        match self {
            Attitude::PS => "PS",
            Attitude::SN => "SN",
            Attitude::SP => "SP",
            Attitude::N => "N",
            Attitude::NS => "NS",
            Attitude::H => "H",
            Attitude::Unknown => "?",
        }
    }

    /// Reads the code.
    pub fn from_code(code: &str) -> Option<Attitude> {
        Attitude::ALL.into_iter().find(|attitude| attitude.code() == code)
    }

    /// Whether the two stand on neighbouring rungs of the ladder.
    pub fn is_next_to(self, other: Attitude) -> bool {
        self != Attitude::Unknown && other != Attitude::Unknown && (self as i32 - other as i32).abs() == 1
    }
}
