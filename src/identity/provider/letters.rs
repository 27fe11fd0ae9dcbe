//! The texts of the mails about identities: each says what happened, and what to do if it was somebody else.
//!
//! Never here: a link that changes anything.

use super::words::Words;
use crate::{
    events::{Event, Recorded},
    identity::{
        letters::{Letter, Reader},
        words::Words as Shared,
    },
    kernel::Fault,
    mail::{Message, words},
};

/// What happened, to its person; `None` for what is no business of this folder.
pub(in crate::identity) fn notice(
    recorded: &Recorded,
    to: &Reader,
    origin: &str,
    product: &str,
) -> Result<Option<Message>, Fault> {
    let (says, shared, address) = (Words(to.language), Shared(to.language), to.email.as_str());
    let at = &*words::instant(to.language, recorded.at)?;
    let (title, what) = match &recorded.event {
        Event::IdentityLinked { provider } => (says.linked(), says.linked_since(at, address, provider)),
        Event::IdentityUnlinked { provider } => (says.unlinked(), says.unlinked_since(at, address, provider)),
        _ => return Ok(None),
    };
    Letter {
        event: recorded.id,
        to,
        title,
        preheader: shared.nothing_to_do().into(),
        paragraphs: vec![what, says.then().to_owned()],
        action: shared.look_after_account(),
        path: "/account/security".into(),
        why: vec![shared.account_is_yours(address)],
    }
    .message(origin, product)
    .map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn tell_what_happened() {
        for to in Reader::samples("olga&co@acme.example") {
            let provider = "Example & <Co>".to_owned();
            for (name, event) in [
                (
                    "linked",
                    Event::IdentityLinked {
                        provider: provider.clone(),
                    },
                ),
                ("unlinked", Event::IdentityUnlinked { provider }),
            ] {
                let recorded = Recorded::sample(event);
                let message = notice(&recorded, &to, "https://orgs.example", "Orgs").unwrap().unwrap();
                let said = format!("Subject: {}\n\n{}", message.subject, message.text);
                insta::assert_snapshot!(to.snapshot(name), said);
                assert!(
                    !message.html.contains("olga&co") && !message.html.contains("<Co>"),
                    "not escaped"
                );
            }
        }
    }
}
