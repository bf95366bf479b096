//! The score of a play, and why it is that.
//!
//! The rule, in full: points of all turns are added up per dimension; a dimension's score is its points divided by
//! the points of the declared best path (`par`), not below 0 and not above 1; the overall score is the sum of
//! weight × dimension score. In official runs each hint takes 2 points off, not below 0. A critical choice caps the
//! result at 39. All in whole numbers, rounded half up once, at the end.

use super::model::{Grade, Kind, Scenario};
use super::play::{Core, Mark, State};
use crate::{Lang, Text};
use serde::{Deserialize, Serialize};

/// What a hint costs in an official run, in basis points of the overall score.
pub const HINT_COST: u32 = 200;

/// What a play with a critical choice can reach at most, in basis points.
pub const CRITICAL_CAP: u32 = 3900;

/// What a play counts for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// Private and free; hints cost nothing.
    Practice,
    /// Counted; hints cost.
    Official,
}

/// One dimension of a score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DimensionScore {
    /// Its id.
    pub id: String,
    /// What people call it.
    pub label: Text,
    /// Points of all turns together.
    pub points: i32,
    /// Points of the declared best path.
    pub par: i32,
    /// Share of the overall score, in percent.
    pub weight: u32,
    /// Score of the dimension in basis points.
    pub score: u32,
    /// What it adds to the overall score, in basis points. The shares add up to `Score::base` exactly: the last
    /// basis points left by rounding go to the largest fractions.
    pub share: u32,
}

/// The points of one turn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ScoreLine {
    /// The turn, from 1.
    pub turn: u32,
    /// The node of the option that was said.
    pub node: String,
    /// The option.
    pub choice: String,
    /// Points, one number per dimension. Added up over all lines they are `DimensionScore::points`.
    pub points: Vec<i32>,
    /// Whether a line was crossed.
    pub critical: bool,
}

/// The score of a play, finished or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Score {
    /// The result, in basis points.
    pub overall: u32,
    /// Before hints and cap, in basis points.
    pub base: u32,
    /// The dimensions in the order of the rubric.
    pub dimensions: Vec<DimensionScore>,
    /// One line per turn.
    pub lines: Vec<ScoreLine>,
    /// Hints taken.
    pub hints: u32,
    /// What they cost, in basis points.
    pub hint_cost: u32,
    /// Whether the cap of a critical choice holds.
    pub critical: bool,
    /// The ending shown, once the play is over.
    pub ending: Option<String>,
    /// Its rating.
    pub grade: Option<Grade>,
    /// Passed: over, at or above the pass mark, with an ending rated best or fair.
    pub passed: bool,
}

/// Scores a play.
pub fn score(scenario: &Scenario, state: &State, mode: Mode) -> Score {
    let core = &state.now;
    let base = overall(scenario, core.variant, &core.points);
    let hint_cost = if mode == Mode::Official { core.hints.saturating_mul(HINT_COST).min(base) } else { 0 };
    let mut result = base - hint_cost;
    if core.critical {
        result = result.min(CRITICAL_CAP);
    }
    let grade = core.ended.and_then(|ending| grade_of(scenario, ending));
    Score {
        overall: result,
        base,
        dimensions: dimensions(scenario, core, base),
        lines: lines(scenario, state),
        hints: core.hints,
        hint_cost,
        critical: core.critical,
        ending: core.ended.map(|ending| scenario.nodes[ending].id.clone()),
        grade,
        passed: passes(scenario, grade, result),
    }
}

/// Whether a result with an ending of this rating is a pass.
pub(crate) fn passes(scenario: &Scenario, grade: Option<Grade>, result: u32) -> bool {
    matches!(grade, Some(Grade::Best | Grade::Fair)) && result >= scenario.pass * 100
}

/// The rating of an ending node.
pub(crate) fn grade_of(scenario: &Scenario, ending: usize) -> Option<Grade> {
    match scenario.nodes[ending].kind {
        Kind::End { grade, .. } => Some(grade),
        _ => None,
    }
}

/// The result of a finished conversation by itself, without the cost of hints.
pub(crate) fn plain_result(scenario: &Scenario, core: &Core) -> u32 {
    let base = overall(scenario, core.variant, &core.points);
    if core.critical { base.min(CRITICAL_CAP) } else { base }
}

