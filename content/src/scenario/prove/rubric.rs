//! V19 (as declared), V20, V21, V26: the rubric, its facts, and the lengths of the best options.

use super::Board;
use crate::scenario::model::{Choice, Grade, Kind};
use crate::scenario::score::worth;
use crate::{Lang, Level};
use std::cmp::Reverse;
use std::collections::BTreeSet;

pub(super) fn check(board: &mut Board<'_>, facts: Option<&BTreeSet<String>>) {
    weights(board);
    endings(board);
    facts_used(board, facts);
    lengths(board);
}

fn weights(board: &mut Board<'_>) {
    let scenario = board.scenario;
    let sum: u32 = scenario.rubric.iter().map(|one| one.weight).sum();
    if sum != 100 {
        let at = scenario.rubric.first().map_or_else(Default::default, |one| one.at);
        let zh = format!("各维度的权重加起来是 {sum}，应是 100");
        board.find(Level::Error, "V21", (at, None), zh, format!("the weights add up to {sum}, they must make 100"));
    }
    for best in &scenario.best {
        for (dimension, par) in scenario.rubric.iter().zip(&best.par) {
            if *par < 2 {
                let id = &dimension.id;
                let zh = format!("最好路径在“{id}”上只有 {par} 分，至少要 2 分");
                let en = format!("the best path earns {par} points in `{id}`, at least 2 are needed");
                board.find(Level::Error, "V21", (dimension.at, None), zh, en);
            }
        }
    }
}

fn endings(board: &mut Board<'_>) {
    for (at, node) in board.scenario.nodes.iter().enumerate() {
        if let Kind::End { grade: Grade::Best, min_overall, otherwise, .. } = &node.kind
            && (min_overall.is_none_or(|least| least < 80) || otherwise.is_none())
        {
            let zh = "best 结局要有 min_overall ≥ 80 和 else";
            board.at_node("V19", at, zh, "a best ending needs min_overall ≥ 80 and else");
        }
    }
}

fn facts_used(board: &mut Board<'_>, facts: Option<&BTreeSet<String>>) {
    let scenario = board.scenario;
    let mut used = BTreeSet::new();
    for node in &scenario.nodes {
        for (fact, sheet) in
            node.sheet().into_iter().flat_map(|sheet| sheet.item.facts.iter().map(move |fact| (fact, sheet)))
        {
            used.insert(fact.as_str());
            if facts.is_some_and(|facts| !facts.contains(fact)) {
                let (zh, en) = (format!("没有编号为“{fact}”的依据"), format!("there is no fact `{fact}`"));
                board.find(Level::Error, "V20", (sheet.at, Some(&node.id)), zh, en);
            }
        }
        for choice in node.choices() {
            used.extend(choice.facts.iter().map(String::as_str));
            for fact in choice.facts.iter().filter(|fact| facts.is_some_and(|facts| !facts.contains(*fact))) {
                let zh = format!("没有编号为“{fact}”的依据");
                let en = format!("there is no fact `{fact}`");
                board.find(Level::Error, "V20", (choice.at, Some(&node.id)), zh, en);
            }
        }
    }
    for dimension in &scenario.rubric {
        if !dimension.facts.iter().any(|fact| used.contains(fact.as_str())) {
            let zh = format!("维度“{}”的依据没有一个选项用到", dimension.id);
            let en = format!("no option exercises any fact of the dimension `{}`", dimension.id);
            board.find(Level::Error, "V20", (dimension.at, None), zh, en);
        }
        for fact in &dimension.facts {
            if facts.is_some_and(|facts| !facts.contains(fact)) {
                let (zh, en) = (format!("没有编号为“{fact}”的依据"), format!("there is no fact `{fact}`"));
                board.find(Level::Error, "V20", (dimension.at, None), zh, en);
            }
        }
    }
    if used.len() < 12 {
        let zh = format!("只用到 {} 条依据，至少要 12 条", used.len());
        board.whole("V20", zh, format!("only {} facts are used, at least 12 are needed", used.len()));
    }
    if facts.is_none() {
        board.left_out.push("V20");
    }
}

/// V26: a trainee must not be able to pick by length.
fn lengths(board: &mut Board<'_>) {
    let scenario = board.scenario;
    let decisions: Vec<&[Choice]> =
        scenario.nodes.iter().filter(|node| node.sheet().is_none()).map(|node| node.choices()).collect();
    let decisions: Vec<&[Choice]> = decisions.into_iter().filter(|choices| !choices.is_empty()).collect();
    for lang in Lang::ALL {
        let best_is_longest = decisions.iter().filter(|choices| {
            let length = |choice: &&Choice| choice.text.get(lang).chars().count();
            let longest = choices.iter().min_by_key(|choice| Reverse(length(choice)));
            let best = choices.iter().map(|choice| worth(scenario, None, &choice.points)).max();
            longest.map(|choice| worth(scenario, None, &choice.points)) == best
        });
        let (count, all) = (best_is_longest.count(), decisions.len());
        let share = count * 100;
        if share < 10 * all || share > 45 * all {
            let zh = format!("{}：{all} 次选择里有 {count} 次最好的选项也是最长的，应占 10% 到 45%", lang.tag());
            let en = format!(
                "{}: the best option is also the longest at {count} of {all} decisions, expected 10 to 45 per cent",
                lang.tag()
            );
            let start = &scenario.nodes[scenario.start];
            board.find(Level::Warning, "V26", (start.at, None), zh, en);
        }
    }
}
