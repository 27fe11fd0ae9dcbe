//! SQL of moving that is not a page of rows: who may write meanwhile, whether there is anything, what the schema has.

use super::tables::TABLES;
use crate::{
    database::{Conn, Db},
    kernel::Fault,
    sql,
};

/// Keeps every other writer out until the commit. SQLite has one writer anyway.
pub(super) async fn hold(db: &mut Conn) -> Result<(), Fault> {
    // Two texts: the lock is PostgreSQL's. SQLite gets more memory for its pages, which go to the log only when that is full.
    db.run(
        sql!(
            sqlite: "pragma cache_size = -131072",
            postgres: "lock table users, user_addresses, user_words, installations, organizations, organization_slugs,
                       organization_words, invitations, invitation_tokens, members, member_words, events, sign_ups, sign_up_tokens,
                       credentials, sessions, throttles, password_resets, second_factors, recovery_codes, half_sign_ins,
                       passkeys, passkey_challenges, identities, provider_attempts, identity_offers, address_claims,
                       address_changes, farewells, pictures, foundings, founding_tokens, imports,
                       share_links, removals, batches, batch_members, invitation_requests, join_requests, teams, team_members, removal_teams
                       in share row exclusive mode"
        ),
        (),
    )
    .await?;
    Ok(())
}

/// Whether any table has a row.
pub(super) async fn is_filled(db: &mut Conn) -> Result<bool, Fault> {
    for table in &TABLES {
        if !db.page(table, None, 1).await?.is_empty() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The planner learns what came. Deferred keys are judged by the commit.
pub(super) async fn settle(db: &mut Conn) -> Result<(), Fault> {
    db.run(sql!("analyze"), ()).await?;
    Ok(())
}

pub(super) async fn end_sessions(db: &mut Conn) -> Result<u64, Fault> {
    let halves = db.run(sql!("delete from half_sign_ins"), ()).await?;
    Ok(halves + db.run(sql!("delete from sessions"), ()).await?)
}

/// What was mailed, or handed on, to let somebody in, or to make an address theirs.
pub(super) async fn end_links(db: &mut Conn) -> Result<u64, Fault> {
    let invitations = db.run(sql!("delete from invitation_tokens"), ()).await?;
    let sign_ups = db.run(sql!("delete from sign_up_tokens"), ()).await?;
    let resets = db.run(sql!("delete from password_resets"), ()).await?;
    let claims = db.run(sql!("delete from address_claims"), ()).await?;
    let shared = db.run(sql!("delete from share_links"), ()).await?;
    Ok(invitations + shared + sign_ups + resets + claims)
}

pub(super) async fn forget_attempts(db: &mut Conn) -> Result<u64, Fault> {
    db.run(sql!("delete from throttles"), ()).await
}

/// A column that the schema has.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, sqlx::FromRow)]
pub struct SchemaColumn {
    /// Its table.
    pub table_name: String,
    /// Its name.
    pub column_name: String,
    /// The engine's word for its type.
    pub type_name: String,
    /// Its place in the primary key, counted from 1; 0 when it is not in it.
    pub key_place: i64,
}

/// Everything the database has, except what the engines and SQLx keep for themselves, and what the engines make of other columns.
pub async fn schema(db: &Db) -> Result<Vec<SchemaColumn>, Fault> {
    // Two texts: each engine describes itself in its own words.
    let text = sql!(
        sqlite: "select m.name as table_name, c.name as column_name, c.type as type_name, c.pk as key_place
                 from sqlite_schema m join pragma_table_info(m.name) c
                 where m.type = 'table' and m.name not like 'sqlite%' and m.name not like '\\_sqlx%' escape '\\' order by 1, 2",
        postgres: "select cast(c.table_name as text) as table_name, cast(c.column_name as text) as column_name,
                     cast(c.data_type as text) as type_name, cast(coalesce(k.ordinal_position, 0) as bigint) as key_place
                   from information_schema.columns c
                   left join information_schema.table_constraints t on t.table_schema = c.table_schema
                     and t.table_name = c.table_name and t.constraint_type = 'PRIMARY KEY'
                   left join information_schema.key_column_usage k on k.constraint_schema = t.constraint_schema
                     and k.constraint_name = t.constraint_name and k.column_name = c.column_name
                   where c.table_schema = current_schema() and c.is_generated = 'NEVER' and c.table_name not like '\\_sqlx%' order by 1, 2"
    );
    db.read().await?.all(text, ()).await
}
