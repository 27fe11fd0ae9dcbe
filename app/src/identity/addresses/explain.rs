//! A sentence for each refusal about addresses.

use super::words::Words;
use crate::{
    action_error::{Explain, Kind, Said},
    identity::explain::too_many,
};
use orgs::identity::{
    AddAddressRefusal, ConfirmAddressRefusal, MakePrimaryRefusal, RemoveAddressRefusal, UndoPrimaryRefusal,
};

impl Explain for AddAddressRefusal {
    fn explain(&self) -> Said {
        let words = Words::here();
        match *self {
            Self::AlreadyYours => Said::new("already-yours", words.already_yours()).at("email"),
            Self::TooMany => Said::new("too-many-addresses", words.too_many()),
            Self::TooManyAttempts { wait } => too_many(wait),
        }
    }
}

impl Explain for ConfirmAddressRefusal {
    fn explain(&self) -> Said {
        let words = Words::here();
        match *self {
            Self::Unknown => Said::new("unknown-link", words.unknown()).kind(Kind::Missing),
            Self::Expired => Said::new("link-expired", words.expired()).kind(Kind::Gone),
            Self::OtherPerson => Said::new("other-person", words.other_person()),
            Self::Taken => Said::new("address-taken", words.taken()),
        }
    }
}

impl Explain for MakePrimaryRefusal {
    fn explain(&self) -> Said {
        let words = Words::here();
        match *self {
            Self::AlreadyPrimary => Said::new("already-primary", words.primary_already()),
        }
    }
}

impl Explain for RemoveAddressRefusal {
    fn explain(&self) -> Said {
        let words = Words::here();
        match *self {
            Self::Primary => Said::new("primary-address", words.is_the_primary()),
        }
    }
}

impl Explain for UndoPrimaryRefusal {
    fn explain(&self) -> Said {
        let words = Words::here();
        match *self {
            Self::Unknown => Said::new("unknown-link", words.undo_used()).kind(Kind::Missing),
            Self::Expired => Said::new("link-expired", words.undo_expired()).kind(Kind::Gone),
            Self::Taken => Said::new("address-taken", words.taken_meanwhile()),
        }
    }
}
