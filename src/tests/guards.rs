//! What the host forbids: asked when everything is written and nothing is committed.

use crate::stage::{offer, refuses, role, sound};
use async_trait::async_trait;
use orgs::{
    Orgs,
    access::Role,
    database::Look,
    events::{Deed, Guard, Verdict, relay},
    kernel::{Failure, Fault, Outcome, UserId, Veto},
    members::{self, RemoveRefusal},
    organizations::{self, Create},
    sql,
    testing::{Ear, Gatekeeper, World},
    users,
};
use std::{
    fmt::Debug,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
};

fn with(world: &World, guard: Arc<dyn Guard>) -> Orgs {
    world.orgs.to_builder().guard(guard).build().unwrap()
}

fn running() -> Veto {
    Veto::new("contract-running", "The contract runs until June.")
}

/// The host forbids it, and nothing has changed.
async fn vetoes<T: Debug, R: Debug>(world: &World, veto: &Veto, deed: impl Future<Output = Outcome<T, R>>) {
    let before = world.everything().await;
    match deed.await {
        Err(Failure::Vetoed(said)) => assert_eq!(&said, veto),
        other => panic!("{veto:?} expected: {other:?}"),
    }
    assert_eq!(world.everything().await, before, "{veto:?} changed something");
}

/// Counts the members of Acme as the deed would leave them, and lets at least three stay.
struct AtLeastThree;

#[async_trait]
impl Guard for AtLeastThree {
    async fn judge(&self, deed: &Deed<'_>, db: &mut Look<'_>) -> Result<Verdict, Fault> {
        let Some(organization) = deed.events[0].organization else {
            return Ok(Verdict::Fine);
        };
        let left: i64 = db
            .get(
                sql!("select count(*) from members where organization_id = $1"),
                (organization,),
            )
            .await?;
        Ok(match left {
            3.. => Verdict::Fine,
            _ => Verdict::Vetoed(Veto::new("too-few", format!("{left} are too few."))),
        })
    }
}

/// Tries to rename everybody by the connection it was lent, and says that all is well, however that ends.
struct Scribbler;

#[async_trait]
impl Guard for Scribbler {
    async fn judge(&self, _: &Deed<'_>, db: &mut Look<'_>) -> Result<Verdict, Fault> {
        let _: Result<Vec<(UserId,)>, _> = db
            .all(
                sql!("update users set name = 'Scribbled' where external_id = 'mia@acme.example' returning id"),
                (),
            )
            .await;
        Ok(Verdict::Fine)
    }
}

/// Knows no answer.
struct Speechless;

#[async_trait]
impl Guard for Speechless {
    async fn judge(&self, _: &Deed<'_>, db: &mut Look<'_>) -> Result<Verdict, Fault> {
        db.get::<i64, 0>(
            sql!("select cast(1 as bigint) from organization_slugs where kind = 'organization' and slug = 'no such place'"),
            (),
        )
        .await?;
        Ok(Verdict::Fine)
    }
}

/// Meets another transaction the first time.
#[derive(Default)]
struct Unlucky(AtomicU32);

#[async_trait]
impl Guard for Unlucky {
    async fn judge(&self, deed: &Deed<'_>, _: &mut Look<'_>) -> Result<Verdict, Fault> {
        assert_eq!(deed.events.len(), 1);
        match self.0.fetch_add(1, Ordering::SeqCst) {
            0 => Err(Fault::conflict("met somebody")),
            _ => Ok(Verdict::Fine),
        }
    }
}

