//! `/people`: everybody whom the actor may see, with filters in the address. The pages of one person are below it.

mod form;
mod leave;
mod new;
mod record;
mod sign_in;
pub(crate) mod words;

use crate::{
    Failure, Page, Place, Visit,
    address::{Address, asked},
    kit::{
        done::empty,
        field::{Field, Select},
        figures::listed,
        filters::{department_options, filters},
        pages::pages,
        table::{Sorted, head},
    },
};
use axum::{
    Router,
    response::Response,
    routing::{get, post},
};
use leptos::prelude::*;
use records::{
    Action, Role, Slice,
    departments::{self, Node},
    people::{self, Filter, Row, Sort, Status},
};

pub(crate) fn router() -> Router {
    Router::new()
        .route("/people", get(list))
        .route("/people/new", get(new::show).post(new::create))
        .route("/people/{id}", get(record::show).post(record::save))
        .route("/people/{id}/code", post(sign_in::code))
        .route("/people/{id}/sessions", post(sign_in::end_sessions))
        .route("/people/{id}/leave", get(leave::show).post(leave::mark))
        .route("/people/{id}/back", post(leave::back))
}

const SORTS: [(Sort, &str); 4] =
    [(Sort::Name, "name"), (Sort::Number, "number"), (Sort::Department, "department"), (Sort::Email, "email")];
const STATUSES: [(Status, &str); 3] = [(Status::Active, ""), (Status::Left, "left"), (Status::Any, "any")];

async fn list(visit: Visit) -> Result<Response, Failure> {
    let asked = asked(&visit.path);
    let (sort, by) = SORTS.into_iter().find(|(_, word)| *word == asked.get("sort")).unwrap_or(SORTS[0]);
    let status = STATUSES.into_iter().find(|(_, word)| *word == asked.get("status")).unwrap_or(STATUSES[0]);
    let filter = Filter {
        text: asked.get("q").into(),
        department: asked.get("department").parse().ok(),
        role: Role::from_word(asked.get("role")),
        status: status.0,
        sort,
        down: asked.get("down") == "1",
        page: asked.get("page").parse().unwrap_or(1),
    };
    let slice = people::list(&visit.ctx, &filter).await?;
    let tree = departments::tree(&visit.ctx).await?;
    let address = Address::new("/people")
        .with("q", filter.text.clone())
        .with("department", filter.department.map(|id| id.to_string()).unwrap_or_default())
        .with("role", filter.role.map_or("", Role::word))
        .with("status", status.1)
        .with("sort", if by == "name" { "" } else { by })
        .with("down", if filter.down { "1" } else { "" });
    let sorted = Sorted { address: address.clone(), by, down: filter.down };
    let words = visit.words();
    let edit = visit.ctx.may(Action::EditPeople).is_ok();
    Ok(Page::new(&visit, words.people_title()).at(Place::People).wide().answer(|| {
        let buttons = edit.then(|| {
            view! {
                <div class="button-row">
                    <a class="button" href="/departments">{words.people_departments()}</a>
                    <a class="button button-main" href="/people/new">{words.people_new()}</a>
                </div>
            }
        });
        view! {
            <div class="page-head page-head-split">
                <div>
                    <h1 tabindex="-1">{words.people_title()}</h1>
                    <p class="note">{words.people_lead(slice.total)}</p>
                </div>
                {buttons}
            </div>
            {filters(words, &address, &["q", "department", "role", "status"], fields(&visit, &filter, status.1, &tree))}
            {table(&visit, &slice, &sorted, filter == Filter { page: filter.page, ..Filter::default() })}
            {pages(words, &slice, &address)}
        }
    }))
}

fn fields(visit: &Visit, filter: &Filter, status: &'static str, tree: &[Node]) -> AnyView {
    let words = visit.words();
    let roles = std::iter::once((String::new(), words.people_any_role()))
        .chain(Role::ALL.into_iter().map(|role| (role.word().into(), words::role(words, role))))
        .collect();
    let statuses = vec![
        (String::new(), words.people_here()),
        ("left".into(), words.people_left()),
        ("any".into(), words.people_anyone()),
    ];
    view! {
        <Field name="q" kind="search" label=words.list_text() value=filter.text.clone() />
        <Select
            name="department"
            label=words.list_department()
            options=department_options(words.list_all_departments(), tree)
            value=filter.department.map(|id| id.to_string()).unwrap_or_default()
        />
        <Select name="role" label=words.people_role() options=roles value=filter.role.map_or("", Role::word) />
        <Select name="status" label=words.list_status() options=statuses value=status />
    }
    .into_any()
}

fn table(visit: &Visit, slice: &Slice<Row>, sorted: &Sorted, everything: bool) -> AnyView {
    let words = visit.words();
    if slice.rows.is_empty() {
        return if everything {
            empty(words.people_empty(), Some(("/people/new".into(), words.people_new())))
        } else {
            empty(words.list_nothing_found(), Some(("/people".into(), words.list_clear())))
        };
    }
    let row = |row: &Row| {
        let roles: Vec<_> =
            row.roles.iter().filter(|role| **role != Role::Trainee).map(|role| words::role(words, *role)).collect();
        let left = (!row.active).then(|| view! { <span class="table-sub">{words.people_left()}</span> });
        let number = row.number.clone().map(|number| view! { <span class="table-sub table-desk">{number}</span> });
        view! {
            <tr>
                <th scope="row"><a href=format!("/people/{}", row.id)>{row.name.clone()}</a>" "{number}{left}</th>
                <td class="table-dep">{row.department.clone()}</td>
                <td class="table-wide">{row.email.clone()}</td>
                <td class="table-desk">{row.manager.clone()}</td>
                <td class="table-desk">{listed(visit, &roles)}</td>
            </tr>
        }
    };
    let rows: Vec<_> = slice.rows.iter().map(row).collect();
    view! {
        <table class="table table-records table-open page-part">
            <caption class="hush">{words.people_title()}</caption>
            <thead>
                <tr>
                    {sorted.head("name", words.people_name(), "")}
                    {sorted.head("department", words.people_department(), "")}
                    {sorted.head("email", words.people_email(), "")}
                    {head(words.people_manager(), "")}
                    {head(words.people_roles(), "")}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}
