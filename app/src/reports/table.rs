//! The rows of completion, with boxes to pick people for a reminder or a later date.

use super::words::{certificate, due, exam, points, progress, state};
use crate::{
    Visit,
    kit::table::{Sorted, head},
};
use leptos::prelude::*;
use records::{
    Action,
    reports::{Columns, Report, Row},
};

pub(super) fn table(visit: &Visit, report: &Report, sorted: &Sorted, back: &str) -> AnyView {
    let words = visit.words();
    let columns = &report.columns;
    let pick = visit.ctx.may(Action::Remind).is_ok();
    let rows: Vec<_> = report.slice.rows.iter().map(|row| line(visit, report, row, pick)).collect();
    let scenario = shown_scenario(columns).map(|id| sorted.head("score", words.report_score(id), "num"));
    let exam = columns.exam.then(|| sorted.head("exam", words.report_exam(), "num"));
    let certificate = columns.certificate.then(|| sorted.head("certified", words.report_certificate(), ""));
    let picking = pick.then(|| {
        view! {
            <div class="picked" role="group" aria-label=words.report_picked()>
                <b>{words.report_picked()}</b>
                <button class="button" formaction="/assignments/remind">{words.remind_action()}</button>
                <button class="button" formaction="/assignments/extend">{words.extend_action()}</button>
            </div>
        }
    });
    let class = if pick { "table table-records" } else { "table table-records table-open" };
    let pick_head = pick.then(|| view! { <th scope="col"><span class="hush">{words.report_pick()}</span></th> });
    view! {
        <form method="get" action="/assignments/remind">
            <input type="hidden" name="course" value=columns.course.clone() />
            <input type="hidden" name="back" value=back.to_string() />
            {picking}
            <table class=class>
                <caption class="hush">{words.report_title()}</caption>
                <thead>
                    <tr>
                        {pick_head}
                        {sorted.head("name", words.report_name(), "")}
                        {sorted.head("department", words.report_department(), "")}
                        {sorted.head("urgency", words.report_status(), "")}
                        {sorted.head("due", words.report_due(), "")}
                        {sorted.head("progress", words.report_progress(), "")}
                        {scenario}
                        {exam}
                        {certificate}
                        {head(words.report_last(), "")}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </form>
    }
    .into_any()
}

/// The role-play with a column of its own, where no exam stands for the whole course.
fn shown_scenario(columns: &Columns) -> Option<&str> {
    columns.scenario.as_ref().filter(|_| !columns.exam).map(|(id, _)| id.as_str())
}

fn line(visit: &Visit, report: &Report, row: &Row, pick: bool) -> AnyView {
    let words = visit.words();
    let columns = &report.columns;
    let pick = pick.then(|| {
        view! {
            <td class="table-pick">
                <label>
                    <input type="checkbox" name="person" value=row.person.to_string() />
                    <span class="hush">{words.report_pick_one(&row.name)}</span>
                </label>
            </td>
        }
    });
    let number = row.number.clone().map(|number| view! { <span class="table-sub table-desk">{number}</span> });
    let linked = visit.ctx.may(Action::ReadPeople).is_ok() && visit.ctx.reach(Action::ReadPeople) > records::Reach::Own;
    let name = if linked {
        view! { <a href=format!("/people/{}", row.person)>{row.name.clone()}</a> }.into_any()
    } else {
        view! { {row.name.clone()} }.into_any()
    };
    let last = row.last_at.map(|at| i18n::month_day(visit.tag(), visit.ctx.records.local(at).date_naive()));
    let score = shown_scenario(columns).map(|_| {
        let best = row.score.map_or_else(|| "–".to_string(), points);
        view! { <td class="num table-desk">{best}</td> }
    });
    let exam = columns.exam.then(|| {
        let score = exam(words, row).unwrap_or_else(|| "–".to_string());
        view! { <td class="num table-desk">{score}</td> }
    });
    let certificate = columns.certificate.then(|| {
        let day = certificate(visit, row).unwrap_or_else(|| "–".into_any());
        view! { <td class="table-desk nobr">{day}</td> }
    });
    view! {
        <tr>
            {pick}
            <th scope="row">{name}" "{number}</th>
            <td class="table-dep">{row.department.clone()}</td>
            <td>{state(visit, row)}</td>
            <td data-label=words.report_due()>{due(visit, row)}</td>
            <td class="table-wide">
                {progress(words, columns, row)}
            </td>
            {score}
            {exam}
            {certificate}
            <td class="table-desk nobr">{last}</td>
        </tr>
    }
    .into_any()
}