/// The ending that is shown: the node's own, or the one it gives way to when the talk was too poor for it.
///
/// Hints do not count here: they never change what happens.
pub(crate) fn shown_ending(scenario: &Scenario, core: &Core, node: usize) -> usize {
    let result = plain_result(scenario, core);
    let mut shown = node;
    for _ in 0..scenario.nodes.len() {
        match scenario.nodes[shown].kind {
            Kind::End { min_overall: Some(least), otherwise: Some(other), .. } if result < least * 100 => shown = other,
            _ => break,
        }
    }
    shown
}

/// Points limited to 0…par, over par, for every dimension with weight; par below 1 counts as 1.
fn parts(scenario: &Scenario, variant: Option<usize>, points: &[i32]) -> Vec<(i128, i128, i128)> {
    let par = scenario.best_for(variant).map(|best| best.par.as_slice()).unwrap_or_default();
    let rubric = scenario.rubric.iter().enumerate();
    rubric
        .map(|(at, dimension)| {
            let par = i128::from(par.get(at).copied().unwrap_or(1).max(1));
            let points = i128::from(points.get(at).copied().unwrap_or(0)).clamp(0, par);
            (points, par, i128::from(dimension.weight))
        })
        .collect()
}

/// The overall score in basis points from points per dimension, without hints and cap.
pub(crate) fn overall(scenario: &Scenario, variant: Option<usize>, points: &[i32]) -> u32 {
    let parts = parts(scenario, variant, points);
    let common: i128 = parts.iter().map(|(_, par, _)| par).product();
    let sum: i128 = parts.iter().map(|(points, par, weight)| points * weight * 100 * (common / par)).sum();
    round(sum, common)
}

fn round(number: i128, by: i128) -> u32 {
    ((2 * number + by) / (2 * by)) as u32
}

fn dimensions(scenario: &Scenario, core: &Core, base: u32) -> Vec<DimensionScore> {
    let parts = parts(scenario, core.variant, &core.points);
    let mut shares: Vec<u32> = parts.iter().map(|(points, par, weight)| (points * weight * 100 / par) as u32).collect();
    let mut by_fraction: Vec<usize> = (0..parts.len()).collect();
    let fraction = |at: usize| {
        let (points, par, weight) = parts[at];
        // As a fraction of 2^64, so that different pars compare in whole numbers.
        ((points * weight * 100 % par) << 64) / par
    };
    by_fraction.sort_by_key(|at| (std::cmp::Reverse(fraction(*at)), *at));
    let left = base.saturating_sub(shares.iter().sum()) as usize;
    by_fraction.iter().take(left).for_each(|at| shares[*at] += 1);
    let each = scenario.rubric.iter().zip(parts).zip(shares).zip(&core.points);
    each.map(|(((dimension, (points, par, _)), share), sum)| DimensionScore {
        id: dimension.id.clone(),
        label: dimension.label.clone(),
        points: *sum,
        par: par as i32,
        weight: dimension.weight,
        score: round(points * 10_000, par),
        share,
    })
    .collect()
}

fn lines(scenario: &Scenario, state: &State) -> Vec<ScoreLine> {
    let said = state.trail.iter().filter_map(|mark| match mark {
        Mark::Said { node, choice, .. } => Some((*node, *choice)),
        _ => None,
    });
    said.zip(1..)
        .map(|((node, at), turn)| {
            let choice = &scenario.nodes[node].choices()[at];
            ScoreLine {
                turn,
                node: scenario.nodes[node].id.clone(),
                choice: choice.id.clone(),
                points: choice.points.clone(),
                critical: choice.critical,
            }
        })
        .collect()
}

impl Score {
    /// The label of a dimension in one language.
    pub fn label(&self, dimension: usize, lang: Lang) -> &str {
        self.dimensions.get(dimension).map_or("", |one| one.label.get(lang))
    }
}

/// What points are worth in basis points of the overall score, before any limit. For comparing options.
pub(crate) fn worth(scenario: &Scenario, variant: Option<usize>, points: &[i32]) -> i32 {
    let par = scenario.best_for(variant).or(scenario.best.first()).map(|best| best.par.as_slice()).unwrap_or_default();
    let each = scenario.rubric.iter().zip(points).zip(par);
    // Sixty-four parts per basis point keep the sum of small shares apart without fractions.
    let sum: i64 = each
        .map(|((dimension, points), par)| {
            i64::from(*points) * i64::from(dimension.weight) * 6400 / i64::from((*par).max(1))
        })
        .sum();
    (sum / 64) as i32
}
