//! The few kinds of column that the schema uses, so that each means the same on both databases.

use sea_orm_migration::prelude::*;

/// UUIDv7, bound as 16 bytes on SQLite and as `uuid` on PostgreSQL.
pub fn id(name: &'static str) -> ColumnDef {
    ColumnDef::new(Alias::new(name)).uuid().not_null().take()
}

/// A reference that may be absent.
pub fn id_or_none(name: &'static str) -> ColumnDef {
    ColumnDef::new(Alias::new(name)).uuid().null().take()
}

/// Text of any length.
pub fn text(name: &'static str) -> ColumnDef {
    ColumnDef::new(Alias::new(name)).text().not_null().take()
}

/// Text that may be absent.
pub fn text_or_none(name: &'static str) -> ColumnDef {
    ColumnDef::new(Alias::new(name)).text().null().take()
}

/// One of a closed list of words.
pub fn word(name: &'static str, words: &[&'static str]) -> ColumnDef {
    ColumnDef::new(Alias::new(name))
        .string_len(24)
        .not_null()
        .check(Expr::col(Alias::new(name)).is_in(words.iter().copied()))
        .take()
}

/// A whole number. Scores are basis points.
pub fn number(name: &'static str) -> ColumnDef {
    ColumnDef::new(Alias::new(name)).big_integer().not_null().take()
}

/// A number that may be absent.
pub fn number_or_none(name: &'static str) -> ColumnDef {
    ColumnDef::new(Alias::new(name)).big_integer().null().take()
}

/// Yes or no.
pub fn flag(name: &'static str) -> ColumnDef {
    ColumnDef::new(Alias::new(name)).boolean().not_null().take()
}

/// A moment in UTC, milliseconds since 1970: the same order and the same value on both databases.
pub fn at(name: &'static str) -> ColumnDef {
    number(name)
}

/// A moment that may be absent.
pub fn at_or_none(name: &'static str) -> ColumnDef {
    number_or_none(name)
}

/// A foreign key from `columns` to `table.id`-like `target`, without cascade: nothing disappears by accident.
pub fn reference(column: &'static str, table: &'static str, target: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create().from_col(Alias::new(column)).to(Alias::new(table), Alias::new(target)).to_owned()
}

/// An index, named after its table and columns.
pub fn index(table: &'static str, columns: &[&'static str], unique: bool) -> IndexCreateStatement {
    let mut index = Index::create();
    index.name(format!("{table}_{}", columns.join("_"))).table(Alias::new(table));
    for column in columns {
        index.col(Alias::new(*column));
    }
    if unique {
        index.unique();
    }
    index
}
