//! A host's request comes with the host's own key of a person: who is that here?

use super::{
    directory::{Known, by_external_id},
    find::signed_in,
    store, sync, sync_addresses,
};
use crate::{
    Orgs,
    access::Caller,
    kernel::{Fault, Never, Outcome},
};

/// The caller of a request, by the host's own key. Asks the host's directory, if there is one, and takes over what has changed
/// since; costs a look into the database and no write where nothing has.
///
/// [`Caller::Nobody`] for a key that nobody has, or somebody who may not come in.
pub async fn recognize(orgs: &Orgs, external_id: &str) -> Outcome<Caller, Never> {
    if let Some(directory) = orgs.directory() {
        match by_external_id(directory, external_id).await? {
            Some(known) => take_over(orgs, &known).await?,
            None => return Ok(Caller::Nobody),
        }
    }
    let row = store::by_external_id(&mut orgs.database().read().await?, external_id).await?;
    Ok(signed_in(row).map_or(Caller::Nobody, Caller::User))
}

/// Makes our projection say what the directory says; writes nothing where it does already.
pub(super) async fn take_over(orgs: &Orgs, known: &Known) -> Outcome<(), Never> {
    if !is_known(orgs, known).await? {
        sync(orgs, &known.profile).await?;
        sync_addresses(orgs, &known.profile.external_id, &known.others).await?;
    }
    Ok(())
}

async fn is_known(orgs: &Orgs, known: &Known) -> Result<bool, Fault> {
    let profile = &known.profile;
    let mut db = orgs.database().read().await?;
    let Some(row) = store::by_external_id(&mut db, &profile.external_id).await? else {
        return Ok(false);
    };
    if row.email != profile.email.as_str() || row.name != profile.name.as_str() {
        return Ok(false);
    }
    let mut kept: Vec<_> = store::other_addresses(&mut db, row.id).await?;
    let mut told: Vec<_> = known.others.iter().map(|email| email.canonical()).collect();
    kept.sort();
    told.sort();
    Ok(kept == told)
}
