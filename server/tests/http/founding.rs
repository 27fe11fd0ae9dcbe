//! A visitor founds: one form, one mail, and the organization is theirs.

use crate::harness::{Answer, App, filled, seen};
use http::StatusCode;
use orgs::{kernel::EmailAddress, limits::Limits, testing::Person, users};
use orgs_server::peer::Peer;

fn wish<'a>(name: &'a str, email: &'a str) -> [(&'static str, &'a str); 5] {
    [
        ("__fn", "/api/foundings/request"),
        ("__form", "request"),
        ("name", name),
        ("slug", ""),
        ("email", email),
    ]
}

async fn waits(app: &App, email: &str) -> String {
    let sent = app.post("/foundings", &wish("Globex", email), "").await;
    assert_eq!(sent.header("location"), "/foundings/check-inbox", "{}", sent.body);
    let link = app.mailed_link(email, "/foundings/").await;
    link.expect("a mail")
}

fn register(link: &str) -> [(&'static str, &str); 5] {
    [
        ("__fn", "/api/foundings/register"),
        ("__form", "register"),
        ("token", link.rsplit('/').next().unwrap_or_default()),
        ("name", "Nora"),
        ("password", "correct horse battery staple"),
    ]
}

fn kept(answer: &Answer) -> String {
    let cookies = answer.cookies();
    let kept = cookies.iter().filter(|(_, value)| !value.is_empty());
    kept.map(|(name, value)| format!("{name}={value}"))
        .collect::<Vec<_>>()
        .join("; ")
}

#[tokio::test]
async fn a_visitor_founds_by_one_form_and_one_mail() {
    let app = App::seeded().await;
    assert!(app.get("/sign-up").await.body.contains("href=\"/foundings\""));
    assert!(
        app.get("/foundings")
            .await
            .body
            .contains("Begin with your organization")
    );
    let refused = app.post("/foundings", &wish("", "nora"), "").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("value=\"nora\""), "{}", refused.body);

    let link = waits(&app, "nora@example.org").await;
    let page = app.get(&link).await;
    for part in ["Create Globex", "nora@example.org", "Create account and organization"] {
        assert!(page.body.contains(part), "{part} in {}", page.body);
    }
    let made = app.post(&link, &register(&link), "").await;
    assert_eq!(made.header("location"), "/orgs/globex", "{}", made.body);
    let nora = kept(&made);
    let overview = app.see("/orgs/globex", &nora).await;
    assert!(
        overview.status == StatusCode::OK && overview.body.contains("Globex"),
        "{}",
        overview.body
    );
    let over = app.see(&link, &nora).await;
    assert_eq!(over.status, StatusCode::GONE);
    assert!(
        over.body.contains("This organization is there already"),
        "{}",
        over.body
    );
    // Whoever is signed in has the other form.
    assert_eq!(app.see("/foundings", &nora).await.header("location"), "/orgs/new");
}

/// It is proposed, and what is wrong with another one stands beside it, before there is an account.
#[tokio::test]
async fn the_web_address_is_proposed_and_the_founder_may_choose_another() {
    let app = App::seeded().await;
    let link = waits(&app, "nora@example.org").await;
    let page = app.get(&link).await.body;
    assert!(
        page.contains("name=\"slug\"") && page.contains("value=\"globex\""),
        "{page}"
    );
    let with = |slug, name| {
        let [function, form, token, _, password] = register(&link);
        [function, form, token, ("name", name), password, ("slug", slug)]
    };
    for (slug, name, status, problems) in [
        ("acme", "Nora", StatusCode::CONFLICT, vec!["This address is taken"]),
        (
            "No Slug",
            "",
            StatusCode::UNPROCESSABLE_ENTITY,
            vec!["Please type a name.", "single hyphens"],
        ),
    ] {
        let refused = app.post(&link, &with(slug, name), "").await;
        assert_eq!(refused.status, status, "{slug}: {}", refused.body);
        let kept = format!("value=\"{slug}\"");
        assert!(refused.body.contains(&kept), "{slug}: {}", refused.body);
        assert!(
            refused.body.contains("id=\"register-slug-problem\""),
            "{slug}: {}",
            refused.body
        );
        for problem in problems {
            assert!(refused.body.contains(problem), "{problem}: {}", refused.body);
        }
        // Whoever hears this is nobody yet, and tries again with the same form.
        let email = EmailAddress::parse("nora@example.org").unwrap();
        let found = users::find(&app.application.orgs, &email).await.unwrap();
        assert!(found.is_none(), "{slug}");
    }
    let made = app.post(&link, &with("globex-north", "Nora"), "").await;
    assert_eq!(made.header("location"), "/orgs/globex-north", "{}", made.body);
}

