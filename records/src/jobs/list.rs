//! Jobs as administrators see them.

use crate::{
    Action, Ctx, Error, Result, audit,
    entity::{assignment, department, job, person},
    slice::{self, PER_PAGE, Slice},
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect, Set,
};
use serde_json::json;
use std::collections::HashMap;
use uuid::Uuid;

/// Where a job stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Waits for its time or its next try.
    Due,
    /// Is being done.
    Running,
    /// Done.
    Done,
    /// Failed for good until somebody restarts it.
    Parked,
}

impl State {
    /// All states, the one that needs somebody first.
    pub const ALL: [State; 4] = [State::Parked, State::Due, State::Running, State::Done];

    /// The word in the database and in addresses.
    pub fn word(self) -> &'static str {
        match self {
            State::Due => "due",
            State::Running => "running",
            State::Done => "done",
            State::Parked => "parked",
        }
    }

    /// The state with this word.
    pub fn from_word(word: &str) -> Option<State> {
        State::ALL.into_iter().find(|state| state.word() == word)
    }
}

/// One job.
#[derive(Clone, Debug)]
pub struct JobView {
    /// Its id.
    pub id: Uuid,
    /// Which kind of work.
    pub kind: String,
    /// What it works on, as JSON.
    pub body: String,
    /// Where it stands.
    pub state: State,
    /// Tries so far.
    pub tries: i64,
    /// When it runs, or ran last, UTC in milliseconds.
    pub run_at: i64,
    /// What went wrong last.
    pub last_error: Option<String>,
    /// The person or department it is for.
    pub about: Option<String>,
}

/// Jobs of one state, or all, newest first.
pub async fn list(ctx: &Ctx, state: Option<State>, page: i64) -> Result<Slice<JobView>> {
    ctx.may(Action::Operate)?;
    let db = ctx.records.db.read();
    let page = slice::asked(page);
    let mut query = job::Entity::find();
    if let Some(state) = state {
        query = query.filter(job::Column::State.eq(state.word()));
    }
    let total = query.clone().count(db).await? as i64;
    let rows = query
        .order_by_desc(job::Column::RunAt)
        .order_by_desc(job::Column::Id)
        .limit(PER_PAGE as u64)
        .offset(((page - 1) * PER_PAGE) as u64)
        .all(db)
        .await?;
    let names = about(db, &rows).await?;
    let view = |row: job::Model| JobView {
        about: names.get(&row.id).cloned(),
        id: row.id,
        kind: row.kind,
        body: row.body,
        state: State::from_word(&row.state).unwrap_or(State::Due),
        tries: row.tries,
        run_at: row.run_at,
        last_error: row.last_error,
    };
    Ok(Slice { rows: rows.into_iter().map(view).collect(), total, page, per: PER_PAGE })
}

/// Whom each job is for, by name: a reminder is for a person, the planning of reminders for those of an assignment.
async fn about(db: &impl ConnectionTrait, rows: &[job::Model]) -> Result<HashMap<Uuid, String>> {
    #[derive(serde::Deserialize)]
    struct For {
        assignment: Option<Uuid>,
        person: Option<Uuid>,
    }
    let bodies: Vec<(Uuid, For)> =
        rows.iter().filter_map(|row| Some((row.id, serde_json::from_str(&row.body).ok()?))).collect();
    let assigned: HashMap<Uuid, assignment::Model> = assignment::Entity::find()
        .filter(assignment::Column::Id.is_in(bodies.iter().filter_map(|(_, body)| body.assignment)))
        .all(db)
        .await?
        .into_iter()
        .map(|row| (row.id, row))
        .collect();
    let whom = |body: &For| {
        let assignment = body.assignment.and_then(|id| assigned.get(&id));
        (body.person.or(assignment.and_then(|row| row.person_id)), assignment.and_then(|row| row.department_id))
    };
    let people: HashMap<Uuid, String> = person::Entity::find()
        .filter(person::Column::Id.is_in(bodies.iter().filter_map(|(_, body)| whom(body).0)))
        .all(db)
        .await?
        .into_iter()
        .map(|row| (row.id, row.name))
        .collect();
    let departments: HashMap<Uuid, String> = department::Entity::find()
        .filter(department::Column::Id.is_in(bodies.iter().filter_map(|(_, body)| whom(body).1)))
        .all(db)
        .await?
        .into_iter()
        .map(|row| (row.id, row.name))
        .collect();
    let name = |body: &For| {
        let (person, department) = whom(body);
        let person = person.and_then(|id| people.get(&id));
        person.or_else(|| departments.get(&department?)).cloned()
    };
    Ok(bodies.iter().filter_map(|(id, body)| Some((*id, name(body)?))).collect())
}

/// How many jobs stand where, in the order of [`State::ALL`].
pub async fn counts(ctx: &Ctx) -> Result<[(State, i64); 4]> {
    ctx.may(Action::Operate)?;
    let found: Vec<(String, i64)> = job::Entity::find()
        .select_only()
        .column(job::Column::State)
        .column_as(job::Column::Id.count(), "number")
        .group_by(job::Column::State)
        .into_tuple()
        .all(ctx.records.db.read())
        .await?;
    let number = |state: State| found.iter().find(|(word, _)| word == state.word()).map_or(0, |(_, number)| *number);
    Ok(State::ALL.map(|state| (state, number(state))))
}

/// Gives a parked job five new tries, the first one now.
///
/// # Errors
/// [`Error::Closed`] for a job that is not parked.
pub async fn restart(ctx: &Ctx, id: Uuid) -> Result<()> {
    ctx.may(Action::Operate)?;
    let txn = ctx.records.db.write().await?;
    txn.lock("jobs", id).await?;
    let row = job::Entity::find_by_id(id).one(&*txn).await?.ok_or(Error::NotFound)?;
    if row.state != State::Parked.word() {
        return Err(Error::Closed);
    }
    let mut row = row.into_active_model();
    row.state = Set(State::Due.word().into());
    row.tries = Set(0);
    row.run_at = Set(ctx.now());
    row.finished_at = Set(None);
    row.update(&*txn).await?;
    audit::append(ctx, &txn, "job-restarted", format!("job/{id}"), json!({})).await?;
    txn.commit().await?;
    ctx.records.jobs.notify_one();
    Ok(())
}
