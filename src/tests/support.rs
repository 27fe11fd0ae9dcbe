//! Organizations that let no operator in, and what is left to operators then.

use crate::{
    console::{operator, place},
    stage::{PASSWORD, denies, guarded, limits, refuses, sound, tells, with_password},
};
use orgs::{
    Orgs,
    access::{Caller, Permission, Role, caller::Superuser},
    console::{self, AppointOwnerRefusal, WhichOrganizations},
    events::{self, relay},
    identity::{self, Reason},
    invitations,
    kernel::Denial,
    limits::Owners,
    live::{self, Seen},
    mail::Post,
    members,
    organizations::{self, AdmitSupportRefusal, RefuseSupportRefusal, Rename, Shown},
    ownership, teams,
    testing::{MemoryMailbox, Person, World},
    users,
    work::Support,
};
use std::sync::Arc;

async fn refuse(world: &World) {
    organizations::refuse_support(&world.orgs, &world.olga, &world.acme)
        .await
        .unwrap();
}

/// The person as an operator has them in hand.
async fn acting(world: &World, sue: &Person, person: &Person) -> Caller {
    with_password(world, sue).await;
    let session = identity::sign_in(&world.orgs, sue.email.as_str(), PASSWORD)
        .await
        .unwrap()
        .session()
        .unwrap();
    let reason = Reason::parse("Ticket 7: cannot invite").unwrap();
    let session = identity::act_as(&world.orgs, sue, &session.token, person.user, &reason)
        .await
        .unwrap();
    identity::authenticate(&world.orgs, &session.token)
        .await
        .unwrap()
        .unwrap()
}

/// Nothing of Acme opens to this operator, whatever they ask for.
async fn closed(world: &World, caller: &Caller) {
    let (orgs, acme, no) = (&world.orgs, &world.acme, Denial::SupportRefused);
    denies(world, no, organizations::show(orgs, caller, acme)).await;
    denies(
        world,
        no,
        members::list(orgs, caller, acme, &members::Query::default(), None, 10),
    )
    .await;
    denies(world, no, members::find(orgs, caller, acme, world.mia.user)).await;
    denies(
        world,
        no,
        invitations::list(orgs, caller, acme, invitations::Which::Open, None, 10),
    )
    .await;
    denies(world, no, events::list(orgs, caller, acme, None, 10)).await;
    denies(world, no, live::watch(orgs, caller, acme, None)).await;
    denies(
        world,
        no,
        organizations::rename(orgs, caller, acme, &Rename::parse("Better").unwrap()),
    )
    .await;
    denies(world, no, organizations::admit_support(orgs, caller, acme)).await;
    denies(world, no, organizations::delete(orgs, caller, acme, "acme")).await;
    denies(world, no, ownership::transfer(orgs, caller, acme, world.mia.user)).await;
    denies(world, no, members::remove(orgs, caller, acme, world.mia.user)).await;
    denies(world, no, members::leave(orgs, caller, acme)).await;
    denies(world, no, teams::list(orgs, caller, acme)).await;
    denies(
        world,
        no,
        teams::create(orgs, caller, acme, &teams::NewTeam::parse("Better").unwrap()),
    )
    .await;
}

