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
