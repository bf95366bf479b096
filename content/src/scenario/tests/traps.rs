//! V27: a trap named in the design notes is open on some path and costs what it is said to cost.

use crate::scenario::model::Scenario;
use crate::scenario::read::Table;

/// One `[[trap]]`.
pub(super) fn trap(scenario: &Scenario, table: &Table<'_, '_>) {
    table.need_word("id");
    let costs = table.need_number("costs", 1, 10_000);
    table.need_text("note");
    let Some(word) = table.need_word("choice") else { return };
    let found = word.text.split_once('.').and_then(|(node, id)| {
        let choices = scenario.nodes[scenario.node(node)?].choices();
        choices.iter().find(|choice| choice.id == id).map(|choice| (choices, choice))
    });
    let Some((choices, choice)) = found else {
        let (zh, en) = (format!("没有选项“{}”", word.text), format!("there is no option `{}`", word.text));
        table.report.error(word.span.start, "V27", zh, en);
        return;
    };
    let worth = |points: &[i32]| worth(scenario, points);
    let best = choices.iter().map(|one| worth(&one.points)).max().unwrap_or(0);
    let loss = best - worth(&choice.points);
    if costs.is_some_and(|costs| loss < costs as i32) && !choice.critical {
        let zh = format!("这个陷阱只损失 {loss} 个基点");
        table.report.error(word.span.start, "V27", zh, format!("this trap costs {loss} basis points only"));
    }
}

fn worth(scenario: &Scenario, points: &[i32]) -> i32 {
    crate::scenario::score::worth(scenario, None, points)
}
