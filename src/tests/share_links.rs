//! Share links: made, used, used up, switched off; and everything that can be in the way of whoever holds one.

use crate::stage::{DAY, MINUTE, SECOND, denies, factor, guarded, limits, refuses, role, tells};
use orgs::{
    access::{Caller, Permission, Role},
    invitations,
    kernel::{Denial, Secret},
    members, organizations,
    share_links::{self, JoinRefusal, Listed, Make, MakeRefusal, Shown, SwitchOffRefusal, Unusable, Visitor},
    testing::{Person, World},
    users,
};

fn form(role: &str, domain: &str, uses: &str) -> Make {
    Make::parse(role, domain, uses, "7").unwrap()
}

/// A new link, by adam.
async fn link(world: &World, domain: &str, uses: &str) -> Secret {
    let input = form("member", domain, uses);
    let deed = share_links::make(&world.orgs, &world.adam, &world.acme, &input);
    tells(world, "share-link.made", deed).await.0
}

async fn found(world: &World) -> Option<Listed> {
    share_links::find(&world.orgs, &world.adam, &world.acme)
        .await
        .unwrap()
        .0
}

async fn look(world: &World, caller: &Caller, token: &Secret) -> Shown {
    let before = world.everything().await;
    let shown = share_links::show(&world.orgs, caller, token).await.unwrap().unwrap();
    assert_eq!(world.everything().await, before, "looking changed something");
    shown
}

async fn person(world: &World, email: &str) -> Person {
    Person::sync(&world.orgs, "Kim Comer", email).await.unwrap()
}

async fn join(world: &World, person: &Person, token: &Secret) {
    let deed = share_links::join(&world.orgs, person, token);
    let (joined, told) = tells(world, "member.joined", deed).await;
    assert_eq!((joined.slug.as_str(), joined.role), ("acme", Role::Member));
    assert_eq!(
        (told.actor_id, told.subject_id, &*told.standing),
        (Some(person.user), Some(person.user), "outsider")
    );
    assert_eq!(role(world, &world.acme, person, person.user).await, Some(Role::Member));
}

/// What `person` hears, and that the page would have told them.
async fn cannot(world: &World, person: &Person, token: &Secret, why: JoinRefusal) {
    refuses(world, why, share_links::join(&world.orgs, person, token)).await;
    let shown = look(world, person, token).await;
    match why {
        JoinRefusal::Unusable(why) => assert_eq!(shown.usable, Err(why)),
        JoinRefusal::AlreadyMember => {
            assert_eq!((shown.visitor, shown.slug.as_deref()), (Visitor::Member, Some("acme")))
        }
        JoinRefusal::OtherDomain => assert_eq!(shown.visitor, Visitor::OtherDomain(person.email.to_string())),
        JoinRefusal::FactorNeeded => assert_eq!(shown.visitor, Visitor::FactorNeeded),
        JoinRefusal::Removed => assert_eq!(shown.visitor, Visitor::Removed),
    }
}

