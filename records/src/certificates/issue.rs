//! When a certificate is due, and giving it.

use crate::{
    attempts::Kind,
    audit,
    courses::{self, Version},
    ctx::Ctx,
    db::Write,
    enrolments,
    entity::{certificate, enrolment, person, scenario_result, test_result},
    error::{Error, Result},
    policy::Action,
};
use content::course::CertificateRule;
use data_encoding::BASE32_NOPAD;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, sea_query::OnConflict,
};
use serde_json::json;
use std::collections::BTreeSet;

/// One thing that a certificate asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// The course is completed.
    Completed {
        /// Whether it is.
        met: bool,
    },
    /// The final exam is passed.
    Exam {
        /// Whether it is.
        met: bool,
    },
    /// So many role-plays are passed.
    Scenarios {
        /// How many are.
        passed: usize,
        /// How many are asked for.
        asked: usize,
    },
    /// One of these is among them.
    OneOf {
        /// The scenarios.
        scenarios: Vec<String>,
        /// Whether one is.
        met: bool,
    },
}

impl Condition {
    /// Whether it is met.
    pub fn met(&self) -> bool {
        match self {
            Condition::Completed { met } | Condition::Exam { met } | Condition::OneOf { met, .. } => *met,
            Condition::Scenarios { passed, asked } => passed >= asked,
        }
    }
}

/// What the certificate of a course asks of the actor, and how far they are. Empty for a course that gives none.
///
/// # Errors
/// [`Error::NotFound`] for a course that this installation does not have.
pub async fn conditions(ctx: &Ctx, course: &str) -> Result<Vec<Condition>> {
    ctx.may(Action::Learn)?;
    let db = ctx.records.db.read();
    match enrolments::find(ctx, course).await? {
        Some(row) => {
            let version = courses::version(ctx, &row.version_hash).await?;
            Ok(Earned::of(db, &row).await?.conditions(&version))
        }
        None => Ok(Earned::default().conditions(&*courses::published(ctx, course).await?)),
    }
}

/// What an enrolment has earned so far.
#[derive(Default)]
struct Earned {
    completed: bool,
    /// The best score of an exam that passed.
    exam: Option<i64>,
    scenarios: BTreeSet<String>,
}

impl Earned {
    async fn of(db: &impl ConnectionTrait, row: &enrolment::Model) -> Result<Earned> {
        let exam = test_result::Entity::find()
            .filter(test_result::Column::EnrolmentId.eq(row.id))
            .filter(test_result::Column::Kind.eq(Kind::Exam.word()))
            .filter(test_result::Column::PassedAt.is_not_null())
            .one(db)
            .await?;
        let scenarios = scenario_result::Entity::find()
            .filter(scenario_result::Column::EnrolmentId.eq(row.id))
            .filter(scenario_result::Column::PassedAt.is_not_null())
            .all(db)
            .await?;
        Ok(Earned {
            completed: row.completed_at.is_some(),
            exam: exam.and_then(|row| row.best_score),
            scenarios: scenarios.into_iter().map(|row| row.scenario_id).collect(),
        })
    }

    fn conditions(&self, version: &Version) -> Vec<Condition> {
        let Some(CertificateRule { scenarios, one_of }) = &version.course.certificate else { return Vec::new() };
        let mut all = vec![
            Condition::Completed { met: self.completed },
            Condition::Exam { met: self.exam.is_some() },
            Condition::Scenarios { passed: self.scenarios.len(), asked: *scenarios },
        ];
        all.extend(one_of.iter().map(|set| Condition::OneOf {
            met: set.iter().any(|id| self.scenarios.contains(id)),
            scenarios: set.clone(),
        }));
        all
    }
}

/// Gives the certificate of an enrolment when the last of its conditions is met, in the transaction that met it. What was
/// given stays: twice gives nothing, and a certificate that was revoked does not come again.
pub(crate) async fn issue_when_due(ctx: &Ctx, txn: &Write, row: &enrolment::Model, version: &Version) -> Result<()> {
    let earned = Earned::of(&**txn, row).await?;
    let conditions = earned.conditions(version);
    if conditions.is_empty() || !conditions.iter().all(Condition::met) {
        return Ok(());
    }
    let given = certificate::Entity::find().filter(certificate::Column::EnrolmentId.eq(row.id)).one(&**txn).await?;
    if given.is_some() {
        return Ok(());
    }
    let holder = person::Entity::find_by_id(row.person_id).one(&**txn).await?.ok_or(Error::NotFound)?;
    let certificate = certificate::Model {
        serial: serial(ctx),
        enrolment_id: row.id,
        person_id: row.person_id,
        name: holder.name,
        course_id: row.course_id.clone(),
        version_hash: version.hash.clone(),
        exam_score: earned.exam.unwrap_or_default(),
        scenarios: earned.scenarios.into_iter().collect::<Vec<_>>().join(" "),
        issued_at: ctx.now(),
        revoked_at: None,
        revoked_reason: None,
    };
    let object = format!("certificate/{}", certificate.serial);
    let body = json!({ "person": row.person_id, "course": row.course_id });
    let once = OnConflict::column(certificate::Column::EnrolmentId).do_nothing().to_owned();
    let made = certificate::Entity::insert(certificate.into_active_model().reset_all())
        .on_conflict(once)
        .exec_without_returning(&**txn)
        .await?;
    if made == 1 {
        audit::append(ctx, txn, "certificate-issued", object, body).await?;
    }
    Ok(())
}

/// A code that can be read out and typed, and that nobody can guess: 80 random bits as four groups of four letters and
/// digits, without 0, 1, 8 and 9 (RFC 4648, base 32).
fn serial(ctx: &Ctx) -> String {
    let code = BASE32_NOPAD.encode(&ctx.records.source.random()[..10]);
    let groups: Vec<&str> = (0..4).filter_map(|at| code.get(at * 4..at * 4 + 4)).collect();
    groups.join("-")
}
