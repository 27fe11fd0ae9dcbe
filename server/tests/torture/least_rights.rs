//! The account that only serves, as `src/docs/postgresql.md` makes it: everything works, and what has happened stands.

use crate::{
    client::Client,
    installation::Installation,
    postgres::Postgres,
    process::{Server, binary, run},
};
use orgs::database::Db;

/// The lines of the page.
fn lines() -> String {
    let page = include_str!("../../../src/docs/postgresql.md");
    let from = page.split_once("## An account that only serves").unwrap().1;
    let block = from.split_once("```sql\n").unwrap().1.split_once("```").unwrap().0;
    let lines = block.lines().map(|line| line.split("--").next().unwrap());
    lines.collect::<Vec<_>>().join("\n")
}

fn as_the_one_who_serves(url: &str) -> String {
    url.replacen("test@", "orgs_serves@", 1)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_serves_can_neither_rewrite_what_happened_nor_change_a_table() {
    let mut installation = Installation::postgres().await;
    let owner = Db::open(&installation.url).await.unwrap();
    owner.script(&lines()).await.unwrap();
    installation.url = as_the_one_who_serves(&installation.url);
    let server = installation.serve();
    let olga = Client::signed_in(&server.address, "olga@acme.example").await;
    let invited = olga.invite("acme", "noor@new.example").await.unwrap();
    assert_eq!(invited.status, 200, "{}", invited.body);
    let to = ["noor@new.example".to_owned()];
    let mails = installation.mailed(&to, std::time::Duration::from_secs(20)).await;
    assert_eq!(mails[&to[0]].len(), 1);

    let broken_into = Db::open(&installation.url).await.unwrap();
    for attempt in [
        "delete from events",
        "update events set detail = '{}'",
        "update events set actor_id = null",
        "truncate events",
        "drop table events",
        "alter table members drop constraint members_role_is_known",
        "create table of_mine (x integer)",
        "delete from _sqlx_migrations",
    ] {
        let fault = broken_into.script(attempt).await.expect_err(attempt);
        let why = format!("{fault:?}");
        assert!(
            why.contains("permission denied") || why.contains("must be owner"),
            "{attempt}: {why}"
        );
    }
    // The test sees what it should: the owner may.
    owner.script("update events set detail = detail").await.unwrap();
    broken_into.close().await;
    owner.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_only_serves_says_what_is_missing() {
    let postgres = Postgres::start().await;
    let owner = Db::open(&postgres.url()).await.unwrap();
    owner.script("create role orgs_serves login").await.unwrap();
    owner
        .script("revoke create on schema public from public")
        .await
        .unwrap();
    let url = as_the_one_who_serves(&postgres.url());
    let told = run(&["migrate", "--database-url", &url]);
    assert!(!told.status.success());
    let why = String::from_utf8_lossy(&told.stderr);
    assert!(
        why.contains("migrations are missing") && why.contains("orgs-server migrate"),
        "{why}"
    );
    assert!(run(&["migrate", "--database-url", &postgres.url()]).status.success());
    owner
        .script(&lines().replace("create role orgs_serves login;", ""))
        .await
        .unwrap();
    owner.close().await;
    assert!(run(&["migrate", "--database-url", &url]).status.success());
    let folder = tempfile::tempdir().unwrap();
    let flags = ["serve", "--database-url", &url, "--listen", "127.0.0.1:0"];
    let server = Server::start(binary(&flags), folder.path());
    assert_eq!(
        Client::nobody(&server.address).get("/readyz").await.unwrap().status,
        200
    );
}
