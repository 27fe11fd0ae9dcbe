//! The addresses somebody has, and those that wait for their link.

use super::addresses;
use crate::{
    Orgs,
    access::{Caller, Matter},
    kernel::{AddressId, Never, Outcome, Timestamp},
    users::{Address, addresses::store as owned},
};

/// An address that waits to be confirmed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Its id.
    pub id: AddressId,
    /// As it was typed.
    pub email: String,
    /// When its newest link was asked for.
    pub asked_at: Timestamp,
    /// Until when that works.
    pub expires_at: Timestamp,
}

/// The caller's verified addresses, the primary one first, and those that wait, the newest first.
pub async fn list_addresses(orgs: &Orgs, caller: &Caller) -> Outcome<(Vec<Address>, Vec<Claim>), Never> {
    let user = caller.own(Matter::Addresses)?.user;
    let mut db = orgs.database().read().await?;
    let verified = owned::of(&mut db, user).await?;
    let waiting = addresses::store::claims_of(&mut db, user, orgs.now()).await?;
    let claims = waiting.into_iter().map(|row| Claim {
        id: row.id,
        email: row.email,
        asked_at: row.asked_at,
        expires_at: row.expires_at,
    });
    Ok((verified.into_iter().map(Address::from).collect(), claims.collect()))
}
