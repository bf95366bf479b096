//! The engine: pure, `(scenario, state, input) → (state, events)`. It runs on the server and in the checks alike.

mod advance;

pub(crate) use advance::{
    Next, Stuck, Trail, arrive, begin, drawn_outcome, drawn_variant, follow, hand_in, next, open_topic, open_topics,
    options, origin, run, say,
};

use advance::ask;

use super::chance;
use super::intent::{in_order, normal};
use super::model::{Kind, Scenario};
use super::play::{Core, Event, Input, MAX_SAY, Mark, State, StepError};
use super::sheet::{Unfit, marked};
use crate::item::answer_from_form;

/// A new play, advanced to its first decision.
pub fn start(scenario: &Scenario, seed: u64) -> State {
    let mut trail = Vec::new();
    let now = begin(scenario, seed, &mut trail);
    State { scenario: scenario.id.clone(), version: scenario.version, seed, now, log: Vec::new(), trail }
}

/// One act of the player, and everything that follows from it up to the next decision or the end.
///
/// # Errors
/// The input does not fit the state. The state given in is untouched.
pub fn step(scenario: &Scenario, state: &State, input: &Input) -> Result<(State, Vec<Event>), StepError> {
    if state.scenario != scenario.id
        || state.version != scenario.version
        || state.now.node >= scenario.nodes.len()
        || state.now.vars.len() != scenario.vars.len()
    {
        return Err(StepError::Foreign);
    }
    let stuck = |Stuck(node)| StepError::Stuck { node: scenario.nodes[node].id.clone() };
    if state.ended() {
        return Err(StepError::Over);
    }
    if state.now.stuck {
        return Err(stuck(Stuck(state.now.node)));
    }
    let mut logged = input.clone();
    let mut after = state.clone();
    let node = &scenario.nodes[state.now.node];
    let trail = &mut after.trail;
    let core = &mut after.now;
    match (input, &node.kind) {
        (Input::Choose { choice }, Kind::Choice { choices }) => {
            let shown = shown_order(scenario, core, state.seed);
            let by_place = || choice.parse::<usize>().ok().and_then(|place| shown.get(place.checked_sub(1)?).copied());
            let by_name = shown.iter().copied().find(|at| choices[*at].id == *choice);
            let at = by_name.or_else(by_place).ok_or_else(|| StepError::NoChoice { choice: choice.clone() })?;
            logged = Input::Choose { choice: choices[at].id.clone() };
            say(scenario, core, (core.node, at), None, trail).map_err(stuck)?;
        }
        (Input::Say { text }, Kind::Say { max_tries, intents, fallback, .. }) => {
            let words = normal(text);
            let length = text.trim().chars().count().max(words.chars().count());
            if words.is_empty() {
                return Err(StepError::Empty);
            }
            if length > MAX_SAY {
                return Err(StepError::TooLong { length, max: MAX_SAY });
            }
            let meant = in_order(intents).find(|intent| {
                let choice = &scenario.nodes[intent.like_node].choices()[intent.like_choice];
                choice.when.as_ref().is_none_or(|when| when.holds(core)) && intent.matches(&words)
            });
            let own = text.trim().to_owned();
            if let Some(intent) = meant {
                say(scenario, core, (intent.like_node, intent.like_choice), Some(own), trail).map_err(stuck)?;
            } else {
                trail.push(Mark::Missed { node: core.node, words: own });
                core.tries += 1;
                if core.tries >= *max_tries {
                    arrive(scenario, core, *fallback, trail).map_err(stuck)?;
                }
            }
        }
        (Input::ShowOptions, Kind::Say { fallback, .. }) => {
            trail.push(Mark::Options { node: core.node });
            arrive(scenario, core, *fallback, trail).map_err(stuck)?;
        }
        (Input::Topic { topic }, Kind::Topics { topics, .. }) => {
            let at = open_topics(scenario, core)
                .into_iter()
                .find(|at| topics[*at].id == *topic)
                .ok_or_else(|| StepError::NoTopic { topic: topic.clone() })?;
            open_topic(scenario, core, at, trail).map_err(stuck)?;
        }
        (Input::Fill { .. } | Input::Sheet { .. }, Kind::Sheet(sheet)) => {
            let item = sheet.item(core);
            let answer = match input {
                Input::Fill { fields } => answer_from_form(&item, fields).map_err(|_| StepError::NoSheet)?,
                Input::Sheet { answer } => answer.clone(),
                _ => return Err(StepError::NotExpected),
            };
            let score = marked(&item, &answer).map_err(|unfit| match unfit {
                Unfit::Unfilled => StepError::Unfilled,
                Unfit::Unknown => StepError::NoSheet,
            })?;
            logged = Input::Sheet { answer: answer.clone() };
            hand_in(scenario, core, sheet.band(score), answer, trail).map_err(stuck)?;
        }
        (Input::Hint, _) => ask(scenario, core, trail).map_err(|()| StepError::NoHint)?,
        _ => return Err(StepError::NotExpected),
    }
    run(scenario, core, state.seed, trail).map_err(stuck)?;
    after.log.push(logged);
    let events = events(scenario, state, &after);
    Ok((after, events))
}

