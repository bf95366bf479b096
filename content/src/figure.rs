//! Drawings: panels of safe SVG whose words are filled in for one language, with a list twin of their regions.

use crate::{Lang, Text};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A drawing with its labels in both languages.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// What the picture shows, safe inline HTML.
    pub caption: String,
    /// The alternative text, plain.
    pub alt: String,
    /// The list twin.
    pub regions: Vec<RegionView>,
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
    /// The drawing in one language.
    pub fn view(&self, _lang: Lang) -> FigureView {
        todo!()
    }
}
