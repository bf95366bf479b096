//! Understanding free text without a model: groups of expressions, every group must be hit.

use super::model::At;
use regex::{Regex, RegexBuilder};
use unicode_normalization::UnicodeNormalization;

/// Something the player may mean.
#[derive(Clone, Debug)]
pub struct Intent {
    /// Its id.
    pub id: String,
    /// Where it stands.
    pub at: At,
    /// The node of the option it stands for.
    pub like_node: usize,
    /// The position of that option.
    pub like_choice: usize,
    /// A promise one must not make; tried before the others.
    pub forbidden: bool,
    /// Chinese groups.
    pub zh: Vec<Vec<Regex>>,
    /// English groups.
    pub en: Vec<Vec<Regex>>,
    /// A hit in these stops the match, in both languages.
    pub not: Vec<Regex>,
}

impl Intent {
    /// Whether a normalised text is meant so. Both languages are tried whatever the interface speaks.
    pub fn matches(&self, normal: &str) -> bool {
        let hit = |groups: &[Vec<Regex>]| {
            !groups.is_empty() && groups.iter().all(|group| group.iter().any(|one| one.is_match(normal)))
        };
        !self.not.iter().any(|one| one.is_match(normal)) && (hit(&self.zh) || hit(&self.en))
    }
}

/// The form in which texts are matched: compatibility characters (full-width digits, ligatures) in their plain form.
pub fn normal(text: &str) -> String {
    text.trim().nfkc().collect()
}

/// The intents of a node in the order in which they are tried: forbidden promises first.
pub(crate) fn in_order(intents: &[Intent]) -> impl Iterator<Item = &Intent> {
    intents.iter().filter(|one| one.forbidden).chain(intents.iter().filter(|one| !one.forbidden))
}

/// Compiles one expression. The engine is linear in the text; the size limit keeps a counted repetition from
/// costing memory instead.
pub(crate) fn compile(source: &str) -> Result<Regex, regex::Error> {
    RegexBuilder::new(source).case_insensitive(true).size_limit(1 << 20).dfa_size_limit(1 << 20).build()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn intent(zh: &[&[&str]], not: &[&str]) -> Intent {
        let list = |words: &[&str]| words.iter().map(|word| compile(word).unwrap()).collect::<Vec<_>>();
        Intent {
            id: "discount".into(),
            at: At::default(),
            like_node: 0,
            like_choice: 0,
            forbidden: true,
            zh: zh.iter().map(|group| list(group)).collect(),
            en: vec![list(&["discount"])],
            not: list(not),
        }
    }

    #[test]
    fn every_group_must_be_hit() {
        let discount = intent(&[&["打折", "便宜"], &["可以", "给您"]], &[]);
        assert!(discount.matches(&normal("可以便宜一点")));
        assert!(!discount.matches(&normal("便宜一点")));
        assert!(discount.matches("A DISCOUNT, gladly"));
    }

    #[test]
    fn a_denial_is_no_promise() {
        assert!(!intent(&[&["打折"]], &["不会?打折"]).matches("我不会打折"));
    }

    #[test]
    fn full_width_digits_are_digits() {
        assert_eq!(normal(" １０４ 天"), "104 天");
    }

    #[test]
    fn look_around_and_back_references_do_not_compile() {
        assert!(compile("(?=a)").is_err());
        assert!(compile(r"(a)\1").is_err());
        assert!(compile("(a{1000}){1000}").is_err());
    }
}
