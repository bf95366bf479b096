//! One turn, seen afterwards: what was heard, said and thought, why, and where the other options led.

use super::page::{AGAIN, Standing};
use crate::{
    Visit,
    kit::{
        figures::percent,
        mark::Mark,
        question::{Filled, ground},
        review,
        turns::PlaceState,
    },
    play::{
        transcript::handed,
        voices::{in_prose, voices},
    },
};
use content::scenario::{
    Speaker,
    debrief::{Alternative, Lead, Turn},
};
use i18n::Words;
use leptos::prelude::*;
use records::plays::DebriefView;

/// A turn that cost most: with the better answer and the way back to it.
pub(super) fn moment(visit: &Visit, standing: &Standing, turn: &Turn, note: String) -> AnyView {
    let words = visit.words();
    let head = format!("moment-{}", turn.turn);
    let loss = (turn.loss.max(0) + 50) / 100;
    // What should have stood on a sheet is told line by line, in the turn itself.
    let better = turn.better().filter(|_| turn.sheet.is_none()).map(|one| {
        match answered(visit, standing, turn, one.reply.as_deref()) {
            Some((who, reply)) => words.debrief_better_reply(&one.text, who, reply),
            None => words.debrief_better_only(&one.text),
        }
    });
    view! {
        <article class="aside moment" aria-labelledby=head.clone()>
            <h3 id=head.clone()>
                <a href=format!("#turn-{}", turn.turn)>{words.debrief_moment(turn.turn, short(&said(words, turn), 18))}</a>
                <PlaceState place=turn.place words />
            </h3>
            <dl>
                {pair(words.debrief_heard(), "buyer", in_prose(&turn.heard, &standing.people, visit.colon()))}
                {pair(said_label(words, turn), "seller", said(words, turn))}
                {turn.inside.clone().map(|inside| pair(words.debrief_inside(), "buyer", inside))}
                {why(turn).map(|why| pair(words.debrief_why(), "", why))}
                {better.map(|better| pair(words.debrief_better(), "", better))}
                {pair(words.debrief_cost(), "", words.debrief_loss(loss))}
            </dl>
            <p class="button-row">{again(words, turn.turn)}<span class="note">{note}</span></p>
        </article>
    }
    .into_any()
}

/// Any turn, in full, folded until it is asked for or pointed at.
pub(super) fn article(visit: &Visit, standing: &Standing, told: &DebriefView, turn: &Turn) -> AnyView {
    let words = visit.words();
    let colon = visit.colon();
    let heard = in_prose(&turn.heard, &standing.people, colon);
    let heard = match &turn.speaker {
        Some(speaker) => format!("{}{colon}{heard}", speaker.name),
        None => heard,
    };
    let own = turn.own_words.then(|| view! { " "<span class="quiet">{words.debrief_own_words()}</span> });
    let best = turn.loss <= 0 && turn.chosen().is_some();
    let best = best.then(|| view! { <p class="note">{words.debrief_best_said()}</p> });
    let crossed = turn.chosen().is_some_and(|one| one.critical).then(|| crossed(words));
    let missed = turn.missed.iter().map(|text| view! { <p>{text.clone()}</p> }).collect::<Vec<_>>();
    let missed = (!missed.is_empty()).then(|| {
        view! { <div><dt>{words.debrief_not_understood()}</dt><dd>{missed}</dd></div> }
    });
    let reply = turn.chosen().and_then(|one| answered(visit, standing, turn, one.reply.as_deref()));
    let reply = reply.map(|(who, reply)| pair(words.debrief_answer(), "buyer", format!("{who}{colon}{reply}")));
    view! {
        <article class="turn" id=format!("turn-{}", turn.turn) aria-labelledby=format!("turn-{}-h", turn.turn)>
            <details>
                <summary>
                    <h3 id=format!("turn-{}-h", turn.turn)>
                        <span class="turn-number">{words.debrief_curve_turn(turn.turn)}</span>
                        " "
                        <span class="turn-said">{short(&said(words, turn), 28)}</span>
                    </h3>
                    <span class="turn-place"><PlaceState place=turn.place words />{crossed}</span>
                </summary>
                <dl>
                    {pair(words.debrief_heard(), "buyer", heard)}
                    {missed}
                    {turn.hint.clone().map(|hint| pair(words.debrief_hint(), "", hint))}
                    <div><dt class="seller">{said_label(words, turn)}</dt><dd>{said(words, turn)}{own}</dd></div>
                    {reply}
                    {turn.inside.clone().map(|inside| pair(words.debrief_inside(), "buyer", inside))}
                    {why(turn).map(|why| pair(words.debrief_why(), "", why))}
                    {facts(words, told, turn)}
                </dl>
                {best}
                {sheet(words, turn)}
                {others(visit, standing, turn)}
                <p class="turn-again">{again(words, turn.turn)}</p>
            </details>
        </article>
    }
    .into_any()
}

