//! V12, V13: what is declared and never used, and options that are mere decoration.

use super::Board;
use crate::Level;
use crate::scenario::condition::Condition;
use crate::scenario::model::{Effects, Kind, Scenario};

pub(super) fn check(board: &mut Board<'_>) {
    let scenario = board.scenario;
    let mut read = (vec![false; scenario.vars.len()], 0u64, 0u64);
    scenario.conditions(|condition| {
        condition.walk(&mut |part| match part {
            Condition::Var(var, _, _) => read.0[*var] = true,
            Condition::Flag(flag) => read.1 |= 1 << flag,
            Condition::Has(know) => read.2 |= 1 << know,
            _ => {}
        });
    });
    let mut changed = (vec![false; scenario.vars.len()], 0u64, 0u64);
    effects(scenario, |effects| {
        effects.add.iter().filter(|(_, by)| *by != 0).for_each(|(var, _)| changed.0[*var] = true);
        changed.1 |= effects.set;
        changed.2 |= effects.learn;
    });
    for (at, var) in scenario.vars.iter().enumerate() {
        // The rails read the customer's stage; gestures read trust.
        let shown = var.id == "buyer" || var.id == "trust" || var.id.starts_with("trust_");
        unused(board, var.at, ("变量", "variable", &var.id), read.0[at] || shown, changed.0[at] || var.id == "buyer");
    }
    for (bit, flag) in scenario.flags.iter().enumerate() {
        let (read, changed) = (read.1 >> bit & 1 == 1, changed.1 >> bit & 1 == 1);
        unused(board, flag.at, ("标记", "flag", &flag.id), read, changed);
    }
    for (bit, know) in scenario.know.iter().enumerate() {
        let (read, changed) = (read.2 >> bit & 1 == 1, changed.2 >> bit & 1 == 1);
        unused(board, know.at, ("信息", "know item", &know.id), read || know.debrief_only, changed);
    }
    decoration(board);
}

fn unused(
    board: &mut Board<'_>,
    at: crate::scenario::model::At,
    (zh, en, id): (&str, &str, &str),
    read: bool,
    changed: bool,
) {
    if !read {
        let (zh, en) = (format!("{zh}“{id}”从不被读取"), format!("the {en} `{id}` is never read"));
        board.find(Level::Warning, "V12", (at, None), zh, en);
    }
    if !changed {
        let (zh, en) = (format!("{zh}“{id}”从不改变"), format!("the {en} `{id}` never changes"));
        board.find(Level::Warning, "V12", (at, None), zh, en);
    }
}

fn effects(scenario: &Scenario, mut see: impl FnMut(&Effects)) {
    scenario.variants.iter().for_each(|variant| see(&variant.effects));
    for node in &scenario.nodes {
        see(&node.effects);
        node.choices().iter().for_each(|choice| see(&choice.effects));
    }
}

fn decoration(board: &mut Board<'_>) {
    for node in &board.scenario.nodes {
        let Kind::Choice { choices } = &node.kind else { continue };
        for choice in choices {
            let alike = choices.iter().all(|other| other.goto == choice.goto);
            if choice.effects.is_empty() && !choice.judged && alike && !choice.critical {
                let zh = format!("选项 {} 不改变什么、不计分、去向也一样；写上 rubric，哪怕是 0", choice.id);
                let en = format!(
                    "option {} changes nothing, scores nothing and leads nowhere else; judge it in rubric, if only with 0",
                    choice.id
                );
                board.find(Level::Warning, "V13", (choice.at, Some(&node.id)), zh, en);
            }
        }
    }
}
