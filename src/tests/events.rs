//! The activity page, and the relay that tells subscribers.

use crate::stage::{MINUTE, guarded};
use async_trait::async_trait;
use orgs::{
    Orgs,
    access::Permission,
    events::{self, Event, Recorded, Subscriber, relay},
    kernel::{Direction, EventId, Fault},
    members,
    testing::World,
};
use std::sync::{Arc, Mutex};

/// Writes down what it is told, and fails as often as it was asked to.
#[derive(Default)]
struct Ear {
    heard: Mutex<Vec<(EventId, i64)>>,
    failures: Mutex<usize>,
}

#[async_trait]
impl Subscriber for Ear {
    async fn told(&self, _: &Orgs, recorded: &Recorded) -> Result<(), Fault> {
        self.heard.lock().unwrap().push((recorded.id, recorded.attempt));
        let mut failures = self.failures.lock().unwrap();
        if *failures == 0 {
            return Ok(());
        }
        *failures -= 1;
        Err(Fault::unavailable("the ear is deaf"))
    }
}

fn listened(world: &World, ear: &Arc<Ear>) -> Orgs {
    Orgs::builder(world.orgs.database().clone())
        .clock(world.clock.clone())
        .subscriber(ear.clone())
        .build()
        .unwrap()
}

/// The cast's entry: two foundings, three joinings of two events each, two invitations.
const ENTRY: usize = 10;

/// Takes its time: half a minute on the clock of the world.
struct Slow {
    clock: Arc<orgs::testing::FixedClock>,
    heard: Mutex<Vec<EventId>>,
}

#[async_trait]
impl Subscriber for Slow {
    async fn told(&self, _: &Orgs, recorded: &Recorded) -> Result<(), Fault> {
        assert_eq!(recorded.attempt, 1, "an attempt was counted that was none");
        self.clock.advance(MINUTE / 2);
        self.heard.lock().unwrap().push(recorded.id);
        Ok(())
    }
}

