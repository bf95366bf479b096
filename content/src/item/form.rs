//! An answer as the fields of a form, and back. Names are listed at [`super::Layout`].

use super::{Answer, AnswerError, Item};

/// Reads the fields of a form. Fields of other purposes (those without a name of the list) are left alone; an unanswered
/// field may be absent or empty. Incomplete answers are taken as drafts, see [`super::completeness`].
pub fn answer_from_form(_item: &Item, _fields: &[(String, String)]) -> Result<Answer, AnswerError> {
    todo!()
}

/// The fields that give this answer again, to fill a form.
pub fn form_of(_item: &Item, _answer: &Answer) -> Vec<(String, String)> {
    todo!()
}
