//! The fields of a person: the same when one is created and when one is changed.

use super::words;
use crate::{
    Failure, Visit,
    form::{Form, Messages},
    kit::{
        field::{Field, FieldError, Select},
        filters::department_options,
    },
};
use content::Lang;
use leptos::prelude::*;
use records::{
    Role, departments,
    people::{self, Edit, View},
};

/// What the fields hold, with everything that can be chosen.
pub(super) struct Fields {
    pub edit: Edit,
    departments: Vec<(String, String)>,
    managers: Vec<(String, String)>,
}

/// Loads what can be chosen. `known` is the manager so far, who is in the list also when they lead nobody else or have left.
pub(super) async fn fields(visit: &Visit, edit: Edit, known: Option<&(uuid::Uuid, String)>) -> Result<Fields, Failure> {
    let words = visit.words();
    let tree = departments::tree(&visit.ctx).await?;
    let mut managers = vec![(String::new(), words.people_no_manager())];
    for (id, name, department) in people::managers(&visit.ctx).await? {
        let label = match department {
            Some(department) if visit.tag() == "en" => format!("{name} ({department})"),
            Some(department) => format!("{name}（{department}）"),
            None => name,
        };
        managers.push((id.to_string(), label));
    }
    if let Some((id, name)) = known
        && !managers.iter().any(|(value, _)| *value == id.to_string())
    {
        managers.push((id.to_string(), name.clone()));
    }
    Ok(Fields { edit, departments: department_options(words.list_no_department(), &tree), managers })
}

/// The fields as they were typed. Something that is no id is an id that nobody has, so that the field is named.
pub(super) fn read(form: &Form) -> Edit {
    let chosen = |name| match form.get(name) {
        "" => None,
        text => Some(text.parse().unwrap_or_default()),
    };
    Edit {
        email: form.get("email").into(),
        name: form.get("name").into(),
        number: form.get("number").into(),
        department: chosen("department"),
        manager: chosen("manager"),
        roles: form.all("role").iter().filter_map(|word| Role::from_word(word)).collect(),
        lang: Lang::from_tag(form.get("language")).unwrap_or_default(),
        version: form.get("version").parse().unwrap_or(0),
    }
}

/// The fields of a person who exists.
pub(super) fn of(view: &View) -> Edit {
    Edit {
        email: view.email.clone(),
        name: view.name.clone(),
        number: view.number.clone().unwrap_or_default(),
        department: view.department.as_ref().map(|(id, _)| *id),
        manager: view.manager.as_ref().map(|(id, _)| *id),
        roles: view.roles.clone(),
        lang: view.lang,
        version: view.version,
    }
}

/// Draws them.
pub(super) fn draw(visit: &Visit, fields: Fields, messages: &mut Messages) -> AnyView {
    let words = visit.words();
    let Fields { edit, departments, managers } = fields;
    let text = |id: Option<uuid::Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
    let languages = vec![("zh-CN".into(), "中文".into()), ("en".into(), "English".into())];
    let role = |role: Role| {
        let held = edit.roles.contains(&role);
        view! {
            <label><input type="checkbox" name="role" value=role.word() checked=held />{words::role(words, role)}</label>
        }
    };
    let roles_error = messages.remove("roles").map(|text| {
        view! { <div class="field"><FieldError name="roles" error=Some(text) /></div> }
    });
    let roles: Vec<_> = Role::ALL.into_iter().skip(1).map(role).collect();
    view! {
        <input type="hidden" name="version" value=edit.version.to_string() />
        <Field name="name" label=words.people_name() value=edit.name.clone() error=messages.remove("name") required=true />
        <Field
            name="email"
            kind="email"
            label=words.people_email()
            hint=Some(words.people_email_hint())
            value=edit.email.clone()
            error=messages.remove("email")
            required=true
        />
        <Field
            name="number"
            label=words.people_number()
            hint=Some(words.people_number_hint())
            value=edit.number.clone()
            error=messages.remove("number")
        />
        <div class="form-pair">
            <Select
                name="department"
                label=words.people_department()
                options=departments
                value=text(edit.department)
                error=messages.remove("department")
            />
            <Select
                name="manager"
                label=words.people_manager()
                options=managers
                value=text(edit.manager)
                error=messages.remove("manager")
            />
            <p class="note">{words.people_manager_hint()}</p>
        </div>
        <fieldset class="choices" aria-describedby="roles-hint">
            <legend>{words.people_roles()}</legend>
            {roles}
            <p class="note" id="roles-hint">{words.people_roles_hint()}</p>
        </fieldset>
        {roles_error}
        <Select name="language" label=words.people_language() options=languages value=edit.lang.tag() />
    }
    .into_any()
}
