//! Passkeys, as a browser meets them, with a device made of software.

use crate::harness::{Answer, App};
use http::{StatusCode, header};
use orgs::testing::Device;
use serde_json::Value;

const ORIGIN: &str = "http://localhost:3000";
const PAGE: &str = "/account/security/passkeys";
const MIA: &str = "mia@acme.example";

async fn site() -> App {
    App::seeded_with(&["--origin", ORIGIN]).await
}

async fn post(app: &App, path: &str, verb: &str, fields: &[(&str, &str)], cookies: &str) -> Answer {
    let name = format!("/api/identity/{verb}");
    let fields: Vec<_> = [("__fn", name.as_str())]
        .into_iter()
        .chain(fields.iter().copied())
        .collect();
    app.post(path, &fields, cookies).await
}

/// What the page's script is told: the ticket, the options, and the cookies to go on with.
async fn ask(app: &App, verb: &str, cookies: &str) -> (String, String, String) {
    let answer = app.call(&format!("identity/{verb}"), "", cookies).await;
    assert_eq!(answer.status, StatusCode::OK, "{verb}: {}", answer.body);
    let line = answer
        .headers
        .get_all(header::SET_COOKIE)
        .iter()
        .map(|line| line.to_str().unwrap());
    let line = line.into_iter().find(|line| line.starts_with("orgs-asked=")).unwrap();
    assert!(
        line.contains("HttpOnly") && line.contains("SameSite=Lax") && line.ends_with("Max-Age=300"),
        "{line}"
    );
    let body: Value = serde_json::from_str(&answer.body).unwrap();
    let cookie = format!("orgs-asked={}", answer.cookies()["orgs-asked"]);
    let cookies = if cookies.is_empty() {
        cookie
    } else {
        format!("{cookies}; {cookie}")
    };
    let text = |name: &str| body[name].as_str().unwrap().to_owned();
    (text("ticket"), text("options"), cookies)
}

async fn add(app: &App, device: &mut Device, name: &str, cookies: &str) -> Answer {
    let (ticket, options, cookies) = ask(app, "ask-new-passkey", cookies).await;
    let credential = device.make(&options);
    let fields = [("name", name), ("ticket", &*ticket), ("credential", &*credential)];
    post(app, PAGE, "add-passkey", &fields, &cookies).await
}

async fn sign_in(app: &App, device: &mut Device, more: &[(&str, &str)]) -> Answer {
    let (ticket, options, cookies) = ask(app, "ask-passkey", "").await;
    let credential = device.sign(&options);
    let fields = [
        ("__form", "passkey"),
        ("ticket", &*ticket),
        ("credential", &*credential),
    ];
    post(
        app,
        "/sign-in",
        "sign-in-by-passkey",
        &[&fields, more].concat(),
        &cookies,
    )
    .await
}

