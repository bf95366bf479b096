//! The brief of a role-play on one screen: who, what you know, the aim, how it is judged; and how it starts.

use super::{best, course, mode, official};
use crate::{
    Failure, Page, Place, Visit,
    form::Form,
    kit::{
        banner::{Banner, Mood},
        field::FieldError,
        figures, score,
    },
    see_other,
};
use axum::{extract::Path, http::StatusCode, response::Response};
use content::scenario::{Brief, HINT_COST, Mode};
use i18n::date_time;
use leptos::prelude::*;
use records::{
    Error, Refusal,
    plays::{self, ScenarioCard},
};

/// What went wrong with starting, if anything.
#[derive(Default)]
struct Trouble {
    refused: Option<String>,
    confirm: Option<String>,
}

pub(super) async fn show(visit: Visit, Path(scenario): Path<String>) -> Result<Response, Failure> {
    page(&visit, &scenario, StatusCode::OK, Trouble::default()).await
}

pub(super) async fn start(visit: Visit, Path(scenario): Path<String>, form: Form) -> Result<Response, Failure> {
    let words = visit.words();
    let official = form.get("mode") == "official";
    if official && form.get("confirm") != "yes" {
        let trouble = Trouble { confirm: Some(words.brief_official_confirm_first()), ..Trouble::default() };
        return page(&visit, &scenario, StatusCode::UNPROCESSABLE_ENTITY, trouble).await;
    }
    let mode = if official { Mode::Official } else { Mode::Practice };
    let course = course(&visit).await?;
    match plays::start(&visit.ctx, &course, &scenario.to_uppercase(), mode).await {
        Ok(play) => Ok(see_other(&format!("/plays/{play}#now"))),
        Err(Error::Refused(refusal)) => {
            let refused = match refusal {
                Refusal::OfficialLockedUntil(until) => {
                    words.brief_official_locked(date_time(visit.tag(), visit.ctx.records.local(until)))
                }
                _ => words.brief_official_used(),
            };
            let trouble = Trouble { refused: Some(refused), ..Trouble::default() };
            page(&visit, &scenario, StatusCode::CONFLICT, trouble).await
        }
        Err(other) => Err(other.into()),
    }
}

async fn page(visit: &Visit, scenario: &str, status: StatusCode, trouble: Trouble) -> Result<Response, Failure> {
    // Ids are lower case in addresses; another spelling is no address.
    let id = scenario.to_uppercase();
    let cards = match scenario.chars().any(char::is_uppercase) {
        true => Vec::new(),
        false => plays::scenarios(&visit.ctx, &course(visit).await?).await?,
    };
    let card = cards.into_iter().find(|card| card.id == id).ok_or(Error::NotFound)?;
    let brief = card.brief.clone().ok_or(Error::NotFound)?;
    let words = visit.words();
    let page = Page::new(visit, brief.title.clone())
        .at(Place::Practice)
        .inside("/practice", words.practice_title())
        .status(status)
        .main("page page-columns");
    Ok(page.answer(|| {
        let Trouble { refused, confirm } = trouble;
        view! {
            <div class="page-talk">
                <div class="page-head">
                    <p class="page-over">
                        {words.brief_over(&brief.id, brief.point.to_string(), brief.minutes, brief.turns)}
                    </p>
                    <h1 tabindex="-1">{brief.title.clone()}</h1>
                </div>
                {refused.map(|refused| view! { <Banner mood=Mood::Warn><p>{refused}</p></Banner> })}
                <section class="page-part" aria-labelledby="know">
                    <h2 id="know">{words.brief_know()}</h2>
                    <p class="page-text">{brief.synopsis.clone()}</p>
                </section>
                <section class="page-part" aria-labelledby="people">
                    <h2 id="people">{words.brief_people()}</h2>
                    {people(&brief)}
                </section>
                <section class="page-part" aria-labelledby="how">
                    <h2 id="how">{words.brief_how()}</h2>
                    <ul class="brief-how">
                        <li>{words.brief_how_turns()}</li>
                        <li>{words.brief_how_mood()}</li>
                        <li>{words.brief_how_hint(HINT_COST / 100)}</li>
                    </ul>
                </section>
            </div>
            <div class="page-stay">
                {starting(visit, &card, confirm)}
                {judged(visit, &brief)}
                <section class="aside" aria-labelledby="record">
                    <h2 id="record">{words.brief_record()}</h2>
                    <ul class="brief-record">
                        <li>{best(words, &card, brief.pass)}</li>
                        <li>{official(visit, &card)}</li>
                    </ul>
                </section>
            </div>
        }
    }))
}

