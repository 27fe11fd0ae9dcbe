//! SQL of checking addresses.

use crate::{
    access::permission::permit::InviteMembers,
    kernel::{Fault, Timestamp},
    sql,
    work::{Grant, Reading},
};
use sqlx::types::Json;
use std::collections::BTreeSet;

type Inviting = Grant<InviteMembers>;

/// Those of these addresses that are a member's.
pub(super) async fn members_among(
    reading: &mut Reading,
    grant: &Inviting,
    keys: &[String],
) -> Result<BTreeSet<String>, Fault> {
    // Two texts: each engine has its own way to make rows of a list.
    let text = sql!(
        sqlite: "select a.email_key from json_each($2) x join user_addresses a on a.email_key = x.value
                 join members m on m.user_id = a.user_id and m.organization_id = $1",
        postgres: "select a.email_key from jsonb_array_elements_text($2) as x(value) join user_addresses a on a.email_key = x.value
                   join members m on m.user_id = a.user_id and m.organization_id = $1"
    );
    let found: Vec<(String,)> = reading
        .db()
        .all(text, (grant.organization(), Json(keys.to_vec())))
        .await?;
    Ok(found.into_iter().map(|(key,)| key).collect())
}

/// Those of these addresses that have an invitation which waits.
pub(super) async fn pending_among(
    reading: &mut Reading,
    grant: &Inviting,
    keys: &[String],
    now: Timestamp,
) -> Result<BTreeSet<String>, Fault> {
    // Two texts, for the same reason.
    let text = sql!(
        sqlite: "select i.email_key from json_each($2) x join invitations i on i.organization_id = $1 and i.email_key = x.value
                   and i.status = 'pending' and i.expires_at > $3",
        postgres: "select i.email_key from jsonb_array_elements_text($2) as x(value)
                   join invitations i on i.organization_id = $1 and i.email_key = x.value and i.status = 'pending' and i.expires_at > $3"
    );
    let found: Vec<(String,)> = reading
        .db()
        .all(text, (grant.organization(), Json(keys.to_vec()), now))
        .await?;
    Ok(found.into_iter().map(|(key,)| key).collect())
}

/// What is taken already.
#[derive(sqlx::FromRow)]
pub(super) struct Room {
    /// Invitations that somebody could still accept.
    pub pending: i64,
    /// Seats there are; none where nobody counts them.
    pub seats: Option<i64>,
    pub members: i64,
}

pub(super) async fn room(reading: &mut Reading, grant: &Inviting, now: Timestamp) -> Result<Room, Fault> {
    let found: Option<Room> = reading
        .db()
        .opt(
            sql!(
                "select o.seats, o.member_count as members, (select count(*) from invitations i where i.organization_id = $1
                   and i.status = 'pending' and i.expires_at > $2) as pending
                 from organizations o where o.id = $1"
            ),
            (grant.organization(), now),
        )
        .await?;
    found.ok_or_else(|| Fault::conflict("an organization that was there has gone"))
}
