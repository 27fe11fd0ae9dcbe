//! What the screens of the provider show.

use crate::when::When;
use serde::{Deserialize, Serialize};

/// Where the browser goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeavingView {
    /// What people call the provider.
    pub label: String,
    /// Its address.
    pub url: String,
}

/// An identity that waits for its person's word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfferView {
    /// What people call the provider.
    pub label: String,
    /// The address there.
    pub email: String,
}

/// Whether the provider signs one in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ElsewhereView {
    /// What people call the provider.
    pub label: String,
    /// As whom, if it does.
    pub linked: Option<LinkedView>,
}

/// Who one is there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkedView {
    /// The address there, if it said one.
    pub email: String,
    /// Since when.
    pub linked: When,
    /// When it was used last, if ever.
    pub used: Option<When>,
}
