//! The conversation as lines: who speaks, what the body says, and which line waits for an answer.

use super::voices::voices;
use crate::kit::dialogue::{self, Line, Seated, Who};
use content::scenario::{Entry, Gesture, Handed, Scene, Speaker};
use i18n::Words;
use std::collections::{HashMap, HashSet};

/// Wordings of a gesture and of a posture; the catalogue holds so many of each.
const GESTURES: u32 = 8;
const POSTURES: u32 = 4;

/// Turns that stay unfolded before the present one.
const IN_VIEW: u32 = 2;

/// A conversation in two parts: what is folded, and what is in view.
pub(super) struct Talk {
    /// Turns that are folded.
    pub(super) folded: u32,
    /// Their lines.
    pub(super) before: Vec<Line>,
    /// The other lines.
    pub(super) lines: Vec<Line>,
    /// Which of the other lines waits for an answer.
    pub(super) open: Option<usize>,
}

/// A gesture with its number among those of its direction, so that no wording repeats before all were used.
type Seen = (Gesture, u32);

/// The conversation so far. Nothing is folded and nothing waits once it is over.
pub(super) fn talk(words: &Words, scene: &Scene, people: &[Speaker]) -> Talk {
    let entries: Vec<&Entry> = scene.transcript.iter().filter(|entry| !matches!(entry, Entry::Ending { .. })).collect();
    let folded = if scene.ended { 0 } else { scene.turn.saturating_sub(IN_VIEW + 1) };
    let cut = entries.iter().position(|entry| said_in(entry) == Some(folded));
    let cut = cut.map_or(0, |at| at + 1 + usize::from(matches!(entries.get(at + 1), Some(Entry::Reply { .. }))));
    let seen = gestures(&entries);
    let waits = (!scene.ended).then(|| waiting(&entries));
    let mut talk =
        Talk { folded: if cut == 0 { 0 } else { folded }, before: Vec::new(), lines: Vec::new(), open: None };
    let mut teller = Teller { words, scene, people, met: HashSet::new() };
    for (at, entry) in entries.iter().enumerate() {
        if at == cut {
            teller.met.clear();
        }
        let now = waits == Some(at);
        let told = teller.lines(entry, seen[at], now);
        if at < cut {
            talk.before.extend(told);
        } else {
            talk.lines.extend(told);
            talk.open = if now { talk.lines.len().checked_sub(1) } else { talk.open };
        }
    }
    talk
}

/// In which turn the player said or handed in something.
fn said_in(entry: &Entry) -> Option<u32> {
    match entry {
        Entry::You { turn, .. } | Entry::Sheet { turn, .. } => Some(*turn),
        _ => None,
    }
}

/// The line to answer: the last thing the customer said since the player spoke, or else the last line at all.
fn waiting(entries: &[&Entry]) -> usize {
    let spoken = entries.iter().rposition(|entry| said_in(entry).is_some());
    let asked = entries.iter().rposition(|entry| matches!(entry, Entry::Customer { .. }));
    match (asked, spoken) {
        (Some(asked), Some(spoken)) if asked < spoken => entries.len().saturating_sub(1),
        (Some(asked), _) => asked,
        _ => entries.len().saturating_sub(1),
    }
}

/// For each entry its gesture, numbered within its direction.
fn gestures(entries: &[&Entry]) -> Vec<Seen> {
    let (mut up, mut down) = (0, 0);
    let number = |entry: &&Entry| {
        let gesture = match entry {
            Entry::Customer { gesture, .. } | Entry::Reply { gesture, .. } => *gesture,
            _ => Gesture::None,
        };
        let count = match gesture {
            Gesture::Up => &mut up,
            Gesture::Down => &mut down,
            Gesture::None => return (gesture, 0),
        };
        *count += 1;
        (gesture, *count - 1)
    };
    entries.iter().map(number).collect()
}

/// How everybody sits: the last gesture of each person with its number.
pub(super) fn seats(scene: &Scene) -> HashMap<String, Seen> {
    let entries: Vec<&Entry> = scene.transcript.iter().collect();
    let mut seats = HashMap::new();
    for (entry, seen) in entries.iter().zip(gestures(&entries)) {
        let speaker = match entry {
            Entry::Customer { speaker, .. } | Entry::Reply { speaker: Some(speaker), .. } => speaker,
            _ => continue,
        };
        if seen.0 != Gesture::None {
            seats.insert(speaker.id.clone(), seen);
        }
    }
    seats
}

/// How somebody at the table sits, drawn and in words.
pub(super) fn seated(words: &Words, scene: &Scene, speaker: &Speaker) -> (Gesture, String) {
    let place = scene.table.iter().position(|seat| seat.speaker.id == speaker.id);
    let gesture = place.map_or(Gesture::None, |place| scene.table[place].mood);
    let number = seats(scene).get(&speaker.id).filter(|seen| seen.0 == gesture).map_or(0, |seen| seen.1);
    let text = match gesture {
        Gesture::Up => words.play_posture_up(number % POSTURES),
        Gesture::Down => words.play_posture_down(number % POSTURES),
        Gesture::None => words.play_posture_even(place.unwrap_or(0) as u32 % POSTURES),
    };
    (gesture, text)
}

fn gesture(words: &Words, (gesture, number): Seen) -> Option<String> {
    match gesture {
        Gesture::Up => Some(words.play_gesture_up(number % GESTURES)),
        Gesture::Down => Some(words.play_gesture_down(number % GESTURES)),
        Gesture::None => None,
    }
}

/// A sheet in one sentence.
pub(crate) fn handed(words: &Words, sheet: &Handed) -> String {
    let lines: Vec<String> = sheet.lines.iter().map(|line| words.play_sheet_line(&line.label, &line.put)).collect();
    words.play_sheet(&sheet.label, lines.join(&words.play_sheet_between()))
}

