//! `/team`: a manager's people. Who is late, who needs a talk and about what, and what can be done about it at once.

use crate::{
    Failure, Page, Place, Visit,
    address::{Address, asked},
    kit::{
        done::{done, empty},
        numbers::{Figure, figures},
        table::head,
    },
    reports::{
        course::Courses,
        words::{self, due, points, progress, state},
    },
};
use axum::{Router, response::Response, routing::get};
use content::Course;
use leptos::prelude::*;
use records::{
    Reach, courses,
    reports::{self, Columns, Figures, Row, Status, Talk, talk},
};

pub(crate) fn router() -> Router {
    Router::new().route("/team", get(show))
}

async fn show(visit: Visit) -> Result<Response, Failure> {
    let asked = asked(&visit.path);
    let courses = Courses::of(&visit, &asked).await?;
    let (columns, numbers, rows) = reports::team(&visit.ctx, &courses.chosen).await?;
    let version = courses::published(&visit.ctx, &courses.chosen).await?;
    let status = Status::from_word(asked.get("status"));
    let words = visit.words();
    let lead = words.team_lead(columns.title.get(visit.lang()), numbers.people);
    Ok(Page::new(&visit, words.team_title()).at(Place::Team).wide().answer(|| {
        let body = if rows.is_empty() {
            empty(words.team_empty(), None)
        } else {
            let shown: Vec<&Row> = rows.iter().filter(|row| status.is_none_or(|status| row.status == status)).collect();
            view! {
                {band(&visit, &courses, &numbers, status)}
                {talks(&visit, &version.course, &columns, &rows)}
                <section class="page-part" aria-labelledby="everybody">
                    <h2 id="everybody">
                        {status.map_or_else(|| words.team_everybody(), |status| words::status(words, status))}
                    </h2>
                    {table(&visit, &columns, &shown)}
                </section>
            }
            .into_any()
        };
        view! {
            <div class="page-head">
                <h1 tabindex="-1">{words.team_title()}</h1>
                <p class="note">{lead}</p>
            </div>
            {done(words::done(&visit, &asked))}
            {body}
        }
    }))
}

fn band(visit: &Visit, courses: &Courses, numbers: &Figures, here: Option<Status>) -> AnyView {
    let words = visit.words();
    let list = Address::new("/team").with("course", if courses.several() { courses.chosen.as_str() } else { "" });
    let mut row = vec![Figure {
        label: words.report_everybody(),
        meaning: words.report_everybody_meaning(numbers.assigned),
        number: numbers.people,
        of: numbers.people,
        href: list.href(),
        here: here.is_none(),
        wrong: false,
    }];
    row.extend(Status::ALL.into_iter().map(|status| Figure {
        label: words::status(words, status),
        meaning: words::meaning(words, status),
        number: numbers.of(status),
        of: numbers.people,
        href: format!("{}#everybody", list.with("status", status.word()).href()),
        here: here == Some(status),
        wrong: status == Status::Overdue,
    }));
    figures(words.report_by_status(), row)
}

fn talks(visit: &Visit, course: &Course, columns: &Columns, rows: &[Row]) -> AnyView {
    let words = visit.words();
    let (today, now) = (visit.ctx.records.today(), visit.ctx.now());
    let me = visit.ctx.actor.id();
    let all = visit.ctx.reach(records::Action::Extend) == Reach::All;
    let one = |row: &Row| {
        let reason = talk(row, today, now).filter(|_| all || Some(row.person) != me)?;
        let to = |path: &str| {
            Address::new(path)
                .with("person", row.person.to_string())
                .with("course", columns.course.clone())
                .with("back", "/team")
                .href()
        };
        let acts = row.due_on.is_some().then(|| {
            view! {
                <div class="button-row">
                    <a class="button" href=to("/assignments/extend")>
                        {words.extend_action()}
                        <span class="hush">{row.name.clone()}</span>
                    </a>
                    <a class="button" href=to("/assignments/remind")>
                        {words.remind_action()}
                        <span class="hush">{row.name.clone()}</span>
                    </a>
                </div>
            }
        });
        let department = row.department.clone().map(|name| view! { <span class="quiet">{name}</span> });
        Some(view! {
            <li>
                <div class="talk-who">
                    <a href=format!("/people/{}", row.person)>{row.name.clone()}</a>
                    {department}
                    {state(visit, row)}
                </div>
                <p class="talk-what">{sentence(visit, course, columns, &reason)}</p>
                {acts}
            </li>
        })
    };
    let list: Vec<_> = rows.iter().filter_map(one).collect();
    let body = if list.is_empty() {
        view! { <p class="note">{words.team_no_talks()}</p> }.into_any()
    } else {
        view! { <p class="note">{words.team_talks_lead()}</p><ul class="talks">{list}</ul> }.into_any()
    };
    view! {
        <section class="page-part" aria-labelledby="talks">
            <h2 id="talks">{words.team_talks()}</h2>
            {body}
        </section>
    }
    .into_any()
}

