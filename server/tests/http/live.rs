//! The lines of live pages: who gets one, what is said on it, and when it ends.

use crate::harness::{App, get};
use axum::{extract::Request, response::Response};
use http::{HeaderValue, StatusCode};
use http_body_util::BodyExt as _;
use orgs::{
    access::{Caller, caller::Superuser},
    kernel::{EmailAddress, Slug},
    members, organizations, users,
};
use orgs_server::{serve::serve, streams::OF_A_SESSION};
use std::time::{Duration, Instant};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    sync::oneshot,
    time::timeout,
};
use tower::ServiceExt as _;

const LINE: &str = "/api/live/acme";
/// So long nobody waits for what was announced.
const SOON: Duration = Duration::from_secs(10);

/// An open line, read event by event.
struct Line(Response);

impl Line {
    /// The next piece with an event in it; `None` when the line has ended.
    async fn next(&mut self) -> Option<String> {
        loop {
            let frame = timeout(SOON, self.0.body_mut().frame())
                .await
                .expect("nothing was said")?;
            let text = String::from_utf8(frame.unwrap().into_data().unwrap().to_vec()).unwrap();
            // Comments only keep the line alive.
            if !text.starts_with(':') {
                return Some(text);
            }
        }
    }
}

fn ask(path: &str, cookies: &str, headers: &[(&'static str, &'static str)]) -> Request {
    let mut request = get(path);
    for (name, value) in headers {
        request.headers_mut().insert(*name, HeaderValue::from_static(value));
    }
    if !cookies.is_empty() {
        request.headers_mut().insert("cookie", cookies.parse().unwrap());
    }
    request
}

const OURS: &[(&str, &str)] = &[("sec-fetch-site", "same-origin"), ("accept", "text/event-stream")];

impl App {
    async fn answer(&self, request: Request) -> Response {
        self.application.router.clone().oneshot(request).await.unwrap()
    }

    /// Opens a line and hears its greeting.
    async fn line(&self, path: &str, cookies: &str) -> Line {
        let response = self.answer(ask(path, cookies, OURS)).await;
        assert_eq!(response.status(), StatusCode::OK);
        let mut line = Line(response);
        assert!(line.next().await.unwrap().starts_with("retry: "));
        line
    }

    async fn person(&self, email: &str) -> Caller {
        let email = EmailAddress::parse(email).unwrap();
        Caller::User(users::find(&self.application.orgs, &email).await.unwrap().unwrap())
    }

    async fn rename(&self, to: &str) {
        let adam = self.person("adam@acme.example").await;
        let input = organizations::Rename::parse(to).unwrap();
        organizations::rename(&self.application.orgs, &adam, &acme(), &input)
            .await
            .unwrap();
    }
}

fn acme() -> Slug {
    Slug::parse("acme").unwrap()
}

#[tokio::test]
async fn a_change_is_said_and_nothing_else() {
    let app = App::seeded().await;
    let mia = app.sign_in("mia@acme.example").await;
    let mut line = app.line(LINE, &mia).await;
    let headers = line.0.headers();
    assert_eq!(headers["content-type"], "text/event-stream");
    assert_eq!(headers["cache-control"], "no-store, no-transform");
    assert_eq!(headers["vary"], "Cookie");
    assert_eq!(headers["x-accel-buffering"], "no");
    assert_eq!(headers["x-content-type-options"], "nosniff");
    assert!(headers.get("content-encoding").is_none() && headers.get("access-control-allow-origin").is_none());
    app.rename("Acme & Co").await;
    let said = line.next().await.unwrap();
    assert!(said.starts_with("event: changed\n"), "{said}");
    let revision: i64 = said.split("data: ").nth(1).unwrap().trim().parse().unwrap();
    assert!(said.contains(&format!("id: {revision}\n")), "{said}");
    assert!(!said.contains("Acme"), "the page asks for itself");
    // The browser comes back and says what it heard last; what it missed is told at once, what it knows is not.
    let again = |id: i64| {
        let mut request = ask(&format!("{LINE}?since=0"), &mia, OURS);
        request.headers_mut().insert("last-event-id", id.into());
        request
    };
    let mut missed = Line(app.answer(again(revision - 1)).await);
    missed.next().await.unwrap();
    assert!(missed.next().await.unwrap().starts_with("event: changed\n"));
    let mut knows = Line(app.answer(again(revision)).await);
    knows.next().await.unwrap();
    assert!(timeout(Duration::from_millis(400), knows.next()).await.is_err());
}

