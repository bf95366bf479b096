//! Going through a play again, with everything in view.

use super::{Alternative, BestTurn, Curve, Filled, Lead, Place, Turn};
use crate::item::{Answer, form_of, key, question_as_written, review_as_written};
use crate::scenario::best::{Walked, walk};
use crate::scenario::engine::{begin, run, say, start, step};
use crate::scenario::model::{Choice, Kind, Node, Reveal, Scenario};
use crate::scenario::play::{Core, Input, Mark, State};
use crate::scenario::scene::{Speaker, ending_title, speaker};
use crate::scenario::score::{grade_of, worth};
use crate::scenario::sheet::handed;
use crate::{Lang, Text};

/// The state before each input, and the state after the last.
pub(super) fn states(scenario: &Scenario, state: &State) -> Vec<State> {
    let mut states = vec![start(scenario, state.seed)];
    for input in &state.log {
        match step(scenario, &states[states.len() - 1], input) {
            Ok((after, _)) => states.push(after),
            // Only a log of another scenario gets here; what fits is shown.
            Err(_) => break,
        }
    }
    states
}

/// All turns.
pub(super) fn turns(scenario: &Scenario, states: &[State], lang: Lang) -> Vec<Turn> {
    let mut turns = Vec::new();
    let (mut missed, mut hint) = (Vec::new(), None);
    for pair in states.windows(2) {
        let (before, after) = (&pair[0], &pair[1]);
        match after.log.last() {
            Some(Input::Hint) => hint = scenario.nodes[before.now.node].hint.as_ref(),
            Some(Input::Say { text }) if after.now.turns == before.now.turns => missed.push(text.trim().to_owned()),
            _ => {}
        }
        if after.now.turns > before.now.turns {
            let mut turn = turn(scenario, before, after, lang);
            turn.missed = std::mem::take(&mut missed);
            turn.hint = hint.take().map(|hint| hint.get(lang).to_owned());
            turns.push(turn);
        }
    }
    turns
}

fn turn(scenario: &Scenario, before: &State, after: &State, lang: Lang) -> Turn {
    let core = &before.now;
    let node = &scenario.nodes[core.node];
    let mark = after.trail[before.trail.len()..].iter().find_map(|mark| match mark {
        Mark::Said { node, choice, words, sheet, .. } => Some(((*node, *choice), words.clone(), sheet.as_ref())),
        _ => None,
    });
    let (said, words, answer) = mark.unwrap_or(((core.node, 0), None, None));
    let options: Vec<Alternative> = open(scenario, core, said)
        .into_iter()
        .map(|one| alternative(scenario, before, one, one == said, lang))
        .collect();
    let worth = |said: bool| options.iter().filter(|one| one.said || !said).map(|one| one.worth).max().unwrap_or(0);
    let loss = worth(false) - worth(true);
    let chosen = scenario.nodes[said.0].choices().get(said.1);
    let text = chosen.map(|choice| choice.text.get(lang).to_owned()).unwrap_or_default();
    Turn {
        turn: after.now.turns,
        node: node.id.clone(),
        speaker: who(scenario, node.speaker, lang),
        heard: heard(node, lang),
        own_words: words.is_some(),
        said: words.unwrap_or(text),
        sheet: answer.and_then(|answer| filled(core, node, answer, lang)),
        missed: Vec::new(),
        inside: own(node.inside.as_ref(), lang),
        hint: None,
        place: chosen.map_or(Place::None, |choice| place(scenario, core, choice)),
        buyer: buyer(scenario, core),
        options,
        loss,
    }
}

/// A sheet against the key that this play could know.
fn filled(core: &Core, node: &Node, answer: &Answer, lang: Lang) -> Option<Box<Filled>> {
    let sheet = node.sheet()?;
    Some(Box::new(Filled {
        handed: handed(sheet, answer, lang),
        asked: (question_as_written(&sheet.item, lang), form_of(&sheet.item, answer)),
        review: review_as_written(&sheet.item(core), lang, Some(answer)),
    }))
}

/// The options of a turn: those open at the choice node, or those that own words could have stood for.
fn open(scenario: &Scenario, core: &Core, said: (usize, usize)) -> Vec<(usize, usize)> {
    let node = match scenario.nodes[core.node].kind {
        Kind::Say { fallback, .. } => fallback,
        _ => core.node,
    };
    let choices = scenario.nodes[node].choices().iter().enumerate();
    let mut open: Vec<_> = choices
        .filter(|(_, choice)| choice.when.as_ref().is_none_or(|when| when.holds(core)))
        .map(|(at, _)| (node, at))
        .collect();
    if !open.contains(&said) {
        open.push(said);
    }
    open
}

