//! The texts of the mails about second factors: each says what happened, and what to do if it was somebody else.
//!
//! Never here: a code, or a link that changes anything.

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
    let (title, what, otherwise) = match &recorded.event {
        Event::FactorAdded {} => (says.on(), says.on_since(at, address), says.locked_out()),
        Event::FactorRemoved {} => (says.off(), says.off_since(at, address), says.turn_on_again()),
        Event::FactorRemovedByOperator {} => (
            says.off_for_you(),
            says.off_by_operator(at, address),
            says.turn_on_if_unasked(),
        ),
        Event::RecoveryCodeUsed { left } => (
            says.code_used(),
            format!("{} {}", says.used_on(address, at), of_left(says, *left)),
            says.renew_everything(),
        ),
        Event::RecoveryCodesRenewed {} => (says.new_codes(), says.renewed_on(address, at), says.renew_everything()),
        _ => return Ok(None),
    };
    Letter {
        event: recorded.id,
        to,
        title,
        preheader: shared.nothing_to_do().into(),
        paragraphs: vec![what, format!("{} {otherwise}", shared.nothing_to_do())],
        action: shared.look_after_account(),
        path: "/account/security".into(),
        why: vec![shared.account_is_yours(address)],
    }
    .message(origin, product)
    .map(Some)
}

fn of_left(says: Words, left: i64) -> String {
    match left {
        0 => says.none_left().into(),
        1 => says.one_left().into(),
        left => says.some_left(left),
    }
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
        for to in Reader::samples("olga&co@acme.example") {
            for (name, event) in [
                ("added", Event::FactorAdded {}),
                ("removed", Event::FactorRemoved {}),
                ("removed_by_operator", Event::FactorRemovedByOperator {}),
                ("code_used", Event::RecoveryCodeUsed { left: 9 }),
                ("last_code_used", Event::RecoveryCodeUsed { left: 0 }),
                ("codes_renewed", Event::RecoveryCodesRenewed {}),
            ] {
                let message = text(&event, &to);
                let said = format!("Subject: {}\n\n{}", message.subject, message.text);
                insta::assert_snapshot!(to.snapshot(name), said);
                assert!(!message.html.contains("olga&co"), "not escaped");
                assert!(message.text.contains("https://orgs.example/account/security\n"));
            }
            insta::assert_snapshot!(to.snapshot("added_html"), text(&Event::FactorAdded {}, &to).html);
        }
    }
}
