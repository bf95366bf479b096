//! The component kit on native elements. Each component is one file and one CSS file in `style/` of the same name.

pub mod autosave;
pub mod banner;
pub mod done;
pub mod field;
pub mod figure;
pub mod figures;
pub mod filters;
pub mod mark;
pub mod numbers;
pub mod pages;
pub mod parts;
pub mod question;
pub mod rails;
pub mod rails_front;
pub mod receipt;
pub mod review;
pub mod sprite;
pub mod sure;
pub mod table;
