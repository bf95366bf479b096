//! What a scenario declares by name, and looking it up.

use super::keep;
use crate::scenario::condition::Names;
use crate::scenario::model::{Area, Dimension, Flag, Know, Persona, Reveal, Var, Worded};
use crate::scenario::read::{Report, Table, Word};
use std::collections::HashMap;

/// Flags, know items, topics and interrupts are kept as bits of one word.
pub(super) const MOST: usize = 64;

/// Everything that has a name.
pub(super) struct Declared {
    pub(super) vars: Vec<Var>,
    pub(super) flags: Vec<Flag>,
    pub(super) know: Vec<Know>,
    pub(super) personas: Vec<Persona>,
    pub(super) rubric: Vec<Dimension>,
    /// Position and kind of each node.
    pub(super) nodes: HashMap<String, usize>,
}

impl Names for Declared {
    fn know(&self, name: &str) -> Option<usize> {
        self.know.iter().position(|one| one.id == name)
    }
    fn flag(&self, name: &str) -> Option<usize> {
        self.flags.iter().position(|one| one.id == name)
    }
    fn var(&self, name: &str) -> Option<usize> {
        self.vars.iter().position(|one| one.id == name)
    }
    fn node(&self, name: &str) -> Option<usize> {
        self.nodes.get(name).copied()
    }
}

impl Declared {
    pub(super) fn read(root: &Table<'_, '_>, tables: &[Table<'_, '_>], words: &mut Vec<Worded>) -> Declared {
        let section = |key| root.table(key);
        let declared = Declared {
            vars: section("vars").map(|table| vars(&table, words)).unwrap_or_default(),
            flags: section("flags").map(|table| flags(&table)).unwrap_or_default(),
            know: section("know").map(|table| know(&table, words)).unwrap_or_default(),
            personas: section("persona").map(|table| personas(&table, words)).unwrap_or_default(),
            rubric: section("rubric").map(|table| rubric(&table, words)).unwrap_or_default(),
            nodes: nodes(root, tables),
        };
        for (key, count) in [("flags", declared.flags.len()), ("know", declared.know.len())] {
            if count > MOST {
                let (zh, en) = (format!("“{key}”最多 {MOST} 个"), format!("at most {MOST} `{key}` are possible"));
                root.report.error(root.start(), "too-many", zh, en);
            }
        }
        if declared.rubric.is_empty() {
            root.missing("rubric");
        }
        declared
    }

    /// The position of a node named in the file.
    pub(super) fn node_at(&self, report: &Report<'_>, word: &Word<'_>) -> Option<usize> {
        let found = self.nodes.get(word.text).copied();
        if found.is_none() {
            let zh = format!("没有名为“{}”的节点{}", word.text, self.near(word.text).0);
            let en = format!("there is no node `{}`{}", word.text, self.near(word.text).1);
            report.error(word.span.start, "V01", zh, en);
        }
        found
    }

    fn near(&self, name: &str) -> (String, String) {
        let best = self.nodes.keys().map(|other| (distance(name, other), other)).min();
        match best {
            Some((far, other)) if far <= 2 => (format!("；是不是“{other}”？"), format!("; did you mean `{other}`?")),
            _ => ("；请改名或补上这个节点".to_owned(), "; correct the name or add the node".to_owned()),
        }
    }

    /// The position of a persona named in the file.
    pub(super) fn persona_at(&self, report: &Report<'_>, word: &Word<'_>) -> Option<usize> {
        let found = self.personas.iter().position(|one| one.id == word.text);
        if found.is_none() {
            let zh = format!("没有声明过人物“{}”；请加一段 [persona.{}]", word.text, word.text);
            let en = format!("the persona `{}` is not declared; add [persona.{}]", word.text, word.text);
            report.error(word.span.start, "V04", zh, en);
        }
        found
    }
}

/// How many letters must change to make one name of another.
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (i, from) in left.chars().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, to) in right.iter().enumerate() {
            let cost = corner + usize::from(from != *to);
            corner = row[j + 1];
            row[j + 1] = cost.min(corner + 1).min(row[j] + 1);
        }
    }
    row[right.len()]
}

fn vars(table: &Table<'_, '_>, words: &mut Vec<Worded>) -> Vec<Var> {
    let mut vars = Vec::new();
    for (name, one) in table.named() {
        if let Some(kind) = one.need_word("type")
            && kind.text != "int"
        {
            one.report.error(kind.span.start, "value-type", "变量只有 type = \"int\"", "a variable has type = \"int\"");
        }
        for key in ["min", "max", "init"] {
            if !one.has(key) {
                one.missing(key);
            }
        }
        let (min, max, init) = (one.int("min"), one.int("max"), one.int("init"));
        let reveal = match one.need_word("reveal").as_ref().map(|word| (word.text, word.span.start)) {
            Some(("never", _)) => Reveal::Never,
            Some(("live", _)) => Reveal::Live,
            Some(("debrief", _)) | None => Reveal::Debrief,
            Some((_, at)) => {
                one.report.error(at, "value-unknown", "应是 never、debrief 或 live", "use never, debrief or live");
                Reveal::Debrief
            }
        };
        let label = keep(words, None, false, one.need_text("label"));
        one.finish();
        let (Some(min), Some(max), Some(init), Some(label)) = (min, max, init, label) else { continue };
        if min > max || init < min || init > max || max.abs_diff(min) > 1_000_000 {
            let (zh, en) = ("应有 min ≤ init ≤ max", "min ≤ init ≤ max must hold");
            one.report.error(one.start(), "value-range", zh, en);
        }
        if name.text == "buyer" && (min < 1 || max > 7) {
            let (zh, en) = ("buyer 是客户所处阶段，应在 1 到 7 之间", "buyer is the customer's stage, from 1 to 7");
            one.report.error(one.start(), "value-range", zh, en);
        }
        vars.push(Var { id: name.text.to_owned(), at: one.at(), min, max, init, reveal, label });
    }
    vars
}

