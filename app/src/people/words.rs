//! Words about people that several pages use.

use i18n::Words;
use records::Role;

/// The name of a role.
pub(crate) fn role(words: &Words, role: Role) -> String {
    match role {
        Role::Trainee => words.role_trainee(),
        Role::Trainer => words.role_trainer(),
        Role::Manager => words.role_manager(),
        Role::Hr => words.role_hr(),
        Role::Admin => words.role_admin(),
    }
}
