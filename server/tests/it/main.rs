//! Integration tests of the whole program.

mod bad_input;
mod course_files;
mod house;
mod site;
