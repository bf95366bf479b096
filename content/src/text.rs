//! The two languages of the course, and a text that exists in both.

use serde::{Deserialize, Serialize};

/// A language of interface and course. Neither is the original of the other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Lang {
    /// Simplified Chinese, tag `zh-CN`.
    #[default]
    #[serde(rename = "zh-CN")]
    Zh,
    /// English, tag `en`.
    #[serde(rename = "en")]
    En,
}

impl Lang {
    /// Both languages, in the order in which they are shown.
    pub const ALL: [Lang; 2] = [Lang::Zh, Lang::En];

    /// The BCP 47 tag for `lang` attributes, cookies and file names.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::Zh => "zh-CN",
            Lang::En => "en",
        }
    }

    /// Reads a tag as people and browsers write it: `zh`, `zh-CN`, `zh-Hans-CN`, `en`, `en-GB`.
    pub fn from_tag(tag: &str) -> Option<Lang> {
        match tag.trim().split(['-', '_']).next()?.to_ascii_lowercase().as_str() {
            "zh" => Some(Lang::Zh),
            "en" => Some(Lang::En),
            _ => None,
        }
    }

    /// The language that this one is paired with.
    pub fn other(self) -> Lang {
        match self {
            Lang::Zh => Lang::En,
            Lang::En => Lang::Zh,
        }
    }
}

/// One thought in both languages, written side by side as `zh` and `en`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

impl Text {
    /// A text from its two halves.
    pub fn new(zh: impl Into<String>, en: impl Into<String>) -> Text {
        Text { zh: zh.into(), en: en.into() }
    }

    /// The half in one language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Lang;

    #[test]
    fn a_tag_is_read_by_its_language_and_nothing_else() {
        for (tag, lang) in [("zh-Hans-CN", Some(Lang::Zh)), ("EN_gb", Some(Lang::En)), ("de", None), ("", None)] {
            assert_eq!(Lang::from_tag(tag), lang, "{tag}");
        }
    }
}
