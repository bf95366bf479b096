//! Completion: who has, who has not, who is late. The screen, the file and the command line are cut from one statement,
//! so their figures cannot differ.

mod by_department;
mod cells;
mod csv;
mod export;
mod gain;
mod query;
mod standing;
mod talk;
mod xlsx;

pub use by_department::DepartmentLine;
pub use export::{File, Format, export};
pub use gain::{Gain, Interval};
pub use query::{Filter, Sort};
pub use standing::{Row, Status};
pub use talk::{Talk, talk};

use crate::{Action, Ctx, Result, courses, departments, slice, slice::PER_PAGE, slice::Slice, sql};
use content::Text;
use uuid::Uuid;

/// How many people stand where. The last four add up to the first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, sea_orm::FromQueryResult)]
pub struct Figures {
    /// Everybody in the list.
    pub people: i64,
    /// Of these, with an assignment in force.
    pub assigned: i64,
    /// Not completed although the date has passed, begun or not.
    pub overdue: i64,
    /// Not begun, in time.
    pub not_started: i64,
    /// Begun, in time.
    pub in_progress: i64,
    /// Completed.
    pub completed: i64,
}

impl Figures {
    /// The figure of one status.
    pub fn of(&self, status: Status) -> i64 {
        match status {
            Status::Overdue => self.overdue,
            Status::NotStarted => self.not_started,
            Status::InProgress => self.in_progress,
            Status::Completed => self.completed,
        }
    }
}

/// What the columns of a course mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns {
    /// The course.
    pub course: String,
    /// Its title.
    pub title: Text,
    /// Lessons that completion asks for, with the number of their items.
    pub lessons: Vec<(String, i64)>,
    /// The scenario that completion asks for, or else the first that the certificate names: id and title.
    pub scenario: Option<(String, Text)>,
    /// Whether it has a final exam.
    pub exam: bool,
    /// Whether it gives a certificate.
    pub certificate: bool,
}

/// Completion of one course as a page shows it.
#[derive(Clone, Debug)]
pub struct Report {
    /// What the columns mean.
    pub columns: Columns,
    /// Figures over all statuses, with the other filters applied.
    pub figures: Figures,
    /// The same by department, each with everything below it.
    pub departments: Vec<DepartmentLine>,
    /// What the course has changed for them, where enough of them have sat both tests.
    pub gain: Option<Gain>,
    /// One page of rows.
    pub slice: Slice<Row>,
}

/// Completion of a course: one row for everybody who is here and is reached by an assignment or has begun. A manager
/// sees the own line and the own row, nobody else.
pub async fn completion(ctx: &Ctx, filter: &Filter) -> Result<Report> {
    let head = sql::own_team(ctx, Action::ReadCompletion)?;
    let columns = columns(ctx, &filter.course).await?;
    let today = ctx.records.today();
    let db = ctx.records.db.read();
    let figures = query::figures(filter, head, &columns, today).one(db).await?.unwrap_or_default();
    let tree = departments::all(db).await?;
    let departments = by_department::lines(db, &tree, filter, head, &columns, today).await?;
    let gain = gain::of(&query::tested(filter, head, &columns, today).all(db).await?);
    let page = slice::asked(filter.page);
    let mut slice = query::slice(db, filter, head, &columns, today, page, PER_PAGE).await?;
    if slice.rows.is_empty() && page > 1 {
        slice = query::slice(db, filter, head, &columns, today, 1, PER_PAGE).await?;
    }
    Ok(Report { columns, figures, departments, gain, slice })
}

/// Everybody of the own line who is in the course, most urgent first, for the page of a manager.
pub async fn team(ctx: &Ctx, course: &str) -> Result<(Columns, Figures, Vec<Row>)> {
    let head = sql::own_team(ctx, Action::Extend)?;
    let columns = columns(ctx, course).await?;
    let filter = Filter { course: course.into(), ..Filter::default() };
    let (today, db) = (ctx.records.today(), ctx.records.db.read());
    let figures = query::figures(&filter, head, &columns, today).one(db).await?.unwrap_or_default();
    let slice = query::slice(db, &filter, head, &columns, today, 1, i64::from(i32::MAX)).await?;
    Ok((columns, figures, slice.rows))
}

/// How one person stands in a course; none when nothing reaches them and they have not begun.
pub async fn standing(ctx: &Ctx, person: Uuid, course: &str) -> Result<Option<Row>> {
    let db = ctx.records.db.read();
    ctx.may_with(db, Action::ReadCompletion, person).await?;
    let columns = columns(ctx, course).await?;
    let filter = Filter { course: course.into(), people: vec![person], ..Filter::default() };
    let slice = query::slice(db, &filter, None, &columns, ctx.records.today(), 1, 1).await?;
    Ok(slice.rows.into_iter().next())
}

/// Most people of one act on several.
pub const MOST_CHOSEN: usize = 200;

/// The rows of these people, as far as the actor may remind them or give them more time.
pub async fn chosen(ctx: &Ctx, course: &str, people: &[Uuid]) -> Result<(Columns, Vec<Row>)> {
    let head = sql::own_team(ctx, Action::Remind)?;
    let columns = columns(ctx, course).await?;
    if people.is_empty() {
        return Ok((columns, Vec::new()));
    }
    let people = people.iter().copied().take(MOST_CHOSEN).collect();
    let filter = Filter { course: course.into(), people, ..Filter::default() };
    let db = ctx.records.db.read();
    let slice = query::slice(db, &filter, head, &columns, ctx.records.today(), 1, MOST_CHOSEN as i64).await?;
    Ok((columns, slice.rows))
}

async fn columns(ctx: &Ctx, course: &str) -> Result<Columns> {
    let version = courses::published(ctx, course).await?;
    let course = &version.course;
    let items = |id: &String| course.lesson(id).map_or(1, |lesson| lesson.items.len().max(1) as i64);
    // The one of the rule, or the first that the certificate names.
    let named = course.certificate.iter().flat_map(|rule| &rule.one_of).flatten();
    let named = course.completion.passed.iter().chain(named).next();
    let scenario = named.and_then(|id| course.scenarios.iter().find(|entry| entry.id == *id));
    Ok(Columns {
        course: course.id.clone(),
        title: course.title.clone(),
        lessons: course.completion.attempted.iter().map(|id| (id.clone(), items(id))).collect(),
        scenario: scenario.map(|entry| (entry.id.clone(), entry.title.clone())),
        exam: course.blueprints.exam.is_some(),
        certificate: course.certificate.is_some(),
    })
}

#[cfg(test)]
mod tests;
