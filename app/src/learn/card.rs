//! `/learn/{course}/cards/{card}`: one card, a sheet of A4.

use super::cards::card_path;
use crate::{Failure, Page, Place, Visit};
use axum::{extract::Path, response::Response};
use content::{
    card::{Block, Card, Row},
    markup,
};
use leptos::prelude::*;
use records::{Error, enrolments};

pub(super) async fn show(visit: Visit, Path((id, card)): Path<(String, String)>) -> Result<Response, Failure> {
    let home = enrolments::course(&visit.ctx, &id).await?;
    let words = visit.words();
    let course = &home.version.course;
    let card = course.card(&card).ok_or(Error::NotFound)?;
    let title = card.title.get(visit.lang()).to_owned();
    let lead = markup::inline(card.lead.get(visit.lang()), visit.lang());
    let frame = Page::new(&visit, title.clone())
        .at(Place::Learn)
        .inside(format!("/learn/{id}/cards"), words.cards_title())
        .main("page sheet");
    Ok(frame.answer(|| {
        let parts = if card.table { table(&visit, card) } else { blocks(&visit, card) };
        let additions = card.has_additions().then(|| {
            view! { <p class="note sheet-note"><span aria-hidden="true">"° "</span>{words.cards_additions()}</p> }
        });
        let others = course.cards().iter().filter(|other| other.id != card.id).map(|other| {
            let title = other.title.get(visit.lang()).to_owned();
            view! { <li><a class="lines-what" href=card_path(&course.id, &other.id)>{title}</a></li> }
        });
        let others: Vec<_> = others.collect();
        let more = (!others.is_empty()).then(|| {
            view! {
                <nav class="page-part sheet-more" aria-labelledby="others">
                    <h2 id="others">{words.cards_others()}</h2>
                    <ul class="lines page-text">{others}</ul>
                </nav>
            }
        });
        view! {
            <div class="page-head">
                <p class="page-over">{course.title.get(visit.lang()).to_owned()}</p>
                <h1 tabindex="-1">{title}</h1>
                <p class="page-lead" inner_html=lead></p>
            </div>
            {parts}
            {additions}
            {more}
        }
    }))
}

/// Blocks one below the other, in two columns where there is room.
fn blocks(visit: &Visit, card: &Card) -> AnyView {
    let blocks: Vec<_> = card
        .blocks
        .iter()
        .zip(1..)
        .map(|(block, number)| {
            let id = format!("block-{number}");
            let rows: Vec<_> = block.rows.iter().map(|row| line(visit, row)).collect();
            view! {
                <section aria-labelledby=id.clone()>
                    <h2 id=id.clone()>{heading(visit, block)}</h2>
                    <dl class="sheet-rows">{rows}</dl>
                </section>
            }
        })
        .collect();
    view! { <div class="sheet-blocks">{blocks}</div> }.into_any()
}

fn line(visit: &Visit, row: &Row) -> AnyView {
    let mark = row.mark.clone().map(|mark| view! { <span class="sheet-mark">{mark}</span>" " });
    view! {
        <div>
            <dt>{mark}{row.term.get(visit.lang()).to_owned()}</dt>
            <dd>{text(visit, row)}</dd>
        </div>
    }
    .into_any()
}

/// Blocks as the rows of one table.
fn table(visit: &Visit, card: &Card) -> AnyView {
    let lang = visit.lang();
    let head: Vec<_> =
        card.columns().into_iter().map(|term| view! { <th scope="col">{term.get(lang).to_owned()}</th> }).collect();
    let rows: Vec<_> = card
        .blocks
        .iter()
        .map(|block| {
            let cells: Vec<_> = block
                .rows
                .iter()
                .map(|row| view! { <td data-label=row.term.get(lang).to_owned()>{text(visit, row)}</td> })
                .collect();
            view! { <tr><th scope="row">{heading(visit, block)}</th>{cells}</tr> }
        })
        .collect();
    view! {
        <table class="table sheet-table">
            <thead><tr><th scope="col">{visit.words().cards_pair()}</th>{head}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// The heading of a block: a pair of stages in the colours of the two sides, with the point where they meet.
fn heading(visit: &Visit, block: &Block) -> AnyView {
    let Some((buyer, seller)) = block.pair(visit.lang()) else {
        return block.heading.get(visit.lang()).to_owned().into_any();
    };
    let class = if block.mark.is_some() { "rails-point" } else { "rails-point rails-point-none" };
    view! {
        <span class="sheet-pair">
            <span class=class>{block.mark.clone()}</span>
            <span>
                <span class="buyer">{buyer.to_owned()}</span>
                " ↔ "
                <span class="seller">{seller.to_owned()}</span>
            </span>
        </span>
    }
    .into_any()
}

/// The text of a row; what goes beyond the source carries a ring that the foot of the sheet explains.
fn text(visit: &Visit, row: &Row) -> AnyView {
    let lang = visit.lang();
    let added = row.addition.then(|| {
        let word = visit.words().cards_addition();
        // A word joiner keeps the ring on the line of what it marks.
        view! { <span class="sheet-added"><span aria-hidden="true">"\u{2060}°"</span><span class="hush">{word}</span></span> }
    });
    view! { <span inner_html=markup::inline(row.text.get(lang), lang)></span>{added} }.into_any()
}
