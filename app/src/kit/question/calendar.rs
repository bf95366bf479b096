//! The closing calendar: a working day for each task, and the days themselves with what stands on them.

use super::{
    Filled,
    assign::{Onto, row},
};
use chrono::{Datelike, NaiveDate};
use content::item::{CalendarDay, Control};
use frontend::{PlaceCards, Placed};
use i18n::Words;
use leptos::prelude::*;

/// The tasks with their lists of days, beside the calendar.
pub(super) fn calendar(
    words: &Words,
    tag: &str,
    tasks: &[Control],
    days: &[CalendarDay],
    filled: Filled<'_>,
) -> AnyView {
    let places = places(words, tag, days);
    let task = |(at, task): (usize, &Control)| {
        let html = numbered(at + 1, &task.html);
        let onto = Onto { group: "day".into(), card: (at + 1).to_string() };
        row(words, &Control { html, ..task.clone() }, &places, filled, Some(onto))
    };
    let rows: Vec<_> = tasks.iter().enumerate().map(task).collect();
    let placed = tasks.iter().filter(|task| !filled.get(&task.name).is_empty()).count();
    let of = tasks.len();
    let inside = view! {
        <ul class="answer-rows" aria-label=words.item_calendar_tasks()>{rows}</ul>
        {month(words, tag, tasks, days, filled)}
    }
    .into_any();
    let line = words.item_placed("{placed}", of as u32);
    let placed = Placed { cards: placed as u32, line, mark: "#clock".into(), class: "calendar-task".into() };
    view! { <PlaceCards placed>{inside}</PlaceCards> }.into_any()
}

/// All days with the tasks that stand on them.
pub(super) fn month(words: &Words, tag: &str, tasks: &[Control], days: &[CalendarDay], filled: Filled<'_>) -> AnyView {
    // Any seven days in a row name the weekdays; these begin on a Monday.
    let monday = NaiveDate::from_ymd_opt(2026, 9, 21).unwrap_or_default();
    let heads: Vec<_> =
        monday.iter_days().take(7).map(|day| view! { <th scope="col">{i18n::weekday_short(tag, day)}</th> }).collect();
    let mut weeks: Vec<Vec<AnyView>> = Vec::new();
    // A month is named on its first working day: there the cells are wide.
    let mut named = None;
    for (at, day) in days.iter().enumerate() {
        if at == 0 || day.weekday == 0 {
            weeks.push(Vec::new());
        }
        let Some(week) = weeks.last_mut() else { continue };
        if at == 0 && day.weekday > 0 {
            week.push(view! { <td class="calendar-off" colspan=day.weekday.to_string()></td> }.into_any());
        }
        let month = read(&day.date).filter(|date| day.number.is_some() && named != Some(date.month()));
        named = month.map(|date| date.month()).or(named);
        let month = month.map(|date| i18n::month_short(tag, date));
        week.push(one(words, tasks, day, month, filled));
    }
    let weeks: Vec<_> = weeks.into_iter().map(|week| view! { <tr>{week}</tr> }).collect();
    view! {
        <table class="calendar">
            <caption>{words.item_calendar()}</caption>
            <thead><tr>{heads}</tr></thead>
            <tbody>{weeks}</tbody>
        </table>
    }
    .into_any()
}

/// One day, with the name of its month where that begins.
fn one(words: &Words, tasks: &[Control], day: &CalendarDay, month: Option<String>, filled: Filled<'_>) -> AnyView {
    let month = month.map(|month| view! { <span class="calendar-month">{month}</span> });
    let shown = day.date.rsplit('-').next().unwrap_or_default().trim_start_matches('0').to_owned();
    let number = day.number.map(|number| number.to_string());
    let held: Vec<_> = tasks
        .iter()
        .zip(1_usize..)
        .filter(|(task, _)| number.as_deref().is_some_and(|number| filled.get(&task.name) == number))
        .map(|(_, at)| view! { <span class="calendar-task">{at}</span> })
        .collect();
    let count = day.number.map(|number| view! { <span class="calendar-number">{words.item_day_number(number)}</span> });
    let off = day.number.is_none();
    view! {
        <td class=off.then_some("calendar-off")>
            {month}
            <time datetime=day.date.clone()>{shown}</time>
            {day.holiday.clone().map(|name| view! { <span class="calendar-holiday">{name}</span> })}
            {count}
            <span class="calendar-tasks" data-place=number.map(|number| format!("day.{number}"))>{held}</span>
        </td>
    }
    .into_any()
}

/// A task with the number that stands for it on its day.
pub(crate) fn numbered(number: usize, html: &str) -> String {
    format!("<b class=\"calendar-task\">{number}</b> {html}")
}

/// Working days by number, in words.
pub(super) fn places(words: &Words, tag: &str, days: &[CalendarDay]) -> Vec<(String, String)> {
    days.iter()
        .filter_map(|day| Some((day.number?.to_string(), in_words(words, tag, &day.date, day.number?))))
        .collect()
}

/// A working day in words.
pub(crate) fn in_words(words: &Words, tag: &str, date: &str, number: u32) -> String {
    match read(date) {
        Some(day) => words.item_day(number, i18n::weekday_short(tag, day), i18n::month_day(tag, day)),
        None => words.item_day_number(number),
    }
}

fn read(date: &str) -> Option<NaiveDate> {
    date.parse().ok()
}
