//! Filters of a list: a GET form in one line. What else the address holds stays.

use crate::address::Address;
use i18n::Words;
use leptos::prelude::*;
use records::departments::Node;

/// The form around the fields of a filter.
pub fn filters(words: &Words, list: &Address, names: &[&'static str], fields: AnyView) -> AnyView {
    let without: Vec<&str> = names.iter().copied().chain(["page"]).collect();
    let kept: Vec<_> = list
        .kept(&without)
        .into_iter()
        .map(|(name, value)| view! { <input type="hidden" name=name value=value /> })
        .collect();
    let clear = names.iter().copied().fold(list.with("page", ""), |list, name| list.with(name, ""));
    view! {
        <form class="filters page-part" method="get">
            {kept}
            {fields}
            <div class="filters-go button-row">
                <button class="button">{words.list_filter()}</button>
                <a class="button button-quiet" href=clear.href()>{words.list_clear()}</a>
            </div>
        </form>
    }
    .into_any()
}

/// The departments as options, those below another set in.
pub fn department_options(first: String, tree: &[Node]) -> Vec<(String, String)> {
    let option = |node: &Node| (node.id.to_string(), format!("{}{}", "\u{a0}".repeat(4 * node.depth), node.name));
    std::iter::once((String::new(), first)).chain(tree.iter().map(option)).collect()
}
