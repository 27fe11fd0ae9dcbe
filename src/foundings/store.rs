//! SQL of the foundings.

use super::{Founding, Unusable};
use crate::{
    database::Conn,
    kernel::{Digest, Fault, Kind, Language, OrganizationId, Secret, Slug, Timestamp, secret::fresh_id},
    sql,
    work::UnitOfWork,
};
use uuid::Uuid;

/// A founding behind a mailed token.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(super) struct Row {
    pub id: Uuid,
    pub email: String,
    pub email_key: String,
    pub name: String,
    pub slug: String,
    pub expires_at: Timestamp,
    pub completed_at: Option<Timestamp>,
}

impl Row {
    pub fn usable(&self, now: Timestamp) -> Result<(), Unusable> {
        if self.completed_at.is_some() {
            Err(Unusable::Used)
        } else if self.expires_at <= now {
            Err(Unusable::Expired)
        } else {
            Ok(())
        }
    }
}

pub(super) async fn look(db: &mut Conn, kind: &Kind, token: &Secret) -> Result<Option<Row>, Fault> {
    db.opt(
        sql!(
            "select f.id, f.email, f.email_key, f.name, f.slug, f.expires_at, f.completed_at
             from founding_tokens t join foundings f on f.id = t.founding_id where t.digest = $1 and f.kind = $2"
        ),
        (token.digest(), kind.clone()),
    )
    .await
}

/// Whether somebody has the address, verified.
pub(super) async fn is_known(db: &mut Conn, email_key: &str) -> Result<bool, Fault> {
    let found: Option<(i64,)> = db
        .opt(
            sql!("select cast(1 as bigint) from user_addresses where email_key = $1"),
            (email_key,),
        )
        .await?;
    Ok(found.is_some())
}

/// Finds the founding and makes whoever else confirms it wait.
pub(super) async fn hold(work: &mut UnitOfWork, token: &Secret) -> Result<Option<Row>, Fault> {
    work.db()
        .run(
            sql!(
                "update foundings set asked_at = asked_at where id = (select t.founding_id from founding_tokens t where t.digest = $1)"
            ),
            (token.digest(),),
        )
        .await?;
    let kind = work.orgs().kind().clone();
    look(work.db(), &kind, token).await
}

/// Its id; `None` when one of this address was asked for a moment ago. The links of an older one are dead.
pub(super) async fn put(work: &mut UnitOfWork, input: &Founding) -> Result<Option<Uuid>, Fault> {
    let (now, limits) = (work.now(), work.orgs().limits());
    let (until, pause) = (now + limits.sign_up_lifetime, now - limits.resend_pause);
    let (kind, email_key) = (work.orgs().kind().clone(), input.email.canonical());
    work.db()
        .run(
            sql!(
                "delete from founding_tokens where founding_id in
                   (select f.id from foundings f where f.kind = $3 and f.email_key = $1 and f.asked_at <= $2)"
            ),
            (email_key.as_str(), pause, kind.clone()),
        )
        .await?;
    let row: Option<(Uuid,)> = work
        .db()
        .opt(
            sql!(
                "insert into foundings (id, email, email_key, name, slug, asked_at, expires_at, kind, language)
                   values ($1, $2, $3, $4, $5, $6, $7, $9, $10)
                 on conflict (kind, email_key) do update set id = excluded.id, email = excluded.email, name = excluded.name,
                   slug = excluded.slug, asked_at = excluded.asked_at, expires_at = excluded.expires_at, completed_at = null,
                   organization_id = null, language = excluded.language
                 where foundings.asked_at <= $8
                 returning id"
            ),
            (
                fresh_id::<Uuid>(now),
                input.email.as_str(),
                email_key.as_str(),
                input.create.name.as_str(),
                input.create.slug.as_ref().map_or("", Slug::as_str),
                now,
                until,
                pause,
                kind,
                input.language,
            ),
        )
        .await?;
    Ok(row.map(|(id,)| id))
}

/// What the mail says.
#[derive(sqlx::FromRow)]
pub(super) struct Waiting {
    pub email: String,
    pub name: String,
    pub expires_at: Timestamp,
    pub is_known: bool,
    pub language: Language,
}

pub(super) async fn waiting(work: &mut UnitOfWork, id: Uuid) -> Result<Option<Waiting>, Fault> {
    let now = work.now();
    work.db()
        .opt(
            sql!(
                "select f.email, f.name, f.expires_at, u.id is not null as is_known, coalesce(u.language, f.language) as language
                 from foundings f left join user_addresses a on a.email_key = f.email_key left join users u on u.id = a.user_id
                 where f.id = $1 and f.completed_at is null and f.expires_at > $2"
            ),
            (id, now),
        )
        .await
}

pub(super) async fn add_token(work: &mut UnitOfWork, id: Uuid, digest: &Digest) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!("insert into founding_tokens (digest, founding_id) values ($1, $2)"),
            (digest.clone(), id),
        )
        .await
}

/// 0 when somebody was faster.
pub(super) async fn complete(work: &mut UnitOfWork, row: &Row, organization: OrganizationId) -> Result<u64, Fault> {
    let now = work.now();
    work.db()
        .run(
            sql!(
                "update foundings set completed_at = $2, organization_id = $3 where id = $1 and completed_at is null and expires_at > $2"
            ),
            (row.id, now, organization),
        )
        .await
}

pub(super) async fn sweep_tokens(work: &mut UnitOfWork, until: Timestamp) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!(
                "delete from founding_tokens where founding_id in
                   (select f.id from foundings f where f.expires_at < $1 order by f.expires_at limit 1000)"
            ),
            (until,),
        )
        .await
}

pub(super) async fn sweep(work: &mut UnitOfWork, until: Timestamp) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!(
                "delete from foundings where id in (select f.id from foundings f where f.expires_at < $1 order by f.expires_at limit 1000)"
            ),
            (until,),
        )
        .await
}
