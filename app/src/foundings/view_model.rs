//! What the page of a founding shows.

use crate::when::When;
use orgs::foundings::Unusable;
use serde::{Deserialize, Serialize};

/// A founding, as the holder of its link may see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundingView {
    /// What the organization will be called.
    pub name: String,
    /// The slug it would get if none is typed; empty where one has to be.
    pub proposed: String,
    /// The founder's address.
    pub email: String,
    /// Until when it can be confirmed.
    pub expires: When,
    /// Who looks.
    pub visitor: VisitorView,
    /// Why it cannot be confirmed, if so.
    pub unusable: Option<Unusable>,
}

/// Who looks at it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum VisitorView {
    /// Nobody is signed in, and the address has no account: one is made on this page.
    New,
    /// The same in a host's house, which makes accounts in its own way.
    SignUpFirst,
    /// Nobody is signed in, and the address has an account.
    SignedOut,
    /// The founder.
    Founder,
    /// Somebody else, with this address.
    SomebodyElse(String),
}
