//! What holds for every type, tried on the twelve items of the exemplar and the four worksheets.

mod answers;
mod exercises;

use super::read::items_file;
use super::*;
use crate::Lang;
use crate::exercise::read::exercise;
use crate::reading::Source;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// The items of the exemplar.
fn twelve() -> Vec<Item> {
    let source = Source::new("items.toml", include_str!("../../tests/exemplar/twelve.toml"));
    let items = items_file(&source).into_iter().map(|read| read.item).collect();
    assert_eq!(source.into_findings(), []);
    items
}

/// The items of an exercise that is one worksheet or a row of cases.
fn worksheet(text: &str) -> Vec<Item> {
    let source = Source::new("exercise.toml", text);
    let items = exercise(&source).exercise.items;
    assert_eq!(source.into_findings(), []);
    items
}

/// Every type there is.
fn all() -> Vec<Item> {
    static ALL: LazyLock<Vec<Item>> = LazyLock::new(|| {
        let mut items = twelve();
        items.extend(worksheet(include_str!("../../tests/exemplar/board.toml")));
        items.extend(worksheet(include_str!("../../tests/exemplar/planner.toml")));
        items.extend(worksheet(include_str!("../../tests/exemplar/calendar.toml")));
        items.extend(worksheet(include_str!("../../tests/exemplar/diagnosis.toml")));
        items
    });
    ALL.clone()
}

fn of(kind: Kind) -> Item {
    all().into_iter().find(|item| item.kind == kind).expect("the exemplar has every type")
}

