//! The allow-list of drawings.

use crate::reading::Source;
use roxmltree::{Document, Node};
use std::collections::BTreeSet;

/// Elements a drawing may have: shapes, words and groups, nothing that loads, runs or styles.
pub(super) const ELEMENTS: [&str; 16] = [
    "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "title", "desc",
    "defs", "marker", "use",
];

/// Attributes whose value is a number, a list of numbers, a path or a name.
const ATTRIBUTES: [&str; 36] = [
    "viewBox",
    "id",
    "class",
    "x",
    "y",
    "x1",
    "y1",
    "x2",
    "y2",
    "cx",
    "cy",
    "r",
    "rx",
    "ry",
    "dx",
    "dy",
    "width",
    "height",
    "d",
    "points",
    "transform",
    "data-i18n",
    "refX",
    "refY",
    "markerWidth",
    "markerHeight",
    "orient",
    "role",
    "aria-hidden",
    "preserveAspectRatio",
    "textLength",
    "lengthAdjust",
    "pathLength",
    "data-seat",
    "data-stage",
    "data-only",
];

/// Attributes that point at an element of the same drawing.
pub(super) const POINTERS: [&str; 6] =
    ["href", "marker-end", "marker-start", "marker-mid", "aria-labelledby", "aria-describedby"];

/// Classes that the pages draw.
const CLASSES: [&str; 18] = [
    "head",
    "start",
    "end",
    "quiet",
    "line",
    "area",
    "sheet",
    "buyer",
    "seller",
    "buyer-area",
    "seller-area",
    "buyer-line",
    "seller-line",
    "unknown",
    "key",
    "region",
    "shape",
    "mid",
];

/// What a panel holds.
#[derive(Debug, Default)]
pub(super) struct Contents {
    /// Ids of all elements.
    pub(super) ids: BTreeSet<String>,
    /// Label keys, with their places.
    pub(super) keys: Vec<(String, usize)>,
    /// Ids of settings that parts of it are kept for, with their places.
    pub(super) settings: Vec<(String, usize)>,
}

/// Checks a panel against the lists.
pub(super) fn check(source: &Source) -> Contents {
    let mut contents = Contents::default();
    let document = match Document::parse(source.text) {
        Ok(document) => document,
        Err(error) => {
            let at = offset(source.text, error.pos());
            source.error(
                at,
                "svg-syntax",
                format!("图不是合格的 SVG：{error}。"),
                format!("The drawing is not well-formed SVG: {error}."),
            );
            return contents;
        }
    };
    let root = document.root_element();
    if root.tag_name().name() != "svg" || root.attribute("viewBox").is_none() {
        source.error(
            root.range().start,
            "svg-root",
            "一幅图就是一个带 `viewBox` 的 `<svg>`。",
            "A panel is one `<svg>` with a `viewBox`.",
        );
    }
    for node in document.descendants() {
        if node.is_pi() {
            refuse(source, node.range().start, "<?", "处理指令", "a processing instruction");
        } else if node.is_element() {
            element(source, node, &mut contents);
        } else if node.is_text() {
            words(source, node);
        }
    }
    contents
}

fn refuse(source: &Source, at: usize, what: &str, zh: &str, en: &str) {
    source.error(
        at,
        "svg-forbidden",
        format!("图里不能有 `{what}`（{zh}）。请删掉；颜色和字号由样式表按 class 给。"),
        format!(
            "A drawing may not hold `{what}` ({en}). Remove it; colours and sizes come from the style sheet by class."
        ),
    );
}

fn element(source: &Source, node: Node, contents: &mut Contents) {
    let name = node.tag_name().name();
    let namespace = node.tag_name().namespace();
    if !ELEMENTS.contains(&name) || namespace.is_some_and(|uri| uri != "http://www.w3.org/2000/svg") {
        refuse(source, node.range().start, &format!("<{name}>"), "不在允许之列", "not on the list");
        return;
    }
    for attribute in node.attributes() {
        let (key, value, at) = (attribute.name(), attribute.value(), attribute.range().start);
        if attribute.namespace().is_some() || !is_allowed(key, value) {
            refuse(source, at, &format!("{key}=\"{value}\""), "不在允许之列", "not on the list");
            continue;
        }
        match key {
            "id" if !contents.ids.insert(value.to_owned()) => source.error(
                at,
                "id-twice",
                format!("编号 `{value}` 出现了两次。请换一个。"),
                format!("The id `{value}` stands twice. Choose another."),
            ),
            "data-i18n" => contents.keys.push((value.to_owned(), at)),
            // Kept for none it would never be seen: that too is an id that no setting has.
            "data-only" if value.trim().is_empty() => contents.settings.push((String::new(), at)),
            "data-only" => contents.settings.extend(value.split_whitespace().map(|id| (id.to_owned(), at))),
            "class" => {
                for class in value.split_whitespace().filter(|class| !CLASSES.contains(class)) {
                    source.warn(
                        at,
                        "svg-class",
                        format!("样式表里没有 `{class}`。可用的有：{}。", CLASSES.join("、")),
                        format!("The style sheet has no `{class}`. Known: {}.", CLASSES.join(", ")),
                    );
                }
            }
            _ => {}
        }
    }
}

/// Words stand in the labels, so that both languages fit; a letter or a number belongs to both.
fn words(source: &Source, node: Node) {
    let text = node.text().unwrap_or_default().trim();
    let shared =
        text.chars().count() <= 4 && text.chars().all(|char| !char.is_alphabetic() || char.is_ascii_uppercase());
    if !text.is_empty() && !shared {
        source.error(
            node.range().start,
            "svg-words",
            format!("图里直接写了“{text}”。请放进标签，用 `data-i18n` 引用，两种语言才都有。"),
            format!("The drawing itself says “{text}”. Put it into a label and name it by `data-i18n`, so that both languages have it."),
        );
    }
}

/// Whether an attribute may stand in a drawing.
pub(super) fn is_allowed(key: &str, value: &str) -> bool {
    let own_id = |id: &str| id.strip_prefix('#').is_some_and(is_name);
    match key {
        "fill" | "stroke" => matches!(value, "none" | "currentcolor" | "currentColor"),
        "href" => own_id(value),
        "marker-end" | "marker-start" | "marker-mid" => {
            value.strip_prefix("url(").and_then(|rest| rest.strip_suffix(')')).is_some_and(own_id)
        }
        "aria-labelledby" | "aria-describedby" => value.split_whitespace().all(is_name),
        "id" => is_name(value),
        _ => {
            ATTRIBUTES.contains(&key)
                && !value.contains(['<', '>', '&', '\\', '"'])
                && !value.to_ascii_lowercase().contains("url(")
                && !value.contains("://")
        }
    }
}

fn is_name(id: &str) -> bool {
    !id.is_empty() && id.chars().all(|char| char.is_ascii_alphanumeric() || matches!(char, '-' | '_' | '.'))
}

fn offset(text: &str, pos: roxmltree::TextPos) -> usize {
    let line: usize = text.split_inclusive('\n').take(pos.row.saturating_sub(1) as usize).map(str::len).sum();
    let rest = text.get(line..).unwrap_or_default();
    line + rest.char_indices().nth(pos.col.saturating_sub(1) as usize).map_or(rest.len(), |(at, _)| at)
}
