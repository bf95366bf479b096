//! A trainee who answers over the wire, and writes down what the server said is safe.

use crate::wire::{Reply, Wire};
use records::clock::{Source as _, System};
use serde_json::json;
use std::{net::SocketAddr, time::Duration};
use uuid::Uuid;

/// What a receipt said: written down before anything else happens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noted {
    pub attempt: Uuid,
    pub save_id: Uuid,
    pub item: String,
    pub seq: i64,
}

/// The fields of one answer.
type Fields = &'static [(&'static str, &'static str)];

/// Items of M2-L4 with two answers each, as the fields of a form.
const ITEMS: [(&str, [Fields; 2]); 4] = [
    ("M2-L4-Q2", [&[("choice", "a")], &[("choice", "b")]]),
    ("M2-L4-Q3", [&[("best", "a"), ("worst", "d")], &[("best", "b"), ("worst", "c")]]),
    ("M2-L4-Q4", [&[("choice", "c")], &[("choice", "a")]]),
    ("M2-L4-Q5", [&[("choices", "a"), ("choices", "b")], &[("choices", "c")]]),
];

/// One trainee with one open practice attempt.
pub struct Saver {
    wire: Wire,
    attempt: Option<Uuid>,
    bases: [i64; ITEMS.len()],
    saves: usize,
    /// Receipts, in the order in which they came.
    pub journal: Vec<Noted>,
    /// Attempts whose submission was answered.
    pub submitted: Vec<Uuid>,
}

impl Saver {
    /// A trainee with this session.
    pub fn new(address: SocketAddr, token: &str) -> Saver {
        let wire = Wire::signed_in(address, token);
        Saver { wire, attempt: None, bases: [0; ITEMS.len()], saves: 0, journal: Vec::new(), submitted: Vec::new() }
    }

    /// Opens a practice attempt of M2-L4, or finds the open one.
    pub async fn open(&mut self) {
        let reply = self.asked("/learn/project-selling/m2-l4/practice", None).await;
        let to = reply.headers.get("location").and_then(|to| to.to_str().ok()).expect("leads to the attempt");
        let id = to.trim_start_matches("/attempts/").split(['?', '#']).next().unwrap_or_default();
        self.attempt = Some(id.parse().unwrap_or_else(|_| panic!("{to} names no attempt")));
        self.bases = [0; ITEMS.len()];
    }

    /// Saves the next answer once; whether it was receipted.
    pub async fn save(&mut self) -> bool {
        let (at, turn) = (self.saves % ITEMS.len(), self.saves / ITEMS.len() % 2);
        self.saves += 1;
        let (item, answers) = ITEMS[at];
        let attempt = self.attempt.expect("an attempt is open");
        let save_id = System.id();
        let fields: Vec<_> = answers[turn].iter().map(|(name, value)| json!([name, value])).collect();
        let body = json!({
            "attempt": attempt.to_string(), "item": item, "save_id": save_id.to_string(),
            "base": self.bases[at], "fields": fields,
        });
        let reply = self.asked("/rpc/attempts/save", Some(&body)).await;
        let receipt: serde_json::Value = serde_json::from_slice(&reply.body).unwrap_or_default();
        let Some(seq) =
            receipt["safe"][0].as_str().and_then(|seq| seq.parse().ok()).filter(|_| reply.status.is_success())
        else {
            panic!("{item} on {}: {} {}", self.bases[at], reply.status, String::from_utf8_lossy(&reply.body));
        };
        self.bases[at] = seq;
        self.journal.push(Noted { attempt, save_id, item: item.into(), seq });
        true
    }

    /// Hands the attempt in and opens the next one.
    pub async fn submit(&mut self) {
        let attempt = self.attempt.expect("an attempt is open");
        self.asked(&format!("/attempts/{attempt}/submit"), None).await;
        self.submitted.push(attempt);
        self.open().await;
    }

    /// Asks until there is an answer: a person waits for the network, and so does the island. The same request has the
    /// same save id, so asking again changes nothing.
    async fn asked(&mut self, path: &str, body: Option<&serde_json::Value>) -> Reply {
        loop {
            let reply = match body {
                Some(body) => self.wire.json(path, body).await,
                None => self.wire.form(path, String::new()).await,
            };
            match reply {
                Some(reply) if reply.status.as_u16() != 503 => return reply,
                _ => tokio::time::sleep(Duration::from_millis(10)).await,
            }
        }
    }
}
