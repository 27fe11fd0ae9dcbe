//! The figures of the README, measured on this machine: bytes on the wire, start, requests per second and CPU per request of
//! the 50-member page with session and authorization, resident memory, sign-ins. Run it by `make bench`; it takes about a minute.
//!
//! Linux only: CPU and memory are read from `/proc`. Never here: a limit. Budgets are `.ci/budget`; time is never a test.
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, missing_docs)]

mod sign_ins;

use http_body_util::{BodyExt as _, Full};
use hyper::{
    Request, Response,
    body::{Bytes, Incoming},
    client::conn::http1,
};
use hyper_util::rt::TokioIo;
use std::{
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};
use tokio::net::TcpStream;

const ADDRESS: &str = "127.0.0.1:3987";
const CLIENTS: usize = 4;
const SECONDS: u64 = 8;
const PAGES: [(&str, &str); 4] = [
    ("50 members of 10,000, first page", "/orgs/contoso/members"),
    ("50 members, searched", "/orgs/contoso/members?q=anna"),
    ("overview", "/orgs/acme"),
    ("sign-in page, nobody", "/sign-in"),
];

type Connection = http1::SendRequest<Full<Bytes>>;

#[tokio::main]
async fn main() {
    let folder = tempfile::tempdir().unwrap();
    bytes();
    serve(folder.path(), &["seed", "--members", "10000"]).wait().unwrap();
    let (mut server, first) = start(folder.path()).await;
    println!("start to first answer, existing database      {first:>8.0?}");
    tokio::time::sleep(Duration::from_secs(2)).await;
    println!(
        "resident memory, idle                         {:>8.1} MB",
        memory(&server)
    );
    let cookie = session().await;
    for (name, path) in PAGES {
        measure(&server, name, path, if path == "/sign-in" { "" } else { &cookie }).await;
    }
    println!(
        "resident memory, after the run                {:>8.1} MB",
        memory(&server)
    );
    sign_ins::measure(&server).await;
    server.kill().unwrap();
    server.wait().unwrap();
}

fn bytes() {
    let mut total = 0;
    for file in ["orgs.wasm", "orgs.js", "orgs.css"] {
        let size = std::fs::metadata(format!("target/site/pkg/{file}.br")).unwrap().len();
        total += size;
        println!("{file:<45} {:>8.1} kB brotli", size as f64 / 1000.0);
    }
    println!("{:<45} {:>8.1} kB brotli", "all three", total as f64 / 1000.0);
}

fn serve(folder: &Path, arguments: &[&str]) -> Child {
    let mut command = Command::new("target/release/orgs-server");
    command
        .args(arguments)
        .env("DATABASE_URL", format!("sqlite:{}/orgs.db", folder.display()));
    command
        .env("ORGS_MAIL_DIR", folder.join("mail"))
        .env("ORGS_LISTEN", ADDRESS)
        .env("ORGS_ORIGIN", format!("http://{ADDRESS}"));
    command
        .env("RUST_LOG", "warn")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// The second start, on a database whose mails are out.
async fn start(folder: &Path) -> (Child, Duration) {
    let mut warm = serve(folder, &["serve"]);
    let _ = first_answer().await;
    tokio::time::sleep(Duration::from_secs(5)).await;
    warm.kill().unwrap();
    warm.wait().unwrap();
    let began = Instant::now();
    let server = serve(folder, &["serve"]);
    first_answer().await;
    (server, began.elapsed())
}

async fn first_answer() {
    loop {
        if let Ok(mut connection) = connect().await
            && get(&mut connection, "/sign-in", "").await == 200
        {
            return;
        }
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
}

async fn connect() -> Result<Connection, Box<dyn std::error::Error>> {
    let (sender, connection) = http1::handshake(TokioIo::new(TcpStream::connect(ADDRESS).await?)).await?;
    tokio::spawn(connection);
    Ok(sender)
}

async fn get(connection: &mut Connection, path: &str, cookie: &str) -> u16 {
    let request = Request::get(path)
        .header("host", ADDRESS)
        .header("accept", "text/html")
        .header("cookie", cookie);
    let response = connection
        .send_request(request.body(Full::default()).unwrap())
        .await
        .unwrap();
    let status = response.status().as_u16();
    response.into_body().collect().await.unwrap();
    status
}

/// The cookies of a signed-in person.
async fn session() -> String {
    let answer = sign_in("olga@acme.example", "correct horse battery staple").await;
    let cookies = answer.headers().get_all("set-cookie").iter();
    let pairs = cookies.filter_map(|line| line.to_str().ok()?.split(';').next());
    pairs.filter(|pair| !pair.ends_with('=')).collect::<Vec<_>>().join("; ")
}

async fn sign_in(email: &str, password: &str) -> Response<Incoming> {
    let typed = |text: &str| text.replace('@', "%40").replace(' ', "+");
    let body = format!("email={}&password={}", typed(email), typed(password));
    let request = Request::post("/api/identity/sign-in")
        .header("host", ADDRESS)
        .header("sec-fetch-site", "same-origin")
        .header("content-type", "application/x-www-form-urlencoded")
        .header("accept", "application/json");
    let mut connection = connect().await.unwrap();
    connection
        .send_request(request.body(Full::from(body)).unwrap())
        .await
        .unwrap()
}

async fn measure(server: &Child, name: &str, path: &'static str, cookie: &str) {
    let (cpu, began) = (cpu(server), Instant::now());
    let clients = (0..CLIENTS).map(|_| {
        let cookie = cookie.to_owned();
        tokio::spawn(async move {
            let (mut connection, mut done) = (connect().await.unwrap(), 0u32);
            while began.elapsed() < Duration::from_secs(SECONDS) {
                assert_eq!(get(&mut connection, path, &cookie).await, 200);
                done += 1;
            }
            done
        })
    });
    let mut done = 0;
    for client in clients.collect::<Vec<_>>() {
        done += client.await.unwrap();
    }
    let rate = f64::from(done) / began.elapsed().as_secs_f64();
    let each = (self::cpu(server) - cpu) / f64::from(done) * 1000.0;
    println!("{name:<45} {rate:>8.0} /s {each:>6.2} ms CPU each");
}

/// CPU seconds the process has used.
fn cpu(server: &Child) -> f64 {
    let stat = std::fs::read_to_string(format!("/proc/{}/stat", server.id())).unwrap();
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap().split_whitespace().collect();
    // utime and stime, in clock ticks of a hundredth of a second.
    (fields[11].parse::<f64>().unwrap() + fields[12].parse::<f64>().unwrap()) / 100.0
}

fn memory(server: &Child) -> f64 {
    held(server, "VmRSS")
}

/// Megabytes, by the name that Linux gives the figure.
fn held(server: &Child, what: &str) -> f64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", server.id())).unwrap();
    let line = status.lines().find(|line| line.starts_with(what)).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<f64>().unwrap() / 1000.0
}
