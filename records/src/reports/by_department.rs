//! Completion by department: the same cut as the rows, summed up the tree.

use super::{Columns, Figures, Filter, query};
use crate::{Result, departments::Node};
use chrono::NaiveDate;
use sea_orm::{ConnectionTrait, FromQueryResult};
use std::collections::HashMap;
use uuid::Uuid;

/// One department with everything below it; people without one stand in a line of their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DepartmentLine {
    /// Its id and name; none for people without a department.
    pub department: Option<(Uuid, String)>,
    /// Steps below the first line.
    pub depth: usize,
    /// How many stand where.
    pub figures: Figures,
    /// The mean progress in basis points.
    pub progress: i64,
}

/// What stands in one department alone.
#[derive(Clone, Copy, Default, FromQueryResult)]
struct Own {
    department_id: Option<Uuid>,
    people: i64,
    assigned: i64,
    overdue: i64,
    not_started: i64,
    in_progress: i64,
    completed: i64,
    progress: i64,
}

impl Own {
    fn add(&mut self, other: &Own) {
        self.people += other.people;
        self.assigned += other.assigned;
        self.overdue += other.overdue;
        self.not_started += other.not_started;
        self.in_progress += other.in_progress;
        self.completed += other.completed;
        self.progress += other.progress;
    }

    fn line(&self, department: Option<(Uuid, String)>, depth: usize) -> DepartmentLine {
        let Own { people, assigned, overdue, not_started, in_progress, completed, progress, .. } = *self;
        let figures = Figures { people, assigned, overdue, not_started, in_progress, completed };
        let people = people.max(1);
        DepartmentLine { department, depth, figures, progress: (2 * progress + people) / (2 * people) }
    }
}

/// The departments of a cut in the order of the tree, those without anybody left out.
pub(super) async fn lines(
    db: &impl ConnectionTrait,
    tree: &[Node],
    filter: &Filter,
    head: Option<Uuid>,
    columns: &Columns,
    today: NaiveDate,
) -> Result<Vec<DepartmentLine>> {
    let found: Vec<Own> = query::by_department(filter, head, columns, today).all(db).await?;
    let own: HashMap<Option<Uuid>, Own> = found.into_iter().map(|row| (row.department_id, row)).collect();
    // A department that was asked for is the first line: those above it would say the same once more.
    let start = filter.department.and_then(|id| tree.iter().position(|node| node.id == id)).unwrap_or(0);
    let base = if filter.department.is_some() { tree.get(start).map_or(0, |node| node.depth) } else { 0 };
    let within = |at: usize| at == start || filter.department.is_none() || tree[at].depth > base;
    let mut lines = Vec::new();
    for at in (start..tree.len()).take_while(|at| within(*at)) {
        let node = &tree[at];
        let mut sum = Own::default();
        let below = tree[at + 1..].iter().take_while(|other| other.depth > node.depth);
        for node in std::iter::once(node).chain(below) {
            if let Some(own) = own.get(&Some(node.id)) {
                sum.add(own);
            }
        }
        if sum.people > 0 {
            lines.push(sum.line(Some((node.id, node.name.clone())), node.depth - base));
        }
    }
    lines.extend(own.get(&None).map(|own| own.line(None, 0)));
    Ok(lines)
}
