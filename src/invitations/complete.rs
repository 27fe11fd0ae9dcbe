//! Somebody has completed their registration: they belong wherever they were added meanwhile.

use super::{Accepted, Key, Manner, accept, store};
use crate::{
    Orgs,
    access::Caller,
    kernel::{Denial, Failure, Never, Outcome},
};

/// Lets the caller into every organization that added one of their addresses before they had an account. Whoever was asked, and
/// not added, goes on being asked. Call it after a registration; safe to repeat.
///
/// What cannot be used any more, or finds no seat, stays as it is.
///
/// # Events
/// `invitation.accepted` for each.
pub async fn complete(orgs: &Orgs, caller: &Caller) -> Outcome<Vec<Accepted>, Never> {
    let person = caller.signed_in().ok_or(Denial::SignedOut)?;
    let waiting = store::to_person(&mut orgs.reading(caller).await?, person.user).await?;
    let added = waiting.into_iter().filter(|row| row.manner == Manner::Added);
    let mut joined = Vec::new();
    for row in added {
        match accept(orgs, caller, &Key::Id(row.id)).await {
            Ok(accepted) => joined.push(accepted),
            Err(Failure::Refused(_) | Failure::Vetoed(_)) => {}
            Err(Failure::Denied(denial)) => return Err(denial.into()),
            Err(Failure::Faulted(fault)) => return Err(fault.into()),
        }
    }
    Ok(joined)
}
