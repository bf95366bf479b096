//! Words and marks about where somebody stands, the same on every page.

use crate::{
    Visit,
    form::Form,
    kit::{figures::percent, mark::Mark, numbers::bar},
};
use i18n::Words;
use leptos::prelude::*;
use records::reports::{Columns, Row, Status};

/// Days before the due date from which it is named.
const SOON: i64 = 7;

pub(crate) fn status(words: &Words, status: Status) -> String {
    match status {
        Status::Overdue => words.report_overdue(),
        Status::NotStarted => words.report_not_started(),
        Status::InProgress => words.report_in_progress(),
        Status::Completed => words.report_completed(),
    }
}

pub(crate) fn meaning(words: &Words, status: Status) -> String {
    match status {
        Status::Overdue => words.report_overdue_meaning(),
        Status::NotStarted => words.report_not_started_meaning(),
        Status::InProgress => words.report_in_progress_meaning(),
        Status::Completed => words.report_completed_meaning(),
    }
}

/// Where somebody stands: a mark and words, days named when they matter.
pub(crate) fn state(visit: &Visit, row: &Row) -> AnyView {
    let words = visit.words();
    let left = row.due_on.map(|due| (due - visit.ctx.records.today()).num_days());
    let begun = row.started_at.is_some();
    let (state, mark, text) = match (row.status, left) {
        (Status::Completed, _) => ("right", "tick", words.report_completed()),
        (Status::Overdue, Some(left)) => ("wrong", "alert", words.report_days_late(-left)),
        (_, Some(0)) => ("warn", "clock", words.report_today()),
        (_, Some(left)) if left <= SOON => ("warn", "clock", words.report_days_left(left)),
        _ if begun => ("open", "half", words.report_in_progress()),
        _ => ("open", "ring", words.report_not_started()),
    };
    view! { <span class="state" data-state=state><Mark of=mark />{text}</span> }.into_any()
}

/// The due date, with a word when it was given later.
pub(crate) fn due(visit: &Visit, row: &Row) -> String {
    let words = visit.words();
    match row.due_on {
        None => words.report_no_due(),
        Some(due) if row.extended => words.report_due_extended(i18n::month_day(visit.tag(), due)),
        Some(due) => i18n::month_day(visit.tag(), due),
    }
}

/// How far somebody is: as a bar, in percent, in lessons.
pub(crate) fn progress(words: &Words, columns: &Columns, row: &Row) -> AnyView {
    view! {
        <span class="progress">
            {bar(row.progress as f64 / 100.0, false)}
            <span class="num">{percent(row.progress)}</span>
            <span class="table-sub">{words.report_lessons_of(row.lessons, columns.lessons.len() as i64)}</span>
        </span>
    }
    .into_any()
}

/// A score out of 100, half up, as the file has it too.
pub(crate) fn points(score: i64) -> String {
    ((score + 50) / 100).to_string()
}

/// The score of the exam and whether it passed.
pub(crate) fn exam(words: &Words, row: &Row) -> Option<String> {
    let score = row.exam.map(points)?;
    Some(if row.exam_passed_at.is_some() { score } else { words.report_exam_open(score) })
}

/// The day of the certificate, leading to the certificate.
pub(crate) fn certificate(visit: &Visit, row: &Row) -> Option<AnyView> {
    let (serial, at) = row.certificate.as_ref()?;
    let day = i18n::date(visit.tag(), visit.ctx.records.local(*at).date_naive());
    Some(view! { <a href=format!("/verify/{serial}")>{day}</a> }.into_any())
}

/// What an act on rows came to.
pub(crate) fn done(visit: &Visit, asked: &Form) -> Option<String> {
    let words = visit.words();
    let number = |name| asked.get(name).parse::<i64>().unwrap_or(0);
    match asked.get("done") {
        "extended" => Some(words.extend_done()),
        "reminded" => Some(words.remind_done(number("sent"), number("skipped"))),
        _ => None,
    }
}
