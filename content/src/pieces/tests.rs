//! What an editor may rely on, for any text that anybody types.

use super::*;
use proptest::prelude::*;

const LESSON: &str = "+++\nid = \"M2-L5\"\ntitle = \"T\"\n+++\n\n## warmup\n<!-- items: A B -->\n\n## explain\n\n### One\n<!-- facts: SS-01 SS-02 -->\nFirst.\nStill first.\n\n<!-- facts: SS-03 -->\nSecond.\n\n## takeaways\n1. a\n2. b\n";

const ITEMS: &str = "# Six items.\n\nschema = \"syncpoint/items@1\"\n\n[[item]]\nid = \"Q1\"\nstem.zh = \"\"\"\n[[item]]\n\"\"\"\n[[item.card]]\nid = \"a\"\n\n# The second.\n[[item]]\nid = \"Q2\"\n\n[result]\nfull.zh = \"x\"\n";

fn texts(path: &str, text: &str) -> Vec<(String, String)> {
    let pieces = Pieces::of(path, text);
    pieces.list().iter().map(|piece| (piece.key(), pieces.text(piece).to_owned())).collect()
}

#[test]
fn a_lesson_falls_into_front_matter_sections_headings_and_paragraphs() {
    let keys: Vec<_> = texts("lesson.en.md", LESSON);
    let expected = [
        ("front/0", "id = \"M2-L5\"\ntitle = \"T\""),
        ("warmup/0", "<!-- items: A B -->"),
        ("explain/0", "One"),
        ("explain/1", "First.\nStill first."),
        ("explain/2", "Second."),
        ("takeaways/0", "1. a\n2. b"),
    ];
    assert_eq!(keys, expected.map(|(key, text)| (key.to_owned(), text.to_owned())));
    let pieces = Pieces::of("lesson.en.md", LESSON);
    assert_eq!(pieces.facts(&pieces.list()[3]), "SS-01 SS-02");
    assert_eq!(pieces.at_line(13).map(Piece::key).as_deref(), Some("explain/1"));
    assert_eq!(pieces.at_line(11).map(Piece::key).as_deref(), Some("explain/0"));
}

#[test]
fn a_toml_file_falls_into_entries_with_their_remarks_and_lower_tables() {
    let found = texts("items.toml", ITEMS);
    let keys: Vec<&str> = found.iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!(keys, ["head/0", "Q1/0", "Q2/0", "result/0"]);
    assert!(found[1].1.ends_with("[[item.card]]\nid = \"a\""), "{}", found[1].1);
    assert!(found[2].1.starts_with("# The second.\n"), "{}", found[2].1);
}

#[test]
fn an_emptied_paragraph_keeps_its_place_and_takes_words_again() {
    let pieces = Pieces::of("a.md", LESSON);
    let (empty, _) = pieces.with("a.md", Span { first: 3, count: 1 }, "");
    assert!(empty.contains("<!-- facts: SS-01 SS-02 -->\n\n<!-- facts: SS-03 -->"), "{empty}");
    let again = Pieces::of("a.md", &empty);
    assert_eq!(again.list().len(), pieces.list().len());
    let (full, _) = again.with("a.md", Span { first: 3, count: 1 }, "First.\nStill first.");
    assert_eq!(full, LESSON);
}

#[test]
fn a_paragraph_may_become_two_and_both_stay_in_its_field() {
    let pieces = Pieces::of("a.md", LESSON);
    let (file, count) = pieces.with("a.md", Span { first: 3, count: 1 }, "One.\n\nTwo.");
    assert_eq!(count, 2);
    assert!(file.contains("One.\n\n<!-- facts: SS-01 SS-02 -->\nTwo.\n\n<!-- facts: SS-03 -->"), "{file}");
    let after = Pieces::of("a.md", &file);
    let span = after.span("explain/1", 2).expect("both are there");
    let (back, count) = after.with("a.md", span, "First.\nStill first.");
    assert_eq!((back.as_str(), count), (LESSON, 1));
}

#[test]
fn a_paragraph_is_added_and_removed_with_its_facts() {
    let pieces = Pieces::of("a.md", LESSON);
    let longer = pieces.with_paragraph_after(3).expect("a paragraph");
    let after = Pieces::of("a.md", &longer);
    assert_eq!(after.list().len(), pieces.list().len() + 1);
    assert_eq!((after.text(&after.list()[4]), after.facts(&after.list()[4])), ("", "SS-01 SS-02"));
    assert_eq!(after.without(4).as_deref(), Some(LESSON));
    assert!(pieces.without(2).expect("a heading").contains("## explain\n<!-- facts"), "the heading is gone");
    let other = pieces.with_facts(3, "SS-09 -->evil").expect("a paragraph");
    assert!(other.contains("<!-- facts: SS-09 -->\nFirst."), "{other}");
}

