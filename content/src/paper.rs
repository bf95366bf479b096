//! Papers: the questions of one sitting of a test, drawn by the blueprint of the course from a seed.
//!
//! A draw is made anew until it meets the blueprint, so that every paper that meets it is as likely as any other. The
//! paper is kept with the attempt: a later change of the drawing does not touch it.

use crate::course::Twins;
use crate::item::{Item, Shuffle};
use crate::{Course, boxes};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Draws before a blueprint counts as one that cannot be met.
const TRIES: u64 = 4_000;

/// The questions of one sitting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    /// The sections in order; once one is handed in, there is no way back into it.
    pub sections: Vec<Section>,
}

/// A section of a paper.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// The module it asks about; empty where the test is one piece.
    pub module: String,
    /// Ids of the questions in order.
    pub items: Vec<String>,
}

impl Paper {
    /// A paper of one piece.
    fn whole(module: &str, items: Vec<String>) -> Paper {
        Paper { sections: vec![Section { module: module.into(), items }] }
    }

    /// All questions in order.
    pub fn items(&self) -> impl Iterator<Item = &str> {
        self.sections.iter().flat_map(|section| &section.items).map(String::as_str)
    }
}

/// One of the two forms of the pre-test and the post-test.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Form {
    /// The first halves of the pairs.
    A,
    /// The second halves.
    B,
}

impl Form {
    /// The other one, which comes as post-test.
    pub fn other(self) -> Form {
        match self {
            Form::A => Form::B,
            Form::B => Form::A,
        }
    }

    /// `A` or `B`.
    pub fn letter(self) -> &'static str {
        match self {
            Form::A => "A",
            Form::B => "B",
        }
    }
}

/// The pre-test or post-test of a form: that half of every pair, in the order of the pairs, which is the course's own.
pub fn gain(course: &Course, form: Form) -> Option<Paper> {
    let items: Vec<String> = course.pools.pairs.iter().map(|twins| twins.forms[form as usize].clone()).collect();
    (!items.is_empty()).then(|| Paper::whole("", items))
}

/// The quiz of a module: at least one practice item from each of its lessons, and so many of each level.
pub fn quiz(course: &Course, module: &str, seed: u64) -> Option<Paper> {
    let rule = course.blueprints.quiz.as_ref()?;
    let lessons = &course.modules.iter().find(|known| known.id == module)?.lessons;
    let banks: Vec<Vec<&Item>> = lessons.iter().map(|lesson| practice(course, &lesson.id)).collect();
    if banks.iter().any(Vec::is_empty) || banks.len() > rule.items {
        return None;
    }
    (0..TRIES).find_map(|round| {
        let mut urn = Urn::new(seed, &format!("quiz/{module}/{round}"));
        let mut drawn = Vec::with_capacity(rule.items);
        let mut rest = Vec::new();
        for bank in &banks {
            let mut bank = urn.shuffled(bank);
            drawn.extend(bank.pop());
            rest.extend(bank);
        }
        let rest = urn.shuffled(&rest);
        drawn.extend(rest.into_iter().take(rule.items - drawn.len()));
        let levels = [1, 2, 3].map(|level| drawn.iter().filter(|item| item.difficulty == level).count());
        (levels == rule.levels).then(|| Paper::whole(module, ids(&urn.shuffled(&drawn))))
    })
}

/// The final exam: from each section's module so many of the exam pool and so many anchors from practice. Questions in
/// `seen` come only when the blueprint cannot be met without them.
pub fn exam(course: &Course, seed: u64, seen: &BTreeSet<String>) -> Option<Paper> {
    let fresh = |seen: &BTreeSet<String>, key: &str| {
        (0..TRIES).find_map(|round| sitting(course, seen, Urn::new(seed, &format!("exam/{key}/{round}"))))
    };
    fresh(seen, "fresh").or_else(|| fresh(&BTreeSet::new(), "again"))
}

