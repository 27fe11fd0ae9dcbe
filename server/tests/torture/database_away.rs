//! The database is away for a while: who asks hears of it soon, the process lives, and everything goes on by itself.

use crate::{client::Client, installation::Installation};
use std::time::{Duration, Instant};

/// "A few seconds": the pool waits three for a connection.
const SOON: Duration = Duration::from_secs(6);
const AT_ONCE: usize = 20;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn for_a_while() {
    let mut installation = Installation::postgres().await;
    let mut server = installation.serve();
    let olga = Client::signed_in(&server.address, "olga@acme.example").await;
    let nobody = Client::nobody(&server.address);
    for path in ["/healthz", "/readyz", "/sign-in"] {
        assert_eq!(nobody.get(path).await.unwrap().status, 200, "{path}");
    }
    assert_eq!(olga.get("/orgs/acme").await.unwrap().status, 200);

    installation.postgres.as_mut().unwrap().stop();
    let asking = (0..AT_ONCE).map(|number| {
        let olga = olga.clone();
        tokio::spawn(async move {
            if number % 2 == 0 {
                olga.get("/orgs/acme/members").await.unwrap()
            } else {
                olga.invite("acme", &format!("lost.{number}@example.org"))
                    .await
                    .unwrap()
            }
        })
    });
    let mut slowest = Duration::ZERO;
    for answer in asking.collect::<Vec<_>>() {
        let answer = answer.await.unwrap();
        assert_eq!(answer.status, 503, "{}", answer.body);
        assert!(
            !answer.body.contains("postgres"),
            "what is away is nobody's business: {}",
            answer.body
        );
        slowest = slowest.max(answer.took);
    }
    assert!(slowest < SOON, "somebody waited for {slowest:?}");
    assert_eq!(nobody.get("/healthz").await.unwrap().status, 200);
    let ready = nobody.get("/readyz").await.unwrap();
    assert_eq!((ready.status, ready.took < SOON), (503, true), "{ready:?}");
    let tried = nobody
        .try_sign_in("mia@acme.example", orgs_server::seed::PASSWORD)
        .await
        .unwrap();
    assert_eq!((tried.status, tried.took < SOON), (503, true), "{tried:?}");
    assert!(server.lives());
    // And so it goes on, for a minute in the long version.
    let rounds = std::env::var("ORGS_ROUNDS").map_or(1, |rounds| rounds.parse().unwrap());
    for _ in 0..rounds {
        let answer = olga.get("/orgs/acme").await.unwrap();
        assert_eq!((answer.status, answer.took < SOON), (503, true), "{answer:?}");
    }
    assert!(server.lives());

    installation.postgres.as_mut().unwrap().begin();
    installation.postgres.as_ref().unwrap().ready().await;
    let back = Instant::now();
    while nobody.get("/readyz").await.unwrap().status != 200 {
        assert!(back.elapsed() < SOON, "it does not find its database again");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let back = back.elapsed();
    assert_eq!(olga.get("/orgs/acme/members").await.unwrap().status, 200);
    let answer = olga.invite("acme", "found@example.org").await.unwrap();
    assert_eq!(answer.status, 200, "{}", answer.body);
    // The worker too; its pauses have grown meanwhile.
    installation
        .mailed(&["found@example.org".to_owned()], Duration::from_secs(40))
        .await;
    let lost = installation
        .mailbox
        .taken()
        .into_iter()
        .filter(|letter| letter.to.starts_with("lost"))
        .count();
    assert_eq!(lost, 0, "what was answered with 503 happened all the same");
    assert!(server.lives());
    drop(server);
    assert_eq!(installation.probe().await, Vec::<String>::new());
    eprintln!(
        "database away: {AT_ONCE} answers of 503, the slowest after {slowest:.1?}; ready {back:.1?} after it was back"
    );
}

/// Worse than gone: it takes the connection, and says nothing.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn frozen() {
    let installation = Installation::postgres().await;
    let mut server = installation.serve();
    let olga = Client::signed_in(&server.address, "olga@acme.example").await;
    let postgres = installation.postgres.as_ref().unwrap();
    postgres.freeze();
    let mut slowest = Duration::ZERO;
    for number in 0..3 {
        let asking = [
            olga.get("/orgs/acme"),
            olga.get("/orgs/acme/members"),
            olga.get("/readyz"),
        ];
        for answer in futures_util::future::join_all(asking).await {
            let answer = answer.unwrap();
            assert_eq!(answer.status, 503, "{}", answer.body);
            slowest = slowest.max(answer.took);
        }
        let answer = olga
            .invite("acme", &format!("frozen.{number}@example.org"))
            .await
            .unwrap();
        assert_eq!(answer.status, 503, "{}", answer.body);
        slowest = slowest.max(answer.took);
        assert_eq!(olga.get("/healthz").await.unwrap().status, 200);
    }
    assert!(slowest < SOON, "somebody waited for {slowest:?}");
    postgres.thaw();
    let back = Instant::now();
    while olga.get("/readyz").await.unwrap().status != 200 {
        assert!(back.elapsed() < SOON, "it does not find its database again");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let answer = olga.invite("acme", "thawed@example.org").await.unwrap();
    assert_eq!(answer.status, 200, "{}", answer.body);
    installation
        .mailed(&["thawed@example.org".to_owned()], Duration::from_secs(40))
        .await;
    assert!(server.lives());
    eprintln!("database frozen: the slowest 503 after {slowest:.1?}");
}
