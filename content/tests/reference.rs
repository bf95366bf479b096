//! What the built-in course promises to the pages one looks things up on: cards, glossary, the matrix of its lessons.

use content::course::matrix;
use content::{Course, Lang, Package, course, package};

fn built_in() -> Package {
    package::builtin("project-selling").expect("the course is in the program")
}

fn loaded() -> Course {
    Course::load(&built_in()).unwrap_or_else(|errors| panic!("{}", errors[0].line_in(Lang::En)))
}

/// Code and line of what is found in a card when one text of it is replaced.
fn spoilt(from: &str, to: &str) -> Vec<(&'static str, u32)> {
    let path = "cards/sync-points.toml";
    let package = built_in().without("scenarios/s3.tests.toml").without("scenarios/s3.toml");
    let text = package.get(path).expect("a card").to_owned();
    assert!(text.contains(from), "{from}");
    let package = package.with(path, text.replacen(from, to, 1)).expect("the path is plain");
    let found = course::check(&package).findings.into_iter().filter(|found| found.file == path);
    found.map(|found| (found.code, found.line)).collect()
}

#[test]
fn the_three_cards_stand_in_their_order_and_the_pairs_are_those_of_the_course() {
    let course = loaded();
    let ids: Vec<&str> = course.cards().iter().map(|card| card.id.as_str()).collect();
    assert_eq!(ids, ["sync-points", "roles", "c139"]);
    let card = course.card("sync-points").expect("a card");
    assert_eq!((card.blocks.len(), card.columns().len()), (7, 3));
    for (block, stage) in card.blocks.iter().zip(&course.stages) {
        assert_eq!(block.mark, stage.point);
        let (buyer, seller) = block.pair(Lang::En).expect("a pair");
        assert_eq!((buyer, seller), (&*format!("{} {}", stage.number, stage.buyer.en), &*stage.seller.en));
    }
    let counted = &course.card("c139").expect("a card").blocks[..3];
    assert_eq!(counted.iter().map(|block| block.rows.len()).collect::<Vec<_>>(), [1, 3, 9]);
}

#[test]
fn the_rails_hold_every_lesson_and_every_role_play_of_the_course() {
    let course = loaded();
    let on_rails: Vec<&String> = course.stages.iter().flat_map(|stage| &stage.lessons).collect();
    let mut lessons: Vec<&String> = Vec::new();
    on_rails.iter().for_each(|id| {
        if !lessons.contains(id) {
            lessons.push(id)
        }
    });
    let all: Vec<&String> = course.modules.iter().flat_map(|module| &module.lessons).map(|lesson| &lesson.id).collect();
    assert!(all.iter().all(|id| lessons.contains(id)) && lessons.len() == 21, "{lessons:?}");
    let mut plays: Vec<&String> = course.stages.iter().flat_map(|stage| &stage.scenarios).collect();
    plays.dedup();
    assert!(plays.iter().copied().eq(course.scenarios.iter().map(|entry| &entry.id)), "{plays:?}");
}

#[test]
fn a_row_that_rests_on_additions_alone_is_marked() {
    let course = loaded();
    let card = course.card("c139").expect("a card");
    let rows: Vec<_> = card.blocks.iter().flat_map(|block| &block.rows).collect();
    let marked = |term: &str| rows.iter().find(|row| row.term.en == term).expect("a row").addition;
    assert!(!marked("Top decision-maker") && marked("Strong") && card.has_additions());
}

#[test]
fn each_mistake_in_a_card_is_found_where_it_is_made() {
    for (from, to, code, line) in [
        ("syncpoint/card@1", "syncpoint/card@2", "schema", 4),
        ("id = \"sync-points\"", "id = \"points\"", "id-form", 5),
        ("number = 1", "number = \"1\"", "type-wrong", 6),
        ("lead.en = ", "lead.fr = ", "language-missing", 10),
        ("\"SS-18\"", "\"SS-1888\"", "fact-unknown", 12),
        ("facts = [\"SS-03\", \"SS-31\", \"SS-32\"]", "facts = []", "facts-missing", 19),
        ("facts = [\"SS-03\"", "facts = [\"SS-3000\"", "fact-unknown", 24),
        ("term.en = \"Evidence that the buyer is here\"", "term.en = \"Evidence\"", "card-columns", 40),
        ("mark = \"F\"", "letter = \"F\"", "key-unknown", 15),
    ] {
        let found = spoilt(from, to);
        assert!(found.contains(&(code, line)), "{from:?} to {to:?} gives {found:?}, not {code} in line {line}");
    }
}

#[test]
fn every_term_has_its_meaning_in_both_languages() {
    for term in &loaded().terms {
        let note = term.note.as_ref().unwrap_or_else(|| panic!("{} has no meaning", term.id));
        assert!(Lang::ALL.iter().all(|lang| !note.get(*lang).is_empty()), "{}", term.id);
    }
    let package = built_in().without("scenarios/s3.tests.toml").without("scenarios/s3.toml");
    let text = package.get("glossary.toml").expect("a glossary");
    let spoilt = text.replacen("note.zh", "# note.zh", 1).replacen("note.en", "# note.en", 1);
    let report = course::check(&package.clone().with("glossary.toml", spoilt).expect("plain"));
    assert!(report.findings.iter().any(|found| found.code == "note-missing" && found.file == "glossary.toml"));
}

#[test]
fn the_matrix_counts_what_the_report_counts() {
    let (course, report) = course::inspect(&built_in());
    let rows = matrix(&course);
    assert_eq!(rows.iter().map(|row| row.items() + row.tests).sum::<usize>(), report.counts.items);
    let objectives = rows.iter().flat_map(|row| &row.objectives);
    let thin: Vec<&String> = objectives.filter(|one| one.items < 2).map(|one| &one.id).collect();
    assert_eq!(thin, report.coverage.objectives_below_two_items.iter().collect::<Vec<_>>());
    let row = rows.iter().find(|row| row.lesson == "M2-L5").expect("a row");
    assert!(!row.planned && row.stated > 0 && row.told() > 0 && row.levels.iter().all(|count| *count > 0), "{row:?}");
}