/// What was said, or what stood on the sheet that was handed in.
pub(super) fn said(words: &Words, turn: &Turn) -> String {
    turn.sheet.as_ref().map_or_else(|| turn.said.clone(), |sheet| handed(words, &sheet.handed))
}

fn said_label(words: &Words, turn: &Turn) -> String {
    if turn.sheet.is_some() { words.debrief_handed() } else { words.debrief_said() }
}

/// Every line of a sheet with its verdict and the reason.
fn sheet(words: &Words, turn: &Turn) -> Option<AnyView> {
    let sheet = turn.sheet.as_ref()?;
    let explain = sheet.review.explain.clone();
    let (question, fields) = &sheet.asked;
    let label = format!("turn-{}-sheet", turn.turn);
    let drawn = ground(words, question, Filled(fields), &label, &sheet.review);
    Some(
        view! {
            <div class="turn-sheet">
                <h4>{words.debrief_sheet(&sheet.handed.label, percent(i64::from(sheet.review.score)))}</h4>
                {drawn}
                {review::rows(words, &sheet.review)}
                <div class="prose" inner_html=explain></div>
            </div>
        }
        .into_any(),
    )
}

/// Who answers an option, and what: whose name stands first in the answer, or else the one who had spoken.
fn answered(visit: &Visit, standing: &Standing, turn: &Turn, reply: Option<&str>) -> Option<(String, String)> {
    let reply = reply?;
    let parts = voices(reply, &standing.people);
    if let Some((Some(who), words)) = parts.first() {
        let other = |(who, words): &(Option<&Speaker>, &str)| match who {
            Some(who) => format!("{}{}{words}", who.name, visit.colon()),
            None => (*words).to_owned(),
        };
        let all: Vec<String> = std::iter::once((*words).to_owned()).chain(parts.iter().skip(1).map(other)).collect();
        return Some((who.name.clone(), all.join(" ")));
    }
    let who = turn.speaker.as_ref().map_or_else(|| visit.words().debrief_they(), |who| who.name.clone());
    Some((who, in_prose(reply, &standing.people, visit.colon())))
}

fn pair(label: String, class: &'static str, text: String) -> AnyView {
    let class = (!class.is_empty()).then_some(class);
    view! { <div><dt class=class>{label}</dt><dd>{text}</dd></div> }.into_any()
}

fn why(turn: &Turn) -> Option<String> {
    turn.chosen().and_then(|one| one.why.clone())
}

/// The sentences that the reason rests on.
fn facts(words: &Words, told: &DebriefView, turn: &Turn) -> Option<AnyView> {
    let ids = turn.chosen().map(|one| one.facts.as_slice()).unwrap_or_default();
    let found = ids.iter().filter_map(|id| told.facts.iter().find(|(fact, _)| fact == id));
    let lines = found.map(|(id, text)| view! { <li data-fact=id.clone()>{text.clone()}</li> }).collect::<Vec<_>>();
    (!lines.is_empty()).then(|| {
        view! { <div><dt>{words.debrief_facts()}</dt><dd><ul class="turn-facts">{lines}</ul></dd></div> }.into_any()
    })
}

