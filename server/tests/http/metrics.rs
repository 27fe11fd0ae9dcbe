//! What the process says of itself: well-formed, complete, bounded, and nothing about anybody.

use crate::harness::{Answer, App, get, settings};
use axum::{body::Body, extract::Request};
use http::{Method, StatusCode};
use http_body_util::BodyExt as _;
use orgs_server::{config::Hidden, metrics, serve};
use std::collections::{BTreeMap, BTreeSet};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpListener,
};
use tower::ServiceExt as _;

const TOKEN: &str = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";

/// Asks the second port as whoever shows this.
async fn ask(app: &App, token: Option<&str>, request: Request) -> Answer {
    let hidden = token.map(|token| Hidden::new(token.to_owned()));
    let router = metrics::routes(app.application.metrics.clone(), hidden);
    let response = router.oneshot(request).await.unwrap();
    let (status, headers) = (response.status(), response.headers().clone());
    let body = response.into_body().collect().await.unwrap().to_bytes();
    let body = String::from_utf8(body.to_vec()).unwrap();
    Answer { status, headers, body }
}

async fn page(app: &App) -> String {
    let answer = ask(app, None, get("/metrics")).await;
    assert_eq!(answer.status, StatusCode::OK);
    answer.body
}

/// The samples by name and labels, read as strictly as Prometheus reads them: each belongs to the family above it, none twice.
fn read(page: &str) -> BTreeMap<String, f64> {
    let (mut samples, mut families) = (BTreeMap::new(), BTreeSet::new());
    let (mut family, mut kind) = (String::new(), String::new());
    for line in page.lines() {
        if let Some(rest) = line.strip_prefix("# HELP ") {
            let (name, help) = rest.split_once(' ').unwrap();
            assert!(families.insert(name.to_owned()) && help.ends_with('.'), "{line}");
            family = name.to_owned();
        } else if let Some(rest) = line.strip_prefix("# TYPE ") {
            let (name, word) = rest.split_once(' ').unwrap();
            assert_eq!(name, family);
            assert_eq!(word == "counter", name.ends_with("_total"), "{line}");
            word.clone_into(&mut kind);
        } else {
            let (series, value) = line.rsplit_once(' ').unwrap();
            let name = series.split('{').next().unwrap();
            let rest = name.strip_prefix(family.as_str()).unwrap();
            let of_a_histogram = ["_bucket", "_sum", "_count"].contains(&rest);
            assert!(
                if kind == "histogram" {
                    of_a_histogram
                } else {
                    rest.is_empty()
                },
                "{line}"
            );
            let value: f64 = value.parse().unwrap();
            assert!(
                value >= 0.0 && samples.insert(series.to_owned(), value).is_none(),
                "{line}"
            );
        }
    }
    samples
}

#[tokio::test]
async fn every_number_is_there_before_anything_happens() {
    let app = App::start().await;
    let page = page(&app).await;
    let samples = read(&page);
    for name in [
        "orgs_build_info{version=\"0.1.0\",engine=\"SQLite\"}",
        "orgs_connections_open",
        "orgs_connections_limit",
        "orgs_live_lines_open",
        "orgs_database_up",
        "orgs_database_connections_open{pool=\"write\"}",
        "orgs_database_connections_limit{pool=\"read\"}",
        "orgs_database_wait_duration_seconds_count",
        "orgs_database_statement_duration_seconds_bucket{le=\"+Inf\"}",
        "orgs_database_commit_duration_seconds_sum",
        "orgs_database_conflicts_total",
        "orgs_relay_events_total{outcome=\"told\"}",
        "orgs_relay_waiting",
        "orgs_relay_given_up",
        "orgs_relay_oldest_seconds",
        "orgs_mails_total{outcome=\"sent\"}",
        "orgs_mails_total{outcome=\"refused\"}",
        "orgs_shown_total{what=\"password\",outcome=\"right\"}",
        "orgs_throttled_total{act=\"sign-in\"}",
        "orgs_sessions_begun_total",
        "orgs_password_hashes_waiting",
        "orgs_password_hashes_limit",
        "orgs_password_hash_duration_seconds_count",
        "orgs_password_hashes_turned_away_total",
        "process_cpu_seconds_total",
        "process_resident_memory_bytes",
        "process_open_fds",
        "process_start_time_seconds",
    ] {
        assert!(samples.contains_key(name), "{name}\n{page}");
    }
}

