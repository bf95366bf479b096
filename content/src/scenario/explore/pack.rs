//! Packs what decides how a talk goes on into one number, so that a million states fit into memory.

use crate::scenario::engine::origin;
use crate::scenario::model::{Kind, Scenario};
use crate::scenario::play::Core;

/// A packed state.
pub(crate) type Key = u128;

/// How many bits each part gets. Visits are kept only where something depends on them.
pub(crate) struct Layout {
    node: u32,
    vars: Vec<(i32, u32)>,
    flags: u32,
    know: u32,
    visits: Vec<(usize, u32)>,
    hub: u32,
    opened: u32,
    fired: u32,
    variant: u32,
    blank: Core,
}

fn bits(values: u64) -> u32 {
    64 - values.saturating_sub(1).leading_zeros()
}

impl Layout {
    /// The layout for a scenario; none if a state does not fit.
    pub(crate) fn new(scenario: &Scenario) -> Option<Layout> {
        let mut asked = vec![0u64; scenario.nodes.len()];
        scenario.conditions(|condition| {
            condition.walk(&mut |part| {
                if let crate::scenario::condition::Condition::Visits(node, _, number) = part {
                    // Counting further than the number that is asked for changes nothing.
                    asked[*node] = asked[*node].max(u64::try_from(*number).unwrap_or(0) + 1);
                }
            });
        });
        for (most, node) in asked.iter_mut().zip(&scenario.nodes) {
            if let Some(max_visits) = node.max_visits {
                *most = u64::from(max_visits);
            }
        }
        let visits = asked.iter().enumerate().filter(|(_, most)| **most > 0);
        let topics = scenario.nodes.iter().any(|node| matches!(node.kind, Kind::Topics { .. }));
        let count =
            |wanted: fn(&Kind) -> usize| scenario.nodes.iter().map(|node| wanted(&node.kind)).sum::<usize>() as u32;
        let layout = Layout {
            node: bits(scenario.nodes.len() as u64),
            vars: scenario.vars.iter().map(|var| (var.min, bits(u64::from(var.max.abs_diff(var.min)) + 1))).collect(),
            flags: scenario.flags.len() as u32,
            know: scenario.know.len() as u32,
            visits: visits.map(|(at, most)| (at, bits(most + 1))).collect(),
            hub: if topics { bits(scenario.nodes.len() as u64 + 1) } else { 0 },
            opened: count(|kind| if let Kind::Topics { topics, .. } = kind { topics.len() } else { 0 }),
            fired: count(|kind| if let Kind::Topics { interrupts, .. } = kind { interrupts.len() } else { 0 }),
            variant: if scenario.worlds.is_empty() { 0 } else { bits(scenario.variants.len() as u64 + 1) },
            blank: origin(scenario, None),
        };
        let fixed = layout.node + layout.flags + layout.know + layout.hub + layout.opened + layout.fired;
        let lists: u32 =
            layout.vars.iter().map(|(_, bits)| bits).chain(layout.visits.iter().map(|(_, bits)| bits)).sum();
        (fixed + lists + layout.variant < 128).then_some(layout)
    }

    /// The node of a packed state.
    pub(crate) fn node(&self, key: Key) -> usize {
        (key & ((1 << self.node) - 1)) as usize
    }

    /// Packs a state.
    pub(crate) fn pack(&self, core: &Core) -> Key {
        let mut writer = Writer { key: 0, at: 0 };
        writer.put(core.node as u64, self.node);
        for ((min, bits), value) in self.vars.iter().zip(&core.vars) {
            writer.put(u64::from(value.abs_diff(*min)), *bits);
        }
        writer.put(core.flags, self.flags);
        writer.put(core.know, self.know);
        for (node, bits) in &self.visits {
            writer.put(u64::from(core.visits[*node]).min((1 << bits) - 1), *bits);
        }
        writer.put(core.hub.map_or(0, |hub| hub as u64 + 1), self.hub);
        writer.put(core.opened, self.opened);
        writer.put(core.fired, self.fired);
        writer.put(core.variant.map_or(0, |variant| variant as u64 + 1), self.variant);
        writer.put(u64::from(core.critical), 1);
        writer.key
    }

    /// Unpacks a state into a core that is used again and again. Points, turns and hints are not part of it.
    pub(crate) fn unpack(&self, key: Key, core: &mut Core) {
        core.clone_from(&self.blank);
        let mut reader = Reader { key };
        core.node = reader.take(self.node) as usize;
        for ((min, bits), value) in self.vars.iter().zip(&mut core.vars) {
            *value = min + reader.take(*bits) as i32;
        }
        core.flags = reader.take(self.flags);
        core.know = reader.take(self.know);
        for (node, bits) in &self.visits {
            core.visits[*node] = reader.take(*bits) as u16;
        }
        core.hub = reader.take(self.hub).checked_sub(1).map(|hub| hub as usize);
        core.opened = reader.take(self.opened);
        core.fired = reader.take(self.fired);
        core.variant = reader.take(self.variant).checked_sub(1).map(|variant| variant as usize);
        core.critical = reader.take(1) == 1;
    }
}

struct Writer {
    key: Key,
    at: u32,
}

impl Writer {
    fn put(&mut self, value: u64, bits: u32) {
        if bits > 0 {
            self.key |= Key::from(value) << self.at;
            self.at += bits;
        }
    }
}

struct Reader {
    key: Key,
}

impl Reader {
    fn take(&mut self, bits: u32) -> u64 {
        if bits == 0 {
            return 0;
        }
        let value = self.key & ((1 << bits) - 1);
        self.key >>= bits;
        value as u64
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::fixture::{random_play, s3};

    #[test]
    fn what_is_packed_comes_out_again() {
        let scenario = s3();
        let layout = Layout::new(&scenario).unwrap();
        for picks in 0..20 {
            let core = random_play(&scenario, picks, picks).now;
            let key = layout.pack(&core);
            let mut out = core.clone();
            layout.unpack(key, &mut out);
            assert_eq!((out.node, &out.vars, out.flags, out.know), (core.node, &core.vars, core.flags, core.know));
            assert_eq!(layout.pack(&out), key);
            assert_eq!(layout.node(key), core.node);
        }
    }
}
