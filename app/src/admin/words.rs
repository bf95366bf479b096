//! The audit trail in words. A word of a newer program is shown as it is.

use i18n::Words;
use records::audit::Entry;

/// What was done.
pub(super) fn act(words: &Words, action: &str) -> String {
    match action {
        "sign-in" => words.act_sign_in(),
        "sign-out" => words.act_sign_out(),
        "password-set" => words.act_password_set(),
        "code-made" => words.act_code_made(),
        "person-created" => words.act_person_created(),
        "person-changed" => words.act_person_changed(),
        "person-left" => words.act_person_left(),
        "person-returned" => words.act_person_returned(),
        "sessions-ended" => words.act_sessions_ended(),
        "department-added" => words.act_department_added(),
        "department-renamed" => words.act_department_renamed(),
        "assigned" => words.act_assigned(),
        "assignment-ended" => words.act_assignment_ended(),
        "extended" => words.act_extended(),
        "reminded" => words.act_reminded(),
        "exported" => words.act_exported(),
        "job-restarted" => words.act_job_restarted(),
        other => other.to_string(),
    }
}

/// On what: by its name where the row has one, else without the long tail of its id.
pub(super) fn object(entry: &Entry) -> String {
    let named = |(name, _): &(String, String)| name == "name" || name == "after";
    if entry.object.starts_with("department/")
        && let Some((_, name)) = details(entry).into_iter().find(named)
    {
        return name;
    }
    match entry.object.split_once('/') {
        Some((kind, id)) if id.len() == 36 => format!("{kind} …{}", id.get(28..).unwrap_or(id)),
        _ => entry.object.clone(),
    }
}

/// The body as names and values, one level deep; what is deeper stays JSON.
pub(super) fn details(entry: &Entry) -> Vec<(String, String)> {
    let Ok(serde_json::Value::Object(body)) = serde_json::from_str(&entry.body) else { return Vec::new() };
    let plain = |value: serde_json::Value| match value {
        serde_json::Value::Null => None,
        serde_json::Value::String(text) => Some(text),
        other => Some(other.to_string()),
    };
    body.into_iter().filter_map(|(name, value)| Some((name, plain(value)?))).collect()
}
