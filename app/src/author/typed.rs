//! What was typed into a form of the editor and is not saved: shown again, with what is wrong with it.

/// What was typed.
#[derive(Clone, Debug, Default)]
pub(super) struct Typed {
    /// The fields as they were sent.
    pub fields: Vec<(String, String)>,
    /// The field that cannot be taken, and what is wrong with it.
    pub error: Option<(String, String)>,
    /// Set when the person asked to see it before saving.
    pub preview: bool,
    /// Something to know at the top of the page.
    pub notice: Option<String>,
}

impl Typed {
    /// What a field held, if it was sent.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// What is wrong with a field.
    pub(super) fn wrong(&self, name: &str) -> Option<String> {
        self.error.as_ref().filter(|(field, _)| field == name).map(|(_, message)| message.clone())
    }

    /// Whether the form with this field was the one that was sent.
    pub(super) fn sent(&self, name: &str) -> bool {
        self.get(name).is_some()
    }
}
