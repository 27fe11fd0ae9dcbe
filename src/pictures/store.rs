//! SQL of the pictures. Lists of people ask for the mark by the person's key, in their own stores; the pictures themselves are read
//! here only.

use super::{Size, drawing::Drawn};
use crate::{
    access::{SignedIn, caller::Superuser},
    database::Conn,
    kernel::{Fault, Timestamp, UserId},
    sql,
    work::UnitOfWork,
};

/// Makes what one person does to their picture wait for each other. 0 when they are not active (any more).
pub(super) async fn lock(work: &mut UnitOfWork, user: UserId) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!("update users set active = active where id = $1 and active"),
            (user,),
        )
        .await
}

/// How often they had another one.
pub(super) async fn set_since(work: &mut UnitOfWork, user: UserId, since: Timestamp) -> Result<i64, Fault> {
    work.db()
        .get(
            sql!("select count(*) from events where actor_id = $1 and kind = 'user.picture-set' and at > $2"),
            (user, since),
        )
        .await
}

/// 0 when it is the one they have.
pub(super) async fn put(work: &mut UnitOfWork, user: UserId, drawn: &Drawn) -> Result<u64, Fault> {
    let now = work.now();
    work.db()
        .run(
            sql!(
                "insert into pictures (user_id, mark, set_at, small, large) values ($1, $2, $3, $4, $5)
                 on conflict (user_id) do update set mark = excluded.mark, set_at = excluded.set_at, small = excluded.small,
                   large = excluded.large
                 where pictures.mark <> excluded.mark"
            ),
            (user, drawn.mark.as_str(), now, drawn.small.as_slice(), drawn.large.as_slice()),
        )
        .await
}

/// 0 when there was none.
pub(crate) async fn forget(work: &mut UnitOfWork, user: UserId) -> Result<u64, Fault> {
    work.db()
        .run(sql!("delete from pictures where user_id = $1"), (user,))
        .await
}

pub(super) async fn mark(db: &mut Conn, user: UserId) -> Result<Option<String>, Fault> {
    let row: Option<(String,)> = db
        .opt(sql!("select mark from pictures where user_id = $1"), (user,))
        .await?;
    Ok(row.map(|(mark,)| mark))
}

macro_rules! seen {
    ($size:literal) => {
        sql!(concat!(
            "select p.",
            $size,
            " from pictures p where p.user_id = $1 and p.mark = $2 and ($4 or p.user_id = $3
               or exists (select 1 from members m join members v on v.organization_id = m.organization_id and v.user_id = $3
                 join organizations o on o.id = m.organization_id where m.user_id = p.user_id and o.deleted_at is null))"
        ))
    };
}

/// Nothing for whoever may not see the person.
pub(super) async fn picture(
    db: &mut Conn,
    (user, mark): (UserId, &str),
    size: Size,
    viewer: &SignedIn,
) -> Result<Option<Vec<u8>>, Fault> {
    let asked = (user, mark, viewer.user, viewer.superuser == Superuser::Yes);
    let row: Option<(Vec<u8>,)> = match size {
        Size::Small => db.opt(seen!("small"), asked).await?,
        Size::Large => db.opt(seen!("large"), asked).await?,
    };
    Ok(row.map(|(picture,)| picture))
}
