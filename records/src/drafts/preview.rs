//! The draft as a trainee will meet it, what it covers, and the proof of one of its scenarios. Nothing here leaves a
//! record.

use super::{
    look::{Look, look},
    store::Desk,
};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    policy::Action,
};
use content::{
    Course,
    lesson::Block,
    pieces::Pieces,
    scenario::{
        ProveContext,
        prove::{Proof, prove_file},
    },
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// The draft of a course as far as it loads; the published version when there is none.
pub async fn preview(ctx: &Ctx, course: &str) -> Result<Arc<Look>> {
    ctx.may(Action::Author)?;
    look(&Desk::of(ctx, course).await?).await
}

/// The same with texts that are not saved: what the pieces of these files would say.
pub async fn preview_of(ctx: &Ctx, course: &str, typed: &[(String, String, String)]) -> Result<Arc<Look>> {
    ctx.may(Action::Author)?;
    let mut desk = Desk::of(ctx, course).await?;
    for (path, key, text) in typed {
        let pieces = Pieces::of(path, desk.text(path));
        if let Some(span) = pieces.span(key, 1) {
            let (body, _) = pieces.with(path, span, text);
            desk.lay(path, body)?;
        }
    }
    look(&desk).await
}

/// Which lessons tell a fact: those with a paragraph that rests on it.
pub fn taught(course: &Course) -> BTreeMap<String, BTreeSet<String>> {
    let mut taught: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for lesson in course.lessons() {
        let blocks = lesson.page(content::Lang::Zh).parts.iter().flat_map(|part| &part.blocks);
        for block in blocks {
            if let Block::Paragraph { facts, .. } = block {
                for fact in facts {
                    taught.entry(fact.clone()).or_default().insert(lesson.id.clone());
                }
            }
        }
    }
    taught
}

/// For each fact, the practice items that rest on it.
pub fn coverage(course: &Course) -> BTreeMap<String, Vec<String>> {
    let mut asked: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for item in course.lessons().flat_map(|lesson| &lesson.items).filter_map(|id| course.item(id)) {
        for fact in &item.facts {
            asked.entry(fact.clone()).or_default().push(item.id.clone());
        }
    }
    asked
}

/// For each fact, the scenarios in which an option is explained by it.
pub fn played(course: &Course) -> BTreeMap<String, BTreeSet<String>> {
    let mut played: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (id, scenario) in course.scenarios.iter().filter_map(|entry| Some((&entry.id, course.scenario(&entry.id)?))) {
        for fact in scenario.nodes.iter().flat_map(|node| node.choices()).flat_map(|choice| &choice.facts) {
            played.entry(fact.clone()).or_default().insert(id.clone());
        }
    }
    played
}

/// The whole proof of a scenario as the draft has it. It takes a moment.
pub async fn prove(ctx: &Ctx, course: &str, scenario: &str) -> Result<Proof> {
    ctx.may(Action::Author)?;
    let look = preview(ctx, course).await?;
    let path = format!("scenarios/{}.toml", scenario.to_lowercase());
    let text = look.package.get(&path).ok_or(Error::NotFound)?.to_owned();
    let tests_path = path.replace(".toml", ".tests.toml");
    let tests = look.package.get(&tests_path).map(|text| (tests_path.clone(), text.to_owned()));
    let facts: BTreeSet<String> = look.course.facts.iter().map(|fact| fact.id.clone()).collect();
    let context = ProveContext { facts: Some(facts), tests, ..ProveContext::default() };
    tokio::task::spawn_blocking(move || prove_file(&path, &text, &context)).await.map_err(Error::internal)
}
