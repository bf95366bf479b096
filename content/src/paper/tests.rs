//! Papers drawn from the built-in course, counted against the blueprint.

use super::*;
use crate::package::builtin;
use std::collections::BTreeMap;

fn course() -> Course {
    Course::load(&builtin("project-selling").expect("it is built in")).expect("it loads")
}

fn level(course: &Course, paper: &Paper, level: u8) -> usize {
    paper.items().filter(|id| course.item(id).is_some_and(|item| item.difficulty == level)).count()
}

fn lesson_of(id: &str) -> &str {
    id.rsplit_once('-').map_or(id, |(lesson, _)| lesson)
}

#[test]
fn ten_thousand_quizzes_of_each_module_meet_the_blueprint() {
    let course = course();
    for module in &course.modules {
        let mut asked = BTreeMap::<String, u32>::new();
        for seed in 0..10_000 {
            let paper = quiz(&course, &module.id, seed).expect("a quiz can be drawn");
            assert_eq!(paper.items().collect::<BTreeSet<_>>().len(), 10, "ten different ones");
            assert_eq!([1, 2, 3].map(|of| level(&course, &paper, of)), [3, 5, 2]);
            for lesson in &module.lessons {
                assert!(paper.items().any(|id| lesson_of(id) == lesson.id), "{} is asked", lesson.id);
            }
            paper.items().for_each(|id| *asked.entry(id.to_owned()).or_default() += 1);
        }
        assert_eq!(asked.len(), module.lessons.len() * 6, "every item of {} comes up", module.id);
    }
}

#[test]
fn ten_thousand_exams_meet_the_blueprint() {
    let course = course();
    let shape: [(&str, usize, usize); 4] = [("M1", 3, 1), ("M2", 10, 3), ("M3", 6, 1), ("M4", 5, 1)];
    let mut asked = BTreeSet::new();
    for seed in 0..10_000 {
        let paper = exam(&course, seed, &BTreeSet::new()).expect("an exam can be drawn");
        assert_eq!(paper.items().collect::<BTreeSet<_>>().len(), 30, "thirty different ones");
        for (section, (module, pool, anchors)) in paper.sections.iter().zip(shape) {
            assert_eq!(section.module, module);
            assert!(section.items.iter().all(|id| id.starts_with(module)));
            let kept = section.items.iter().filter(|id| id.contains("-E")).count();
            assert_eq!((kept, section.items.len() - kept), (pool, anchors));
        }
        assert!(level(&course, &paper, 1) <= 9 && level(&course, &paper, 2) >= 14 && level(&course, &paper, 3) >= 6);
        let has = |meets: &dyn Fn(&Item) -> bool| paper.items().filter_map(|id| course.item(id)).any(meets);
        assert!(has(&|item| item.kind == crate::item::Kind::Map));
        assert!(has(&|item| item.kind == crate::item::Kind::Number));
        assert!(has(&|item| item.facts.iter().any(|fact| fact.starts_with("C139-"))));
        assert!(has(&|item| item.facts.iter().any(|fact| fact.starts_with("CP-"))));
        asked.extend(paper.items().map(str::to_owned));
    }
    assert_eq!(asked.iter().filter(|id| id.contains("-E")).count(), 40, "every item of the pool comes up");
}

#[test]
fn a_second_exam_asks_what_the_first_did_not_as_far_as_the_pool_goes() {
    let course = course();
    let pooled =
        |paper: &Paper| paper.items().filter(|id| id.contains("-E")).map(str::to_owned).collect::<BTreeSet<_>>();
    for seed in 0..1_000 {
        let first = pooled(&exam(&course, seed, &BTreeSet::new()).expect("drawn"));
        let second = pooled(&exam(&course, seed + 1_000_000, &first).expect("drawn"));
        // 24 of 40 were asked: 16 are left.
        assert_eq!(second.difference(&first).count(), 16);
    }
}

#[test]
fn both_forms_hold_one_half_of_every_pair() {
    let course = course();
    let forms = [Form::A, Form::B].map(|form| gain(&course, form).expect("there are pairs"));
    for (at, twins) in course.pools.pairs.iter().enumerate() {
        let asked = forms.each_ref().map(|paper| paper.sections[0].items[at].clone());
        assert_eq!(asked, twins.forms);
    }
    assert_eq!(forms[0].items().count(), 12);
    assert_eq!((Form::A.other(), Form::B.other().letter()), (Form::B, "A"));
}

/// Which half of a pair an item of the delayed check is; nothing for one from practice.
fn half(id: &str) -> Option<&str> {
    id.rsplit_once('-').map(|(_, end)| end).filter(|end| ["A", "B"].contains(end))
}

#[test]
fn a_delayed_check_asks_for_every_skill_of_the_pairs_once() {
    let course = course();
    let mut firsts = BTreeSet::new();
    for seed in 0..1_000 {
        let paper = delayed(&course, seed, &BTreeMap::new()).expect("it can be drawn");
        let objectives: BTreeSet<_> = paper.items().filter_map(|id| course.item(id)?.objective.clone()).collect();
        assert_eq!((paper.items().count(), objectives.len()), (12, 12));
        // Nobody has boxes yet: both forms, six of each.
        assert_eq!(paper.items().filter(|id| half(id) == Some("A")).count(), 6);
        assert_eq!(paper.items().filter(|id| half(id) == Some("B")).count(), 6);
        firsts.extend(paper.items().next().map(str::to_owned));
    }
    assert!(firsts.len() > 12, "any of them may come first: {firsts:?}");
}

#[test]
fn half_of_a_delayed_check_lies_in_the_boxes_and_every_box_is_asked_while_it_holds_anything() {
    let course = course();
    for seed in 0..1_000 {
        // Twelve skills on four boxes: what one box holds never lies with the skills of another.
        let mut skills: Vec<&Twins> = course.pools.pairs.iter().collect();
        Shuffle::new(seed, "boxes").apply(&mut skills);
        let boxes: BTreeMap<String, u8> = skills
            .iter()
            .zip([1, 2, 3, 5].iter().cycle())
            .flat_map(|(twins, number)| alike(&course, twins).into_iter().map(|item| (item.id.clone(), *number)))
            .collect();
        let paper = delayed(&course, seed, &boxes).expect("it can be drawn");
        let objectives: BTreeSet<_> = paper.items().filter_map(|id| course.item(id)?.objective.clone()).collect();
        assert_eq!((paper.items().count(), objectives.len()), (12, 12));
        let from: Vec<u8> = paper.items().filter(|id| half(id).is_none()).map(|id| boxes[id]).collect();
        assert_eq!(from.len(), 6, "{from:?}");
        assert_eq!(from.iter().collect::<BTreeSet<_>>(), [1, 2, 3, 5].iter().collect(), "{from:?}");
        let forms = ["A", "B"].map(|letter| paper.items().filter(|id| half(id) == Some(letter)).count());
        assert_eq!(forms, [3, 3]);
    }
}

#[test]
fn the_same_seed_draws_the_same_paper() {
    let course = course();
    assert_eq!(exam(&course, 7, &BTreeSet::new()), exam(&course, 7, &BTreeSet::new()));
    assert_ne!(quiz(&course, "M2", 7), quiz(&course, "M2", 8));
    assert_eq!(quiz(&course, "M9", 7), None);
}
