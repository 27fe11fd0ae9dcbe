//! Whether there is something to offer to visitors.

use crate::{
    Orgs,
    limits::{Founders, SignUps},
};

/// Whether a page should offer it: the host's backend takes visitors, everybody may found, and who has no account may make one.
pub fn open_to_visitors(orgs: &Orgs) -> bool {
    let limits = orgs.limits();
    let may = limits.founders == Founders::Everybody && limits.sign_ups == SignUps::Open;
    may && orgs.registrations().takes_visitors()
}
