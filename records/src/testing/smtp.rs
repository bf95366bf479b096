//! A mail server of a test's own: speaks enough SMTP to take a mail, and can be told to refuse or to dawdle.

use std::sync::{Arc, Mutex};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
};

/// How the server answers the end of a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// Takes it.
    Takes,
    /// Refuses it for now.
    Refuses,
    /// Says nothing, ever.
    Silent,
}

/// A running server.
pub struct Smtp {
    /// Where it listens, as a URL.
    pub url: String,
    manner: Arc<Mutex<Manner>>,
    mails: Arc<Mutex<Vec<String>>>,
}

impl Smtp {
    /// Starts a server that takes mails.
    pub async fn start() -> Smtp {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("smtp://{}", listener.local_addr().unwrap());
        let smtp = Smtp { url, manner: Arc::new(Mutex::new(Manner::Takes)), mails: Arc::new(Mutex::new(Vec::new())) };
        let (manner, mails) = (smtp.manner.clone(), smtp.mails.clone());
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(talk(stream, manner.clone(), mails.clone()));
            }
        });
        smtp
    }

    /// From now on.
    pub fn behave(&self, manner: Manner) {
        *self.manner.lock().unwrap() = manner;
    }

    /// The mails taken so far, as they came.
    pub fn mails(&self) -> Vec<String> {
        self.mails.lock().unwrap().clone()
    }
}

async fn talk(stream: TcpStream, manner: Arc<Mutex<Manner>>, mails: Arc<Mutex<Vec<String>>>) {
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    let _ = write.write_all(b"220 test\r\n").await;
    let mut mail: Option<String> = None;
    while let Ok(Some(line)) = lines.next_line().await {
        let now = *manner.lock().unwrap();
        let answer = match &mut mail {
            Some(text) if line == "." => {
                let text = std::mem::take(text);
                mail = None;
                match now {
                    Manner::Takes => {
                        mails.lock().unwrap().push(text);
                        "250 kept\r\n"
                    }
                    Manner::Refuses => "451 come back later\r\n",
                    Manner::Silent => std::future::pending::<&str>().await,
                }
            }
            Some(text) => {
                text.push_str(&line);
                text.push('\n');
                continue;
            }
            None if line.starts_with("DATA") => {
                mail = Some(String::new());
                "354 go on\r\n"
            }
            None if line.starts_with("QUIT") => "221 bye\r\n",
            None => "250 ok\r\n",
        };
        if write.write_all(answer.as_bytes()).await.is_err() {
            return;
        }
    }
}