#[tokio::test]
async fn only_who_may_see_it_and_only_our_own_pages() {
    let app = App::seeded().await;
    let (mia, sam) = (
        app.sign_in("mia@acme.example").await,
        app.sign_in("sam@initech.example").await,
    );
    let status = async |path: &str, cookies: &str, headers| app.answer(ask(path, cookies, headers)).await.status();
    assert_eq!(status(LINE, "", OURS).await, StatusCode::UNAUTHORIZED);
    assert_eq!(status(LINE, "orgs=nonsense", OURS).await, StatusCode::UNAUTHORIZED);
    assert_eq!(status(LINE, &sam, OURS).await, StatusCode::NOT_FOUND);
    assert_eq!(
        status("/api/live/no-such-place", &sam, OURS).await,
        StatusCode::NOT_FOUND
    );
    assert_eq!(status("/api/live/No%20Slug", &sam, OURS).await, StatusCode::NOT_FOUND);
    assert_eq!(
        status("/api/live/acme?since=x", &mia, OURS).await,
        StatusCode::BAD_REQUEST
    );
    for elsewhere in [
        &[("sec-fetch-site", "cross-site")][..],
        &[("sec-fetch-site", "same-site")],
        &[("sec-fetch-site", "none")],
        &[("sec-fetch-site", "cross-site"), ("origin", "http://127.0.0.1:3000")],
        &[("origin", "http://evil.example")],
        &[("origin", "null")],
        &[],
    ] {
        assert_eq!(
            status(LINE, &mia, elsewhere).await,
            StatusCode::FORBIDDEN,
            "{elsewhere:?}"
        );
    }
    assert_eq!(
        status(LINE, &mia, &[("origin", "http://127.0.0.1:3000")]).await,
        StatusCode::OK
    );
    let mut post = ask(LINE, &mia, OURS);
    *post.method_mut() = http::Method::POST;
    assert_eq!(app.answer(post).await.status(), StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(
        app.application.streams.count(),
        0,
        "who was refused, or hung up, holds no place"
    );
}

#[tokio::test]
async fn who_is_removed_hears_a_last_word() {
    let app = App::seeded().await;
    let mia = app.sign_in("mia@acme.example").await;
    let mut line = app.line(LINE, &mia).await;
    let adam = app.person("adam@acme.example").await;
    let user = app.person("mia@acme.example").await.signed_in().unwrap().user;
    members::remove(&app.application.orgs, &adam, &acme(), user)
        .await
        .unwrap();
    assert_eq!(line.next().await.as_deref(), Some("event: gone\ndata: gone\n\n"));
    assert_eq!(line.next().await, None);
    assert_eq!(app.answer(ask(LINE, &mia, OURS)).await.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn who_signs_out_hears_a_last_word() {
    let app = App::seeded().await;
    let (mia, phone) = (
        app.sign_in("mia@acme.example").await,
        app.sign_in("mia@acme.example").await,
    );
    let (mut line, mut other) = (app.line(LINE, &mia).await, app.line(LINE, &phone).await);
    let answer = app.post("/", &[("__fn", "/api/identity/sign-out")], &mia).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    app.rename("Acme & Co").await;
    assert_eq!(
        line.next().await.as_deref(),
        Some("event: signed-out\ndata: signed-out\n\n")
    );
    assert_eq!(line.next().await, None);
    let said = other.next().await.unwrap();
    assert!(said.starts_with("event: changed\n"), "another session goes on: {said}");
}

#[tokio::test]
async fn a_session_has_so_many_and_no_more() {
    let app = App::seeded().await;
    let (mia, max) = (
        app.sign_in("mia@acme.example").await,
        app.sign_in("max@acme.example").await,
    );
    let mut lines = Vec::new();
    for _ in 0..OF_A_SESSION {
        lines.push(app.line(LINE, &mia).await);
    }
    let refused = app.answer(ask(LINE, &mia, OURS)).await;
    assert_eq!(refused.status(), StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(refused.headers()["retry-after"], "60");
    let others = app.line(LINE, &max).await;
    assert_eq!(app.application.streams.count(), OF_A_SESSION + 1);
    lines.pop();
    lines.push(app.line(LINE, &mia).await);
    drop((lines, others));
    assert_eq!(app.application.streams.count(), 0);
}

/// A real socket: an open line does not hold up the end, and a browser that goes away gives its place back.
#[tokio::test]
async fn stopping_waits_for_nobody_who_only_listens() {
    let app = App::seeded().await;
    let mia = app.sign_in("mia@acme.example").await;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel::<()>();
    let running = tokio::spawn(serve(app.application.clone(), listener, async move {
        let _ = stopped.await;
    }));
    let open = async || {
        let mut stream = TcpStream::connect(address).await.unwrap();
        let head = format!("GET {LINE} HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\nCookie: {mia}\r\n\r\n");
        stream.write_all(head.as_bytes()).await.unwrap();
        let mut said = Vec::new();
        while !String::from_utf8_lossy(&said).contains("retry: ") {
            let read = timeout(SOON, stream.read_buf(&mut said))
                .await
                .expect("not flushed")
                .unwrap();
            assert!(read > 0, "{}", String::from_utf8_lossy(&said));
        }
        stream
    };
    let (stays, leaves) = (open().await, open().await);
    drop(leaves);
    let left = async {
        while app.application.streams.count() > 1 {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    timeout(SOON, left).await.expect("a place is held for nobody");
    let begun = Instant::now();
    stop.send(()).unwrap();
    running.await.unwrap();
    assert!(begun.elapsed() < Duration::from_secs(3), "{:?}", begun.elapsed());
    let mut rest = Vec::new();
    let mut stays = stays;
    timeout(SOON, stays.read_to_end(&mut rest)).await.unwrap().unwrap();
    assert!(
        rest.ends_with(b"0\r\n\r\n"),
        "a whole answer, so that the browser comes back quietly"
    );
}

/// A page of somebody's, in the hands of an operator, is not theirs any more when the time is over; and one that was open before is
/// signed out, as its session has another id.
#[tokio::test]
async fn whoever_acted_as_somebody_hears_a_last_word() {
    let app = App::seeded().await;
    let sam = EmailAddress::parse("sam@initech.example").unwrap();
    users::appoint(&app.application.orgs, &sam, Superuser::Yes)
        .await
        .unwrap();
    let own = app.sign_in(sam.as_str()).await;
    let mut before = app.line(LINE, &own).await;
    let mia = app.person("mia@acme.example").await.hand().unwrap();
    let begun = app
        .call(
            "console/act-as",
            &format!("user={mia}&reason=Ticket+7:+cannot+invite"),
            &own,
        )
        .await;
    assert_eq!(begun.status, StatusCode::OK, "{}", begun.body);
    let acting = format!("orgs={}", begun.cookies()["orgs"]);
    let mut line = app.line(LINE, &acting).await;
    app.rename("Acme & Co").await;
    assert!(line.next().await.unwrap().starts_with("event: changed\n"));
    assert!(before.next().await.unwrap().starts_with("event: signed-out\n"));
    let over = "update sessions set acting_since = acting_since - 7200000000, acting_until = acting_until - 7200000000
                where acting_as is not null";
    app.application.orgs.database().script(over).await.unwrap();
    app.rename("Acme & Sons").await;
    assert!(line.next().await.unwrap().starts_with("event: another\n"));
    assert_eq!(line.next().await, None);
}