both! {
    async fn a_veto_is_the_fourth_outcome_and_changes_nothing(world) {
        let (gate, ear) = (Arc::new(Gatekeeper::default()), Arc::new(Ear::default()));
        let orgs = with(&world, gate.clone()).to_builder().subscriber(ear.clone()).build().unwrap();
        relay::relay(&orgs).await.unwrap();
        gate.veto("member.removed", running());
        vetoes(&world, &running(), members::remove(&orgs, &world.adam, &world.acme, world.mia.user)).await;
        assert_eq!(gate.asked(), ["member.removed"]);
        relay::relay(&orgs).await.unwrap();
        assert!(!ear.kinds().contains(&"member.removed"), "nobody is told of what did not happen");
        // Something else is nobody's concern, and later it is fine.
        members::leave(&orgs, &world.max, &world.acme).await.unwrap();
        gate.relent();
        members::remove(&orgs, &world.adam, &world.acme, world.mia.user).await.unwrap();
        assert_eq!(gate.asked(), ["member.removed", "member.left", "member.removed"]);
        sound(&world).await;
    }

    /// The product's own rules come first, and whoever only looks asks nobody.
    async fn a_guard_is_asked_last_and_only_about_deeds(world) {
        let gate = Arc::new(Gatekeeper::default());
        let orgs = with(&world, gate.clone());
        gate.veto("member.removed", running());
        refuses(&world, RemoveRefusal::OwnershipRequired, members::remove(&orgs, &world.olga, &world.acme, world.olga.user)).await;
        organizations::mine(&orgs, &world.mia).await.unwrap();
        organizations::show(&orgs, &world.mia, &world.acme).await.unwrap();
        relay::relay(&orgs).await.unwrap();
        assert_eq!(gate.asked(), [""; 0]);
    }

    async fn it_sees_what_would_be_and_reads_on_the_same_connection(world) {
        let orgs = with(&world, Arc::new(AtLeastThree));
        members::remove(&orgs, &world.adam, &world.acme, world.mia.user).await.unwrap();
        let veto = Veto::new("too-few", "2 are too few.");
        vetoes(&world, &veto, members::leave(&orgs, &world.max, &world.acme)).await;
        assert_eq!(role(&world, &world.acme, &world.olga, world.max.user).await, Some(Role::Member));
        // Where it has nothing to say, as about a person, it is asked all the same.
        users::depart(&world.orgs, "mia@acme.example").await.unwrap();
    }

    async fn the_first_veto_of_several_guards_counts(world) {
        let (first, second) = (Arc::new(Gatekeeper::default()), Arc::new(Gatekeeper::default()));
        let orgs = with(&world, first.clone()).to_builder().guard(second.clone()).build().unwrap();
        first.veto("member.left", running());
        second.veto("member.left", Veto::new("other", "Another reason."));
        vetoes(&world, &running(), members::leave(&orgs, &world.max, &world.acme)).await;
        assert_eq!((first.asked().len(), second.asked().len()), (1, 0));
    }

    /// What is lent for reading is for reading: the deed fails, by name, and nothing is written by either.
    async fn a_guard_that_writes_is_found_out(world) {
        let orgs = with(&world, Arc::new(Scribbler));
        let before = world.everything().await;
        let outcome = members::leave(&orgs, &world.max, &world.acme).await;
        match (world.orgs.database().engine(), outcome) {
            ("SQLite", Err(Failure::Faulted(fault))) => assert!(fault.to_string().starts_with("Guard: something was written"), "{fault}"),
            // There the write itself is refused, and a guard that does not mind is nobody's trouble.
            ("PostgreSQL", Ok(())) => {}
            (engine, other) => panic!("{engine}: {other:?}"),
        }
        let after = world.everything().await;
        assert!(!after.contains("Scribbled"));
        assert_eq!(before == after, world.orgs.database().engine() == "SQLite");
        sound(&world).await;
    }

    async fn a_guard_that_fails_fails_the_deed_by_name(world) {
        let orgs = with(&world, Arc::new(Speechless));
        let before = world.everything().await;
        match members::leave(&orgs, &world.max, &world.acme).await {
            Err(Failure::Faulted(fault)) => assert!(fault.to_string().starts_with("Guard: "), "{fault}"),
            other => panic!("{other:?}"),
        }
        assert_eq!(world.everything().await, before);
        // The connection is as good as before.
        members::leave(&world.orgs, &world.max, &world.acme).await.unwrap();
    }

    async fn whoever_meets_a_conflict_is_asked_again(world) {
        let guard = Arc::new(Unlucky::default());
        let orgs = with(&world, guard.clone());
        organizations::create(&orgs, &world.mia, &Create::parse("Globex", "").unwrap()).await.unwrap();
        assert_eq!(guard.0.load(Ordering::SeqCst), 2);
        sound(&world).await;
    }

    /// Also what is done to people is asked about, and where nobody has asked for it.
    async fn everything_that_is_recorded_is_asked_about(world) {
        let gate = Arc::new(Gatekeeper::default());
        let orgs = with(&world, gate.clone());
        orgs::invitations::invite(&orgs, &world.adam, &world.acme, &offer("new@example.org", Role::Member)).await.unwrap();
        users::depart(&orgs, "max@acme.example").await.unwrap();
        assert_eq!(gate.asked(), ["invitation.sent", "member.left", "user.departed"]);
        gate.veto("user.departed", running());
        vetoes(&world, &running(), users::depart(&orgs, "mia@acme.example")).await;
    }
}
