//! `/assignments`: who must do what by when. Also later dates and reminders, which act on people of a list.

mod end;
mod extend;
mod new;
mod remind;

use crate::{
    Failure, Page, Place, Visit,
    address::{Address, asked},
    kit::{
        done::{done, empty},
        numbers::bar,
        pages::pages,
        table::head,
    },
    reports::course::Courses,
};
use axum::{Router, response::Response, routing::get};
use leptos::prelude::*;
use records::{
    Slice,
    assignments::{self, Row},
};

pub(crate) fn router() -> Router {
    Router::new()
        .route("/assignments", get(list))
        .route("/assignments/new", get(new::show).post(new::assign))
        .route("/assignments/{id}/end", get(end::show).post(end::end))
        .route("/assignments/extend", get(extend::show).post(extend::extend))
        .route("/assignments/remind", get(remind::show).post(remind::remind))
}

async fn list(visit: Visit) -> Result<Response, Failure> {
    let asked = asked(&visit.path);
    let courses = Courses::of(&visit, &asked).await?;
    let ended = asked.get("state") == "all";
    let slice = assignments::list(&visit.ctx, &courses.chosen, ended, asked.get("page").parse().unwrap_or(1)).await?;
    let words = visit.words();
    let said = match asked.get("done") {
        "assigned" => Some(words.assignment_done()),
        "ended" => Some(words.assignment_ended_done()),
        _ => None,
    };
    let course = if courses.several() { courses.chosen.as_str() } else { "" };
    let address = Address::new("/assignments").with("course", course).with("state", if ended { "all" } else { "" });
    let toggle = address.with("state", if ended { "" } else { "all" }).href();
    Ok(Page::new(&visit, words.assignment_title()).at(Place::Assignments).wide().answer(|| {
        let toggle_label = if ended { words.assignment_hide_ended() } else { words.assignment_show_ended() };
        view! {
            <div class="page-head page-head-split">
                <div>
                    <h1 tabindex="-1">{words.assignment_title()}</h1>
                    <p class="note">{words.assignment_lead(courses.title())}</p>
                </div>
                <div class="button-row">
                    <a class="button button-quiet" href=toggle>{toggle_label}</a>
                    <a class="button button-main" href="/assignments/new">{words.assignment_new()}</a>
                </div>
            </div>
            {done(said)}
            {table(&visit, &slice)}
            {pages(words, &slice, &address)}
        }
    }))
}

/// For whom, in words and as a link.
fn target(row: &Row) -> (String, String) {
    match (&row.person, &row.department) {
        (Some((id, name)), _) => (name.clone(), format!("/people/{id}")),
        (None, Some((id, name))) => (name.clone(), format!("/people?department={id}")),
        (None, None) => (String::new(), "/people".into()),
    }
}

fn table(visit: &Visit, slice: &Slice<Row>) -> AnyView {
    let words = visit.words();
    if slice.rows.is_empty() {
        return empty(words.assignment_empty(), Some(("/assignments/new".into(), words.assignment_new())));
    }
    let row = |row: &Row| {
        let (name, href) = target(row);
        let made = i18n::month_day(visit.tag(), visit.ctx.records.local(row.at).date_naive());
        let share = if row.reaches > 0 { (row.completed * 1000 / row.reaches) as f64 / 10.0 } else { 0.0 };
        let end = match row.ended_at {
            Some(_) => view! { <span class="quiet">{words.assignment_ended()}</span> }.into_any(),
            None => {
                let href = format!("/assignments/{}/end", row.id);
                view! {
                    <a class="button button-quiet" href=href>
                        {words.assignment_end()}
                        <span class="hush">{name.clone()}</span>
                    </a>
                }
                .into_any()
            }
        };
        view! {
            <tr>
                <th scope="row"><a href=href>{name}</a></th>
                <td class="table-dep" data-label=words.assignment_due()>{i18n::date(visit.tag(), row.due_on)}</td>
                <td class="table-wide">
                    {row.reason.clone()}
                    <span class="table-sub">{words.assignment_by(&row.by, made)}</span>
                </td>
                <td>
                    <span class="progress">
                        {bar(share, false)}
                        <span class="num">{words.assignment_share(row.completed, row.reaches)}</span>
                    </span>
                </td>
                <td>{end}</td>
            </tr>
        }
    };
    let rows: Vec<_> = slice.rows.iter().map(row).collect();
    view! {
        <table class="table table-records table-open">
            <caption class="hush">{words.assignment_title()}</caption>
            <thead>
                <tr>
                    {head(words.assignment_target(), "")}
                    {head(words.assignment_due(), "")}
                    {head(words.assignment_reason(), "")}
                    {head(words.assignment_reach(), "")}
                    <th scope="col"><span class="hush">{words.assignment_end()}</span></th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}
