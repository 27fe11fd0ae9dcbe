//! SQL of the reminders.

use crate::{
    Orgs,
    invitations::store::Row,
    kernel::{Fault, InvitationId, Kind, Timestamp},
    sql,
    work::UnitOfWork,
};

/// An invitation that may be due.
#[derive(sqlx::FromRow)]
pub(super) struct Due {
    pub id: InvitationId,
    pub expires_at: Timestamp,
    pub kind: Kind,
}

/// A hundred of those behind `place`, in the order in which they end.
pub(super) async fn due(orgs: &Orgs, place: (Timestamp, InvitationId)) -> Result<Vec<Due>, Fault> {
    let (now, limits) = (orgs.now(), orgs.limits());
    let mut db = orgs.database().read().await?;
    db.all(
        sql!(
            "select i.id, i.expires_at, (select o.kind from organizations o where o.id = i.organization_id) as kind
             from invitations i
             where i.status = 'pending' and i.reminded_at is null and (i.expires_at, i.id) > ($1, $2) and i.expires_at <= $3
               and i.delivery = 'sent' and not i.handed and i.sent_at <= $4
               and (select o.reminds from organizations o where o.id = i.organization_id)
             order by i.expires_at, i.id limit 100"
        ),
        (place.0, place.1, now + limits.reminder_before, now - limits.reminder_pause),
    )
    .await
}

/// 0 when somebody was faster, or the organization has stopped reminding.
pub(super) async fn set_reminded(work: &mut UnitOfWork, row: &Row) -> Result<u64, Fault> {
    let now = work.now();
    work.db()
        .run(
            sql!(
                "update invitations set reminded_at = $2 where id = $1 and status = 'pending' and reminded_at is null
                   and delivery = 'sent' and not handed and generation = $3 and expires_at > $2
                   and exists (select 1 from organizations o where o.id = invitations.organization_id and o.reminds)"
            ),
            (row.id, now, row.generation),
        )
        .await
}
