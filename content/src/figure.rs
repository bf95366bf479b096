//! Drawings: panels of safe SVG whose words are filled in for one language, with a list twin of their regions.

mod draw;
pub(crate) mod read;
mod svg;

use crate::{Lang, Text, made::Made, markup};
use draw::Use;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A drawing with its labels in both languages.
#[derive(Clone, Debug)]
pub struct Figure {
    /// `M2-L5-d1`.
    pub id: String,
    /// The panels as they stand in their files, checked against the allow-list.
    pub panels: Vec<String>,
    /// What the picture shows.
    pub caption: Text,
    /// Labels by key; `title` and `desc` are for screen readers.
    pub labels: BTreeMap<String, Text>,
    /// Regions for hotspots and for the list below the picture.
    pub regions: Vec<Region>,
    /// What the drawing can be set to, the first of them unless the reader chooses; empty for most drawings.
    pub settings: Vec<Setting>,
    /// The drawing in Chinese and in English, once it has been asked for.
    drawn: Made<FigureView>,
}

/// One position of a drawing that can be set: a dial, a toggle, a ring that turns. Parts of the drawing marked
/// `data-only` with its id are shown in this position alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// Id, as `data-only` names it.
    pub id: String,
    /// What the reader chooses.
    pub label: Text,
    /// What there is to see in this position.
    pub note: Text,
}

/// A region of a drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Region {
    /// Id in the panel.
    pub id: String,
    /// Its name.
    pub label: Text,
    /// One or two sentences.
    pub note: Option<Text>,
}

/// A drawing in one language, ready to be put into a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FigureView {
    /// `M2-L5-d1`.
    pub id: String,
    /// Safe inline SVG. Ids are prefixed with the figure's, so that two drawings may share a page.
    pub panels: Vec<String>,
    /// The same with regions that take the focus and say their name and note: for a lesson, where a drawing is explored.
    /// Under a question the radio buttons are the way of the keyboard.
    pub live: Vec<String>,
    /// What the picture shows, safe inline HTML.
    pub caption: String,
    /// The alternative text, plain.
    pub alt: String,
    /// The list twin.
    pub regions: Vec<RegionView>,
    /// What it can be set to. The panels name them by number, from 1.
    pub settings: Vec<SettingView>,
}

/// A position of a drawing in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettingView {
    /// What the reader chooses, safe inline HTML.
    pub label: String,
    /// What there is to see, safe inline HTML.
    pub note: String,
}

/// A region in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegionView {
    /// Id of the region, as hotspot items name it.
    pub id: String,
    /// Id of its element in the page.
    pub element: String,
    /// Its name, safe inline HTML.
    pub label: String,
    /// Its note, safe inline HTML; empty when there is none.
    pub note: String,
}

impl Figure {
    /// The drawing in one language. It is made once: a page with a drawing is opened often.
    pub fn view(&self, lang: Lang) -> &FigureView {
        self.drawn.get(lang, || self.draw(lang))
    }

    fn draw(&self, lang: Lang) -> FigureView {
        let label = |text: &Text| markup::inline(text.get(lang), lang);
        FigureView {
            id: self.id.clone(),
            panels: (0..self.panels.len()).map(|panel| draw::render(self, panel, lang, Use::Look)).collect(),
            live: (0..self.panels.len()).map(|panel| draw::render(self, panel, lang, Use::Explore)).collect(),
            caption: label(&self.caption),
            alt: self.labels.get("desc").map(|text| text.get(lang).to_owned()).unwrap_or_default(),
            regions: self
                .regions
                .iter()
                .map(|region| RegionView {
                    id: region.id.clone(),
                    element: self.element(&region.id),
                    label: label(&region.label),
                    note: region.note.as_ref().map(&label).unwrap_or_default(),
                })
                .collect(),
            settings: self
                .settings
                .iter()
                .map(|setting| SettingView { label: label(&setting.label), note: label(&setting.note) })
                .collect(),
        }
    }

    /// The id of an element in a page.
    pub fn element(&self, id: &str) -> String {
        format!("{}-{id}", self.id.to_lowercase())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Package, figure::read::figure};

    const LABELS: &str = "schema = \"syncpoint/figure@1\"\nid = \"M2-L2-d1\"\npanels = [\"d1.svg\"]\n\
        caption.zh = \"图\"\ncaption.en = \"Picture\"\n[label]\ntitle.zh = \"板\"\ntitle.en = \"Board\"\n\
        desc.zh = \"七对\"\ndesc.en = \"Seven pairs\"\nd.head.zh = \"甲 & 乙\"\nd.head.en = \"A & B\"\n\
        [[region]]\nid = \"p1\"\nlabel.zh = \"一\"\nlabel.en = \"one\"\n";

    fn read(svg: &str) -> (Option<Figure>, Vec<&'static str>) {
        let package = Package::from_files([("l/d1.toml", LABELS), ("l/d1.svg", svg)]).expect("paths");
        let mut findings = Vec::new();
        let figure = figure(&package, "l/d1.toml", &mut findings);
        (figure, findings.iter().map(|finding| finding.code).collect())
    }

