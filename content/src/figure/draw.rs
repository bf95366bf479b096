//! How a panel is written into a page.

use super::Figure;
use super::svg::{ELEMENTS, POINTERS, is_allowed};
use crate::Lang;
use crate::markup::{escape, plain};
use roxmltree::{Document, Node};

/// What a drawing is for on its page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    /// One picture with one description.
    Look,
    /// Each region takes the focus and says what it is.
    Explore,
}

/// A panel as inline SVG: labels filled in, ids made the figure's own, nothing that the lists do not name.
pub(super) fn render(figure: &Figure, number: usize, lang: Lang, used: Use) -> String {
    let Some(text) = figure.panels.get(number) else { return String::new() };
    let Ok(document) = Document::parse(text) else { return String::new() };
    let mut out = String::new();
    Panel { figure, number, lang, used }.write(document.root_element(), &mut out);
    out
}

struct Panel<'f> {
    figure: &'f Figure,
    /// From 0.
    number: usize,
    lang: Lang,
    used: Use,
}

impl Panel<'_> {
    fn write(&self, node: Node, out: &mut String) {
        let name = node.tag_name().name();
        if node.is_text() {
            out.push_str(&escape(node.text().unwrap_or_default()));
            return;
        }
        if !node.is_element() || !ELEMENTS.contains(&name) {
            return;
        }
        let root = name == "svg";
        let titled = root && node.children().any(|child| child.tag_name().name() == "title");
        out.push('<');
        out.push_str(name);
        self.attributes(node, root, out);
        if root {
            out.push_str(&self.described(titled));
        }
        out.push('>');
        if root && self.number == 0 && !titled {
            for key in ["title", "desc"] {
                out.push_str(&format!("<{key} id=\"{}\">{}</{key}>", self.figure.element(key), self.label(key)));
            }
        }
        match node.attribute("data-i18n") {
            Some(key) => out.push_str(&self.label(key)),
            None => node.children().for_each(|child| self.write(child, out)),
        }
        out.push_str(&format!("</{name}>"));
    }

    fn attributes(&self, node: Node, root: bool, out: &mut String) {
        for attribute in node.attributes() {
            let (key, value) = (attribute.name(), attribute.value());
            // The picture is described here, whatever the file says of it.
            let skipped =
                matches!(key, "data-i18n") || root && matches!(key, "role" | "aria-hidden" | "aria-labelledby");
            if skipped || attribute.namespace().is_some() || !is_allowed(key, value) {
                continue;
            }
            let written = match key {
                "id" => self.figure.element(value),
                "data-only" => self.numbers(value),
                _ if POINTERS.contains(&key) => value.replace('#', &format!("#{}", self.figure.element(""))),
                _ => value.to_owned(),
            };
            out.push_str(&format!(" {key}=\"{}\"", escape(&written)));
            if key == "id" && self.used == Use::Explore {
                out.push_str(&self.region(value));
            }
        }
    }

    /// What makes a region one that can be reached: its number for the style sheet, its name and note for readers.
    fn region(&self, id: &str) -> String {
        let Some(at) = self.figure.regions.iter().position(|region| region.id == id) else { return String::new() };
        let region = &self.figure.regions[at];
        let label = plain(region.label.get(self.lang), self.lang);
        // A label that ends a sentence by itself takes no colon.
        let colon = match (self.lang, label.ends_with(['？', '！', '。', '?', '!', '.'])) {
            (Lang::En, false) => ": ",
            (Lang::En, true) => " ",
            (Lang::Zh, false) => "：",
            (Lang::Zh, true) => "",
        };
        let note = region.note.as_ref().map(|note| format!("{colon}{}", plain(note.get(self.lang), self.lang)));
        let said = format!("{label}{}", note.unwrap_or_default());
        format!(" tabindex=\"0\" role=\"img\" aria-label=\"{}\" data-region=\"{}\"", escape(&said), at + 1)
    }

    /// What the panel is to a screen reader: one picture, or a group of regions. The first panel speaks for all.
    fn described(&self, titled: bool) -> String {
        let role = if self.used == Use::Explore { "group" } else { "img" };
        let (title, desc) = (self.figure.element("title"), self.figure.element("desc"));
        match (self.number, titled, self.used) {
            (_, true, _) => format!(" role=\"{role}\""),
            (0, ..) => format!(" role=\"{role}\" aria-labelledby=\"{title} {desc}\""),
            (.., Use::Explore) => format!(" role=\"group\" aria-labelledby=\"{title}\""),
            _ => " aria-hidden=\"true\"".to_owned(),
        }
    }

    fn label(&self, key: &str) -> String {
        self.figure.labels.get(key).map(|label| escape(label.get(self.lang))).unwrap_or_default()
    }

    /// The settings an element is shown in, by number from 1: the style sheet knows them by number.
    fn numbers(&self, ids: &str) -> String {
        let settings = &self.figure.settings;
        let number = |id: &str| settings.iter().position(|setting| setting.id == id).map(|at| (at + 1).to_string());
        ids.split_whitespace().filter_map(number).collect::<Vec<_>>().join(" ")
    }
}
