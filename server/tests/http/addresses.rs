//! One's own e-mail addresses, as a browser without scripts meets them.

use crate::harness::{Answer, App};
use http::StatusCode;

const PAGE: &str = "/account/emails";

async fn post(app: &App, path: &str, deed: &str, field: (&str, &str), cookies: &str) -> Answer {
    let fields = [("__fn", &*format!("/api/identity/{deed}")), ("__form", deed), field];
    app.post(path, &fields, cookies).await
}

/// What a page names the id of the only address that can be made primary.
fn id(shown: &str) -> String {
    let at = shown.find("name=\"address\"").unwrap();
    let value = &shown[at..][shown[at..].find("value=\"").unwrap() + 7..];
    value[..36].to_owned()
}

#[tokio::test]
async fn an_address_is_added_made_primary_and_put_back_without_scripts() {
    let app = App::seeded().await;
    let answer = app.see(PAGE, "").await;
    assert!(answer.status.is_redirection() && answer.header("location").starts_with("/sign-in?next="));
    let mia = app.sign_in("mia@acme.example").await;
    let bad = post(&app, PAGE, "add-address", ("email", "mia at home"), &mia).await;
    assert_eq!(bad.status, StatusCode::UNPROCESSABLE_ENTITY);
    let own = post(&app, PAGE, "add-address", ("email", "MIA@acme.example"), &mia).await;
    assert_eq!(own.status, StatusCode::CONFLICT, "{}", own.body);
    let asked = post(&app, PAGE, "add-address", ("email", "mia@home.example"), &mia).await;
    assert_eq!((asked.status, asked.header("location")), (StatusCode::SEE_OTHER, PAGE));
    let shown = app.see(PAGE, &mia).await;
    assert!(
        shown.body.contains("Not confirmed") && shown.body.contains("Primary"),
        "{}",
        shown.body
    );

    let confirm = app
        .mailed_link("mia@home.example", "/account/emails/confirm/")
        .await
        .unwrap();
    let token = confirm.rsplit('/').next().unwrap();
    // Signed out: to sign in, and back. As somebody else: told so, and nothing of whose it is.
    assert!(app.see(&confirm, "").await.status.is_redirection());
    let sam = app.sign_in("sam@initech.example").await;
    let other = app.see(&confirm, &sam).await;
    assert!(
        other.body.contains("This link is for another account") && !other.body.contains("mia@"),
        "{}",
        other.body
    );
    let other = post(&app, &confirm, "confirm-address", ("token", token), &sam).await;
    assert_eq!(other.status, StatusCode::CONFLICT);
    for _ in 0..3 {
        let shown = app.see(&confirm, &mia).await;
        assert!(shown.status == StatusCode::OK && shown.body.contains("mia@home.example"));
        assert_eq!(
            (shown.header("referrer-policy"), shown.header("cache-control")),
            ("no-referrer", "no-store")
        );
    }
    let done = post(&app, &confirm, "confirm-address", ("token", token), &mia).await;
    assert_eq!(
        (done.status, done.header("location")),
        (StatusCode::SEE_OTHER, PAGE),
        "{}",
        done.body
    );
    assert!(app.see(&confirm, &mia).await.body.contains("This link does not work"));

    let shown = app.see(PAGE, &mia).await;
    let made = post(&app, PAGE, "make-primary", ("address", &id(&shown.body)), &mia).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.body);
    let members = app
        .see("/orgs/acme/members", &app.sign_in("max@acme.example").await)
        .await;
    assert!(members.body.contains("mia@home.example") && !members.body.contains("mia@acme.example"));

    let undo = app
        .mailed_link("mia@acme.example", "/account/emails/undo/")
        .await
        .unwrap();
    for _ in 0..3 {
        let shown = app.see(&undo, "").await;
        assert!(
            shown.status == StatusCode::OK && shown.body.contains("mia@home.example"),
            "{}",
            shown.body
        );
    }
    assert_eq!(
        app.see(PAGE, &mia).await.status,
        StatusCode::OK,
        "looking changes nothing"
    );
    let token = undo.rsplit('/').next().unwrap();
    let back = post(&app, &undo, "undo-primary", ("token", token), "").await;
    assert_eq!(
        (back.status, back.header("location")),
        (StatusCode::SEE_OTHER, "/forgot"),
        "{}",
        back.body
    );
    assert!(
        app.see(PAGE, &mia).await.status.is_redirection(),
        "a session outlived the undoing"
    );
    let mia = app.sign_in("mia@acme.example").await;
    assert!(!app.see(PAGE, &mia).await.body.contains("mia@home.example"));
}

