//! The frame of every page, and how a view becomes an answer.

use crate::{Visit, kit::sprite::Sprite};
use axum::{
    http::{StatusCode, header},
    response::{Html, IntoResponse, Response},
};
use leptos::{config::LeptosOptions, hydration::HydrationScripts, nonce::Nonce, prelude::*, tachys::view::Position};
use records::{Action, Reach};
use std::sync::Arc;

/// The main page that an inner page belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// `/learn`.
    Learn,
    /// `/practice`.
    Practice,
    /// `/me`.
    Me,
    /// `/author`.
    Author,
    /// `/team`.
    Team,
    /// `/people`.
    People,
    /// `/assignments`.
    Assignments,
    /// `/reports/completion`.
    Reports,
    /// `/admin`.
    Admin,
    /// None of them.
    Elsewhere,
}

/// A module of islands. A page without islands loads no script at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Islands {
    /// Those of trainees.
    Learn,
    /// The editor of the course.
    Desk,
}

impl Islands {
    /// The name of its files.
    fn name(self) -> &'static str {
        match self {
            Islands::Learn => "learn",
            Islands::Desk => "desk",
        }
    }
}

/// How many bytes most pages fit in: room that is made at once need not grow.
const USUAL: usize = 64 * 1024;

/// A page on its way out. Build it with [`Page::new`], then [`Page::answer`].
pub struct Page<'v> {
    visit: &'v Visit,
    title: String,
    place: Place,
    path: Option<(String, String)>,
    wide: bool,
    main: &'static str,
    islands: Option<Islands>,
    status: StatusCode,
}

impl<'v> Page<'v> {
    /// A page with this title (without the name of the product).
    pub fn new(visit: &'v Visit, title: impl Into<String>) -> Page<'v> {
        Page {
            visit,
            title: title.into(),
            place: Place::Elsewhere,
            path: None,
            wide: false,
            main: "page",
            islands: None,
            status: StatusCode::OK,
        }
    }

    /// Marks the main page it belongs to.
    pub fn at(mut self, place: Place) -> Page<'v> {
        self.place = place;
        self
    }

