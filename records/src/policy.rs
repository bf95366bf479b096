//! Who may do what: one table, which is also the documentation (`policy.txt`, held by a test).
//!
//! A use case calls [`Ctx::may`] (acts without a person as object) or [`Ctx::may_with`] (acts on a person's things) in
//! its first line. Foreign and missing look the same: both answer [`Error::NotFound`].

use crate::{
    ctx::{Actor, Ctx},
    entity::person,
    error::{Error, Result},
};
use sea_orm::{ConnectionTrait, EntityTrait, QuerySelect};
use uuid::Uuid;

/// A role; roles combine, and everybody is a trainee.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Learns and practises.
    Trainee,
    /// Writes, publishes, marks.
    Trainer,
    /// Leads people.
    Manager,
    /// Keeps people, assigns, proves completion.
    Hr,
    /// Runs the installation.
    Admin,
}

impl Role {
    /// All roles, in the order of the table.
    pub const ALL: [Role; 5] = [Role::Trainee, Role::Trainer, Role::Manager, Role::Hr, Role::Admin];

    /// The word in the database and on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Role::Trainee => "trainee",
            Role::Trainer => "trainer",
            Role::Manager => "manager",
            Role::Hr => "hr",
            Role::Admin => "admin",
        }
    }

    /// The role with this word.
    pub fn from_word(word: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|role| role.word() == word)
    }
}

/// How far a right reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// Not at all.
    Nobody,
    /// The person's own things.
    Own,
    /// Own things and those of everybody below in the line of managers.
    Team,
    /// Everybody's.
    All,
}

/// What can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Action {
    /// Read a course, answer, play, see own results.
    Learn,
    /// See single answers, transcripts, debriefs.
    ReadAnswers,
    /// See completion and scores.
    ReadCompletion,
    /// Export completion as a file.
    ExportCompletion,
    /// Read and change drafts.
    Author,
    /// Publish a draft.
    Publish,
    /// See people and departments.
    ReadPeople,
    /// Create and change people and departments.
    EditPeople,
    /// Assign a course.
    Assign,
    /// Give one person a later date.
    Extend,
    /// Send a reminder.
    Remind,
    /// Grant a sitting of the exam beyond the rule.
    GrantSitting,
    /// Revoke a certificate.
    Revoke,
    /// Read the audit trail.
    ReadAudit,
    /// See and restart jobs, change settings, back up.
    Operate,
}

use Reach::{All, Nobody, Own, Team};

/// The table: one row per act; columns trainee, trainer, manager, HR, admin.
pub const TABLE: [(Action, [Reach; 5]); 15] = [
    (Action::Learn, [Own, Own, Own, Own, Own]),
    (Action::ReadAnswers, [Own, Own, Own, Own, Own]),
    (Action::ReadCompletion, [Own, All, Team, All, Own]),
    (Action::ExportCompletion, [Nobody, All, Team, All, Nobody]),
    (Action::Author, [Nobody, All, Nobody, Nobody, Nobody]),
    (Action::Publish, [Nobody, All, Nobody, Nobody, Nobody]),
    (Action::ReadPeople, [Own, Own, Team, All, All]),
    (Action::EditPeople, [Nobody, Nobody, Nobody, All, All]),
    (Action::Assign, [Nobody, Nobody, Nobody, All, Nobody]),
    (Action::Extend, [Nobody, Nobody, Team, All, Nobody]),
    (Action::Remind, [Nobody, Nobody, Team, All, Nobody]),
    (Action::GrantSitting, [Nobody, All, Nobody, Nobody, Nobody]),
    (Action::Revoke, [Nobody, Nobody, Nobody, All, Nobody]),
    (Action::ReadAudit, [Nobody, Nobody, Nobody, Nobody, All]),
    (Action::Operate, [Nobody, Nobody, Nobody, Nobody, All]),
];

/// How far the roles together reach for an act.
pub fn reach(roles: &[Role], action: Action) -> Reach {
    let row = TABLE.iter().find(|(act, _)| *act == action).map(|(_, row)| row);
    let held = |role: &Role| row.map_or(Nobody, |row| row[*role as usize]);
    roles.iter().chain(std::iter::once(&Role::Trainee)).map(held).max().unwrap_or(Nobody)
}

impl Ctx {
    /// How far the actor reaches; the program itself reaches everybody.
    pub fn reach(&self, action: Action) -> Reach {
        match &self.actor {
            Actor::System => All,
            Actor::Nobody => Nobody,
            Actor::Person(person) => reach(&person.roles, action),
        }
    }

    /// For acts that have no person as object: any reach beyond nobody will do.
    pub fn may(&self, action: Action) -> Result<()> {
        match (&self.actor, self.reach(action)) {
            (Actor::Nobody, _) => Err(Error::Unauthenticated),
            (_, Nobody) => Err(Error::NotFound),
            _ => Ok(()),
        }
    }

    /// For acts on the things of one person.
    pub async fn may_with(&self, db: &impl ConnectionTrait, action: Action, person: Uuid) -> Result<()> {
        self.may(action)?;
        let own = matches!(&self.actor, Actor::Person(me) if me.id == person);
        match self.reach(action) {
            All => Ok(()),
            Own | Team if own => Ok(()),
            Team if leads(db, self.person()?.id, person).await? => Ok(()),
            _ => Err(Error::NotFound),
        }
    }
}

/// Whether `manager` stands above `person` in the line of managers. The line has no circles; a bound stops it anyway.
async fn leads(db: &impl ConnectionTrait, manager: Uuid, person: Uuid) -> Result<bool> {
    let mut at = Some(person);
    for _ in 0..64 {
        let Some(id) = at else { return Ok(false) };
        let above: Option<Option<Uuid>> =
            person::Entity::find_by_id(id).select_only().column(person::Column::ManagerId).into_tuple().one(db).await?;
        at = above.flatten();
        if at == Some(manager) {
            return Ok(true);
        }
    }
    Ok(false)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fmt::Write as _;

    #[test]
    fn the_table_is_the_one_that_people_read() {
        let mut text = format!("{:<18}", "");
        for role in Role::ALL {
            let _ = write!(text, "{:<9}", role.word());
        }
        for (action, row) in TABLE {
            let _ = write!(text, "\n{:<18}", format!("{action:?}"));
            for reach in row {
                let _ = write!(
                    text,
                    "{:<9}",
                    if reach == Nobody { "-".to_string() } else { format!("{reach:?}").to_lowercase() }
                );
            }
        }
        let lines: Vec<_> = text.lines().map(str::trim_end).collect();
        assert_eq!(lines.join("\n") + "\n", include_str!("../policy.txt"));
    }

    #[test]
    fn roles_combine_and_everybody_learns() {
        assert_eq!(reach(&[], Action::Learn), Own);
        assert_eq!(reach(&[Role::Manager, Role::Hr], Action::Extend), All);
        assert_eq!(reach(&[Role::Admin], Action::ReadAnswers), Own);
    }
}
