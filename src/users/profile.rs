//! What a host tells about a person.

use crate::kernel::{DisplayName, EmailAddress};

/// A person as the host knows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// The host's own key, of any form, at most 255 bytes.
    pub external_id: String,
    /// Their verified address.
    pub email: EmailAddress,
    /// Their name.
    pub name: DisplayName,
}
