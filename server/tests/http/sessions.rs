//! Sessions, as a browser meets them: one at a time, and not ended by whoever found it open.

use crate::harness::App;
use http::StatusCode;

const PAGE: &str = "/account/security";

/// Whether these cookies are somebody's.
async fn opens(app: &App, cookies: &str) -> bool {
    app.see(PAGE, cookies).await.status == StatusCode::OK
}

#[tokio::test]
async fn a_browser_that_gets_another_session_leaves_the_one_it_had() {
    let app = App::seeded().await;
    let (first, elsewhere) = (
        app.sign_in("olga@acme.example").await,
        app.sign_in("olga@acme.example").await,
    );
    let fields = [
        ("__fn", "/api/identity/sign-in"),
        ("email", "mia@acme.example"),
        ("password", orgs_server::seed::PASSWORD),
    ];
    let answer = app.post("/sign-in", &fields, &first).await;
    let second = format!("orgs={}", answer.cookies()["orgs"]);
    assert!(opens(&app, &second).await && !opens(&app, &first).await);
    assert!(opens(&app, &elsewhere).await, "only the one that was brought");
    // Who fails to sign in keeps what they have.
    let wrong = [fields[0], fields[1], ("password", "wrong horse battery staple")];
    app.post("/sign-in", &wrong, &second).await;
    assert!(opens(&app, &second).await);
}

#[tokio::test]
async fn a_browser_that_was_left_open_ends_no_other_session_and_adds_no_way_in() {
    let app = App::seeded().await;
    let (here, there) = (
        app.sign_in("olga@acme.example").await,
        app.sign_in("olga@acme.example").await,
    );
    let stale = "update sessions set proved_at = proved_at - 600000000";
    app.application.orgs.database().script(stale).await.unwrap();
    for (verb, field) in [
        ("end-session", ("key", "0")),
        ("end-other-sessions", ("none", "")),
        ("add-address", ("email", "thief@evil.example")),
        ("remove-address", ("address", "0")),
    ] {
        let name = format!("/api/identity/{verb}");
        let answer = app.post(PAGE, &[("__fn", &name), field], &here).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{verb}: {}", answer.body);
        assert!(answer.header("location").starts_with("/sudo?next="), "{verb}");
    }
    assert!(opens(&app, &there).await);
}
