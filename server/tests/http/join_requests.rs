//! Requests to join over HTTP: plain posts, without scripts. Asked from the page of a share link, seen and decided among the invitations.

use crate::harness::{Answer, App};
use http::StatusCode;

const LIST: &str = "/orgs/acme/invitations";

/// Olga makes the one link, for addresses at acme.example; its path.
async fn link(app: &App, olga: &str) -> String {
    let made = app
        .call(
            "share-links/make",
            "slug=acme&role=member&domain=acme.example&days=7",
            olga,
        )
        .await;
    assert_eq!(made.status, StatusCode::OK, "{}", made.body);
    let at = made.body.find("/join/").unwrap();
    made.body[at..at + "/join/".len() + 64].to_owned()
}

async fn ask(app: &App, link: &str, message: &str, cookies: &str) -> Answer {
    let token = &link["/join/".len()..];
    let fields = [
        ("__fn", "/api/join-requests/ask"),
        ("__form", "ask"),
        ("token", token),
        ("message", message),
    ];
    app.post(link, &fields, cookies).await
}

/// The request of somebody, by the form in their row.
fn request(list: &Answer, name: &str) -> String {
    let row = list.body.find(&format!("Approve the request of {name}"));
    let row = row.unwrap_or_else(|| panic!("{name} does not wait: {}", list.body));
    let start = list.body[..row].rfind("name=\"request\" value=\"").unwrap() + "name=\"request\" value=\"".len();
    list.body[start..].split('"').next().unwrap().to_owned()
}

async fn approve(app: &App, request: &str, role: &str, cookies: &str) -> Answer {
    let fields = [
        ("__fn", "/api/join-requests/approve"),
        ("__form", "approve"),
        ("slug", "acme"),
        ("request", request),
        ("role", role),
    ];
    app.post(LIST, &fields, cookies).await
}

async fn decline(app: &App, request: &str, cookies: &str) -> Answer {
    let fields = [
        ("__fn", "/api/join-requests/decline"),
        ("__form", "decline"),
        ("slug", "acme"),
        ("request", request),
    ];
    app.post(LIST, &fields, cookies).await
}

fn says(answer: &Answer, status: StatusCode, texts: &[&str]) {
    assert_eq!(answer.status, status, "{texts:?}: {}", answer.body);
    for text in texts {
        assert!(answer.body.contains(text), "{text}: {}", answer.body);
    }
}

fn goes_back(answer: &Answer, to: &str) {
    assert_eq!(
        (answer.status, answer.header("location")),
        (StatusCode::SEE_OTHER, to),
        "{}",
        answer.body
    );
}

