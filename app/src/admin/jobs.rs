//! `/admin/jobs`: what waits, what failed for good and why; a parked job is restarted here.

use super::parts;
use crate::{
    Failure, Page, Place, Visit,
    address::{Address, asked, id},
    form::Form,
    kit::{
        banner::{Banner, Mood},
        done::{done, empty},
        mark::Mark,
        numbers::{Figure, figures},
        pages::pages,
        table::head,
    },
    see_other,
};
use axum::{extract::Path, response::Response};
use i18n::Words;
use leptos::prelude::*;
use records::{
    Slice,
    jobs::{self, JobView, State, TRIES},
};

pub(super) async fn show(visit: Visit) -> Result<Response, Failure> {
    let asked = asked(&visit.path);
    let state = State::from_word(asked.get("state"));
    let counts = jobs::counts(&visit.ctx).await?;
    let slice = jobs::list(&visit.ctx, state, asked.get("page").parse().unwrap_or(1)).await?;
    let address = Address::new("/admin/jobs").with("state", state.map_or("", State::word));
    let words = visit.words();
    let said = (asked.get("done") == "restarted").then(|| words.admin_restarted());
    Ok(Page::new(&visit, words.admin_jobs()).at(Place::Admin).wide().answer(|| {
        let waiting = visit.ctx.records.settings.smtp_url.is_none();
        let waiting = waiting.then(|| view! { <Banner mood=Mood::Warn><p>{words.remind_no_server()}</p></Banner> });
        let all: i64 = counts.iter().map(|(_, number)| number).sum();
        let mut numbers = vec![figure(words.list_all(), all, all, String::new(), state.is_none(), false)];
        numbers.extend(counts.map(|(one, number)| {
            figure(label(words, one), number, all, one.word().into(), state == Some(one), one == State::Parked)
        }));
        view! {
            <div class="page-head page-head-split">
                <div>
                    <h1 tabindex="-1">{words.admin_jobs()}</h1>
                    <p class="note">{words.admin_jobs_lead()}</p>
                </div>
                {parts(&visit, "/admin/jobs")}
            </div>
            {done(said)}
            {waiting}
            {figures(words.report_by_status(), numbers)}
            {table(&visit, &slice)}
            {pages(words, &slice, &address)}
        }
    }))
}

pub(super) async fn restart(visit: Visit, Path(job): Path<String>, form: Form) -> Result<Response, Failure> {
    let _ = form;
    jobs::restart(&visit.ctx, id(&job)?).await?;
    Ok(see_other("/admin/jobs?done=restarted"))
}

fn figure(label: String, number: i64, of: i64, state: String, here: bool, wrong: bool) -> Figure {
    let href = Address::new("/admin/jobs").with("state", state).href();
    Figure { meaning: label.clone(), label, number, of, href, here, wrong }
}

fn label(words: &Words, state: State) -> String {
    match state {
        State::Due => words.job_due(),
        State::Running => words.job_running(),
        State::Done => words.job_done(),
        State::Parked => words.job_parked(),
    }
}

fn table(visit: &Visit, slice: &Slice<JobView>) -> AnyView {
    let words = visit.words();
    if slice.rows.is_empty() {
        return empty(words.admin_no_jobs(), None);
    }
    let row = |job: &JobView| {
        let (state, mark) = match job.state {
            State::Parked => ("wrong", "alert"),
            State::Due => ("open", "clock"),
            State::Running => ("open", "half"),
            State::Done => ("right", "tick"),
        };
        let kind = match job.kind.as_str() {
            "due-sweep" => words.job_sweep(),
            "reminder" => words.job_reminder(),
            other => other.to_string(),
        };
        let kind = match &job.about {
            Some(about) => format!("{kind}{}{about}", visit.colon()),
            None => kind,
        };
        let restart = (job.state == State::Parked).then(|| {
            view! {
                <form method="post" action=format!("/admin/jobs/{}/restart", job.id)>
                    <button class="button">{words.admin_restart()}</button>
                </form>
            }
        });
        let when = i18n::date_time(visit.tag(), visit.ctx.records.local(job.run_at));
        view! {
            <tr>
                <th scope="row">{kind}</th>
                <td class="table-dep nobr">{when}</td>
                <td><span class="state" data-state=state><Mark of=mark />{label(words, job.state)}</span></td>
                <td data-label=words.admin_tries()>{format!("{} / {TRIES}", job.tries)}</td>
                <td class="table-wide">{job.last_error.clone()}{restart}</td>
            </tr>
        }
    };
    let rows: Vec<_> = slice.rows.iter().map(row).collect();
    view! {
        <table class="table table-records table-open page-part">
            <caption class="hush">{words.admin_jobs()}</caption>
            <thead>
                <tr>
                    {head(words.admin_job(), "")}
                    {head(words.admin_run_at(), "")}
                    {head(words.report_status(), "")}
                    {head(words.admin_tries(), "")}
                    {head(words.admin_error(), "")}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}
