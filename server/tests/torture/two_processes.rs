//! Two processes on one PostgreSQL are one product: whoever asks need not know which of them answers.

use crate::{client::Client, installation::Installation, mailbox::Mood};
use std::time::Duration;

const INVITED: usize = 60;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn they_are_one() {
    let mut installation = Installation::postgres().await;
    installation.lease = 20;
    let (here, there) = (installation.serve(), installation.serve());

    // A session that was made here counts there, and ends on both sides.
    let olga = Client::signed_in(&here.address, "olga@acme.example").await;
    assert_eq!(olga.at(&there.address).get("/orgs/acme").await.unwrap().status, 200);
    let second = Client::signed_in(&there.address, "olga@acme.example").await;
    assert_eq!(
        olga.at(&there.address)
            .post("/api/identity/sign-out", &[])
            .await
            .unwrap()
            .status,
        200
    );
    assert_ne!(
        olga.get("/orgs/acme").await.unwrap().status,
        200,
        "the session outlived its end"
    );
    assert_eq!(
        second.at(&here.address).get("/orgs/acme").await.unwrap().status,
        200,
        "another session ended too"
    );

    // Attempts are counted once for both.
    let mut answers = Vec::new();
    for attempt in 0..12 {
        let address = if attempt % 2 == 0 {
            &here.address
        } else {
            &there.address
        };
        let tried = Client::nobody(address)
            .try_sign_in("max@acme.example", "hunter2 hunter2")
            .await
            .unwrap();
        answers.push(tried.status);
    }
    let allowed = answers.iter().filter(|status| **status != 429).count();
    assert_eq!((allowed, &answers[10..]), (10, &[429, 429][..]), "{answers:?}");

    // Each mail goes out once, whoever claims it, also when the mail server is slow.
    let mut expected = vec!["ivy@example.org".to_owned()];
    installation.mailbox.mood(Mood::Slow(Duration::from_millis(100)));
    for number in 0..INVITED {
        let address = if number % 2 == 0 { &here.address } else { &there.address };
        let email = format!("guest.{number}@example.org");
        let answer = second.at(address).invite("acme", &email).await.unwrap();
        assert_eq!(answer.status, 200, "{}", answer.body);
        expected.push(email);
    }
    installation.mailed(&expected, Duration::from_secs(60)).await;
    // Nothing comes after that.
    tokio::time::sleep(Duration::from_secs(2)).await;
    let mails = installation.mailbox.by_address();
    let twice: Vec<_> = mails.iter().filter(|(_, letters)| letters.len() != 1).collect();
    assert!(twice.is_empty(), "sent more than once: {twice:?}");
    assert_eq!(mails.len(), expected.len(), "somebody got a mail who was not invited");
    let ids: std::collections::BTreeSet<_> = mails.values().map(|letters| &letters[0].id).collect();
    assert_eq!(ids.len(), expected.len());
    drop((here, there));
    assert_eq!(installation.probe().await, Vec::<String>::new());
    eprintln!("two processes: {} mails, each once", mails.len());
}
