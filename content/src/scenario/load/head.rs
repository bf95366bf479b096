//! The lines at the top of a scenario file, and the ways to start.

use super::names::Declared;
use super::options::effects;
use crate::scenario::model::{Status, Variant};
use crate::scenario::read::Table;

pub(super) fn status(root: &Table<'_, '_>) -> Option<Status> {
    let word = root.need_word("status")?;
    let status = match word.text {
        "draft" => Some(Status::Draft),
        "review" => Some(Status::Review),
        "published" => Some(Status::Published),
        _ => None,
    };
    if status.is_none() {
        let (zh, en) = ("应是 draft、review 或 published", "use draft, review or published");
        root.report.error(word.span.start, "value-unknown", zh, en);
    }
    status
}

pub(super) fn point(root: &Table<'_, '_>) -> Option<char> {
    let word = root.need_word("point")?;
    let mut letters = word.text.chars();
    match (letters.next(), letters.next()) {
        (Some(letter @ 'A'..='F'), None) => Some(letter),
        _ => {
            let (zh, en) = ("同步点是 F E D C B A 之一", "the sync point is one of F E D C B A");
            root.report.error(word.span.start, "value-unknown", zh, en);
            None
        }
    }
}

pub(super) fn variants(root: &Table<'_, '_>, declared: &Declared) -> Vec<Variant> {
    let mut variants: Vec<Variant> = Vec::new();
    for table in root.tables("start_variant") {
        let id = table.need_word("id");
        let p = table.need_number("p", 1, 1_000_000);
        let effects = effects(&table, declared, false);
        table.finish();
        let (Some(id), Some(p)) = (id, p) else { continue };
        if variants.iter().any(|one| one.id == id.text) {
            let zh = format!("start_variant“{}”用了两次；改掉一个", id.text);
            let en = format!("the start_variant `{}` exists twice; rename one", id.text);
            table.report.error(id.span.start, "V01", zh, en);
        }
        variants.push(Variant { id: id.text.to_owned(), at: table.at(), p, effects });
    }
    variants
}

/// Worlds are start variants between which the best path may differ.
pub(super) fn worlds(root: &Table<'_, '_>, variants: &[Variant]) -> Vec<usize> {
    let mut worlds = Vec::new();
    let named = root.words("worlds");
    for word in &named {
        match variants.iter().position(|variant| variant.id == word.text) {
            Some(at) => worlds.push(at),
            None => {
                let zh = format!("没有名为“{}”的 [[start_variant]]；每个 world 要有一个", word.text);
                let en = format!("there is no [[start_variant]] `{}`; each world needs one", word.text);
                root.report.error(word.span.start, "V01", zh, en);
            }
        }
    }
    if let Some(outside) = variants.iter().enumerate().find(|(at, _)| !worlds.contains(at))
        && let Some(first) = named.first()
    {
        let zh = format!("有了 worlds，每个 start_variant 都要列在里面；缺“{}”", outside.1.id);
        let en = format!("with worlds every start_variant must be listed; `{}` is not", outside.1.id);
        root.report.error(first.span.start, "V18", zh, en);
    }
    worlds
}
