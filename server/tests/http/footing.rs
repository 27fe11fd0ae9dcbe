//! Who has two-step sign-in and who is deactivated: marks, filters and columns for whoever decides who stays, and for nobody else.

use crate::harness::App;
use http::StatusCode;
use orgs::{kernel::EmailAddress, testing::Person, users};

/// Mia has a second factor, and Max is deactivated.
async fn app() -> App {
    let app = App::seeded().await;
    let orgs = &app.application.orgs;
    let mia = users::find(orgs, &EmailAddress::parse("mia@acme.example").unwrap()).await;
    let mia = mia.unwrap().unwrap().user;
    users::note_factor(orgs, mia, users::Factor::Present).await.unwrap();
    let sue = Person::sync(orgs, "Sue", "sue@ops.example").await.unwrap();
    let yes = orgs::access::caller::Superuser::Yes;
    users::appoint(orgs, &sue.email, yes).await.unwrap();
    let sue = Person::find(orgs, &sue.email).await.unwrap();
    let max = users::find(orgs, &EmailAddress::parse("max@acme.example").unwrap()).await;
    let max = max.unwrap().unwrap().user;
    orgs::identity::deactivate(orgs, &sue, max).await.unwrap();
    app
}

/// Of each person their row; none where they are not on the page.
fn row<'a>(body: &'a str, name: &str) -> Option<&'a str> {
    let mut rows = body.split("<tr role=\"row\" id=\"member-").skip(1);
    rows.find(|row| row.split("</tr>").next().is_some_and(|row| row.contains(name)))
}

const MARK: &str = "person__mark";
const ASIDE: &str = "badge badge--warning";

#[tokio::test]
async fn an_admin_sees_it_and_narrows_the_list_by_it() {
    let app = app().await;
    let adam = app.sign_in("adam@acme.example").await;
    let list = app.see("/orgs/acme/members", &adam).await.body;
    for (name, mark, aside) in [
        ("Adam Admin", false, false),
        ("Mia Member", true, false),
        ("Max Member", false, true),
    ] {
        let row = row(&list, name).unwrap().split("</tr>").next().unwrap();
        assert_eq!((row.contains(MARK), row.contains(ASIDE)), (mark, aside), "{row}");
    }
    assert!(!list.contains("Take away the filter"));
    let some = app.see("/orgs/acme/members?factor=some", &adam).await.body;
    assert!(row(&some, "Mia Member").is_some() && row(&some, "Max Member").is_none());
    assert!(
        some.contains("Take away the filter: With two-step sign-in") && some.contains("1 member found"),
        "{some}"
    );
    let aside = app
        .see("/orgs/acme/members?factor=none&state=deactivated&sort=role", &adam)
        .await
        .body;
    assert!(row(&aside, "Max Member").is_some() && row(&aside, "Adam Admin").is_none());
    assert!(aside.contains("Take away the filter: state Deactivated"), "{aside}");
    assert!(
        aside.contains("href=\"/orgs/acme/members?sort=role\""),
        "all are cleared at once: {aside}"
    );
    // The bar of the chosen means the same people.
    assert!(aside.contains("name=\"state\" value=\"deactivated\"") && aside.contains("name=\"factor\" value=\"none\""));
    let sure = "/orgs/acme/members/batches/new?all=1&act=remove&state=deactivated&factor=none";
    let sure = app.see(sure, &adam).await.body;
    assert!(sure.contains("Max Member") && !sure.contains("Mia Member"), "{sure}");
    let nobody = app
        .see("/orgs/acme/members?factor=some&state=deactivated", &adam)
        .await
        .body;
    assert!(nobody.contains("No member fits all of these filters."), "{nobody}");
    // What cannot be read asks for nothing.
    let odd = app
        .see("/orgs/acme/members?factor=2fa&state=suspended", &adam)
        .await
        .body;
    assert!(row(&odd, "Adam Admin").is_some());
    let page = row(&list, "Max Member").unwrap().split('"').next().unwrap();
    let page = app.see(&format!("/orgs/acme/members/{page}"), &adam).await.body;
    assert!(
        page.contains("<dt>Two-step sign-in</dt><dd>Off</dd>") && page.contains("<dt>State</dt><dd>Deactivated</dd>"),
        "{page}"
    );
    let file = app.see("/orgs/acme/members.csv", &adam).await.body;
    let line = |name: &str| file.lines().find(|line| line.contains(name)).unwrap();
    assert!(
        line("Mia").ends_with(",\"yes\",\"active\"") && line("Max").ends_with(",\"no\",\"deactivated\""),
        "{file}"
    );
    let file = app.see("/orgs/acme/members.csv?state=deactivated", &adam).await.body;
    assert!(file.lines().count() == 2 && file.contains("Max"), "{file}");
}

#[tokio::test]
async fn nobody_else_does() {
    let app = app().await;
    let mia = app.sign_in("mia@acme.example").await;
    let usual = app.see("/orgs/acme/members", &mia).await.body;
    for query in [
        "",
        "?factor=some",
        "?factor=none",
        "?state=deactivated",
        "?state=active&factor=some&q=m",
    ] {
        let page = app.see(&format!("/orgs/acme/members{query}"), &mia).await;
        assert_eq!(page.status, StatusCode::OK, "{query}");
        for word in [
            MARK,
            ASIDE,
            "name=\"factor\"",
            "name=\"state\"",
            "filter: With",
            "filter: state",
        ] {
            assert!(!page.body.contains(word), "{query} says {word}");
        }
        for name in ["Max Member", "Mia Member"] {
            assert_eq!(row(&page.body, name).is_some(), row(&usual, name).is_some(), "{query}");
        }
        let file = app.see(&format!("/orgs/acme/members.csv{query}"), &mia).await.body;
        assert!(
            file.starts_with("\u{feff}Name,E-mail,Role,Joined,Teams\r\n") && file.contains("Max"),
            "{file}"
        );
    }
    let answer = app
        .call("members/list", "slug=acme&query[state]=deactivated", &mia)
        .await;
    assert!(
        answer.body.contains("Mia Member") && !answer.body.contains("\"footing\""),
        "{}",
        answer.body
    );
}
