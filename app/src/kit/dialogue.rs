//! The transcript of a conversation, hanging between the two rails: the customer left, you right.

use super::posture::Posture;
use content::scenario::Gesture;
use leptos::prelude::*;

/// Somebody speaking: the name, and where it was not said before, the position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Who {
    /// Name.
    pub name: String,
    /// Position in the company.
    pub title: Option<String>,
}

/// How somebody sits while speaking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seated {
    /// Drawn.
    pub gesture: Gesture,
    /// Name and position.
    pub name: String,
    /// In words.
    pub words: String,
}

/// One line of a transcript.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// Narration, or something the program says.
    Scene(String),
    /// The customer.
    Customer {
        /// Who.
        who: Who,
        /// The words; a stage direction in brackets at their beginning is set apart.
        text: String,
        /// What the body says.
        gesture: Option<String>,
    },
    /// The customer's words that wait for an answer.
    Now {
        /// Who, and how they sit.
        seated: Seated,
        /// The words.
        text: String,
    },
    /// The player.
    You {
        /// What the player is called.
        who: String,
        /// `turn 4`.
        turn: String,
        /// The words.
        text: String,
    },
    /// The coach.
    Coach {
        /// What stands above the words.
        who: String,
        /// The words.
        text: String,
    },
}

/// Lines in their order. The `open` one, if any, is where the page lands.
#[component]
pub fn Transcript(
    /// The lines.
    lines: Vec<Line>,
    /// Which line is the one to answer.
    #[prop(optional_no_strip)]
    open: Option<usize>,
) -> impl IntoView {
    let lines = lines.into_iter().enumerate().map(|(at, one)| line(one, open == Some(at))).collect::<Vec<_>>();
    view! { <ol class="talk">{lines}</ol> }
}

fn line(line: Line, open: bool) -> AnyView {
    let (id, tabindex, current) = (open.then_some("now"), open.then_some("-1"), open.then_some("true"));
    match line {
        Line::Scene(text) => view! { <li class="talk-scene" id=id tabindex=tabindex><p>{text}</p></li> }.into_any(),
        Line::Customer { who, text, gesture } => {
            let title = who.title.map(|title| view! { " "<span>{title}</span> });
            view! {
                <li class="talk-buyer" id=id tabindex=tabindex aria-current=current>
                    <p class="talk-who"><b>{who.name}</b>{title}</p>
                    <Spoken text />
                    {gesture.map(|gesture| view! { <p class="talk-gesture">{gesture}</p> })}
                </li>
            }
            .into_any()
        }
        Line::Now { seated, text } => view! {
            <li class="talk-buyer talk-now" id=id tabindex=tabindex aria-current=current>
                <Posture gesture=seated.gesture name=seated.name words=seated.words />
                <Spoken text />
            </li>
        }
        .into_any(),
        Line::You { who, turn, text } => view! {
            <li class="talk-seller" id=id tabindex=tabindex>
                <p class="talk-who"><b>{who}</b>" "<span>{turn}</span></p>
                <p>{text}</p>
            </li>
        }
        .into_any(),
        Line::Coach { who, text } => view! {
            <li class="talk-coach" id=id tabindex=tabindex>
                <p class="talk-who"><b>{who}</b></p>
                <p>{text}</p>
            </li>
        }
        .into_any(),
    }
}

/// Words with the stage direction before them set apart.
#[component]
fn Spoken(text: String) -> impl IntoView {
    let (direction, words) = staged(&text);
    let direction = direction.map(|direction| view! { <p class="talk-gesture">{direction.to_owned()}</p> });
    view! { {direction}{(!words.is_empty()).then(|| view! { <p>{words.to_owned()}</p> })} }
}

/// The stage direction at the beginning of a text, without its brackets, and the words after it.
pub fn staged(text: &str) -> (Option<&str>, &str) {
    for (open, close) in [('（', '）'), ('(', ')')] {
        if let Some((direction, words)) = text.strip_prefix(open).and_then(|rest| rest.split_once(close)) {
            return (Some(direction), words.trim_start());
        }
    }
    (None, text)
}

/// The rails bend together where the answer is due; the number is the turn.
#[component]
pub fn Meet(
    /// The turn.
    turn: u32,
) -> impl IntoView {
    view! {
        <div class="talk-meet">
            <svg viewBox="0 0 100 64" preserveAspectRatio="none" aria-hidden="true">
                <path class="rail-buyer" vector-effect="non-scaling-stroke" d="M0 0c0 48 50 8 50 64"></path>
                <path class="rail-seller" vector-effect="non-scaling-stroke" d="M100 0c0 48-50 8-50 64"></path>
            </svg>
            <span class="rails-point" aria-hidden="true">{turn}</span>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::staged;

    #[test]
    fn a_stage_direction_is_told_from_the_words() {
        assert_eq!(staged("（电梯口碰上）今天讲得还行。"), (Some("电梯口碰上"), "今天讲得还行。"));
        assert_eq!(staged("(She takes no note.)"), (Some("She takes no note."), ""));
        assert_eq!(staged("Fine (for now)."), (None, "Fine (for now)."));
    }
}
