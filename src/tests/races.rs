//! Two at once: at most one wins, the other hears a refusal and never of a fault, and every invariant holds afterwards.

use crate::stage::{limits, offer, role, slug, sound};
use orgs::{
    Orgs,
    access::Role,
    invitations::{self, AcceptRefusal, Key, Unusable},
    kernel::{Failure, InvitationId, Outcome, Slug},
    members::{self, LeaveRefusal},
    organizations::{self, ChangeSlug, Create},
    ownership,
    testing::{Person, World, cast},
};
use std::fmt::Debug;

const ROUNDS: usize = 20;

/// A task of its own, with clones of what it needs.
macro_rules! task {
    ($($name:ident),*; $deed:expr) => {{
        $(let $name = $name.clone();)*
        async move { $deed.await }
    }};
}

/// Both at once, on two threads.
async fn meet<A: Send + 'static, B: Send + 'static>(
    one: impl Future<Output = A> + Send + 'static,
    other: impl Future<Output = B> + Send + 'static,
) -> (A, B) {
    let (one, other) = (tokio::spawn(one), tokio::spawn(other));
    (one.await.unwrap(), other.await.unwrap())
}

/// Whether it was done; a fault is nobody's answer.
fn won<T, R: Debug>(outcome: &Outcome<T, R>) -> bool {
    if let Err(Failure::Faulted(fault)) = outcome {
        panic!("a fault instead of a refusal: {fault}");
    }
    outcome.is_ok()
}

/// An organization for one round: olga owns it, adam is its admin, mia a member.
async fn place(orgs: &Orgs, world: &World, round: usize) -> Slug {
    let place = cast::found(orgs, &world.olga, &format!("Round {round}")).await.unwrap();
    for (person, role) in [(&world.adam, Role::Admin), (&world.mia, Role::Member)] {
        member(orgs, world, &place, person, role).await;
    }
    place
}

async fn member(orgs: &Orgs, world: &World, place: &Slug, person: &Person, role: Role) {
    let id = cast::invited(orgs, &world.olga, place, &person.email, role)
        .await
        .unwrap();
    invitations::accept(orgs, person, &Key::Id(id)).await.unwrap();
}

async fn invited(orgs: &Orgs, world: &World, place: &Slug, person: &Person) -> InvitationId {
    cast::invited(orgs, &world.adam, place, &person.email, Role::Member)
        .await
        .unwrap()
}

fn unbounded(world: &World) -> Orgs {
    world.limited(limits(|limits| limits.organizations_a_day = 1_000))
}

