//! Attempts as pages show them: questions in the order of the attempt, reviews only of what was released.

use super::{
    Confidence, Kept, Kind, fold, hand_in_late,
    store::{self, Loaded},
};
use crate::{
    courses::Version,
    ctx::Ctx,
    entity::{attempt, attempt_answer},
    error::{Error, Result},
    policy::Action,
};
use content::{
    Lang,
    item::{Completeness, Kind as ItemKind, Question, Review, form_of, question, review},
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use std::{
    collections::{BTreeMap, HashMap},
    ops::Range,
    sync::Arc,
};
use uuid::Uuid;

/// One attempt.
#[derive(Clone)]
pub struct View {
    /// Its id.
    pub id: Uuid,
    /// What it is about.
    pub kind: Kind,
    /// The course.
    pub course: String,
    /// The lesson, the module of a quiz, the form of a pre-test or post-test.
    pub subject: String,
    /// Which one of its kind, from 1.
    pub number: i64,
    /// Whether it can still be changed.
    pub open: bool,
    /// When it ends on the server's clock, UTC in milliseconds.
    pub deadline: Option<i64>,
    /// The sections of a test.
    pub sections: Vec<SectionState>,
    /// Whether the answers are explained. Those of the exam never are, those of a pre-test with the post-test.
    pub explained: bool,
    /// Lessons of which a test that is over earned little, in their order.
    pub weak: Vec<String>,
    /// When it began, UTC in milliseconds.
    pub started_at: i64,
    /// When it was handed in.
    pub submitted_at: Option<i64>,
    /// Basis points, once handed in; that of a pre-test once it is explained.
    pub score: Option<i32>,
    /// The version it is pinned to.
    pub version: Arc<Version>,
    /// Its questions in order.
    pub items: Vec<ItemState>,
    texts: HashMap<String, ItemState>,
    seed: u64,
}

/// A section of a test.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionState {
    /// The module; empty where the test is one piece.
    pub module: String,
    /// The places of its questions in the attempt, from 0.
    pub items: Range<usize>,
    /// Whether it is handed in.
    pub closed: bool,
    /// Basis points, once the whole test is over.
    pub score: Option<i32>,
}

/// How one item stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemState {
    /// The item.
    pub id: String,
    /// Its type; nothing for words of one's own.
    pub kind: Option<ItemKind>,
    /// The number of the event that wrote the answer: the base of the next save.
    pub seq: i64,
    /// What was given.
    pub kept: Option<Kept>,
    /// How far the answer has come.
    pub completeness: Completeness,
    /// How sure.
    pub confidence: Option<Confidence>,
    /// Whether it is to be looked at again.
    pub flagged: bool,
    /// When it was saved last.
    pub saved_at: Option<i64>,
    /// Whether its feedback may be seen.
    pub released: bool,
    /// Whether its answer can no longer change.
    pub closed: bool,
    /// Basis points, once released.
    pub score: Option<i32>,
}

/// One attempt in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its id.
    pub id: Uuid,
    /// What it is about.
    pub kind: Kind,
    /// The lesson, the module of a quiz, the form of a pre-test or post-test.
    pub subject: String,
    /// Which one of its kind.
    pub number: i64,
    /// Whether it can still be changed.
    pub open: bool,
    /// When it began.
    pub started_at: i64,
    /// When it was handed in.
    pub submitted_at: Option<i64>,
    /// Basis points.
    pub score: Option<i32>,
}

/// The actor's own attempt.
pub async fn view(ctx: &Ctx, id: Uuid) -> Result<View> {
    ctx.may(Action::Learn)?;
    let loaded = store::own(ctx, id).await?;
    hand_in_late(ctx, &loaded).await?;
    let loaded = if loaded.row.deadline.is_some() { store::own(ctx, id).await? } else { loaded };
    of(ctx, loaded).await
}

/// An attempt as one line.
pub(crate) fn line(row: &attempt::Model) -> Result<Line> {
    let kind = Kind::from_word(&row.kind).ok_or_else(|| Error::internal("an attempt of no kind"))?;
    Ok(Line {
        id: row.id,
        kind,
        subject: row.subject.clone(),
        number: row.number,
        open: row.state == "open",
        started_at: row.started_at,
        submitted_at: row.submitted_at,
        // That of a pre-test is told with its twin, on its own page.
        score: row.score.map(|score| score as i32).filter(|_| kind != Kind::PreTest),
    })
}

async fn of(ctx: &Ctx, loaded: Loaded) -> Result<View> {
    let answers = attempt_answer::Entity::find()
        .filter(attempt_answer::Column::AttemptId.eq(loaded.row.id))
        .all(ctx.records.db.read())
        .await?;
    shown(ctx, loaded, answers).await
}

/// An attempt with its answers, as its page shows it.
pub(super) async fn shown(ctx: &Ctx, loaded: Loaded, answers: Vec<attempt_answer::Model>) -> Result<View> {
    let mut answers: HashMap<String, attempt_answer::Model> =
        answers.into_iter().map(|answer| (answer.item_id.clone(), answer)).collect();
    let open = loaded.row.state == "open";
    let explained = !open && explained(ctx, &loaded).await?;
    let scores: HashMap<String, i32> =
        answers.values().filter_map(|row| Some((row.item_id.clone(), row.score? as i32))).collect();
    let sections = sections(&loaded, &scores);
    let weak = if open || loaded.kind == Kind::PreTest && !explained { Vec::new() } else { weak(&loaded, &scores) };
    // A section opens when the one before it is handed in.
    let here = sections.iter().find(|section| !section.closed);
    let mut items = Vec::new();
    for item in loaded.asked().questions() {
        let mut state = state(&item.id, answers.remove(&item.id), explained)?;
        state.kind = Some(item.kind);
        state.completeness = state.kept.as_ref().map_or(Completeness::Empty, |kept| kept.completeness(item));
        let elsewhere = !sections.is_empty() && here.is_none_or(|here| !here.items.contains(&items.len()));
        state.closed = !open || state.released || elsewhere;
        items.push(state);
    }
    let texts = answers
        .into_iter()
        .map(|(id, answer)| Ok((id.clone(), state(&id, Some(answer), false)?)))
        .collect::<Result<_>>()?;
    let Loaded { row, kind, version, .. } = loaded;
    let told = explained || kind != Kind::PreTest;
    Ok(View {
        id: row.id,
        kind,
        course: version.course.id.clone(),
        subject: row.subject,
        number: row.number,
        open,
        deadline: row.deadline,
        sections,
        explained,
        weak,
        started_at: row.started_at,
        submitted_at: row.submitted_at,
        score: row.score.map(|score| score as i32).filter(|_| told),
        version,
        items,
        texts,
        seed: row.seed as u64,
    })
}

