//! What events and answers hold: opaque JSON with the version of its shape inside.

use super::Confidence;
use crate::error::{Error, Result};
use content::{
    item::{Answer, Completeness, Item, completeness},
    paper::Paper,
};
use serde::{Deserialize, Serialize};

/// The shape that is written now.
const SHAPE: u32 = 1;

/// What somebody gave for one item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kept {
    /// An answer to a question.
    Answer(Answer),
    /// Words of their own: a prediction, a note.
    Text(String),
}

impl Kept {
    /// The answer, when it is one.
    pub fn answer(&self) -> Option<&Answer> {
        match self {
            Kept::Answer(answer) => Some(answer),
            Kept::Text(_) => None,
        }
    }

    /// The words, when they are some.
    pub fn text(&self) -> Option<&str> {
        match self {
            Kept::Text(text) => Some(text),
            Kept::Answer(_) => None,
        }
    }

    /// How far it has come as an answer to `item`.
    pub fn completeness(&self, item: &Item) -> Completeness {
        self.answer().map_or(Completeness::Empty, |answer| completeness(item, answer))
    }

    /// As the projection holds it.
    pub(super) fn to_json(&self) -> Result<String> {
        Ok(serde_json::to_string(&Body { kept: Some(self.clone()), ..Body::default() })?)
    }

    /// From the projection.
    pub(super) fn from_json(text: &str) -> Result<Kept> {
        Body::read(text)?.kept.ok_or_else(|| Error::internal("an answer row holds no answer"))
    }
}

/// The body of an event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Body {
    pub v: u32,
    /// Saved or lost: what was given.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub kept: Option<Kept>,
    /// Saved or lost: how sure.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub confidence: Option<Confidence>,
    /// Flagged: whether the flag is up.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub flagged: Option<bool>,
    /// Released or submitted: the score in basis points as it was told.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub score: Option<i32>,
    /// Started: the questions of a test.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub paper: Option<Paper>,
    /// Started: when a test ends on the server's clock.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub deadline: Option<i64>,
    /// Section: how many are handed in now.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub section: Option<i64>,
}

impl Default for Body {
    fn default() -> Body {
        Body {
            v: SHAPE,
            kept: None,
            confidence: None,
            flagged: None,
            score: None,
            paper: None,
            deadline: None,
            section: None,
        }
    }
}

impl Body {
    /// Reads a body of any shape that was ever written.
    pub fn read(text: &str) -> Result<Body> {
        let body: Body = serde_json::from_str(text)?;
        if body.v == SHAPE { Ok(body) } else { Err(Error::internal(format!("an event of shape {}", body.v))) }
    }

    /// As it is stored.
    pub fn write(&self) -> Result<String> {
        Ok(serde_json::to_string(self)?)
    }
}
