//! Two-step sign-in, as a browser without scripts meets it.

use crate::harness::{Answer, App};
use http::{StatusCode, header};
use orgs::{identity::factors::Key, kernel::Timestamp};
use orgs_server::seed::PASSWORD;
use std::time::Duration;

const PAGE: &str = "/account/security/two-factor";
const MIA: &str = "mia@acme.example";

async fn post(app: &App, path: &str, verb: &str, fields: &[(&str, &str)], cookies: &str) -> Answer {
    let name = format!("/api/identity/{verb}");
    let fields: Vec<_> = [("__fn", name.as_str())]
        .into_iter()
        .chain(fields.iter().copied())
        .collect();
    app.post(path, &fields, cookies).await
}

/// The code that an app shows, some codes from now: the next one counts already.
fn code(app: &App, key: &Key, ahead: u32) -> String {
    let now: Timestamp = app.application.orgs.now();
    key.code(now + Duration::from_secs(30) * ahead).unwrap()
}

/// What stands between a tag that contains `mark` and the next one.
fn text_behind<'a>(body: &'a str, mark: &str) -> &'a str {
    let rest = &body[body.find(mark).unwrap_or_else(|| panic!("no {mark}: {body}"))..];
    let rest = &rest[rest.find('>').unwrap() + 1..];
    &rest[..rest.find('<').unwrap()]
}

/// Mia sets it up: her cookies, the key, the page with the recovery codes.
async fn set_up(app: &App) -> (String, Key, Answer) {
    let mia = app.sign_in(MIA).await;
    let begun = post(app, PAGE, "set-up-factor", &[("present_password", PASSWORD)], &mia).await;
    assert_eq!(
        (begun.status, begun.header("location")),
        (StatusCode::SEE_OTHER, PAGE),
        "{}",
        begun.body
    );
    let shown = app.see(PAGE, &mia).await;
    assert!(shown.status == StatusCode::OK && shown.header("cache-control") == "no-store");
    assert!(
        shown.body.contains("factor__picture") && shown.body.contains("viewBox=\"0 0 "),
        "{}",
        shown.body
    );
    assert!(!shown.body.contains(" style="), "the policy forbids it");
    let key = Key::parse(text_behind(&shown.body, "factor__secret")).unwrap();
    let fields = [("__form", "confirm"), ("code", &*code(app, &key, 0))];
    let codes = post(app, PAGE, "confirm-factor", &fields, &mia).await;
    assert_eq!(codes.status, StatusCode::OK, "{}", codes.body);
    (mia, key, codes)
}

fn recovery_codes(answer: &Answer) -> Vec<String> {
    let list = &answer.body[answer.body.find("factor__codes").unwrap()..];
    let items = list[..list.find("</ol>").unwrap()].split("<li>").skip(1);
    items.map(|item| item[..item.find('<').unwrap()].to_owned()).collect()
}

/// The right password; the `Cookie` header that waits for the code, and where to.
async fn half(app: &App, next: &str) -> (String, String) {
    let fields = [("email", MIA), ("password", PASSWORD), ("next", next)];
    let answer = post(app, "/sign-in", "sign-in", &fields, "").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    let cookies = answer.cookies();
    assert!(
        cookies.get("orgs").is_none_or(String::is_empty),
        "a session without a code"
    );
    let line = answer
        .headers
        .get_all(header::SET_COOKIE)
        .iter()
        .map(|line| line.to_str().unwrap());
    let line = line.into_iter().find(|line| line.starts_with("orgs-code=")).unwrap();
    assert!(
        line.contains("HttpOnly")
            && line.contains("SameSite=Lax")
            && (line.contains("Max-Age=600") || line.contains("Max-Age=59")),
        "{line}"
    );
    (
        format!("orgs-code={}", cookies["orgs-code"]),
        answer.header("location").to_owned(),
    )
}

#[tokio::test]
async fn recovery_codes_are_shown_once() {
    let app = App::seeded().await;
    let (mia, _, answer) = set_up(&app).await;
    let codes = recovery_codes(&answer);
    assert_eq!(codes.len(), 10, "{}", answer.body);
    let again = app.see(PAGE, &mia).await;
    assert!(again.body.contains("You have 10.") && again.body.contains("On since"));
    assert!(codes.iter().all(|code| !again.body.contains(code)));
    // Nor the secret.
    assert!(!again.body.contains("factor__secret") && !again.body.contains("otpauth:"));
    assert!(
        app.see("/account/security", &mia)
            .await
            .body
            .contains("Recovery codes, and turning it off")
    );
}

