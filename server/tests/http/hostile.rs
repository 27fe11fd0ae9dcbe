//! Raw bytes on the real socket: what no browser sends. Each is refused or read in one way, and the process goes on.

use crate::harness::App;
use orgs_server::serve::serve;
use std::{net::SocketAddr, time::Duration};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
    time::timeout,
};

/// So long nobody waits for an answer to bytes that are all there.
const SOON: Duration = Duration::from_secs(10);

struct Site {
    address: SocketAddr,
    serving: JoinHandle<()>,
}

impl Drop for Site {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

impl Site {
    async fn open(app: &App) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let serving = tokio::spawn(serve(app.application.clone(), listener, std::future::pending()));
        Self { address, serving }
    }

    /// Everything that comes back for these bytes; the last request closes the connection.
    async fn say(&self, bytes: &[u8]) -> String {
        let mut stream = TcpStream::connect(self.address).await.unwrap();
        stream.write_all(bytes).await.unwrap();
        let mut answer = Vec::new();
        // A refused connection may be reset before all of it was read.
        let _ = timeout(SOON, stream.read_to_end(&mut answer)).await.expect("no end");
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// The statuses of the answers, in their order.
    async fn statuses(&self, bytes: &[u8]) -> Vec<u16> {
        let answer = self.say(bytes).await;
        let starts = answer.split("HTTP/1.1 ").skip(1);
        starts.map(|rest| rest[..3].parse().unwrap()).collect()
    }
}

fn request(line: &str, headers: &[&str], body: &str) -> Vec<u8> {
    let headers: String = headers.iter().map(|header| format!("{header}\r\n")).collect();
    format!("{line}\r\nHost: orgs.example\r\n{headers}\r\n{body}").into_bytes()
}

const CLOSE: &str = "Connection: close";
const HIDDEN: &str = "GET /healthz HTTP/1.1\r\nHost: orgs.example\r\nConnection: close\r\n\r\n";

#[tokio::test]
async fn no_request_hides_in_another() {
    let app = App::start().await;
    let site = Site::open(&app).await;
    // What does not say clearly where it ends is refused, and its connection with it: nothing after it is read.
    for headers in [
        &["Content-Length: 5", "Content-Length: 6"][..],
        &["Content-Length: 5, 6"],
        &["Content-Length: +5"],
        &["Content-Length: -1"],
        &["Content-Length: 0x5"],
        &["Content-Length: 99999999999999999999"],
        &["Transfer-Encoding: gzip, chunked, identity"],
        &["Transfer-Encoding: xchunked"],
        &["Transfer-Encoding : chunked"],
        &["Transfer-Encoding: chunked", "Transfer-Encoding: identity"],
        &["X-Folded: a\r\n b"],
        &["X-Nul: a\0b"],
        &["No colon"],
    ] {
        let bytes = request("POST / HTTP/1.1", headers, HIDDEN);
        let statuses = site.statuses(&bytes).await;
        assert!(
            statuses.iter().all(|status| *status == 400) && statuses.len() <= 1,
            "{headers:?}: {statuses:?}"
        );
    }
    // Both lengths: the chunks count, as the standard says; what a proxy would have taken for the body is none of it.
    let both = request(
        "POST / HTTP/1.1",
        &["Content-Length: 4", "Transfer-Encoding: chunked", CLOSE],
        "0\r\n\r\n",
    );
    let statuses = site.statuses(&both).await;
    assert!(statuses.len() == 1 && (400..500).contains(&statuses[0]), "{statuses:?}");
    // A chunk that lies about its length ends the connection.
    let bytes = request(
        "POST / HTTP/1.1",
        &["Transfer-Encoding: chunked"],
        &format!("zz\r\nabc\r\n0\r\n\r\n{HIDDEN}"),
    );
    let statuses = site.statuses(&bytes).await;
    assert!(statuses.len() <= 1 && !statuses.contains(&200), "{statuses:?}");
    // HTTP/1.0 knows no chunks.
    let bytes = request(
        "POST / HTTP/1.0",
        &["Transfer-Encoding: chunked"],
        &format!("0\r\n\r\n{HIDDEN}"),
    );
    assert!(!site.statuses(&bytes).await.contains(&200));
    assert_eq!(site.statuses(HIDDEN.as_bytes()).await, [200]);
}

#[tokio::test]
async fn names_and_methods_that_no_browser_sends() {
    let app = App::seeded().await;
    let site = Site::open(&app).await;
    // A target with another host in it, or none, leads nowhere else than its path: links are never made of it.
    for line in [
        "GET http://evil.example/healthz HTTP/1.1",
        "GET http://evil.example:99/forgot HTTP/1.1",
        "GET //evil.example/healthz HTTP/1.1",
    ] {
        let answer = site.say(&request(line, &[CLOSE], "")).await;
        assert!(
            !answer.contains("Location: http://evil") && !answer.contains("\"http://evil.example"),
            "{line}: {answer}"
        );
    }
    // Two hosts, or one that is odd: never a link, never another answer than by our own name.
    let answer = site
        .say(&request("GET /sign-in HTTP/1.1", &["Host: evil.example", CLOSE], ""))
        .await;
    assert!(!answer.contains("evil.example"), "{answer}");
    for (line, most) in [
        ("TRACE / HTTP/1.1", 499),
        ("CONNECT evil.example:443 HTTP/1.1", 499),
        ("DELETE /orgs/acme HTTP/1.1", 499),
        ("PRI * HTTP/2.0", 499),
        ("GET / HTTP/9.9", 499),
        ("GET  /  HTTP/1.1", 499),
        ("BREW /pot HTTP/1.1", 499),
    ] {
        let answer = site.say(&request(line, &["X-Secret: of-the-client", CLOSE], "")).await;
        assert!(!answer.contains("of-the-client"), "{line} comes back: {answer}");
        let status = answer
            .split("HTTP/1.1 ")
            .nth(1)
            .map(|rest| rest[..3].parse::<u16>().unwrap());
        assert!(
            status.is_none_or(|status| (400..=most).contains(&status)),
            "{line}: {status:?}"
        );
    }
    // What others read as another method is a header like any other.
    let olga = app.sign_in("olga@acme.example").await;
    let cookie = format!("Cookie: {olga}");
    for header in [
        "X-HTTP-Method-Override: POST",
        "X-Method-Override: DELETE",
        "X-HTTP-Method: DELETE",
    ] {
        let bytes = request(
            "GET /api/organizations/delete?slug=acme&typed=acme&_method=POST HTTP/1.1",
            &[header, &cookie, CLOSE],
            "",
        );
        let statuses = site.statuses(&bytes).await;
        assert!(
            statuses.iter().all(|status| [404, 405].contains(status)),
            "{header}: {statuses:?}"
        );
    }
    assert_eq!(app.see("/orgs/acme", &olga).await.status, 200);
}

/// What may stand once counts only once: of two, one is somebody else's.
#[tokio::test]
async fn doubled_headers_are_nobodys() {
    let app = App::seeded().await;
    let site = Site::open(&app).await;
    let olga = app.sign_in("olga@acme.example").await;
    let cookie = format!("Cookie: {olga}");
    let page = async |headers: &[&str]| site.statuses(&request("GET /orgs/acme HTTP/1.1", headers, "")).await;
    assert_eq!(page(&[&cookie, CLOSE]).await, [200]);
    assert_ne!(page(&[&cookie, &cookie, CLOSE]).await, [200]);
    // Of two origins none is ours.
    let body = "__fn=%2Fapi%2Forganizations%2Frename&slug=acme&name=Stolen";
    let length = format!("Content-Length: {}", body.len());
    let form = "Content-Type: application/x-www-form-urlencoded";
    let origins = ["Origin: http://127.0.0.1:3000", "Origin: http://evil.example"];
    for pair in [[origins[0], origins[1]], [origins[1], origins[0]]] {
        let headers = [&cookie, &length, form, pair[0], pair[1], CLOSE];
        let statuses = site
            .statuses(&request("POST /orgs/acme HTTP/1.1", &headers, body))
            .await;
        assert_eq!(statuses, [403], "{pair:?}");
    }
    let many: Vec<String> = (0..200).map(|number| format!("X-{number}: {number}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let statuses = site.statuses(&request("GET / HTTP/1.1", &many, "")).await;
    assert!(
        statuses.iter().all(|status| [400, 431].contains(status)),
        "{statuses:?}"
    );
}

/// Refused before anything is done with it: by the bound of every body, and, below that, by the length of any password.
#[tokio::test]
async fn an_endless_password_is_not_hashed() {
    let app = App::seeded().await;
    for (length, status) in [(1 << 20, 413), (200_000, 422), (1_025, 422)] {
        let password = "x".repeat(length);
        let fields = [("email", "olga@acme.example"), ("password", password.as_str())];
        let mut body = form_urlencoded::Serializer::new(String::new());
        body.extend_pairs(fields);
        let body = body.finish();
        let answer = app.call("identity/sign-in", &body, "").await;
        assert_eq!(answer.status, status, "{length}");
        let new = format!("name=Zoe&{}", body.replace("olga%40", "zoe%40"));
        assert_eq!(app.call("identity/sign-up", &new, "").await.status, status, "{length}");
    }
}
