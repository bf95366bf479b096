//! The single moves of the engine, shared by plays, simulations and the exploration of all states.

use crate::item::Answer;
use crate::scenario::chance;
use crate::scenario::model::{Effects, Goto, Kind, Outcome, Scenario};
use crate::scenario::play::{Core, Mark};
use crate::scenario::score::shown_ending;

/// Where marks go: into the transcript of a play, or nowhere in a simulation.
pub(crate) trait Trail {
    fn mark(&mut self, mark: impl FnOnce() -> Mark);

    /// A variable was cut at its limit, by so much, while a node was current.
    fn cut(&mut self, _var: usize, _node: usize, _by: i32) {}
}

impl Trail for Vec<Mark> {
    fn mark(&mut self, mark: impl FnOnce() -> Mark) {
        self.push(mark());
    }
}

impl Trail for () {
    fn mark(&mut self, _: impl FnOnce() -> Mark) {}
}

/// The scenario has no way on from this node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stuck(pub(crate) usize);

/// How a node goes on by itself.
pub(crate) enum Next<'s> {
    /// The player has to act.
    Wait,
    /// The talk is over.
    End,
    /// To one place.
    To(Goto),
    /// To one of several places, by chance.
    Roll(&'s [Outcome]),
    /// Nowhere.
    Stuck,
}

/// More nodes in a row than any talk needs without a word of the player.
const LONGEST_RUN: usize = 10_000;

/// The state before the first node, in a start variant.
pub(crate) fn origin(scenario: &Scenario, variant: Option<usize>) -> Core {
    let mut core = Core {
        node: scenario.start,
        vars: scenario.vars.iter().map(|var| var.init).collect(),
        flags: 0,
        know: 0,
        visits: vec![0; scenario.nodes.len()],
        tries: 0,
        hub: None,
        opened: 0,
        fired: 0,
        variant,
        points: vec![0; scenario.rubric.len()],
        critical: false,
        turns: 0,
        hints: 0,
        hinted: false,
        ended: None,
        stuck: false,
    };
    if let Some(variant) = variant {
        apply(scenario, &mut core, &scenario.variants[variant].effects, &mut ());
    }
    core
}

/// The way to start that a seed draws; none when there is only one.
pub(crate) fn drawn_variant(scenario: &Scenario, seed: u64) -> Option<usize> {
    let shares = scenario.variants.iter().map(|variant| variant.p);
    let drawn = chance::draw(seed, &format!("{}/start", scenario.id), 1);
    (!scenario.variants.is_empty()).then(|| chance::pick(drawn, shares))
}

/// The outcome that a seed draws at a roll, by position, at one of its visits.
pub(crate) fn drawn_outcome(
    scenario: &Scenario,
    (node, visit): (usize, u16),
    outcomes: &[Outcome],
    seed: u64,
) -> usize {
    let key = format!("{}/{}/{}", scenario.id, scenario.nodes[node].id, visit);
    chance::pick(chance::draw(seed, &key, 1), outcomes.iter().map(|one| one.p))
}

/// A play up to its first decision.
pub(crate) fn begin(scenario: &Scenario, seed: u64, trail: &mut impl Trail) -> Core {
    let mut core = origin(scenario, drawn_variant(scenario, seed));
    let start = arrive(scenario, &mut core, scenario.start, trail).and_then(|()| run(scenario, &mut core, seed, trail));
    core.stuck = start.is_err();
    core
}

fn apply(scenario: &Scenario, core: &mut Core, effects: &Effects, trail: &mut impl Trail) {
    for (var, by) in &effects.add {
        let declared = &scenario.vars[*var];
        let wanted = core.vars[*var].saturating_add(*by);
        core.vars[*var] = wanted.clamp(declared.min, declared.max);
        if wanted != core.vars[*var] {
            trail.cut(*var, core.node, (wanted - core.vars[*var]).abs());
        }
    }
    core.flags |= effects.set;
    core.know |= effects.learn;
}

