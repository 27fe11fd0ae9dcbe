//! SQL of the kit: the probes of the invariants, a few things that only hosts or operators do, databases for worlds.

use super::Told;
use crate::{
    Orgs,
    access::Caller,
    database::{Conn, Db},
    kernel::{Fault, Never, Outcome, Slug, UserId, settled},
    sql,
};
use sqlx::{AssertSqlSafe, Connection as _, Executor as _, PgConnection, Row as _};

/// The database that the others are copies of.
pub(super) const TEMPLATE: &str = "template";

macro_rules! probes {
    ($db:ident; $($rule:literal: $sql:expr;)*) => {
        vec![$(($rule, $db.get(sql!(concat!("select count(*) from ", $sql)), ()).await?),)*]
    };
}

/// How many rows break each rule.
pub(super) async fn violations(db: &mut Conn) -> Result<Vec<(&'static str, i64)>, Fault> {
    let mut counts = probes! { db;
        "an organization has no owner":
            "organizations o where o.deleted_at is null and not exists (select 1 from members m
               where m.organization_id = o.id and m.role = 'owner')";
        "an organization rests on somebody who is not its owner":
            "organizations o where not exists (select 1 from members m
               where m.organization_id = o.id and m.user_id = o.owner_id and m.role = 'owner')";
        "an organization counts its members wrong":
            "organizations o where o.member_count <> (select count(*) from members m where m.organization_id = o.id)";
        "an organization has more members than seats":
            "organizations o where o.seats < (select count(*) from members m where m.organization_id = o.id)";
        "an organization's slug is not in the list of slugs":
            "organizations o where not exists (select 1 from organization_slugs s
               where s.slug = o.slug and s.organization_id = o.id)";
        "an address is invited twice at once":
            "(select 1 from invitations i where i.status = 'pending' group by i.organization_id, i.email_key
               having count(*) > 1) x";
        "a pending invitation is of a deleted organization":
            "invitations i join organizations o on o.id = i.organization_id
             where i.status = 'pending' and o.deleted_at is not null";
        "a pending invitation is of somebody who is neither a member nor a superuser":
            "invitations i join users u on u.id = i.inviter_id where i.status = 'pending' and not u.superuser
               and not exists (select 1 from members m where m.organization_id = i.organization_id and m.user_id = i.inviter_id)";
        "an invitation is decided and has no time of it, or the other way round":
            "invitations i where (i.status = 'pending') <> (i.decided_at is null)";
        "an invitation was accepted, and neither a member nor a departure shows it":
            "invitations i where i.status = 'accepted'
               and not exists (select 1 from members m
                 where m.organization_id = i.organization_id and m.user_id = i.accepted_by and m.invitation_id = i.id)
               and not exists (select 1 from events e where e.organization_id = i.organization_id
                 and e.kind in ('member.removed', 'member.left') and e.subject_id = i.accepted_by and e.at >= i.decided_at)";
        "a member came in by no accepted invitation of their own":
            "members m join organizations o on o.id = m.organization_id
             where not (m.invitation_id is null and o.founder_id = m.user_id)
               and not exists (select 1 from invitations i where i.id = m.invitation_id and i.status = 'accepted'
                 and i.accepted_by = m.user_id and i.organization_id = m.organization_id)
               and not exists (select 1 from events e where m.invitation_id is null and e.organization_id = m.organization_id
                 and e.kind = 'ownership.appointed' and e.subject_id = m.user_id)";
        "the installation rests on somebody who does not operate it":
            "installations i where not exists (select 1 from users u where u.id = i.keeper_id and u.active and u.superuser)";
        "an operator does not hold the installation":
            "users u where u.active and u.superuser and not exists (select 1 from installations i)";
        "a token is of no generation its invitation had":
            "invitation_tokens t join invitations i on i.id = t.invitation_id where t.generation > i.generation";
        "two people have one address":
            "(select 1 from user_addresses a group by a.email_key having count(*) > 1) x";
        "somebody's primary address is none of theirs":
            "users u where u.email_key is not null and not exists (select 1 from user_addresses a
               where a.user_id = u.id and a.email_key = u.email_key)";
        "somebody has gone, and something of theirs is still there":
            "users u where u.email_key is null and (u.active or u.superuser
               or exists (select 1 from user_addresses a where a.user_id = u.id)
               or exists (select 1 from members m join organizations o on o.id = m.organization_id
                 where m.user_id = u.id and o.deleted_at is null))";
        "an organization was founded without an event":
            "organizations o where (select count(*) from events e
               where e.organization_id = o.id and e.kind = 'organization.created') <> 1";
        "an organization was deleted without an event":
            "organizations o where (o.deleted_at is not null) <> exists (select 1 from events e
               where e.organization_id = o.id and e.kind = 'organization.deleted')";
    };
    counts.push((
        "an invitation was accepted without an event of its own, or with several",
        accepted_without_trace(db).await?,
    ));
    Ok(counts)
}

