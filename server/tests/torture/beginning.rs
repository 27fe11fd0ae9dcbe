//! How processes begin: several at once on nothing, one of them makes the tables; and a supervisor hears when they answer.

use crate::{
    client::Client,
    installation::Installation,
    postgres::Postgres,
    process::{Server, binary},
};
use orgs::{
    Orgs,
    database::{Db, SchemaState},
    testing::probes,
};
use std::{os::unix::net::UnixDatagram, path::Path, time::Duration};

const AT_ONCE: usize = 4;

fn command(url: &str) -> std::process::Command {
    let flags = [
        "serve",
        "--database-url",
        url,
        "--listen",
        "127.0.0.1:0",
        "--log-filter",
        "warn",
    ];
    binary(&flags)
}

/// All serve, and the tables are there once.
async fn together(url: &str, folder: &Path) {
    let starting: Vec<_> = (0..AT_ONCE)
        .map(|_| {
            let (command, folder) = (command(url), folder.to_owned());
            tokio::task::spawn_blocking(move || Server::start(command, &folder))
        })
        .collect();
    let mut servers = Vec::new();
    for server in starting {
        servers.push(server.await.unwrap());
    }
    for server in &mut servers {
        assert_eq!(
            Client::nobody(&server.address).get("/readyz").await.unwrap().status,
            200
        );
        assert!(server.lives());
    }
    let orgs = Orgs::builder(Db::open(url).await.unwrap()).build().unwrap();
    assert!(matches!(
        orgs.database().schema_state().await.unwrap(),
        SchemaState::UpToDate(_)
    ));
    assert_eq!(probes::check(&orgs).await.unwrap(), Vec::<String>::new());
    orgs.database().close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn several_at_once_on_an_empty_file() {
    for _ in 0..3 {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}/data/orgs.db", folder.path().display());
        together(&url, folder.path()).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn several_at_once_on_an_empty_postgres() {
    let (postgres, folder) = (Postgres::start().await, tempfile::tempdir().unwrap());
    together(&postgres.url(), folder.path()).await;
}

/// A step that fails leaves the tables as they were, all of them, and the start says why.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_failed_migration_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}/orgs.db", folder.path().display());
    let database = Db::open(&url).await.unwrap();
    // Somebody else's table stands in the way of a later step.
    database.script("create table half_sign_ins (x integer)").await.unwrap();
    let before = database.everything().await.unwrap();
    let output = crate::process::run(&["migrate", "--database-url", &url]);
    assert!(!output.status.success());
    assert!(
        String::from_utf8_lossy(&output.stderr).contains("half_sign_ins"),
        "{output:?}"
    );
    assert_eq!(database.everything().await.unwrap(), before);
    database.script("drop table half_sign_ins").await.unwrap();
    database.close().await;
    assert!(
        crate::process::run(&["migrate", "--database-url", &url])
            .status
            .success()
    );
}

/// As systemd hears it: ready when it answers, stopping when it was told to.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_supervisor_is_told() {
    let installation = Installation::sqlite().await;
    let socket = installation.path().join("notify");
    let supervisor = UnixDatagram::bind(&socket).unwrap();
    supervisor.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    let hear = || {
        let mut news = [0; 64];
        let length = supervisor.recv(&mut news).unwrap();
        String::from_utf8_lossy(&news[..length]).into_owned()
    };
    let flags = installation.flags();
    let mut command = binary(&flags.iter().map(String::as_str).collect::<Vec<_>>());
    command.env("NOTIFY_SOCKET", &socket);
    let mut server = Server::start(command, &installation.path());
    assert_eq!(hear(), "READY=1");
    assert_eq!(
        Client::nobody(&server.address).get("/readyz").await.unwrap().status,
        200
    );
    server.terminate();
    assert_eq!(hear(), "STOPPING=1");
    assert!(server.ended(Duration::from_secs(25)).await.unwrap().success());
}

/// The numbers are at their own port, as long as the process is there.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn numbers_have_a_port_of_their_own() {
    let installation = Installation::sqlite().await;
    let port = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port();
    let mut flags = installation.flags();
    flags.extend(["--metrics-listen".to_owned(), port.to_string()]);
    let command = binary(&flags.iter().map(String::as_str).collect::<Vec<_>>());
    let server = Server::start(command, &installation.path());
    let watcher = Client::nobody(&format!("127.0.0.1:{port}"));
    Client::signed_in(&server.address, "olga@acme.example").await;
    let page = watcher.get("/metrics").await.unwrap();
    assert_eq!(page.status, 200);
    assert!(page.body.contains("orgs_sessions_begun_total 1\n"), "{}", page.body);
    assert_eq!(watcher.get("/sign-in").await.unwrap().status, 404);
    assert_eq!(
        Client::nobody(&server.address).get("/metrics").await.unwrap().status,
        404
    );
}
