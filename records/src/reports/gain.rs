//! What the course has changed for a group: Hake's normalised gain, American Journal of Physics 66 (1998), 64–74, told for
//! five people or more, so that nobody's score can be read from it (course design, section 7.1).

use sea_orm::FromQueryResult;

/// Fewest people that are told of.
const LEAST: usize = 5;
/// Whoever knew more than this before, in basis points, had too little left to gain.
const FULL_BEFORE: i64 = 9_000;

/// The gain of a group.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gain {
    /// How many sat both tests.
    pub people: usize,
    /// The mean scores before and after, in basis points, of all of them.
    pub means: [i64; 2],
    /// The mean of (after − before) / (100 − before) over those who had something to gain, with its 95 % interval; nothing
    /// when they are too few.
    pub gain: Option<Interval>,
}

/// A mean with the ends of its 95 % interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// Over how many people.
    pub people: usize,
    /// The mean.
    pub mean: f64,
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// The scores of one person before and after, in basis points.
#[derive(Clone, Copy, Debug, FromQueryResult)]
pub(super) struct Pair {
    pub before: i64,
    pub after: i64,
}

/// The gain of a group; nothing for fewer than five.
pub(super) fn of(pairs: &[Pair]) -> Option<Gain> {
    if pairs.len() < LEAST {
        return None;
    }
    let mean = |score: fn(&Pair) -> i64| pairs.iter().map(score).sum::<i64>() / pairs.len() as i64;
    let open = pairs.iter().filter(|pair| pair.before <= FULL_BEFORE);
    let gains: Vec<f64> = open.map(|pair| (pair.after - pair.before) as f64 / (10_000 - pair.before) as f64).collect();
    Some(Gain {
        people: pairs.len(),
        means: [mean(|pair| pair.before), mean(|pair| pair.after)],
        gain: interval(&gains),
    })
}

/// Student's interval of a mean.
fn interval(values: &[f64]) -> Option<Interval> {
    let people = values.len();
    if people < LEAST {
        return None;
    }
    let count = people as f64;
    let mean = values.iter().sum::<f64>() / count;
    let spread = values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / (count - 1.0);
    let half = quantile(people - 1) * (spread / count).sqrt();
    Some(Interval { people, mean, low: mean - half, high: mean + half })
}

/// The 97.5 % quantile of Student's t for so many degrees of freedom, by the Cornish–Fisher expansion (Abramowitz and
/// Stegun, 26.7.5): right to a hundredth from four degrees on.
fn quantile(freedom: usize) -> f64 {
    let (z, v): (f64, f64) = (1.959_963_985, freedom as f64);
    let [z3, z5, z7, z9] = [3, 5, 7, 9].map(|power| z.powi(power));
    z + (z3 + z) / (4.0 * v)
        + (5.0 * z5 + 16.0 * z3 + 3.0 * z) / (96.0 * v.powi(2))
        + (3.0 * z7 + 19.0 * z5 + 17.0 * z3 - 15.0 * z) / (384.0 * v.powi(3))
        + (79.0 * z9 + 776.0 * z7 + 1_482.0 * z5 - 1_920.0 * z3 - 945.0 * z) / (92_160.0 * v.powi(4))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(scores: &[(i64, i64)]) -> Vec<Pair> {
        scores.iter().map(|(before, after)| Pair { before: *before, after: *after }).collect()
    }

    #[test]
    fn the_quantile_is_that_of_the_tables() {
        for (freedom, table) in [(4, 2.776), (5, 2.571), (9, 2.262), (20, 2.086), (30, 2.042), (120, 1.980)] {
            assert!((quantile(freedom) - table).abs() < 0.01, "{freedom}: {}", quantile(freedom));
        }
    }

    #[test]
    fn fewer_than_five_are_not_told_of() {
        assert_eq!(of(&pairs(&[(5_000, 8_000); 4])), None);
        let same = of(&pairs(&[(5_000, 8_000); 5])).expect("five");
        let gain = same.gain.expect("five with something to gain");
        assert_eq!((same.people, same.means), (5, [5_000, 8_000]));
        assert!((gain.mean - 0.6).abs() < 1e-9 && (gain.low - 0.6).abs() < 1e-9 && (gain.high - 0.6).abs() < 1e-9);
    }

    #[test]
    fn who_knew_nearly_all_before_is_in_the_means_and_not_in_the_gain() {
        let scores = [(4_000, 7_000), (5_000, 7_500), (6_000, 8_000), (2_000, 6_000), (5_000, 5_000), (9_500, 9_000)];
        let told = of(&pairs(&scores)).expect("six");
        let gain = told.gain.expect("five");
        assert_eq!((told.people, gain.people, told.means), (6, 5, [5_250, 7_083]));
        // Gains .5 .5 .5 .5 0: mean .4, s = .2236, half = 2.776 × .1.
        assert!((gain.mean - 0.4).abs() < 1e-9 && (gain.low - 0.1224).abs() < 0.001, "{gain:?}");
        let few = [(9_500, 9_900), (9_500, 9_000), (5_000, 6_000), (5_000, 6_000), (5_000, 6_000)];
        assert_eq!(of(&pairs(&few)).expect("five").gain, None);
    }
}
