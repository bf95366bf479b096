//! A habit as a table: how much somebody likes each option and each topic, whatever has happened before.

use super::simulate::{Picks, any, guessed};
use super::wording::Theme;
use crate::scenario::model::{Choice, Kind, Scenario};
use crate::scenario::play::Core;
use crate::scenario::sheet::Sheet;
use crate::{Lang, Text};

/// What is picked among options that are liked alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ties {
    /// The first in the file: then the whole play depends on the scenario's own chance alone.
    First,
    /// Any of them.
    Dice,
}

/// A habit.
pub(super) struct Taste {
    /// By node and position of the option or topic; the highest is picked.
    likes: Vec<Vec<i64>>,
    pub(super) ties: Ties,
}

impl Taste {
    fn new(
        scenario: &Scenario,
        ties: Ties,
        option: impl Fn(usize, &Choice) -> i64,
        topic: impl Fn(usize, &Text) -> i64,
    ) -> Taste {
        let likes = scenario.nodes.iter().map(|node| match &node.kind {
            Kind::Choice { choices } => choices.iter().enumerate().map(|(at, one)| option(at, one)).collect(),
            Kind::Topics { topics, .. } => topics.iter().enumerate().map(|(at, one)| topic(at, &one.label)).collect(),
            _ => Vec::new(),
        });
        Taste { likes: likes.collect(), ties }
    }

    /// Likes everything alike.
    pub(super) fn none(scenario: &Scenario) -> Taste {
        Taste::new(scenario, Ties::Dice, |_, _| 0, |_, _| 0)
    }

    /// Goes by the words, of options and topics alike.
    pub(super) fn words(scenario: &Scenario, ties: Ties, like: impl Fn(&Text) -> i64) -> Taste {
        Taste::new(scenario, ties, |_, choice| like(&choice.text), |_, label| like(label))
    }

    /// The longest text.
    pub(super) fn longest(scenario: &Scenario, lang: Lang) -> Taste {
        Taste::words(scenario, Ties::First, |text| text.get(lang).chars().count() as i64)
    }

    /// The shortest text.
    pub(super) fn shortest(scenario: &Scenario, lang: Lang) -> Taste {
        Taste::words(scenario, Ties::First, |text| -(text.get(lang).chars().count() as i64))
    }

    /// The most words of a theme.
    pub(super) fn theme(scenario: &Scenario, lang: Lang, theme: &Theme) -> Taste {
        Taste::words(scenario, Ties::Dice, |text| theme.count(text, lang) as i64)
    }

    /// Goes by the selling stage of the move, 0 for a courtesy. A topic is no move yet.
    pub(super) fn stage(scenario: &Scenario, like: impl Fn(i64) -> i64) -> Taste {
        Taste::new(scenario, Ties::Dice, |_, choice| like(choice.act.map_or(0, i64::from)), |_, _| 0)
    }

    /// The option in this place of the file, the last one open when it is not; always the first topic.
    pub(super) fn place(scenario: &Scenario, place: usize) -> Taste {
        let like = |at: usize| if at == place { i64::MAX } else { at as i64 };
        Taste::new(scenario, Ties::First, |at, _| like(at), |at, _| -(at as i64))
    }

    /// The first option and the first topic that are open.
    pub(super) fn first(scenario: &Scenario) -> Taste {
        Taste::new(scenario, Ties::First, |at, _| -(at as i64), |at, _| -(at as i64))
    }

    /// What it picks from, all alike: the open options or topics that it likes most.
    pub(super) fn liked(&self, node: usize, open: &[usize]) -> Vec<usize> {
        let likes = &self.likes[node];
        let most = open.iter().map(|at| likes[*at]).max();
        let mut liked: Vec<usize> = open.iter().copied().filter(|at| Some(likes[*at]) == most).collect();
        if self.ties == Ties::First {
            liked.truncate(1);
        }
        liked
    }
}

impl Picks for Taste {
    fn option(&self, core: &Core, open: &[usize], dice: u64) -> usize {
        any(&self.liked(core.node, open), dice)
    }

    fn topic(&self, core: &Core, open: &[usize], dice: u64) -> usize {
        any(&self.liked(core.node, open), dice)
    }

    /// No habit fills a sheet: it is guessed, and by those who throw no die guessed as most would.
    fn sheet(&self, _: &Core, sheet: &Sheet, dice: u64) -> usize {
        match self.ties {
            Ties::Dice => guessed(sheet, dice),
            Ties::First => (0..sheet.bands.len()).max_by_key(|band| sheet.guessed()[*band]).unwrap_or(0),
        }
    }
}
