//! How sure somebody is, asked before the result is shown.

use i18n::Words;
use leptos::prelude::*;
use records::attempts::Confidence;

/// The word for a confidence.
pub fn word(words: &Words, confidence: Confidence) -> String {
    match confidence {
        Confidence::Guess => words.item_sure_guess(),
        Confidence::Fairly => words.item_sure_fairly(),
        Confidence::Sure => words.item_sure_sure(),
    }
}

/// Three words in one line; field `sure`. After the result it only shows what was chosen.
pub fn sure(words: &Words, chosen: Option<Confidence>, asked: bool) -> AnyView {
    let choice = |confidence: Confidence| {
        view! {
            <label>
                <input type="radio" name="sure" value=confidence.word() checked=chosen == Some(confidence) />
                {word(words, confidence)}
            </label>
        }
    };
    let choices: Vec<_> = Confidence::ALL.into_iter().map(choice).collect();
    let legend = if asked { words.item_sure() } else { words.item_sure_was() };
    view! {
        <fieldset class="sure" disabled=!asked>
            <legend>{legend}</legend>
            <div>{choices}</div>
        </fieldset>
    }
    .into_any()
}
