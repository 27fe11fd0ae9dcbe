//! Who may come in, and how long they stay, as a browser without scripts meets it.

use crate::harness::{Answer, App};
use http::{StatusCode, header};

const SIGN_UP: (&str, &str) = ("__fn", "/api/identity/sign-up");
const CREATE: (&str, &str) = ("__fn", "/api/organizations/create");

async fn sign_up(app: &App, email: &str) -> Answer {
    let fields = [
        SIGN_UP,
        ("__form", "sign-up"),
        ("name", "Nora"),
        ("email", email),
        ("password", "a longer sentence of mine"),
    ];
    app.post("/sign-up", &fields, "").await
}

#[tokio::test]
async fn the_pages_say_who_may_sign_up() {
    for (policy, says) in [
        ("open", "Create your account"),
        ("invitation", "Accounts are by invitation"),
        ("closed", "Sign-up is closed"),
    ] {
        let app = App::seeded_with(&["--sign-up", policy]).await;
        let shown = app.get("/sign-up").await;
        assert!(shown.body.contains(says), "{policy}: {}", shown.body);
        for path in ["/", "/sign-in"] {
            let offers = app.get(path).await.body.contains("/sign-up");
            assert_eq!(offers, policy == "open", "{path} {policy}");
        }
        for email in ["mia@acme.example", "nora@example.org"] {
            let answer = sign_up(&app, email).await;
            let expected = if policy == "open" {
                StatusCode::SEE_OTHER
            } else {
                StatusCode::FORBIDDEN
            };
            assert_eq!(answer.status, expected, "{policy} {email}: {}", answer.body);
            assert!(policy == "open" || answer.cookies().is_empty(), "{policy} {email}");
        }
    }
}

#[tokio::test]
async fn the_pages_say_who_may_create_organizations() {
    let app = App::seeded_with(&["--create-organizations", "superusers"]).await;
    let mia = app.sign_in("mia@acme.example").await;
    assert!(!app.see("/", &mia).await.body.contains("/orgs/new"));
    let shown = app.see("/orgs/new", &mia).await;
    assert!(shown.body.contains("Ask one of them"), "{}", shown.body);
    let fields = [CREATE, ("__form", "create"), ("name", "Globex")];
    let answer = app.post("/orgs/new", &fields, &mia).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN, "{}", answer.body);
}

const SIGN_IN: (&str, &str) = ("__fn", "/api/identity/sign-in");
const BY: (&str, &str) = ("__form", "sign-in");

/// The line that sets the session's cookie.
fn session_cookie(answer: &Answer) -> String {
    let lines = answer.headers.get_all(header::SET_COOKIE).iter();
    let mut lines = lines.map(|line| line.to_str().unwrap().to_owned());
    lines.find(|line| line.starts_with("orgs=")).unwrap_or_default()
}

#[tokio::test]
async fn only_who_asks_for_it_is_remembered() {
    let app = App::seeded().await;
    let who = [("email", "mia@acme.example"), ("password", orgs_server::seed::PASSWORD)];
    let brief = app.post("/sign-in", &[&[SIGN_IN, BY], &who[..]].concat(), "").await;
    assert!(
        !session_cookie(&brief).contains("Max-Age"),
        "{}",
        session_cookie(&brief)
    );
    let kept = app
        .post(
            "/sign-in",
            &[&[SIGN_IN, BY, ("remember", "yes")], &who[..]].concat(),
            "",
        )
        .await;
    assert!(
        session_cookie(&kept).contains("Max-Age=51"),
        "{}",
        session_cookie(&kept)
    );
    // Another password: the browser stays as it was.
    let cookie = |answer: &Answer| format!("orgs={}", answer.cookies()["orgs"]);
    for (signed_in, remembered) in [(&kept, true), (&brief, false)] {
        let cookies = if remembered {
            cookie(signed_in)
        } else {
            // The change below has signed this one out.
            let again = [("email", "mia@acme.example"), ("password", "a longer sentence of mine")];
            cookie(&app.post("/sign-in", &[&[SIGN_IN, BY], &again[..]].concat(), "").await)
        };
        let (old, new) = if remembered {
            (orgs_server::seed::PASSWORD, "a longer sentence of mine")
        } else {
            ("a longer sentence of mine", orgs_server::seed::PASSWORD)
        };
        let fields = [
            ("__fn", "/api/identity/change-password"),
            ("__form", "password"),
            ("present_password", old),
            ("password", new),
        ];
        let changed = app.post("/account/security", &fields, &cookies).await;
        assert_eq!(changed.status, StatusCode::SEE_OTHER, "{}", changed.body);
        assert_eq!(session_cookie(&changed).contains("Max-Age"), remembered);
    }
}

#[tokio::test]
async fn the_list_of_browsers_names_them() {
    let app = App::seeded().await;
    let mut body = form_urlencoded::Serializer::new(String::new());
    body.extend_pairs([
        SIGN_IN,
        BY,
        ("email", "mia@acme.example"),
        ("password", orgs_server::seed::PASSWORD),
    ]);
    let mut request = crate::harness::post("/sign-in", body.finish());
    let agent = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";
    request
        .headers_mut()
        .insert("sec-fetch-site", "same-origin".parse().unwrap());
    request.headers_mut().insert(header::USER_AGENT, agent.parse().unwrap());
    request
        .extensions_mut()
        .insert(orgs_server::peer::Peer("203.0.113.77".parse().unwrap()));
    let answer = app.send(request).await;
    let shown = app
        .see("/account/security", &format!("orgs={}", answer.cookies()["orgs"]))
        .await;
    for says in [
        "Firefox on Linux",
        "203.0.113.x (IPv4)",
        "until the browser is closed",
        "This browser",
    ] {
        assert!(shown.body.contains(says), "{says}");
    }
    assert!(
        !shown.body.contains("203.0.113.77") && !shown.body.contains("Gecko"),
        "kept as it came"
    );
}
