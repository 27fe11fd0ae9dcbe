//! The texts of the mails about second factors: each says what happened, and what to do if it was somebody else.
//!
//! Never here: a code, or a link that changes anything.

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
    let (title, what, otherwise) = match &recorded.event {
        Event::FactorAdded {} => (
            "Two-step sign-in is on",
            format!(
                "Since {at} the account {to} asks for a code of an authenticator app after the password. Every other browser was signed out."
            ),
            "If it was not you, ask the operator of this site for help at once: you may be locked out.",
        ),
        Event::FactorRemoved {} => (
            "Two-step sign-in is off",
            format!("Since {at} the account {to} is opened by its password alone."),
            "If it was not you, choose a new password at once, and turn it on again.",
        ),
        Event::FactorRemovedByOperator {} => (
            "Two-step sign-in was turned off for you",
            format!(
                "The operator of this site turned it off on {at}: the account {to} is opened by its password alone."
            ),
            "If you did not ask for it, choose a new password at once, and turn it on again.",
        ),
        Event::RecoveryCodeUsed { left } => (
            "A recovery code was used",
            format!(
                "Somebody, we hope you, used a recovery code of the account {to} on {at}. {}",
                of_left(*left)
            ),
            "If it was not you, choose a new password and new recovery codes at once.",
        ),
        Event::RecoveryCodesRenewed {} => (
            "You have new recovery codes",
            format!("The account {to} got new recovery codes on {at}. The old ones are dead."),
            "If it was not you, choose a new password and new recovery codes at once.",
        ),
        _ => return Ok(None),
    };
    Letter {
        event: recorded.id,
        to,
        title,
        preheader: "If it was you, there is nothing to do.".into(),
        paragraphs: vec![what, format!("If it was you, there is nothing to do. {otherwise}")],
        action: "Look after your account",
        path: "/account/security".into(),
        why: vec![format!("You get this message because the account {to} is yours.")],
    }
    .message(origin, product)
    .map(Some)
}

fn of_left(left: i64) -> String {
    match left {
        0 => "It was the last one: make new ones.".into(),
        1 => "One is left: make new ones soon.".into(),
        left => format!("{left} are left."),
    }
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
        for (name, event) in [
            ("added", Event::FactorAdded {}),
            ("removed", Event::FactorRemoved {}),
            ("removed_by_operator", Event::FactorRemovedByOperator {}),
            ("code_used", Event::RecoveryCodeUsed { left: 9 }),
            ("last_code_used", Event::RecoveryCodeUsed { left: 0 }),
            ("codes_renewed", Event::RecoveryCodesRenewed {}),
        ] {
            let message = text(&event);
            insta::assert_snapshot!(name, format!("Subject: {}\n\n{}", message.subject, message.text));
            assert!(!message.html.contains("olga&co"), "not escaped");
            assert!(message.text.contains("https://orgs.example/account/security\n"));
        }
        insta::assert_snapshot!("added_html", text(&Event::FactorAdded {}).html);
    }
}
