//! People: found, deactivated, activated, appointed; their sessions, links and sign-ups.

use super::{operator, place};
use crate::stage::{DAY, denies, limits, refuses, sound, tells};
use orgs::{
    Orgs,
    access::{Role, caller::Superuser},
    console::{self, ActivateRefusal, DeactivateRefusal, WhichUsers},
    events::relay,
    identity::{self, IdentityPost, Password, ResendSignUpRefusal, SendResetRefusal, SignUp},
    kernel::{Denial, Direction, Secret, UserId},
    limits::Owners,
    members, ownership,
    testing::{MemoryMailbox, Person, World},
    users::{self, AppointRefusal},
};
use std::sync::Arc;

const PASSWORD: &str = "correct horse battery staple";

async fn found(world: &World, by: &Person, search: &str, which: WhichUsers) -> Vec<String> {
    let page = console::list_users(&world.orgs, by, search, which, None, 100)
        .await
        .unwrap();
    page.rows.into_iter().map(|row| row.name).collect()
}

/// The handle with a post office; what happened so far is told.
async fn office(world: &World) -> (Orgs, Arc<MemoryMailbox>) {
    let mailer = Arc::new(MemoryMailbox::default());
    let post = IdentityPost {
        mailer: mailer.clone(),
        origin: "https://orgs.example".into(),
        product: "Orgs".into(),
    };
    let orgs = Orgs::builder(world.orgs.database().clone())
        .clock(world.clock.clone())
        .subscriber(Arc::new(post))
        .build()
        .unwrap();
    told(&orgs).await;
    (orgs, mailer)
}

async fn told(orgs: &Orgs) {
    while relay::relay(orgs).await.unwrap().told > 0 {}
}

fn token(text: &str) -> Secret {
    text.split(|c: char| !c.is_ascii_hexdigit())
        .find_map(Secret::parse)
        .unwrap()
}

async fn signed_in(world: &World, who: &Person) -> Secret {
    let password = Password::parse(PASSWORD, "", "").unwrap();
    identity::set_password(&world.orgs, &who.email, &password)
        .await
        .unwrap();
    identity::sign_in(&world.orgs, who.email.as_str(), PASSWORD)
        .await
        .unwrap()
        .session()
        .unwrap()
        .token
}

async fn lives(world: &World, session: &Secret) -> bool {
    identity::authenticate(&world.orgs, session).await.unwrap().is_some()
}

