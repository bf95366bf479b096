//! What a player may see while playing: nothing that is hidden can get in here, because it is built from scratch
//! out of words, names and directions.

use super::engine::{open_topics, shown_order};
use super::model::{Area, Kind, Persona, Reveal, Scenario};
use super::play::{Core, MAX_SAY, Mark, State};
use super::score::HINT_COST;
use super::sheet::carried;
use crate::Lang;
use crate::item::{Question, form_of, question_as_written};
use serde::{Deserialize, Serialize};

mod transcript;

pub use transcript::{Entry, Gesture};

/// Somebody, as the player sees them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speaker {
    /// The persona's id, for pictures.
    pub id: String,
    /// Name.
    pub name: String,
    /// Position in the company.
    pub title: String,
}

/// Somebody at the table, with the last gesture seen from them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    /// Who.
    pub speaker: Speaker,
    /// Where their trust moved when it last moved.
    pub mood: Gesture,
}

/// One open option or topic: what to send, and its words.
///
/// For an option that is its place in the order shown, `1` to `4`, and not its letter in the file: the letters
/// stand in the author's order, and in a page's source they would give the best option away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenChoice {
    /// What to send back as `choice` or `topic`.
    pub id: String,
    /// What it says.
    pub text: String,
}

/// What is being asked of the player.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "ask", rename_all = "snake_case")]
pub enum Decision {
    /// Say one of these; in the order in which they are to be shown.
    Choose {
        /// The options, shuffled for this visit.
        options: Vec<OpenChoice>,
    },
    /// Answer in own words, or show the options.
    Say {
        /// The request.
        prompt: String,
        /// Tries until the options open by themselves.
        tries_left: u32,
        /// Longest text in characters.
        max_chars: usize,
    },
    /// Open one of these subjects.
    Topics {
        /// The subjects in file order.
        topics: Vec<OpenChoice>,
    },
    /// Fill the sheet and hand it in.
    Sheet {
        /// What it is called.
        label: String,
        /// The worksheet, without its key.
        question: Box<Question>,
        /// What the player put on the last sheet of that name, as fields of the form.
        filled: Vec<(String, String)>,
    },
}

/// One line of the notebook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Its id.
    pub id: String,
    /// Its subject.
    pub area: Area,
    /// What it is about.
    pub label: String,
    /// The words in which it was learned; none while it is open.
    pub learned: Option<Learned>,
}

/// Where something was learned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Learned {
    /// By whom it was said; none for narration.
    pub speaker: Option<Speaker>,
    /// In what words.
    pub text: String,
    /// In which turn; 0 before the first.
    pub turn: u32,
}

/// The coach's offer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HintOffer {
    /// Who gives it; none if the scenario names no coach.
    pub coach: Option<Speaker>,
    /// Whether one can be asked for now.
    pub available: bool,
    /// The hint of this turn, once asked for.
    pub given: Option<String>,
    /// What one costs in an official run, in basis points. In practice it is free.
    pub price: u32,
    /// How many have been taken.
    pub taken: u32,
}

/// A variable that the scenario shows during the play.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gauge {
    /// What it is called.
    pub label: String,
    /// Its value now.
    pub value: i32,
    /// Smallest value.
    pub min: i32,
    /// Largest value.
    pub max: i32,
}

/// Everything the page of a running play shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scene {
    /// The talk so far.
    pub transcript: Vec<Entry>,
    /// The turn now being decided, from 1; the number of turns spoken once the play is over.
    pub turn: u32,
    /// About how many turns a play has; never below `turn`.
    pub about: u32,
    /// Who speaks to the player now.
    pub speaker: Option<Speaker>,
    /// What is asked; none once the play is over.
    pub decision: Option<Decision>,
    /// Those who have spoken since the place last changed.
    pub table: Vec<Seat>,
    /// What can be found out and what has been.
    pub notebook: Vec<Note>,
    /// The coach's offer.
    pub hint: HintOffer,
    /// Variables declared as visible.
    pub gauges: Vec<Gauge>,
    /// The title of the ending, once the play is over.
    pub ending: Option<String>,
    /// Whether the play is over.
    pub ended: bool,
}

/// What a player may see of a play.
pub fn scene(scenario: &Scenario, state: &State, lang: Lang) -> Scene {
    let core = &state.now;
    let node = &scenario.nodes[core.node];
    let ended = core.ended.is_some();
    let turn = core.turns + u32::from(!ended);
    Scene {
        transcript: transcript::transcript(scenario, state, lang),
        turn,
        about: usual_turns(scenario, core).max(turn),
        speaker: node.speaker.filter(|_| !ended).map(|at| speaker(&scenario.personas[at], lang)),
        decision: if ended || core.stuck { None } else { decision(scenario, state, lang) },
        table: transcript::table(scenario, state, lang),
        notebook: notebook(scenario, state, lang, false),
        hint: HintOffer {
            coach: scenario.coach().map(|coach| speaker(coach, lang)),
            available: !ended && !core.hinted && node.hint.is_some(),
            given: transcript::hint_of_turn(scenario, state, lang),
            price: HINT_COST,
            taken: core.hints,
        },
        gauges: gauges(scenario, core, lang),
        ending: core.ended.and_then(|ending| ending_title(scenario, ending, lang)),
        ended,
    }
}

/// What stands on the brief of a scenario before and during a play. Static and public.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Brief {
    /// The scenario's id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Who you are, where you are, what the aim is.
    pub synopsis: String,
    /// The sync point.
    pub point: char,
    /// How long it takes.
    pub minutes: u32,
    /// About how many turns.
    pub turns: u32,
    /// Lessons it belongs to.
    pub lessons: Vec<String>,
    /// How it is judged: dimension and weight in percent.
    pub dimensions: Vec<(String, u32)>,
    /// The pass mark in percent.
    pub pass: u32,
    /// The people of the talk, without the coach.
    pub people: Vec<Speaker>,
}

