//! Items from TOML.