#[tokio::test]
async fn requests_are_counted_by_the_route_that_answers() {
    let app = App::seeded().await;
    let olga = app.sign_in("olga@acme.example").await;
    app.see("/orgs/acme/members?q=mia", &olga).await;
    app.see("/orgs/initech/members", &olga).await;
    app.get("/favicon.svg").await;
    app.get("/healthz").await;
    app.call("organizations/rename", "slug=acme&name=Acme+Works", &olga)
        .await;
    app.get("/nothing/here").await;
    let samples = read(&page(&app).await);
    let count = |route: &str, method: &str, status: u16| {
        let series = format!("orgs_http_requests_total{{route=\"{route}\",method=\"{method}\",status=\"{status}\"}}");
        samples.get(&series).copied().unwrap_or_default()
    };
    // A plain form is what it does, not the page that it is on.
    assert_eq!(count("/api/identity/sign-in", "POST", 303), 1.0, "{samples:#?}");
    assert_eq!(count("/orgs/{slug}/members", "GET", 200), 1.0, "{samples:#?}");
    assert_eq!(count("/orgs/{slug}/members", "GET", 404), 1.0, "{samples:#?}");
    assert_eq!(count("files", "GET", 200), 1.0);
    assert_eq!(count("/healthz", "GET", 200), 1.0);
    assert_eq!(count("/api/organizations/rename", "POST", 200), 1.0);
    assert_eq!(count("none", "GET", 404), 1.0);
    let within = "orgs_http_request_duration_seconds_bucket{route=\"/orgs/{slug}/members\",le=\"+Inf\"}";
    assert_eq!(samples[within], 2.0);
    assert_eq!(samples["orgs_http_requests_under_way"], 0.0);
}

/// Whatever strangers make up, there are no more series than the program has; and none of it is repeated.
#[tokio::test]
async fn nobody_makes_series_and_nobody_is_in_them() {
    let app = App::seeded().await;
    let olga = app.sign_in("olga@acme.example").await;
    app.see("/orgs/acme/members", &olga).await;
    app.mailed_link("ivy@example.org", "/invitations/").await.unwrap();
    for number in 0..3 {
        let mut odd = get(&format!("/somewhere/{number}"));
        *odd.method_mut() = Method::from_bytes(b"BREW").unwrap();
        app.send(odd).await;
        app.get(&format!("/invitations/{}", "0123456789abcdef".repeat(4))).await;
        app.see(&format!("/orgs/made-up-{number}/members"), &olga).await;
    }
    let before = page(&app).await;
    for number in 0..200 {
        let mut odd = get(&format!("/{number}/nowhere"));
        *odd.method_mut() = Method::from_bytes(format!("BREW{number}").as_bytes()).unwrap();
        app.send(odd).await;
        app.get(&format!("/invitations/{number:064}")).await;
        app.see(&format!("/orgs/elsewhere-{number}"), &olga).await;
        app.see(&format!("/orgs/elsewhere-{number}/members"), &olga).await;
    }
    let after = page(&app).await;
    let (few, many) = (read(&before), read(&after));
    let new: Vec<_> = many.keys().filter(|name| !few.contains_key(*name)).collect();
    // One page was not asked for before.
    assert!(
        new.iter().all(|name| name.contains("route=\"/orgs/{slug}\"")),
        "{new:?}"
    );
    for somebody in [
        "olga",
        "acme",
        "ivy",
        "made-up",
        "elsewhere",
        "BREW",
        "0123456789abcdef",
        "nowhere",
    ] {
        assert!(!after.to_lowercase().contains(&somebody.to_lowercase()), "{somebody}");
    }
    let id = |line: &str| {
        line.split(|c: char| !c.is_ascii_hexdigit() && c != '-')
            .any(|word| word.len() == 36)
    };
    assert!(!after.lines().any(id));
}

