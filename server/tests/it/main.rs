//! Integration tests of the whole program.

mod house;
