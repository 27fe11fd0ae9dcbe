//! The mails of this slice: a subscriber of its own.

use super::{departure, factors, passkeys, provider, reset, store, words::Words};
pub(super) use crate::mail::letter::{Letter, Reader};
use crate::{
    Orgs,
    access::Caller,
    events::{Event, Recorded, Subscriber},
    kernel::{AddressId, EmailAddress, EventId, Fault, Language, Never, Outcome, Secret, Timestamp, UserId, settled},
    mail::{Mailer, Message, words},
    users,
};
use async_trait::async_trait;
use std::{fmt, sync::Arc};
use uuid::Uuid;

/// Sends the mails of the built-in people.
#[derive(Clone)]
pub struct IdentityPost {
    /// Takes messages away.
    pub mailer: Arc<dyn Mailer>,
    /// Where the screens are, e.g. `https://orgs.example`: the only thing links are built from.
    pub origin: String,
    /// The product's name.
    pub product: String,
}

impl fmt::Debug for IdentityPost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("IdentityPost")
            .field("origin", &self.origin)
            .finish_non_exhaustive()
    }
}

#[async_trait]
impl Subscriber for IdentityPost {
    async fn told(&self, orgs: &Orgs, recorded: &Recorded) -> Result<(), Fault> {
        let message = match (&recorded.event, recorded.subject) {
            (Event::SignUpRequested { sign_up } | Event::SignUpResent { sign_up }, _) => {
                self.confirmation(orgs, recorded.id, *sign_up).await?
            }
            (Event::PasswordForgotten { reset } | Event::PasswordLinkSent { reset }, _) => {
                self.link_to_choose(orgs, recorded.id, *reset).await?
            }
            (Event::SignUpRepeated { address }, Some(user)) => self.reminder(orgs, recorded.id, user, *address).await?,
            (Event::AddressRequested { claim }, _) => self.link_to_confirm(orgs, recorded.id, *claim).await?,
            (Event::AddressAdded { address }, Some(user)) => self.address_added(orgs, recorded, user, *address).await?,
            (Event::AddressRemoved {}, Some(user)) => self.address_removed(orgs, recorded, user).await?,
            (Event::PrimaryAddressChanged { change }, _) => self.primary_changed(orgs, recorded.id, *change).await?,
            (Event::PrimaryAddressRestored {}, Some(user)) => self.primary_restored(orgs, recorded, user).await?,
            (Event::Departed { farewell: Some(id) }, _) => self.farewell(orgs, recorded, *id).await?,
            (Event::ActingBegan { reason, until }, Some(user)) => {
                self.acted_as(orgs, recorded, user, (reason, *until)).await?
            }
            (Event::PasswordReset {} | Event::PasswordChanged {}, Some(user)) => {
                self.notice(orgs, recorded, user).await?
            }
            (
                Event::FactorAdded {}
                | Event::FactorRemoved {}
                | Event::FactorRemovedByOperator {}
                | Event::RecoveryCodeUsed { .. }
                | Event::RecoveryCodesRenewed {},
                Some(user),
            ) => self.of_factors(orgs, recorded, user).await?,
            (
                Event::PasskeyAdded { .. }
                | Event::PasskeyRenamed { .. }
                | Event::PasskeyRemoved { .. }
                | Event::PasskeyDoubted { .. },
                Some(user),
            ) => self.of_passkeys(orgs, recorded, user).await?,
            (Event::IdentityLinked { .. } | Event::IdentityUnlinked { .. }, Some(user)) => {
                self.of_identities(orgs, recorded, user).await?
            }
            _ => None,
        };
        match message {
            Some(message) => self.mailer.send(&message).await,
            None => Ok(()),
        }
    }
}