    #[test]
    fn a_drawing_is_filled_with_the_words_of_one_language_and_its_own_ids() {
        let (figure, codes) = read(
            "<svg viewBox=\"0 0 360 9\"><g id=\"p1\" class=\"region\"><text x=\"1\" data-i18n=\"d.head\"/><text>F</text></g>\
             <path d=\"M0 0\" marker-end=\"url(#p1)\"/></svg>",
        );
        assert_eq!(codes, Vec::<&str>::new());
        insta::assert_snapshot!(figure.expect("a figure").view(Lang::En).panels[0], @r##"<svg viewBox="0 0 360 9" role="img" aria-labelledby="m2-l2-d1-title m2-l2-d1-desc"><title id="m2-l2-d1-title">Board</title><desc id="m2-l2-d1-desc">Seven pairs</desc><g id="m2-l2-d1-p1" class="region"><text x="1">A &amp; B</text><text>F</text></g><path d="M0 0" marker-end="url(#m2-l2-d1-p1)"></path></svg>"##);
    }

    #[test]
    fn nothing_that_loads_runs_or_styles_gets_into_a_drawing() {
        for bad in [
            "<script>alert(1)</script>",
            "<style>a{}</style>",
            "<g onclick=\"x\"/>",
            "<use href=\"https://evil.example/#a\"/>",
            "<use xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"#p1\"/>",
            "<foreignObject/>",
            "<image href=\"x.png\"/>",
            "<a href=\"javascript:x\"/>",
            "<rect fill=\"url(http://x)\"/>",
            "<rect fill=\"#fff\"/>",
            "<rect style=\"x\"/>",
            "<path d=\"url(http://x)\"/>",
            "<animate attributeName=\"x\"/>",
            "<?xml-stylesheet href=\"x\"?>",
        ] {
            let (figure, codes) = read(&format!("<svg viewBox=\"0 0 1 1\"><g id=\"p1\"/>{bad}</svg>"));
            assert!(codes.contains(&"svg-forbidden"), "{bad}: {codes:?}");
            let html = figure.expect("a figure").view(Lang::Zh).panels.concat();
            for trace in ["script", "style", "onclick", "evil", "foreign", "image", "http:", "#fff", "animate", "<a"] {
                assert!(!html.contains(trace), "{bad}: {html}");
            }
        }
    }

    const DIAL: &str = "[[setting]]\nid = \"f\"\nlabel.zh = \"甲\"\nlabel.en = \"one\"\nnote.zh = \"见甲\"\nnote.en = \"see one\"\n\
        [[setting]]\nid = \"e\"\nlabel.zh = \"乙\"\nlabel.en = \"two\"\nnote.zh = \"见乙\"\nnote.en = \"see two\"\n";

    fn read_dial(settings: &str, svg: &str) -> (Option<Figure>, Vec<&'static str>) {
        let labels = format!("{LABELS}{settings}");
        let package = Package::from_files([("l/d1.toml", labels.as_str()), ("l/d1.svg", svg)]).expect("paths");
        let mut findings = Vec::new();
        let figure = figure(&package, "l/d1.toml", &mut findings);
        (figure, findings.iter().map(|finding| finding.code).collect())
    }

    #[test]
    fn a_drawing_that_can_be_set_numbers_its_parts_by_their_settings() {
        let svg = "<svg viewBox=\"0 0 9 9\"><g id=\"p1\"><text data-i18n=\"d.head\"/></g>\
             <g data-only=\"f\"><path d=\"M0 0\"/></g><path data-only=\"f e\" d=\"M1 1\"/><path data-only=\"e\" d=\"M2 2\"/></svg>";
        let (figure, codes) = read_dial(DIAL, svg);
        assert_eq!(codes, Vec::<&str>::new());
        let figure = figure.expect("a figure");
        let view = figure.view(Lang::En);
        for part in ["<g data-only=\"1\">", "<path data-only=\"1 2\" d=\"M1 1\">", "<path data-only=\"2\" d=\"M2 2\">"]
        {
            assert!(view.panels[0].contains(part), "{part} in {}", view.panels[0]);
        }
        assert_eq!(view.settings[1], SettingView { label: "two".into(), note: "see two".into() });
    }

    #[test]
    fn a_setting_that_changes_nothing_stands_alone_or_is_not_there_is_found() {
        let blank = "<svg viewBox=\"0 0 9 9\"><g id=\"p1\"><text data-i18n=\"d.head\"/></g></svg>";
        assert_eq!(read_dial(DIAL, blank).1, ["setting-unused", "setting-unused"]);
        let strange = blank.replace("</svg>", "<path data-only=\"f\"/><path data-only=\"e x\"/></svg>");
        assert_eq!(read_dial(DIAL, &strange).1, ["setting-missing"]);
        let nobody = strange.replace("e x", "e").replace("</svg>", "<g data-only=\"\"/></svg>");
        assert_eq!(read_dial(DIAL, &nobody).1, ["setting-missing"]);
        let twice = DIAL.replace("id = \"e\"", "id = \"f\"");
        assert_eq!(read_dial(&twice, &blank.replace("</svg>", "<path data-only=\"f\"/></svg>")).1, ["id-twice"]);
        let (one, _) = DIAL.split_at(DIAL.rfind("[[").expect("two"));
        let lonely = blank.replace("</svg>", "<path data-only=\"f\"/></svg>");
        assert_eq!(read_dial(one, &lonely).1, ["setting-count"]);
    }

    #[test]
    fn a_missing_label_region_or_word_in_the_drawing_is_found() {
        let (_, codes) = read("<svg viewBox=\"0 0 1 1\"><text data-i18n=\"gone\"/><text>hello there</text></svg>");
        for code in ["label-missing", "region-missing", "svg-words"] {
            assert!(codes.contains(&code), "{code}: {codes:?}");
        }
    }
}
