//! Puts into words who looks. Only on the server.

use super::view_model::{ActingView, Person, SwitcherEntry, Viewer};
use crate::{context::Site, words};
use orgs::{
    access::{Caller, caller::Superuser},
    kernel::Timestamp,
    limits::{Founders, Limits},
    organizations::Mine,
};

/// The frame's knowledge.
pub fn viewer(
    (caller, now): (&Caller, Timestamp),
    (picture, organizations, waiting): (Option<String>, Vec<Mine>, usize),
    (site, limits): (&Site, &Limits),
    theme: Option<&str>,
) -> Viewer {
    let operates = caller.signed_in().map(|person| person.superuser) == Some(Superuser::Yes);
    let person = caller.signed_in().map(|person| Person {
        id: person.user.to_string(),
        name: person.name.clone(),
        email: person.email.clone(),
        operates: person.superuser == Superuser::Yes,
        picture: words::picture(person.user, picture, 64),
    });
    let acting = caller.acting().map(|acting| ActingView {
        operator: acting.operator.name.clone(),
        seconds: u32::try_from(acting.until.since(now).as_secs()).unwrap_or(u32::MAX),
    });
    Viewer {
        person,
        acting,
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

/// Where an operator goes on who has acted as somebody: to that person in the console.
pub fn after_acting(caller: &Caller) -> String {
    match caller.acting() {
        Some(acting) => format!("/admin/users/{}", acting.person.user),
        None => "/admin/users".to_owned(),
    }
}
