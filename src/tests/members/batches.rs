//! Many members at once: each done once, each with the rights of the moment, whatever happens in between.

use crate::stage::{DAY, MINUTE, denies, guarded, limits, refuses, role, sound};
use orgs::{
    Orgs,
    access::{Caller, Permission, Role},
    kernel::{BatchId, Denial, Slug, UserId},
    members::{
        self, Query,
        batches::{self, Act, Batch, BeginRefusal, Chosen, Outcome, Reason, RetryRefusal, StopRefusal, Tally, Worked},
    },
    organizations::{self, ChangeSlug},
    testing::{World, cast},
};

/// Everybody by a search that finds them.
fn everybody(search: &str) -> Chosen {
    Chosen::Everybody(Query {
        search: search.into(),
        ..Query::default()
    })
}

fn these(people: &[UserId]) -> Chosen {
    Chosen::These(people.to_vec())
}

async fn begun(world: &World, act: Act, chosen: &Chosen) -> BatchId {
    batches::begin(&world.orgs, &world.olga, &world.acme, act, chosen)
        .await
        .unwrap()
}

/// To the end of all that is due.
async fn worked_off(orgs: &Orgs) {
    while batches::work_off(orgs).await.unwrap() == Worked::Some {}
}

async fn shown(world: &World, batch: BatchId) -> Batch {
    batches::show(&world.orgs, &world.olga, &world.acme, batch)
        .await
        .unwrap()
        .unwrap()
}

/// The batch that the list of members leads to.
async fn latest(world: &World, caller: &Caller, slug: &Slug) -> Option<BatchId> {
    let list = members::list(&world.orgs, caller, slug, &Query::default(), None, 50).await;
    list.unwrap().batch
}

fn tally(waiting: i64, done: i64, refused: i64) -> Tally {
    Tally { waiting, done, refused }
}

/// Why somebody was refused.
fn reason(batch: &Batch, user: UserId) -> Option<&Reason> {
    let of = batch.settled.iter().find(|settled| settled.user == user)?;
    match &of.outcome {
        Outcome::Done => None,
        Outcome::Refused(reason) => Some(reason),
    }
}

/// Kinds of what was told since.
async fn told_since(world: &World, before: usize) -> Vec<String> {
    world
        .told()
        .await
        .split_off(before)
        .into_iter()
        .map(|told| told.kind.to_string())
        .collect()
}

