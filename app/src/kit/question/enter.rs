//! Typing: blanks of a text, a number, a date.

use super::Filled;
use content::item::Control;
use i18n::Words;
use leptos::prelude::*;

/// One field a blank, numbered as in the text.
pub(super) fn cloze(words: &Words, blanks: &[Control], filled: Filled<'_>) -> AnyView {
    let blank = |blank: &Control| {
        view! {
            <li class="field">
                <label>
                    {words.item_blank(&blank.text)}
                    <input
                        type="text"
                        name=blank.name.clone()
                        value=filled.get(&blank.name).to_owned()
                        autocomplete="off"
                        maxlength="200"
                    />
                </label>
            </li>
        }
    };
    let blanks: Vec<_> = blanks.iter().map(blank).collect();
    view! { <ol class="answer-blanks">{blanks}</ol> }.into_any()
}

/// A number or a date, as people type it.
pub(super) fn number(words: &Words, date: bool, filled: Filled<'_>) -> AnyView {
    let label = if date { words.item_date() } else { words.item_number() };
    view! {
        <div class="field answer-number">
            <label>
                {label}
                <input
                    type="text"
                    name="number"
                    value=filled.get("number").to_owned()
                    inputmode=if date { "text" } else { "decimal" }
                    autocomplete="off"
                    maxlength="40"
                />
            </label>
        </div>
    }
    .into_any()
}
