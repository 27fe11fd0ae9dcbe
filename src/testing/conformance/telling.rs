//! Subscribers are told of everything, and again: at least once is what they are promised.

use super::{
    bench::{Bench, blamed},
    breach::{Breach, Found},
};
use crate::{
    Orgs,
    events::{Recorded, Subscriber, relay},
    kernel::Fault,
    moving::TABLES,
};
use async_trait::async_trait;
use std::{
    sync::{Mutex, PoisonError},
    time::Duration,
};

const PART: &str = "Subscriber";
/// More than the pause after a first failure.
const LATER: Duration = Duration::from_secs(3600);
/// A part may have bad luck, and not for ever.
const ROUNDS: usize = 4;

/// The kit's own subscriber, behind all of the host's: it hears what they have taken.
#[derive(Default)]
pub(super) struct Listener(Mutex<Vec<(Orgs, Recorded)>>);

impl Listener {
    fn heard(&self) -> Vec<(Orgs, Recorded)> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

#[async_trait]
impl Subscriber for Listener {
    async fn told(&self, orgs: &Orgs, recorded: &Recorded) -> Result<(), Fault> {
        let heard = (orgs.clone(), recorded.clone());
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(heard);
        Ok(())
    }
}

/// Has everything told that waits.
pub(super) async fn deliver(bench: &Bench) -> Found<()> {
    for _ in 0..ROUNDS {
        loop {
            let round = bench
                .within(PART, "the end of telling", relay::relay(&bench.orgs))
                .await?;
            let round = round.map_err(|fault| blamed(&fault, "the relay"))?;
            if round.told == 0 {
                break;
            }
        }
        let backlog = relay::backlog(&bench.orgs).await;
        match backlog.map_err(|fault| blamed(&fault, "the relay"))? {
            (0, 0) => return Ok(()),
            (_, 0) => bench.put_on(LATER),
            (_, given_up) => return Err(refused(format!("{given_up} events were refused for good"))),
        }
    }
    Err(refused(format!(
        "after {ROUNDS} attempts there are events that it has not taken"
    )))
}

fn refused(saw: String) -> Breach {
    let mend =
        "Answer Ok to events that are none of its business; what failed stands in the log and in `events.trouble`.";
    Breach::new(PART, saw, mend)
}

/// Tells everything once more.
pub(super) async fn repeat(bench: &Bench) -> Found<()> {
    deliver(bench).await?;
    let before = effects(bench).await?;
    let (heard, all) = (bench.heard.heard(), bench.orgs.subscribers());
    // The last one is the kit's own.
    let subscribers = &all[..all.len() - 1];
    for (number, subscriber) in (1..).zip(subscribers) {
        for (orgs, recorded) in &heard {
            let again = Recorded {
                attempt: recorded.attempt + 1,
                ..recorded.clone()
            };
            let told = bench.within(PART, "an answer", subscriber.told(orgs, &again)).await?;
            told.map_err(|fault| {
                let (kind, of) = (recorded.event.kind(), subscribers.len());
                Breach::new(
                    PART,
                    format!("told of {kind} a second time, number {number} of {of} failed: {fault}"),
                    "Tell repetitions by Recorded::id and answer Ok: a process that dies while it tells has it told again.",
                )
            })?;
        }
    }
    if effects(bench).await? != before {
        return Err(Breach::new(
            PART,
            "told of everything a second time, it did it a second time",
            "Keep Recorded::id under a unique constraint with what was done, or do what can be done twice.",
        ));
    }
    Ok(())
}

/// What the host has of its own: its tables beside ours, and what it says is elsewhere.
async fn effects(bench: &Bench) -> Found<String> {
    let everything = bench.orgs.database().everything().await;
    let everything = everything.map_err(|fault| blamed(&fault, "the tables cannot be read"))?;
    let elsewhere = bench.host.effects().await;
    let mut effects = elsewhere.map_err(|fault| blamed(&fault, "Host::effects failed"))?;
    let mut ours = true;
    for line in everything.lines() {
        let is_name = line
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
        if is_name {
            ours = TABLES.iter().any(|table| table.name == line);
        }
        if !ours {
            effects.push_str(line);
            effects.push('\n');
        }
    }
    Ok(effects)
}
