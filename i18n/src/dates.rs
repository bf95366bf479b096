//! Dates and times as people write them in each language, in the time zone that the caller has already applied. In
//! Chinese no line breaks inside a date, so that none begins with 日.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, Timelike};

/// A moment in the reader's own time zone.
pub type Moment = DateTime<FixedOffset>;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `2026 年 9 月 30 日` or `30 September 2026`.
pub fn date(tag: &str, day: NaiveDate) -> String {
    match tag {
        "en" => format!("{} {} {}", day.day(), MONTHS[day.month0() as usize], day.year()),
        _ => format!("{}\u{a0}年\u{a0}{}\u{a0}月\u{a0}{}\u{a0}日", day.year(), day.month(), day.day()),
    }
}

/// `9 月 30 日` or `30 September`.
pub fn month_day(tag: &str, day: NaiveDate) -> String {
    match tag {
        "en" => format!("{} {}", day.day(), MONTHS[day.month0() as usize]),
        _ => format!("{}\u{a0}月\u{a0}{}\u{a0}日", day.month(), day.day()),
    }
}

/// `9 月` or `Sep`: above the days of a calendar.
pub fn month_short(tag: &str, day: NaiveDate) -> String {
    match tag {
        "en" => MONTHS[day.month0() as usize].chars().take(3).collect(),
        _ => format!("{}\u{a0}月", day.month()),
    }
}

/// `周三` or `Wed`.
pub fn weekday_short(tag: &str, day: NaiveDate) -> String {
    match tag {
        "en" => day.weekday().to_string(),
        _ => {
            let names = ["一", "二", "三", "四", "五", "六", "日"];
            format!("周{}", names[day.weekday().num_days_from_monday() as usize])
        }
    }
}

/// `14:03:22`: how a receipt shows its time.
pub fn time_of_day(at: Moment) -> String {
    format!("{:02}:{:02}:{:02}", at.hour(), at.minute(), at.second())
}

/// Date and time to the minute.
pub fn date_time(tag: &str, at: Moment) -> String {
    format!(
        "{}{}{:02}:{:02}",
        date(tag, at.date_naive()),
        if tag == "en" { ", " } else { "\u{a0}" },
        at.hour(),
        at.minute()
    )
}

/// Whole minutes of a span in milliseconds, at least one.
pub fn duration_minutes(milliseconds: i64) -> i64 {
    ((milliseconds + 30_000) / 60_000).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_reads_as_each_language_writes_it() {
        let day = NaiveDate::from_ymd_opt(2026, 9, 30).unwrap();
        assert_eq!(date("zh-CN", day), "2026\u{a0}年\u{a0}9\u{a0}月\u{a0}30\u{a0}日");
        assert_eq!(date("en", day), "30 September 2026");
        assert_eq!(month_day("en", day), "30 September");
        assert_eq!((month_short("en", day).as_str(), weekday_short("en", day).as_str()), ("Sep", "Wed"));
        assert_eq!((month_short("zh-CN", day).as_str(), weekday_short("zh-CN", day).as_str()), ("9\u{a0}月", "周三"));
    }
}
