//! The console over HTTP: for operators it is there, for everybody else it never was.
//!
//! Never here: what its verbs refuse; that is the domain's.

use super::harness::{Answer, App, post};
use http::{StatusCode, header};
use orgs::{
    access::caller::Superuser,
    kernel::{EmailAddress, Slug},
    organizations,
    testing::Person,
    users,
};

const PAGES: [&str; 9] = [
    "/admin",
    "/admin/users",
    "/admin/users?q=mia&which=superusers",
    "/admin/users/{mia}",
    "/admin/users/{mia}?sure=deactivate",
    "/admin/organizations",
    "/admin/organizations/{mia}",
    "/admin/sign-ups",
    "/admin/events?person=mia%40acme.example",
];

async fn id(app: &App, email: &str) -> String {
    let email = EmailAddress::parse(email).unwrap();
    let found = users::find(&app.application.orgs, &email).await.unwrap().unwrap();
    found.user.to_string()
}

async fn appointed(app: &App, email: &str) -> String {
    let address = EmailAddress::parse(email).unwrap();
    users::appoint(&app.application.orgs, &address, Superuser::Yes)
        .await
        .unwrap();
    app.sign_in(email).await
}

/// A page without the marks by which a browser finds its places again.
fn plain(body: &str) -> String {
    let mut text = String::new();
    let mut rest = body;
    while let Some((before, after)) = rest.split_once("<!--") {
        text.push_str(before);
        rest = after.split_once("-->").map_or("", |(_, after)| after);
    }
    text + rest
}

