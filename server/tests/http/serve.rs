//! The real socket: slow heads are cut off, and stopping lets running requests end.

use crate::harness::App;
use orgs_server::serve::serve;
use std::time::Duration;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    sync::oneshot,
};

/// Whoever comes when all places are taken waits, and is served when one is free.
#[tokio::test]
async fn more_connections_than_places_wait() {
    let app = App::with(&["--connections", "2"]).await;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let serving = tokio::spawn(serve(app.application.clone(), listener, std::future::pending()));
    let ask = async || {
        let mut stream = TcpStream::connect(address).await.unwrap();
        stream
            .write_all(b"GET /favicon.svg HTTP/1.1\r\nHost: orgs.example\r\n\r\n")
            .await
            .unwrap();
        stream
    };
    let answered = async |stream: &mut TcpStream| stream.read(&mut [0; 4096]).await.unwrap() > 0;
    let (mut first, mut second) = (ask().await, ask().await);
    assert!(answered(&mut first).await && answered(&mut second).await);
    let mut third = ask().await;
    let early = tokio::time::timeout(Duration::from_millis(300), answered(&mut third)).await;
    assert!(early.is_err(), "answered without a place");
    drop(first);
    assert!(answered(&mut third).await);
    serving.abort();
}

#[tokio::test]
async fn answers_and_stops_when_told() {
    let app = App::start().await;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel::<()>();
    let running = tokio::spawn(serve(app.application.clone(), listener, async move {
        let _ = stopped.await;
    }));
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream
        .write_all(b"GET /favicon.svg HTTP/1.1\r\nHost: evil.example\r\n\r\n")
        .await
        .unwrap();
    let mut answer = vec![0; 4096];
    let length = stream.read(&mut answer).await.unwrap();
    assert!(
        answer[..length].starts_with(b"HTTP/1.1 200 OK"),
        "{}",
        String::from_utf8_lossy(&answer[..length])
    );
    stop.send(()).unwrap();
    running.await.unwrap();
    assert!(TcpStream::connect(address).await.is_err());
}
