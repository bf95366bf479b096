//! One page of a long list, cut by the database.

/// Rows on a page, unless a list says otherwise.
pub const PER_PAGE: i64 = 50;

/// One page of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slice<T> {
    /// Its rows.
    pub rows: Vec<T>,
    /// Rows of the whole list.
    pub total: i64,
    /// The page, from 1.
    pub page: i64,
    /// Most rows of a page.
    pub per: i64,
}

impl<T> Slice<T> {
    /// Number of the first row, from 1; 0 when there is none.
    pub fn first(&self) -> i64 {
        if self.rows.is_empty() { 0 } else { (self.page - 1) * self.per + 1 }
    }

    /// Number of the last row on this page.
    pub fn last(&self) -> i64 {
        (self.first() + self.rows.len() as i64 - 1).max(0)
    }

    /// Number of pages, at least one.
    pub fn pages(&self) -> i64 {
        ((self.total + self.per - 1) / self.per).max(1)
    }
}

/// A page number as it was asked for, within sane bounds.
pub(crate) fn asked(page: i64) -> i64 {
    page.clamp(1, 1_000_000)
}
