//! SQL of an organization's key and its words, and of its members' words. An organization that is deleted has none.

use crate::{
    database::Conn,
    kernel::{Fault, OrganizationId, UserId},
    search, sql,
    work::UnitOfWork,
};
use sqlx::types::Json;

/// Puts an organization where it belongs among all of them. 0 when it is there.
pub(crate) async fn spell(work: &mut UnitOfWork, id: OrganizationId, key: &str) -> Result<u64, Fault> {
    let moved = work
        .db()
        .run(
            sql!("update organizations set name_key = $2 where id = $1 and name_key <> $2"),
            (id, key),
        )
        .await?;
    if moved > 0 {
        forget(work, id).await?;
        write(work, id, key).await?;
    }
    Ok(moved)
}

/// The words of a key that stands in the organization's row.
pub(in crate::organizations) async fn write(
    work: &mut UnitOfWork,
    id: OrganizationId,
    key: &str,
) -> Result<u64, Fault> {
    // Two texts: each engine unfolds a list in words of its own.
    let text = sql!(
        sqlite: "insert into organization_words (word, organization_id, said)
                 select x.value ->> 'word', $1, x.value ->> 'said' from json_each($2) x",
        postgres: "insert into organization_words (word, organization_id, said)
                   select x.word, cast($1 as uuid), x.said from jsonb_to_recordset($2) as x (word text, said bigint)"
    );
    work.db().run(text, (id, Json(search::words(key)))).await
}

pub(in crate::organizations) async fn forget(work: &mut UnitOfWork, id: OrganizationId) -> Result<u64, Fault> {
    let text = sql!("delete from organization_words where organization_id = $1");
    work.db().run(text, (id,)).await
}

/// Copies a person's words to a membership of theirs that has just begun.
pub(crate) async fn copy_to_member(
    work: &mut UnitOfWork,
    organization: OrganizationId,
    member: UserId,
) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!(
                "insert into member_words (organization_id, word, name_key, user_id, said)
                 select m.organization_id, w.word, m.name_key, m.user_id, w.said
                 from members m join user_words w on w.user_id = m.user_id where m.organization_id = $1 and m.user_id = $2"
            ),
            (organization, member),
        )
        .await
}

/// Whether there is one of before there were words.
pub(super) async fn any_without_words(db: &mut Conn) -> Result<bool, Fault> {
    let text = sql!("select cast(1 as bigint) from organizations where name_key = '' limit 1");
    let found: Option<(i64,)> = db.opt(text, ()).await?;
    Ok(found.is_some())
}

/// Those of before there were words: id, name, slug.
pub(super) async fn without_words(
    work: &mut UnitOfWork,
    at_most: i64,
) -> Result<Vec<(OrganizationId, String, String)>, Fault> {
    let text = sql!("select id, name, slug from organizations where name_key = '' order by id limit $1");
    work.db().all(text, (at_most,)).await
}
