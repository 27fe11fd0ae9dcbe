//! SQL of the kinds that is ours: whose fields may be asked for. The fields themselves are the host's.

use crate::{
    access::{Role, permission::permit::ChangeRoles},
    kernel::{Fault, OrganizationId, UserId},
    kinds::fields::listed,
    sql,
    work::{Grant, Reading, UnitOfWork},
};

/// Those of these organizations that the person belongs to; a disabled one only if they own it.
pub(super) async fn own(
    reading: &mut Reading,
    user: UserId,
    organizations: &[OrganizationId],
) -> Result<Vec<OrganizationId>, Fault> {
    let (kind, asked) = (reading.kind().clone(), listed(organizations.iter().map(|id| id.0)));
    let rows: Vec<(OrganizationId,)> = reading
        .db()
        .all(
            // Two texts: each engine has its own way to make rows of a list.
            sql!(
                sqlite: "select m.organization_id from members m join organizations o on o.id = m.organization_id
                         where m.user_id = $1 and m.organization_id in (select unhex(x.value) from json_each($2) x)
                           and o.kind = $3 and o.deleted_at is null and (o.disabled_at is null or m.role = 'owner')",
                postgres: "select m.organization_id from members m join organizations o on o.id = m.organization_id
                           where m.user_id = $1
                             and m.organization_id in (select cast(x.value as uuid) from jsonb_array_elements_text($2) as x(value))
                             and o.kind = $3 and o.deleted_at is null and (o.disabled_at is null or m.role = 'owner')"
            ),
            (user, asked, kind),
        )
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

pub(super) async fn role_of(
    work: &mut UnitOfWork,
    grant: &Grant<ChangeRoles>,
    member: UserId,
) -> Result<Option<Role>, Fault> {
    let row: Option<(Role,)> = work
        .db()
        .opt(
            sql!("select m.role from members m where m.organization_id = $1 and m.user_id = $2"),
            (grant.organization(), member),
        )
        .await?;
    Ok(row.map(|(role,)| role))
}
