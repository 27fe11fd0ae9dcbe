//! The mail server is down, silent, slow, full, or knows nobody: requests stay fast, nothing is lost, and admins see why.

use crate::{client::Client, installation::Installation, mailbox::Mood, process::Server};
use orgs::{
    invitations::{Delivery, Listed},
    kernel::{EmailAddress, Slug},
    testing::Person,
};
use std::time::{Duration, Instant};

/// Of a debug build on a busy machine; the mail server's own times are far above it.
const FAST: Duration = Duration::from_secs(2);
const PATIENCE: Duration = Duration::from_secs(45);

async fn begin() -> (Installation, Server, Client) {
    let installation = Installation::sqlite().await;
    let server = installation.serve();
    let olga = Client::signed_in(&server.address, "olga@acme.example").await;
    (installation, server, olga)
}

async fn invite(olga: &Client, email: &str) {
    let answer = olga.invite("acme", email).await.unwrap();
    assert_eq!(answer.status, 200, "{}", answer.body);
    assert!(
        answer.took < FAST,
        "a request waited {:?} for a mail server",
        answer.took
    );
}

/// The invitation as admins see it.
async fn seen(installation: &Installation, email: &str) -> Listed {
    let orgs = installation.orgs().await;
    let olga = Person::find(&orgs, &EmailAddress::parse("olga@acme.example").unwrap())
        .await
        .unwrap();
    orgs.database().close().await;
    let rows = installation.invitations(&Slug::parse("acme").unwrap(), &olga).await;
    rows.into_iter().find(|row| row.email == email).unwrap()
}

/// Waits until its delivery is as it should be.
async fn until(installation: &Installation, email: &str, expected: Delivery) -> Listed {
    let end = Instant::now() + PATIENCE;
    loop {
        let row = seen(installation, email).await;
        if row.delivery == expected {
            return row;
        }
        assert!(Instant::now() < end, "{email} is {:?}, not {expected:?}", row.delivery);
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn down() {
    let (mut installation, server, olga) = begin().await;
    installation.mailed(&["ivy@example.org".to_owned()], PATIENCE).await;
    installation.mailbox.close().await;
    let guests: Vec<String> = (0..10).map(|number| format!("guest.{number}@example.org")).collect();
    for guest in &guests {
        invite(&olga, guest).await;
    }
    let row = until(&installation, &guests[0], Delivery::Failed).await;
    assert!(
        row.trouble
            .as_deref()
            .is_some_and(|why| why.to_lowercase().contains("connect")),
        "{:?}",
        row.trouble
    );
    installation.mailbox.reopen().await;
    let mails = installation.mailed(&guests, PATIENCE).await;
    assert!(mails.values().all(|letters| letters.len() == 1));
    for guest in &guests {
        assert_eq!(until(&installation, guest, Delivery::Sent).await.trouble, None);
    }
    drop(server);
    assert_eq!(installation.probe().await, Vec::<String>::new());
}

/// Tried again with growing pauses, always as the same mail.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn full() {
    let (installation, _server, olga) = begin().await;
    installation.mailed(&["ivy@example.org".to_owned()], PATIENCE).await;
    installation.mailbox.mood(Mood::Full);
    invite(&olga, "guest@example.org").await;
    let row = until(&installation, "guest@example.org", Delivery::Failed).await;
    assert!(
        row.trouble
            .as_deref()
            .is_some_and(|why| why.contains("452") || why.contains("no room")),
        "{:?}",
        row.trouble
    );
    let end = Instant::now() + PATIENCE;
    while installation.mailbox.refused().len() < 3 {
        assert!(
            Instant::now() < end,
            "it was not tried again: {:?}",
            installation.mailbox.refused()
        );
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let tries = installation.mailbox.refused();
    let pauses: Vec<Duration> = tries.windows(2).map(|two| two[1].at - two[0].at).collect();
    assert!(
        pauses[0] >= Duration::from_secs(5) && pauses[1] >= Duration::from_secs(10),
        "{pauses:?}"
    );
    assert!(tries.iter().all(|letter| letter.id == tries[0].id), "{tries:?}");
    installation.mailbox.mood(Mood::Taking);
    let mails = installation.mailed(&["guest@example.org".to_owned()], PATIENCE).await;
    let letters = &mails["guest@example.org"];
    assert_eq!((letters.len(), &letters[0].id), (1, &tries[0].id));
    assert_eq!(
        until(&installation, "guest@example.org", Delivery::Sent).await.trouble,
        None
    );
}

/// One who is unknown holds up nobody else.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn refusing() {
    let (installation, _server, olga) = begin().await;
    installation.mailed(&["ivy@example.org".to_owned()], PATIENCE).await;
    installation.mailbox.mood(Mood::Refusing);
    invite(&olga, "unknown@example.org").await;
    let row = until(&installation, "unknown@example.org", Delivery::Failed).await;
    assert!(
        row.trouble.as_deref().is_some_and(|why| why.contains("no such user")),
        "{:?}",
        row.trouble
    );
    installation.mailbox.mood(Mood::Taking);
    invite(&olga, "known@example.org").await;
    until(&installation, "known@example.org", Delivery::Sent).await;
}

/// A mail server that accepts and says nothing, then one that takes its time.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn silent_and_slow() {
    let (installation, server, olga) = begin().await;
    installation.mailed(&["ivy@example.org".to_owned()], PATIENCE).await;
    installation.mailbox.mood(Mood::Silent);
    let guests: Vec<String> = (0..5).map(|number| format!("guest.{number}@example.org")).collect();
    for guest in &guests {
        invite(&olga, guest).await;
        let page = olga.get("/orgs/acme/invitations").await.unwrap();
        assert!(page.status == 200 && page.took < FAST, "{:?}", page.took);
    }
    assert_eq!(seen(&installation, &guests[4]).await.delivery, Delivery::Queued);
    let row = until(&installation, &guests[0], Delivery::Failed).await;
    assert_eq!(row.trouble.as_deref(), Some("the mail server took too long"));
    installation.mailbox.mood(Mood::Slow(Duration::from_millis(300)));
    installation.mailed(&guests, PATIENCE).await;
    for guest in &guests {
        until(&installation, guest, Delivery::Sent).await;
    }
    drop(server);
    assert_eq!(installation.probe().await, Vec::<String>::new());
}
