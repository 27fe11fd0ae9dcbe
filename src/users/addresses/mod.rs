//! The verified addresses of one person: any number of them, one of which is the primary one.
//!
//! Never here: how an address is proved; that is the host's business.

pub(crate) mod store;

use crate::kernel::{AddressId, Timestamp};

/// A verified address of somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// Its id.
    pub id: AddressId,
    /// As it was typed.
    pub email: String,
    /// Since when it is verified.
    pub verified_at: Timestamp,
    /// What it is to its person.
    pub rank: Rank,
}

/// What an address is to its person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rank {
    /// Member lists show it, and notices go there.
    Primary,
    /// It signs in and can be invited as well.
    Secondary,
}
