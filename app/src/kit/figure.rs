//! A drawing of a lesson, with its words as a list below.

use content::figure::FigureView;
use leptos::prelude::*;

/// The panels of a drawing, side by side on a desk. Their SVG was checked against an allow-list when it was loaded.
pub fn panels(figure: &FigureView) -> AnyView {
    let alone = figure.panels.len() == 1;
    let last = figure.panels.len().saturating_sub(1);
    let panels: Vec<_> = figure
        .panels
        .iter()
        .enumerate()
        .map(|(at, svg)| {
            let arrow = (at < last).then(|| {
                view! {
                    <svg class="figure-arrow" viewBox="0 0 32 32" aria-hidden="true">
                        <path class="line" d="M4 16h22m-8-8 8 8-8 8"></path>
                    </svg>
                }
            });
            view! { <div class="figure-panel" inner_html=svg.clone()></div>{arrow} }
        })
        .collect();
    view! { <div class=if alone { "figure-alone" } else { "figure-panels" }>{panels}</div> }.into_any()
}

/// A drawing with its caption and the list twin of its regions.
#[component]
pub fn Figure(
    /// The drawing in one language.
    figure: FigureView,
    /// What the folded list is called.
    list: String,
) -> impl IntoView {
    let regions: Vec<_> = figure
        .regions
        .iter()
        .map(|region| {
            let note = (!region.note.is_empty()).then(|| view! { <dd inner_html=region.note.clone()></dd> });
            view! { <div><dt inner_html=region.label.clone()></dt>{note}</div> }
        })
        .collect();
    let twin = (!regions.is_empty()).then(|| {
        view! {
            <details class="figure-list">
                <summary>{list}</summary>
                <dl>{regions}</dl>
            </details>
        }
    });
    view! {
        <figure class="figure">
            {panels(&figure)}
            <figcaption inner_html=figure.caption.clone()></figcaption>
            {twin}
        </figure>
    }
}
