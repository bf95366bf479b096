//! What all reachable states say: V06–V11, V14, V16–V19, V24.

use super::{Board, EndingProof};
use crate::scenario::engine::origin;
use crate::scenario::explore::{Explored, Fault, Graph, Values};
use crate::scenario::model::{Grade, Kind, Scenario};
use crate::scenario::score::{CRITICAL_CAP, grade_of};
use crate::{Level, Text};

/// Fewest and most turns of a passing play.
const TURNS: (u32, u32) = (10, 18);

pub(super) fn check(board: &mut Board<'_>, explored: Option<&Explored>) -> Vec<EndingProof> {
    let scenario = board.scenario;
    let endings = || (0..scenario.nodes.len()).filter(|at| matches!(scenario.nodes[*at].kind, Kind::End { .. }));
    let unknown = || {
        let unknown = |at: usize| EndingProof {
            id: scenario.nodes[at].id.clone(),
            title: title(scenario, at),
            reachable: false,
            min: None,
            max: None,
        };
        endings().map(unknown).collect()
    };
    let Some(explored) = explored else {
        board.left_out.extend(["V07", "V10", "V11", "V14", "V16", "V18", "V24"]);
        let (zh, en) = ("状态太大，装不进 128 位；没有证明", "a state does not fit into 128 bits; not proven");
        board.whole("V16", zh, en);
        return unknown();
    };
    let graph = &explored.graph;
    if !graph.complete {
        board.left_out.extend(["V09", "V11", "V14", "V17", "V18", "V19", "V24"]);
        let count = graph.keys.len();
        let zh = format!("走到 {count} 个状态就停了；没有证明");
        board.whole("V16", zh, format!("the exploration stopped at {count} states; not proven"));
    }
    faults(board, graph);
    cuts(board, graph);
    if graph.complete {
        nodes(board, graph);
    }
    let values = match &explored.values {
        Ok(values) => values,
        Err(node) => {
            board.left_out.extend(["V11", "V14", "V17", "V18", "V24"]);
            let (zh, en) = ("状态可以在这里无限循环", "states can go round here for ever");
            board.at_node("V08", *node, zh, en);
            return unknown();
        }
    };
    if !graph.complete {
        return unknown();
    }
    best_and_worst(board, explored, values);
    let endings = reached_endings(board, explored, values, &endings().collect::<Vec<_>>());
    turns(board, explored, values);
    endings
}

fn faults(board: &mut Board<'_>, graph: &Graph) {
    for ((fault, node), count) in &graph.faults {
        let many = format!("（{count} 个状态）");
        let states = format!("in {count} states");
        match fault {
            Fault::DeadEnd => {
                board.at_node(
                    "V06",
                    *node,
                    format!("走到这里就没有路了{many}"),
                    format!("there is no way on {states}"),
                );
            }
            Fault::Overrun => {
                let zh = format!("会超过 max_visits，或没有可以回去的话题{many}");
                let en = format!("max_visits is exceeded, or there is no topic to go back to, {states}");
                board.at_node("V08", *node, zh, en);
            }
            Fault::Narrow => {
                let zh = format!("可选的不到两个{many}");
                board.at_node("V07", *node, zh, format!("fewer than two options are open {states}"));
            }
        }
    }
    let (all, wide) = graph.choice_states;
    if wide * 100 < all * 80 {
        let share = wide * 100 / all.max(1);
        let zh = format!("只有 {share}% 的选择状态有三个以上选项，至少要 80%");
        let en = format!("three or more options are open in only {share}% of choice states, 80% are needed");
        board.whole("V07", zh, en);
    }
}

fn cuts(board: &mut Board<'_>, graph: &Graph) {
    for ((var, node), by) in &graph.cuts {
        let scenario = board.scenario;
        let (var, at) = (&scenario.vars[*var].id, &scenario.nodes[*node]);
        let zh = format!("变量“{var}”在这里一次被截掉 {by}；起伏看不出来");
        let en = format!("the variable `{var}` is cut by {by} at once here; what happens does not show");
        board.find(Level::Warning, "V10", (at.at, Some(&at.id)), zh, en);
    }
}

