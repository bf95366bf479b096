//! The pages in process, as people with scripts off have them.

mod learner;
mod look_up;
mod player;
mod site;
mod worksheets;