#[tokio::test]
async fn asked_seen_and_let_in() {
    let app = App::seeded().await;
    let (olga, sam) = (
        app.sign_in("olga@acme.example").await,
        app.sign_in("sam@initech.example").await,
    );
    assert!(!app.see(LIST, &olga).await.body.contains("Requests to join"));
    let link = link(&app, &olga).await;
    let page = app.see(&link, &sam).await;
    let offered = [
        "This link is for other addresses",
        "Ask to join",
        "The admins of Acme will see your name and this address",
        "sam@initech.example",
    ];
    says(&page, StatusCode::OK, &offered);
    assert!(!page.body.contains("Olga"), "nobody's name");
    let long = ask(&app, &link, &"x".repeat(501), &sam).await;
    says(
        &long,
        StatusCode::UNPROCESSABLE_ENTITY,
        &["at most 500 characters", &"x".repeat(501)],
    );
    goes_back(&ask(&app, &link, "I begin on <Monday>.", &sam).await, &link);
    let page = app.see(&link, &sam).await;
    says(
        &page,
        StatusCode::OK,
        &["You asked to join Acme", "Withdraw the request"],
    );
    assert!(!page.body.contains("Ask to join"), "{}", page.body);
    let again = ask(&app, &link, "", &sam).await;
    assert_eq!(again.status, StatusCode::CONFLICT, "{}", again.body);
    let home = app.see("/", &sam).await;
    says(
        &home,
        StatusCode::OK,
        &["Waiting for their answer", "Withdraw the request to join Acme"],
    );

    let mailed = app.mailed_link("olga@acme.example", LIST).await.unwrap();
    assert_eq!(mailed.split_whitespace().next(), Some(LIST));
    let list = app.see(LIST, &olga).await;
    let seen = [
        "Requests to join",
        "Sam Stranger",
        "sam@initech.example",
        "I begin on &lt;Monday&gt;.",
        "by the link for addresses at acme.example",
        "Decline the request of Sam Stranger",
    ];
    says(&list, StatusCode::OK, &seen);
    let id = request(&list, "Sam Stranger");
    let above = approve(&app, &id, "owner", &olga).await;
    says(
        &above,
        StatusCode::CONFLICT,
        &["Nobody becomes an owner by asking.", "Sam Stranger"],
    );
    goes_back(&approve(&app, &id, "admin", &olga).await, LIST);
    assert_eq!(app.see(LIST, &sam).await.status, StatusCode::OK, "an admin from now on");
    let activity = app.see("/orgs/acme/activity", &olga).await;
    let told = [
        "asks to join, with an address that the share link is not for",
        "let Sam Stranger in as an admin, who had asked to join",
    ];
    says(&activity, StatusCode::OK, &told);
    says(
        &app.see(&link, &sam).await,
        StatusCode::OK,
        &["You are already a member"],
    );
    assert!(app.mailed_link("sam@initech.example", "/orgs/acme").await.is_some());
}

/// The other admin's page is older; it says who was faster and how, though the row is gone.
#[tokio::test]
async fn the_second_admin_reads_who_decided() {
    let app = App::seeded().await;
    let (olga, adam, sam) = (
        app.sign_in("olga@acme.example").await,
        app.sign_in("adam@acme.example").await,
        app.sign_in("sam@initech.example").await,
    );
    let link = link(&app, &olga).await;
    ask(&app, &link, "", &sam).await;
    let id = request(&app.see(LIST, &adam).await, "Sam Stranger");
    goes_back(&decline(&app, &id, &olga).await, LIST);
    let late = approve(&app, &id, "member", &adam).await;
    says(
        &late,
        StatusCode::CONFLICT,
        &["Olga Owner has declined this request already."],
    );
    let late = decline(&app, &id, &adam).await;
    says(
        &late,
        StatusCode::CONFLICT,
        &["Olga Owner has declined this request already."],
    );

    let page = app.see(&link, &sam).await;
    says(&page, StatusCode::FORBIDDEN, &["Not this time", "To the front page"]);
    assert!(
        !page.body.contains("Olga") && !page.body.contains("Ask to join"),
        "{}",
        page.body
    );
    let again = ask(&app, &link, "Please!", &sam).await;
    assert_eq!(again.status, StatusCode::FORBIDDEN, "{}", again.body);
    let api = format!("token={}", &link["/join/".len()..]);
    let again = app.call("join-requests/ask", &api, &sam).await;
    assert_eq!(again.status, StatusCode::TOO_MANY_REQUESTS, "{}", again.body);
    assert!(!again.header("retry-after").is_empty());
}

/// From the link's page, and from the front page; also when the link is off.
#[tokio::test]
async fn withdrawn_from_both_pages() {
    let app = App::seeded().await;
    let (olga, sam) = (
        app.sign_in("olga@acme.example").await,
        app.sign_in("sam@initech.example").await,
    );
    let link = link(&app, &olga).await;
    for (page, off) in [(link.as_str(), false), ("/", true)] {
        goes_back(&ask(&app, &link, "", &sam).await, &link);
        let id = request(&app.see(LIST, &olga).await, "Sam Stranger");
        if off {
            app.call("share-links/switch-off", "slug=acme", &olga).await;
            says(&app.see(&link, &sam).await, StatusCode::OK, &["You asked to join Acme"]);
        }
        let fields = [
            ("__fn", "/api/join-requests/withdraw"),
            ("__form", "withdraw"),
            ("request", &*id),
        ];
        goes_back(&app.post(page, &fields, &sam).await, page);
        assert!(!app.see("/", &sam).await.body.contains("Waiting for their answer"));
        let late = approve(&app, &id, "member", &olga).await;
        says(
            &late,
            StatusCode::CONFLICT,
            &["Sam Stranger has withdrawn the request."],
        );
        let again = app.post("/", &fields, &sam).await;
        says(
            &again,
            StatusCode::CONFLICT,
            &["You have withdrawn this request already."],
        );
    }
    says(
        &app.see(&link, &sam).await,
        StatusCode::GONE,
        &["This link is switched off"],
    );
}

