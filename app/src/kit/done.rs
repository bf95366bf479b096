//! What an act came to, said on the page that follows it.

use super::banner::{Banner, Mood};
use leptos::prelude::*;

/// The banner of an act that worked.
pub fn done(text: Option<String>) -> Option<AnyView> {
    text.map(|text| view! { <Banner mood=Mood::Right><p>{text}</p></Banner> }.into_any())
}

/// A list that is empty, and what to do about it.
pub fn empty(text: String, action: Option<(String, String)>) -> AnyView {
    let action = action.map(|(href, label)| view! { <p><a class="button" href=href>{label}</a></p> });
    view! { <div class="empty page-part"><p>{text}</p>{action}</div> }.into_any()
}
