//! The share link over HTTP: plain posts, without scripts; and every state of the page behind it with its status and its one step.

use crate::harness::{Answer, App};
use http::StatusCode;

const PAGE: &str = "/orgs/acme/invitations/share-link";

/// Posts the form that makes one.
async fn make(app: &App, cookies: &str, domain: &str, uses: &str) -> Answer {
    let fields = [
        ("__fn", "/api/share-links/make"),
        ("__form", "share-link"),
        ("slug", "acme"),
        ("role", "member"),
        ("domain", domain),
        ("uses", uses),
        ("days", "7"),
    ];
    app.post(PAGE, &fields, cookies).await
}

/// The path of the link that an answer shows.
fn link(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    let mut parts = answer.body.split("/join/").skip(1);
    let is_token = |part: &&str| part.len() > 64 && part[..64].bytes().all(|b| b.is_ascii_hexdigit());
    let part = parts
        .find(is_token)
        .unwrap_or_else(|| panic!("no link: {}", answer.body));
    format!("/join/{}", &part[..64])
}

/// Presses the button of the page behind the link.
async fn join(app: &App, link: &str, cookies: &str) -> Answer {
    let token = &link["/join/".len()..];
    let fields = [("__fn", "/api/share-links/join"), ("__form", "join"), ("token", token)];
    app.post(link, &fields, cookies).await
}

/// The page says so, with this status, and leads there.
fn says(answer: &Answer, status: StatusCode, heading: &str, way: &str) {
    assert_eq!(answer.status, status, "{heading}: {}", answer.body);
    for text in [heading, way] {
        assert!(answer.body.contains(text), "{text}: {}", answer.body);
    }
}

#[tokio::test]
async fn made_shown_once_used_and_switched_off() {
    let app = App::seeded().await;
    let (olga, sam) = (
        app.sign_in("olga@acme.example").await,
        app.sign_in("sam@initech.example").await,
    );
    assert!(app.see(PAGE, &olga).await.body.contains("Make a link"));
    let link = link(&make(&app, &olga, "", "5").await);
    for page in [PAGE, "/orgs/acme/invitations", "/orgs/acme/activity"] {
        let seen = app.see(page, &olga).await.body;
        assert!(!seen.contains(&link), "{page}: once");
    }
    let list = app.see("/orgs/acme/invitations", &olga).await.body;
    assert!(
        list.contains("Nobody yet, at most 5") && list.contains("Olga Owner"),
        "{list}"
    );

    let visitor = app.get(&link).await;
    says(&visitor, StatusCode::OK, "Join Acme", "Sign in to join");
    assert!(
        visitor
            .body
            .contains(&format!("/sign-in?next=%2Fjoin%2F{}", &link["/join/".len()..])),
        "{}",
        visitor.body
    );
    assert!(!visitor.body.contains("Olga"), "nobody's name");
    let welcome = app.see(&link, &sam).await;
    says(&welcome, StatusCode::OK, "Join Acme", "Its members will see your name");
    assert_eq!(
        app.see("/orgs/acme", &sam).await.status,
        StatusCode::NOT_FOUND,
        "looking joins nobody"
    );

    let joined = join(&app, &link, &sam).await;
    assert_eq!(
        (joined.status, joined.header("location")),
        (StatusCode::SEE_OTHER, "/orgs/acme"),
        "{}",
        joined.body
    );
    assert_eq!(app.see("/orgs/acme", &sam).await.status, StatusCode::OK);
    let again = join(&app, &link, &sam).await;
    says(&again, StatusCode::CONFLICT, "You are already a member", "Open Acme");
    let list = app.see("/orgs/acme/invitations", &olga).await.body;
    assert!(list.contains("One person, at most 5"), "{list}");
    let activity = app.see("/orgs/acme/activity", &olga).await.body;
    assert!(activity.contains("joined by the share link as a member"), "{activity}");

    let off = [
        ("__fn", "/api/share-links/switch-off"),
        ("__form", "switch-off"),
        ("slug", "acme"),
    ];
    assert_eq!(app.post(PAGE, &off, &olga).await.status, StatusCode::SEE_OTHER);
    assert_eq!(app.post(PAGE, &off, &olga).await.status, StatusCode::CONFLICT);
    says(
        &app.get(&link).await,
        StatusCode::GONE,
        "This link is switched off",
        "To the front page",
    );
    says(
        &app.see(&link, &sam).await,
        StatusCode::OK,
        "You are already a member",
        "Open Acme",
    );
}

#[tokio::test]
async fn what_is_wrong_stands_beside_its_field() {
    let app = App::seeded().await;
    let olga = app.sign_in("olga@acme.example").await;
    let answer = make(&app, &olga, "not a domain", "many").await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    for text in [
        "such as acme.example",
        "a number from 1 to 100,000",
        "value=\"not a domain\"",
        "value=\"many\"",
    ] {
        assert!(answer.body.contains(text), "{text}: {}", answer.body);
    }
    let fields = "slug=acme&role=owner&days=7";
    let refused = app.call("share-links/make", fields, &olga).await;
    assert_eq!(refused.status, StatusCode::CONFLICT, "{}", refused.body);
    let adam = app.sign_in("adam@acme.example").await;
    let refused = app.call("share-links/make", fields, &adam).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN, "{}", refused.body);
}

#[tokio::test]
async fn each_state_has_its_page() {
    let app = App::seeded().await;
    let orgs = &app.application.orgs;
    let (olga, sam) = (
        app.sign_in("olga@acme.example").await,
        app.sign_in("sam@initech.example").await,
    );
    let unknown = format!("/join/{}", "0".repeat(64));
    for unknown in [unknown.as_str(), "/join/nothing"] {
        says(
            &app.get(unknown).await,
            StatusCode::NOT_FOUND,
            "We do not know this link",
            "To the front page",
        );
    }
    let other = link(&make(&app, &olga, "acme.example", "").await);
    for (answer, status) in [
        (app.see(&other, &sam).await, StatusCode::OK),
        (join(&app, &other, &sam).await, StatusCode::FORBIDDEN),
    ] {
        says(
            &answer,
            status,
            "This link is for other addresses",
            "Add your address at acme.example",
        );
        assert!(answer.body.contains("sam@initech.example"), "{}", answer.body);
    }
    let used = link(&make(&app, &olga, "", "1").await);
    says(
        &app.get(&other).await,
        StatusCode::GONE,
        "This link is switched off",
        "To the front page",
    );
    for (change, status, heading, way) in [
        (
            "update share_links set uses = 1",
            StatusCode::GONE,
            "This link is used up",
            "To the front page",
        ),
        (
            "update share_links set uses = 0; update organizations set seats = member_count",
            StatusCode::CONFLICT,
            "Every seat is taken",
            "To the front page",
        ),
        (
            "update organizations set seats = null, needs_factor = 1",
            StatusCode::FORBIDDEN,
            "Two-step sign-in comes first",
            "Set up two-step sign-in",
        ),
        (
            "update organizations set needs_factor = 0, disabled_at = created_at",
            StatusCode::GONE,
            "This organization is not in use",
            "To the front page",
        ),
        (
            "update organizations set disabled_at = null; update share_links set made_at = 1, expires_at = 2",
            StatusCode::GONE,
            "This link has ended",
            "To the front page",
        ),
    ] {
        orgs.database().script(change).await.unwrap();
        for answer in [app.see(&used, &sam).await, join(&app, &used, &sam).await] {
            says(&answer, status, heading, way);
        }
    }
    assert_eq!(app.see("/orgs/acme", &sam).await.status, StatusCode::NOT_FOUND);
}
