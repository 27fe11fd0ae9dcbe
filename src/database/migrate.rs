//! One folder of migrations for both engines, written for PostgreSQL.
//!
//! SQLite's text is made by replacing the type words. A line that ends in `-- sqlite` or `-- postgres` is for that engine
//! only; a table that ends in `) ;` keeps its row ids on SQLite (long rows). Never edit a released file, nor what the
//! replacements make of it: SQLx keeps a checksum of the rendered text.

use sqlx::{
    AssertSqlSafe, SqlSafeStr,
    migrate::{Migration, MigrationType, Migrator},
};

const FILES: &[(i64, &str, &str)] = &[
    (1, "organizations", include_str!("../migrations/0001_organizations.sql")),
    (2, "identity", include_str!("../migrations/0002_identity.sql")),
    (3, "trouble", include_str!("../migrations/0003_trouble.sql")),
    (
        4,
        "password_resets",
        include_str!("../migrations/0004_password_resets.sql"),
    ),
    (5, "addresses", include_str!("../migrations/0005_addresses.sql")),
    (
        6,
        "second_factors",
        include_str!("../migrations/0006_second_factors.sql"),
    ),
    (7, "console", include_str!("../migrations/0007_console.sql")),
    (9, "stay", include_str!("../migrations/0009_stay.sql")),
    (10, "words", include_str!("../migrations/0010_words.sql")),
    (12, "passkeys", include_str!("../migrations/0012_passkeys.sql")),
    (13, "provider", include_str!("../migrations/0013_provider.sql")),
    (14, "given_up", include_str!("../migrations/0014_given_up.sql")),
    (16, "acting", include_str!("../migrations/0016_acting.sql")),
    (17, "pictures", include_str!("../migrations/0017_pictures.sql")),
    (18, "waiting", include_str!("../migrations/0018_waiting.sql")),
    (21, "handed", include_str!("../migrations/0021_handed.sql")),
    (22, "imports", include_str!("../migrations/0022_imports.sql")),
    (23, "kinds", include_str!("../migrations/0023_kinds.sql")),
    (24, "covering", include_str!("../migrations/0024_covering.sql")),
    (25, "removals", include_str!("../migrations/0025_removals.sql")),
    (26, "batches", include_str!("../migrations/0026_batches.sql")),
    (27, "share_links", include_str!("../migrations/0027_share_links.sql")),
    (28, "reminders", include_str!("../migrations/0028_reminders.sql")),
    (30, "requests", include_str!("../migrations/0030_requests.sql")),
    (32, "reminding", include_str!("../migrations/0032_reminding.sql")),
    (33, "languages", include_str!("../migrations/0033_languages.sql")),
    (34, "last_active", include_str!("../migrations/0034_last_active.sql")),
    (
        35,
        "join_requests",
        include_str!("../migrations/0035_join_requests.sql"),
    ),
    (36, "footing", include_str!("../migrations/0036_footing.sql")),
    (37, "teams", include_str!("../migrations/0037_teams.sql")),
];

const TO_SQLITE: [(&str, &str); 9] = [
    ("timestamptz", "INTEGER"),
    ("bigint", "INTEGER"),
    ("boolean", "INTEGER"),
    ("uuid", "BLOB"),
    ("bytea", "BLOB"),
    ("jsonb", "TEXT"),
    (" collate \"C\"", ""),
    ("\n);", "\n) STRICT, WITHOUT ROWID;"),
    ("\n) ;", "\n) STRICT;"),
];

/// Migrations of a host's own, beside ours in one database: with numbers and a history of their own.
///
/// Written for PostgreSQL, once, with the types `uuid`, `text`, `bigint`, `boolean`, `timestamptz`, `bytea` and `jsonb`; a line that ends
/// in `-- sqlite` or `-- postgres` is for that engine only. Forward only, and never edited once they have run somewhere.
///
/// ```
/// # #[cfg(feature = "ssr")] {
/// use orgs::database::Migrations;
///
/// const VENDORS: Migrations = Migrations::new(
///     "market",
///     &[(1, "vendors", "create table vendors (\n  organization_id uuid not null primary key references organizations (id),\n  monthly_subscription bigint not null\n);")],
/// );
/// # }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Migrations {
    name: &'static str,
    files: &'static [(i64, &'static str, &'static str)],
}

impl Migrations {
    /// A history of this name, lower-case letters and underscores; and version, name and text of each.
    pub const fn new(name: &'static str, files: &'static [(i64, &'static str, &'static str)]) -> Self {
        Self { name, files }
    }

