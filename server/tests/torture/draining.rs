//! Told to stop, it answers what it has begun, takes nothing new, and ends. And who is slow does not keep it.

use crate::{client::Client, installation::Installation};
use std::time::{Duration, Instant};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

/// The server's own limit is ten seconds, twice.
const END: Duration = Duration::from_secs(25);

/// A request whose body comes in two parts.
async fn half(client: &Client, body: &str) -> TcpStream {
    let mut stream = TcpStream::connect(&client.address).await.unwrap();
    let head = format!(
        "POST /api/invitations/invite HTTP/1.1\r\nHost: {}\r\nCookie: {}\r\nSec-Fetch-Site: same-origin\r\n\
         Accept: application/json\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n",
        client.address,
        client.cookies,
        body.len()
    );
    stream.write_all(head.as_bytes()).await.unwrap();
    stream.write_all(&body.as_bytes()[..10]).await.unwrap();
    // So that it has begun.
    tokio::time::sleep(Duration::from_millis(300)).await;
    stream
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_has_begun_is_answered() {
    let installation = Installation::sqlite().await;
    let mut server = installation.serve();
    let olga = Client::signed_in(&server.address, "olga@acme.example").await;
    let body = "slug=acme&email=late%40example.org&role=member";
    let mut under_way = half(&olga, body).await;
    let mut resting = TcpStream::connect(&server.address).await.unwrap();
    server.terminate();
    let told = Instant::now();
    while TcpStream::connect(&server.address).await.is_ok() {
        assert!(
            told.elapsed() < Duration::from_secs(5),
            "new connections are still taken"
        );
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    assert!(server.lives(), "it went away in the middle of a request");
    under_way.write_all(&body.as_bytes()[10..]).await.unwrap();
    let mut answer = Vec::new();
    under_way.read_to_end(&mut answer).await.unwrap();
    let answer = String::from_utf8_lossy(&answer);
    assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    let status = server.ended(END).await.expect("it does not end");
    assert!(status.success(), "{status}");
    let mut rest = [0; 1];
    assert_eq!(
        resting.read(&mut rest).await.unwrap_or(0),
        0,
        "somebody said something to a resting connection"
    );
    // What was answered is there, and its mail is sent: now, or by the next process.
    let _next = installation.serve();
    installation.mailed(&["late@example.org".to_owned()], END).await;
}

/// Who never sends the rest is cut off, and the process ends all the same.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_is_slow_is_not_waited_for() {
    let installation = Installation::sqlite().await;
    let mut server = installation.serve();
    let olga = Client::signed_in(&server.address, "olga@acme.example").await;
    let _stuck = half(&olga, "slug=acme&email=never%40example.org&role=member").await;
    server.terminate();
    let began = Instant::now();
    let status = server
        .ended(END)
        .await
        .expect("one slow request keeps the process for ever");
    assert!(status.success(), "{status}");
    assert!(
        began.elapsed() >= Duration::from_secs(5),
        "it had ten seconds, and got {:?}",
        began.elapsed()
    );
    assert_eq!(installation.probe().await, Vec::<String>::new());
}

/// A head that does not come to its end is not waited for either.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_head_has_twenty_seconds() {
    let installation = Installation::sqlite().await;
    let server = installation.serve();
    let mut stream = TcpStream::connect(&server.address).await.unwrap();
    stream.write_all(b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow:").await.unwrap();
    let began = Instant::now();
    let mut answer = Vec::new();
    let closed = tokio::time::timeout(Duration::from_secs(30), stream.read_to_end(&mut answer)).await;
    assert!(closed.is_ok(), "the connection is still open");
    assert!(
        began.elapsed() > Duration::from_secs(15),
        "cut off after {:?}",
        began.elapsed()
    );
}
