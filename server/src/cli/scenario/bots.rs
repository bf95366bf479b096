//! The table of the bots, in columns.

use content::{Lang, scenario::prove::Proof};

/// Name, mean, share that passes, mean length and endings of each bot, and what none of them said.
pub(super) fn table(proof: &Proof, lang: Lang) -> String {
    let Some(plays) = proof.bots.first().map(|bot| bot.plays) else { return String::new() };
    let words = i18n::words(lang.tag());
    let mut rows = vec![[
        words.check_bot(),
        words.check_bot_mean(),
        words.check_bot_passed(),
        words.check_bot_decisions(),
        words.check_bot_endings(),
    ]];
    for bot in &proof.bots {
        let name = bot.name.get(lang);
        let reached = bot.endings.iter().filter(|ending| ending.plays > 0);
        rows.push([
            bot.lang.map_or_else(|| name.to_owned(), |read| format!("{name} [{}]", read.tag())),
            format!("{:.1} %", f64::from(bot.mean) / 100.0),
            format!("{:.1} %", f64::from(bot.passed) * 100.0 / f64::from(bot.plays)),
            format!("{:.1}", bot.decisions),
            reached.map(|ending| format!("{} {}", ending.id, ending.plays)).collect::<Vec<_>>().join(", "),
        ]);
    }
    let widths: [usize; 4] = [0, 1, 2, 3].map(|at| rows.iter().map(|row| width(&row[at])).max().unwrap_or(0));
    let mut text = words.check_bots(i64::from(plays)) + "\n";
    for [name, mean, passed, decisions, endings] in &rows {
        let gap = |cell: &str, at: usize| " ".repeat(widths[at] - width(cell));
        text += &format!("  {name}{}", gap(name, 0));
        for (at, cell) in [mean, passed, decisions].into_iter().enumerate() {
            text += &format!("  {}{cell}", gap(cell, at + 1));
        }
        text += &format!("  {endings}\n");
    }
    if !proof.unsaid.is_empty() {
        text += &format!("{}\n", words.check_unsaid(proof.unsaid.join(" ")));
    }
    text
}

/// Columns that a terminal gives to a text: two to a Chinese character.
fn width(text: &str) -> usize {
    text.chars().map(|c| if u32::from(c) >= 0x2E80 { 2 } else { 1 }).sum()
}
