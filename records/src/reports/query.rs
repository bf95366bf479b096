//! The one statement behind every figure of completion.

use super::{
    Columns,
    standing::{Found, Status},
};
use crate::{Result, assignments::reach, slice::Slice, sql, sql::Sql};
use chrono::NaiveDate;
use sea_orm::ConnectionTrait;
use uuid::Uuid;

/// Which rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The course.
    pub course: String,
    /// People who stand there.
    pub status: Option<Status>,
    /// This department and everything below it.
    pub department: Option<Uuid>,
    /// Part of a name, an address or a number.
    pub text: String,
    /// These people alone; empty for all.
    pub people: Vec<Uuid>,
    /// In which order.
    pub sort: Sort,
    /// Downwards.
    pub down: bool,
    /// The page, from 1.
    pub page: i64,
}

/// The order of the rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// Late first, then what is due next.
    #[default]
    Urgency,
    /// By name.
    Name,
    /// By department.
    Department,
    /// By due date.
    Due,
    /// By progress.
    Progress,
    /// By score.
    Score,
    /// By the score of the exam.
    Exam,
    /// By the day of the certificate.
    Certified,
    /// By the day of completion.
    Completed,
}

impl Sort {
    /// All orders.
    pub const ALL: [Sort; 9] = [
        Sort::Urgency,
        Sort::Name,
        Sort::Department,
        Sort::Due,
        Sort::Progress,
        Sort::Score,
        Sort::Exam,
        Sort::Certified,
        Sort::Completed,
    ];

    /// The word in addresses.
    pub fn word(self) -> &'static str {
        match self {
            Sort::Urgency => "urgency",
            Sort::Name => "name",
            Sort::Department => "department",
            Sort::Due => "due",
            Sort::Progress => "progress",
            Sort::Score => "score",
            Sort::Exam => "exam",
            Sort::Certified => "certified",
            Sort::Completed => "completed",
        }
    }

    /// The order with this word.
    pub fn from_word(word: &str) -> Option<Sort> {
        Sort::ALL.into_iter().find(|sort| sort.word() == word)
    }

    fn column(self) -> &'static str {
        match self {
            Sort::Urgency => {
                "CASE status WHEN 'overdue' THEN 0 WHEN 'completed' THEN 2 ELSE 1 END, (due_on IS NULL), due_on"
            }
            Sort::Name => "name",
            Sort::Department => "department",
            Sort::Due => "due_on",
            Sort::Progress => "coalesce(progress, 0)",
            Sort::Score => "best_score",
            Sort::Exam => "exam_score",
            Sort::Certified => "certified_at",
            Sort::Completed => "completed_at",
        }
    }
}

/// `WITH RECURSIVE … standing AS (…)`: one row per person, all filters but the status applied.
fn standing(sql: &mut Sql, filter: &Filter, head: Option<Uuid>, columns: &Columns, today: NaiveDate) -> String {
    let mut parts = vec![reach::parts(sql, &filter.course)];
    let mut only = String::new();
    if let Some(head) = head {
        parts.push(sql::team(sql, head));
        only.push_str(" AND p.id IN (SELECT id FROM team)");
    }
    if let Some(department) = filter.department {
        parts.push(sql::below(sql, department));
        only.push_str(" AND p.department_id IN (SELECT id FROM below)");
    }
    if !filter.people.is_empty() {
        let places: Vec<_> = filter.people.iter().map(|id| sql.bind(*id)).collect();
        only.push_str(&format!(" AND p.id IN ({})", places.join(", ")));
    }
    if !filter.text.trim().is_empty() {
        let like = sql.bind(sql::anywhere(&filter.text));
        let column = |name: &str| format!("lower(p.{name}) LIKE {like} ESCAPE '\\'");
        only.push_str(&format!(" AND ({} OR {} OR {})", column("name"), column("email"), column("number")));
    }
    let whole = |(lesson, items): &(String, i64)| {
        format!("(lesson_id = {} AND items_attempted >= {})", sql.bind(lesson.as_str()), sql.bind(*items))
    };
    let mut whole: Vec<_> = columns.lessons.iter().map(whole).collect();
    whole.push("1 = 0".into());
    let course = sql.bind(filter.course.as_str());
    let scenario = sql.bind(columns.scenario.as_ref().map(|(id, _)| id.clone()).unwrap_or_default());
    let today = sql.bind(today.to_string());
    format!(
        "WITH RECURSIVE {parts}, \
         worked(enrolment_id, lessons, worked_at) AS ( \
           SELECT enrolment_id, sum(CASE WHEN {whole} THEN 1 ELSE 0 END), max(updated_at) FROM lesson_results \
           GROUP BY enrolment_id), \
         weak(enrolment_id, lesson_id, score, place) AS ( \
           SELECT enrolment_id, lesson_id, best_score, \
             row_number() OVER (PARTITION BY enrolment_id ORDER BY best_score, lesson_id) \
           FROM lesson_results WHERE best_score IS NOT NULL), \
         standing AS ( \
           SELECT p.id AS person_id, p.name, p.email, p.number, p.department_id, d.name AS department, m.name AS manager, \
             n.id AS enrolment_id, n.progress, n.place, n.place_at, n.started_at, n.completed_at, coalesce(w.lessons, 0) AS lessons, \
             w.worked_at, k.lesson_id AS weak_lesson, k.score AS weak_score, c.best_score, c.passed_at, \
             c.official_runs, c.practice_runs, c.updated_at AS played_at, e.best_score AS exam_score, \
             e.passed_at AS exam_passed_at, g.serial, g.issued_at AS certified_at, coalesce(x.due_on, s.due_on) AS due_on, \
             (x.due_on IS NOT NULL) AS extended, \
             CASE WHEN n.completed_at IS NOT NULL THEN 'completed' \
               WHEN coalesce(x.due_on, s.due_on) < {today} THEN 'overdue' \
               WHEN n.id IS NOT NULL THEN 'in-progress' ELSE 'not-started' END AS status \
           FROM people p \
           LEFT JOIN departments d ON d.id = p.department_id LEFT JOIN people m ON m.id = p.manager_id \
           LEFT JOIN enrolments n ON n.person_id = p.id AND n.course_id = {course} \
           LEFT JOIN assigned s ON s.person_id = p.id \
           LEFT JOIN extended x ON x.person_id = p.id AND x.place = 1 \
           LEFT JOIN worked w ON w.enrolment_id = n.id \
           LEFT JOIN weak k ON k.enrolment_id = n.id AND k.place = 1 \
           LEFT JOIN scenario_results c ON c.enrolment_id = n.id AND c.scenario_id = {scenario} \
           LEFT JOIN test_results e ON e.enrolment_id = n.id AND e.kind = 'exam' \
           LEFT JOIN certificates g ON g.enrolment_id = n.id AND g.revoked_at IS NULL \
           WHERE p.status = 'active' AND (s.person_id IS NOT NULL OR n.id IS NOT NULL){only}) ",
        parts = parts.join(", "),
        whole = whole.join(" OR "),
    )
}