    /// Inside a lesson, a question or a role-play: the way back instead of the main pages.
    pub fn inside(mut self, href: impl Into<String>, label: impl Into<String>) -> Page<'v> {
        self.path = Some((href.into(), label.into()));
        self
    }

    /// The wide layout of tables and editors.
    pub fn wide(mut self) -> Page<'v> {
        self.wide = true;
        self
    }

    /// Classes of `<main>`, `page` among them.
    pub fn main(mut self, classes: &'static str) -> Page<'v> {
        self.main = classes;
        self
    }

    /// Loads a module of islands.
    pub fn islands(mut self, islands: Islands) -> Page<'v> {
        self.islands = Some(islands);
        self
    }

    /// Another status than 200.
    pub fn status(mut self, status: StatusCode) -> Page<'v> {
        self.status = status;
        self
    }

    /// Renders. `body` becomes the content of `<main>`; it runs inside the reactive owner that islands need.
    pub fn answer<V: IntoView + 'static>(self, body: impl FnOnce() -> V) -> Response {
        let shared = Arc::new(hydration_context::SsrSharedContext::new_islands());
        let owner = Owner::new_root(Some(shared));
        let (status, lang) = (self.status, self.visit.tag());
        let mut html = String::with_capacity(USUAL);
        html.push_str("<!doctype html>");
        owner.with(|| {
            provide_context(Nonce::from_value(self.visit.nonce.clone()));
            let body = body().into_any();
            self.document(body).to_html_with_buf(&mut html, &mut Position::FirstChild, true, false, Vec::new());
        });
        drop(owner);
        let head = [(header::CACHE_CONTROL, "no-store"), (header::CONTENT_LANGUAGE, lang)];
        (status, head, Html(html)).into_response()
    }

    fn document(self, body: AnyView) -> AnyView {
        let words = self.visit.words();
        let pkg = &self.visit.pkg.folder;
        let title = format!("{} · {}", self.title, words.product());
        let nav = self.nav();
        let scripts = self.islands.map(|islands| {
            let options = LeptosOptions::builder().output_name(islands.name()).site_pkg_dir(pkg.clone()).build();
            view! { <HydrationScripts options islands=true root="" /> }
        });
        // The course is written by few: what only their pages look like stays out of everybody's first view.
        let desk =
            (self.place == Place::Author).then(|| view! { <link rel="stylesheet" href=format!("/{pkg}/desk.css") /> });
        let main = if self.wide { format!("{} page-wide", self.main) } else { self.main.to_string() };
        view! {
            <html lang=self.visit.tag()>
                <head>
                    <meta charset="utf-8" />
                    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
                    <title inner_html=content::markup::escape(&title)></title>
                    <link rel="stylesheet" href=format!("/{pkg}/app.css") />
                    {desk}
                    <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
                    {scripts}
                </head>
                <body>
                    <a class="skip" href="#main">{words.skip_to_content()}</a>
                    <Sprite />
                    {nav}
                    <main class=main id="main">{body}</main>
                </body>
            </html>
        }
        .into_any()
    }

    fn nav(&self) -> AnyView {
        let words = self.visit.words();
        let other = self.visit.ctx.lang.other().tag();
        let here = self.place;
        let middle = match (&self.path, self.visit.person()) {
            (Some((href, label)), _) => {
                view! { <div class="nav-path"><a href=href.clone()>{label.clone()}</a></div> }.into_any()
            }
            (None, Some(_)) => {
                let link = |(place, href, label): (Place, &'static str, String)| {
                    view! { <a href=href aria-current=(place == here).then_some("page")>{label}</a> }
                };
                let links: Vec<_> = self.places().into_iter().map(link).collect();
                view! { <nav class="nav-places" aria-label=words.main_places()>{links}</nav> }.into_any()
            }
            (None, None) => ().into_any(),
        };
        // What a form was answered with has no address of its own: the other language would lose it.
        let switch = (!self.visit.posted).then(|| {
            view! {
                <a class="nav-lang" href=self.visit.in_other_language() lang=other hreflang=other>
                    {words.switch_language()}
                </a>
            }
        });
        let me = self.visit.person().map(|person| view! { <a href="/me">{person.name.clone()}</a> });
        view! {
            <header class=if self.wide { "nav nav-wide" } else { "nav" }>
                <a class="nav-home" href="/">
                    <svg class="nav-logo" aria-hidden="true"><use href="#logo"></use></svg>
                    <span>{words.product()}</span>
                </a>
                {middle}
                <div class="nav-end">
                    {switch}
                    {me}
                </div>
            </header>
        }
        .into_any()
    }

    /// The main pages that the person's roles lead to.
    fn places(&self) -> Vec<(Place, &'static str, String)> {
        let words = self.visit.words();
        let ctx = &self.visit.ctx;
        let mut places =
            vec![(Place::Learn, "/learn", words.place_learn()), (Place::Practice, "/practice", words.place_practice())];
        if ctx.reach(Action::Author) == Reach::All {
            places.push((Place::Author, "/author", words.place_author()));
        }
        if ctx.reach(Action::Extend) == Reach::Team {
            places.push((Place::Team, "/team", words.place_team()));
        }
        if ctx.reach(Action::ExportCompletion) == Reach::All {
            places.push((Place::Reports, "/reports/completion", words.place_reports()));
        }
        if ctx.reach(Action::Assign) == Reach::All {
            places.push((Place::Assignments, "/assignments", words.place_assignments()));
        }
        if ctx.reach(Action::EditPeople) == Reach::All {
            places.push((Place::People, "/people", words.place_people()));
        }
        if ctx.reach(Action::Operate) == Reach::All {
            places.push((Place::Admin, "/admin", words.place_admin()));
        }
        places.push((Place::Me, "/me", words.place_me()));
        places
    }
}
