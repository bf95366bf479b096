//! What the pages of the built-in course promise to the screens that show them.

use content::lesson::{Block, Page, PartId};
use content::{Course, Lang, Package, course, item, package};

fn built_in() -> Package {
    package::builtin("project-selling").expect("the course is in the program")
}

fn loaded() -> Course {
    Course::load(&built_in()).unwrap_or_else(|errors| panic!("{}", errors[0].line_in(Lang::En)))
}

/// The kinds of blocks in reading order.
fn shape(page: &Page) -> Vec<(PartId, Vec<&'static str>)> {
    let kind = |block: &Block| match block {
        Block::Heading { .. } => "heading",
        Block::Paragraph { .. } => "paragraph",
        Block::List { .. } => "list",
        Block::Steps { .. } => "steps",
        Block::Figure { .. } => "figure",
        Block::Check { .. } => "check",
        Block::Exercise { .. } => "exercise",
        Block::WarmUp { .. } => "warm-up",
    };
    page.parts.iter().map(|part| (part.id, part.blocks.iter().map(kind).collect())).collect()
}

/// All HTML of a page, drawings included.
fn html(page: &Page) -> String {
    serde_json::to_string(page).expect("serialises").replace("\\\"", "\"").replace("\\n", "\n")
}

#[test]
fn every_lesson_has_the_ten_parts_and_the_same_shape_in_both_languages() {
    let course = loaded();
    assert!(course.lessons().count() >= 5);
    for lesson in course.lessons() {
        let [zh, en] = Lang::ALL.map(|lang| lesson.page(lang));
        assert_eq!(zh.parts.iter().map(|part| part.id).collect::<Vec<_>>(), PartId::ALL, "{}", lesson.id);
        assert_eq!(shape(zh), shape(en), "{}", lesson.id);
    }
}

#[test]
fn everything_a_page_points_at_is_in_the_course() {
    let course = loaded();
    for lesson in course.lessons() {
        assert_eq!(lesson.checks.len(), 2, "{}", lesson.id);
        for id in lesson.items.iter().chain(&lesson.checks).chain(&lesson.warm_up) {
            assert!(course.item(id).is_some(), "{id}");
        }
        assert_eq!(lesson.exercise.as_deref(), course.exercise(&lesson.id).map(|exercise| exercise.id.as_str()));
        for lang in Lang::ALL {
            let html = html(lesson.page(lang));
            for term in &lesson.page(lang).terms {
                assert_eq!(html.matches(&format!("popovertarget=\"{}\"", term.popover)).count(), 1, "{}", term.id);
            }
        }
    }
}

#[test]
fn a_page_carries_no_script_style_or_label_key() {
    for lesson in loaded().lessons() {
        for lang in Lang::ALL {
            let html = html(lesson.page(lang));
            for trace in ["<script", "style=", "onclick", "javascript:", "data-i18n", "<!--", "**"] {
                assert!(!html.contains(trace), "{} holds {trace}", lesson.id);
            }
        }
    }
}

#[test]
fn steps_have_names_without_numbers() {
    for lesson in loaded().lessons() {
        for lang in Lang::ALL {
            let example = lesson.page(lang).part(PartId::Example).expect("an example");
            let steps = example.blocks.iter().find_map(|block| match block {
                Block::Steps { steps } => Some(steps),
                _ => None,
            });
            let steps = steps.unwrap_or_else(|| panic!("{} has steps", lesson.id));
            assert!(steps.len() >= 3, "{}", lesson.id);
            for step in steps {
                // “Step back” is a name; “Step 3” is a number.
                let counted = |rest: &str| rest.starts_with(|next: char| next.is_ascii_digit());
                let numbered = step.title.strip_prefix("Step ").is_some_and(counted)
                    || step.title.starts_with('第') && step.title.contains('步');
                assert!(!numbered, "{}", step.title);
                assert!(!step.title.is_empty() && !step.html.is_empty(), "{}", lesson.id);
            }
        }
    }
}

#[test]
fn every_item_can_be_asked_answered_and_explained_in_both_languages() {
    for item in loaded().items() {
        let key = item::key(item);
        assert_eq!(item::judge(item, &key), item::FULL, "{}", item.id);
        for lang in Lang::ALL {
            let question = item::question(item, lang, 42);
            let review = item::review(item, lang, Some(&key), 42);
            assert!(!question.stem.is_empty(), "{}", item.id);
            assert!(!review.rows.is_empty(), "{}", item.id);
        }
    }
}

#[test]
fn the_exemplar_lesson_loads_as_it_is_printed() {
    let mut package = built_in();
    for (path, text) in [
        ("lessons/m2-l5/lesson.en.md", include_str!("exemplar/lessons/m2-l5/lesson.en.md")),
        ("lessons/m2-l5/lesson.zh-CN.md", include_str!("exemplar/lessons/m2-l5/lesson.zh-CN.md")),
    ] {
        package = package.with(path, text).expect("plain");
    }
    let found = course::check(&package.without("scenarios/s3.tests.toml")).findings;
    let of_lesson: Vec<String> =
        found.iter().filter(|it| it.file.starts_with("lessons/m2-l5")).map(|it| it.line_in(Lang::En)).collect();
    assert_eq!(of_lesson, Vec::<String>::new());
}

#[test]
fn a_paragraph_is_set_as_the_pages_show_it() {
    let course = loaded();
    let explain = course.lesson("M2-L5").expect("written").page(Lang::En).part(PartId::Explain).expect("a part");
    let Block::Paragraph { html, addition, .. } = &explain.blocks[1] else { panic!("a paragraph") };
    assert!(!addition);
    let term = "<dfn><button type=\"button\" popovertarget=\"t-gl-13\">project team</button></dfn>";
    assert!(html.contains(&format!("The top manager forms a {term} out of the heads")), "{html}");
    assert!(html.contains("the company’s growth"), "{html}");
}

#[test]
fn a_list_of_our_own_says_so_like_a_paragraph() {
    let course = loaded();
    let page = course.lesson("M4-L4").expect("written").page(Lang::En);
    let lists: Vec<bool> = page
        .part(PartId::Explain)
        .expect("a part")
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::List { addition, .. } => Some(*addition),
            _ => None,
        })
        .collect();
    assert_eq!(lists, [true], "the guardrails are an addition");
}
