//! Somebody says that another address is theirs as well.

use super::{
    AddAddressRefusal, addresses,
    throttle::{self, Act},
};
use crate::{
    Orgs,
    access::{Caller, Matter},
    events::Event,
    kernel::{AddressId, Denial, EmailAddress, Outcome, secret::fresh_id},
    users::addresses::store as owned,
};

/// Lets an address wait until it is confirmed by the link that is mailed to it; asked again, an older link is dead. Until then
/// it gives no rights and blocks nobody.
///
/// Whether somebody else has the address is not even looked up here, so neither the answer nor its time can tell. Who has it is
/// found out when it is confirmed, by whoever reads its mail. Mails are counted for each person and for each address, so that
/// nobody's mailbox is filled from here.
///
/// # Refusals
/// [`AddAddressRefusal::AlreadyYours`], [`AddAddressRefusal::TooManyAttempts`], [`AddAddressRefusal::TooMany`].
///
/// # Events
/// `user.address-requested`. Causes one mail.
pub async fn add_address(orgs: &Orgs, caller: &Caller, email: &EmailAddress) -> Outcome<(), AddAddressRefusal> {
    let person = caller.own(Matter::Addresses)?;
    let email_key = email.canonical();
    if owned::is_theirs(&mut orgs.database().read().await?, person.user, &email_key).await? {
        return Err(AddAddressRefusal::AlreadyYours.into());
    }
    for subject in [&person.user.to_string(), &email_key] {
        throttle::count(orgs, Act::Address, subject, |wait| AddAddressRefusal::TooManyAttempts {
            wait,
        })
        .await?;
    }
    orgs.work(caller, async |work| {
        let user = work.own(Matter::Addresses)?.user;
        if owned::hold(work, user).await? == 0 {
            return Err(Denial::SignedOut.into());
        }
        let claim: AddressId = fresh_id(work.now());
        if addresses::store::claim(work, claim, user, email).await? == 0 {
            return Err(AddAddressRefusal::TooMany.into());
        }
        work.record_personal(Some(user), &Event::AddressRequested { claim })
            .await?;
        Ok(())
    })
    .await
}
