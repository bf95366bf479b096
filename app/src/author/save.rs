//! The forms of a lesson. Whatever button is pressed, what was typed is saved first: nothing on the page is lost.

use super::{
    Answer, closed, conflict,
    desk::page,
    half_name, lesson_href,
    save_entry::{draft, entries, seq, way},
    short,
    typed::Typed,
};
use crate::{Visit, form::Form, see_other};
use axum::{
    extract::{Path, Query},
    http::StatusCode,
};
use content::Lang;
use records::{
    Error, Problems, Refusal, Result,
    drafts::{self, LessonDesk, PairView, Place, Receipt, Save, Shape, lesson_path},
};
use serde::Deserialize;
use uuid::Uuid;

#[derive(Deserialize, Default)]
pub(super) struct Part {
    #[serde(default)]
    part: String,
}

/// A half as its form sent it.
struct Half {
    lang: Lang,
    name: String,
    key: String,
}

/// Where a form belongs.
struct Asked<'a> {
    visit: &'a Visit,
    course: &'a str,
    lesson: &'a str,
    part: &'a str,
    form: &'a Form,
}

pub(super) async fn lesson(
    visit: Visit,
    Path((course, lesson)): Path<(String, String)>,
    Query(Part { part }): Query<Part>,
    form: Form,
) -> Answer {
    let lesson = lesson.to_uppercase();
    let ctx = &visit.ctx;
    let back = format!("{}?part={part}", lesson_href(&course, &lesson));
    let draft = match draft(&visit, &course, &form, &back).await? {
        Ok(draft) => draft,
        Err(answer) => return Ok(answer),
    };
    if part.contains('.') {
        let path = format!("{}/{part}", drafts::lesson_folder(&lesson));
        return entries(&visit, &course, draft, &path, &back, &form).await;
    }
    let asked = Asked { visit: &visit, course: &course, lesson: &lesson, part: &part, form: &form };
    if let Some(way) = way(form.get("do")) {
        drafts::undo(ctx, draft, &format!("{}/", drafts::lesson_folder(&lesson)), seq(&form), way).await?;
        return Ok(see_other(&back));
    }
    if form.get("do") == "preview" {
        return preview(&asked).await;
    }
    let mut bases = [None, None];
    for half in halves(&form) {
        match drafts::save(ctx, read(&asked, draft, &half)).await {
            Ok(Receipt { seq, .. }) => bases[half.lang as usize] = Some(seq),
            Err(Error::Conflict(found)) => {
                return Ok(conflict::page(&visit, &half.name, half.lang.tag(), short(half.lang), &found, &form, &back));
            }
            Err(Error::Closed) => return Ok(closed::page(&visit, &course, &form)),
            Err(Error::Invalid(problems)) => return refused(&asked, half.name, &problems).await,
            Err(other) => return Err(other.into()),
        }
    }
    match shape(&asked, draft, bases).await {
        Ok(()) => Ok(see_other(&format!("{back}#p{}", form.get("pair")))),
        Err(Error::Refused(Refusal::DraftHasMoved)) => {
            let typed = Typed { notice: Some(visit.words().author_moved()), ..Typed::default() };
            again(&asked, &typed, StatusCode::CONFLICT).await
        }
        Err(other) => Err(other.into()),
    }
}

