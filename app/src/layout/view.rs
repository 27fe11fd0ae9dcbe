//! Puts into words who looks. Only on the server.

use super::view_model::{Person, SwitcherEntry, Viewer};
use crate::context::Site;
use orgs::{
    access::{Caller, caller::Superuser},
    limits::{Founders, Limits},
    organizations::Mine,
};

/// The frame's knowledge.
pub fn viewer(
    caller: &Caller,
    organizations: Vec<Mine>,
    waiting: usize,
    (site, limits): (&Site, &Limits),
    theme: Option<&str>,
) -> Viewer {
    let operates = caller.signed_in().map(|person| person.superuser) == Some(Superuser::Yes);
    let person = caller.signed_in().map(|person| Person {
        id: person.user.to_string(),
        name: person.name.clone(),
        email: person.email.clone(),
        operates: person.superuser == Superuser::Yes,
    });
    Viewer {
        person,
        organizations: organizations
            .into_iter()
            .map(|mine| SwitcherEntry {
                slug: mine.slug,
                name: mine.name,
            })
            .collect(),
        waiting,
        product: site.product.to_string(),
        mailbox: site.mailbox.as_deref().map(str::to_owned),
        theme: theme.map(str::to_owned),
        sign_ups: limits.sign_ups,
        may_found: operates || limits.founders == Founders::Everybody,
    }
}
