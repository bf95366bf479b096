//! Right answers, for tests that need somebody who has learnt.

use crate::{
    Ctx,
    attempts::{self, Given, Save, View},
};
use content::item::key;
use uuid::Uuid;

/// The right answer to the question at a place of an attempt, from 0, as a save that builds on what stands there.
pub fn right(ctx: &Ctx, view: &View, at: usize) -> Save {
    let item = &view.items[at];
    Save {
        attempt: view.id,
        item: item.id.clone(),
        save_id: ctx.id(),
        base: item.seq,
        given: Given::Answer(key(view.version.course.item(&item.id).expect("an item of the course"))),
        confidence: None,
        release: false,
    }
}

/// Answers every question of an attempt rightly and hands it in.
pub async fn do_well(ctx: &Ctx, attempt: Uuid) {
    let view = attempts::view(ctx, attempt).await.expect("an attempt of the actor");
    for at in 0..view.items.len() {
        attempts::save_answer(ctx, right(ctx, &view, at)).await.expect("the answer is taken");
    }
    attempts::submit(ctx, attempt).await.expect("it is handed in");
}
