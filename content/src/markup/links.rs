//! Which links may stand in a page.

use super::escape;

/// The opening tag of a link, or nothing when its target is not allowed: `http`, `https`, `mailto` and relative only.
pub(super) fn opening(target: &str) -> Option<String> {
    // Browsers drop control characters before they read the scheme; nobody needs them in a link.
    if target.is_empty() || target.chars().any(|char| char.is_control() || char == '\\') || target.starts_with("//") {
        return None;
    }
    let head = target.split(['/', '?', '#']).next().unwrap_or_default();
    match head.split_once(':') {
        None => Some(format!("<a href=\"{}\">", escape(target))),
        Some((scheme, _)) => match scheme.to_ascii_lowercase().as_str() {
            "http" | "https" => Some(format!("<a href=\"{}\" rel=\"noopener nofollow ugc\">", escape(target))),
            "mailto" => Some(format!("<a href=\"{}\">", escape(target))),
            _ => None,
        },
    }
}
