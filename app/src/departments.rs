//! `/departments`: the tree, with how many people are where; add and rename.

use crate::{
    Failure, Page, Place, Visit,
    address::{asked, id},
    form::{Form, Messages, messages},
    kit::{
        done::{done, empty},
        field::{Field, FieldError, Select},
        filters::department_options,
        table::head,
    },
    see_other,
};
use axum::{
    Router,
    extract::Path,
    http::StatusCode,
    response::Response,
    routing::{get, post},
};
use leptos::prelude::*;
use records::{
    Action, Error,
    departments::{self, Node},
};
use uuid::Uuid;

pub(crate) fn router() -> Router {
    Router::new().route("/departments", get(show).post(add)).route("/departments/{id}", post(rename))
}

#[derive(Default)]
struct Typed {
    name: String,
    parent: String,
    renamed: Option<Uuid>,
    messages: Messages,
}

async fn show(visit: Visit) -> Result<Response, Failure> {
    page(&visit, StatusCode::OK, Typed::default()).await
}

async fn add(visit: Visit, form: Form) -> Result<Response, Failure> {
    let (name, parent) = (form.get("name"), form.get("parent"));
    let below = match parent {
        "" => None,
        text => Some(text.parse().unwrap_or_default()),
    };
    match departments::add(&visit.ctx, name, below).await {
        Ok(_) => Ok(see_other("/departments?done=added")),
        Err(Error::Invalid(problems)) => {
            let messages = messages(visit.words(), &problems);
            let typed = Typed { name: name.into(), parent: parent.into(), renamed: None, messages };
            page(&visit, StatusCode::UNPROCESSABLE_ENTITY, typed).await
        }
        Err(other) => Err(other.into()),
    }
}

async fn rename(visit: Visit, Path(department): Path<String>, form: Form) -> Result<Response, Failure> {
    let department = id(&department)?;
    match departments::rename(&visit.ctx, department, form.get("name")).await {
        Ok(()) => Ok(see_other("/departments?done=renamed")),
        Err(Error::Invalid(problems)) => {
            let messages = messages(visit.words(), &problems);
            let typed =
                Typed { name: form.get("name").into(), parent: String::new(), renamed: Some(department), messages };
            page(&visit, StatusCode::UNPROCESSABLE_ENTITY, typed).await
        }
        Err(other) => Err(other.into()),
    }
}

async fn page(visit: &Visit, status: StatusCode, typed: Typed) -> Result<Response, Failure> {
    visit.ctx.may(Action::EditPeople)?;
    let tree = departments::tree(&visit.ctx).await?;
    let words = visit.words();
    let said = match asked(&visit.path).get("done") {
        "added" => Some(words.department_added()),
        "renamed" => Some(words.department_renamed()),
        _ => None,
    };
    Ok(Page::new(visit, words.department_title()).at(Place::People).status(status).answer(|| {
        let mut messages = typed.messages.clone();
        let adding = typed.renamed.is_none();
        let mut error = |field| if adding { messages.remove(field) } else { None };
        view! {
            <div class="page-head">
                <h1 tabindex="-1">{words.department_title()}</h1>
                <p class="page-lead">{words.department_lead()}</p>
            </div>
            {done(said)}
            <form class="form-line table-narrow page-part" method="post" action="/departments">
                <Field
                    name="name"
                    label=words.department_name()
                    value=if adding { typed.name.clone() } else { String::new() }
                    error=error("name")
                    required=true
                />
                <Select
                    name="parent"
                    label=words.department_parent()
                    options=department_options(words.department_top(), &tree)
                    value=typed.parent.clone()
                    error=error("parent")
                />
                <button class="button">{words.department_add()}</button>
            </form>
            {table(visit, &tree, &typed)}
        }
    }))
}

fn table(visit: &Visit, tree: &[Node], typed: &Typed) -> AnyView {
    let words = visit.words();
    if tree.is_empty() {
        return empty(words.department_empty(), None);
    }
    let row = |node: &Node| {
        let open = typed.renamed == Some(node.id);
        let field = format!("name-{}", node.id);
        let error = open.then(|| typed.messages.get("name").cloned()).flatten();
        let name = if open { typed.name.clone() } else { node.name.clone() };
        let people = format!("/people?department={}", node.id);
        let invalid = error.is_some().then_some("true");
        let notes = error.is_some().then(|| format!("{field}-error"));
        view! {
            <tr>
                <th scope="row" data-depth=node.depth><a href=people>{node.name.clone()}</a></th>
                <td class="num" data-label=words.department_people()>{node.people}</td>
                <td class="num table-desk">{node.with_below}</td>
                <td class="table-wide">
                    <details open=open>
                        <summary>{words.department_rename()}</summary>
                        <form class="form-line" method="post" action=format!("/departments/{}", node.id)>
                            <div class="field">
                                <label for=field.clone()>{words.department_rename_of(&node.name)}</label>
                                <input id=field.clone() name="name" value=name aria-invalid=invalid
                                    aria-describedby=notes required />
                                <FieldError name=field error />
                            </div>
                            <button class="button">{words.form_save()}</button>
                        </form>
                    </details>
                </td>
            </tr>
        }
    };
    let rows: Vec<_> = tree.iter().map(row).collect();
    view! {
        <table class="table table-records table-open table-narrow table-fold page-part">
            <caption class="hush">{words.department_title()}</caption>
            <thead>
                <tr>
                    {head(words.department_name(), "")}
                    {head(words.department_people(), "num")}
                    {head(words.department_with_below(), "num")}
                    <th scope="col"><span class="hush">{words.department_rename()}</span></th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}
