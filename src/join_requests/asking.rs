//! How the person who looks at a share link stands to it, where it is not for their addresses. Looking changes nothing.

use super::{Asking, store};
use crate::{
    Orgs,
    access::Caller,
    kernel::{Never, Outcome, Secret},
    share_links::{JoinRefusal, store as links},
};

/// Whether they may ask, or have; nothing for nobody, for a token that never was, and for whoever the link's domain does not keep out. Of a
/// link that nobody joins by any more it says what waits, and nothing else.
pub async fn asking(orgs: &Orgs, caller: &Caller, token: &Secret) -> Outcome<Option<Asking>, Never> {
    let Some(person) = caller.signed_in() else {
        return Ok(None);
    };
    let mut reading = orgs.reading(caller).await?;
    let Some(link) = links::look(&mut reading, token).await? else {
        return Ok(None);
    };
    let comer = links::comer(reading.db(), &link, person.user).await?;
    if comer.may_join(&link) != Err(JoinRefusal::OtherDomain) {
        return Ok(None);
    }
    let (now, pause) = (orgs.now(), orgs.limits().join_request_pause);
    let found = store::asking(reading.db(), &link, person.user, now, pause).await?;
    let is_usable = link.usable(now).is_ok();
    Ok(match found {
        Some(Asking::Waiting { .. }) => found,
        _ if !is_usable => None,
        Some(_) => found,
        None if comer.lacks_factor(&link) => Some(Asking::FactorNeeded),
        None => Some(Asking::Open),
    })
}
