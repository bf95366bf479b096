//! Rows of drafts: the desk an author sees, and writing an event with its projection.

use crate::{
    courses::{self, Version},
    ctx::Ctx,
    db::Write,
    entity::{course, draft, draft_event, draft_file, person},
    error::{Error, Result},
};
use content::Package;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set, sea_query::OnConflict,
};
use std::{collections::HashMap, sync::Arc};
use uuid::Uuid;

/// The kinds of events that change what a file says.
pub(super) const CHANGES: [&str; 3] = ["saved", "undone", "redone"];

/// A course on the desk: the version that is published, and the open draft over it.
pub(super) struct Desk {
    pub base: Arc<Version>,
    pub draft: Option<draft::Model>,
    pub files: Vec<draft_file::Model>,
}

impl Desk {
    /// The desk of a course.
    pub async fn of(ctx: &Ctx, course_id: &str) -> Result<Desk> {
        let db = ctx.records.db.read();
        let course = course::Entity::find_by_id(course_id).one(db).await?.ok_or(Error::NotFound)?;
        match open_draft(db, course_id).await? {
            Some(draft) => Desk::with(ctx, db, draft).await,
            None => {
                let base = courses::version(ctx, &course.version_hash).await?;
                Ok(Desk { base, draft: None, files: Vec::new() })
            }
        }
    }

    /// The desk of a draft.
    pub async fn with(ctx: &Ctx, db: &impl ConnectionTrait, draft: draft::Model) -> Result<Desk> {
        let base = courses::version(ctx, &draft.base_hash).await?;
        let files = draft_file::Entity::find().filter(draft_file::Column::DraftId.eq(draft.id)).all(db).await?;
        Ok(Desk { base, draft: Some(draft), files })
    }

    /// The whole course as the draft has it. A file that was emptied is none.
    pub fn package(&self) -> Result<Package> {
        let mut package = self.base.package.clone();
        for file in &self.files {
            package = match file.body.as_str() {
                "" => package.without(&file.path),
                body => package.with(&file.path, body).map_err(Error::internal)?,
            };
        }
        Ok(package)
    }

    /// What a file says; the empty text when there is none.
    pub fn text(&self, path: &str) -> &str {
        let own = self.files.iter().find(|file| file.path == path);
        own.map_or_else(|| self.base_text(path), |file| file.body.as_str())
    }

    /// Lays a text over a file, on this desk alone: nothing is saved.
    pub fn lay(&mut self, path: &str, body: String) -> Result<()> {
        super::paths::allowed(self, path)?;
        if body.len() > super::MOST {
            return Err(super::save::too_large());
        }
        self.files.retain(|file| file.path != path);
        let (draft_id, person_id) = (Uuid::nil(), Uuid::nil());
        self.files.push(draft_file::Model { draft_id, path: path.into(), seq: 0, body, person_id, at: 0 });
        Ok(())
    }

    /// What the file says in the published version.
    pub fn base_text(&self, path: &str) -> &str {
        self.base.package.get(path).unwrap_or_default()
    }

    /// The number of the event that wrote the file; 0 while it is as published.
    pub fn seq(&self, path: &str) -> i64 {
        self.files.iter().find(|file| file.path == path).map_or(0, |file| file.seq)
    }
}

/// The open draft of a course.
pub(super) async fn open_draft(db: &impl ConnectionTrait, course_id: &str) -> Result<Option<draft::Model>> {
    let query =
        draft::Entity::find().filter(draft::Column::CourseId.eq(course_id)).filter(draft::Column::State.eq("open"));
    Ok(query.one(db).await?)
}

/// An open draft, held until the end of the transaction.
pub(super) async fn locked(txn: &Write, id: Uuid) -> Result<draft::Model> {
    txn.lock("drafts", id).await?;
    let row = draft::Entity::find_by_id(id).one(&**txn).await?.ok_or(Error::NotFound)?;
    if row.state == "open" { Ok(row) } else { Err(Error::Closed) }
}

/// The last event of a draft.
pub(super) async fn last_event(db: &impl ConnectionTrait, draft: Uuid) -> Result<Option<draft_event::Model>> {
    let query = draft_event::Entity::find()
        .filter(draft_event::Column::DraftId.eq(draft))
        .order_by_desc(draft_event::Column::Seq);
    Ok(query.one(db).await?)
}

/// The event that a save id has had, if any.
pub(super) async fn event_of(
    db: &impl ConnectionTrait,
    draft: Uuid,
    save_id: Uuid,
) -> Result<Option<draft_event::Model>> {
    let query = draft_event::Entity::find()
        .filter(draft_event::Column::DraftId.eq(draft))
        .filter(draft_event::Column::SaveId.eq(save_id));
    Ok(query.one(db).await?)
}

/// What a file said after the event `seq`, or in the version the draft was forked from.
pub(super) async fn text_at(
    db: &impl ConnectionTrait,
    desk: &Desk,
    draft: Uuid,
    path: &str,
    seq: i64,
) -> Result<String> {
    let query = draft_event::Entity::find()
        .filter(draft_event::Column::DraftId.eq(draft))
        .filter(draft_event::Column::Path.eq(path))
        .filter(draft_event::Column::Seq.lte(seq))
        .filter(draft_event::Column::Kind.is_in(CHANGES))
        .order_by_desc(draft_event::Column::Seq);
    let event = query.one(db).await?;
    Ok(event.map_or_else(|| desk.base_text(path).to_owned(), |event| event.body))
}

/// One event on its way in.
pub(super) struct Fresh<'a> {
    pub save_id: Uuid,
    pub path: &'a str,
    pub kind: &'a str,
    pub base: i64,
    pub body: &'a str,
}

/// Appends an event, and when it changes the file, writes what the file says now. The draft must be locked.
pub(super) async fn append(ctx: &Ctx, txn: &Write, draft: Uuid, fresh: Fresh<'_>) -> Result<i64> {
    let seq = last_event(&**txn, draft).await?.map_or(0, |event| event.seq) + 1;
    let (person, now) = (ctx.person()?.id, ctx.now());
    let event = draft_event::ActiveModel {
        draft_id: Set(draft),
        seq: Set(seq),
        save_id: Set(fresh.save_id),
        path: Set(fresh.path.into()),
        kind: Set(fresh.kind.into()),
        base: Set(fresh.base),
        body: Set(fresh.body.into()),
        person_id: Set(person),
        at: Set(now),
    };
    event.insert(&**txn).await?;
    if CHANGES.contains(&fresh.kind) {
        let row = draft_file::ActiveModel {
            draft_id: Set(draft),
            path: Set(fresh.path.into()),
            seq: Set(seq),
            body: Set(fresh.body.into()),
            person_id: Set(person),
            at: Set(now),
        };
        let columns =
            [draft_file::Column::Seq, draft_file::Column::Body, draft_file::Column::PersonId, draft_file::Column::At];
        let over = OnConflict::columns([draft_file::Column::DraftId, draft_file::Column::Path])
            .update_columns(columns)
            .to_owned();
        draft_file::Entity::insert(row).on_conflict(over).exec_without_returning(&**txn).await?;
    }
    Ok(seq)
}

/// The names of people.
pub(super) async fn names(ctx: &Ctx, ids: impl IntoIterator<Item = Uuid>) -> Result<HashMap<Uuid, String>> {
    let ids: Vec<Uuid> = ids.into_iter().collect();
    let rows = person::Entity::find().filter(person::Column::Id.is_in(ids)).all(ctx.records.db.read()).await?;
    Ok(rows.into_iter().map(|row| (row.id, row.name)).collect())
}
