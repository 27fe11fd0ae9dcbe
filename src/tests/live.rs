//! Who looks at an organization hears of every change, of nothing else, and of nothing any more once they do not belong to it.

use crate::stage::{MINUTE, SECOND, limits, offer, slug, token};
use orgs::{
    Orgs,
    access::{Caller, Role, caller::Superuser},
    identity::{self, Password},
    invitations::{self, Key},
    kernel::{Denial, Failure, Outcome, Slug},
    live::{self, Seen, Watch},
    members,
    organizations::{self, ChangeSlug, Rename},
    ownership,
    testing::{Person, World, cast},
    users,
};
use std::{fmt::Debug, time::Duration};
use tokio::time::timeout;

/// So long nobody waits for a tick that was announced; a look that nobody announced comes much later.
const SOON: Duration = Duration::from_secs(5);
/// So long nothing may come.
const QUIET: Duration = Duration::from_millis(400);

async fn watching(world: &World, caller: &Caller) -> Watch {
    live::watch(&world.orgs, caller, &world.acme, None).await.unwrap()
}

/// What is seen after the next tick.
async fn next(watch: &mut Watch, caller: &Caller) -> Seen {
    timeout(SOON, watch.stirred()).await.expect("no tick");
    watch.look(caller).await.unwrap()
}

/// The deed is done, and the watch hears of it.
async fn hears<T, R: Debug>(
    watch: &mut Watch,
    caller: &Caller,
    what: &str,
    deed: impl Future<Output = Outcome<T, R>>,
) -> T {
    let done = deed.await.unwrap_or_else(|no| panic!("{what}: {no:?}"));
    let seen = next(watch, caller).await;
    assert!(matches!(seen, Seen::Changed(_)), "{what}: {seen:?}");
    assert_eq!(watch.look(caller).await.unwrap(), Seen::Nothing, "{what}: told twice");
    done
}

/// The watch hears nothing.
async fn silence(watch: &mut Watch, caller: &Caller) {
    assert!(timeout(QUIET, watch.stirred()).await.is_err(), "a tick for nothing");
    assert_eq!(watch.look(caller).await.unwrap(), Seen::Nothing);
}

fn rename(to: &str) -> Rename {
    Rename::parse(to).unwrap()
}

