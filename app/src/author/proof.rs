//! The proof of a scenario, asked for by a button because it takes a few seconds.

use super::{bots, file_href};
use crate::{
    Visit,
    kit::{
        banner::{Banner, Mood},
        mark::Mark,
    },
};
use content::{Level, scenario::Proof};
use leptos::prelude::*;

/// The button, and the way to the tests or back.
pub(super) fn asks(visit: &Visit, course: &str, path: &str) -> AnyView {
    let words = visit.words();
    let tests = path.ends_with(".tests.toml");
    let (other, name) = match tests {
        true => (path.replace(".tests.toml", ".toml"), words.author_scenario_title(id(path))),
        false => (path.replace(".toml", ".tests.toml"), words.author_file_tests()),
    };
    let plain = if tests { path.replace(".tests.toml", ".toml") } else { path.to_owned() };
    view! {
        <form class="author-prove" method="get" action=file_href(course, &plain)>
            <p class="note">{words.author_prove_lead()}</p>
            <p class="button-row">
                <button class="button" name="prove" value="1">{words.author_prove()}</button>
                <a class="button button-quiet" href=file_href(course, &other)>{name}</a>
            </p>
        </form>
    }
    .into_any()
}

/// `S3` of `scenarios/s3.tests.toml`.
fn id(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.split('.').next().unwrap_or_default().to_uppercase()
}

/// What the proof came to.
pub(super) fn proof(visit: &Visit, course: &str, proof: &Proof) -> AnyView {
    let words = visit.words();
    let percent =
        |points: Option<u32>| points.map_or_else(String::new, |points| crate::kit::figures::percent(i64::from(points)));
    let states = super::count(proof.states);
    let verdict = if proof.proven { words.author_proven(states) } else { words.author_not_proven(states) };
    let mood = if proof.proven { Mood::Right } else { Mood::Wrong };
    let findings: Vec<_> = proof
        .findings
        .iter()
        .map(|found| {
            let (state, mark, word) = match found.level {
                Level::Error => (Some("wrong"), "cross", words.author_error()),
                Level::Warning => (None, "dash", words.author_warning()),
            };
            let file = found.file.rsplit('/').next().unwrap_or_default();
            let place = words.author_place_line(file, i64::from(found.line));
            let href =
                found.node.as_ref().map(|node| format!("{}?open={node}-0#e-{node}-0", file_href(course, &found.file)));
            let go = href.map(|href| view! { <br /><a href=href>{words.author_go()}</a> });
            view! {
                <li data-state=state>
                    <Mark of=mark />
                    <div>
                        <b>{word}</b>" "{found.code}{visit.comma()}{place}{visit.colon()}
                        {found.message.get(visit.lang()).to_owned()}
                        {go}
                    </div>
                </li>
            }
        })
        .collect();
    let endings: Vec<_> = proof
        .endings
        .iter()
        .map(|ending| {
            let range = if ending.reachable {
                view! {
                    <td class="num" data-label=words.author_proof_min()>{percent(ending.min)}</td>
                    <td class="num" data-label=words.author_proof_max()>{percent(ending.max)}</td>
                }
                .into_any()
            } else {
                view! { <td colspan="2">{words.author_unreachable()}</td> }.into_any()
            };
            view! { <tr><th scope="row" title=ending.id.clone()>{ending.title.get(visit.lang()).to_owned()}</th>{range}</tr> }
        })
        .collect();
    let random = proof.policies.random.as_ref().map(|random| percent(Some(random.mean)));
    let players = random.map(|random| {
        view! { <p class="note">{words.author_proof_players(percent(proof.policies.best), random)}</p> }
    });
    let left_out = (!proof.left_out.is_empty()).then(|| {
        view! { <p class="note">{words.check_left_out(proof.left_out.join(" "))}</p> }
    });
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let places = proof.lost.iter().map(|place| words.check_lost(&place.node, count(place.lost), count(place.states)));
    let places: Vec<_> = places.map(|line| view! { <li>{line}</li> }).collect();
    let lost = (!places.is_empty()).then(|| {
        view! { <details><summary>{words.author_proof_lost()}</summary><ul class="note">{places}</ul></details> }
    });
    view! {
        <section class="page-part author-proof" aria-labelledby="proof">
            <h2 id="proof">{words.author_proof()}</h2>
            <Banner mood><p>{verdict}</p></Banner>
            <ol class="findings">{findings}</ol>
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{words.author_proof_ending()}</th>
                        <th scope="col" class="num">{words.author_proof_min()}</th>
                        <th scope="col" class="num">{words.author_proof_max()}</th>
                    </tr>
                </thead>
                <tbody>{endings}</tbody>
            </table>
            {players}
            {bots::bots(visit, proof)}
            {lost}
            {left_out}
        </section>
    }
    .into_any()
}
