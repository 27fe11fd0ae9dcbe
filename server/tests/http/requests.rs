//! Whoever opened an invitation with another account, without scripts: asks for their own address, or adds the invited one to theirs.

use crate::harness::{Answer, App};
use http::StatusCode;

/// The path of ivy's link.
async fn link(app: &App) -> String {
    app.mailed_link("ivy@example.org", "/invitations/").await.unwrap()
}

/// The path of the page that adam's mail leads to.
async fn page(app: &App) -> String {
    let mailed = app
        .mailed_link("adam@acme.example", "/orgs/acme/invitations/")
        .await
        .unwrap();
    mailed.split_whitespace().next().unwrap().to_owned()
}

fn token(link: &str) -> &str {
    link.rsplit('/').next().unwrap()
}

async fn ask(app: &App, link: &str, cookies: &str) -> Answer {
    let fields = [
        ("__fn", "/api/invitations/request-readdress"),
        ("__form", "ask"),
        ("token", token(link)),
    ];
    app.post(link, &fields, cookies).await
}

/// What follows `start` in a page, up to the next quotation mark.
fn value<'a>(page: &'a str, start: &str) -> &'a str {
    let at = page.find(start).unwrap_or_else(|| panic!("{start} in {page}"));
    page[at + start.len()..].split('"').next().unwrap()
}

#[tokio::test]
async fn a_request_is_mailed_shown_and_agreed_to_by_one_button() {
    let app = App::seeded().await;
    let (sam, link) = (app.sign_in("sam@initech.example").await, link(&app).await);
    let shown = app.see(&link, &sam).await;
    assert!(shown.body.contains("Ask to join"), "{}", shown.body);
    let done = ask(&app, &link, &sam).await;
    assert_eq!((done.status, done.header("location")), (StatusCode::SEE_OTHER, &*link));
    let shown = app.see(&link, &sam).await;
    assert!(
        shown.body.contains("You will get a mail at sam@initech.example") && !shown.body.contains("Ask to join"),
        "{}",
        shown.body
    );
    let again = ask(&app, &link, &sam).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert!(again.body.contains("You have asked already."), "{}", again.body);

    let page = page(&app).await;
    let adam = app.sign_in("adam@acme.example").await;
    let shown = app.see(&page, &adam).await;
    for says in [
        "Sam Stranger",
        "Verified address",
        "Invite ",
        "sam@initech.example",
        "Dismiss",
    ] {
        assert!(shown.body.contains(says), "{says}: {}", shown.body);
    }
    let form = value(&shown.body, "name=\"__form\" value=\"instead-").to_owned();
    let fields = [
        ("__fn", "/api/invitations/readdress"),
        ("__form", &*format!("instead-{form}")),
        ("slug", "acme"),
        ("invitation", token(&page)),
        ("email", "sam@initech.example"),
    ];
    let done = app.post(&page, &fields, &adam).await;
    assert_eq!((done.status, done.header("location")), (StatusCode::SEE_OTHER, &*page));
    assert_eq!(
        app.see(&link, &sam).await.status,
        StatusCode::NOT_FOUND,
        "the old link is dead"
    );
    // A second press, by somebody whose page is older, says what is the matter beside the button.
    let late = app.post(&page, &fields, &app.sign_in("olga@acme.example").await).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    let fresh = app.mailed_link("sam@initech.example", "/invitations/").await.unwrap();
    assert!(app.see(&fresh, &sam).await.body.contains("Accept and join"));
}

