//! Integration tests of the whole program.

mod access;
mod bad_input;
mod course_files;
mod house;
mod process;
mod program;
mod site;
mod wire;
