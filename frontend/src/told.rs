//! What an island is told by its page: words, ids, numbers. It travels as a bare list of texts. The names of the fields
//! stand on neither side of the wire, and one reader serves all islands; a derived reader for each was a tenth of what
//! the browser fetches.

/// Makes a struct that serialises as the list of its fields as texts, in the order in which they are written here. Both
/// ends are one build, so the order is all they need to agree on. A field is anything that prints and parses.
macro_rules! told {
    ($(#[$about:meta])* pub struct $name:ident { $($(#[$what:meta])* pub $field:ident: $kind:ty,)* }) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[serde(from = "Vec<String>", into = "Vec<String>")]
        pub struct $name { $($(#[$what])* pub $field: $kind,)* }

        impl From<Vec<String>> for $name {
            fn from(list: Vec<String>) -> $name {
                let mut list = list.into_iter();
                $name { $($field: list.next().and_then(|text| text.parse().ok()).unwrap_or_default(),)* }
            }
        }

        impl From<$name> for Vec<String> {
            fn from(told: $name) -> Vec<String> {
                vec![$(told.$field.to_string()),*]
            }
        }
    };
}

pub(crate) use told;
