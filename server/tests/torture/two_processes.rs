//! Two processes on one PostgreSQL are one product: whoever asks need not know which of them answers.

use crate::{
    client::{Client, Line},
    installation::Installation,
    mailbox::Mood,
};
use orgs::kernel::EmailAddress;
use std::time::Duration;

/// A page that nobody tells looks by itself only every twenty seconds, and changes are said within one.
const ANNOUNCED: Duration = Duration::from_secs(6);

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

/// An open page hears what was done at the other process, and the last word when its person is removed there.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn their_live_pages_are_one() {
    let installation = Installation::postgres().await;
    let (here, there) = (installation.serve(), installation.serve());
    let olga = Client::signed_in(&here.address, "olga@acme.example").await;
    let mia = Client::signed_in(&there.address, "mia@acme.example").await;
    let mut line = mia.line("acme").await;
    // Whatever was done before it.
    while heard_soon(&mut line, Duration::from_secs(1)).await.is_some() {}
    let mut slowest = Duration::ZERO;
    for number in 0..5 {
        let answer = olga
            .invite("acme", &format!("guest.{number}@example.org"))
            .await
            .unwrap();
        assert_eq!(answer.status, 200, "{}", answer.body);
        let (said, after) = heard_soon(&mut line, ANNOUNCED)
            .await
            .expect("nobody told the other process");
        assert!(said.starts_with("event: changed"), "{said}");
        slowest = slowest.max(after);
        // A tick is for all that happened meanwhile: its mail, too.
        while heard_soon(&mut line, Duration::from_secs(1)).await.is_some() {}
    }
    let orgs = installation.orgs().await;
    let known = orgs::testing::Person::find(&orgs, &EmailAddress::parse("mia@acme.example").unwrap())
        .await
        .unwrap();
    orgs.database().close().await;
    let fields = [("slug", "acme"), ("member", &known.user.to_string())];
    let answer = olga.post("/api/members/remove", &fields).await.unwrap();
    assert_eq!(answer.status, 200, "{}", answer.body);
    let (said, after) = heard_soon(&mut line, ANNOUNCED)
        .await
        .expect("the removed heard nothing");
    assert!(said.starts_with("event: gone"), "{said}");
    assert_eq!(line.next().await.map(|(said, _)| said), None, "the line goes on");
    eprintln!("two processes: a change is heard at the other one within {slowest:.2?}, a removal within {after:.2?}");
}

/// What is said within a time.
async fn heard_soon(line: &mut Line, within: Duration) -> Option<(String, Duration)> {
    tokio::time::timeout(within, line.next()).await.ok().flatten()
}
