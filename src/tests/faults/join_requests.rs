//! Requests to join with every step in trouble.

use orgs::{
    Orgs,
    join_requests::{self, Ask},
    kernel::{JoinRequestId, Secret},
    share_links::{self, Make},
    testing::World,
};

async fn link(world: &World) -> Secret {
    let form = Make::parse("member", "acme.example", "", "7").unwrap();
    share_links::make(&world.orgs, &world.adam, &world.acme, &form)
        .await
        .unwrap()
}

/// Sam asks.
async fn asked(world: &World) -> JoinRequestId {
    let link = link(world).await;
    join_requests::ask(&world.orgs, &world.sam, &link, &Ask::default())
        .await
        .unwrap()
}

both! {
    async fn ask(world) {
        let link = link(&world).await;
        drill!(world, 1, ["join-request.made"], "join_requests/ask.rs", async |orgs: &Orgs| {
            join_requests::ask(orgs, &world.sam, &link, &Ask::default()).await
        });
    }

    async fn withdraw(world) {
        let id = asked(&world).await;
        drill!(world, 1, ["join-request.withdrawn"], "join_requests/withdraw.rs", async |orgs: &Orgs| {
            join_requests::withdraw(orgs, &world.sam, id).await
        });
    }

    /// Decision and membership are there, or neither.
    async fn approve(world) {
        let id = asked(&world).await;
        drill!(world, 1, ["join-request.approved"], "join_requests/approve.rs", async |orgs: &Orgs| {
            join_requests::approve(orgs, &world.adam, &world.acme, id, None).await
        });
    }

    async fn decline(world) {
        let id = asked(&world).await;
        drill!(world, 1, ["join-request.declined"], "join_requests/decline.rs", async |orgs: &Orgs| {
            join_requests::decline(orgs, &world.adam, &world.acme, id).await
        });
    }
}
