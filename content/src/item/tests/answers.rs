//! What holds for every answer that the controls can send.

use super::*;
use proptest::prelude::*;

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
        Layout::Map { people, roles, attitudes, .. } => people
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
