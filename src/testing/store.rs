//! SQL of the kit: a few things that only hosts or operators do, databases for worlds.

use super::Told;
use crate::{
    Orgs,
    access::Caller,
    database::Db,
    kernel::{Fault, Never, Outcome, Slug, UserId, settled},
    sql, users,
};
use sqlx::{AssertSqlSafe, Connection as _, Executor as _, PgConnection, Row as _};

/// The database that the others are copies of.
pub(super) const TEMPLATE: &str = "template";

/// All events, oldest first.
pub(super) async fn told(orgs: &Orgs) -> Result<Vec<Told>, Fault> {
    orgs.database()
        .read()
        .await?
        .all(
            sql!("select kind, standing, actor_id, operator_id, subject_id, at from events order by id"),
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
            users::store::set_active(work, user, false).await?;
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

/// Copies a database, and drops one that is over.
pub(super) async fn clone_template(admin: &str, template: &str, name: &str, over: Option<&str>) -> Result<(), Fault> {
    let mut connection = PgConnection::connect(admin).await?;
    if let Some(over) = over {
        connection
            .execute(AssertSqlSafe(format!("drop database if exists {over} with (force)")))
            .await?;
    }
    connection
        .execute(AssertSqlSafe(format!("create database {name} template {template}")))
        .await?;
    connection.close().await?;
    Ok(())
}
