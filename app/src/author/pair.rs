//! A pair: one thought in both languages, each with its own field, and one form around them.

use super::{findings::of_half, half_name, part_name, runs, short, shown::part_shown, typed::Typed};
use crate::{
    Visit,
    kit::{
        banner::{Banner, Mood},
        field::{Field, TextArea},
        figures::when,
        mark::Mark,
    },
};
use content::{Lang, pieces::PieceKind};
use leptos::prelude::*;
use records::drafts::{Half, LessonDesk, PairView, lesson_path};

/// Everything a pair needs of its page.
#[derive(Clone, Copy)]
pub(super) struct Around<'p> {
    pub visit: &'p Visit,
    pub desk: &'p LessonDesk,
    pub typed: Option<&'p Typed>,
    /// Where the form goes.
    pub action: &'p str,
}

/// One pair.
pub(super) fn pair(around: Around<'_>, pair: &PairView) -> AnyView {
    let words = around.visit.words();
    let id = format!("p{}", pair.number);
    let name = match pair.kind {
        PieceKind::Heading => words.author_heading(),
        PieceKind::Paragraph => words.author_paragraph(pair.paragraph as i64),
        _ => words.author_whole(part_name(words, &around.desk.part)),
    };
    let facts = (!pair.halves[0].facts.is_empty()).then(|| {
        let told = format!("{} {}", words.author_facts(), pair.halves[0].facts);
        view! { <span class="note">{told}</span> }
    });
    let halves = Lang::ALL.map(|lang| half(around, pair, lang));
    let open = around.desk.draft.is_some();
    let head = format!("{id}-h");
    let inside = view! {
        <header><h3 id=head.clone()>{name}</h3>{facts}</header>
        <div class="pair-langs">{halves.into_iter().collect_view()}</div>
        <div class="pair-notes" data-fresh=id.clone()>
            {waits(around, pair)}
            {Lang::ALL.map(|lang| changed(around, pair, lang)).into_iter().collect_view()}
        </div>
        {open.then(|| foot(around, pair))}
        {seen(around, pair)}
    };
    if open {
        view! {
            <form class="pair" id=id method="post" action=around.action.to_owned() aria-labelledby=head>{inside}</form>
        }
        .into_any()
    } else {
        view! { <section class="pair" id=id aria-labelledby=head>{inside}</section> }.into_any()
    }
}

fn lang_name(around: Around<'_>, lang: Lang) -> String {
    let words = around.visit.words();
    if lang == Lang::Zh { words.author_zh() } else { words.author_en() }
}

/// One language of a pair.
fn half(around: Around<'_>, pair: &PairView, lang: Lang) -> AnyView {
    let words = around.visit.words();
    let half = pair.half(lang);
    let side = short(lang);
    let Some(key) = &half.key else {
        let (lead, fill) = match lang {
            Lang::Zh => (words.author_missing_zh(), words.author_fill_zh()),
            Lang::En => (words.author_missing_en(), words.author_fill_en()),
        };
        let before = before(around, pair, lang);
        let button = before.filter(|_| around.desk.draft.is_some()).map(|before| {
            view! {
                <input type="hidden" name=format!("{side}.after") value=before />
                <input type="hidden" name=format!("{side}.base") value=base(around, lang, None) />
                <button class="button" name="do" value=format!("fill-{side}")>{fill}</button>
            }
        });
        return view! { <div class="pair-half pair-empty"><p class="note">{lead}</p>{button}</div> }.into_any();
    };
    let name = half_name(key, lang);
    let typed = around.typed.filter(|typed| typed.sent(&name));
    let value = typed.and_then(|typed| typed.get(&name)).unwrap_or(&half.text).to_owned();
    let stale = pair.stale == Some(lang);
    let error = typed.and_then(|typed| typed.wrong(&name));
    let found = of_half(&around.desk.found, &name);
    let found: Vec<_> = found
        .into_iter()
        .filter(|found| matches!(&found.spot, records::drafts::Spot::Text { part, .. } if *part == around.desk.part))
        .map(|found| view! { <li>{found.message.clone()}</li> })
        .collect();
    let notes = format!("{name}-found");
    let about = (!found.is_empty()).then(|| notes.clone());
    let found = (!found.is_empty()).then(|| view! { <ul class="pair-found" id=notes>{found}</ul> });
    let hidden = |what: &'static str, value: String| {
        view! { <input type="hidden" name=format!("{side}.{what}") value=value data-what=what /> }
    };
    let count = typed.and_then(|typed| typed.get(&format!("{side}.count"))).unwrap_or("1").to_owned();
    let save = around.visit.ctx.id().to_string();
    view! {
        <div class="pair-half" data-field=name.clone() data-path=lesson_path(&around.desk.lesson, lang)>
            {hidden("key", key.clone())}
            {hidden("count", count)}
            {hidden("base", base(around, lang, typed))}
            {hidden("save", save)}
            <TextArea
                name=name.clone()
                label=lang_name(around, lang)
                value=value.clone()
                lang=Some(lang.tag())
                error
                rows=rows(&value, pair.kind, lang)
                beside=Some(since(around, half, stale, lang))
                state=stale.then_some("stale")
                about
                fixed=around.desk.draft.is_none()
            />
            <div class="pair-under">{found}</div>
        </div>
    }
    .into_any()
}

