//! `orgs-server copy`: opens both databases and says what became of it. Never here: how rows are moved (`orgs::moving`).

use crate::{
    application::make_folder_of,
    progress::Progress,
    say::{complain, say},
};
use orgs::{
    database::Db,
    kernel::{Failure, Fault},
    moving::{self, Copied, CopyRefusal},
};
use std::{collections::BTreeMap, process::ExitCode, time::Instant};

/// Success when everything is on the other side, whether it came now or was there.
pub async fn copy(from: &str, to: &str) -> Result<ExitCode, Fault> {
    if let Some(missing) = missing(from).await {
        complain(format!("There is no database at {missing}."));
        return Ok(ExitCode::from(2));
    }
    make_folder_of(to).await?;
    let (source, target) = (Db::open(from).await?, Db::open(to).await?);
    let rows = copied(&source, &target).await;
    target.close().await;
    source.close().await;
    Ok(match rows? {
        Some(_) => ExitCode::SUCCESS,
        None => ExitCode::FAILURE,
    })
}

/// Copies, and says how far it is and what came of it: the rows that are over, or nothing where the target holds other data.
pub(crate) async fn copied(source: &Db, target: &Db) -> Result<Option<u64>, Fault> {
    let (began, mut chores) = (Instant::now(), BTreeMap::new());
    let copied = moving::copy(source, target, |table, rows| {
        let chore = chores.entry(table).or_insert_with(|| Progress::of(table));
        chore.at(rows, None);
    })
    .await;
    let seconds = began.elapsed().as_secs_f64();
    match copied {
        Ok(Copied::Rows(rows)) => {
            say(format!(
                "Copied {rows} rows from {} to {} in {seconds:.1} s; every table was read back and is the same.",
                source.engine(),
                target.engine()
            ));
            Ok(Some(rows))
        }
        Ok(Copied::AllThere(rows)) => {
            say(format!("All {rows} rows are there already, and the same."));
            Ok(Some(rows))
        }
        Err(Failure::Refused(CopyRefusal::OtherData { table })) => {
            complain(format!(
                "The target holds other data ({table} differs); nothing was changed. Use an empty database."
            ));
            Ok(None)
        }
        Err(Failure::Vetoed(veto)) => Err(Fault::broken(veto.to_string())),
        Err(Failure::Denied(denial)) => Err(Fault::broken(format!("{denial:?} to the operator"))),
        Err(Failure::Faulted(fault)) => Err(fault),
    }
}

/// SQLite would make a source that is not there, and the copy would be a good copy of nothing.
pub(crate) async fn missing(url: &str) -> Option<&str> {
    let path = path_of(url)?;
    match tokio::fs::try_exists(path).await {
        Ok(true) => None,
        _ => Some(path),
    }
}

/// The file, if it is one.
pub(crate) fn path_of(url: &str) -> Option<&str> {
    let path = url.strip_prefix("sqlite:")?;
    let path = path.strip_prefix("//").unwrap_or(path);
    Some(path.split_once('?').map_or(path, |(path, _)| path))
}