both! {
    /// None until somebody makes one; whoever comes by it is counted; and it is readable nowhere.
    async fn a_link_for_many(world) {
        assert_eq!(found(&world).await, None);
        let token = link(&world, "", "").await;
        assert!(!world.everything().await.contains(token.reveal()), "only its digest is kept");
        let shown = look(&world, &world.nobody, &token).await;
        assert_eq!((&*shown.organization, shown.slug, shown.visitor, shown.usable), ("Acme", None, Visitor::SignedOut, Ok(())));
        for number in 0..3 {
            let kim = person(&world, &format!("kim{number}@example.org")).await;
            assert_eq!(look(&world, &kim, &token).await.visitor, Visitor::Welcome(kim.email.to_string()));
            join(&world, &kim, &token).await;
            cannot(&world, &kim, &token, JoinRefusal::AlreadyMember).await;
        }
        let listed = found(&world).await.unwrap();
        assert_eq!((listed.uses, listed.most_uses, &*listed.maker), (3, None, "Adam Admin"));
        assert_eq!((listed.role, listed.expires_at, listed.usable), (Role::Member, world.orgs.now() + 7 * DAY, Ok(())));
        denies(&world, Denial::SignedOut, share_links::join(&world.orgs, &world.nobody, &token)).await;
        let never = Secret::random().unwrap();
        refuses(&world, JoinRefusal::Unusable(Unusable::Unknown), share_links::join(&world.orgs, &world.sam, &never)).await;
        assert_eq!(share_links::show(&world.orgs, &world.sam, &never).await.unwrap(), None);
    }

    async fn making_one_is_refused(world) {
        let make = async |caller, role| share_links::make(&world.orgs, caller, &world.acme, &form(role, "", "")).await;
        refuses(&world, MakeRefusal::RoleAboveOwn, make(&world.adam, "owner")).await;
        refuses(&world, MakeRefusal::NeverOwner, make(&world.olga, "owner")).await;
        tells(&world, "share-link.made", make(&world.adam, "admin")).await;
        assert_eq!(found(&world).await.unwrap().role, Role::Admin);
    }

    /// As many a day as the limits say, and the answer says when it goes on.
    async fn so_many_a_day(world) {
        let two = &world.limited(limits(|limits| limits.share_links_a_day = 2));
        let make = async || share_links::make(two, &world.adam, &world.acme, &form("member", "", "")).await;
        tells(&world, "share-link.made", make()).await;
        world.clock.advance(MINUTE);
        tells(&world, "share-link.made", make()).await;
        refuses(&world, MakeRefusal::TooMany { wait: DAY - MINUTE }, make()).await;
        world.clock.advance(DAY - MINUTE);
        tells(&world, "share-link.made", make()).await;
        // Elsewhere nobody waits for it.
        share_links::make(two, &world.sam, &world.initech, &form("member", "", "")).await.unwrap();
    }

    async fn a_new_one_ends_the_one_before(world) {
        let (old, new) = (link(&world, "", "").await, link(&world, "acme.example", "").await);
        cannot(&world, &world.sam, &old, JoinRefusal::Unusable(Unusable::SwitchedOff)).await;
        assert_eq!(found(&world).await.unwrap().domain.as_deref(), Some("acme.example"));
        let kim = person(&world, "kim@acme.example").await;
        join(&world, &kim, &new).await;
    }

    async fn switching_off(world) {
        let token = link(&world, "", "").await;
        let kim = person(&world, "kim@example.org").await;
        join(&world, &kim, &token).await;
        let off = || share_links::switch_off(&world.orgs, &world.olga, &world.acme);
        let (_, told) = tells(&world, "share-link.switched-off", off()).await;
        assert_eq!(told.actor_id, Some(world.olga.user));
        assert_eq!(found(&world).await, None);
        refuses(&world, SwitchOffRefusal::NoneInUse, off()).await;
        cannot(&world, &world.sam, &token, JoinRefusal::Unusable(Unusable::SwitchedOff)).await;
        assert_eq!(role(&world, &world.acme, &kim, kim.user).await, Some(Role::Member), "who came stays");
    }

    async fn its_uses_and_its_time_are_over(world) {
        let token = link(&world, "", "1").await;
        let (kim, lee) = (person(&world, "kim@example.org").await, person(&world, "lee@example.org").await);
        join(&world, &kim, &token).await;
        cannot(&world, &lee, &token, JoinRefusal::Unusable(Unusable::UsedUp)).await;
        cannot(&world, &kim, &token, JoinRefusal::AlreadyMember).await;
        assert_eq!(found(&world).await.unwrap().usable, Err(Unusable::UsedUp));
        let token = link(&world, "", "").await;
        world.clock.advance(7 * DAY - SECOND);
        join(&world, &lee, &token).await;
        world.clock.advance(SECOND);
        cannot(&world, &world.sam, &token, JoinRefusal::Unusable(Unusable::Expired)).await;
    }

    /// Any verified address of the person's will do, and only a verified one.
    async fn only_addresses_of_a_domain(world) {
        let token = link(&world, "@Acme.Example", "").await;
        for email in ["kim@example.org", "kim@evil-acme.example", "kim@sub.acme.example", "acme.example@example.org"] {
            let kim = person(&world, email).await;
            cannot(&world, &kim, &token, JoinRefusal::OtherDomain).await;
        }
        assert_eq!(look(&world, &world.nobody, &token).await.domain.as_deref(), Some("acme.example"));
        let kim = person(&world, "kim@example.org").await;
        let second = orgs::kernel::EmailAddress::parse("Kim.Comer@ACME.example").unwrap();
        users::sync_addresses(&world.orgs, "kim@example.org", std::slice::from_ref(&second)).await.unwrap();
        join(&world, &kim, &token).await;
    }

    /// As with invitations, the right of who made it decides, at the moment of its use.
    async fn it_dies_with_the_right_of_its_maker(world) {
        let token = link(&world, "", "").await;
        let change = async |to| members::change_role(&world.orgs, &world.olga, &world.acme, world.adam.user, to).await;
        change(Role::Member).await.unwrap();
        cannot(&world, &world.sam, &token, JoinRefusal::Unusable(Unusable::MakerGone)).await;
        change(Role::Admin).await.unwrap();
        join(&world, &world.sam, &token).await;
        members::remove(&world.orgs, &world.olga, &world.acme, world.adam.user).await.unwrap();
        let kim = person(&world, "kim@example.org").await;
        cannot(&world, &kim, &token, JoinRefusal::Unusable(Unusable::MakerGone)).await;
    }

    /// A link that somebody kept does not undo that they were removed; a newer one, or an invitation, does.
    async fn who_was_removed_stays_out(world) {
        let token = link(&world, "", "").await;
        join(&world, &world.sam, &token).await;
        world.clock.advance(SECOND);
        members::remove(&world.orgs, &world.adam, &world.acme, world.sam.user).await.unwrap();
        cannot(&world, &world.sam, &token, JoinRefusal::Removed).await;
        world.clock.advance(SECOND);
        let newer = link(&world, "", "").await;
        join(&world, &world.sam, &newer).await;
        members::leave(&world.orgs, &world.sam, &world.acme).await.unwrap();
        join(&world, &world.sam, &newer).await;
    }

    async fn the_organization_is_away(world) {
        let token = link(&world, "", "").await;
        organizations::disable(&world.orgs, &world.olga, &world.acme).await.unwrap();
        cannot(&world, &world.sam, &token, JoinRefusal::Unusable(Unusable::OrganizationAway)).await;
        organizations::enable(&world.orgs, &world.olga, &world.acme).await.unwrap();
        join(&world, &world.sam, &token).await;
        organizations::delete(&world.orgs, &world.olga, &world.acme, "acme").await.unwrap();
        let kim = person(&world, "kim@example.org").await;
        cannot(&world, &kim, &token, JoinRefusal::Unusable(Unusable::OrganizationAway)).await;
    }

    async fn every_seat_is_taken(world) {
        let token = link(&world, "", "").await;
        world.script("update organizations set seats = member_count where slug = 'acme'").await.unwrap();
        cannot(&world, &world.sam, &token, JoinRefusal::Unusable(Unusable::SeatsTaken)).await;
        assert_eq!(found(&world).await.unwrap().uses, 0);
    }

    async fn a_second_factor_is_asked_for_first(world) {
        let token = link(&world, "", "").await;
        factor(&world.orgs, &world, &world.olga).await;
        organizations::require_factor(&world.orgs, &world.olga, &world.acme).await.unwrap();
        cannot(&world, &world.sam, &token, JoinRefusal::FactorNeeded).await;
        factor(&world.orgs, &world, &world.sam).await;
        join(&world, &world.sam, &token).await;
    }

    /// Whoever comes by the link while an invitation waits for them is not asked any more.
    async fn an_invitation_that_waits_is_not_offered_to_a_member(world) {
        let token = link(&world, "", "").await;
        let ivy = person(&world, world.ivy.as_str()).await;
        assert_eq!(invitations::waiting(&world.orgs, &ivy).await.unwrap().len(), 1);
        join(&world, &ivy, &token).await;
        assert_eq!(invitations::waiting(&world.orgs, &ivy).await.unwrap(), []);
    }

    async fn making_one_is_for_admins(world) {
        guarded(&world, Permission::InviteMembers, async |caller, slug| {
            share_links::make(&world.orgs, caller, slug, &form("member", "", "")).await
        })
        .await;
    }

    async fn switching_off_is_for_admins(world) {
        link(&world, "", "").await;
        guarded(&world, Permission::InviteMembers, async |caller, slug| {
            share_links::switch_off(&world.orgs, caller, slug).await
        })
        .await;
    }

    async fn seeing_it_is_for_admins(world) {
        link(&world, "", "").await;
        guarded(&world, Permission::ListInvitations, async |caller, slug| {
            share_links::find(&world.orgs, caller, slug).await
        })
        .await;
    }
}
