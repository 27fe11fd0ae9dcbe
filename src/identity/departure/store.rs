//! SQL of deleting an account.

use crate::{
    kernel::{Digest, Fault, Language, Timestamp, UserId, secret::fresh_id},
    sql,
    work::UnitOfWork,
};
use uuid::Uuid;

/// Where the last mail goes, once the address is nobody's any more.
pub(in crate::identity) async fn note_farewell(work: &mut UnitOfWork, user: UserId) -> Result<Uuid, Fault> {
    let (id, now) = (fresh_id::<Uuid>(work.now()), work.now());
    work.db()
        .run(
            sql!("insert into farewells (id, email, gone_at, language) select $2, u.email, $3, u.language from users u where u.id = $1"),
            (user, id, now),
        )
        .await?;
    Ok(id)
}

pub(in crate::identity) async fn farewell(
    work: &mut UnitOfWork,
    id: Uuid,
) -> Result<Option<(String, Language)>, Fault> {
    work.db()
        .opt(sql!("select email, language from farewells where id = $1"), (id,))
        .await
}

/// Everything of a person that is not the users': while their addresses are still there to say what is theirs.
pub(in crate::identity) async fn forget(work: &mut UnitOfWork, user: UserId) -> Result<(), Fault> {
    let theirs = (user,);
    let db = work.db();
    db.run(
        sql!(
            "delete from sign_up_tokens where sign_up_id in (select s.id from sign_ups s
               join user_addresses a on a.email_key = s.email_key where a.user_id = $1)"
        ),
        theirs,
    )
    .await?;
    db.run(
        sql!("delete from sign_ups where email_key in (select email_key from user_addresses where user_id = $1)"),
        theirs,
    )
    .await?;
    db.run(
        sql!(
            "delete from password_resets where email_key in (select email_key from user_addresses where user_id = $1)"
        ),
        theirs,
    )
    .await?;
    db.run(sql!("delete from address_claims where user_id = $1"), theirs)
        .await?;
    db.run(sql!("delete from address_changes where user_id = $1"), theirs)
        .await?;
    db.run(sql!("delete from recovery_codes where user_id = $1"), theirs)
        .await?;
    db.run(sql!("delete from second_factors where user_id = $1"), theirs)
        .await?;
    db.run(sql!("delete from identities where user_id = $1"), theirs)
        .await?;
    db.run(sql!("delete from identity_offers where user_id = $1"), theirs)
        .await?;
    db.run(sql!("delete from provider_attempts where user_id = $1"), theirs)
        .await?;
    db.run(sql!("delete from passkey_challenges where user_id = $1"), theirs)
        .await?;
    db.run(sql!("delete from passkeys where user_id = $1"), theirs).await?;
    db.run(sql!("delete from half_sign_ins where user_id = $1"), theirs)
        .await?;
    db.run(sql!("delete from sessions where user_id = $1"), theirs).await?;
    db.run(sql!("delete from credentials where user_id = $1"), theirs)
        .await?;
    // That they came from another application is kept, or they would come again; what they were called there is not.
    let nothing = Digest(Vec::new());
    db.run(
        sql!("update imports set there = $2, here = $2 where target_id = $1"),
        (user, nothing),
    )
    .await?;
    Ok(())
}

/// A thousand at most, as all sweeps; see those in `identity/store.rs`.
pub(in crate::identity) async fn sweep(work: &mut UnitOfWork, ended: Timestamp) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!(
                "delete from farewells where id in
                   (select id from farewells where gone_at <= $1 order by gone_at, id limit 1000)
                 and gone_at <= $1"
            ),
            (ended,),
        )
        .await
}
