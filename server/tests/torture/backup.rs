//! `orgs-server backup` while people work, and `restore` on the other engine: what was acknowledged before is there, no rule is
//! broken, and what was open then is closed.

use crate::{client::Client, installation::Installation, load::Load, postgres::Postgres, process::run};
use orgs::database::Db;
use std::{collections::BTreeSet, os::unix::fs::PermissionsExt as _, path::Path, process::Output, time::Duration};

const WRITERS: usize = 4;
const OLGA: &str = "olga@acme.example";

fn words(output: &Output) -> String {
    [&output.stdout, &output.stderr]
        .map(|text| String::from_utf8_lossy(text).into_owned())
        .concat()
}

fn backup(url: &str, to: &Path) -> Output {
    run(&["backup", "--to", to.to_str().unwrap(), "--database-url", url])
}

fn restore(from: &Path, url: &str, more: &[&str]) -> Output {
    let flags = ["restore", "--from", from.to_str().unwrap(), "--database-url", url];
    run(&[&flags[..], more].concat())
}

/// Every address that was ever invited there.
async fn invited(url: &str) -> BTreeSet<String> {
    let database = Db::open(url).await.unwrap();
    let everything = database.everything().await.unwrap();
    database.close().await;
    let words = everything.split(|c: char| !(c.is_ascii_alphanumeric() || "@.-".contains(c)));
    words.filter(|word| word.contains('@')).map(str::to_owned).collect()
}

async fn while_people_work(mut installation: Installation, target: String) {
    let server = installation.serve();
    let before = Client::signed_in(&server.address, OLGA).await;
    let (person, slugs) = installation.founder("Writer", WRITERS).await;
    let client = Client::signed_in(&server.address, person.email.as_str()).await;
    let load = Load::begin(&[client], &slugs, "guest");
    while load.acknowledged() < 40 {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let (url, folder) = (installation.url.clone(), tempfile::tempdir().unwrap());
    let file = folder.path().join("backups/today.db");
    let acknowledged = load.acknowledged();
    let made = {
        let (url, file) = (url.clone(), file.clone());
        tokio::task::spawn_blocking(move || backup(&url, &file)).await.unwrap()
    };
    let later = load.acknowledged();
    assert!(made.status.success(), "{}", words(&made));
    assert!(words(&made).contains("rules hold"), "{}", words(&made));
    assert!(later > acknowledged, "nobody could write while it was made");
    // One file, whole, and nobody else's to read.
    let names: Vec<_> = std::fs::read_dir(file.parent().unwrap())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(names, ["today.db"]);
    assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    let again = backup(&url, &file);
    assert!(
        again.status.code() == Some(2) && words(&again).contains("never replaces"),
        "{}",
        words(&again)
    );

    let seen = load.end().await;
    assert_eq!(seen.strange, Vec::<String>::new());
    drop(server);
    let restored = restore(&file, &target, &[]);
    assert!(restored.status.success(), "{}", words(&restored));
    assert!(words(&restored).contains("rules hold"), "{}", words(&restored));
    let there = invited(&target).await;
    let lost: Vec<_> = seen.acknowledged[..acknowledged]
        .iter()
        .filter(|(_, email)| !there.contains(email))
        .collect();
    assert!(lost.is_empty(), "acknowledged before the backup, and lost: {lost:?}");
    let sent: BTreeSet<String> = invited(&url).await;
    assert!(there.is_subset(&sent), "something was made up");
    let kept = there.iter().filter(|email| email.starts_with("guest.")).count();

    // A restored installation works, and what was open then is closed.
    installation.url = target.clone();
    let server = installation.serve();
    let stale = before.at(&server.address).get("/orgs/acme").await.unwrap();
    assert_ne!(stale.status, 200, "a session of the backup still opens something");
    let olga = Client::signed_in(&server.address, OLGA).await;
    assert_eq!(olga.get("/orgs/acme/invitations").await.unwrap().status, 200);
    assert_eq!(olga.invite("acme", "after@example.org").await.unwrap().status, 200);
    drop(server);
    assert_eq!(installation.probe().await, Vec::<String>::new());
    // What has gone on is not overwritten.
    let refused = restore(&file, &target, &[]);
    assert!(
        !refused.status.success() && words(&refused).contains("holds other data"),
        "{}",
        words(&refused)
    );
    eprintln!("backup: {acknowledged} acknowledged before, {kept} in it, {later} when it was made");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn from_sqlite_to_postgres() {
    let postgres = Postgres::start().await;
    while_people_work(Installation::sqlite().await, postgres.url()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn from_postgres_to_sqlite() {
    let folder = tempfile::tempdir().unwrap();
    let target = format!("sqlite:{}/orgs.db", folder.path().display());
    while_people_work(Installation::postgres().await, target).await;
}

/// An older backup is brought up to date on the way, and stays as it is; a newer one is refused; so is what is none.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_other_versions() {
    let installation = Installation::sqlite().await;
    let folder = tempfile::tempdir().unwrap();
    let (file, target) = (folder.path().join("old.db"), folder.path().join("new/orgs.db"));
    let (url, target) = (
        format!("sqlite:{}", file.display()),
        format!("sqlite:{}", target.display()),
    );
    assert!(backup(&installation.url, &file).status.success());
    let script = async |statements: &str| {
        let database = Db::open(&url).await.unwrap();
        database.script(statements).await.unwrap();
        database.close().await;
    };
    script("drop index events_given_up; delete from _sqlx_migrations where version = 14").await;
    let bytes = std::fs::read(&file).unwrap();
    let restored = restore(&file, &target, &["--keep-sessions-and-links"]);
    assert!(
        restored.status.success() && words(&restored).contains("go on as they were"),
        "{}",
        words(&restored)
    );
    assert!(std::fs::read(&file).unwrap() == bytes, "the backup was changed");
    // Asked again, all is there.
    let again = restore(&file, &target, &["--keep-sessions-and-links"]);
    assert!(
        again.status.success() && words(&again).contains("are there already"),
        "{}",
        words(&again)
    );

    let empty = format!("sqlite:{}/empty/orgs.db", folder.path().display());
    script("insert into _sqlx_migrations (version, description, success, checksum, execution_time) values (9999, 'newer', 1, x'00', 0)").await;
    let newer = restore(&file, &empty, &[]);
    assert!(
        !newer.status.success() && words(&newer).contains("no backup of this version"),
        "{}",
        words(&newer)
    );
    std::fs::write(folder.path().join("notes.txt"), "nothing of ours").unwrap();
    for none in ["notes.txt", "missing.db"] {
        let refused = restore(&folder.path().join(none), &empty, &[]);
        assert!(!refused.status.success(), "{none}: {}", words(&refused));
    }
    let left: Vec<_> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert!(
        !left.iter().any(|name| name.to_str().unwrap().contains("restoring")),
        "{left:?}"
    );
}
