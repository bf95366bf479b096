//! Saves the texts of the editor while they are written, each field by itself, and brings the page around them up to
//! date. The server's page stays the only template: after a save its fresh parts are put in place of the old ones.

mod caret;
mod conflict;
mod field;
mod fresh;
mod kept;
mod send;

use crate::{dom, told::told};
use field::Field;
use leptos::{ev, html, leptos_dom::helpers::TimeoutHandle, prelude::*};
use std::{collections::HashMap, time::Duration};
use wasm_bindgen::JsCast;
use web_sys::Element;

/// How long typing rests before it is saved.
const REST: Duration = Duration::from_millis(1200);

told! {
    /// The words of the island.
    pub struct EditorLabels {
        /// On the way.
        pub saving: String,
        /// Before the time of a receipt.
        pub saved: String,
        /// Typed and not yet on the way.
        pub unsaved: String,
        /// No network.
        pub waiting: String,
        /// The server has too much to do.
        pub busy: String,
        /// The session has ended.
        pub signed_out: String,
        /// The draft is no longer open.
        pub closed: String,
        /// A text that cannot be taken, when the server gives no reason.
        pub refused: String,
        /// A text of last time is back in its field.
        pub restored: String,
        /// Somebody else was quicker; `%by%` and `%at%` stand for who and when.
        pub conflict: String,
        /// Above the text that stands.
        pub theirs: String,
        /// The button that saves one's own text over it.
        pub take_mine: String,
        /// The button that takes the other text.
        pub take_theirs: String,
    }
}

/// How one field stands.
#[derive(Clone, Debug, Default)]
struct State {
    /// What the server has.
    saved: String,
    /// Whether the field holds something else.
    dirty: bool,
    /// Between the start and the end of a word that an input method puts together: nothing happens.
    composing: bool,
    sending: bool,
    /// Two texts wait for a decision.
    conflict: bool,
    /// The id of the save that was tried last, with its text: the same text goes under the same id.
    tried: Option<(String, String)>,
    timer: Option<TimeoutHandle>,
}

/// All fields of the page.
#[derive(Clone, Copy)]
struct Desk {
    root: NodeRef<html::Div>,
    states: StoredValue<HashMap<String, State>, LocalStorage>,
    labels: StoredValue<EditorLabels, LocalStorage>,
    draft: StoredValue<String, LocalStorage>,
    /// The form that is being sent the ordinary way: its texts are no longer unsaved.
    leaving: StoredValue<bool, LocalStorage>,
    refreshing: StoredValue<Option<TimeoutHandle>, LocalStorage>,
}

/// Wraps the forms of the editor. Each field stands in an element with `data-field`, its name, and `data-path`, its file,
/// beside hidden fields for its key, its number of pieces, the event it builds on, and the id of its next save.
#[island]
pub fn Editor(
    /// The draft; empty while none is open, and then nothing is saved.
    draft: String,
    /// Words.
    labels: EditorLabels,
    /// The forms.
    children: Children,
) -> impl IntoView {
    let root = NodeRef::<html::Div>::new();
    dom::ready(root);
    let desk = Desk {
        root,
        states: StoredValue::new_local(HashMap::new()),
        labels: StoredValue::new_local(labels),
        draft: StoredValue::new_local(draft),
        leaving: StoredValue::new_local(false),
        refreshing: StoredValue::new_local(None),
    };
    Effect::new(move |_| {
        if root.get().is_some() {
            desk.begin();
        }
    });
    Effect::new(move |_| {
        let online = window_event_listener(ev::online, move |_| desk.send_all());
        let keys = window_event_listener(ev::keydown, move |event| desk.key(&event));
        let leave = window_event_listener(ev::beforeunload, move |event| {
            if desk.has_unsaved() {
                event.prevent_default();
            }
        });
        on_cleanup(move || {
            online.remove();
            keys.remove();
            leave.remove();
        });
    });
    view! {
        <div
            node_ref=root
            class="editor-live"
            on:input=move |event| desk.typed(&event)
            on:compositionstart=move |event| desk.composing(&event, true)
            on:compositionend=move |event| desk.composing(&event, false)
            on:submit=move |event| desk.submitted(&event)
            on:click=move |event| desk.clicked(&event)
        >
            {children()}
        </div>
    }
}

impl Desk {
    fn element(&self) -> Option<Element> {
        self.root.get_untracked().and_then(|root| root.dyn_into().ok())
    }

    /// All fields.
    fn fields(&self) -> Vec<Field> {
        let Some(root) = self.element() else { return Vec::new() };
        dom::all(&root, "[data-field]").into_iter().filter_map(Field::of).collect()
    }

    /// The field that an event comes from.
    fn field(event: &web_sys::Event) -> Option<Field> {
        let target: Element = event.target()?.dyn_into().ok()?;
        target.closest("[data-field]").ok().flatten().and_then(Field::of)
    }