both! {
    async fn every_kind_of_change_is_a_tick(world) {
        let (orgs, olga, adam, acme) = (&world.orgs, &world.olga, &world.adam, &world.acme);
        let mut watch = watching(&world, olga).await;
        let w = &mut watch;
        silence(w, olga).await;
        hears(w, olga, "rename", organizations::rename(orgs, adam, acme, &rename("Acme & Co"))).await;
        let id = hears(w, olga, "invite", invitations::invite(orgs, adam, acme, &offer("new@example.org", Role::Member))).await;
        hears(w, olga, "delivery", invitations::delivered(orgs, id, 1)).await;
        world.clock.advance(MINUTE);
        hears(w, olga, "resend", invitations::resend(orgs, adam, acme, id)).await;
        hears(w, olga, "revoke", invitations::revoke(orgs, adam, acme, id)).await;
        let zoe = Person::sync(orgs, "Zoe", "zoe@example.org").await.unwrap();
        let id = hears(w, olga, "invite zoe", invitations::invite(orgs, adam, acme, &offer("zoe@example.org", Role::Member))).await;
        hears(w, olga, "accept", invitations::accept(orgs, &zoe, &Key::Id(id))).await;
        hears(w, olga, "change-role", members::change_role(orgs, adam, acme, zoe.user, Role::Admin)).await;
        hears(w, olga, "remove", members::remove(orgs, adam, acme, zoe.user)).await;
        hears(w, olga, "leave", members::leave(orgs, &world.max, acme)).await;
        let key = token(&world, world.ivys, 1).await;
        hears(w, olga, "decline", invitations::decline(orgs, &world.nobody, &key, "")).await;
        hears(w, olga, "disable", organizations::disable(orgs, olga, acme)).await;
        hears(w, olga, "enable", organizations::enable(orgs, olga, acme)).await;
        hears(w, olga, "transfer", ownership::transfer(orgs, olga, acme, adam.user)).await;
        let moved = ChangeSlug::parse("acme-co").unwrap();
        hears(w, olga, "change-slug", organizations::change_slug(orgs, adam, acme, &moved)).await;
        // The watch goes on under the new slug.
        hears(w, olga, "rename again", organizations::rename(orgs, adam, &slug("acme-co"), &rename("Acme"))).await;
        organizations::delete(orgs, adam, &slug("acme-co"), "acme-co").await.unwrap();
        assert_eq!(next(w, olga).await, Seen::Gone);
    }

    async fn a_refusal_is_no_change(world) {
        let mut watch = watching(&world, &world.mia).await;
        members::change_role(&world.orgs, &world.adam, &world.acme, world.mia.user, Role::Member).await.unwrap_err();
        organizations::rename(&world.orgs, &world.mia, &world.acme, &rename("Mia's")).await.unwrap_err();
        invitations::resend(&world.orgs, &world.adam, &world.acme, world.ivys).await.unwrap_err();
        silence(&mut watch, &world.mia).await;
    }

    async fn another_organizations_change_is_nobodys_business(world) {
        let mut watch = watching(&world, &world.mia).await;
        organizations::rename(&world.orgs, &world.sam, &world.initech, &rename("Initrode")).await.unwrap();
        silence(&mut watch, &world.mia).await;
    }

    async fn many_changes_are_few_ticks(world) {
        let mut watch = watching(&world, &world.mia).await;
        for number in 0..20 {
            organizations::rename(&world.orgs, &world.adam, &world.acme, &rename(&format!("Acme {number}"))).await.unwrap();
        }
        assert!(matches!(next(&mut watch, &world.mia).await, Seen::Changed(_)));
        silence(&mut watch, &world.mia).await;
    }

    /// Between the page and the line lies a moment.
    async fn what_happened_since_the_page_was_made_is_told_at_once(world) {
        let organizations::Shown::Here(page) = organizations::show(&world.orgs, &world.mia, &world.acme).await.unwrap() else {
            panic!("Acme has not moved");
        };
        let since = Some(page.revision);
        let mut watch = live::watch(&world.orgs, &world.mia, &world.acme, since).await.unwrap();
        assert_eq!(watch.look(&world.mia).await.unwrap(), Seen::Nothing);
        drop(watch);
        organizations::rename(&world.orgs, &world.adam, &world.acme, &rename("Acme & Co")).await.unwrap();
        let mut watch = live::watch(&world.orgs, &world.mia, &world.acme, since).await.unwrap();
        let Seen::Changed(now) = watch.look(&world.mia).await.unwrap() else { panic!("a change was lost") };
        assert!(now > page.revision);
    }

    async fn strangers_may_not_watch(world) {
        let denied = async |caller: &Caller, slug: &Slug| match live::watch(&world.orgs, caller, slug, None).await {
            Err(Failure::Denied(denial)) => denial,
            other => panic!("{other:?}"),
        };
        assert_eq!(denied(&world.sam, &world.acme).await, Denial::NotFound);
        assert_eq!(denied(&world.sam, &slug("no-such-place")).await, Denial::NotFound);
        assert_eq!(denied(&world.nobody, &world.acme).await, Denial::SignedOut);
        organizations::disable(&world.orgs, &world.olga, &world.acme).await.unwrap();
        assert_eq!(denied(&world.mia, &world.acme).await, Denial::Disabled);
        live::watch(&world.orgs, &world.olga, &world.acme, None).await.unwrap();
    }

    async fn watching_writes_nothing(world) {
        // One stays, so that the other may go.
        users::appoint(&world.orgs, &world.max.email, Superuser::Yes).await.unwrap();
        users::appoint(&world.orgs, &world.sam.email, Superuser::Yes).await.unwrap();
        let sam = Person::find(&world.orgs, &world.sam.email).await.unwrap();
        let before = world.everything().await;
        let mut watch = watching(&world, &sam).await;
        assert_eq!(watch.look(&sam).await.unwrap(), Seen::Nothing);
        assert_eq!(world.everything().await, before, "not even the superuser's visit: the page records that");
        // And who operates no more is a stranger.
        users::appoint(&world.orgs, &sam.email, Superuser::No).await.unwrap();
        let sam = Person::find(&world.orgs, &sam.email).await.unwrap();
        assert_eq!(watch.look(&sam).await.unwrap(), Seen::Gone);
    }

    async fn who_is_removed_hears_it_at_once(world) {
        let mut mia = watching(&world, &world.mia).await;
        let mut max = watching(&world, &world.max).await;
        members::remove(&world.orgs, &world.adam, &world.acme, world.mia.user).await.unwrap();
        assert_eq!(next(&mut mia, &world.mia).await, Seen::Gone);
        assert!(matches!(next(&mut max, &world.max).await, Seen::Changed(_)));
    }

    /// Signing out announces nothing: the next tick finds it, or the next look.
    async fn who_signed_out_hears_nothing_more(world) {
        let mut watch = watching(&world, &world.mia).await;
        organizations::rename(&world.orgs, &world.adam, &world.acme, &rename("Acme & Co")).await.unwrap();
        assert_eq!(next(&mut watch, &world.nobody).await, Seen::SignedOut);
    }

    async fn a_disabled_organization_is_watched_until_it_opens_again(world) {
        let mut watch = watching(&world, &world.mia).await;
        organizations::disable(&world.orgs, &world.olga, &world.acme).await.unwrap();
        assert!(matches!(next(&mut watch, &world.mia).await, Seen::Changed(_)));
        assert_eq!(watch.look(&world.mia).await.unwrap(), Seen::Nothing);
        organizations::enable(&world.orgs, &world.olga, &world.acme).await.unwrap();
        assert!(matches!(next(&mut watch, &world.mia).await, Seen::Changed(_)));
    }

    /// A change that nobody announced (its process died in between) is found by the next look.
    async fn a_lost_announcement_is_late_and_not_gone(world) {
        let hasty = world.limited(limits(|limits| limits.live_look = Duration::from_millis(300)));
        let mut watch = live::watch(&hasty, &world.mia, &world.acme, None).await.unwrap();
        // Another handle is another process as far as announcements go.
        organizations::rename(&world.orgs, &world.adam, &world.acme, &rename("Acme & Co")).await.unwrap();
        assert!(matches!(next(&mut watch, &world.mia).await, Seen::Changed(_)));
    }

    /// Or an open tab would keep its session alive for ever.
    async fn waiting_is_no_use_of_a_session(world) {
        let (orgs, mia) = (&world.orgs, &world.mia.email);
        let password = Password::parse("correct horse battery staple", "", "").unwrap();
        identity::set_password(orgs, mia, &password).await.unwrap();
        let session = identity::sign_in(orgs, mia.as_str(), "correct horse battery staple").await.unwrap().session().unwrap();
        let idle = orgs.limits().session_idle;
        world.clock.advance(idle - SECOND);
        assert!(identity::reauthenticate(orgs, &session.token).await.unwrap().is_some());
        world.clock.advance(SECOND * 2);
        assert!(identity::reauthenticate(orgs, &session.token).await.unwrap().is_none());
        let session = identity::sign_in(orgs, mia.as_str(), "correct horse battery staple").await.unwrap().session().unwrap();
        world.clock.advance(idle - SECOND);
        assert!(identity::authenticate(orgs, &session.token).await.unwrap().is_some());
        world.clock.advance(SECOND * 2);
        assert!(identity::reauthenticate(orgs, &session.token).await.unwrap().is_some(), "a request is a use");
    }
}

