//! `/assignments/new`: for whom, by when, why; what it will do is shown before it is done.

use crate::{
    Failure, Page, Place, Visit,
    address::asked,
    form::{Form, Messages, messages},
    kit::{
        banner::{Banner, Mood},
        field::{Field, Select, TextArea},
        figures::listed,
        filters::department_options,
    },
    reports::course::Courses,
    see_other,
};
use axum::{http::StatusCode, response::Response};
use leptos::prelude::*;
use records::{
    Action, Error,
    assignments::{self, NewAssignment, Preview, Target},
    departments, people,
};

/// The form as it was typed.
#[derive(Clone, Default)]
struct Typed {
    course: String,
    department: String,
    people: String,
    due_on: String,
    reason: String,
}

impl Typed {
    fn read(form: &Form) -> Typed {
        let get = |name| form.get(name).to_string();
        Typed {
            course: get("course"),
            department: get("department"),
            people: get("people"),
            due_on: get("due_on"),
            reason: get("reason"),
        }
    }

    /// What the preview was made for: when it differs, the preview is shown again instead of acting.
    fn mark(&self) -> String {
        format!("{}|{}|{}", self.course, self.department, self.people.split_whitespace().collect::<Vec<_>>().join(" "))
    }
}

pub(super) async fn show(visit: Visit) -> Result<Response, Failure> {
    visit.ctx.may(Action::Assign)?;
    let asked = asked(&visit.path);
    let typed = Typed { people: asked.get("person").into(), ..Typed::read(&asked) };
    page(&visit, StatusCode::OK, typed, Messages::new(), None, false).await
}

pub(super) async fn assign(visit: Visit, form: Form) -> Result<Response, Failure> {
    visit.ctx.may(Action::Assign)?;
    let typed = Typed::read(&form);
    let target = match target(&visit, &typed).await? {
        Ok(target) => target,
        Err(messages) => return page(&visit, StatusCode::UNPROCESSABLE_ENTITY, typed, messages, None, false).await,
    };
    let looked = form.get("seen") == typed.mark();
    if form.get("act") == "assign" && looked {
        let new = NewAssignment {
            course: typed.course.clone(),
            target: target.clone(),
            due_on: typed.due_on.clone(),
            reason: typed.reason.clone(),
        };
        return match assignments::assign(&visit.ctx, new).await {
            Ok(_) => Ok(see_other("/assignments?done=assigned")),
            Err(Error::Invalid(problems)) => {
                let preview = assignments::preview(&visit.ctx, &typed.course, &target).await?;
                let messages = messages(visit.words(), &problems);
                page(&visit, StatusCode::UNPROCESSABLE_ENTITY, typed, messages, Some(preview), false).await
            }
            Err(other) => Err(other.into()),
        };
    }
    let changed = form.get("act") == "assign";
    let preview = assignments::preview(&visit.ctx, &typed.course, &target).await?;
    page(&visit, StatusCode::OK, typed, Messages::new(), Some(preview), changed).await
}

/// Whom the form names, or what is wrong with it.
async fn target(visit: &Visit, typed: &Typed) -> Result<Result<Target, Messages>, Failure> {
    let words = visit.words();
    let lines: Vec<String> = typed
        .people
        .split(['\n', ',', '，', ';', '；', '、'])
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(Into::into)
        .collect();
    match (typed.department.parse(), lines.is_empty()) {
        (Ok(_), false) => Ok(Err(Messages::from([("people", words.assignment_either())]))),
        (Ok(department), true) => Ok(Ok(Target::Department(department))),
        (Err(_), true) => Ok(Err(Messages::from([("people", words.problem_empty())]))),
        (Err(_), false) => {
            let (found, unknown) = people::named(&visit.ctx, &lines).await?;
            if unknown.is_empty() {
                Ok(Ok(Target::People(found)))
            } else {
                let names = listed(visit, &unknown);
                Ok(Err(Messages::from([("people", words.assignment_unknown_people(names))])))
            }
        }
    }
}

async fn page(
    visit: &Visit,
    status: StatusCode,
    typed: Typed,
    mut messages: Messages,
    preview: Option<Preview>,
    changed: bool,
) -> Result<Response, Failure> {
    let words = visit.words();
    let courses = Courses::of(visit, &Form(vec![("course".into(), typed.course.clone())])).await?;
    let tree = departments::tree(&visit.ctx).await?;
    let course = courses.chosen.clone();
    let mark = Typed { course: course.clone(), ..typed.clone() }.mark();
    Ok(Page::new(visit, words.assignment_new()).at(Place::Assignments).status(status).answer(|| {
        let course_field = if courses.several() {
            courses.field(words)
        } else {
            view! { <input type="hidden" name="course" value=course /> }.into_any()
        };
        let shown = preview.as_ref().map(|preview| {
            let again = changed.then(|| {
                view! { <Banner mood=Mood::Warn><p>{words.assignment_preview_changed()}</p></Banner> }
            });
            view! {
                {again}
                <div class="card" role="status">
                    <p class="card-head">{words.assignment_preview_reaches(preview.reaches)}</p>
                    <p>{words.assignment_preview_completed(preview.completed)}</p>
                    <p>{words.assignment_preview_assigned(preview.assigned)}</p>
                </div>
                <input type="hidden" name="seen" value=mark />
            }
        });
        let buttons = match &preview {
            Some(preview) => view! {
                <button class="button button-main" name="act" value="assign">
                    {words.assignment_assign(preview.reaches)}
                </button>
                <button class="button" name="act" value="preview">{words.assignment_preview()}</button>
            }
            .into_any(),
            None => view! {
                <button class="button button-main" name="act" value="preview">{words.assignment_preview()}</button>
            }
            .into_any(),
        };
        view! {
            <div class="page-head">
                <h1 tabindex="-1">{words.assignment_new()}</h1>
                <p class="page-lead">{words.assignment_new_lead()}</p>
            </div>
            <form class="fields form" method="post" action="/assignments/new">
                {course_field}
                <Select
                    name="department"
                    label=words.assignment_department()
                    options=department_options(words.assignment_no_department(), &tree)
                    value=typed.department
                    error=messages.remove("department")
                />
                <TextArea
                    name="people"
                    label=words.assignment_people()
                    value=typed.people
                    hint=Some(words.assignment_people_hint())
                    error=messages.remove("people")
                />
                <Field
                    name="due_on"
                    kind="date"
                    label=words.assignment_due()
                    hint=Some(words.assignment_due_hint())
                    value=typed.due_on
                    error=messages.remove("due_on")
                />
                <Field
                    name="reason"
                    label=words.assignment_reason_label()
                    hint=Some(words.assignment_reason_hint())
                    value=typed.reason
                    error=messages.remove("reason")
                />
                {shown}
                <div class="button-row">
                    {buttons}
                    <a class="button button-quiet" href="/assignments">{words.form_cancel()}</a>
                </div>
            </form>
        }
    }))
}
