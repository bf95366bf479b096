//! One field of the editor with what stands around it.

use crate::dom;
use web_sys::{Element, HtmlInputElement, HtmlTextAreaElement};

/// One field.
#[derive(Clone)]
pub(super) struct Field {
    /// Its name.
    pub name: String,
    /// Its file.
    pub path: String,
    around: Element,
    area: HtmlTextAreaElement,
}

impl Field {
    /// The field inside an element with `data-field`.
    pub fn of(around: Element) -> Option<Field> {
        let area = dom::first(&around, "textarea")?;
        let (name, path) = (around.get_attribute("data-field")?, around.get_attribute("data-path")?);
        Some(Field { name, path, around, area })
    }

    pub fn element(&self) -> &Element {
        &self.around
    }

    /// The place below the field: receipt, findings, a question.
    pub fn under(&self) -> Element {
        dom::first(&self.around, ".pair-under").unwrap_or_else(|| self.around.clone())
    }

    pub fn area(&self) -> &HtmlTextAreaElement {
        &self.area
    }

    pub fn text(&self) -> String {
        self.area.value()
    }

    pub fn set_text(&self, text: &str) {
        self.area.set_value(text);
    }

    fn input(&self, what: &str) -> Option<HtmlInputElement> {
        dom::first(&self.around, &format!("input[data-what={what}]"))
    }

    /// What a hidden field beside it says: `key`, `count`, `base`, `save`.
    pub fn get(&self, what: &str) -> String {
        self.input(what).map(|input| input.value()).unwrap_or_default()
    }

    pub fn number(&self, what: &str) -> i64 {
        self.get(what).parse().unwrap_or(0)
    }

    pub fn set(&self, what: &str, value: &str) {
        if let Some(input) = self.input(what) {
            input.set_value(value);
        }
    }

    /// The line below the field, made when it is first needed.
    fn line(&self, class: &str) -> Option<Element> {
        let under = self.under();
        if let Some(line) = dom::first(&under, &format!(":scope > .{class}")) {
            return Some(line);
        }
        let line = under.owner_document()?.create_element("p").ok()?;
        line.set_class_name(class);
        let _ = line.set_attribute("role", "status");
        under.prepend_with_node_1(&line).ok()?;
        Some(line)
    }

    /// Says how the field stands: a mark of the sprite and words.
    pub fn say(&self, state: &str, mark: &str, words: &str) {
        let Some(line) = self.line("receipt") else { return };
        let _ = line.set_attribute("data-state", state);
        // The mark is a name of ours; the words are set as text.
        line.set_inner_html(&format!(
            "<svg class=\"mark\" aria-hidden=\"true\"><use href=\"#{mark}\"></use></svg><span></span>"
        ));
        if let Some(span) = dom::first::<Element>(&line, "span") {
            span.set_text_content(Some(words));
        }
    }

    /// Says nothing any more.
    pub fn hush(&self) {
        if let Some(line) = dom::first::<Element>(&self.under(), ":scope > .receipt") {
            line.remove();
        }
    }
}
