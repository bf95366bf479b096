//! Handing a mail to the mail server.

use super::reminder::{Letter, written};
use crate::Records;
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{Mailbox, MultiPart},
};
use std::time::{Duration, UNIX_EPOCH};
use uuid::Uuid;

/// Sends a letter. The message is named after its job, so that a server that took it just before the connection broke
/// can tell that the second one is the same.
pub(super) async fn send(records: &Records, job: Uuid, letter: &Letter) -> Result<(), String> {
    let settings = &records.settings;
    let url = settings.smtp_url.as_deref().ok_or("no mail server is configured")?;
    let message = message(records, job, letter)?;
    let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
        .map_err(|_| "SYNCPOINT_SMTP_URL is not of the form smtp://user:password@host:port".to_string())?
        .timeout(Some(settings.mail_patience))
        .build();
    // The patience of the transport holds for each word of the server; this one for the whole talk.
    match tokio::time::timeout(settings.mail_patience * 2, transport.send(message)).await {
        Ok(Ok(_)) => Ok(()),
        Ok(Err(error)) => Err(format!("the mail server: {error}")),
        Err(_) => Err("the mail server did not finish in time".into()),
    }
}

fn message(records: &Records, job: Uuid, letter: &Letter) -> Result<Message, String> {
    let host = host(&records.settings.base_url);
    let from = records.settings.mail_from.clone().unwrap_or_else(|| format!("no-reply@{host}"));
    let from: Mailbox = from.parse().map_err(|_| format!("SYNCPOINT_MAIL_FROM: {from} is not an address"))?;
    let (name, address) = &letter.to;
    let address = address.parse().map_err(|_| format!("{address} is not an address that mail knows"))?;
    let words = written(letter);
    Message::builder()
        .from(from)
        .to(Mailbox::new(Some(name.clone()), address))
        .subject(words.subject)
        .date(UNIX_EPOCH + Duration::from_millis(records.now().max(0) as u64))
        .message_id(Some(format!("<{job}@{host}>")))
        .multipart(MultiPart::alternative_plain_html(words.text, words.html))
        .map_err(|error| error.to_string())
}

/// The host of the base URL; an address of numbers is no name for mail.
fn host(base_url: &str) -> String {
    let rest = base_url.split_once("://").map_or(base_url, |(_, rest)| rest);
    let host = rest.split(['/', ':']).next().unwrap_or_default();
    if host.is_empty() || host.starts_with('[') || host.chars().all(|c| c.is_ascii_digit() || c == '.') {
        "localhost".into()
    } else {
        host.into()
    }
}

#[cfg(test)]
mod tests {
    use super::host;

    #[test]
    fn mail_comes_from_the_host_that_people_know() {
        assert_eq!(host("https://learn.example:8443/x"), "learn.example");
        assert_eq!(host("http://127.0.0.1:3000"), "localhost");
    }
}
