//! `orgs-server doctor`: its exit code is for machines, its lines are for people.

use crate::{installation::Installation, mailbox::Mailbox, process::run};
use std::{fs::Permissions, os::unix::fs::PermissionsExt as _};

fn examined(url: &str, more: &[&str]) -> (bool, String) {
    let flags = ["doctor", "--database-url", url, "--log-filter", "off"];
    let output = run(&[&flags[..], more].concat());
    (
        output.status.success(),
        String::from_utf8_lossy(&output.stdout).into_owned(),
    )
}

/// The line about this.
fn line<'s>(said: &'s str, what: &str) -> &'s str {
    let about = format!("  {what}: ");
    said.lines().find(|line| line.contains(&about)).unwrap_or_default()
}

async fn play(installation: Installation) -> Installation {
    let url = installation.url.as_str();
    let (fine, said) = examined(url, &[]);
    // The cluster of the tests is in a hurry, and the doctor sees that it is.
    let hurry = "fsync is off and should be on";
    let wrong: Vec<&str> = said.lines().filter(|line| line.starts_with("WRONG ")).collect();
    match installation.postgres {
        None => assert!(fine && wrong.is_empty(), "{said}"),
        Some(_) => assert!(!fine && wrong.len() == 1 && wrong[0].contains(hurry), "{said}"),
    }
    for (what, says) in [
        ("environment", "production would refuse ORGS_ORIGIN must be https"),
        ("tables", "up to date"),
        ("rules", "hold"),
        ("events", "0 were given up"),
        ("clock", "agrees"),
        ("superusers", "nobody operates"),
        ("mail", "nobody receives any"),
    ] {
        assert!(line(&said, what).contains(says), "{what}: {said}");
    }
    let orgs = installation.orgs().await;
    let script = async |statements: &str| orgs.database().script(statements).await.unwrap();
    let trouble = [
        (
            "events",
            "update events set due_at = null where id = (select id from events order by id limit 1)",
            "1 were given up",
        ),
        // One member counted too many.
        (
            "rules",
            "update organizations set member_count = member_count + 1 where slug = 'acme'",
            "counts its members wrong",
        ),
        (
            "clock",
            "update events set at = (select max(at) from events) + AN_HOUR where id = (select max(CAST_ID) from events)",
            "seconds later before",
        ),
        (
            "tables",
            "delete from _sqlx_migrations where version = 14",
            "1 migrations are missing",
        ),
    ];
    for (what, statement, says) in trouble {
        let statement = match orgs.database().engine() {
            "SQLite" => statement
                .replace("AN_HOUR", "3600000000")
                .replace("max(CAST_ID)", "max(id)"),
            _ => statement
                .replace("AN_HOUR", "interval '1 hour'")
                .replace("max(CAST_ID)", "max(id::text)::uuid"),
        };
        script(&statement).await;
        let (fine, said) = examined(url, &[]);
        let line = line(&said, what);
        assert!(
            !fine && line.starts_with("WRONG ") && line.contains(says) && line.contains("To mend: "),
            "{what}: {said}"
        );
    }
    orgs.database().close().await;
    installation
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sqlite() {
    play(Installation::sqlite().await).await;
    let folder = tempfile::tempdir().unwrap();
    let (fine, said) = examined(&format!("sqlite:{}/empty.db", folder.path().display()), &[]);
    assert!(!fine && said.contains("run `orgs-server migrate`"), "{said}");
    // What is no database any more.
    let damaged = folder.path().join("damaged.db");
    std::fs::write(&damaged, "x".repeat(10_000)).unwrap();
    let (fine, said) = examined(&format!("sqlite:{}", damaged.display()), &[]);
    assert!(!fine && line(&said, "database").starts_with("WRONG "), "{said}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn postgres() {
    let mut installation = play(Installation::postgres().await).await;
    installation.postgres.as_mut().unwrap().stop();
    let (fine, said) = examined(&installation.url, &[]);
    assert!(!fine && line(&said, "database").starts_with("WRONG "), "{said}");
}

/// Production, a mail server, secrets in files: and what is wrong with them.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_around() {
    let (installation, mailbox) = (Installation::sqlite().await, Mailbox::open().await);
    let folder = tempfile::tempdir().unwrap();
    let token = folder.path().join("token");
    std::fs::write(&token, "0a1b2c3d4e5f60718293a4b5c6d7e8f9\n").unwrap();
    std::fs::set_permissions(&token, Permissions::from_mode(0o600)).unwrap();
    let smtp = mailbox.url();
    let flags = [
        "--env",
        "production",
        "--origin",
        "https://orgs.example",
        "--mail-from",
        "a@orgs.example",
        "--metrics-token-file",
        token.to_str().unwrap(),
        "--metrics-listen",
        "0.0.0.0:9464",
    ];
    let with = |smtp: &str| examined(&installation.url, &[&flags[..], &["--smtp-url", smtp]].concat());
    let (fine, said) = with(&smtp);
    assert!(fine && said.contains("Ready."), "{said}");
    assert!(
        line(&said, "mail").contains("answers") && line(&said, "disk").contains("free"),
        "{said}"
    );
    assert!(line(&said, "metrics").contains("0.0.0.0:9464"), "{said}");
    // Nobody listens there.
    let (fine, said) = with("smtp://127.0.0.1:1");
    assert!(!fine && line(&said, "mail").starts_with("WRONG "), "{said}");
    std::fs::set_permissions(&token, Permissions::from_mode(0o644)).unwrap();
    let (fine, said) = with(&smtp);
    assert!(
        !fine && line(&said, "secrets").contains("everybody on this machine"),
        "{said}"
    );
    assert!(!said.contains("0a1b2c3d"), "{said}");
}
