//! An address that somebody has proved to receive mail at. A proof, like a grant: it can only be made where it was shown.

use crate::kernel::EmailAddress;

/// Made by whoever saw the secret that only a mail to this address carried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProvenAddress(EmailAddress);

impl ProvenAddress {
    pub(crate) const fn new(address: EmailAddress) -> Self {
        Self(address)
    }

    /// The address.
    pub const fn address(&self) -> &EmailAddress {
        &self.0
    }
}