fn flags(table: &Table<'_, '_>) -> Vec<Flag> {
    let mut flags = Vec::new();
    for (name, value) in table.entries() {
        match value.get_ref().as_str() {
            Some(note) => {
                flags.push(Flag {
                    id: name.text.to_owned(),
                    at: table.report.at(name.span.start),
                    note: note.to_owned(),
                });
            }
            None => table.report.error(
                value.span().start,
                "value-type",
                "标记写作 名字 = \"说明\"",
                "a flag is written as name = \"comment\"",
            ),
        }
    }
    flags
}

fn know(table: &Table<'_, '_>, words: &mut Vec<Worded>) -> Vec<Know> {
    let mut list = Vec::new();
    for (name, one) in table.named() {
        let area = one.need_word("area").and_then(|word| {
            let area = match word.text {
                "time" => Some(Area::Time),
                "budget" => Some(Area::Budget),
                "needs" => Some(Area::Needs),
                "competitors" => Some(Area::Competitors),
                "decision" => Some(Area::Decision),
                "method" => Some(Area::Method),
                _ => None,
            };
            if area.is_none() {
                let known = "time, budget, needs, competitors, decision, method";
                one.report.error(
                    word.span.start,
                    "value-unknown",
                    format!("area 应是其中之一：{known}"),
                    format!("area must be one of: {known}"),
                );
            }
            area
        });
        let label = keep(words, None, false, one.need_text("label"));
        let debrief_only = one.flag("debrief_only");
        one.finish();
        let (Some(area), Some(label)) = (area, label) else { continue };
        list.push(Know { id: name.text.to_owned(), at: one.at(), area, label, debrief_only });
    }
    list
}

fn personas(table: &Table<'_, '_>, words: &mut Vec<Worded>) -> Vec<Persona> {
    let mut list = Vec::new();
    for (name, one) in table.named() {
        let full = keep(words, None, false, one.need_text("name"));
        let title = keep(words, None, false, one.need_text("title"));
        let style = keep(words, None, true, one.text("style"));
        for role in one.words("roles") {
            if !["A", "D", "E", "I", "U"].contains(&role.text) {
                one.report.error(role.span.start, "value-unknown", "角色只有 A D E I U", "roles are A D E I U");
            }
        }
        let roles = one.strings("roles");
        let attitude = one.word("attitude");
        if let Some(word) = &attitude
            && !["PS", "SN", "SP", "N", "NS", "H", "?"].contains(&word.text)
        {
            let (zh, en) = ("态度只有 PS SN SP N NS H 或 \"?\"", "attitudes are PS SN SP N NS H or \"?\"");
            one.report.error(word.span.start, "value-unknown", zh, en);
        }
        one.finish();
        let (Some(full), Some(title)) = (full, title) else { continue };
        let attitude = attitude.map(|word| word.text.to_owned());
        list.push(Persona { id: name.text.to_owned(), at: one.at(), name: full, title, roles, attitude, style });
    }
    list
}

fn rubric(table: &Table<'_, '_>, words: &mut Vec<Worded>) -> Vec<Dimension> {
    let mut list = Vec::new();
    for (name, one) in table.named() {
        let weight = one.need_number("weight", 1, 100);
        let label = keep(words, None, false, one.need_text("label"));
        let facts = one.strings("facts");
        one.finish();
        let (Some(weight), Some(label)) = (weight, label) else { continue };
        list.push(Dimension { id: name.text.to_owned(), at: one.at(), weight, label, facts });
    }
    list
}

fn nodes(root: &Table<'_, '_>, tables: &[Table<'_, '_>]) -> HashMap<String, usize> {
    let mut nodes = HashMap::new();
    if tables.is_empty() {
        root.missing("node");
    }
    for (at, table) in tables.iter().enumerate() {
        let Some(id) = table.need_word("id") else { continue };
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '-';
        if id.text == "back" || id.text.is_empty() || !id.text.chars().all(plain) {
            let zh = format!("“{}”不能做节点名；用小写字母、数字和 _，“back”另有用处", id.text);
            let en = format!("`{}` cannot name a node; use lower-case letters, digits and _ (not \"back\")", id.text);
            root.report.error(id.span.start, "V01", zh, en);
        }
        if nodes.insert(id.text.to_owned(), at).is_some() {
            let zh = format!("节点名“{}”用了两次；改掉一个", id.text);
            root.report.error(id.span.start, "V01", zh, format!("the node `{}` exists twice; rename one", id.text));
        }
    }
    nodes
}
