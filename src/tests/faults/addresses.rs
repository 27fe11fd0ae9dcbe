//! The addresses of people, and their going, with every step in trouble.

use super::people::{PASSWORD, mailed, patient, posted, with_password};
use crate::stage::MINUTE;
use orgs::{
    identity,
    kernel::{AddressId, EmailAddress},
    testing::World,
    users,
};

fn second() -> EmailAddress {
    EmailAddress::parse("mia@home.example").unwrap()
}

/// Mia has a second address.
async fn added(world: &World) -> AddressId {
    let office = posted(world);
    identity::add_address(&office.0, &world.mia, &second()).await.unwrap();
    let link = mailed(office, &second()).await;
    identity::confirm_address(&world.orgs, &world.mia, &link).await.unwrap();
    let (verified, _) = identity::list_addresses(&world.orgs, &world.mia).await.unwrap();
    verified[1].id
}

both! {
    /// Two counters, each by itself.
    async fn add_address(world) {
        let orgs = patient(&world);
        drill!(world with orgs, 3, ["user.address-requested"], identity::add_address(&world.mia, &second()));
    }

    async fn confirm_address(world) {
        let office = posted(&world);
        identity::add_address(&office.0, &world.mia, &second()).await.unwrap();
        let link = mailed(office, &second()).await;
        drill!(world, 1, ["user.address-added"], identity::confirm_address(&world.mia, &link));
    }

    async fn make_primary(world) {
        let id = added(&world).await;
        drill!(world, 1, ["user.primary-address-changed"], identity::make_primary(&world.mia, id));
    }

    async fn remove_address(world) {
        let id = added(&world).await;
        drill!(world, 1, ["user.address-removed"], identity::remove_address(&world.mia, id));
    }

    async fn undo_primary(world) {
        let email = with_password(&world).await;
        world.clock.advance(MINUTE);
        let id = added(&world).await;
        identity::make_primary(&world.orgs, &world.mia, id).await.unwrap();
        let link = mailed(posted(&world), &email).await;
        identity::sign_in(&world.orgs, email.as_str(), PASSWORD).await.unwrap();
        drill!(world, 1, ["user.primary-address-restored"], identity::undo_primary(&link));
    }

    async fn depart(world) {
        drill!(world, 1, ["member.left", "user.departed"], users::depart("mia@acme.example"));
    }

    async fn delete_account(world) {
        let orgs = patient(&world);
        with_password(&world).await;
        added(&world).await;
        drill!(world with orgs, 2, ["member.left", "user.departed"], identity::delete_account(&world.mia, PASSWORD));
    }

    async fn sync_addresses(world) {
        let others = [second(), EmailAddress::parse("mia@work.example").unwrap()];
        drill!(world, 1, [], users::sync_addresses("mia@acme.example", &others));
    }
}