both! {
    async fn roles_of_many(world) {
        let (mia, max) = (world.mia.user, world.max.user);
        let batch = begun(&world, Act::ChangeRole(Role::Admin), &these(&[mia, max])).await;
        let waits = shown(&world, batch).await;
        assert_eq!((waits.tally, waits.finished_at, &*waits.actor), (tally(2, 0, 0), None, "Olga Owner"));
        assert_eq!(role(&world, &world.acme, &world.olga, mia).await, Some(Role::Member), "not yet");
        let before = world.told().await.len();
        worked_off(&world.orgs).await;
        assert_eq!(told_since(&world, before).await, ["member.role-changed", "member.role-changed"]);
        let done = shown(&world, batch).await;
        assert_eq!((done.tally, done.finished_at.is_some(), done.undoable), (tally(0, 2, 0), true, 0));
        assert_eq!(role(&world, &world.acme, &world.olga, max).await, Some(Role::Admin));
        // Whoever has the role already is done, too.
        let again = begun(&world, Act::ChangeRole(Role::Admin), &these(&[mia])).await;
        worked_off(&world.orgs).await;
        assert_eq!(shown(&world, again).await.tally, tally(0, 1, 0));
        sound(&world).await;
    }

    async fn removals_of_many_and_back(world) {
        let batch = begun(&world, Act::Remove, &everybody("")).await;
        worked_off(&world.orgs).await;
        let done = shown(&world, batch).await;
        assert_eq!((done.tally, done.undoable), (tally(0, 3, 0), 3), "neither the owner nor oneself");
        assert_eq!(role(&world, &world.acme, &world.olga, world.adam.user).await, None);
        sound(&world).await;
        let undoing = batches::undo(&world.orgs, &world.olga, &world.acme, batch).await.unwrap();
        let before = world.told().await.len();
        worked_off(&world.orgs).await;
        assert_eq!(told_since(&world, before).await, ["member.restored"; 3]);
        assert_eq!(shown(&world, undoing).await.tally, tally(0, 3, 0));
        assert_eq!(shown(&world, batch).await.undoable, 0);
        assert_eq!(role(&world, &world.acme, &world.olga, world.adam.user).await, Some(Role::Admin));
        refuses(&world, BeginRefusal::Nobody, batches::undo(&world.orgs, &world.olga, &world.acme, batch)).await;
        sound(&world).await;
    }

    async fn undo_is_for_a_while(world) {
        let batch = begun(&world, Act::Remove, &these(&[world.max.user])).await;
        worked_off(&world.orgs).await;
        world.clock.advance(world.orgs.limits().removal_undo);
        assert_eq!(shown(&world, batch).await.undoable, 0);
        refuses(&world, BeginRefusal::Nobody, batches::undo(&world.orgs, &world.olga, &world.acme, batch)).await;
    }

    async fn what_does_not_begin(world) {
        let begin = async |act, chosen| batches::begin(&world.orgs, &world.adam, &world.acme, act, &chosen).await;
        refuses(&world, BeginRefusal::Nobody, begin(Act::Remove, these(&[]))).await;
        refuses(&world, BeginRefusal::Nobody, begin(Act::Remove, these(&[world.sam.user]))).await;
        refuses(&world, BeginRefusal::Nobody, begin(Act::Remove, these(&[world.adam.user]))).await;
        refuses(&world, BeginRefusal::Nobody, begin(Act::Remove, everybody("olga"))).await;
        refuses(&world, BeginRefusal::RoleAboveOwn, begin(Act::ChangeRole(Role::Owner), these(&[world.mia.user]))).await;
        refuses(&world, BeginRefusal::RoleAboveOwn,
            batches::begin(&world.orgs, &world.olga, &world.acme, Act::ChangeRole(Role::Owner), &these(&[world.mia.user]))).await;
        let narrow = world.limited(limits(|limits| limits.batch_members = 1));
        for chosen in [these(&[world.mia.user, world.max.user]), everybody("")] {
            refuses(&world, BeginRefusal::TooMany { most: 1 }, batches::begin(&narrow, &world.olga, &world.acme, Act::Remove, &chosen)).await;
        }
        begun(&world, Act::Remove, &these(&[world.max.user])).await;
        refuses(&world, BeginRefusal::AnotherUnderway, begin(Act::Remove, these(&[world.mia.user]))).await;
    }

    async fn who_is_meant_is_told_before(world) {
        let preview = batches::preview(&world.orgs, &world.adam, &world.acme, &everybody("member")).await.unwrap();
        assert_eq!((preview.count, preview.names), (2, vec!["Max Member".to_owned(), "Mia Member".to_owned()]));
        let named = these(&[world.olga.user, world.adam.user, world.sam.user]);
        assert_eq!(batches::preview(&world.orgs, &world.adam, &world.acme, &named).await.unwrap().names, ["Olga Owner"]);
    }

    /// The verb for one decides about each: nobody above the own role.
    async fn each_by_itself(world) {
        let chosen = these(&[world.olga.user, world.mia.user]);
        let batch = batches::begin(&world.orgs, &world.adam, &world.acme, Act::Remove, &chosen).await.unwrap();
        worked_off(&world.orgs).await;
        let done = shown(&world, batch).await;
        assert_eq!((done.tally, reason(&done, world.olga.user)), (tally(0, 1, 1), Some(&Reason::RoleAboveOwn)));
        assert_eq!(done.settled[0].name, "Olga Owner", "the refused first");
    }

    /// Whoever is demoted, or deactivated, meanwhile is refused the rest.
    async fn rights_are_those_of_the_moment(world) {
        let chosen = these(&[world.mia.user, world.max.user]);
        let batch = batches::begin(&world.orgs, &world.adam, &world.acme, Act::Remove, &chosen).await.unwrap();
        members::change_role(&world.orgs, &world.olga, &world.acme, world.adam.user, Role::Member).await.unwrap();
        worked_off(&world.orgs).await;
        let done = shown(&world, batch).await;
        assert_eq!((done.tally, reason(&done, world.mia.user)), (tally(0, 0, 2), Some(&Reason::NotAllowed)));
        // Somebody else goes on, with their own rights.
        batches::retry(&world.orgs, &world.olga, &world.acme, batch).await.unwrap();
        worked_off(&world.orgs).await;
        let done = shown(&world, batch).await;
        assert_eq!((done.tally, &*done.actor), (tally(0, 2, 0), "Olga Owner"));
        refuses(&world, RetryRefusal::NothingLeft, batches::retry(&world.orgs, &world.olga, &world.acme, batch)).await;

        let zoe = cast::joined(&world.orgs, &world.olga, &world.acme, "Zoe", "zoe@acme.example", Role::Member).await.unwrap();
        let ann = cast::joined(&world.orgs, &world.olga, &world.acme, "Ann", "ann@acme.example", Role::Admin).await.unwrap();
        let batch = batches::begin(&world.orgs, &ann, &world.acme, Act::Remove, &these(&[zoe.user])).await.unwrap();
        world.suspend(ann.user).await;
        worked_off(&world.orgs).await;
        assert_eq!(reason(&shown(&world, batch).await, zoe.user), Some(&Reason::NotAllowed));
    }

    /// A batch is about the organization, whatever it is called by now; and ends where that is put aside or deleted.
    async fn the_organization_goes_on(world) {
        let batch = begun(&world, Act::Remove, &these(&[world.max.user])).await;
        let slug = Slug::parse("acme-two").unwrap();
        organizations::change_slug(&world.orgs, &world.olga, &world.acme, &ChangeSlug { slug: slug.clone() }).await.unwrap();
        worked_off(&world.orgs).await;
        assert_eq!(batches::show(&world.orgs, &world.olga, &slug, batch).await.unwrap().unwrap().tally, tally(0, 1, 0));
        let batch = batches::begin(&world.orgs, &world.olga, &slug, Act::Remove, &these(&[world.mia.user])).await.unwrap();
        organizations::disable(&world.orgs, &world.olga, &slug).await.unwrap();
        worked_off(&world.orgs).await;
        organizations::enable(&world.orgs, &world.olga, &slug).await.unwrap();
        let done = batches::show(&world.orgs, &world.olga, &slug, batch).await.unwrap().unwrap();
        assert_eq!(reason(&done, world.mia.user), Some(&Reason::NotAllowed));
        batches::retry(&world.orgs, &world.olga, &slug, batch).await.unwrap();
        organizations::delete(&world.orgs, &world.olga, &slug, "acme-two").await.unwrap();
        worked_off(&world.orgs).await;
        assert_eq!(batches::work_off(&world.orgs).await.unwrap(), Worked::Nothing);
        sound(&world).await;
    }

    async fn stopping(world) {
        let batch = begun(&world, Act::Remove, &everybody("")).await;
        batches::stop(&world.orgs, &world.adam, &world.acme, batch).await.unwrap();
        let before = world.told().await.len();
        worked_off(&world.orgs).await;
        assert_eq!(told_since(&world, before).await, Vec::<String>::new());
        let stopped = shown(&world, batch).await;
        assert_eq!((stopped.tally, stopped.stopped, stopped.finished_at.is_some()), (tally(3, 0, 0), true, true));
        refuses(&world, StopRefusal::NotUnderway, batches::stop(&world.orgs, &world.adam, &world.acme, batch)).await;
        // And on: whoever was not reached.
        batches::retry(&world.orgs, &world.olga, &world.acme, batch).await.unwrap();
        refuses(&world, RetryRefusal::AnotherUnderway, batches::retry(&world.orgs, &world.olga, &world.acme, batch)).await;
        worked_off(&world.orgs).await;
        let done = shown(&world, batch).await;
        assert_eq!((done.tally, done.stopped), (tally(0, 3, 0), false));
    }

    /// A process that dies in the middle leaves a lease behind; who is done is not done again.
    async fn a_lease_that_has_run_out(world) {
        let batch = begun(&world, Act::Remove, &these(&[world.mia.user, world.max.user])).await;
        // Another process claimed it and has not come back.
        let until = world.orgs.now() + MINUTE;
        world.script(&format!("update batches set due_at = {}", instant(&world, until))).await.unwrap();
        assert_eq!(batches::work_off(&world.orgs).await.unwrap(), Worked::Nothing);
        world.clock.advance(MINUTE);
        let before = world.told().await.len();
        worked_off(&world.orgs).await;
        assert_eq!(told_since(&world, before).await.len(), 2);
        assert_eq!(shown(&world, batch).await.tally, tally(0, 2, 0));
    }

    async fn two_processes_at_once(world) {
        let batch = begun(&world, Act::Remove, &everybody("")).await;
        let before = world.told().await.len();
        let (one, other) = tokio::join!(worked_off(&world.orgs), worked_off(&world.orgs));
        assert_eq!((one, other), ((), ()));
        worked_off(&world.orgs).await;
        assert_eq!(told_since(&world, before).await, ["member.removed"; 3]);
        assert_eq!(shown(&world, batch).await.tally, tally(0, 3, 0));
        sound(&world).await;
    }

    async fn the_way_back_to_it(world) {
        let latest = || latest(&world, &world.adam, &world.acme);
        assert_eq!(latest().await, None);
        let batch = begun(&world, Act::Remove, &these(&[world.max.user])).await;
        world.clock.advance(DAY);
        assert_eq!(latest().await, Some(batch), "as long as it is at work");
        worked_off(&world.orgs).await;
        assert_eq!(latest().await, Some(batch));
        world.clock.advance(world.orgs.limits().removal_undo);
        assert_eq!(latest().await, None);
        world.clock.advance(DAY * 31);
        assert_eq!(members::sweep(&world.orgs).await.unwrap(), 2, "the batch, and what its removal kept");
        assert_eq!(batches::show(&world.orgs, &world.adam, &world.acme, batch).await.unwrap(), None);
    }

    /// Nobody sees a batch of another organization, or does anything to it.
    async fn of_this_organization(world) {
        let batch = begun(&world, Act::Remove, &these(&[world.max.user])).await;
        assert_eq!(batches::show(&world.orgs, &world.sam, &world.initech, batch).await.unwrap(), None);
        refuses(&world, StopRefusal::NotUnderway, batches::stop(&world.orgs, &world.sam, &world.initech, batch)).await;
        worked_off(&world.orgs).await;
        refuses(&world, RetryRefusal::NothingLeft, batches::retry(&world.orgs, &world.sam, &world.initech, batch)).await;
        refuses(&world, BeginRefusal::Nobody, batches::undo(&world.orgs, &world.sam, &world.initech, batch)).await;
        for (person, there) in [(&world.mia, &world.acme), (&world.sam, &world.initech)] {
            assert_eq!(latest(&world, person, there).await, None);
        }
        denies(&world, Denial::Forbidden, batches::show(&world.orgs, &world.mia, &world.acme, batch)).await;
        denies(&world, Denial::Forbidden, batches::undo(&world.orgs, &world.mia, &world.acme, batch)).await;
        denies(&world, Denial::Forbidden, batches::stop(&world.orgs, &world.mia, &world.acme, batch)).await;
        denies(&world, Denial::Forbidden, batches::retry(&world.orgs, &world.mia, &world.acme, batch)).await;
        guarded(&world, Permission::BatchMembers, async |caller: &Caller, slug| {
            batches::begin(&world.orgs, caller, slug, Act::Remove, &these(&[world.mia.user])).await
        })
        .await;
    }
}

/// An instant as the engine writes it.
fn instant(world: &World, at: orgs::kernel::Timestamp) -> String {
    if world.orgs.database().engine() == "SQLite" {
        at.0.to_string()
    } else {
        format!("to_timestamp({}.{:06})", at.0 / 1_000_000, at.0 % 1_000_000)
    }
}
