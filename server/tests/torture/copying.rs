//! `orgs-server copy` and `seed`, as an operator runs them; killed in the middle, and run again.

use crate::{
    client::Client,
    installation::Installation,
    process::{binary, run},
};
use std::{
    process::{Output, Stdio},
    time::Duration,
};

fn seed(url: &str, members: &str, organizations: &str) -> String {
    let flags = [
        "--members",
        members,
        "--organizations",
        organizations,
        "--database-url",
        url,
    ];
    let output = run(&[&["seed"], &flags[..]].concat());
    assert!(output.status.success(), "{}", words(&output));
    words(&output)
}

fn copy(from: &str, to: &str) -> Output {
    run(&["copy", "--from", from, "--to", to])
}

fn words(output: &Output) -> String {
    [&output.stdout, &output.stderr]
        .map(|text| String::from_utf8_lossy(text).into_owned())
        .concat()
}

/// Kills it at growing moments until it is through; then it is all there, and a later change is not overwritten.
async fn play(from: &Installation, to: &str) {
    seed(&from.url, "1500", "300");
    let mut kills = 0;
    let mut wait = 50;
    loop {
        let mut child = binary(&["copy", "--from", &from.url, "--to", to])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        tokio::time::sleep(Duration::from_millis(wait)).await;
        if child.try_wait().unwrap().is_some_and(|status| status.success()) {
            break;
        }
        child.kill().unwrap();
        child.wait().unwrap();
        kills += 1;
        wait = wait * 3 / 2;
        assert!(wait < 60_000, "it never comes to an end");
    }
    assert!(kills > 0, "it was too fast to be killed");
    let again = copy(&from.url, to);
    assert!(
        again.status.success() && words(&again).contains("are there already"),
        "{}",
        words(&again)
    );
    assert!(seed(&from.url, "1501", "300").contains("Contoso"));
    let refused = copy(&from.url, to);
    assert!(
        !refused.status.success() && words(&refused).contains("holds other data"),
        "{}",
        words(&refused)
    );
    eprintln!("copy: killed {kills} times, then whole");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn to_postgres() {
    let from = Installation::sqlite().await;
    let to = crate::postgres::Postgres::start().await;
    play(&from, &to.url()).await;
}

/// And whoever had a session has it still.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn to_sqlite() {
    let mut installation = Installation::postgres().await;
    let server = installation.serve();
    let olga = Client::signed_in(&server.address, "olga@acme.example").await;
    server.kill();
    let folder = tempfile::tempdir().unwrap();
    let to = format!("sqlite:{}/new/orgs.db", folder.path().display());
    play(&installation, &to).await;
    installation.url = to;
    let server = installation.serve();
    assert_eq!(
        olga.at(&server.address)
            .get("/orgs/contoso/members")
            .await
            .unwrap()
            .status,
        200
    );
    drop(server);
    assert_eq!(installation.probe().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_source_that_is_not_there_is_not_made() {
    let folder = tempfile::tempdir().unwrap();
    let url = |name: &str| format!("sqlite:{}/{name}.db", folder.path().display());
    let output = copy(&url("typo"), &url("target"));
    assert_eq!(output.status.code(), Some(2), "{}", words(&output));
    assert_eq!(
        std::fs::read_dir(folder.path()).unwrap().count(),
        0,
        "something was made"
    );
}
