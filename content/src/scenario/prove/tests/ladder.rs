//! A longer talk made on the spot, clean enough that one thing spoilt shows.

use crate::scenario::fixture::TALK;

/// What stands behind an option of [`ladder`]: its words and its move.
const KINDS: [(&str, &str, &str); 5] = [
    ("好的，没问题。", "Of course, no problem.", "act = 3"),
    ("先谈报价和折扣？", "Shall we talk about the quotation?", "act = 3"),
    ("我们的产品功能全。", "Our product has the functions.", "act = 3"),
    ("今天就签了吧？", "Shall we sign today?", "act = 6"),
    ("这天真冷啊！", "It is cold today, is it not?", ""),
];

/// Twelve decisions with four options each, of which the winning one earns everything. `wins` is given the kind of the
/// option, how long it is (0 the shortest, 3 the longest) and its place in the file.
pub(in crate::scenario::prove) fn ladder(kinds: [usize; 4], wins: impl Fn(usize, usize, usize) -> bool) -> String {
    let (head, rest) = TALK.split_once("[[start_variant]]").unwrap();
    let ends = &rest[rest.find("[[node]]\nid = \"good\"").unwrap()..rest.find("[best]").unwrap()];
    let head = head.replacen("start = \"door\"", "start = \"n0\"", 1);
    let (mut nodes, mut path) = (String::new(), Vec::new());
    for at in 0..12 {
        let next = if at == 11 { "good".to_owned() } else { format!("n{}", at + 1) };
        nodes += &format!(
            "[[node]]\nid = \"n{at}\"\nkind = \"choice\"\nspeaker = \"lin\"\nsay.zh = \"然后呢？\"\nsay.en = \"And then?\"\n"
        );
        for place in 0..4 {
            let (kind, length) = (kinds[(place + at) % 4], (place + at / 4 + 2 * at) % 4);
            let ((zh, en, act), letter) = (KINDS[kind], ["a", "b", "c", "d"][place]);
            let (zh, en) = (
                zh.to_owned() + &"慢慢来再看看嘛".repeat(length),
                en.to_owned() + &" Let us see and wait a little.".repeat(length),
            );
            let won = wins(kind, length, place);
            if won {
                path.push(format!("\"n{at}.{letter}\""));
            }
            let points = if won { 2 } else { -1 };
            nodes += &format!(
                "[[node.choice]]\nid = \"{letter}\"\ntext.zh = \"{zh}\"\ntext.en = \"{en}\"\nrubric = {{ discovery = {points}, trust = {points} }}\n{act}\ngoto = \"{next}\"\n"
            );
        }
    }
    format!("{head}{nodes}{ends}[best]\npath = [{}]\nending = \"good\"\n", path.join(", "))
}

/// A talk of five hundred decisions and eight variables, each of which is pushed up to `most` in its part of the talk.
pub(in crate::scenario::prove) fn tower(most: i32) -> String {
    let source = ladder([0, 1, 2, 3], |kind, _, _| kind == 1);
    let (head, rest) = source.split_once("[[node]]").unwrap();
    let ends = &rest[rest.find("[[node]]\nid = \"good\"").unwrap()..rest.find("[best]").unwrap()];
    let (vars, flags) = head.split_once("[flags]").unwrap();
    let mut out = vars.to_owned();
    for var in 0..8 {
        out += &format!(
            "[vars.v{var}]\ntype = \"int\"\nmin = 0\nmax = {most}\ninit = 0\nreveal = \"never\"\nlabel.zh = \"数\"\nlabel.en = \"Number\"\n"
        );
    }
    out += &format!("[flags]{flags}");
    for at in 0..500 {
        let next = if at == 499 { "good".to_owned() } else { format!("n{}", at + 1) };
        out += &format!(
            "[[node]]\nid = \"n{at}\"\nkind = \"choice\"\nspeaker = \"lin\"\nsay.zh = \"然后呢？\"\nsay.en = \"And then?\"\n"
        );
        for (letter, by) in [("a", 0), ("b", 1), ("c", 0)] {
            out += &format!(
                "[[node.choice]]\nid = \"{letter}\"\ntext.zh = \"嗯。\"\ntext.en = \"Well.\"\nadd = {{ v{} = {by} }}\nrubric = {{ discovery = {by}, trust = {by} }}\ngoto = \"{next}\"\n",
                at / 63
            );
        }
    }
    let path: Vec<String> = (0..500).map(|at| format!("\"n{at}.b\"")).collect();
    format!("{out}{ends}[best]\npath = [{}]\nending = \"good\"\n", path.join(", "))
}
