//! Rules that authors are held to beyond the form of the files.

mod chinese;
pub(crate) mod items;
pub(crate) mod lessons;
mod numbers;
mod runs;

pub(crate) use chinese::{chinese_in_markdown, chinese_in_toml};
