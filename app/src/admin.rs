//! `/admin`: the audit trail with its proof, and the jobs.

mod jobs;
mod words;

use crate::{
    Failure, Page, Place, Visit,
    address::{Address, asked},
    kit::{
        banner::{Banner, Mood},
        table::head,
    },
};
use axum::{
    Router,
    response::Response,
    routing::{get, post},
};
use leptos::prelude::*;
use records::audit::{self, Entry};

pub(crate) fn router() -> Router {
    Router::new()
        .route("/admin", get(show))
        .route("/admin/jobs", get(jobs::show))
        .route("/admin/jobs/{id}/restart", post(jobs::restart))
}

/// The two parts, as links.
fn parts(visit: &Visit, here: &str) -> AnyView {
    let words = visit.words();
    let link = |href: &'static str, label: String| {
        view! { <a class="button" href=href aria-current=(href == here).then_some("page")>{label}</a> }
    };
    view! {
        <nav class="button-row tabs" aria-label=words.admin_parts()>
            {link("/admin", words.admin_audit())}
            {link("/admin/jobs", words.admin_jobs())}
        </nav>
    }
    .into_any()
}

async fn show(visit: Visit) -> Result<Response, Failure> {
    let asked = asked(&visit.path);
    let before = asked.get("before").parse().ok();
    let entries = audit::list(&visit.ctx, before).await?;
    // The proof walks the whole chain: once on the first page, not on every step back.
    let proof = match before {
        None => Some(audit::verify(&visit.ctx).await?),
        Some(_) => None,
    };
    let words = visit.words();
    Ok(Page::new(&visit, words.admin_title()).at(Place::Admin).wide().answer(|| {
        let proof = proof.map(|proof| match proof {
            Ok(rows) => view! { <Banner mood=Mood::Right><p>{words.admin_whole(rows)}</p></Banner> }.into_any(),
            Err(row) => view! { <Banner mood=Mood::Wrong><p>{words.admin_broken(row)}</p></Banner> }.into_any(),
        });
        let oldest = entries.last().map(|entry| entry.seq).filter(|seq| *seq > 1);
        let older = oldest.map(|seq| {
            let href = Address::new("/admin").with("before", seq.to_string()).href();
            view! { <a class="button" href=href>{words.admin_older()}</a> }
        });
        let newest = before.map(|_| view! { <a class="button" href="/admin">{words.admin_newest()}</a> });
        view! {
            <div class="page-head page-head-split">
                <div>
                    <h1 tabindex="-1">{words.admin_audit()}</h1>
                    <p class="note">{words.admin_audit_lead()}</p>
                </div>
                {parts(&visit, "/admin")}
            </div>
            {proof}
            {table(&visit, &entries)}
            <nav class="nav-pages page-part" aria-label=words.list_pages()>{newest}{older}</nav>
        }
    }))
}

fn table(visit: &Visit, entries: &[Entry]) -> AnyView {
    let words = visit.words();
    let row = |entry: &Entry| {
        let when = i18n::date_time(visit.tag(), visit.ctx.records.local(entry.at));
        let who = entry.actor.clone().unwrap_or_else(|| words.admin_program());
        let details = words::details(entry);
        let details = (!details.is_empty()).then(|| {
            let pairs: Vec<_> =
                details.into_iter().map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> }).collect();
            view! {
                <details>
                    <summary>{words.admin_details()}</summary>
                    <dl class="facts">{pairs}</dl>
                </details>
            }
        });
        let object = match entry.object.split_once('/') {
            Some(("person", id)) => {
                let name = entry.about.clone().unwrap_or_else(|| id.to_string());
                view! { <a href=format!("/people/{id}")>{name}</a> }.into_any()
            }
            _ => view! { <span class="quiet">{words::object(entry)}</span> }.into_any(),
        };
        view! {
            <tr>
                <th scope="row">{words::act(words, &entry.action)}" "<span class="table-sub">{entry.seq}</span></th>
                <td class="table-dep nobr">{when}</td>
                <td>{who}</td>
                <td>{object}</td>
                <td class="table-wide">{details}</td>
            </tr>
        }
    };
    let rows: Vec<_> = entries.iter().map(row).collect();
    view! {
        <table class="table table-records table-open table-fold page-part">
            <caption class="hush">{words.admin_audit()}</caption>
            <thead>
                <tr>
                    {head(words.admin_what(), "")}
                    {head(words.admin_when(), "")}
                    {head(words.admin_who(), "")}
                    {head(words.admin_object(), "")}
                    {head(words.admin_details(), "")}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}
