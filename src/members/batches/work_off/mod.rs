//! Works batches off: claim, do it to one after the other, each in a transaction of its own; or leave it to whoever claims it next.
//!
//! Safe to run in any number of processes at once. A process that dies leaves a lease behind, and when that has run out another one goes on
//! with whoever still waits. Never here: a rule; those are the verbs' for one.

mod store;

use super::{Act, Reason};
use crate::{
    Orgs,
    access::Caller,
    kernel::{Denial, Failure, Fault, Never, Outcome, Refusal, Timestamp, settled},
    members::{ChangeRoleRefusal, change_role, removals, remove},
    work::UnitOfWork,
};
use std::time::Duration;
use store::{Claimed, Waiting};

/// How long a batch is one process's. Half of it is worked in, and then it is free again.
const LEASE: Duration = Duration::from_secs(20);

/// What one round did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Worked {
    /// Nothing is due.
    Nothing,
    /// Some of it: there may be more.
    Some,
}

/// Why one member's transaction was not committed.
#[derive(Debug)]
enum Not {
    /// The verb for one said so.
    Refused(Reason),
    /// It is not ours any more: somebody has stopped it, or another process is at it.
    Ours,
}
impl Refusal for Not {}

/// One round. Returns what was done, so that a worker knows whether to go on at once.
pub async fn work_off(orgs: &Orgs) -> Outcome<Worked, Never> {
    if !store::is_any_due(&mut orgs.database().read().await?, orgs.now()).await? {
        return Ok(Worked::Nothing);
    }
    let claim = orgs.work(&Caller::Nobody, async |work| -> Outcome<_, Never> {
        let lease = work.now() + LEASE;
        Ok(store::claim(work, lease).await?)
    });
    let Some(batch) = claim.await? else {
        return Ok(Worked::Nothing);
    };
    // Whoever began it need not be there any more.
    let desk = orgs.at_desk_of(batch.kind.clone()).unattended();
    let late = batch.lease - LEASE / 2;
    loop {
        let next = store::next(&mut orgs.database().read().await?, &batch).await?;
        match next {
            Some(waiting) if orgs.now() <= late => {
                if !one(&desk, &batch, &waiting).await? {
                    return Ok(Worked::Some);
                }
            }
            _ => {
                end(&desk, &batch).await?;
                return Ok(Worked::Some);
            }
        }
    }
}

/// Does it to one, or says why not. `false` when the batch is not ours any more.
async fn one(desk: &Orgs, batch: &Claimed, waiting: &Waiting) -> Result<bool, Fault> {
    let actor = store::actor(&mut desk.database().read().await?, batch).await?;
    let caller = actor.map_or(Caller::Nobody, Caller::User);
    let done = desk.work(&caller, async |work| deed(work, batch, waiting).await).await;
    let reason = match done {
        Ok(()) => return Ok(true),
        Err(Failure::Refused(Not::Ours)) => return Ok(false),
        Err(Failure::Refused(Not::Refused(reason))) => reason,
        Err(Failure::Vetoed(veto)) => Reason::Vetoed(veto.says),
        Err(Failure::Denied(_)) => Reason::NotAllowed,
        Err(Failure::Faulted(fault)) => return Err(fault),
    };
    let told = desk.work(&Caller::Nobody, async |work| -> Outcome<_, Never> {
        touch(work, batch).await?;
        Ok(store::refused(work, batch, waiting, &reason).await?)
    });
    Ok(settled(told.await)? > 0)
}

/// The verb for one, and the tick behind it. The organization is held first, so that whoever stops a batch has stopped it.
async fn deed(work: &mut UnitOfWork, batch: &Claimed, waiting: &Waiting) -> Outcome<(), Not> {
    let slug = store::hold(work, batch).await?.ok_or(Denial::NotFound)?;
    let removal = match batch.act {
        Act::ChangeRole(to) => match change_role::give(work, &slug, waiting.user_id, to).await {
            // They have it already: as good as done.
            Ok(()) | Err(Failure::Refused(ChangeRoleRefusal::Unchanged)) => None,
            Err(no) => return Err(no.map(|refusal| Not::Refused(refusal.into()))),
        },
        Act::Remove => {
            let removed = remove::take_out(work, &slug, waiting.user_id).await;
            Some(removed.map_err(|no| no.map(|refusal| Not::Refused(refusal.into())))?)
        }
        Act::Restore => {
            let removal = waiting.removal_id.ok_or(Not::Refused(Reason::Over))?;
            let back = removals::put_back(work, &slug, removal).await;
            back.map_err(|no| no.map(|refusal| Not::Refused(refusal.into())))?;
            None
        }
    };
    if store::done(work, batch, waiting, removal).await? == 0 {
        return Err(Not::Ours.into());
    }
    work.touch(batch.organization_id);
    Ok(())
}

/// All are settled; or the time is up, and whoever claims it next goes on.
async fn end(desk: &Orgs, batch: &Claimed) -> Result<(), Fault> {
    let ended = desk.work(&Caller::Nobody, async |work| -> Outcome<_, Never> {
        let now: Timestamp = work.now();
        if store::finish(work, batch).await? == 0 {
            store::give_back(work, batch, now).await?;
        } else {
            touch(work, batch).await?;
        }
        Ok(())
    });
    settled(ended.await)
}

/// Open pages of the organization look again; there are none where it is deleted.
async fn touch(work: &mut UnitOfWork, batch: &Claimed) -> Result<(), Fault> {
    if store::hold(work, batch).await?.is_some() {
        work.touch(batch.organization_id);
    }
    Ok(())
}
