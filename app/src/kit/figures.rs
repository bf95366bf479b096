//! Figures as people read them: scores, moments.

use crate::Visit;

/// A score or share in basis points as whole percent, half up.
pub fn percent(basis_points: i64) -> String {
    format!("{}%", (basis_points + 50) / 100)
}

/// A moment: today and yesterday by name, else date and time.
pub fn when(visit: &Visit, at: i64) -> String {
    let records = &visit.ctx.records;
    let moment = records.local(at);
    let time = i18n::time_of_day(moment);
    let time = time.get(..5).unwrap_or_default();
    let days = (records.today() - moment.date_naive()).num_days();
    match days {
        0 => visit.words().learn_today(time),
        1 => visit.words().learn_yesterday(time),
        _ => i18n::date_time(visit.tag(), moment),
    }
}

/// The day of a moment.
pub fn day(visit: &Visit, at: i64) -> String {
    i18n::date(visit.tag(), visit.ctx.records.local(at).date_naive())
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_share_is_rounded_half_up() {
        assert_eq!(super::percent(3_333), "33%");
        assert_eq!(super::percent(3_350), "34%");
        assert_eq!(super::percent(10_000), "100%");
    }
}