/// The brief of a scenario.
pub fn brief(scenario: &Scenario, lang: Lang) -> Brief {
    let own = |text: &crate::Text| text.get(lang).to_owned();
    let people = scenario.personas.iter().filter(|persona| persona.id != "coach");
    Brief {
        id: scenario.id.clone(),
        title: own(&scenario.title),
        synopsis: own(&scenario.synopsis),
        point: scenario.point,
        minutes: scenario.minutes,
        turns: scenario.best.iter().map(|best| turns_of(scenario, best)).max().unwrap_or(0),
        lessons: scenario.lessons.clone(),
        dimensions: scenario.rubric.iter().map(|one| (own(&one.label), one.weight)).collect(),
        pass: scenario.pass,
        people: people.map(|persona| speaker(persona, lang)).collect(),
    }
}

pub(crate) fn speaker(persona: &Persona, lang: Lang) -> Speaker {
    Speaker {
        id: persona.id.clone(),
        name: persona.name.get(lang).to_owned(),
        title: persona.title.get(lang).to_owned(),
    }
}

pub(crate) fn ending_title(scenario: &Scenario, ending: usize, lang: Lang) -> Option<String> {
    match &scenario.nodes[ending].kind {
        Kind::End { title, .. } => Some(title.get(lang).to_owned()),
        _ => None,
    }
}

fn turns_of(scenario: &Scenario, best: &super::model::Best) -> u32 {
    let topic = |at: &usize| matches!(scenario.nodes[*at].kind, Kind::Topics { .. });
    best.path.iter().filter(|step| !step.nodes.iter().any(topic)).count() as u32
}

fn usual_turns(scenario: &Scenario, core: &Core) -> u32 {
    scenario.best_for(core.variant).map_or(0, |best| turns_of(scenario, best))
}

fn decision(scenario: &Scenario, state: &State, lang: Lang) -> Option<Decision> {
    let (core, seed) = (&state.now, state.seed);
    let node = &scenario.nodes[core.node];
    match &node.kind {
        Kind::Choice { choices } => {
            let shown = shown_order(scenario, core, seed).into_iter().zip(1..);
            let shown = shown.map(|(at, place): (usize, u32)| OpenChoice {
                id: place.to_string(),
                text: choices[at].text.get(lang).to_owned(),
            });
            Some(Decision::Choose { options: shown.collect() })
        }
        Kind::Say { prompt, max_tries, .. } => Some(Decision::Say {
            prompt: prompt.get(lang).to_owned(),
            tries_left: max_tries.saturating_sub(core.tries),
            max_chars: MAX_SAY,
        }),
        Kind::Topics { topics, .. } => {
            let open = open_topics(scenario, core)
                .into_iter()
                .map(|at| OpenChoice { id: topics[at].id.clone(), text: topics[at].label.get(lang).to_owned() });
            Some(Decision::Topics { topics: open.collect() })
        }
        Kind::Sheet(sheet) => Some(Decision::Sheet {
            label: sheet.label.get(lang).to_owned(),
            question: Box::new(question_as_written(&sheet.item, lang)),
            filled: carried(scenario, state, sheet).map_or_else(Vec::new, |answer| form_of(&sheet.item, &answer)),
        }),
        _ => None,
    }
}

fn gauges(scenario: &Scenario, core: &Core, lang: Lang) -> Vec<Gauge> {
    let live = scenario.vars.iter().zip(&core.vars).filter(|(var, _)| var.reveal == Reveal::Live);
    live.map(|(var, value)| Gauge { label: var.label.get(lang).to_owned(), value: *value, min: var.min, max: var.max })
        .collect()
}

/// The notebook; the items kept for the debrief only when asked for.
pub(crate) fn notebook(scenario: &Scenario, state: &State, lang: Lang, all: bool) -> Vec<Note> {
    let shown = scenario.know.iter().enumerate().filter(|(_, know)| all || !know.debrief_only);
    shown
        .map(|(bit, know)| Note {
            id: know.id.clone(),
            area: know.area,
            label: know.label.get(lang).to_owned(),
            learned: learned(scenario, state, bit, lang),
        })
        .collect()
}

fn learned(scenario: &Scenario, state: &State, bit: usize, lang: Lang) -> Option<Learned> {
    let mut turn = 0;
    for mark in &state.trail {
        match mark {
            Mark::Came { node, learned, .. } if learned >> bit & 1 == 1 => {
                let node = &scenario.nodes[*node];
                let speaker = node.speaker.map(|at| speaker(&scenario.personas[at], lang));
                let text = node.say.as_ref().map(|say| say.get(lang).to_owned()).unwrap_or_default();
                return Some(Learned { speaker, text, turn });
            }
            Mark::Said { node, choice, at, learned, .. } => {
                turn += 1;
                if learned >> bit & 1 == 1 {
                    let said = &scenario.nodes[*node].choices()[*choice];
                    let speaker = scenario.nodes[*at].speaker.map(|at| speaker(&scenario.personas[at], lang));
                    let text = said.reply.as_ref().unwrap_or(&said.text).get(lang).to_owned();
                    return Some(Learned { speaker, text, turn });
                }
            }
            _ => {}
        }
    }
    // Known from the start, by the start variant: there are no words for it.
    (state.now.know >> bit & 1 == 1).then(|| Learned { speaker: None, text: String::new(), turn: 0 })
}
