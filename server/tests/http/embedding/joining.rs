//! Requests to join in somebody else's application: asked, mailed and decided below the mount, among the host's own people.

use super::*;

walks! {
    async fn whoever_the_link_is_not_for_asks_and_is_let_in(town) {
        let (rosa, bruno) = (town.sign_in("Rosa").await, town.sign_in("Bruno").await);
        town.orchard(&rosa).await;
        let fields = [
            ("__fn", "/api/share-links/make"),
            ("__form", "share-link"),
            ("slug", "orchard"),
            ("role", "member"),
            ("domain", "orchard.example"),
            ("uses", ""),
            ("days", "7"),
        ];
        let made = town.post("/market/vendors/orchard/invitations/share-link", &fields, &rosa).await;
        let at = made.body.find("/market/vendors/invitations/join/").unwrap_or_else(|| panic!("{}", made.body));
        let link = &made.body[at..at + "/market/vendors/invitations/join/".len() + 64];
        let page = town.see(link, &bruno).await;
        assert!(page.body.contains("Ask to join"), "{}", page.body);
        assert!(!page.body.contains("/account/"), "accounts are the market's: {}", page.body);
        let fields = [("__fn", "/api/join-requests/ask"), ("__form", "ask"), ("token", link.rsplit('/').next().unwrap()), ("message", "Hello")];
        let asked = town.post(link, &fields, &bruno).await;
        assert_eq!(asked.header("location"), link, "{}", asked.body);
        let home = town.see("/market/vendors", &bruno).await;
        assert!(home.body.contains("Waiting for their answer"), "{}", home.body);

        let list = town.mailed("/market/vendors/orchard/invitations").await;
        assert_eq!(list, "/market/vendors/orchard/invitations");
        let page = town.see(&list, &rosa).await;
        assert!(page.body.contains("Approve the request of Bruno"), "{}", page.body);
        let start = page.body.find("name=\"request\" value=\"").unwrap() + "name=\"request\" value=\"".len();
        let request = page.body[start..].split('"').next().unwrap();
        let fields = [("__fn", "/api/join-requests/approve"), ("__form", "approve"), ("slug", "orchard"), ("request", request), ("role", "member")];
        let done = town.post(&list, &fields, &rosa).await;
        assert_eq!(done.header("location"), list, "{}", done.body);
        assert_eq!(town.see("/market/vendors/orchard", &bruno).await.status, StatusCode::OK);
        let late = town.post(&list, &fields, &rosa).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert!(late.body.contains("has approved this request already."), "{}", late.body);
    }
}
