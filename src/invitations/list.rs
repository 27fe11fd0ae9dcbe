//! The invitations of an organization, newest first.

use super::{Delivery, Manner, Status, store};
use crate::{
    Orgs,
    access::{Caller, Role, permission::permit::ListInvitations},
    kernel::{Denial, Direction, InvitationId, Never, Outcome, Page, Slug, Timestamp},
    work::Standing,
};

/// An invitation as admins see it. The token is never here: only its digest is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its id.
    pub id: InvitationId,
    /// The invited address.
    pub email: String,
    /// The offered role.
    pub role: Role,
    /// Where it stands at this moment.
    pub status: Status,
    /// Whether the person is asked, or added.
    pub manner: Manner,
    /// How far its mail has come.
    pub delivery: Delivery,
    /// Why its mail could not be sent, in the mail server's words, on one line; only while [`Delivery::Failed`].
    pub trouble: Option<String>,
    /// Who invites.
    pub inviter: String,
    /// When its newest mail was asked for.
    pub sent_at: Timestamp,
    /// Until when it can be accepted.
    pub expires_at: Timestamp,
    /// What the inviter wrote.
    pub message: String,
    /// Whether its newest link was made to be handed over, and not mailed.
    pub handed: bool,
    /// When the person was reminded of it, if they were.
    pub reminded_at: Option<Timestamp>,
    /// Whether somebody asks for another address, and nobody has decided; see [`list_requests`](super::list_requests).
    pub requested: bool,
}

/// Lists invitations: the ones that wait (pending and expired), or all there ever were.
pub async fn list(
    orgs: &Orgs,
    caller: &Caller,
    slug: &Slug,
    which: Which,
    from: Option<(Direction, InvitationId)>,
    size: i64,
) -> Outcome<(Page<Listed>, Standing), Never> {
    let mut reading = orgs.reading(caller).await?;
    let grant = reading.require::<ListInvitations>(slug).await?;
    let direction = from.map(|(direction, _)| direction);
    let rows = store::walk(&mut reading, &grant, which, from, size + 1).await?;
    let page = Page::cut(rows, usize::try_from(size).unwrap_or(1), direction, |row| {
        row.id.to_string()
    });
    let now = orgs.now();
    Ok((page.map(|row| row.listed(now)), grant.actor().standing))
}

/// One of them, however it ended.
pub async fn find(orgs: &Orgs, caller: &Caller, slug: &Slug, id: InvitationId) -> Outcome<(Listed, Standing), Never> {
    let mut reading = orgs.reading(caller).await?;
    let grant = reading.require::<ListInvitations>(slug).await?;
    let row = store::listed(&mut reading, &grant, id).await?.ok_or(Denial::NotFound)?;
    Ok((row.listed(orgs.now()), grant.actor().standing))
}

/// Which invitations to list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Which {
    /// Those that somebody may still answer, or that can be renewed.
    #[default]
    Open,
    /// All there ever were.
    All,
}

impl store::ListRow {
    fn listed(self, now: Timestamp) -> Listed {
        let over = self.status == Status::Pending && self.expires_at <= now;
        Listed {
            id: self.id,
            email: self.email,
            role: self.role,
            status: if over { Status::Expired } else { self.status },
            manner: self.manner,
            delivery: self.delivery,
            trouble: self.trouble,
            inviter: self.inviter,
            sent_at: self.sent_at,
            expires_at: self.expires_at,
            message: self.message,
            handed: self.handed,
            reminded_at: self.reminded_at,
            requested: self.requested,
        }
    }
}
