//! Who speaks within one text: an author writes `（叶桐）框架一百二。` where somebody else at the table answers.

use content::scenario::{Note, Speaker};

/// The parts of a text, each with the person whose name in brackets stands before it.
pub(crate) fn voices<'p, 't>(text: &'t str, people: &'p [Speaker]) -> Vec<(Option<&'p Speaker>, &'t str)> {
    let mut marks: Vec<(usize, usize, &Speaker)> = Vec::new();
    for person in people {
        for mark in [format!("（{}）", person.name), format!("({})", person.name)] {
            marks.extend(text.match_indices(&mark).map(|(at, _)| (at, at + mark.len(), person)));
        }
    }
    marks.sort_by_key(|(at, ..)| *at);
    let first = marks.first().map_or(text.len(), |(at, ..)| *at);
    let ends = marks.iter().skip(1).map(|(at, ..)| *at).chain([text.len()]);
    let named = marks.iter().zip(ends).map(|((_, from, person), to)| (Some(*person), text[*from..to].trim()));
    let unnamed = text[..first].trim();
    let unnamed = (!unnamed.is_empty() || marks.is_empty()).then_some((None, unnamed));
    unnamed.into_iter().chain(named).collect()
}

/// The same in running text: names before their words, with the colon of the language.
pub(crate) fn in_prose(text: &str, people: &[Speaker], colon: &str) -> String {
    let part = |(who, words): (Option<&Speaker>, &str)| match who {
        Some(who) => format!("{}{colon}{words}", who.name),
        None => words.to_owned(),
    };
    let parts: Vec<String> = voices(text, people).into_iter().map(part).collect();
    parts.join(" ")
}

/// The notes, each with the name of whoever said what was learned.
pub(crate) fn notes(notes: &[Note], people: &[Speaker], colon: &str) -> Vec<Note> {
    let mut notes = notes.to_vec();
    for learned in notes.iter_mut().filter_map(|note| note.learned.as_mut()) {
        let named = voices(&learned.text, people).first().is_some_and(|(who, _)| who.is_some());
        let text = in_prose(&learned.text, people, colon);
        learned.text = match &learned.speaker {
            Some(speaker) if !named && !text.is_empty() => format!("{}{colon}{text}", speaker.name),
            _ => text,
        };
    }
    notes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(name: &str) -> Speaker {
        Speaker { id: name.into(), name: name.into(), title: String::new() }
    }

    #[test]
    fn everybody_at_the_table_speaks_for_themselves() {
        let people = [person("何牧"), person("叶桐")];
        let parts = voices("（何牧）……还没列。（叶桐）投入产出。", &people);
        let parts: Vec<_> = parts.into_iter().map(|(who, words)| (who.map(|who| who.name.as_str()), words)).collect();
        assert_eq!(parts, [(Some("何牧"), "……还没列。"), (Some("叶桐"), "投入产出。")]);
        assert_eq!(in_prose("（沉默）", &people, "："), "（沉默）", "a stage direction is no name");
        assert_eq!(in_prose("先这样。（何牧）好。", &people, "："), "先这样。 何牧：好。");
    }
}
