//! The pages in process, as people with scripts off have them.

mod learner;
mod site;
