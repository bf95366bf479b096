//! Makes cargo look at the course folder: a changed lesson is a changed program.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=courses");
}
