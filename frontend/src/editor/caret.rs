//! From a finding to its line: the caret goes there.

use super::field::Field;
use web_sys::Element;

/// Puts the caret at the start of the line that a finding names, counted from 0 inside the field.
pub(super) fn to_line(field: &Field, finding: &Element) {
    let wanted: usize = finding.get_attribute("data-line").and_then(|line| line.parse().ok()).unwrap_or(0);
    let text = field.text();
    // The browser counts in UTF-16.
    let units = |part: &str| u32::try_from(part.encode_utf16().count()).unwrap_or(0);
    let start: u32 = text.split_inclusive('\n').take(wanted).map(units).sum();
    let length = text.lines().nth(wanted).map_or(0, units);
    let area = field.area();
    let _ = area.focus();
    let _ = area.set_selection_range(start, start + length);
}
