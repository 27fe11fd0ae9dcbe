//! Who could be added to a team.
//!
//! Never here: how a search finds people; that is the member list's.

use super::{managed::looked_after, store};
use crate::{
    Orgs,
    access::{Caller, permission::permit::ListMembers},
    kernel::{Direction, Never, Outcome, Slug, TeamId, UserId, page::Cursor},
    members::{self, Query, Sight, store::MemberRow},
};

/// A member of the organization who is not in the team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Who.
    pub user: UserId,
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// The mark of their picture, if they have one.
    pub picture: Option<String>,
}

/// So many members are looked at in one go.
const AT_ONCE: i64 = 100;
/// And so often at most: where more than that are found and all are in the team, another letter finds fewer.
const GOES: usize = 10;

/// Members of the organization, by name, whose name or address has words that begin so, and who are not in the team; `size` at most. Only
/// for whoever sees to the team.
pub async fn candidates(
    orgs: &Orgs,
    caller: &Caller,
    slug: &Slug,
    team: TeamId,
    words: &str,
    size: i64,
) -> Outcome<Vec<Candidate>, Never> {
    let mut reading = orgs.reading(caller).await?;
    let grant = looked_after(&mut reading, slug, team).await?;
    let listing = reading.also::<_, ListMembers>(&grant)?;
    let query = Query {
        search: words.to_owned(),
        ..Query::default()
    };
    let size = usize::try_from(size).unwrap_or(0);
    let (mut found, mut from) = (Vec::new(), None);
    for _ in 0..GOES {
        let (page, _) = members::rows(&mut reading, Sight::of(&listing), &query, from, AT_ONCE).await?;
        let ids: Vec<UserId> = page.rows.iter().map(|row| row.user_id).collect();
        let there = store::those_in(&mut reading, &grant, team, &ids).await?;
        let others = page.rows.into_iter().filter(|row| !there.contains(&row.user_id));
        found.extend(others.map(candidate));
        from = page
            .next
            .as_deref()
            .and_then(Cursor::parse)
            .map(|cursor| (Direction::After, cursor));
        if found.len() >= size || from.is_none() {
            break;
        }
    }
    found.truncate(size);
    Ok(found)
}

fn candidate(row: MemberRow) -> Candidate {
    Candidate {
        user: row.user_id,
        name: row.name,
        email: row.email,
        picture: row.picture,
    }
}
