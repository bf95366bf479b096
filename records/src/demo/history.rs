//! What the people of the demo company did: lessons read, items answered, role-plays played, some well and some not.

use super::{COURSE, DAY, HOUR};
use crate::{
    attempts::{self, CloseSection, Confidence, Given, Kind, PREDICT, Save, text_item},
    clock::Fixed,
    courses,
    ctx::Ctx,
    enrolments,
    entity::play,
    error::{Error, Result},
    plays::{self, Act},
    sittings::{self, Test},
};
use content::{
    Lang,
    item::{self, Item, Layout, question},
    scenario::{Decision, Input, Mode, best_inputs, filled_by_die},
};
use sea_orm::EntityTrait;
use uuid::Uuid;

/// How far somebody has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Story {
    /// So many lessons, with their practice.
    Lessons(usize),
    /// Three lessons, and stopped in the middle of the fourth.
    Middle,
    /// All lessons, and the role-play not passed.
    Failed,
    /// All that completes the course, and S3.
    Done,
    /// All that a certificate asks for.
    Certified,
}

/// The lessons that those take first who begin where their work begins.
const LESSONS: [&str; 4] = ["M2-L1", "M2-L2", "M2-L3", "M2-L4"];

/// The role-plays of somebody who is certified.
const PLAYS: [&str; 5] = ["S1", "S2", "S3", "S5", "S6"];

