//! A sentence for each refusal of the foundings.

use super::words::Words;
use crate::action_error::{ActionError, Explain, Kind, Said};
use orgs::{
    foundings::{ConfirmRefusal, RequestRefusal, Shown, Unusable},
    kernel::Secret,
};

impl Explain for RequestRefusal {
    fn explain(&self) -> Said {
        let words = Words::here();
        match self {
            Self::SignUpFirst => Said::new("sign-up-first", words.sign_up_first()).kind(Kind::NotYours),
            Self::NotAFounder => Said::new("not-a-founder", words.ask_operators()).kind(Kind::NotYours),
            Self::TooSoon => Said::new("too-soon", words.too_soon()).kind(Kind::TooMany),
        }
    }
}

impl Explain for Unusable {
    fn explain(&self) -> Said {
        let words = Words::here();
        match self {
            Self::Unknown => Said::new("founding-unknown", words.unknown()).kind(Kind::Missing),
            Self::Expired => Said::new("founding-expired", words.expired()).kind(Kind::Gone),
            Self::Used => Said::new("founding-used", words.used()).kind(Kind::Gone),
        }
    }
}

impl Explain for ConfirmRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::Unusable(why) => why.explain(),
            Self::WrongFounder => Said::new("wrong-founder", Words::here().wrong_founder()).kind(Kind::NotYours),
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
