//! SQL of the mails about requests to join.

use crate::{
    join_requests::Ending,
    kernel::{Fault, JoinRequestId, Language, OrganizationId, UserId},
    sql,
    work::Reading,
};

/// A request that waits, for the mail about it.
#[derive(sqlx::FromRow)]
pub(super) struct PassedOn {
    pub organization_id: OrganizationId,
    pub organization: String,
    pub slug: String,
    pub asker: String,
    pub asker_email: String,
    pub message: String,
    pub domain: String,
    /// Nobody where the link is not there any more.
    pub maker_id: Option<UserId>,
}

pub(super) async fn passed_on(reading: &mut Reading, id: JoinRequestId) -> Result<Option<PassedOn>, Fault> {
    reading
        .db()
        .opt(
            sql!(
                "select r.organization_id, o.name as organization, o.slug, u.name as asker, u.email as asker_email, r.message, r.domain,
                   l.maker_id
                 from join_requests r
                 join organizations o on o.id = r.organization_id and o.disabled_at is null and o.deleted_at is null
                 join users u on u.id = r.user_id and u.active
                 left join share_links l on l.organization_id = r.organization_id and l.id = r.share_link_id
                 where r.id = $1 and r.ending is null"
            ),
            (id,),
        )
        .await
}

/// A request that has ended, for the mail to whoever asked.
#[derive(sqlx::FromRow)]
pub(super) struct Ended {
    pub organization: String,
    pub slug: String,
    pub email: String,
    pub language: Language,
    pub is_member: bool,
}

pub(super) async fn ended(reading: &mut Reading, id: JoinRequestId, how: Ending) -> Result<Option<Ended>, Fault> {
    reading
        .db()
        .opt(
            sql!(
                "select o.name as organization, o.slug, u.email, u.language,
                   exists (select 1 from members m where m.organization_id = r.organization_id and m.user_id = r.user_id) as is_member
                 from join_requests r
                 join organizations o on o.id = r.organization_id and o.disabled_at is null and o.deleted_at is null
                 join users u on u.id = r.user_id and u.active
                 where r.id = $1 and r.ending = $2"
            ),
            (id, how),
        )
        .await
}
