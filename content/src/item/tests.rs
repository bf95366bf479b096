//! What holds for every type, tried on the twelve items of the exemplar and the four worksheets.

mod exercises;

use super::read::items_file;
use super::*;
use crate::Lang;
use crate::exercise::read::exercise;
use crate::reading::Source;
use proptest::prelude::*;
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

/// All fields of a question with their possible values.
fn choices(question: &Question) -> Vec<(String, Vec<String>)> {
    let values = |shown: &[Shown]| shown.iter().map(|shown| shown.value.clone()).collect::<Vec<_>>();
    let numbers = |count: usize| (1..=count).map(|number| number.to_string()).collect::<Vec<_>>();
    match &question.layout {
        Layout::One { options } => vec![("choice".into(), values(options))],
        Layout::TwoTier { options } => {
            vec![("verdict".into(), vec!["true".into(), "false".into()]), ("reason".into(), values(options))]
        }
        Layout::Many { options } => options.iter().map(|shown| ("choices".into(), vec![shown.value.clone()])).collect(),
        Layout::BestWorst { options } => vec![("best".into(), values(options)), ("worst".into(), values(options))],
        Layout::Order { cards } => cards.iter().map(|card| (card.name.clone(), numbers(cards.len()))).collect(),
        Layout::Assign { cards, places, .. } => cards.iter().map(|card| (card.name.clone(), values(places))).collect(),
        Layout::Map { people, roles, attitudes } => people
            .iter()
            .flat_map(|person| {
                let roles = roles.iter().map(|role| (format!("roles.{}", person.name), vec![role.code().to_owned()]));
                let ladder = attitudes.iter().map(|attitude| attitude.code().to_owned()).collect();
                roles.chain([(format!("attitude.{}", person.name), ladder)]).collect::<Vec<_>>()
            })
            .collect(),
        Layout::Cloze { blanks } => blanks.iter().map(|blank| (blank.name.clone(), numbers(9))).collect(),
        Layout::Number { .. } => vec![("number".into(), numbers(5))],
        Layout::Board { strips, columns } => strips
            .iter()
            .flat_map(|strip| &strip.cards)
            .map(|card| (card.name.clone(), numbers(usize::from(*columns))))
            .collect(),
        Layout::Plan { criteria, tools, .. } => {
            let tools: Vec<String> = tools.iter().map(|tool| tool.shown.value.clone()).collect();
            let rows = criteria.iter().map(|row| (row.control.name.clone(), tools.clone()));
            rows.chain([("meet".into(), vec!["yes".into()])]).collect()
        }
        Layout::Calendar { tasks, .. } => tasks.iter().map(|task| (task.name.clone(), numbers(30))).collect(),
        Layout::Diagnosis { stages, recoveries, .. } => vec![
            ("place.buyer".into(), numbers(stages.len())),
            ("place.seller".into(), numbers(stages.len())),
            ("place.state".into(), Alignment::ALL.map(|state| state.code().to_owned()).to_vec()),
            ("place.recovery".into(), values(recoveries)),
        ],
    }
}

/// A form that picks for every field a value, or none.
fn filled(question: &Question, picks: &[u8]) -> Vec<(String, String)> {
    choices(question)
        .into_iter()
        .zip(picks.iter().cycle())
        .filter_map(|((name, values), pick)| {
            let at = usize::from(*pick) % (values.len() + 1);
            Some((name, values.get(at)?.clone()))
        })
        .collect()
}

