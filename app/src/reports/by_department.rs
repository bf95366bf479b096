//! Completion by department, above the rows of people: who is where, and the way to the people of each.

use super::words;
use crate::{
    Visit,
    address::Address,
    kit::{figures::percent, table::head},
};
use leptos::prelude::*;
use records::reports::{DepartmentLine, Report, Status};

/// The table, folded once a department is chosen; nothing where there is only one line to show.
pub(super) fn departments(visit: &Visit, report: &Report, list: &Address, chosen: bool) -> Option<AnyView> {
    let words = visit.words();
    if report.departments.len() < 2 {
        return None;
    }
    let list = list.with("page", "");
    let rows: Vec<_> = report.departments.iter().map(|line| row(visit, line, &list)).collect();
    Some(
        view! {
            <details class="page-part by-department" open=!chosen>
                <summary><h2>{words.report_by_department()}</h2></summary>
                <p class="note">{words.report_by_department_note()}</p>
                <table class="table table-departments">
                    <caption class="hush">{words.report_by_department()}</caption>
                    <thead>
                        <tr>
                            {head(words.report_department(), "")}
                            {head(words.report_people(), "num")}
                            {head(words.report_completed(), "num")}
                            {head(words.report_overdue(), "num")}
                            {head(words.report_in_progress(), "num table-desk")}
                            {head(words.report_not_started(), "num table-desk")}
                            {head(words.report_mean_progress(), "num table-desk")}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </details>
        }
        .into_any(),
    )
}

fn row(visit: &Visit, line: &DepartmentLine, list: &Address) -> AnyView {
    let words = visit.words();
    let id = line.department.as_ref().map(|(id, _)| id.to_string());
    let name = match (&line.department, &id) {
        (Some((_, name)), Some(id)) => {
            view! { <a href=list.with("department", id.clone()).href()>{name.clone()}</a> }.into_any()
        }
        _ => words.report_no_department().into_any(),
    };
    let figures = &line.figures;
    // A figure leads to the people behind it; a zero has none.
    let count = |status: Status| {
        let number = figures.of(status);
        match &id {
            Some(id) if number > 0 => {
                let href = list.with("department", id.clone()).with("status", status.word()).href();
                let label = format!("{number} {}", words::status(words, status));
                view! { <a href=href aria-label=label>{number}</a> }.into_any()
            }
            _ => number.into_any(),
        }
    };
    let share = percent(figures.completed * 10_000 / figures.people.max(1));
    let late = if figures.overdue > 0 { "num by-department-late" } else { "num" };
    view! {
        <tr>
            <th scope="row" data-depth=line.depth>{name}</th>
            <td class="num">{figures.people}</td>
            <td class="num">{count(Status::Completed)}<span class="table-sub">{share}</span></td>
            <td class=late>{count(Status::Overdue)}</td>
            <td class="num table-desk">{count(Status::InProgress)}</td>
            <td class="num table-desk">{count(Status::NotStarted)}</td>
            <td class="num table-desk">{percent(line.progress)}</td>
        </tr>
    }
    .into_any()
}