/// Lives a story through, beginning where the clock stands and ending there again.
pub(super) async fn live(ctx: &Ctx, clock: &Fixed, story: Story, seed: u64) -> Result<()> {
    let mut chance = Chance(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let begun = ctx.now();
    // Those who are in the middle of it were there lately; the others begin whenever they found the time.
    let wait = if story == Story::Middle { 17 } else { 2 + chance.below(14) };
    clock.advance(DAY * wait + chance.below(9) * 60 * 60_000);
    let lessons = match story {
        Story::Lessons(count) => count,
        Story::Middle => 3,
        Story::Failed => 4,
        Story::Done | Story::Certified => 0,
    };
    for lesson in LESSONS.into_iter().take(lessons) {
        read(ctx, clock, lesson, &mut chance).await?;
        practise(ctx, clock, lesson, usize::MAX, &mut chance).await?;
        clock.advance(DAY * (1 + chance.below(2)) + chance.below(300) * 60_000);
    }
    match story {
        Story::Lessons(_) => {}
        Story::Middle => {
            read(ctx, clock, LESSONS[3], &mut chance).await?;
            practise(ctx, clock, LESSONS[3], 2, &mut chance).await?;
        }
        Story::Failed => perform(ctx, clock, "S3", false, &mut chance).await?,
        Story::Done => {
            whole(ctx, clock, &mut chance).await?;
            perform(ctx, clock, "S3", true, &mut chance).await?;
        }
        Story::Certified => {
            sit(ctx, clock, &Test::PreTest, 5, &mut chance).await?;
            whole(ctx, clock, &mut chance).await?;
            for scenario in PLAYS {
                perform(ctx, clock, scenario, true, &mut chance).await?;
            }
            sit(ctx, clock, &Test::PostTest, 1, &mut chance).await?;
            sit(ctx, clock, &Test::Exam, 2, &mut chance).await?;
        }
    }
    clock.advance(begun - ctx.now());
    Ok(())
}

/// Every lesson with its practice, and the quiz of every module, some hours apart.
async fn whole(ctx: &Ctx, clock: &Fixed, chance: &mut Chance) -> Result<()> {
    let version = courses::published(ctx, COURSE).await?;
    for module in &version.course.modules {
        for lesson in &module.lessons {
            // All six before any reason is looked at.
            let id = attempts::open(ctx, COURSE, &lesson.id, Kind::Practice).await?;
            let items = version.course.lesson(&lesson.id).map_or(&[][..], |lesson| lesson.items.as_slice());
            for item in items.iter().filter_map(|id| version.course.item(id)) {
                save(ctx, clock, id, &item.id, answer(item, chance), false, chance).await?;
            }
            attempts::submit(ctx, id).await?;
            clock.advance(5 * HOUR + chance.below(120) * 60_000);
        }
        sit(ctx, clock, &Test::Quiz(module.id.clone()), 2, chance).await?;
    }
    Ok(())
}

/// Sits a test with so many slips, and hands it in.
async fn sit(ctx: &Ctx, clock: &Fixed, test: &Test, slips: usize, chance: &mut Chance) -> Result<()> {
    let id = sittings::open(ctx, COURSE, test).await?;
    let view = attempts::view(ctx, id).await?;
    for (at, item) in view.items.iter().enumerate().skip(slips) {
        for (section, _) in view.sections.iter().enumerate().filter(|(_, section)| section.items.end <= at) {
            attempts::close_section(ctx, CloseSection { attempt: id, section }).await?;
        }
        let known = view.version.course.item(&item.id).ok_or(Error::NotFound)?;
        save(ctx, clock, id, &item.id, Given::Answer(item::key(known)), false, chance).await?;
    }
    attempts::submit(ctx, id).await.map(|_| ())
}

/// Reads a lesson: a line of prediction, the two checks, the place where reading stopped.
async fn read(ctx: &Ctx, clock: &Fixed, lesson: &str, chance: &mut Chance) -> Result<()> {
    let attempt = attempts::open(ctx, COURSE, lesson, Kind::Lesson).await?;
    let line = match ctx.lang {
        Lang::Zh => "我猜客户还没走到我以为的那一步，先问清楚再说。",
        Lang::En => "My guess: they are not as far along as I think, so I would ask first.",
    };
    save(ctx, clock, attempt, &text_item(lesson, PREDICT), Given::Text(line.into()), false, chance).await?;
    let version = courses::published(ctx, COURSE).await?;
    for check in ["check-1", "check-2"] {
        let id = format!("{lesson}/{check}");
        if let Some(item) = version.course.item(&id) {
            save(ctx, clock, attempt, &id, answer(item, chance), true, chance).await?;
        }
    }
    enrolments::keep_place(ctx, COURSE, lesson, "takeaways").await
}

/// Answers the items of a lesson one by one with their reasons, and hands in when all were answered.
async fn practise(ctx: &Ctx, clock: &Fixed, lesson: &str, most: usize, chance: &mut Chance) -> Result<()> {
    let attempt = attempts::open(ctx, COURSE, lesson, Kind::Practice).await?;
    let version = courses::published(ctx, COURSE).await?;
    let items: Vec<String> = version.course.lesson(lesson).ok_or(Error::NotFound)?.items.clone();
    for id in items.iter().take(most) {
        let item = version.course.item(id).ok_or(Error::NotFound)?;
        save(ctx, clock, attempt, id, answer(item, chance), true, chance).await?;
    }
    if items.len() <= most {
        attempts::submit(ctx, attempt).await?;
    }
    Ok(())
}

async fn save(
    ctx: &Ctx,
    clock: &Fixed,
    attempt: Uuid,
    item: &str,
    given: Given,
    release: bool,
    chance: &mut Chance,
) -> Result<()> {
    clock.advance(20_000 + chance.below(70) * 1_000);
    let confidence = Confidence::ALL[chance.below(3) as usize];
    let save =
        Save { attempt, item: item.into(), save_id: ctx.id(), base: 0, given, confidence: Some(confidence), release };
    attempts::save_answer(ctx, save).await.map(|_| ())
}

/// Mostly the key; now and then another option, where there are options.
fn answer(item: &Item, chance: &mut Chance) -> Given {
    if let Layout::One { options } = question(item, Lang::Zh, 1).layout
        && chance.below(4) == 0
    {
        let other = &options[chance.below(options.len() as i64) as usize];
        return Given::Fields(vec![("choice".into(), other.value.clone())]);
    }
    Given::Answer(item::key(item))
}

/// Plays a scenario, on its best path or any which way.
async fn perform(ctx: &Ctx, clock: &Fixed, scenario: &str, well: bool, chance: &mut Chance) -> Result<()> {
    let play = plays::start(ctx, COURSE, scenario, Mode::Practice).await?;
    let row = play::Entity::find_by_id(play).one(ctx.records.db.read()).await?.ok_or(Error::NotFound)?;
    let version = courses::version(ctx, &row.version_hash).await?;
    let known = version.course.scenario(scenario).ok_or(Error::NotFound)?;
    let best = if well { best_inputs(known, row.seed as u64).unwrap_or_default() } else { Vec::new() };
    let mut best = best.into_iter();
    loop {
        let view = plays::view(ctx, play).await?;
        let input = match (view.scene.decision, best.next()) {
            (None, _) => return Ok(()),
            (Some(_), Some(input)) => input,
            (Some(Decision::Say { .. }), None) => Input::ShowOptions,
            (Some(Decision::Sheet { question, .. }), None) => {
                Input::Fill { fields: filled_by_die(&question, chance.below(1_000) as u64) }
            }
            (Some(Decision::Topics { topics }), None) => Input::Topic { topic: topics[0].id.clone() },
            (Some(Decision::Choose { options }), None) => {
                Input::Choose { choice: options[chance.below(options.len() as i64) as usize].id.clone() }
            }
        };
        clock.advance(25_000 + chance.below(60) * 1_000);
        plays::act(ctx, Act { play, save_id: ctx.id(), base: view.seq, input }).await?;
    }
}

/// Numbers that look random and are the same each time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: i64) -> i64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 33) as i64 % bound.max(1)
    }
}
