//! The entries of a TOML file, each folded with its own field.

use super::{entry_name, entry_title, typed::Typed};
use crate::{
    Visit,
    kit::{
        field::TextArea,
        figures::{shortened, when},
        mark::Mark,
    },
};
use content::Level;
use leptos::prelude::*;
use records::drafts::{EntryView, Found, Spot};

/// Entries of a file that is shown with all of them open.
const FEW: usize = 3;

/// The forms of all entries, and one for a new one.
#[expect(clippy::too_many_arguments, reason = "the parts of one page")]
pub(super) fn entries(
    visit: &Visit,
    path: &str,
    action: &str,
    editable: bool,
    base: i64,
    entries: &[EntryView],
    found: &[Found],
    typed: Option<&Typed>,
    open: &str,
) -> AnyView {
    let words = visit.words();
    let few = entries.len() <= FEW;
    let views: Vec<_> = entries
        .iter()
        .map(|one| {
            let here: Vec<&Found> = found
                .iter()
                .filter(|found| found.file == path && matches!(&found.spot, Spot::Entry { key, .. } if *key == one.key))
                .collect();
            let name = entry_name(&one.key);
            let typed = typed.filter(|typed| typed.sent(&name));
            let open = few || typed.is_some() || !here.is_empty() || open == one.key.replace('/', "-");
            entry(visit, path, action, editable, base, one, &here, typed, open)
        })
        .collect();
    let toml = path.ends_with(".toml");
    let new = entries.last().filter(|_| editable && toml).map(|last| {
        let typed = typed.filter(|typed| typed.sent("e-new"));
        let value = typed.and_then(|typed| typed.get("e-new")).unwrap_or_default().to_owned();
        let error = typed.and_then(|typed| typed.wrong("e-new"));
        view! {
            <details class="entry" open=typed.is_some()>
                <summary><b>{words.author_entry_add()}</b></summary>
                <form class="pair" method="post" action=action.to_owned()>
                    <input type="hidden" name="e.last" value=last.key.clone() />
                    <input type="hidden" name="e.base" value=base.to_string() />
                    <input type="hidden" name="e.save" value=visit.ctx.id().to_string() />
                    <TextArea
                        name="e-new"
                        label=words.author_entry_new()
                        value
                        hint=Some(words.author_entry_new_hint())
                        error
                        rows=8
                        code=true
                    />
                    <p class="button-row"><button class="button" name="do" value="new">{words.author_entry_add()}</button></p>
                </form>
            </details>
        }
    });
    view! { <div class="entries">{views}{new}</div> }.into_any()
}

#[expect(clippy::too_many_arguments, reason = "the parts of one form")]
fn entry(
    visit: &Visit,
    path: &str,
    action: &str,
    editable: bool,
    base: i64,
    entry: &EntryView,
    found: &[&Found],
    typed: Option<&Typed>,
    open: bool,
) -> AnyView {
    let words = visit.words();
    let name = entry_name(&entry.key);
    let value = typed.and_then(|typed| typed.get(&name)).unwrap_or(&entry.text).to_owned();
    let base = typed.and_then(|typed| typed.get("e.base")).map_or_else(|| base.to_string(), str::to_owned);
    let wrong = found.iter().any(|found| found.level == Level::Error);
    let mark = if wrong {
        Some(
            view! { <span class="state" data-state="wrong"><Mark of="cross" />{words.author_error()}</span> }
                .into_any(),
        )
    } else if !found.is_empty() {
        Some(
            view! { <span class="state" data-state="warn"><Mark of="dash" />{words.author_warning()}</span> }
                .into_any(),
        )
    } else if entry.touched.is_some() {
        Some(view! { <span class="state"><Mark of="half" />{words.author_changed()}</span> }.into_any())
    } else {
        None
    };
    let since = match &entry.touched {
        Some(touched) => words.author_touched(when(visit, touched.at), &touched.by),
        None => words.author_as_published(),
    };
    let list: Vec<_> = found
        .iter()
        .map(|found| {
            let place = words.author_place_line(path.rsplit('/').next().unwrap_or_default(), i64::from(found.line));
            // The line inside this field, for the island that puts the caret there.
            let inside = found.line.saturating_sub(entry.line);
            view! { <li data-line=inside.to_string()><span>{place}</span>{visit.colon()}{found.message.clone()}</li> }
        })
        .collect();
    let notes = format!("{name}-found");
    let about = (!list.is_empty()).then(|| notes.clone());
    let list = (!list.is_empty()).then(|| view! { <ul class="pair-found" id=notes>{list}</ul> });
    let rows = u32::try_from(value.lines().count().clamp(3, 40)).unwrap_or(8);
    let title = entry_title(words, &entry.name);
    let hidden = |what: &'static str, value: String| {
        view! { <input type="hidden" name=format!("e.{what}") value=value data-what=what /> }
    };
    let count = typed.and_then(|typed| typed.get("e.count")).unwrap_or("1").to_owned();
    let error = typed.and_then(|typed| typed.wrong(&name));
    let buttons = editable.then(|| {
        view! {
            <p class="button-row"><button class="button" name="do" value="save">{words.author_save()}</button></p>
        }
    });
    view! {
        <details class="entry" open=open>
            <summary><b>{title}</b><span class="entry-hint">{shortened(&entry.hint, 72)}</span>{mark}</summary>
            <form class="pair" method="post" action=action.to_owned()>
                <div class="pair-half" data-field=name.clone() data-path=path.to_owned()>
                    {hidden("key", entry.key.clone())}
                    {hidden("count", count)}
                    {hidden("base", base)}
                    {hidden("save", visit.ctx.id().to_string())}
                    <TextArea
                        name=name.clone()
                        label=words.author_line(i64::from(entry.line))
                        value
                        error
                        rows
                        beside=Some(view! { <span>{since}</span> }.into_any())
                        about
                        fixed=!editable
                        code=true
                    />
                    <div class="pair-under">{list}</div>
                </div>
                {buttons}
            </form>
        </details>
    }
    .into_any()
}