/// They may have come in by another way meanwhile, or be somebody else.
#[tokio::test]
async fn the_page_says_to_each_what_there_is_to_do() {
    let app = App::seeded().await;
    let link = waits(&app, "nora@example.org").await;
    let orgs = &app.application.orgs;
    Person::sync(orgs, "Nora", "nora@example.org").await.unwrap();
    let page = app.get(&link).await.body;
    assert!(
        page.contains("Sign in to go on") && page.contains("/sign-in?next=%2Ffoundings%2F"),
        "{page}"
    );
    let mia = app.sign_in("mia@acme.example").await;
    let page = app.see(&link, &mia).await.body;
    assert!(
        page.contains("Switch account") && page.contains("mia@acme.example"),
        "{page}"
    );
}

#[tokio::test]
async fn known_and_unknown_addresses_are_answered_alike() {
    let app = App::seeded().await;
    let known = app.post("/foundings", &wish("Globex", "mia@acme.example"), "").await;
    let unknown = app.post("/foundings", &wish("Globex", "nora@example.org"), "").await;
    assert_eq!(
        (known.status, known.header("location")),
        (unknown.status, unknown.header("location"))
    );
    assert!(app.mailed_link("mia@acme.example", "/foundings/").await.is_none());
    assert!(app.mailed_link("mia@acme.example", "/orgs/new").await.is_some());
}

/// Where nobody makes an account for themselves, or only operators found, there is no such page, and nothing behind it.
#[tokio::test]
async fn where_visitors_may_not_found_there_is_no_such_page() {
    for flags in [
        ["--sign-up", "invitation"],
        ["--sign-up", "closed"],
        ["--create-organizations", "superusers"],
    ] {
        let app = App::seeded_with(&flags).await;
        assert_eq!(app.get("/foundings").await.status, StatusCode::NOT_FOUND, "{flags:?}");
        assert!(
            !app.get("/sign-up").await.body.contains("href=\"/foundings\""),
            "{flags:?}"
        );
        let posted = app.post("/foundings", &wish("Globex", "nora@example.org"), "").await;
        assert_eq!(posted.status, StatusCode::NOT_FOUND, "{flags:?}: {}", posted.body);
        let asked = app
            .call("foundings/request", "name=Globex&email=nora%40example.org", "")
            .await;
        assert_eq!(asked.status, StatusCode::FORBIDDEN, "{flags:?}: {}", asked.body);
        assert!(
            app.mailed_link("nora@example.org", "/foundings/").await.is_none(),
            "{flags:?}"
        );
    }
}

/// Of one network, with whoever else signs up from there.
#[tokio::test]
async fn the_form_is_counted_as_the_sign_up_is() {
    let app = App::start().await;
    let ask = async |number: i64| {
        let mut request = filled("/foundings", &wish("Globex", &format!("nora{number}@example.org")), "");
        let from = "198.51.100.9".parse().unwrap();
        request.headers_mut().insert("x-forwarded-for", from);
        request.extensions_mut().insert(Peer("127.0.0.1".parse().unwrap()));
        app.send(request).await.status
    };
    let most = Limits::default().network_sign_ups;
    for number in 0..most {
        assert_eq!(ask(number).await, StatusCode::SEE_OTHER, "{number}");
    }
    assert_eq!(ask(most).await, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn a_link_that_never_was_says_so() {
    let app = App::start().await;
    let page = app.send(seen(&format!("/foundings/{}", "a".repeat(64)), "")).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    assert!(page.body.contains("We do not know this link"), "{}", page.body);
}
