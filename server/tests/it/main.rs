//! Integration tests of the whole program.

mod course_files;
mod house;
