//! When members were last active: for whoever decides who stays, on no page and in no file of anybody else.

use crate::harness::{App, seen};
use http::StatusCode;
use orgs::members;

impl App {
    /// Whoever was there is noted, as the worker does it.
    async fn noted(&self) -> usize {
        members::note_attendance(&self.application.orgs).await.unwrap()
    }
}

/// Of each person their part of the list.
fn row<'a>(body: &'a str, name: &str) -> &'a str {
    let mut rows = body.split("<tr role=\"row\" id=\"member-").skip(1);
    rows.find(|row| row.contains(name)).expect("their row")
}

/// A column's heading that sorts.
fn heading<'a>(body: &'a str, column: &str) -> &'a str {
    let mut headings = body
        .split("<th scope")
        .filter(|heading| heading.contains("table__sort"));
    headings.find(|heading| heading.contains(column)).expect("its heading")
}

#[tokio::test]
async fn an_admin_sees_who_was_there() {
    let app = App::seeded().await;
    let (adam, max) = (
        app.sign_in("adam@acme.example").await,
        app.sign_in("max@acme.example").await,
    );
    app.noted().await;
    app.see("/orgs/acme", &max).await;
    assert_eq!(app.noted().await, 1);
    let list = app.see("/orgs/acme/members?sort=-active", &adam).await;
    assert_eq!(list.status, StatusCode::OK);
    assert!(list.body.contains("Last active"));
    let heading = heading(&list.body, "Last active");
    assert!(heading.contains("aria-sort=\"descending\""), "{heading}");
    assert!(row(&list.body, "Max Member").contains(">today</time>"));
    assert!(row(&list.body, "Mia Member").contains(">never</span>"));
    let first = list.body.split("id=\"member-").nth(1).unwrap();
    assert!(!first.contains("Mia Member"), "who never was comes last: {first}");
    let page = row(&list.body, "Max Member").split('"').next().unwrap();
    let page = app.see(&format!("/orgs/acme/members/{page}"), &adam).await;
    assert!(
        page.body.contains("<dt>Last active</dt>") && page.body.contains(">today</time>"),
        "{}",
        page.body
    );
    let file = app.see("/orgs/acme/members.csv?q=m", &adam).await.body;
    let today = jiff::Timestamp::from_microsecond(app.application.orgs.now().0).unwrap();
    let lines: Vec<_> = file.lines().collect();
    assert_eq!(
        lines[0],
        "\u{feff}Name,E-mail,Role,Joined,Teams,Last active,Two-step sign-in,State"
    );
    assert!(
        lines
            .iter()
            .any(|line| line.contains("Max") && line.contains(&today.strftime(",\"%Y-%m-%d\",").to_string())),
        "{file}"
    );
    assert!(
        lines
            .iter()
            .any(|line| line.contains("Mia") && line.contains("Z\",\"\",\"\",")),
        "{file}"
    );
}

#[tokio::test]
async fn nobody_else_does() {
    let app = App::seeded().await;
    let mia = app.sign_in("mia@acme.example").await;
    for name in ["adam", "olga", "max"] {
        let cookies = app.sign_in(&format!("{name}@acme.example")).await;
        app.see("/orgs/acme", &cookies).await;
        app.noted().await;
    }
    let usual = app.see("/orgs/acme/members", &mia).await.body;
    let order = |body: &str| -> Vec<String> {
        let rows = body.split("id=\"member-").skip(1);
        rows.map(|row| row.split('"').next().unwrap().to_owned()).collect()
    };
    let max = row(&usual, "Max Member").split('"').next().unwrap().to_owned();
    for path in [
        "members",
        "members?sort=active",
        "members?sort=-active",
        "members?sort=-active&q=m",
        &format!("members/{max}"),
    ] {
        let page = app.see(&format!("/orgs/acme/{path}"), &mia).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        for word in ["Last active", ">today<", ">never<"] {
            assert!(!page.body.contains(word), "{path} says {word}");
        }
    }
    assert!(!usual.contains("sort=active"), "there is no such heading");
    for sort in ["active", "-active"] {
        let page = app.see(&format!("/orgs/acme/members?sort={sort}"), &mia).await.body;
        assert_eq!(order(&page), order(&usual));
        let heading = heading(&page, "Name");
        assert!(heading.contains("aria-sort=\"ascending\""), "{heading}");
        let file = app.see(&format!("/orgs/acme/members.csv?sort={sort}"), &mia).await.body;
        assert_eq!(file, app.see("/orgs/acme/members.csv", &mia).await.body);
        assert!(file.starts_with("\u{feff}Name,E-mail,Role,Joined,Teams\r\n"));
        let answer = app
            .call("members/list", &format!("slug=acme&query[sort]={sort}"), &mia)
            .await;
        assert!(
            !answer.body.contains("\"last_active\"") && answer.body.contains("\"sort\":\"name\""),
            "{}",
            answer.body
        );
    }
    let answer = app.call("members/find", &format!("slug=acme&member={max}"), &mia).await;
    assert!(
        answer.status == StatusCode::OK && !answer.body.contains("last_active"),
        "{}",
        answer.body
    );
}

/// A page that looks after itself is nobody in front of it.
#[tokio::test]
async fn what_a_page_asks_by_itself_does_not_count() {
    let app = App::seeded().await;
    let max = app.sign_in("max@acme.example").await;
    app.noted().await;
    let by_itself = |path: &str| {
        let mut request = seen(path, &max);
        request.headers_mut().insert("orgs-by-itself", "1".parse().unwrap());
        request
    };
    for path in ["/orgs/acme", "/orgs/acme/members"] {
        assert_eq!(app.send(by_itself(path)).await.status, StatusCode::OK);
    }
    assert_eq!(app.noted().await, 0);
    app.see("/orgs/acme", &max).await;
    assert_eq!(app.noted().await, 1);
}