both! {
    async fn one_address_invited_twice(world) {
        let orgs = unbounded(&world);
        for round in 0..ROUNDS {
            let place = place(&orgs, &world, round).await;
            let (olga, adam) = (&world.olga, &world.adam);
            let (one, other) = meet(
                task!(orgs, olga, place; invitations::invite(&orgs, &olga, &place, &offer("new@example.org", Role::Admin))),
                task!(orgs, adam, place; invitations::invite(&orgs, &adam, &place, &offer("NEW@example.org", Role::Member))),
            ).await;
            assert!(won(&one) != won(&other), "{one:?} {other:?}");
        }
        sound(&world).await;
    }

    async fn accepted_twice(world) {
        let orgs = unbounded(&world);
        for round in 0..ROUNDS {
            let place = place(&orgs, &world, round).await;
            let (sam, key) = (&world.sam, Key::Id(invited(&orgs, &world, &place, &world.sam).await));
            let (one, other) = meet(
                task!(orgs, sam, key; invitations::accept(&orgs, &sam, &key)),
                task!(orgs, sam, key; invitations::accept(&orgs, &sam, &key)),
            ).await;
            assert!(won(&one) != won(&other), "{one:?} {other:?}");
        }
        sound(&world).await;
    }

    async fn accepted_while_revoked(world) {
        let orgs = unbounded(&world);
        for round in 0..ROUNDS {
            let place = place(&orgs, &world, round).await;
            let id = invited(&orgs, &world, &place, &world.sam).await;
            let (sam, adam) = (&world.sam, &world.adam);
            let (accepted, revoked) = meet(
                task!(orgs, sam; invitations::accept(&orgs, &sam, &Key::Id(id))),
                task!(orgs, adam, place; invitations::revoke(&orgs, &adam, &place, id)),
            ).await;
            assert!(won(&accepted) != won(&revoked), "{accepted:?} {revoked:?}");
            assert_eq!(role(&world, &place, &world.olga, world.sam.user).await.is_some(), accepted.is_ok());
        }
        sound(&world).await;
    }

    async fn accepted_while_its_inviter_is_removed(world) {
        let orgs = unbounded(&world);
        for round in 0..ROUNDS {
            let place = place(&orgs, &world, round).await;
            let id = invited(&orgs, &world, &place, &world.sam).await;
            let (sam, olga, adam) = (&world.sam, &world.olga, world.adam.user);
            let (accepted, removed) = meet(
                task!(orgs, sam; invitations::accept(&orgs, &sam, &Key::Id(id))),
                task!(orgs, olga, place; members::remove(&orgs, &olga, &place, adam)),
            ).await;
            assert!(won(&removed));
            if !won(&accepted) {
                assert!(matches!(accepted, Err(Failure::Refused(AcceptRefusal::Unusable(Unusable::Revoked)))), "{accepted:?}");
            }
        }
        sound(&world).await;
    }

    async fn accepted_while_the_organization_is_deleted(world) {
        let orgs = unbounded(&world);
        for round in 0..ROUNDS {
            let place = place(&orgs, &world, round).await;
            let id = invited(&orgs, &world, &place, &world.sam).await;
            let (sam, olga) = (&world.sam, &world.olga);
            let (accepted, deleted) = meet(
                task!(orgs, sam; invitations::accept(&orgs, &sam, &Key::Id(id))),
                task!(orgs, olga, place; organizations::delete(&orgs, &olga, &place, place.as_str())),
            ).await;
            assert!(won(&deleted));
            won(&accepted);
        }
        sound(&world).await;
    }

    async fn transferred_twice(world) {
        let orgs = unbounded(&world);
        for round in 0..ROUNDS {
            let place = place(&orgs, &world, round).await;
            let (olga, adam, mia) = (&world.olga, world.adam.user, world.mia.user);
            let (one, other) = meet(
                task!(orgs, olga, place; ownership::transfer(&orgs, &olga, &place, adam)),
                task!(orgs, olga, place; ownership::transfer(&orgs, &olga, &place, mia)),
            ).await;
            assert!(won(&one) != won(&other), "{one:?} {other:?}");
        }
        sound(&world).await;
    }

    async fn the_owner_leaves_while_handing_over(world) {
        let orgs = unbounded(&world);
        for round in 0..ROUNDS {
            let place = place(&orgs, &world, round).await;
            let (olga, mia) = (&world.olga, world.mia.user);
            let (transferred, left) = meet(
                task!(orgs, olga, place; ownership::transfer(&orgs, &olga, &place, mia)),
                task!(orgs, olga, place; members::leave(&orgs, &olga, &place)),
            ).await;
            assert!(won(&transferred), "{transferred:?}");
            if !won(&left) {
                assert!(matches!(left, Err(Failure::Refused(LeaveRefusal::OwnershipRequired))), "{left:?}");
            }
        }
        sound(&world).await;
    }

    async fn the_heir_leaves_while_being_handed_over_to(world) {
        let orgs = unbounded(&world);
        for round in 0..ROUNDS {
            let place = place(&orgs, &world, round).await;
            let (olga, mia, heir) = (&world.olga, &world.mia, world.mia.user);
            let (transferred, left) = meet(
                task!(orgs, olga, place; ownership::transfer(&orgs, &olga, &place, heir)),
                task!(orgs, mia, place; members::leave(&orgs, &mia, &place)),
            ).await;
            assert!(won(&transferred) != won(&left), "{transferred:?} {left:?}");
        }
        sound(&world).await;
    }

    async fn promoted_while_demoted(world) {
        let orgs = unbounded(&world);
        let place = place(&orgs, &world, 0).await;
        for _ in 0..ROUNDS {
            let (olga, adam, mia) = (&world.olga, &world.adam, world.mia.user);
            let (up, down) = meet(
                task!(orgs, olga, place; members::change_role(&orgs, &olga, &place, mia, Role::Admin)),
                task!(orgs, adam, place; members::change_role(&orgs, &adam, &place, mia, Role::Member)),
            ).await;
            // One of the two orders: up and down, or an unchanged down and then up.
            assert!(won(&up), "{up:?}");
            let now = role(&world, &place, &world.olga, mia).await;
            assert_eq!(now, Some(if won(&down) { Role::Member } else { Role::Admin }));
            if down.is_err() {
                members::change_role(&orgs, &world.olga, &place, mia, Role::Member).await.unwrap();
            }
        }
        sound(&world).await;
    }

    async fn a_slug_taken_twice(world) {
        let orgs = unbounded(&world);
        for round in 0..ROUNDS {
            let (mia, sam) = (&world.mia, &world.sam);
            let form = Create::parse(&format!("Prize {round}"), &format!("prize-{round}")).unwrap();
            let (one, other) = meet(
                task!(orgs, mia, form; organizations::create(&orgs, &mia, &form)),
                task!(orgs, sam, form; organizations::create(&orgs, &sam, &form)),
            ).await;
            assert!(won(&one) != won(&other), "{one:?} {other:?}");
        }
        sound(&world).await;
    }

    /// A founding and a move take the slug in different orders; whoever loses is refused all the same.
    async fn a_slug_founded_and_moved_to(world) {
        let orgs = unbounded(&world);
        for round in 0..ROUNDS {
            let place = place(&orgs, &world, round).await;
            let (mia, olga) = (&world.mia, &world.olga);
            let form = Create::parse("Prize", &format!("prize-{round}")).unwrap();
            let to = ChangeSlug { slug: slug(&format!("prize-{round}")) };
            let (founded, moved) = meet(
                task!(orgs, mia, form; organizations::create(&orgs, &mia, &form)),
                task!(orgs, olga, place, to; organizations::change_slug(&orgs, &olga, &place, &to)),
            ).await;
            assert!(won(&founded) != won(&moved), "{founded:?} {moved:?}");
        }
        sound(&world).await;
    }

    async fn one_form_sent_twice(world) {
        let orgs = unbounded(&world);
        for round in 0..ROUNDS {
            let mia = &world.mia;
            let form = Create::parse(&format!("Twice {round}"), "").unwrap();
            let (one, other) = meet(
                task!(orgs, mia, form; organizations::create(&orgs, &mia, &form)),
                task!(orgs, mia, form; organizations::create(&orgs, &mia, &form)),
            ).await;
            let (one, other) = (one.unwrap(), other.unwrap());
            assert_eq!(one, other, "round {round}");
        }
        sound(&world).await;
    }

    /// Nobody typed a slug, so nobody hears that one was taken.
    async fn one_name_founded_by_two(world) {
        let orgs = unbounded(&world);
        for round in 0..ROUNDS {
            let (mia, sam) = (&world.mia, &world.sam);
            let form = Create::parse(&format!("Globex of {round}"), "").unwrap();
            let (one, other) = meet(
                task!(orgs, mia, form; organizations::create(&orgs, &mia, &form)),
                task!(orgs, sam, form; organizations::create(&orgs, &sam, &form)),
            ).await;
            let mut slugs = [one.unwrap().slug.to_string(), other.unwrap().slug.to_string()];
            slugs.sort();
            assert_eq!(slugs, [format!("globex-of-{round}"), format!("globex-of-{round}-2")]);
        }
        sound(&world).await;
    }

    async fn the_last_founding_of_the_day(world) {
        let few = world.limited(limits(|limits| limits.organizations_a_day = 1));
        for round in 0..ROUNDS {
            let founder = Person::sync(&few, "Founder", &format!("founder{round}@example.org")).await.unwrap();
            let forms = ["One", "Other"].map(|name| Create::parse(&format!("{name} {round}"), "").unwrap());
            let [first, second] = &forms;
            let (one, other) = meet(
                task!(few, founder, first; organizations::create(&few, &founder, &first)),
                task!(few, founder, second; organizations::create(&few, &founder, &second)),
            ).await;
            assert!(won(&one) != won(&other), "{one:?} {other:?}");
        }
        sound(&world).await;
    }

    async fn the_last_seat(world) {
        let orgs = unbounded(&world);
        for round in 0..ROUNDS {
            let place = place(&orgs, &world, round).await;
            let (max, sam) = (&world.max, &world.sam);
            let (first, second) = (invited(&orgs, &world, &place, max).await, invited(&orgs, &world, &place, sam).await);
            world.seats(&place, Some(4)).await;
            let (one, other) = meet(
                task!(orgs, max; invitations::accept(&orgs, &max, &Key::Id(first))),
                task!(orgs, sam; invitations::accept(&orgs, &sam, &Key::Id(second))),
            ).await;
            assert!(won(&one) != won(&other), "{one:?} {other:?}");
        }
        sound(&world).await;
    }
}
