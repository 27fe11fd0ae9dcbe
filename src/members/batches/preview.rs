//! What would be done, and to whom: before anybody is asked whether they are sure.

use super::{BeginRefusal, Chosen, choose::choose};
use crate::{
    Orgs,
    access::Caller,
    kernel::{Outcome, Slug},
};

/// To how many, and who the first of them are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// How many.
    pub count: usize,
    /// Names; five at most.
    pub names: Vec<String>,
}

/// Names that are told.
const NAMES: usize = 5;

/// Looks who is meant. Changes nothing.
///
/// # Refusals
/// [`BeginRefusal::Nobody`], [`BeginRefusal::TooMany`].
pub async fn preview(orgs: &Orgs, caller: &Caller, slug: &Slug, chosen: &Chosen) -> Outcome<Preview, BeginRefusal> {
    let people = choose(orgs, caller, slug, chosen).await?;
    Ok(Preview {
        count: people.len(),
        names: people.into_iter().take(NAMES).map(|person| person.name).collect(),
    })
}
