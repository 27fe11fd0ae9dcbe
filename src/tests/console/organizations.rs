//! Organizations: found, put aside, given another owner.

use super::{operator, place};
use crate::stage::{denies, limits, refuses, role, tells};
use orgs::{
    access::Role,
    console::{self, AppointOwnerRefusal, WhichOrganizations},
    kernel::{Denial, EmailAddress, OrganizationId},
    limits::Owners,
    organizations::{self, ChangeSlug, Rename},
    testing::{Person, World},
};

async fn found(world: &World, by: &Person, search: &str, which: WhichOrganizations) -> Vec<String> {
    let page = console::list_organizations(&world.orgs, by, search, which, None, 100)
        .await
        .unwrap();
    page.rows.into_iter().map(|row| row.slug).collect()
}

both! {
    async fn organizations_are_found_by_name_and_slug(world) {
        let (sue, orgs) = (operator(&world, "Sue").await, &world.orgs);
        let all = WhichOrganizations::All;
        assert_eq!(found(&world, &sue, "", all).await, ["initech", "acme"]);
        organizations::rename(orgs, &world.olga, &world.acme, &Rename::parse("Möbel Süd").unwrap()).await.unwrap();
        assert_eq!(found(&world, &sue, "mobel sud", all).await, ["acme"]);
        assert_eq!(found(&world, &sue, "ACM", all).await, ["acme"]);
        organizations::change_slug(orgs, &world.olga, &world.acme, &ChangeSlug::parse("other").unwrap()).await.unwrap();
        assert_eq!(found(&world, &sue, "other", all).await, ["other"]);
        assert_eq!(found(&world, &sue, "acme", all).await, Vec::<String>::new());
    }

    async fn an_operator_puts_it_aside_and_back(world) {
        let (sue, orgs) = (operator(&world, "Sue").await, &world.orgs);
        let (_, event) = tells(&world, "organization.disabled", organizations::disable(orgs, &sue, &world.acme)).await;
        assert_eq!(event.standing, "superuser");
        assert_eq!(found(&world, &sue, "", WhichOrganizations::Disabled).await, ["acme"]);
        assert_eq!(found(&world, &sue, "", WhichOrganizations::Active).await, ["initech"]);
        tells(&world, "organization.enabled", organizations::enable(orgs, &sue, &world.acme)).await;
        organizations::delete(orgs, &world.olga, &world.acme, "acme").await.unwrap();
        assert_eq!(found(&world, &sue, "", WhichOrganizations::All).await, ["initech"]);
    }

    /// A host may suspend somebody whatever they own; the console finds what is left behind.
    async fn an_ownerless_organization_is_repaired(world) {
        let (sue, orgs) = (operator(&world, "Sue").await, &world.orgs);
        assert_eq!(found(&world, &sue, "", WhichOrganizations::Ownerless).await, Vec::<String>::new());
        world.suspend(world.olga.user).await;
        assert_eq!(found(&world, &sue, "", WhichOrganizations::Ownerless).await, ["acme"]);
        let acme = place(&world, &sue, &world.acme).await;
        let shown = console::show_organization(orgs, &sue, acme).await.unwrap();
        assert_eq!((shown.organization.owned, shown.organization.member_count), (false, 4));
        assert_eq!(shown.owners.iter().map(|it| (it.id, it.active)).collect::<Vec<_>>(), [(world.olga.user, false)]);
        // By a member…
        let deed = console::appoint_owner(orgs, &sue, acme, &world.mia.email);
        let (_, event) = tells(&world, "ownership.appointed", deed).await;
        assert_eq!((event.actor_id, event.subject_id, &*event.standing), (Some(sue.user), Some(world.mia.user), "superuser"));
        assert_eq!(found(&world, &sue, "", WhichOrganizations::Ownerless).await, Vec::<String>::new());
        assert_eq!(role(&world, &world.acme, &world.mia, world.mia.user).await, Some(Role::Owner));
        assert_eq!(role(&world, &world.acme, &world.mia, world.olga.user).await, Some(Role::Admin));
        // …or by anybody else, who becomes one.
        tells(&world, "ownership.appointed", console::appoint_owner(orgs, &sue, acme, &world.sam.email)).await;
        assert_eq!(role(&world, &world.acme, &world.sam, world.sam.user).await, Some(Role::Owner));
        assert_eq!(console::show_organization(orgs, &sue, acme).await.unwrap().organization.member_count, 5);
    }

    async fn several_owners_stay_owners(world) {
        let sue = operator(&world, "Sue").await;
        let acme = place(&world, &sue, &world.acme).await;
        let orgs = &world.limited(limits(|limits| limits.owners = Owners::Several));
        tells(&world, "ownership.appointed", console::appoint_owner(orgs, &sue, acme, &world.mia.email)).await;
        assert_eq!(console::show_organization(orgs, &sue, acme).await.unwrap().owners.len(), 2);
    }

    async fn appointing_an_owner_is_refused(world) {
        let (sue, orgs) = (operator(&world, "Sue").await, &world.orgs);
        let acme = place(&world, &sue, &world.acme).await;
        let appoint = |email: &EmailAddress| {
            let (email, sue) = (email.clone(), sue.clone());
            async move { console::appoint_owner(orgs, &sue, acme, &email).await }
        };
        refuses(&world, AppointOwnerRefusal::UnknownUser, appoint(&world.ivy)).await;
        refuses(&world, AppointOwnerRefusal::AlreadyOwner, appoint(&world.olga.email)).await;
        world.seats(&world.acme, Some(4)).await;
        refuses(&world, AppointOwnerRefusal::SeatLimitReached, appoint(&world.sam.email)).await;
        world.suspend(world.max.user).await;
        refuses(&world, AppointOwnerRefusal::UnknownUser, appoint(&world.max.email)).await;
        let nowhere = OrganizationId(world.ivys.0);
        denies(&world, Denial::NotFound, console::appoint_owner(orgs, &sue, nowhere, &world.mia.email)).await;
        organizations::delete(orgs, &world.olga, &world.acme, "acme").await.unwrap();
        denies(&world, Denial::NotFound, appoint(&world.mia.email)).await;
        denies(&world, Denial::NotFound, console::show_organization(orgs, &sue, acme)).await;
    }
}
