//! The mailer comes back, and what it took arrives.

use super::{
    bench::{Bench, GLANCE},
    breach::{Breach, Found},
};
use crate::{
    kernel::{EmailAddress, EventId, Fault, secret::fresh_id},
    mail::{Mailer, Message},
};
use std::sync::Arc;
use tokio::{runtime::Handle, sync::oneshot, time};

const PART: &str = "Mailer";

pub(super) async fn check(bench: &Bench) -> Found<()> {
    let Some(post) = bench.orgs.post() else {
        return Ok(());
    };
    let to = bench.address("postbox")?;
    // As long as an invitation's, and longer than a line of a mail may be.
    let link = format!("{}/{}", post.origin, "0123456789abcdef".repeat(8));
    let id: EventId = fresh_id(bench.orgs.now());
    let message = Message {
        id: id.to_string(),
        to: to.clone(),
        sender: None,
        reply_to: None,
        subject: "Conformance".to_owned(),
        text: format!("Grüße. This letter is a trial.\n\n{link}\n"),
        html: format!("<p>Grüße. This letter is a trial.</p><p><a href=\"{link}\">{link}</a></p>"),
    };
    for time in ["", " a second time"] {
        sent(bench, &post.mailer, &message).await?.map_err(|fault| {
            let saw = format!("it did not take a letter{time}: {fault}");
            Breach::new(
                PART,
                saw,
                "Take it, and take it again under the same id: mails are told at least once.",
            )
        })?;
    }
    let arrived = bench.letter(&to, |text| text.contains(&link)).await?;
    match arrived {
        Arrived::Whole(_) => Ok(()),
        Arrived::Broken => Err(Breach::new(
            PART,
            "a letter arrived with its link broken",
            "Encode the text (quoted-printable, base64) instead of cutting long lines.",
        )),
        Arrived::Nothing => Err(Breach::new(
            PART,
            "it said yes to a letter, and nothing arrived",
            "Answer Ok only when somebody else is responsible: a server has said 250, or the file is on the disk.",
        )),
    }
}

/// What was found in somebody's mailbox.
pub(super) enum Arrived {
    Whole(String),
    Broken,
    Nothing,
}

impl Bench {
    /// Looks for a letter until it is there, or patience has ended.
    pub async fn letter(&self, to: &EmailAddress, fits: impl Fn(&str) -> bool) -> Found<Arrived> {
        let until = time::Instant::now() + self.patience;
        loop {
            let letters = self.letters(to).await?;
            if let Some(whole) = letters.iter().find(|text| fits(text)) {
                return Ok(Arrived::Whole(whole.clone()));
            }
            if time::Instant::now() >= until {
                return Ok(if letters.is_empty() {
                    Arrived::Nothing
                } else {
                    Arrived::Broken
                });
            }
            time::sleep(GLANCE).await;
        }
    }
}

/// On a thread of its own: one that blocks its thread does not block the kit.
async fn sent(bench: &Bench, mailer: &Arc<dyn Mailer>, message: &Message) -> Found<Result<(), Fault>> {
    let (told, hears) = oneshot::channel();
    let (mailer, message, runtime) = (mailer.clone(), message.clone(), Handle::current());
    std::thread::spawn(move || {
        let sent = runtime.block_on(mailer.send(&message));
        told.send(sent).ok();
    });
    match time::timeout(bench.patience, hears).await {
        Ok(Ok(sent)) => Ok(sent),
        Ok(Err(_)) => Err(Breach::new(PART, "it panicked", "Answer with a fault.")),
        Err(_) => Err(Breach::new(
            PART,
            format!("it was still sending after {:?}", bench.patience),
            "Give it a timeout of its own, below half of Limits::relay_lease: while it waits, no event is told to anybody.",
        )),
    }
}
