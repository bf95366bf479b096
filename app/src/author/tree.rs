//! `/author` and `/author/{course}`: the course as its authors see it, and the way into every part of it.

use super::{count, file_href, lesson_href, standing};
use crate::{
    Failure, Page, Place, Visit,
    kit::{
        banner::{Banner, Mood},
        figures::when,
        mark::Mark,
    },
};
use axum::{extract::Path, response::Response};
use leptos::prelude::*;
use records::{
    courses,
    drafts::{self, LessonLine, Offer, ScenarioLine, Tree},
};

/// The only course, or a list to choose from.
pub(super) async fn start(visit: Visit) -> Result<Response, Failure> {
    let courses = courses::all(&visit.ctx).await?;
    if let [only] = courses.as_slice() {
        return page(&visit, &only.course.id).await;
    }
    visit.ctx.may(records::Action::Author)?;
    let words = visit.words();
    let lang = visit.lang();
    Ok(Page::new(&visit, words.author_courses()).at(Place::Author).answer(|| {
        let line = |version: &std::sync::Arc<courses::Version>| {
            let course = &version.course;
            view! {
                <li>
                    <a class="lines-what" href=format!("/author/{}", course.id)>{course.title.get(lang).to_owned()}</a>
                    <span class="lines-why">{course.summary.get(lang).to_owned()}</span>
                </li>
            }
        };
        let lines: Vec<_> = courses.iter().map(line).collect();
        view! {
            <div class="page-head"><h1 tabindex="-1">{words.author_courses()}</h1></div>
            <ul class="lines page-text">{lines}</ul>
        }
    }))
}

pub(super) async fn show(visit: Visit, Path(course): Path<String>) -> Result<Response, Failure> {
    page(&visit, &course).await
}

async fn page(visit: &Visit, course: &str) -> Result<Response, Failure> {
    let tree = drafts::tree(&visit.ctx, course).await?;
    let offer = drafts::offer(&visit.ctx, course).await?;
    let words = visit.words();
    let title = tree.title.get(visit.lang()).to_owned();
    let over = format!("{}{}{}", words.author_over(), visit.comma(), standing(visit, tree.draft.as_ref(), tree.base));
    let frame = Page::new(visit, words.author_edit_title(&title)).at(Place::Author).wide();
    Ok(frame.answer(|| {
        let modules: Vec<_> = tree
            .modules
            .iter()
            .map(|module| {
                let id = module.id.to_lowercase();
                let lines: Vec<_> = module.lessons.iter().map(|line| lesson(visit, &tree, line)).collect();
                view! {
                    <section class="page-part" aria-labelledby=id.clone()>
                        <h2 id=id.clone()>{format!("{} {}", module.id, module.title.get(visit.lang()))}</h2>
                        <ul class="lines">{lines}</ul>
                    </section>
                }
            })
            .collect();
        let scenarios: Vec<_> = tree.scenarios.iter().map(|line| scenario(visit, &tree, line)).collect();
        view! {
            <div class="page-head">
                <p class="page-over">{over}</p>
                <h1 tabindex="-1">{title}</h1>
            </div>
            {draft(visit, &tree)}
            {offered(visit, &tree, offer.as_ref())}
            {figures(visit, &tree)}
            <div class="author-tree">
                <div>{modules}</div>
                <div>
                    <section class="page-part" aria-labelledby="scenarios">
                        <h2 id="scenarios">{words.author_scenarios()}</h2>
                        <ul class="lines">{scenarios}</ul>
                    </section>
                    <section class="page-part" aria-labelledby="files">
                        <h2 id="files">{words.author_files()}</h2>
                        <ul class="lines">{files(visit, &tree)}</ul>
                    </section>
                    <p class="button-row author-more">
                        <a class="button" href=format!("/author/{}/versions", tree.course)>{words.author_versions()}</a>
                        <a class="button" href=format!("/author/{}/coverage", tree.course)>{words.author_coverage()}</a>
                        <a class="button" href="/author/sittings">{words.author_sittings()}</a>
                    </p>
                </div>
            </div>
        }
    }))
}

/// The draft, or the way to begin one.
fn draft(visit: &Visit, tree: &Tree) -> AnyView {
    let words = visit.words();
    let Some(draft) = &tree.draft else {
        let begin = format!("/author/{}/draft", tree.course);
        return view! {
            <Banner mood=Mood::Plain>
                <p>{words.author_no_draft()}</p>
                <form method="post" action=begin>
                    <button class="button button-main">{words.author_begin()}</button>
                </form>
            </Banner>
        }
        .into_any();
    };
    let told = words.author_draft_open(&draft.by, when(visit, draft.at));
    let space = (visit.tag() == "en").then_some(" ");
    let discard = format!("/author/{}/discard", tree.course);
    let publish = format!("/author/{}/publish", tree.course);
    let files = words.author_draft_files(count(tree.changed));
    view! {
        <Banner mood=Mood::Plain>
            <p>{told}{space}{files}</p>
            <p class="button-row">
                <a class="button button-main" href=publish>{words.author_see_changes()}</a>
                <a class="button button-quiet" href=discard>{words.author_discard()}</a>
            </p>
        </Banner>
    }
    .into_any()
}

