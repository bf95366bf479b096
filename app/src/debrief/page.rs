//! The page of a debrief, from the whole to the single turn.

use super::{points, turn};
use crate::{
    Page, Place, Visit,
    kit::{
        bars::Bars,
        curve::CurveDrawing,
        notebook::Notebook,
        turns::{Turns, TurnsLegend},
    },
    play::{
        ended::{ScoreHead, bars},
        transcript::handed,
        voices::{self, in_prose},
    },
};
use axum::response::Response;
use content::{
    Lang,
    scenario::{
        Mode, Speaker,
        debrief::{BestTurn, Curve, Debrief},
    },
};
use i18n::{Words, date_time, duration_minutes};
use leptos::prelude::*;
use records::plays::DebriefView;

/// What the page needs to know beyond the play itself.
pub(super) struct Standing {
    /// The pass mark.
    pub(super) pass: u32,
    /// The people of the talk, whose names stand within the words of others.
    pub(super) people: Vec<Speaker>,
    /// Whether a practice is open, which trying again would put aside.
    pub(super) practice_open: bool,
    /// Until when reading this has locked the official run, if one is left.
    pub(super) locked_until: Option<i64>,
}

/// The id of the form that every "try again" button belongs to.
pub(super) const AGAIN: &str = "again";

pub(super) fn answer(visit: &Visit, told: &DebriefView, standing: &Standing) -> Response {
    let words = visit.words();
    let debrief = &told.debrief;
    let page = Page::new(visit, words.debrief_title(&debrief.title, &told.scenario))
        .at(Place::Practice)
        .inside(format!("/practice/{}", told.scenario.to_lowercase()), told.title.clone());
    page.answer(|| {
        let lock = standing
            .locked_until
            .map(|until| words.brief_official_locked(date_time(visit.tag(), visit.ctx.records.local(until))));
        view! {
            <div class="page-columns debrief-top">
                <div class="page-head">
                    <p class="page-over">{over(visit, told)}</p>
                    <h1 tabindex="-1">{debrief.title.clone()}</h1>
                    <p class="page-lead">{debrief.say.clone()}</p>
                </div>
                <ScoreHead words score=debrief.score.clone() pass=standing.pass />
            </div>
            {rails(visit, debrief)}
            <div class="page-columns page-part">
                {moments(visit, told, standing)}
                <div>
                    <section class="aside" aria-labelledby="dims">
                        <h2 id="dims">{words.play_dimensions()}</h2>
                        <Bars bars=bars(visit, &debrief.score) />
                    </section>
                    <section class="aside" aria-labelledby="book">
                        <h2 id="book">{words.play_notes()}</h2>
                        <Notebook notes=voices::notes(&debrief.notebook, &standing.people, visit.colon()) open=words.debrief_book_missed() words />
                    </section>
                </div>
            </div>
            {points::section(visit, told, standing.pass, lock)}
            {curves(words, &debrief.curves)}
            <section class="page-part" aria-labelledby="turns">
                <h2 id="turns">{words.debrief_turns()}</h2>
                <p class="note debrief-again-note">{again_note(visit, standing)}</p>
                {debrief.turns.iter().map(|one| turn::article(visit, standing, told, one)).collect::<Vec<_>>()}
            </section>
            {best(visit, standing, debrief)}
            <form method="post" action=format!("/plays/{}/again", told.id) id=AGAIN></form>
            {last(words, told)}
        }
    })
}

fn over(visit: &Visit, told: &DebriefView) -> String {
    let words = visit.words();
    let mode = match told.mode {
        Mode::Practice => words.practice_mode_practice(),
        Mode::Official => words.practice_mode_official(),
    };
    let mode = if visit.lang() == Lang::En { mode.to_lowercase() } else { mode };
    words.play_ended_over(
        &told.scenario,
        &told.title,
        mode,
        date_time(visit.tag(), visit.ctx.records.local(told.ended_at)),
        duration_minutes(told.ended_at - told.started_at),
    )
}

fn rails(visit: &Visit, debrief: &Debrief) -> AnyView {
    let words = visit.words();
    let [step, ahead, behind, none] = debrief.places;
    let stage = debrief.turns.first().map(|turn| turn.buyer);
    let stayed = stage.filter(|stage| debrief.turns.iter().all(|turn| turn.buyer == *stage));
    // The seventh stage has no point.
    let point = stayed.and_then(|stage| "FEDCBA".chars().nth(usize::from(stage).checked_sub(1)?));
    let stayed = point.map(|point| view! { {words.debrief_rails_buyer(point.to_string())}{visit.space()} });
    view! {
        <section class="page-part" aria-labelledby="rails">
            <h2 id="rails">{words.debrief_rails(debrief.turns.len())}</h2>
            <p class="quiet">{stayed}{words.debrief_rails_sum(step, ahead, behind, none)}</p>
            <Turns places=debrief.turns.iter().map(|turn| turn.place).collect() words />
            <TurnsLegend words />
        </section>
    }
    .into_any()
}

