//! The product without scripts: posts, redirects, and refused forms that keep what was typed.

use crate::harness::App;
use http::StatusCode;

const SIGN_IN: (&str, &str) = ("__fn", "/api/identity/sign-in");
const CREATE: (&str, &str) = ("__fn", "/api/organizations/create");

#[tokio::test]
async fn done_is_a_redirect_and_what_it_says_is_shown_once() {
    let app = App::seeded().await;
    let mut cookies = app.sign_in("olga@acme.example").await;
    let answer = app
        .post(
            "/orgs/new",
            &[CREATE, ("__form", "create"), ("name", "Möbel Süd")],
            &cookies,
        )
        .await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(answer.header("location"), "/orgs/moebel-sued");
    let flash = &answer.cookies()["flash"];
    assert!(flash.is_ascii() && !flash.contains(' '), "{flash}");
    cookies = format!("{cookies}; flash={flash}");
    let shown = app.see("/", &cookies).await;
    assert!(shown.body.contains("Möbel Süd is ready."), "{}", shown.body);
    assert_eq!(shown.cookies()["flash"], "");
}

#[tokio::test]
async fn a_file_or_a_redirect_does_not_eat_the_flash() {
    let app = App::start().await;
    assert!(app.see("/favicon.svg", "flash=Done").await.cookies().is_empty());
}

#[tokio::test]
async fn refused_is_the_same_page_with_what_was_typed() {
    let app = App::seeded().await;
    let fields = [
        SIGN_IN,
        ("__form", "sign-in"),
        ("email", "olga@acme.example"),
        ("password", "hunter2 hunter2"),
    ];
    let answer = app.post("/sign-in?next=%2Forgs%2Facme", &fields, "").await;
    assert!(answer.status.is_client_error(), "{}", answer.status);
    assert!(answer.header("content-type").starts_with("text/html"));
    assert!(answer.body.contains("olga@acme.example"), "{}", answer.body);
    assert!(!answer.body.contains("hunter2"), "a password came back");
    assert!(answer.cookies().is_empty());
}

#[tokio::test]
async fn a_field_is_refused_with_its_status() {
    let app = App::seeded().await;
    let cookies = app.sign_in("sam@initech.example").await;
    let fields = [CREATE, ("__form", "create"), ("name", "Acme Two"), ("slug", "acme")];
    let answer = app.post("/orgs/new", &fields, &cookies).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.body.contains("Acme Two"), "{}", answer.body);
    let answer = app
        .post("/orgs/new", &[CREATE, ("__form", "create"), ("name", "")], &cookies)
        .await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn signed_out_goes_to_sign_in_and_comes_back() {
    let app = App::start().await;
    let answer = app.post("/orgs/new?x=1", &[CREATE, ("name", "Acme")], "").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(answer.header("location"), "/sign-in?next=%2Forgs%2Fnew%3Fx%3D1");
}

#[tokio::test]
async fn where_to_go_is_on_this_site_only() {
    let app = App::seeded().await;
    for next in [
        "//evil.example",
        "https://evil.example",
        "/\\evil.example",
        "/a\r\nx: y",
    ] {
        let fields = [
            SIGN_IN,
            ("email", "olga@acme.example"),
            ("password", orgs_server::seed::PASSWORD),
            ("next", next),
        ];
        let answer = app.post("/sign-in", &fields, "").await;
        assert_eq!(
            (answer.status, answer.header("location")),
            (StatusCode::SEE_OTHER, "/"),
            "{next:?}"
        );
    }
    let answer = app
        .post("//evil.example/", &[("__fn", "/api/identity/sign-out")], "")
        .await;
    assert!(
        !answer.header("location").starts_with("//"),
        "{}",
        answer.header("location")
    );
}

#[tokio::test]
async fn only_server_functions_can_be_named_and_only_once() {
    let app = App::start().await;
    for fields in [
        &[("__fn", "/")][..],
        &[("__fn", "/dev/mailbox")],
        &[("__fn", "/api/none")],
        &[SIGN_IN, SIGN_IN],
        &[("name", "x")],
    ] {
        assert_eq!(
            app.post("/sign-in", fields, "").await.status,
            StatusCode::NOT_FOUND,
            "{fields:?}"
        );
    }
}