/// Whether the answers of an attempt that is over may be explained. The exam's pool is small and asked again; a pre-test
/// must not teach its own twin.
async fn explained(ctx: &Ctx, loaded: &Loaded) -> Result<bool> {
    match loaded.kind {
        Kind::Exam => Ok(false),
        Kind::PreTest => {
            let after = attempt::Entity::find()
                .filter(attempt::Column::EnrolmentId.eq(loaded.row.enrolment_id))
                .filter(attempt::Column::Kind.eq(Kind::PostTest.word()))
                .filter(attempt::Column::State.eq("submitted"));
            Ok(after.one(ctx.records.db.read()).await?.is_some())
        }
        _ => Ok(true),
    }
}

/// The sections of a test with their scores, which are there once all of it is graded.
fn sections(loaded: &Loaded, scores: &HashMap<String, i32>) -> Vec<SectionState> {
    let over = loaded.row.state != "open";
    let mut from = 0;
    let all = loaded.paper.iter().flat_map(|paper| &paper.sections);
    all.zip(0..)
        .map(|(section, at)| {
            let items = from..from + section.items.len();
            from = items.end;
            let earned = section.items.iter().map(|id| scores.get(id).copied().unwrap_or_default());
            SectionState {
                module: section.module.clone(),
                closed: over || at < loaded.row.section,
                score: (over && loaded.kind != Kind::PreTest).then(|| fold::mean(earned, section.items.len())),
                items,
            }
        })
        .collect()
}

/// Below this share of a lesson's points, in basis points, the lesson is to be repeated.
const WEAK: i32 = 6_000;

/// The lessons of which a test earned little.
pub(crate) fn weak(loaded: &Loaded, scores: &HashMap<String, i32>) -> Vec<String> {
    let course = &loaded.version.course;
    let mut earned: BTreeMap<(Option<usize>, &str), Vec<i32>> = BTreeMap::new();
    for id in loaded.paper.iter().flat_map(|paper| paper.items()) {
        let Some(lesson) = course.lesson_of(id) else { continue };
        let score = scores.get(id).copied().unwrap_or_default();
        earned.entry((course.lesson_place(lesson), lesson)).or_default().push(score);
    }
    let low = |scores: &[i32]| fold::mean(scores.iter().copied(), scores.len()) < WEAK;
    earned.into_iter().filter(|(_, scores)| low(scores)).map(|((_, lesson), _)| lesson.to_owned()).collect()
}

fn state(id: &str, answer: Option<attempt_answer::Model>, explained: bool) -> Result<ItemState> {
    let row = answer.unwrap_or_else(|| super::fold::blank(Uuid::nil(), id));
    let kept = row.answer.as_deref().map(Kept::from_json).transpose()?;
    Ok(ItemState {
        id: id.into(),
        kind: None,
        seq: row.seq,
        completeness: Completeness::Empty,
        confidence: row.confidence.as_deref().and_then(Confidence::from_word),
        flagged: row.flagged,
        saved_at: kept.is_some().then_some(row.saved_at),
        released: explained || row.released_at.is_some(),
        closed: explained || row.released_at.is_some(),
        // What a test earned item by item would tell its keys.
        score: row.score.map(|score| score as i32).filter(|_| explained || row.released_at.is_some()),
        kept,
    })
}

impl View {
    /// How an item stands.
    pub fn item(&self, id: &str) -> Option<&ItemState> {
        self.items.iter().find(|item| item.id == id)
    }

    /// How words of one's own stand, by the name of the text item: `predict`, `own-deal`.
    pub fn words(&self, name: &str) -> Option<&ItemState> {
        self.texts.get(&super::text_item(&self.subject, name))
    }

    /// The question, without anything that gives its key away.
    pub fn question(&self, id: &str, lang: Lang) -> Option<Question> {
        self.item(id)?;
        Some(question(self.version.course.item(id)?, lang, self.seed))
    }

    /// The fields that show the answer again in the form of the question.
    pub fn fields(&self, id: &str) -> Vec<(String, String)> {
        let answer = self.item(id).and_then(|item| item.kept.as_ref()).and_then(Kept::answer);
        match (self.version.course.item(id), answer) {
            (Some(item), Some(answer)) => form_of(item, answer),
            _ => Vec::new(),
        }
    }

    /// The review, only when the item was released or the attempt handed in.
    pub fn review(&self, id: &str, lang: Lang) -> Option<Review> {
        let state = self.item(id).filter(|state| state.released)?;
        let answer = state.kept.as_ref().and_then(Kept::answer);
        Some(review(self.version.course.item(id)?, lang, answer, self.seed))
    }

    /// How many questions have something of an answer.
    pub fn answered(&self) -> usize {
        self.items.iter().filter(|item| item.completeness != Completeness::Empty).count()
    }
}
