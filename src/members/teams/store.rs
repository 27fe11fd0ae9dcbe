//! SQL of the places in teams, as far as they hang on memberships. A place goes with its membership by itself; how many are left in each
//! team is said here.

use crate::{
    access::permission::permit::{ListMembers, RemoveMembers},
    kernel::{Fault, OrganizationId, TeamId, UserId},
    kinds::fields::listed,
    sql,
    work::{Grant, Reading, UnitOfWork},
};

macro_rules! named {
    ($places:literal) => {
        concat!(
            "select z.user_id, z.team_id, (select t.name from teams t where t.organization_id = $1 and t.id = z.team_id) as name from ",
            $places
        )
    };
}

/// By their keys, one after the other: nobody else's places are read, however many the organization has.
pub(super) async fn of(
    reading: &mut Reading,
    grant: &Grant<ListMembers>,
    members: &[UserId],
) -> Result<Vec<(UserId, TeamId, String)>, Fault> {
    let asked = (grant.organization(), listed(members.iter().map(|user| user.0)));
    // Two texts: each engine has its own way to make rows of a list; and PostgreSQL would read all places to join the list with them.
    let text = sql!(
        sqlite: named!(
            "team_members z where z.organization_id = $1 and z.user_id in (select unhex(x.value) from json_each($2) x)"
        ),
        postgres: named!(
            "jsonb_array_elements_text($2) as x(value) cross join lateral (select y.user_id, y.team_id from team_members y
               where y.organization_id = $1 and y.user_id = cast(x.value as uuid) offset 0) z"
        )
    );
    reading.db().all(text, asked).await
}

/// Before a membership ends.
pub(in crate::members) async fn leave(
    work: &mut UnitOfWork,
    organization: OrganizationId,
    member: UserId,
) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!(
                "update teams set member_count = member_count - 1
                 where id in (select x.team_id from team_members x where x.organization_id = $1 and x.user_id = $2)"
            ),
            (organization, member),
        )
        .await
}

/// Before all memberships of a person end but those in deleted organizations.
pub(in crate::members) async fn leave_everywhere(work: &mut UnitOfWork, member: UserId) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!(
                "update teams set member_count = member_count - 1
                 where id in (select x.team_id from team_members x
                   join organizations o on o.id = x.organization_id where x.user_id = $1 and o.deleted_at is null)"
            ),
            (member,),
        )
        .await
}

/// Keeps the places of somebody who is about to be removed, in place of whatever was kept of them before.
pub(in crate::members) async fn keep(
    work: &mut UnitOfWork,
    grant: &Grant<RemoveMembers>,
    member: UserId,
) -> Result<u64, Fault> {
    let db = work.db();
    db.run(
        sql!("delete from removal_teams where organization_id = $1 and user_id = $2"),
        (grant.organization(), member),
    )
    .await?;
    db.run(
        sql!(
            "insert into removal_teams (organization_id, user_id, team_id, part, added_at)
             select x.organization_id, x.user_id, x.team_id, x.part, x.added_at from team_members x
             where x.organization_id = $1 and x.user_id = $2"
        ),
        (grant.organization(), member),
    )
    .await
}

/// Gives whoever is a member again the places that were kept, in the teams that are still there.
pub(in crate::members) async fn come_back(
    work: &mut UnitOfWork,
    grant: &Grant<RemoveMembers>,
    member: UserId,
) -> Result<u64, Fault> {
    let who = (grant.organization(), member);
    let back = work
        .db()
        .run(
            sql!(
                "insert into team_members (organization_id, team_id, user_id, name_key, part, added_at)
                 select r.organization_id, r.team_id, r.user_id, m.name_key, r.part, r.added_at from removal_teams r
                 join teams t on t.organization_id = r.organization_id and t.id = r.team_id
                 join members m on m.organization_id = r.organization_id and m.user_id = r.user_id
                 where r.organization_id = $1 and r.user_id = $2"
            ),
            who,
        )
        .await?;
    if back > 0 {
        // Whoever has just come has no other places.
        work.db()
            .run(
                sql!(
                    "update teams set member_count = member_count + 1
                     where id in (select x.team_id from team_members x where x.organization_id = $1 and x.user_id = $2)"
                ),
                who,
            )
            .await?;
    }
    Ok(back)
}
