//! Share links with every step in trouble.

use orgs::{
    Orgs,
    kernel::Secret,
    share_links::{self, Make},
    testing::World,
};

fn form() -> Make {
    Make::parse("member", "", "5", "7").unwrap()
}

async fn link(world: &World) -> Secret {
    share_links::make(&world.orgs, &world.adam, &world.acme, &form())
        .await
        .unwrap()
}

both! {
    /// The one before ends in the same transaction.
    async fn make(world) {
        link(&world).await;
        drill!(world, 1, ["share-link.made"], "share_links/make.rs", async |orgs: &Orgs| {
            share_links::make(orgs, &world.adam, &world.acme, &form()).await
        });
    }

    async fn switch_off(world) {
        link(&world).await;
        drill!(world, 1, ["share-link.switched-off"], "share_links/switch_off.rs", async |orgs: &Orgs| {
            share_links::switch_off(orgs, &world.adam, &world.acme).await
        });
    }

    /// Membership and counted use are there, or neither.
    async fn join(world) {
        let token = link(&world).await;
        drill!(world, 1, ["member.joined"], "share_links/join.rs", async |orgs: &Orgs| {
            share_links::join(orgs, &world.sam, &token).await
        });
    }
}
