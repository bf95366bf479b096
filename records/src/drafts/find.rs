//! Findings with the way to their place.

use super::{
    look::{Look, look},
    store::Desk,
};
use crate::{ctx::Ctx, error::Result, policy::Action};
use content::{Finding, Lang, Level, pieces::Pieces};

/// Where a finding leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spot {
    /// A piece of a lesson text.
    Text {
        /// The lesson, `M2-L4`.
        lesson: String,
        /// The part, `explain`.
        part: String,
        /// The key of the piece.
        key: String,
        /// The language.
        lang: Lang,
    },
    /// An entry of another file.
    Entry {
        /// The lesson that the file belongs to.
        lesson: Option<String>,
        /// The key of the entry.
        key: String,
    },
}

/// One finding in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Error or warning.
    pub level: Level,
    /// The stable short code.
    pub code: &'static str,
    /// What is wrong and what to do.
    pub message: String,
    /// The file.
    pub file: String,
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
    /// Where to go.
    pub spot: Spot,
}

/// Everything that was found in the draft of a course, errors first.
pub async fn findings(ctx: &Ctx, course: &str) -> Result<Vec<Found>> {
    ctx.may(Action::Author)?;
    let look = look(&Desk::of(ctx, course).await?).await?;
    Ok(found(&look, ctx.lang, |_| true))
}

/// The findings in the files that `wanted` names, errors first.
pub(super) fn found(look: &Look, lang: Lang, wanted: impl Fn(&str) -> bool) -> Vec<Found> {
    let mut open: Option<(String, Pieces)> = None;
    let mut list: Vec<Found> = Vec::new();
    for finding in look.report.findings.iter().filter(|finding| wanted(&finding.file)) {
        if open.as_ref().is_none_or(|(file, _)| *file != finding.file) {
            let text = look.package.get(&finding.file).unwrap_or_default();
            open = Some((finding.file.clone(), Pieces::of(&finding.file, text)));
        }
        if let Some((_, pieces)) = &open {
            list.push(one(finding, pieces, lang));
        }
    }
    list.sort_by_key(|found| found.level != Level::Error);
    list
}

fn one(finding: &Finding, pieces: &Pieces, lang: Lang) -> Found {
    let piece = pieces.at_line(finding.line);
    let key = piece.map_or_else(|| "front/0".to_owned(), |piece| piece.key());
    let lesson = lesson_of(&finding.file);
    let tag = finding.file.rsplit_once("/lesson.").and_then(|(_, rest)| Lang::from_tag(rest.strip_suffix(".md")?));
    let spot = match (lesson, tag) {
        (Some(lesson), Some(lang)) => {
            Spot::Text { lesson, part: piece.map_or_else(|| "front".into(), |piece| piece.part.clone()), key, lang }
        }
        (lesson, _) => Spot::Entry { lesson, key },
    };
    Found {
        level: finding.level,
        code: finding.code,
        message: finding.message.get(lang).to_owned(),
        file: finding.file.clone(),
        line: finding.line,
        column: finding.column,
        spot,
    }
}

/// The lesson whose folder holds this file.
pub(super) fn lesson_of(path: &str) -> Option<String> {
    let (folder, _) = path.strip_prefix("lessons/")?.split_once('/')?;
    Some(folder.to_uppercase())
}
