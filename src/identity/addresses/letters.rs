//! The texts of the mails about somebody's addresses.
//!
//! Never here: who gets them, and a token that is not committed. And no name: an address may be a stranger's.

use super::store::ChangeRow;
use crate::{
    identity::letters::Letter,
    kernel::{EmailAddress, EventId, Fault, Secret, Timestamp},
    mail::{Message, words},
};

/// Where people look after their addresses.
const ADDRESSES: &str = "/account/emails";

/// `user.address-requested`, to the address that was typed.
pub(super) fn link(
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
        title: "Confirm this e-mail address",
        preheader: format!("The link works until {expires}, once."),
        paragraphs: vec![
            format!("Somebody, we hope you, wants to add the address {to} to their account. Confirm that it is yours."),
            format!(
                "Open the link where you are signed in. It works until {expires}, once; of several only the newest."
            ),
        ],
        action: "Confirm this e-mail address",
        path: format!("{ADDRESSES}/confirm/{}", token.reveal()),
        why: vec![
            format!("You get this message because {to} was entered as somebody's further address."),
            "Not you? Then ignore this message: without you nothing happens.".into(),
        ],
    }
    .message(origin, product)
}

/// `user.address-added`, to the primary address.
pub(super) fn added(
    event: EventId,
    to: &EmailAddress,
    added: &EmailAddress,
    at: Timestamp,
    origin: &str,
    product: &str,
) -> Result<Message, Fault> {
    let at = words::instant(at)?;
    Letter {
        event,
        to,
        title: "An e-mail address was added",
        preheader: "If it was you, there is nothing to do.".into(),
        paragraphs: vec![
            format!("The address {added} was added to the account {to} on {at}. It can be used to sign in, too."),
            "If it was not you, remove it and choose a new password at once.".into(),
        ],
        action: "Look at your addresses",
        path: ADDRESSES.into(),
        why: vec![format!("You get this message because the account {to} is yours.")],
    }
    .message(origin, product)
}

/// `user.address-removed`, to the primary address.
pub(super) fn removed(
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
        title: "An e-mail address was removed",
        preheader: "If it was you, there is nothing to do.".into(),
        paragraphs: vec![
            format!("One of the e-mail addresses of the account {to} was removed on {at}."),
            "If it was not you, add it again and choose a new password at once.".into(),
        ],
        action: "Look at your addresses",
        path: ADDRESSES.into(),
        why: vec![format!("You get this message because the account {to} is yours.")],
    }
    .message(origin, product)
}

/// `user.primary-address-changed`, to the address after. The other mail of the same event needs another id.
pub(super) fn changed(
    event: EventId,
    to: &EmailAddress,
    at: Timestamp,
    origin: &str,
    product: &str,
) -> Result<Message, Fault> {
    let at = words::instant(at)?;
    let mut message = Letter {
        event,
        to,
        title: "This is your primary e-mail address now",
        preheader: "If it was you, there is nothing to do.".into(),
        paragraphs: vec![
            format!("Since {at} {to} is the primary address of your account: members see it, and notices come here."),
            "The address before was told as well.".into(),
        ],
        action: "Look at your addresses",
        path: ADDRESSES.into(),
        why: vec![format!("You get this message because the account {to} is yours.")],
    }
    .message(origin, product)?;
    message.id.push_str("-after");
    Ok(message)
}

/// `user.primary-address-changed`, to the address before.
pub(super) fn undo(
    event: EventId,
    to: &EmailAddress,
    after: &EmailAddress,
    change: &ChangeRow,
    token: &Secret,
    origin: &str,
    product: &str,
) -> Result<Message, Fault> {
    let (at, until) = (words::instant(change.changed_at)?, words::instant(change.expires_at)?);
    Letter {
        event,
        to,
        title: "Your primary e-mail address was changed",
        preheader: "If it was you, there is nothing to do.".into(),
        paragraphs: vec![
            format!("On {at} {after} became the primary address of your account, in place of {to}."),
            format!(
                "If it was you, there is nothing to do. If it was not, put {to} back with this link, until {until}: that signs \
                 everybody out and takes away what was added since."
            ),
        ],
        action: "This was not me",
        path: format!("{ADDRESSES}/undo/{}", token.reveal()),
        why: vec![format!(
            "You get this message because {to} was the primary address of your account."
        )],
    }
    .message(origin, product)
}

/// `user.primary-address-restored`, to the address that is primary again.
pub(super) fn restored(
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
        title: "Your primary e-mail address is back",
        preheader: "Choose a new password now.".into(),
        paragraphs: vec![
            format!("Since {at} {to} is the primary address of your account again. Every browser was signed out."),
            "Addresses that were added since the change, and a password that was chosen since, do not work any more. Choose a \
             new password now, and then look through your addresses and organizations."
                .into(),
        ],
        action: "Choose a new password",
        path: "/forgot".into(),
        why: vec![format!("You get this message because the account {to} is yours.")],
    }
    .message(origin, product)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::UserId;
    use uuid::Uuid;

    const AT: Timestamp = Timestamp(1_796_045_220_000_000);
    const LATER: Timestamp = Timestamp(1_796_650_020_000_000);
    const ORIGIN: &str = "https://orgs.example";

    fn event() -> EventId {
        "01890a5d-ac96-774b-bcce-b302099a8057".parse().unwrap()
    }

    fn address(email: &str) -> EmailAddress {
        EmailAddress::parse(email).unwrap()
    }

    fn token() -> Secret {
        Secret::parse(&"0123456789abcdef".repeat(4)).unwrap()
    }

    #[test]
    fn brings_the_link() {
        let message = link(event(), &address("ivy&co@example.org"), AT, &token(), ORIGIN, "Orgs").unwrap();
        insta::assert_snapshot!("link_text", message.text);
        insta::assert_snapshot!("link_html", message.html);
        assert!(!message.html.contains("ivy&co"), "not escaped");
    }

    #[test]
    fn tells_of_what_came_and_went() {
        let (mia, more) = (address("mia@acme.example"), address("mia&more@example.org"));
        let message = added(event(), &mia, &more, AT, ORIGIN, "Orgs").unwrap();
        assert!(!message.html.contains("mia&more"), "not escaped");
        insta::assert_snapshot!("added_text", message.text);
        insta::assert_snapshot!("removed_text", removed(event(), &mia, AT, ORIGIN, "Orgs").unwrap().text);
    }

    /// Two mails of one event have two ids, or a mailbox that gets both would show one.
    #[test]
    fn tells_both_addresses_of_a_change() {
        let (mia, more) = (address("mia@acme.example"), address("mia@example.org"));
        let change = ChangeRow {
            id: Uuid::nil(),
            user_id: UserId(Uuid::nil()),
            from_email: mia.to_string(),
            from_key: mia.canonical(),
            to_email: more.to_string(),
            changed_at: AT,
            expires_at: LATER,
        };
        let before = undo(event(), &mia, &more, &change, &token(), ORIGIN, "Orgs").unwrap();
        let after = changed(event(), &more, AT, ORIGIN, "Orgs").unwrap();
        assert_ne!(before.id, after.id);
        assert!(!after.text.contains(token().reveal()));
        insta::assert_snapshot!("undo_text", before.text);
        insta::assert_snapshot!("undo_html", before.html);
        insta::assert_snapshot!("changed_text", after.text);
        insta::assert_snapshot!(
            "restored_text",
            restored(event(), &mia, AT, ORIGIN, "Orgs").unwrap().text
        );
    }
}
