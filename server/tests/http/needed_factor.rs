//! An installation that asks for a second factor: whoever has none sets one up, and gets nothing else. And operators show now and
//! then that it is they.

use crate::harness::App;
use http::StatusCode;
use orgs::{
    access::caller::Superuser,
    identity::factors::Key,
    kernel::{Clock as _, EmailAddress, SystemClock},
    users,
};

const OLGA: &str = "olga@acme.example";

/// The app's present code, as the person would read it from their phone.
async fn code(app: &App, cookies: &str) -> String {
    let shown = app.call("identity/factor", "", cookies).await.body;
    let shown: serde_json::Value = serde_json::from_str(&shown).unwrap();
    let secret = shown["Begun"]["secret"].as_str().unwrap().replace(' ', "");
    Key::parse(&secret).unwrap().code(SystemClock.now()).unwrap()
}

#[tokio::test]
async fn who_has_none_sets_one_up_and_gets_nothing_else() {
    let app = App::seeded_with(&["--require-factor", "everybody"]).await;
    let olga = app.sign_in(OLGA).await;
    for page in [
        "/",
        "/orgs/acme",
        "/orgs/acme/members",
        "/account",
        "/account/security",
        "/orgs/new",
        "/account/data",
    ] {
        let answer = app.see(page, &olga).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{page}");
        assert_eq!(
            answer.header("location"),
            "/account/security/two-factor?needed=1",
            "{page}"
        );
    }
    // Every server function there is, but those that lead there.
    let open = [
        "identity/viewer",
        "identity/factor",
        "identity/set-up-factor",
        "identity/confirm-factor",
        "identity/proof",
        "identity/prove",
        "identity/set-language",
        "identity/set-theme",
        "identity/sign-out",
    ];
    for (path, _) in server_fn::axum::server_fn_paths() {
        let function = path.strip_prefix("/api/").unwrap();
        if open.contains(&function) {
            continue;
        }
        let answer = app.call(function, "slug=acme", &olga).await;
        assert!(
            [403, 404].contains(&answer.status.as_u16()),
            "{function}: {}",
            answer.status
        );
        assert!(!answer.body.contains("Acme"), "{function}: {}", answer.body);
    }
    let fields = [
        ("__fn", "/api/organizations/rename"),
        ("slug", "acme"),
        ("name", "Mine"),
    ];
    let posted = app.post("/orgs/acme", &fields, &olga).await;
    assert_eq!(posted.header("location"), "/account/security/two-factor?needed=1");
    // Set up without scripts, with the reason in sight.
    let page = app.see("/account/security/two-factor?needed=1", &olga).await;
    assert!(
        page.status == StatusCode::OK && page.body.contains("Nobody comes in here by a password alone"),
        "{}",
        page.body
    );
    let password = "present_password=correct+horse+battery+staple";
    assert_eq!(
        app.call("identity/set-up-factor", password, &olga).await.status,
        StatusCode::OK
    );
    let typed = format!("code={}", code(&app, &olga).await);
    assert_eq!(
        app.call("identity/confirm-factor", &typed, &olga).await.status,
        StatusCode::OK
    );
    assert_eq!(app.see("/orgs/acme", &olga).await.status, StatusCode::OK);
    // And it stays.
    let off = app
        .call("identity/disable-factor", &format!("{password}&code=000000"), &olga)
        .await;
    assert!(
        off.status == StatusCode::CONFLICT && off.body.contains("factor-needed"),
        "{}",
        off.body
    );
}

#[tokio::test]
async fn superusers_alone_are_asked_where_that_is_enough() {
    let app = App::seeded_with(&["--require-factor", "superusers"]).await;
    let orgs = &app.application.orgs;
    users::appoint(orgs, &EmailAddress::parse(OLGA).unwrap(), Superuser::Yes)
        .await
        .unwrap();
    let (olga, mia) = (app.sign_in(OLGA).await, app.sign_in("mia@acme.example").await);
    assert_eq!(
        app.see("/admin/users", &olga).await.header("location"),
        "/account/security/two-factor?needed=1"
    );
    assert_eq!(app.call("console/users", "", &olga).await.status, StatusCode::FORBIDDEN);
    assert_eq!(app.see("/orgs/acme", &mia).await.status, StatusCode::OK);
    assert_eq!(app.see("/admin/users", &mia).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_console_asks_once_more_after_a_while() {
    let app = App::seeded().await;
    let orgs = &app.application.orgs;
    users::appoint(orgs, &EmailAddress::parse(OLGA).unwrap(), Superuser::Yes)
        .await
        .unwrap();
    let olga = app.sign_in(OLGA).await;
    assert_eq!(app.see("/admin/users", &olga).await.status, StatusCode::OK);
    let long_ago = "update sessions set proved_at = proved_at - 1860000000";
    orgs.database().script(long_ago).await.unwrap();
    let asked = app.see("/admin/users?q=mia", &olga).await;
    assert_eq!(asked.status, StatusCode::SEE_OTHER);
    assert_eq!(asked.header("location"), "/sudo?next=%2Fadmin%2Fusers%3Fq%3Dmia");
    let refused = app.call("console/users", "", &olga).await;
    assert!(
        refused.status == StatusCode::FORBIDDEN && refused.body.contains("ProofNeeded"),
        "{}",
        refused.body
    );
    let fields = [("__fn", "/api/console/deactivate"), ("user", "x")];
    let posted = app.post("/admin/users", &fields, &olga).await;
    assert_eq!(posted.header("location"), "/sudo?next=%2Fadmin%2Fusers");
    // Everywhere else a superuser goes on; and for everybody else nothing has changed.
    assert_eq!(app.see("/orgs/acme", &olga).await.status, StatusCode::OK);
    let mia = app.sign_in("mia@acme.example").await;
    assert_eq!(app.see("/admin/users", &mia).await.status, StatusCode::NOT_FOUND);
    let proof = "password=correct+horse+battery+staple&next=%2Fadmin%2Fusers";
    let proved = app.call("identity/prove", proof, &olga).await;
    assert_eq!(proved.status, StatusCode::OK, "{}", proved.body);
    let olga = format!("orgs={}", proved.cookies()["orgs"]);
    assert_eq!(app.see("/admin/users", &olga).await.status, StatusCode::OK);
}
