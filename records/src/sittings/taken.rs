//! What a sitting that was handed in changes: the result of its test, and with it progress and completion.

use super::{rule::best, state::gather};
use crate::{
    attempts::Loaded,
    ctx::Ctx,
    db::Write,
    enrolments,
    entity::{attempt, test_result},
    error::Result,
};
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, sea_query::OnConflict};

/// Brings the result of a test up to date, in the transaction that handed its sitting in.
pub(crate) async fn taken(ctx: &Ctx, txn: &Write, loaded: &Loaded, row: &attempt::Model) -> Result<()> {
    txn.lock("enrolments", row.enrolment_id).await?;
    let enrolment = enrolments::by_id(&**txn, row.enrolment_id).await?;
    let gathered = gather(ctx, &**txn, &enrolment, &loaded.version).await?;
    let rows: Vec<_> = gathered.with(|facts| {
        let of = facts.attempts.iter();
        of.filter(|known| known.kind == row.kind && known.subject == row.subject && known.state == "submitted")
            .cloned()
            .collect()
    });
    let passed: Vec<&attempt::Model> = rows.iter().filter(|row| gathered.passed(row)).collect();
    let result = test_result::Model {
        enrolment_id: row.enrolment_id,
        kind: row.kind.clone(),
        subject: row.subject.clone(),
        sittings: rows.len() as i64,
        failures: (rows.len() - passed.len()) as i64,
        best_score: best(rows.iter(), |row| gathered.passed(row)),
        passed_at: passed.iter().filter_map(|row| row.submitted_at).min(),
        updated_at: ctx.now(),
    };
    use test_result::Column;
    let columns = [Column::Sittings, Column::Failures, Column::BestScore, Column::PassedAt, Column::UpdatedAt];
    test_result::Entity::insert(result.into_active_model().reset_all())
        .on_conflict(
            OnConflict::columns([Column::EnrolmentId, Column::Kind, Column::Subject])
                .update_columns(columns)
                .to_owned(),
        )
        .exec_without_returning(&**txn)
        .await?;
    enrolments::update_progress(ctx, txn, row.enrolment_id).await
}
