//! Everybody who belongs to one organization, by name: search, role, keyset pages.

use super::store;
use crate::{
    Orgs,
    access::{Caller, Role},
    kernel::{Denial, Direction, Never, OrganizationId, Outcome, Page, State, Timestamp, UserId, page::Cursor},
    members::{self, Query, Sight, Total, store::MemberRow},
};

/// A member as operators see them in a list: who, and as what. Not when they were last active; that is for those inside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedMember {
    /// Who.
    pub id: UserId,
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Whether they can sign in.
    pub state: State,
    /// What they are there.
    pub role: Role,
    /// Since when.
    pub joined_at: Timestamp,
    /// The mark of their picture, if they have one.
    pub picture: Option<String>,
}

/// A page of members, and how many there are in all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedMembers {
    /// The rows.
    pub page: Page<ListedMember>,
    /// How many the query finds.
    pub total: Total,
}

/// Lists the members of an organization, of whichever kind it is and whether it lets operators in or not, as
/// [`members::list`](crate::members::list()) does for those inside; [`Denial::NotFound`] if there is none by this id, or it is deleted.
/// What is not for every member's eyes orders and narrows nothing. Every page costs the same, however many there are.
pub async fn list_members(
    orgs: &Orgs,
    caller: &Caller,
    organization: OrganizationId,
    query: &Query,
    from: Option<(Direction, Cursor)>,
    size: i64,
) -> Outcome<ListedMembers, Never> {
    let mut reading = orgs.reading(caller).await?;
    let operator = reading.operate().await?;
    let kind = store::kind(&mut reading, &operator, organization).await?;
    kind.ok_or(Denial::NotFound)?;
    let query = query.for_eyes_of(Role::Member);
    let sight = Sight::of_operator(&operator, organization);
    let (page, total) = members::rows(&mut reading, sight, &query, from, size).await?;
    Ok(ListedMembers {
        page: page.map(listed),
        total,
    })
}

fn listed(row: MemberRow) -> ListedMember {
    ListedMember {
        id: row.user_id,
        name: row.name,
        email: row.email,
        state: row.footing.state,
        role: row.role,
        joined_at: row.joined_at,
        picture: row.picture,
    }
}
