//! Members and their owners with every step in trouble.

use crate::stage::limits;
use orgs::{
    access::Role,
    kernel::{BatchId, UserId},
    limits::Owners,
    members::{
        self,
        batches::{self, Act, Chosen},
    },
    organizations, ownership,
    testing::World,
};

/// A batch that removes one.
async fn begun(world: &World, member: UserId) -> BatchId {
    batches::begin(
        &world.orgs,
        &world.olga,
        &world.acme,
        Act::Remove,
        &Chosen::These(vec![member]),
    )
    .await
    .unwrap()
}

/// It is as if it had just begun, whatever the last try has done.
async fn due_again(world: &World) {
    let mia = world.mia.signed_in().unwrap();
    members::admit(&world.orgs, &world.acme, mia, Role::Member)
        .await
        .unwrap();
    let waiting = "update batch_members set outcome = 'waiting', reason = null, removal_id = null;
                   update batches set due_at = begun_at, finished_at = null";
    world.script(waiting).await.unwrap();
}

/// Two members are there who are not noted.
async fn seen(world: &World) {
    world.script("update members set active_on = null").await.unwrap();
    for who in [&world.mia, &world.max] {
        organizations::show(&world.orgs, who, &world.acme).await.unwrap();
    }
}

both! {
    async fn admit(world) {
        let sam = world.sam.signed_in().unwrap();
        drill!(world, 1, ["member.added"], members::admit(&world.acme, sam, Role::Member));
    }

    async fn change_role(world) {
        drill!(world, 1, ["member.role-changed"], members::change_role(&world.olga, &world.acme, world.mia.user, Role::Admin));
    }

    async fn remove(world) {
        drill!(world, 1, ["member.removed"], members::remove(&world.olga, &world.acme, world.adam.user));
    }

    /// Membership, words, and the invitations that go with it.
    async fn restore(world) {
        let removal = members::remove(&world.orgs, &world.olga, &world.acme, world.adam.user).await.unwrap();
        drill!(world, 1, ["member.restored"], "members/removals/restore.rs", async |orgs: &orgs::Orgs| {
            members::restore(orgs, &world.olga, &world.acme, removal).await
        });
    }

    /// Whoever was not noted is remembered.
    async fn note_attendance(world) {
        drill!(world before { seen(&world).await }, 1, [], members::note_attendance());
    }

    async fn sweep(world) {
        members::remove(&world.orgs, &world.olga, &world.acme, world.max.user).await.unwrap();
        world.clock.advance(world.orgs.limits().removal_undo);
        drill!(world, 1, [], members::sweep());
    }

    async fn a_batch_begins(world) {
        drill!(world, 1, [], "members/batches/begin.rs", async |orgs: &orgs::Orgs| {
            batches::begin(orgs, &world.olga, &world.acme, Act::Remove, &Chosen::These(vec![world.mia.user])).await
        });
    }

    /// The claim, one member, and the end: each by itself.
    async fn a_batch_is_worked_off(world) {
        begun(&world, world.mia.user).await;
        drill!(world before { due_again(&world).await }, 3, ["member.removed"], "members/batches/work_off/mod.rs",
            async |orgs: &orgs::Orgs| batches::work_off(orgs).await);
    }

    async fn a_batch_is_stopped(world) {
        let batch = begun(&world, world.mia.user).await;
        drill!(world, 1, [], "members/batches/stop.rs", async |orgs: &orgs::Orgs| {
            batches::stop(orgs, &world.olga, &world.acme, batch).await
        });
    }

    async fn a_batch_goes_on(world) {
        let batch = begun(&world, world.mia.user).await;
        batches::stop(&world.orgs, &world.olga, &world.acme, batch).await.unwrap();
        drill!(world, 1, [], "members/batches/retry.rs", async |orgs: &orgs::Orgs| {
            batches::retry(orgs, &world.olga, &world.acme, batch).await
        });
    }

    async fn a_batch_is_undone(world) {
        let batch = begun(&world, world.mia.user).await;
        batches::work_off(&world.orgs).await.unwrap();
        drill!(world, 1, [], "members/batches/undo.rs", async |orgs: &orgs::Orgs| {
            batches::undo(orgs, &world.olga, &world.acme, batch).await
        });
    }

    async fn leave(world) {
        drill!(world, 1, ["member.left"], members::leave(&world.adam, &world.acme));
    }

    /// The organization has to rest on another owner first.
    async fn owners_come_and_go(world) {
        let orgs = world.limited(limits(|limits| limits.owners = Owners::Several));
        for _ in 0..2 {
            drill!(world with orgs, 1, ["member.role-changed"], members::change_role(&world.olga, &world.acme, world.adam.user, Role::Owner));
            drill!(world with orgs, 1, ["member.role-changed"], members::change_role(&world.olga, &world.acme, world.adam.user, Role::Admin));
        }
        members::change_role(&orgs, &world.olga, &world.acme, world.adam.user, Role::Owner).await.unwrap();
        drill!(world with orgs, 1, ["member.left"], members::leave(&world.olga, &world.acme));
    }

    async fn transfer(world) {
        drill!(world, 1, ["ownership.transferred"], ownership::transfer(&world.olga, &world.acme, world.mia.user));
    }
}
