//! A visitor founds below a mount, and becomes a customer on the way.

use super::*;

fn wish<'a>(name: &'a str, email: &'a str) -> [(&'static str, &'a str); 5] {
    [
        ("__fn", "/api/foundings/request"),
        ("__form", "request"),
        ("name", name),
        ("slug", "nursery"),
        ("email", email),
    ]
}

walks! {
    async fn a_visitor_founds_and_becomes_a_customer(town) {
        let form = town.see("/market/vendors/foundings", "x=y").await;
        assert!(form.status == StatusCode::OK && form.body.contains("Begin with your organization"), "{}", form.body);
        let sent = town.post("/market/vendors/foundings", &wish("Nora Nursery", "nora@market.example"), "x=y").await;
        assert_eq!(sent.header("location"), "/market/vendors/foundings/check-inbox", "{}", sent.body);
        let link = town.mailed("/market/vendors/foundings/").await;
        let page = town.see(&link, "x=y").await.body;
        assert!(page.contains("Create Nora Nursery") && page.contains("href=\"/join?next="), "{page}");

        // The market's own sign-up takes the address that the link proves, and no other.
        let joining = [("next", link.as_str()), ("name", "Nora"), ("pin", "4321"), ("email", "rosa@market.example")];
        assert!(town.see(&format!("/join?next={link}"), "x=y").await.body.contains("nora@market.example"));
        let joined = town.post("/join", &joining, "x=y").await;
        assert_eq!(joined.header("location"), link, "{}", joined.body);
        let nora = format!("market-session={}", joined.cookies()["market-session"]);

        // The kind's fields are asked for where the organization is made.
        let token = link.rsplit('/').next().unwrap();
        let page = town.see(&link, &nora).await.body;
        assert!(page.contains("name=\"city\"") && page.contains("name=\"monthly_fee\""), "{page}");
        let confirm = |city, fee| [("__fn", "/api/foundings/confirm"), ("__form", "confirm"), ("token", token), ("city", city), ("monthly_fee", fee)];
        let refused = town.post(&link, &confirm("", "a lot"), &nora).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("Say where your goods come from."), "{}", refused.body);
        let made = town.post(&link, &confirm("Bonn", "900"), &nora).await;
        assert_eq!(made.header("location"), "/market/vendors/nursery", "{}", made.body);
        assert!(town.see("/market/vendors/nursery", &nora).await.body.contains("9.00 € a month"));
        let over = town.see(&link, &nora).await;
        assert!(over.status == StatusCode::GONE && over.body.contains("This organization is there already"), "{}", over.body);
    }

    async fn the_founder_has_the_last_word_on_the_web_address(town) {
        let rosa = town.sign_in("Rosa").await;
        town.post("/market/vendors/foundings", &wish("Nora Nursery", "nora@market.example"), "x=y").await;
        let link = town.mailed("/market/vendors/foundings/").await;
        // Somebody was faster.
        let faster = [("__fn", "/api/organizations/create"), ("__form", "create"), ("name", "Nursery"), ("slug", "nursery"), ("city", "Bonn"), ("monthly_fee", "1")];
        assert_eq!(town.post("/market/vendors/new", &faster, &rosa).await.header("location"), "/market/vendors/nursery");
        let joining = [("next", link.as_str()), ("name", "Nora"), ("pin", "4321")];
        let joined = town.post("/join", &joining, "x=y").await;
        let nora = format!("market-session={}", joined.cookies()["market-session"]);
        let page = town.see(&link, &nora).await.body;
        assert!(page.contains("value=\"nursery-2\"") && page.contains("/market/vendors/</span>"), "{page}");

        let token = link.rsplit('/').next().unwrap();
        let confirm = |slug| [("__fn", "/api/foundings/confirm"), ("__form", "confirm"), ("token", token), ("slug", slug), ("city", "Bonn"), ("monthly_fee", "900")];
        let refused = town.post(&link, &confirm("nursery"), &nora).await;
        assert_eq!(refused.status, StatusCode::CONFLICT, "{}", refused.body);
        assert!(refused.body.contains("id=\"confirm-slug-problem\""), "{}", refused.body);
        for kept in ["value=\"nursery\"", "value=\"Bonn\"", "value=\"900\""] {
            assert!(refused.body.contains(kept), "{kept}: {}", refused.body);
        }
        let made = town.post(&link, &confirm("garden"), &nora).await;
        assert_eq!(made.header("location"), "/market/vendors/garden", "{}", made.body);
    }

    async fn only_the_founder_confirms(town) {
        town.post("/market/vendors/foundings", &wish("Nora Nursery", "nora@market.example"), "x=y").await;
        let link = town.mailed("/market/vendors/foundings/").await;
        let kim = town.sign_in("Kim").await;
        let page = town.see(&link, &kim).await.body;
        assert!(page.contains("Switch account") && page.contains("href=\"/login?next=") && !page.contains("/api/foundings/confirm"), "{page}");
        let token = link.rsplit('/').next().unwrap();
        let fields = [("__fn", "/api/foundings/confirm"), ("__form", "confirm"), ("token", token), ("city", "Bonn"), ("monthly_fee", "1")];
        assert_eq!(town.post(&link, &fields, &kim).await.status, StatusCode::FORBIDDEN);
        let to_sign_in = town.post(&link, &fields, "x=y").await;
        assert!(to_sign_in.header("location").starts_with("/login?next="), "{}", to_sign_in.body);
    }
}

/// The form says the same of both; only the mail differs.
#[tokio::test]
async fn customers_and_strangers_are_answered_alike() {
    let town = Town::open().await;
    let form = "/market/vendors/foundings";
    let known = town.post(form, &wish("Apples", "bruno@market.example"), "x=y").await;
    let unknown = town.post(form, &wish("Apples", "nobody@market.example"), "x=y").await;
    assert_eq!(
        (known.status, known.header("location")),
        (unknown.status, unknown.header("location"))
    );
    let link = town.mailed("/market/vendors/foundings/").await;
    assert!(town.see(&link, "x=y").await.body.contains("nobody@market.example"));
    let mails = town.see("/outbox", "x=y").await.body;
    let his = mails.split("\n---\n").find(|mail| mail.contains("To: bruno@"));
    assert!(
        his.is_some_and(|mail| mail.contains("/market/vendors/new") && !mail.contains("/foundings/")),
        "{mails}"
    );
}
