//! What a hostile client tries.

use crate::harness::{App, get, post};
use axum::body::Body;
use http::{HeaderValue, Method, StatusCode};

const OUT: &str = "__fn=%2Fapi%2Fidentity%2Fsign-out";

#[tokio::test]
async fn other_sites_cannot_post() {
    let app = App::start().await;
    let status = async |headers: &[(&'static str, &'static str)]| {
        let mut request = post("/", OUT);
        for (name, value) in headers {
            request.headers_mut().insert(*name, HeaderValue::from_static(value));
        }
        app.send(request).await.status
    };
    for refused in [
        &[("sec-fetch-site", "cross-site")][..],
        &[("sec-fetch-site", "same-site")],
        &[("sec-fetch-site", "cross-site"), ("origin", "http://127.0.0.1:3000")],
        &[("origin", "http://evil.example")],
        &[("origin", "null")],
        &[("origin", "http://127.0.0.1:3000.evil.example")],
        &[("cookie", "orgs=x")],
    ] {
        assert_eq!(status(refused).await, StatusCode::FORBIDDEN, "{refused:?}");
    }
    for ours in [
        &[("sec-fetch-site", "same-origin"), ("origin", "null")][..],
        &[("sec-fetch-site", "none")],
        &[("origin", "http://127.0.0.1:3000"), ("cookie", "orgs=x")],
        &[],
    ] {
        assert_eq!(status(ours).await, StatusCode::SEE_OTHER, "{ours:?}");
    }
}

#[tokio::test]
async fn server_functions_are_behind_the_same_gate() {
    let app = App::start().await;
    let mut request = post("/api/identity/sign-out", "next=");
    request
        .headers_mut()
        .insert("sec-fetch-site", HeaderValue::from_static("cross-site"));
    let answer = app.send(request).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert_eq!(answer.header("content-type"), "application/json");
}

#[tokio::test]
async fn a_no_is_said_in_the_language_of_whoever_hears_it() {
    let app = App::start().await;
    let said = async |path: &str, (name, value): (&'static str, &'static str)| {
        let mut request = post(path, OUT);
        let headers = request.headers_mut();
        headers.insert("sec-fetch-site", HeaderValue::from_static("cross-site"));
        headers.insert(name, HeaderValue::from_static(value));
        app.send(request).await.body
    };
    for (header, lang, says) in [
        (
            ("accept-language", "de-AT,en;q=0.5"),
            "lang=\"de\"",
            "Das kam nicht von hier",
        ),
        (("cookie", "language=de"), "lang=\"de\"", "Das kam nicht von hier"),
        (("accept-language", "fr"), "lang=\"en\"", "This did not come from here"),
    ] {
        let page = said("/", header).await;
        assert!(page.contains(lang) && page.contains(says), "{header:?}: {page}");
    }
    let data = said("/api/identity/sign-out", ("accept-language", "de")).await;
    assert!(data.contains("Eine andere Website hat diese Anfrage"), "{data}");
}

