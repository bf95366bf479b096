//! The points list: every turn, every dimension, and the sums that make the score.

use super::turn::{again_short, said, short};
use crate::{
    Visit,
    kit::{score, turns::PlaceState},
};
use content::scenario::{CRITICAL_CAP, DimensionScore, Mode, Score};
use leptos::prelude::*;
use records::plays::DebriefView;

/// The section with the table and the sentence that explains its sums.
pub(super) fn section(visit: &Visit, told: &DebriefView, pass: u32, lock: Option<String>) -> AnyView {
    let words = visit.words();
    let total = &told.debrief.score;
    let labels: Vec<String> = total.dimensions.iter().map(|one| one.label.get(visit.lang()).to_owned()).collect();
    let heads = labels.iter().map(|label| view! { <th scope="col" class="num">{label.clone()}</th> });
    view! {
        <section class="page-part" aria-labelledby="points">
            <h2 id="points">{words.debrief_points()}</h2>
            <table class="table table-points">
                <thead>
                    <tr>
                        <th scope="col" class="num">{words.debrief_col_turn()}</th>
                        <th scope="col">{words.debrief_col_said()}</th>
                        <th scope="col">{words.debrief_col_place()}</th>
                        {heads.collect::<Vec<_>>()}
                        <th scope="col" class="num"><span class="hush">{words.debrief_col_again()}</span></th>
                    </tr>
                </thead>
                <tbody>{rows(visit, told, &labels)}</tbody>
                <tfoot>{sums(visit, total, &labels)}</tfoot>
            </table>
            <p class="note">{explained(visit, told, pass)}</p>
            {lock.map(|lock| view! { <p class="note">{lock}</p> })}
        </section>
    }
    .into_any()
}

fn rows(visit: &Visit, told: &DebriefView, labels: &[String]) -> Vec<AnyView> {
    let words = visit.words();
    let lines = told.debrief.turns.iter().zip(&told.debrief.score.lines);
    let row = |(turn, line): (&content::scenario::debrief::Turn, &content::scenario::ScoreLine)| {
        let cells = line.points.iter().zip(labels).map(|(points, label)| {
            let class = if *points == 0 { "num zero" } else { "num" };
            view! { <td class=class data-label=label.clone()>{score::signed(*points)}</td> }
        });
        view! {
            <tr>
                <th scope="row" class="num"><a href=format!("#turn-{}", turn.turn)>{turn.turn}</a></th>
                <td class="said">{short(&said(words, turn), 28)}</td>
                <td class="place"><PlaceState place=turn.place words /></td>
                {cells.collect::<Vec<_>>()}
                <td class="again">{again_short(words, turn.turn)}</td>
            </tr>
        }
        .into_any()
    };
    lines.map(row).collect()
}

fn sums(visit: &Visit, total: &Score, labels: &[String]) -> Vec<AnyView> {
    let words = visit.words();
    let row = |thin: bool, head: String, cell: &dyn Fn(&DimensionScore) -> String, sum: Option<String>| {
        let cells = total.dimensions.iter().zip(labels).map(|(one, label)| {
            view! { <td class="num" data-label=label.clone()>{cell(one)}</td> }
        });
        let last = match sum {
            Some(sum) => view! { <td class="num" data-label=words.debrief_sum()><b>{sum}</b></td> }.into_any(),
            None => view! { <td></td> }.into_any(),
        };
        view! {
            <tr class=thin.then_some("thin")>
                <th scope="row" colspan="3">{head}</th>
                {cells.collect::<Vec<_>>()}
                {last}
            </tr>
        }
        .into_any()
    };
    let weights: u32 = total.dimensions.iter().map(|one| one.weight).sum();
    vec![
        row(false, words.debrief_sum_points(), &|one| minus(one.points), None),
        row(true, words.debrief_sum_par(), &|one| one.par.to_string(), None),
        row(true, words.debrief_sum_percent(), &|one| score::percent(one.score), None),
        row(true, words.debrief_sum_weight(), &|one| one.weight.to_string(), Some(weights.to_string())),
        row(true, words.debrief_sum_share(), &|one| score::exact(one.share), Some(score::exact(total.base))),
    ]
}

/// A sum: only a negative one carries its sign.
fn minus(points: i32) -> String {
    if points < 0 { score::signed(points) } else { points.to_string() }
}

/// How the rows become the figure at the top of the page.
fn explained(visit: &Visit, told: &DebriefView, pass: u32) -> String {
    let words = visit.words();
    let total = &told.debrief.score;
    let mut sentences = vec![words.debrief_sums_rule(score::exact(total.base))];
    if told.mode == Mode::Official || total.hints == 0 {
        sentences.push(words.debrief_sums_hints(total.hints, score::plain(total.hint_cost)));
    } else {
        sentences.push(words.debrief_sums_hints_free(total.hints));
    }
    if total.critical {
        sentences.push(words.debrief_sums_cap(CRITICAL_CAP / 100));
    }
    let (exact, shown) = (score::exact(total.overall), score::rounded(total.overall, pass));
    sentences.push(if exact == shown || total.overall.is_multiple_of(100) {
        words.debrief_sums_exact(shown)
    } else {
        words.debrief_sums_round(exact, shown)
    });
    sentences.join(visit.gap())
}
