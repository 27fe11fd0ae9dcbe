//! Who may come in, and how long; and superusers who act for somebody: as a browser without scripts meets it.

use crate::harness::{Answer, App, get};
use http::{StatusCode, header};

const SIGN_UP: (&str, &str) = ("__fn", "/api/identity/sign-up");
const CREATE: (&str, &str) = ("__fn", "/api/organizations/create");

async fn page(app: &App, path: &str, cookies: &str) -> Answer {
    let mut request = get(path);
    request.headers_mut().insert(header::COOKIE, cookies.parse().unwrap());
    app.send(request).await
}

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
    assert!(!page(&app, "/", &mia).await.body.contains("/orgs/new"));
    let shown = page(&app, "/orgs/new", &mia).await;
    assert!(shown.body.contains("Ask one of them"), "{}", shown.body);
    let fields = [CREATE, ("__form", "create"), ("name", "Globex")];
    let answer = app.post("/orgs/new", &fields, &mia).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN, "{}", answer.body);
}
