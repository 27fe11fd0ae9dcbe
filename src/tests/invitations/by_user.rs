//! A host that adds people and does not ask them: who has an account belongs at once, who has none completes a registration.

use crate::stage::{DAY, MINUTE, offer, refuses, role, sound, tells, token};
use orgs::{
    Orgs,
    access::Role,
    events::relay,
    identity::{self, Registration},
    invitations::{
        self, AcceptRefusal, ByUser, InviteRefusal, Key, Manner, ResendRefusal, Status, Treatment, Unusable, Which,
    },
    kernel::{Failure, Veto},
    mail::Post,
    members,
    testing::{MemoryMailbox, Person, World, doubles::Treats},
};
use std::sync::Arc;

/// Mails, and adds.
fn adding(world: &World) -> (Orgs, Arc<MemoryMailbox>) {
    let mailbox = Arc::new(MemoryMailbox::default());
    let post = Post {
        mailer: mailbox.clone(),
        origin: "https://orgs.example".into(),
        product: "Orgs".into(),
    };
    let builder = world.orgs.to_builder().post(post).invitations(Arc::new(ByUser));
    (builder.build().unwrap(), mailbox)
}

async fn mailed(orgs: &Orgs) {
    while relay::relay(orgs).await.unwrap().told > 0 {}
}

