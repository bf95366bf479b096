//! Load: every connection asks again as soon as it has its answer.

use crate::wire::Wire;
use std::{
    net::SocketAddr,
    time::{Duration, Instant},
};
use tokio::task::JoinSet;

/// What a load came to.
#[derive(Default)]
pub struct Load {
    spans: Vec<Duration>,
    lasting: Duration,
    pub failed: usize,
}

impl Load {
    /// Another slice of the same load.
    pub fn add(&mut self, other: Load) {
        self.spans.extend(other.spans);
        self.spans.sort_unstable();
        self.lasting += other.lasting;
        self.failed += other.failed;
    }

    /// Answers per second.
    pub fn rate(&self) -> f64 {
        self.spans.len() as f64 / self.lasting.as_secs_f64()
    }

    /// The span that this share of the answers stayed below.
    pub fn quantile(&self, share: f64) -> Duration {
        let at = (self.spans.len() as f64 * share) as usize;
        self.spans.get(at.min(self.spans.len().saturating_sub(1))).copied().unwrap_or_default()
    }
}

/// Fetches one page over and over.
pub async fn pages(address: SocketAddr, tokens: &[String], path: &'static str, lasting: Duration) -> Load {
    run(address, tokens, lasting, move |mut wire| async move {
        let ok = wire.get(path).await.is_some_and(|reply| reply.status.is_success());
        (wire, ok)
    })
    .await
}

/// Saves answers to the practice items of a lesson, each with an id of its own, building on the one before.
pub async fn saves(address: SocketAddr, tokens: &[String], lasting: Duration) -> Load {
    let mut savers = JoinSet::new();
    for token in tokens {
        let mut saver = crate::saver::Saver::new(address, token);
        savers.spawn(async move {
            saver.open().await;
            let (mut spans, mut failed) = (Vec::new(), 0);
            let begun = Instant::now();
            while begun.elapsed() < lasting {
                let asked = Instant::now();
                if saver.save().await { spans.push(asked.elapsed()) } else { failed += 1 }
            }
            (spans, failed)
        });
    }
    gather(savers, lasting).await
}

async fn run<F, Fut>(address: SocketAddr, tokens: &[String], lasting: Duration, ask: F) -> Load
where
    F: Fn(Wire) -> Fut + Copy + Send + 'static,
    Fut: Future<Output = (Wire, bool)> + Send,
{
    let mut askers = JoinSet::new();
    for token in tokens {
        let mut wire = Wire::signed_in(address, token);
        askers.spawn(async move {
            let (mut spans, mut failed) = (Vec::new(), 0);
            let begun = Instant::now();
            while begun.elapsed() < lasting {
                let asked = Instant::now();
                let ok;
                (wire, ok) = ask(wire).await;
                if ok { spans.push(asked.elapsed()) } else { failed += 1 }
            }
            (spans, failed)
        });
    }
    gather(askers, lasting).await
}

async fn gather(tasks: JoinSet<(Vec<Duration>, usize)>, lasting: Duration) -> Load {
    let mut load = Load { spans: Vec::new(), lasting, failed: 0 };
    for (spans, failed) in tasks.join_all().await {
        load.spans.extend(spans);
        load.failed += failed;
    }
    load.spans.sort_unstable();
    load
}