#[tokio::test]
async fn a_request_is_dismissed_and_whoever_asked_sees_it() {
    let app = App::seeded().await;
    let (sam, link) = (app.sign_in("sam@initech.example").await, link(&app).await);
    ask(&app, &link, &sam).await;
    let page = page(&app).await;
    let adam = app.sign_in("adam@acme.example").await;
    let shown = app.see(&page, &adam).await;
    let person = value(&shown.body, "name=\"person\" value=\"").to_owned();
    let fields = [
        ("__fn", "/api/invitations/dismiss-request"),
        ("__form", &*format!("dismiss-{person}")),
        ("slug", "acme"),
        ("invitation", token(&page)),
        ("person", &*person),
    ];
    let done = app.post(&page, &fields, &adam).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    assert!(!app.see(&page, &adam).await.body.contains("Sam Stranger"));
    let shown = app.see(&link, &sam).await;
    assert!(
        shown.body.contains("Nothing has changed") && !shown.body.contains("Ask to join"),
        "{}",
        shown.body
    );
    assert_eq!(app.post(&page, &fields, &adam).await.status, StatusCode::CONFLICT);
}

/// Whoever has the link learns nothing by asking: not who looks after invitations, nor what else there is.
#[tokio::test]
async fn a_stranger_learns_nothing() {
    let app = App::seeded().await;
    let (sam, link) = (app.sign_in("sam@initech.example").await, link(&app).await);
    for unknown in ["a".repeat(64), "nonsense".into()] {
        let answer = app
            .call("invitations/request-readdress", &format!("token={unknown}"), &sam)
            .await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{}", answer.body);
    }
    assert!(
        ask(&app, &link, "")
            .await
            .header("location")
            .starts_with("/sign-in?next=")
    );
    let answer = app
        .call(
            "invitations/request-readdress",
            &format!("token={}", token(&link)),
            &sam,
        )
        .await;
    assert_eq!(answer.status, StatusCode::OK);
    for other in ["olga", "adam@", "slug", "acme\""] {
        assert!(!answer.body.contains(other), "{other}: {}", answer.body);
    }
}

/// The address is confirmed by its own mail, with a proof where one is due, and leads to the invitation that waits for it.
#[tokio::test]
async fn the_invited_address_is_added_and_leads_back() {
    let app = App::seeded().await;
    let (sam, link) = (app.sign_in("sam@initech.example").await, link(&app).await);
    let add = [
        ("__fn", "/api/identity/add-address"),
        ("__form", "add"),
        ("email", "ivy@example.org"),
    ];
    let shown = app.see(&link, &sam).await;
    assert!(shown.body.contains("Add the address to this account"), "{}", shown.body);
    let done = app.post(&link, &add, &sam).await;
    assert_eq!((done.status, done.header("location")), (StatusCode::SEE_OTHER, &*link));
    let shown = app.see(&link, &sam).await;
    assert!(shown.body.contains("Send the link again"), "{}", shown.body);
    let confirm = app
        .mailed_link("ivy@example.org", "/account/emails/confirm/")
        .await
        .unwrap();
    let fields = [
        ("__fn", "/api/identity/confirm-address"),
        ("__form", "confirm-address"),
        ("token", token(&confirm)),
    ];
    let done = app.post(&confirm, &fields, &sam).await;
    assert_eq!(
        (done.status, done.header("location")),
        (StatusCode::SEE_OTHER, "/"),
        "{}",
        done.body
    );
    assert!(app.see("/", &sam).await.body.contains("Waiting for your answer"));
    assert!(app.see(&link, &sam).await.body.contains("Accept and join"));
}

/// What has an account of its own can only be signed in to.
#[tokio::test]
async fn an_address_with_an_account_is_not_offered() {
    let app = App::seeded().await;
    let adam = app.sign_in("adam@acme.example").await;
    let invited = app
        .call(
            "invitations/invite",
            "slug=acme&email=sam%40initech.example&role=member",
            &adam,
        )
        .await;
    assert_eq!(invited.status, StatusCode::OK, "{}", invited.body);
    let link = app.mailed_link("sam@initech.example", "/invitations/").await.unwrap();
    let shown = app.see(&link, &app.sign_in("max@acme.example").await).await;
    assert!(
        shown.body.contains("Switch account") && !shown.body.contains("Add the address"),
        "{}",
        shown.body
    );
    // A member has nothing to ask for.
    assert!(!shown.body.contains("Ask to join"), "{}", shown.body);
}
