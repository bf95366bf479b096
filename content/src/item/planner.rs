//! The proof planner: which means for which criterion, within so many days.

use crate::Text;
use std::collections::BTreeMap;

/// The plan of an exercise. Fits are in percent of the criterion's weight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planner {
    /// Working days there are.
    pub budget_days: u32,
    /// The means, with `none` among them.
    pub tools: Vec<Tool>,
    /// Days and points of meeting the decision maker.
    pub meet_days: u32,
    /// Points of meeting the decision maker.
    pub meet_points: u32,
    /// The criteria.
    pub criteria: Vec<Criterion>,
}

/// A means of proof.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tool {
    /// Id within the planner.
    pub id: String,
    /// Its name.
    pub text: Text,
    /// Days it takes.
    pub days: u32,
    /// Whether its days count once however many criteria it serves.
    pub shared: bool,
}

/// A criterion of the customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Criterion {
    /// Id within the planner.
    pub id: String,
    /// Points.
    pub weight: u32,
    /// Who asks.
    pub who: Text,
    /// What it asks for.
    pub text: Text,
    /// Percent of the weight by tool id; a tool without an entry earns nothing.
    pub fit: BTreeMap<String, u32>,
}
