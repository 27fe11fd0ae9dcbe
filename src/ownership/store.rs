//! SQL of the ownership.

use crate::{
    access::permission::permit::TransferOwnership,
    kernel::{Fault, UserId},
    sql,
    work::{Grant, UnitOfWork},
};

/// Whose ownership moves when somebody who is no owner (a superuser) transfers it.
pub(super) async fn owner(work: &mut UnitOfWork, grant: &Grant<TransferOwnership>) -> Result<UserId, Fault> {
    work.db()
        .get(
            sql!("select owner_id from organizations where id = $1"),
            (grant.organization(),),
        )
        .await
}

/// 0 when the person is not an active member below owner.
pub(super) async fn raise(work: &mut UnitOfWork, grant: &Grant<TransferOwnership>, to: UserId) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!(
                "update members set role = 'owner' where organization_id = $1 and user_id = $2 and role <> 'owner'
                 and exists (select 1 from users u where u.id = $2 and u.active)"
            ),
            (grant.organization(), to),
        )
        .await
}

/// The former owner becomes admin, and the organization rests on the new one.
pub(super) async fn hand_over(
    work: &mut UnitOfWork,
    grant: &Grant<TransferOwnership>,
    from: UserId,
    to: UserId,
) -> Result<(), Fault> {
    work.db()
        .run(
            sql!("update organizations set owner_id = $2 where id = $1"),
            (grant.organization(), to),
        )
        .await?;
    work.db()
        .run(
            sql!("update members set role = 'admin' where organization_id = $1 and user_id = $2 and role = 'owner'"),
            (grant.organization(), from),
        )
        .await?;
    Ok(())
}
