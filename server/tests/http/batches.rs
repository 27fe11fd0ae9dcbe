//! Many members at once, and the undo of a removal, as a browser without scripts goes through them.

use crate::harness::{Answer, App};
use http::StatusCode;
use orgs::{
    kernel::EmailAddress,
    members::batches::{self, Worked},
    testing::Person,
};

const REMOVE: (&str, &str) = ("__fn", "/api/members/remove");
const RESTORE: (&str, &str) = ("__fn", "/api/members/restore");
const BEGIN: (&str, &str) = ("__fn", "/api/members/begin-batch");

async fn id(app: &App, email: &str) -> String {
    let email = EmailAddress::parse(email).unwrap();
    Person::find(&app.application.orgs, &email)
        .await
        .unwrap()
        .user
        .to_string()
}

/// As its worker does.
async fn worked_off(app: &App) {
    while batches::work_off(&app.application.orgs).await.unwrap() == Worked::Some {}
}

/// The value of the hidden field of this name.
fn hidden(answer: &Answer, name: &str) -> String {
    let field = format!("name=\"{name}\" value=\"");
    let at = answer
        .body
        .rfind(&field)
        .unwrap_or_else(|| panic!("no {name}: {}", answer.body));
    answer.body[at + field.len()..].split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_removal_offers_to_be_undone() {
    let app = App::seeded().await;
    let adam = app.sign_in("adam@acme.example").await;
    let max = id(&app, "max@acme.example").await;
    let fields = [
        REMOVE,
        ("__form", "remove"),
        ("slug", "acme"),
        ("member", &max),
        ("back", ""),
    ];
    let removed = app.post("/orgs/acme/members", &fields, &adam).await;
    assert_eq!(removed.status, StatusCode::SEE_OTHER, "{}", removed.body);
    let flash = format!("{adam}; flash={}", removed.cookies()["flash"]);
    let shown = app.see("/orgs/acme/members", &flash).await;
    assert!(
        shown.body.contains("Removed from the organization.") && shown.body.contains(">Undo</button>"),
        "{}",
        shown.body
    );
    assert!(!shown.body.contains("Max Member"));
    let removal = hidden(&shown, "removal");
    let undo = [RESTORE, ("__form", "undo"), ("slug", "acme"), ("removal", &removal)];
    let back = app.post("/orgs/acme/members", &undo, &adam).await;
    assert_eq!(
        (back.status, back.header("location")),
        (StatusCode::SEE_OTHER, "/orgs/acme/members")
    );
    assert!(app.see("/orgs/acme/members", &adam).await.body.contains("Max Member"));
    // Again there is nothing to undo, and the page says so.
    let over = app.post("/orgs/acme/members", &undo, &adam).await;
    assert_eq!(over.status, StatusCode::GONE);
    assert!(over.body.contains("This cannot be undone any more"), "{}", over.body);
}

#[tokio::test]
async fn many_are_removed_and_put_back() {
    let app = App::seeded().await;
    let adam = app.sign_in("adam@acme.example").await;
    let (mia, max) = (id(&app, "mia@acme.example").await, id(&app, "max@acme.example").await);
    let list = app.see("/orgs/acme/members", &adam).await;
    assert!(
        list.body.contains("id=\"chosen\"") && list.body.contains("Choose Max Member"),
        "{}",
        list.body
    );
    assert!(!list.body.contains("Choose Adam Admin") && !list.body.contains("Choose Olga Owner"));
    let page = format!("/orgs/acme/members/batches/new?member={mia}&member={max}&to=admin&act=remove");
    let sure = app.see(&page, &adam).await;
    assert_eq!(sure.status, StatusCode::OK, "{}", sure.body);
    for said in [
        "Remove 2 members?",
        "Mia Member",
        "Max Member",
        "They lose access at once.",
    ] {
        assert!(sure.body.contains(said), "{said}: {}", sure.body);
    }
    let chosen = hidden(&sure, "asked[members]");
    let fields = [
        BEGIN,
        ("__form", "begin"),
        ("slug", "acme"),
        ("asked[act]", "remove"),
        ("asked[members]", &chosen),
    ];
    let begun = app.post(&page, &fields, &adam).await;
    assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.body);
    let batch = begun.header("location").to_owned();
    assert!(batch.starts_with("/orgs/acme/members/batches/"), "{batch}");
    let waits = app.see(&batch, &adam).await;
    assert!(
        waits.body.contains("0 of 2 done") && waits.body.contains("Look again"),
        "{}",
        waits.body
    );
    // Another one has to wait, and the question says so.
    let again = app.post(&page, &fields, &adam).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert!(
        again.body.contains("being changed at once here already"),
        "{}",
        again.body
    );
    worked_off(&app).await;
    let done = app.see(&batch, &adam).await;
    assert!(
        done.body.contains("2 of 2 done") && done.body.contains("Undo 2"),
        "{}",
        done.body
    );
    assert!(
        app.see("/orgs/acme/members", &adam).await.body.contains(&batch),
        "the way back to it"
    );
    let undo = [
        ("__fn", "/api/members/undo-batch"),
        ("__form", "undo-batch"),
        ("slug", "acme"),
        ("batch", batch.rsplit('/').next().unwrap()),
    ];
    let undone = app.post(&batch, &undo, &adam).await;
    assert_eq!(undone.status, StatusCode::SEE_OTHER, "{}", undone.body);
    worked_off(&app).await;
    assert!(
        app.see(undone.header("location"), &adam)
            .await
            .body
            .contains("2 of 2 done")
    );
    assert!(app.see("/orgs/acme/members", &adam).await.body.contains("Mia Member"));
}

