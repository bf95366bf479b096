//! What every page handler is given: who asks and in which language, the nonce of this answer, the assets.

use axum::{extract::FromRequestParts, http::StatusCode, http::request::Parts};
use content::Lang;
use i18n::Words;
use records::{Actor, Ctx, Person};
use std::sync::Arc;

/// Where the assets of this build are.
#[derive(Clone, Debug)]
pub struct Pkg {
    /// `pkg/3f9a…`: the folder that changes with its contents.
    pub folder: String,
}

/// One request as a page sees it.
#[derive(Clone)]
pub struct Visit {
    /// Context for use cases.
    pub ctx: Ctx,
    /// The nonce that the Content-Security-Policy header of this answer carries.
    pub nonce: Arc<str>,
    /// The assets.
    pub pkg: Arc<Pkg>,
    /// Path and query as asked for.
    pub path: String,
    /// Whether a form was sent there: then there may be nothing at the address to come back to.
    pub posted: bool,
    /// The token of the session, for signing out.
    pub token: Option<Arc<str>>,
}

impl Visit {
    /// The interface in the language of this visit.
    pub fn words(&self) -> &'static Words {
        i18n::words(self.tag())
    }

    /// Language of this visit.
    pub fn lang(&self) -> Lang {
        self.ctx.lang
    }

    /// The colon of the language, with the space that follows it where one does.
    pub fn colon(&self) -> &'static str {
        match self.ctx.lang {
            Lang::Zh => "：",
            Lang::En => ": ",
        }
    }

    /// The comma of the language, with the space that follows it where one does.
    pub fn comma(&self) -> &'static str {
        match self.ctx.lang {
            Lang::Zh => "，",
            Lang::En => ", ",
        }
    }

    /// What stands between two sentences: a space, except in Chinese.
    pub fn gap(&self) -> &'static str {
        match self.ctx.lang {
            Lang::Zh => "",
            Lang::En => " ",
        }
    }

    /// The same between two pieces of a page, of which an empty one would be written as a space.
    pub fn space(&self) -> Option<&'static str> {
        (self.ctx.lang == Lang::En).then_some(" ")
    }

    /// Its tag.
    pub fn tag(&self) -> &'static str {
        self.ctx.lang.tag()
    }

    /// Who is signed in.
    pub fn person(&self) -> Option<&Person> {
        match &self.ctx.actor {
            Actor::Person(person) => Some(person),
            Actor::Nobody | Actor::System => None,
        }
    }

    /// The same address in the other language.
    pub fn in_other_language(&self) -> String {
        let (path, query) = self.path.split_once('?').unwrap_or((&self.path, ""));
        let kept: Vec<_> = query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("lang=")).collect();
        let mut query = kept.join("&");
        if !query.is_empty() {
            query.push('&');
        }
        format!("{path}?{query}lang={}", self.ctx.lang.other().tag())
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Visit {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Visit, StatusCode> {
        parts.extensions.get::<Visit>().cloned().ok_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}
