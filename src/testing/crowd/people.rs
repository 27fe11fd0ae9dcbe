//! Who is in a crowd: the same person for the same number, always.

use super::names::{FIRST, LAST};
use crate::{
    access::Role,
    kernel::{DisplayName, EmailAddress, Fault, key},
    users::Profile,
};

/// One in a hundred is an admin.
pub(super) fn role(number: u32) -> Role {
    if number % 100 == 7 { Role::Admin } else { Role::Member }
}

fn name(number: u32) -> (&'static str, &'static str) {
    // Their numbers have no common divisor: every first name comes with every last one.
    let (firsts, lasts) = (FIRST.len() as u32, LAST.len() as u32);
    (FIRST[(number % firsts) as usize], LAST[(number % lasts) as usize])
}

/// The last name alone, for what a person founds.
pub(super) fn last_name(number: u32) -> &'static str {
    name(number).1
}

/// The canonical address of somebody at Contoso.
pub(super) fn address(number: u32) -> String {
    address_at(number, "contoso")
}

/// The same, at an organization of their own.
pub(super) fn address_at(number: u32, slug: &str) -> String {
    let (first, last) = name(number);
    let local = key::slug_words(&format!("{first} {last}")).replace('-', ".");
    format!("{local}.{number}@{slug}.example")
}

/// Somebody at Contoso.
pub(super) fn person(number: u32) -> Result<Profile, Fault> {
    profile(number, &address(number))
}

/// Somebody with an address.
pub(super) fn profile(number: u32, address: &str) -> Result<Profile, Fault> {
    let (first, last) = name(number);
    let unreadable = |issue| Fault::broken(format!("{first} {last}, {address}: {issue:?}"));
    let name = DisplayName::parse(&format!("{first} {last}")).map_err(unreadable)?;
    let email = EmailAddress::parse(address).map_err(unreadable)?;
    Ok(Profile {
        external_id: email.canonical(),
        email,
        name,
    })
}
