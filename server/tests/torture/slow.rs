//! Hundreds who are slow on purpose: heads that never end, bodies that trickle, answers that nobody takes. The service goes on
//! for everybody else, and nobody keeps a place for ever.

use crate::{
    client::Client,
    installation::Installation,
    process::{Server, binary},
};
use orgs_server::seed::PASSWORD;
use std::time::Duration;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpSocket, TcpStream},
    time::timeout,
};

/// Of each kind.
const SLOW: usize = 200;
/// A head has 20 seconds, a body 30, a reader 30; and a busy machine its time.
const CUT_OFF: Duration = Duration::from_secs(90);

fn serve(installation: &Installation, more: &[&str]) -> Server {
    let flags = installation.flags();
    let flags: Vec<&str> = flags.iter().map(String::as_str).chain(more.iter().copied()).collect();
    Server::start(binary(&flags), &installation.path())
}

/// Connections that have said this much, and say no more.
async fn say(address: &str, bytes: &[u8]) -> Vec<TcpStream> {
    let mut streams = Vec::new();
    for _ in 0..SLOW {
        let socket = TcpSocket::new_v4().unwrap();
        // Little is kept for somebody who takes nothing: the rest waits at the server's end, where it counts.
        socket.set_recv_buffer_size(4096).unwrap();
        let mut stream = socket.connect(address.parse().unwrap()).await.unwrap();
        // Whoever waits for its answers to be taken reads no more.
        let _ = timeout(Duration::from_millis(200), stream.write_all(bytes)).await;
        streams.push(stream);
    }
    streams
}

const HEAD: &[u8] = b"GET /sign-in HTTP/1.1\r\nHost: orgs.example\r\nX-Slow: ";
const BODY: &[u8] = b"POST /sign-in HTTP/1.1\r\nHost: orgs.example\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 200000\r\n\r\n__fn=";

/// Asks for a file over and over, and takes nothing of it: more than the system keeps for somebody.
fn reader() -> Vec<u8> {
    b"GET /icons.svg HTTP/1.1\r\nHost: orgs.example\r\n\r\n".repeat(600)
}

async fn is_served(address: &str, what: &str) {
    for path in ["/healthz", "/readyz", "/sign-in", "/favicon.svg"] {
        let answer = Client::nobody(address).get(path).await;
        let answer = answer.unwrap_or_else(|trouble| panic!("{what}: {path}: {trouble}"));
        assert_eq!(answer.status, 200, "{what}: {path}: {}", answer.body);
    }
    let olga = Client::signed_in(address, "olga@acme.example").await;
    assert_eq!(olga.get("/orgs/acme/members").await.unwrap().status, 200, "{what}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn everybody_else_is_served() {
    let installation = Installation::sqlite().await;
    let mut server = serve(&installation, &[]);
    let address = server.address.clone();
    let heads = say(&address, HEAD).await;
    is_served(&address, "slow heads").await;
    let bodies = say(&address, BODY).await;
    is_served(&address, "slow bodies").await;
    let readers = say(&address, &reader()).await;
    is_served(&address, "slow readers").await;
    let file = std::fs::read_to_string(format!("/proc/{}/status", server.pid())).unwrap();
    let resident = file.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
    let megabytes = resident.trim().trim_end_matches(" kB").parse::<u64>().unwrap() / 1024;
    assert!(megabytes < 512, "{} slow connections take {megabytes} MB", 3 * SLOW);
    // Each kind is cut off by itself.
    for (what, streams) in [("heads", heads), ("bodies", bodies), ("readers", readers)] {
        for mut stream in streams {
            let mut rest = Vec::new();
            let ended = timeout(CUT_OFF, stream.read_to_end(&mut rest)).await;
            assert!(ended.is_ok(), "slow {what} are never cut off");
        }
    }
    assert!(server.lives());
    is_served(&address, "afterwards").await;
    eprintln!("slow: {} connections, {megabytes} MB", 3 * SLOW);
}

/// With all places taken others wait in the system's queue, and are served when the slow ones are cut off.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_place_is_kept_for_ever() {
    let installation = Installation::sqlite().await;
    let server = serve(&installation, &["--connections", "100"]);
    let _heads = say(&server.address, HEAD).await;
    let ask = Client::nobody(&server.address);
    let served = timeout(CUT_OFF, async {
        // A client of ours gives up after 40 seconds.
        loop {
            if let Ok(answer) = ask.get("/healthz").await {
                return answer.status;
            }
        }
    });
    assert_eq!(served.await.expect("nobody is served any more"), 200);
}

/// Two hundred passwords at once: memory is what the gate lets through, and everybody hears something true.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn passwords_are_hashed_a_few_at_a_time() {
    let installation = Installation::sqlite().await;
    let server = serve(&installation, &[]);
    let held = || {
        let file = std::fs::read_to_string(format!("/proc/{}/status", server.pid())).unwrap();
        let line = file.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
        line.trim().trim_end_matches(" kB").parse::<u64>().unwrap() / 1024
    };
    is_served(&server.address, "before").await;
    let before = held();
    let mut tried = tokio::task::JoinSet::new();
    for number in 0..200 {
        let client = Client::nobody(&server.address);
        tried.spawn(async move {
            let email = format!("nobody{number}@example.org");
            client.try_sign_in(&email, PASSWORD).await.unwrap().status
        });
    }
    let statuses = tried.join_all().await;
    assert!(
        statuses.iter().all(|status| [422, 503].contains(status)),
        "{statuses:?}"
    );
    let cores = std::thread::available_parallelism().unwrap().get() as u64;
    let grew = held().saturating_sub(before);
    assert!(grew < cores * 19 + 100, "200 at once took {grew} MB on {cores} cores");
    is_served(&server.address, "after").await;
    eprintln!("passwords: 200 at once, {grew} MB more");
}
