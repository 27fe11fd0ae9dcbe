//! SQL of a person's key and words: their own, and those of their memberships, which are copies.

use crate::{
    database::Conn,
    kernel::{Fault, UserId},
    search, sql,
    work::UnitOfWork,
};
use sqlx::types::Json;

/// Puts the person where they belong in every member list, and among all people. 0 when they are there.
pub(in crate::users) async fn spell(work: &mut UnitOfWork, id: UserId, name: &str, email: &str) -> Result<u64, Fault> {
    let key = search::person(name, email);
    let moved = work
        .db()
        .run(
            sql!("update users set name_key = $2 where id = $1 and name_key <> $2"),
            (id, key.as_str()),
        )
        .await?;
    if moved == 0 {
        return Ok(0);
    }
    let db = work.db();
    db.run(sql!("delete from user_words where user_id = $1"), (id,)).await?;
    db.run(sql!("delete from member_words where user_id = $1"), (id,))
        .await?;
    db.run(
        sql!("update members set name_key = $2 where user_id = $1"),
        (id, key.as_str()),
    )
    .await?;
    db.run(
        sql!("update team_members set name_key = $2 where user_id = $1"),
        (id, key.as_str()),
    )
    .await?;
    write(work, id, &key).await?;
    work.db()
        .run(
            sql!(
                "insert into member_words (organization_id, word, name_key, user_id, said)
                 select m.organization_id, w.word, m.name_key, m.user_id, w.said
                 from members m join user_words w on w.user_id = m.user_id where m.user_id = $1"
            ),
            (id,),
        )
        .await?;
    Ok(moved)
}

/// The words of a key that stands in the person's row.
pub(in crate::users) async fn write(work: &mut UnitOfWork, id: UserId, key: &str) -> Result<u64, Fault> {
    // Two texts: each engine unfolds a list in words of its own.
    let text = sql!(
        sqlite: "insert into user_words (word, user_id, said)
                 select x.value ->> 'word', $1, x.value ->> 'said' from json_each($2) x",
        postgres: "insert into user_words (word, user_id, said)
                   select x.word, cast($1 as uuid), x.said from jsonb_to_recordset($2) as x (word text, said bigint)"
    );
    work.db().run(text, (id, Json(search::words(key)))).await
}

/// Whether there is one of before there were words.
pub(super) async fn any_without_words(db: &mut Conn) -> Result<bool, Fault> {
    let text = sql!("select cast(1 as bigint) from users where name_key = '' limit 1");
    let found: Option<(i64,)> = db.opt(text, ()).await?;
    Ok(found.is_some())
}

/// Those of before there were words: id, name, address.
pub(super) async fn without_words(work: &mut UnitOfWork, at_most: i64) -> Result<Vec<(UserId, String, String)>, Fault> {
    let text = sql!("select id, name, email from users where name_key = '' order by id limit $1");
    work.db().all(text, (at_most,)).await
}
