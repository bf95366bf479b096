//! Conditions: read once into a tree, then asked of the state.
//!
//! ```text
//! expr  := term { "or" term }        term := fact { "and" fact }
//! fact  := "not" fact | "(" expr ")" | "has(" know ")" | "flag(" flag ")" | cmp
//! cmp   := (var | "visits(" node ")") ("==" | "!=" | "<" | "<=" | ">" | ">=") integer
//! ```

use super::play::Core;
use crate::Text;

/// A comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compare {
    /// ==
    Equal,
    /// !=
    Unequal,
    /// <
    Less,
    /// <=
    AtMost,
    /// \>
    More,
    /// \>=
    AtLeast,
}

/// A condition with its names resolved to positions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// Any of these.
    Any(Vec<Condition>),
    /// All of these.
    All(Vec<Condition>),
    /// The opposite.
    Not(Box<Condition>),
    /// This has been found out.
    Has(usize),
    /// This flag is up.
    Flag(usize),
    /// A variable compared with a number.
    Var(usize, Compare, i32),
    /// How often a node was entered, compared with a number.
    Visits(usize, Compare, i32),
}

impl Compare {
    fn holds(self, left: i32, right: i32) -> bool {
        match self {
            Compare::Equal => left == right,
            Compare::Unequal => left != right,
            Compare::Less => left < right,
            Compare::AtMost => left <= right,
            Compare::More => left > right,
            Compare::AtLeast => left >= right,
        }
    }
}

impl Condition {
    /// Whether it holds in a state.
    pub(crate) fn holds(&self, core: &Core) -> bool {
        match self {
            Condition::Any(parts) => parts.iter().any(|part| part.holds(core)),
            Condition::All(parts) => parts.iter().all(|part| part.holds(core)),
            Condition::Not(part) => !part.holds(core),
            Condition::Has(know) => core.know >> know & 1 == 1,
            Condition::Flag(flag) => core.flags >> flag & 1 == 1,
            Condition::Var(var, compare, number) => compare.holds(core.vars[*var], *number),
            Condition::Visits(node, compare, number) => compare.holds(i32::from(core.visits[*node]), *number),
        }
    }

    /// Calls `see` with this condition and every part of it.
    pub(crate) fn walk(&self, see: &mut impl FnMut(&Condition)) {
        see(self);
        match self {
            Condition::Any(parts) | Condition::All(parts) => parts.iter().for_each(|part| part.walk(see)),
            Condition::Not(part) => part.walk(see),
            _ => {}
        }
    }
}

/// What a name in a condition may stand for.
pub(crate) trait Names {
    fn know(&self, name: &str) -> Option<usize>;
    fn flag(&self, name: &str) -> Option<usize>;
    fn var(&self, name: &str) -> Option<usize>;
    fn node(&self, name: &str) -> Option<usize>;
}

/// Why a condition cannot be read: byte offset, code, message.
pub(crate) type Fault = (usize, &'static str, Text);

/// Reads a condition.
pub(crate) fn parse(source: &str, names: &impl Names) -> Result<Condition, Fault> {
    let mut parser = Parser { source, at: 0, names, depth: 0 };
    let condition = parser.expression()?;
    match parser.peek() {
        "" => Ok(condition),
        word => Err(parser.fault(
            format!("“{word}”之前缺 and 或 or，或者它是多余的"),
            format!("expected \"and\" or \"or\" before `{word}`, or remove it"),
        )),
    }
}

/// Nesting that no author needs, and that no hostile file may use to exhaust the stack.
const DEEPEST: usize = 32;

struct Parser<'a, N> {
    source: &'a str,
    at: usize,
    names: &'a N,
    depth: usize,
}

impl<'a, N: Names> Parser<'a, N> {
    fn fault(&self, zh: impl Into<String>, en: impl Into<String>) -> Fault {
        (self.at, "condition", Text::new(zh, en))
    }

