//! The pages in process, as people with scripts off have them.

mod learner;
mod player;
mod site;
mod worksheets;
