//! How much travels, and how much stays in memory.

use crate::wire::Wire;
use std::{net::SocketAddr, path::Path};

/// Bytes of bodies in Brotli on the first view of a page (with everything it names) and on the second (the page alone:
/// assets are kept for a year).
pub async fn views(address: SocketAddr, token: &str, path: &str) -> (usize, usize) {
    let mut wire = Wire::signed_in(address, token);
    let page = wire.get(path).await.expect("the page");
    let html = String::from_utf8_lossy(&page.body).into_owned();
    wire.headers.push(("accept-encoding", "br".into()));
    let page = wire.get(path).await.expect("the page").body.len();
    let mut names: Vec<&str> =
        html.split(['"', '\'']).filter(|part| part.starts_with("/pkg/") || *part == "/favicon.svg").collect();
    names.sort_unstable();
    names.dedup();
    let mut first = page;
    for name in names {
        first += wire.get(name).await.expect("an asset").body.len();
    }
    (first, page)
}

/// Bytes of the islands with their glue in Brotli: of trainees' pages and of authors', as the build left them beside the
/// binary. Nothing when it was moved away from there.
pub fn islands(binary: &Path) -> Option<[usize; 2]> {
    let built = binary.parent()?.parent()?.join("site/pkg");
    let size = |name: String| Some(std::fs::metadata(built.join(name)).ok()?.len() as usize);
    let module = |name: &str| Some(size(format!("{name}_bg.wasm.br"))? + size(format!("{name}.js.br"))?);
    Some([module("learn")?, module("desk")?])
}

/// Kilobytes of a thousand bytes.
pub fn kb(bytes: usize) -> String {
    format!("{:.1} kB", bytes as f64 / 1000.0)
}

/// Resident memory of a process now.
pub fn resident(process: u32) -> String {
    told(process, "VmRSS:").unwrap_or_else(|| "not told here".into())
}

/// The most resident memory a process has had; nothing once it has ended.
pub fn peak(process: u32) -> Option<String> {
    told(process, "VmHWM:")
}

fn told(process: u32, what: &str) -> Option<String> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let kib = status.lines().find_map(|line| line.strip_prefix(what))?.trim().strip_suffix(" kB")?;
    Some(format!("{:.0} MiB", kib.trim().parse::<f64>().ok()? / 1024.0))
}
