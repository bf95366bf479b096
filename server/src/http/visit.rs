//! Who asks, in which language: makes the [`Visit`] that pages and server functions get, and writes the cookies.

use super::{Site, cookies, headers::Nonce};
use app::{Visit, sign_in};
use axum::{
    extract::{ConnectInfo, Request, State},
    http::{HeaderMap, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use content::Lang;
use records::{Actor, Ctx, Error, Whence, sessions};
use std::net::{IpAddr, SocketAddr};
use tracing::Instrument;

/// The layer.
pub async fn visit(State(site): State<Site>, mut request: Request, next: Next) -> Response {
    let from = Whence {
        address: request.extensions().get::<ConnectInfo<SocketAddr>>().map_or_else(String::new, |ConnectInfo(peer)| {
            origin(peer.ip(), request.headers(), &site.proxies).to_string()
        }),
        device: device(request.headers()),
        request: site.records.source.id().simple().to_string(),
    };
    let token = cookies::token(request.headers(), site.secure).map(str::to_string);
    let person = match &token {
        Some(token) => match sessions::find(&site.records, token, &from).await {
            Ok(person) => person,
            Err(Error::Busy) => {
                // Without a person there is no language yet: both.
                let text = "服务器正忙，请过几秒再试。\nThe server is busy. Try again in a few seconds.";
                return (StatusCode::SERVICE_UNAVAILABLE, [("retry-after", "3")], text).into_response();
            }
            Err(error) => {
                tracing::error!(incident = from.request, %error, "the session could not be read");
                let incident = &from.request;
                let text = format!(
                    "出了错，没有丢失任何东西。请把这个编号告诉管理员：{incident}\nSomething failed; nothing was lost. Tell an administrator this number: {incident}"
                );
                return (StatusCode::INTERNAL_SERVER_ERROR, text).into_response();
            }
        },
        None => None,
    };
    let asked = asked_language(request.uri().query());
    let chosen = asked.or_else(|| cookies::lang(request.headers()));
    let lang = chosen.or(person.as_ref().map(|person| person.lang)).unwrap_or_else(|| preferred(request.headers()));
    let span =
        tracing::info_span!("request", id = %from.request, method = %request.method(), path = request.uri().path());
    let actor = person.map_or(Actor::Nobody, Actor::Person);
    let ctx = Ctx { records: site.records.clone(), actor, lang, from };
    let visit = Visit {
        ctx,
        nonce: request.extensions().get::<Nonce>().map_or_else(|| "".into(), |nonce| nonce.0.clone()),
        pkg: site.pkg.clone(),
        path: request.uri().path_and_query().map_or_else(|| "/".into(), ToString::to_string),
        posted: *request.method() != Method::GET && *request.method() != Method::HEAD,
        token: token.map(Into::into),
    };
    request.extensions_mut().insert(visit);
    let mut response = next.run(request).instrument(span).await;
    let session = sign_in::session_cookie(&response).and_then(|what| cookies::session(&what, site.secure));
    let language = asked.and_then(|lang| cookies::language(lang, site.secure));
    for cookie in session.into_iter().chain(language) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

/// Where a request comes from: the peer, or what our own proxies say of it. Each proxy adds at the right end of the list
/// whom it heard from; what stands left of the first stranger may be made up.
fn origin(peer: IpAddr, headers: &HeaderMap, proxies: &[IpAddr]) -> IpAddr {
    let told = headers.get_all("x-forwarded-for").iter().filter_map(|list| list.to_str().ok());
    let told: Vec<&str> = told.flat_map(|list| list.split(',')).map(str::trim).collect();
    let mut from = peer;
    for told in told.into_iter().rev() {
        match told.parse() {
            Ok(before) if proxies.contains(&from) => from = before,
            _ => break,
        }
    }
    from
}

fn device(headers: &HeaderMap) -> String {
    let name = headers.get(header::USER_AGENT).and_then(|name| name.to_str().ok()).unwrap_or("");
    name.chars().filter(|c| !c.is_control()).take(200).collect()
}

/// `?lang=en`.
fn asked_language(query: Option<&str>) -> Option<Lang> {
    query?.split('&').find_map(|pair| pair.strip_prefix("lang=")).and_then(Lang::from_tag)
}

/// The first language of `Accept-Language` that we speak, by its weight.
fn preferred(headers: &HeaderMap) -> Lang {
    let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|list| list.to_str().ok()).unwrap_or("");
    let mut best = (0.0, Lang::default());
    for entry in accepted.split(',') {
        let (tag, weight) = entry.split_once(";q=").unwrap_or((entry, "1"));
        let weight: f32 = weight.trim().parse().unwrap_or(0.0);
        if let Some(lang) = Lang::from_tag(tag)
            && weight > best.0
        {
            best = (weight, lang);
        }
    }
    best.1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_proxies_are_believed_about_where_a_request_comes_from() {
        let [proxy, inner, person]: [IpAddr; 3] =
            ["127.0.0.1", "10.0.0.7", "203.0.113.9"].map(|ip| ip.parse().unwrap());
        let from = |peer: IpAddr, told: &[&str], proxies: &[IpAddr]| {
            let mut headers = HeaderMap::new();
            for list in told {
                headers.append("x-forwarded-for", list.parse().unwrap());
            }
            origin(peer, &headers, proxies)
        };
        assert_eq!(from(proxy, &["203.0.113.9"], &[proxy]), person);
        assert_eq!(from(proxy, &["198.51.100.1, 203.0.113.9"], &[proxy]), person, "the left end may be made up");
        assert_eq!(from(proxy, &["203.0.113.9", "10.0.0.7"], &[proxy, inner]), person);
        assert_eq!(from(person, &["198.51.100.1"], &[proxy]), person, "a stranger is not believed");
        assert_eq!(from(proxy, &["198.51.100.1"], &[]), proxy, "without proxies the header says nothing");
        assert_eq!(from(proxy, &["somebody"], &[proxy]), proxy);
    }

    #[test]
    fn the_browser_is_asked_when_nobody_has_chosen() {
        for (accepted, lang) in
            [("en-GB,en;q=0.9", Lang::En), ("de, zh-CN;q=0.8, en;q=0.5", Lang::Zh), ("fr", Lang::Zh)]
        {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_LANGUAGE, accepted.parse().unwrap());
            assert_eq!(preferred(&headers), lang, "{accepted}");
        }
        assert_eq!(asked_language(Some("a=1&lang=en")), Some(Lang::En));
    }
}