fn alternative(scenario: &Scenario, before: &State, at: (usize, usize), said: bool, lang: Lang) -> Alternative {
    let choice = &scenario.nodes[at.0].choices()[at.1];
    let mut core = before.now.clone();
    let way_on =
        say(scenario, &mut core, at, None, &mut ()).and_then(|()| run(scenario, &mut core, before.seed, &mut ()));
    Alternative {
        node: scenario.nodes[at.0].id.clone(),
        id: choice.id.clone(),
        text: choice.text.get(lang).to_owned(),
        reply: own(choice.reply.as_ref(), lang),
        why: own(choice.why.as_ref(), lang),
        facts: choice.facts.clone(),
        points: choice.points.clone(),
        worth: worth(scenario, core.variant, &choice.points),
        place: place(scenario, &before.now, choice),
        critical: choice.critical,
        said,
        lead: way_on.ok().and_then(|()| lead(scenario, &core, lang)),
    }
}

fn lead(scenario: &Scenario, core: &Core, lang: Lang) -> Option<Lead> {
    if let Some(ending) = core.ended {
        let node = scenario.nodes[ending].id.clone();
        let title = ending_title(scenario, ending, lang).unwrap_or_default();
        return grade_of(scenario, ending).map(|grade| Lead::Ending { node, title, grade });
    }
    let node = &scenario.nodes[core.node];
    Some(Lead::Decision { node: node.id.clone(), speaker: who(scenario, node.speaker, lang), say: heard(node, lang) })
}

fn own(text: Option<&Text>, lang: Lang) -> Option<String> {
    text.map(|text| text.get(lang).to_owned())
}

fn who(scenario: &Scenario, at: Option<usize>, lang: Lang) -> Option<Speaker> {
    at.map(|at| speaker(&scenario.personas[at], lang))
}

fn heard(node: &Node, lang: Lang) -> String {
    own(node.say.as_ref(), lang).unwrap_or_default()
}

/// The customer's buying stage in a state.
fn buyer(scenario: &Scenario, core: &Core) -> u8 {
    let stage = scenario.var("buyer").map(|var| core.vars[var]);
    stage.and_then(|stage| u8::try_from(stage).ok()).unwrap_or_else(|| scenario.stage())
}

fn place(scenario: &Scenario, core: &Core, choice: &Choice) -> Place {
    let Some(act) = choice.act else { return Place::None };
    let buyer = buyer(scenario, core);
    match act.cmp(&buyer) {
        std::cmp::Ordering::Greater => Place::Ahead { by: act - buyer },
        std::cmp::Ordering::Less => Place::Behind { by: buyer - act },
        std::cmp::Ordering::Equal => Place::Step,
    }
}

/// Hidden variables at the start and after each turn.
pub(super) fn curves(scenario: &Scenario, states: &[State], lang: Lang) -> Vec<Curve> {
    let spoken = states.windows(2).filter(|pair| pair[1].now.turns > pair[0].now.turns).map(|pair| &pair[1]);
    let points: Vec<&State> = states.first().into_iter().chain(spoken).collect();
    let shown = scenario.vars.iter().enumerate().filter(|(_, var)| var.reveal != Reveal::Never);
    shown
        .map(|(at, var)| Curve {
            id: var.id.clone(),
            label: var.label.get(lang).to_owned(),
            min: var.min,
            max: var.max,
            values: points.iter().map(|state| state.now.vars[at]).collect(),
        })
        .collect()
}

/// The best path under the chance of this play, and the ending it reaches.
pub(super) fn best(scenario: &Scenario, state: &State, lang: Lang) -> (Vec<BestTurn>, Option<String>) {
    let mut core = begin(scenario, state.seed, &mut ());
    let mut turns = Vec::new();
    let Some(best) = scenario.best_for(core.variant) else { return (turns, None) };
    for step in &best.path {
        // The key as it is known before the sheet is handed in.
        let key = scenario.nodes[core.node].sheet().map(|sheet| handed(sheet, &key(&sheet.item(&core)), lang));
        match walk(scenario, &mut core, step, &mut ()) {
            Walked::Said { at, node, choice } => {
                let said = &scenario.nodes[node].choices()[choice];
                let at = &scenario.nodes[at];
                turns.push(BestTurn {
                    speaker: who(scenario, at.speaker, lang),
                    heard: heard(at, lang),
                    said: said.text.get(lang).to_owned(),
                    sheet: key,
                    reply: own(said.reply.as_ref(), lang),
                    why: own(said.why.as_ref(), lang),
                });
            }
            Walked::Topic => {}
            Walked::Lost => break,
        }
        if run(scenario, &mut core, state.seed, &mut ()).is_err() {
            break;
        }
    }
    (turns, core.ended.and_then(|ending| ending_title(scenario, ending, lang)))
}
