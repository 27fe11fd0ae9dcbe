//! Teams in somebody else's application: made, filled and seen below the mount.

use super::*;
use leptos::prelude::*;
use orgs_app::embedding::Empty;

walks! {
    async fn a_vendors_people_have_teams(town) {
        let (rosa, bruno) = (town.sign_in("Rosa").await, town.sign_in("Bruno").await);
        town.orchard(&rosa).await;
        town.bruno_joins(&rosa, &bruno).await;
        let list = "/market/vendors/orchard/teams";
        let empty = town.see(list, &rosa).await;
        assert!(empty.status == StatusCode::OK && empty.body.contains("No teams yet"), "{}", empty.body);
        assert!(empty.body.contains("The Market, since 1987"), "in the market's document");

        let fields = [("__fn", "/api/teams/create"), ("__form", "new-team"), ("slug", "orchard"), ("name", "Pickers")];
        let made = town.post(&format!("{list}?new=1"), &fields, &rosa).await;
        let team = made.header("location").to_owned();
        let id = team.strip_prefix(&format!("{list}/")).unwrap_or_else(|| panic!("{team}: {}", made.body)).to_owned();
        let adding = format!("{team}?add=1");
        let found = town.see(&adding, &rosa).await.body;
        assert!(found.contains("Add Bruno") && found.contains("bruno@market.example"), "{found}");
        let him = caller(&town, "2").await.signed_in().unwrap().user.to_string();
        let fields = [("__fn", "/api/teams/add"), ("__form", "add-to-team"), ("slug", "orchard"), ("team", &*id), ("member", &*him)];
        let added = town.post(&adding, &fields, &rosa).await;
        assert_eq!(added.header("location"), adding, "{}", added.body);

        let his = town.see(&team, &bruno).await.body;
        assert!(his.contains("1 member. You are in it.") && !his.contains("?add=1"), "{his}");
        let members = town.see("/market/vendors/orchard/members", &bruno).await.body;
        assert!(members.contains(&format!("href=\"{team}\"")) && members.contains("Pickers"), "{members}");
        for page in [list, &team, &adding, &format!("{team}?leave=1"), &format!("{team}?remove={him}")] {
            for cookie in [&rosa, &bruno] {
                let body = town.see(page, cookie).await.body;
                assert!(!body.contains("\"/orgs/"), "{page} leads to where the product would have it: {body}");
            }
        }
        let file = town.see("/market/vendors/orchard/members.csv", &bruno).await.body;
        assert!(file.contains("\"Pickers\""), "{file}");
        assert_eq!(town.see(&team, &town.sign_in("Kim").await).await.status, StatusCode::NOT_FOUND, "a stranger");
    }

    async fn where_there_is_no_team_the_host_may_speak(town) {
        let rosa = town.sign_in("Rosa").await;
        town.orchard(&rosa).await;
        let own = Slots::default().empty(Empty::Teams, || view! { <p>"Everybody picks."</p> }.into_any());
        let house = House { orgs: town.market.orgs.clone(), customers: town.market.customers.clone() };
        let vendors = town.market.orgs.of::<Vendors>();
        let screens = Screens::new("Market", ORIGIN, house.clone()).unwrap().mount(&vendors, market::kinds::VENDORS, own);
        let router = house.at_the_door(screens.router().unwrap());
        let page = answered(&router, seen("/market/vendors/orchard/teams", &rosa)).await;
        assert!(page.body.contains("Everybody picks.") && !page.body.contains("No teams yet"), "{}", page.body);
    }
}
