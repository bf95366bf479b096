//! Heads of a table whose rows are sorted by the server.

use crate::address::Address;
use leptos::prelude::*;

/// How a list is sorted.
#[derive(Clone, Debug)]
pub struct Sorted {
    /// The list as it is shown.
    pub address: Address,
    /// The column it is sorted by.
    pub by: &'static str,
    /// Downwards.
    pub down: bool,
}

impl Sorted {
    /// The head of a column: sorts by it, and a second time the other way round.
    pub fn head(&self, by: &'static str, label: String, class: &'static str) -> AnyView {
        let here = self.by == by;
        let down = here && !self.down;
        let address = self.address.with("page", "").with("sort", by).with("down", if down { "1" } else { "" });
        let way = match (here, self.down) {
            (false, _) => None,
            (true, false) => Some(("ascending", "↑")),
            (true, true) => Some(("descending", "↓")),
        };
        let arrow = way.map(|(_, arrow)| view! { <span aria-hidden="true">{arrow}</span> });
        let class = (!class.is_empty()).then_some(class);
        view! {
            <th scope="col" class=class aria-sort=way.map(|(word, _)| word)>
                <a href=address.href()>{label}" "{arrow}</a>
            </th>
        }
        .into_any()
    }
}

/// The head of a column that is not sorted by.
pub fn head(label: String, class: &'static str) -> AnyView {
    let class = (!class.is_empty()).then_some(class);
    view! { <th scope="col" class=class>{label}</th> }.into_any()
}
