//! The page of one team: who is in it.

use super::{Part, store};
use crate::{
    Orgs,
    access::{Caller, Permission, Role, permission::permit::ListTeams, policy},
    kernel::{Direction, Never, Outcome, Page, Slug, TeamId, Timestamp, UserId, page::Cursor},
    work::{Actor, Standing},
};

/// Somebody in a team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Teammate {
    /// Who.
    pub user: UserId,
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// The mark of their picture, if they have one.
    pub picture: Option<String>,
    /// What they are in the organization.
    pub role: Role,
    /// What they are in the team.
    pub part: Part,
    /// Since when.
    pub added_at: Timestamp,
}

/// A team, with a page of those who are in it, by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Its id.
    pub id: TeamId,
    /// What it is called.
    pub name: String,
    /// The page.
    pub page: Page<Teammate>,
    /// How many are in it altogether.
    pub total: i64,
    /// Who asks, so that the page can mark them.
    pub caller: UserId,
    /// What the caller is in the organization.
    pub standing: Standing,
    /// What the caller is in the team, if they are in it.
    pub part: Option<Part>,
}

impl Shown {
    /// Whether the caller renames it, adds and takes out, and appoints. Creating and deleting asks for
    /// [`Permission::ManageTeams`](crate::access::Permission::ManageTeams), whatever their part.
    pub fn manages(&self) -> bool {
        self.part == Some(Part::Maintainer) || policy::allows(self.standing.role(), Permission::ManageTeams)
    }
}

/// One team of the organization, if there is one by this id. Costs the same on every page, however many are in it.
pub async fn show(
    orgs: &Orgs,
    caller: &Caller,
    slug: &Slug,
    team: TeamId,
    from: Option<(Direction, Cursor)>,
    size: i64,
) -> Outcome<Option<Shown>, Never> {
    let mut reading = orgs.reading(caller).await?;
    let grant = reading.require::<ListTeams>(slug).await?;
    let Some(found) = store::find(reading.db(), &grant, team).await? else {
        return Ok(None);
    };
    let (direction, cursor) = from.unzip();
    let rows = store::walk(&mut reading, &grant, team, (direction, cursor), size + 1).await?;
    let size = usize::try_from(size).unwrap_or(1);
    let page = Page::cut(rows, size, direction, store::Row::cursor);
    let Actor { user, standing } = grant.actor();
    Ok(Some(Shown {
        id: team,
        name: found.name,
        page: page.map(store::Row::mate),
        total: found.members,
        caller: user,
        standing,
        part: found.part,
    }))
}
