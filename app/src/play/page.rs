//! The page of a play: the running conversation, or its ending, with whatever could not be taken.

use super::{aside, decide, ended, mode, transcript};
use crate::{
    Islands, Page, Place, Visit,
    form::Messages,
    kit::{
        banner::{Banner, Mood},
        dialogue::{Meet, Transcript},
        receipt,
    },
};
use axum::{http::StatusCode, response::Response};
use content::scenario::Mode;
use leptos::prelude::*;
use records::plays::PlayView;

/// What was sent and could not be taken, so that nothing typed is lost.
#[derive(Default)]
pub(super) struct Draft {
    /// Another status than 200.
    pub(super) status: Option<StatusCode>,
    /// Own words.
    pub(super) say: String,
    /// The place of the option that was chosen, when it is still the same turn.
    pub(super) choice: String,
    /// What was put on the sheet, when it is still the same turn.
    pub(super) fields: Option<Vec<(String, String)>>,
    /// Messages at fields.
    pub(super) messages: Messages,
    /// What must be known before anything else.
    pub(super) news: Option<String>,
}

/// The right page for the state of the play.
pub(super) fn answer(visit: &Visit, play: PlayView, draft: Draft) -> Response {
    match play.result.clone() {
        Some(result) => ended::answer(visit, play, result, draft),
        None if play.put_aside => put_aside(visit, &play),
        None => running(visit, &play, draft),
    }
}

fn running(visit: &Visit, play: &PlayView, draft: Draft) -> Response {
    let words = visit.words();
    let scene = &play.scene;
    let page = Page::new(visit, words.play_page_title(&play.brief.id, scene.turn))
        .at(Place::Practice)
        .inside("/practice", words.practice_title())
        .status(draft.status.unwrap_or(StatusCode::OK))
        .main("page page-columns")
        .islands(Islands::Learn);
    page.answer(|| {
        let talk = transcript::talk(words, scene, &play.brief.people);
        let news = draft.news.clone().map(|news| view! { <Banner mood=Mood::Warn><p>{news}</p></Banner> });
        let before = (talk.folded > 0).then(|| {
            view! {
                <details class="talk-before">
                    <summary>{words.play_before(talk.folded)}</summary>
                    <Transcript lines=talk.before />
                </details>
            }
        });
        view! {
            <div class="page-talk">
                <div class="page-head">
                    <p class="page-bar">
                        <span class="page-over">
                            {words.play_over(
                                &play.brief.id,
                                mode(words, play.mode, play.number),
                                scene.turn,
                                scene.about,
                            )}
                        </span>
                        {receipt(visit, play)}
                    </p>
                    <h1 tabindex="-1">{play.brief.title.clone()}</h1>
                    {aside::jumps(words, play)}
                </div>
                {news}
                <section aria-label=words.play_talk()>
                    {before}
                    <Transcript lines=talk.lines open=talk.open />
                    <Meet turn=scene.turn />
                </section>
                {decide::form(visit, play, draft)}
            </div>
            <div class="page-stay">{aside::all(visit, play)}</div>
        }
    })
}

/// When the last act was kept.
fn receipt(visit: &Visit, play: &PlayView) -> Option<AnyView> {
    (play.seq > 0).then(|| receipt::saved(visit, visit.words().saved_at(), play.saved_at))
}

/// A practice that was put aside for another: what was said, and the ways on.
fn put_aside(visit: &Visit, play: &PlayView) -> Response {
    let words = visit.words();
    let page = Page::new(visit, words.play_put_aside()).at(Place::Practice).inside("/practice", words.practice_title());
    page.answer(|| {
        let talk = transcript::talk(words, &play.scene, &play.brief.people);
        let lines = talk.before.into_iter().chain(talk.lines).collect::<Vec<_>>();
        view! {
            <div class="page-head">
                <p class="page-over">
                    {words.play_over(
                        &play.brief.id,
                        mode(words, Mode::Practice, play.number),
                        play.scene.turn,
                        play.scene.about,
                    )}
                </p>
                <h1 tabindex="-1">{words.play_put_aside()}</h1>
                <p class="page-lead">{words.play_put_aside_lead(play.scene.turn)}</p>
            </div>
            <section class="page-talk" aria-label=words.play_talk()><Transcript lines /></section>
            <nav class="page-action" aria-label=words.play_next()>
                <a class="button button-main" href=format!("/practice/{}", play.brief.id.to_lowercase())>
                    {words.practice_to_brief()}
                </a>
            </nav>
        }
    })
}
