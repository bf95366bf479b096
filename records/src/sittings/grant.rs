//! A sitting of the exam beyond the rule, granted by a trainer.

use super::{Test, rule::Standing, state::gather};
use crate::{
    audit, courses,
    ctx::Ctx,
    enrolments,
    entity::{enrolment, granted_sitting, person, test_result},
    error::{Error, Refusal, Result},
    policy::Action,
};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};
use serde_json::json;
use uuid::Uuid;

/// Grants one more sitting.
#[derive(Clone, Debug)]
pub struct Grant {
    /// The enrolment.
    pub enrolment: Uuid,
}

/// Somebody whose sittings are used up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Granted {
    /// The enrolment.
    pub enrolment: Uuid,
    /// The person.
    pub name: String,
    /// The course.
    pub course: String,
    /// Sittings so far.
    pub sittings: i64,
    /// The best score in basis points.
    pub best: Option<i32>,
}

/// Grants one more sitting of the exam to somebody who has used up theirs. It is written into the audit trail.
///
/// # Errors
/// [`Error::NotFound`] for an enrolment that does not exist; [`Error::Refused`] with [`Refusal::NotNow`] when sittings are
/// left, so that a second press grants nothing.
pub async fn grant(ctx: &Ctx, grant: Grant) -> Result<()> {
    ctx.may(Action::GrantSitting)?;
    let txn = ctx.records.db.write().await?;
    txn.lock("enrolments", grant.enrolment).await?;
    let row = enrolments::by_id(&*txn, grant.enrolment).await?;
    let version = courses::version(ctx, &row.version_hash).await?;
    let gathered = gather(ctx, &*txn, &row, &version).await?;
    if gathered.with(|facts| facts.standing(&Test::Exam)) != Standing::Spent {
        return Err(Error::Refused(Refusal::NotNow));
    }
    let granted = granted_sitting::Model {
        id: ctx.id(),
        enrolment_id: row.id,
        granted_by: ctx.person()?.id,
        granted_at: ctx.now(),
    };
    granted.into_active_model().reset_all().insert(&*txn).await?;
    let body = json!({ "course": row.course_id });
    audit::append(ctx, &txn, "sitting-granted", format!("person/{}", row.person_id), body).await?;
    txn.commit().await
}

/// Everybody whose sittings of the exam are used up.
pub async fn spent(ctx: &Ctx) -> Result<Vec<Granted>> {
    ctx.may(Action::GrantSitting)?;
    let db = ctx.records.db.read();
    let failed = test_result::Entity::find()
        .filter(test_result::Column::Kind.eq(Test::Exam.kind().word()))
        .filter(test_result::Column::PassedAt.is_null())
        .all(db)
        .await?;
    let mut spent = Vec::new();
    for result in failed {
        let row: enrolment::Model = enrolments::by_id(db, result.enrolment_id).await?;
        let version = courses::version(ctx, &row.version_hash).await?;
        let gathered = gather(ctx, db, &row, &version).await?;
        if gathered.with(|facts| facts.standing(&Test::Exam)) != Standing::Spent {
            continue;
        }
        let name = person::Entity::find_by_id(row.person_id).one(db).await?.map_or_else(String::new, |row| row.name);
        spent.push(Granted {
            enrolment: row.id,
            name,
            course: row.course_id,
            sittings: result.sittings,
            best: result.best_score.map(|score| score as i32),
        });
    }
    spent.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(spent)
}