both! {
    async fn people_are_found_by_any_part(world) {
        let sue = operator(&world, "Sue").await;
        let all = found(&world, &sue, "", WhichUsers::All).await;
        assert_eq!(all.len(), 6);
        assert_eq!(all[0], "Sue", "the newest first");
        for search in ["mia", "MEMBER mia@", "acme.example", "%", "_"] {
            let expected = all.iter().filter(|name| match search {
                "mia" => name.starts_with("Mia"),
                "acme.example" => !["Sue", "Sam Stranger"].contains(&name.as_str()),
                "MEMBER mia@" => name.starts_with("Mia"),
                _ => false,
            }).count();
            assert_eq!(found(&world, &sue, search, WhichUsers::All).await.len(), expected, "{search}");
        }
        identity::deactivate(&world.orgs, &sue, world.max.user).await.unwrap();
        assert_eq!(found(&world, &sue, "", WhichUsers::Deactivated).await, ["Max Member"]);
        assert_eq!(found(&world, &sue, "", WhichUsers::Active).await.len(), 5);
        assert_eq!(found(&world, &sue, "", WhichUsers::Superusers).await, ["Sue"]);
        assert_eq!(found(&world, &sue, "max", WhichUsers::Superusers).await, Vec::<String>::new());
    }

    async fn pages_hold_everybody_once(world) {
        let sue = operator(&world, "Sue").await;
        let (mut names, mut from) = (Vec::new(), None);
        let mut last;
        loop {
            last = console::list_users(&world.orgs, &sue, "", WhichUsers::All, from, 4).await.unwrap();
            names.extend(last.rows.iter().map(|row| row.name.clone()));
            let Some(next) = &last.next else { break };
            from = Some((Direction::After, next.parse::<UserId>().unwrap()));
        }
        assert_eq!(names, found(&world, &sue, "", WhichUsers::All).await);
        let before = (Direction::Before, last.previous.unwrap().parse::<UserId>().unwrap());
        let back = console::list_users(&world.orgs, &sue, "", WhichUsers::All, Some(before), 4).await.unwrap();
        assert_eq!(back.rows.iter().map(|row| &row.name).collect::<Vec<_>>(), names.iter().take(4).collect::<Vec<_>>());
        assert_eq!(back.previous, None);
    }

    async fn a_new_name_is_found_at_once(world) {
        let sue = operator(&world, "Sue").await;
        let name = orgs::kernel::DisplayName::parse("Ärnestine").unwrap();
        identity::rename(&world.orgs, &world.mia, &name).await.unwrap();
        assert_eq!(found(&world, &sue, "arnestine", WhichUsers::All).await, ["Ärnestine"]);
    }

    async fn a_person_is_shown_with_their_organizations(world) {
        let sue = operator(&world, "Sue").await;
        let shown = console::show_user(&world.orgs, &sue, world.olga.user).await.unwrap();
        assert_eq!((&*shown.user.email, shown.user.active, shown.user.organizations), ("olga@acme.example", true, 1));
        assert_eq!(shown.memberships.iter().map(|it| (&*it.slug, it.role)).collect::<Vec<_>>(), [("acme", Role::Owner)]);
        orgs::organizations::delete(&world.orgs, &world.olga, &world.acme, "acme").await.unwrap();
        let shown = console::show_user(&world.orgs, &sue, world.olga.user).await.unwrap();
        assert_eq!((shown.user.organizations, shown.memberships), (0, vec![]));
        denies(&world, Denial::NotFound, console::show_user(&world.orgs, &sue, UserId(world.ivys.0))).await;
    }

    async fn a_deactivated_person_is_out_at_once(world) {
        let (sue, orgs) = (operator(&world, "Sue").await, &world.orgs);
        let session = signed_in(&world, &world.adam).await;
        assert_eq!(identity::count_sessions(orgs, &sue, world.adam.user).await.unwrap(), 1);
        let deed = identity::deactivate(orgs, &sue, world.adam.user);
        let (_, event) = tells(&world, "user.deactivated", deed).await;
        assert_eq!((event.actor_id, event.subject_id, &*event.standing), (Some(sue.user), Some(world.adam.user), "superuser"));
        assert!(!lives(&world, &session).await);
        assert!(identity::sign_in(orgs, "adam@acme.example", PASSWORD).await.is_err());
        // What adam had offered is off the table.
        let (open, _) = orgs::invitations::list(orgs, &world.olga, &world.acme, orgs::invitations::Which::Open, None, 10).await.unwrap();
        assert!(open.rows.iter().all(|row| row.id != world.ivys));
        // And activated again he has to sign in anew.
        tells(&world, "user.activated", console::activate(orgs, &sue, world.adam.user)).await;
        assert!(!lives(&world, &session).await);
        assert!(identity::sign_in(orgs, "adam@acme.example", PASSWORD).await.is_ok());
    }

    async fn deactivation_is_refused(world) {
        let (sue, orgs) = (operator(&world, "Sue").await, &world.orgs);
        refuses(&world, DeactivateRefusal::Yourself, identity::deactivate(orgs, &sue, sue.user)).await;
        let named = DeactivateRefusal::OwnershipRequired { organizations: vec!["Acme".into()] };
        refuses(&world, named, identity::deactivate(orgs, &sue, world.olga.user)).await;
        refuses(&world, DeactivateRefusal::NothingToDo, identity::deactivate(orgs, &sue, UserId(world.ivys.0))).await;
        refuses(&world, ActivateRefusal::NothingToDo, console::activate(orgs, &sue, world.max.user)).await;
        // The way out: another owner.
        ownership::transfer(orgs, &sue, &world.acme, world.mia.user).await.unwrap();
        tells(&world, "user.deactivated", identity::deactivate(orgs, &sue, world.olga.user)).await;
        refuses(&world, DeactivateRefusal::NothingToDo, identity::deactivate(orgs, &sue, world.olga.user)).await;
    }

    /// What rests on the one rests on the other; the last one stays.
    async fn one_of_several_owners_is_deactivated(world) {
        let sue = operator(&world, "Sue").await;
        let orgs = &world.limited(limits(|limits| limits.owners = Owners::Several));
        members::change_role(orgs, &world.olga, &world.acme, world.adam.user, Role::Owner).await.unwrap();
        tells(&world, "user.deactivated", identity::deactivate(orgs, &sue, world.olga.user)).await;
        let acme = place(&world, &sue, &world.acme).await;
        let shown = console::show_organization(orgs, &sue, acme).await.unwrap();
        assert_eq!((shown.organization.owner_id, shown.organization.owned), (world.adam.user, true));
        let named = DeactivateRefusal::OwnershipRequired { organizations: vec!["Acme".into()] };
        refuses(&world, named, identity::deactivate(orgs, &sue, world.adam.user)).await;
    }

    async fn superusers_make_and_unmake_each_other(world) {
        let (sue, orgs) = (operator(&world, "Sue").await, &world.orgs);
        let appoint = |who, to| console::appoint(orgs, &sue, who, to);
        refuses(&world, AppointRefusal::SuperuserRequired, appoint(sue.user, Superuser::No)).await;
        refuses(&world, AppointRefusal::SuperuserRequired, users::appoint(orgs, &sue.email, Superuser::No)).await;
        refuses(&world, AppointRefusal::NothingToDo, appoint(world.mia.user, Superuser::No)).await;
        refuses(&world, AppointRefusal::UnknownUser, appoint(UserId(world.ivys.0), Superuser::Yes)).await;
        let (_, event) = tells(&world, "user.superuser-changed", appoint(world.mia.user, Superuser::Yes)).await;
        assert_eq!((event.actor_id, event.subject_id), (Some(sue.user), Some(world.mia.user)));
        refuses(&world, AppointRefusal::NothingToDo, appoint(world.mia.user, Superuser::Yes)).await;
        // With another one left, sue may step back.
        tells(&world, "user.superuser-changed", appoint(sue.user, Superuser::No)).await;
        denies(&world, Denial::NotFound, appoint(sue.user, Superuser::Yes)).await;
    }

    async fn a_deactivated_superuser_counts_for_nothing(world) {
        let (sue, tom, orgs) = (operator(&world, "Sue").await, operator(&world, "Tom").await, &world.orgs);
        tells(&world, "user.deactivated", identity::deactivate(orgs, &sue, tom.user)).await;
        refuses(&world, AppointRefusal::SuperuserRequired, console::appoint(orgs, &sue, sue.user, Superuser::No)).await;
        tells(&world, "user.superuser-changed", console::appoint(orgs, &sue, tom.user, Superuser::No)).await;
        refuses(&world, AppointRefusal::UnknownUser, console::appoint(orgs, &sue, tom.user, Superuser::Yes)).await;
    }

    async fn sessions_are_ended_for_somebody(world) {
        let (sue, orgs) = (operator(&world, "Sue").await, &world.orgs);
        let (one, other) = (signed_in(&world, &world.mia).await, signed_in(&world, &world.max).await);
        let deed = identity::end_sessions_of(orgs, &sue, world.mia.user);
        let (ended, event) = tells(&world, "user.sessions-ended", deed).await;
        assert_eq!((ended, event.subject_id), (1, Some(world.mia.user)));
        assert!(!lives(&world, &one).await && lives(&world, &other).await);
        assert_eq!(tells(&world, "user.sessions-ended", identity::end_sessions_of(orgs, &sue, world.mia.user)).await.0, 0);
        denies(&world, Denial::NotFound, identity::end_sessions_of(orgs, &sue, UserId(world.ivys.0))).await;
    }

    async fn a_link_to_a_new_password_goes_to_the_person_alone(world) {
        let sue = operator(&world, "Sue").await;
        let (orgs, mailbox) = office(&world).await;
        let session = signed_in(&world, &world.mia).await;
        let (_, event) = tells(&world, "user.password-link-sent", identity::send_reset(&orgs, &sue, world.mia.user)).await;
        assert_eq!((event.actor_id, event.subject_id), (Some(sue.user), Some(world.mia.user)));
        told(&orgs).await;
        let mail = mailbox.of(&world.mia.email).pop().unwrap();
        assert_eq!(mailbox.all().len(), 1);
        assert_eq!(identity::show_reset(&orgs, &token(&mail.text)).await.unwrap().user, world.mia.user);
        assert!(lives(&world, &session).await, "asking ends nothing");
        world.suspend(world.max.user).await;
        refuses(&world, SendResetRefusal::NotActive, identity::send_reset(&orgs, &sue, world.max.user)).await;
        refuses(&world, SendResetRefusal::NotActive, identity::send_reset(&orgs, &sue, UserId(world.ivys.0))).await;
    }

    async fn a_waiting_sign_up_is_mailed_again(world) {
        let sue = operator(&world, "Sue").await;
        let (orgs, mailbox) = office(&world).await;
        let form = SignUp::parse("Nora", "nora@example.org", PASSWORD).unwrap();
        let browser = identity::sign_up(&orgs, &form, "/").await.unwrap();
        told(&orgs).await;
        let waiting = identity::list_sign_ups(&orgs, &sue, None, 10).await.unwrap().rows;
        assert_eq!(waiting.iter().map(|it| &*it.email).collect::<Vec<_>>(), ["nora@example.org"]);
        tells(&world, "user.sign-up-resent", identity::resend_sign_up(&orgs, &sue, waiting[0].id)).await;
        told(&orgs).await;
        let mails = mailbox.of(&form.email);
        assert_eq!(mails.len(), 2);
        identity::confirm(&orgs, &token(&mails[1].text), Some(&browser), "").await.unwrap();
        assert_eq!(identity::list_sign_ups(&orgs, &sue, None, 10).await.unwrap().rows, []);
        refuses(&world, ResendSignUpRefusal::NotWaiting, identity::resend_sign_up(&orgs, &sue, waiting[0].id)).await;
        sound(&world).await;
    }

    async fn a_sign_up_that_is_over_waits_no_more(world) {
        let sue = operator(&world, "Sue").await;
        let form = SignUp::parse("Nora", "nora@example.org", PASSWORD).unwrap();
        identity::sign_up(&world.orgs, &form, "/").await.unwrap();
        let id = identity::list_sign_ups(&world.orgs, &sue, None, 10).await.unwrap().rows[0].id;
        world.clock.advance(DAY);
        assert_eq!(identity::list_sign_ups(&world.orgs, &sue, None, 10).await.unwrap().rows, []);
        refuses(&world, ResendSignUpRefusal::NotWaiting, identity::resend_sign_up(&world.orgs, &sue, id)).await;
    }
}