    /// What is wrong with the name, if something is.
    pub(crate) fn check(&self) -> Result<(), String> {
        let fits = !self.name.is_empty() && self.name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
        match fits {
            true => Ok(()),
            false => Err(format!(
                "\"{}\" is no name of a history: lower-case letters and underscores",
                self.name
            )),
        }
    }

    pub(super) fn sqlite(&self) -> Migrator {
        self.beside(sqlite_of(self.files))
    }

    pub(super) fn postgres(&self) -> Migrator {
        self.beside(postgres_of(self.files))
    }

    fn beside(&self, mut migrator: Migrator) -> Migrator {
        migrator.dangerous_set_table_name(format!("_sqlx_migrations_{}", self.name));
        migrator
    }
}

pub(super) fn sqlite() -> Migrator {
    sqlite_of(FILES)
}

pub(super) fn postgres() -> Migrator {
    postgres_of(FILES)
}

fn sqlite_of(files: &[(i64, &'static str, &'static str)]) -> Migrator {
    migrator(files, |sql| {
        TO_SQLITE
            .iter()
            .fold(lines(sql, "-- sqlite", "-- postgres"), |sql, (from, to)| {
                sql.replace(from, to)
            })
    })
}

fn postgres_of(files: &[(i64, &'static str, &'static str)]) -> Migrator {
    migrator(files, |sql| lines(sql, "-- postgres", "-- sqlite"))
}

fn lines(sql: &str, keep: &str, drop: &str) -> String {
    let kept = sql
        .lines()
        .filter(|line| !line.ends_with(drop))
        .map(|line| line.trim_end_matches(keep).trim_end());
    kept.collect::<Vec<_>>().join("\n")
}

fn migrator(files: &[(i64, &'static str, &'static str)], render: impl Fn(&str) -> String) -> Migrator {
    let migrations = files.iter().map(|&(version, name, sql)| {
        // Safe: the text is a constant of the program.
        let sql = AssertSqlSafe(render(sql)).into_sql_str();
        Migration::new(version, name.into(), MigrationType::Simple, sql, false)
    });
    Migrator::with_migrations(migrations.collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use sqlx::{Connection as _, SqliteConnection};

    /// An organization with all that points at it, as version 22 had it.
    const FILLED: &str = "
        insert into users (id, external_id, email, name, active, created_at) values (x'01', 'u', 'u@example.org', 'U', false, 1);
        insert into organizations (id, slug, name, founder_id, owner_id, member_count, created_at, disabled_at, name_key, admits_support)
          values (x'02', 'acme', 'Acme', x'01', x'01', 1, 2, 3, 'acme', false);
        insert into organization_slugs (slug, organization_id, taken_at) values ('acme', x'02', 2), ('before', x'02', 1);
        insert into organization_words (word, organization_id, said) values ('acme', x'02', 1);
        insert into members (organization_id, user_id, role, name_key, joined_at) values (x'02', x'01', 'owner', 'u', 2);
        insert into member_words (organization_id, word, name_key, user_id, said) values (x'02', 'u', 'u', x'01', 1);";

    async fn rows(db: &mut SqliteConnection, text: &'static str) -> i64 {
        sqlx::query_scalar(text).fetch_one(db).await.unwrap()
    }

    /// SQLite has to make two tables anew for kinds: what stood in them, and what points at them, is there afterwards.
    #[test]
    fn organizations_come_over_to_kinds() {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(async {
            let mut file = SqliteConnection::connect("sqlite::memory:").await.unwrap();
            let kinds = FILES.iter().position(|(version, ..)| *version == 23).unwrap();
            sqlite_of(&FILES[..kinds]).run(&mut file).await.unwrap();
            // Some keys are judged at the end.
            let mut filled = file.begin().await.unwrap();
            sqlx::raw_sql(FILLED).execute(&mut *filled).await.unwrap();
            filled.commit().await.unwrap();
            // As `Db::migrate` does it: all of it is one transaction.
            let mut alone = file.begin().await.unwrap();
            sqlite().run(&mut *alone).await.unwrap();
            alone.commit().await.unwrap();
            let whole = "select count(*) from organizations where kind = 'organization' and slug = 'acme' and disabled_at = 3 and not admits_support";
            assert_eq!(rows(&mut file, whole).await, 1);
            for (table, there) in [
                ("select count(*) from organization_slugs where kind = 'organization'", 2),
                ("select count(*) from organization_words", 1),
                ("select count(*) from members", 1),
                ("select count(*) from members where footing = '-d'", 1),
                ("select count(*) from member_words", 1),
                ("select count(*) from pragma_foreign_key_check", 0),
            ] {
                assert_eq!(rows(&mut file, table).await, there, "{table}");
            }
        });
    }
}
