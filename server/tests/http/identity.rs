//! Forgotten passwords and one's own account, as a browser without scripts meets them.

use crate::harness::{Answer, App};
use http::StatusCode;

const ASK: (&str, &str) = ("__fn", "/api/identity/request-reset");
const RESET: (&str, &str) = ("__fn", "/api/identity/reset-password");
const SIGN_UP: (&str, &str) = ("__fn", "/api/identity/sign-up");
const ANOTHER: &str = "a longer sentence of mine";

async fn ask(app: &App, email: &str) -> Answer {
    app.post("/forgot", &[ASK, ("__form", "forgot"), ("email", email)], "")
        .await
}

/// Everything that can be seen from outside: status, headers, body; but for what is new in every answer, and what was typed.
fn seen(answer: &Answer, typed: &str) -> (StatusCode, String) {
    let headers = answer.headers.iter().filter(|(name, _)| *name != "x-request-id");
    let headers: Vec<_> = headers.map(|(name, value)| format!("{name}: {value:?}")).collect();
    let policy = answer.header("content-security-policy");
    let nonce = policy.split('\'').find(|part| part.starts_with("nonce-"));
    let nonce = nonce.map_or("-", |nonce| nonce.trim_start_matches("nonce-"));
    let all = format!("{headers:#?}\n{}", answer.body);
    (answer.status, all.replace(nonce, "…").replace(typed, "…"))
}

#[tokio::test]
async fn known_unknown_and_waiting_addresses_get_the_same_answer() {
    let app = App::seeded().await;
    let waiting = [
        SIGN_UP,
        ("name", "Nora"),
        ("email", "nora@example.org"),
        ("password", ANOTHER),
    ];
    assert_eq!(app.post("/sign-up", &waiting, "").await.status, StatusCode::SEE_OTHER);
    let all = ["mia@acme.example", "nobody@example.org", "nora@example.org"];
    for time in 0..6 {
        let mut answers = Vec::new();
        for email in all {
            answers.push(ask(&app, email).await);
        }
        let expected = if time < 5 {
            StatusCode::SEE_OTHER
        } else {
            StatusCode::TOO_MANY_REQUESTS
        };
        assert_eq!(answers[0].status, expected, "{}", answers[0].body);
        let known = seen(&answers[0], all[0]);
        assert_eq!(known, seen(&answers[1], all[1]));
        assert_eq!(known, seen(&answers[2], all[2]));
        if time < 5 {
            assert_eq!(answers[0].header("location"), "/forgot/check-inbox");
        }
    }
    assert!(app.mailed_link("mia@acme.example", "/reset/").await.is_some());
    assert_eq!(app.mailed_link("nobody@example.org", "/reset/").await, None);
    assert_eq!(app.mailed_link("nora@example.org", "/reset/").await, None);
    let sent = app.see("/forgot/check-inbox", "").await;
    assert!(sent.status == StatusCode::OK && !sent.body.contains("mia@acme.example"));
}

#[tokio::test]
async fn what_is_no_address_is_said_beside_its_field() {
    let app = App::start().await;
    let answer = ask(&app, "mia at acme").await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("Please type one plain address"), "{}", answer.body);
}

#[tokio::test]
async fn a_link_is_looked_at_often_and_used_once() {
    let app = App::seeded().await;
    let before = app.sign_in("mia@acme.example").await;
    assert_eq!(ask(&app, "mia@acme.example").await.status, StatusCode::SEE_OTHER);
    let path = app.mailed_link("mia@acme.example", "/reset/").await.unwrap();
    let token = path.rsplit('/').next().unwrap();
    for _ in 0..3 {
        let shown = app.see(&path, "").await;
        assert_eq!(shown.status, StatusCode::OK);
        assert!(shown.body.contains("Choose a new password") && shown.body.contains("mia@acme.example"));
        // Nothing tells another site of the token, and nobody keeps the page.
        assert_eq!(shown.header("referrer-policy"), "no-referrer");
        assert_eq!(shown.header("cache-control"), "no-store");
        assert!(shown.cookies().is_empty());
    }
    let choose = async |password: &str| {
        let fields = [RESET, ("__form", "reset"), ("token", token), ("password", password)];
        app.post(&path, &fields, "").await
    };
    for bad in ["", "short", "mia@acme.example", "Mia Member Mia Member"] {
        let refused = choose(bad).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{bad}");
        assert!(
            refused.cookies().is_empty() && refused.body.contains("Choose a new password"),
            "{bad}"
        );
    }
    let done = choose(ANOTHER).await;
    assert_eq!(
        (done.status, done.header("location")),
        (StatusCode::SEE_OTHER, "/"),
        "{}",
        done.body
    );
    let session = format!("orgs={}", done.cookies()["orgs"]);
    assert!(app.see("/", &session).await.body.contains("Your organizations"));
    assert!(!app.see("/", &before).await.body.contains("Your organizations"));
    // A link that is used up: the same page says so, whoever asks.
    let again = choose("yet another sentence").await;
    assert_eq!(again.status, StatusCode::NOT_FOUND);
    assert!(
        again.cookies().is_empty() && again.body.contains("This link does not work"),
        "{}",
        again.body
    );
    let shown = app.see(&path, "").await;
    assert!(shown.status == StatusCode::OK && shown.body.contains("This link does not work"));
    for other in ["/reset/nonsense", "/reset/%00", &format!("/reset/{}", "0".repeat(64))] {
        let shown = app.see(other, "").await;
        assert!(shown.body.contains("This link does not work"), "{other}");
    }
}

