//! The texts of the mails about passkeys: each says what happened, and what to do if it was somebody else.
//!
//! Never here: a link that changes anything.

use crate::{
    events::{Event, Recorded},
    identity::letters::Letter,
    kernel::{EmailAddress, Fault},
    mail::{Message, words},
};

/// What happened, to its person; `None` for what is no business of this folder.
pub(in crate::identity) fn notice(
    recorded: &Recorded,
    to: &EmailAddress,
    origin: &str,
    product: &str,
) -> Result<Option<Message>, Fault> {
    let at = words::instant(recorded.at)?;
    let (title, what, then) = match &recorded.event {
        Event::PasskeyAdded { name } => (
            "A passkey was added",
            format!("The passkey “{name}” was added on {at}: it opens the account {to} without a password."),
            "If it was you, there is nothing to do. If it was not, remove it and choose a new password at once.",
        ),
        Event::PasskeyRenamed { from, to: name } => (
            "A passkey has another name",
            format!("On {at} the passkey “{from}” of the account {to} was named “{name}”."),
            "If it was you, there is nothing to do. If it was not, look through your passkeys and choose a new password at once.",
        ),
        Event::PasskeyRemoved { name } => (
            "A passkey was removed",
            format!("The passkey “{name}” was removed on {at}: it does not open the account {to} any more."),
            "If it was you, there is nothing to do. If a device is lost, sign it out as well. If it was not you, choose a new \
             password at once.",
        ),
        Event::PasskeyDoubted { name } => (
            "A passkey was not let in",
            format!(
                "On {at} somebody tried to sign in to the account {to} with the passkey “{name}”, and it counted backwards: \
                 there may be a copy of it."
            ),
            "We did not let it in. Remove this passkey, and add a new one.",
        ),
        _ => return Ok(None),
    };
    Letter {
        event: recorded.id,
        to,
        title,
        preheader: "What happened, and what to do if it was not you.".into(),
        paragraphs: vec![what, then.to_owned()],
        action: "Look at your passkeys",
        path: "/account/security/passkeys".into(),
        why: vec![format!("You get this message because the account {to} is yours.")],
    }
    .message(origin, product)
    .map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(event: &Event) -> Message {
        let to = EmailAddress::parse("olga&co@acme.example").unwrap();
        let recorded = Recorded::sample(event.clone());
        notice(&recorded, &to, "https://orgs.example", "Orgs").unwrap().unwrap()
    }

    #[test]
    fn tell_what_happened() {
        let name = "Olga's <key>".to_owned();
        let (from, to) = (name.clone(), "Another".to_owned());
        for (file, event) in [
            ("added", Event::PasskeyAdded { name: name.clone() }),
            ("renamed", Event::PasskeyRenamed { from, to }),
            ("removed", Event::PasskeyRemoved { name: name.clone() }),
            ("doubted", Event::PasskeyDoubted { name: name.clone() }),
        ] {
            let message = text(&event);
            insta::assert_snapshot!(file, format!("Subject: {}\n\n{}", message.subject, message.text));
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
        insta::assert_snapshot!("added_html", text(&Event::PasskeyAdded { name }).html);
    }
}