/// The number that a save of this half builds on: what the page that was sent had seen, or what stands.
fn base(around: Around<'_>, lang: Lang, typed: Option<&Typed>) -> String {
    let seen = typed.and_then(|typed| typed.get(&format!("{}.base", short(lang)))).map(str::to_owned);
    seen.unwrap_or_else(|| around.desk.bases[lang as usize].to_string())
}

/// The piece of this language after which a missing one belongs.
fn before(around: Around<'_>, pair: &PairView, lang: Lang) -> Option<String> {
    let above = around.desk.pairs.iter().take(pair.number.saturating_sub(1)).rev();
    above.filter_map(|pair| pair.half(lang).key.clone()).next()
}

/// Since when a half says what it says.
fn since(around: Around<'_>, half: &Half, stale: bool, lang: Lang) -> AnyView {
    let words = around.visit.words();
    if stale {
        let told = if lang == Lang::En { words.author_stale_en() } else { words.author_stale_zh() };
        return view! { <span class="state" data-state="warn"><Mark of="alert" />{told}</span> }.into_any();
    }
    match &half.touched {
        Some(touched) => {
            let told = words.author_touched(when(around.visit, touched.at), &touched.by);
            view! { <span>{told}</span> }.into_any()
        }
        None => view! { <span>{words.author_as_published()}</span> }.into_any(),
    }
}

/// Rows before the field grows by itself.
fn rows(text: &str, kind: PieceKind, lang: Lang) -> u32 {
    if kind == PieceKind::Heading {
        return 1;
    }
    let across = if lang == Lang::Zh { 26 } else { 54 };
    let lines: usize = text.lines().map(|line| line.chars().count() / across + 1).sum();
    u32::try_from(lines.clamp(3, 24)).unwrap_or(3)
}

/// The half that waits for its partner, and what to do about it.
fn waits(around: Around<'_>, pair: &PairView) -> Option<AnyView> {
    let words = around.visit.words();
    let lang = pair.stale?;
    let at = pair.half(lang.other()).touched.as_ref().map_or(0, |touched| touched.at);
    let moment = when(around.visit, at);
    let (lead, agree) = match lang {
        Lang::En => (words.author_stale_en_lead(moment), words.author_agree_en()),
        Lang::Zh => (words.author_stale_zh_lead(moment), words.author_agree_zh()),
    };
    let button = around.desk.draft.is_some().then(|| {
        view! {
            <p class="button-row">
                <button class="button" name="do" value="agree">{agree}</button>
            </p>
        }
    });
    Some(view! { <div class="pair-find"><Banner mood=Mood::Warn><p>{lead}</p>{button}</Banner></div> }.into_any())
}

/// What this draft changes in a half.
fn changed(around: Around<'_>, pair: &PairView, lang: Lang) -> Option<AnyView> {
    let words = around.visit.words();
    let half = pair.half(lang);
    let before = half.before.as_ref().filter(|before| half.touched.is_some() && **before != half.text)?;
    let summary = if lang == Lang::Zh { words.author_what_changed_zh() } else { words.author_what_changed_en() };
    let runs = runs::runs(words, &records::drafts::runs(before, &half.text), Some(lang.tag()), false);
    Some(view! { <details class="pair-diff"><summary>{summary}</summary>{runs}</details> }.into_any())
}

/// Saving, previewing, the facts, and the shape of the part.
fn foot(around: Around<'_>, pair: &PairView) -> AnyView {
    let words = around.visit.words();
    let facts = &pair.halves[0].facts;
    let other = &pair.halves[1].facts;
    let differ = pair.halves.iter().all(|half| half.key.is_some()) && facts != other;
    let name = format!("facts-{}", pair.number);
    let value = around.typed.and_then(|typed| typed.get(&name)).unwrap_or(facts).to_owned();
    let more = matches!(pair.kind, PieceKind::Paragraph | PieceKind::Heading).then(|| {
        let field = (pair.kind == PieceKind::Paragraph).then(|| {
            let hint = if differ { words.author_facts_differ() } else { words.author_facts_hint() };
            view! {
                <input type="hidden" name="facts.was" value=if differ { "?".to_owned() } else { facts.clone() } />
                <Field name=name.clone() label=words.author_facts() value hint=Some(hint) />
            }
        });
        view! {
            <details class="pair-more">
                <summary>{words.author_more()}</summary>
                {field}
                <p class="button-row">
                    <button class="button" name="do" value="add">{words.author_add()}</button>
                    <button class="button" name="do" value="remove">{words.author_remove()}</button>
                </p>
            </details>
        }
    });
    view! {
        <div class="pair-foot">
            <input type="hidden" name="pair" value=pair.number.to_string() />
            <input type="hidden" name="shape" value=around.visit.ctx.id().to_string() />
            <p class="button-row">
                <button class="button button-quiet" name="do" value="save">{words.author_save()}</button>
                <button class="button button-quiet" name="do" value="preview">{words.author_preview()}</button>
            </p>
            {more}
        </div>
    }
    .into_any()
}

/// After “Preview”: what trainees would see of this part, with what is typed.
fn seen(around: Around<'_>, pair: &PairView) -> Option<AnyView> {
    let typed = around.typed.filter(|typed| typed.preview)?;
    let names = Lang::ALL.map(|lang| pair.half(lang).key.as_ref().map(|key| half_name(key, lang)));
    names
        .iter()
        .flatten()
        .any(|name| typed.sent(name))
        .then(|| part_shown(around.visit, &around.desk.look, &around.desk.lesson, &around.desk.part, true))
}
