//! `/learn/{course}/glossary`: every term of a course in both languages with its meaning, the reader's language first.

use crate::{Failure, Page, Place, Visit};
use axum::{extract::Path, response::Response};
use content::course::Term;
use leptos::prelude::*;
use records::enrolments;

/// Between the alternatives of a term.
const BETWEEN: &str = " / ";

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Failure> {
    let home = enrolments::course(&visit.ctx, &id).await?;
    let words = visit.words();
    let course = &home.version.course;
    let title = words.glossary_title();
    let name = course.title.get(visit.lang()).to_owned();
    let frame = Page::new(&visit, title.clone())
        .at(Place::Learn)
        .inside(format!("/learn/{id}"), name.clone())
        .main("page sheet");
    Ok(frame.answer(|| {
        let terms: Vec<_> = course.terms.iter().map(|one| term(&visit, one)).collect();
        let list = match terms.is_empty() {
            true => view! { <p>{words.glossary_none()}</p> }.into_any(),
            false => view! {
                <table class="table table-terms">
                    <thead>
                        <tr>
                            <th scope="col">{words.glossary_term()}</th>
                            <th scope="col">{words.glossary_other()}</th>
                            <th scope="col">{words.glossary_meaning()}</th>
                        </tr>
                    </thead>
                    {terms}
                </table>
            }
            .into_any(),
        };
        view! {
            <div class="page-head">
                <p class="page-over">{name}</p>
                <h1 tabindex="-1">{title}</h1>
                <p class="page-lead">{words.glossary_lead()}</p>
            </div>
            {list}
        }
    }))
}

/// The address of a term in the glossary of its course.
pub(crate) fn glossary_path(course: &str, term: &str) -> String {
    format!("/learn/{course}/glossary#{}", term.to_lowercase())
}

/// A term: each of its alternatives is a row, so that the two languages stand side by side; they share the meaning.
fn term(visit: &Visit, term: &Term) -> AnyView {
    let (own, other) = (visit.lang(), visit.lang().other());
    let pairs = pairs(term.term.get(own), term.term.get(other));
    let note = term.note.as_ref().map(|note| note.get(own).to_owned());
    let count = pairs.len().to_string();
    let rows: Vec<_> = pairs
        .into_iter()
        .enumerate()
        .map(|(at, (word, twin))| {
            let meaning = (at == 0).then(|| view! { <td class="term-note" rowspan=count.clone()>{note.clone()}</td> });
            view! {
                <tr>
                    <th scope="row">{word}</th>
                    <td lang=other.tag()>{twin}</td>
                    {meaning}
                </tr>
            }
        })
        .collect();
    view! { <tbody id=term.id.to_lowercase()>{rows}</tbody> }.into_any()
}

/// The alternatives in pairs; as one pair when the halves list a different number.
fn pairs(own: &str, other: &str) -> Vec<(String, String)> {
    let (left, right): (Vec<&str>, Vec<&str>) = (own.split(BETWEEN).collect(), other.split(BETWEEN).collect());
    if left.len() != right.len() {
        return vec![(own.to_owned(), other.to_owned())];
    }
    left.into_iter().zip(right).map(|(left, right)| (left.trim().to_owned(), right.trim().to_owned())).collect()
}

#[cfg(test)]
mod tests {
    use super::pairs;

    #[test]
    fn alternatives_stand_side_by_side_when_both_languages_list_as_many() {
        let pair = |left: &str, right: &str| (left.to_owned(), right.to_owned());
        assert_eq!(
            pairs("中立者 / 反对者", "neutral / hostile"),
            [pair("中立者", "neutral"), pair("反对者", "hostile")]
        );
        assert_eq!(pairs("备选 / 入围", "shortlist"), [pair("备选 / 入围", "shortlist")]);
        assert_eq!(pairs("同步点 F/E", "sync point F/E"), [pair("同步点 F/E", "sync point F/E")]);
    }
}
