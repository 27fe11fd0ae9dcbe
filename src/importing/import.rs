//! The verb.

use super::{Report, Source, run::Run};
use crate::{
    Orgs,
    access::Caller,
    kernel::{Failure, Fault, Never, Outcome, Refusal},
};

/// Whether invitations are mailed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Letters {
    /// They wait; whoever signs in with the invited address sees them, and an admin can send them.
    Hold,
    /// All of them, as soon as the process runs.
    Send,
}

/// What stops a rehearsal when all of it is done, so that all of it is taken back.
#[derive(Debug)]
pub struct Rehearsed(Report);

impl Refusal for Rehearsed {}

/// Brings everything over, in one transaction. Safe to repeat. A guard of the host judges it as the one deed that it is.
///
/// # Events
/// `user.imported`, `organization.imported`, `member.imported`, `invitation.imported` or `invitation.sent`. Where something changed
/// there since: `organization.renamed`, `organization.slug-changed`, `organization.disabled`, `organization.enabled`,
/// `member.role-changed`, `member.removed`.
pub async fn import(orgs: &Orgs, source: &Source, letters: Letters) -> Outcome<Report, Never> {
    orgs.work(&Caller::Nobody, async |work| -> Outcome<Report, Never> {
        Ok(Run::begin(work, source, letters).await?.finish().await?)
    })
    .await
}

/// Does the same, and takes it back: exactly what an import would come to. Guards are not asked: nothing comes of it.
pub async fn rehearse(orgs: &Orgs, source: &Source, letters: Letters) -> Result<Report, Fault> {
    let done = orgs
        .work(&Caller::Nobody, async |work| -> Outcome<Never, Rehearsed> {
            Err(Rehearsed(Run::begin(work, source, letters).await?.finish().await?).into())
        })
        .await;
    match done {
        Err(Failure::Refused(Rehearsed(report))) => Ok(report),
        Err(Failure::Vetoed(veto)) => Err(Fault::broken(format!("vetoed where nobody asks: {veto}"))),
        Err(Failure::Denied(denial)) => Err(Fault::broken(format!("{denial:?} to the operator"))),
        Err(Failure::Faulted(fault)) => Err(fault),
        Ok(never) => match never {},
    }
}
