//! SQL of the ways in.

use super::Ways;
use crate::{
    database::Conn,
    kernel::{Fault, UserId},
    sql,
};

pub(super) async fn ways(db: &mut Conn, user: UserId) -> Result<Ways, Fault> {
    let row: Option<Ways> = db
        .opt(
            sql!(
                "select (select count(*) from credentials c where c.user_id = $1) as passwords,
                   (select count(*) from passkeys p where p.user_id = $1) as passkeys,
                   (select count(*) from identities i where i.user_id = $1) as identities"
            ),
            (user,),
        )
        .await?;
    row.ok_or_else(|| Fault::broken("a count of nothing"))
}