fn offered(visit: &Visit, tree: &Tree, offer: Option<&Offer>) -> Option<AnyView> {
    let words = visit.words();
    offer.map(|_| {
        let href = format!("/author/{}/offer", tree.course);
        view! {
            <Banner mood=Mood::Warn>
                <p>
                    {words.author_offer()}" "
                    <a href=href>{words.author_offer_see()}</a>
                </p>
            </Banner>
        }
        .into_any()
    })
}

/// Five figures: what is written, what is wrong, who is affected.
fn figures(visit: &Visit, tree: &Tree) -> AnyView {
    let words = visit.words();
    let lessons = || tree.modules.iter().flat_map(|module| &module.lessons);
    let written = lessons().filter(|line| !line.planned).count();
    let items: usize = lessons().map(|line| line.items).sum();
    let waiting: usize = lessons().map(|line| line.stale).sum();
    let figure = |value: String, label: String| view! { <div><b>{value}</b><small>{label}</small></div> };
    view! {
        <div class="figures author-figures">
            {figure(words.author_of(count(written), count(lessons().count())), words.author_fig_lessons())}
            {figure(items.to_string(), words.author_fig_items())}
            {figure(tree.errors.to_string(), words.author_fig_errors())}
            {figure((tree.warnings + waiting).to_string(), words.author_fig_warnings())}
            {figure(tree.affected.begun().to_string(), words.author_fig_people())}
        </div>
    }
    .into_any()
}

/// What is known of a line: planned or written, changed, what was found. Marks stand beside words.
fn state(visit: &Visit, planned: bool, changed: bool, found: (usize, usize), stale: usize) -> AnyView {
    let words = visit.words();
    let (errors, warnings) = found;
    let mut notes: Vec<AnyView> = Vec::new();
    if planned {
        notes.push(view! { <span class="state"><Mark of="ring" />{words.author_planned()}</span> }.into_any());
    } else if !changed && errors + warnings + stale == 0 {
        notes.push(
            view! { <span class="state" data-state="right"><Mark of="tick" />{words.author_written()}</span> }
                .into_any(),
        );
    }
    if changed {
        notes.push(view! { <span class="state"><Mark of="half" />{words.author_changed()}</span> }.into_any());
    }
    if errors > 0 {
        let told = words.author_errors(count(errors));
        notes.push(view! { <span class="state" data-state="wrong"><Mark of="cross" />{told}</span> }.into_any());
    }
    if stale > 0 {
        let told = words.author_stale_count(count(stale));
        notes.push(view! { <span class="state" data-state="warn"><Mark of="alert" />{told}</span> }.into_any());
    }
    if warnings > 0 {
        let told = words.author_warnings(count(warnings));
        notes.push(view! { <span class="state" data-state="warn"><Mark of="dash" />{told}</span> }.into_any());
    }
    view! { <span class="lines-why author-states">{notes}</span> }.into_any()
}

fn lesson(visit: &Visit, tree: &Tree, line: &LessonLine) -> AnyView {
    let words = visit.words();
    let minutes = i64::from(line.minutes);
    let when = match line.items {
        0 => words.author_lesson_minutes(minutes),
        items => words.author_lesson_when(minutes, count(items)),
    };
    view! {
        <li>
            <a class="lines-what" href=lesson_href(&tree.course, &line.id)>
                <span class="nobr">{line.id.clone()}</span>" "{line.title.get(visit.lang()).to_owned()}
            </a>
            <span class="lines-when">{when}</span>
            {state(visit, line.planned, line.changed, (line.errors, line.warnings), line.stale)}
        </li>
    }
    .into_any()
}

fn scenario(visit: &Visit, tree: &Tree, line: &ScenarioLine) -> AnyView {
    let title = format!("{} {}", line.id, line.title.get(visit.lang()));
    let path = format!("scenarios/{}.toml", line.id.to_lowercase());
    view! {
        <li>
            <a class="lines-what" href=file_href(&tree.course, &path)>{title}</a>
            {state(visit, line.planned, line.changed, (line.errors, line.warnings), 0)}
        </li>
    }
    .into_any()
}

fn files(visit: &Visit, tree: &Tree) -> Vec<AnyView> {
    let words = visit.words();
    let line = |(path, told): (&str, String)| {
        let text = format!("{path}{}{told}", visit.colon());
        view! { <li><a class="lines-what author-file" href=file_href(&tree.course, path)>{text}</a></li> }.into_any()
    };
    let cards = tree.cards.iter().map(|card| (card.path.as_str(), card.title.get(visit.lang()).to_owned()));
    [
        ("course.toml", words.author_file_outline()),
        ("facts.toml", words.author_file_facts()),
        ("glossary.toml", words.author_file_glossary()),
        ("names.toml", words.author_file_names()),
    ]
    .into_iter()
    .chain(cards)
    .map(line)
    .collect()
}
