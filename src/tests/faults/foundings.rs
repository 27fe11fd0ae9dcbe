//! Foundings with every step in trouble.

use crate::{
    foundings::{PROPOSED, link, waiting, wish},
    stage::{DAY, limits},
};
use orgs::{
    events::Event,
    foundings,
    testing::{Ear, Person},
};
use std::sync::Arc;

both! {
    async fn request(world) {
        let (orgs, _) = waiting(&world);
        let orgs = orgs.to_builder().limits(limits(|limits| limits.resend_pause = std::time::Duration::ZERO)).build().unwrap();
        let globex = wish("Globex", "globex", "nora@example.org");
        drill!(world with orgs, 1, ["organization.requested"], foundings::request(&globex));
    }

    async fn confirm(world) {
        let (orgs, mailbox) = waiting(&world);
        foundings::request(&orgs, &wish("Globex", "globex", "nora@example.org")).await.unwrap();
        let token = link(&orgs, &mailbox, "nora@example.org").await;
        let nora = Person::sync(&orgs, "Nora", "nora@example.org").await.unwrap();
        drill!(world with orgs, 1, ["organization.created"], foundings::confirm(&nora, &token, &PROPOSED));
    }

    async fn the_mail_is_written(world) {
        let ((orgs, mailbox), ear) = (waiting(&world), Arc::new(Ear::default()));
        let orgs = orgs.to_builder().subscriber(ear.clone()).build().unwrap();
        foundings::request(&orgs, &wish("Globex", "globex", "nora@example.org")).await.unwrap();
        link(&orgs, &mailbox, "nora@example.org").await;
        let told = ear.heard().pop().unwrap();
        let Event::OrganizationRequested { founding: id } = told.event else { panic!("{told:?}") };
        drill!(world, 1, [], "foundings/deliver.rs", async |orgs: &orgs::Orgs| foundings::letter(orgs, id).await);
    }

    async fn sweep(world) {
        let (orgs, _) = waiting(&world);
        foundings::request(&orgs, &wish("Globex", "globex", "nora@example.org")).await.unwrap();
        world.clock.advance(DAY * 9);
        drill!(world, 1, [], foundings::sweep());
    }
}
