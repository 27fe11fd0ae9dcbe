//! The proof that the caller sees to one team: by their part in it, because they manage all of them, or because it is their own place.

use super::{Part, store};
use crate::{
    access::permission::permit::{ListTeams, ManageTeams},
    kernel::{Denial, Slug, Stop, TeamId, UserId},
    work::{Grant, Reading, UnitOfWork},
};

/// A team that may be changed, of the organization of the grant: what a grant is for an organization. Made here only, inside the
/// transaction that acts, while the organization is held; so it is there until the commit.
pub(super) struct Managed {
    grant: Grant<ListTeams>,
    team: TeamId,
    name: String,
}

impl Managed {
    /// By whom, and in which organization.
    pub const fn grant(&self) -> &Grant<ListTeams> {
        &self.grant
    }

    /// Its id.
    pub const fn team(&self) -> TeamId {
        self.team
    }

    /// What it is called at this moment.
    pub fn name(&self) -> String {
        self.name.clone()
    }
}

/// For whoever sees to the team. [`Denial::NotFound`] where the organization has none by this id, [`Denial::Forbidden`] for everybody
/// else who belongs to it.
pub(super) async fn managed(work: &mut UnitOfWork, slug: &Slug, team: TeamId) -> Result<Managed, Stop> {
    let (managed, part) = found(work, slug, team).await?;
    if part != Some(Part::Maintainer) {
        work.also::<_, ManageTeams>(managed.grant())?;
    }
    Ok(managed)
}

/// The same for somebody's place in it: whoever is in a team may give theirs up.
pub(super) async fn place_of(
    work: &mut UnitOfWork,
    slug: &Slug,
    team: TeamId,
    member: UserId,
) -> Result<Managed, Stop> {
    let (managed, part) = found(work, slug, team).await?;
    if part != Some(Part::Maintainer) && managed.grant().actor().user != member {
        work.also::<_, ManageTeams>(managed.grant())?;
    }
    Ok(managed)
}

async fn found(work: &mut UnitOfWork, slug: &Slug, team: TeamId) -> Result<(Managed, Option<Part>), Stop> {
    let grant = work.require::<ListTeams>(slug).await?;
    let row = store::find(work.db(), &grant, team).await?.ok_or(Denial::NotFound)?;
    let managed = Managed {
        grant,
        team,
        name: row.name,
    };
    Ok((managed, row.part))
}

/// The same for looking, where looking is for whoever sees to the team.
pub(super) async fn looked_after(reading: &mut Reading, slug: &Slug, team: TeamId) -> Result<Grant<ListTeams>, Stop> {
    let grant = reading.require::<ListTeams>(slug).await?;
    let row = store::find(reading.db(), &grant, team).await?.ok_or(Denial::NotFound)?;
    if row.part != Some(Part::Maintainer) {
        reading.also::<_, ManageTeams>(&grant)?;
    }
    Ok(grant)
}
