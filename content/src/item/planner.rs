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

/// A plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Criterion to tool.
    pub places: BTreeMap<String, String>,
    /// Whether the decision maker is met.
    pub meet: bool,
}

impl Planner {
    /// The days of a plan: a shared tool counts once, the others once a criterion.
    pub fn days(&self, places: &BTreeMap<String, String>, meet: bool) -> u32 {
        let uses = |tool: &Tool| places.values().filter(|id| **id == tool.id).count() as u32;
        let tools: u32 =
            self.tools.iter().map(|tool| tool.days * if tool.shared { uses(tool).min(1) } else { uses(tool) }).sum();
        tools + if meet { self.meet_days } else { 0 }
    }

    /// Hundredths of a point of a plan, its days left aside.
    pub fn points(&self, places: &BTreeMap<String, String>, meet: bool) -> u32 {
        let proof: u32 = self
            .criteria
            .iter()
            .map(|criterion| places.get(&criterion.id).map_or(0, |tool| criterion.points(tool)))
            .sum();
        proof + if meet { 100 * self.meet_points } else { 0 }
    }

    /// The share of what the best plan earns; a plan over the budget cannot be carried out and earns nothing.
    pub(super) fn score(&self, places: &BTreeMap<String, String>, meet: bool) -> i32 {
        if self.days(places, meet) > self.budget_days {
            return 0;
        }
        let best = self.best();
        super::judge::ratio(i64::from(self.points(places, meet)), i64::from(self.points(&best.places, best.meet)))
    }

    /// The best plan within the budget: for every set of shared tools, the criteria one by one over the days that are left.
    pub fn best(&self) -> Plan {
        let shared: Vec<&Tool> = self.tools.iter().filter(|tool| tool.shared).collect();
        let mut best = (0, Plan::default());
        for set in 0..1_u32 << shared.len().min(8) {
            for meet in [true, false] {
                let held: Vec<&Tool> =
                    shared.iter().enumerate().filter(|(at, _)| set >> at & 1 == 1).map(|(_, tool)| *tool).collect();
                let fixed = held.iter().map(|tool| tool.days).sum::<u32>() + if meet { self.meet_days } else { 0 };
                let Some(left) = self.budget_days.checked_sub(fixed) else { continue };
                let places = self.fill(&held, left);
                let points = self.points(&places, meet);
                if points > best.0 {
                    best = (points, Plan { places, meet });
                }
            }
        }
        best.1
    }

    /// The best choice of tools when `held` cost nothing more and `left` days remain.
    fn fill(&self, held: &[&Tool], left: u32) -> BTreeMap<String, String> {
        // By days spent: points, and the tool of each criterion so far, as positions in the list of tools.
        let mut states: BTreeMap<u32, (u32, Vec<Option<usize>>)> = BTreeMap::from([(0, (0, Vec::new()))]);
        for criterion in &self.criteria {
            let mut next: BTreeMap<u32, (u32, Vec<Option<usize>>)> = BTreeMap::new();
            for (spent, (points, chosen)) in &states {
                let open = std::iter::once((None, 0, 0));
                let tools = self.tools.iter().enumerate().filter_map(|(at, tool)| match held.contains(&tool) {
                    true => Some((Some(at), 0, criterion.points(&tool.id))),
                    false if tool.shared => None,
                    false => Some((Some(at), tool.days, criterion.points(&tool.id))),
                });
                for (tool, days, more) in open.chain(tools) {
                    let (spent, points) = (spent + days, points + more);
                    if spent <= left && next.get(&spent).is_none_or(|(known, _)| *known <= points) {
                        let mut chosen = chosen.clone();
                        chosen.push(tool);
                        next.insert(spent, (points, chosen));
                    }
                }
            }
            states = next;
        }
        let best = states.into_values().max_by_key(|(points, _)| *points).map(|(_, chosen)| chosen).unwrap_or_default();
        self.criteria
            .iter()
            .zip(best)
            .filter_map(|(criterion, tool)| Some((criterion.id.clone(), self.tools[tool?].id.clone())))
            .collect()
    }
}

impl Criterion {
    /// Hundredths of a point that a tool earns here.
    pub fn points(&self, tool: &str) -> u32 {
        self.weight * self.fit.get(tool).copied().unwrap_or(0)
    }
}