#[tokio::test]
async fn an_account_is_looked_after_without_scripts() {
    let app = App::seeded().await;
    let answer = app.see("/account/security", "").await;
    assert!(answer.status.is_redirection() && answer.header("location").starts_with("/sign-in?next="));
    let (here, there) = (
        app.sign_in("mia@acme.example").await,
        app.sign_in("mia@acme.example").await,
    );
    let post = async |deed: &str, fields: &[(&str, &str)]| {
        let path = format!("/api/identity/{deed}");
        let fields = [&[("__fn", &*path), ("__form", deed)][..], fields].concat();
        app.post("/account/security", &fields, &here).await
    };
    let shown = app.see("/account/security", &here).await;
    assert!(
        shown.body.contains("This browser") && shown.body.contains("Sign out everywhere else"),
        "{}",
        shown.body
    );
    // No page says what would open a session.
    let token = here.split_once('=').unwrap().1.split(';').next().unwrap();
    assert!(token.len() == 64 && !shown.body.contains(token));

    let renamed = post("rename", &[("name", "Mia Married")]).await;
    assert_eq!(
        (renamed.status, renamed.header("location")),
        (StatusCode::SEE_OTHER, "/account/security")
    );
    let members = app
        .see("/orgs/acme/members", &app.sign_in("max@acme.example").await)
        .await;
    assert!(members.body.contains("Mia Married") && !members.body.contains("Mia Member"));

    assert_eq!(post("end-other-sessions", &[]).await.status, StatusCode::SEE_OTHER);
    assert!(app.see("/account/security", &there).await.status.is_redirection());
    let shown = app.see("/account/security", &here).await;
    assert!(shown.status == StatusCode::OK && !shown.body.contains("Sign out everywhere else"));

    let wrong = post(
        "change-password",
        &[("present_password", "wrong horse battery"), ("password", ANOTHER)],
    )
    .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        !wrong.body.contains(ANOTHER) && !wrong.body.contains("wrong horse"),
        "a password came back"
    );
    let done = post(
        "change-password",
        &[("present_password", orgs_server::seed::PASSWORD), ("password", ANOTHER)],
    )
    .await;
    assert_eq!(
        (done.status, done.header("location")),
        (StatusCode::SEE_OTHER, "/account/security"),
        "{}",
        done.body
    );
    let renewed = format!("orgs={}", done.cookies()["orgs"]);
    assert_eq!(app.see("/account/security", &renewed).await.status, StatusCode::OK);
    assert!(
        app.see("/account/security", &here).await.status.is_redirection(),
        "the id of a session does not survive"
    );
}

#[tokio::test]
async fn who_chooses_a_language_is_written_to_in_it() {
    let app = App::seeded().await;
    let mia = app.sign_in("mia@acme.example").await;
    let choose = [
        ("__fn", "/api/identity/set-language"),
        ("__form", "language"),
        ("language", "de"),
    ];
    for cookies in [&*mia, ""] {
        assert_eq!(app.post("/", &choose, cookies).await.status, StatusCode::SEE_OTHER);
    }
    for (email, subject) in [
        ("mia@acme.example", "Wähle ein neues Passwort"),
        ("max@acme.example", "Choose a new password"),
    ] {
        assert_eq!(ask(&app, email).await.status, StatusCode::SEE_OTHER);
        assert!(
            app.mailed_subjects(email).await.contains(&subject.to_owned()),
            "{email}"
        );
    }
}

#[tokio::test]
async fn a_new_account_is_written_to_in_the_language_of_its_page() {
    let app = App::seeded().await;
    for (email, cookies, subject) in [
        ("nora@example.org", "language=de", "Bestätige deine E-Mail-Adresse"),
        ("kim@example.org", "", "Confirm your e-mail address"),
    ] {
        let form = [SIGN_UP, ("name", "Nora"), ("email", email), ("password", ANOTHER)];
        let answer = app.post("/sign-up", &form, cookies).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert_eq!(app.mailed_subjects(email).await, [subject]);
    }
}
