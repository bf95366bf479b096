//! The ten automatic players of a scenario: what each habit reaches, and what none of them ever said.

use crate::{Visit, kit::figures::percent};
use content::scenario::{BotProof, EndingProof, Proof};
use leptos::prelude::*;

/// The table; nothing where they have not played.
pub(super) fn bots(visit: &Visit, proof: &Proof) -> Option<AnyView> {
    let words = visit.words();
    let plays = proof.bots.first()?.plays;
    // A habit that reads plays once in each language: the reader sees those of the page.
    let here = |bot: &&BotProof| bot.lang.is_none_or(|lang| lang == visit.lang());
    let rows: Vec<_> = proof.bots.iter().filter(here).map(|bot| row(visit, bot, &proof.endings)).collect();
    let unsaid = (!proof.unsaid.is_empty()).then(|| {
        view! { <p class="note">{words.author_bots_unsaid(proof.unsaid.join(" "))}</p> }
    });
    Some(
        view! {
            <details class="page-part">
                <summary>{words.author_bots()}</summary>
                <p class="note">{words.author_bots_lead(i64::from(plays))}</p>
                <table class="table table-bots">
                    <caption class="hush">{words.author_bots()}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{words.author_bots_who()}</th>
                            <th scope="col" class="num">{words.author_bots_passed()}</th>
                            <th scope="col" class="num">{words.author_bots_mean()}</th>
                            <th scope="col" class="num">{words.author_bots_turns()}</th>
                            <th scope="col">{words.author_bots_ends()}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
                {unsaid}
            </details>
        }
        .into_any(),
    )
}

fn row(visit: &Visit, bot: &BotProof, endings: &[EndingProof]) -> AnyView {
    let words = visit.words();
    let title = |id: &str| {
        let known = endings.iter().find(|ending| ending.id == id);
        known.map_or_else(|| id.to_owned(), |ending| ending.title.get(visit.lang()).to_owned())
    };
    let mut ends: Vec<_> = bot.endings.iter().filter(|ending| ending.plays > 0).collect();
    ends.sort_by_key(|ending| std::cmp::Reverse(ending.plays));
    let share = |plays: u32| percent(i64::from(plays) * 10_000 / i64::from(bot.plays.max(1)));
    let ends: Vec<String> =
        ends.into_iter().take(3).map(|ending| format!("{} {}", title(&ending.id), share(ending.plays))).collect();
    view! {
        <tr>
            <th scope="row">
                {bot.name.get(visit.lang()).to_owned()}
                <small class="bots-how">{bot.how.get(visit.lang()).to_owned()}</small>
            </th>
            <td class="num" data-label=words.author_bots_passed()>{bot.passed}</td>
            <td class="num" data-label=words.author_bots_mean()>{percent(i64::from(bot.mean))}</td>
            <td class="num" data-label=words.author_bots_turns()>{format!("{:.1}", bot.decisions)}</td>
            <td data-label=words.author_bots_ends()>{ends.join(visit.comma())}</td>
        </tr>
    }
    .into_any()
}
