//! Races about names, foundings and ends of organizations.

use super::{always, meet, one_of, won};
use crate::stage::{MINUTE, offer, slug};
use orgs::{
    access::Role,
    invitations::{self, Key},
    members,
    organizations::{self, ChangeSlug, Create, Rename},
    ownership,
};

races! {
    async fn a_slug_founded_twice(ring) {
        let (orgs, mia, sam) = (&ring.orgs, &ring.world.mia, &ring.world.sam);
        let form = &Create::parse(&format!("Prize {}", ring.round), &format!("prize-{}", ring.round)).unwrap();
        one_of(meet(
            task!(orgs, mia, form; organizations::create(&orgs, &mia, &form)),
            task!(orgs, sam, form; organizations::create(&orgs, &sam, &form)),
        ).await)
    }

    /// A founding and a move take the slug in different orders; whoever loses is refused all the same.
    async fn a_slug_founded_and_moved_to(ring, place) {
        let (orgs, mia, olga) = (&ring.orgs, &ring.world.mia, &ring.world.olga);
        let form = &Create::parse("Prize", &format!("prize-{}", ring.round)).unwrap();
        let to = &ChangeSlug { slug: slug(&format!("prize-{}", ring.round)) };
        one_of(meet(
            task!(orgs, mia, form; organizations::create(&orgs, &mia, &form)),
            task!(orgs, olga, place, to; organizations::change_slug(&orgs, &olga, &place, &to)),
        ).await)
    }

    async fn a_slug_moved_to_by_two(ring, place) {
        let (orgs, olga, sam) = (&ring.orgs, &ring.world.olga, &ring.world.sam);
        let other = &organizations::create(orgs, sam, &Create::parse(&format!("Other {}", ring.round), "").unwrap()).await.unwrap().slug;
        let to = &ChangeSlug { slug: slug(&format!("prize-{}", ring.round)) };
        one_of(meet(
            task!(orgs, olga, place, to; organizations::change_slug(&orgs, &olga, &place, &to)),
            task!(orgs, sam, other, to; organizations::change_slug(&orgs, &sam, &other, &to)),
        ).await)
    }

    async fn one_form_sent_twice(ring) {
        let (orgs, mia) = (&ring.orgs, &ring.world.mia);
        let form = &Create::parse(&format!("Twice {}", ring.round), "").unwrap();
        let before = ring.world.told().await.len();
        let (orgs_too, mia_too, form_too) = (orgs.clone(), mia.clone(), form.clone());
        let (one, other) = meet(
            async move { organizations::create(&orgs_too, &mia_too, &form_too).await.unwrap() },
            { let (orgs, mia, form) = (orgs.clone(), mia.clone(), form.clone()); async move { organizations::create(&orgs, &mia, &form).await.unwrap() } },
        ).await;
        assert_eq!((one, ring.world.told().await.len()), (other, before + 1));
        (true, true)
    }

    /// Nobody typed a slug, so nobody hears that one was taken.
    async fn one_name_founded_by_two(ring) {
        let (orgs, mia, sam) = (&ring.orgs, &ring.world.mia, &ring.world.sam);
        let form = &Create::parse(&format!("Globex of {}", ring.round), "").unwrap();
        let met = always(meet(
            task!(orgs, mia, form; organizations::create(&orgs, &mia, &form)),
            task!(orgs, sam, form; organizations::create(&orgs, &sam, &form)),
        ).await);
        let slug = |number: &str| format!("globex-of-{}{number}", ring.round);
        let of = |mine: Vec<organizations::Mine>| mine.into_iter().map(|mine| mine.slug).filter(|mine| mine.starts_with(&slug(""))).collect::<Vec<_>>();
        let mut slugs = of(organizations::mine(orgs, mia).await.unwrap());
        slugs.extend(of(organizations::mine(orgs, sam).await.unwrap()));
        slugs.retain(|name| [slug(""), slug("-2")].contains(name));
        slugs.sort();
        assert_eq!(slugs, [slug(""), slug("-2")]);
        met
    }

    async fn disabled_twice(ring, place) {
        let (orgs, olga) = (&ring.orgs, &ring.world.olga);
        one_of(meet(
            task!(orgs, olga, place; organizations::disable(&orgs, &olga, &place)),
            task!(orgs, olga, place; organizations::disable(&orgs, &olga, &place)),
        ).await)
    }

    async fn enabled_twice(ring, place) {
        let (orgs, olga) = (&ring.orgs, &ring.world.olga);
        organizations::disable(orgs, olga, &place).await.unwrap();
        one_of(meet(
            task!(orgs, olga, place; organizations::enable(&orgs, &olga, &place)),
            task!(orgs, olga, place; organizations::enable(&orgs, &olga, &place)),
        ).await)
    }

    async fn deleted_twice(ring, place) {
        let (orgs, olga) = (&ring.orgs, &ring.world.olga);
        one_of(meet(
            task!(orgs, olga, place; organizations::delete(&orgs, &olga, &place, place.as_str())),
            task!(orgs, olga, place; organizations::delete(&orgs, &olga, &place, place.as_str())),
        ).await)
    }

    /// Whatever else is done just then, it is deleted, and nothing waits in it.
    async fn deleted_against_everything(ring, place) {
        let (orgs, olga, adam, mia, sam) = (&ring.orgs, &ring.world.olga, &ring.world.adam, &ring.world.mia, &ring.world.sam);
        let id = ring.invited(&place, sam).await;
        ring.world.clock.advance(MINUTE);
        let delete = task!(orgs, olga, place; organizations::delete(&orgs, &olga, &place, place.as_str()));
        let other = {
            let (orgs, olga, adam, mia, sam, place) = (orgs.clone(), olga.clone(), adam.clone(), mia.clone(), sam.clone(), place.clone());
            let (round, to) = (ring.round, ChangeSlug { slug: slug(&format!("prize-{}", ring.round)) });
            async move {
                match round % 11 {
                    0 => won(&invitations::accept(&orgs, &sam, &Key::Id(id)).await),
                    1 => won(&invitations::invite(&orgs, &adam, &place, &offer("new@example.org", Role::Member)).await),
                    2 => won(&invitations::resend(&orgs, &adam, &place, id).await),
                    3 => won(&invitations::revoke(&orgs, &adam, &place, id).await),
                    4 => won(&invitations::decline(&orgs, &sam, &Key::Id(id), "").await),
                    5 => won(&members::leave(&orgs, &mia, &place).await),
                    6 => won(&members::remove(&orgs, &adam, &place, mia.user).await),
                    7 => won(&members::change_role(&orgs, &adam, &place, mia.user, Role::Admin).await),
                    8 => won(&organizations::rename(&orgs, &adam, &place, &Rename::parse("Late").unwrap()).await),
                    9 => won(&organizations::disable(&orgs, &olga, &place).await),
                    // The slug may be another one when the deletion looks for it, or the owner.
                    _ if round % 2 == 0 => won(&organizations::change_slug(&orgs, &adam, &place, &to).await),
                    _ => won(&ownership::transfer(&orgs, &olga, &place, adam.user).await),
                }
            }
        };
        let met = meet(delete, other).await;
        if ring.round % 11 == 10 { assert!(met.0 || met.1) } else { always(met); }
        met
    }
}