/// The figures over all statuses.
pub(super) fn figures(filter: &Filter, head: Option<Uuid>, columns: &Columns, today: NaiveDate) -> Sql {
    let mut sql = Sql::default();
    let standing = standing(&mut sql, filter, head, columns, today);
    sql.text = format!("{standing} SELECT {} FROM standing", counts());
    sql
}

/// The figures of each department alone, with the sum of progress.
pub(super) fn by_department(filter: &Filter, head: Option<Uuid>, columns: &Columns, today: NaiveDate) -> Sql {
    let mut sql = Sql::default();
    let standing = standing(&mut sql, filter, head, columns, today);
    let progress = "CAST(sum(coalesce(progress, 0)) AS BIGINT) AS progress";
    sql.text =
        format!("{standing} SELECT department_id, {}, {progress} FROM standing GROUP BY department_id", counts());
    sql
}

/// The scores before and after the course of those who have sat both tests.
pub(super) fn tested(filter: &Filter, head: Option<Uuid>, columns: &Columns, today: NaiveDate) -> Sql {
    let mut sql = Sql::default();
    let standing = standing(&mut sql, filter, head, columns, today);
    sql.text = format!(
        "{standing} SELECT a.best_score AS before, b.best_score AS after FROM standing \
         JOIN test_results a ON a.enrolment_id = standing.enrolment_id AND a.kind = 'pre-test' \
         JOIN test_results b ON b.enrolment_id = standing.enrolment_id AND b.kind = 'post-test' \
         WHERE a.best_score IS NOT NULL AND b.best_score IS NOT NULL"
    );
    sql
}

fn counts() -> String {
    let of = |status: Status| format!("count(CASE WHEN status = '{}' THEN 1 END)", status.word());
    format!(
        "count(*) AS people, count(due_on) AS assigned, {} AS overdue, {} AS not_started, {} AS in_progress, \
         {} AS completed",
        of(Status::Overdue),
        of(Status::NotStarted),
        of(Status::InProgress),
        of(Status::Completed)
    )
}

/// One page of rows.
pub(super) async fn slice(
    db: &impl ConnectionTrait,
    filter: &Filter,
    head: Option<Uuid>,
    columns: &Columns,
    today: NaiveDate,
    page: i64,
    per: i64,
) -> Result<Slice<super::Row>> {
    let mut sql = Sql::default();
    let standing = standing(&mut sql, filter, head, columns, today);
    let only = match filter.status {
        Some(status) => format!("WHERE status = '{}'", status.word()),
        None => String::new(),
    };
    let (limit, offset) = (sql.bind(per), sql.bind((page - 1) * per));
    let way = if filter.down { "DESC" } else { "ASC" };
    let by = match filter.sort {
        Sort::Urgency => format!("{} {way}", filter.sort.column()),
        sort => format!("({column} IS NULL), {column} {way}", column = sort.column()),
    };
    sql.text = format!(
        "{standing} SELECT standing.*, count(*) OVER () AS total FROM standing {only} \
         ORDER BY {by}, name, person_id LIMIT {limit} OFFSET {offset}"
    );
    let found: Vec<Found> = sql.all(db).await?;
    let total = found.first().map_or(0, |row| row.total);
    Ok(Slice { rows: found.into_iter().map(super::Row::from).collect(), total, page, per })
}
