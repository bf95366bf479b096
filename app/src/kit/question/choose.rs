//! Choosing one, several, or the best and the worst.

use super::Filled;
use content::item::Shown;
use i18n::Words;
use leptos::prelude::*;

/// One of several.
pub(super) fn one(options: &[Shown], name: &'static str, filled: Filled<'_>, label: &str) -> AnyView {
    let option = |shown: &Shown| {
        let checked = filled.has(name, &shown.value);
        view! {
            <li>
                <label>
                    <input type="radio" name=name value=shown.value.clone() checked=checked />
                    <span inner_html=shown.html.clone()></span>
                </label>
            </li>
        }
    };
    let options: Vec<_> = options.iter().map(option).collect();
    view! { <fieldset aria-labelledby=label.to_owned()><ul class="options">{options}</ul></fieldset> }.into_any()
}

/// All that apply.
pub(super) fn many(options: &[Shown], filled: Filled<'_>, label: &str) -> AnyView {
    let option = |shown: &Shown| {
        let checked = filled.has("choices", &shown.value);
        view! {
            <li>
                <label>
                    <input type="checkbox" name="choices" value=shown.value.clone() checked=checked />
                    <span inner_html=shown.html.clone()></span>
                </label>
            </li>
        }
    };
    let options: Vec<_> = options.iter().map(option).collect();
    view! { <fieldset aria-labelledby=label.to_owned()><ul class="options">{options}</ul></fieldset> }.into_any()
}

/// A verdict, then its reason.
pub(super) fn two_tier(words: &Words, options: &[Shown], filled: Filled<'_>) -> AnyView {
    let truth = |value: &'static str, word: String| {
        let checked = filled.has("verdict", value);
        view! { <label><input type="radio" name="verdict" value=value checked=checked />{word}</label> }
    };
    let reason = |shown: &Shown| {
        let checked = filled.has("reason", &shown.value);
        view! {
            <li>
                <label>
                    <input type="radio" name="reason" value=shown.value.clone() checked=checked />
                    <span inner_html=shown.html.clone()></span>
                </label>
            </li>
        }
    };
    let reasons: Vec<_> = options.iter().map(reason).collect();
    view! {
        <fieldset class="sure answer-verdict">
            <legend>{words.item_verdict()}</legend>
            <div>{truth("true", words.item_true())}{truth("false", words.item_false())}</div>
        </fieldset>
        <fieldset class="answer-group">
            <legend>{words.item_reason()}</legend>
            <ul class="options">{reasons}</ul>
        </fieldset>
    }
    .into_any()
}

/// The best and the worst of several actions.
pub(super) fn best_worst(words: &Words, options: &[Shown], filled: Filled<'_>) -> AnyView {
    let option = |shown: &Shown| {
        let pick = |name: &'static str, word: String| {
            let checked = filled.has(name, &shown.value);
            view! {
                <label>
                    <input type="radio" name=name value=shown.value.clone() checked=checked />
                    <span>{word}<span class="hush">": "{shown.text.clone()}</span></span>
                </label>
            }
        };
        view! {
            <li>
                <p inner_html=shown.html.clone()></p>
                <div class="answer-extremes">{pick("best", words.item_best())}{pick("worst", words.item_worst())}</div>
            </li>
        }
    };
    let options: Vec<_> = options.iter().map(option).collect();
    view! { <ul class="answer-rows">{options}</ul> }.into_any()
}
