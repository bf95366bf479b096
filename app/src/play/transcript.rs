//! The conversation as lines: who speaks, what the body says, and which line waits for an answer.

use crate::kit::dialogue::{Line, Seated, Who};
use content::scenario::{Entry, Gesture, Scene, Speaker};
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
pub(super) fn talk(words: &Words, scene: &Scene) -> Talk {
    let entries: Vec<&Entry> = scene.transcript.iter().filter(|entry| !matches!(entry, Entry::Ending { .. })).collect();
    let folded = if scene.ended { 0 } else { scene.turn.saturating_sub(IN_VIEW + 1) };
    let cut = entries.iter().position(|entry| matches!(entry, Entry::You { turn, .. } if *turn == folded));
    let cut = cut.map_or(0, |at| at + 1 + usize::from(matches!(entries.get(at + 1), Some(Entry::Reply { .. }))));
    let seen = gestures(&entries);
    let open = (!scene.ended).then(|| waiting(&entries));
    let mut before = Vec::new();
    let mut lines = Vec::new();
    let mut met = HashSet::new();
    for (at, entry) in entries.iter().enumerate() {
        if at == cut {
            met.clear();
        }
        let now = open == Some(at);
        let line = line(words, scene, entry, seen[at], now, &mut met);
        if at < cut { before.push(line) } else { lines.push(line) }
    }
    Talk { folded: if cut == 0 { 0 } else { folded }, before, lines, open: open.and_then(|at| at.checked_sub(cut)) }
}

/// The line to answer: the last thing the customer said since the player spoke, or else the last line at all.
fn waiting(entries: &[&Entry]) -> usize {
    let spoken = entries.iter().rposition(|entry| matches!(entry, Entry::You { .. }));
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

fn line(words: &Words, scene: &Scene, entry: &Entry, seen: Seen, now: bool, met: &mut HashSet<String>) -> Line {
    let mut who = |speaker: &Speaker| Who {
        name: speaker.name.clone(),
        title: met.insert(speaker.id.clone()).then(|| speaker.title.clone()),
    };
    match entry {
        Entry::Scene { text } => Line::Scene(text.clone()),
        Entry::Customer { speaker, text, .. } if now => {
            let (gesture, posture) = seated(words, scene, speaker);
            let name = words.play_person(&speaker.name, &speaker.title);
            Line::Now { seated: Seated { gesture, name, words: posture }, text: text.clone() }
        }
        Entry::Customer { speaker, text, .. } => {
            Line::Customer { who: who(speaker), text: text.clone(), gesture: gesture(words, seen) }
        }
        Entry::Reply { speaker: Some(speaker), text, .. } => {
            // A stage direction of the author says what the body does; no other is added.
            let staged = text.as_deref().is_some_and(|text| crate::kit::dialogue::staged(text).0.is_some());
            let gesture = gesture(words, seen).filter(|_| !staged);
            Line::Customer { who: who(speaker), text: text.clone().unwrap_or_default(), gesture }
        }
        Entry::Reply { speaker: None, text, .. } => {
            Line::Scene(text.clone().or_else(|| gesture(words, seen)).unwrap_or_default())
        }
        Entry::You { turn, text } => {
            Line::You { who: words.play_you(), turn: words.play_turn(*turn), text: text.clone() }
        }
        Entry::Missed { turn, text } => {
            let turn = format!("{}{}", words.play_turn(*turn), words.play_missed_mark());
            Line::You { who: words.play_you(), turn, text: text.clone() }
        }
        Entry::OptionsShown => Line::Scene(words.play_options_shown()),
        Entry::Topic { text } => Line::Scene(words.play_topic(text)),
        Entry::Hint { text, .. } => {
            let coach = scene.hint.coach.as_ref().map_or_else(|| words.play_coach(), |coach| coach.name.clone());
            Line::Coach { who: words.play_coach_said(coach), text: text.clone() }
        }
        Entry::Ending { title, .. } => Line::Scene(title.clone()),
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
            let talk = talk(words, &scene);
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