impl IdentityPost {
    /// Every attempt commits a token of its own before it sends, so that no link is ever mailed that does not work.
    async fn confirmation(&self, orgs: &Orgs, event: EventId, id: Uuid) -> Result<Option<Message>, Fault> {
        let token = Secret::random()?;
        let waiting = orgs.work(&Caller::Nobody, async |work| -> Outcome<_, Never> {
            let waiting = store::waiting(work, id).await?;
            if waiting.is_some() {
                store::add_token(work, id, &token.digest()).await?;
            }
            Ok(waiting)
        });
        let Some((email, language, expires_at)) = settled(waiting.await)? else {
            return Ok(None);
        };
        let to = reader(&email, language)?;
        confirmation(event, &to, expires_at, &token, &self.origin, &self.product).map(Some)
    }

    /// To the address that was typed, which may be any of theirs.
    async fn reminder(
        &self,
        orgs: &Orgs,
        event: EventId,
        user: UserId,
        typed: Option<AddressId>,
    ) -> Result<Option<Message>, Fault> {
        let mut found = address(orgs, user).await?;
        if let Some(id) = typed {
            let typed = one_of(orgs, user, id).await?;
            found = found.zip(typed).map(|(to, email)| Reader { email, ..to });
        }
        found
            .map(|to| reminder(event, &to, &self.origin, &self.product))
            .transpose()
    }

    /// To nobody, if nobody has the address. Every attempt replaces the token of the one before, of which nobody knows whether
    /// its mail has arrived: the newest link is the one that works.
    async fn link_to_choose(&self, orgs: &Orgs, event: EventId, id: Uuid) -> Result<Option<Message>, Fault> {
        let token = Secret::random()?;
        let addressee = orgs.work(&Caller::Nobody, async |work| -> Outcome<_, Never> {
            let Some((user, email, language, expires_at)) = reset::store::addressee(work, id).await? else {
                return Ok(None);
            };
            let set = reset::store::set_token(work, id, user, &token.digest()).await?;
            Ok((set == 1).then_some((email, language, expires_at)))
        });
        let Some((email, language, expires_at)) = settled(addressee.await)? else {
            return Ok(None);
        };
        let to = reader(&email, language)?;
        reset::letters::link(event, &to, expires_at, &token, &self.origin, &self.product).map(Some)
    }

    /// The person is gone, and the address with them: where it goes was put down.
    async fn farewell(&self, orgs: &Orgs, recorded: &Recorded, id: Uuid) -> Result<Option<Message>, Fault> {
        let found = orgs
            .work(&Caller::Nobody, async |work| -> Outcome<_, Never> {
                Ok(departure::store::farewell(work, id).await?)
            })
            .await;
        let found = settled(found)?;
        found
            .map(|(email, language)| {
                let to = reader(&email, language)?;
                departure::letters::farewell(recorded.id, &to, recorded.at, &self.origin, &self.product)
            })
            .transpose()
    }

    async fn notice(&self, orgs: &Orgs, recorded: &Recorded, user: UserId) -> Result<Option<Message>, Fault> {
        let found = address(orgs, user).await?;
        found
            .map(|to| reset::letters::notice(recorded.id, &to, recorded.at, &self.origin, &self.product))
            .transpose()
    }

    async fn of_factors(&self, orgs: &Orgs, recorded: &Recorded, user: UserId) -> Result<Option<Message>, Fault> {
        let found = address(orgs, user).await?;
        let letter = found.map(|to| factors::letters::notice(recorded, &to, &self.origin, &self.product));
        Ok(letter.transpose()?.flatten())
    }

    async fn of_identities(&self, orgs: &Orgs, recorded: &Recorded, user: UserId) -> Result<Option<Message>, Fault> {
        let found = address(orgs, user).await?;
        let letter = found.map(|to| provider::letters::notice(recorded, &to, &self.origin, &self.product));
        Ok(letter.transpose()?.flatten())
    }

    async fn of_passkeys(&self, orgs: &Orgs, recorded: &Recorded, user: UserId) -> Result<Option<Message>, Fault> {
        let found = address(orgs, user).await?;
        let letter = found.map(|to| passkeys::letters::notice(recorded, &to, &self.origin, &self.product));
        Ok(letter.transpose()?.flatten())
    }
}