/// What a button does to a pair beyond saving it.
async fn shape(asked: &Asked<'_>, draft: Uuid, saved: [Option<i64>; 2]) -> Result<()> {
    let (ctx, form) = (&asked.visit.ctx, asked.form);
    let lesson = asked.lesson;
    let id = form.get("shape").parse().unwrap_or_else(|_| ctx.id());
    let given = |lang: Lang, what: &str| form.get(&format!("{}.{what}", short(lang))).to_owned();
    let keys = Lang::ALL.map(|lang| Some(given(lang, "key")).filter(|key| !key.is_empty()));
    // A half that this form does not hold counts as it stands.
    let desk = drafts::lesson(ctx, asked.course, lesson, asked.part).await?;
    let base = |desk: &LessonDesk, lang: Lang| match (saved[lang as usize], &keys[lang as usize]) {
        (Some(seq), _) => seq,
        (None, None) => desk.bases[lang as usize],
        (None, Some(_)) => given(lang, "base").parse().unwrap_or(0),
    };
    let mut bases = Lang::ALL.map(|lang| base(&desk, lang));
    let facts = format!("facts-{}", form.get("pair"));
    if form.has(&facts) && form.get(&facts) != form.get("facts.was") {
        let facts = Shape::Facts(form.get(&facts).to_owned());
        drafts::reshape(ctx, draft, lesson, keys.clone(), bases, ctx.id(), facts).await?;
        bases = drafts::lesson(ctx, asked.course, lesson, asked.part).await?.bases;
    }
    match form.get("do") {
        "add" => drafts::reshape(ctx, draft, lesson, keys, bases, id, Shape::Add).await,
        "remove" => drafts::reshape(ctx, draft, lesson, keys, bases, id, Shape::Remove).await,
        fill @ ("fill-zh" | "fill-en") => {
            // The half that a language lacks comes after the one before it, on the facts of its partner.
            let lang = if fill == "fill-zh" { Lang::Zh } else { Lang::En };
            let partner = &keys[lang.other() as usize];
            let facts = desk.pairs.iter().map(|pair| pair.half(lang.other())).find(|half| half.key == *partner);
            let facts = Shape::Fill(facts.map(|half| half.facts.clone()).unwrap_or_default());
            let mut keys = [None, None];
            keys[lang as usize] = Some(given(lang, "after"));
            drafts::reshape(ctx, draft, lesson, keys, bases, id, facts).await
        }
        "agree" => {
            let holds = |pair: &&PairView| Lang::ALL.iter().all(|lang| pair.half(*lang).key == keys[*lang as usize]);
            let pair = desk.pairs.iter().find(holds).ok_or(Error::NotFound)?;
            drafts::checked(ctx, draft, lesson, Lang::ALL.map(|lang| pair.half(lang).text.as_str()), id).await
        }
        _ => Ok(()),
    }
}

/// The page again with what was typed and what is wrong with it.
async fn refused(asked: &Asked<'_>, field: String, problems: &Problems) -> Answer {
    let words = asked.visit.words();
    let message = problems.0.values().next().map(|problem| records::words::problem(words, problem));
    let error = Some((field, message.unwrap_or_default()));
    let typed = Typed { fields: asked.form.0.clone(), error, ..Typed::default() };
    again(asked, &typed, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn again(asked: &Asked<'_>, typed: &Typed, status: StatusCode) -> Answer {
    let desk = drafts::lesson(&asked.visit.ctx, asked.course, asked.lesson, asked.part).await?;
    Ok(page(asked.visit, &desk, status, Some(typed), ""))
}

/// The page with what trainees would see of what is typed; nothing is saved.
async fn preview(asked: &Asked<'_>) -> Answer {
    let texts: Vec<_> = halves(asked.form)
        .into_iter()
        .map(|half| (lesson_path(asked.lesson, half.lang), half.key, asked.form.get(&half.name).to_owned()))
        .collect();
    let ctx = &asked.visit.ctx;
    let look = match drafts::preview_of(ctx, asked.course, &texts).await {
        Ok(look) => look,
        Err(Error::Invalid(problems)) => {
            let field = halves(asked.form).into_iter().next().map(|half| half.name);
            return refused(asked, field.unwrap_or_default(), &problems).await;
        }
        Err(other) => return Err(other.into()),
    };
    let mut desk = drafts::lesson(ctx, asked.course, asked.lesson, asked.part).await?;
    desk.look = look;
    let typed = Typed { fields: asked.form.0.clone(), preview: true, ..Typed::default() };
    Ok(page(asked.visit, &desk, StatusCode::OK, Some(&typed), ""))
}

/// The halves whose texts a form sent.
fn halves(form: &Form) -> Vec<Half> {
    let half = |lang: Lang| {
        let key = form.get(&format!("{}.key", short(lang))).to_owned();
        let name = half_name(&key, lang);
        (!key.is_empty() && form.has(&name)).then_some(Half { lang, name, key })
    };
    Lang::ALL.into_iter().filter_map(half).collect()
}

fn read(asked: &Asked<'_>, draft: Uuid, half: &Half) -> Save {
    let field = |what: &str| asked.form.get(&format!("{}.{what}", short(half.lang))).to_owned();
    Save {
        draft,
        path: lesson_path(asked.lesson, half.lang),
        place: Some(Place { key: half.key.clone(), count: field("count").parse().unwrap_or(1) }),
        text: asked.form.get(&half.name).to_owned(),
        save_id: field("save").parse().unwrap_or_else(|_| asked.visit.ctx.id()),
        base: field("base").parse().unwrap_or(0),
    }
}
