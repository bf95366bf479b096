//! `/author/{course}/coverage`: what the course covers, the holes first, then lesson by lesson, then fact by fact.

mod lessons;

use super::{count, file_href, lesson_href};
use crate::{Failure, Page, Place, Visit, kit::mark::Mark};
use axum::{
    extract::{Path, Query},
    response::Response,
};
use content::course::Fact;
use leptos::prelude::*;
use records::drafts;
use serde::Deserialize;

#[derive(Deserialize, Default)]
pub(super) struct Asked {
    #[serde(default)]
    only: String,
}

pub(super) async fn show(
    visit: Visit,
    Path(course): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let look = drafts::preview(&visit.ctx, &course).await?;
    let draft = drafts::current(&visit.ctx, &course).await?;
    let words = visit.words();
    let of = if draft.is_some() { words.coverage_of_draft() } else { words.coverage_of_published() };
    let told = drafts::taught(&look.course);
    let rested = drafts::coverage(&look.course);
    let played = drafts::played(&look.course);
    let holes = &look.report.coverage;
    let only_holes = asked.only == "holes";
    // Only what the source says has to be told and asked for; an addition may be either.
    let whole = |fact: &Fact| !fact.mark.is_source() || told.contains_key(&fact.id) && rested.contains_key(&fact.id);
    let shown: Vec<&Fact> = look.course.facts.iter().filter(|fact| !only_holes || !whole(fact)).collect();
    let title = words.author_coverage_title();
    Ok(Page::new(&visit, title.clone()).at(Place::Author).wide().answer(|| {
        let hole = |summary: String, ids: &[String]| {
            let ids = ids.iter().map(|id| view! { <li><a href=hole_href(&course, id)>{id.clone()}</a></li> });
            let ids: Vec<_> = ids.collect();
            view! { <details class="hole"><summary>{summary}</summary><ul class="hole-ids">{ids}</ul></details> }
        };
        let lesson = |id: &String| (id.clone(), format!("{}?part=explain", lesson_href(&course, id)));
        let item = |id: &String| {
            let lesson = id.rsplit_once('-').map_or(id.as_str(), |(lesson, _)| lesson);
            (id.clone(), format!("{}?part=items.toml&open={id}-0#e-{id}-0", lesson_href(&course, lesson)))
        };
        let row = |fact: &&Fact| {
            let lessons = told.get(&fact.id).map(|ids| ids.iter().map(lesson).collect::<Vec<_>>());
            let items = rested.get(&fact.id).map(|ids| ids.iter().map(item).collect::<Vec<_>>());
            let scenario = |id: &String| (id.clone(), file_href(&course, &format!("scenarios/{}.toml", id.to_lowercase())));
            let plays = played.get(&fact.id).map(|ids| ids.iter().map(scenario).collect::<Vec<_>>());
            let added = fact.mark.is_addition().then(|| {
                view! { {visit.space()}<span class="quiet">{words.author_fact_addition()}</span> }
            });
            let needed = fact.mark.is_source();
            view! {
                <tr id=fact.id.to_lowercase()>
                    <th scope="row" class="nobr">{fact.id.clone()}</th>
                    <td class="fact-text">{fact.text.get(visit.lang()).to_owned()}{added}</td>
                    <td data-label=words.author_fact_lessons()>{places(&visit, lessons, needed)}</td>
                    <td data-label=words.author_fact_items()>{places(&visit, items, needed)}</td>
                    <td data-label=words.author_fact_scenarios()>{places(&visit, plays, false)}</td>
                </tr>
            }
        };
        let total = shown.len();
        let rows: Vec<_> = shown.iter().map(row).collect();
        let here = format!("/author/{course}/coverage");
        let only = format!("{here}?only=holes");
        view! {
            <div class="page-head">
                <p class="page-over"><a href=format!("/author/{course}")>{words.author_back()}</a></p>
                <h1 tabindex="-1">{title}</h1>
                <p class="page-lead">{words.author_coverage_lead()}{visit.space()}{of}</p>
            </div>
            <section class="page-part" aria-labelledby="holes">
                <h2 id="holes">{words.author_coverage_holes()}</h2>
                {hole(words.author_hole_lesson(count(holes.facts_without_lesson.len())), &holes.facts_without_lesson)}
                {hole(words.author_hole_item(count(holes.facts_without_item.len())), &holes.facts_without_item)}
                {hole(
                    words.author_hole_objective(count(holes.objectives_below_two_items.len())),
                    &holes.objectives_below_two_items,
                )}
            </section>
            {lessons::lessons(&visit, &look.course)}
            <section class="page-part" aria-labelledby="facts">
                <h2 id="facts">{words.author_coverage_all()}</h2>
                <p class="button-row">
                    <a class="button" href=here aria-current=(!only_holes).then_some("true")>{words.author_show_all()}</a>
                    <a class="button" href=only aria-current=only_holes.then_some("true")>{words.author_show_holes()}</a>
                    <span class="note">{words.author_coverage_count(count(total))}</span>
                </p>
                <table class="table table-facts">
                    <thead>
                        <tr>
                            <th scope="col">{words.author_fact()}</th>
                            <th scope="col">{words.author_fact_text()}</th>
                            <th scope="col">{words.author_fact_lessons()}</th>
                            <th scope="col">{words.author_fact_items()}</th>
                            <th scope="col">{words.author_fact_scenarios()}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </section>
        }
    }))
}

/// Where a hole is mended or seen: the questions of the lesson of an objective, the line of a fact.
fn hole_href(course: &str, id: &str) -> String {
    match id.rsplit_once("-O") {
        Some((lesson, _)) => format!("{}?part=items.toml", lesson_href(course, lesson)),
        None => format!("/author/{course}/coverage#{}", id.to_lowercase()),
    }
}

/// Where a fact stands, each with its way; or that it stands nowhere, which is a hole where it is needed.
fn places(visit: &Visit, places: Option<Vec<(String, String)>>, needed: bool) -> AnyView {
    match places {
        None if !needed => view! { <span class="quiet">{visit.words().author_fact_not()}</span> }.into_any(),
        Some(places) => places
            .into_iter()
            .map(|(id, href)| view! { <a class="nobr" href=href>{id}</a>" " })
            .collect_view()
            .into_any(),
        None => {
            let none = visit.words().author_fact_none();
            view! { <span class="state" data-state="warn"><Mark of="ring" />{none}</span> }.into_any()
        }
    }
}
