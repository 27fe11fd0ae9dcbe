//! By how many ways somebody can come in: what stands before taking one away.
//!
//! Never here: the mail, by which everybody with an address can choose a password. A mailbox may be lost as well, and who takes a
//! way away should have another at hand.

pub(super) mod store;

use crate::{
    Orgs,
    access::{Caller, Matter},
    database::Conn,
    kernel::{Fault, Never, Outcome, UserId},
};

/// What somebody can sign in with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Ways {
    /// Passwords: one, or none.
    pub passwords: i64,
    /// Passkeys.
    pub passkeys: i64,
    /// Identities at providers.
    pub identities: i64,
}

impl Ways {
    /// All of them.
    pub const fn count(self) -> i64 {
        self.passwords + self.passkeys + self.identities
    }
}

/// Somebody's, now. Whoever takes one away holds the person first, so that it stays true.
pub(super) async fn of(db: &mut Conn, user: UserId) -> Result<Ways, Fault> {
    store::ways(db, user).await
}

/// The caller's own.
pub async fn ways(orgs: &Orgs, caller: &Caller) -> Outcome<Ways, Never> {
    let user = caller.own(Matter::Proof)?.user;
    Ok(of(&mut orgs.database().read().await?, user).await?)
}