/// What is read and seen: everything up to the scripts.
fn seen(answer: &Answer) -> String {
    let body = plain(&answer.body);
    let main = body.split_once("<body").map_or(body.as_str(), |(_, body)| body);
    main.split("<script").next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn for_everybody_else_its_pages_never_were() {
    let app = App::seeded().await;
    let mia = id(&app, "mia@acme.example").await;
    for who in ["", "sam@initech.example", "mia@acme.example", "olga@acme.example"] {
        let cookies = if who.is_empty() {
            String::new()
        } else {
            app.sign_in(who).await
        };
        let nowhere = app.see("/no/such/page", &cookies).await;
        assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
        for page in PAGES {
            let page = page.replace("{mia}", &mia);
            let answer = app.see(&page, &cookies).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{page} as {who:?}");
            assert_eq!(seen(&answer), seen(&nowhere), "{page} as {who:?}");
            let (one, other) = (
                answer.headers.keys().collect::<Vec<_>>(),
                nowhere.headers.keys().collect::<Vec<_>>(),
            );
            assert_eq!(one, other, "{page} as {who:?}");
            // What the page brings along tells nothing either.
            assert!(
                !answer.body.contains("sure=") && !answer.body.contains("Superuser"),
                "{page} as {who:?}"
            );
        }
        // Nor does another method, which a page that is there would refuse in its own way.
        let mut request = post("/admin/users", "{}");
        request
            .headers_mut()
            .insert(header::CONTENT_TYPE, "application/json".parse().unwrap());
        request
            .headers_mut()
            .insert("sec-fetch-site", "same-origin".parse().unwrap());
        assert_eq!(app.send(request).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn for_everybody_else_its_server_functions_never_were() {
    let app = App::seeded().await;
    let functions: Vec<_> = server_fn::axum::server_fn_paths()
        .map(|(path, _)| path)
        .filter(|path| path.starts_with("/api/console/"))
        .collect();
    assert!(functions.len() >= 13, "{functions:?}");
    for who in ["", "sam@initech.example"] {
        let cookies = if who.is_empty() {
            String::new()
        } else {
            app.sign_in(who).await
        };
        let never = app.call("console/no-such-function", "", &cookies).await;
        for path in &functions {
            for fields in ["", "user=x", "user=&to=superuser&email=&organization="] {
                let answer = app.call(path.trim_start_matches("/api/"), fields, &cookies).await;
                assert_eq!(
                    (answer.status, &answer.body),
                    (StatusCode::NOT_FOUND, &never.body),
                    "{path} as {who:?}"
                );
            }
        }
    }
}

#[tokio::test]
async fn operators_see_every_page() {
    let app = App::seeded().await;
    let sam = appointed(&app, "sam@initech.example").await;
    let mia = id(&app, "mia@acme.example").await;
    let front = app.see("/admin", &sam).await;
    assert_eq!(
        (front.status, front.header("location")),
        (StatusCode::FOUND, "/admin/users")
    );
    for page in PAGES
        .iter()
        .skip(1)
        .filter(|page| **page != "/admin/organizations/{mia}")
    {
        let page = page.replace("{mia}", &mia);
        let answer = app.see(&page, &sam).await;
        assert_eq!(answer.status, StatusCode::OK, "{page}: {}", answer.body);
        assert!(answer.body.contains("aria-label=\"Console\""), "{page}");
    }
    let users = app.see("/admin/users", &sam).await.body;
    assert!(users.contains("mia@acme.example") && users.contains("Superuser"));
    let acme = app.see(&page_of_acme(&app, &sam).await, &sam).await;
    assert!(acme.status == StatusCode::OK && acme.body.contains("olga@acme.example"));
    for missing in [
        "/admin/users/nobody",
        "/admin/organizations/00000000-0000-0000-0000-000000000000",
        "/admin/elsewhere",
    ] {
        assert_eq!(app.see(missing, &sam).await.status, StatusCode::NOT_FOUND, "{missing}");
    }
    // The menu says so to operators only.
    assert!(app.see("/", &sam).await.body.contains("href=\"/admin/users\""));
    let olga = app.sign_in("olga@acme.example").await;
    assert!(!app.see("/", &olga).await.body.contains("/admin"));
}

/// Where an operator finds it.
async fn page_of_acme(app: &App, cookies: &str) -> String {
    let list = app.see("/admin/organizations?q=acme", cookies).await.body;
    let start = "href=\"/admin/organizations/";
    let (_, rest) = list.split_once(start).unwrap();
    format!("/admin/organizations/{}", rest.split('"').next().unwrap_or_default())
}

/// Also where support is refused: the page of each person says it as well.
#[tokio::test]
async fn who_belongs_to_an_organization_is_on_its_page() {
    let app = App::seeded().await;
    let sam = appointed(&app, "sam@initech.example").await;
    let (orgs, olga) = (&app.application.orgs, EmailAddress::parse("olga@acme.example").unwrap());
    let (olga, acme) = (Person::find(orgs, &olga).await.unwrap(), Slug::parse("acme").unwrap());
    organizations::refuse_support(orgs, &olga, &acme).await.unwrap();
    let page = page_of_acme(&app, &sam).await;
    let (max, mia) = (
        format!("href=\"/admin/users/{}\"", id(&app, "max@acme.example").await),
        format!("href=\"/admin/users/{}\"", id(&app, "mia@acme.example").await),
    );
    for (query, shows, hides, says) in [
        ("", vec![&max, &mia], vec![], "4 members"),
        ("?q=mia", vec![&mia], vec![&max], "1 member found"),
        ("?which=member", vec![&max, &mia], vec![], "2 members found"),
        ("?which=admin", vec![], vec![&max, &mia], "1 member found"),
        ("?q=mia&which=admin", vec![], vec![&max, &mia], "Nothing to show"),
    ] {
        let answer = app.see(&format!("{page}{query}"), &sam).await;
        assert_eq!(answer.status, StatusCode::OK, "{query}");
        let body = plain(&answer.body);
        assert!(shows.iter().all(|link| body.contains(*link)), "{query}: {body}");
        assert!(!hides.iter().any(|link| body.contains(*link)), "{query}: {body}");
        assert!(body.contains(says), "{query}: {body}");
    }
    // What is narrowed stays so on the next page, and what was typed in the field.
    let body = plain(&app.see(&format!("{page}?q=mia&which=member"), &sam).await.body);
    assert!(
        body.contains("value=\"mia\"") && body.contains("name=\"which\" value=\"member\""),
        "{body}"
    );
}

#[tokio::test]
async fn its_forms_work_without_scripts_for_operators_only() {
    let app = App::seeded().await;
    let mia = id(&app, "mia@acme.example").await;
    let (path, cookies) = (format!("/admin/users/{mia}"), app.sign_in("mia@acme.example").await);
    let fields = [
        ("__fn", "/api/console/deactivate"),
        ("__form", "deactivate"),
        ("user", mia.as_str()),
    ];
    let olga = app.sign_in("olga@acme.example").await;
    for who in ["", &olga] {
        assert_eq!(app.post(&path, &fields, who).await.status, StatusCode::NOT_FOUND);
    }
    let sam = appointed(&app, "sam@initech.example").await;
    let done = app.post(&path, &fields, &sam).await;
    assert_eq!((done.status, done.header("location")), (StatusCode::SEE_OTHER, &*path));
    // From the next request on she is nobody.
    assert_eq!(app.see("/account", &cookies).await.status, StatusCode::FOUND);
    // Refused, the same page says why.
    let olgas = id(&app, "olga@acme.example").await;
    let fields = [
        ("__fn", "/api/console/deactivate"),
        ("__form", "deactivate"),
        ("user", olgas.as_str()),
    ];
    let refused = app
        .post(&format!("/admin/users/{olgas}?sure=deactivate"), &fields, &sam)
        .await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(
        refused.body.contains("No active owner would be left in: Acme"),
        "{}",
        refused.body
    );
}
