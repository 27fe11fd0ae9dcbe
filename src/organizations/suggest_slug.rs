//! A slug for a name, while it is being typed.

use super::store;
use crate::{
    Orgs,
    access::Caller,
    kernel::{Issue, Never, Outcome, Slug, key},
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

/// Judges the typed slug, or suggests a free one for the name when none was typed. Promises nothing: only `create` decides.
pub async fn suggest_slug(orgs: &Orgs, caller: &Caller, name: &str, typed: &str) -> Outcome<Suggestion, Never> {
    let mut reading = orgs.reading(caller).await?;
    reading.signed_in()?;
    if typed.trim().is_empty() {
        let name: String = name.chars().take(200).collect();
        let free = store::suggest(&mut reading, &key::slug_words(&name)).await?;
        return Ok(free.map_or(Suggestion::Nothing, Suggestion::Free));
    }
    Ok(match Slug::parse(typed) {
        Err(issue) => Suggestion::Unusable(issue),
        Ok(slug) if store::is_taken(&mut reading, &slug).await? => Suggestion::Taken(slug),
        Ok(slug) => Suggestion::Free(slug),
    })
}
