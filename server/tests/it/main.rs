//! Integration tests of the whole program.

mod access;
mod author;
mod bad_input;
mod canaries;
mod course_files;
mod crowd;
mod house;
mod kill;
mod process;
mod program;
mod saver;
mod site;
mod wire;
