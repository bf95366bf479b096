//! Reading a scenario file: first the names, then everything that refers to them.

mod head;
mod names;
mod node;
mod options;
mod sheet;

use super::model::{Best, BestStep, Kind, Scenario, Status, Worded};
use super::read::{Report, Table};
use crate::{Finding, Text, reading};
use names::Declared;
use toml::de::DeTable;

/// The name of the format.
pub const SCHEMA: &str = "syncpoint/scenario@1";

impl Scenario {
    /// Reads a scenario file. All findings at once, with line, column and remedy.
    ///
    /// # Errors
    /// The findings, sorted by place, if the file cannot be played as it stands.
    pub fn parse(file_name: &str, source: &str) -> Result<Scenario, Vec<Finding>> {
        let report = Report::new(file_name, source);
        let (document, faults) = DeTable::parse_recoverable(source);
        for fault in &faults {
            let offset = fault.span().map_or(0, |span| span.start);
            let told = reading::fault(fault.message());
            report.error(offset, "toml", told.zh, told.en);
        }
        // After a fault of syntax the rest of the tree is a guess, and findings about it would mislead.
        let scenario = if faults.is_empty() {
            let root = Table::new(&report, document.get_ref(), document.span());
            let scenario = read(&root);
            root.finish();
            scenario
        } else {
            None
        };
        let mut findings = report.findings.into_inner();
        findings.sort();
        findings.dedup();
        match scenario {
            Some(scenario) if findings.is_empty() => Ok(scenario),
            _ => Err(findings),
        }
    }
}

fn read(root: &Table<'_, '_>) -> Option<Scenario> {
    if let Some(schema) = root.need_word("schema")
        && schema.text != SCHEMA
    {
        let zh = format!("这里应写 schema = \"{SCHEMA}\"");
        root.report.error(schema.span.start, "schema", zh, format!("expected schema = \"{SCHEMA}\""));
    }
    let mut words = Vec::new();
    let id = root.need_word("id").map(|word| word.text.to_owned());
    let version = root.need_number("version", 1, i32::MAX);
    let status = head::status(root);
    let point = head::point(root);
    let minutes = root.need_number("minutes", 1, 240);
    let lessons = root.strings("lessons");
    let pass = root.need_number("pass", 1, 100);
    let title = keep(&mut words, None, false, root.need_text("title"));
    let synopsis = keep(&mut words, None, true, root.need_text("synopsis"));

    let tables = root.tables("node");
    let declared = Declared::read(root, &tables, &mut words);
    let nodes = node::read_all(&tables, &declared, &mut words);
    let start = root.need_word("start").and_then(|word| declared.node_at(root.report, &word));
    let variants = head::variants(root, &declared);
    let worlds = head::worlds(root, &variants);
    let best = read_best(root, &declared, &variants, &worlds, nodes.as_deref());
    Some(Scenario {
        file: root.report.file.to_owned(),
        id: id?,
        version: version?,
        status: status.unwrap_or(Status::Draft),
        point: point?,
        minutes: minutes?,
        lessons,
        start: start?,
        pass: pass?,
        title: title?,
        synopsis: synopsis?,
        vars: declared.vars,
        flags: declared.flags,
        know: declared.know,
        personas: declared.personas,
        rubric: declared.rubric,
        nodes: nodes?,
        variants,
        worlds,
        best: best?,
        words,
    })
}

/// Keeps a text for the checks and hands it on.
fn keep(
    words: &mut Vec<Worded>,
    node: Option<&str>,
    sentence: bool,
    text: Option<(Text, super::model::At)>,
) -> Option<Text> {
    let (text, at) = text?;
    words.push(Worded { at, node: node.map(str::to_owned), text: text.clone(), sentence });
    Some(text)
}

