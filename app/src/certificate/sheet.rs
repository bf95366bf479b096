//! The certificate as it is printed: in the language of the reader, the title of the course in both.

use crate::{
    Visit,
    kit::figures::{day, percent},
};
use content::Lang;
use leptos::prelude::*;
use records::certificates::Certificate;

/// The sheet.
pub(super) fn sheet(visit: &Visit, certificate: &Certificate) -> AnyView {
    let words = visit.words();
    let lang = visit.lang();
    let other = if lang == Lang::Zh { Lang::En } else { Lang::Zh };
    let plays: Vec<_> = certificate
        .scenarios
        .iter()
        .map(|(id, title)| view! { <li>{format!("{id} {}", title.get(lang))}</li> })
        .collect();
    let base = visit.ctx.records.settings.base_url.trim_end_matches('/').to_owned();
    let address = format!("{base}/verify/{}", certificate.serial);
    let edition: String = certificate.edition.chars().take(12).collect();
    view! {
        <article class="certificate" aria-labelledby="certificate">
            <p class="certificate-over">{words.certificate_over()}</p>
            <h1 class="certificate-name" id="certificate" tabindex="-1">{certificate.name.clone()}</h1>
            <p>{words.certificate_has()}</p>
            <p class="certificate-course">{certificate.title.get(lang).to_owned()}</p>
            <p class="note" lang=other.tag()>{certificate.title.get(other).to_owned()}</p>
            <p>{words.certificate_what(percent(i64::from(certificate.exam)))}</p>
            <ul class="certificate-plays">{plays}</ul>
            <dl class="certificate-foot">
                <div><dt>{words.certificate_given()}</dt><dd>{day(visit, certificate.issued_at)}</dd></div>
                <div><dt>{words.certificate_serial()}</dt><dd class="code">{certificate.serial.clone()}</dd></div>
                <div><dt>{words.certificate_edition()}</dt><dd class="code">{edition}</dd></div>
                <div><dt>{words.certificate_check()}</dt><dd class="code">{address}</dd></div>
            </dl>
        </article>
    }
    .into_any()
}
