//! V27: a trap named in the design notes can be walked into, and costs what it is said to cost even when the rest
//! of the play is the best possible.

use crate::scenario::explore::Explored;
use crate::scenario::model::Scenario;
use crate::scenario::read::Table;

/// What a trap costs at least, in basis points of the overall score: five points, or it is none.
const LEAST: i32 = 500;

/// All `[[trap]]` tables. Without an exploration only the names are checked.
pub(super) fn traps(scenario: &Scenario, tables: &[Table<'_, '_>], explored: Option<&Explored>) {
    for table in tables {
        trap(scenario, table, explored);
        table.finish();
    }
}

fn trap(scenario: &Scenario, table: &Table<'_, '_>, explored: Option<&Explored>) {
    table.need_word("id");
    table.need_text("note");
    let costs = table.need_number("costs", LEAST, 20_000);
    let Some(word) = table.need_word("choice") else { return };
    let found = word.text.split_once('.').and_then(|(node, id)| {
        let node = scenario.node(node)?;
        Some((node, scenario.nodes[node].choices().iter().position(|choice| choice.id == id)?))
    });
    let Some(what) = found else {
        let (zh, en) = (format!("没有选项“{}”", word.text), format!("there is no option `{}`", word.text));
        table.report.error(word.span.start, "V27", zh, en);
        return;
    };
    let Some((explored, best)) = explored.and_then(|explored| Some((explored, explored.best()?))) else { return };
    let Some(through) = explored.best_through(what) else {
        let (zh, en) = ("没有一条路走得到这个陷阱", "no path leads into this trap");
        table.report.error(word.span.start, "V27", zh, en);
        return;
    };
    let loss = best - through;
    if costs.is_some_and(|costs| loss < i64::from(costs)) {
        let zh = format!("其余都走最好时，这个陷阱只损失 {loss} 个基点");
        let en = format!("with the rest of the play at its best this trap costs only {loss} basis points");
        table.report.error(word.span.start, "V27", zh, en);
    }
}