#[tokio::test]
async fn reading_never_runs_a_server_function() {
    let app = App::start().await;
    for (path, method) in server_fn::axum::server_fn_paths() {
        assert_eq!(method, Method::POST, "{path}");
        for method in [Method::GET, Method::HEAD, Method::OPTIONS] {
            let mut request = get(path);
            *request.method_mut() = method.clone();
            let status = app.send(request).await.status;
            assert!(
                [StatusCode::NOT_FOUND, StatusCode::METHOD_NOT_ALLOWED].contains(&status),
                "{method} {path}: {status}"
            );
        }
    }
    assert_eq!(app.get("/api/none").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_large_body_is_refused_whatever_it_claims() {
    let app = App::start().await;
    let big = || vec![b'x'; 10 * 1024 * 1024];
    for path in ["/", "/api/identity/sign-in", "/pkg/orgs.js", "/none"] {
        assert_eq!(
            app.send(post(path, big())).await.status,
            StatusCode::PAYLOAD_TOO_LARGE,
            "{path}"
        );
        // Without a length, in pieces; and on GET as well.
        let pieces = futures_util::stream::iter((0..1000).map(|_| Ok::<_, std::io::Error>(vec![b'x'; 10_000])));
        let mut request = post(path, Body::from_stream(pieces));
        assert_eq!(app.send(request).await.status, StatusCode::PAYLOAD_TOO_LARGE, "{path}");
        request = get(path);
        *request.body_mut() = Body::from(big());
        assert_eq!(app.send(request).await.status, StatusCode::PAYLOAD_TOO_LARGE, "{path}");
    }
}

#[tokio::test]
async fn nothing_leads_out_of_the_site() {
    let app = App::start().await;
    for path in [
        "/.env",
        "/.git/config",
        "/pkg/../.env",
        "/pkg/..%2f..%2fCargo.toml",
        "/%2e%2e/Cargo.toml",
        "/pkg/%2e%2e/.env",
        "/..;/x.txt",
        "/data/orgs.db",
        "/orgs.db-wal",
        "/pkg/",
        "/pkg/orgs.js.br",
        "/pkg/orgs.js.gz",
        "/dev/mailbox/..%2f..%2fdata",
        "/dev/mailbox/%00",
    ] {
        let answer = app.get(path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert!(!answer.body.contains("SECRET"), "{path}");
    }
}

#[tokio::test]
async fn odd_cookies_are_nobody() {
    let app = App::seeded().await;
    let good = app.sign_in("olga@acme.example").await;
    let twice = format!("{good}; {good}");
    let long = format!("orgs={}", "a".repeat(60_000));
    let many = "a=b; ".repeat(500);
    let lines: Vec<Vec<u8>> = vec![
        b"orgs=\xff\xfe".to_vec(),
        b"orgs".to_vec(),
        b"orgs=".to_vec(),
        b"=;=;;;".to_vec(),
        b"orgs=null".to_vec(),
        b"theme=<script>; flash=%ff".to_vec(),
        twice.into_bytes(),
        long.into_bytes(),
        many.into_bytes(),
    ];
    for line in lines {
        let mut request = post("/", "__fn=%2Fapi%2Forganizations%2Fcreate&name=Nope");
        request
            .headers_mut()
            .insert("cookie", HeaderValue::from_bytes(&line).unwrap());
        request
            .headers_mut()
            .insert("sec-fetch-site", HeaderValue::from_static("same-origin"));
        let answer = app.send(request).await;
        assert!(
            answer.header("location").starts_with("/sign-in"),
            "{}",
            String::from_utf8_lossy(&line)
        );
        let mut request = get("/");
        request
            .headers_mut()
            .insert("cookie", HeaderValue::from_bytes(&line).unwrap());
        assert_eq!(
            app.send(request).await.status,
            StatusCode::OK,
            "{}",
            String::from_utf8_lossy(&line)
        );
    }
}

#[tokio::test]
async fn a_database_that_is_away_is_a_page_with_a_reference() {
    let app = App::seeded().await;
    let cookies = app.sign_in("olga@acme.example").await;
    app.application.orgs.database().close().await;
    let answer = app.see("/", &cookies).await;
    assert!(answer.status.is_server_error());
    assert!(answer.body.contains(answer.header("x-request-id")), "{}", answer.body);
    assert!(!answer.body.to_lowercase().contains("pool"), "{}", answer.body);
}

#[tokio::test]
async fn other_methods_are_answered_calmly() {
    let app = App::start().await;
    for method in ["PUT", "DELETE", "PATCH", "TRACE", "OPTIONS", "BREW"] {
        let mut request = get("/");
        *request.method_mut() = Method::from_bytes(method.as_bytes()).unwrap();
        assert!(app.send(request).await.status.is_client_error(), "{method}");
    }
}

#[tokio::test]
async fn production_has_no_mailbox() {
    let flags = [
        "--env",
        "production",
        "--origin",
        "https://orgs.example",
        "--smtp-url",
        "smtps://mail.example",
        "--mail-from",
        "a@orgs.example",
    ];
    let app = App::with(&flags).await;
    for path in ["/dev/mailbox", "/dev/mailbox/1", "/metrics", "/debug", "/api/"] {
        assert_eq!(app.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    assert!(!app.get("/").await.body.contains("/dev/mailbox"));
}
