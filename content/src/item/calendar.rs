//! The closing calendar: each task on a working day, inside its window and after the tasks it waits for.

use super::Quantity;
use crate::Text;
use std::collections::BTreeMap;

/// The calendar of an exercise. Working days are counted from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// The first working day, counted in days from 1970-01-01.
    pub start: i64,
    /// How many working days there are.
    pub days: u32,
    /// Days off that would be working days otherwise.
    pub holidays: Vec<Holiday>,
    /// The tasks.
    pub tasks: Vec<Deadline>,
}

/// A public holiday.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holiday {
    /// Counted in days from 1970-01-01.
    pub day: i64,
    /// Its name.
    pub name: Text,
}

/// A task of the calendar with all that it depends on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Deadline {
    /// Id within the calendar.
    pub id: String,
    /// What is to be done.
    pub text: Text,
    /// The first working day on which it can stand.
    pub earliest: Option<u32>,
    /// The last one.
    pub latest: Option<u32>,
    /// Ids of the tasks that must stand on an earlier day.
    pub after: Vec<String>,
    /// Its day in the declared plan.
    pub best: u32,
    /// Why it stands there.
    pub feedback: Text,
    /// Facts it rests on.
    pub facts: Vec<String>,
}

/// A day between the first working day and the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date<'c> {
    /// Counted in days from 1970-01-01.
    pub day: i64,
    /// Which working day it is.
    pub number: Option<u32>,
    /// The holiday that falls on it.
    pub holiday: Option<&'c Text>,
}

/// A rule that a task breaks where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken<'c> {
    /// It stands before its first possible day.
    TooEarly(u32),
    /// It stands after its last possible day.
    TooLate(u32),
    /// It does not stand after this task, which may not be placed at all.
    NotAfter(&'c Deadline),
}

/// Whether a day is a Saturday or a Sunday.
pub(crate) fn is_weekend(day: i64) -> bool {
    weekday(day) >= 5
}

/// Monday is 0; the count of days began on a Thursday.
fn weekday(day: i64) -> i64 {
    (day + 3).rem_euclid(7)
}

impl Calendar {
    /// All days from the first working day to the last, days off among them.
    pub fn dates(&self) -> Vec<Date<'_>> {
        let mut dates = Vec::new();
        let mut number = 0;
        for day in self.start.. {
            if number >= self.days {
                break;
            }
            let holiday = self.holidays.iter().find(|holiday| holiday.day == day).map(|holiday| &holiday.name);
            let works = holiday.is_none() && !is_weekend(day);
            number += u32::from(works);
            dates.push(Date { day, number: works.then_some(number), holiday });
        }
        dates
    }

    /// The date of a working day, `2026-09-21`.
    pub fn date(&self, number: u32) -> Option<String> {
        self.dates().iter().find(|date| date.number == Some(number)).map(Date::written)
    }

    /// A task by its id.
    pub(crate) fn task(&self, id: &str) -> Option<&Deadline> {
        self.tasks.iter().find(|task| task.id == id)
    }

    /// Every rule that a task breaks; nothing when it is not placed.
    pub fn broken(&self, task: &Deadline, places: &BTreeMap<String, String>) -> Option<Vec<Broken<'_>>> {
        let day_of = |id: &str| places.get(id).and_then(|day| day.parse::<u32>().ok());
        let day = day_of(&task.id)?;
        let early = task.earliest.filter(|first| day < *first).map(Broken::TooEarly);
        let late = task.latest.filter(|last| day > *last).map(Broken::TooLate);
        let waits = task.after.iter().filter_map(|id| self.task(id));
        let not_after = waits.filter(|before| day_of(&before.id).is_none_or(|before| before >= day));
        Some(early.into_iter().chain(late).chain(not_after.map(Broken::NotAfter)).collect())
    }

    /// The share of tasks that stand on a day and break no rule.
    pub(super) fn score(&self, places: &BTreeMap<String, String>) -> i32 {
        let good = self.tasks.iter().filter(|task| self.broken(task, places).is_some_and(|broken| broken.is_empty()));
        super::judge::ratio(good.count() as i64, self.tasks.len() as i64)
    }
}

impl Date<'_> {
    /// The date as it is written, `2026-09-21`.
    pub fn written(&self) -> String {
        Quantity::Day(self.day).to_string()
    }

    /// Monday is 0, Sunday 6.
    pub fn weekday(&self) -> u8 {
        weekday(self.day) as u8
    }
}
