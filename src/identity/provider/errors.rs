//! Refusals of the provider. No personal data, no text.

use crate::kernel::Refusal;

/// Why nobody was sent to the provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BeginRefusal {
    /// The provider does not answer, or not as itself.
    Unreachable,
}
impl Refusal for BeginRefusal {}

/// Why nobody who came back was let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArriveRefusal {
    /// Nobody left from this browser lately, or they came back already.
    Over,
    /// The provider did not sign them in: they said no there, or it did.
    NotSignedIn,
    /// The provider does not answer.
    Unreachable,
    /// What it said is not signed by it, not for us, not about this attempt, or too old.
    NotRight,
    /// It was asked to sign them in anew, and it did not.
    Stale,
    /// It does not say that their address is verified, and nobody here has the identity.
    NotVerified,
    /// Nobody here has the address, and not everybody may sign up.
    NotOpen,
    /// Whoever has the identity here is deactivated.
    Deactivated,
    /// Somebody else here has the identity.
    SomebodyElses,
}
impl Refusal for ArriveRefusal {}

/// Why an identity was not linked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkRefusal {
    /// Nothing was offered in this browser lately.
    Over,
    /// It was offered to whoever has another address than the caller's.
    OtherPerson,
    /// Meanwhile somebody else has it, or the caller another one of the same provider.
    Taken,
}
impl Refusal for LinkRefusal {}

/// Why an identity was not unlinked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnlinkRefusal {
    /// There is none of this provider.
    NotLinked,
    /// It is their last way in.
    LastWayIn,
}
impl Refusal for UnlinkRefusal {}
