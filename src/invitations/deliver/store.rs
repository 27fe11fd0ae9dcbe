//! SQL of the mails: tokens, how far a mail has come, and what tells somebody that they were added.

use crate::{
    access::Role,
    invitations::Delivery,
    kernel::{Digest, Fault, InvitationId, Language},
    sql,
    work::{Reading, UnitOfWork},
};

/// What the mail says to who was added.
#[derive(sqlx::FromRow)]
pub(super) struct AddedRow {
    pub email: String,
    pub language: Language,
    pub organization: String,
    pub slug: String,
    pub inviter: String,
    pub role: Role,
    pub message: String,
}

pub(super) async fn added(reading: &mut Reading, id: InvitationId) -> Result<Option<AddedRow>, Fault> {
    reading
        .db()
        .opt(
            sql!(
                "select p.email, p.language, o.name as organization, o.slug, u.name as inviter, m.role, i.message from invitations i
                 join organizations o on o.id = i.organization_id and o.deleted_at is null
                 join members m on m.organization_id = i.organization_id and m.user_id = i.accepted_by and m.invitation_id = i.id
                 join users p on p.id = i.accepted_by and p.active
                 join users u on u.id = i.inviter_id
                 where i.id = $1"
            ),
            (id,),
        )
        .await
}

pub(in crate::invitations) async fn add_token(
    work: &mut UnitOfWork,
    id: InvitationId,
    generation: i64,
    digest: &Digest,
) -> Result<u64, Fault> {
    let now = work.now();
    work.db()
        .run(
            sql!(
                "insert into invitation_tokens (digest, invitation_id, generation, created_at) values ($1, $2, $3, $4)"
            ),
            (digest.clone(), id, generation, now),
        )
        .await
}

pub(super) async fn set_delivery(
    work: &mut UnitOfWork,
    id: InvitationId,
    generation: i64,
    delivery: Delivery,
    trouble: Option<&str>,
) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!("update invitations set delivery = $3, trouble = $4 where id = $1 and generation = $2"),
            (id, generation, delivery, trouble.map(str::to_owned)),
        )
        .await
}