    /// The next word, sign or number, without taking it; empty at the end.
    fn peek(&mut self) -> &'a str {
        let rest = &self.source[self.at..];
        self.at += rest.len() - rest.trim_start().len();
        let rest = &self.source[self.at..];
        let word = rest.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '-')).unwrap_or(rest.len());
        let sign = ["==", "!=", "<=", ">="].iter().find(|sign| rest.starts_with(**sign)).map_or(1, |sign| sign.len());
        let length = if word > 0 { word } else { rest.chars().next().map_or(0, |c| sign.max(c.len_utf8())) };
        &rest[..length]
    }

    fn take(&mut self, word: &str) -> bool {
        let found = self.peek() == word;
        if found {
            self.at += word.len();
        }
        found
    }

    fn expect(&mut self, sign: &str) -> Result<(), Fault> {
        if self.take(sign) {
            Ok(())
        } else {
            Err(self.fault(format!("这里缺“{sign}”"), format!("expected `{sign}` here")))
        }
    }

    fn expression(&mut self) -> Result<Condition, Fault> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(self.fault("括号套得太深；请拆成几个分支", "nested too deeply; split it into several branches"));
        }
        let mut parts = vec![self.term()?];
        while self.take("or") {
            parts.push(self.term()?);
        }
        self.depth -= 1;
        Ok(if parts.len() == 1 { parts.remove(0) } else { Condition::Any(parts) })
    }

    fn term(&mut self) -> Result<Condition, Fault> {
        let mut parts = vec![self.fact()?];
        while self.take("and") {
            parts.push(self.fact()?);
        }
        Ok(if parts.len() == 1 { parts.remove(0) } else { Condition::All(parts) })
    }

    fn fact(&mut self) -> Result<Condition, Fault> {
        let mut turned = false;
        while self.take("not") {
            turned = !turned;
        }
        let fact = if self.take("(") {
            let inner = self.expression()?;
            self.expect(")")?;
            inner
        } else {
            self.atom()?
        };
        Ok(if turned { Condition::Not(Box::new(fact)) } else { fact })
    }

    fn atom(&mut self) -> Result<Condition, Fault> {
        let word = self.peek();
        let start = self.at;
        if !word.starts_with(|c: char| c.is_alphabetic() || c == '_') || matches!(word, "and" | "or" | "not") {
            return Err(self.fault(
                "这里应是 has(…)、flag(…)、visits(…) 或变量与数的比较",
                "expected has(…), flag(…), visits(…) or a variable compared with a number here",
            ));
        }
        self.at += word.len();
        if self.peek() != "(" {
            let var = self.names.var(word).ok_or_else(|| unknown(start, word, "变量", "variable"))?;
            let (compare, number) = self.comparison()?;
            return Ok(Condition::Var(var, compare, number));
        }
        self.at += 1;
        let name = self.peek();
        let place = self.at;
        self.at += name.len();
        let condition = match word {
            "has" => Condition::Has(self.names.know(name).ok_or_else(|| unknown(place, name, "信息", "know item"))?),
            "flag" => Condition::Flag(self.names.flag(name).ok_or_else(|| unknown(place, name, "标记", "flag"))?),
            "visits" => {
                let node = self.names.node(name).ok_or_else(|| unknown(place, name, "节点", "node"))?;
                self.expect(")")?;
                let (compare, number) = self.comparison()?;
                return Ok(Condition::Visits(node, compare, number));
            }
            _ => {
                let zh = format!("没有“{word}(…)”；可用的是 has、flag、visits");
                let en = format!("there is no `{word}(…)`; use has, flag or visits");
                return Err((start, "condition", Text::new(zh, en)));
            }
        };
        self.expect(")")?;
        Ok(condition)
    }

    fn comparison(&mut self) -> Result<(Compare, i32), Fault> {
        let compare = match self.peek() {
            "==" => Compare::Equal,
            "!=" => Compare::Unequal,
            "<" => Compare::Less,
            "<=" => Compare::AtMost,
            ">" => Compare::More,
            ">=" => Compare::AtLeast,
            _ => return Err(self.fault("这里缺 == != < <= > >= 之一", "expected one of == != < <= > >= here")),
        };
        self.at += self.peek().len();
        let word = self.peek();
        let number = word.parse().map_err(|_| self.fault("这里应是一个整数", "expected a whole number here"))?;
        self.at += word.len();
        Ok((compare, number))
    }
}

fn unknown(at: usize, name: &str, zh: &str, en: &str) -> Fault {
    let zh = format!("没有声明过{zh}“{name}”；请改名或先声明");
    (at, "V10", Text::new(zh, format!("the {en} `{name}` is not declared; correct the name or declare it")))
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Known;
    impl Names for Known {
        fn know(&self, name: &str) -> Option<usize> {
            (name == "roster").then_some(0)
        }
        fn flag(&self, name: &str) -> Option<usize> {
            ["breach", "eased"].iter().position(|known| *known == name)
        }
        fn var(&self, name: &str) -> Option<usize> {
            ["trust", "gap"].iter().position(|known| *known == name)
        }
        fn node(&self, name: &str) -> Option<usize> {
            (name == "two_questions").then_some(7)
        }
    }

    #[test]
    fn and_binds_closer_than_or() {
        let read = parse("trust < 35 or trust < 45 and not flag(eased)", &Known).unwrap();
        let with_brackets = parse("trust < 35 or (trust<45 and not flag( eased ))", &Known).unwrap();
        assert_eq!(read, with_brackets);
        assert!(matches!(read, Condition::Any(parts) if parts.len() == 2));
    }

    #[test]
    fn a_negative_number_and_a_visit_count_are_read() {
        assert_eq!(parse("gap >= -3", &Known), Ok(Condition::Var(1, Compare::AtLeast, -3)));
        assert_eq!(parse("visits(two_questions)<2", &Known), Ok(Condition::Visits(7, Compare::Less, 2)));
    }

    #[test]
    fn a_fault_points_at_its_column() {
        for (source, at, code) in [
            ("trust >= ", 9, "condition"),
            ("trust = 5", 6, "condition"),
            ("has(rooster)", 4, "V10"),
            ("trust > 5 flag(eased)", 10, "condition"),
            ("(trust > 5", 10, "condition"),
            ("was(roster)", 0, "condition"),
            ("", 0, "condition"),
            ("trust > 5 and", 13, "condition"),
            ("信任 > 5", 0, "V10"),
            ("trust ≥ 5", 6, "condition"),
            ("trust > 99999999999", 8, "condition"),
        ] {
            let (place, found, _) = parse(source, &Known).unwrap_err();
            assert_eq!((place, found), (at, code), "{source}");
        }
    }

    #[test]
    fn brackets_without_end_are_refused_and_not_followed() {
        assert_eq!(parse(&"(".repeat(100_000), &Known).unwrap_err().1, "condition");
    }
}
