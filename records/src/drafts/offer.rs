//! A newer built-in course is offered as a draft, with its differences, and never imposed.

use super::{
    MOST, changes,
    changes::FileChange,
    store::{self, Desk, Fresh},
};
use crate::{
    audit,
    ctx::Ctx,
    entity::{course_version, draft_file},
    error::{Error, Refusal, Result},
    policy::Action,
};
use content::{Package, package::ChangeKind};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::json;
use std::collections::BTreeSet;
use uuid::Uuid;

/// One file of the newer built-in course that differs from what is published here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferedFile {
    /// What differs.
    pub change: FileChange,
    /// Whether the file was changed here since it came with the program: taking the newer one loses that.
    pub ours: bool,
}

/// What the program brings that the installation does not have yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The built-in version's name.
    pub hash: String,
    /// File by file.
    pub files: Vec<OfferedFile>,
}

/// What the built-in course of this program has that was never taken over here; none when there is nothing.
pub async fn offer(ctx: &Ctx, course: &str) -> Result<Option<Offer>> {
    ctx.may(Action::Author)?;
    let Some(newer) = content::package::builtin(course) else { return Ok(None) };
    let hash = newer.hash();
    let db = ctx.records.db.read();
    if course_version::Entity::find_by_id(hash.clone()).one(db).await?.is_some() {
        return Ok(None);
    }
    let desk = Desk::of(ctx, course).await?;
    let origin = origin(ctx, course).await?;
    let files: Vec<_> = changes::between(&desk.base.package, &newer)
        .into_iter()
        // What only this installation has is its own.
        .filter(|change| change.kind != ChangeKind::Removed || origin.get(&change.path).is_some())
        .map(|change| {
            let ours = desk.base.package.get(&change.path) != origin.get(&change.path);
            OfferedFile { change, ours }
        })
        .collect();
    Ok((!files.is_empty()).then_some(Offer { hash, files }))
}

/// The last version that came with the program.
async fn origin(ctx: &Ctx, course: &str) -> Result<Package> {
    let row = course_version::Entity::find()
        .filter(course_version::Column::CourseId.eq(course))
        .filter(course_version::Column::PublishedBy.is_null())
        .order_by_desc(course_version::Column::Number)
        .one(ctx.records.db.read())
        .await?;
    row.map_or_else(|| Ok(Package::default()), |row| Ok(serde_json::from_str(&row.package)?))
}

/// Takes the named files of the newer built-in course into the draft. A file that the draft has changed itself is
/// refused, so that nothing of today's work is written over.
///
/// # Errors
/// [`Error::Refused`] with [`Refusal::DraftHasMoved`] when the draft has changed one of the files.
pub async fn adopt(ctx: &Ctx, draft: Uuid, paths: &[String]) -> Result<usize> {
    ctx.may(Action::Author)?;
    let txn = ctx.records.db.write().await?;
    let row = store::locked(&txn, draft).await?;
    let course = row.course_id.clone();
    let newer = content::package::builtin(&course).ok_or(Error::NotFound)?;
    let desk = Desk::with(ctx, &*txn, row).await?;
    let wanted: BTreeSet<&String> = paths.iter().collect();
    let taken = draft_file::Entity::find()
        .filter(draft_file::Column::DraftId.eq(draft))
        .filter(draft_file::Column::Path.is_in(wanted.iter().copied()))
        .all(&*txn)
        .await?;
    let own = |file: &draft_file::Model| {
        file.body != desk.base_text(&file.path) && Some(file.body.as_str()) != newer.get(&file.path)
    };
    if taken.iter().any(own) {
        return Err(Error::Refused(Refusal::DraftHasMoved));
    }
    let mut count = 0;
    for change in desk.base.package.changes(&newer).iter().filter(|change| wanted.contains(&change.path)) {
        let body = newer.get(&change.path).unwrap_or_default();
        if body == desk.text(&change.path) || body.len() > MOST {
            continue;
        }
        let base = desk.seq(&change.path);
        let fresh = Fresh { save_id: ctx.id(), path: &change.path, kind: "saved", base, body };
        store::append(ctx, &txn, draft, fresh).await?;
        count += 1;
    }
    let body = json!({"course": course, "files": count, "built_in": newer.hash()});
    audit::append(ctx, &txn, "draft.adopt", format!("draft/{draft}"), body).await?;
    txn.commit().await?;
    Ok(count)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Role, both, courses, drafts,
        testing::{self, company},
    };

    const COURSE: &str = "project-selling";

    both!(a_newer_built_in_course_is_offered_file_by_file_and_never_imposed, |bench| {
        // The installation has an older edition, in which one file was changed here afterwards.
        let newer = content::package::builtin(COURSE).unwrap();
        let text = |path: &str| newer.get(path).unwrap().to_owned();
        let (plain, touched) = ("lessons/m2-l1/lesson.en.md", "lessons/m2-l2/lesson.en.md");
        let older = newer.clone().with(plain, text(plain).replace("staircase", "stair")).unwrap();
        let older = older.with(touched, text(touched).replace("stages", "steps")).unwrap();
        let ours = older.clone().with(touched, text(touched).replace("stages", "phases")).unwrap();
        let system = bench.system();
        let id = company::person(bench, "Ke", "Training", None, &[Role::Trainer]).await;
        let ke = company::by(bench, id).await;
        testing::publish(&system, COURSE, &older).await;
        testing::publish(&ke, COURSE, &ours).await;
        courses::import_builtin(&system).await.unwrap();
        assert_eq!(courses::published(&ke, COURSE).await.unwrap().package.get(touched), ours.get(touched));

        let offered = offer(&ke, COURSE).await.unwrap().unwrap();
        let files: Vec<_> = offered.files.iter().map(|file| (file.change.path.as_str(), file.ours)).collect();
        assert_eq!(files, [(plain, false), (touched, true)]);
        let draft = drafts::open(&ke, COURSE).await.unwrap();
        assert_eq!(adopt(&ke, draft, &[plain.to_owned()]).await.unwrap(), 1);
        let told = drafts::changes(&ke, COURSE).await.unwrap();
        assert_eq!(told.iter().map(|change| change.path.as_str()).collect::<Vec<_>>(), [plain]);
        // What the draft has changed itself is not written over.
        let save = drafts::Save {
            draft,
            path: touched.into(),
            place: None,
            text: text(touched).replace("stages", "levels"),
            save_id: ke.id(),
            base: 0,
        };
        drafts::save(&ke, save).await.unwrap();
        let refused = adopt(&ke, draft, &[touched.to_owned()]).await;
        assert!(matches!(refused, Err(Error::Refused(Refusal::DraftHasMoved))), "{refused:?}");
    });
}
