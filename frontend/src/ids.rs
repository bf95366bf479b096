//! Ids that are made in the browser.

use leptos::prelude::window;

/// A random id (UUID version 4), also where pages come over plain HTTP and `randomUUID` is missing.
pub fn new() -> Option<String> {
    let mut bytes = [0_u8; 16];
    window().crypto().ok()?.get_random_values_with_u8_array(&mut bytes).ok()?;
    let hex: String = bytes
        .iter()
        .enumerate()
        .map(|(at, byte)| {
            let byte = match at {
                6 => (byte & 0x0f) | 0x40,
                8 => (byte & 0x3f) | 0x80,
                _ => *byte,
            };
            let dash = if matches!(at, 4 | 6 | 8 | 10) { "-" } else { "" };
            format!("{dash}{byte:02x}")
        })
        .collect();
    Some(hex)
}
