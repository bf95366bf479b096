//! Figures and texts as people read them: scores, moments, words without their markup.

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

/// Several names in a row.
pub fn listed<S: AsRef<str>>(visit: &Visit, names: &[S]) -> String {
    let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
    names.join(if visit.tag() == "en" { ", " } else { "、" })
}

/// A text cut to a width in Latin letters, of which a Chinese character takes two. No Latin word is cut in two.
pub fn shortened(text: &str, room: usize) -> String {
    let mut taken = 0;
    for (at, char) in text.char_indices() {
        taken += if char.is_ascii() { 1 } else { 2 };
        if taken > room {
            let kept = text.get(..at).unwrap_or_default();
            let torn = char.is_ascii_alphanumeric() && kept.ends_with(|last: char| last.is_ascii_alphanumeric());
            let whole = if torn { kept.rsplit_once(' ').map_or(kept, |(whole, _)| whole) } else { kept };
            return format!(
                "{}…",
                whole.trim_end_matches(|end: char| ",，、；：.。:;".contains(end) || end.is_whitespace())
            );
        }
    }
    text.to_owned()
}

/// The words of a safe inline text, its few entities resolved.
pub fn without_tags(html: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for char in html.chars() {
        match char {
            '<' => inside = true,
            '>' => inside = false,
            _ if !inside => out.push(char),
            _ => {}
        }
    }
    out.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_share_is_rounded_half_up() {
        assert_eq!(super::percent(3_333), "33%");
        assert_eq!(super::percent(3_350), "34%");
        assert_eq!(super::percent(10_000), "100%");
    }

    #[test]
    fn a_heading_is_named_by_its_words() {
        assert_eq!(super::without_tags("<em>D</em> &amp; C"), "D & C");
    }
}
