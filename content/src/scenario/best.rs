//! Walking a declared best path.

use super::engine::{Trail, arrive, open_topic, open_topics, options, say};
use super::model::{BestStep, Kind, Scenario};
use super::play::{Core, Input, State};
use super::{start, step};

/// What one step of the path did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Walked {
    /// An option was said: the node where the talk stood, the node of the option, its position.
    Said { at: usize, node: usize, choice: usize },
    /// A topic was opened.
    Topic,
    /// The step does not fit the state.
    Lost,
}

/// Takes one step of a best path from a decision. Automatic nodes after it are left to the caller.
pub(crate) fn walk(scenario: &Scenario, core: &mut Core, step: &BestStep, trail: &mut impl Trail) -> Walked {
    let at = core.node;
    match &scenario.nodes[at].kind {
        Kind::Choice { .. } | Kind::Sheet(_) if step.nodes.contains(&at) => {
            let choices = scenario.nodes[at].choices();
            let open = options(scenario, core).into_iter().find(|choice| choices[*choice].id == step.pick);
            said(scenario, core, (at, open), trail)
        }
        // Own words stand for the option: through the intent that is named, or else through any that means it.
        Kind::Say { intents, fallback, .. } => {
            let named = step.nodes.contains(&at);
            let meant = intents.iter().find(|intent| {
                let choice = &scenario.nodes[intent.like_node].choices()[intent.like_choice];
                let open = choice.when.as_ref().is_none_or(|when| when.holds(core));
                let fits = if named {
                    intent.id == step.pick
                } else {
                    step.nodes.contains(&intent.like_node) && choice.id == step.pick
                };
                open && fits
            });
            if let Some(intent) = meant {
                return said(scenario, core, (intent.like_node, Some(intent.like_choice)), trail);
            }
            if named || !step.nodes.contains(fallback) || arrive(scenario, core, *fallback, trail).is_err() {
                return Walked::Lost;
            }
            walk(scenario, core, step, trail)
        }
        Kind::Topics { topics, .. } if step.nodes.contains(&at) => {
            let open = open_topics(scenario, core).into_iter().find(|topic| topics[*topic].id == step.pick);
            match open.map(|topic| open_topic(scenario, core, topic, trail)) {
                Some(Ok(())) => Walked::Topic,
                _ => Walked::Lost,
            }
        }
        _ => Walked::Lost,
    }
}

fn said(
    scenario: &Scenario,
    core: &mut Core,
    (node, choice): (usize, Option<usize>),
    trail: &mut impl Trail,
) -> Walked {
    let at = core.node;
    match choice.map(|choice| (choice, say(scenario, core, (node, choice), None, trail))) {
        Some((choice, Ok(()))) => Walked::Said { at, node, choice },
        _ => Walked::Lost,
    }
}

/// The inputs of the declared best path under the chance of a seed, for showing a play that goes well. Where own words are
/// asked for it looks at the options instead.
///
/// None when the path does not fit, which the proof of a scenario rules out.
pub fn best_inputs(scenario: &Scenario, seed: u64) -> Option<Vec<Input>> {
    let mut state = start(scenario, seed);
    let mut inputs = Vec::new();
    let mut take = |state: &mut State, input: Input| {
        let (after, _) = step(scenario, state, &input).ok()?;
        inputs.push(input);
        *state = after;
        Some(())
    };
    for wanted in &scenario.best_for(state.now.variant)?.path {
        let at = state.now.node;
        let choice = match &scenario.nodes[at].kind {
            Kind::Topics { .. } => {
                take(&mut state, Input::Topic { topic: wanted.pick.clone() })?;
                continue;
            }
            // The declared band is the best; the key of this very play comes to it.
            Kind::Sheet(sheet) => {
                let answer = crate::item::key(&sheet.item(&state.now));
                take(&mut state, Input::Sheet { answer })?;
                continue;
            }
            Kind::Say { intents, .. } => {
                take(&mut state, Input::ShowOptions)?;
                let named = intents.iter().find(|intent| wanted.nodes.contains(&at) && intent.id == wanted.pick);
                named.map_or(wanted.pick.clone(), |intent| {
                    scenario.nodes[intent.like_node].choices()[intent.like_choice].id.clone()
                })
            }
            _ => wanted.pick.clone(),
        };
        take(&mut state, Input::Choose { choice })?;
    }
    state.ended().then_some(inputs)
}
