//! SQL of the crowd.

use crate::{
    access::{Role, permission::permit::InviteMembers},
    kernel::{Fault, Timestamp, UserId, key},
    sql,
    users::Profile,
    work::{Grant, UnitOfWork},
};

pub(super) async fn add(
    work: &mut UnitOfWork,
    grant: &Grant<InviteMembers>,
    user: UserId,
    profile: &Profile,
    role: Role,
    joined_at: Timestamp,
) -> Result<u64, Fault> {
    let name_key = key::person(profile.name.as_str(), profile.email.as_str());
    work.db()
        .run(
            sql!(
                "insert into members (organization_id, user_id, role, name_key, joined_at) values ($1, $2, $3, $4, $5)
                 on conflict (organization_id, user_id) do nothing"
            ),
            (grant.organization(), user, role, name_key, joined_at),
        )
        .await
}

pub(super) async fn recount(work: &mut UnitOfWork, grant: &Grant<InviteMembers>) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!(
                "update organizations set member_count = (select count(*) from members m where m.organization_id = organizations.id)
                 where id = $1"
            ),
            (grant.organization(),),
        )
        .await
}
