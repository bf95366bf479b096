//! The program as a process of its own, to be killed.

use crate::wire::Wire;
use std::{
    net::{SocketAddr, TcpListener},
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

/// A running program.
pub struct Program {
    child: Child,
    pub address: SocketAddr,
}

/// Where it keeps its records.
#[derive(Clone, Debug)]
pub struct Home<'p> {
    pub data: &'p Path,
    pub database_url: Option<&'p str>,
}

impl Program {
    /// Starts it and waits until it says that it is ready.
    pub async fn start(binary: &str, home: &Home<'_>, address: SocketAddr) -> Program {
        let mut command = Command::new(binary);
        command.args(["serve", "--listen", &address.to_string(), "--data"]).arg(home.data);
        command.env("SYNCPOINT_LOG", "warn").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::inherit());
        match home.database_url {
            Some(url) => command.env("DATABASE_URL", url),
            None => command.env_remove("DATABASE_URL"),
        };
        let mut program = Program { child: command.spawn().expect("the program starts"), address };
        let begun = Instant::now();
        while !Wire::to(address).get("/readyz").await.is_some_and(|reply| reply.status.is_success()) {
            assert!(begun.elapsed() < Duration::from_secs(60), "not ready after a minute");
            assert!(program.child.try_wait().expect("its state").is_none(), "it stopped by itself");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        program
    }

    /// SIGKILL: no chance to tidy up.
    pub fn kill(&mut self) {
        self.child.kill().expect("it can be killed");
        self.child.wait().expect("it is gone");
    }

    /// Waits until it has ended by itself; ten seconds are the promise.
    pub async fn ended(mut self) {
        let begun = Instant::now();
        while self.child.try_wait().expect("its state").is_none() {
            assert!(begun.elapsed() < Duration::from_secs(10), "still running ten seconds after it was told to stop");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    /// Its process id.
    pub fn id(&self) -> u32 {
        self.child.id()
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A port that was free a moment ago.
pub fn free_address() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a free port")
}
