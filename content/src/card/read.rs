//! A card from its file.

use super::{Block, Card, Row};
use crate::Text;
use crate::reading::{Placed, Source, Table};

/// A card with the places of what it names, to be checked against the course.
pub(crate) struct ReadCard {
    pub(crate) card: Card,
    pub(crate) id: Placed,
    /// Every fact the card names.
    pub(crate) facts: Vec<Placed>,
}

/// Reads a card; what is wrong with its form is noted in the source.
pub(crate) fn card(source: &Source) -> ReadCard {
    let document = source.document();
    let table = Table::new(source, &document);
    table.schema("syncpoint/card@1");
    let id = table.string("id");
    let mut facts = table.strings("facts");
    let mut card = Card {
        id: id.value.clone(),
        number: table.int("number"),
        title: table.text("title"),
        lead: table.text("lead"),
        facts: names(&facts),
        table: table.flag("table"),
        blocks: Vec::new(),
    };
    for entry in table.tables("block") {
        let block = block(source, &entry, &mut facts);
        if card.table {
            same_columns(source, &entry, &card, &block);
        }
        card.blocks.push(block);
        entry.done();
    }
    if card.blocks.is_empty() {
        source.error(
            table.at,
            "card-empty",
            "这张卡上什么也没有。请写至少一个 `[[block]]`。",
            "The card is empty. Write at least one `[[block]]`.",
        );
    }
    table.done();
    ReadCard { card, id, facts }
}

fn block(source: &Source, table: &Table, facts: &mut Vec<Placed>) -> Block {
    let mark = table.string_opt("mark").map(|mark| mark.value);
    let heading = table.text("heading");
    let mut rows = Vec::new();
    for entry in table.tables("row") {
        let own = entry.strings("facts");
        if own.is_empty() {
            source.error(
                entry.at,
                "facts-missing",
                "这一行没有依据。请在 `facts` 里写上事实的编号。",
                "This row rests on nothing. Name its facts in `facts`.",
            );
        }
        rows.push(Row {
            mark: entry.string_opt("mark").map(|mark| mark.value),
            term: entry.text("term"),
            text: entry.text("text"),
            facts: names(&own),
            addition: false,
        });
        facts.extend(own);
        entry.done();
    }
    if rows.is_empty() {
        source.error(
            table.at,
            "card-empty",
            "这一块没有内容。请写至少一个 `[[block.row]]`。",
            "This block is empty. Write at least one `[[block.row]]`.",
        );
    }
    Block { mark, heading, rows }
}

/// In a table every block lists the terms of the first, in its order.
fn same_columns(source: &Source, entry: &Table, card: &Card, block: &Block) {
    let own: Vec<&Text> = block.rows.iter().map(|row| &row.term).collect();
    if card.blocks.is_empty() || own == card.columns() {
        return;
    }
    source.error(
        entry.at,
        "card-columns",
        "这张卡是一张表（`table = true`）：每一块的 `term` 要与第一块相同，次序也相同。",
        "This card is a table (`table = true`): each block has the terms of the first, in the same order.",
    );
}

fn names(placed: &[Placed]) -> Vec<String> {
    placed.iter().map(|name| name.value.clone()).collect()
}
