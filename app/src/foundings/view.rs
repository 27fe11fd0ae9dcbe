//! Puts a founding into words.

use super::view_model::{FoundingView, VisitorView};
use crate::{
    mount::{House, Mount},
    words,
};
use orgs::{
    foundings::{Shown, Visitor},
    kernel::Timestamp,
};

/// The page behind the mailed link.
pub fn shown(shown: Shown, now: Timestamp) -> FoundingView {
    FoundingView {
        name: shown.name,
        proposed: shown.proposed.map(|slug| slug.to_string()).unwrap_or_default(),
        email: shown.email,
        expires: words::when(shown.expires_at, now),
        visitor: match shown.visitor {
            Visitor::New if Mount::find().house() == House::Theirs => VisitorView::SignUpFirst,
            Visitor::New => VisitorView::New,
            Visitor::SignedOut => VisitorView::SignedOut,
            Visitor::Founder => VisitorView::Founder,
            Visitor::SomebodyElse(address) => VisitorView::SomebodyElse(address),
        },
        unusable: shown.usable.err(),
    }
}
