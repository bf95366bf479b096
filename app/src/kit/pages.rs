//! The way through a long list.

use crate::address::Address;
use i18n::Words;
use leptos::prelude::*;
use records::Slice;

/// Which rows are shown, and the pages before and after. Nothing for a list that fits.
pub fn pages<T>(words: &Words, slice: &Slice<T>, address: &Address) -> Option<AnyView> {
    if slice.total == 0 {
        return None;
    }
    let link = |page: i64, label: String| {
        let number = if page == 1 { String::new() } else { page.to_string() };
        view! { <a class="button" href=address.with("page", number).href()>{label}</a> }
    };
    let back = (slice.page > 1).then(|| link(slice.page - 1, words.list_back()));
    let on = (slice.page < slice.pages()).then(|| link(slice.page + 1, words.list_on()));
    Some(
        view! {
            <nav class="nav-pages page-part" aria-label=words.list_pages()>
                <span>{words.list_rows(slice.first(), slice.last(), slice.total)}</span>
                {back}
                {on}
            </nav>
        }
        .into_any(),
    )
}