#[tokio::test]
async fn known_and_unknown_addresses_are_answered_alike() {
    let app = App::seeded().await;
    let mia = app.sign_in("mia@acme.example").await;
    let mut answers = Vec::new();
    for email in ["max@acme.example", "new@example.org"] {
        let answer = post(&app, PAGE, "add-address", ("email", email), &mia).await;
        let typed = email.replace('@', "%40").replace('.', "%2E");
        let flash = answer.cookies()["flash"].replace(&typed, "…");
        answers.push((answer.status, answer.header("location").to_owned(), flash));
    }
    assert_eq!(answers[0], answers[1]);
    let confirm = app
        .mailed_link("max@acme.example", "/account/emails/confirm/")
        .await
        .unwrap();
    let token = confirm.rsplit('/').next().unwrap();
    let taken = post(&app, &confirm, "confirm-address", ("token", token), &mia).await;
    assert_eq!(taken.status, StatusCode::CONFLICT);
    assert!(
        taken.body.contains("Another account has this address"),
        "{}",
        taken.body
    );
}

#[tokio::test]
async fn a_copy_of_ones_data_is_a_file_that_nobody_keeps() {
    let app = App::seeded().await;
    let answer = app.see("/account/data.json", "").await;
    assert_eq!(answer.header("location"), "/sign-in?next=%2Faccount%2Fdata");
    let adam = app.sign_in("adam@acme.example").await;
    let answer = app.see("/account/data.json", &adam).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    assert_eq!(
        (answer.header("content-type"), answer.header("cache-control")),
        ("application/json", "no-store")
    );
    assert!(answer.header("content-disposition").starts_with("attachment"));
    let copy: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
    assert_eq!(copy["profile"]["primary_address"], "adam@acme.example");
    assert_eq!(copy["memberships"][0]["organization"], "acme");
    assert_eq!(copy["sessions"][0]["this_browser"], true);
    let token = adam.split_once('=').unwrap().1.split(';').next().unwrap();
    for secret in [token, "hash", "digest", "$argon2"] {
        assert!(!answer.body.contains(secret), "{secret}");
    }
}

#[tokio::test]
async fn an_account_is_deleted_without_scripts() {
    let app = App::seeded().await;
    let (olga, mia) = (
        app.sign_in("olga@acme.example").await,
        app.sign_in("mia@acme.example").await,
    );
    let data = "/account/data";
    let shown = app.see(data, &olga).await;
    assert!(
        shown.body.contains("/orgs/acme/settings") && !shown.body.contains("Delete my account"),
        "{}",
        shown.body
    );
    let right = ("password", orgs_server::seed::PASSWORD);
    let stays = post(&app, data, "delete-account", right, &olga).await;
    assert_eq!(stays.status, StatusCode::CONFLICT);
    let wrong = post(&app, data, "delete-account", ("password", "wrong horse"), &mia).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let gone = post(&app, data, "delete-account", right, &mia).await;
    assert_eq!(
        (gone.status, gone.header("location")),
        (StatusCode::SEE_OTHER, "/"),
        "{}",
        gone.body
    );
    assert_eq!(gone.cookies()["orgs"], "");
    assert!(app.see(data, &mia).await.status.is_redirection());
    let members = app.see("/orgs/acme/members", &olga).await;
    assert!(!members.body.contains("mia@acme.example"));
    assert!(app.see("/orgs/acme/activity", &olga).await.body.contains("Mia Member"));
}
