//! No room for SQLite: writes are refused and say so, reads go on, and it heals when there is room again.

use crate::{
    client::Client,
    installation::Installation,
    process::Server,
    walls::{bound, bounded, largest, small_disk},
};
use std::time::Duration;

const SOON: Duration = Duration::from_secs(6);

/// Writes until one is refused, and says how many were not.
async fn until_full(olga: &Client, word: &str) -> usize {
    for number in 0..400 {
        let answer = olga
            .invite("acme", &format!("{word}.{number}@example.org"))
            .await
            .unwrap();
        match answer.status {
            200 => {}
            503 => {
                assert!(answer.took < SOON, "{:?}", answer.took);
                return number;
            }
            other => panic!("neither done nor away: {other} {}", answer.body),
        }
    }
    panic!("it was never full");
}

async fn play(
    installation: &Installation,
    mut server: Server,
    fill: impl AsyncFn(&Server, u64),
    free: impl AsyncFn(&Server),
) {
    let olga = Client::signed_in(&server.address, "olga@acme.example").await;
    assert_eq!(olga.invite("acme", "before@example.org").await.unwrap().status, 200);
    let mut written = vec!["before@example.org".to_owned()];
    let mut full = 0;
    for round in 0..3 {
        // At once, then in the middle of something.
        fill(&server, [0, 150_000, 400_000][round]).await;
        let word = format!("full.{round}");
        let done = until_full(&olga, &word).await;
        written.extend((0..done).map(|number| format!("{word}.{number}@example.org")));
        for path in [
            "/orgs/acme",
            "/orgs/acme/members",
            "/orgs/acme/invitations",
            "/healthz",
            "/readyz",
        ] {
            let read = olga.get(path).await.unwrap();
            assert_eq!(
                (read.status, read.took < SOON),
                (200, true),
                "{path} on a full disk: {}",
                read.body
            );
        }
        assert_eq!(
            olga.invite("acme", &format!("still.{round}@example.org"))
                .await
                .unwrap()
                .status,
            503
        );
        free(&server).await;
        let email = format!("after.{round}@example.org");
        let healed = olga.invite("acme", &email).await.unwrap();
        assert_eq!(healed.status, 200, "there is room again: {}", healed.body);
        written.push(email);
        full += done;
    }
    assert!(full > 0, "it was never full in the middle of something");
    assert!(server.lives());
    installation.mailed(&written, Duration::from_secs(60)).await;
    server.kill();
    assert_eq!(installation.probe().await, Vec::<String>::new());
    eprintln!("disk full: three times, {} writes, none lost, none half", written.len());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_small_disk() {
    let Some(disk) = small_disk() else {
        return a_bound(&Installation::sqlite().await).await;
    };
    let installation = Installation::sqlite_in(disk.path()).await;
    let server = installation.serve();
    play(
        &installation,
        server,
        async |_, but| disk.fill(but),
        async |_| disk.free(),
    )
    .await;
}

/// What else a system says when it takes no more: not "full", but an error of input and output.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_bound_on_files() {
    a_bound(&Installation::sqlite().await).await;
}

async fn a_bound(installation: &Installation) {
    let server = bounded(installation);
    let fill = async |server: &Server, but| match but {
        // Below what the database and its log have already.
        0 => bound(server, 65_536),
        but => bound(server, largest(installation) + but),
    };
    play(installation, server, fill, async |server| bound(server, "unlimited")).await;
}