/// Each single step from an answer towards the key.
fn corrections(answer: &Answer, key: &Answer) -> Vec<Answer> {
    match (answer, key) {
        (Answer::Assign { places }, Answer::Assign { places: right }) => right
            .iter()
            .map(|(card, place)| {
                let mut places = places.clone();
                places.insert(card.clone(), place.clone());
                Answer::Assign { places }
            })
            .collect(),
        (Answer::Map { people }, Answer::Map { people: right }) => right
            .iter()
            .map(|(person, mark)| {
                let mut people = people.clone();
                people.insert(person.clone(), mark.clone());
                Answer::Map { people }
            })
            .collect(),
        (Answer::Blanks { blanks }, Answer::Blanks { blanks: right }) => right
            .iter()
            .map(|(id, text)| {
                let mut blanks = blanks.clone();
                blanks.insert(id.clone(), text.clone());
                Answer::Blanks { blanks }
            })
            .collect(),
        (Answer::Choices { choices }, Answer::Choices { choices: right }) => {
            let without = choices
                .iter()
                .filter(|id| !right.contains(id))
                .map(|wrong| Answer::Choices { choices: choices.iter().filter(|id| *id != wrong).cloned().collect() });
            let with = right
                .iter()
                .filter(|id| !choices.contains(id))
                .map(|missed| Answer::Choices { choices: choices.iter().chain([missed]).cloned().collect() });
            without.chain(with).collect()
        }
        (Answer::BestWorst { best, worst }, Answer::BestWorst { best: first, worst: last }) => vec![
            Answer::BestWorst { best: first.clone(), worst: worst.clone() },
            Answer::BestWorst { best: best.clone(), worst: last.clone() },
        ],
        (Answer::TwoTier { verdict, reason }, Answer::TwoTier { verdict: truth, reason: why }) => vec![
            Answer::TwoTier { verdict: *truth, reason: reason.clone() },
            Answer::TwoTier { verdict: *verdict, reason: why.clone() },
        ],
        (Answer::Order { positions }, Answer::Order { positions: right }) => {
            // Swap two neighbours that stand the wrong way round.
            let mut line: Vec<&String> = positions.keys().collect();
            line.sort_by_key(|id| positions[*id]);
            line.windows(2)
                .filter(|pair| right[pair[0]] > right[pair[1]])
                .map(|pair| {
                    let mut positions = positions.clone();
                    let (first, second) = (positions[pair[0]], positions[pair[1]]);
                    positions.insert(pair[0].clone(), second);
                    positions.insert(pair[1].clone(), first);
                    Answer::Order { positions }
                })
                .collect()
        }
        _ => vec![key.clone()],
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_answer_of_the_controls_scores_within_bounds_and_survives_form_and_json(
        seed: u64, picks in proptest::collection::vec(any::<u8>(), 1..60)
    ) {
        for item in all() {
            let shown = question(&item, Lang::Zh, seed);
            let Ok(answer) = answer_from_form(&item, &filled(&shown, &picks)) else { continue };
            let score = judge(&item, &answer);
            prop_assert!((0..=FULL).contains(&score), "{} {}", item.id, score);
            prop_assert_eq!(answer_from_form(&item, &form_of(&item, &answer)), Ok(answer.clone()), "{}", item.id);
            let json = serde_json::to_string(&answer).expect("serialises");
            prop_assert_eq!(&serde_json::from_str::<Answer>(&json).expect("parses"), &answer);
            let released = review(&item, Lang::En, Some(&answer), seed);
            prop_assert_eq!(released.score, score);
            if score == FULL && item.kind != Kind::Planner {
                let fine = |row: &&Row| matches!(row.verdict, Verdict::Right | Verdict::Left | Verdict::Spare);
                let fault = released.rows.iter().find(|row| !fine(row));
                prop_assert!(fault.is_none(), "{} {:?}", item.id, fault);
            }
        }
    }

    #[test]
    fn a_single_correction_never_lowers_the_score(seed: u64, picks in proptest::collection::vec(any::<u8>(), 1..60)) {
        // A plan and a calendar hang together: what is mended in one place may break in another.
        for item in all().into_iter().filter(|item| !matches!(item.kind, Kind::Planner | Kind::Calendar)) {
            let Ok(answer) = answer_from_form(&item, &filled(&question(&item, Lang::Zh, seed), &picks)) else { continue };
            let before = judge(&item, &answer);
            for better in corrections(&answer, &key(&item)) {
                prop_assert!(judge(&item, &better) >= before, "{} {:?} {:?}", item.id, answer, better);
            }
        }
    }

    #[test]
    fn the_order_of_the_options_never_changes_the_score(seed: u64, turn: u64, picks in proptest::collection::vec(any::<u8>(), 1..60)) {
        for item in all() {
            let Ok(answer) = answer_from_form(&item, &filled(&question(&item, Lang::Zh, seed), &picks)) else { continue };
            let mut turned = item.clone();
            match &mut turned.task {
                Task::One { options, .. } | Task::TwoTier { options, .. } | Task::Many { options, .. } | Task::BestWorst { options, .. } => turned_by(turn, options),
                Task::Order { cards, .. } | Task::Sort { cards, .. } => turned_by(turn, cards),
                Task::Match { pairs } => turned_by(turn, pairs),
                Task::Map { people } => turned_by(turn, people),
                Task::Cloze { blanks } => turned_by(turn, blanks),
                Task::Board(board) => turned_by(turn, &mut board.values),
                Task::Planner(planner) => turned_by(turn, &mut planner.criteria),
                Task::Calendar(calendar) => {
                    turned_by(turn, &mut calendar.tasks);
                    turned_by(turn, &mut calendar.holidays);
                    calendar.tasks.iter_mut().for_each(|task| turned_by(turn, &mut task.after));
                }
                Task::Diagnosis(case) => turned_by(turn, &mut case.recoveries),
                Task::Number { .. } => {}
            }
            prop_assert_eq!(judge(&item, &answer), judge(&turned, &answer), "{}", item.id);
        }
    }
}
