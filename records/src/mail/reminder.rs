//! Sending one reminder, after a last look whether it is still true.

use super::{Reminder, Why, post, text};
use crate::{
    Action, Ctx, Records, Result, assignments, courses,
    entity::{enrolment, person},
};
use content::Lang;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

/// Everything a mail says.
pub(super) struct Letter {
    pub lang: Lang,
    pub to: (String, String),
    pub course: String,
    pub why: Why,
    pub due_on: chrono::NaiveDate,
    pub days_left: i64,
    pub progress: i64,
    /// Reading time of the first lesson.
    pub first_minutes: i64,
    pub asked_by: Option<String>,
    pub assigned_by: String,
    pub reason: String,
    pub link: String,
}

/// Does the job. The error is for the log and the administrator; it never holds the password of the mail server.
pub(crate) async fn remind(records: &Records, job: Uuid, body: &str) -> std::result::Result<(), String> {
    let reminder: Reminder = serde_json::from_str(body).map_err(|error| error.to_string())?;
    match letter(records, &reminder).await.map_err(|error| error.to_string())? {
        Some(letter) => post::send(records, job, &letter).await,
        None => Ok(()),
    }
}

/// The letter, or nothing when it would no longer be true: the person left, completed, got another date, or the
/// moment has passed while the mail server was away.
async fn letter(records: &Records, reminder: &Reminder) -> Result<Option<Letter>> {
    let db = records.db.read();
    let Some(to) = person::Entity::find_by_id(reminder.person).one(db).await? else { return Ok(None) };
    let Some(due) = assignments::find(db, reminder.person, &reminder.course).await? else { return Ok(None) };
    let enrolled = enrolment::Entity::find()
        .filter(enrolment::Column::PersonId.eq(reminder.person))
        .filter(enrolment::Column::CourseId.eq(&reminder.course))
        .one(db)
        .await?;
    let today = records.today();
    let late = matches!(reminder.why, Why::Week | Why::Day) && today > reminder.due_on;
    let done = enrolled.as_ref().is_some_and(|row| row.completed_at.is_some());
    if to.status != "active" || done || late || (due.due_on != reminder.due_on && reminder.why != Why::Asked) {
        return Ok(None);
    }
    let asked_by = match reminder.by {
        Some(by) => person::Entity::find_by_id(by).one(db).await?.map(|row| row.name),
        None => None,
    };
    let course = courses::published(&records.system(), &reminder.course).await?;
    let lang = Lang::from_tag(&to.lang).unwrap_or_default();
    let first = course.course.lessons().next().and_then(|lesson| course.course.lesson_entry(&lesson.id));
    Ok(Some(Letter {
        lang,
        course: course.course.title.get(lang).into(),
        to: (to.name, to.email),
        why: reminder.why,
        due_on: due.due_on,
        days_left: (due.due_on - today).num_days(),
        progress: enrolled.map_or(0, |row| row.progress),
        first_minutes: first.map_or(0, |entry| i64::from(entry.minutes)),
        asked_by,
        assigned_by: due.by,
        reason: due.reason,
        link: format!("{}/learn/{}", records.settings.base_url, reminder.course),
    }))
}

/// What a reminder says, for the page that asks before it is sent.
#[derive(Clone, Debug)]
pub struct Example {
    /// In which language.
    pub lang: Lang,
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub text: String,
}

/// What the actor's reminder to this person would say; nothing when it would not be sent.
pub async fn example(ctx: &Ctx, person: Uuid, course: &str) -> Result<Option<Example>> {
    let db = ctx.records.db.read();
    ctx.may_with(db, Action::Remind, person).await?;
    let Some(due) = assignments::find(db, person, course).await? else { return Ok(None) };
    let by = ctx.actor.id();
    let reminder = Reminder { person, course: course.into(), why: Why::Asked, due_on: due.due_on, by };
    let letter = letter(&ctx.records, &reminder).await?;
    Ok(letter.map(|letter| {
        let words = written(&letter);
        Example { lang: letter.lang, subject: words.subject, text: words.text }
    }))
}

/// Subject, plain text and HTML of a letter.
pub(super) fn written(letter: &Letter) -> text::Written {
    text::write(letter)
}
