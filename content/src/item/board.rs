//! The sync-point board in match mode: every card goes into one of seven columns, one letter place stays empty.

use crate::Text;
use std::collections::BTreeMap;

/// The board of an exercise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Board {
    /// The seven pairs, first to last.
    pub columns: Vec<Column>,
    /// The states of the value line and where they may stand.
    pub values: Vec<ValueState>,
}

/// One pair of the two rails.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// 1 to 7.
    pub number: u8,
    /// The letter of its point; absent for the seventh.
    pub letter: Option<String>,
    /// The buyer's stage.
    pub buyer: Text,
    /// The seller's stage.
    pub seller: Text,
    /// The buyer's evidence that belongs here.
    pub evidence: Text,
    /// Why this pair stands here.
    pub feedback: Text,
    /// Facts it rests on.
    pub facts: Vec<String>,
}

/// A state of the value line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueState {
    /// Id within the board.
    pub id: String,
    /// Its name.
    pub text: Text,
    /// Numbers of the columns where it may stand.
    pub columns: Vec<u8>,
    /// Why.
    pub feedback: Text,
}

/// A card of the board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoardCard {
    /// `buyer-1`, `seller-1`, `letter-F`, `value-proof`, `evidence-1`.
    pub id: String,
    /// `buyer`, `letter`, `seller`, `value` or `evidence`.
    pub strip: &'static str,
    /// Columns where it is right.
    pub columns: Vec<u8>,
    /// What the trainee reads.
    pub text: Text,
    /// Why it stands there.
    pub feedback: Text,
}

impl Board {
    /// The strips from top to bottom.
    pub const STRIPS: [&'static str; 5] = ["buyer", "letter", "seller", "value", "evidence"];

    /// All cards, strip by strip.
    pub fn cards(&self) -> Vec<BoardCard> {
        let mut cards = Vec::new();
        for strip in Board::STRIPS {
            if strip == "value" {
                cards.extend(self.values.iter().map(|value| BoardCard {
                    id: format!("value-{}", value.id),
                    strip,
                    columns: value.columns.clone(),
                    text: value.text.clone(),
                    feedback: value.feedback.clone(),
                }));
                continue;
            }
            for column in &self.columns {
                let (id, text) = match (strip, &column.letter) {
                    ("buyer", _) => (column.number.to_string(), column.buyer.clone()),
                    ("seller", _) => (column.number.to_string(), column.seller.clone()),
                    ("evidence", _) => (column.number.to_string(), column.evidence.clone()),
                    (_, Some(letter)) => (letter.clone(), Text::new(letter, letter)),
                    (_, None) => continue,
                };
                cards.push(BoardCard {
                    id: format!("{strip}-{id}"),
                    strip,
                    columns: vec![column.number],
                    text,
                    feedback: column.feedback.clone(),
                });
            }
        }
        cards
    }
}

impl BoardCard {
    /// Half points of this card in a column: 2 for its own, 1 for a stage beside its own.
    pub(super) fn halves(&self, place: Option<&str>) -> i64 {
        let Some(place) = place.and_then(|place| place.parse::<u8>().ok()) else { return 0 };
        if self.columns.contains(&place) {
            return 2;
        }
        let stage = matches!(self.strip, "buyer" | "seller");
        i64::from(stage && self.columns.iter().any(|column| column.abs_diff(place) == 1))
    }
}

impl Board {
    /// Whether a column has no letter.
    pub(super) fn has_empty_place(&self) -> bool {
        self.columns.iter().any(|column| column.letter.is_none())
    }

    /// The letter that stands where none belongs, if any.
    pub(super) fn intruder(&self, places: &BTreeMap<String, String>) -> Option<BoardCard> {
        let empty: Vec<String> = self
            .columns
            .iter()
            .filter(|column| column.letter.is_none())
            .map(|column| column.number.to_string())
            .collect();
        self.cards()
            .into_iter()
            .find(|card| card.strip == "letter" && places.get(&card.id).is_some_and(|place| empty.contains(place)))
    }

    /// Whether all letters are placed and none where it should be empty.
    pub(super) fn keeps_empty_place(&self, places: &BTreeMap<String, String>) -> bool {
        let placed =
            self.cards().iter().filter(|card| card.strip == "letter").all(|card| places.contains_key(&card.id));
        placed && self.intruder(places).is_none()
    }
}
