//! `/practice`: the role-plays of the course. `/practice/{scenario}`: the brief of one, and how it starts.

mod brief;

use crate::{
    Failure, Page, Place, Visit,
    kit::{figures, mark::Mark, score},
};
use axum::{
    Router,
    response::Response,
    routing::{get, post},
};
use content::scenario::Mode;
use i18n::{Words, date_time};
use leptos::prelude::*;
use records::{
    Error, courses,
    plays::{self, OpenPlay, ScenarioCard},
};

pub(crate) fn router() -> Router {
    Router::new()
        .route("/practice", get(list))
        .route("/practice/{scenario}", get(brief::show))
        .route("/practice/{scenario}/start", post(brief::start))
}

/// The course whose role-plays are shown: the first of the installation.
async fn course(visit: &Visit) -> Result<String, Failure> {
    let courses = courses::all(&visit.ctx).await?;
    courses.first().map(|version| version.course.id.clone()).ok_or(Error::NotFound.into())
}

async fn list(visit: Visit) -> Result<Response, Failure> {
    let cards = match course(&visit).await {
        Ok(course) => plays::scenarios(&visit.ctx, &course).await?,
        // An installation without a course says so, and does not break.
        Err(_) if visit.person().is_some() => Vec::new(),
        Err(failure) => return Err(failure),
    };
    let words = visit.words();
    let (written, planned): (Vec<_>, Vec<_>) = cards.into_iter().partition(|card| card.brief.is_some());
    let page = Page::new(&visit, words.practice_title()).at(Place::Practice);
    Ok(page.answer(|| {
        let open = written.iter().flat_map(|card| card.open.iter().map(|play| (card.title.clone(), play)));
        let open = open.max_by_key(|(_, play)| play.at).map(|(title, play)| going_on(&visit, title, play));
        let none = (written.is_empty() && planned.is_empty()).then(|| nothing(words));
        view! {
            <div class="page-head">
                <h1 tabindex="-1">{words.practice_title()}</h1>
                <p class="page-lead">{words.practice_lead()}</p>
            </div>
            {none}
            {open}
            {(!written.is_empty()).then(|| view! {
                <section class="page-part" aria-labelledby="ready">
                    <h2 id="ready">{words.practice_ready()}</h2>
                    <ul class="plays">{written.iter().map(|card| ready(&visit, card)).collect::<Vec<_>>()}</ul>
                </section>
            })}
            {(!planned.is_empty()).then(|| view! {
                <section class="page-part" aria-labelledby="planned">
                    <h2 id="planned">{words.practice_planned()}</h2>
                    <p class="note">{words.practice_planned_note()}</p>
                    <ul class="plays plays-planned">
                        {planned.iter().map(|card| coming(words, card)).collect::<Vec<_>>()}
                    </ul>
                </section>
            })}
        }
    }))
}

fn nothing(words: &Words) -> AnyView {
    view! {
        <section class="card">
            <h2 class="card-head">{words.practice_none_title()}</h2>
            <p>{words.practice_none()}</p>
            <p><a class="button button-main" href="/learn">{words.place_learn()}</a></p>
        </section>
    }
    .into_any()
}

/// The one thing to pick up: the play that was left last.
fn going_on(visit: &Visit, title: String, play: &OpenPlay) -> AnyView {
    let words = visit.words();
    let at = figures::when(visit, play.at);
    view! {
        <section class="card card-go">
            <h2 class="card-head">{title}</h2>
            <p class="note">{words.practice_open_lead(mode(words, play.mode), at)}</p>
            <p><a class="button button-main" href=format!("/plays/{}#now", play.id)>{words.practice_go_on()}</a></p>
        </section>
    }
    .into_any()
}

fn ready(visit: &Visit, card: &ScenarioCard) -> AnyView {
    let words = visit.words();
    let brief = card.brief.as_ref();
    let turns = brief.map_or(0, |brief| brief.turns);
    let pass = brief.map_or(0, |brief| brief.pass);
    let others = card.open.iter().map(|play| {
        let label = format!("{}{}", words.practice_go_on(), bracketed(visit, &mode(words, play.mode)));
        view! { <a class="button" href=format!("/plays/{}#now", play.id)>{label}</a> }
    });
    let others = others.collect::<Vec<_>>();
    view! {
        <li>
            {point(card)}
            <div class="plays-what">
                <h3><a href=address(card)>{card.title.clone()}</a></h3>
                <p class="note">{words.practice_meta(card.minutes, turns)}</p>
                <p class="plays-brief">{brief.map(|brief| brief.synopsis.clone())}</p>
                <p class="button-row">
                    <a class="button" href=address(card)>
                        {words.practice_to_brief()}<span class="hush">{format!(" {}", card.title)}</span>
                    </a>
                    {others}
                </p>
            </div>
            <ul class="plays-state">
                <li>{best(words, card, pass)}</li>
                <li>{official(visit, card)}</li>
            </ul>
        </li>
    }
    .into_any()
}

fn coming(words: &Words, card: &ScenarioCard) -> AnyView {
    view! {
        <li>
            {point(card)}
            <div class="plays-what"><h3>{card.title.clone()}</h3></div>
            <p class="plays-state note">{words.practice_minutes(card.minutes)}</p>
        </li>
    }
    .into_any()
}

/// The letter of the point, in a ring; the seventh is an empty dashed one.
fn point(card: &ScenarioCard) -> AnyView {
    let class = if card.point.is_some() { "rails-point" } else { "rails-point rails-point-none" };
    view! { <span class=class>{card.point.clone()}</span> }.into_any()
}

fn best(words: &Words, card: &ScenarioCard, pass: u32) -> AnyView {
    let Some(best) = card.best.and_then(|best| u32::try_from(best).ok()) else {
        return view! { <span class="state"><Mark of="ring" />{words.practice_never()}</span> }.into_any();
    };
    let figure = score::rounded(best, pass);
    if card.passed_at.is_some() {
        view! { <span class="state" data-state="right"><Mark of="tick" />{words.practice_best_passed(figure)}</span> }
            .into_any()
    } else {
        view! { <span class="state"><Mark of="half" />{words.practice_best(figure)}</span> }.into_any()
    }
}

/// What has become of the official run.
fn official(visit: &Visit, card: &ScenarioCard) -> AnyView {
    let words = visit.words();
    let (mark, text) = if card.open.iter().any(|play| play.mode == Mode::Official) {
        ("half", words.practice_official_open())
    } else if card.official_left == 0 {
        ("tick", words.practice_official_used())
    } else if let Some(until) = card.locked_until {
        ("clock", words.practice_official_locked(date_time(visit.tag(), visit.ctx.records.local(until))))
    } else {
        ("ring", words.practice_official_left())
    };
    view! { <span class="state"><Mark of=mark />{text}</span> }.into_any()
}

/// `/practice/s3`.
fn address(card: &ScenarioCard) -> String {
    format!("/practice/{}", card.id.to_lowercase())
}

fn mode(words: &Words, mode: Mode) -> String {
    match mode {
        Mode::Practice => words.practice_mode_practice(),
        Mode::Official => words.practice_mode_official(),
    }
}

/// A word in the brackets of the language.
fn bracketed(visit: &Visit, word: &str) -> String {
    match visit.lang() {
        content::Lang::Zh => format!("（{word}）"),
        content::Lang::En => format!(" ({})", word.to_lowercase()),
    }
}