fn others(visit: &Visit, standing: &Standing, turn: &Turn) -> Option<AnyView> {
    let words = visit.words();
    let others: Vec<_> = turn.options.iter().filter(|one| !one.said).collect();
    let one = |one: &&Alternative| {
        let leads = one.lead.as_ref().map(|lead| match lead {
            Lead::Decision { speaker, say, .. } => {
                let who = speaker.as_ref().map(|who| format!("{}{}", who.name, visit.colon())).unwrap_or_default();
                (words.debrief_leads_to(), format!("{who}{}", in_prose(say, &standing.people, visit.colon())))
            }
            Lead::Ending { title, .. } => (words.debrief_leads_to_end(), title.clone()),
        });
        let crossed = one.critical.then(|| crossed(words));
        let reply = answered(visit, standing, turn, one.reply.as_deref()).map(|(who, reply)| {
            view! { <p><span class="quiet">{words.debrief_other_reply(who)}</span>{visit.space()}{reply}</p> }
        });
        let leads = leads.map(|(label, text)| view! { <p><span class="quiet">{label}</span>{visit.space()}{text}</p> });
        view! {
            <li>
                <p class="turn-other"><b>{one.text.clone()}</b><PlaceState place=one.place words />{crossed}</p>
                {reply}
                {one.why.clone().map(|why| view! { <p>{why}</p> })}
                {leads}
            </li>
        }
    };
    (!others.is_empty()).then(|| {
        view! {
            <details class="turn-others">
                <summary>
                    {match turn.sheet {
                        Some(_) => words.debrief_other_bands(others.len()),
                        None => words.debrief_others(others.len()),
                    }}
                </summary>
                <ul class="turn-list">{others.iter().map(one).collect::<Vec<_>>()}</ul>
            </details>
        }
        .into_any()
    })
}

fn crossed(words: &Words) -> AnyView {
    view! { <span class="state" data-state="wrong"><Mark of="alert" />{words.debrief_line_crossed()}</span> }.into_any()
}

fn again(words: &Words, turn: u32) -> AnyView {
    view! { <button class="button" form=AGAIN name="turn" value=turn>{words.debrief_again(turn)}</button> }.into_any()
}

/// The same, where the turn is plain to see; it is said for those who do not see it.
pub(super) fn again_short(words: &Words, turn: u32) -> AnyView {
    view! {
        <button class="button button-quiet" form=AGAIN name="turn" value=turn>
            {words.debrief_again_short()}<span class="hush">{words.debrief_again_turn(turn)}</span>
        </button>
    }
    .into_any()
}

/// The beginning of what was said, for a head: up to its first stop, or as much as `most` Chinese letters take.
pub(super) fn short(said: &str, most: usize) -> String {
    let (mut text, mut width) = (String::new(), 0);
    for letter in said.chars() {
        // A Latin letter is half as wide as a Chinese one.
        width += if letter.is_ascii() { 1 } else { 2 };
        if width > 2 * most {
            // Words are not cut in their middle.
            let end = if letter.is_ascii() { text.rfind(' ').unwrap_or(text.len()) } else { text.len() };
            text.truncate(end);
            return format!("{}…", text.trim_end_matches([',', '，', ';', '；', ' ']));
        }
        text.push(letter);
        if matches!(letter, '。' | '？' | '！' | '?' | '!') && width >= 8 {
            break;
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::short;

    #[test]
    fn a_head_ends_at_a_stop_or_between_words() {
        assert_eq!(short("各位最快什么时候能签？我好安排。", 28), "各位最快什么时候能签？");
        let long = "Twenty minutes on our history, certificates, awards and three hundred customers first.";
        assert_eq!(short(long, 28), "Twenty minutes on our history, certificates, awards and…");
        assert_eq!(short("好。", 28), "好。");
    }
}
