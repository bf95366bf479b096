//! A small talk, drawn from bytes and written as a scenario file.

use std::fmt::Write;

/// Largest value of the one variable; the smallest is 0.
pub(super) const MOST: i32 = 5;
/// Its value at the start.
pub(super) const INIT: i32 = 2;

/// A condition.
#[derive(Clone, Copy, Debug)]
pub(super) enum When {
    AtLeast(i32),
    Flag(usize),
    NoFlag(usize),
    Knows,
}

/// Where something leads.
#[derive(Clone, Copy, Debug)]
pub(super) enum To {
    Node(usize),
    Back,
}

/// An option.
#[derive(Clone, Copy, Debug)]
pub(super) struct Choice {
    pub(super) when: Option<When>,
    pub(super) add: i32,
    pub(super) set: Option<usize>,
    pub(super) learn: bool,
    pub(super) points: [i32; 2],
    pub(super) critical: bool,
    pub(super) to: To,
}

/// A node.
#[derive(Clone, Debug)]
pub(super) enum Node {
    Choice(Vec<Choice>),
    /// The bands of a worksheet; none has a condition.
    Sheet(Vec<Choice>),
    /// The options of another node, of which the first two can be said in own words.
    Say(usize),
    Check(When, usize, usize),
    Roll(usize, usize),
    Line(i32, To),
    /// Two subjects, each once; a third that leaves; what comes first on return when the variable is low.
    Topics {
        once: [usize; 2],
        leave: usize,
        interrupt: Option<(i32, usize)>,
    },
    End,
}

impl Node {
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Node::Choice(_) => "choice",
            Node::Sheet(_) => "sheet",
            Node::Say(_) => "say",
            Node::Check(..) => "check",
            Node::Roll(..) => "roll",
            Node::Line(..) => "line",
            Node::Topics { .. } => "topics",
            Node::End => "end",
        }
    }
}

/// A talk. The first node is the start, and it is a choice.
#[derive(Clone, Debug)]
pub(super) struct Plan {
    pub(super) nodes: Vec<Node>,
    /// Points of the declared path, which is the first option of the first node and the last of another.
    pub(super) par: [i32; 2],
    path: Vec<String>,
}

/// Numbers out of bytes; nothing but zeros when they are used up.
struct Bytes<'b>(std::slice::Iter<'b, u8>);

impl Bytes<'_> {
    fn below(&mut self, bound: usize) -> usize {
        usize::from(self.0.next().copied().unwrap_or(0)) % bound
    }

    fn when(&mut self) -> When {
        match self.below(4) {
            0 => When::AtLeast(self.below(MOST as usize) as i32 + 1),
            1 => When::Flag(self.below(2)),
            2 => When::NoFlag(self.below(2)),
            _ => When::Knows,
        }
    }

    fn choice(&mut self, to: To) -> Choice {
        Choice {
            when: (self.below(5) >= 3).then(|| self.when()),
            add: self.below(5) as i32 - 2,
            set: self.below(5).checked_sub(3),
            learn: self.below(4) == 3,
            points: [self.below(9) as i32 - 4, self.below(9) as i32 - 4],
            critical: self.below(8) == 7,
            to,
        }
    }

    fn choices(&mut self, mut to: impl FnMut(&mut Self) -> To) -> Node {
        let count = 2 + self.below(3);
        let each = (0..count).map(|_| {
            let to = to(self);
            self.choice(to)
        });
        Node::Choice(each.collect())
    }
}

const LETTERS: [&str; 4] = ["a", "b", "c", "d"];

