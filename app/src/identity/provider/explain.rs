//! A sentence for each refusal of the provider.

use super::words::Words;
use crate::action_error::{Explain, Kind, Said};
use orgs::identity::provider::{ArriveRefusal, BeginRefusal, LinkRefusal, UnlinkRefusal};

fn unreachable() -> Said {
    Said::new("provider-unreachable", Words::here().unreachable())
}

impl Explain for BeginRefusal {
    fn explain(&self) -> Said {
        match *self {
            Self::Unreachable => unreachable(),
        }
    }
}

impl Explain for ArriveRefusal {
    fn explain(&self) -> Said {
        let words = Words::here();
        match *self {
            Self::Over => Said::new("attempt-over", words.attempt_over()).kind(Kind::Gone),
            Self::NotSignedIn => Said::new("not-signed-in-there", words.not_signed_in_there()).kind(Kind::Input),
            Self::Unreachable => unreachable(),
            Self::NotRight => Said::new("provider-not-right", words.not_believed()).kind(Kind::Input),
            Self::Stale => Said::new("provider-stale", words.stale()).kind(Kind::Input),
            Self::NotVerified => Said::new("provider-not-verified", words.not_verified()).kind(Kind::NotYours),
            Self::NotOpen => Said::new("not-open", words.not_open()).kind(Kind::NotYours),
            Self::Deactivated => Said::new("deactivated", words.deactivated()).kind(Kind::NotYours),
            Self::SomebodyElses => Said::new("identity-taken", words.somebody_elses()),
        }
    }
}

impl Explain for LinkRefusal {
    fn explain(&self) -> Said {
        let words = Words::here();
        match *self {
            Self::Over => Said::new("offer-over", words.offer_over()).kind(Kind::Gone),
            Self::OtherPerson => Said::new("offer-of-another", words.other_person()).kind(Kind::NotYours),
            Self::Taken => Said::new("identity-taken", words.taken()),
        }
    }
}

impl Explain for UnlinkRefusal {
    fn explain(&self) -> Said {
        let words = Words::here();
        match *self {
            Self::NotLinked => Said::new("not-linked", words.not_linked()),
            Self::LastWayIn => Said::new("last-way-in", words.last_way_in()),
        }
    }
}
