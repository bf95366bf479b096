//! The plan of proof.

use super::{Filled, assign::row};
use content::item::{Control, PlanRow, PlanTool};
use frontend::{Means, Plan, PlanDays};
use i18n::Words;
use leptos::prelude::*;

/// What meeting the decision maker costs and earns.
pub(super) struct Meet {
    pub days: u32,
    pub points: u32,
}

/// The plan: a means for each criterion, and whether to meet the decision maker.
pub(super) fn plan(
    words: &Words,
    criteria: &[PlanRow],
    tools: &[PlanTool],
    budget: u32,
    meet: &Meet,
    filled: Filled<'_>,
) -> AnyView {
    let days = |tool: &PlanTool| match (tool.days, tool.shared) {
        (0, _) => words.item_tool_free(),
        (days, true) => words.item_tool_shared(days),
        (days, false) => words.item_tool_days(days),
    };
    let means: Vec<_> = tools
        .iter()
        .map(|tool| view! { <li><b inner_html=tool.shown.html.clone()></b><span>{days(tool)}</span></li> })
        .collect();
    let places: Vec<_> = tools.iter().map(|tool| (tool.shown.value.clone(), tool.shown.text.clone())).collect();
    let uses = |tool: &PlanTool| {
        let count = criteria.iter().filter(|row| filled.get(&row.control.name) == tool.shown.value).count() as u32;
        tool.days * if tool.shared { count.min(1) } else { count }
    };
    let used = tools.iter().map(uses).sum::<u32>() + if filled.has("meet", "yes") { meet.days } else { 0 };
    let rows: Vec<_> = criteria
        .iter()
        .map(|criterion| {
            let who = words.item_criterion(&criterion.who, criterion.weight);
            let html = format!(
                "{}<span class=\"answer-who\">{}</span>",
                criterion.control.html,
                content::markup::escape(&who)
            );
            let control = Control { html, ..criterion.control.clone() };
            row(words, &control, &places, filled, None)
        })
        .collect();
    let counted = tools
        .iter()
        .map(|tool| Means { value: tool.shown.value.clone(), days: tool.days, shared: tool.shared })
        .collect();
    let inside = view! {
        <ul class="answer-rows">{rows}</ul>
        <label class="answer-meet">
            <input type="checkbox" name="meet" value="yes" checked=filled.has("meet", "yes") />
            <span>{words.item_meet(meet.days, meet.points)}</span>
        </label>
    }
    .into_any();
    view! {
        <div class="answer-tools">
            <h2>{words.item_tools()}</h2>
            <ul class="answer-means">{means}</ul>
        </div>
        <PlanDays means=counted plan=Plan { meet: meet.days, budget, used, line: words.item_budget("{used}", budget) }>
            {inside}
        </PlanDays>
    }
    .into_any()
}
