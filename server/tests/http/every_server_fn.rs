//! Every registered server function, as nobody, as a stranger and as a plain member: the list of server functions is the
//! list of public endpoints, and an unlisted one fails the test.

use super::harness::{Answer, App, post};
use http::{StatusCode, header};
use orgs::kernel::EmailAddress;
use std::collections::BTreeSet;

/// A server function, what to send to it, and what nobody, a stranger (sam) and a plain member (mia) are answered.
struct Row {
    path: &'static str,
    fields: &'static str,
    nobody: u16,
    stranger: u16,
    member: u16,
}

const fn row(path: &'static str, fields: &'static str, [nobody, stranger, member]: [u16; 3]) -> Row {
    Row {
        path,
        fields,
        nobody,
        stranger,
        member,
    }
}

/// `{max}` is max's id, `{ivy}` the id of ivy's invitation, `{token}` a token that never was.
const TABLE: &[Row] = &[
    row("activity/list", "slug=acme", [401, 404, 403]),
    row("console/activate", "user={max}", [404, 404, 404]),
    row("console/appoint", "user={max}&to=superuser", [404, 404, 404]),
    row(
        "console/appoint-owner",
        "organization={max}&email=max%40acme.example",
        [404, 404, 404],
    ),
    row("console/deactivate", "user={max}", [404, 404, 404]),
    row("console/end-sessions", "user={max}", [404, 404, 404]),
    row("console/events", "", [404, 404, 404]),
    row("console/organization", "organization={max}", [404, 404, 404]),
    row("console/organizations", "", [404, 404, 404]),
    row("console/resend-sign-up", "sign_up={max}", [404, 404, 404]),
    row("console/send-reset", "user={max}", [404, 404, 404]),
    row("console/sign-ups", "", [404, 404, 404]),
    row("console/user", "user={max}", [404, 404, 404]),
    row("console/users", "", [404, 404, 404]),
    row("home/home", "", [200, 200, 200]),
    row("identity/add-address", "email=new%40example.org", [401, 200, 200]),
    row("identity/addresses", "", [401, 200, 200]),
    row(
        "identity/change-password",
        "present_password=wrong&password=a+longer+sentence+of+mine",
        [401, 422, 422],
    ),
    row("identity/claim", "token={token}", [401, 200, 200]),
    row("identity/confirm", "token={token}&password=x", [404, 404, 404]),
    row("identity/confirm-address", "token={token}", [401, 404, 404]),
    row("identity/confirmation", "token={token}", [200, 200, 200]),
    row("identity/confirm-factor", "code=123456", [401, 409, 409]),
    row(
        "identity/disable-factor",
        "present_password=wrong&code=123456",
        [401, 422, 422],
    ),
    row("identity/delete-account", "password=wrong", [401, 422, 422]),
    row("identity/end-other-sessions", "", [401, 200, 200]),
    row("identity/end-session", "key={token}", [401, 200, 200]),
    row("identity/make-primary", "address={max}", [401, 404, 404]),
    row("identity/owned", "", [401, 200, 200]),
    row("identity/profile", "", [401, 200, 200]),
    row("identity/factor", "", [401, 200, 200]),
    row("identity/half-sign-in", "", [200, 200, 200]),
    row("identity/pass", "code=123456", [410, 410, 410]),
    row("identity/proof", "", [401, 200, 200]),
    row("identity/prove", "password=wrong", [401, 422, 422]),
    row("identity/remove-address", "address={max}", [401, 404, 404]),
    row("identity/rename", "name=Zed", [401, 200, 200]),
    row("identity/renew-codes", "code=123456", [401, 409, 409]),
    row("identity/request-reset", "email=mia%40acme.example", [200, 200, 200]),
    row("identity/reset", "token={token}", [200, 200, 200]),
    row(
        "identity/reset-password",
        "token={token}&password=correct+horse+battery+staple",
        [404, 404, 404],
    ),
    row("identity/set-up-factor", "present_password=wrong", [401, 422, 422]),
    row("identity/set-theme", "theme=dark", [200, 200, 200]),
    row("identity/sessions", "", [401, 200, 200]),
    row(
        "identity/sign-in",
        "email=mia%40acme.example&password=wrong",
        [422, 422, 422],
    ),
    row("identity/sign-out", "", [200, 200, 200]),
    row(
        "identity/sign-up",
        "name=Zed&email=zed%40example.org&password=correct+horse+battery+staple",
        [200, 200, 200],
    ),
    row("identity/undo", "token={token}", [200, 200, 200]),
    row("identity/undo-primary", "token={token}", [404, 404, 404]),
    row("identity/viewer", "", [200, 200, 200]),
    row("invitations/accept", "token={token}", [401, 404, 404]),
    row("invitations/decline", "token={token}", [404, 404, 404]),
    row(
        "invitations/invite",
        "slug=acme&email=new%40example.org&role=member",
        [401, 404, 403],
    ),
    row("invitations/list", "slug=acme", [401, 404, 403]),
    row(
        "invitations/register",
        "token={token}&name=Zed&password=correct+horse+battery+staple",
        [404, 404, 404],
    ),
    row("invitations/resend", "slug=acme&invitation={ivy}", [401, 404, 403]),
    row("invitations/revoke", "slug=acme&invitation={ivy}", [401, 404, 403]),
    row("invitations/show", "token={token}", [404, 404, 404]),
    row(
        "members/change-role",
        "slug=acme&member={max}&role=admin",
        [401, 404, 403],
    ),
    row("members/leave", "slug=acme", [401, 404, 200]),
    row("members/list", "slug=acme", [401, 404, 200]),
    row("members/remove", "slug=acme&member={max}", [401, 404, 403]),
    row("members/find", "slug=acme&member={max}", [401, 404, 200]),
    row("organizations/change-slug", "slug=acme&new_slug=other", [401, 404, 403]),
    row("organizations/create", "name=", [401, 422, 422]),
    row("organizations/delete", "slug=acme&confirmation=acme", [401, 404, 403]),
    row("organizations/disable", "slug=acme", [401, 404, 403]),
    row("organizations/drop-factor", "slug=acme", [401, 404, 403]),
    row("organizations/enable", "slug=acme", [401, 404, 403]),
    row("organizations/rename", "slug=acme&name=Other", [401, 404, 403]),
    row("organizations/require-factor", "slug=acme", [401, 404, 403]),
    row("organizations/show", "slug=acme", [401, 404, 200]),
    row("organizations/suggest-slug", "name=Acme&slug=", [401, 200, 200]),
    row("ownership/transfer", "slug=acme&member={max}", [401, 404, 403]),
];