/// V09: every node is reached in some state, every option is open, every branch taken and every interruption met in some
/// state.
fn nodes(board: &mut Board<'_>, graph: &Graph) {
    let scenario = board.scenario;
    let mut seen = vec![false; scenario.nodes.len()];
    let (mut core, mut fired) = (origin(scenario, None), 0);
    for key in &graph.keys {
        seen[graph.layout.node(*key)] = true;
        graph.layout.unpack(*key, &mut core);
        fired |= core.fired;
    }
    for (at, node) in scenario.nodes.iter().enumerate() {
        let end = matches!(node.kind, Kind::End { .. });
        if !seen[at] && !end {
            let (zh, en) = ("没有一种状态走得到这个节点", "no state ever comes to this node");
            board.at_node("V09", at, zh, en);
            continue;
        }
        let shut = |index: usize| graph.open[at] >> index & 1 == 0;
        let ids: Vec<&str> = match &node.kind {
            Kind::Choice { .. } | Kind::Sheet(_) => node.choices().iter().map(|one| one.id.as_str()).collect(),
            Kind::Topics { topics, .. } => topics.iter().map(|one| one.id.as_str()).collect(),
            Kind::Say { intents, .. } => intents.iter().map(|one| one.id.as_str()).collect(),
            _ => Vec::new(),
        };
        for (_, id) in ids.iter().enumerate().filter(|(index, _)| shut(*index)) {
            let zh = format!("“{id}”在任何状态下都不会出现");
            board.at_node("V09", at, zh, format!("`{id}` is open in no state"));
        }
        if let Kind::Check { branches } = &node.kind {
            for number in (0..branches.len()).filter(|index| shut(*index)).map(|index| index + 1) {
                let zh = format!("第 {number} 个分支在任何状态下都走不到");
                board.at_node("V09", at, zh, format!("branch {number} is taken in no state"));
            }
        }
        if let Kind::Topics { interrupts, .. } = &node.kind {
            for (_, number) in interrupts.iter().zip(1..).filter(|(one, _)| fired >> one.bit & 1 == 0) {
                let zh = format!("第 {number} 个打断在任何状态下都不会发生");
                board.at_node("V09", at, zh, format!("interruption {number} happens in no state"));
            }
        }
    }
}

fn best_and_worst(board: &mut Board<'_>, explored: &Explored, values: &Values) {
    let (graph, scale) = (&explored.graph, &explored.scale);
    let percent = |value: i64| format!("{:.2}", scale.points(value) as f64 / 100.0);
    for start in graph.starts.iter().map(|start| *start as usize) {
        let (best, sure, worst) = (values.best[start], values.sure[start], values.worst[start]);
        if scale.points(best) > 10_000 {
            let (zh, en) = (
                format!("有一条路得 {}，比声明的最好路径还多", percent(best)),
                format!("some path makes {}, more than the declared best path", percent(best)),
            );
            board.whole("V17", zh, en);
        }
        if best != sure {
            let (zh, en) = (
                format!("最好成绩因抽签而不同：{} 或 {}", percent(best), percent(sure)),
                format!("the best attainable score depends on chance: {} or {}", percent(best), percent(sure)),
            );
            board.whole("V18", zh, en);
        }
        if scale.points(worst) > 500 {
            let (zh, en) = (
                format!("最差的路还有 {} 分，应不超过 5", percent(worst)),
                format!("the worst path still makes {}, it must not exceed 5", percent(worst)),
            );
            board.whole("V24", zh, en);
        }
    }
    let mut bests: Vec<i64> = graph.starts.iter().map(|start| values.best[*start as usize]).collect();
    bests.sort_unstable();
    bests.dedup();
    if bests.len() > 1 && board.scenario.worlds.is_empty() {
        let (zh, en) = ("最好成绩因开局不同而不同", "the best attainable score depends on how the play starts");
        board.whole("V18", zh, en);
    }
}

