//! The order in which one attempt shows a question: dealt from its seed, the same in both languages.

use super::{Item, Kind, Layout, Shuffle, Task};

/// Puts what is dealt into the order of `seed`; what has an order of its own keeps it.
pub(super) fn deal(item: &Item, layout: &mut Layout, seed: u64) {
    let order = order(item, seed);
    match layout {
        Layout::One { options }
        | Layout::TwoTier { options }
        | Layout::Many { options }
        | Layout::BestWorst { options }
        | Layout::Diagnosis { recoveries: options, .. } => arrange(options, &order),
        // The left halves of pairs stand as they are; the boxes of a sort too.
        Layout::Assign { places, once: true, .. } => arrange(places, &order),
        Layout::Assign { cards, once: false, .. } | Layout::Order { cards } | Layout::Calendar { tasks: cards, .. } => {
            arrange(cards, &order);
        }
        // Each strip of a board by itself. The letters stand in the order of the alphabet, which is not that of the board.
        Layout::Board { strips, .. } => {
            for group in strips.iter_mut().filter(|group| group.strip != "letter") {
                Shuffle::new(seed, &format!("{}/{}", item.id, group.strip)).apply(&mut group.cards);
            }
        }
        Layout::Map { .. } | Layout::Cloze { .. } | Layout::Number { .. } | Layout::Plan { .. } => {}
    }
}

fn arrange<T>(list: &mut Vec<T>, order: &[usize]) {
    let mut dealt: Vec<Option<T>> = list.drain(..).map(Some).collect();
    list.extend(order.iter().filter_map(|at| dealt.get_mut(*at)?.take()));
}

/// The order in which options, cards or right halves are shown, as positions in the file.
pub(super) fn order(item: &Item, seed: u64) -> Vec<usize> {
    let count = match &item.task {
        Task::One { options, .. }
        | Task::TwoTier { options, .. }
        | Task::Many { options, .. }
        | Task::BestWorst { options, .. } => options.len(),
        Task::Order { cards, .. } | Task::Sort { cards, .. } => cards.len(),
        Task::Match { pairs } => pairs.len(),
        Task::Calendar(calendar) => calendar.tasks.len(),
        Task::Diagnosis(case) => case.recoveries.len(),
        _ => 0,
    };
    let mut order: Vec<usize> = (0..count).collect();
    // The sentences of a text and the regions of a drawing have an order of their own.
    if matches!(item.kind, Kind::Mark | Kind::Hotspot) {
        return order;
    }
    Shuffle::new(seed, &item.id).apply(&mut order);
    let solved = match &item.task {
        Task::Order { cards, order: key } => pick(cards, &order).map(|card| &card.id).eq(key.iter()),
        _ => false,
    };
    if solved {
        order.rotate_left(1);
    }
    order
}

/// The entries of a list in an order.
pub(super) fn pick<'l, T>(list: &'l [T], order: &'l [usize]) -> impl Iterator<Item = &'l T> {
    order.iter().filter_map(|at| list.get(*at))
}
