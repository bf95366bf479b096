//! A certificate as its owner prints it and as anybody checks it.

use crate::{
    courses,
    ctx::Ctx,
    enrolments,
    entity::certificate,
    error::{Error, Result},
    policy::Action,
};
use content::Text;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

/// A certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    /// Its code.
    pub serial: String,
    /// Whom it names, as they were called then.
    pub name: String,
    /// The course.
    pub course: String,
    /// Its title.
    pub title: Text,
    /// The edition of the course, by the hash of its content.
    pub edition: String,
    /// The exam in basis points.
    pub exam: i32,
    /// The role-plays that were passed then, with their titles.
    pub scenarios: Vec<(String, Text)>,
    /// When it was given, UTC in milliseconds.
    pub issued_at: i64,
    /// When and why it was revoked.
    pub revoked: Option<(i64, String)>,
}

/// The actor's own certificate of a course, if they have one.
pub async fn own(ctx: &Ctx, course: &str) -> Result<Option<Certificate>> {
    ctx.may(Action::Learn)?;
    let Some(enrolment) = enrolments::find(ctx, course).await? else { return Ok(None) };
    let query = certificate::Entity::find().filter(certificate::Column::EnrolmentId.eq(enrolment.id));
    match query.one(ctx.records.db.read()).await? {
        Some(row) => Ok(Some(of(ctx, row).await?)),
        None => Ok(None),
    }
}

/// Checks a code. Open to everybody, signed in or not: that is what the code is for. It tells what the paper tells and
/// nothing else; case, spaces and dashes do not matter.
///
/// # Errors
/// [`Error::NotFound`] for a code that was never given.
pub async fn verify(ctx: &Ctx, serial: &str) -> Result<Certificate> {
    let typed: String = serial.chars().filter(char::is_ascii_alphanumeric).take(17).collect();
    let typed = typed.to_ascii_uppercase();
    if typed.len() != 16 {
        return Err(Error::NotFound);
    }
    let groups: Vec<&str> = (0..4).filter_map(|at| typed.get(at * 4..at * 4 + 4)).collect();
    let row = certificate::Entity::find_by_id(groups.join("-")).one(ctx.records.db.read()).await?;
    of(ctx, row.ok_or(Error::NotFound)?).await
}

async fn of(ctx: &Ctx, row: certificate::Model) -> Result<Certificate> {
    let version = courses::version(ctx, &row.version_hash).await?;
    let course = &version.course;
    let scenario = |id: &str| Some((id.to_owned(), course.scenario_entry(id)?.title.clone()));
    Ok(Certificate {
        serial: row.serial,
        name: row.name,
        course: row.course_id,
        title: course.title.clone(),
        edition: row.version_hash,
        exam: row.exam_score as i32,
        scenarios: row.scenarios.split(' ').filter_map(scenario).collect(),
        issued_at: row.issued_at,
        revoked: row.revoked_at.map(|at| (at, row.revoked_reason.unwrap_or_default())),
    })
}
