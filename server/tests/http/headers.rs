//! No answer without its headers: pages, errors, files, redirects.

use crate::harness::{App, get, post};
use http::StatusCode;

#[tokio::test]
async fn every_answer_has_them() {
    let app = App::seeded().await;
    let cookies = app.sign_in("olga@acme.example").await;
    let answers = [
        app.get("/").await,
        app.get("/no/such/page").await,
        app.get("/favicon.svg").await,
        app.get("/pkg/missing.js").await,
        app.get("/api/nothing").await,
        app.get("/dev/mailbox").await,
        app.send(post("/", "x".repeat(300_000))).await,
        app.post("/sign-in", &[("__fn", "/api/identity/sign-out")], &cookies)
            .await,
        app.post("/sign-in", &[("__fn", "/api/none")], &cookies).await,
    ];
    for answer in answers {
        let status = answer.status;
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{status}");
        assert_eq!(answer.header("referrer-policy"), "no-referrer", "{status}");
        assert_eq!(answer.header("x-frame-options"), "DENY", "{status}");
        assert_eq!(answer.header("access-control-allow-origin"), "", "{status}");
        assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin", "{status}");
        assert_eq!(answer.header("cross-origin-resource-policy"), "same-origin", "{status}");
        assert!(answer.header("permissions-policy").contains("camera=()"), "{status}");
        let kind = answer.header("content-type");
        let says_its_letters = kind.ends_with("; charset=utf-8") || kind == "application/json";
        assert!(answer.body.is_empty() || says_its_letters, "{status}: {kind}");
        let policy = answer.header("content-security-policy");
        for least in ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"] {
            assert!(policy.contains(least), "{status}: {policy}");
        }
        assert_eq!(answer.header("x-request-id").len(), 14, "{status}");
        assert_eq!(answer.headers.get_all("x-request-id").iter().count(), 1, "{status}");
        // http on this machine: a browser would keep HSTS for every other project on it.
        assert_eq!(answer.header("strict-transport-security"), "");
    }
}

#[tokio::test]
async fn pages_are_nobody_elses_and_never_kept() {
    let app = App::seeded().await;
    let cookies = app.sign_in("olga@acme.example").await;
    for answer in [app.get("/").await, app.see("/", &cookies).await] {
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(answer.header("cache-control"), "no-store");
        assert!(answer.headers.get_all("vary").iter().any(|value| value == "Cookie"));
        let policy = answer.header("content-security-policy");
        assert!(
            policy.contains("'nonce-") && !policy.contains("unsafe-inline"),
            "{policy}"
        );
    }
}

#[tokio::test]
async fn https_is_remembered_and_cookies_are_the_hosts() {
    let app = App::with(&["--origin", "https://orgs.example"]).await;
    orgs_server::seed::demo(&app.application.orgs, 1, 0).await.unwrap();
    let answer = app.get("/").await;
    assert_eq!(
        answer.header("strict-transport-security"),
        "max-age=63072000; includeSubDomains"
    );
    let cookies = app.sign_in("olga@acme.example").await;
    assert!(cookies.starts_with("__Host-orgs="), "{cookies}");
    let fields = [("__fn", "/api/identity/set-theme"), ("theme", "dark")];
    let chosen = app.post("/", &fields, &cookies).await;
    let lines = chosen.headers.get_all("set-cookie");
    assert!(lines.iter().count() > 0);
    for line in lines.iter().map(|line| line.to_str().unwrap()) {
        assert!(line.starts_with("__Host-"), "{line}");
        assert!(line.contains("; Path=/; HttpOnly; SameSite=Lax; Secure"), "{line}");
    }
}

#[tokio::test]
async fn what_a_proxy_might_say_is_not_believed() {
    let app = App::start().await;
    let plain = app.get("/sign-up").await;
    let mut request = get("/sign-up");
    for (name, value) in [
        ("host", "evil.example"),
        ("forwarded", "host=evil.example;proto=https;for=10.0.0.1"),
        ("x-forwarded-host", "evil.example"),
        ("x-forwarded-proto", "https"),
        ("x-forwarded-for", "10.0.0.1"),
        ("x-request-id", "evil"),
        ("x-user-id", "evil"),
    ] {
        request.headers_mut().insert(name, value.parse().unwrap());
    }
    let answer = app.send(request).await;
    assert_eq!(answer.status, plain.status);
    assert!(!answer.body.contains("evil") && !format!("{:?}", answer.headers).contains("evil"));
    assert_eq!(answer.header("strict-transport-security"), "");
}
