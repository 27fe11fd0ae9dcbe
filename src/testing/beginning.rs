//! What every world begins as: the cast on a migrated database, brought on by the verbs once for each engine, then copied. A
//! thousand tests would spend most of their time on it otherwise.
//!
//! Never here: who the cast are (`cast.rs`), what a test does with them (`world.rs`).

use super::{
    Cast, FixedClock, cluster,
    world::{NOON, sure},
};
use crate::{Orgs, database::Db};
use std::{path::Path, sync::Arc};
use tempfile::TempDir;
use tokio::sync::OnceCell;

static SQLITE: OnceCell<(Cast, Vec<u8>)> = OnceCell::const_new();
static POSTGRES: OnceCell<(Cast, cluster::Scratch)> = OnceCell::const_new();

/// A folder in memory, where there is such a place: a test needs no power cut survived.
pub(super) fn folder() -> TempDir {
    sure(tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()))
}

/// Opens the file of a folder.
pub(super) async fn open(folder: &TempDir) -> Db {
    sure(Db::open(&url(folder)).await)
}

pub(super) fn url(folder: &TempDir) -> String {
    format!("sqlite:{}", file(folder.path()).display())
}

fn file(folder: &Path) -> std::path::PathBuf {
    folder.join("orgs.db")
}

/// The cast, and a folder with a file of their own.
pub(super) async fn sqlite() -> (Cast, TempDir) {
    let (cast, bytes) = SQLITE
        .get_or_init(async || {
            let folder = folder();
            let db = open(&folder).await;
            sure(db.migrate().await);
            let cast = enter(&db).await;
            sure(db.seal().await);
            (cast, sure(std::fs::read(file(folder.path()))))
        })
        .await;
    let folder = folder();
    sure(std::fs::write(file(folder.path()), bytes));
    (cast.clone(), folder)
}

/// The cast, and a database of their own.
pub(super) async fn postgres() -> (Cast, cluster::Scratch) {
    let (cast, template) = POSTGRES
        .get_or_init(async || {
            let scratch = sure(cluster::database(cluster::EMPTY).await);
            let db = sure(Db::open(&scratch.url).await);
            let cast = enter(&db).await;
            db.close().await; // a database with connections cannot be copied
            (cast, scratch)
        })
        .await;
    (cast.clone(), sure(cluster::database(&template.name).await))
}

async fn enter(db: &Db) -> Cast {
    let clock = Arc::new(FixedClock::at(NOON));
    let orgs = sure(Orgs::builder(db.clone()).clock(clock).build());
    sure(Cast::enter(&orgs).await)
}