impl Plan {
    pub(super) fn drawn(bytes: &[u8]) -> Plan {
        let mut bytes = Bytes(bytes.iter());
        // Nodes 0 to `spine` - 1 lead on to later ones of them or to one of the two endings behind.
        let spine = 4 + bytes.below(3);
        let mut nodes = vec![Node::End; spine + 2];
        let mut hub = false;
        for at in 0..spine {
            let on = |bytes: &mut Bytes<'_>| at + 1 + bytes.below((spine + 1 - at).min(3));
            let kind = if at == 0 { 0 } else { bytes.below(9) };
            nodes[at] = match kind {
                2 => Node::Check(bytes.when(), on(&mut bytes), on(&mut bytes)),
                3 | 7 => Node::Roll(on(&mut bytes), on(&mut bytes)),
                4 => Node::Line(bytes.below(3) as i32 - 1, To::Node(on(&mut bytes))),
                5 => {
                    let options = bytes.choices(|bytes| To::Node(on(bytes)));
                    nodes.push(options);
                    Node::Say(nodes.len() - 1)
                }
                8 => match bytes.choices(|bytes| To::Node(on(bytes))) {
                    Node::Choice(bands) => {
                        Node::Sheet(bands.into_iter().map(|band| Choice { when: None, ..band }).collect())
                    }
                    other => other,
                },
                // One list of topics is as much as can be walked path by path.
                6 if !std::mem::replace(&mut hub, true) => {
                    let once = [0, 1].map(|_| {
                        let options = bytes.choices(|_| To::Back);
                        nodes.push(options);
                        nodes.len() - 1
                    });
                    let interrupt = (bytes.below(2) == 1).then(|| {
                        nodes.push(Node::Line(bytes.below(3) as i32 - 1, To::Back));
                        (bytes.below(MOST as usize) as i32, nodes.len() - 1)
                    });
                    Node::Topics { once, leave: on(&mut bytes), interrupt }
                }
                _ => bytes.choices(|bytes| To::Node(on(bytes))),
            };
        }
        let choices = nodes.iter().enumerate().filter_map(|(at, node)| match node {
            Node::Choice(choices) => Some((at, choices)),
            _ => None,
        });
        let (mut par, mut path) = ([0; 2], Vec::new());
        for (at, choices) in choices {
            let pick = if at == 0 { 0 } else { choices.len() - 1 };
            path.push(format!("n{at}.{}", LETTERS[pick]));
            par = [0, 1].map(|dimension| par[dimension] + choices[pick].points[dimension]);
        }
        Plan { nodes, par, path }
    }

    /// The list of topics, if there is one.
    fn hub(&self) -> Option<usize> {
        self.nodes.iter().position(|node| matches!(node, Node::Topics { .. }))
    }

    pub(super) fn toml(&self) -> String {
        let mut out = HEAD.to_owned();
        for at in 0..self.nodes.len() {
            self.node(&mut out, at).unwrap();
        }
        let path = self.path.iter().map(|step| format!("\"{step}\"")).collect::<Vec<_>>().join(", ");
        let ending = self.nodes.iter().position(|node| matches!(node, Node::End)).unwrap();
        out + &format!("[best]\npath = [{path}]\nending = \"n{ending}\"\n")
    }

    fn node(&self, out: &mut String, at: usize) -> std::fmt::Result {
        let node = &self.nodes[at];
        writeln!(out, "[[node]]\nid = \"n{at}\"\nkind = \"{}\"", node.kind())?;
        if !matches!(node, Node::Check(..) | Node::Roll(..) | Node::End) {
            out.push_str("speaker = \"lin\"\n");
        }
        if !matches!(node, Node::Check(..) | Node::Roll(..)) {
            out.push_str("say.zh = \"嗯。\"\nsay.en = \"Well.\"\n");
        }
        match node {
            Node::End => writeln!(out, "grade = \"fair\"\ntitle.zh = \"完\"\ntitle.en = \"End\""),
            Node::Line(add, to) => writeln!(out, "add = {{ v = {add} }}\n{}", goto(*to)),
            Node::Check(when, yes, no) => writeln!(
                out,
                "[[node.branch]]\nif = \"{}\"\ngoto = \"n{yes}\"\n[[node.branch]]\ngoto = \"n{no}\"",
                condition(*when)
            ),
            Node::Roll(one, other) => {
                writeln!(out, "outcome = [{{ p = 1, goto = \"n{one}\" }}, {{ p = 2, goto = \"n{other}\" }}]")
            }
            Node::Say(like) => {
                writeln!(out, "prompt.zh = \"说\"\nprompt.en = \"Say\"\nmax_tries = 2\nfallback = \"n{like}\"")?;
                for letter in ["a", "b"] {
                    writeln!(
                        out,
                        "[[node.intent]]\nid = \"{letter}\"\nlike = \"n{like}.{letter}\"\nzh = [[\"{letter}\"]]\nen = [[\"{letter}\"]]"
                    )?;
                }
                Ok(())
            }
            Node::Topics { once, leave, interrupt } => {
                for (name, to, key) in
                    [("x", once[0], "once = true\n"), ("y", once[1], "once = true\n"), ("z", *leave, "")]
                {
                    writeln!(
                        out,
                        "[[node.topic]]\nid = \"{name}\"\nlabel.zh = \"题\"\nlabel.en = \"Topic\"\n{key}goto = \"n{to}\""
                    )?;
                }
                if let Some((low, to)) = interrupt {
                    writeln!(out, "[[node.interrupt]]\nif = \"visits(n{at}) >= 2 and v <= {low}\"\ngoto = \"n{to}\"")?;
                }
                Ok(())
            }
            Node::Choice(choices) => choices
                .iter()
                .zip(LETTERS)
                .try_for_each(|(choice, letter)| option(out, "choice", &format!("id = \"{letter}\""), choice)),
            Node::Sheet(bands) => {
                writeln!(out, "sheet = \"s\"\nlabel.zh = \"表\"\nlabel.en = \"Sheet\"\n{}", item(at))?;
                bands.iter().zip(LETTERS).zip((0..bands.len()).rev()).try_for_each(|((band, letter), left)| {
                    // Four cards make quarters, so that each band has a sheet that comes to it.
                    option(out, "band", &format!("id = \"{letter}\"\nleast = {}", left * 25), band)
                })
            }
        }
    }

