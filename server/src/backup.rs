//! `orgs-server backup` and `restore`: a whole installation, as it was at one instant, in one SQLite file, whichever engine it
//! came from and goes to. Rows are moved, compared and counted by `orgs::moving`; here is what is made of files.
//!
//! Never here: how rows are moved, or what an invariant is.

use crate::{
    application::make_folder_of,
    copying::{copied, missing, path_of},
    say::{complain, say},
};
use orgs::{
    database::Db,
    kernel::{Clock as _, Fault, SystemClock},
    moving::{self, Closed},
    probes,
};
use std::{
    io::ErrorKind,
    path::{Path, PathBuf},
    process::ExitCode,
    time::Instant,
};
use tokio::fs;

/// What becomes of sessions and mailed links that a backup holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doors {
    /// They end: since then somebody may have signed out, or withdrawn an invitation.
    Close,
    /// They go on: nothing has happened since.
    Keep,
}

/// Writes everything to a new file, while other processes go on; the file is there when it is whole and checked.
pub async fn backup(url: &str, to: &Path) -> Result<ExitCode, Fault> {
    if let Some(missing) = missing(url).await {
        complain(format!("There is no database at {missing}."));
        return Ok(ExitCode::from(2));
    }
    if fs::try_exists(to).await.map_err(Fault::broken)? {
        complain(format!(
            "{} is there already; a backup never replaces anything.",
            to.display()
        ));
        return Ok(ExitCode::from(2));
    }
    let beside = beside(to, &format!("{}.part", std::process::id()));
    make(&beside).await?;
    let (began, at) = (Instant::now(), instant()?);
    let written = write(url, &beside).await;
    let rows = match written {
        Ok(Some(rows)) => rows,
        failed => {
            remove(&beside).await;
            return failed.map(|_| ExitCode::FAILURE);
        }
    };
    keep(&beside, to).await?;
    let (file, seconds) = (to.display(), began.elapsed().as_secs_f64());
    say(format!(
        "Everything that was acknowledged before {at} is in {file}: {rows} rows in {seconds:.1} s, read back and the same."
    ));
    check(to).await
}

/// Fills an empty database from such a file, which is not changed; says so if all of it is there already.
pub async fn restore(from: &Path, url: &str, doors: Doors) -> Result<ExitCode, Fault> {
    if !fs::try_exists(from).await.map_err(Fault::broken)? {
        complain(format!("There is no file {}.", from.display()));
        return Ok(ExitCode::from(2));
    }
    make_folder_of(url).await?;
    // Brought up to date before it is read: it may be of an older version. The file itself stays as it is.
    let beside = beside(from, &format!("{}.restoring", std::process::id()));
    make(&beside).await?;
    let restored = async {
        fs::copy(from, &beside).await.map_err(Fault::broken)?;
        let source = Db::open(&sqlite(&beside)).await?;
        source.migrate().await.map_err(|fault| {
            Fault::broken(format!(
                "{} is no backup of this version or one before: {fault}",
                from.display()
            ))
        })?;
        let target = Db::open(url).await?;
        let rows = copied(&source, &target).await;
        source.close().await;
        let code = match rows? {
            Some(_) => finish(&target, doors).await?,
            None => ExitCode::FAILURE,
        };
        target.close().await;
        Ok(code)
    }
    .await;
    remove(&beside).await;
    restored
}

/// The rows that are over, or nothing if the target was not empty.
async fn write(url: &str, to: &Path) -> Result<Option<u64>, Fault> {
    let source = Db::open(url).await?;
    let target = Db::open(&sqlite(to)).await?;
    let rows = copied(&source, &target).await;
    target.seal().await?;
    source.close().await;
    rows
}

async fn finish(target: &Db, doors: Doors) -> Result<ExitCode, Fault> {
    match doors {
        Doors::Keep => say("Sessions and mailed links go on as they were."),
        Doors::Close => {
            let Closed { sessions, links } = moving::close_doors(target).await?;
            say(format!(
                "Ended {sessions} sessions and {links} mailed links: everybody signs in again, and invitations can be sent again."
            ));
        }
    }
    probed(target).await
}

async fn check(file: &Path) -> Result<ExitCode, Fault> {
    let database = Db::open(&sqlite(file)).await?;
    let code = probed(&database).await;
    database.seal().await?;
    code
}

/// A copy of something broken is still better than none: it stays, and the exit code says so.
async fn probed(database: &Db) -> Result<ExitCode, Fault> {
    let found = probes::probe(database).await?;
    for rule in &found.broken {
        complain(format!("A rule is broken: {rule}"));
    }
    if found.broken.is_empty() {
        say(format!("All {} rules hold.", found.rules));
        return Ok(ExitCode::SUCCESS);
    }
    Ok(ExitCode::FAILURE)
}

/// In whole seconds that are over: whatever was acknowledged before is in the snapshot, which comes after.
fn instant() -> Result<String, Fault> {
    let now = jiff::Timestamp::from_microsecond(SystemClock.now().0).map_err(Fault::broken)?;
    Ok(now.strftime("%Y-%m-%dT%H:%M:%S%.3fZ").to_string())
}

fn sqlite(path: &Path) -> String {
    format!("sqlite:{}", path.display())
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}

/// An empty file that nobody else may read: names, addresses and hashes are in it.
async fn make(path: &Path) -> Result<(), Fault> {
    make_folder_of(&sqlite(path)).await?;
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    options.mode(0o600);
    options
        .open(path)
        .await
        .map(drop)
        .map_err(|error| Fault::broken(format!("{} cannot be made: {error}", path.display())))
}

/// Under its own name when it is whole, and on the disk.
async fn keep(beside: &Path, to: &Path) -> Result<(), Fault> {
    let file = fs::File::open(beside).await.map_err(Fault::broken)?;
    file.sync_all().await.map_err(Fault::broken)?;
    // Not `rename`, which would replace what came meanwhile; but some disks know nothing else.
    match fs::hard_link(beside, to).await {
        Ok(()) => fs::remove_file(beside).await,
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Err(error),
        Err(_) => fs::rename(beside, to).await,
    }
    .map_err(Fault::broken)?;
    let folder = path_of(&sqlite(to)).and_then(|path| Path::new(path).parent().map(Path::to_owned));
    if let Some(folder) = folder.filter(|folder| !folder.as_os_str().is_empty()) {
        let folder = fs::File::open(folder).await.map_err(Fault::broken)?;
        folder.sync_all().await.map_err(Fault::broken)?;
    }
    Ok(())
}

async fn remove(beside: &Path) {
    for ending in ["", "-wal", "-shm"] {
        let mut name = beside.as_os_str().to_owned();
        name.push(ending);
        let _ = fs::remove_file(name).await;
    }
}
