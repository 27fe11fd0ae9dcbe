//! `orgs-server import django`, as an operator runs it: what it says, and how it ends. Never here: what a row becomes; that is tested in
//! the domain, on databases that django-organizations made.

use crate::process::run;
use orgs::{Orgs, database::Db, identity, testing::probes};
use tempfile::TempDir;

/// Two people with the password `correct horse`, one without an address, and a shop of theirs, in tables of their own.
const SHOP: &str = "
    create table shop_people (id integer primary key, email text, full_name text, password text);
    create table shop_place (id integer primary key, name text);
    create table shop_member (id integer primary key, organization_id integer, user_id integer);
    create table shop_owner (id integer primary key, organization_id integer, organization_user_id integer);
    insert into shop_people values
      (1, 'vera@shop.example', 'Vera', 'pbkdf2_sha256$1$seasalt$HASH'),
      (2, 'emil@shop.example', 'Emil', '!'),
      (3, '', 'Nobody', '!');
    insert into shop_place values (1, 'Corner Shop');
    insert into shop_member values (1, 1, 1), (2, 1, 2);
    insert into shop_owner values (1, 1, 1)";

const HASH: &str = "PlTOJ9FOrJT8jStMtfSdF0DuEKRYssXx5nkDdoxkYVw=";

const TABLES: [&str; 12] = [
    "--users-table",
    "shop_people",
    "--users-column",
    "name=full_name",
    "--organizations-table",
    "shop_place",
    "--members-table",
    "shop_member",
    "--owners-table",
    "shop_owner",
    "--source",
    "shop",
];

/// How it ended, and what it said.
fn import(here: &str, more: &[&str]) -> (Option<i32>, String) {
    let flags = ["import", "django", "--database-url", here, "--log-filter", "off"];
    let output = run(&[&flags[..], more].concat());
    let said = [&output.stdout, &output.stderr].map(|text| String::from_utf8_lossy(text).into_owned());
    (output.status.code(), said.concat())
}

/// A folder with the shop in it, and a place for ours.
async fn shop() -> (TempDir, String, String) {
    let folder = tempfile::tempdir().unwrap();
    let [there, here] = ["shop.db", "orgs.db"].map(|name| format!("sqlite:{}", folder.path().join(name).display()));
    let db = Db::open(&there).await.unwrap();
    db.script(&SHOP.replace("HASH", HASH)).await.unwrap();
    db.close().await;
    (folder, there, here)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn rehearsed_done_and_repeated() {
    let (_folder, there, here) = shop().await;
    let import = |more: &[&str]| import(&here, &[&["--database", there.as_str()], &TABLES[..], more].concat());
    let (code, rehearsed) = import(&["--dry-run"]);
    assert_eq!(code, Some(0), "{rehearsed}");
    for line in [
        "shop_people 2: came without a password: they choose one by mail.",
        "shop_people 3: left, because it has no e-mail address.",
        "shop_place 1: has the address corner-shop, and not .",
        "People: 3 there; 2 new, 0 brought up to date, 0 the same, 1 left; 0 removed.",
        "Organizations: 1 there; 1 new, 0 brought up to date, 0 the same, 0 left; 0 removed.",
        "Members: 2 there; 2 new, 0 brought up to date, 0 the same, 0 left; 0 removed.",
        "Invitations: 0 there; 0 new, 0 brought up to date, 0 the same, 0 left; 0 removed.",
        "Difference: 1. Each is named above, with what it is left for.",
        "This was a rehearsal: nothing was changed.",
    ] {
        assert!(rehearsed.lines().any(|said| said == line), "{line}\n{rehearsed}");
    }
    let (code, done) = import(&[]);
    assert_eq!(code, Some(0), "{done}");
    assert_eq!(
        rehearsed.replace("This was a rehearsal: nothing was changed.\n", ""),
        done
    );
    let (code, again) = import(&[]);
    assert_eq!(code, Some(0), "{again}");
    assert!(
        again.contains("People: 3 there; 0 new, 0 brought up to date, 2 the same, 1 left"),
        "{again}"
    );
    let orgs = Orgs::builder(Db::open(&here).await.unwrap()).build().unwrap();
    assert_eq!(probes::check(&orgs).await.unwrap(), Vec::<String>::new());
    assert!(
        identity::sign_in(&orgs, "vera@shop.example", "correct horse")
            .await
            .is_ok()
    );
    assert!(identity::sign_in(&orgs, "emil@shop.example", "!").await.is_err());
}

/// Each with its own sentence; and nothing is made where nothing is read.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_asked_wrongly() {
    let (folder, there, here) = shop().await;
    let nowhere = format!("sqlite:{}/nowhere.db", folder.path().display());
    for (more, sentence) in [
        (vec!["--database", &nowhere], "There is no database at "),
        (
            vec!["--database", &there],
            "There is no table auth_user; name yours with the options",
        ),
        (
            vec![
                "--database",
                &there,
                "--users-table",
                "shop_people",
                "--users-column",
                "nickname=nick",
            ],
            "--users-column nickname=nick: write DJANGO=NAME, where DJANGO is one of id, email, ",
        ),
        (
            vec![
                "--database",
                &there,
                "--users-table",
                "shop_people",
                "--users-column",
                "password=secret",
            ],
            "The table shop_people has no column secret.",
        ),
    ] {
        let (code, said) = import(&here, &more);
        assert!(code == Some(2) && said.contains(sentence), "{more:?}: {code:?} {said}");
    }
    assert!(!folder.path().join("nowhere.db").exists() && !folder.path().join("orgs.db").exists());
}
