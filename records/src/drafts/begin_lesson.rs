//! A planned lesson gets its files: both languages with their parts, empty, and a file for its items.

use super::{
    lesson_folder, lesson_path,
    store::{self, Desk, Fresh},
};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    policy::Action,
};
use content::{Lang, course::LessonEntry, lesson::PartId};
use uuid::Uuid;

/// Makes the files that a lesson of the outline lacks; what is there stays.
pub async fn begin_lesson(ctx: &Ctx, draft: Uuid, lesson: &str) -> Result<()> {
    ctx.may(Action::Author)?;
    let txn = ctx.records.db.write().await?;
    let row = store::locked(&txn, draft).await?;
    let desk = Desk::with(ctx, &*txn, row).await?;
    let entry = desk.base.course.lesson_entry(lesson).ok_or(Error::NotFound)?;
    let mut files = Lang::ALL.map(|lang| (lesson_path(lesson, lang), skeleton(entry, lang))).to_vec();
    files.push((format!("{}/items.toml", lesson_folder(lesson)), "schema = \"syncpoint/items@1\"\n".into()));
    for (path, body) in files.iter().filter(|(path, _)| desk.text(path).is_empty()) {
        let fresh = Fresh { save_id: ctx.id(), path, kind: "saved", base: 0, body };
        store::append(ctx, &txn, draft, fresh).await?;
    }
    txn.commit().await
}

/// A lesson file with its front matter from the outline and its ten parts without words.
fn skeleton(entry: &LessonEntry, lang: Lang) -> String {
    let objectives: Vec<String> = entry
        .objectives
        .iter()
        .filter_map(|objective| objective.id.rsplit_once('-'))
        .map(|(_, short)| format!("\"{short}\""))
        .collect();
    let mut text = format!(
        "+++\nid = \"{}\"\nlang = \"{}\"\ntitle = {}\nminutes = {}\nobjectives = [{}]\nfacts = []\n+++\n",
        entry.id,
        lang.tag(),
        quoted(entry.title.get(lang)),
        entry.minutes,
        objectives.join(", ")
    );
    for part in PartId::ALL {
        let directive = match part {
            PartId::Warmup => "<!-- items: -->\n",
            PartId::Explain => "<!-- facts: -->\n",
            PartId::Check1 | PartId::Check2 => "<!-- item inline: single ; facts: -->\n",
            _ => "",
        };
        text.push_str(&format!("\n## {}\n{directive}", part.name()));
    }
    text
}

/// A title as a TOML string.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
