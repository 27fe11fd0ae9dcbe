//! One's own addresses, and the states of the mailed links about them.

use crate::when::When;
use serde::{Deserialize, Serialize};

/// All of one's addresses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddressesView {
    /// The verified ones, the primary one first.
    pub verified: Vec<AddressView>,
    /// Those that wait for their link, the newest first.
    pub waiting: Vec<ClaimRow>,
}

/// A verified address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddressView {
    /// Its id.
    pub id: String,
    /// As it was typed.
    pub email: String,
    /// Whether it is the primary one.
    pub primary: bool,
    /// Since when it is verified.
    pub since: When,
}

/// An address that waits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClaimRow {
    /// Its id.
    pub id: String,
    /// As it was typed.
    pub email: String,
    /// When its newest link was sent.
    pub asked: When,
}

/// What a link that confirms an address is good for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ClaimView {
    /// It can be confirmed.
    Ready {
        /// The address.
        email: String,
    },
    /// Somebody else asked for it than who is signed in.
    OtherPerson {
        /// The address of who is signed in.
        signed_in: String,
    },
    /// Its time is over.
    Expired,
    /// Used up, withdrawn, replaced by a newer one, or never was.
    Unknown,
}

/// What a link that puts a primary address back is good for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum UndoView {
    /// It can be put back.
    Ready {
        /// The address that would be primary again.
        back: String,
        /// The addresses that would be theirs no more.
        away: Vec<String>,
    },
    /// Its time is over.
    Expired,
    /// Used up, overtaken by an older one, or never was.
    Unknown,
}
