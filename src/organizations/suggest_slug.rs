//! A slug for a name, while it is being typed.

use super::{Typed, store};
use crate::{
    Orgs,
    access::Caller,
    kernel::{Issue, Never, Outcome, Slug},
};

/// What can be said about a slug before the form is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Suggestion {
    /// This one is free at the moment.
    Free(Slug),
    /// The typed one belongs, or belonged, to another organization.
    Taken(Slug),
    /// The typed one is not a slug.
    Unusable(Issue),
    /// Nothing can be suggested: the name has no letters to make a slug of.
    Nothing,
}

/// Judges the typed slug, or suggests a free one for the name when none was typed or a typed one
/// would not count. Promises nothing: only `create` decides.
pub async fn suggest_slug(orgs: &Orgs, caller: &Caller, name: &str, typed: &str) -> Outcome<Suggestion, Never> {
    let mut reading = orgs.reading(caller).await?;
    reading.signed_in()?;
    let policy = orgs.slugs();
    if typed.trim().is_empty() || policy.typed() == Typed::PutAside {
        let name: String = name.chars().take(200).collect();
        let free = store::suggest(&mut reading, &policy.derive(&name)).await?;
        return Ok(free.map_or(Suggestion::Nothing, Suggestion::Free));
    }
    Ok(match Slug::parse(typed) {
        Err(issue) => Suggestion::Unusable(issue),
        Ok(slug) if store::is_taken(&mut reading, &slug).await? => Suggestion::Taken(slug),
        Ok(slug) => Suggestion::Free(slug),
    })
}