#[tokio::test]
async fn the_password_opens_only_the_page_that_asks_for_the_code() {
    let app = App::seeded().await;
    let (_, key, _) = set_up(&app).await;
    let (waiting, to) = half(&app, "/orgs/acme/members?q=a").await;
    assert_eq!(to, "/sign-in/code?next=%2Forgs%2Facme%2Fmembers%3Fq%3Da");
    assert!(app.see("/orgs/acme", &waiting).await.status.is_redirection());
    assert!(app.see("/account", &waiting).await.status.is_redirection());
    // The one cookie is not the other.
    let session = waiting.replace("orgs-code=", "orgs=");
    assert!(app.see("/account", &session).await.status.is_redirection());
    let asked = app.see(&to, &waiting).await;
    assert!(asked.status == StatusCode::OK && asked.body.contains("Enter your code"));
    assert!(!asked.body.contains(MIA));
    let next = "/orgs/acme/members?q=a";
    let pass = async |typed: &str| {
        post(
            &app,
            &to,
            "pass",
            &[("__form", "code"), ("code", typed), ("next", next)],
            &waiting,
        )
        .await
    };
    let wrong = pass("ABCD-EFGH-IJKL-MNOP-QRST-UVWX").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        wrong.body.contains("This code is not right") && !wrong.body.contains("ABCD-EFGH"),
        "{}",
        wrong.body
    );
    let right = code(&app, &key, 1);
    let done = pass(&right).await;
    assert_eq!(
        (done.status, done.header("location")),
        (StatusCode::SEE_OTHER, next),
        "{}",
        done.body
    );
    assert_eq!(done.cookies()["orgs-code"], "");
    let session = format!("orgs={}", done.cookies()["orgs"]);
    assert_eq!(app.see("/account", &session).await.status, StatusCode::OK);
    // Neither the half nor the code is good any more.
    assert_eq!(pass(&right).await.status, StatusCode::GONE);
    let (waiting, to) = half(&app, "").await;
    assert_eq!(to, "/sign-in/code");
    let again = post(&app, &to, "pass", &[("__form", "code"), ("code", &*right)], &waiting).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn without_a_password_no_code_is_asked_for() {
    let app = App::seeded().await;
    for cookies in ["", "orgs-code=nonsense", &format!("orgs-code={}", "0".repeat(64))] {
        let shown = app.see("/sign-in/code?next=%2Forgs%2Facme", cookies).await;
        assert!(
            shown.status == StatusCode::OK && shown.body.contains("Please sign in again"),
            "{cookies}"
        );
        assert!(shown.body.contains("/sign-in?next=%2Forgs%2Facme"), "{}", shown.body);
        let no = post(
            &app,
            "/sign-in/code",
            "pass",
            &[("__form", "code"), ("code", "123456")],
            cookies,
        )
        .await;
        assert_eq!(no.status, StatusCode::GONE, "{cookies}");
        assert!(no.cookies().get("orgs").is_none_or(String::is_empty));
    }
}