    /// Whether anything asks how often the list of topics was entered.
    pub(super) fn counts_visits(&self) -> bool {
        self.hub().is_some_and(|hub| matches!(self.nodes[hub], Node::Topics { interrupt: Some(_), .. }))
    }
}

/// A worksheet of four cards on two boxes.
fn item(at: usize) -> String {
    let mut out = format!("[node.item]\nid = \"S{at}\"\ntype = \"sort\"\nfacts = [\"IN-01\"]\n");
    out.push_str("stem.zh = \"放\"\nstem.en = \"Put\"\nexplain.zh = \"对\"\nexplain.en = \"So\"\n");
    for name in ["x", "y"] {
        out += &format!("[[node.item.bin]]\nid = \"{name}\"\ntext.zh = \"框\"\ntext.en = \"Box\"\n");
    }
    for name in LETTERS {
        out += &format!("[[node.item.card]]\nid = \"{name}\"\nkeys = [\"x\"]\ntext.zh = \"卡\"\ntext.en = \"Card\"\n");
        out.push_str("feedback.zh = \"对\"\nfeedback.en = \"So\"\n");
    }
    out
}

fn option(out: &mut String, table: &str, head: &str, choice: &Choice) -> std::fmt::Result {
    writeln!(out, "[[node.{table}]]\n{head}\ntext.zh = \"说\"\ntext.en = \"Say\"")?;
    if let Some(when) = choice.when {
        writeln!(out, "if = \"{}\"", condition(when))?;
    }
    if let Some(flag) = choice.set {
        writeln!(out, "set = [\"f{flag}\"]")?;
    }
    if choice.learn {
        out.push_str("learn = [\"k\"]\n");
    }
    if choice.critical {
        out.push_str("critical = true\n");
    }
    let [one, two] = choice.points;
    writeln!(out, "add = {{ v = {} }}\nrubric = {{ one = {one}, two = {two} }}\n{}", choice.add, goto(choice.to))
}

fn goto(to: To) -> String {
    match to {
        To::Node(at) => format!("goto = \"n{at}\""),
        To::Back => "goto = \"back\"".to_owned(),
    }
}

fn condition(when: When) -> String {
    match when {
        When::AtLeast(least) => format!("v >= {least}"),
        When::Flag(flag) => format!("flag(f{flag})"),
        When::NoFlag(flag) => format!("not flag(f{flag})"),
        When::Knows => "has(k)".to_owned(),
    }
}

const HEAD: &str = r#"schema = "syncpoint/scenario@1"
id = "X1"
version = 1
status = "draft"
point = "C"
minutes = 5
lessons = ["M2-L5"]
start = "n0"
pass = 70
title.zh = "题"
title.en = "Title"
synopsis.zh = "一次谈话。"
synopsis.en = "A talk."
[vars.v]
type = "int"
min = 0
max = 5
init = 2
reveal = "never"
label.zh = "数"
label.en = "Number"
[flags]
f0 = "one"
f1 = "two"
[know.k]
area = "budget"
label.zh = "事"
label.en = "Thing"
[persona.lin]
name.zh = "林一"
name.en = "Lin Yi"
title.zh = "厂长"
title.en = "Plant manager"
roles = ["D"]
attitude = "?"
[rubric.one]
weight = 60
label.zh = "一"
label.en = "One"
facts = ["IN-01"]
[rubric.two]
weight = 40
label.zh = "二"
label.en = "Two"
facts = ["IN-01"]
"#;