/// `[best]`, or one `[best.<world>]` per world.
fn read_best(
    root: &Table<'_, '_>,
    declared: &Declared,
    variants: &[super::model::Variant],
    worlds: &[usize],
    nodes: Option<&[super::model::Node]>,
) -> Option<Vec<Best>> {
    let Some(table) = root.table("best") else {
        if !root.has("best") {
            root.missing("best");
        }
        return None;
    };
    let nodes = nodes?;
    if worlds.is_empty() {
        let best = one_best(&table, None, declared, nodes);
        table.finish();
        return best.map(|best| vec![best]);
    }
    let mut all = Vec::new();
    for (name, one) in table.named() {
        let Some(world) = worlds.iter().find(|world| variants[**world].id == name.text) else {
            let zh = format!("“{}”不在 worlds 里；每个 world 写一段 [best.<world>]", name.text);
            let en = format!("`{}` is not one of worlds; write one [best.<world>] for each", name.text);
            root.report.error(name.span.start, "V17", zh, en);
            continue;
        };
        all.extend(one_best(&one, Some(*world), declared, nodes));
        one.finish();
    }
    for world in worlds {
        if !all.iter().any(|best: &Best| best.variant == Some(*world)) {
            let id = &variants[*world].id;
            let (zh, en) = (format!("缺 [best.{id}]"), format!("[best.{id}] is missing"));
            root.report.error(table.start(), "V17", zh, en);
        }
    }
    (all.len() == worlds.len()).then_some(all)
}

fn one_best(
    table: &Table<'_, '_>,
    variant: Option<usize>,
    declared: &Declared,
    nodes: &[super::model::Node],
) -> Option<Best> {
    let written = table.words("path");
    if written.is_empty() {
        table.missing("path");
    }
    let ending = table.need_word("ending").and_then(|word| {
        let at = declared.node_at(table.report, &word)?;
        let is_ending = matches!(nodes[at].kind, Kind::End { .. });
        if !is_ending {
            let zh = format!("“{}”不是结局", word.text);
            table.report.error(word.span.start, "V17", zh, format!("`{}` is not an ending", word.text));
        }
        is_ending.then_some(at)
    });
    let mut path = Vec::new();
    let mut par = vec![0; declared.rubric.len()];
    for word in written {
        let (pattern, pick) = word.text.rsplit_once('.').unwrap_or((word.text, ""));
        let fits = |id: &str| match pattern.split_once('*') {
            Some((front, back)) => id.len() >= front.len() + back.len() && id.starts_with(front) && id.ends_with(back),
            None => id == pattern,
        };
        let found: Vec<usize> =
            (0..nodes.len()).filter(|at| fits(&nodes[*at].id) && picks(&nodes[*at], pick)).collect();
        if found.is_empty() {
            let zh = format!("最好路径里的“{}”不存在；写作“节点.选项”", word.text);
            let en = format!("`{}` of the best path does not exist; write \"node.option\"", word.text);
            table.report.error(word.span.start, "V17", zh, en);
            continue;
        }
        for (sum, points) in par.iter_mut().zip(points_of(nodes, found[0], pick)) {
            *sum += points;
        }
        path.push(BestStep { written: word.text.to_owned(), nodes: found, pick: pick.to_owned() });
    }
    Some(Best { variant, at: table.at(), path, ending: ending?, par })
}

fn picks(node: &super::model::Node, pick: &str) -> bool {
    match &node.kind {
        Kind::Choice { .. } | Kind::Sheet(_) => node.choices().iter().any(|choice| choice.id == pick),
        Kind::Say { intents, .. } => intents.iter().any(|intent| intent.id == pick),
        Kind::Topics { topics, .. } => topics.iter().any(|topic| topic.id == pick),
        _ => false,
    }
}

fn points_of(nodes: &[super::model::Node], at: usize, pick: &str) -> Vec<i32> {
    let choice = match &nodes[at].kind {
        Kind::Choice { .. } | Kind::Sheet(_) => nodes[at].choices().iter().find(|choice| choice.id == pick),
        Kind::Say { intents, .. } => intents
            .iter()
            .find(|intent| intent.id == pick)
            .and_then(|intent| nodes[intent.like_node].choices().get(intent.like_choice)),
        _ => None,
    };
    choice.map(|choice| choice.points.clone()).unwrap_or_default()
}

#[cfg(test)]
mod tests;
