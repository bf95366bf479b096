//! Saving an answer: idempotent by its id, never over an answer that the sender has not seen.

use super::{
    Confidence, Kept,
    body::Body,
    fold::{self, Happened},
    release,
    store::{self, Fresh, Loaded},
    subject::{MOST_TEXT, Subject},
};
use crate::{
    ctx::Ctx,
    entity::{attempt, attempt_answer, attempt_event},
    error::{Conflict, Error, Problem, Problems, Result},
    policy::Action,
};
use content::item::{Answer, AnswerError, Completeness, Item, answer_from_form, validate};
use uuid::Uuid;

/// What is given for an item.
#[derive(Clone, Debug)]
pub enum Given {
    /// The fields of a form, also those of other purposes.
    Fields(Vec<(String, String)>),
    /// An answer in the ids of the item.
    Answer(Answer),
    /// Words of one's own.
    Text(String),
}

/// One save.
#[derive(Clone, Debug)]
pub struct Save {
    /// The attempt.
    pub attempt: Uuid,
    /// The item, or a text item such as `M2-L4/predict`.
    pub item: String,
    /// The id of this save: made by the island, or minted by the server into the form.
    pub save_id: Uuid,
    /// The number of the event that wrote the answer this one replaces; 0 for the first.
    pub base: i64,
    /// What is given.
    pub given: Given,
    /// How sure.
    pub confidence: Option<Confidence>,
    /// Whether the feedback is wanted at once. It comes only for a complete answer, see [`Receipt::released`].
    pub release: bool,
}

/// The proof that an answer is safe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The number of the event: the next save builds on it.
    pub seq: i64,
    /// The server's time, UTC in milliseconds.
    pub at: i64,
    /// The item.
    pub item: String,
    /// How far the answer has come; nothing for words of one's own.
    pub completeness: Option<Completeness>,
    /// Whether the feedback of the item may be seen.
    pub released: bool,
}

/// Saves an answer.
///
/// # Errors
/// [`Error::NotFound`] for another person's attempt or an item that is not in it; [`Error::Closed`] when the attempt was
/// handed in or the item released; [`Error::Conflict`] when the answer was changed since `base`; [`Error::Invalid`]
/// with the field `answer` for what cannot be an answer.
pub async fn save_answer(ctx: &Ctx, save: Save) -> Result<Receipt> {
    ctx.may(Action::Learn)?;
    let loaded = store::own(ctx, save.attempt).await?;
    let subject = loaded.asked().find(&save.item).ok_or(Error::NotFound)?;
    if save.release && loaded.kind.is_test() {
        return Err(Error::NotFound);
    }
    let body = Body { kept: Some(read(&subject, &save.given)?), confidence: save.confidence, ..Body::default() };

    let txn = ctx.records.db.write().await?;
    let mut row = store::locked(&txn, save.attempt).await?;
    let standing = store::standing(&*txn, save.attempt, &save.item).await?;
    if let Some(event) = store::event_of(&*txn, save.attempt, save.save_id).await?
        && Body::read(&event.body)? == body
    {
        // The same save again: the same answer, whatever has happened since.
        return if event.kind == "lost" {
            Err(conflict(ctx, &body, standing.as_ref())?)
        } else {
            receipt(&event, &subject, standing.as_ref())
        };
    }
    let mut answer = standing.unwrap_or_else(|| fold::blank(save.attempt, &save.item));
    if !takes(ctx, &loaded, &row, &save.item) || answer.released_at.is_some() {
        return Err(Error::Closed);
    }
    let stale = answer.seq != save.base && !says(&answer, &body)?;
    // An id that came before with another text is a form that was sent twice: the second text gets an id of its own.
    let used = store::event_of(&*txn, save.attempt, save.save_id).await?.is_some();
    let save_id = if used { ctx.id() } else { save.save_id };
    let fresh = Fresh {
        save_id,
        kind: if stale { "lost" } else { "saved" },
        item: Some(&save.item),
        base: save.base,
        body: &body,
    };
    let seq = store::append(ctx, &txn, &mut row, fresh).await?;
    if stale {
        store::update(&txn, &row).await?;
        txn.commit().await?;
        return Err(conflict(ctx, &body, Some(&answer))?);
    }
    fold::apply(&mut answer, &Happened::Saved { seq, body: &body }, item(&subject), ctx.now())?;
    if save.release {
        release::within(ctx, &txn, &mut row, &mut answer, &subject).await?;
    }
    let receipt = Receipt {
        seq,
        at: ctx.now(),
        item: save.item,
        completeness: completeness(&subject, &answer)?,
        released: answer.released_at.is_some(),
    };
    store::put(&txn, answer).await?;
    store::update(&txn, &row).await?;
    if receipt.released {
        release::count(ctx, &txn, &loaded, &row).await?;
    }
    txn.commit().await?;
    Ok(receipt)
}

