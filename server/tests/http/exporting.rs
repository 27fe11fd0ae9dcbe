//! The member list as a file: the whole of it, for whoever may see the list, and nothing that a table would run.

use crate::harness::App;
use http::StatusCode;

/// Rows without the head.
fn rows(body: &str) -> Vec<&str> {
    let (head, body) = body.split_once("\r\n").expect("its head");
    assert!(head.starts_with("\u{feff}Name,E-mail,Role,Joined"), "{head}");
    body.lines().collect()
}

#[tokio::test]
async fn the_file_is_the_list_with_its_filters_and_order() {
    let app = App::seeded().await;
    let mia = app.sign_in("mia@acme.example").await;
    let answer = app.see("/orgs/acme/members.csv", &mia).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    let header = |name: &str| answer.headers[name].to_str().unwrap().to_owned();
    assert_eq!(header("content-type"), "text/csv; charset=utf-8");
    assert_eq!(
        header("content-disposition"),
        "attachment; filename=\"acme-members.csv\""
    );
    assert_eq!(header("cache-control"), "no-store");
    let all = rows(&answer.body);
    let names: Vec<_> = all.iter().map(|row| row.split('"').nth(1).unwrap()).collect();
    assert_eq!(names, ["Adam Admin", "Max Member", "Mia Member", "Olga Owner"]);
    assert!(
        all[3].starts_with("\"Olga Owner\",\"olga@acme.example\",\"owner\",\"20"),
        "{}",
        all[3]
    );

    let admins = app.see("/orgs/acme/members.csv?role=admin", &mia).await;
    assert_eq!(rows(&admins.body), all[..1]);
    let turned = app.see("/orgs/acme/members.csv?sort=-name&q=m", &mia).await;
    assert_eq!(rows(&turned.body), [all[2], all[1]]);
}

/// More than is asked for at once: none is missing and none is there twice.
#[tokio::test]
async fn a_long_list_is_written_to_its_end() {
    let app = App::with(&[]).await;
    orgs_server::seed::demo(&app.application.orgs, 1_203, 0).await.unwrap();
    let olga = app.sign_in("olga@acme.example").await;
    let answer = app.see("/orgs/contoso/members.csv?sort=joined", &olga).await;
    let mut all = rows(&answer.body);
    all.sort_unstable();
    all.dedup();
    assert_eq!(all.len(), 1_203);
}

/// A person may be called anything.
#[tokio::test]
async fn a_name_is_never_a_formula() {
    let app = App::seeded().await;
    let mia = app.sign_in("mia@acme.example").await;
    let fields = [
        ("__fn", "/api/identity/rename"),
        ("__form", "rename"),
        ("name", "=HYPERLINK(\"http://evil.example\")"),
    ];
    let changed = app.post("/account", &fields, &mia).await;
    assert_eq!(changed.status, StatusCode::SEE_OTHER, "{}", changed.body);
    let answer = app.see("/orgs/acme/members.csv?q=mia", &mia).await;
    assert!(
        answer
            .body
            .contains("\"'=HYPERLINK(\"\"http://evil.example\"\")\",\"mia@acme.example\""),
        "{}",
        answer.body
    );
}