#[tokio::test]
async fn what_is_refused_is_told_and_can_be_tried_again() {
    let app = App::seeded().await;
    let (adam, olga) = (
        app.sign_in("adam@acme.example").await,
        app.sign_in("olga@acme.example").await,
    );
    let chosen = [id(&app, "olga@acme.example").await, id(&app, "mia@acme.example").await].join(" ");
    let fields = [
        BEGIN,
        ("__form", "begin"),
        ("slug", "acme"),
        ("asked[act]", "role"),
        ("asked[to]", "admin"),
        ("asked[members]", &chosen),
    ];
    let begun = app.post("/orgs/acme/members/batches/new", &fields, &adam).await;
    let batch = begun.header("location").to_owned();
    worked_off(&app).await;
    let done = app.see(&batch, &adam).await;
    for said in ["1 of 2 done, 1 refused", "Their role is above yours.", "Try 1 again"] {
        assert!(done.body.contains(said), "{said}: {}", done.body);
    }
    let retry = [
        ("__fn", "/api/members/retry-batch"),
        ("__form", "retry"),
        ("slug", "acme"),
        ("batch", batch.rsplit('/').next().unwrap()),
    ];
    assert_eq!(app.post(&batch, &retry, &olga).await.status, StatusCode::SEE_OTHER);
    let stop = [
        ("__fn", "/api/members/stop-batch"),
        ("__form", "stop"),
        ("slug", "acme"),
        ("batch", batch.rsplit('/').next().unwrap()),
    ];
    assert_eq!(app.post(&batch, &stop, &adam).await.status, StatusCode::SEE_OTHER);
    let stopped = app.see(&batch, &adam).await;
    assert!(
        stopped.body.contains("Stopped") && stopped.body.contains("1 of 2 done, 1 not reached"),
        "{}",
        stopped.body
    );
    assert_eq!(app.post(&batch, &stop, &adam).await.status, StatusCode::CONFLICT);
}

/// Everybody whom a search finds, on whatever page.
#[tokio::test]
async fn everybody_who_is_found() {
    let app = App::with(&[]).await;
    orgs_server::seed::demo(&app.application.orgs, 120, 0).await.unwrap();
    let olga = app.sign_in("olga@acme.example").await;
    let list = app.see("/orgs/contoso/members?role=member", &olga).await;
    assert!(list.body.contains(" that are found"), "{}", list.body);
    let sure = app
        .see(
            "/orgs/contoso/members/batches/new?all=1&role=member&act=role&to=admin",
            &olga,
        )
        .await;
    assert!(
        sure.body.contains("and ") && sure.body.contains(" more"),
        "{}",
        sure.body
    );
    assert_eq!(hidden(&sure, "asked[all]"), "1");
}
