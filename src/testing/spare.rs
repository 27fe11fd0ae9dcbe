//! An empty database of either engine, migrated, gone when dropped: where something is to be moved to.

use super::{
    beginning, cluster,
    world::{Scratch, sure},
};
use crate::{Orgs, database::Db};

/// A database without a row.
pub struct Spare {
    /// The handle, with the clock on the wall.
    pub orgs: Orgs,
    /// Where it is, for other programs.
    pub url: String,
    _scratch: Scratch,
}

impl Spare {
    /// A real file.
    pub async fn sqlite() -> Self {
        let folder = beginning::folder();
        let db = beginning::open(&folder).await;
        sure(db.migrate().await);
        Self::of(db, beginning::url(&folder), Scratch::Folder(folder))
    }

    /// A database in the cluster of this process.
    pub async fn postgres() -> Self {
        let scratch = sure(cluster::database(cluster::EMPTY).await);
        let db = sure(Db::open(&scratch.url).await);
        let url = scratch.url.clone();
        Self::of(db, url, Scratch::Database(scratch))
    }

    fn of(db: Db, url: String, scratch: Scratch) -> Self {
        Self {
            url,
            orgs: sure(Orgs::builder(db).build()),
            _scratch: scratch,
        }
    }
}