/// Boxes and one form: a result for each, and a sentence where all went well.
#[tokio::test]
async fn several_at_once() {
    let app = App::seeded().await;
    let (olga, sam) = (
        app.sign_in("olga@acme.example").await,
        app.sign_in("sam@initech.example").await,
    );
    let link = link(&app, &olga).await;
    ask(&app, &link, "", &sam).await;
    let kim = orgs::testing::Person::sync(&app.application.orgs, "Kim Comer", "kim@example.org")
        .await
        .unwrap();
    let token = orgs::kernel::Secret::parse(&link["/join/".len()..]).unwrap();
    let ask = orgs::join_requests::Ask::default();
    orgs::join_requests::ask(&app.application.orgs, &kim, &token, &ask)
        .await
        .unwrap();
    let list = app.see(LIST, &olga).await;
    let boxes =
        [request(&list, "Sam Stranger"), request(&list, "Kim Comer")].map(|id| (format!("chosen[request-{id}]"), id));
    let decide = async |act: &str, boxes: &[(String, String)]| {
        let mut fields = vec![
            ("__fn", "/api/join-requests/decide"),
            ("__form", "chosen-requests"),
            ("slug", "acme"),
            ("role", ""),
            ("act", act),
        ];
        fields.extend(boxes.iter().map(|(name, id)| (name.as_str(), id.as_str())));
        app.post(LIST, &fields, &olga).await
    };
    says(
        &decide("approve", &[]).await,
        StatusCode::CONFLICT,
        &["Please choose at least one request."],
    );
    let seats = "update organizations set seats = member_count + 1 where slug = 'acme'";
    app.application.orgs.database().script(seats).await.unwrap();
    let answer = decide("approve", &boxes).await;
    let each = [
        "One person is a member now.",
        "is a member now.",
        "Every seat is taken.",
    ];
    says(&answer, StatusCode::OK, &each);
    let left = app.see(LIST, &olga).await.body;
    let waits =
        left.contains("Approve the request of Sam Stranger") != left.contains("Approve the request of Kim Comer");
    assert!(waits, "one of them: {left}");
    let answer = decide("decline", &boxes).await;
    says(
        &answer,
        StatusCode::OK,
        &[
            "One request is declined.",
            "Olga Owner has approved this request already.",
        ],
    );
    assert!(!app.see(LIST, &olga).await.body.contains("Requests to join"));
}

/// Whoever holds the link learns nothing by asking.
#[tokio::test]
async fn a_stranger_learns_nothing() {
    let app = App::seeded().await;
    let (olga, sam) = (
        app.sign_in("olga@acme.example").await,
        app.sign_in("sam@initech.example").await,
    );
    let link = link(&app, &olga).await;
    for unknown in ["a".repeat(64), "nonsense".into()] {
        let answer = app.call("join-requests/ask", &format!("token={unknown}"), &sam).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{}", answer.body);
    }
    let signed_out = ask(&app, &link, "", "").await;
    assert!(signed_out.header("location").starts_with("/sign-in?next="));
    let token = &link["/join/".len()..];
    for answer in [
        app.call("join-requests/ask", &format!("token={token}"), &sam).await,
        app.call("share-links/show", &format!("token={token}"), &sam).await,
    ] {
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        for other in ["olga", "Olga", "\"acme\"", "adam"] {
            assert!(!answer.body.contains(other), "{other}: {}", answer.body);
        }
    }
}