/// Where an active user receives mail, and in what language.
pub(super) async fn address(orgs: &Orgs, user: UserId) -> Result<Option<Reader>, Fault> {
    let found = store::address(&mut orgs.database().read().await?, user).await?;
    found.map(|(email, language)| reader(&email, language)).transpose()
}

/// Whoever reads at a stored address.
pub(super) fn reader(email: &str, language: Language) -> Result<Reader, Fault> {
    let email = EmailAddress::stored(email)?;
    Ok(Reader { email, language })
}

/// One of somebody's verified addresses, if it is still that.
pub(super) async fn one_of(orgs: &Orgs, user: UserId, id: AddressId) -> Result<Option<EmailAddress>, Fault> {
    let found = users::addresses::store::one(&mut orgs.database().read().await?, user, id).await?;
    found.map(|row| EmailAddress::stored(&row.email)).transpose()
}

/// `user.sign-up-requested`. Says nothing that was typed at the sign-up, the name least of all: it may be a stranger's.
fn confirmation(
    event: EventId,
    to: &Reader,
    expires_at: Timestamp,
    token: &Secret,
    origin: &str,
    product: &str,
) -> Result<Message, Fault> {
    let (says, address) = (Words(to.language), to.email.as_str());
    let expires = words::instant(to.language, expires_at)?;
    Letter {
        event,
        to,
        title: says.confirm_address(),
        preheader: says.link_until(&expires),
        paragraphs: vec![says.account_wanted(address), says.link_until(&expires)],
        action: says.confirm_address(),
        path: format!("/verify/{}", token.reveal()),
        why: vec![says.why_sign_up(address), says.nothing_without_you().into()],
    }
    .message(origin, product)
}

/// `user.sign-up-repeated`.
fn reminder(event: EventId, to: &Reader, origin: &str, product: &str) -> Result<Message, Fault> {
    let (says, address) = (Words(to.language), to.email.as_str());
    Letter {
        event,
        to,
        title: says.have_an_account(),
        preheader: says.sign_in_with_it().into(),
        paragraphs: vec![says.account_wanted_again(address), says.nothing_changed().to_owned()],
        action: says.sign_in(),
        path: "/sign-in".into(),
        why: vec![says.why_sign_up(address), says.account_as_it_was().into()],
    }
    .message(origin, product)
}

#[cfg(test)]
mod tests {
    use super::*;
    fn event() -> EventId {
        "01890a5d-ac96-774b-bcce-b302099a8057".parse().unwrap()
    }

    #[test]
    fn asks_to_confirm() {
        let token = Secret::parse(&"0123456789abcdef".repeat(4)).unwrap();
        let until = Timestamp(1_796_045_220_000_000);
        for to in Reader::samples("ivy&co@example.org") {
            let message = confirmation(event(), &to, until, &token, "https://orgs.example/", "Orgs").unwrap();
            assert_eq!(message.subject, Words(to.language).confirm_address());
            insta::assert_snapshot!(to.snapshot("confirmation_text"), message.text);
            insta::assert_snapshot!(to.snapshot("confirmation_html"), message.html);
            let link = format!("https://orgs.example/verify/{}", token.reveal());
            assert!(message.text.contains(&link) && message.html.contains(&link));
            assert!(!message.html.contains("ivy&co"), "not escaped");
        }
    }

    #[test]
    fn reminds_of_the_account() {
        for to in Reader::samples("olga@acme.example") {
            let message = reminder(event(), &to, "https://orgs.example", "Orgs").unwrap();
            assert_eq!(message.subject, Words(to.language).have_an_account());
            insta::assert_snapshot!(to.snapshot("reminder_text"), message.text);
            insta::assert_snapshot!(to.snapshot("reminder_html"), message.html);
            assert!(message.text.contains("https://orgs.example/sign-in\n"));
        }
    }
}
