//! SQL of the teams. How many are in one changes only in `add` and `take_out`, and where a membership of the organization ends or comes
//! back: see `members`.

use super::{Listed, Part, Teammate, managed::Managed};
use crate::{
    access::{
        Role,
        permission::permit::{ListTeams, ManageTeams},
    },
    database::Conn,
    kernel::{Direction, DisplayName, Fault, TeamId, Timestamp, UserId, key::caseless, page::Cursor},
    kinds::fields::listed,
    sql,
    work::{Grant, Reading, UnitOfWork},
};
use std::collections::HashSet;
use uuid::Uuid;

/// A team, and what the caller is in it.
#[derive(sqlx::FromRow)]
pub(super) struct Found {
    pub name: String,
    pub members: i64,
    pub part: Option<Part>,
}

/// One of the organization.
pub(super) async fn find(db: &mut Conn, grant: &Grant<ListTeams>, team: TeamId) -> Result<Option<Found>, Fault> {
    db.opt(
        sql!(
            "select t.name, t.member_count as members, (select x.part from team_members x
               where x.organization_id = t.organization_id and x.team_id = t.id and x.user_id = $3) as part
             from teams t where t.organization_id = $1 and t.id = $2"
        ),
        (grant.organization(), team, grant.actor().user),
    )
    .await
}

/// All of the organization.
pub(super) async fn all(reading: &mut Reading, grant: &Grant<ListTeams>) -> Result<Vec<Listed>, Fault> {
    reading
        .db()
        .all(
            sql!(
                "select t.id, t.name, t.member_count as members, (select x.part from team_members x
                   where x.organization_id = t.organization_id and x.team_id = t.id and x.user_id = $2) as part
                 from teams t where t.organization_id = $1"
            ),
            (grant.organization(), grant.actor().user),
        )
        .await
}

/// How many the organization has.
pub(super) async fn count(work: &mut UnitOfWork, grant: &Grant<ManageTeams>) -> Result<i64, Fault> {
    work.db()
        .get(
            sql!("select count(*) from teams t where t.organization_id = $1"),
            (grant.organization(),),
        )
        .await
}

/// 0 when another one is called so.
pub(super) async fn insert(
    work: &mut UnitOfWork,
    grant: &Grant<ManageTeams>,
    team: TeamId,
    name: &DisplayName,
) -> Result<u64, Fault> {
    let (key, now) = (caseless(name.as_str()), work.now());
    work.db()
        .run(
            sql!(
                "insert into teams (organization_id, id, name, name_key, member_count, created_at) values ($1, $2, $3, $4, 0, $5)
                 on conflict (name_key, organization_id) do nothing"
            ),
            (grant.organization(), team, name.as_str(), key, now),
        )
        .await
}

/// 0 when another one is called so.
pub(super) async fn set_name(work: &mut UnitOfWork, managed: &Managed, name: &DisplayName) -> Result<u64, Fault> {
    let key = caseless(name.as_str());
    work.db()
        .run(
            sql!(
                "update teams set name = $3, name_key = $4 where organization_id = $1 and id = $2
                   and not exists (select 1 from teams t where t.organization_id = $1 and t.name_key = $4 and t.id <> $2)"
            ),
            (managed.grant().organization(), managed.team(), name.as_str(), key),
        )
        .await
}

/// What it was called; nothing where there was none. Who was in it goes with it.
pub(super) async fn delete(
    work: &mut UnitOfWork,
    grant: &Grant<ManageTeams>,
    team: TeamId,
) -> Result<Option<String>, Fault> {
    let row: Option<(String,)> = work
        .db()
        .opt(
            sql!("delete from teams where organization_id = $1 and id = $2 returning name"),
            (grant.organization(), team),
        )
        .await?;
    Ok(row.map(|(name,)| name))
}

/// What somebody is in it, if they are in it.
pub(super) async fn part_of(work: &mut UnitOfWork, managed: &Managed, member: UserId) -> Result<Option<Part>, Fault> {
    let row: Option<(Part,)> = work
        .db()
        .opt(
            sql!(
                "select x.part from team_members x where x.organization_id = $1 and x.team_id = $2 and x.user_id = $3"
            ),
            (managed.grant().organization(), managed.team(), member),
        )
        .await?;
    Ok(row.map(|(part,)| part))
}

/// 0 when they are no member of the organization. The membership is held first: whoever gives its person another name waits, or was waited for,
/// so that its key is what it will be at the commit.
pub(super) async fn add(work: &mut UnitOfWork, managed: &Managed, member: UserId, part: Part) -> Result<u64, Fault> {
    let (organization, team, now) = (managed.grant().organization(), managed.team(), work.now());
    work.db()
        .run(
            sql!("update members set name_key = name_key where organization_id = $1 and user_id = $2"),
            (organization, member),
        )
        .await?;
    let added = work
        .db()
        .run(
            sql!(
                "insert into team_members (organization_id, team_id, user_id, name_key, part, added_at)
                 select m.organization_id, $2, m.user_id, m.name_key, $4, $5 from members m
                 where m.organization_id = $1 and m.user_id = $3
                 on conflict (organization_id, team_id, user_id) do nothing"
            ),
            (organization, team, member, part, now),
        )
        .await?;
    if added > 0 {
        work.db()
            .run(
                sql!("update teams set member_count = member_count + 1 where organization_id = $1 and id = $2"),
                (organization, team),
            )
            .await?;
    }
    Ok(added)
}