#[test]
fn a_paragraph_that_only_one_language_has_does_not_shift_the_rest() {
    let zh = Pieces::of("a.md", LESSON);
    let en = Pieces::of(
        "a.md",
        &zh.with_paragraph_after(3)
            .expect("a paragraph")
            .replace("SS-01 SS-02 -->\n\n<!-- facts: SS-03", "SS-09 -->\nNew\n\n<!-- facts: SS-03"),
    );
    let found: Vec<_> = pairs(&zh, &en, "explain").iter().map(|pair| (pair.zh, pair.en)).collect();
    assert_eq!(found, [(Some(2), Some(2)), (Some(3), Some(3)), (None, Some(4)), (Some(4), Some(5))]);
}

#[test]
fn every_piece_of_the_built_in_lessons_has_its_partner() {
    let course = crate::package::builtin("project-selling").expect("the built-in course");
    let mut lessons = 0;
    for (path, text) in course.files().filter(|(path, _)| path.ends_with(".zh-CN.md")) {
        let other = path.replace(".zh-CN.md", ".en.md");
        let (zh, en) = (Pieces::of(path, text), Pieces::of(&other, course.get(&other).expect("both languages")));
        for part in crate::lesson::PartId::ALL.map(crate::lesson::PartId::name).into_iter().chain(["front"]) {
            let found = pairs(&zh, &en, part);
            let lone = found.iter().filter(|pair| pair.zh.is_none() || pair.en.is_none()).count();
            assert!(!found.is_empty() && lone == 0, "{path} {part}: {found:?}");
        }
        lessons += 1;
    }
    assert!(lessons > 0);
}

/// Texts that try to break out: directives, heads, fences, empty lines, unclosed comments.
fn hostile() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        "[a-z“”，。 ]{0,12}",
        Just("## explain".to_owned()),
        Just("### head".to_owned()),
        Just("+++".to_owned()),
        Just("<!-- facts: SS-09 -->".to_owned()),
        Just("<!-- open".to_owned()),
        Just("</textarea><script>".to_owned()),
        Just("[[item]]".to_owned()),
        Just(String::new()),
    ];
    prop::collection::vec(line, 0..6).prop_map(|lines| lines.join("\n"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn whatever_is_typed_into_one_piece_of_a_lesson_the_others_stay(text in hostile(), at in 0usize..6) {
        let pieces = Pieces::of("a.md", LESSON);
        let (file, count) = pieces.with("a.md", Span { first: at, count: 1 }, &text);
        let after = Pieces::of("a.md", &file);
        let before: Vec<_> = pieces.list()[..at].iter().map(|piece| pieces.text(piece)).collect();
        let kept: Vec<_> = after.list()[..at].iter().map(|piece| after.text(piece)).collect();
        prop_assert_eq!(&before, &kept, "{}", file);
        let rest: Vec<_> = pieces.list()[at + 1..].iter().map(|piece| (&piece.part, pieces.text(piece))).collect();
        let end = after.list().len() - rest.len();
        let kept: Vec<_> = after.list()[end..].iter().map(|piece| (&piece.part, after.text(piece))).collect();
        prop_assert_eq!(&rest, &kept, "{}", file);
        prop_assert!(end > at && count == end - at, "{} pieces of {:?}", count, file);
        // Its first line, and everything outside it, is what it was, byte for byte.
        let start = pieces.list()[at].text.start;
        prop_assert_eq!(LESSON[..start].trim_end(), file[..start.min(file.len())].trim_end());
        let tail = LESSON[pieces.list()[at].text.end..].trim_start_matches('\n');
        prop_assert!(file.ends_with(tail), "{}", file);
    }

    #[test]
    fn what_a_field_shows_and_is_sent_back_unchanged_changes_nothing(text in hostile(), at in 0usize..6) {
        let (file, count) = Pieces::of("a.md", LESSON).with("a.md", Span { first: at, count: 1 }, &text);
        let after = Pieces::of("a.md", &file);
        let span = Span { first: at, count };
        let (again, same) = after.with("a.md", span, after.span_text(span));
        prop_assert_eq!((again, same), (file, count));
    }

    #[test]
    fn every_file_is_its_pieces_and_what_stands_between_them(text in hostile(), path in prop_oneof![Just("a.md"), Just("a.toml"), Just("a.svg")]) {
        let text = format!("{LESSON}{text}");
        let pieces = Pieces::of(path, &text);
        let mut at = 0;
        for (place, piece) in pieces.list().iter().enumerate() {
            prop_assert!(piece.text.start >= at && piece.text.end <= text.len());
            at = piece.text.end;
            let span = Span { first: place, count: 1 };
            prop_assert_eq!(&pieces.with(path, span, pieces.text(piece)).0, &text);
        }
    }
}
