//! The invented world of a course: who and what its texts may speak of, `names.toml`.

use crate::Text;
use crate::reading::{Source, Table};

/// A firm, a product or a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// What it names.
    pub kind: NameKind,
    /// The name in both languages.
    pub name: Text,
    /// The name as it is mostly used, without its last part.
    pub short: Option<Text>,
    /// The firm that a person belongs to, by its Chinese name.
    pub of: Option<String>,
}

/// What a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameKind {
    /// The trainee's employer.
    Vendor,
    /// One of its products.
    Product,
    /// A customer.
    Customer,
    /// Another vendor.
    Rival,
    /// A person.
    Person,
    /// Something real that has a name, a holiday for instance.
    Other,
}

impl NameKind {
    fn from_word(word: &str) -> Option<NameKind> {
        Some(match word {
            "vendor" => NameKind::Vendor,
            "product" => NameKind::Product,
            "customer" => NameKind::Customer,
            "rival" => NameKind::Rival,
            "person" => NameKind::Person,
            "other" => NameKind::Other,
            _ => return None,
        })
    }
}

/// `names.toml`.
pub(super) fn read(source: &Source) -> Vec<Name> {
    let document = source.document();
    let table = Table::new(source, &document);
    table.schema("syncpoint/names@1");
    let mut names: Vec<Name> = Vec::new();
    for entry in table.tables("name") {
        let word = entry.string("kind");
        let kind = NameKind::from_word(&word.value).unwrap_or_else(|| {
            source.error(
                word.at,
                "kind-unknown",
                "`kind` 只能是 vendor、product、customer、rival、person、other。",
                "`kind` is vendor, product, customer, rival, person or other.",
            );
            NameKind::Other
        });
        let (zh, en) = (entry.string("zh"), entry.string("en"));
        let of = entry.string_opt("of");
        if let Some(of) = of.as_ref().filter(|of| !names.iter().any(|known| known.name.zh == of.value)) {
            source.error(
                of.at,
                "name-unknown",
                format!("前面没有 `{}` 这家公司。请先列公司，再列它的人。", of.value),
                format!("There is no firm `{}` above. List firms first, then their people.", of.value),
            );
        }
        if names.iter().any(|known| known.name.zh == zh.value || known.name.en == en.value) {
            source.error(
                zh.at,
                "id-twice",
                format!("`{}` 已经列过。", zh.value),
                format!("`{}` is listed already.", en.value),
            );
        }
        let name = Text { zh: zh.value, en: en.value };
        names.push(Name { kind, name, short: entry.text_opt("short"), of: of.map(|of| of.value) });
        entry.done();
    }
    table.done();
    names
}
