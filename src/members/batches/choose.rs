//! Who is meant by what was chosen, at this moment. A part of `preview` and `begin`.

use super::{BeginRefusal, Chosen, store};
use crate::{
    Orgs,
    access::{Caller, Role, permission::permit::BatchMembers},
    kernel::{Direction, Outcome, Slug, UserId, page::Cursor},
    members::{Query, list},
};
use std::collections::BTreeSet;

/// Somebody chosen.
pub struct Person {
    pub user: UserId,
    pub name: String,
}

/// Members that are looked at together.
const ROWS: i64 = 500;
/// How often. A search for very common words may find few in many pages.
const PAGES: usize = 40;

/// Never the caller: who removes themselves could not go on.
pub async fn choose(orgs: &Orgs, caller: &Caller, slug: &Slug, chosen: &Chosen) -> Outcome<Vec<Person>, BeginRefusal> {
    let most = orgs.limits().batch_members;
    let too_many = BeginRefusal::TooMany { most };
    let at_most = usize::try_from(most).unwrap_or(usize::MAX);
    let mut reading = orgs.reading(caller).await?;
    let grant = reading.require::<BatchMembers>(slug).await?;
    let people = match chosen {
        Chosen::These(users) if users.len() > at_most => return Err(too_many.into()),
        Chosen::These(users) => {
            // Nobody is chosen twice.
            let once: BTreeSet<UserId> = users.iter().copied().collect();
            store::members(&mut reading, &grant, &once).await?
        }
        Chosen::Everybody(query) => everybody(orgs, caller, slug, query, at_most).await?.ok_or(too_many)?,
    };
    let me = grant.actor().user;
    let people: Vec<_> = people.into_iter().filter(|person| person.user != me).collect();
    if people.is_empty() {
        return Err(BeginRefusal::Nobody.into());
    }
    Ok(people)
}

/// Nothing where they are too many.
async fn everybody(
    orgs: &Orgs,
    caller: &Caller,
    slug: &Slug,
    query: &Query,
    most: usize,
) -> Outcome<Option<Vec<Person>>, BeginRefusal> {
    let (mut people, mut from) = (Vec::new(), None);
    for _ in 0..PAGES {
        let found = list(orgs, caller, slug, query, from, ROWS).await;
        let found = found.map_err(|no| no.map(|never| match never {}))?;
        let own = found.standing.role();
        let rows = found.page.rows.into_iter();
        let reachable = rows.filter(|member| member.role <= own && member.role != Role::Owner);
        people.extend(reachable.map(|member| Person {
            user: member.user,
            name: member.name,
        }));
        // The caller may be among them.
        if people.len() > most + 1 {
            return Ok(None);
        }
        from = match found.page.next.as_deref().and_then(Cursor::parse) {
            Some(next) => Some((Direction::After, next)),
            None => return Ok(Some(people)),
        };
    }
    Ok(None)
}