/// What to talk about, with the lesson or the role-play by its name.
fn sentence(visit: &Visit, course: &Course, columns: &Columns, reason: &Talk) -> String {
    let words = visit.words();
    let quoted = |id: &str, title: &str| match visit.tag() {
        "en" => format!("{id} “{title}”"),
        _ => format!("{id}“{title}”"),
    };
    let scenario = columns.scenario.as_ref().map(|(id, title)| quoted(id, title.get(visit.lang()))).unwrap_or_default();
    let lesson = |id: &str| match course.lesson_entry(id) {
        Some(entry) => quoted(id, entry.title.get(visit.lang())),
        None => id.to_string(),
    };
    match reason {
        Talk::NotPassed(Some(score)) => words.talk_not_passed(scenario, points(*score)),
        Talk::NotPassed(None) => words.talk_not_passed_no_score(scenario),
        Talk::Practising(runs, score) => words.talk_practising(scenario, *runs, points(score.unwrap_or(0))),
        Talk::Weak(id, score) => words.talk_weak(lesson(id), points(*score)),
        Talk::NotBegun(days) if *days > 0 => words.talk_not_begun_late(*days),
        Talk::NotBegun(days) => words.talk_not_begun(-days),
        Talk::Still(days, Some(id)) => words.talk_still(*days, lesson(id)),
        Talk::Still(days, None) => words.talk_still_somewhere(*days),
    }
}

fn table(visit: &Visit, columns: &Columns, rows: &[&Row]) -> AnyView {
    let words = visit.words();
    if rows.is_empty() {
        return view! { <p class="note">{words.list_nothing_found()}</p> }.into_any();
    }
    let row = |row: &&Row| {
        let best = row.score.map_or_else(|| "–".to_string(), points);
        let last = row.last_at.map(|at| i18n::month_day(visit.tag(), visit.ctx.records.local(at).date_naive()));
        view! {
            <tr>
                <th scope="row"><a href=format!("/people/{}", row.person)>{row.name.clone()}</a></th>
                <td class="table-dep">{row.department.clone()}</td>
                <td>{state(visit, row)}</td>
                <td data-label=words.report_due()>{due(visit, row)}</td>
                <td class="table-wide">
                    {progress(words, columns, row)}
                </td>
                <td class="num table-desk">{best}</td>
                <td class="table-desk nobr">{last}</td>
            </tr>
        }
    };
    let lines: Vec<_> = rows.iter().map(row).collect();
    let scenario = columns.scenario.as_ref().map_or("", |(id, _)| id.as_str());
    view! {
        <table class="table table-records table-open">
            <caption class="hush">{words.team_title()}</caption>
            <thead>
                <tr>
                    {head(words.report_name(), "")}
                    {head(words.report_department(), "")}
                    {head(words.report_status(), "")}
                    {head(words.report_due(), "")}
                    {head(words.report_progress(), "")}
                    {head(words.report_score(scenario), "num")}
                    {head(words.report_last(), "")}
                </tr>
            </thead>
            <tbody>{lines}</tbody>
        </table>
    }
    .into_any()
}