#[tokio::test]
async fn a_passkey_is_added_signs_in_and_is_removed() {
    let (app, mut phone) = (site().await, Device::new(ORIGIN));
    let mia = app.sign_in(MIA).await;
    let done = add(&app, &mut phone, "My <phone>", &mia).await;
    assert_eq!(
        (done.status, done.header("location")),
        (StatusCode::SEE_OTHER, PAGE),
        "{}",
        done.body
    );
    let shown = app.see(PAGE, &mia).await;
    assert!(
        shown.body.contains("My &lt;phone&gt;") && shown.body.contains("never used"),
        "{}",
        shown.body
    );
    let entered = sign_in(&app, &mut phone, &[("next", "/account")]).await;
    assert_eq!(
        (entered.status, entered.header("location")),
        (StatusCode::SEE_OTHER, "/account"),
        "{}",
        entered.body
    );
    let line = |answer: &Answer| {
        let lines = answer.headers.get_all(header::SET_COOKIE).iter();
        let mut lines = lines.map(|line| line.to_str().unwrap().to_owned());
        lines.find(|line| line.starts_with("orgs=")).unwrap()
    };
    assert!(!line(&entered).contains("Max-Age"), "until the browser is closed");
    let session = format!("orgs={}", entered.cookies()["orgs"]);
    assert!(app.see("/account", &session).await.body.contains(MIA));
    assert!(app.see(PAGE, &session).await.body.contains("last used"));
    let remembered = sign_in(&app, &mut phone, &[("remember", "yes")]).await;
    assert!(line(&remembered).contains("Max-Age"), "{}", line(&remembered));
    let copy: Value = serde_json::from_str(&app.see("/account/data.json", &session).await.body).unwrap();
    assert_eq!(copy["passkeys"][0]["name"], "My <phone>");
    let id = shown.body.split("name=\"passkey\" value=\"").nth(1).unwrap();
    let id = &id[..id.find('"').unwrap()];
    let fields = [("passkey", id), ("name", "")];
    let blank = post(&app, PAGE, "rename-passkey", &fields, &session).await;
    assert_eq!(blank.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields = [("passkey", id), ("name", "Old phone")];
    assert_eq!(post(&app, PAGE, "rename-passkey", &fields, &session).await.status, 303);
    assert!(app.see(PAGE, &session).await.body.contains("Old phone"));
    let done = post(&app, PAGE, "remove-passkey", &[("passkey", id)], &session).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    let gone = sign_in(&app, &mut phone, &[]).await;
    assert_eq!(gone.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(gone.body.contains("This passkey opens nothing here"), "{}", gone.body);
}

#[tokio::test]
async fn an_answer_belongs_to_its_browser_and_comes_back_in_no_page() {
    let (app, mut phone) = (site().await, Device::new(ORIGIN));
    add(&app, &mut phone, "Phone", &app.sign_in(MIA).await).await;
    let (ticket, options, cookies) = ask(&app, "ask-passkey", "").await;
    let credential = phone.sign(&options);
    let fields = [
        ("__form", "passkey"),
        ("ticket", &*ticket),
        ("credential", &*credential),
    ];
    let elsewhere = ask(&app, "ask-passkey", "").await.2;
    for other in ["", &*elsewhere] {
        let no = post(&app, "/sign-in", "sign-in-by-passkey", &fields, other).await;
        assert_eq!(no.status, StatusCode::GONE, "{}", no.body);
        assert!(
            !no.body.contains(&ticket) && !no.body.contains("clientDataJSON"),
            "{}",
            no.body
        );
        assert!(no.body.contains("This took too long, or your browser runs no scripts"));
    }
    assert_eq!(
        post(&app, "/sign-in", "sign-in-by-passkey", &fields, &cookies)
            .await
            .status,
        303
    );
    assert_eq!(
        post(&app, "/sign-in", "sign-in-by-passkey", &fields, &cookies)
            .await
            .status,
        410
    );
}

#[tokio::test]
async fn a_browser_that_was_left_open_adds_and_removes_no_passkey() {
    let (app, mut phone) = (site().await, Device::new(ORIGIN));
    let mia = app.sign_in(MIA).await;
    add(&app, &mut phone, "Phone", &mia).await;
    let (ticket, options, cookies) = ask(&app, "ask-new-passkey", &mia).await;
    let credential = Device::new(ORIGIN).make(&options);
    let stale = "update sessions set proved_at = proved_at - 600000000";
    app.application.orgs.database().script(stale).await.unwrap();
    let fields = [("name", "Thief"), ("ticket", &*ticket), ("credential", &*credential)];
    for (verb, fields) in [("add-passkey", &fields[..]), ("remove-passkey", &[("passkey", "0")])] {
        let asked = post(&app, PAGE, verb, fields, &cookies).await;
        assert!(
            asked.header("location").starts_with("/sudo?next="),
            "{verb}: {}",
            asked.body
        );
    }
    let answer = app.call("identity/ask-new-passkey", "", &mia).await;
    assert_eq!(
        (answer.status, &*answer.body),
        (StatusCode::FORBIDDEN, "\"ProofNeeded\"")
    );
    // The passkey itself is a proof.
    let sudo = app.see("/sudo?next=%2Faccount%2Fsecurity%2Fpasskeys", &mia).await;
    assert!(sudo.body.contains("Use a passkey instead"), "{}", sudo.body);
    let (ticket, options, cookies) = ask(&app, "ask-passkey-proof", &mia).await;
    let credential = phone.sign(&options);
    let fields = [("ticket", &*ticket), ("credential", &*credential), ("next", PAGE)];
    let proved = post(&app, "/sudo", "prove-by-passkey", &fields, &cookies).await;
    assert_eq!(
        (proved.status, proved.header("location")),
        (StatusCode::SEE_OTHER, PAGE),
        "{}",
        proved.body
    );
    let renewed = format!("orgs={}", proved.cookies()["orgs"]);
    assert_eq!(app.call("identity/ask-new-passkey", "", &renewed).await.status, 200);
    assert_eq!(
        app.see("/account", &mia).await.status,
        StatusCode::FOUND,
        "the id before is dead"
    );
}

#[tokio::test]
async fn pages_say_what_they_need() {
    let app = site().await;
    let shown = app.get("/sign-in").await;
    for part in [
        "Sign in with a passkey",
        "autocomplete=\"username webauthn\"",
        "<noscript>",
        "Passkeys need JavaScript",
        "This browser has no passkeys",
        "src=\"/passkeys.js?v=",
        // What the script says.
        "data-not-given=\"No passkey was given. Please try again.\"",
        "data-unreachable=\"We could not be reached. Please try again.\"",
    ] {
        assert!(shown.body.contains(part), "{part}: {}", shown.body);
    }
    assert!(!shown.body.contains("Use a passkey instead"));
    // What a form without scripts sends is answered in words.
    let empty = post(&app, "/sign-in", "sign-in-by-passkey", &[("__form", "passkey")], "").await;
    assert!(
        empty.status == StatusCode::GONE && empty.body.contains("which passkeys need"),
        "{}",
        empty.body
    );
    let mia = app.sign_in(MIA).await;
    assert!(
        !app.see("/sudo", &mia).await.body.contains("Use a passkey instead"),
        "she has none"
    );
}

#[tokio::test]
async fn a_site_that_is_a_number_has_none_and_says_so() {
    let app = App::seeded().await;
    assert!(!app.get("/sign-in").await.body.contains("Sign in with a passkey"));
    let mia = app.sign_in(MIA).await;
    assert!(
        app.see(PAGE, &mia)
            .await
            .body
            .contains("this site is reached by a number")
    );
    for verb in ["ask-passkey", "ask-new-passkey", "ask-passkey-proof"] {
        let no = app.call(&format!("identity/{verb}"), "", &mia).await;
        assert!(
            no.status == StatusCode::CONFLICT && no.body.contains("no-passkeys-here"),
            "{verb}: {}",
            no.body
        );
    }
}
