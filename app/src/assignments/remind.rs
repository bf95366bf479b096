//! `/assignments/remind`: shows who gets a mail and what it says, and sends after that.

use crate::{
    Failure, Page, Place, SafePath, Visit,
    address::asked,
    form::Form,
    kit::{
        banner::{Banner, Mood},
        done::empty,
    },
    reports::{course::Courses, words::state},
    see_other,
};
use axum::response::Response;
use leptos::prelude::*;
use records::{
    Action, Error, mail,
    reports::{self, Row, Status},
};
use uuid::Uuid;

fn people(form: &Form) -> Vec<Uuid> {
    form.all("person").iter().filter_map(|id| id.parse().ok()).collect()
}

pub(super) async fn show(visit: Visit) -> Result<Response, Failure> {
    visit.ctx.may(Action::Remind)?;
    let form = asked(&visit.path);
    let courses = Courses::of(&visit, &form).await?;
    let picked = people(&form);
    let (_, mut rows) = reports::chosen(&visit.ctx, &courses.chosen, &picked).await?;
    rows.retain(|row| row.status != Status::Completed && row.due_on.is_some());
    let example = match rows.first() {
        Some(row) => mail::example(&visit.ctx, row.person, &courses.chosen).await?,
        None => None,
    };
    let skipped = (picked.len().saturating_sub(rows.len())) as i64;
    let count = rows.len() as i64;
    let words = visit.words();
    let title = if rows.is_empty() { words.remind_action() } else { words.remind_title(count) };
    let back = SafePath::parse(form.get("back")).as_str().to_string();
    let place = if visit.ctx.may(Action::Assign).is_ok() { Place::Reports } else { Place::Team };
    Ok(Page::new(&visit, title.clone()).at(place).answer(|| {
        if rows.is_empty() {
            return view! {
                <div class="page-head"><h1 tabindex="-1">{title}</h1></div>
                {empty(words.remind_nobody(), Some((back, words.go_back())))}
            }
            .into_any();
        }
        let person = |row: &Row| {
            view! {
                <li>
                    <span class="lines-what">{row.name.clone()}</span>
                    <span class="lines-when">{state(&visit, row)}</span>
                    <input type="hidden" name="person" value=row.person.to_string() />
                </li>
            }
        };
        let list: Vec<_> = rows.iter().map(person).collect();
        let waiting = visit.ctx.records.settings.smtp_url.is_none();
        let waiting = waiting.then(|| view! { <Banner mood=Mood::Warn><p>{words.remind_no_server()}</p></Banner> });
        let skipped = (skipped > 0).then(|| view! { <p class="note">{words.remind_skipped(skipped)}</p> });
        let example = example.map(|example| {
            let lines: Vec<_> = example.text.lines().filter(|line| !line.is_empty()).map(str::to_string).collect();
            let lines: Vec<_> = lines.into_iter().map(|line| view! { <p>{line}</p> }).collect();
            view! {
                <section class="aside" aria-labelledby="example">
                    <h2 id="example">{words.remind_example()}</h2>
                    <div lang=example.lang.tag()><p><b>{example.subject}</b></p>{lines}</div>
                </section>
            }
        });
        view! {
            <div class="page-head">
                <h1 tabindex="-1">{title}</h1>
                <p class="page-lead">{words.remind_lead()}</p>
            </div>
            <form class="fields form" method="post" action="/assignments/remind">
                {waiting}
                <input type="hidden" name="course" value=courses.chosen.clone() />
                <input type="hidden" name="back" value=back.clone() />
                <ul class="lines">{list}</ul>
                {skipped}
                {example}
                <div class="button-row">
                    <button class="button button-main">{words.remind_send(count)}</button>
                    <a class="button button-quiet" href=back.clone()>{words.form_cancel()}</a>
                </div>
            </form>
        }
        .into_any()
    }))
}

pub(super) async fn remind(visit: Visit, form: Form) -> Result<Response, Failure> {
    visit.ctx.may(Action::Remind)?;
    let courses = Courses::of(&visit, &form).await?;
    let people = people(&form);
    if people.is_empty() {
        return Err(Error::NotFound.into());
    }
    let (mut sent, mut skipped) = (0, 0);
    for person in people.into_iter().take(reports::MOST_CHOSEN) {
        match mail::ask(&visit.ctx, person, &courses.chosen).await {
            Ok(true) => sent += 1,
            // Reminded today already, or completed since the page was opened.
            Ok(false) | Err(Error::Closed) => skipped += 1,
            Err(other) => return Err(other.into()),
        }
    }
    let back = SafePath::parse(form.get("back"));
    let pairs = format!("done=reminded&sent={sent}&skipped={skipped}");
    Ok(see_other(&with_done(back.as_str(), &pairs)))
}

/// The way back with what the act came to, in place of what an earlier one came to.
pub(super) fn with_done(back: &str, pairs: &str) -> String {
    let (path, query) = back.split_once('?').unwrap_or((back, ""));
    let old = ["done=", "sent=", "skipped="];
    let mut kept: Vec<&str> =
        query.split('&').filter(|pair| !pair.is_empty() && !old.iter().any(|old| pair.starts_with(old))).collect();
    kept.push(pairs);
    format!("{path}?{}", kept.join("&"))
}

#[cfg(test)]
mod tests {
    use super::with_done;

    #[test]
    fn the_way_back_keeps_its_filters_and_one_message() {
        assert_eq!(with_done("/team", "done=extended"), "/team?done=extended");
        let back = "/reports/completion?status=overdue&done=reminded&sent=2&skipped=0";
        assert_eq!(with_done(back, "done=extended"), "/reports/completion?status=overdue&done=extended");
    }
}