both! {
    async fn who_is_known_is_added_and_told(world) {
        let (orgs, mailbox) = adding(&world);
        mailed(&orgs).await;
        let before = mailbox.all().len();
        let sam = offer("sam@initech.example", Role::Admin);
        let (id, told) = tells(&world, "member.added", invitations::invite(&orgs, &world.adam, &world.acme, &sam)).await;
        assert_eq!((told.actor_id, told.subject_id, &*told.standing), (Some(world.adam.user), Some(world.sam.user), "member"));
        assert_eq!(role(&world, &world.acme, &world.mia, world.sam.user).await, Some(Role::Admin));
        mailed(&orgs).await;
        let mails = mailbox.all().split_off(before);
        assert_eq!(mails.len(), 1, "one notice, and no invitation");
        assert_eq!((mails[0].to.as_str(), &*mails[0].subject), ("sam@initech.example", "Adam Admin added you to Acme"));
        assert!(mails[0].text.contains("https://orgs.example/orgs/acme"), "{}", mails[0].text);
        // It stands in the list of invitations like any other that was accepted.
        let (all, _) = invitations::list(&orgs, &world.adam, &world.acme, Which::All, None, 1).await.unwrap();
        assert_eq!((all.rows[0].id, all.rows[0].status), (id, Status::Accepted));
        refuses(&world, InviteRefusal::AlreadyMember, invitations::invite(&orgs, &world.adam, &world.acme, &offer("sam@initech.example", Role::Member))).await;
        refuses(&world, ResendRefusal::NotPending, invitations::resend(&orgs, &world.adam, &world.acme, id)).await;
    }

    async fn who_was_removed_before_the_notice_was_written_hears_nothing(world) {
        let (orgs, mailbox) = adding(&world);
        mailed(&orgs).await;
        let before = mailbox.all().len();
        invitations::invite(&orgs, &world.adam, &world.acme, &offer("sam@initech.example", Role::Member)).await.unwrap();
        members::remove(&orgs, &world.adam, &world.acme, world.sam.user).await.unwrap();
        mailed(&orgs).await;
        assert_eq!(mailbox.all().len(), before);
    }

    /// Nobody is a user, and nobody a member, before the address is proved; then they belong wherever they were added.
    async fn who_is_unknown_completes_a_registration(world) {
        let (orgs, mailbox) = adding(&world);
        mailed(&orgs).await;
        let nora = offer("nora@example.org", Role::Member);
        let (id, _) = tells(&world, "invitation.sent", invitations::invite(&orgs, &world.adam, &world.acme, &nora)).await;
        invitations::invite(&orgs, &world.sam, &world.initech, &nora).await.unwrap();
        mailed(&orgs).await;
        let mail = mailbox.of(&nora.email).remove(0);
        assert_eq!(mail.subject, "Adam Admin added you to Acme");
        assert!(mail.text.contains("Finish your registration"), "{}", mail.text);
        assert!(orgs::users::find(&orgs, &nora.email).await.unwrap().is_none());
        // The link proves the address, as for everybody who is invited.
        let Key::Token(link) = token(&world, id, 1).await else { panic!() };
        let proven = invitations::prove(&orgs, &link).await.unwrap();
        let session = identity::register(&orgs, &proven, &Registration::parse("Nora", "correct horse battery staple").unwrap()).await.unwrap();
        let nora = orgs::access::Caller::User(session.user.clone());
        let joined = invitations::complete(&orgs, &nora).await.unwrap();
        assert_eq!(joined.iter().map(|joined| &*joined.slug).collect::<std::collections::BTreeSet<_>>(), ["acme", "initech"].into());
        assert_eq!(role(&world, &world.initech, &world.sam, session.user.user).await, Some(Role::Member));
        assert_eq!(invitations::complete(&orgs, &nora).await.unwrap(), [], "safe to repeat");
        refuses(&world, AcceptRefusal::Unusable(Unusable::Used), invitations::accept(&orgs, &nora, &Key::Token(link))).await;
        sound(&world).await;
    }

    /// Completing a registration is no answer to whoever only asked.
    async fn completing_accepts_nothing_that_was_asked(world) {
        let (orgs, _) = adding(&world);
        invitations::invite(&orgs, &world.sam, &world.initech, &offer("ivy@example.org", Role::Member)).await.unwrap();
        let ivy = Person::sync(&orgs, "Ivy", world.ivy.as_str()).await.unwrap();
        let joined = invitations::complete(&orgs, &ivy).await.unwrap();
        assert_eq!(joined.iter().map(|joined| &*joined.slug).collect::<Vec<_>>(), ["initech"]);
        assert_eq!(invitations::waiting(&orgs, &ivy).await.unwrap().len(), 1, "Acme has asked");
    }

    async fn who_is_deactivated_is_asked(world) {
        let (orgs, _) = adding(&world);
        world.suspend(world.sam.user).await;
        let sam = offer("sam@initech.example", Role::Member);
        tells(&world, "invitation.sent", invitations::invite(&orgs, &world.adam, &world.acme, &sam)).await;
        assert_eq!(role(&world, &world.acme, &world.mia, world.sam.user).await, None);
    }

    async fn the_last_seat_counts_for_who_is_added(world) {
        let (orgs, _) = adding(&world);
        world.seats(&world.acme, Some(4)).await;
        refuses(&world, InviteRefusal::SeatLimitReached, invitations::invite(&orgs, &world.adam, &world.acme, &offer("sam@initech.example", Role::Member))).await;
        refuses(&world, InviteRefusal::RoleAboveOwn, invitations::invite(&orgs, &world.adam, &world.acme, &offer("sam@initech.example", Role::Owner))).await;
        // Who has no account yet takes a seat when there is one.
        let id = invitations::invite(&orgs, &world.adam, &world.acme, &offer("nora@example.org", Role::Member)).await.unwrap();
        let nora = Person::sync(&orgs, "Nora", "nora@example.org").await.unwrap();
        assert_eq!(invitations::complete(&orgs, &nora).await.unwrap(), []);
        world.seats(&world.acme, Some(5)).await;
        assert_eq!(invitations::complete(&orgs, &nora).await.unwrap().len(), 1);
        refuses(&world, AcceptRefusal::Unusable(Unusable::Used), invitations::accept(&orgs, &nora, &Key::Id(id))).await;
    }

    /// Reminders are for who has not come yet.
    async fn a_reminder_is_for_who_waits(world) {
        let (orgs, mailbox) = adding(&world);
        mailed(&orgs).await;
        let nora = offer("nora@example.org", Role::Member);
        let id = invitations::invite(&orgs, &world.adam, &world.acme, &nora).await.unwrap();
        world.clock.advance(MINUTE);
        tells(&world, "invitation.resent", invitations::resend(&orgs, &world.adam, &world.acme, id)).await;
        mailed(&orgs).await;
        assert_eq!(mailbox.of(&nora.email).len(), 1, "the newest mail of it, and no older one");
        let (open, _) = invitations::list(&orgs, &world.adam, &world.acme, Which::Open, None, 1).await.unwrap();
        assert_eq!((open.rows[0].id, open.rows[0].manner), (id, Manner::Added));
        let nora = Person::sync(&orgs, "Nora", "nora@example.org").await.unwrap();
        invitations::complete(&orgs, &nora).await.unwrap();
        world.clock.advance(DAY);
        refuses(&world, ResendRefusal::NotPending, invitations::resend(&orgs, &world.adam, &world.acme, id)).await;
    }

    /// A backend of the host's own: each call may have another, and one may say no.
    async fn a_backend_for_each_call(world) {
        let by = |treatment| world.orgs.to_builder().invitations(Arc::new(Treats(treatment))).build().unwrap();
        let sam = offer("sam@initech.example", Role::Member);
        let before = world.everything().await;
        let veto = Veto::new("no-strangers", "Only people of our own.");
        match invitations::invite(&by(Treatment::Veto(veto.clone())), &world.adam, &world.acme, &sam).await {
            Err(Failure::Vetoed(said)) => assert_eq!(said, veto),
            other => panic!("{other:?}"),
        }
        assert_eq!(world.everything().await, before);
        invitations::invite(&by(Treatment::Ask), &world.adam, &world.acme, &sam).await.unwrap();
        assert_eq!(role(&world, &world.acme, &world.mia, world.sam.user).await, None);
        invitations::invite(&by(Treatment::Add), &world.sam, &world.initech, &offer("mia@acme.example", Role::Member)).await.unwrap();
        assert_eq!(role(&world, &world.initech, &world.sam, world.mia.user).await, Some(Role::Member));
        sound(&world).await;
    }
}
