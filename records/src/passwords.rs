//! Passwords: argon2id on a bounded pool, and what makes one too easy.

use crate::error::{Error, Problem, Result};
use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version, password_hash::phc::PasswordHash};
use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};
use tokio::sync::Semaphore;

/// How many may wait for their turn before the answer is "busy".
const QUEUE: usize = 200;

/// Fewest characters when the password is the only factor (NIST SP 800-63B-4).
pub const SHORTEST: usize = 15;
/// Most characters; far beyond what anybody types, so that hashing has a bound.
pub const LONGEST: usize = 256;

/// Hashes and verifies, as many at once as there are cores.
#[derive(Clone)]
pub struct Passwords {
    argon: Argon2<'static>,
    turns: Arc<Semaphore>,
    waiting: Arc<AtomicUsize>,
    /// The hash of nothing anybody has: unknown accounts cost as much time as known ones.
    nobody: Arc<str>,
}

impl Passwords {
    /// The floor of OWASP ASVS: 19 MiB, two passes, one lane.
    pub fn new() -> Passwords {
        Passwords::with(Params::new(19_456, 2, 1, None))
    }

    /// For tests: the least that argon2 takes, so that a suite does not spend its time here.
    pub fn weak() -> Passwords {
        Passwords::with(Params::new(8, 1, 1, None))
    }

    fn with(params: argon2::Result<Params>) -> Passwords {
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params.expect("the parameters are constants"));
        let nobody = argon.hash_password(b"nobody has this one").expect("hashing a constant").to_string();
        let cores = std::thread::available_parallelism().map_or(2, usize::from);
        Passwords {
            argon,
            turns: Arc::new(Semaphore::new(cores)),
            waiting: Arc::new(AtomicUsize::new(0)),
            nobody: nobody.into(),
        }
    }

    /// The PHC string to store.
    ///
    /// # Errors
    /// [`Error::Busy`] when too many wait already.
    pub async fn hash(&self, password: String) -> Result<String> {
        let argon = self.argon.clone();
        self.turn(move || {
            argon.hash_password(password.as_bytes()).map(|hash| hash.to_string()).map_err(Error::internal)
        })
        .await?
    }

    /// Whether the password is the one of the stored string. Without a stored one it takes the same time and is wrong.
    pub async fn verify(&self, password: String, stored: Option<String>) -> Result<bool> {
        let (argon, nobody) = (self.argon.clone(), self.nobody.clone());
        self.turn(move || {
            let known = stored.is_some();
            let stored = stored.unwrap_or_else(|| nobody.to_string());
            let hash = PasswordHash::new(&stored).map_err(Error::internal)?;
            Ok(argon.verify_password(password.as_bytes(), &hash).is_ok() && known)
        })
        .await?
    }

    /// Whether a stored string was made with weaker parameters than today's.
    pub fn outdated(&self, stored: &str) -> bool {
        let today = self.argon.params();
        !stored.contains(&format!("m={},t={},p={}", today.m_cost(), today.t_cost(), today.p_cost()))
    }

    async fn turn<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
        if self.waiting.fetch_add(1, Ordering::SeqCst) >= QUEUE {
            self.waiting.fetch_sub(1, Ordering::SeqCst);
            return Err(Error::Busy);
        }
        let turn = self.turns.acquire().await;
        self.waiting.fetch_sub(1, Ordering::SeqCst);
        let _turn = turn.map_err(Error::internal)?;
        tokio::task::spawn_blocking(work).await.map_err(Error::internal)
    }
}

impl Default for Passwords {
    fn default() -> Passwords {
        Passwords::new()
    }
}

/// Length in characters, and whether it is one that everybody would try: few different characters, a run along the
/// keyboard or the alphabet, or words that stand on the page (product, own name, own address).
pub fn weakness(password: &str, own: &[&str]) -> Option<Problem> {
    let length = password.chars().count();
    if length < SHORTEST {
        return Some(Problem::TooShort(SHORTEST));
    }
    if length > LONGEST {
        return Some(Problem::TooLong(LONGEST));
    }
    let mut rest = password.to_lowercase();
    let mut words: Vec<String> =
        ["syncpoint", "同步点", "password", "passwort", "密码", "qwerty", "asdf", "letmein", "welcome"]
            .map(String::from)
            .to_vec();
    let parts = own.iter().flat_map(|word| word.split(|c: char| !c.is_alphanumeric()));
    words.extend(parts.map(str::to_lowercase).filter(|word| word.chars().count() >= 2));
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    for word in &words {
        rest = rest.replace(word.as_str(), "");
    }
    let different = rest.chars().collect::<std::collections::BTreeSet<_>>().len();
    (different < 5 || steps(&rest) * 3 > rest.chars().count() * 2).then_some(Problem::Guessable)
}

/// How many characters are the same as, or next to, the one before: in the alphabet, the digits or on a keyboard row.
fn steps(text: &str) -> usize {
    const ROWS: [&str; 3] = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
    let near = |a: char, b: char| {
        let far = (a as i64 - b as i64).abs();
        let on_row =
            ROWS.iter().any(|row| matches!((row.find(a), row.find(b)), (Some(x), Some(y)) if x.abs_diff(y) == 1));
        a.is_ascii() && b.is_ascii() && (far <= 1 || on_row)
    };
    text.chars().zip(text.chars().skip(1)).filter(|(a, b)| near(*a, *b)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_refused_when_it_is_short_or_everybody_would_try_it() {
        let own = ["Lin Jing", "lin.jing@demo.example"];
        for (password, problem) in [
            ("correct horse!", Some(Problem::TooShort(15))),
            ("correct horse b", None),
            ("aaaaaaaaaaaaaaaa", Some(Problem::Guessable)),
            ("abcdefghijklmnopq", Some(Problem::Guessable)),
            ("syncpointsyncpoint1", Some(Problem::Guessable)),
            ("lin.jing@demo.example", Some(Problem::Guessable)),
            ("我在周一早上喜欢喝一杯热的龙井茶", None),
        ] {
            assert_eq!(weakness(password, &own), problem, "{password}");
        }
        assert_eq!(weakness(&"长句子好记又难猜".repeat(40), &[]), Some(Problem::TooLong(256)));
    }

    #[tokio::test]
    async fn nobody_has_a_password_and_a_stored_one_is_verified() {
        let passwords = Passwords::weak();
        let stored = passwords.hash("correct horse battery".into()).await.unwrap();
        assert!(stored.starts_with("$argon2id$"));
        assert!(passwords.verify("correct horse battery".into(), Some(stored.clone())).await.unwrap());
        assert!(!passwords.verify("correct horse batterie".into(), Some(stored.clone())).await.unwrap());
        assert!(!passwords.verify("nobody has this one".into(), None).await.unwrap());
        assert!(Passwords::new().outdated(&stored) && !passwords.outdated(&stored));
    }
}