/// Two processes of one PostgreSQL database: two handles, each with its own carrier.
async fn neighbours(world: &World) -> (Orgs, Orgs) {
    let (here, there) = (world.limited(limits(|_| {})), world.limited(limits(|_| {})));
    for orgs in [here.clone(), there.clone()] {
        let mut watch = live::watch(&orgs, &world.mia, &world.acme, None).await.unwrap();
        let carried = orgs.clone();
        tokio::spawn(async move { live::carry(&carried).await });
        // As soon as it listens, everybody looks once.
        assert_eq!(next(&mut watch, &world.mia).await, Seen::Nothing);
    }
    (here, there)
}

#[test]
fn processes_of_one_database_hear_each_other() {
    crate::stage::run(async {
        let world = World::postgres().await;
        let (here, there) = neighbours(&world).await;
        for (deeds, eyes, name) in [(&here, &there, "Acme & Co"), (&there, &here, "Acme")] {
            let mut watch = live::watch(eyes, &world.mia, &world.acme, None).await.unwrap();
            let mut initech = live::watch(eyes, &world.sam, &world.initech, None).await.unwrap();
            let deed = rename(name);
            let deed = organizations::rename(deeds, &world.adam, &world.acme, &deed);
            hears(&mut watch, &world.mia, "a rename elsewhere", deed).await;
            silence(&mut initech, &world.sam).await;
        }
        let mut watch = live::watch(&there, &world.mia, &world.acme, None).await.unwrap();
        members::remove(&here, &world.adam, &world.acme, world.mia.user)
            .await
            .unwrap();
        assert_eq!(next(&mut watch, &world.mia).await, Seen::Gone);
    });
}

#[test]
fn a_founding_elsewhere_disturbs_nobody_and_many_changes_fit_into_one_word() {
    crate::stage::run(async {
        let world = World::postgres().await;
        let (here, there) = neighbours(&world).await;
        let mut watch = live::watch(&there, &world.mia, &world.acme, None).await.unwrap();
        for number in 0..5 {
            cast::found(&here, &world.olga, &format!("Other {number}"))
                .await
                .unwrap();
        }
        silence(&mut watch, &world.mia).await;
        let name = rename("Acme & Co");
        let deed = organizations::rename(&here, &world.adam, &world.acme, &name);
        hears(&mut watch, &world.mia, "a rename among foundings", deed).await;
    });
}

#[test]
fn a_cut_line_between_processes_is_mended_and_everybody_looks() {
    crate::stage::run(async {
        let world = World::postgres().await;
        let (here, there) = neighbours(&world).await;
        let mut watch = live::watch(&there, &world.mia, &world.acme, None).await.unwrap();
        let cut = "select pg_terminate_backend(pid) from pg_stat_activity where query like 'LISTEN%' and datname = current_database()";
        world.script(cut).await.unwrap();
        assert_eq!(
            next(&mut watch, &world.mia).await,
            Seen::Nothing,
            "what was said meanwhile is not known"
        );
        let name = rename("Acme & Co");
        let deed = organizations::rename(&here, &world.adam, &world.acme, &name);
        hears(&mut watch, &world.mia, "a rename after the cut", deed).await;
    });
}
