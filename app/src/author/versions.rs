//! `/author/{course}/versions`: every published version, who made it, and who is on it.

use crate::{Failure, Page, Place, Visit, kit::figures::when, kit::mark::Mark};
use axum::{extract::Path, response::Response};
use leptos::prelude::*;
use records::drafts::{self, VersionLine};

pub(super) async fn show(visit: Visit, Path(course): Path<String>) -> Result<Response, Failure> {
    let lines = drafts::versions(&visit.ctx, &course).await?;
    let words = visit.words();
    Ok(Page::new(&visit, words.author_versions_title()).at(Place::Author).wide().answer(|| {
        let rows: Vec<_> = lines.into_iter().map(|line| row(&visit, line)).collect();
        view! {
            <div class="page-head">
                <p class="page-over"><a href=format!("/author/{course}")>{words.author_back()}</a></p>
                <h1 tabindex="-1">{words.author_versions_title()}</h1>
                <p class="page-lead">{words.author_versions_lead()}</p>
            </div>
            <table class="table table-versions">
                <thead>
                    <tr>
                        <th scope="col">{words.author_version()}</th>
                        <th scope="col">{words.author_version_note()}</th>
                        <th scope="col">{words.author_version_when()}</th>
                        <th scope="col">{words.author_version_by()}</th>
                        <th scope="col" class="num">{words.author_version_people()}</th>
                        <th scope="col" class="num">{words.author_version_done()}</th>
                        <th scope="col">{words.author_version_name()}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        }
    }))
}

fn row(visit: &Visit, line: VersionLine) -> AnyView {
    let words = visit.words();
    let current = line.current.then(|| {
        view! { <span class="state" data-state="right"><Mark of="tick" />{words.author_version_current()}</span> }
    });
    // What came with the program has no publisher, and no words of one.
    let note = if line.by.is_none() { words.author_builtin_note() } else { line.note };
    let by = line.by.unwrap_or_else(|| words.author_version_program());
    let stamp = visit.ctx.records.local(line.at).to_rfc3339();
    view! {
        <tr>
            <th scope="row">{line.number}" "{current}</th>
            <td class="version-note">{note}</td>
            <td data-label=words.author_version_when()><time datetime=stamp>{when(visit, line.at)}</time></td>
            <td data-label=words.author_version_by()>{by}</td>
            <td class="num" data-label=words.author_version_people()>{line.begun}</td>
            <td class="num" data-label=words.author_version_done()>{line.completed}</td>
            <td data-label=words.author_version_name()><code title=line.hash.clone()>{line.hash.chars().take(10).collect::<String>()}</code></td>
        </tr>
    }
    .into_any()
}