/// Applies effects and tells in which direction the speaker's trust moved and what is new in the notebook.
fn change(
    scenario: &Scenario,
    core: &mut Core,
    effects: &Effects,
    speaker: Option<usize>,
    trail: &mut impl Trail,
) -> (i8, u64) {
    if effects.is_empty() {
        return (0, 0);
    }
    let trust = speaker
        .and_then(|speaker| scenario.var(&format!("trust_{}", scenario.personas[speaker].id)))
        .or_else(|| scenario.var("trust"));
    let before = trust.map(|trust| core.vars[trust]);
    let known = core.know;
    apply(scenario, core, effects, trail);
    let mood = trust.zip(before).map_or(0, |(trust, before)| (core.vars[trust] - before).signum() as i8);
    (mood, core.know & !known)
}

fn go(scenario: &Scenario, core: &mut Core, goto: Goto, trail: &mut impl Trail) -> Result<(), Stuck> {
    let mut goto = goto;
    if goto == Goto::Back {
        let hub = core.hub.ok_or(Stuck(core.node))?;
        goto = Goto::Node(hub);
        if let Kind::Topics { interrupts, .. } = &scenario.nodes[hub].kind {
            let first = interrupts.iter().find(|one| core.fired >> one.bit & 1 == 0 && one.when.holds(core));
            if let Some(first) = first {
                core.fired |= 1 << first.bit;
                goto = first.goto;
            }
        }
    }
    match goto {
        Goto::Node(node) => arrive(scenario, core, node, trail),
        Goto::Back => Err(Stuck(core.node)),
    }
}

/// Enters a node: counts the visit and applies what entering it changes.
pub(crate) fn arrive(scenario: &Scenario, core: &mut Core, at: usize, trail: &mut impl Trail) -> Result<(), Stuck> {
    let node = &scenario.nodes[at];
    if node.max_visits.is_some_and(|most| u32::from(core.visits[at]) >= most) {
        return Err(Stuck(at));
    }
    core.node = at;
    core.tries = 0;
    core.visits[at] = core.visits[at].saturating_add(1);
    let (mood, learned) = change(scenario, core, &node.effects, node.speaker, trail);
    match node.kind {
        Kind::Topics { .. } => core.hub = Some(at),
        Kind::End { .. } => {
            let shown = shown_ending(scenario, core, at);
            core.ended = Some(shown);
            trail.mark(|| Mark::Came { node: shown, visit: 1, mood, learned });
            return Ok(());
        }
        _ => {}
    }
    if node.say.is_some() {
        trail.mark(|| Mark::Came { node: at, visit: core.visits[at], mood, learned });
    }
    Ok(())
}

/// How the node goes on where the state stands.
pub(crate) fn next<'s>(scenario: &'s Scenario, core: &Core) -> Next<'s> {
    match &scenario.nodes[core.node].kind {
        Kind::Scene { goto } | Kind::Line { goto } => Next::To(*goto),
        Kind::Choice { choices } => {
            let open = choices.iter().any(|choice| choice.when.as_ref().is_none_or(|when| when.holds(core)));
            if open { Next::Wait } else { Next::Stuck }
        }
        Kind::Topics { .. } => {
            if open_topics(scenario, core).is_empty() {
                Next::Stuck
            } else {
                Next::Wait
            }
        }
        Kind::Say { .. } | Kind::Sheet(_) => Next::Wait,
        Kind::Check { branches } => branches
            .iter()
            .find(|branch| branch.when.as_ref().is_none_or(|when| when.holds(core)))
            .map_or(Next::Stuck, |branch| Next::To(branch.goto)),
        Kind::Roll { outcomes } => Next::Roll(outcomes),
        Kind::End { .. } => Next::End,
    }
}

/// Follows one way on.
pub(crate) fn follow(scenario: &Scenario, core: &mut Core, goto: Goto, trail: &mut impl Trail) -> Result<(), Stuck> {
    go(scenario, core, goto, trail)
}

