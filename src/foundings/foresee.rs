//! Whether the slug would be a reason to refuse, asked before there is a founder: their account is made in a transaction of its own, and
//! stays where the organization is refused afterwards.

use super::{Confirm, ConfirmRefusal, Unusable, slug, store};
use crate::{
    Orgs,
    kernel::{Outcome, Secret},
    organizations::{self, CreateRefusal, slug_policy::honoured},
};

/// As things stand, what is typed (or what is taken where nothing is) would be the organization's slug. Promises nothing: only
/// [`confirm`](super::confirm) decides.
///
/// # Refusals
/// [`ConfirmRefusal::Unusable`]; [`ConfirmRefusal::NotCreated`], for its slug.
pub async fn foresee(orgs: &Orgs, token: &Secret, input: &Confirm) -> Outcome<(), ConfirmRefusal> {
    let mut db = orgs.database().read().await?;
    let row = store::look(&mut db, orgs.kind(), token).await?;
    let row = row.ok_or(ConfirmRefusal::Unusable(Unusable::Unknown))?;
    row.usable(orgs.now()).map_err(ConfirmRefusal::Unusable)?;
    let refusal = match honoured(orgs.slugs(), input.slug.as_ref()) {
        Some(typed) => organizations::store::taken(&mut db, orgs.kind().clone(), typed.as_str())
            .await?
            .then_some(CreateRefusal::SlugTaken),
        None => slug::proposed(&mut db, orgs, &row)
            .await?
            .is_none()
            .then_some(CreateRefusal::SlugNeeded),
    };
    match refusal {
        Some(refusal) => Err(ConfirmRefusal::NotCreated(refusal).into()),
        None => Ok(()),
    }
}
