//! Time, ids and randomness, injected so that tests decide them.

use std::sync::{
    Mutex,
    atomic::{AtomicI64, AtomicU64, Ordering},
};
use uuid::{Builder, Uuid};

/// Where time, ids and random bytes come from.
pub trait Source: Send + Sync {
    /// UTC in milliseconds since 1970.
    fn now(&self) -> i64;
    /// A new UUIDv7 of the present millisecond.
    fn id(&self) -> Uuid;
    /// Random bytes that nobody can guess.
    fn random(&self) -> [u8; 32];
}

/// The system's clock and random numbers.
#[derive(Debug, Default)]
pub struct System;

impl Source for System {
    #[expect(clippy::disallowed_methods, reason = "the one place that asks the system")]
    fn now(&self) -> i64 {
        chrono::Utc::now().timestamp_millis()
    }

    fn id(&self) -> Uuid {
        let random = self.random();
        let mut tail = [0; 10];
        tail.copy_from_slice(&random[..10]);
        Builder::from_unix_timestamp_millis(self.now().max(0) as u64, &tail).into_uuid()
    }

    #[expect(clippy::disallowed_methods, reason = "the one place that asks the system")]
    fn random(&self) -> [u8; 32] {
        let mut bytes = [0; 32];
        // Without randomness there is no safe session; the system cannot go on.
        getrandom::fill(&mut bytes).expect("the system gives random bytes");
        bytes
    }
}

/// A clock that stands until it is moved, and a row of ids and bytes that is the same each time.
#[derive(Debug)]
pub struct Fixed {
    now: AtomicI64,
    next: AtomicU64,
    seed: Mutex<u64>,
}

impl Fixed {
    /// Stands at `now`, milliseconds since 1970.
    pub fn at(now: i64) -> Fixed {
        Fixed { now: AtomicI64::new(now), next: AtomicU64::new(1), seed: Mutex::new(7) }
    }

    /// Moves the clock, forwards or back.
    pub fn advance(&self, milliseconds: i64) {
        self.now.fetch_add(milliseconds, Ordering::SeqCst);
    }
}

impl Source for Fixed {
    fn now(&self) -> i64 {
        self.now.load(Ordering::SeqCst)
    }

    fn id(&self) -> Uuid {
        let mut tail = [0; 10];
        tail[2..].copy_from_slice(&self.next.fetch_add(1, Ordering::SeqCst).to_be_bytes());
        Builder::from_unix_timestamp_millis(self.now().max(0) as u64, &tail).into_uuid()
    }

    fn random(&self) -> [u8; 32] {
        let mut seed = self.seed.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let mut bytes = [0; 32];
        for chunk in bytes.chunks_mut(8) {
            *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            chunk.copy_from_slice(&seed.to_be_bytes());
        }
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_one_millisecond_differ_and_later_ids_sort_later() {
        let source = Fixed::at(1_000);
        let (first, second) = (source.id(), source.id());
        source.advance(1);
        assert!(first < second && second < source.id());
    }
}