/// Reads what was given as an answer to this subject.
fn read(subject: &Subject<'_>, given: &Given) -> Result<Kept> {
    match (subject, given) {
        (Subject::Item(item), Given::Fields(fields)) => {
            answer_from_form(item, fields).map(Kept::Answer).map_err(|error| refused(&error))
        }
        (Subject::Item(item), Given::Answer(answer)) => {
            validate(item, answer).map_err(|error| refused(&error))?;
            Ok(Kept::Answer(answer.clone()))
        }
        (Subject::Text, Given::Text(text)) => {
            let text = text.trim_end();
            if text.chars().count() > MOST_TEXT {
                return Err(Problems::one("answer", Problem::TooLong(MOST_TEXT)));
            }
            Ok(Kept::Text(text.to_owned()))
        }
        _ => Err(Problems::one("answer", Problem::Malformed)),
    }
}

/// Whether what was refused may become an answer as it is filled in: half a date, or two cards at one place while they
/// change places. What is not in the item never will.
pub fn is_on_the_way(problems: &Problems) -> bool {
    problems.0.values().all(|problem| *problem != Problem::Unknown)
}

fn refused(error: &AnswerError) -> Error {
    let problem = match error {
        AnswerError::Unknown(_) => Problem::Unknown,
        AnswerError::Twice(_) => Problem::Taken,
        AnswerError::TooLong(_) => Problem::TooLong(200),
        AnswerError::Kind | AnswerError::NotANumber(_) => Problem::Malformed,
    };
    Problems::one("answer", problem)
}

pub(super) fn item<'c>(subject: &Subject<'c>) -> Option<&'c Item> {
    match subject {
        Subject::Item(item) => Some(item),
        Subject::Text => None,
    }
}

/// Whether the answer that stands says the same: two devices that agree are no conflict.
fn says(answer: &attempt_answer::Model, body: &Body) -> Result<bool> {
    let kept = body.kept.as_ref().map(Kept::to_json).transpose()?;
    Ok(answer.answer == kept && answer.confidence.as_deref() == body.confidence.map(Confidence::word))
}

fn receipt(
    event: &attempt_event::Model,
    subject: &Subject<'_>,
    standing: Option<&attempt_answer::Model>,
) -> Result<Receipt> {
    Ok(Receipt {
        seq: event.seq,
        at: event.at,
        item: event.item_id.clone().unwrap_or_default(),
        completeness: standing.map(|row| completeness(subject, row)).transpose()?.flatten(),
        released: standing.is_some_and(|row| row.released_at.is_some()),
    })
}

fn completeness(subject: &Subject<'_>, row: &attempt_answer::Model) -> Result<Option<Completeness>> {
    let kept = row.answer.as_deref().map(Kept::from_json).transpose()?;
    Ok(item(subject).map(|item| kept.map_or(Completeness::Empty, |kept| kept.completeness(item))))
}

/// Both texts. Words of one's own as they are, answers as JSON: pages show an answer by its fields.
fn conflict(ctx: &Ctx, yours: &Body, standing: Option<&attempt_answer::Model>) -> Result<Error> {
    let words = |kept: &Kept| match kept {
        Kept::Text(text) => Ok(text.clone()),
        Kept::Answer(answer) => serde_json::to_string(answer).map_err(Error::from),
    };
    let theirs = standing.and_then(|row| row.answer.as_deref()).map(Kept::from_json).transpose()?;
    Ok(Error::Conflict(Box::new(Conflict {
        yours: yours.kept.as_ref().map(words).transpose()?.unwrap_or_default(),
        theirs: theirs.as_ref().map(words).transpose()?.unwrap_or_default(),
        seq: standing.map_or(0, |row| row.seq),
        by: ctx.person()?.name.clone(),
        at: standing.map_or(0, |row| row.saved_at),
    })))
}

/// Whether an item of an attempt can be answered now: it is open, its time is not over, and in a test its section is the
/// one that is open, neither handed in nor still to come.
pub(super) fn takes(ctx: &Ctx, loaded: &Loaded, row: &attempt::Model, item: &str) -> bool {
    let section = loaded.paper.as_ref().map(|paper| paper.sections.get(row.section as usize));
    let here = section.is_none_or(|open| open.is_some_and(|open| open.items.iter().any(|known| known == item)));
    is_open(row) && !is_over(ctx, row) && here
}

/// Whether the time of an attempt is over. What was on its way at the last second is still taken.
pub(crate) fn is_over(ctx: &Ctx, row: &attempt::Model) -> bool {
    row.deadline.is_some_and(|deadline| ctx.now() > deadline + GRACE)
}

/// How long after its deadline an answer is still taken, in milliseconds.
pub(crate) const GRACE: i64 = 5_000;

/// Whether an attempt can still be changed.
pub(super) fn is_open(row: &attempt::Model) -> bool {
    row.state == "open"
}
