//! The words of a reminder, as text and as simple HTML. Everything that people typed is text in both.

use super::{Why, reminder::Letter};

/// A mail ready to be sent.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Written {
    pub subject: String,
    pub text: String,
    pub html: String,
}

pub(super) fn write(letter: &Letter) -> Written {
    let tag = letter.lang.tag();
    let words = i18n::words(tag);
    let day = i18n::month_day(tag, letter.due_on);
    let course = letter.course.as_str();
    let subject = match letter.why {
        _ if letter.days_left < 0 => words.mail_subject_overdue(course),
        _ => words.mail_subject_due(course, &day),
    };
    let greeting = words.mail_greeting(&letter.to.0);
    let state = if letter.days_left < 0 {
        words.mail_overdue(course, &day, -letter.days_left)
    } else if letter.days_left == 0 {
        words.mail_due_today(course)
    } else {
        words.mail_due(course, &day, letter.days_left)
    };
    let asked = match (letter.why, &letter.asked_by) {
        (Why::Asked, Some(by)) => Some(words.mail_asked(by)),
        _ => None,
    };
    let done = match letter.progress {
        0 => words.mail_not_started(letter.first_minutes),
        part => words.mail_progress(part / 100),
    };
    let reason = words.mail_reason(&letter.assigned_by, &letter.reason);
    let paragraphs: Vec<String> = [Some(greeting), asked, Some(state), Some(done)].into_iter().flatten().collect();
    let (action, foot) = (words.mail_action(), words.mail_foot());
    let text = format!("{}\n\n{action}\n{}\n\n{reason}\n{foot}\n", paragraphs.join("\n\n"), letter.link);
    let body: String = paragraphs.iter().map(|line| format!("<p>{}</p>\n", escaped(line))).collect();
    let html = format!(
        "<!doctype html>\n<html lang=\"{tag}\"><head><meta charset=\"utf-8\"><title>{}</title></head><body>\n{body}\
         <p><a href=\"{link}\">{}</a></p>\n<p><small>{}<br>{}</small></p>\n</body></html>\n",
        escaped(&subject),
        escaped(&action),
        escaped(&reason),
        escaped(&foot),
        link = escaped(&letter.link),
    );
    Written { subject, text, html }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