/// One draw of the exam, if it meets the blueprint.
fn sitting(course: &Course, seen: &BTreeSet<String>, mut urn: Urn) -> Option<Paper> {
    let rule = course.blueprints.exam.as_ref()?;
    let mut all = Vec::new();
    let mut paper = Paper::default();
    for section in &rule.sections {
        let module = course.modules.iter().find(|module| module.id == section.module)?;
        let inside = |lesson: &str| module.lessons.iter().any(|known| known.id == lesson);
        let pool: Vec<&Item> = course
            .pools
            .exam
            .iter()
            .filter(|pooled| inside(&pooled.lesson))
            .filter_map(|pooled| course.item(&pooled.item))
            .collect();
        let anchors: Vec<&Item> = module
            .lessons
            .iter()
            .flat_map(|lesson| practice(course, &lesson.id))
            .filter(|item| item.difficulty > 1)
            .collect();
        if pool.len() < section.pool || anchors.len() < section.anchors {
            return None;
        }
        let mut pool = urn.shuffled(&pool);
        // A stable sort keeps chance among the unseen, and among the seen.
        pool.sort_by_key(|item| seen.contains(&item.id));
        let mut drawn: Vec<&Item> = pool.into_iter().take(section.pool).collect();
        drawn.extend(urn.shuffled(&anchors).into_iter().take(section.anchors));
        let drawn = urn.shuffled(&drawn);
        paper.sections.push(Section { module: section.module.clone(), items: ids(&drawn) });
        all.extend(drawn);
    }
    let of_level = |level: u8| all.iter().filter(|item| item.difficulty == level).count();
    let met = of_level(1) <= rule.most_recall
        && of_level(2) >= rule.least_apply
        && of_level(3) >= rule.least_judge
        && rule.types.iter().all(|name| all.iter().any(|item| item.kind.name() == name))
        && rule.areas.iter().all(|area| all.iter().any(|item| asks_on(item, area)));
    met.then_some(paper)
}

/// Whether an item rests on a fact of an area: `C139` is the area of `C139-04`.
fn asks_on(item: &Item, area: &str) -> bool {
    item.facts.iter().any(|fact| fact.rsplit_once('-').is_some_and(|(own, _)| own == area))
}

/// The delayed check: one question for the skill of each pair. Half of them lie in the person's review boxes, taken from
/// all boxes in turn so that what sits fast and what was missed both come; the others are the two forms of the pairs, as
/// many of one as of the other. Where the boxes hold too little, the forms fill up.
pub fn delayed(course: &Course, seed: u64, boxes: &BTreeMap<String, u8>) -> Option<Paper> {
    let rule = course.blueprints.delayed.as_ref()?;
    let mut urn = Urn::new(seed, "delayed");
    let mut skills: Vec<&Twins> = urn.shuffled(&course.pools.pairs.iter().collect::<Vec<_>>());
    skills.truncate(rule.items);
    let half = skills.len() / 2;
    let mut drawn = Vec::new();
    let mut numbers = (1..=boxes::LAST).cycle().take(rule.items * usize::from(boxes::LAST));
    while drawn.len() < half
        && let Some(number) = numbers.next()
    {
        let lies = |item: &&Item| boxes.get(&item.id) == Some(&number);
        let found = skills.iter().enumerate().find_map(|(at, twins)| {
            let inside: Vec<&Item> = alike(course, twins).into_iter().filter(lies).collect();
            Some((at, urn.shuffled(&inside).pop()?))
        });
        if let Some((at, item)) = found {
            skills.remove(at);
            drawn.push(item);
        }
    }
    // The coin says which form comes first; then they take turns.
    let first = usize::from(urn.0.draw() & 1 == 1);
    let forms = skills.iter().enumerate().filter_map(|(at, twins)| course.item(&twins.forms[(at + first) % 2]));
    drawn.extend(forms);
    (!drawn.is_empty()).then(|| Paper::whole("", ids(&urn.shuffled(&drawn))))
}

/// The practice items that ask for the skill of a pair.
fn alike<'c>(course: &'c Course, twins: &Twins) -> Vec<&'c Item> {
    let objective = course.item(&twins.forms[0]).and_then(|item| item.objective.as_ref());
    practice(course, &twins.lesson).into_iter().filter(|item| item.objective.as_ref() == objective).collect()
}

/// A stream of chance for one draw: it depends on the seed of the attempt, the test and the round.
struct Urn(Shuffle);

impl Urn {
    fn new(seed: u64, key: &str) -> Urn {
        Urn(Shuffle::new(seed, key))
    }

    /// The same things in another order.
    fn shuffled<'c, T>(&mut self, things: &[&'c T]) -> Vec<&'c T> {
        let mut things = things.to_vec();
        self.0.apply(&mut things);
        things
    }
}

/// The practice items of a lesson.
fn practice<'c>(course: &'c Course, lesson: &str) -> Vec<&'c Item> {
    let ids = course.lesson(lesson).map_or(&[][..], |lesson| lesson.items.as_slice());
    ids.iter().filter_map(|id| course.item(id)).collect()
}

fn ids(items: &[&Item]) -> Vec<String> {
    items.iter().map(|item| item.id.clone()).collect()
}

#[cfg(test)]
mod tests;