/// Advances to the next decision or to the end.
pub(crate) fn run(scenario: &Scenario, core: &mut Core, seed: u64, trail: &mut impl Trail) -> Result<(), Stuck> {
    for _ in 0..LONGEST_RUN {
        let goto = match next(scenario, core) {
            Next::Wait | Next::End => return Ok(()),
            Next::To(goto) => goto,
            Next::Roll(outcomes) => {
                let place = (core.node, core.visits[core.node]);
                outcomes[drawn_outcome(scenario, place, outcomes, seed)].goto
            }
            Next::Stuck => return Err(Stuck(core.node)),
        };
        go(scenario, core, goto, trail)?;
    }
    Err(Stuck(core.node))
}

/// The open options of the choice node where the state stands, or all bands of its sheet, by position in file order.
pub(crate) fn options(scenario: &Scenario, core: &Core) -> Vec<usize> {
    let choices = scenario.nodes[core.node].choices().iter().enumerate();
    choices.filter(|(_, choice)| choice.when.as_ref().is_none_or(|when| when.holds(core))).map(|(at, _)| at).collect()
}

/// The open topics of the topics node where the state stands, by position in file order.
pub(crate) fn open_topics(scenario: &Scenario, core: &Core) -> Vec<usize> {
    let Kind::Topics { topics, .. } = &scenario.nodes[core.node].kind else { return Vec::new() };
    let open = topics.iter().enumerate().filter(|(_, topic)| {
        !(topic.once && core.opened >> topic.bit & 1 == 1) && topic.when.as_ref().is_none_or(|when| when.holds(core))
    });
    open.map(|(at, _)| at).collect()
}

/// Says an option, by node and position, or hands in a sheet that comes to this band. It need not be an option of the
/// node where the state stands: own words stand for an option of another node.
pub(crate) fn say(
    scenario: &Scenario,
    core: &mut Core,
    what: (usize, usize),
    words: Option<String>,
    trail: &mut impl Trail,
) -> Result<(), Stuck> {
    put(scenario, core, what, (words, None), trail)
}

/// Hands in the sheet of the node where the state stands: the same as saying an option, with what stands on it.
pub(crate) fn hand_in(
    scenario: &Scenario,
    core: &mut Core,
    band: usize,
    answer: Answer,
    trail: &mut impl Trail,
) -> Result<(), Stuck> {
    put(scenario, core, (core.node, band), (None, Some(answer)), trail)
}

fn put(
    scenario: &Scenario,
    core: &mut Core,
    (node, at): (usize, usize),
    (words, sheet): (Option<String>, Option<Answer>),
    trail: &mut impl Trail,
) -> Result<(), Stuck> {
    let choice = &scenario.nodes[node].choices()[at];
    let here = core.node;
    let (mood, learned) = change(scenario, core, &choice.effects, scenario.nodes[here].speaker, trail);
    for (sum, points) in core.points.iter_mut().zip(&choice.points) {
        *sum += points;
    }
    core.critical |= choice.critical;
    core.turns += 1;
    core.hinted = false;
    trail.mark(|| Mark::Said { node, choice: at, at: here, mood, learned, words, sheet });
    go(scenario, core, choice.goto, trail)
}

/// Opens a topic, by position.
pub(crate) fn open_topic(scenario: &Scenario, core: &mut Core, at: usize, trail: &mut impl Trail) -> Result<(), Stuck> {
    let Kind::Topics { topics, .. } = &scenario.nodes[core.node].kind else { return Err(Stuck(core.node)) };
    let topic = &topics[at];
    core.opened |= 1 << topic.bit;
    trail.mark(|| Mark::Topic { node: core.node, topic: at });
    go(scenario, core, topic.goto, trail)
}

/// Asks the coach; once a turn.
pub(crate) fn ask(scenario: &Scenario, core: &mut Core, trail: &mut impl Trail) -> Result<(), ()> {
    if core.hinted || scenario.nodes[core.node].hint.is_none() {
        return Err(());
    }
    core.hinted = true;
    core.hints += 1;
    trail.mark(|| Mark::Hint { node: core.node });
    Ok(())
}
