//! The crowd is what the verbs would have left: every invariant holds, every page reads it, and a second time makes nobody twice.

use crate::stage::sound;
use orgs::{
    events,
    kernel::{Direction, Slug},
    members,
    organizations::{self, Shown},
    testing::{World, cast::found, crowd, founders},
};

async fn members_of(world: &World, slug: &Slug) -> i64 {
    match organizations::show(&world.orgs, &world.olga, slug).await.unwrap() {
        Shown::Here(organization) => organization.member_count,
        Shown::Moved(to) => panic!("moved to {to}"),
    }
}

both! {
    async fn a_crowd_is_sound_and_grows(world) {
        let contoso = found(&world.orgs, &world.olga, "Contoso").await.unwrap();
        for (people, expected) in [(0, 1), (3, 4), (3, 4), (130, 131), (100, 131)] {
            crowd(&world.orgs, &world.olga, &contoso, people, |_| {}).await.unwrap();
            assert_eq!(members_of(&world, &contoso).await, expected);
            sound(&world).await;
        }
        let found = members::list(&world.orgs, &world.olga, &contoso, &members::Query::default(), None, 50).await.unwrap();
        assert_eq!(found.page.rows.len(), 50);
        let told = events::list(&world.orgs, &world.olga, &contoso, None, 1000).await.unwrap();
        assert_eq!(told.rows.len(), 1 + 2 * 130);
        assert!(told.rows.iter().all(|row| row.event.is_some() && row.actor.is_some()));
        let oldest = told.rows.last().unwrap().id;
        assert!(events::list(&world.orgs, &world.olga, &contoso, Some((Direction::Before, oldest)), 10).await.unwrap().rows.len() == 10);
    }

    async fn founders_are_sound_and_grow(world) {
        for many in [2, 2, 61] {
            founders(&world.orgs, many, |_| {}).await.unwrap();
            sound(&world).await;
        }
        let before = world.everything().await;
        founders(&world.orgs, 61, |_| panic!("made twice")).await.unwrap();
        assert_eq!(world.everything().await, before);
        let mine = organizations::mine(&world.orgs, &world.olga).await.unwrap();
        assert_eq!(mine.len(), 1, "olga has founded none of them");
    }

    async fn nothing_of_it_waits_to_be_told(world) {
        events::relay::relay(&world.orgs).await.unwrap();
        let contoso = found(&world.orgs, &world.olga, "Contoso").await.unwrap();
        events::relay::relay(&world.orgs).await.unwrap();
        crowd(&world.orgs, &world.olga, &contoso, 40, |_| {}).await.unwrap();
        founders(&world.orgs, 5, |_| {}).await.unwrap();
        assert_eq!(events::relay::backlog(&world.orgs).await.unwrap(), (0, 0));
    }
}
