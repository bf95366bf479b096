//! The lessons of a course with what each covers: objectives, facts, items by level.

use crate::{
    Visit,
    author::{count, lesson_href},
    kit::mark::Mark,
};
use content::{
    Course,
    course::{ITEMS_PER_OBJECTIVE, LessonCover, ObjectiveCover, matrix},
};
use leptos::prelude::*;

/// The section with the table.
pub(super) fn lessons(visit: &Visit, course: &Course) -> AnyView {
    let words = visit.words();
    let covers = matrix(course);
    let rows: Vec<_> = covers.iter().map(|cover| row(visit, &course.id, cover)).collect();
    let sum = |of: &dyn Fn(&LessonCover) -> usize| covers.iter().map(of).sum::<usize>();
    let level = |level: usize, label: String| {
        let total = sum(&|cover| cover.levels[level]);
        view! { <td class="num" data-label=label>{total}</td> }
    };
    view! {
        <section class="page-part" aria-labelledby="by-lesson">
            <h2 id="by-lesson">{words.coverage_by_lesson()}</h2>
            <p class="note">{words.coverage_by_lesson_lead()}</p>
            <table class="table table-facts table-cover">
                <thead>
                    <tr>
                        <th scope="col">{words.coverage_lesson()}</th>
                        <th scope="col">{words.coverage_objectives()}</th>
                        <th scope="col">{words.coverage_facts()}</th>
                        <th scope="col" class="num">{words.coverage_recall()}</th>
                        <th scope="col" class="num">{words.coverage_apply()}</th>
                        <th scope="col" class="num">{words.coverage_judge()}</th>
                        <th scope="col" class="num">{words.coverage_items()}</th>
                        <th scope="col" class="num">{words.coverage_tests()}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
                <tfoot>
                    <tr>
                        <th scope="row">{words.coverage_sum()}</th>
                        <td data-label=words.coverage_objectives()>{sum(&|cover| cover.objectives.len())}</td>
                        <td data-label=words.coverage_facts()>
                            {words.coverage_told(count(sum(&LessonCover::told)), count(sum(&|cover| cover.stated)))}
                        </td>
                        {level(0, words.coverage_recall())}
                        {level(1, words.coverage_apply())}
                        {level(2, words.coverage_judge())}
                        <td class="num" data-label=words.coverage_items()>{sum(&LessonCover::items)}</td>
                        <td class="num" data-label=words.coverage_tests()>{sum(&|cover| cover.tests)}</td>
                    </tr>
                </tfoot>
            </table>
        </section>
    }
    .into_any()
}

fn row(visit: &Visit, course: &str, cover: &LessonCover) -> AnyView {
    let words = visit.words();
    let href = lesson_href(course, &cover.lesson);
    let items = format!("{href}?part=items.toml");
    let title = cover.title.get(visit.lang()).to_owned();
    let name = view! {
        <th scope="row" class="cover-lesson">
            <a href=href><span class="nobr">{cover.lesson.clone()}</span>" "{title}</a>
        </th>
    };
    let objectives: Vec<_> = cover.objectives.iter().map(|one| objective(visit, cover, one)).collect();
    let objectives = view! {
        <td data-label=words.coverage_objectives()><ul class="cover-goals">{objectives}</ul></td>
    };
    if cover.planned {
        return view! {
            <tr>
                {name}
                {objectives}
                <td colspan="6"><span class="state"><Mark of="ring" />{words.author_planned()}</span></td>
            </tr>
        }
        .into_any();
    }
    let untold = (!cover.untold.is_empty()).then(|| {
        let told = words.coverage_untold(cover.untold.join(" "));
        view! { <span class="cover-untold">{told}</span> }
    });
    let level = |level: usize, label: String| {
        let class = if cover.levels[level] == 0 { "num quiet" } else { "num" };
        view! { <td class=class data-label=label>{cover.levels[level]}</td> }
    };
    view! {
        <tr>
            {name}
            {objectives}
            <td data-label=words.coverage_facts()>
                {words.coverage_told(count(cover.told()), count(cover.stated))}
                {untold}
            </td>
            {level(0, words.coverage_recall())}
            {level(1, words.coverage_apply())}
            {level(2, words.coverage_judge())}
            <td class="num" data-label=words.coverage_items()><a href=items>{cover.items()}</a></td>
            <td class="num" data-label=words.coverage_tests()>{cover.tests}</td>
        </tr>
    }
    .into_any()
}

/// An objective with its number of items; where there are too few, a mark and a word say so.
fn objective(visit: &Visit, cover: &LessonCover, one: &ObjectiveCover) -> AnyView {
    let words = visit.words();
    let short = one.id.rsplit_once('-').map_or(one.id.as_str(), |(_, short)| short);
    let told = words.coverage_objective(short, count(one.items));
    let text = one.text.get(visit.lang()).to_owned();
    if cover.planned || one.items >= ITEMS_PER_OBJECTIVE {
        return view! { <li title=text>{told}</li> }.into_any();
    }
    view! {
        <li title=text>
            <span class="state" data-state="warn"><Mark of="alert" />{told}" "{words.coverage_thin()}</span>
        </li>
    }
    .into_any()
}
