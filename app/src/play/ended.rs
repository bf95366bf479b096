//! The end of a play: how it ended, what it was worth, and what to do next. What was hidden is for the debrief.

use super::{mode, page::Draft, transcript};
use crate::{
    Page, Place, Visit,
    kit::{
        banner::{Banner, Mood},
        bars::{Bar, Bars},
        dialogue::Transcript,
        mark::Mark,
        score,
    },
};
use axum::response::Response;
use content::scenario::{CRITICAL_CAP, Grade, Score};
use i18n::{Words, date_time, duration_minutes};
use leptos::prelude::*;
use records::plays::{Outcome, PlayView};

pub(super) fn answer(visit: &Visit, play: PlayView, result: Outcome, draft: Draft) -> Response {
    let words = visit.words();
    let page = Page::new(visit, words.play_ended_title(&result.title, &play.brief.id))
        .at(Place::Practice)
        .inside("/practice", words.practice_title())
        .status(draft.status.unwrap_or_default());
    page.answer(|| {
        let news = draft.news.map(|news| view! { <Banner mood=Mood::Warn><p>{news}</p></Banner> });
        let lost = (!draft.say.is_empty()).then(|| {
            view! {
                <p class="note">{words.play_conflict_yours()}</p>
                <blockquote class="own">{draft.say}</blockquote>
            }
        });
        let talk = transcript::talk(words, &play.scene, &play.brief.people);
        view! {
            {news}
            {lost}
            <div class="page-columns debrief-top">
                <div class="page-head">
                    <p class="page-over">{over(visit, &play, &result)}</p>
                    <h1 tabindex="-1" id="now">{result.title.clone()}</h1>
                    <p class="page-lead">{result.say.clone()}</p>
                </div>
                <ScoreHead words score=result.score.clone() pass=play.brief.pass />
            </div>
            <div class="page-columns page-part">
                <section class="page-talk" aria-labelledby="next">
                    <h2 id="next">{words.play_next()}</h2>
                    <p>{words.play_debrief_note()}</p>
                    {result.official_left.then(|| view! { <p class="note">{words.play_debrief_lock()}</p> })}
                    {next(words, &play)}
                    <details class="talk-before">
                        <summary>{words.play_whole_talk()}</summary>
                        <Transcript lines=talk.lines />
                    </details>
                </section>
                <section class="aside" aria-labelledby="dims">
                    <h2 id="dims">{words.play_dimensions()}</h2>
                    <Bars bars=bars(visit, &result.score) />
                    {hints(words, &result.score)}
                    <details class="bars-twin">
                        <summary>{words.play_as_table()}</summary>
                        {table(visit, &result.score)}
                    </details>
                </section>
            </div>
        }
    })
}

fn over(visit: &Visit, play: &PlayView, result: &Outcome) -> String {
    visit.words().play_ended_over(
        &play.brief.id,
        &play.brief.title,
        mode(visit.words(), play.mode, play.number),
        date_time(visit.tag(), visit.ctx.records.local(result.ended_at)),
        duration_minutes(result.ended_at - play.started_at),
    )
}

fn next(words: &Words, play: &PlayView) -> AnyView {
    let practice = format!("/practice/{}", play.brief.id.to_lowercase());
    view! {
        <div class="button-row ended-next">
            <a class="button button-main" href=format!("/plays/{}/debrief", play.id)>{words.play_to_debrief()}</a>
            <form method="post" action=format!("{practice}/start")>
                <input type="hidden" name="mode" value="practice" />
                <button class="button">{words.play_again()}</button>
            </form>
            <a class="button button-quiet" href="/practice">{words.play_back()}</a>
        </div>
    }
    .into_any()
}

/// The one figure of the page, and whether it is a pass, in words.
#[component]
pub(crate) fn ScoreHead(
    /// The words of the interface.
    words: &'static Words,
    /// The score.
    score: Score,
    /// The pass mark in percent.
    pass: u32,
) -> impl IntoView {
    let (state, mark, verdict) = if score.passed {
        (Some("right"), "tick", words.play_passed())
    } else {
        (None, "half", words.play_not_passed())
    };
    view! {
        <div class="debrief-score">
            <p class="score">{score::rounded(score.overall, pass)}" "<small>{words.play_of_100()}</small></p>
            <p class="verdict">
                <span class="state" data-state=state><Mark of=mark /><b>{verdict}</b></span>
                <span class="note">{reason(words, &score, pass)}</span>
            </p>
        </div>
    }
}

/// Why it is a pass or none.
fn reason(words: &Words, score: &Score, pass: u32) -> String {
    let fine = matches!(score.grade, Some(Grade::Best | Grade::Fair));
    match (score.passed, fine, score.overall >= pass * 100) {
        (true, ..) => words.play_passed_why(pass),
        _ if score.critical => words.play_failed_critical(CRITICAL_CAP / 100),
        (_, true, _) => words.play_failed_score(pass),
        (_, false, true) => words.play_failed_ending(),
        (_, false, false) => words.play_failed_both(pass),
    }
}

/// The bars of a score.
pub(crate) fn bars(visit: &Visit, score: &Score) -> Vec<Bar> {
    let bar = |one: &content::scenario::DimensionScore| Bar {
        label: one.label.get(visit.lang()).to_owned(),
        score: one.score,
    };
    score.dimensions.iter().map(bar).collect()
}

/// What the hints have cost, if anything.
fn hints(words: &Words, score: &Score) -> Option<AnyView> {
    let cost = score.hint_cost / 100;
    (cost > 0).then(|| view! { <p class="note">{words.play_hint_cost(score.hints, cost)}</p> }.into_any())
}

/// The same as the bars, as a table that adds up.
fn table(visit: &Visit, score: &Score) -> AnyView {
    let words = visit.words();
    let row = |one: &content::scenario::DimensionScore| {
        view! {
            <tr>
                <th scope="row">{one.label.get(visit.lang()).to_owned()}</th>
                <td class="num">{score::percent(one.score)}</td>
                <td class="num">{one.weight}</td>
                <td class="num">{score::exact(one.share)}</td>
            </tr>
        }
    };
    view! {
        <table class="table table-small">
            <thead>
                <tr>
                    <th scope="col">{words.play_dimension()}</th>
                    <th scope="col" class="num">{words.play_percent()}</th>
                    <th scope="col" class="num">{words.play_weight()}</th>
                    <th scope="col" class="num">{words.play_share()}</th>
                </tr>
            </thead>
            <tbody>{score.dimensions.iter().map(row).collect::<Vec<_>>()}</tbody>
            <tfoot>
                <tr>
                    <th scope="row" colspan="3">{words.play_total()}</th>
                    <td class="num">{score::exact(score.base)}</td>
                </tr>
            </tfoot>
        </table>
    }
    .into_any()
}
