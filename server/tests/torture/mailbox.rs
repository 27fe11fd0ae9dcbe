//! A mail server that takes any number of mails, and has moods. It keeps what it took, and what it was offered and refused.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};

/// How it treats whoever comes.
#[derive(Clone, Copy, Debug)]
pub enum Mood {
    /// As it should.
    Taking,
    /// It thinks for so long before it takes a mail.
    Slow(Duration),
    /// It says nothing at all.
    Silent,
    /// It knows no such recipient.
    Refusing,
    /// It reads the mail, and then has no room for it.
    Full,
}

/// A mail that was offered.
#[derive(Clone, Debug)]
pub struct Letter {
    pub to: String,
    pub id: String,
    pub at: Instant,
}

#[derive(Default)]
struct Kept {
    mood: Option<Mood>,
    taken: Vec<Letter>,
    refused: Vec<Letter>,
}

/// Open when made.
pub struct Mailbox {
    address: String,
    kept: Arc<Mutex<Kept>>,
    listening: Option<JoinHandle<()>>,
}

impl Mailbox {
    pub async fn open() -> Self {
        let mut mailbox = Self {
            address: "127.0.0.1:0".to_owned(),
            kept: Arc::default(),
            listening: None,
        };
        mailbox.reopen().await;
        mailbox
    }

    pub fn url(&self) -> String {
        format!("smtp://{}", self.address)
    }

    pub fn mood(&self, mood: Mood) {
        self.kept.lock().unwrap().mood = Some(mood);
    }

    /// Connections are refused from now on.
    pub async fn close(&mut self) {
        if let Some(listening) = self.listening.take() {
            listening.abort();
            let _ = listening.await;
        }
    }

    /// On the same port.
    pub async fn reopen(&mut self) {
        let listener = TcpListener::bind(&self.address).await.unwrap();
        self.address = listener.local_addr().unwrap().to_string();
        let kept = self.kept.clone();
        self.listening = Some(tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let kept = kept.clone();
                // Who goes away in the middle of a mail has not sent it.
                tokio::spawn(async move { converse(stream, &kept).await });
            }
        }));
    }

    pub fn taken(&self) -> Vec<Letter> {
        self.kept.lock().unwrap().taken.clone()
    }

    pub fn refused(&self) -> Vec<Letter> {
        self.kept.lock().unwrap().refused.clone()
    }

    /// How many mails each address has.
    pub fn by_address(&self) -> BTreeMap<String, Vec<Letter>> {
        let mut all: BTreeMap<String, Vec<Letter>> = BTreeMap::new();
        for letter in self.taken() {
            all.entry(letter.to.clone()).or_default().push(letter);
        }
        all
    }
}

async fn converse(stream: TcpStream, kept: &Mutex<Kept>) -> std::io::Result<()> {
    let mood = kept.lock().unwrap().mood.unwrap_or(Mood::Taking);
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    if matches!(mood, Mood::Silent) {
        // Until the other side gives up.
        while lines.next_line().await?.is_some() {}
        return Ok(());
    }
    let (mut to, mut id, mut reading) = (String::new(), String::new(), Reading::Commands);
    write.write_all(b"220 here\r\n").await?;
    while let Some(line) = lines.next_line().await? {
        let answer = match (reading, line.as_str()) {
            (Reading::Mail, ".") => {
                reading = Reading::Commands;
                if let Mood::Slow(pause) = mood {
                    tokio::time::sleep(pause).await;
                }
                let letter = Letter {
                    to: to.clone(),
                    id: id.clone(),
                    at: Instant::now(),
                };
                let mut kept = kept.lock().unwrap();
                if matches!(mood, Mood::Full) {
                    kept.refused.push(letter);
                    "452 4.3.1 no room"
                } else {
                    kept.taken.push(letter);
                    "250 taken"
                }
            }
            (Reading::Mail, line) => {
                if let Some(given) = line.strip_prefix("Message-ID: ") {
                    id = given.to_owned();
                }
                continue;
            }
            (Reading::Commands, "DATA") => {
                reading = Reading::Mail;
                "354 go on"
            }
            (Reading::Commands, line) => match line.strip_prefix("RCPT TO:") {
                Some(_) if matches!(mood, Mood::Refusing) => "550 5.1.1 no such user",
                Some(address) => {
                    to = address.trim_matches(['<', '>']).to_owned();
                    "250 fine"
                }
                None => "250 fine",
            },
        };
        write.write_all(format!("{answer}\r\n").as_bytes()).await?;
    }
    Ok(())
}

#[derive(Clone, Copy)]
enum Reading {
    Commands,
    Mail,
}
