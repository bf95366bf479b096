//! Puts what the browser fetches into the binary: a static table of the files of `target/site/pkg` and `public/`.
//!
//! Without a built site (a plain `cargo build` or `cargo test`) the table holds `public/` alone; every page still works
//! then, as it does without JavaScript and style.

use std::collections::BTreeMap;
use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    let here = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets CARGO_MANIFEST_DIR"));

    let site = site_folder(&out);
    // An empty folder can be watched; a missing one would make cargo run this script, and link the server, every time.
    fs::create_dir_all(&site).expect("the target folder can be written");
    let pkg = files(&site.join("pkg"));
    let public = files(&here.join("../public"));
    println!("cargo:rerun-if-changed={}", site.display());
    println!("cargo:rerun-if-changed={}", here.join("../public").display());
    if pkg.is_empty() {
        println!("cargo:warning=no islands and no style in this build: `make build` makes them");
    }

    let build_id = short(pkg.iter().flat_map(|(name, file)| [name.as_bytes().to_vec(), file.bytes.clone()]));
    let table = format!(
        "/// Names the contents of `/pkg`: other contents, another id.\npub const BUILD_ID: &str = {build_id:?};\n\
         static PKG: &[Asset] = {};\nstatic PUBLIC: &[Asset] = {};\n",
        rows(&pkg),
        rows(&public),
    );
    fs::write(out.join("assets.rs"), table).expect("OUT_DIR can be written");
}

struct File {
    path: PathBuf,
    bytes: Vec<u8>,
}

/// `site` in the target folder, where `tools/site` writes: OUT_DIR is `TARGET/[TRIPLE/]PROFILE/build/PACKAGE/out`.
fn site_folder(out: &Path) -> PathBuf {
    let build = out.ancestors().find(|folder| folder.ends_with("build")).expect("OUT_DIR lies in a build folder");
    let mut target = build.ancestors().nth(2).expect("a profile folder lies in the target folder");
    if target.file_name().is_some_and(|name| *name == *env::var("TARGET").expect("cargo sets TARGET")) {
        target = target.parent().expect("a triple's folder lies in the target folder");
    }
    target.join("site")
}

/// All files below a folder by their name relative to it; a folder that is not there has none.
fn files(folder: &Path) -> BTreeMap<String, File> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).into_iter().flatten() {
            let path = entry.expect("a folder's entry can be read").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let relative = path.strip_prefix(folder).expect("it was found below the folder");
            let name = relative.to_str().expect("asset names are ASCII").replace('\\', "/");
            let bytes = fs::read(&path).expect("an asset can be read");
            let path = path.canonicalize().expect("an asset that was read has a path");
            found.insert(name, File { path, bytes });
        }
    }
    found
}

fn rows(files: &BTreeMap<String, File>) -> String {
    let mut rows = String::from("&[");
    for (name, file) in files {
        if name.ends_with(".br") || name.ends_with(".gz") {
            continue;
        }
        let include = |name: &str| files.get(name).map(|file| format!("include_bytes!({:?})", file.path));
        let side = |ending: &str| match include(&format!("{name}.{ending}")) {
            Some(include) => format!("Some({include})"),
            None => "None".to_owned(),
        };
        write!(
            rows,
            "\n    Asset {{ name: {name:?}, mime: {:?}, tag: {:?}, plain: {}, br: {}, gz: {} }},",
            mime(name),
            short([file.bytes.clone()]),
            include(name).expect("it is in the table"),
            side("br"),
            side("gz"),
        )
        .expect("a string takes all");
    }
    rows + "\n]"
}

fn mime(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// The first 64 bits of a SHA-256 in hex: enough to tell builds apart, short enough for a URL.
fn short(parts: impl IntoIterator<Item = Vec<u8>>) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        // The length keeps "ab" + "c" apart from "a" + "bc".
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    hash.finalize().iter().take(8).fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"))
}
