//! Every sentence of the interface in zh-CN and en. One typed function per message: a missing key, a missing language
//! or a wrong placeholder does not compile.
//!
//! The messages stand in `locales/<language>/<area>.ftl`; [`words`] gives all of one language.

#![forbid(unsafe_code)]

mod dates;

#[expect(clippy::all, dead_code, reason = "generated code")]
mod words {
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

use std::sync::LazyLock;

pub use dates::{Moment, date, date_time, duration_minutes, month_day, month_short, time_of_day, weekday_short};

/// All messages of one language.
pub type Words = words::L10nLanguage;

static ZH: LazyLock<Words> = LazyLock::new(|| words::L10n::ZhCN.load());
static EN: LazyLock<Words> = LazyLock::new(|| words::L10n::En.load());

/// The messages of the language with this tag; Chinese for any tag but `en`.
pub fn words(tag: &str) -> &'static Words {
    if tag == "en" { &EN } else { &ZH }
}

#[cfg(test)]
mod tests {
    #[test]
    fn both_languages_speak() {
        assert_eq!(super::words("en").sign_in_title(), "Sign in");
        assert_eq!(super::words("zh-CN").sign_in_title(), "登录");
    }
}
