//! How a person signs in: the one-time code, the devices, leaving.

use crate::{Failure, Page, Place, Visit, address::id, form::Form, kit::device::device, see_other};
use axum::{extract::Path, response::Response};
use leptos::prelude::*;
use records::{
    Error, accounts,
    people::{self, SessionView, View},
};

/// The part of the person's page.
pub(super) fn section(visit: &Visit, view: &View) -> AnyView {
    let words = visit.words();
    let records = &visit.ctx.records;
    let moment = |at| i18n::date_time(visit.tag(), records.local(at));
    let session = |session: &SessionView| {
        view! {
            <li>
                <span class="lines-what">{device(&session.device, visit.comma())}</span>
                <span class="lines-when">{session.address.clone()}</span>
                <p class="lines-why">{words.people_session(moment(session.since), moment(session.seen))}</p>
            </li>
        }
    };
    let sessions: Vec<_> = view.sessions.iter().map(session).collect();
    let none = sessions.is_empty().then(|| view! { <p class="note">{words.people_no_sessions()}</p> });
    let end = (!sessions.is_empty()).then(|| {
        view! {
            <form method="post" action=format!("/people/{}/sessions", view.id)>
                <p class="button-row"><button class="button">{words.people_end_sessions()}</button></p>
            </form>
        }
    });
    let own = visit.ctx.actor.id() == Some(view.id);
    let leave = match (view.active, own) {
        (true, true) => None,
        (true, false) => Some(
            view! {
                <p class="page-part">
                    <a class="button" href=format!("/people/{}/leave", view.id)>{words.people_leave()}</a>
                </p>
            }
            .into_any(),
        ),
        (false, _) => Some(
            view! {
                <form class="page-part" method="post" action=format!("/people/{}/back", view.id)>
                    <button class="button">{words.people_back()}</button>
                </form>
            }
            .into_any(),
        ),
    };
    let code = view.active.then(|| {
        view! {
            <p class="note">
                {if view.has_password { words.people_has_password() } else { words.people_no_password() }}
            </p>
            <form method="post" action=format!("/people/{}/code", view.id)>
                <p class="button-row"><button class="button">{words.people_make_code()}</button></p>
            </form>
        }
    });
    view! {
        <section class="page-part form" aria-labelledby="signing-in">
            <h2 id="signing-in">{words.people_signing_in()}</h2>
            {code}
            <h3 class="page-part">{words.people_sessions()}</h3>
            {none}
            <ul class="lines">{sessions}</ul>
            {end}
        </section>
        {leave}
    }
    .into_any()
}

/// Makes a code and shows it this once: only its hash is kept, so there is nothing to come back to.
pub(super) async fn code(visit: Visit, Path(person): Path<String>, form: Form) -> Result<Response, Failure> {
    let _ = form;
    let person = id(&person)?;
    let view = people::one(&visit.ctx, person).await?;
    let code = match accounts::make_code(&visit.ctx, person).await {
        Ok(code) => code,
        // The account of an administrator is not for HR: the same as if there were nothing.
        Err(Error::Invalid(_)) => return Err(Error::NotFound.into()),
        Err(other) => return Err(other.into()),
    };
    let link = format!("{}/sign-in/code?code={code}", visit.ctx.records.settings.base_url);
    let words = visit.words();
    Ok(Page::new(&visit, words.people_code_title()).at(Place::People).answer(|| {
        view! {
            <div class="page-head">
                <h1 tabindex="-1">{words.people_code_title()}</h1>
                <p class="page-lead">{words.people_code_lead(&view.name)}</p>
            </div>
            <p class="card"><code>{link}</code></p>
            <p class="page-part"><a class="button" href=format!("/people/{person}")>{words.people_code_back()}</a></p>
        }
    }))
}

/// Signs a person out everywhere.
pub(super) async fn end_sessions(visit: Visit, Path(person): Path<String>, form: Form) -> Result<Response, Failure> {
    let _ = form;
    let person = id(&person)?;
    people::end_sessions(&visit.ctx, person).await?;
    Ok(see_other(&format!("/people/{person}?done=sessions")))
}
