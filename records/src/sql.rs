//! Statements that a query builder would make unreadable: recursive ones, and those of long lists. Values are always
//! bound; only words of this program become part of the text. `$1` means the same to both databases.

use crate::{ctx::Ctx, error::Result};
use sea_orm::{ConnectionTrait, FromQueryResult, Statement, Value};

/// A statement in the making.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sql {
    /// The text so far.
    pub text: String,
    values: Vec<Value>,
}

impl Sql {
    /// A statement without values.
    pub fn new(text: impl Into<String>) -> Sql {
        Sql { text: text.into(), values: Vec::new() }
    }

    /// Binds a value and gives its place in the text.
    pub fn bind(&mut self, value: impl Into<Value>) -> String {
        self.values.push(value.into());
        format!("${}", self.values.len())
    }

    fn statement(self, db: &impl ConnectionTrait) -> Statement {
        Statement::from_sql_and_values(db.get_database_backend(), self.text, self.values)
    }

    /// All rows.
    pub async fn all<T: FromQueryResult + Send + Sync + Unpin>(self, db: &impl ConnectionTrait) -> Result<Vec<T>> {
        Ok(T::find_by_statement(self.statement(db)).all(db).await?)
    }

    /// The first row.
    pub async fn one<T: FromQueryResult + Send + Sync + Unpin>(self, db: &impl ConnectionTrait) -> Result<Option<T>> {
        Ok(T::find_by_statement(self.statement(db)).one(db).await?)
    }
}

/// A pattern that finds `text` anywhere, whatever signs it holds; the statement says `ESCAPE '\'`.
pub(crate) fn anywhere(text: &str) -> String {
    let mut pattern = String::from("%");
    for c in text.trim().to_lowercase().chars() {
        if matches!(c, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern.push('%');
    pattern
}

/// `WITH RECURSIVE` parts for the departments at and below one, named `below`.
pub(crate) fn below(sql: &mut Sql, department: uuid::Uuid) -> String {
    let root = sql.bind(department);
    format!(
        "below(id) AS (SELECT id FROM departments WHERE id = {root} \
         UNION SELECT d.id FROM departments d JOIN below b ON d.parent_id = b.id)"
    )
}

/// `WITH RECURSIVE` part for a person and everybody below in the line of managers, named `team`. UNION, not UNION ALL:
/// even a circle, which no use case makes, would end.
pub(crate) fn team(sql: &mut Sql, head: uuid::Uuid) -> String {
    let root = sql.bind(head);
    format!(
        "team(id) AS (SELECT id FROM people WHERE id = {root} \
         UNION SELECT p.id FROM people p JOIN team t ON p.manager_id = t.id)"
    )
}

/// The head of the own line when the actor reaches no further than that.
pub(crate) fn own_team(ctx: &Ctx, action: crate::Action) -> Result<Option<uuid::Uuid>> {
    ctx.may(action)?;
    match ctx.reach(action) {
        crate::Reach::All => Ok(None),
        crate::Reach::Team => Ok(Some(ctx.person()?.id)),
        crate::Reach::Own | crate::Reach::Nobody => Err(crate::Error::NotFound),
    }
}

#[cfg(test)]
mod tests {
    use super::anywhere;

    #[test]
    fn signs_of_a_pattern_are_looked_for_as_they_are() {
        assert_eq!(anywhere(" 50%_a\\ "), "%50\\%\\_a\\\\%");
    }
}
