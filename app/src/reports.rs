//! `/reports/completion`: figures and rows from one statement, filters in the address, the same cut as a file.

mod by_department;
pub(crate) mod course;
mod file;
pub(crate) mod standing;
mod table;
pub(crate) mod words;

use crate::{
    Failure, Page, Place, Visit,
    address::{Address, asked},
    form::Form,
    kit::{
        done::{done, empty},
        field::{Field, Select},
        figures::percent,
        filters::{department_options, filters},
        mark::Mark,
        numbers::{Figure, figures},
        pages::pages,
        table::Sorted,
    },
};
use axum::{Router, response::Response, routing::get};
use leptos::prelude::*;
use records::{
    Action, Reach,
    departments::{self, Node},
    reports::{self, Filter, Report, Sort, Status},
};

pub(crate) fn router() -> Router {
    Router::new()
        .route("/reports/completion", get(show))
        .route("/reports/completion.csv", get(file::csv))
        .route("/reports/completion.xlsx", get(file::xlsx))
}

/// The cut that an address asks for; words that mean nothing are as if they were not there.
fn filter(course: &str, asked: &Form) -> Filter {
    Filter {
        course: course.into(),
        status: Status::from_word(asked.get("status")),
        department: asked.get("department").parse().ok(),
        text: asked.get("q").into(),
        people: Vec::new(),
        sort: Sort::from_word(asked.get("sort")).unwrap_or_default(),
        down: asked.get("down") == "1",
        page: asked.get("page").parse().unwrap_or(1),
    }
}

/// The address of a cut.
fn address(path: &str, filter: &Filter, several: bool) -> Address {
    Address::new(path)
        .with("course", if several { filter.course.as_str() } else { "" })
        .with("status", filter.status.map_or("", Status::word))
        .with("department", filter.department.map(|id| id.to_string()).unwrap_or_default())
        .with("q", filter.text.clone())
        .with("sort", if filter.sort == Sort::default() { "" } else { filter.sort.word() })
        .with("down", if filter.down { "1" } else { "" })
}

async fn show(visit: Visit) -> Result<Response, Failure> {
    let asked = asked(&visit.path);
    let courses = course::Courses::of(&visit, &asked).await?;
    let filter = filter(&courses.chosen, &asked);
    let report = reports::completion(&visit.ctx, &filter).await?;
    let tree = departments::tree(&visit.ctx).await?;
    let list = address("/reports/completion", &filter, courses.several());
    let words = visit.words();
    let now = visit.ctx.records.local(visit.ctx.now());
    let reach = match visit.ctx.reach(Action::ReadCompletion) {
        Reach::All => words.report_reach_all(),
        _ => words.report_reach_team(),
    };
    let when = i18n::date_time(visit.tag(), now);
    let lead = words.report_lead(report.columns.title.get(visit.lang()), &when, &reach);
    Ok(Page::new(&visit, words.report_title()).at(Place::Reports).wide().answer(|| {
        let sorted = Sorted { address: list.clone(), by: filter.sort.word(), down: filter.down };
        view! {
            <div class="page-head page-head-split">
                <div>
                    <h1 tabindex="-1">{words.report_title()}</h1>
                    <p class="note">{lead}</p>
                </div>
                {exports(&visit, &filter, &report, courses.several())}
            </div>
            {done(words::done(&visit, &asked))}
            {numbers(&visit, &filter, &report, &list)}
            {gain(&visit, &report)}
            {by_department::departments(&visit, &report, &list, filter.department.is_some())}
            {filters(words, &list, &["q", "department", "status"], fields(&visit, &filter, &courses, &tree))}
            {if report.slice.rows.is_empty() {
                nothing(&visit, &report)
            } else {
                table::table(&visit, &report, &sorted, &visit.path)
            }}
            {pages(words, &report.slice, &list)}
        }
    }))
}

fn exports(visit: &Visit, filter: &Filter, report: &Report, several: bool) -> Option<AnyView> {
    visit.ctx.may(Action::ExportCompletion).ok()?;
    let words = visit.words();
    let link = |path: &str| address(path, filter, several).href();
    Some(
        view! {
            <div class="button-row">
                <a class="button" href=link("/reports/completion.xlsx") download="">
                    <Mark of="down" />
                    {words.report_export_xlsx(report.slice.total)}
                </a>
                <a class="button" href=link("/reports/completion.csv") download="">
                    <Mark of="down" />
                    "CSV"
                </a>
            </div>
        }
        .into_any(),
    )
}

fn numbers(visit: &Visit, filter: &Filter, report: &Report, list: &Address) -> AnyView {
    let words = visit.words();
    let list = list.with("page", "");
    let all = Figure {
        label: words.report_everybody(),
        meaning: words.report_everybody_meaning(report.figures.assigned),
        number: report.figures.people,
        of: report.figures.people,
        href: list.with("status", "").href(),
        here: filter.status.is_none(),
        wrong: false,
    };
    let one = |status: Status| Figure {
        label: words::status(words, status),
        meaning: words::meaning(words, status),
        number: report.figures.of(status),
        of: report.figures.people,
        href: list.with("status", status.word()).href(),
        here: filter.status == Some(status),
        wrong: status == Status::Overdue,
    };
    let mut row = vec![all];
    row.extend(Status::ALL.into_iter().map(one));
    figures(words.report_by_status(), row)
}

/// What the course has changed for all of them together.
fn gain(visit: &Visit, report: &Report) -> Option<AnyView> {
    let words = visit.words();
    let gain = report.gain?;
    let whole = |share: f64| format!("{:.0}%", share * 100.0);
    let [before, after] = gain.means.map(percent);
    let told = words.report_gain_means(gain.people as i64, &before, &after);
    let share = gain.gain.map(|of| {
        let people = of.people as i64;
        words.report_gain(whole(of.mean), whole(of.low.max(-1.0)), whole(of.high.min(1.0)), people)
    });
    Some(
        view! {
            <p class="note page-part">
                <b>{words.report_gain_head()}</b>{visit.space()}{told}{visit.space()}{share}
            </p>
        }
        .into_any(),
    )
}

fn fields(visit: &Visit, filter: &Filter, courses: &course::Courses, tree: &[Node]) -> AnyView {
    let words = visit.words();
    let statuses = std::iter::once((String::new(), words.list_all()))
        .chain(Status::ALL.into_iter().map(|status| (status.word().into(), words::status(words, status))))
        .collect();
    let department = filter.department.map(|id| id.to_string()).unwrap_or_default();
    view! {
        {courses.field(words)}
        <Select
            name="department"
            label=words.list_department()
            options=department_options(words.list_all_departments(), tree)
            value=department
        />
        <Select name="status" label=words.list_status() options=statuses value=filter.status.map_or("", Status::word) />
        <Field name="q" kind="search" label=words.list_text() value=filter.text.clone() />
    }
    .into_any()
}

fn nothing(visit: &Visit, report: &Report) -> AnyView {
    let words = visit.words();
    if report.figures.people > 0 {
        return empty(words.list_nothing_found(), Some(("/reports/completion".into(), words.list_clear())));
    }
    match visit.ctx.may(Action::Assign) {
        Ok(()) => empty(words.report_empty(), Some(("/assignments/new".into(), words.assignment_new()))),
        Err(_) => empty(words.report_empty_team(), None),
    }
}
