//! Words of what was there before there were any, with every step of making them in trouble.

use orgs::kernel::{Failure, Never};

both! {
    async fn of_people(world) {
        let before = "update users set name_key = ''; delete from user_words; delete from member_words";
        drill!(world before { world.script(before).await.unwrap() }, 1, [], "users/words/mod.rs", async |orgs: &orgs::Orgs| {
            orgs.migrate().await.map_err(Failure::<Never>::from)
        });
    }

    async fn of_organizations(world) {
        let before = "update organizations set name_key = ''; delete from organization_words";
        drill!(world before { world.script(before).await.unwrap() }, 1, [], "organizations/words/mod.rs", async |orgs: &orgs::Orgs| {
            orgs.migrate().await.map_err(Failure::<Never>::from)
        });
    }
}
