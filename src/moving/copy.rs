//! The verb.

use super::{
    digest::{Contents, Tally},
    store,
    tables::TABLES,
};
use crate::{
    database::{Cell, Conn, Db, Table},
    kernel::{Failure, Fault, Outcome, Refusal},
};

/// Rows in memory at once.
const PAGE: usize = 2_000;
/// Of those that are a hundred kilobytes each.
const HEAVY: usize = 50;

/// What a copy came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copied {
    /// So many rows were brought over.
    Rows(u64),
    /// Everything was there: a copy before this one was complete.
    AllThere(u64),
}

/// Why a copy was not begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyRefusal {
    /// The target is not empty, and this table is not the source's.
    OtherData {
        /// Its name.
        table: &'static str,
    },
}

impl Refusal for CopyRefusal {}

/// Copies everything, or nothing. `progress` hears of each page: the table, and how many of its rows are over.
///
/// # Refusals
/// [`CopyRefusal::OtherData`].
pub async fn copy(from: &Db, to: &Db, mut progress: impl FnMut(&'static str, u64)) -> Outcome<Copied, CopyRefusal> {
    to.migrate().await?;
    let mut source = from.snapshot().await?;
    let mut target = to.begin().await?;
    store::hold(&mut target).await?;
    if store::is_filled(&mut target).await? {
        let compared = compare(&mut source, &mut target).await;
        target.rollback().await?;
        return compared.map(Copied::AllThere);
    }
    let mut rows = 0;
    for table in &TABLES {
        rows += bring(&mut source, &mut target, table, &mut progress).await?;
    }
    store::settle(&mut target).await?;
    target.commit().await?;
    to.analyze().await?;
    Ok(Copied::Rows(rows))
}

/// One table; read back from the target, it has to be what was read from the source.
async fn bring(
    source: &mut Conn,
    target: &mut Conn,
    table: &Table,
    progress: &mut impl FnMut(&'static str, u64),
) -> Result<u64, Fault> {
    let (mut tally, mut after) = (Tally::default(), None);
    loop {
        let page = read(source, table, after.as_deref()).await?;
        page.iter().for_each(|row| tally.add(row));
        after = page.last().cloned();
        if after.is_none() {
            break;
        }
        target.put(table, page).await?;
        progress(table.name, tally.rows());
    }
    let sent = tally.contents();
    let arrived = contents(target, table).await?;
    if sent == arrived {
        return Ok(sent.rows);
    }
    let (name, sent, arrived) = (table.name, sent.rows, arrived.rows);
    Err(Fault::broken(format!(
        "{name}: {sent} rows were sent, {arrived} arrived, and they are not the same; nothing was kept"
    )))
}

/// The number of rows on both sides, which are the same.
async fn compare(source: &mut Conn, target: &mut Conn) -> Outcome<u64, CopyRefusal> {
    let mut rows = 0;
    for table in &TABLES {
        let here = contents(source, table).await?;
        if here != contents(target, table).await? {
            return Err(Failure::Refused(CopyRefusal::OtherData { table: table.name }));
        }
        rows += here.rows;
    }
    Ok(rows)
}

async fn contents(db: &mut Conn, table: &Table) -> Result<Contents, Fault> {
    let (mut tally, mut after) = (Tally::default(), None);
    loop {
        let page = read(db, table, after.as_deref()).await?;
        page.iter().for_each(|row| tally.add(row));
        after = page.last().cloned();
        if after.is_none() {
            return Ok(tally.contents());
        }
    }
}

/// The commonest fault has a remedy.
async fn read(db: &mut Conn, table: &Table, after: Option<&[Cell]>) -> Result<Vec<Vec<Cell>>, Fault> {
    let name = table.name;
    let rows = if name == "pictures" { HEAVY } else { PAGE };
    db.page(table, after, rows).await.map_err(|fault| {
        Fault::broken(format!(
            "{name} cannot be read (is that database migrated to this version?): {fault}"
        ))
    })
}
