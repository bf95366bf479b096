//! Two texts at one field: the one that stands is shown below the one that was typed, with a way to keep either.

use super::{EditorLabels, field::Field};
use crate::dom;
use web_sys::Element;

impl Field {
    fn question(&self) -> Option<Element> {
        dom::first(&self.under(), ":scope > .editor-conflict")
    }

    /// Shows the text that stands, with both ways.
    pub(super) fn ask(&self, labels: &EditorLabels, theirs: &str, seq: i64) {
        self.answer();
        let Some(document) = self.element().owner_document() else { return };
        let make = |name: &str, text: &str| {
            let element = document.create_element(name).ok()?;
            element.set_text_content(Some(text));
            Some(element)
        };
        let (Some(around), Some(head), Some(quote)) =
            (make("div", ""), make("b", &labels.theirs), make("blockquote", theirs))
        else {
            return;
        };
        around.set_class_name("editor-conflict");
        let _ = around.set_attribute("data-seq", &seq.to_string());
        let _ = around.append_child(&head);
        if let Some(lang) = self.area().get_attribute("lang") {
            let _ = quote.set_attribute("lang", &lang);
        }
        let _ = around.append_child(&quote);
        let Some(row) = make("p", "") else { return };
        row.set_class_name("button-row");
        for (take, words) in [("mine", &labels.take_mine), ("theirs", &labels.take_theirs)] {
            let Some(button) = make("button", words) else { continue };
            button.set_class_name("button");
            let _ = button.set_attribute("type", "button");
            let _ = button.set_attribute("data-take", take);
            let _ = row.append_child(&button);
        }
        let _ = around.append_child(&row);
        let _ = self.under().append_child(&around);
    }

    /// The text that stands and its number, while the question is open.
    pub(super) fn asked(&self) -> Option<(String, i64)> {
        let around = self.question()?;
        let theirs = dom::first::<Element>(&around, "blockquote")?.text_content()?;
        Some((theirs, around.get_attribute("data-seq")?.parse().ok()?))
    }

    /// The question is answered.
    pub(super) fn answer(&self) {
        if let Some(around) = self.question() {
            around.remove();
        }
    }
}
