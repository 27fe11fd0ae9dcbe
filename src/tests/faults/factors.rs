//! Second factors with every step in trouble.

use crate::stage::{MINUTE, PASSWORD, factor, limits, with_password};
use orgs::{
    Orgs,
    identity::{self, Typed, factors},
    testing::World,
};

/// Trouble is tried more often than anybody may try.
fn patient(world: &World) -> Orgs {
    world.limited(limits(|limits| {
        (limits.sign_in_attempts, limits.code_attempts) = (1_000, 1_000)
    }))
}

both! {
    async fn set_up(world) {
        let orgs = patient(&world);
        with_password(&world, &world.mia).await;
        let deed = async |orgs: &Orgs| factors::set_up(orgs, &world.mia, PASSWORD).await;
        drill!(world with orgs, 2, [], "identity/factors/set_up.rs", deed);
    }

    async fn confirm(world) {
        let orgs = patient(&world);
        with_password(&world, &world.mia).await;
        let session = identity::sign_in(&orgs, world.mia.email.as_str(), PASSWORD).await.unwrap().session().unwrap();
        let code = factors::set_up(&orgs, &world.mia, PASSWORD).await.unwrap().code(orgs.now()).unwrap();
        let deed = async |orgs: &Orgs| factors::confirm(orgs, &world.mia, &session.token, &code).await;
        drill!(world with orgs, 2, ["user.factor-added"], "identity/factors/confirm.rs", deed);
    }

    async fn disable(world) {
        let orgs = patient(&world);
        let (_, codes) = factor(&orgs, &world, &world.mia).await;
        let code = codes[0].reveal();
        let deed = async |orgs: &Orgs| factors::disable(orgs, &world.mia, PASSWORD, &code).await;
        drill!(world with orgs, 3, ["user.recovery-code-used", "user.factor-removed"], "identity/factors/disable.rs", deed);
    }

    async fn renew_codes(world) {
        let orgs = patient(&world);
        let (_, codes) = factor(&orgs, &world, &world.mia).await;
        let code = codes[0].reveal();
        let deed = async |orgs: &Orgs| factors::renew_codes(orgs, &world.mia, &code).await;
        drill!(world with orgs, 2, ["user.recovery-code-used", "user.recovery-codes-renewed"], "identity/factors/renew_codes.rs", deed);
    }

    async fn pass(world) {
        let orgs = patient(&world);
        let (key, _) = factor(&orgs, &world, &world.mia).await;
        world.clock.advance(MINUTE);
        let half = identity::sign_in(&orgs, world.mia.email.as_str(), PASSWORD).await.unwrap().half().unwrap();
        let code = key.code(orgs.now()).unwrap();
        let deed = async |orgs: &Orgs| factors::pass(orgs, &half.token, &code).await;
        drill!(world with orgs, 2, [], "identity/factors/pass.rs", deed);
    }

    async fn remove(world) {
        factor(&world.orgs, &world, &world.mia).await;
        let deed = async |orgs: &Orgs| factors::remove(orgs, &world.mia.email).await;
        drill!(world, 1, ["user.factor-removed-by-operator"], "identity/factors/remove.rs", deed);
    }

    async fn prove(world) {
        let orgs = patient(&world);
        with_password(&world, &world.mia).await;
        let mut session = identity::sign_in(&orgs, world.mia.email.as_str(), PASSWORD).await.unwrap().session().unwrap().token;
        let mut typed = Typed { password: PASSWORD, code: "" };
        drill!(world with orgs, 2, [], identity::prove(&world.mia, &session, typed));
        let (_, codes) = factor(&orgs, &world, &world.mia).await;
        session = identity::sign_in(&orgs, world.mia.email.as_str(), PASSWORD).await.unwrap().half().unwrap().token;
        session = factors::pass(&orgs, &session, &codes[0].reveal()).await.unwrap().token;
        let code = codes[1].reveal();
        typed.code = &code;
        drill!(world with orgs, 3, ["user.recovery-code-used"], identity::prove(&world.mia, &session, typed));
    }
}