/// V11, V19, and the range of scores of each ending.
fn reached_endings(board: &mut Board<'_>, explored: &Explored, values: &Values, endings: &[usize]) -> Vec<EndingProof> {
    let scenario = board.scenario;
    let mut ranges: Vec<Option<(i64, i64)>> = vec![None; scenario.nodes.len()];
    let mut crossed = vec![false; scenario.nodes.len()];
    for_each_end(scenario, explored, |state, node, critical| {
        let cap = if critical { i64::from(CRITICAL_CAP) } else { 10_000 };
        let points = |value: i64| explored.scale.points(value).clamp(0, cap);
        let (low, high) = (points(values.least[state]), points(values.most[state]));
        let mut node = node;
        let mut high = high;
        for _ in 0..scenario.nodes.len() {
            let Kind::End { min_overall: Some(least), otherwise: Some(other), .. } = scenario.nodes[node].kind else {
                break;
            };
            let least = i64::from(least) * 100;
            if high >= least {
                widen(&mut ranges[node], low.max(least), high);
                crossed[node] |= critical;
            }
            if low >= least {
                return;
            }
            (node, high) = (other, high.min(least - 1));
        }
        widen(&mut ranges[node], low, high);
        crossed[node] |= critical;
    });
    for at in endings {
        if ranges[*at].is_none() {
            board.at_node("V11", *at, "没有一条路走到这个结局", "no path comes to this ending");
        }
        if crossed[*at] && matches!(grade_of(scenario, *at), Some(Grade::Best | Grade::Fair)) {
            let zh = "越线之后还能走到这个好结局；越线只能以失败收场";
            board.at_node(
                "V19",
                *at,
                zh,
                "a critical choice can still come to this good ending; it must end in failure",
            );
        }
    }
    let proof = |at: &usize| EndingProof {
        title: title(scenario, *at),
        id: scenario.nodes[*at].id.clone(),
        reachable: ranges[*at].is_some(),
        min: ranges[*at].map(|(low, _)| low as u32),
        max: ranges[*at].map(|(_, high)| high as u32),
    };
    endings.iter().map(proof).collect()
}

/// What an ending is called.
fn title(scenario: &Scenario, at: usize) -> Text {
    match &scenario.nodes[at].kind {
        Kind::End { title, .. } => title.clone(),
        _ => Text::default(),
    }
}

fn widen(range: &mut Option<(i64, i64)>, low: i64, high: i64) {
    let (least, most) = range.unwrap_or((low, high));
    *range = Some((least.min(low), most.max(high)));
}

/// Every reachable end: state, node, and whether a line was crossed.
fn for_each_end(scenario: &Scenario, explored: &Explored, mut see: impl FnMut(usize, usize, bool)) {
    let graph = &explored.graph;
    let mut core = origin(scenario, None);
    for (state, key) in graph.keys.iter().enumerate() {
        let node = graph.layout.node(*key);
        if matches!(scenario.nodes[node].kind, Kind::End { .. }) {
            graph.layout.unpack(*key, &mut core);
            see(state, node, core.critical);
        }
    }
}

/// V14: the number of turns of the plays that can pass: all ways into a good end that some way reaches with enough
/// points. That is a little more than the passing ones alone, so nothing that passes escapes.
fn turns(board: &mut Board<'_>, explored: &Explored, values: &Values) {
    let scenario = board.scenario;
    let mut seen: Option<(u32, u32)> = None;
    for_each_end(scenario, explored, |state, node, _| {
        let good = matches!(grade_of(scenario, node), Some(Grade::Best | Grade::Fair));
        let reaches = explored.scale.points(values.most[state]) >= i64::from(scenario.pass) * 100;
        if good && reaches {
            let (fewest, most) = values.turns[state];
            let (low, high) = seen.unwrap_or((fewest, most));
            seen = Some((low.min(fewest), high.max(most)));
        }
    });
    if let Some((fewest, most)) = seen
        && (fewest < TURNS.0 || most > TURNS.1)
    {
        let (low, high) = TURNS;
        let zh = format!("通过的路有 {fewest} 到 {most} 轮，应在 {low} 到 {high} 之间");
        let en = format!("passing paths have {fewest} to {most} turns, expected {low} to {high}");
        board.whole("V14", zh, en);
    }
}
