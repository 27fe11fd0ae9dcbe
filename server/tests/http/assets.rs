//! Files: types, fingerprints, encodings, caching.

use crate::harness::{App, get};
use http::{Method, StatusCode};

/// As in production, where the site does not change under us.
async fn held() -> App {
    App::with(&[
        "--env",
        "production",
        "--origin",
        "https://orgs.example",
        "--smtp-url",
        "smtp://127.0.0.1:2525",
        "--mail-from",
        "no-reply@orgs.example",
    ])
    .await
}

#[tokio::test]
async fn types_and_lengths() {
    let app = App::start().await;
    for (path, kind) in [
        ("/pkg/orgs.js", "text/javascript; charset=utf-8"),
        ("/pkg/orgs.wasm", "application/wasm"),
        ("/pkg/orgs.css", "text/css; charset=utf-8"),
        ("/favicon.svg", "image/svg+xml; charset=utf-8"),
    ] {
        let answer = app.get(path).await;
        assert_eq!(
            (answer.status, answer.header("content-type")),
            (StatusCode::OK, kind),
            "{path}"
        );
        assert_eq!(answer.header("content-length"), answer.body.len().to_string());
        let mut request = get(path);
        *request.method_mut() = Method::HEAD;
        let head = app.send(request).await;
        assert_eq!(
            (head.status, head.body.as_str(), head.header("content-length")),
            (StatusCode::OK, "", answer.header("content-length"))
        );
    }
}

#[tokio::test]
async fn what_is_known_is_not_sent_again() {
    let app = App::start().await;
    let tag = app.get("/pkg/orgs.js").await.header("etag").to_owned();
    let mut request = get("/pkg/orgs.js");
    request
        .headers_mut()
        .insert("if-none-match", format!("\"other\", W/{tag}").parse().unwrap());
    let answer = app.send(request).await;
    assert_eq!(
        (answer.status, answer.body.as_str(), answer.header("etag")),
        (StatusCode::NOT_MODIFIED, "", tag.as_str())
    );
}

#[tokio::test]
async fn the_smallest_form_both_know() {
    let app = App::start().await;
    for (offer, encoding, body) in [
        ("gzip, br", "br", "brotli"),
        ("gzip", "gzip", "gzip"),
        ("br;q=0", "", "let it = 'be';"),
        ("zstd", "", "let it = 'be';"),
    ] {
        let mut request = get("/pkg/orgs.js");
        request.headers_mut().insert("accept-encoding", offer.parse().unwrap());
        let answer = app.send(request).await;
        assert_eq!(
            (answer.header("content-encoding"), answer.body.as_str()),
            (encoding, body),
            "{offer}"
        );
        assert_eq!(answer.header("vary"), "Accept-Encoding");
    }
}

#[tokio::test]
async fn the_right_version_is_kept_for_ever_and_nothing_else() {
    let app = held().await;
    let version = app.application.site.version.clone();
    assert_eq!(version.len(), 12);
    let caching = async |path: String| app.get(&path).await.header("cache-control").to_owned();
    assert!(caching(format!("/pkg/orgs.js?v={version}")).await.contains("immutable"));
    for path in ["/pkg/orgs.js", "/pkg/orgs.js?v=old", "/favicon.svg"] {
        assert_eq!(caching(path.to_owned()).await, "no-cache", "{path}");
    }
    assert_eq!(caching("/pkg/missing.js".to_owned()).await, "no-store");
    // Production has no mailbox to look into.
    assert_eq!(app.get("/dev/mailbox").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_cargo_leptos_writes_is_served_at_once_and_never_kept() {
    let app = App::start().await;
    let version = app.application.site.version.clone();
    std::fs::write(app.folder.path().join("site/pkg/orgs.css"), "body { color: red }").unwrap();
    let answer = app.get(&format!("/pkg/orgs.css?v={version}")).await;
    assert_eq!(
        (answer.body.as_str(), answer.header("cache-control")),
        ("body { color: red }", "no-cache")
    );
}
