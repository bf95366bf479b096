//! What is made once in each language, when it is first asked for.

use crate::Lang;
use std::sync::OnceLock;

/// What follows from the text beside it, in Chinese and in English. A page is opened often and its words never change, so
/// they become HTML once.
#[derive(Clone, Debug)]
pub(crate) struct Made<T>([OnceLock<T>; 2]);

impl<T> Made<T> {
    /// In one language.
    pub fn get(&self, lang: Lang, make: impl FnOnce() -> T) -> &T {
        let Made([zh, en]) = self;
        let made = match lang {
            Lang::Zh => zh,
            Lang::En => en,
        };
        made.get_or_init(make)
    }
}

impl<T> Default for Made<T> {
    fn default() -> Made<T> {
        Made([OnceLock::new(), OnceLock::new()])
    }
}

/// Two things with the same text are equal, whether or not somebody has asked for their HTML.
impl<T> PartialEq for Made<T> {
    fn eq(&self, _: &Made<T>) -> bool {
        true
    }
}
