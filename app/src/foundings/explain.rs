//! A sentence for each refusal of the foundings.

use crate::action_error::{ActionError, Explain, Kind, Said};
use orgs::{
    foundings::{ConfirmRefusal, RequestRefusal, Shown, Unusable},
    kernel::Secret,
};

impl Explain for RequestRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::SignUpFirst => Said::new(
                "sign-up-first",
                "Create your account first. Signed in, you can create an organization.",
            )
            .kind(Kind::NotYours),
            Self::NotAFounder => Said::new(
                "not-a-founder",
                "The operators of this installation create organizations. Ask one of them.",
            )
            .kind(Kind::NotYours),
            Self::TooSoon => Said::new(
                "too-soon",
                "We sent a mail to this address a moment ago. Look for it, or wait a minute and try again.",
            )
            .kind(Kind::TooMany),
        }
    }
}

impl Explain for Unusable {
    fn explain(&self) -> Said {
        match self {
            Self::Unknown => {
                Said::new("founding-unknown", "There is no organization behind this link.").kind(Kind::Missing)
            }
            Self::Expired => Said::new(
                "founding-expired",
                "This link has expired. Please begin with your organization again.",
            )
            .kind(Kind::Gone),
            Self::Used => Said::new("founding-used", "This organization was created before.").kind(Kind::Gone),
        }
    }
}

impl Explain for ConfirmRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::Unusable(why) => why.explain(),
            Self::WrongFounder => Said::new(
                "wrong-founder",
                "This organization was begun with another address. Sign in with that one.",
            )
            .kind(Kind::NotYours),
            Self::NotCreated(why) => why.explain(),
        }
    }
}

/// The token of a link. What is none belongs to no founding.
pub fn token(token: &str) -> Result<Secret, ActionError> {
    Secret::parse(token).ok_or_else(|| Unusable::Unknown.explain().into())
}

/// The status of the page behind the link: dead links are gone, unknown ones are not found.
pub fn page_status(shown: Option<&Shown>) -> u16 {
    match shown.map(|shown| shown.usable) {
        None => 404,
        Some(Ok(())) => 200,
        Some(Err(_)) => 410,
    }
}