/// Turns entries into lines, one after the other.
struct Teller<'t> {
    words: &'t Words,
    scene: &'t Scene,
    people: &'t [Speaker],
    /// Whose position has been said.
    met: HashSet<String>,
}

impl Teller<'_> {
    fn lines(&mut self, entry: &Entry, seen: Seen, now: bool) -> Vec<Line> {
        let words = self.words;
        let line = match entry {
            Entry::Customer { speaker, text, .. } if now => {
                let (gesture, posture) = seated(words, self.scene, speaker);
                let name = words.play_person(&speaker.name, &speaker.title);
                Line::Now { seated: Seated { gesture, name, words: posture }, text: text.clone() }
            }
            Entry::Customer { speaker, text, .. } => return self.spoken(speaker, text, seen),
            Entry::Reply { speaker: Some(speaker), text, .. } => {
                return self.spoken(speaker, text.as_deref().unwrap_or_default(), seen);
            }
            Entry::Reply { speaker: None, text, .. } => {
                Line::Scene(text.clone().or_else(|| gesture(words, seen)).unwrap_or_default())
            }
            Entry::Scene { text } => Line::Scene(text.clone()),
            Entry::You { turn, text } => {
                Line::You { who: words.play_you(), turn: words.play_turn(*turn), text: text.clone() }
            }
            Entry::Sheet { turn, sheet } => {
                Line::You { who: words.play_you(), turn: words.play_turn(*turn), text: handed(words, sheet) }
            }
            Entry::Missed { turn, text } => {
                let turn = format!("{}{}", words.play_turn(*turn), words.play_missed_mark());
                Line::You { who: words.play_you(), turn, text: text.clone() }
            }
            Entry::OptionsShown => Line::Scene(words.play_options_shown()),
            Entry::Topic { text } => Line::Scene(words.play_topic(text)),
            Entry::Hint { text, .. } => {
                let coach = self.scene.hint.coach.as_ref();
                let coach = coach.map_or_else(|| words.play_coach(), |coach| coach.name.clone());
                Line::Coach { who: words.play_coach_said(coach), text: text.clone() }
            }
            Entry::Ending { title, .. } => Line::Scene(title.clone()),
        };
        vec![line]
    }

    /// The words of a customer, and of whoever answers within them. What the body says belongs to the one asked.
    fn spoken(&mut self, speaker: &Speaker, text: &str, seen: Seen) -> Vec<Line> {
        // A stage direction of the author says what the body does; no other is added.
        let parts = voices(text, self.people);
        let staged = parts.iter().any(|(_, words)| dialogue::staged(words).0.is_some());
        let mut gesture = gesture(self.words, seen).filter(|_| !staged);
        let mut lines = Vec::new();
        for (who, words) in parts {
            let who = who.unwrap_or(speaker);
            let gesture = if who.id == speaker.id { gesture.take() } else { None };
            lines.push(Line::Customer { who: self.who(who), text: words.to_owned(), gesture });
        }
        if gesture.is_some() {
            // The one asked said nothing: somebody else did.
            lines.push(Line::Customer { who: self.who(speaker), text: String::new(), gesture });
        }
        lines
    }

    fn who(&mut self, speaker: &Speaker) -> Who {
        let title = self.met.insert(speaker.id.clone()).then(|| speaker.title.clone());
        Who { name: speaker.name.clone(), title }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use content::scenario::{Mode, Scenario};

    #[test]
    fn wordings_do_not_repeat_before_all_were_used() {
        for tag in ["zh-CN", "en"] {
            let words = i18n::words(tag);
            let up: HashSet<String> = (0..GESTURES).map(|n| words.play_gesture_up(n)).collect();
            let down: HashSet<String> = (0..GESTURES).map(|n| words.play_gesture_down(n)).collect();
            assert_eq!((up.len(), down.len()), (GESTURES as usize, GESTURES as usize));
            let postures = |of: fn(&Words, u32) -> String| (0..POSTURES).map(|n| of(words, n)).collect::<HashSet<_>>();
            assert_eq!(postures(|words, n| words.play_posture_up(n)).len(), POSTURES as usize);
            assert_eq!(postures(|words, n| words.play_posture_even(n)).len(), POSTURES as usize);
            assert_eq!(postures(|words, n| words.play_posture_down(n)).len(), POSTURES as usize);
        }
    }

    #[test]
    fn earlier_turns_are_folded_and_the_line_to_answer_is_the_customers_last() {
        let package = content::package::builtin("project-selling").expect("the built-in course");
        let course = content::Course::load(&package).expect("it loads");
        let scenario: &Scenario = course.scenario("S3").expect("S3 is written");
        let mut state = content::scenario::start(scenario, 1);
        let words = i18n::words("en");
        while !state.ended() {
            let scene = content::scenario::scene(scenario, &state, content::Lang::En);
            let people = content::scenario::brief(scenario, content::Lang::En).people;
            let talk = talk(words, &scene, &people);
            assert_eq!(talk.folded, scene.turn.saturating_sub(3), "turn {}", scene.turn);
            let open = talk.open.expect("a line waits");
            assert!(matches!(talk.lines[open], Line::Now { .. }), "turn {}: {:?}", scene.turn, talk.lines);
            let input = match scene.decision {
                Some(content::scenario::Decision::Say { .. }) => content::scenario::Input::ShowOptions,
                _ => content::scenario::Input::Choose { choice: "1".into() },
            };
            state = content::scenario::step(scenario, &state, &input).expect("the first option is open").0;
        }
        let score = content::scenario::score(scenario, &state, Mode::Practice);
        assert!(score.ending.is_some());
    }
}
