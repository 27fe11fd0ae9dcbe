//! A provider, over real sockets, as a browser meets it: the way there and back, and a provider that means no good.

use crate::harness::{Answer, App};
use axum::{
    Router,
    body::Body,
    extract::{Form, State},
    http::HeaderMap,
    response::{IntoResponse as _, Redirect, Response},
    routing::{get, post},
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use futures_util::StreamExt as _;
use http::StatusCode;
use orgs::{
    identity::provider::Messenger as _,
    testing::house::{CLIENT, House, SECRET, Script},
};
use orgs_server::messenger::Asking;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::json;
use std::{collections::HashMap, time::Duration};

const MIA: &str = "mia@acme.example";

/// The provider behind a socket of this machine. Ends with the test.
struct There {
    house: House,
    issuer: String,
    task: tokio::task::JoinHandle<()>,
}

impl Drop for There {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl There {
    async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let issuer = format!("http://{}", listener.local_addr().unwrap());
        let house = House::new(&issuer);
        let router = Router::new()
            .route(
                "/.well-known/openid-configuration",
                get(async |State(house): State<House>| house.metadata()),
            )
            .route("/jwks", get(async |State(house): State<House>| house.jwks()))
            .route("/token", post(token))
            .route("/redirect", get(async || Redirect::temporary("/jwks")))
            .route("/huge", get(async || "x".repeat(1 << 20)))
            .route("/slow", get(slow))
            .with_state(house.clone());
        let task = tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        Self { house, issuer, task }
    }

    async fn app(&self, more: &[&str]) -> App {
        let own = [
            "--oidc-issuer",
            &self.issuer,
            "--oidc-client-id",
            CLIENT,
            "--oidc-client-secret",
            SECRET,
            "--oidc-label",
            "Example & <Co>",
        ];
        let app = App::seeded_with(&[&own, more].concat()).await;
        self.says(&app, json!({}));
        app
    }

    fn says(&self, app: &App, claims: serde_json::Value) {
        let script = Script {
            claims,
            ..Script::default()
        };
        self.house.plays(script, app.application.orgs.now().0 / 1_000_000);
    }
}

async fn token(State(house): State<House>, headers: HeaderMap, Form(form): Form<HashMap<String, String>>) -> Response {
    let encoded = |text| utf8_percent_encode(text, NON_ALPHANUMERIC);
    let basic = BASE64_STANDARD.encode(format!("{}:{}", encoded(CLIENT), encoded(SECRET)));
    assert_eq!(headers["authorization"], format!("Basic {basic}"));
    assert_eq!(form["redirect_uri"], "http://127.0.0.1:3000/sign-in/return");
    match house.token(&form["code"], &form["code_verifier"]) {
        Some(token) => token.into_response(),
        None => (StatusCode::BAD_REQUEST, r#"{"error":"invalid_grant"}"#).into_response(),
    }
}

/// The first byte, and then nothing for ever.
async fn slow() -> Response {
    let first = futures_util::stream::once(async { Ok::<_, std::convert::Infallible>("{") });
    Body::from_stream(first.chain(futures_util::stream::pending())).into_response()
}

async fn post_to(app: &App, path: &str, verb: &str, fields: &[(&str, &str)], cookies: &str) -> Answer {
    let name = format!("/api/identity/{verb}");
    let fields: Vec<_> = [("__fn", name.as_str())]
        .into_iter()
        .chain(fields.iter().copied())
        .collect();
    app.post(path, &fields, cookies).await
}

fn joined(cookies: &str, more: &str) -> String {
    if cookies.is_empty() {
        more.to_owned()
    } else {
        format!("{cookies}; {more}")
    }
}

/// Away: the address that the page sends the browser to, and the cookies to go on with.
async fn leave(app: &App, page: &str, purpose: &str, next: &str, cookies: &str) -> (String, String) {
    let fields = [("__form", purpose), ("purpose", purpose), ("next", next)];
    let left = post_to(app, page, "leave", &fields, cookies).await;
    assert_eq!(left.status, StatusCode::SEE_OTHER, "{}", left.body);
    assert!(
        left.header("location").starts_with("/sign-in/leave/"),
        "{}",
        left.header("location")
    );
    let cookies = joined(cookies, &format!("orgs-asked={}", left.cookies()["orgs-asked"]));
    let shown = app.see(left.header("location"), &cookies).await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.body);
    let (_, rest) = shown.body.split_once("content=\"0; url=").unwrap();
    let url = rest[..rest.find('"').unwrap()].replace("&amp;", "&");
    assert!(shown.body.contains("Example &amp; &lt;Co"), "{}", shown.body);
    // Nobody else sees where it leads.
    assert_eq!(app.get(left.header("location")).await.status, StatusCode::NOT_FOUND);
    (url, cookies)
}

/// Back: what the page posts.
async fn arrive(app: &App, there: &There, url: &str, cookies: &str) -> Answer {
    let (code, state) = there.house.sign_in(url);
    let query = format!(
        "/sign-in/return?code={}&state={state}&iss={}",
        utf8_percent_encode(&code, NON_ALPHANUMERIC),
        utf8_percent_encode(&there.issuer, NON_ALPHANUMERIC)
    );
    // Opening the page changes nothing, however often.
    for _ in 0..2 {
        let shown = app.see(&query, cookies).await;
        assert!(
            shown.status == StatusCode::OK && shown.body.contains("data-go"),
            "{}",
            shown.body
        );
        assert!(shown.body.contains(&state));
    }
    assert_eq!(there.house.count("token"), 0);
    let fields = [
        ("__form", "arrive"),
        ("state", &*state),
        ("code", &*code),
        ("iss", &*there.issuer),
    ];
    post_to(app, "/sign-in/return", "arrive", &fields, cookies).await
}

async fn sign_in(app: &App, there: &There, next: &str) -> Answer {
    let (url, cookies) = leave(app, "/sign-in", "sign-in", next, "").await;
    arrive(app, there, &url, &cookies).await
}

#[tokio::test]
async fn somebody_new_comes_in_and_goes_on() {
    let there = There::start().await;
    let app = there.app(&[]).await;
    assert!(
        app.get("/sign-in")
            .await
            .body
            .contains("Continue with Example &amp; &lt;Co")
    );
    let entered = sign_in(&app, &there, "/account/data").await;
    assert_eq!(
        (entered.status, entered.header("location")),
        (StatusCode::SEE_OTHER, "/account/data"),
        "{}",
        entered.body
    );
    let nora = format!("orgs={}", entered.cookies()["orgs"]);
    let security = app.see("/account/security", &nora).await;
    assert!(
        security.body.contains("Set a password") && !security.body.contains("Present password"),
        "{}",
        security.body
    );
    assert!(security.body.contains("Linked") && security.body.contains("nora@example.org"));
    let data = app.see("/account/data", &nora).await;
    assert!(
        data.body.contains("Delete my account") && !data.body.contains("Your password\""),
        "{}",
        data.body
    );
    let copy: serde_json::Value = serde_json::from_str(&app.see("/account/data.json", &nora).await.body).unwrap();
    assert_eq!(copy["identities"][0]["issuer"], there.issuer);
    // The last way in stays.
    let no = post_to(
        &app,
        "/account/security",
        "unlink-identity",
        &[("__form", "unlink")],
        &nora,
    )
    .await;
    assert!(
        no.status == StatusCode::CONFLICT && no.body.contains("your last way in"),
        "{}",
        no.body
    );
    // A first password, after a proof.
    let stale = "update sessions set proved_at = proved_at - 600000000";
    app.application.orgs.database().script(stale).await.unwrap();
    let fields = [("__form", "password"), ("password", "a longer sentence of mine")];
    let asked = post_to(&app, "/account/security", "change-password", &fields, &nora).await;
    assert!(asked.header("location").starts_with("/sudo?next="), "{}", asked.body);
    let sudo = app.see("/sudo?next=%2Faccount%2Fsecurity", &nora).await;
    assert!(
        sudo.body.contains("Confirm by Example") && !sudo.body.contains("Your password\""),
        "{}",
        sudo.body
    );
    let (url, cookies) = leave(&app, "/sudo", "prove", "/account/security", &nora).await;
    let (code, state) = there.house.sign_in(&url);
    let fields_back = [("state", &*state), ("code", &*code), ("iss", &*there.issuer)];
    let proved = post_to(&app, "/sign-in/return", "arrive", &fields_back, &cookies).await;
    assert_eq!(proved.header("location"), "/account/security", "{}", proved.body);
    let nora = format!("orgs={}", proved.cookies()["orgs"]);
    let set = post_to(&app, "/account/security", "change-password", &fields, &nora).await;
    assert_eq!(set.status, StatusCode::SEE_OTHER, "{}", set.body);
    let nora = format!("orgs={}", set.cookies()["orgs"]);
    let done = post_to(
        &app,
        "/account/security",
        "unlink-identity",
        &[("__form", "unlink")],
        &nora,
    )
    .await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
}

#[tokio::test]
async fn a_known_address_signs_in_first_and_then_links() {
    let there = There::start().await;
    let app = there.app(&[]).await;
    there.says(&app, json!({ "email": MIA }));
    let (url, cookies) = leave(&app, "/sign-in", "sign-in", "/", "").await;
    let offered = arrive(&app, &there, &url, &cookies).await;
    assert_eq!(
        offered.header("location"),
        "/sign-in?next=%2Faccount%2Fsecurity%2Flink",
        "{}",
        offered.body
    );
    assert!(
        offered.cookies().get("orgs").is_none_or(String::is_empty),
        "a session by the provider's word alone"
    );
    let mia = joined(&app.sign_in(MIA).await, &cookies);
    let page = app.see("/account/security/link", &mia).await;
    assert!(
        page.body.contains("Link Example") && page.body.contains(MIA),
        "{}",
        page.body
    );
    let max = joined(&app.sign_in("max@acme.example").await, &cookies);
    assert!(
        app.see("/account/security/link", &max)
            .await
            .body
            .contains("Nothing waits to be linked")
    );
    let no = post_to(
        &app,
        "/account/security/link",
        "link-identity",
        &[("__form", "link")],
        &max,
    )
    .await;
    assert_eq!(no.status, StatusCode::FORBIDDEN, "{}", no.body);
    let done = post_to(
        &app,
        "/account/security/link",
        "link-identity",
        &[("__form", "link")],
        &mia,
    )
    .await;
    assert_eq!(done.header("location"), "/account/security", "{}", done.body);
    let (url, cookies) = leave(&app, "/sign-in", "sign-in", "/account", "").await;
    let (code, state) = there.house.sign_in(&url);
    let fields = [("state", &*state), ("code", &*code), ("iss", &*there.issuer)];
    let entered = post_to(&app, "/sign-in/return", "arrive", &fields, &cookies).await;
    let mia = format!("orgs={}", entered.cookies()["orgs"]);
    assert!(app.see("/account", &mia).await.body.contains(MIA));
}

#[tokio::test]
async fn who_is_refused_reads_why_and_gets_no_session() {
    let there = There::start().await;
    let app = there.app(&["--sign-up", "closed"]).await;
    for (claims, status, says) in [
        (json!({}), 403, "nobody can sign up by themselves"),
        (
            json!({ "email_verified": false }),
            403,
            "does not say that your address is verified",
        ),
        (json!({ "nonce": "another" }), 422, "could not be believed"),
    ] {
        there.says(&app, claims);
        let (url, cookies) = leave(&app, "/sign-in", "sign-in", "/", "").await;
        let (code, state) = there.house.sign_in(&url);
        let fields = [
            ("__form", "arrive"),
            ("state", &*state),
            ("code", &*code),
            ("iss", &*there.issuer),
        ];
        let no = post_to(&app, "/sign-in/return", "arrive", &fields, &cookies).await;
        assert!(
            no.status == status && no.body.contains(says),
            "{says}: {} {}",
            no.status,
            no.body
        );
        assert!(
            !no.body.contains(&state) && !no.body.contains(&code),
            "what was brought is in the page"
        );
        assert!(no.cookies().get("orgs").is_none_or(String::is_empty));
    }
    // Who said no there, and who comes from nowhere.
    let said_no = app.get("/sign-in/return?error=access_denied&state=x").await;
    assert_eq!(said_no.status, StatusCode::OK);
    let fields = [("__form", "arrive"), ("state", ""), ("code", "")];
    let over = post_to(&app, "/sign-in/return", "arrive", &fields, "").await;
    assert!(
        over.status == StatusCode::GONE && over.body.contains("begun in another browser"),
        "{}",
        over.body
    );
    assert!(app.get("/sign-in/return").await.body.contains("You are not signed in"));
}

#[tokio::test]
async fn a_provider_that_is_away_is_said_so() {
    let mut there = There::start().await;
    let app = there.app(&[]).await;
    there.task.abort();
    // With the task its port is gone.
    let _ = (&mut there.task).await;
    let fields = [("__form", "sign-in"), ("purpose", "sign-in"), ("next", "/")];
    let left = post_to(&app, "/sign-in", "leave", &fields, "").await;
    assert!(
        left.status == StatusCode::CONFLICT && left.body.contains("does not answer just now"),
        "{}",
        left.body
    );
    assert_eq!(app.get("/sign-in").await.status, StatusCode::OK);
}

/// Neither elsewhere, nor without end, nor for ever.
#[tokio::test]
async fn the_messenger_is_patient_within_limits() {
    let there = There::start().await;
    let asking = Asking::within(Duration::from_secs(60)).unwrap();
    assert!(
        asking
            .get(&format!("{}/jwks", there.issuer))
            .await
            .unwrap()
            .starts_with(b"{\"keys\"")
    );
    for place in ["redirect", "huge", "nothing"] {
        let fault = asking.get(&format!("{}/{place}", there.issuer)).await.unwrap_err();
        assert!(fault.is_unavailable(), "{place}: {fault}");
    }
    let impatient = Asking::within(Duration::from_millis(200)).unwrap();
    assert!(
        impatient
            .get(&format!("{}/slow", there.issuer))
            .await
            .unwrap_err()
            .is_unavailable()
    );
    for odd in ["ftp://127.0.0.1/", "/jwks", "http://", "https://127.0.0.1:1/"] {
        assert!(asking.get(odd).await.is_err(), "{odd}");
    }
}

#[tokio::test]
async fn without_a_provider_nothing_of_it_is_there() {
    let app = App::seeded().await;
    let mia = app.sign_in(MIA).await;
    assert!(!app.get("/sign-in").await.body.contains("Continue with"));
    assert!(!app.see("/account/security", &mia).await.body.contains("Sign in by"));
    for verb in ["leave", "leaving", "arrive"] {
        let no = app
            .call(&format!("identity/{verb}"), "purpose=sign-in&state=x", &mia)
            .await;
        assert_eq!(no.status, StatusCode::NOT_FOUND, "{verb}: {}", no.body);
    }
}
