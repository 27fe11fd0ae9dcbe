//! Identifiers: UUIDv7 newtypes, made by the application, never secrets.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use uuid::Uuid;

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }
    )*};
}

id! {
    /// A person the product knows; the host's own key is the user's `external_id`.
    UserId;
    /// An organization; stable across renames and slug changes.
    OrganizationId;
    /// An invitation; stable across resends. Knowing it gives no rights: those hang on the mailed token.
    InvitationId;
    /// A share link. Knowing it gives no rights: those hang on its secret.
    ShareLinkId;
    /// Somebody's request to join. Knowing it gives no rights.
    JoinRequestId;
    /// A team of an organization; stable across renames. Knowing it gives no rights.
    TeamId;
    /// A verified address, or one that somebody says is theirs. Knowing it gives no rights.
    AddressId;
    /// A passkey of somebody. Knowing it gives no rights.
    PasskeyId;
    /// A removal that can still be undone. Knowing it gives no rights.
    RemovalId;
    /// One deed that is done to many members, one after the other. Knowing it gives no rights.
    BatchId;
    /// A recorded event; also the stable id of the mail it causes.
    EventId;
}
