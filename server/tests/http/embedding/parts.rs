//! Parts of ours in pages of the market's own.

use super::*;
use leptos::prelude::RenderHtml as _;
use orgs::kernel::Language;
use orgs_app::embedding::Parts;

walks! {
    async fn the_people_of_an_organization_stand_in_a_page_of_the_hosts(town) {
        let (rosa, bruno, kim) = (town.sign_in("Rosa").await, town.sign_in("Bruno").await, town.sign_in("Kim").await);
        town.orchard(&rosa).await;
        town.bruno_joins(&rosa, &bruno).await;
        let him = caller(&town, "2").await.signed_in().unwrap().user.to_string();
        let page = town.see("/vendors/orchard", &rosa).await;
        assert_eq!(page.status, StatusCode::OK);
        for part in [
            "Behind this stall",
            "class=\"orgs\"",
            "bruno@market.example",
            &format!("href=\"/market/vendors/orchard/members/{him}\""),
            &format!("/market/vendors/orchard/members?remove={him}"),
            "Send a message",
            "2 members",
            "The Market, since 1987",
        ] {
            assert!(page.body.contains(part), "{part} in {}", page.body);
        }
        assert!(!page.body.contains("__fn"), "a form of ours would post to a page that does not know it");
        // A member sees who is there, and is offered nothing that they may not do.
        let his = town.see("/vendors/orchard", &bruno).await.body;
        assert!(his.contains("rosa@market.example") && !his.contains("?remove="), "{his}");
        // To everybody else it is as if there were none.
        for (path, cookie) in [("/vendors/orchard", kim.as_str()), ("/vendors/orchard", "x=y"), ("/vendors/nowhere", &rosa)] {
            let body = town.see(path, cookie).await.body;
            assert!(body.contains("Whoever belongs to it sees here who does.") && !body.contains("@market.example"), "{body}");
        }
    }

    async fn a_part_is_found_by_a_former_slug(town) {
        let rosa = town.sign_in("Rosa").await;
        town.orchard(&rosa).await;
        let fields = [("__fn", "/api/organizations/change-slug"), ("__form", "change-slug"), ("slug", "orchard"), ("new_slug", "fruit")];
        let moved = town.post("/market/vendors/orchard/settings", &fields, &rosa).await;
        assert_eq!(moved.header("location"), "/market/vendors/fruit/settings", "{}", moved.body);
        let body = town.see("/vendors/orchard", &rosa).await.body;
        assert!(body.contains("href=\"/market/vendors/fruit/members\""), "{body}");
    }

    async fn a_part_speaks_the_language_of_the_hosts_page(town) {
        let rosa = town.sign_in("Rosa").await;
        town.orchard(&rosa).await;
        let vendors = town.market.orgs.of::<Vendors>();
        let parts = Parts::of(&vendors, Mount::at("/market/vendors"), &Slots::default());
        let (her, orchard) = (caller(&town, "1").await, Slug::parse("orchard").unwrap());
        for (language, members, role) in [(Language::English, "1 member", "Owner"), (Language::German, "1 Mitglied", "Inhaber")] {
            let parts = parts.clone().speaking(language);
            for part in [parts.members(&her, &orchard).await.unwrap(), parts.organizations(&her).await.unwrap()] {
                let written = part.view().to_html();
                assert!(written.contains(members) && written.contains(role), "{written}");
            }
        }
    }

    async fn ones_organizations_stand_in_a_page_of_the_hosts(town) {
        let (rosa, kim) = (town.sign_in("Rosa").await, town.sign_in("Kim").await);
        town.orchard(&rosa).await;
        let body = town.see("/vendors", &rosa).await.body;
        assert!(body.contains("href=\"/market/vendors/orchard\"") && body.contains("Owner"), "{body}");
        let none = town.see("/vendors", &kim).await.body;
        assert!(none.contains("You help at none yet.") && !none.contains("/market/vendors/orchard"), "{none}");
    }
}
