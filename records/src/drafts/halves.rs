//! The halves of a pair: what each language says, since when, and which one waits for the other.

use super::{
    history::{Touches, agreed, texts},
    lesson_path, reshape,
    store::{self, Desk},
};
use crate::{ctx::Ctx, error::Result};
use content::{
    Lang,
    pieces::{Pair, PieceKind, Pieces, pairs},
};
use std::collections::{BTreeSet, HashMap, HashSet};
use uuid::Uuid;

/// Who changed a text in this draft, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Touched {
    /// Who.
    pub by: String,
    /// UTC in milliseconds.
    pub at: i64,
}

/// One language of a pair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Half {
    /// The key of its piece; none while this language has none.
    pub key: Option<String>,
    /// What it says.
    pub text: String,
    /// The facts it rests on, as written.
    pub facts: String,
    /// Set when the draft says something else than the published version.
    pub touched: Option<Touched>,
    /// What the published version says in its place.
    pub before: Option<String>,
}

/// A pair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PairView {
    /// What it is.
    pub kind: PieceKind,
    /// Its place among the pairs of its part, from 1.
    pub number: usize,
    /// Its place among the pairs that are no headings, from 1.
    pub paragraph: usize,
    /// Chinese first.
    pub halves: [Half; 2],
    /// The half that is older than its partner.
    pub stale: Option<Lang>,
    /// The half that says nothing while its partner does.
    pub missing: Option<Lang>,
}

impl PairView {
    /// One half.
    pub fn half(&self, lang: Lang) -> &Half {
        &self.halves[lang as usize]
    }
}

/// Both files of a lesson, with what is needed to say who changed what.
pub(super) struct Both {
    now: [Pieces; 2],
    base: [Pieces; 2],
    known: [HashSet<String>; 2],
    touches: [Touches; 2],
    agreed: BTreeSet<String>,
    names: HashMap<Uuid, String>,
}

impl Both {
    pub(super) async fn of(ctx: &Ctx, desk: &Desk, lesson: &str) -> Result<Both> {
        let db = ctx.records.db.read();
        let paths = Lang::ALL.map(|lang| lesson_path(lesson, lang));
        let touches = [Touches::of(db, desk, &paths[0]).await?, Touches::of(db, desk, &paths[1]).await?];
        let names = store::names(ctx, touches.iter().flat_map(Touches::people).collect::<HashSet<_>>()).await?;
        Ok(Both {
            now: paths.each_ref().map(|path| Pieces::of(path, desk.text(path))),
            base: paths.each_ref().map(|path| Pieces::of(path, desk.base_text(path))),
            known: paths.each_ref().map(|path| texts(path, desk.base_text(path))),
            touches,
            agreed: agreed(db, desk, &paths[0]).await?,
            names,
        })
    }

    /// The pieces of one language.
    pub(super) fn pieces(&self, lang: Lang) -> &Pieces {
        &self.now[lang as usize]
    }

    /// The pairs of a part.
    pub(super) fn pairs(&self, part: &str) -> Vec<PairView> {
        let before = Lang::ALL.map(|lang| self.before(lang, part));
        let view = |(number, pair): (usize, Pair)| {
            let places = [pair.zh, pair.en];
            let halves = Lang::ALL.map(|lang| self.half(lang, places[lang as usize], &before[lang as usize]));
            let kind = Lang::ALL
                .into_iter()
                .find_map(|lang| Some(self.pieces(lang).list()[places[lang as usize]?].kind))
                .unwrap_or(PieceKind::Paragraph);
            let empty = Lang::ALL.map(|lang| halves[lang as usize].text.trim().is_empty());
            let missing = match empty {
                [true, false] => Some(Lang::Zh),
                [false, true] => Some(Lang::En),
                _ => None,
            };
            let settled = self.agreed.contains(&reshape::digests([&halves[0].text, &halves[1].text]));
            let stale = match [&halves[0].touched, &halves[1].touched] {
                _ if settled || missing.is_some() => None,
                [Some(_), None] => Some(Lang::En),
                [None, Some(_)] => Some(Lang::Zh),
                _ => None,
            };
            PairView { kind, number: number + 1, paragraph: 0, halves, stale, missing }
        };
        let mut views: Vec<_> = pairs(&self.now[0], &self.now[1], part).into_iter().enumerate().map(view).collect();
        let mut paragraph = 0;
        for view in &mut views {
            paragraph += usize::from(view.kind != PieceKind::Heading);
            view.paragraph = paragraph;
        }
        views
    }

    /// For each piece of a part as it is now, the text that the published version has in its place.
    fn before(&self, lang: Lang, part: &str) -> HashMap<usize, String> {
        let (base, now) = (&self.base[lang as usize], self.pieces(lang));
        let found = pairs(base, now, part)
            .into_iter()
            .filter_map(|pair| Some((pair.en?, base.text(&base.list()[pair.zh?]).to_owned())));
        found.collect()
    }

    fn half(&self, lang: Lang, place: Option<usize>, before: &HashMap<usize, String>) -> Half {
        let pieces = self.pieces(lang);
        let Some(place) = place else {
            return Half { key: None, text: String::new(), facts: String::new(), touched: None, before: None };
        };
        let piece = &pieces.list()[place];
        let text = pieces.text(piece);
        let changed = !self.known[lang as usize].contains(text);
        let touched = changed.then(|| {
            let last = self.touches[lang as usize].last(text);
            let name = last.and_then(|(who, _)| self.names.get(&who).cloned());
            Touched { by: name.unwrap_or_default(), at: last.map_or(0, |(_, at)| at) }
        });
        Half {
            key: Some(piece.key()),
            text: text.to_owned(),
            facts: pieces.facts(piece).to_owned(),
            touched,
            before: before.get(&place).cloned(),
        }
    }
}
