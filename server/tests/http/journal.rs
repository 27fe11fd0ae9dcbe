//! What the log says, and what it never says.

use crate::harness::{Answer, App};
use orgs_server::seed::PASSWORD;
use std::{
    io,
    sync::{Arc, Mutex},
};
use tracing::subscriber::{DefaultGuard, set_default};
use tracing_subscriber::fmt::MakeWriter;

const OLGA: &str = "olga@acme.example";

/// What was logged by this test's thread.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;
    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

impl Log {
    fn listen() -> (Self, DefaultGuard) {
        let log = Self::default();
        let lines = tracing_subscriber::fmt()
            .with_env_filter("info")
            .with_ansi(false)
            .with_writer(log.clone());
        (log, set_default(lines.finish()))
    }

    fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }

    /// The lines of one request.
    fn of(&self, answer: &Answer) -> String {
        let reference = answer.header("x-request-id");
        let text = self.text();
        let lines: Vec<&str> = text.lines().filter(|line| line.contains(reference)).collect();
        lines.join("\n")
    }
}

async fn sign_in(app: &App, email: &str, password: &str) -> Answer {
    let fields = [
        ("__fn", "/api/identity/sign-in"),
        ("email", email),
        ("password", password),
    ];
    app.post("/sign-in", &fields, "").await
}

#[tokio::test]
async fn who_comes_in_is_in_the_log_and_what_they_typed_is_not() {
    let app = App::seeded().await;
    let (log, _listening) = Log::listen();
    let right = sign_in(&app, OLGA, PASSWORD).await;
    let wrong = sign_in(&app, OLGA, "wrong horse battery").await;
    let nobody = sign_in(&app, "nobody@evil.example", "wrong horse battery").await;
    for says in ["shown and right", "shown=Password", "a session begins", "status=303"] {
        assert!(log.of(&right).contains(says), "{says}: {}", log.of(&right));
    }
    assert!(log.of(&wrong).contains("shown and wrong") && !log.of(&wrong).contains("user=nobody"));
    assert!(log.of(&nobody).contains("user=nobody") && !log.of(&nobody).contains("a session begins"));
    // When: in UTC.
    assert!(
        log.text()
            .lines()
            .all(|line| line.split(' ').next().is_some_and(|at| at.ends_with('Z'))),
        "{}",
        log.text()
    );
    let token = &right.cookies()["orgs"];
    for secret in [OLGA, "evil.example", PASSWORD, "wrong horse", token] {
        assert!(!log.text().contains(secret), "{secret}: {}", log.text());
    }
}

#[tokio::test]
async fn who_is_denied_or_has_to_wait_is_in_the_log() {
    let app = App::seeded().await;
    let mia = app.sign_in("mia@acme.example").await;
    let (log, _listening) = Log::listen();
    let fields = [
        ("__fn", "/api/organizations/rename"),
        ("slug", "acme"),
        ("name", "Mine now"),
    ];
    let denied = app.post("/orgs/acme", &fields, &mia).await;
    assert!(log.of(&denied).contains("denial=Forbidden"), "{}", log.text());
    for _ in 0..6 {
        let fields = [("__fn", "/api/identity/request-reset"), ("email", "x@evil.example")];
        app.post("/forgot", &fields, "").await;
    }
    assert!(log.text().contains("too many attempts act=\"reset\""), "{}", log.text());
}

#[tokio::test]
async fn one_request_writes_its_own_lines_only() {
    let app = App::start().await;
    let (log, _listening) = Log::listen();
    app.get("/x%0aERROR%20forged%1b[31m").await;
    assert!(log.text().lines().all(|line| !line.trim_start().starts_with("ERROR")));
    assert!(!log.text().contains('\u{1b}'));
}

#[tokio::test]
async fn a_fault_is_in_the_log_under_its_reference() {
    let app = App::seeded().await;
    let mia = app.sign_in("mia@acme.example").await;
    app.application.orgs.database().close().await;
    let (log, _listening) = Log::listen();
    let answer = app.post("/", &[("__fn", "/api/identity/sign-out")], &mia).await;
    assert!(answer.status.is_server_error());
    assert!(log.of(&answer).contains("a request met a fault"), "{}", log.text());
}
