//! Which course a page of HR is about. With one course nobody is asked.

use crate::{Failure, Visit, form::Form, kit::field::Select};
use i18n::Words;
use leptos::prelude::*;
use records::{Error, courses};

/// The courses of this installation and the one that is meant.
pub(crate) struct Courses {
    /// Id of the one that is meant.
    pub chosen: String,
    /// Ids and titles.
    pub all: Vec<(String, String)>,
}

impl Courses {
    /// The course that `asked` names, or the first one.
    pub async fn of(visit: &Visit, asked: &Form) -> Result<Courses, Failure> {
        let all: Vec<(String, String)> = courses::all(&visit.ctx)
            .await?
            .iter()
            .map(|version| (version.course.id.clone(), version.course.title.get(visit.lang()).to_string()))
            .collect();
        let wanted = asked.get("course");
        let chosen = all.iter().find(|(id, _)| id == wanted).or(all.first()).ok_or(Error::NotFound)?.0.clone();
        Ok(Courses { chosen, all })
    }

    /// Whether there is more than one.
    pub fn several(&self) -> bool {
        self.all.len() > 1
    }

    /// Its title.
    pub fn title(&self) -> &str {
        self.all.iter().find(|(id, _)| *id == self.chosen).map_or("", |(_, title)| title)
    }

    /// The field that chooses; with one course a hidden one.
    pub fn field(&self, words: &Words) -> AnyView {
        if self.several() {
            let options = self.all.clone();
            view! { <Select name="course" label=words.list_course() options=options value=self.chosen.clone() /> }
                .into_any()
        } else {
            ().into_any()
        }
    }
}
