//! The texts of the mails about passkeys: each says what happened, and what to do if it was somebody else.
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
    let (title, what, then) = match &recorded.event {
        Event::PasskeyAdded { name } => (says.added(), says.added_on(name, at, address), says.then_remove()),
        Event::PasskeyRenamed { from, to: name } => (
            says.renamed(),
            says.renamed_on(at, from, address, name),
            says.then_look_through(),
        ),
        Event::PasskeyRemoved { name } => (says.removed(), says.removed_on(name, at, address), says.then_sign_out()),
        Event::PasskeyDoubted { name } => (says.doubted(), says.doubted_on(at, address, name), says.then_replace()),
        _ => return Ok(None),
    };
    Letter {
        event: recorded.id,
        to,
        title,
        preheader: says.what_happened().into(),
        paragraphs: vec![what, then.to_owned()],
        action: says.look_at_passkeys(),
        path: "/account/security/passkeys".into(),
        why: vec![shared.account_is_yours(address)],
    }
    .message(origin, product)
    .map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;
    fn text(event: &Event, to: &Reader) -> Message {
        let recorded = Recorded::sample(event.clone());
        notice(&recorded, to, "https://orgs.example", "Orgs").unwrap().unwrap()
    }

    #[test]
    fn tell_what_happened() {
        let name = "Olga's <key>".to_owned();
        let (from, to) = (name.clone(), "Another".to_owned());
        let events = [
            ("added", Event::PasskeyAdded { name: name.clone() }),
            ("renamed", Event::PasskeyRenamed { from, to }),
            ("removed", Event::PasskeyRemoved { name: name.clone() }),
            ("doubted", Event::PasskeyDoubted { name: name.clone() }),
        ];
        for to in Reader::samples("olga&co@acme.example") {
            for (file, event) in &events {
                let message = text(event, &to);
                let said = format!("Subject: {}\n\n{}", message.subject, message.text);
                insta::assert_snapshot!(to.snapshot(file), said);
                assert!(
                    !message.html.contains("olga&co") && !message.html.contains("<key>"),
                    "not escaped"
                );
                assert!(
                    message
                        .text
                        .contains("https://orgs.example/account/security/passkeys\n")
                );
            }
            let html = text(&Event::PasskeyAdded { name: name.clone() }, &to).html;
            insta::assert_snapshot!(to.snapshot("added_html"), html);
        }
    }
}