fn people(brief: &Brief) -> AnyView {
    let people = brief.people.iter().map(|one| {
        view! { <li><b class="buyer">{one.name.clone()}</b>" "<span class="quiet">{one.title.clone()}</span></li> }
    });
    view! { <ul class="brief-people">{people.collect::<Vec<_>>()}</ul> }.into_any()
}

fn judged(visit: &Visit, brief: &Brief) -> AnyView {
    let words = visit.words();
    let rows = brief.dimensions.iter().map(|(label, weight)| {
        view! { <li><span>{label.clone()}</span><data value=*weight>{*weight}</data></li> }
    });
    view! {
        <section class="aside" aria-labelledby="judged">
            <h2 id="judged">{words.brief_judged()}</h2>
            <p>{words.brief_judged_lead()}</p>
            <ul class="brief-weights">{rows.collect::<Vec<_>>()}</ul>
            <p>{words.brief_pass(brief.pass)}</p>
            <p>{words.brief_pass_cap()}</p>
        </section>
    }
    .into_any()
}

/// The open play to go on with, practice, and the one official run behind a warning.
fn starting(visit: &Visit, card: &ScenarioCard, confirm: Option<String>) -> AnyView {
    let words = visit.words();
    let action = format!("/practice/{}/start", card.id.to_lowercase());
    let practice_open = card.open.iter().any(|play| play.mode == Mode::Practice);
    let open = card.open.iter().max_by_key(|play| play.at).map(|play| {
        let at = figures::when(visit, play.at);
        view! {
            <p class="note">{words.practice_open_lead(mode(words, play.mode), at)}</p>
            <p><a class="button button-main" href=format!("/plays/{}#now", play.id)>{words.practice_go_on()}</a></p>
        }
    });
    let class = if open.is_some() { "button" } else { "button button-main" };
    let again = card.best.is_some();
    let practice = (!practice_open).then(|| {
        let label = if again { words.brief_start_practice_again() } else { words.brief_start_practice() };
        view! {
            <form method="post" action=action.clone()>
                <input type="hidden" name="mode" value="practice" />
                <button class=class>{label}</button>
            </form>
            <p class="note">{words.brief_practice_note()}</p>
        }
    });
    view! {
        <section class="card" aria-labelledby="start">
            <h2 class="card-head" id="start">{words.brief_start()}</h2>
            {open}
            {practice}
            {official_start(visit, card, action, confirm)}
        </section>
    }
    .into_any()
}

fn official_start(visit: &Visit, card: &ScenarioCard, action: String, confirm: Option<String>) -> Option<AnyView> {
    let words = visit.words();
    if card.open.iter().any(|play| play.mode == Mode::Official) {
        return None;
    }
    let refused = match (card.official_left, card.locked_until) {
        (0, _) => Some(words.brief_official_used()),
        (_, Some(until)) => Some(words.brief_official_locked(date_time(visit.tag(), visit.ctx.records.local(until)))),
        _ => None,
    };
    if let Some(refused) = refused {
        return Some(view! { <p class="note brief-official">{refused}</p> }.into_any());
    }
    let price = score::plain(HINT_COST).parse::<u32>().unwrap_or_default();
    let wrong = confirm.is_some();
    let form = view! {
        <details class="brief-official" open=wrong>
            <summary>{words.brief_official()}</summary>
            <form method="post" action=action class="fields">
                <input type="hidden" name="mode" value="official" />
                <p>{words.brief_official_warning(price)}</p>
                <p class="note">{words.brief_official_keeps()}</p>
                <div class="field">
                    <label class="brief-confirm">
                        <input
                            type="checkbox"
                            name="confirm"
                            value="yes"
                            aria-describedby=wrong.then_some("confirm-error")
                            aria-invalid=wrong.then_some("true")
                        />
                        <span>{words.brief_official_confirm()}</span>
                    </label>
                    <FieldError name="confirm" error=confirm />
                </div>
                <p><button class="button">{words.brief_official_go()}</button></p>
            </form>
        </details>
    };
    Some(form.into_any())
}
