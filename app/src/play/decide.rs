//! The form of a turn: options, own words, or topics. It works as it is; the island [`Talk`] adds keys and keeps what
//! was typed.

use super::page::Draft;
use crate::{
    Visit,
    kit::{
        field::{FieldError, TextArea},
        question::{Filled, controls, stem, task_unscored},
    },
};
use content::scenario::{Decision, Entry, OpenChoice, Scene};
use frontend::{Talk, TalkTurn};
use leptos::prelude::*;
use records::plays::PlayView;

/// The id of the form, so that the coach's button beside the conversation belongs to it too.
pub(super) const FORM: &str = "answer";

/// The form; nothing when no answer is due.
pub(super) fn form(visit: &Visit, play: &PlayView, draft: Draft) -> Option<AnyView> {
    let scene = &play.scene;
    let decision = scene.decision.clone()?;
    let words = visit.words();
    let kind = match decision {
        Decision::Choose { .. } => "choose",
        Decision::Say { .. } => "say",
        Decision::Topics { .. } => "topic",
        Decision::Sheet { .. } => "fill",
    };
    // Words that have no field on this page any more are given back to be copied.
    let lost = (kind != "say" && !draft.say.is_empty()).then(|| {
        view! {
            <p class="note">{words.play_conflict_yours()}</p>
            <blockquote class="own">{draft.say.clone()}</blockquote>
        }
    });
    let fields = match decision {
        Decision::Choose { options } => {
            let keys = words.play_keys_choose(options.len());
            let error = draft.messages.get("choice").cloned();
            let list = options_view("choice", words.play_choose(), options, &draft.choice, error);
            (list, action(visit, words.play_say_this(), words.play_no_return(), keys, false))
        }
        Decision::Topics { topics } => {
            let keys = words.play_keys_choose(topics.len());
            let error = draft.messages.get("choice").cloned();
            let list = options_view("topic", words.play_choose_topic(), topics, &draft.choice, error);
            (list, action(visit, words.play_topic_this(), words.play_no_return(), keys, false))
        }
        Decision::Sheet { label, question, filled } => {
            let error = draft.messages.get("sheet").or(draft.messages.get("choice")).cloned();
            let fields = draft.fields.as_deref().unwrap_or(&filled);
            let carried = (!filled.is_empty()).then(|| view! { <p class="note">{words.play_sheet_carried()}</p> });
            let sheet = view! {
                <div class="say-sheet" role="group" aria-labelledby="q">
                    {stem(&question.stem, "q", 3)}
                    <p class="item-task">{task_unscored(words, &question)}</p>
                    {carried}
                    <FieldError name="sheet" error />
                    {controls(words, &question, Filled(fields), "q", None)}
                </div>
            };
            (
                sheet.into_any(),
                action(visit, words.play_hand_in(&label), words.play_no_return_sheet(), String::new(), false),
            )
        }
        Decision::Say { prompt, tries_left, max_chars } => {
            let hint = [words.play_say_limit(max_chars), words.play_tries(tries_left)].join(visit.gap());
            let error = draft.messages.get("say").or(draft.messages.get("choice")).cloned();
            let area = view! {
                <div class="say-free">
                    <TextArea name="say" label=prompt value=draft.say.clone() hint=Some(hint) error most=max_chars />
                    <p class="say-count" aria-hidden="true" data-count=""></p>
                </div>
            };
            (area.into_any(), action(visit, words.play_say_this(), words.play_no_return(), words.play_keys_say(), true))
        }
    };
    let missed = last_missed(scene);
    let form = view! {
        <form method="post" action=format!("/plays/{}", play.id) id=FORM>
            <input type="hidden" name="save_id" value=visit.ctx.id().to_string() />
            <input type="hidden" name="base" value=play.seq />
            <input type="hidden" name="turn" value=scene.turn />
            <input type="hidden" name="do" value=kind />
            {fields.0}
            {fields.1}
        </form>
    };
    let form = form.into_any();
    let turn = TalkTurn { play: play.id.to_string(), turn: scene.turn, missed };
    let form = view! { {lost}<Talk turn>{form}</Talk> };
    Some(form.into_any())
}

/// The words of this turn that were not understood: they are said, so they are not typed again by themselves.
fn last_missed(scene: &Scene) -> String {
    let last = scene.transcript.iter().rev().find_map(|entry| match entry {
        Entry::Missed { turn, text } if *turn == scene.turn => Some(text.clone()),
        _ => None,
    });
    last.unwrap_or_default()
}

fn options_view(
    name: &'static str,
    legend: String,
    options: Vec<OpenChoice>,
    chosen: &str,
    error: Option<String>,
) -> AnyView {
    let described = error.is_some().then(|| format!("{name}-error"));
    let option = |option: OpenChoice| {
        let checked = option.id == chosen;
        view! {
            <li>
                <label><input type="radio" name=name value=option.id checked=checked /><span>{option.text}</span></label>
            </li>
        }
    };
    view! {
        <fieldset class="say" aria-describedby=described>
            <legend>{legend}</legend>
            <ol class="options">{options.into_iter().map(option).collect::<Vec<_>>()}</ol>
            <div class="field"><FieldError name=name error /></div>
        </fieldset>
    }
    .into_any()
}

fn action(visit: &Visit, say: String, warning: String, keys: String, free: bool) -> AnyView {
    let words = visit.words();
    let options = free.then(|| {
        view! {
            <button class="button button-quiet" name="instead" value="options">{words.play_show_options()}</button>
        }
    });
    view! {
        <div class="page-action page-action-stay">
            <span class="note page-desk">
                {warning}<span class="talk-keys">{visit.space()}{keys}</span>
            </span>
            <span class="button-row say-buttons">
                <button class="button button-main">{say}</button>
                {options}
            </span>
        </div>
    }
    .into_any()
}
