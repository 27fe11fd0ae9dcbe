//! An operator who acts as somebody, over HTTP: the way in and back without scripts, what every page says meanwhile, and how it ends.
//!
//! Never here: what acting does not reach; that is the table in `authorization`.

use super::harness::{Answer, App};
use http::StatusCode;
use orgs::{
    access::caller::Superuser,
    kernel::{EmailAddress, Language},
    personal,
    testing::Person,
    users,
};

const BANNER: &str = "aria-label=\"Acting as somebody else\"";
const REASON: &str = "Ticket 7: cannot invite";

/// Sam operates from now on; his cookies, and mia's id.
async fn stage() -> (App, String, String) {
    let app = App::seeded().await;
    let sam = EmailAddress::parse("sam@initech.example").unwrap();
    users::appoint(&app.application.orgs, &sam, Superuser::Yes)
        .await
        .unwrap();
    let cookies = app.sign_in(sam.as_str()).await;
    let mia = EmailAddress::parse("mia@acme.example").unwrap();
    let mia = Person::find(&app.application.orgs, &mia).await.unwrap();
    (app, cookies, mia.user.to_string())
}

fn session(answer: &Answer) -> String {
    format!("orgs={}", answer.cookies()["orgs"])
}

/// The form of the console, without scripts.
async fn act(app: &App, cookies: &str, user: &str, reason: &str) -> Answer {
    let fields = [
        ("__fn", "/api/console/act-as"),
        ("__form", "act-as"),
        ("user", user),
        ("reason", reason),
    ];
    app.post(&format!("/admin/users/{user}"), &fields, cookies).await
}

/// The banner's form, on whichever page.
async fn stop(app: &App, page: &str, cookies: &str) -> Answer {
    let fields = [("__fn", "/api/identity/stop-acting"), ("__form", "stop-acting")];
    app.post(page, &fields, cookies).await
}

#[tokio::test]
async fn the_way_in_and_back_without_scripts() {
    let (app, sam, mia) = stage().await;
    let page = app.see(&format!("/admin/users/{mia}"), &sam).await;
    assert!(page.body.contains("Act as Mia Member") && page.body.contains("name=\"reason\""));
    let refused = act(&app, &sam, &mia, "because").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("value=\"because\"") && !refused.body.contains(BANNER));

    let begun = act(&app, &sam, &mia, REASON).await;
    assert_eq!((begun.status, begun.header("location")), (StatusCode::SEE_OTHER, "/"));
    let acting = session(&begun);
    assert_ne!(acting, sam, "another id");
    assert_eq!(
        app.see("/account", &sam).await.header("location"),
        "/sign-in?next=%2Faccount"
    );
    let home = app.see("/", &acting).await;
    assert!(home.body.contains(BANNER) && home.body.contains("Sam Stranger") && home.body.contains("30 minutes left"));
    assert!(home.body.contains("mia@acme.example") && !home.body.contains("/admin"));
    // What the profile says is hers, and it is hers that changes.
    let renamed = app.call("identity/rename", "name=Mia+Mender", &acting).await;
    assert_eq!(renamed.status, StatusCode::OK, "{}", renamed.body);
    assert!(app.see("/account", &acting).await.body.contains("Mia Mender"));

    // The form is on every page, so also on one that leads nowhere.
    let stopped = stop(&app, "/no/such/page?x=1", &acting).await;
    let back = format!("/admin/users/{mia}");
    assert_eq!(
        (stopped.status, stopped.header("location")),
        (StatusCode::SEE_OTHER, &*back)
    );
    let own = session(&stopped);
    let page = app.see(&back, &own).await;
    assert!(page.status == StatusCode::OK && !page.body.contains(BANNER));
    assert!(page.body.contains("stopped acting as Mia Mender") && page.body.contains(REASON));
    assert!(page.body.contains("on behalf: Sam Stranger"), "beside her new name");
    assert_eq!(
        app.see("/account", &acting).await.status,
        StatusCode::FOUND,
        "the id before is dead"
    );
    // Pressed once more, in a page that was still open.
    let again = stop(&app, "/", &own).await;
    assert_eq!(
        (again.status, again.header("location")),
        (StatusCode::SEE_OTHER, "/admin/users")
    );
}

