//! The second kind of "no": the whole request is denied. (The first, a refusal, belongs to its verb; the third, a fault,
//! is `fault.rs`.)

use serde::{Deserialize, Serialize};

/// Why a caller gets nothing at all. Says nothing about what exists: a stranger's [`Denial::NotFound`] for somebody
/// else's organization equals the one for an organization that never was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Denial {
    /// Nobody is signed in (401).
    SignedOut,
    /// There is nothing here for this caller (404).
    NotFound,
    /// A member, but without the permission (403).
    Forbidden,
    /// The organization is disabled; its owners can enable it again (403).
    Disabled,
    /// The organization asks its members for a second factor, and the caller has none (403).
    FactorNeeded,
    /// An operator acts as somebody, and this only the person themselves may do or see (403).
    InPerson,
    /// The organization lets no operator of the installation in, neither as a guest nor as one of its members (403).
    SupportRefused,
}