    fn labels(&self) -> Option<EditorLabels> {
        self.labels.try_get_value()
    }

    fn draft(&self) -> String {
        self.draft.try_get_value().unwrap_or_default()
    }

    /// Changes how a field stands.
    fn with<T>(&self, name: &str, change: impl FnOnce(&mut State) -> T) -> Option<T> {
        self.states.try_update_value(|states| change(states.entry(name.to_owned()).or_default()))
    }

    /// Notes what the server has, and puts back what was not sent last time.
    fn begin(&self) {
        let draft = self.draft();
        if draft.is_empty() {
            return;
        }
        for field in self.fields() {
            let text = field.text();
            self.with(&field.name, |state| state.saved.clone_from(&text));
            match kept::find(&draft, &field) {
                Some(kept) if kept.text != text => {
                    field.set_text(&kept.text);
                    field.set("base", &kept.base.to_string());
                    field.set("count", &kept.count.to_string());
                    if let Some(labels) = self.labels() {
                        field.say("waiting", "clock", &labels.restored);
                    }
                    self.changed(&field);
                }
                Some(_) => kept::forget(&draft, &field),
                None => {}
            }
        }
    }

    /// Something was typed. The browser also says so while a word is being put together; that is not the time.
    fn typed(&self, event: &web_sys::Event) {
        let Some(field) = Desk::field(event) else { return };
        let busy = event.dyn_ref::<web_sys::InputEvent>().is_some_and(web_sys::InputEvent::is_composing);
        if !busy && self.with(&field.name, |state| state.composing) == Some(false) {
            self.changed(&field);
        }
    }

    fn composing(&self, event: &web_sys::Event, now: bool) {
        let Some(field) = Desk::field(event) else { return };
        self.with(&field.name, |state| {
            state.composing = now;
            if let Some(timer) = state.timer.take().filter(|_| now) {
                timer.clear();
            }
        });
        if !now {
            self.changed(&field);
        }
    }

    /// Keeps what the field holds on this device, and saves it when typing rests.
    fn changed(&self, field: &Field) {
        if self.draft().is_empty() {
            return;
        }
        let text = field.text();
        let same = self.with(&field.name, |state| {
            state.dirty = state.saved != text;
            !state.dirty
        });
        if same == Some(true) {
            kept::forget(&self.draft(), field);
            field.hush();
            return;
        }
        kept::keep(&self.draft(), field);
        if let Some(labels) = self.labels() {
            field.say("waiting", "half", &labels.unsaved);
        }
        self.later(field.clone(), REST);
    }

    /// Sends a field after a while; a new call takes the place of the old one.
    fn later(&self, field: Field, after: Duration) {
        let desk = *self;
        let name = field.name.clone();
        let timer = set_timeout_with_handle(move || desk.send(&field), after).ok();
        self.with(&name, |state| {
            if let Some(old) = state.timer.take() {
                old.clear();
            }
            state.timer = timer;
        });
    }

    /// Ctrl+S or ⌘S saves everything at once.
    fn key(&self, event: &ev::KeyboardEvent) {
        if (event.ctrl_key() || event.meta_key()) && !event.alt_key() && event.key().eq_ignore_ascii_case("s") {
            event.prevent_default();
            if !event.is_composing() {
                self.send_all();
            }
        }
    }

    fn send_all(&self) {
        self.fields().iter().for_each(|field| self.send(field));
    }

    fn has_unsaved(&self) -> bool {
        if self.leaving.try_get_value() == Some(true) {
            return false;
        }
        self.states.try_with_value(|states| states.values().any(|state| state.dirty)) == Some(true)
    }

    /// A form is sent the ordinary way: its own texts go with it. What other forms hold must be safe first.
    fn submitted(&self, event: &ev::SubmitEvent) {
        let Some(form) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
        if !window().navigator().on_line() {
            event.prevent_default();
            self.send_all();
            return;
        }
        let dirty = |field: &Field| self.with(&field.name, |state| state.dirty) == Some(true);
        let (own, others): (Vec<_>, Vec<_>) =
            self.fields().into_iter().filter(dirty).partition(|field| form.contains(Some(field.element())));
        if others.is_empty() {
            own.iter().for_each(|field| kept::forget(&self.draft(), field));
            self.leaving.set_value(true);
        } else {
            // They are saved, and the browser asks before it leaves what could not be.
            others.iter().for_each(|field| self.send(field));
        }
    }

    fn clicked(&self, event: &web_sys::Event) {
        let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
        if let Some(button) = target.closest("[data-take]").ok().flatten()
            && let Some(field) = Desk::field(event)
        {
            event.prevent_default();
            self.decided(&field, button.get_attribute("data-take").as_deref() == Some("mine"));
        } else if let Some(line) = target.closest("[data-line]").ok().flatten()
            && let Some(field) = Desk::field(event)
        {
            caret::to_line(&field, &line);
        }
    }
}