both! {
    /// Whoever claims twenty and is slow gives back what it cannot tell within its lease: nobody is told twice, and no
    /// attempt is counted that was none.
    async fn what_a_slow_process_has_claimed_is_told_once(world) {
        let slow = Arc::new(Slow { clock: world.clock.clone(), heard: Mutex::default() });
        let orgs = Orgs::builder(world.orgs.database().clone()).clock(world.clock.clone()).subscriber(slow.clone()).build().unwrap();
        let mut rounds = 0;
        while relay::backlog(&orgs).await.unwrap().0 > 0 {
            let round = relay::relay(&orgs).await.unwrap();
            assert!((1..=2).contains(&round.told), "a round of {round:?} outlasts its lease");
            rounds += 1;
        }
        assert!(rounds >= ENTRY / 2);
        let mut heard = slow.heard.lock().unwrap().clone();
        heard.sort();
        heard.dedup();
        assert_eq!((heard.len(), slow.heard.lock().unwrap().len()), (ENTRY, ENTRY));
    }

    async fn newest_first_in_pages(world) {
        let page = async |from| events::list(&world.orgs, &world.adam, &world.acme, from, 4).await.unwrap();
        let first = page(None).await;
        assert!(matches!(first.rows[0].event, Some(Event::InvitationSent { .. })));
        assert_eq!(first.rows[0].actor.as_deref(), Some("Adam Admin"));
        let second = page(Some((Direction::After, first.next.as_ref().unwrap().parse().unwrap()))).await;
        let third = page(Some((Direction::After, second.next.as_ref().unwrap().parse().unwrap()))).await;
        assert_eq!((third.rows.len(), &third.next), (1, &None), "nine of Acme, none of Initech");
        assert!(matches!(&third.rows[0].event, Some(Event::OrganizationCreated { slug, .. }) if slug == "acme"));
        let back = page(Some((Direction::Before, third.previous.as_ref().unwrap().parse().unwrap()))).await;
        assert_eq!(back.rows.iter().map(|row| row.id).collect::<Vec<_>>(), second.rows.iter().map(|row| row.id).collect::<Vec<_>>());
    }

    async fn an_unknown_kind_is_shown_as_such(world) {
        world.script("update events set kind = 'organization.teleported' where kind = 'organization.created'").await.unwrap();
        let page = events::list(&world.orgs, &world.olga, &world.acme, None, 50).await.unwrap();
        assert!(page.rows.last().unwrap().event.is_none());
        assert_eq!(relay::relay(&world.orgs).await.unwrap(), relay::Round { told: ENTRY, put_off: 0 });
    }

    async fn reading_is_for_admins(world) {
        guarded(&world, Permission::ListActivity, async |caller, slug| events::list(&world.orgs, caller, slug, None, 10).await).await;
    }

    async fn each_event_is_told_once_in_order(world) {
        let ear = Arc::new(Ear::default());
        let orgs = listened(&world, &ear);
        assert_eq!(relay::backlog(&orgs).await.unwrap(), (i64::try_from(ENTRY).unwrap(), 0));
        assert_eq!(relay::relay(&orgs).await.unwrap(), relay::Round { told: ENTRY, put_off: 0 });
        let heard = ear.heard.lock().unwrap().clone();
        assert!(heard.len() == ENTRY && heard.is_sorted(), "{heard:?}");
        world.clock.advance(60 * MINUTE);
        assert_eq!(relay::relay(&orgs).await.unwrap(), relay::Round::default());
        assert_eq!(relay::backlog(&orgs).await.unwrap(), (0, 0));
    }

    async fn a_failure_is_told_again_and_at_last_given_up(world) {
        let ear = Arc::new(Ear::default());
        let orgs = listened(&world, &ear);
        relay::relay(&orgs).await.unwrap();
        members::leave(&orgs, &world.max, &world.acme).await.unwrap();
        *ear.failures.lock().unwrap() = 2;
        assert_eq!(relay::relay(&orgs).await.unwrap(), relay::Round { told: 0, put_off: 1 });
        assert_eq!(relay::relay(&orgs).await.unwrap(), relay::Round::default(), "not before its pause is over");
        world.clock.advance(MINUTE);
        assert_eq!(relay::relay(&orgs).await.unwrap().put_off, 1);
        world.clock.advance(MINUTE);
        assert_eq!(relay::relay(&orgs).await.unwrap().told, 1);
        let told: Vec<_> = ear.heard.lock().unwrap().split_off(ENTRY);
        assert_eq!(told.iter().map(|(_, attempt)| *attempt).collect::<Vec<_>>(), [1, 2, 3]);
        assert!(told.iter().all(|(id, _)| *id == told[0].0), "one stable id");

        members::leave(&orgs, &world.mia, &world.acme).await.unwrap();
        *ear.failures.lock().unwrap() = usize::MAX;
        let mut rounds = 0;
        while relay::backlog(&orgs).await.unwrap().0 > 0 {
            relay::relay(&orgs).await.unwrap();
            world.clock.advance(61 * MINUTE);
            rounds += 1;
        }
        assert_eq!((rounds, relay::backlog(&orgs).await.unwrap()), (14, (0, 1)));
    }

    /// A process that died while it told leaves a lease behind.
    async fn a_claim_that_was_never_ticked_off_is_told_again(world) {
        let ear = Arc::new(Ear::default());
        let orgs = listened(&world, &ear);
        relay::relay(&orgs).await.unwrap();
        members::leave(&orgs, &world.max, &world.acme).await.unwrap();
        let lease = match orgs.database().engine() {
            "SQLite" => format!("update events set attempts = 1, due_at = {} where due_at is not null", (orgs.now() + MINUTE).0),
            _ => format!("update events set attempts = 1, due_at = to_timestamp({}) where due_at is not null", (orgs.now() + MINUTE).0 / 1_000_000),
        };
        world.script(&lease).await.unwrap();
        assert_eq!(relay::relay(&orgs).await.unwrap(), relay::Round::default());
        world.clock.advance(MINUTE);
        assert_eq!(relay::relay(&orgs).await.unwrap().told, 1);
        assert_eq!(ear.heard.lock().unwrap().last().unwrap().1, 2);
    }

    async fn several_relays_at_once_tell_each_event_once(world) {
        let ear = Arc::new(Ear::default());
        let orgs = listened(&world, &ear);
        let rounds: Vec<_> = (0..4).map(|_| { let orgs = orgs.clone(); tokio::spawn(async move { relay::relay(&orgs).await.unwrap() }) }).collect();
        let mut told = 0;
        for round in rounds {
            told += round.await.unwrap().told;
        }
        let mut heard: Vec<_> = ear.heard.lock().unwrap().iter().map(|(id, _)| *id).collect();
        heard.sort();
        heard.dedup();
        assert_eq!((told, heard.len(), ear.heard.lock().unwrap().len()), (ENTRY, ENTRY, ENTRY));
    }
}
