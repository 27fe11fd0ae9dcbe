//! A sentence for each refusal about addresses.

use crate::{
    action_error::{Explain, Kind, Said},
    identity::explain::too_many,
};
use orgs::identity::{
    AddAddressRefusal, ConfirmAddressRefusal, MakePrimaryRefusal, RemoveAddressRefusal, UndoPrimaryRefusal,
};

impl Explain for AddAddressRefusal {
    fn explain(&self) -> Said {
        match *self {
            Self::AlreadyYours => Said::new("already-yours", "This address is one of yours already.").at("email"),
            Self::TooMany => Said::new(
                "too-many-addresses",
                "You have as many addresses as anybody may. Remove one first.",
            ),
            Self::TooManyAttempts { wait } => too_many(wait),
        }
    }
}

impl Explain for ConfirmAddressRefusal {
    fn explain(&self) -> Said {
        match *self {
            Self::Unknown => Said::new(
                "unknown-link",
                "This link was used before, or there is a newer one. Add the address again for a new link.",
            )
            .kind(Kind::Missing),
            Self::Expired => Said::new(
                "link-expired",
                "This link has expired. Add the address again for a new link.",
            )
            .kind(Kind::Gone),
            Self::OtherPerson => Said::new(
                "other-person",
                "Somebody else asked for this link. Sign in with the account that it was asked for in.",
            ),
            Self::Taken => Said::new(
                "address-taken",
                "Another account has this address. If that is yours too, remove the address there first.",
            ),
        }
    }
}

impl Explain for MakePrimaryRefusal {
    fn explain(&self) -> Said {
        match *self {
            Self::AlreadyPrimary => Said::new("already-primary", "This is your primary address already."),
        }
    }
}

impl Explain for RemoveAddressRefusal {
    fn explain(&self) -> Said {
        match *self {
            Self::Primary => Said::new(
                "primary-address",
                "This is your primary address. Make another one primary first.",
            ),
        }
    }
}

impl Explain for UndoPrimaryRefusal {
    fn explain(&self) -> Said {
        match *self {
            Self::Unknown => Said::new("unknown-link", "This link was used before.").kind(Kind::Missing),
            Self::Expired => Said::new("link-expired", "This link has expired.").kind(Kind::Gone),
            Self::Taken => Said::new(
                "address-taken",
                "Meanwhile another account has this address, so it cannot be put back.",
            ),
        }
    }
}