/// The open options in the order in which this visit shows them, by position in the file.
///
/// All options are shuffled and the closed ones left out, so that the order says nothing about what is closed.
pub(crate) fn shown_order(scenario: &Scenario, core: &Core, seed: u64) -> Vec<usize> {
    let node = &scenario.nodes[core.node];
    let open = options(scenario, core);
    let mut order: Vec<usize> = (0..node.choices().len()).collect();
    let key = format!("{}/{}/shuffle/{}", scenario.id, node.id, core.visits[core.node]);
    chance::shuffle(seed, &key, &mut order);
    order.retain(|at| open.contains(at));
    order
}

/// Plays a recorded play again.
///
/// # Errors
/// The position of the first input that does not fit, and why.
pub fn replay(scenario: &Scenario, seed: u64, inputs: &[Input]) -> Result<State, (usize, StepError)> {
    inputs.iter().enumerate().try_fold(start(scenario, seed), |state, (at, input)| {
        step(scenario, &state, input).map(|(after, _)| after).map_err(|error| (at, error))
    })
}

fn events(scenario: &Scenario, before: &State, after: &State) -> Vec<Event> {
    let mut events = Vec::new();
    let mut turn = before.now.turns;
    for mark in &after.trail[before.trail.len()..] {
        let mut learned = 0;
        match mark {
            Mark::Came { node, learned: bits, .. } => {
                events.push(Event::Entered { node: scenario.nodes[*node].id.clone() });
                learned = *bits;
            }
            Mark::Said { node, choice, learned: bits, .. } => {
                turn += 1;
                let said = &scenario.nodes[*node].choices()[*choice];
                let (node, choice) = (scenario.nodes[*node].id.clone(), said.id.clone());
                events.push(Event::Said { turn, node, choice, critical: said.critical });
                learned = *bits;
            }
            Mark::Missed { node, .. } => {
                let allowed = match scenario.nodes[*node].kind {
                    Kind::Say { max_tries, .. } => max_tries,
                    _ => 0,
                };
                events.push(Event::Missed { tries_left: allowed.saturating_sub(before.now.tries + 1) });
            }
            Mark::Options { .. } => events.push(Event::OptionsShown),
            Mark::Topic { node, topic } => {
                if let Kind::Topics { topics, .. } = &scenario.nodes[*node].kind {
                    events.push(Event::TopicOpened { topic: topics[*topic].id.clone() });
                }
            }
            Mark::Hint { .. } => events.push(Event::Hinted { turn: after.now.turns + 1 }),
        }
        let new = scenario.know.iter().enumerate().filter(|(bit, _)| learned >> bit & 1 == 1);
        events.extend(new.map(|(_, know)| Event::Learned { know: know.id.clone() }));
    }
    if let Some(ending) = after.now.ended
        && let Kind::End { grade, .. } = scenario.nodes[ending].kind
    {
        events.push(Event::Ended { ending: scenario.nodes[ending].id.clone(), grade });
    }
    events
}

#[cfg(test)]
mod tests;
