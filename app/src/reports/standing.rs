//! How one person stands in each course: the part of their page that HR and the managers above see.

use super::words::{certificate, due, exam, points, state};
use crate::{Failure, Visit, address::Address};
use leptos::prelude::*;
use records::{
    Action, Error, assignments,
    assignments::{Due, Extension},
    courses,
    people::View,
    reports::{self, Row, Status},
};

/// The section; nothing for those who may not see completion.
pub(crate) async fn of(visit: &Visit, view: &View) -> Result<Option<AnyView>, Failure> {
    let ctx = &visit.ctx;
    let db = ctx.records.db.read();
    match ctx.may_with(db, Action::ReadCompletion, view.id).await {
        Ok(()) => (),
        Err(Error::NotFound) => return Ok(None),
        Err(other) => return Err(other.into()),
    }
    let mut parts = Vec::new();
    for version in courses::all(ctx).await? {
        let course = &version.course;
        let row = reports::standing(ctx, view.id, &course.id).await?;
        let due = assignments::due(ctx, db, view.id, &course.id).await?;
        parts.push(part(visit, view, course.title.get(visit.lang()).into(), &course.id, row, due));
    }
    let extensions = assignments::extensions(ctx, view.id).await?;
    let later: Vec<_> = extensions.iter().map(|extension| line(visit, extension)).collect();
    let words = visit.words();
    let later = (!later.is_empty()).then(|| {
        view! {
            <section class="page-part form" aria-labelledby="later">
                <h2 id="later">{words.extend_record()}</h2>
                <ul class="lines">{later}</ul>
            </section>
        }
    });
    Ok(Some(view! { {parts}{later} }.into_any()))
}

fn line(visit: &Visit, extension: &Extension) -> AnyView {
    let words = visit.words();
    let day = |day| i18n::month_day(visit.tag(), day);
    let at = i18n::month_day(visit.tag(), visit.ctx.records.local(extension.at).date_naive());
    view! {
        <li>
            <span class="lines-what">{words.extend_line(day(extension.instead_of), day(extension.on))}</span>
            <span class="lines-when">{at}</span>
            <p class="lines-why">{words.extend_why(&extension.by, &extension.reason)}</p>
        </li>
    }
    .into_any()
}

fn part(visit: &Visit, view: &View, title: String, course: &str, row: Option<Row>, due_now: Option<Due>) -> AnyView {
    let words = visit.words();
    let Some(row) = row else {
        let assign = visit.ctx.may(Action::Assign).is_ok() && view.active;
        let assign = assign.then(|| {
            let href = Address::new("/assignments/new").with("person", view.email.clone()).href();
            view! { <p class="button-row"><a class="button" href=href>{words.assignment_new()}</a></p> }
        });
        return view! {
            <section class="page-part form">
                <h2>{title}</h2>
                <p class="note">{words.standing_nothing()}</p>
                {assign}
            </section>
        }
        .into_any();
    };
    let moment = |at: Option<i64>| at.map(|at| i18n::date(visit.tag(), visit.ctx.records.local(at).date_naive()));
    let fact =
        |name: String, value: Option<String>| value.map(|value| view! { <div><dt>{name}</dt><dd>{value}</dd></div> });
    let reason = due_now.map(|due| words.standing_reason(&due.by, &due.reason));
    let acts =
        (row.status != Status::Completed && visit.ctx.may(Action::Remind).is_ok() && row.due_on.is_some()).then(|| {
            let to = |path: &str| {
                Address::new(path)
                    .with("person", row.person.to_string())
                    .with("course", course)
                    .with("back", format!("/people/{}", row.person))
                    .href()
            };
            view! {
                <p class="button-row">
                    <a class="button" href=to("/assignments/extend")>{words.extend_action()}</a>
                    <a class="button" href=to("/assignments/remind")>{words.remind_action()}</a>
                </p>
            }
        });
    view! {
        <section class="page-part form">
            <h2>{title}</h2>
            <dl class="facts">
                <div><dt>{words.report_status()}</dt><dd>{state(visit, &row)}</dd></div>
                {fact(words.report_due(), Some(due(visit, &row)))}
                {fact(words.standing_assigned(), reason)}
                {fact(words.report_progress(), Some(words.standing_progress(row.progress / 100, row.lessons)))}
                {fact(words.standing_score(), row.score.map(points))}
                {fact(words.report_exam(), exam(words, &row))}
                {certificate(visit, &row).map(|day| view! { <div><dt>{words.report_certificate()}</dt><dd>{day}</dd></div> })}
                {fact(words.report_started(), moment(row.started_at))}
                {fact(words.report_completed_on(), moment(row.completed_at))}
                {fact(words.report_last(), moment(row.last_at))}
            </dl>
            {acts}
        </section>
    }
    .into_any()
}
