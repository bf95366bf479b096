//! Reads TOML tables field by field and keeps reading after a mistake, so that an author sees all of them at once.
