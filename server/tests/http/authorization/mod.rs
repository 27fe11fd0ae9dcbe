//! Who gets what, complete: every server function and every page, as everybody, in every state of the organization, over HTTP.
//! What is right stands in `src/docs/authorization.md`, which is written by hand and read here; an endpoint that it leaves
//! out fails the test.
//!
//! Never here: what a verb refuses to people who may use it; that is its own test.

pub mod page;
pub mod world;

use super::harness::App;
use http::StatusCode;
use orgs::access::{Matter, Permission, policy};
use page::{Row, Section, sections, words};
use std::collections::BTreeSet;
use world::{ACTORS, Stage, World};

/// The endpoints of sections whose title begins with `kind`.
fn listed(kind: &str) -> BTreeSet<String> {
    let chosen = sections().into_iter().filter(|section| section.title.starts_with(kind));
    chosen
        .flat_map(|section| section.rows)
        .map(|row| row.endpoint)
        .collect()
}

#[tokio::test]
async fn the_page_lists_every_server_function() {
    let _registers = World::prepared().await;
    let registered: BTreeSet<String> = server_fn::axum::server_fn_paths()
        .map(|(path, _)| path.trim_start_matches("/api/").to_owned())
        .collect();
    assert_eq!(registered, listed("Server functions"));
}

#[tokio::test]
async fn the_page_lists_every_page() {
    let _registers = World::prepared().await;
    let routed: BTreeSet<String> = orgs_server::router::pages().into_iter().collect();
    let listed = listed("Pages");
    assert_eq!(routed.difference(&listed).collect::<Vec<_>>(), Vec::<&String>::new());
}

#[tokio::test]
async fn garbage_is_refused_and_breaks_nothing() {
    let app = App::seeded().await;
    let mia = app.sign_in("mia@acme.example").await;
    let long = format!(
        "slug={0}&name={0}&email={0}&token={0}&member={0}&role={0}",
        "x".repeat(10_000)
    );
    for Row { endpoint, expected, .. } in sections().into_iter().next().unwrap().rows {
        for fields in [
            "",
            "slug",
            "slug=%00&name=%00&email=%00&token=%00&member=%00",
            "slug=acme&slug=initech&member=1",
            &long,
        ] {
            for cookies in ["", mia.as_str()] {
                let answer = app.call(&endpoint, fields, cookies).await;
                let status = answer.status;
                let clean = status.is_success() || status.is_client_error();
                assert!(clean, "{endpoint} with {fields:.40}: {status} {}", answer.body);
                // Without a session nothing but the open doors answers.
                let may = expected[0] == 200 || !cookies.is_empty() || status != StatusCode::OK;
                assert!(may, "{endpoint} with {fields:.40}");
            }
        }
    }
}

/// One actor's column: each endpoint in a world of its own, because some of them change it.
async fn column(actor: usize) {
    let world = World::prepared().await;
    let mut wrong = Vec::new();
    for Section { title, rows } in sections() {
        let mut stage = Stage::of(world, &title);
        for Row {
            endpoint,
            fields,
            expected,
            ..
        } in rows
        {
            let answer = stage.ask(&endpoint, &fields, actor).await;
            if answer != expected[actor] {
                wrong.push(format!(
                    "{title}: {endpoint} {fields} is {answer}, not {}",
                    expected[actor]
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "as {}:\n{}", ACTORS[actor], wrong.join("\n"));
}

/// What a word of the policy means for an operator who acts as olga: nothing where it is hers alone, and what she gets otherwise.
fn reached(word: &str, hers: u16) -> u16 {
    let matter = Matter::ALL.into_iter().find(|matter| matter.as_str() == word);
    let permission = Permission::ALL
        .into_iter()
        .find(|permission| permission.as_str() == word);
    let alone = match (matter, permission) {
        (Some(matter), _) => policy::is_theirs_alone(matter),
        (None, Some(permission)) => !policy::survives_acting(permission),
        (None, None) => false,
    };
    match word {
        "acting" => 200,
        "anybody" | "operator" => hers,
        _ if matter.is_none() && permission.is_none() => panic!("a word that nobody knows: {word}"),
        _ if alone => 403,
        _ => hers,
    }
}

/// The policy's one table, against every server function there is.
#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn as_a_superuser_who_acts_as_an_owner() {
    let world = World::prepared().await;
    let named: Vec<_> = words().into_iter().flat_map(|(_, endpoints)| endpoints).collect();
    let once: BTreeSet<_> = named.iter().cloned().collect();
    assert_eq!(
        (named.len(), once),
        (listed("Server functions").len(), listed("Server functions"))
    );
    let section = sections().into_iter().next().unwrap();
    let (mut stage, mut wrong) = (Stage::of(world, &section.title), Vec::new());
    for Row {
        endpoint,
        fields,
        expected,
    } in section.rows
    {
        let (word, _) = words()
            .into_iter()
            .find(|(_, endpoints)| endpoints.contains(&endpoint))
            .unwrap();
        let (expected, answer) = (reached(&word, expected[5]), stage.ask_acting(&endpoint, &fields).await);
        if answer != expected {
            wrong.push(format!("{endpoint} {fields} ({word}) is {answer}, not {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Where its owners let no operator in, none gets in as one of its owners either.
#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn as_a_superuser_who_acts_as_an_owner_where_support_is_refused() {
    let world = World::prepared().await;
    let closed: Vec<_> = sections()
        .into_iter()
        .filter(|section| section.title.ends_with("closed to support"))
        .collect();
    assert_eq!(closed.len(), 2);
    for Section { title, rows } in closed {
        let mut stage = Stage::of(world, &title);
        for Row { endpoint, fields, .. } in rows {
            assert_eq!(
                stage.ask_acting(&endpoint, &fields).await,
                403,
                "{title}: {endpoint} {fields}"
            );
        }
    }
}

/// Pages are what their server functions are: those of what is olga's alone say so, and there is no console.
#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn pages_as_a_superuser_who_acts_as_an_owner() {
    const ALONE: [&str; 9] = [
        "/sudo",
        "/account/data",
        "/account/emails",
        "/account/emails/confirm/{token}",
        "/account/security",
        "/account/security/passkeys",
        "/account/security/two-factor",
        "/orgs/{slug}/members/batches/new",
        "/orgs/{slug}/members/batches/{batch}",
    ];
    let world = World::prepared().await;
    let section = sections().into_iter().find(|section| section.title == "Pages").unwrap();
    let mut stage = Stage::of(world, &section.title);
    for Row {
        endpoint,
        fields,
        expected,
    } in section.rows
    {
        let expected = match endpoint.as_str() {
            "/account/data.json" => 303,
            page if ALONE.contains(&page) => 403,
            _ => expected[5],
        };
        assert_eq!(
            stage.ask_acting(&endpoint, &fields).await,
            expected,
            "{endpoint} {fields}"
        );
    }
}

macro_rules! columns {
    ($($name:ident: $actor:literal;)*) => {$(
        #[tokio::test(flavor = "multi_thread", worker_threads = 1)]
        async fn $name() {
            column($actor).await;
        }
    )*};
}

columns! {
    as_nobody: 0;
    as_a_stranger: 1;
    as_somebody_invited: 2;
    as_a_member: 3;
    as_an_admin: 4;
    as_an_owner: 5;
    as_a_superuser: 6;
    as_somebody_deactivated: 7;
}
