//! Members and their owners with every step in trouble.

use crate::stage::limits;
use orgs::{access::Role, limits::Owners, members, ownership};

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
