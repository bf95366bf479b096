//! A course: outline, facts, glossary, lessons, items, exercises, drawings, scenarios, all checked together.

mod blueprint;
mod load;
mod matrix;
mod names;
mod outline;
mod pool;
mod report;
pub(crate) mod rules;

pub use blueprint::{Blueprints, CertificateRule, DelayedRule, ExamRule, QuizRule, SectionRule};
pub use matrix::{ITEMS_PER_OBJECTIVE, LessonCover, ObjectiveCover, matrix};
pub use names::{Name, NameKind};
pub use outline::{Completion, Fact, LessonEntry, Letters, Mark, Module, Objective, ScenarioEntry, Stage, Term};
pub use pool::{Pooled, Pools, Twins};
pub use report::{Counts, Coverage, FindingLine, Report, ReportLines};

use crate::card::Card;
use crate::exercise::Exercise;
use crate::figure::Figure;
use crate::item::Item;
use crate::lesson::Lesson;
use crate::scenario::Scenario;
use crate::{Finding, Level, Package, Text};
use std::collections::BTreeMap;

/// A loaded course.
#[derive(Clone, Debug, Default)]
pub struct Course {
    /// `project-selling`.
    pub id: String,
    /// Title.
    pub title: Text,
    /// One sentence.
    pub summary: Text,
    /// Whether everything the outline names is written.
    pub complete: bool,
    /// The rule of completion of this release.
    pub completion: Completion,
    /// What a certificate asks for beyond completion; none is given when the course has no rule for it.
    pub certificate: Option<CertificateRule>,
    /// The tests.
    pub blueprints: Blueprints,
    /// The pairs of the two rails.
    pub stages: Vec<Stage>,
    /// The modules with their lessons, also those not written yet.
    pub modules: Vec<Module>,
    /// The scenarios, also those not written yet.
    pub scenarios: Vec<ScenarioEntry>,
    /// Facts in the order of the file.
    pub facts: Vec<Fact>,
    /// Glossary in the order of the file.
    pub terms: Vec<Term>,
    /// The letters of the method, and the nouns that go with them.
    pub letters: Option<Letters>,
    /// Who and what its texts may speak of; empty when it has no such list.
    pub names: Vec<Name>,
    /// Questions that are asked in tests only.
    pub pools: Pools,
    lessons: BTreeMap<String, Lesson>,
    items: BTreeMap<String, Item>,
    exercises: BTreeMap<String, Exercise>,
    figures: BTreeMap<String, Figure>,
    scenarios_written: BTreeMap<String, Scenario>,
    cards: Vec<Card>,
}

impl Course {
    /// Loads a course; any error stops it, and all of them are given at once, warnings left out.
    pub fn load(package: &Package) -> Result<Course, Vec<Finding>> {
        let loaded = load::load(package, load::Depth::Reading);
        let errors: Vec<Finding> =
            loaded.findings.into_iter().filter(|finding| finding.level == Level::Error).collect();
        if errors.is_empty() { Ok(loaded.course) } else { Err(errors) }
    }

    /// A written lesson.
    pub fn lesson(&self, id: &str) -> Option<&Lesson> {
        self.lessons.get(id)
    }

    /// The entry of a lesson in the outline, written or not.
    pub fn lesson_entry(&self, id: &str) -> Option<&LessonEntry> {
        self.modules.iter().flat_map(|module| &module.lessons).find(|lesson| lesson.id == id)
    }

    /// The written lessons in the order of the outline.
    pub fn lessons(&self) -> impl Iterator<Item = &Lesson> {
        self.modules.iter().flat_map(|module| &module.lessons).filter_map(|entry| self.lessons.get(&entry.id))
    }

    /// An item: of a lesson's practice, a step of an exercise, or an inline check.
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items.get(id)
    }

    /// All items by id.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.items.values()
    }

    /// The lesson that teaches an item of the bank: a practice item, one of the exam pool, or half of a pair.
    pub fn lesson_of(&self, item: &str) -> Option<&str> {
        let twins = self.pools.pairs.iter().find(|twins| twins.forms.iter().any(|id| id == item));
        let own = item.rsplit_once('-').map(|(lesson, _)| lesson);
        twins.map(|twins| twins.lesson.as_str()).or(own).and_then(|id| Some(self.lesson_entry(id)?.id.as_str()))
    }

    /// The exercise of a lesson.
    pub fn exercise(&self, lesson: &str) -> Option<&Exercise> {
        self.exercises.get(lesson)
    }

    /// A drawing, by its id.
    pub fn figure(&self, id: &str) -> Option<&Figure> {
        self.figures.get(id)
    }

    /// A fact.
    pub fn fact(&self, id: &str) -> Option<&Fact> {
        self.facts.iter().find(|fact| fact.id == id)
    }

    /// Terms and names: everybody calls them by the same words, so that they are no repetition.
    pub(crate) fn set_phrases(&self) -> impl Iterator<Item = &Text> {
        let names = self.names.iter().flat_map(|known| [Some(&known.name), known.short.as_ref()]).flatten();
        self.terms.iter().map(|term| &term.term).chain(names)
    }

    /// An objective.
    pub fn objective(&self, id: &str) -> Option<&Objective> {
        self.modules
            .iter()
            .flat_map(|module| &module.lessons)
            .flat_map(|lesson| &lesson.objectives)
            .find(|objective| objective.id == id)
    }

    /// A written scenario, `S3`.
    pub fn scenario(&self, id: &str) -> Option<&Scenario> {
        self.scenarios_written.get(id)
    }

    /// The entry of a scenario in the outline, written or not.
    pub fn scenario_entry(&self, id: &str) -> Option<&ScenarioEntry> {
        self.scenarios.iter().find(|entry| entry.id == id)
    }

    /// The quick-reference cards in their order.
    pub fn cards(&self) -> &[Card] {
        &self.cards
    }

    /// A quick-reference card, `sync-points`.
    pub fn card(&self, id: &str) -> Option<&Card> {
        self.cards.iter().find(|card| card.id == id)
    }

    /// The place of a lesson in the course, from 0.
    pub fn lesson_place(&self, id: &str) -> Option<usize> {
        self.modules.iter().flat_map(|module| &module.lessons).position(|lesson| lesson.id == id)
    }
}

/// Checks a course: everything that is wrong, with counts and coverage. Plays the scenarios' recorded plays too.
pub fn check(package: &Package) -> Report {
    let mut loaded = load::load(package, load::Depth::Checking);
    load::recorded_plays(package, &mut loaded);
    load::wording(package, &mut loaded);
    report::of(loaded)
}

/// What could be loaded of a course, with what is wrong with it, recorded plays left out: a draft is looked at while it
/// is being written.
pub fn inspect(package: &Package) -> (Course, Report) {
    let mut loaded = load::load(package, load::Depth::Checking);
    load::wording(package, &mut loaded);
    (loaded.course.clone(), report::of(loaded))
}
