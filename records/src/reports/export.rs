//! Completion as a file. Each export stands in the audit trail: who took whose data, when, in which cut.

use super::{DepartmentLine, Figures, Filter, Row, by_department, cells, columns, csv, query, xlsx};
use crate::{Action, Ctx, Error, Result, audit, departments, sql};
use serde_json::json;

/// The form of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Comma-separated, for Excel and everything else.
    Csv,
    /// A workbook.
    Xlsx,
    /// For programs.
    Json,
}

impl Format {
    /// The ending of the file.
    pub fn ending(self) -> &'static str {
        match self {
            Format::Csv => "csv",
            Format::Xlsx => "xlsx",
            Format::Json => "json",
        }
    }

    /// The media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Format::Csv => "text/csv; charset=utf-8",
            Format::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Format::Json => "application/json",
        }
    }
}

/// A file on its way out.
#[derive(Clone, Debug)]
pub struct File {
    /// Its name in the reader's language.
    pub name: String,
    /// Its name in plain letters.
    pub plain_name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Its rows, the header not counted.
    pub rows: usize,
}

/// Everything that the filter finds, not one page of it.
pub async fn export(ctx: &Ctx, filter: &Filter, format: Format) -> Result<File> {
    let head = sql::own_team(ctx, Action::ExportCompletion)?;
    let columns = columns(ctx, &filter.course).await?;
    let (today, db) = (ctx.records.today(), ctx.records.db.read());
    let slice = query::slice(db, filter, head, &columns, today, 1, i64::from(i32::MAX)).await?;
    let table = cells::table(ctx, &columns, &slice.rows);
    let sheet = table.name.clone();
    let bytes = match format {
        Format::Csv => csv::write(&table)?,
        Format::Xlsx => {
            let made = ctx.records.local(ctx.now()).naive_local();
            let lines = by_department::lines(db, &departments::all(db).await?, filter, head, &columns, today).await?;
            // A workbook of thousands of rows would keep everybody else on this thread waiting.
            let tables = [table, cells::departments(ctx, &lines)];
            tokio::task::spawn_blocking(move || xlsx::write(&tables, made)).await.map_err(Error::internal)??
        }
        Format::Json => {
            let lines = by_department::lines(db, &departments::all(db).await?, filter, head, &columns, today).await?;
            let figures = query::figures(filter, head, &columns, today).one(db).await?;
            serde_json::to_vec_pretty(&body(ctx, filter, figures.unwrap_or_default(), &lines, &slice.rows))?
        }
    };
    let txn = ctx.records.db.write().await?;
    let cut = json!({
        "format": format.ending(), "rows": slice.rows.len(), "status": filter.status.map(|status| status.word()),
        "department": filter.department, "text": filter.text, "team_of": head,
    });
    audit::append(ctx, &txn, "exported", format!("report/completion/{}", filter.course), cut).await?;
    txn.commit().await?;
    let ending = format.ending();
    let title: String = columns.title.get(ctx.lang).chars().map(|c| if plain(c) { c } else { ' ' }).collect();
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    Ok(File {
        name: format!("{sheet}-{title}-{today}.{ending}"),
        plain_name: format!("completion-{}-{today}.{ending}", columns.course),
        bytes,
        rows: slice.rows.len(),
    })
}

/// Letters that every file system takes.
fn plain(c: char) -> bool {
    !c.is_control() && !matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|')
}

fn numbers(figures: &Figures) -> serde_json::Value {
    json!({
        "people": figures.people, "assigned": figures.assigned, "overdue": figures.overdue,
        "not_started": figures.not_started, "in_progress": figures.in_progress, "completed": figures.completed,
    })
}

fn body(
    ctx: &Ctx,
    filter: &Filter,
    figures: Figures,
    departments: &[DepartmentLine],
    rows: &[Row],
) -> serde_json::Value {
    let department = |line: &DepartmentLine| {
        let (id, name) = line.department.clone().unzip();
        json!({
            "department": id, "name": name, "depth": line.depth, "progress": line.progress,
            "figures": numbers(&line.figures),
        })
    };
    let moment = |at: Option<i64>| at.map(|at| ctx.records.local(at).to_rfc3339());
    let row = |row: &Row| {
        json!({
            "person": row.person, "name": row.name, "email": row.email, "number": row.number,
            "department": row.department, "manager": row.manager, "status": row.status.word(),
            "progress": row.progress, "lessons": row.lessons, "score": row.score, "passed": row.passed,
            "started": moment(row.started_at), "completed": moment(row.completed_at), "due": row.due_on,
            "extended": row.extended, "exam": row.exam, "exam_passed": moment(row.exam_passed_at),
            "certificate": row.certificate.as_ref().map(|(serial, _)| serial),
            "certified": moment(row.certificate.as_ref().map(|(_, at)| *at)),
        })
    };
    json!({
        "course": filter.course,
        "figures": numbers(&figures),
        "departments": departments.iter().map(department).collect::<Vec<_>>(),
        "rows": rows.iter().map(row).collect::<Vec<_>>(),
    })
}
