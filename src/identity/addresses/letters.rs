//! The texts of the mails about somebody's addresses.
//!
//! Never here: who gets them, and a token that is not committed. And no name: an address may be a stranger's.

use super::{store::ChangeRow, words::Words};
use crate::{
    identity::{
        letters::{Letter, Reader},
        words::Words as Shared,
    },
    kernel::{EmailAddress, EventId, Fault, Secret, Timestamp},
    mail::{Message, words},
};

/// Where people look after their addresses.
const ADDRESSES: &str = "/account/emails";

/// `user.address-requested`, to the address that was typed.
pub(super) fn link(
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
        title: says.confirm(),
        preheader: shared.link_once_until(&expires),
        paragraphs: vec![says.wanted(address), says.open_signed_in(&expires)],
        action: says.confirm(),
        path: format!("{ADDRESSES}/confirm/{}", token.reveal()),
        why: vec![says.why_wanted(address), shared.nothing_without_you().into()],
    }
    .message(origin, product)
}

/// `user.address-added`, to the primary address.
pub(super) fn added(
    event: EventId,
    to: &Reader,
    added: &EmailAddress,
    at: Timestamp,
    origin: &str,
    product: &str,
) -> Result<Message, Fault> {
    let (says, shared, address) = (Words(to.language), Shared(to.language), to.email.as_str());
    let at = words::instant(to.language, at)?;
    Letter {
        event,
        to,
        title: says.added(),
        preheader: shared.nothing_to_do().into(),
        paragraphs: vec![says.added_on(added.as_str(), address, &at), says.remove_it().into()],
        action: says.look_at_addresses(),
        path: ADDRESSES.into(),
        why: vec![shared.account_is_yours(address)],
    }
    .message(origin, product)
}

/// `user.address-removed`, to the primary address.
pub(super) fn removed(
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
        title: says.removed(),
        preheader: shared.nothing_to_do().into(),
        paragraphs: vec![says.removed_on(address, &at), says.add_it_again().into()],
        action: says.look_at_addresses(),
        path: ADDRESSES.into(),
        why: vec![shared.account_is_yours(address)],
    }
    .message(origin, product)
}

/// `user.primary-address-changed`, to the address after. The other mail of the same event needs another id.
pub(super) fn changed(
    event: EventId,
    to: &Reader,
    at: Timestamp,
    origin: &str,
    product: &str,
) -> Result<Message, Fault> {
    let (says, shared, address) = (Words(to.language), Shared(to.language), to.email.as_str());
    let at = words::instant(to.language, at)?;
    let mut message = Letter {
        event,
        to,
        title: says.primary_now(),
        preheader: shared.nothing_to_do().into(),
        paragraphs: vec![says.primary_since(&at, address), says.other_told().into()],
        action: says.look_at_addresses(),
        path: ADDRESSES.into(),
        why: vec![shared.account_is_yours(address)],
    }
    .message(origin, product)?;
    message.id.push_str("-after");
    Ok(message)
}

/// `user.primary-address-changed`, to the address before.
pub(super) fn undo(
    event: EventId,
    to: &Reader,
    after: &EmailAddress,
    change: &ChangeRow,
    token: &Secret,
    origin: &str,
    product: &str,
) -> Result<Message, Fault> {
    let (says, shared, address) = (Words(to.language), Shared(to.language), to.email.as_str());
    let at = words::instant(to.language, change.changed_at)?;
    let until = words::instant(to.language, change.expires_at)?;
    Letter {
        event,
        to,
        title: says.primary_changed(),
        preheader: shared.nothing_to_do().into(),
        paragraphs: vec![
            says.in_place_of(&at, after.as_str(), address),
            says.put_back(address, &until),
        ],
        action: says.not_me(),
        path: format!("{ADDRESSES}/undo/{}", token.reveal()),
        why: vec![says.why_before(address)],
    }
    .message(origin, product)
}

/// `user.primary-address-restored`, to the address that is primary again.
pub(super) fn restored(
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
        title: says.primary_back(),
        preheader: says.new_password_now().into(),
        paragraphs: vec![says.back_since(&at, address), says.what_is_over().into()],
        action: says.choose_password(),
        path: "/forgot".into(),
        why: vec![shared.account_is_yours(address)],
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
        for to in Reader::samples("ivy&co@example.org") {
            let message = link(event(), &to, AT, &token(), ORIGIN, "Orgs").unwrap();
            insta::assert_snapshot!(to.snapshot("link_text"), message.text);
            insta::assert_snapshot!(to.snapshot("link_html"), message.html);
            assert!(!message.html.contains("ivy&co"), "not escaped");
        }
    }

    #[test]
    fn tells_of_what_came_and_went() {
        let more = address("mia&more@example.org");
        for mia in Reader::samples("mia@acme.example") {
            let message = added(event(), &mia, &more, AT, ORIGIN, "Orgs").unwrap();
            assert!(!message.html.contains("mia&more"), "not escaped");
            insta::assert_snapshot!(mia.snapshot("added_text"), message.text);
            let message = removed(event(), &mia, AT, ORIGIN, "Orgs").unwrap();
            insta::assert_snapshot!(mia.snapshot("removed_text"), message.text);
        }
    }

    /// Two mails of one event have two ids, or a mailbox that gets both would show one.
    #[test]
    fn tells_both_addresses_of_a_change() {
        let both = Reader::samples("mia@acme.example").into_iter();
        for (mia, more) in both.zip(Reader::samples("mia@example.org")) {
            let change = ChangeRow {
                id: Uuid::nil(),
                user_id: UserId(Uuid::nil()),
                from_email: mia.email.to_string(),
                from_key: mia.email.canonical(),
                to_email: more.email.to_string(),
                language: mia.language,
                changed_at: AT,
                expires_at: LATER,
            };
            let before = undo(event(), &mia, &more.email, &change, &token(), ORIGIN, "Orgs").unwrap();
            let after = changed(event(), &more, AT, ORIGIN, "Orgs").unwrap();
            let back = restored(event(), &mia, AT, ORIGIN, "Orgs").unwrap();
            assert_ne!(before.id, after.id);
            assert!(!after.text.contains(token().reveal()));
            insta::assert_snapshot!(mia.snapshot("undo_text"), before.text);
            insta::assert_snapshot!(mia.snapshot("undo_html"), before.html);
            insta::assert_snapshot!(mia.snapshot("changed_text"), after.text);
            insta::assert_snapshot!(mia.snapshot("restored_text"), back.text);
        }
    }
}
