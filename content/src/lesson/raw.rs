//! A lesson file taken apart: front matter, sections, directives and pieces of text, each with its place.

use super::PartId;
use crate::Lang;
use crate::course::rules::chinese_in_toml;
use crate::reading::{Placed, Source, Table};

/// A file taken apart.
#[derive(Clone, Debug, Default)]
pub(crate) struct RawLesson {
    pub(crate) id: Placed,
    pub(crate) title: String,
    pub(crate) minutes: i64,
    /// Short ids, `O1`.
    pub(crate) objectives: Vec<Placed>,
    /// Ids and ranges, `SS-55..SS-75`.
    pub(crate) facts: Vec<Placed>,
    pub(crate) sections: Vec<RawSection>,
}

/// One section.
#[derive(Clone, Debug)]
pub(crate) struct RawSection {
    pub(crate) id: PartId,
    pub(crate) at: usize,
    pub(crate) pieces: Vec<Piece>,
}

/// A directive or a block of text.
#[derive(Clone, Debug)]
pub(crate) struct Piece {
    pub(crate) at: usize,
    pub(crate) kind: PieceKind,
}

/// What a piece is.
#[derive(Clone, Debug)]
pub(crate) enum PieceKind {
    /// `<!-- name: value ; … -->`
    Directive { name: String, value: String },
    /// Lines between empty lines.
    Text(String),
}

impl RawLesson {
    pub(crate) fn section(&self, id: PartId) -> Option<&RawSection> {
        self.sections.iter().find(|section| section.id == id)
    }
}

impl RawSection {
    /// The first directive of a name with the place of its value.
    pub(crate) fn directive(&self, wanted: &str) -> Option<(usize, &str)> {
        self.pieces.iter().find_map(|piece| match &piece.kind {
            PieceKind::Directive { name, value } if name == wanted => Some((piece.at, value.as_str())),
            _ => None,
        })
    }

    /// The texts.
    pub(crate) fn texts(&self) -> impl Iterator<Item = (usize, &str)> {
        self.pieces.iter().filter_map(|piece| match &piece.kind {
            PieceKind::Text(text) => Some((piece.at, text.as_str())),
            PieceKind::Directive { .. } => None,
        })
    }
}

/// Takes a file apart and notes what is wrong with its form.
pub(crate) fn parse(source: &Source, lang: Lang) -> RawLesson {
    let (mut lesson, body) = front(source, lang);
    lesson.sections = sections(source, body);
    for part in PartId::ALL {
        if lesson.section(part).is_none() {
            source.error(
                source.text.len(),
                "section-missing",
                format!("缺少 `## {}` 这一节。", part.name()),
                format!("The section `## {}` is missing.", part.name()),
            );
        }
    }
    if !lesson.sections.is_sorted_by_key(|section| section.id) {
        let at = lesson.sections.windows(2).find(|pair| pair[0].id > pair[1].id).map_or(0, |pair| pair[1].at);
        source.error(
            at,
            "section-order",
            "各节的顺序不对。顺序是 warmup、predict、explain、diagram、example、check-1、check-2、exercise、takeaways、own-deal。",
            "The sections are out of order. It is warmup, predict, explain, diagram, example, check-1, check-2, exercise, takeaways, own-deal.",
        );
    }
    lesson
}

/// The front matter and where the body begins.
fn front(source: &Source, lang: Lang) -> (RawLesson, usize) {
    let text = source.text;
    let inside = text.strip_prefix("+++\n").and_then(|rest| rest.find("\n+++\n").map(|end| &rest[..=end]));
    let Some(inside) = inside else {
        source.error(
            0,
            "front-matter",
            "文件要以 `+++` 一行开头，写完 id、lang、title、minutes、objectives、facts 后再以 `+++` 一行收尾。",
            "The file begins with a line `+++`, states id, lang, title, minutes, objectives and facts, and closes them with a line `+++`.",
        );
        return (RawLesson::default(), 0);
    };
    // The lines before keep their number, so that places in the front matter are places in the file.
    let padded = format!("   \n{inside}");
    let matter = Source::new(source.file, &padded);
    let lesson = {
        let document = matter.document();
        let table = Table::new(&matter, &document);
        let stated = table.string("lang");
        if stated.value != lang.tag() && !stated.value.is_empty() {
            matter.error(
                stated.at,
                "front-lang",
                format!("这个文件的 lang 应是 `{}`。", lang.tag()),
                format!("The lang of this file is `{}`.", lang.tag()),
            );
        }
        let title = table.string("title");
        if lang == Lang::Zh {
            chinese_in_toml(&matter, &title);
        }
        let lesson = RawLesson {
            id: table.string("id"),
            title: title.value,
            minutes: table.int("minutes"),
            objectives: table.strings("objectives"),
            facts: table.strings("facts"),
            sections: Vec::new(),
        };
        table.done();
        lesson
    };
    source.adopt(matter.into_findings());
    (lesson, 4 + inside.len() + 4)
}

