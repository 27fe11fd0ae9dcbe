//! The texts of the mails about identities: each says what happened, and what to do if it was somebody else.
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
    let (title, what) = match &recorded.event {
        Event::IdentityLinked { provider } => (
            "You can sign in by another site now",
            format!("Since {at} the account {to} is opened by signing in with {provider}."),
        ),
        Event::IdentityUnlinked { provider } => (
            "You cannot sign in by another site any more",
            format!("Since {at} the account {to} is not opened by {provider} any more."),
        ),
        _ => return Ok(None),
    };
    let then = "If it was you, there is nothing to do. If it was not, look through what opens your account at once.";
    Letter {
        event: recorded.id,
        to,
        title,
        preheader: "If it was you, there is nothing to do.".into(),
        paragraphs: vec![what, then.to_owned()],
        action: "Look after your account",
        path: "/account/security".into(),
        why: vec![format!("You get this message because the account {to} is yours.")],
    }
    .message(origin, product)
    .map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tell_what_happened() {
        let to = EmailAddress::parse("olga&co@acme.example").unwrap();
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
            insta::assert_snapshot!(name, format!("Subject: {}\n\n{}", message.subject, message.text));
            assert!(
                !message.html.contains("olga&co") && !message.html.contains("<Co>"),
                "not escaped"
            );
        }
    }
}
