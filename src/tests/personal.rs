//! A copy of what is kept of one person.

use crate::stage::{denies, offer};
use orgs::{
    access::Role,
    invitations,
    kernel::Denial,
    personal::{self, Part},
    users,
};

both! {
    /// What is theirs is in it, more than a page of it; what is others', or opens anything, is not.
    async fn everything_of_theirs_and_nothing_else(world) {
        users::sync_addresses(&world.orgs, "adam@acme.example", std::slice::from_ref(&world.ivy)).await.unwrap();
        for number in 0..510 {
            let offer = offer(&format!("guest{number}@example.org"), Role::Member);
            invitations::invite(&world.limited(crate::stage::limits(|limits| limits.pending_invitations = 1_000)),
                &world.adam, &world.acme, &offer).await.unwrap();
        }
        let before = world.everything().await;
        let copy = personal::copy(&world.orgs, &world.adam).await.unwrap();
        assert_eq!(world.everything().await, before);
        assert_eq!((&*copy.profile.name, &*copy.profile.primary_address), ("Adam Admin", "adam@acme.example"));
        assert_eq!(copy.addresses.len(), 2);
        assert_eq!(copy.memberships.iter().map(|one| (&*one.organization, one.role)).collect::<Vec<_>>(), [("acme", Role::Admin)]);
        assert!(copy.invitations_sent.len() >= 510);
        assert!(copy.invitations_received.iter().any(|one| one.address == world.ivy.as_str()));
        assert!(copy.events.len() >= 510 && copy.events.is_sorted_by_key(|event| event.id));
        assert!(copy.events.iter().any(|event| event.kind == "invitation.sent" && event.part == Part::Actor));
        let sams = personal::copy(&world.orgs, &world.sam).await.unwrap().json().unwrap().to_string();
        assert!(!sams.contains("acme") && sams.contains("initech"), "{sams}");
        denies(&world, Denial::SignedOut, personal::copy(&world.orgs, &world.nobody)).await;
    }

    async fn what_others_did_about_somebody_is_in_it(world) {
        orgs::members::remove(&world.orgs, &world.adam, &world.acme, world.mia.user).await.unwrap();
        let copy = personal::copy(&world.orgs, &world.mia).await.unwrap();
        assert!(copy.memberships.is_empty());
        assert!(copy.events.iter().any(|event| event.kind == "member.removed" && event.part == Part::Subject));
    }
}