async fn accepted_without_trace(db: &mut Conn) -> Result<i64, Fault> {
    // Two texts: an id inside of the detail is text, and a column's is bytes on SQLite.
    let text = sql!(
        sqlite: "select count(*) from invitations i where i.status = 'accepted' and (select count(*) from events e
                 where e.organization_id = i.organization_id
                   and (e.kind = 'invitation.accepted' and e.actor_id = i.accepted_by
                     or e.kind = 'member.added' and e.subject_id = i.accepted_by)
                   and e.at = i.decided_at and replace(e.detail ->> 'invitation', '-', '') = lower(hex(i.id))) <> 1",
        postgres: "select count(*) from invitations i where i.status = 'accepted' and (select count(*) from events e
                   where e.organization_id = i.organization_id
                     and (e.kind = 'invitation.accepted' and e.actor_id = i.accepted_by
                       or e.kind = 'member.added' and e.subject_id = i.accepted_by)
                     and e.at = i.decided_at and e.detail ->> 'invitation' = cast(i.id as text)) <> 1"
    );
    db.get(text, ()).await
}

/// All events, oldest first.
pub(super) async fn told(orgs: &Orgs) -> Result<Vec<Told>, Fault> {
    orgs.database()
        .read()
        .await?
        .all(
            sql!("select kind, standing, actor_id, subject_id, at from events order by id"),
            (),
        )
        .await
}

pub(super) async fn set_seats(orgs: &Orgs, slug: &Slug, seats: Option<i64>) -> Result<(), Fault> {
    settled(
        orgs.work(&Caller::Nobody, async |work| -> Outcome<(), Never> {
            work.db()
                .run(
                    sql!("update organizations set seats = $2 where slug = $1 and kind = $3"),
                    (slug.as_str(), seats, orgs.kind().clone()),
                )
                .await?;
            Ok(())
        })
        .await,
    )
}

pub(super) async fn suspend(orgs: &Orgs, user: UserId) -> Result<(), Fault> {
    settled(
        orgs.work(&Caller::Nobody, async |work| -> Outcome<(), Never> {
            work.db()
                .run(sql!("update users set active = false where id = $1"), (user,))
                .await?;
            Ok(())
        })
        .await,
    )
}

/// Makes the template, migrated. It sorts text as a language does, as most servers do (where PostgreSQL can be told so, from
/// 15 on): whatever is sorted by bytes has to say so itself.
pub(super) async fn make_template(admin: &str, template: &str) -> Result<(), Fault> {
    let mut connection = PgConnection::connect(admin).await?;
    let version: i32 = connection
        .fetch_one("select cast(current_setting('server_version_num') as integer)")
        .await?
        .try_get(0)?;
    let language = if version < 150_000 {
        ""
    } else {
        "locale_provider icu icu_locale 'en-US' template template0"
    };
    connection
        .execute(AssertSqlSafe(format!("create database {TEMPLATE} {language}")))
        .await?;
    let db = Db::open(template).await?;
    db.migrate().await?;
    db.close().await; // a database with connections cannot be copied
    Ok(())
}

/// Copies the template, and drops a database that is over.
pub(super) async fn clone_template(admin: &str, name: &str, over: Option<&str>) -> Result<(), Fault> {
    let mut connection = PgConnection::connect(admin).await?;
    if let Some(over) = over {
        connection
            .execute(AssertSqlSafe(format!("drop database if exists {over} with (force)")))
            .await?;
    }
    connection
        .execute(AssertSqlSafe(format!("create database {name} template {TEMPLATE}")))
        .await?;
    connection.close().await?;
    Ok(())
}