#[tokio::test]
async fn every_page_says_so_and_leaves_by_itself() {
    let (app, sam, mia) = stage().await;
    let acting = session(&act(&app, &sam, &mia, REASON).await);
    for (page, status) in [
        ("/", 200),
        ("/orgs/new", 200),
        ("/account", 200),
        ("/account/security", 403),
        ("/orgs/acme", 200),
        ("/orgs/acme/members", 200),
        ("/orgs/acme/settings", 403),
        ("/orgs/initech", 404),
        ("/admin/users", 404),
        ("/no/such/page", 404),
    ] {
        let answer = app.see(page, &acting).await;
        assert_eq!(answer.status.as_u16(), status, "{page}");
        assert!(answer.body.contains(BANNER), "{page}");
        let (seconds, to) = answer.header("refresh").split_once("; url=").unwrap();
        assert_eq!(to, format!("/admin/users/{mia}"), "{page}");
        assert!(
            (1_700..=1_801).contains(&seconds.parse::<u32>().unwrap()),
            "{page}: {seconds}"
        );
    }
    // What is no page stays what it is.
    let api = app.call("identity/viewer", "", &acting).await;
    assert_eq!((api.status, api.header("refresh")), (StatusCode::OK, ""));
    let copy = app.see("/account/data.json", &acting).await;
    assert_eq!(
        (copy.status, copy.header("location")),
        (StatusCode::SEE_OTHER, "/account/data")
    );
    let other = app.sign_in("olga@acme.example").await;
    let page = app.see("/", &other).await;
    assert!(!page.body.contains(BANNER) && page.header("refresh").is_empty());
}

#[tokio::test]
async fn its_time_is_over_by_itself() {
    let (app, sam, mia) = stage().await;
    let acting = session(&act(&app, &sam, &mia, REASON).await);
    let over = "update sessions set acting_since = acting_since - 7200000000, acting_until = acting_until - 7200000000";
    app.application.orgs.database().script(over).await.unwrap();
    let home = app.see("/", &acting).await;
    assert!(home.body.contains("sam@initech.example") && !home.body.contains(BANNER));
    assert_eq!(app.see("/admin/users", &acting).await.status, StatusCode::OK);
    assert_eq!(stop(&app, "/", &acting).await.header("location"), "/admin/users");
}

/// A session that somebody found open is not enough.
#[tokio::test]
async fn the_operator_shows_first_that_it_is_they() {
    let (app, sam, mia) = stage().await;
    let long_ago = "update sessions set proved_at = proved_at - 3600000000";
    app.application.orgs.database().script(long_ago).await.unwrap();
    let asked = act(&app, &sam, &mia, REASON).await;
    assert_eq!(asked.status, StatusCode::SEE_OTHER);
    assert!(
        asked.header("location").starts_with("/sudo?next="),
        "{}",
        asked.header("location")
    );
    let answer = app
        .call("console/act-as", &format!("user={mia}&reason=Ticket+7:+x+y+z"), &sam)
        .await;
    assert_eq!(
        (answer.status, &*answer.body),
        (StatusCode::FORBIDDEN, "\"ProofNeeded\"")
    );
}

/// Whoever signs in meanwhile, in the same browser, is that person and nobody's operator.
#[tokio::test]
async fn signing_in_ends_it() {
    let (app, sam, mia) = stage().await;
    let acting = session(&act(&app, &sam, &mia, REASON).await);
    let fields = [
        ("__fn", "/api/identity/sign-in"),
        ("__form", "sign-in"),
        ("email", "olga@acme.example"),
        ("password", orgs_server::seed::PASSWORD),
    ];
    let olga = session(&app.post("/sign-in", &fields, &acting).await);
    assert!(!app.see("/", &olga).await.body.contains(BANNER));
    assert_eq!(app.see("/account", &acting).await.status, StatusCode::FOUND);
    // And signing out is the operator's, everywhere.
    let sam = app.sign_in("sam@initech.example").await;
    let acting = session(&act(&app, &sam, &mia, REASON).await);
    assert_eq!(app.call("identity/sign-out", "", &acting).await.status, StatusCode::OK);
    assert_eq!(app.see("/account", &acting).await.status, StatusCode::FOUND);
}

/// The page speaks the operator's language; what she is written to in stays her own.
#[tokio::test]
async fn the_language_of_mails_stays_the_persons() {
    let (app, sam, mia) = stage().await;
    let acting = session(&act(&app, &sam, &mia, REASON).await);
    let chosen = app.call("identity/set-language", "language=de", &acting).await;
    assert_eq!(chosen.status, StatusCode::OK, "{}", chosen.body);
    assert_eq!(chosen.cookies()["language"], "de");
    let mia = EmailAddress::parse("mia@acme.example").unwrap();
    let mia = Person::find(&app.application.orgs, &mia).await.unwrap();
    let copy = personal::copy(&app.application.orgs, &mia).await.unwrap();
    assert_eq!(copy.profile.language, Language::English);
}