/// The sections after `start`.
fn sections(source: &Source, start: usize) -> Vec<RawSection> {
    let mut sections: Vec<RawSection> = Vec::new();
    let mut block: Option<(usize, String)> = None;
    let mut at = start;
    let mut early = None;
    while at < source.text.len() {
        let line_end = source.text[at..].find('\n').map_or(source.text.len(), |end| at + end);
        let line = &source.text[at..line_end];
        let mut next = line_end + 1;
        let head = line.strip_prefix("## ");
        let directive = line.trim_start().starts_with("<!--");
        if line.trim().is_empty() || head.is_some() || directive {
            close(&mut sections, &mut block);
        }
        if let Some(name) = head {
            open(source, &mut sections, name.trim(), at);
        } else if directive {
            let begin = at + (line.len() - line.trim_start().len());
            match source.text[begin..].find("-->") {
                Some(end) => {
                    directive_in(source, &mut sections, begin, &source.text[begin + 4..begin + end]);
                    let after = begin + end + 3;
                    let rest_end = source.text[after..].find('\n').map_or(source.text.len(), |end| after + end);
                    let rest = &source.text[after..rest_end];
                    if !rest.trim().is_empty() {
                        block = Some((after, rest.trim_start().to_owned()));
                    }
                    next = rest_end + 1;
                }
                None => {
                    source.error(
                        begin,
                        "comment-open",
                        "注释没有收尾。请补上 `-->`。",
                        "The comment is not closed. Add `-->`.",
                    );
                    next = source.text.len();
                }
            }
        } else if !line.trim().is_empty() {
            if sections.is_empty() && early.is_none() {
                early = Some(at);
            }
            match &mut block {
                Some((_, text)) => {
                    text.push('\n');
                    text.push_str(line.trim_end());
                }
                None => block = Some((at, line.trim_end().to_owned())),
            }
            // A heading is a block of its own.
            if line.starts_with('#') {
                close(&mut sections, &mut block);
            }
        }
        at = next;
    }
    close(&mut sections, &mut block);
    if let Some(at) = early {
        source.error(
            at,
            "text-outside",
            "第一节之前有文字。每段文字都要在某个 `## 节` 里。",
            "There is text before the first section. Every text stands in a `## section`.",
        );
    }
    sections
}

fn close(sections: &mut [RawSection], block: &mut Option<(usize, String)>) {
    if let (Some((at, text)), Some(section)) = (block.take(), sections.last_mut()) {
        section.pieces.push(Piece { at, kind: PieceKind::Text(text) });
    }
}

fn open(source: &Source, sections: &mut Vec<RawSection>, name: &str, at: usize) {
    let Some(id) = PartId::from_name(name) else {
        let known: Vec<&str> = PartId::ALL.iter().map(|part| part.name()).collect();
        source.error(
            at,
            "section-unknown",
            format!("没有 `{name}` 这一节。可用的有：{}。", known.join("、")),
            format!("There is no section `{name}`. Known: {}.", known.join(", ")),
        );
        return;
    };
    if sections.iter().any(|section| section.id == id) {
        source.error(
            at,
            "section-twice",
            format!("`## {name}` 出现了两次。请合并。"),
            format!("`## {name}` stands twice. Join the two."),
        );
    }
    sections.push(RawSection { id, at, pieces: Vec::new() });
}

fn directive_in(source: &Source, sections: &mut [RawSection], at: usize, inside: &str) {
    let (name, value) = inside.split_once(':').unwrap_or((inside, ""));
    let (name, value) = (name.trim(), value.trim());
    if !matches!(name, "facts" | "items" | "svg" | "item inline" | "exercise") {
        // A plain remark of the author is no directive.
        if inside.contains(':') && !name.contains(' ') {
            source.warn(
                at,
                "directive-unknown",
                format!("没有 `{name}` 这种指令，它会被忽略。可用的有 facts、items、svg、item inline、exercise。"),
                format!(
                    "There is no directive `{name}`; it is ignored. Known: facts, items, svg, item inline, exercise."
                ),
            );
        }
        return;
    }
    match sections.last_mut() {
        Some(section) => section
            .pieces
            .push(Piece { at, kind: PieceKind::Directive { name: name.to_owned(), value: value.to_owned() } }),
        None => source.error(
            at,
            "text-outside",
            "第一节之前有指令。请移到某个 `## 节` 里。",
            "There is a directive before the first section. Move it into a `## section`.",
        ),
    }
}

/// The fields of a directive: what stands before the first `;`, then `name: value` by name.
pub(crate) fn fields(value: &str) -> (&str, Vec<(&str, &str)>) {
    let mut parts = value.split(';');
    let first = parts.next().unwrap_or_default().trim();
    let rest = parts.filter_map(|part| part.split_once(':')).map(|(name, value)| (name.trim(), value.trim())).collect();
    (first, rest)
}

/// A `facts` directive: the ids and whether it says `origin: addition`.
pub(crate) fn facts_of(value: &str) -> (Vec<String>, bool) {
    let (ids, origin) = value.split_once("origin:").unwrap_or((value, ""));
    let ids = ids.split([' ', ',', ';']).filter(|id| !id.is_empty()).map(str::to_owned).collect();
    (ids, origin.trim() == "addition")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(text: &str) -> Vec<(u32, &'static str)> {
        let source = Source::new("lesson.en.md", text);
        parse(&source, Lang::En);
        let missing = ["section-missing", "key-missing"];
        source.into_findings().iter().filter(|it| !missing.contains(&it.code)).map(|it| (it.line, it.code)).collect()
    }

    #[test]
    fn broken_forms_are_found_at_their_line() {
        let front = "+++\nid = \"M2-L5\"\nlang = \"en\"\ntitle = \"T\"\nminutes = 8\n+++\n";
        assert_eq!(codes("## explain"), [(1, "front-matter")]);
        assert_eq!(codes(&front.replace("\"en\"", "\"zh-CN\"")), [(3, "front-lang")]);
        assert_eq!(
            codes(&format!("{front}\n## explain\n## warmup\n## explain\n## intro\n")),
            [(10, "section-twice"), (11, "section-unknown"), (9, "section-order"),]
        );
        assert_eq!(codes(&format!("{front}\n## explain\n<!-- facts: SS-01\nText")), [(9, "comment-open")]);
        assert_eq!(codes(&format!("{front}stray\n## explain\n")), [(7, "text-outside")]);
    }
}
