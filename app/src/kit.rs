//! The component kit on native elements. Each component is one file and one CSS file in `style/` of the same name.

pub mod banner;
pub mod field;
pub mod mark;
pub mod sprite;