#[tokio::test]
async fn too_many_codes_wait_and_say_how_long() {
    let app = App::seeded().await;
    set_up(&app).await;
    let (waiting, to) = half(&app, "").await;
    let mut last = None;
    for _ in 0..6 {
        last = Some(post(&app, &to, "pass", &[("__form", "code"), ("code", "none")], &waiting).await);
    }
    let last = last.unwrap();
    assert_eq!(last.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(last.body.contains("Please try again in 15 minutes"), "{}", last.body);
}

#[tokio::test]
async fn it_is_turned_off_with_password_and_code() {
    let app = App::seeded().await;
    let (mia, key, answer) = set_up(&app).await;
    let renewed = [("__form", "renew"), ("code", &*code(&app, &key, 1))];
    let renewed = post(&app, PAGE, "renew-codes", &renewed, &mia).await;
    let codes = recovery_codes(&renewed);
    assert!(codes.len() == 10 && !recovery_codes(&answer).iter().any(|old| codes.contains(old)));
    let off = async |password: &str, code: &str| {
        let fields = [("__form", "disable"), ("present_password", password), ("code", code)];
        post(&app, PAGE, "disable-factor", &fields, &mia).await
    };
    assert_eq!(
        off("wrong horse", &codes[0]).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    assert_eq!(off(PASSWORD, "").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = off(PASSWORD, &codes[0]).await;
    assert_eq!(
        (done.status, done.header("location")),
        (StatusCode::SEE_OTHER, "/account/security")
    );
    app.sign_in(MIA).await;
}

/// Before what cannot be undone, once the last proof is old: without scripts by a page that leads back.
#[tokio::test]
async fn what_cannot_be_undone_asks_again_after_some_minutes() {
    let app = App::seeded().await;
    let olga = app.sign_in("olga@acme.example").await;
    let place = "/orgs/acme/settings?delete=1";
    let delete = async |cookies: &str, slug: &str| {
        let fields = [
            ("__fn", "/api/organizations/delete"),
            ("__form", "delete"),
            ("slug", slug),
            ("confirmation", "acme"),
        ];
        app.post(place, &fields, cookies).await
    };
    app.application
        .orgs
        .database()
        .script("update sessions set proved_at = proved_at - 600000000")
        .await
        .unwrap();
    let asked = delete(&olga, "acme").await;
    let to = "/sudo?next=%2Forgs%2Facme%2Fsettings%3Fdelete%3D1";
    assert_eq!(
        (asked.status, asked.header("location")),
        (StatusCode::SEE_OTHER, to),
        "{}",
        asked.body
    );
    // The same for what is not theirs: nobody learns anything.
    assert_eq!(delete(&olga, "initech").await.header("location"), to);
    let shown = app.see(to, &olga).await;
    assert!(shown.status == StatusCode::OK && shown.body.contains("Confirm that it is you"));
    let prove = async |password: &str| {
        post(
            &app,
            to,
            "prove",
            &[("__form", "proof"), ("password", password), ("next", place)],
            &olga,
        )
        .await
    };
    let wrong = prove("wrong horse").await;
    assert!(wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.body.contains("This is not your password."));
    let done = prove(PASSWORD).await;
    assert_eq!(
        (done.status, done.header("location")),
        (StatusCode::SEE_OTHER, place),
        "{}",
        done.body
    );
    let renewed = format!("orgs={}", done.cookies()["orgs"]);
    assert!(app.see(place, &olga).await.status.is_redirection(), "the old id lives");
    assert!(app.see(place, &renewed).await.body.contains("Delete Acme?"));
    let deleted = delete(&renewed, "acme").await;
    assert_eq!(
        (deleted.status, deleted.header("location")),
        (StatusCode::SEE_OTHER, "/"),
        "{}",
        deleted.body
    );
    assert!(
        app.see("/sudo", "")
            .await
            .header("location")
            .starts_with("/sign-in?next=")
    );
}

/// Before a dangerous act a password that was found is as little as at sign-in.
#[tokio::test]
async fn the_proof_is_what_a_sign_in_asks_for() {
    let app = App::seeded().await;
    let (mia, key, _) = set_up(&app).await;
    let page = app.see("/sudo?next=%2Faccount", &mia).await;
    assert!(
        page.body.contains("name=\"password\"") && page.body.contains("name=\"code\""),
        "{}",
        page.body
    );
    let code = code(&app, &key, 1);
    let prove = async |password: &str, code: &str| {
        let fields = [
            ("__form", "proof"),
            ("password", password),
            ("code", code),
            ("next", "/account"),
        ];
        post(&app, "/sudo?next=%2Faccount", "prove", &fields, &mia).await
    };
    for (password, given) in [(PASSWORD, ""), ("", &*code), ("wrong horse", &code)] {
        let refused = prove(password, given).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.body);
    }
    let done = prove(PASSWORD, &code).await;
    assert_eq!(
        (done.status, done.header("location")),
        (StatusCode::SEE_OTHER, "/account"),
        "{}",
        done.body
    );
}

/// An organization that asks for it: a page with one next step, the same denial for whoever calls the functions.
#[tokio::test]
async fn an_organization_asks_its_members_for_it() {
    let app = App::seeded().await;
    let max = app.sign_in("max@acme.example").await;
    let (mia, _, _) = set_up(&app).await;
    let olga = app.sign_in("olga@acme.example").await;
    let require = async || {
        let fields = [
            ("__fn", "/api/organizations/require-factor"),
            ("__form", "require-factor"),
            ("slug", "acme"),
        ];
        app.post("/orgs/acme/settings", &fields, &olga).await
    };
    let refused = require().await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(
        refused.body.contains("You have no two-step sign-in yourself."),
        "{}",
        refused.body
    );
    let olgas = orgs::kernel::EmailAddress::parse("olga@acme.example").unwrap();
    let person = orgs::users::find(&app.application.orgs, &olgas).await.unwrap().unwrap();
    orgs::users::note_factor(&app.application.orgs, person.user, orgs::users::Factor::Present)
        .await
        .unwrap();
    assert_eq!(require().await.status, StatusCode::SEE_OTHER);
    assert!(
        app.see("/orgs/acme/settings", &olga)
            .await
            .body
            .contains("Stop asking for it")
    );
    for path in ["/orgs/acme", "/orgs/acme/members", "/orgs/acme/settings"] {
        let shut = app.see(path, &max).await;
        assert_eq!(shut.status, StatusCode::FORBIDDEN, "{path}");
        assert!(
            shut.body.contains("This organization asks for two-step sign-in") && shut.body.contains(PAGE),
            "{path}"
        );
        assert!(!shut.body.contains("Adam"), "{path} tells of somebody");
        assert_eq!(
            app.see(path.trim_end_matches("/settings"), &mia).await.status,
            StatusCode::OK,
            "{path}"
        );
    }
}