async fn call(app: &App, path: &str, fields: &str, cookies: &str) -> Answer {
    let mut request = post(&format!("/api/{path}"), fields.to_owned());
    request
        .headers_mut()
        .insert(header::ACCEPT, "application/json".parse().unwrap());
    request
        .headers_mut()
        .insert("sec-fetch-site", "same-origin".parse().unwrap());
    request.headers_mut().insert(header::COOKIE, cookies.parse().unwrap());
    app.send(request).await
}

#[tokio::test]
async fn the_table_lists_every_server_function() {
    let _app = App::start().await;
    let registered: BTreeSet<String> = server_fn::axum::server_fn_paths()
        .map(|(path, _)| path.to_owned())
        .collect();
    let listed: BTreeSet<String> = TABLE.iter().map(|row| format!("/api/{}", row.path)).collect();
    assert_eq!(registered, listed);
}

#[tokio::test]
async fn everybody_gets_what_the_table_says() {
    for row in TABLE {
        // A world of its own for each, because some of them change it.
        let app = App::seeded().await;
        let max = orgs::users::find(&app.application.orgs, &EmailAddress::parse("max@acme.example").unwrap())
            .await
            .unwrap()
            .unwrap();
        let slug = orgs::kernel::Slug::parse("acme").unwrap();
        let olga = orgs::users::find(
            &app.application.orgs,
            &EmailAddress::parse("olga@acme.example").unwrap(),
        )
        .await
        .unwrap()
        .unwrap();
        let olga = orgs::access::Caller::User(olga);
        let open = orgs::invitations::Which::Open;
        let (page, _) = orgs::invitations::list(&app.application.orgs, &olga, &slug, open, None, 10)
            .await
            .unwrap();
        let ivy = page
            .rows
            .iter()
            .find(|listed| listed.email == "ivy@example.org")
            .unwrap()
            .id;
        let fields = row
            .fields
            .replace("{max}", &max.user.to_string())
            .replace("{ivy}", &ivy.to_string())
            .replace("{token}", &"a".repeat(64));
        for (who, expected) in [
            ("", row.nobody),
            ("sam@initech.example", row.stranger),
            ("mia@acme.example", row.member),
        ] {
            let cookies = if who.is_empty() {
                String::new()
            } else {
                app.sign_in(who).await
            };
            let answer = call(&app, row.path, &fields, &cookies).await;
            assert_eq!(
                answer.status.as_u16(),
                expected,
                "{} as {who:?}: {}",
                row.path,
                answer.body
            );
        }
    }
}

#[tokio::test]
async fn garbage_is_refused_and_breaks_nothing() {
    let app = App::seeded().await;
    let mia = app.sign_in("mia@acme.example").await;
    let long = format!(
        "slug={0}&name={0}&email={0}&token={0}&member={0}&role={0}",
        "x".repeat(10_000)
    );
    for row in TABLE {
        for fields in [
            "",
            "slug",
            "slug=%00&name=%00&email=%00&token=%00&member=%00",
            "slug=acme&slug=initech&member=1",
            &long,
        ] {
            for cookies in ["", mia.as_str()] {
                let answer = call(&app, row.path, fields, cookies).await;
                let status = answer.status;
                assert!(
                    status.is_success() || status.is_client_error(),
                    "{} with {:.40}: {status} {}",
                    row.path,
                    fields,
                    answer.body
                );
                // Without a session nothing but the open doors answers.
                let open = row.nobody == 200;
                assert!(
                    open || !cookies.is_empty() || status != StatusCode::OK,
                    "{} with {:.40}",
                    row.path,
                    fields
                );
            }
        }
    }
}