#[tokio::test]
async fn what_happens_is_counted() {
    let app = App::seeded().await;
    let before = read(&page(&app).await);
    assert!(before["orgs_relay_waiting"] > 0.0);
    let fields = [("email", "olga@acme.example"), ("password", "not her password")];
    let typed = [&[("__fn", "/api/identity/sign-in")][..], &fields].concat();
    for _ in 0..11 {
        app.post("/sign-in", &typed, "").await;
    }
    app.mailed_link("ivy@example.org", "/invitations/").await.unwrap();
    let after = read(&page(&app).await);
    let grew = |name: &str| after[name] - before[name];
    // The process is the tests', which run at once: others count as well.
    assert!(grew("orgs_shown_total{what=\"password\",outcome=\"wrong\"}") >= 10.0);
    assert!(grew("orgs_throttled_total{act=\"sign-in\"}") >= 1.0);
    assert!(grew("orgs_password_hash_duration_seconds_count") >= 10.0);
    assert!(grew("orgs_mails_total{outcome=\"sent\"}") >= 1.0);
    assert!(grew("orgs_database_statement_duration_seconds_count") > 20.0);
    assert!(grew("orgs_database_commit_duration_seconds_count") > 10.0);
    assert_eq!(after["orgs_relay_waiting"], 0.0);
    app.application.orgs.database().close().await;
    let away = read(&page(&app).await);
    assert_eq!(away["orgs_database_up"], 0.0);
    assert!(!away.contains_key("orgs_relay_waiting"));
}

#[tokio::test]
async fn the_token_is_asked_for_where_there_is_one() {
    let app = App::start().await;
    let status = async |shown: &[&str]| {
        let mut request = get("/metrics");
        for line in shown {
            request.headers_mut().append("authorization", line.parse().unwrap());
        }
        ask(&app, Some(TOKEN), request).await.status
    };
    let right = format!("Bearer {TOKEN}");
    assert_eq!(status(&[&right]).await, StatusCode::OK);
    for wrong in [
        &[][..],
        &["Bearer "],
        &[TOKEN],
        &["Basic x"],
        &[&right[..right.len() - 1]],
        &[&right, &right],
    ] {
        assert_eq!(status(wrong).await, StatusCode::UNAUTHORIZED, "{wrong:?}");
    }
    for (method, path) in [
        ("POST", "/metrics"),
        ("GET", "/"),
        ("GET", "/healthz"),
        ("DELETE", "/metrics"),
    ] {
        let request = Request::builder().method(method).uri(path).body(Body::empty()).unwrap();
        assert!(
            ask(&app, None, request).await.status.is_client_error(),
            "{method} {path}"
        );
    }
    // At the first port there is no such thing.
    assert_eq!(app.get("/metrics").await.status, StatusCode::NOT_FOUND);
}

#[test]
fn others_reach_it_with_a_token_only() {
    let listen = |flags: &[&str]| settings(flags).map(|config| config.metrics_listen.map(|listen| listen.to_string()));
    assert_eq!(listen(&[]).unwrap(), None);
    assert_eq!(
        listen(&["--metrics-listen", "9464"]).unwrap().unwrap(),
        "127.0.0.1:9464"
    );
    assert_eq!(
        listen(&["--metrics-listen", "[::1]:9464"]).unwrap().unwrap(),
        "[::1]:9464"
    );
    let open = ["--metrics-listen", "0.0.0.0:9464"];
    let with = |token| [&open[..], &["--metrics-token", token]].concat();
    assert!(listen(&with(TOKEN)).is_ok());
    for wrong in [
        &open[..],
        &with("secret"),
        &with("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"),
        &with("a token of many words with blanks"),
    ] {
        assert_eq!(
            settings(wrong).unwrap_err().0[0].name,
            "ORGS_METRICS_TOKEN",
            "{wrong:?}"
        );
    }
    assert_eq!(
        settings(&["--metrics-listen", "here"]).unwrap_err().0[0].name,
        "ORGS_METRICS_LISTEN"
    );
    let config = settings(&with(TOKEN)).unwrap();
    assert!(!format!("{config:?}").contains(TOKEN));
}

/// Connections and open lines, over real sockets.
#[tokio::test]
async fn connections_are_counted() {
    let app = App::start().await;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let serving = tokio::spawn(serve::serve(app.application.clone(), listener, std::future::pending()));
    let mut streams = Vec::new();
    for _ in 0..3 {
        let mut stream = tokio::net::TcpStream::connect(address).await.unwrap();
        let ask = b"GET /favicon.svg HTTP/1.1\r\nHost: orgs.example\r\n\r\n";
        stream.write_all(ask).await.unwrap();
        assert!(stream.read(&mut [0; 4096]).await.unwrap() > 0);
        streams.push(stream);
    }
    assert_eq!(read(&page(&app).await)["orgs_connections_open"], 3.0);
    serving.abort();
}
