//! The worksheets that are steps: the points of each step, and what a mistake in a step costs the whole.

use content::item::{Answer, FULL, Item, Kind, judge, key};
use content::{Course, exercise::Exercise, package};

fn course() -> Course {
    Course::load(&package::builtin("project-selling").expect("it is built in")).expect("it loads")
}

/// The score of an exercise, all steps right but those that are answered otherwise.
fn score(exercise: &Exercise, otherwise: &[(usize, Answer)]) -> i32 {
    exercise.score(|id| {
        let at = exercise.items.iter().position(|item| item.id == id).expect("a step");
        let other = otherwise.iter().find(|(step, _)| *step == at + 1).map(|(_, answer)| answer.clone());
        judge(&exercise.items[at], &other.unwrap_or_else(|| key(&exercise.items[at])))
    })
}

/// The key of a step with so many of its cards in a wrong box.
fn misplaced(item: &Item, wrong: usize) -> Answer {
    let Answer::Assign { mut places } = key(item) else { panic!("{} has no boxes", item.id) };
    let content::item::Task::Sort { bins, cards } = &item.task else { panic!("{} has no boxes", item.id) };
    for card in cards.iter().take(wrong) {
        let other = bins.iter().find(|bin| !card.keys.contains(&bin.id)).expect("another box");
        places.insert(card.id.clone(), other.id.clone());
    }
    Answer::Assign { places }
}

fn none() -> Answer {
    Answer::Choice { choice: None }
}

fn steps(exercise: &Exercise) -> Vec<(Kind, u32)> {
    exercise.items.iter().map(|item| item.kind).zip(exercise.points.iter().copied()).collect()
}

#[test]
fn the_c139_card_gives_thirteen_points_for_rows_four_for_the_coach_one_for_the_zone_two_for_the_step() {
    let course = course();
    let card = course.exercise("M2-L9").expect("it has an exercise");
    assert_eq!(card.total(), Some(20));
    let expected = [
        (Kind::Sort, 4),
        (Kind::Sort, 5),
        (Kind::Sort, 4),
        (Kind::Cloze, 0),
        (Kind::Sort, 4),
        (Kind::Single, 1),
        (Kind::Sjt, 2),
    ];
    assert_eq!(steps(card), expected);
    // A row, and a word of the coach, is a point.
    for (item, points) in card.items.iter().zip(&card.points).filter(|(item, _)| item.kind == Kind::Sort) {
        let content::item::Task::Sort { cards, .. } = &item.task else { panic!("{}", item.id) };
        assert_eq!(cards.len(), *points as usize, "{}", item.id);
    }
    assert_eq!(score(card, &[]), FULL);
    assert_eq!(score(card, &[(1, misplaced(&card.items[0], 1))]), 9_500);
    assert_eq!(score(card, &[(5, misplaced(&card.items[4], 2))]), 9_000);
    assert_eq!(score(card, &[(6, none())]), 9_500);
    assert_eq!(score(card, &[(7, Answer::BestWorst { best: None, worst: None })]), 9_000);
    assert_eq!(score(card, &[(4, Answer::Blanks { blanks: Default::default() })]), FULL);
}

#[test]
fn a_decision_map_weighs_boxes_half_lines_a_fifth_the_light_a_tenth_and_the_next_move_a_fifth() {
    let course = course();
    let maps = course.exercise("M3-L4").expect("it has an exercise");
    let one = [(Kind::Map, 25), (Kind::Multi, 10), (Kind::Single, 5), (Kind::Sjt, 10)];
    assert_eq!(steps(maps), [one, one].concat());
    let picks = |ids: &[&str]| Answer::Choices { choices: ids.iter().map(|id| (*id).to_owned()).collect() };
    // Two of two lines and a false one: precision 2/3, recall 1, F1 4/5.
    assert_eq!(judge(&maps.items[1], &picks(&["a", "c", "d"])), 8_000);
    // One of two lines: precision 1, recall 1/2, F1 2/3. All five: 2/5 and 1, 4/7.
    assert_eq!(judge(&maps.items[1], &picks(&["a"])), 6_667);
    assert_eq!(judge(&maps.items[1], &picks(&["a", "b", "c", "d", "e"])), 5_714);
    assert_eq!(judge(&maps.items[1], &picks(&["b", "d", "e"])), 0);
    assert_eq!(score(maps, &[(2, picks(&["a", "c", "d"]))]), 9_800);
    assert_eq!(score(maps, &[(1, Answer::Map { people: Default::default() })]), 7_500);
    assert_eq!(score(maps, &[(3, none()), (7, none())]), 9_000);
}

#[test]
fn a_value_proposition_gives_five_points_for_the_slots_two_for_the_weakest_three_for_its_repair() {
    let course = course();
    let card = course.exercise("M1-L3").expect("it has an exercise");
    assert_eq!(card.total(), Some(10));
    let of = |kinds: &[usize]| kinds.iter().map(|at| card.points[at - 1]).sum::<u32>();
    assert_eq!((of(&[1, 2, 5, 6]), of(&[3]), of(&[4])), (5, 2, 3));
    assert_eq!(score(card, &[(3, Answer::Choices { choices: Vec::new() })]), 8_000);
    assert_eq!(score(card, &[(4, none())]), 7_000);
}

#[test]
fn a_call_plan_gives_three_points_for_areas_three_for_wording_one_each_for_value_and_proof_two_for_the_promise() {
    let course = course();
    let plan = course.exercise("M4-L2").expect("it has an exercise");
    assert_eq!((plan.total(), plan.items.len()), (Some(10), 10));
    assert!(plan.points.iter().all(|points| *points == 1));
    let aims = ["M4-L2-O2"; 3].iter().chain(&["M4-L2-O1"; 3]).chain(&["M4-L2-O3"; 4]).copied();
    let asked = plan.items.iter().map(|item| item.objective.as_deref().expect("an objective"));
    assert!(aims.eq(asked));
    assert_eq!(score(plan, &[(1, none()), (9, none())]), 8_000);
}

#[test]
fn an_exercise_without_points_scores_the_mean_of_its_steps() {
    let course = course();
    let exercise = course.exercise("M2-L1").expect("it has an exercise");
    let count = exercise.items.len() as i32;
    assert!(exercise.points.is_empty() && exercise.total().is_none());
    let first = exercise.items[0].id.clone();
    assert_eq!(exercise.score(|id| if id == first { 0 } else { FULL }), FULL - (2 * FULL + count) / (2 * count));
}
