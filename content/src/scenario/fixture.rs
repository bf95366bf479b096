//! Scenarios for the tests of this module.

use super::{Decision, scene};
use super::{Input, Scenario, State, chance, start, step};
use crate::Lang;

/// The text of S3 as it stands in the course.
pub(crate) fn s3_source() -> String {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/courses/project-selling/scenarios/s3.toml");
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// S3 as it stands in the course.
pub(crate) fn s3() -> Scenario {
    parsed("scenarios/s3.toml", &s3_source())
}

/// A scenario that must be readable.
pub(crate) fn parsed(file: &str, source: &str) -> Scenario {
    Scenario::parse(file, source).unwrap_or_else(|findings| {
        let lines: Vec<String> = findings.iter().map(|finding| finding.line_in(Lang::En)).collect();
        panic!("{}", lines.join("\n"))
    })
}

/// A recorded play, written as in the tests files: `node.choice`, `node~words`, `hint`, `options`.
pub(crate) fn played(scenario: &Scenario, seed: u64, inputs: &[&str]) -> State {
    inputs.iter().fold(start(scenario, seed), |state, one| {
        let input = super::tests::input(scenario, &state, one).unwrap().1;
        step(scenario, &state, &input).unwrap_or_else(|error| panic!("{one}: {error}")).0
    })
}

/// The best path of S3 with the worry of seed 1 (security).
pub(crate) const S3_BEST: [&str; 14] = [
    "open.a",
    "second.b",
    "desk.a",
    "plan.a",
    "ask.a",
    "price.b",
    "worry_security.a",
    "money~26 场每场 4 天，一年省 104 天",
    "two_questions.a",
    "two_questions.b",
    "one_sentence.a",
    "demo.a",
    "corridor.a",
    "close.a",
];

/// A play in which everything is picked by a generator: options, words, hints, topics.
pub(crate) fn random_play(scenario: &Scenario, seed: u64, picks: u64) -> State {
    let mut state = start(scenario, seed);
    for k in 1.. {
        let draw = chance::draw(picks, "pick", k);
        let input = match scene(scenario, &state, Lang::Zh).decision {
            None => return state,
            _ if draw.is_multiple_of(7) && !state.now.hinted => Input::Hint,
            Some(Decision::Choose { options }) => {
                Input::Choose { choice: options[(draw >> 8) as usize % options.len()].id.clone() }
            }
            Some(Decision::Topics { topics }) => {
                Input::Topic { topic: topics[(draw >> 8) as usize % topics.len()].id.clone() }
            }
            Some(Decision::Sheet { question, .. }) => Input::Fill { fields: super::filled_by_die(&question, draw) },
            Some(Decision::Say { .. }) => match (draw >> 8) % 4 {
                0 => Input::ShowOptions,
                1 => Input::Say { text: "嗯……".to_owned() },
                2 => Input::Say { text: "How do you measure payback here?".to_owned() },
                _ => Input::Say { text: "26 场每场 4 天，一年省 104 天".to_owned() },
            },
        };
        assert!(k < 500, "a play must end");
        state = step(scenario, &state, &input).unwrap_or_else(|error| panic!("{error} after {:?}", state.log)).0;
    }
    state
}

/// The text of a short scenario with two worksheets.
pub(crate) const DESK: &str = include_str!("fixture/desk.toml");

/// That scenario.
pub(crate) fn desk() -> Scenario {
    parsed("scenarios/t2.toml", DESK)
}

/// The text of a short scenario with topics, interrupts, start variants and a forbidden promise.
pub(crate) const TALK: &str = include_str!("fixture/talk.toml");

/// That scenario.
pub(crate) fn talk() -> Scenario {
    parsed("scenarios/t1.toml", TALK)
}
