//! A figure from its labels and its panels.

use super::{Figure, Region, Setting, svg};
use crate::reading::{Source, Table};
use crate::{Finding, Package, Text};
use std::collections::{BTreeMap, BTreeSet};

/// Reads the figure whose labels stand in `path`; what is wrong with it goes to `findings`.
pub(crate) fn figure(package: &Package, path: &str, findings: &mut Vec<Finding>) -> Option<Figure> {
    let text = package.get(path)?;
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let source = Source::new(path, text);
    let figure = {
        let document = source.document();
        let table = Table::new(&source, &document);
        read(package, folder, &source, &table, findings)
    };
    findings.extend(source.into_findings());
    Some(figure)
}

fn read(package: &Package, folder: &str, source: &Source, table: &Table, findings: &mut Vec<Finding>) -> Figure {
    table.schema("syncpoint/figure@1");
    let id = table.string("id");
    let caption = table.text("caption");
    let mut labels = BTreeMap::new();
    match table.table("label") {
        Some(label) => gather(&label, "", &mut labels),
        None => source.error(
            table.at,
            "key-missing",
            "缺少 `[label]`：至少要有 title 和 desc。",
            "`[label]` is missing: it holds at least title and desc.",
        ),
    }
    for key in ["title", "desc"] {
        if !labels.contains_key(key) {
            source.error(
                table.place("label"),
                "label-missing",
                format!("标签里缺 `{key}`：读屏软件要靠它。"),
                format!("The label `{key}` is missing: screen readers depend on it."),
            );
        }
    }
    let mut ids = BTreeSet::new();
    let mut used: BTreeSet<String> = ["title", "desc"].map(str::to_owned).into();
    let settings = settings(source, table);
    let mut set = BTreeSet::new();
    let mut panels = Vec::new();
    for name in table.strings("panels") {
        let path = format!("{folder}/{}", name.value);
        let Some(text) = package.get(&path) else {
            source.error(
                name.at,
                "panel-missing",
                format!("没有 `{path}` 这个文件。"),
                format!("There is no file `{path}`."),
            );
            continue;
        };
        let drawing = Source::new(&path, text);
        let contents = svg::check(&drawing);
        for (key, at) in contents.keys {
            if !labels.contains_key(&key) {
                drawing.error(
                    at,
                    "label-missing",
                    format!("`{}` 里没有标签 `{key}`。请补上中英文。", source.file),
                    format!("`{}` has no label `{key}`. Add it in both languages.", source.file),
                );
            }
            used.insert(key);
        }
        for (id, at) in contents.settings {
            if !settings.iter().any(|(_, setting)| setting.id == id) {
                drawing.error(
                    at,
                    "setting-missing",
                    format!("`{}` 里没有 `[[setting]]` 叫 `{id}`。请补上，或改 `data-only`。", source.file),
                    format!("`{}` has no `[[setting]]` called `{id}`. Add it, or change `data-only`.", source.file),
                );
            }
            set.insert(id);
        }
        for id in contents.ids {
            if !ids.insert(id.clone()) {
                drawing.error(
                    0,
                    "id-twice",
                    format!("编号 `{id}` 在另一幅图里已经用过。一个图形文件夹里的编号不能重复。"),
                    format!("The id `{id}` is used in another panel already. Ids are unique in a figure."),
                );
            }
        }
        findings.extend(drawing.into_findings());
        panels.push(text.to_owned());
    }
    if panels.is_empty() {
        source.error(table.at, "panel-missing", "`panels` 里没有图。", "`panels` names no drawing.");
    }
    for unused in labels.keys().filter(|key| !used.contains(*key)) {
        source.warn(
            table.place("label"),
            "label-unused",
            format!("标签 `{unused}` 没有哪幅图用到。"),
            format!("No drawing uses the label `{unused}`."),
        );
    }
    for (at, setting) in settings.iter().filter(|(_, setting)| !set.contains(&setting.id)) {
        source.error(
            *at,
            "setting-unused",
            format!("选 `{0}` 时图没有任何变化。请在图里用 `data-only=\"{0}\"` 标出只在这时出现的部分，或删掉它。", setting.id),
            format!("Nothing changes in the drawing at `{0}`. Mark what is shown only then with `data-only=\"{0}\"`, or remove it.", setting.id),
        );
    }
    let settings = settings.into_iter().map(|(_, setting)| setting).collect();
    let regions = table
        .tables("region")
        .into_iter()
        .map(|entry| {
            let id = entry.string("id");
            if !ids.contains(&id.value) {
                source.error(
                    id.at,
                    "region-missing",
                    format!("图里没有编号为 `{}` 的区域。请给对应的 `<g>` 加上这个 id。", id.value),
                    format!("The drawing has no region `{}`. Give the `<g>` that id.", id.value),
                );
            }
            let region = Region { id: id.value, label: entry.text("label"), note: entry.text_opt("note") };
            entry.done();
            region
        })
        .collect();
    Figure { id: id.value, panels, caption, labels, regions, settings, drawn: Default::default() }
}

/// What a drawing can be set to, with their places: none, or two to seven, as many as the style sheet can tell apart.
fn settings(source: &Source, table: &Table) -> Vec<(usize, Setting)> {
    let settings: Vec<_> = table
        .tables("setting")
        .into_iter()
        .map(|entry| {
            let id = entry.string("id");
            let setting = Setting { id: id.value, label: entry.text("label"), note: entry.text("note") };
            entry.done();
            (id.at, setting)
        })
        .collect();
    for (at, (place, setting)) in settings.iter().enumerate() {
        if settings.iter().take(at).any(|(_, other)| other.id == setting.id) {
            source.error(
                *place,
                "id-twice",
                format!("`[[setting]]` 的编号 `{}` 出现了两次。请换一个。", setting.id),
                format!("The id `{}` of a `[[setting]]` stands twice. Choose another.", setting.id),
            );
        }
    }
    if settings.len() == 1 || settings.len() > 7 {
        source.error(
            table.place("setting"),
            "setting-count",
            format!("`[[setting]]` 有 {} 个。一幅可以换着看的图要有 2 到 7 个。", settings.len()),
            format!("There are {} `[[setting]]`. A drawing that can be set has 2 to 7.", settings.len()),
        );
    }
    settings
}

/// Labels by key; a key may be dotted, which TOML reads as tables in tables.
fn gather(table: &Table, prefix: &str, labels: &mut BTreeMap<String, Text>) {
    for key in table.keys() {
        let name = format!("{prefix}{}", key.value);
        let is_text = table
            .table(&key.value)
            .is_some_and(|inner| inner.keys().iter().any(|key| matches!(key.value.as_str(), "zh" | "en")));
        if is_text {
            labels.insert(name, table.text(&key.value));
        } else if let Some(inner) = table.table(&key.value) {
            gather(&inner, &format!("{name}."), labels);
        }
    }
}
