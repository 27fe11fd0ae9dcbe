//! A sentence for each refusal of the provider.

use crate::action_error::{Explain, Kind, Said};
use orgs::identity::provider::{ArriveRefusal, BeginRefusal, LinkRefusal, UnlinkRefusal};

fn unreachable() -> Said {
    Said::new(
        "provider-unreachable",
        "The other site does not answer just now. Please try again in a moment, or sign in in another way.",
    )
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
        match *self {
            Self::Over => Said::new(
                "attempt-over",
                "This took too long, or was begun in another browser. Please sign in again.",
            )
            .kind(Kind::Gone),
            Self::NotSignedIn => {
                Said::new("not-signed-in-there", "The other site did not sign you in.").kind(Kind::Input)
            }
            Self::Unreachable => unreachable(),
            Self::NotRight => Said::new(
                "provider-not-right",
                "What the other site said could not be believed. Please sign in again.",
            )
            .kind(Kind::Input),
            Self::Stale => Said::new(
                "provider-stale",
                "The other site did not ask who you are just now. Please confirm in another way.",
            )
            .kind(Kind::Input),
            Self::NotVerified => Said::new(
                "provider-not-verified",
                "The other site does not say that your address is verified. Sign in in another way, and link it then.",
            )
            .kind(Kind::NotYours),
            Self::NotOpen => Said::new(
                "not-open",
                "You have no account here, and nobody can sign up by themselves.",
            )
            .kind(Kind::NotYours),
            Self::Deactivated => Said::new("deactivated", "This account is deactivated.").kind(Kind::NotYours),
            Self::SomebodyElses => Said::new(
                "identity-taken",
                "Who you are there belongs to another account here, or this account to somebody else there.",
            ),
        }
    }
}

impl Explain for LinkRefusal {
    fn explain(&self) -> Said {
        match *self {
            Self::Over => Said::new(
                "offer-over",
                "This took too long. Please sign in by the other site again.",
            )
            .kind(Kind::Gone),
            Self::OtherPerson => Said::new(
                "offer-of-another",
                "This is for the account that has the same address. Sign in to that one.",
            )
            .kind(Kind::NotYours),
            Self::Taken => Said::new("identity-taken", "It is linked already, here or to another account."),
        }
    }
}

impl Explain for UnlinkRefusal {
    fn explain(&self) -> Said {
        match *self {
            Self::NotLinked => Said::new("not-linked", "It is not linked."),
            Self::LastWayIn => Said::new(
                "last-way-in",
                "This is your last way in. Set a password, or add a passkey, first.",
            ),
        }
    }
}
