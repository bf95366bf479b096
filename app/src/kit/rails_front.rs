//! The two rails without a person's progress: the picture at the front door.

use leptos::prelude::*;

/// A pair of stages and the letter of their point.
#[derive(Clone, Debug)]
pub struct FrontStop {
    /// The letter; none for the seventh pair.
    pub letter: Option<String>,
    /// The buyer's stage.
    pub buyer: String,
    /// The seller's stage.
    pub seller: String,
}

/// The rails from F to A.
#[component]
pub fn RailsFront(
    /// Words above the buyer's rail.
    buyer: String,
    /// Words above the seller's rail.
    seller: String,
    /// The pairs in order.
    stops: Vec<FrontStop>,
) -> impl IntoView {
    let last = stops.len().saturating_sub(1);
    let stop = |(at, stop): (usize, FrontStop)| {
        let class = if stop.letter.is_some() { "rails-stop" } else { "rails-stop rails-ring" };
        view! {
            <li class=class>
                <svg class="rails-track" aria-hidden="true">
                    <use href=if at == last { "#rail-last" } else { "#rail" }></use>
                </svg>
                <span class="rails-point">{stop.letter}</span>
                <span class="rails-buyer"><b>{stop.buyer}</b></span>
                <span class="rails-seller"><b>{stop.seller}</b></span>
            </li>
        }
    };
    let stops: Vec<_> = stops.into_iter().enumerate().map(stop).collect();
    view! {
        <ol class="rails">
            <li class="rails-ends"><span>{buyer}</span><span>{seller}</span></li>
            {stops}
        </ol>
    }
}
