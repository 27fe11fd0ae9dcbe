//! The texts of two mails: the link to choose a new password, and the word that one was chosen.
//!
//! Never here: who gets them, and a token that is not committed.

use crate::{
    identity::letters::Letter,
    kernel::{EmailAddress, EventId, Fault, Secret, Timestamp},
    mail::{Message, words},
};

/// `user.password-forgotten`, to whoever has the address.
pub(in crate::identity) fn link(
    event: EventId,
    to: &EmailAddress,
    expires_at: Timestamp,
    token: &Secret,
    origin: &str,
    product: &str,
) -> Result<Message, Fault> {
    let expires = words::instant(expires_at)?;
    Letter {
        event,
        to,
        title: "Choose a new password",
        preheader: format!("The link works until {expires}, once."),
        paragraphs: vec![
            format!("Somebody, we hope you, has forgotten the password of the account {to}. Choose a new one with this link."),
            format!("The link works until {expires}, once. If you asked several times, only the newest link works."),
        ],
        action: "Choose a new password",
        path: format!("/reset/{}", token.reveal()),
        why: vec![
            format!("You get this message because {to} was entered as the address of somebody who forgot their password."),
            "Not you? Then ignore this message: your password is as it was.".into(),
        ],
    }
    .message(origin, product)
}

/// A password is a new one since `at`, chosen by its person, or by somebody who should not have been able to.
pub(in crate::identity) fn notice(
    event: EventId,
    to: &EmailAddress,
    at: Timestamp,
    origin: &str,
    product: &str,
) -> Result<Message, Fault> {
    let at = words::instant(at)?;
    Letter {
        event,
        to,
        title: "Your password was changed",
        preheader: "If it was you, there is nothing to do.".into(),
        paragraphs: vec![
            format!("The password of the account {to} was changed on {at}. Every other browser was signed out."),
            "If it was you, there is nothing to do. If it was not, choose a new password at once.".into(),
        ],
        action: "This was not me",
        path: "/forgot".into(),
        why: vec![format!("You get this message because the account {to} is yours.")],
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
        let to = EmailAddress::parse("ivy&co@example.org").unwrap();
        let token = Secret::parse(&"0123456789abcdef".repeat(4)).unwrap();
        let message = link(event(), &to, AT, &token, "https://orgs.example/", "Orgs").unwrap();
        assert_eq!(message.subject, "Choose a new password");
        insta::assert_snapshot!("reset_text", message.text);
        insta::assert_snapshot!("reset_html", message.html);
        let link = format!("https://orgs.example/reset/{}", token.reveal());
        assert!(message.text.contains(&link) && message.html.contains(&link));
        assert!(!message.html.contains("ivy&co"), "not escaped");
    }

    #[test]
    fn tells_of_the_change() {
        let to = EmailAddress::parse("olga@acme.example").unwrap();
        let message = notice(event(), &to, AT, "https://orgs.example", "Orgs").unwrap();
        assert_eq!(message.subject, "Your password was changed");
        insta::assert_snapshot!("notice_text", message.text);
        insta::assert_snapshot!("notice_html", message.html);
        assert!(message.text.contains("https://orgs.example/forgot\n"));
    }
}
