//! What the market puts into our pages: above the tabs, in the menu of a row, and where a list is empty.

use super::*;

walks! {
    async fn the_hosts_header_stands_on_each_page_of_an_organization(town) {
        let rosa = town.sign_in("Rosa").await;
        town.orchard(&rosa).await;
        for page in ["", "/members", "/invitations", "/activity", "/settings"] {
            let body = town.see(&format!("/market/vendors/orchard{page}"), &rosa).await.body;
            let (sign, tabs) = (body.find("See your stall"), body.find("class=\"tabs"));
            assert!(sign.is_some() && sign < tabs, "{page}: {body}");
        }
        assert!(!town.see("/market/vendors", &rosa).await.body.contains("See your stall"), "no organization");
    }

    async fn the_host_offers_more_about_a_member(town) {
        let (rosa, bruno, kim) = (town.sign_in("Rosa").await, town.sign_in("Bruno").await, town.sign_in("Kim").await);
        town.orchard(&rosa).await;
        town.bruno_joins(&rosa, &bruno).await;
        let him = caller(&town, "2").await.signed_in().unwrap().user.to_string();
        let write = format!("/messages?to={him}&amp;vendor=orchard");
        for page in ["/market/vendors/orchard/members", &format!("/market/vendors/orchard/members/{him}")] {
            let body = town.see(page, &rosa).await.body;
            for part in ["Send a message", &format!("href=\"{write}\""), "action=\"/messages\"", "Ring the bell", "Remove from the organization"] {
                assert!(body.contains(part), "{page}: {part} in {body}");
            }
        }
        // A menu for nothing but what the host offers, and none about oneself.
        let his = town.see("/market/vendors/orchard/members", &bruno).await.body;
        assert_eq!((his.matches("Send a message").count(), his.matches("Actions for").count()), (1, 2), "{his}");

        let page = town.see(&write.replace("&amp;", "&"), &rosa).await;
        assert!(page.body.contains("A message to Bruno"), "{}", page.body);
        let bell = [("to", him.as_str()), ("vendor", "orchard"), ("text", "Come to the stall.")];
        let rung = town.post("/messages", &bell, &rosa).await;
        assert_eq!(rung.header("location"), "/market/vendors/orchard/members", "{}", rung.body);
        assert!(town.see("/outbox", &rosa).await.body.contains("Come to the stall."));
        assert_eq!(town.post("/messages", &bell, &kim).await.status, StatusCode::NOT_FOUND, "a stranger");
    }

    async fn where_a_list_is_empty_the_host_speaks(town) {
        let rosa = town.sign_in("Rosa").await;
        town.orchard(&rosa).await;
        let list = "/market/vendors/orchard/invitations";
        let empty = town.see(list, &rosa).await.body;
        assert!(empty.contains("You are on your own") && !empty.contains("No open invitations"), "{empty}");
        // A page that has emptied is another thing than a list without anything.
        let later = town.see(&format!("{list}?after=nonsense"), &rosa).await.body;
        assert!(later.contains("This page is empty"), "{later}");
        town.invited(&rosa).await;
        assert!(!town.see(list, &rosa).await.body.contains("You are on your own"));
    }
}
