//! A drawing of a lesson, with its words as a list below.

use content::figure::FigureView;
use leptos::prelude::*;

/// The panels of a drawing, side by side on a desk. Their SVG was checked against an allow-list when it was loaded.
pub fn panels(figure: &FigureView) -> AnyView {
    side_by_side(&figure.panels)
}

fn side_by_side(panels: &[String]) -> AnyView {
    let alone = panels.len() == 1;
    let last = panels.len().saturating_sub(1);
    let panels: Vec<_> = panels
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

/// The dial of a drawing that can be set: radio buttons, which the style sheet reads without a script. The arrow keys
/// turn it, and what there is to see is said in words beside it.
fn dial(figure: &FigureView, tag: &str, label: String) -> Option<AnyView> {
    // The desk shows both languages of a drawing on one page: each dial turns by itself.
    let name = format!("{}-set-{tag}", figure.id.to_lowercase());
    let stops: Vec<_> = figure
        .settings
        .iter()
        .zip(1..)
        .map(|(setting, number)| {
            view! {
                <label>
                    <input type="radio" name=name.clone() value=number checked=number == 1 />
                    <span inner_html=setting.label.clone()></span>
                </label>
            }
        })
        .collect();
    let notes: Vec<_> = figure
        .settings
        .iter()
        .zip(1..)
        .map(|(setting, number)| view! { <p data-seen=number inner_html=setting.note.clone()></p> })
        .collect();
    (!stops.is_empty()).then(|| {
        view! {
            <fieldset class="figure-dial">
                <legend>{label}</legend>
                <div class="figure-stops">{stops}</div>
            </fieldset>
            <div class="figure-seen" aria-live="polite">{notes}</div>
        }
        .into_any()
    })
}

/// What the region under the pointer or the focus says, in the place of the hint. The style sheet shows it by its number;
/// whoever does not see it hears it from the region itself.
fn told(figure: &FigureView, hint: String) -> Option<AnyView> {
    let told: Vec<_> = figure
        .regions
        .iter()
        .zip(1..)
        .map(|(region, number)| {
            let label = region.label.clone();
            let note = (!region.note.is_empty()).then(|| view! { " "<span inner_html=region.note.clone()></span> });
            view! { <p data-told=number><b inner_html=label></b>{note}</p> }
        })
        .collect();
    (!told.is_empty()).then(|| {
        view! { <div class="figure-told" aria-hidden="true"><p data-told="0">{hint}</p>{told}</div> }.into_any()
    })
}

/// A drawing with its dial, its caption and the list twin of its regions.
#[component]
pub fn Figure(
    /// The drawing in one language.
    figure: FigureView,
    /// The tag of that language.
    tag: &'static str,
    /// What its dial is called, if it has one.
    dial_label: String,
    /// What the folded list is called.
    list: String,
    /// How the regions are looked at.
    hint: String,
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
            {dial(&figure, tag, dial_label)}
            {side_by_side(&figure.live)}
            {told(&figure, hint)}
            <figcaption inner_html=figure.caption.clone()></figcaption>
            {twin}
        </figure>
    }
}
