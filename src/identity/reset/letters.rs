//! The texts of two mails: the link to choose a new password, and the word that one was chosen.
//!
//! Never here: who gets them, and a token that is not committed.

use super::words::Words;
use crate::{
    identity::{
        letters::{Letter, Reader},
        words::Words as Shared,
    },
    kernel::{EventId, Fault, Secret, Timestamp},
    mail::{Message, words},
};

/// `user.password-forgotten`, to whoever has the address.
pub(in crate::identity) fn link(
    event: EventId,
    to: &Reader,
    expires_at: Timestamp,
    token: &Secret,
    origin: &str,
    product: &str,
) -> Result<Message, Fault> {
    let (says, shared, address) = (Words(to.language), Shared(to.language), to.email.as_str());
    let expires = words::instant(to.language, expires_at)?;
    Letter {
        event,
        to,
        title: says.choose(),
        preheader: shared.link_once_until(&expires),
        paragraphs: vec![says.forgotten(address), says.once_until(&expires)],
        action: says.choose(),
        path: format!("/reset/{}", token.reveal()),
        why: vec![says.why_forgotten(address), says.password_as_it_was().into()],
    }
    .message(origin, product)
}

/// A password is a new one since `at`, chosen by its person, or by somebody who should not have been able to.
pub(in crate::identity) fn notice(
    event: EventId,
    to: &Reader,
    at: Timestamp,
    origin: &str,
    product: &str,
) -> Result<Message, Fault> {
    let (says, shared, address) = (Words(to.language), Shared(to.language), to.email.as_str());
    let at = words::instant(to.language, at)?;
    Letter {
        event,
        to,
        title: says.changed(),
        preheader: shared.nothing_to_do().into(),
        paragraphs: vec![says.changed_on(address, &at), says.then().into()],
        action: says.not_me(),
        path: "/forgot".into(),
        why: vec![shared.account_is_yours(address)],
    }
    .message(origin, product)
}

#[cfg(test)]
mod tests {
    use super::*;
    const AT: Timestamp = Timestamp(1_796_045_220_000_000);

    fn event() -> EventId {
        "01890a5d-ac96-774b-bcce-b302099a8057".parse().unwrap()
    }

    #[test]
    fn brings_the_link() {
        let token = Secret::parse(&"0123456789abcdef".repeat(4)).unwrap();
        for to in Reader::samples("ivy&co@example.org") {
            let message = link(event(), &to, AT, &token, "https://orgs.example/", "Orgs").unwrap();
            assert_eq!(message.subject, Words(to.language).choose());
            insta::assert_snapshot!(to.snapshot("reset_text"), message.text);
            insta::assert_snapshot!(to.snapshot("reset_html"), message.html);
            let link = format!("https://orgs.example/reset/{}", token.reveal());
            assert!(message.text.contains(&link) && message.html.contains(&link));
            assert!(!message.html.contains("ivy&co"), "not escaped");
        }
    }

    #[test]
    fn tells_of_the_change() {
        for to in Reader::samples("olga@acme.example") {
            let message = notice(event(), &to, AT, "https://orgs.example", "Orgs").unwrap();
            assert_eq!(message.subject, Words(to.language).changed());
            insta::assert_snapshot!(to.snapshot("notice_text"), message.text);
            insta::assert_snapshot!(to.snapshot("notice_html"), message.html);
            assert!(message.text.contains("https://orgs.example/forgot\n"));
        }
    }
}