/// 0 when they are not in it.
pub(super) async fn take_out(work: &mut UnitOfWork, place: &Managed, member: UserId) -> Result<u64, Fault> {
    let (organization, team) = (place.grant().organization(), place.team());
    let taken = work
        .db()
        .run(
            sql!("delete from team_members where organization_id = $1 and team_id = $2 and user_id = $3"),
            (organization, team, member),
        )
        .await?;
    if taken > 0 {
        work.db()
            .run(
                sql!("update teams set member_count = member_count - 1 where organization_id = $1 and id = $2"),
                (organization, team),
            )
            .await?;
    }
    Ok(taken)
}

/// 0 when they are not in it.
pub(super) async fn set_part(
    work: &mut UnitOfWork,
    managed: &Managed,
    member: UserId,
    part: Part,
) -> Result<u64, Fault> {
    work.db()
        .run(
            sql!("update team_members set part = $4 where organization_id = $1 and team_id = $2 and user_id = $3"),
            (managed.grant().organization(), managed.team(), member, part),
        )
        .await
}

/// Somebody in a team, and where they stand in its list.
#[derive(sqlx::FromRow)]
pub(super) struct Row {
    user_id: UserId,
    name: String,
    email: String,
    picture: Option<String>,
    role: Role,
    part: Part,
    added_at: Timestamp,
    name_key: String,
}

impl Row {
    /// Their place in the list.
    pub fn cursor(&self) -> String {
        let (key, id) = (self.name_key.clone(), self.user_id.0);
        Cursor { key, id }.to_string()
    }

    /// What is shown of them.
    pub fn mate(self) -> Teammate {
        Teammate {
            user: self.user_id,
            name: self.name,
            email: self.email,
            picture: self.picture,
            role: self.role,
            part: self.part,
            added_at: self.added_at,
        }
    }
}

macro_rules! walk {
    ($beyond:literal, $way:literal) => {
        sql!(concat!(
            "select x.user_id, x.name_key, x.part, x.added_at, (select u.name from users u where u.id = x.user_id) as name,
               (select u.email from users u where u.id = x.user_id) as email,
               (select m.role from members m where m.organization_id = $1 and m.user_id = x.user_id) as role,
               (select p.mark from pictures p where p.user_id = x.user_id) as picture
             from (select y.user_id, y.name_key, y.part, y.added_at from team_members y
               where y.organization_id = $1 and y.team_id = $2 and (y.name_key, y.user_id) ",
            $beyond,
            " ($3, $4) order by y.name_key",
            $way,
            ", y.user_id",
            $way,
            " limit $5) x order by x.name_key",
            $way,
            ", x.user_id",
            $way
        ))
    };
}

/// Those in it, by name, behind a place of the list or before it. What is shown besides is asked for each by their keys, as in the list of
/// members.
pub(super) async fn walk(
    reading: &mut Reading,
    grant: &Grant<ListTeams>,
    team: TeamId,
    (direction, from): (Option<Direction>, Option<Cursor>),
    limit: i64,
) -> Result<Vec<Row>, Fault> {
    let Cursor { key, id } = from.unwrap_or(Cursor {
        key: String::new(),
        id: Uuid::nil(),
    });
    let page = (grant.organization(), team, key, id, limit);
    match direction {
        Some(Direction::Before) => reading.db().all(walk!("<", " desc"), page).await,
        Some(Direction::After) | None => reading.db().all(walk!(">", ""), page).await,
    }
}

/// Those of these people who are in it.
pub(super) async fn those_in(
    reading: &mut Reading,
    grant: &Grant<ListTeams>,
    team: TeamId,
    people: &[UserId],
) -> Result<HashSet<UserId>, Fault> {
    let asked = (grant.organization(), team, listed(people.iter().map(|user| user.0)));
    // Two texts: each engine has its own way to make rows of a list; and PostgreSQL would read the whole team to join the list with it.
    let text = sql!(
        sqlite: "select y.user_id from team_members y where y.organization_id = $1 and y.team_id = $2
                   and y.user_id in (select unhex(x.value) from json_each($3) x)",
        postgres: "select z.user_id from jsonb_array_elements_text($3) as x(value) cross join lateral (select y.user_id
                     from team_members y where y.organization_id = $1 and y.team_id = $2 and y.user_id = cast(x.value as uuid) offset 0) z"
    );
    let rows: Vec<(UserId,)> = reading.db().all(text, asked).await?;
    Ok(rows.into_iter().map(|(user,)| user).collect())
}