fn fields(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn score(kind: Kind, pairs: &[(&str, &str)]) -> i32 {
    let item = of(kind);
    judge(&item, &answer_from_form(&item, &fields(pairs)).expect("a fitting answer"))
}

#[test]
fn the_exemplar_has_every_type() {
    let kinds: BTreeSet<Kind> = all().iter().map(|item| item.kind).collect();
    assert_eq!(kinds.len(), Kind::ALL.len());
}

#[test]
fn the_key_of_every_type_earns_the_full_score() {
    for item in all() {
        assert_eq!(judge(&item, &key(&item)), FULL, "{}", item.id);
        assert_eq!(completeness(&item, &key(&item)), Completeness::Complete, "{}", item.id);
        assert_eq!(validate(&item, &key(&item)), Ok(()), "{}", item.id);
    }
}

#[test]
fn scores_follow_the_table_of_the_design() {
    assert_eq!(score(Kind::Single, &[("choice", "b")]), 0);
    assert_eq!(score(Kind::Multi, &[("choices", "a"), ("choices", "b"), ("choices", "c")]), 3333);
    assert_eq!(score(Kind::Multi, &[("choices", "b"), ("choices", "d"), ("choices", "a")]), 0);
    assert_eq!(score(Kind::Multi, &[("choices", "a"), ("choices", "c")]), 6667);
    assert_eq!(score(Kind::Sjt, &[("best", "b"), ("worst", "d")]), 7500);
    assert_eq!(score(Kind::Sjt, &[("best", "d"), ("worst", "a")]), 0);
    assert_eq!(score(Kind::TwoTier, &[("verdict", "false"), ("reason", "b")]), 0);
    assert_eq!(score(Kind::TwoTier, &[("verdict", "false"), ("reason", "a")]), FULL);
    let swapped = [("pos.a", "2"), ("pos.b", "1"), ("pos.c", "3"), ("pos.d", "4"), ("pos.e", "5")];
    assert_eq!(score(Kind::Order, &swapped), 9000);
    let backwards = [("pos.a", "5"), ("pos.b", "4"), ("pos.c", "3"), ("pos.d", "2"), ("pos.e", "1")];
    assert_eq!(score(Kind::Order, &backwards), 0);
    assert_eq!(score(Kind::Match, &[("place.a", "a"), ("place.b", "c"), ("place.c", "b"), ("place.d", "d")]), 5000);
    assert_eq!(score(Kind::Sort, &[("place.b", "SN"), ("place.a", "SP")]), 1818);
    assert_eq!(score(Kind::Cloze, &[("blank.W", " ０ "), ("blank.F", "3"), ("blank.C", "7")]), 6667);
    assert_eq!(score(Kind::Number, &[("number", "＋2")]), FULL);
    assert_eq!(score(Kind::Hotspot, &[("choice", "p4")]), FULL);
}

#[test]
fn a_map_counts_roles_by_overlap_and_attitudes_by_the_ladder() {
    // One of two roles and the neighbouring attitude: (1/2 + 1/2) / 2 of one person in seven.
    assert_eq!(score(Kind::Map, &[("roles.shen", "E"), ("attitude.shen", "SN")]), 714);
    // Nothing is known of Luo Di: no role and "?" is all of her, a guess of "neutral" half.
    assert_eq!(score(Kind::Map, &[("attitude.luo", "?")]), 1429);
    assert_eq!(score(Kind::Map, &[("attitude.luo", "N")]), 714);
    assert_eq!(score(Kind::Map, &[]), 0);
}

#[test]
fn a_stage_beside_its_column_counts_half_and_the_seventh_letter_place_stays_empty() {
    let item = of(Kind::Board);
    let Answer::Assign { places } = key(&item) else { panic!("a board is answered by places") };
    let with = |card: &str, place: &str| {
        let mut places = places.clone();
        places.insert(card.into(), place.into());
        judge(&item, &Answer::Assign { places })
    };
    // 32 placements: a stage one off loses half of one, a letter in the empty place loses two.
    assert_eq!(with("buyer-1", "2"), 9844);
    assert_eq!(with("buyer-1", "3"), 9688);
    assert_eq!(with("evidence-1", "2"), 9688);
    assert_eq!(with("letter-A", "7"), 9375);
    assert_eq!(with("value-assumption", "2"), FULL);
}

#[test]
fn the_planner_counts_shared_days_once_and_wants_the_decision_maker() {
    let item = of(Kind::Planner);
    let Task::Planner(planner) = &item.task else { panic!("a planner") };
    let Answer::Plan { places, meet } = key(&item) else { panic!("a plan") };
    assert_eq!((planner.days(&places, meet), planner.points(&places, meet)), (15, 12_000));
    let demos: Vec<(String, String)> =
        planner.criteria.iter().map(|criterion| (format!("place.{}", criterion.id), "demo".into())).collect();
    assert_eq!(judge(&item, &answer_from_form(&item, &demos).expect("fits")), 4250);
}

#[test]
fn what_no_control_could_send_is_refused() {
    for (kind, pairs, error) in [
        (Kind::Single, vec![("choice", "z")], AnswerError::Unknown("z".into())),
        (Kind::Single, vec![("choice", "a"), ("choice", "b")], AnswerError::Twice("choice".into())),
        (Kind::Multi, vec![("choices", "a"), ("choices", "a")], AnswerError::Twice("a".into())),
        (Kind::Sjt, vec![("best", "a"), ("worst", "a")], AnswerError::Twice("a".into())),
        (Kind::Order, vec![("pos.a", "1"), ("pos.b", "1")], AnswerError::Twice("1".into())),
        (Kind::Order, vec![("pos.a", "9")], AnswerError::Unknown("9".into())),
        (Kind::Match, vec![("place.a", "b"), ("place.b", "b")], AnswerError::Twice("b".into())),
        (Kind::Sort, vec![("place.a", "XX")], AnswerError::Unknown("XX".into())),
        (Kind::Map, vec![("roles.nobody", "A")], AnswerError::Unknown("nobody".into())),
        (Kind::Number, vec![("number", "two")], AnswerError::NotANumber("two".into())),
        (Kind::Planner, vec![("place.look", "party")], AnswerError::Unknown("party".into())),
        (Kind::Calendar, vec![("place.draft", "31")], AnswerError::Unknown("31".into())),
        (Kind::Calendar, vec![("place.draft", "07")], AnswerError::Unknown("07".into())),
        (Kind::Diagnosis, vec![("place.buyer", "8")], AnswerError::Unknown("8".into())),
        (Kind::Diagnosis, vec![("place.state", "3")], AnswerError::Unknown("3".into())),
        (Kind::Diagnosis, vec![("place.recovery", "z")], AnswerError::Unknown("z".into())),
        (Kind::Diagnosis, vec![("place.moon", "1")], AnswerError::Unknown("moon".into())),
    ] {
        assert_eq!(answer_from_form(&of(kind), &fields(&pairs)), Err(error), "{kind:?}");
    }
    assert_eq!(validate(&of(Kind::Single), &Answer::Choices { choices: vec![] }), Err(AnswerError::Kind));
}

#[test]
fn a_draft_is_kept_as_far_as_it_goes() {
    for item in all() {
        let empty = answer_from_form(&item, &[]).expect("an empty form is a draft");
        assert_eq!(completeness(&item, &empty), Completeness::Empty, "{}", item.id);
        assert_eq!(judge(&item, &empty), 0, "{}", item.id);
    }
    let item = of(Kind::Order);
    let draft = answer_from_form(&item, &fields(&[("pos.c", "3"), ("pos.a", "")])).expect("a draft");
    assert_eq!(completeness(&item, &draft), Completeness::Partial);
}

#[test]
fn a_question_never_holds_the_key() {
    for item in all() {
        for lang in Lang::ALL {
            let seen = serde_json::to_string(&question(&item, lang, 7)).expect("serialises");
            let feedbacks = serde_json::to_string(&review(&item, lang, None, 7).rows).expect("serialises");
            for row in review(&item, lang, None, 7).rows {
                assert!(row.feedback.is_empty() || !seen.contains(&row.feedback), "{}: {}", item.id, row.feedback);
            }
            for secret in ["correct", "feedback", "explain", "weight_of", "rank", "accept", "fit"] {
                assert!(!seen.contains(&format!("\"{secret}\"")), "{}: {secret}", item.id);
            }
            assert!(feedbacks.len() > 2);
            // Ids that authors give in the order of the key stay behind tokens.
            if !matches!(item.kind, Kind::Hotspot | Kind::Map | Kind::Cloze | Kind::Number | Kind::Planner) {
                assert!(
                    !seen.contains("\"value\":\"a\"") && !seen.contains(".a\"") && !seen.contains(".buyer-"),
                    "{seen}"
                );
            }
        }
    }
}

/// Any other order of a list.
fn turned_by<T>(turn: u64, list: &mut [T]) {
    Shuffle::new(turn, "another order").apply(list);
}

#[test]
fn a_question_looks_the_same_whatever_its_key_is() {
    let swap = |options: &mut Vec<Choice>| {
        let keys: Vec<bool> = options.iter().map(|option| option.correct).collect();
        options.iter_mut().zip(keys.into_iter().cycle().skip(1)).for_each(|(option, correct)| option.correct = correct);
    };
    let mut changed = 0;
    for item in all() {
        let mut other = Item { asked: Default::default(), ..item.clone() };
        match &mut other.task {
            Task::One { options, .. } | Task::Many { options, .. } => swap(options),
            Task::TwoTier { verdict, options } => {
                *verdict = !*verdict;
                swap(options);
            }
            Task::BestWorst { rank, .. } => rank.reverse(),
            Task::Sort { cards, .. } => {
                let keys: Vec<_> = cards.iter().map(|card| card.keys.clone()).collect();
                cards.iter_mut().zip(keys.into_iter().rev()).for_each(|(card, keys)| card.keys = keys);
            }
            Task::Number { tolerance, .. } => *tolerance += 1,
            _ => continue,
        }
        assert_ne!(item.task, other.task, "{}", item.id);
        changed += 1;
        for seed in 0..20 {
            assert_eq!(question(&item, Lang::Zh, seed), question(&other, Lang::Zh, seed), "{}", item.id);
        }
    }
    assert!(changed >= 8, "{changed}");
}

#[test]
fn an_order_is_never_shown_solved() {
    let item = of(Kind::Order);
    for seed in 0..300 {
        let Layout::Order { cards } = question(&item, Lang::En, seed).layout else { panic!("an order") };
        let solved = fields_of(&cards);
        assert_ne!(judge(&item, &answer_from_form(&item, &solved).expect("fits")), FULL, "{seed}");
    }
}

/// The cards as they are shown, taken for the answer.
fn fields_of(cards: &[Control]) -> Vec<(String, String)> {
    cards.iter().zip(1..).map(|(card, at): (_, u32)| (card.name.clone(), at.to_string())).collect()
}