both! {
    async fn owners_refuse_and_admit(world) {
        let mailbox = Arc::new(MemoryMailbox::default());
        let post = Post { mailer: mailbox.clone(), origin: "https://orgs.example".into(), product: "Orgs".into() };
        let orgs = Orgs::builder(world.orgs.database().clone())
            .clock(world.clock.clone())
            .limits(limits(|limits| limits.owners = Owners::Several))
            .subscriber(Arc::new(post))
            .build()
            .unwrap();
        members::change_role(&orgs, &world.olga, &world.acme, world.adam.user, Role::Owner).await.unwrap();
        while relay::relay(&orgs).await.unwrap().told > 0 {}
        let support = async || match organizations::show(&orgs, &world.mia, &world.acme).await.unwrap() {
            Shown::Here(organization) => organization.support,
            Shown::Moved(_) => panic!(),
        };
        assert_eq!(support().await, Support::Admitted, "as it is founded");
        let already = AdmitSupportRefusal::AlreadyAdmitted;
        refuses(&world, already, organizations::admit_support(&orgs, &world.olga, &world.acme)).await;
        let deed = organizations::refuse_support(&orgs, &world.olga, &world.acme);
        assert_eq!(tells(&world, "organization.support-refused", deed).await.1.actor_id, Some(world.olga.user));
        assert_eq!(support().await, Support::Refused);
        let already = RefuseSupportRefusal::AlreadyRefused;
        refuses(&world, already, organizations::refuse_support(&orgs, &world.olga, &world.acme)).await;
        tells(&world, "organization.support-admitted", organizations::admit_support(&orgs, &world.adam, &world.acme)).await;
        while relay::relay(&orgs).await.unwrap().told > 0 {}
        for owner in [&world.olga, &world.adam] {
            let subjects: Vec<_> = mailbox.of(&owner.email).into_iter().map(|mail| mail.subject).collect();
            assert_eq!(subjects, ["Support may not look into your organization any more", "Support may look into your organization again"]);
        }
        assert!(mailbox.of(&world.mia.email).is_empty());
    }

    async fn it_is_for_owners(world) {
        guarded(&world, Permission::AdmitSupport, async |caller, slug| organizations::refuse_support(&world.orgs, caller, slug).await).await;
    }

    async fn it_is_admitted_by_owners(world) {
        refuse(&world).await;
        guarded(&world, Permission::AdmitSupport, async |caller, slug| organizations::admit_support(&world.orgs, caller, slug).await).await;
    }

    /// Neither by standing, nor as anybody who belongs there; nothing is recorded, because nothing was seen.
    async fn no_operator_gets_in(world) {
        let sue = operator(&world, "Sue").await;
        organizations::show(&world.orgs, &sue, &world.acme).await.unwrap();
        let mut watch = live::watch(&world.orgs, &sue, &world.acme, None).await.unwrap();
        refuse(&world).await;
        watch.stirred().await;
        // The page asks once more, and is told why.
        assert!(matches!(watch.look(&sue).await.unwrap(), Seen::Changed(_)));
        closed(&world, &sue).await;
        for person in [&world.mia, &world.adam, &world.olga] {
            let caller = acting(&world, &sue, person).await;
            closed(&world, &caller).await;
        }
        // Everybody else is as before, and what is nobody's business stays so.
        for caller in [&world.mia, &world.adam, &world.olga] {
            organizations::show(&world.orgs, caller, &world.acme).await.unwrap();
        }
        denies(&world, Denial::NotFound, organizations::show(&world.orgs, &world.sam, &world.acme)).await;
        let stranger = acting(&world, &sue, &world.sam).await;
        denies(&world, Denial::NotFound, organizations::show(&world.orgs, &stranger, &world.acme)).await;
        organizations::admit_support(&world.orgs, &world.olga, &world.acme).await.unwrap();
        organizations::show(&world.orgs, &sue, &world.acme).await.unwrap();
        sound(&world).await;
    }

    /// A superuser who belongs there is what they are there, and nothing more.
    async fn who_belongs_there_stays_who_they_are(world) {
        let _tom = operator(&world, "Tom").await;
        users::appoint(&world.orgs, &world.mia.email, Superuser::Yes).await.unwrap();
        let mia = Person::find(&world.orgs, &world.mia.email).await.unwrap();
        organizations::rename(&world.orgs, &mia, &world.acme, &Rename::parse("Better").unwrap()).await.unwrap();
        refuse(&world).await;
        organizations::show(&world.orgs, &mia, &world.acme).await.unwrap();
        denies(&world, Denial::Forbidden, organizations::rename(&world.orgs, &mia, &world.acme, &Rename::parse("Best").unwrap())).await;
        denies(&world, Denial::Forbidden, organizations::admit_support(&world.orgs, &mia, &world.acme)).await;
        users::appoint(&world.orgs, &world.olga.email, Superuser::Yes).await.unwrap();
        let olga = Person::find(&world.orgs, &world.olga.email).await.unwrap();
        tells(&world, "organization.support-admitted", organizations::admit_support(&world.orgs, &olga, &world.acme)).await;
    }

    /// The installation's own business: putting it aside, and an owner where there is none.
    async fn the_console_goes_on(world) {
        let (sue, orgs) = (operator(&world, "Sue").await, &world.orgs);
        refuse(&world).await;
        let acme = place(&world, &sue, &world.acme).await;
        let shown = console::show_organization(orgs, &sue, acme).await.unwrap();
        assert!(!shown.organization.admits_support && shown.organization.owned);
        tells(&world, "organization.disabled", organizations::disable(orgs, &sue, &world.acme)).await;
        denies(&world, Denial::SupportRefused, organizations::show(orgs, &sue, &world.acme)).await;
        tells(&world, "organization.enabled", organizations::enable(orgs, &sue, &world.acme)).await;
        let no = AppointOwnerRefusal::SupportRefused;
        refuses(&world, no, console::appoint_owner(orgs, &sue, acme, &sue.email)).await;
        refuses(&world, no, console::appoint_owner(orgs, &sue, acme, &world.mia.email)).await;
        // A host has put the only owner aside.
        world.suspend(world.olga.user).await;
        let ownerless = console::list_organizations(orgs, &sue, "", WhichOrganizations::Ownerless, None, 10).await;
        assert!(!ownerless.unwrap().rows[0].admits_support);
        tells(&world, "ownership.appointed", console::appoint_owner(orgs, &sue, acme, &world.mia.email)).await;
        refuses(&world, no, console::appoint_owner(orgs, &sue, acme, &sue.email)).await;
        denies(&world, Denial::SupportRefused, organizations::show(orgs, &sue, &world.acme)).await;
    }
}
