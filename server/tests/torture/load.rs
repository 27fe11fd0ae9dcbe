//! Writers that never rest: each invites one new address after the other, and remembers what was acknowledged.

use crate::client::Client;
use orgs::kernel::Slug;
use std::{
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};
use tokio::task::JoinHandle;

/// An organization takes no more open invitations than this.
const MOST: usize = 490;

/// What the writers have seen.
#[derive(Default)]
pub struct Seen {
    /// Addresses whose invitation was answered with 200, with their organization.
    pub acknowledged: Vec<(Slug, String)>,
    /// Answered with 503.
    pub away: usize,
    /// Not answered.
    pub cut: usize,
    /// Answered with anything else.
    pub strange: Vec<String>,
}

pub struct Load {
    seen: Arc<Mutex<Seen>>,
    over: Arc<AtomicBool>,
    writers: Vec<JoinHandle<()>>,
}

impl Load {
    /// One writer for each organization, at one process after the other.
    pub fn begin(clients: &[Client], slugs: &[Slug], word: &str) -> Self {
        let (seen, over) = (Arc::<Mutex<Seen>>::default(), Arc::<AtomicBool>::default());
        let writers = slugs.iter().zip(clients.iter().cycle()).map(|(slug, client)| {
            let (client, slug, word) = (client.clone(), slug.clone(), word.to_owned());
            tokio::spawn(write(client, slug, word, seen.clone(), over.clone()))
        });
        Self {
            writers: writers.collect(),
            seen,
            over,
        }
    }

    /// Ends it; what was under way is waited for.
    pub async fn end(self) -> Seen {
        self.over.store(true, Ordering::SeqCst);
        for writer in self.writers {
            writer.await.unwrap();
        }
        std::mem::take(&mut *self.seen.lock().unwrap())
    }

    pub fn acknowledged(&self) -> usize {
        self.seen.lock().unwrap().acknowledged.len()
    }
}

async fn write(client: Client, slug: Slug, word: String, seen: Arc<Mutex<Seen>>, over: Arc<AtomicBool>) {
    for number in 0..MOST {
        if over.load(Ordering::SeqCst) {
            return;
        }
        let email = format!("{word}.{number}@{slug}.example");
        let answer = client.invite(slug.as_str(), &email).await;
        let pause = {
            let mut seen = seen.lock().unwrap();
            match answer {
                Ok(answer) if answer.status == 200 => {
                    seen.acknowledged.push((slug.clone(), email));
                    Duration::ZERO
                }
                Ok(answer) if answer.status == 503 => {
                    seen.away += 1;
                    Duration::from_millis(50)
                }
                Ok(answer) => {
                    seen.strange.push(format!("{email}: {} {}", answer.status, answer.body));
                    Duration::ZERO
                }
                Err(_) => {
                    seen.cut += 1;
                    Duration::from_millis(50)
                }
            }
        };
        tokio::time::sleep(pause).await;
    }
}
