//! The talk so far, drawn from the marks of a play.

use super::{Seat, Speaker, speaker};
use crate::Lang;
use crate::scenario::model::{Kind, Scenario};
use crate::scenario::play::{Mark, State};
use crate::scenario::sheet::{Handed, handed};
use serde::{Deserialize, Serialize};

/// In which direction the customer's trust moved. The words for it belong to the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Gesture {
    /// More trust.
    Up,
    /// Less trust.
    Down,
    /// No change.
    #[default]
    None,
}

impl Gesture {
    fn of(mood: i8) -> Gesture {
        match mood {
            1.. => Gesture::Up,
            0 => Gesture::None,
            _ => Gesture::Down,
        }
    }
}

/// One entry of the transcript.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "entry", rename_all = "snake_case")]
pub enum Entry {
    /// Narration.
    Scene {
        /// The words.
        text: String,
    },
    /// The customer speaks.
    Customer {
        /// Who.
        speaker: Speaker,
        /// The words.
        text: String,
        /// What the body says.
        gesture: Gesture,
    },
    /// The player's words.
    You {
        /// The turn, from 1.
        turn: u32,
        /// The words: those of the option, or the player's own.
        text: String,
    },
    /// The sheet that the player handed in.
    Sheet {
        /// The turn, from 1.
        turn: u32,
        /// What stands on it.
        sheet: Handed,
    },
    /// The customer's immediate answer.
    Reply {
        /// Who.
        speaker: Option<Speaker>,
        /// The words; none when only the body answers.
        text: Option<String>,
        /// What the body says.
        gesture: Gesture,
    },
    /// The player's own words that were not understood.
    Missed {
        /// The turn they belong to, from 1.
        turn: u32,
        /// The words.
        text: String,
    },
    /// The options were asked for instead of writing.
    OptionsShown,
    /// A topic was opened.
    Topic {
        /// Its label.
        text: String,
    },
    /// The coach's hint, asked for by the player.
    Hint {
        /// In which turn.
        turn: u32,
        /// The words.
        text: String,
    },
    /// The end.
    Ending {
        /// Its title.
        title: String,
        /// Its words.
        text: String,
    },
}

/// All entries in order.
pub(super) fn transcript(scenario: &Scenario, state: &State, lang: Lang) -> Vec<Entry> {
    let mut turn = 0;
    let mut entries = Vec::new();
    let who = |node: usize| scenario.nodes[node].speaker.map(|at| speaker(&scenario.personas[at], lang));
    for mark in &state.trail {
        match mark {
            Mark::Came { node: at, visit, mood, .. } => {
                let node = &scenario.nodes[*at];
                let text = node.say.as_ref().map(|say| say.get(lang).to_owned()).unwrap_or_default();
                match (&node.kind, who(*at)) {
                    (Kind::End { title, .. }, _) => {
                        entries.push(Entry::Ending { title: title.get(lang).to_owned(), text });
                    }
                    // A list of topics is introduced once; coming back to it is no new sentence.
                    (Kind::Topics { .. }, _) if *visit > 1 => {}
                    (_, Some(speaker)) => {
                        entries.push(Entry::Customer { speaker, text, gesture: Gesture::of(*mood) });
                    }
                    (_, None) => entries.push(Entry::Scene { text }),
                }
            }
            Mark::Said { node, choice, at, mood, words, sheet, .. } => {
                turn += 1;
                let choice = &scenario.nodes[*node].choices()[*choice];
                match (scenario.nodes[*node].sheet(), sheet) {
                    (Some(asked), Some(answer)) => {
                        entries.push(Entry::Sheet { turn, sheet: handed(asked, answer, lang) });
                    }
                    _ => {
                        let text = words.clone().unwrap_or_else(|| choice.text.get(lang).to_owned());
                        entries.push(Entry::You { turn, text });
                    }
                }
                let text = choice.reply.as_ref().map(|reply| reply.get(lang).to_owned());
                let gesture = Gesture::of(*mood);
                if text.is_some() || gesture != Gesture::None {
                    entries.push(Entry::Reply { speaker: who(*at), text, gesture });
                }
            }
            Mark::Missed { words, .. } => entries.push(Entry::Missed { turn: turn + 1, text: words.clone() }),
            Mark::Options { .. } => entries.push(Entry::OptionsShown),
            Mark::Topic { node, topic } => {
                if let Kind::Topics { topics, .. } = &scenario.nodes[*node].kind {
                    entries.push(Entry::Topic { text: topics[*topic].label.get(lang).to_owned() });
                }
            }
            Mark::Hint { node } => {
                if let Some(hint) = &scenario.nodes[*node].hint {
                    entries.push(Entry::Hint { turn: turn + 1, text: hint.get(lang).to_owned() });
                }
            }
        }
    }
    entries
}

/// The hint asked for in the turn now being decided.
pub(super) fn hint_of_turn(scenario: &Scenario, state: &State, lang: Lang) -> Option<String> {
    let of_turn = state.trail.iter().rev().take_while(|mark| !matches!(mark, Mark::Said { .. }));
    of_turn
        .filter_map(|mark| match mark {
            Mark::Hint { node } => scenario.nodes[*node].hint.as_ref(),
            _ => None,
        })
        .map(|hint| hint.get(lang).to_owned())
        .next()
}

/// Who has spoken since the place last changed, in order of appearance.
pub(super) fn table(scenario: &Scenario, state: &State, lang: Lang) -> Vec<Seat> {
    let mut seats: Vec<(usize, Gesture)> = Vec::new();
    for mark in &state.trail {
        let (node, mood) = match mark {
            Mark::Came { node, .. } if matches!(scenario.nodes[*node].kind, Kind::Scene { .. }) => {
                seats.clear();
                continue;
            }
            Mark::Came { node, mood, .. } => (*node, *mood),
            Mark::Said { at, mood, .. } => (*at, *mood),
            _ => continue,
        };
        let Some(who) = scenario.nodes[node].speaker else { continue };
        let at = seats.iter().position(|(seat, _)| *seat == who).unwrap_or_else(|| {
            seats.push((who, Gesture::None));
            seats.len() - 1
        });
        if mood != 0 {
            seats[at].1 = Gesture::of(mood);
        }
    }
    seats.into_iter().map(|(at, mood)| Seat { speaker: speaker(&scenario.personas[at], lang), mood }).collect()
}
