//! What operators do, with every step in trouble.

use super::people::patient;
use crate::console::{operator, place};
use orgs::{
    access::caller::Superuser,
    console,
    identity::{self, Password, Reason, SignUp},
    kernel::{EmailAddress, Secret},
    organizations::{self, Rename},
    testing::World,
};

const PASSWORD: &str = "correct horse battery staple";

async fn signed_in(world: &World, email: &EmailAddress) -> Secret {
    let password = Password::parse(PASSWORD, "", "").unwrap();
    identity::set_password(&world.orgs, email, &password).await.unwrap();
    let entrance = identity::sign_in(&world.orgs, email.as_str(), PASSWORD).await.unwrap();
    entrance.session().unwrap().token
}

both! {
    async fn deactivate_and_activate(world) {
        let sue = operator(&world, "Sue").await;
        signed_in(&world, &world.adam.email).await;
        drill!(world, 1, ["user.deactivated"], identity::deactivate(&sue, world.adam.user));
        drill!(world, 1, ["user.activated"], console::activate(&sue, world.adam.user));
    }

    async fn appoint(world) {
        let sue = operator(&world, "Sue").await;
        drill!(world, 1, ["user.superuser-changed"], console::appoint(&sue, world.mia.user, Superuser::Yes));
        drill!(world, 1, ["user.superuser-changed"], console::appoint(&sue, world.mia.user, Superuser::No));
    }

    async fn appoint_owner(world) {
        let sue = operator(&world, "Sue").await;
        let acme = place(&world, &sue, &world.acme).await;
        drill!(world, 1, ["ownership.appointed"], console::appoint_owner(&sue, acme, &world.mia.email));
        drill!(world, 1, ["ownership.appointed"], console::appoint_owner(&sue, acme, &world.sam.email));
    }

    /// The attempt is counted by itself.
    async fn act_as(world) {
        let (sue, orgs) = (operator(&world, "Sue").await, patient(&world));
        let session = signed_in(&world, &sue.email).await;
        let reason = Reason::parse("Ticket 7: cannot invite").unwrap();
        drill!(world with orgs, 2, ["user.acting-began"], identity::act_as(&sue, &session, world.mia.user, &reason));
    }

    /// What stands before the first deed in an organization is a part of it.
    async fn act_in_somebodys_place(world) {
        let sue = operator(&world, "Sue").await;
        let session = signed_in(&world, &sue.email).await;
        let reason = Reason::parse("Ticket 7: cannot invite").unwrap();
        let session = identity::act_as(&world.orgs, &sue, &session, world.adam.user, &reason).await.unwrap().token;
        let adam = identity::authenticate(&world.orgs, &session).await.unwrap().unwrap();
        let better = Rename::parse("Better").unwrap();
        drill!(world, 1, ["organization.opened-on-behalf", "organization.renamed"],
            organizations::rename(&adam, &world.acme, &better));
        drill!(world, 1, ["user.acting-ended"], identity::stop_acting(&adam, &session));
    }

    async fn end_sessions_of(world) {
        let sue = operator(&world, "Sue").await;
        signed_in(&world, &world.mia.email).await;
        drill!(world, 1, ["user.sessions-ended"], identity::end_sessions_of(&sue, world.mia.user));
    }

    async fn send_reset(world) {
        let sue = operator(&world, "Sue").await;
        drill!(world, 1, ["user.password-link-sent"], identity::send_reset(&sue, world.mia.user));
    }

    async fn resend_sign_up(world) {
        let sue = operator(&world, "Sue").await;
        identity::sign_up(&world.orgs, &SignUp::parse("Nora", "nora@example.org", PASSWORD).unwrap(), "/").await.unwrap();
        let waiting = identity::list_sign_ups(&world.orgs, &sue, None, 10).await.unwrap().rows[0].id;
        drill!(world, 1, ["user.sign-up-resent"], identity::resend_sign_up(&sue, waiting));
    }
}
