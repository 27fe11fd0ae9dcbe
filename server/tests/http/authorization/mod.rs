//! Who gets what, complete: every server function and every page, as everybody, in every state of the organization, over HTTP.
//! What is right stands in `src/docs/authorization.md`, which is written by hand and read here; an endpoint that it leaves
//! out fails the test.
//!
//! Never here: what a verb refuses to people who may use it; that is its own test.

mod page;
mod world;

use super::harness::App;
use http::StatusCode;
use page::{Row, Section, sections};
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
