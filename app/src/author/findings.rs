//! The findings beside the editor, each with the way to its place.

use super::{count, entry_title, half_name, lesson_href, part_name, spot_href};
use crate::{Visit, kit::mark::Mark};
use content::{Lang, Level};
use leptos::prelude::*;
use records::drafts::{Affected, Found, Spot, Stale};

/// The aside. The island fetches it anew after a save, by its id.
pub(super) fn aside(
    visit: &Visit,
    course: &str,
    found: &[Found],
    stale: &[(Stale, String)],
    affected: &Affected,
    lesson: bool,
) -> AnyView {
    let words = visit.words();
    let rank = |level: Level| if level == Level::Error { 0 } else { 2 };
    let mut lines: Vec<(u8, AnyView)> =
        found.iter().map(|found| (rank(found.level), finding(visit, course, found))).collect();
    lines.extend(stale.iter().map(|(stale, href)| (1, waiting(visit, stale, href.clone()))));
    lines.sort_by_key(|(rank, _)| *rank);
    let total = lines.len();
    let lines: Vec<_> = lines.into_iter().map(|(_, line)| line).collect();
    let none = (total == 0).then(|| {
        let told = if lesson { words.author_find_none() } else { words.author_find_none_file() };
        view! { <p class="state" data-state="right"><Mark of="tick" /><span>{told}</span></p> }
    });
    view! {
        <aside class="aside" id="editor-find" aria-labelledby="find">
            <h2 id="find">{words.author_find(count(total))}</h2>
            {none}
            <ol class="findings">{lines}</ol>
            <p class="aside-foot">{words.author_affected(affected.begun())}</p>
        </aside>
    }
    .into_any()
}

/// One finding.
pub(super) fn finding(visit: &Visit, course: &str, found: &Found) -> AnyView {
    let words = visit.words();
    let (state, mark, word) = match found.level {
        Level::Error => (Some("wrong"), "cross", words.author_error()),
        Level::Warning => (None, "dash", words.author_warning()),
    };
    let file = found.file.rsplit('/').next().unwrap_or_default();
    let place = match &found.spot {
        Spot::Text { part, lang, .. } => {
            let lang = if *lang == Lang::Zh { words.author_zh() } else { words.author_en() };
            format!("{}{}{lang}", part_name(words, part), visit.comma())
        }
        Spot::Entry { key, .. } => {
            let name = key.rsplit_once('/').map_or(key.as_str(), |(name, _)| name);
            let name = entry_title(words, name);
            format!("{name}{}{}", visit.comma(), words.author_place_line(file, i64::from(found.line)))
        }
    };
    line(visit, state, mark, word, place, found.message.clone(), spot_href(course, &found.file, &found.spot))
}

fn waiting(visit: &Visit, stale: &Stale, href: String) -> AnyView {
    let words = visit.words();
    let part = part_name(words, &stale.part);
    let place = match stale.paragraph {
        Some(paragraph) => words.author_place_pair(part, count(paragraph)),
        None => format!("{part}{}{}", visit.comma(), words.author_heading()),
    };
    let (word, told) = match (stale.missing, stale.lang) {
        (false, Lang::En) => (words.author_check(), words.author_stale_en()),
        (false, Lang::Zh) => (words.author_check(), words.author_stale_zh()),
        (true, Lang::En) => (words.author_missing(), words.author_missing_en()),
        (true, Lang::Zh) => (words.author_missing(), words.author_missing_zh()),
    };
    line(visit, Some("warn"), "alert", word, place, told, href)
}

fn line(
    visit: &Visit,
    state: Option<&'static str>,
    mark: &'static str,
    word: String,
    place: String,
    told: String,
    href: String,
) -> AnyView {
    let words = visit.words();
    view! {
        <li data-state=state>
            <Mark of=mark />
            <div><b>{word}</b>{visit.comma()}{place}<br />{told}<br /><a href=href>{words.author_go()}</a></div>
        </li>
    }
    .into_any()
}

/// Halves that wait, each with the address of its pair.
pub(super) fn with_places(course: &str, lesson: &str, stale: &[Stale]) -> Vec<(Stale, String)> {
    let href = |stale: &Stale| format!("{}?part={}#p{}", lesson_href(course, lesson), stale.part, stale.number);
    stale.iter().map(|stale| (stale.clone(), href(stale))).collect()
}

/// The findings that stand in one half, for the field that holds it.
pub(super) fn of_half<'f>(found: &'f [Found], name: &str) -> Vec<&'f Found> {
    found
        .iter()
        .filter(|found| matches!(&found.spot, Spot::Text { key, lang, .. } if half_name(key, *lang) == name))
        .collect()
}