fn moments(visit: &Visit, told: &DebriefView, standing: &Standing) -> AnyView {
    let words = visit.words();
    let debrief = &told.debrief;
    let found = debrief.moments.iter().filter_map(|number| debrief.turns.iter().find(|turn| turn.turn == *number));
    let found: Vec<_> = found.map(|one| turn::moment(visit, standing, one, again_note(visit, standing))).collect();
    let head = if found.is_empty() { words.debrief_moments(1) } else { words.debrief_moments(found.len()) };
    let none = found.is_empty().then(|| view! { <p>{words.debrief_no_moment()}</p> });
    view! {
        <section aria-labelledby="moments">
            <h2 id="moments">{head}</h2>
            {none}
            {found}
        </section>
    }
    .into_any()
}

fn again_note(visit: &Visit, standing: &Standing) -> String {
    let words = visit.words();
    if standing.practice_open { words.debrief_again_open() } else { words.debrief_again_note() }
}

fn curves(words: &'static Words, curves: &[Curve]) -> Option<AnyView> {
    let drawings = curves.iter().map(|curve| {
        let (first, last) = (curve.values.first(), curve.values.last());
        let said = words.debrief_curve_words(*first.unwrap_or(&0), *last.unwrap_or(&0));
        view! { <CurveDrawing curve=curve.clone() words=said /> }
    });
    let drawings = drawings.collect::<Vec<_>>();
    let heads = curves.iter().map(|curve| view! { <th scope="col" class="num">{curve.label.clone()}</th> });
    let turns = curves.iter().map(|curve| curve.values.len()).max().unwrap_or(0);
    let row = |turn: usize| {
        let name = if turn == 0 { words.debrief_curve_start() } else { words.debrief_curve_turn(turn) };
        let cells = curves.iter().map(|curve| view! { <td class="num">{curve.values.get(turn).copied()}</td> });
        view! { <tr><th scope="row">{name}</th>{cells.collect::<Vec<_>>()}</tr> }
    };
    (!curves.is_empty()).then(|| {
        view! {
            <section class="page-part" aria-labelledby="curves">
                <h2 id="curves">{words.debrief_curves()}</h2>
                <p class="note">{words.debrief_curves_lead()}</p>
                <div class="curves">{drawings}</div>
                <details class="bars-twin">
                    <summary>{words.play_as_table()}</summary>
                    <div class="table-scroll">
                        <table class="table table-small">
                            <thead>
                                <tr><th scope="col">{words.debrief_col_turn()}</th>{heads.collect::<Vec<_>>()}</tr>
                            </thead>
                            <tbody>{(0..turns).map(row).collect::<Vec<_>>()}</tbody>
                        </table>
                    </div>
                </details>
            </section>
        }
        .into_any()
    })
}

fn best(visit: &Visit, standing: &Standing, debrief: &Debrief) -> AnyView {
    let words = visit.words();
    let step = |one: &BestTurn| {
        let heard = one.speaker.as_ref().map(|who| who.name.clone());
        let said = one.sheet.as_ref().map_or_else(|| one.said.clone(), |sheet| handed(words, sheet));
        view! {
            <li>
                <p class="best-heard"><b class="buyer">{heard}</b>" "{one.heard.clone()}</p>
                <p class="best-said"><b class="seller">{words.play_you()}</b>" "{said}</p>
                {one.reply.as_ref().map(|reply| {
                    view! { <p class="best-heard">{in_prose(reply, &standing.people, visit.colon())}</p> }
                })}
                {one.why.clone().map(|why| view! { <p class="note">{why}</p> })}
            </li>
        }
    };
    let ending = debrief.best_ending.clone().unwrap_or_default();
    view! {
        <section class="page-part" aria-labelledby="best">
            <h2 id="best">{words.debrief_best()}</h2>
            <details class="best">
                <summary>{words.debrief_best_fold(debrief.best.len(), ending)}</summary>
                <ol>{debrief.best.iter().map(step).collect::<Vec<_>>()}</ol>
            </details>
        </section>
    }
    .into_any()
}

fn last(words: &'static Words, told: &DebriefView) -> AnyView {
    let dearest = told.debrief.moments.first().map(|turn| {
        view! {
            <button class="button button-main" form=AGAIN name="turn" value=*turn>{words.debrief_again(*turn)}</button>
        }
    });
    view! {
        <nav class="page-action" aria-label=words.play_next()>
            <a class="button button-quiet" href="/practice">{words.play_back()}</a>
            {dearest}
        </nav>
    }
    .into_any()
}
