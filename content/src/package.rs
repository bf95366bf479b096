//! A course as its files: the unit that is published, hashed, exported and kept.
//!
//! A package is immutable in the database and named by its hash; the studio works on a copy of one.

mod builtin;
mod changes;

pub use builtin::{builtin, builtin_ids};
pub use changes::{About, Change, ChangeKind};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::io;
use std::path::Path;

/// The schema name of the JSON body.
const SCHEMA: &str = "syncpoint/package@1";

/// A whole course folder as text files, keyed by their path inside the folder.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Body", into = "Body")]
pub struct Package {
    files: BTreeMap<String, String>,
}

/// Why files do not make a package, or a body is not one.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PackageError {
    /// A path that could leave the folder, or that two systems would write differently.
    #[error(
        "{0}: not a course path; use lower-case letters, digits, '-', '_', '.' (language tags keep their capitals), with forward slashes"
    )]
    Path(String),
    /// The body was written by another schema.
    #[error("{0}: not the schema syncpoint/package@1")]
    Schema(String),
}

/// How a package travels: one JSON object with its schema.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    schema: String,
    files: BTreeMap<String, String>,
}

impl From<Package> for Body {
    fn from(package: Package) -> Body {
        Body { schema: SCHEMA.into(), files: package.files }
    }
}

impl TryFrom<Body> for Package {
    type Error = PackageError;

    fn try_from(body: Body) -> Result<Package, PackageError> {
        if body.schema != SCHEMA {
            return Err(PackageError::Schema(body.schema));
        }
        Package::from_files(body.files)
    }
}

impl Package {
    /// A package of these files. Line ends become `\n` and a byte order mark goes, so that the same course has one hash
    /// on every system.
    pub fn from_files<P, T>(files: impl IntoIterator<Item = (P, T)>) -> Result<Package, PackageError>
    where
        P: Into<String>,
        T: Into<String>,
    {
        let mut package = Package::default();
        for (path, text) in files {
            package = package.with(path, text)?;
        }
        Ok(package)
    }

    /// Reads a course folder from disk: every `.toml`, `.md` and `.svg` file below it; hidden files and others are left.
    pub fn from_folder(folder: &Path) -> io::Result<Package> {
        let mut files = BTreeMap::new();
        let mut open = vec![folder.to_path_buf()];
        while let Some(next) = open.pop() {
            for entry in std::fs::read_dir(&next)? {
                let path = entry?.path();
                let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
                if name.starts_with('.') {
                    continue;
                }
                if path.is_dir() {
                    open.push(path);
                } else if matches!(path.extension().and_then(|end| end.to_str()), Some("toml" | "md" | "svg")) {
                    let inside = path.strip_prefix(folder).map_err(io::Error::other)?;
                    let key: Vec<&str> = inside.iter().filter_map(|part| part.to_str()).collect();
                    files.insert(key.join("/"), std::fs::read_to_string(&path)?);
                }
            }
        }
        Package::from_files(files).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))
    }

    /// The text of one file.
    pub fn get(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }

    /// All files in the order of their paths.
    pub fn files(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// The same package with one file set.
    pub fn with(mut self, path: impl Into<String>, text: impl Into<String>) -> Result<Package, PackageError> {
        let path = path.into();
        if !is_course_path(&path) {
            return Err(PackageError::Path(path));
        }
        let text = text.into();
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text).replace("\r\n", "\n").replace('\r', "\n");
        self.files.insert(path, text);
        Ok(self)
    }

    /// The same package without one file.
    pub fn without(mut self, path: &str) -> Package {
        self.files.remove(path);
        self
    }

    /// The name of this version: lower-case hex SHA-256 over all paths and texts, each preceded by its length, so that no
    /// two different packages share an encoding.
    pub fn hash(&self) -> String {
        let mut digest = Sha256::new();
        let mut feed = |bytes: &[u8]| {
            digest.update((bytes.len() as u64).to_be_bytes());
            digest.update(bytes);
        };
        feed(SCHEMA.as_bytes());
        for (path, text) in &self.files {
            feed(path.as_bytes());
            feed(text.as_bytes());
        }
        digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// What differs in `newer`, file by file, with the ids of the parts that were touched.
    pub fn changes(&self, newer: &Package) -> Vec<Change> {
        changes::between(self, newer)
    }
}

/// Whether a path stays inside the folder and means the same on every file system.
fn is_course_path(path: &str) -> bool {
    path.len() <= 200
        && path.split('/').all(|part| {
            let plain = part.replace("zh-CN", "zh-cn");
            !part.is_empty()
                && !part.starts_with('.')
                && plain.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.'))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn two(a: &str, b: &str) -> Package {
        Package::from_files([(a, b), ("z.toml", "z")]).expect("paths are plain")
    }

    #[test]
    fn the_hash_tells_path_from_text_and_ignores_line_ends() {
        assert_ne!(two("ab", "c").hash(), two("a", "bc").hash());
        assert_eq!(two("a", "x\r\ny").hash(), two("a", "\u{feff}x\ny").hash());
        assert_eq!(two("a", "x").hash().len(), 64);
    }

    #[test]
    fn a_path_that_leaves_the_folder_is_refused() {
        for path in ["../x", "/x", "a//b", "a\\b", "A.toml", "", ".git/config", "lessons/./x"] {
            assert!(Package::from_files([(path, "")]).is_err(), "{path}");
        }
        assert!(Package::from_files([("lessons/m2-l5/lesson.zh-CN.md", "")]).is_ok());
    }

    #[test]
    fn a_package_survives_the_database() {
        let package = two("a", "“内容”\n");
        let body = serde_json::to_string(&package).expect("serialises");
        assert!(body.starts_with(r#"{"schema":"syncpoint/package@1""#));
        assert_eq!(serde_json::from_str::<Package>(&body).expect("parses"), package);
        assert!(serde_json::from_str::<Package>(&body.replace("package@1", "package@9")).is_err());
    }
}
