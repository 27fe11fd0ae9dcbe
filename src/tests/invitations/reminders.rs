//! Whoever has not answered is reminded once before the end; by a link that works, beside the first one.

use super::ivy;
use crate::stage::{DAY, MINUTE, SECOND, guarded, limits, refuses, sound, tells, token};
use orgs::{
    access::{Permission, Role},
    invitations::{self, Key},
    kernel::{EmailAddress, InvitationId, Timestamp},
    organizations::{self, ResumeRemindersRefusal, Shown, StopRemindersRefusal},
    testing::World,
};

/// Everybody was mailed, as the mail server says.
async fn mailed(world: &World) {
    invitations::delivered(&world.orgs, world.ivys, 1).await.unwrap();
}

/// How many were reminded, and that each has one event.
async fn reminded(world: &World, orgs: &orgs::Orgs) -> u64 {
    let before = world.told().await.len();
    let reminded = invitations::remind(orgs).await.unwrap();
    let told = world.told().await.split_off(before);
    assert!(
        told.iter()
            .all(|told| told.kind == "invitation.reminded" && told.actor_id.is_none())
    );
    assert_eq!(u64::try_from(told.len()).unwrap(), reminded);
    sound(world).await;
    reminded
}

async fn since(world: &World, id: InvitationId) -> Option<Timestamp> {
    invitations::find(&world.orgs, &world.olga, &world.acme, id)
        .await
        .unwrap()
        .0
        .reminded_at
}

both! {
    /// Two days before the end, once; and both links work.
    async fn once_before_the_end(world) {
        mailed(&world).await;
        let (first, orgs) = (token(&world, world.ivys, 1).await, &world.orgs);
        world.clock.advance(5 * DAY - SECOND);
        assert_eq!((reminded(&world, orgs).await, since(&world, world.ivys).await), (0, None), "too early");
        world.clock.advance(SECOND);
        assert_eq!(reminded(&world, orgs).await, 1);
        assert_eq!(since(&world, world.ivys).await, Some(world.orgs.now()));
        world.clock.advance(DAY);
        assert_eq!(reminded(&world, orgs).await, 0, "once");
        let letter = invitations::letter(orgs, world.ivys, 1).await.unwrap().unwrap();
        let ivy = ivy(&world).await;
        let Key::Token(first) = first else { panic!() };
        for token in [&first, &letter.token] {
            assert_eq!(invitations::show(orgs, &ivy, token).await.unwrap().unwrap().usable, Ok(()));
        }
        tells(&world, "invitation.accepted", invitations::accept(orgs, &ivy, &Key::Token(first))).await;
        assert!(invitations::letter(orgs, world.ivys, 1).await.unwrap().is_none(), "a late reminder is not written");
    }

    /// Each for a reason of its own.
    async fn nobody_who_need_not_be(world) {
        let orgs = &world.orgs;
        world.clock.advance(6 * DAY);
        assert_eq!(reminded(&world, orgs).await, 0, "it was not mailed");
        mailed(&world).await;
        assert_eq!(reminded(&world, &world.limited(limits(|limits| limits.reminder_before = std::time::Duration::ZERO))).await, 0, "switched off");
        organizations::disable(orgs, &world.olga, &world.acme).await.unwrap();
        assert_eq!(reminded(&world, orgs).await, 0, "disabled");
        organizations::enable(orgs, &world.olga, &world.acme).await.unwrap();
        invitations::make_link(orgs, &world.adam, &world.acme, world.ivys).await.unwrap();
        world.clock.advance(6 * DAY);
        assert_eq!(reminded(&world, orgs).await, 0, "it was handed over, and not mailed");
        invitations::resend(orgs, &world.adam, &world.acme, world.ivys).await.unwrap();
        invitations::delivered(orgs, world.ivys, 3).await.unwrap();
        world.clock.advance(6 * DAY);
        invitations::revoke(orgs, &world.adam, &world.acme, world.ivys).await.unwrap();
        assert_eq!(reminded(&world, orgs).await, 0, "it was revoked");
    }

    /// An organization that stopped it reminds nobody; when it goes on, those whose time has come are reminded, once.
    async fn nobody_where_it_was_stopped(world) {
        let orgs = &world.orgs;
        mailed(&world).await;
        let stop = async || organizations::stop_reminders(orgs, &world.adam, &world.acme).await;
        let resume = async || organizations::resume_reminders(orgs, &world.adam, &world.acme).await;
        let reminds = async || match organizations::show(orgs, &world.mia, &world.acme).await.unwrap() {
            Shown::Here(organization) => organization.reminds,
            Shown::Moved(_) => panic!(),
        };
        refuses(&world, ResumeRemindersRefusal::NotStopped, resume()).await;
        tells(&world, "organization.reminders-stopped", stop()).await;
        refuses(&world, StopRemindersRefusal::AlreadyStopped, stop()).await;
        world.clock.advance(6 * DAY);
        assert_eq!((reminded(&world, orgs).await, reminds().await), (0, false));
        tells(&world, "organization.reminders-resumed", resume()).await;
        assert_eq!((reminded(&world, orgs).await, reminds().await), (1, true));
    }

    async fn stopping_is_for_admins(world) {
        guarded(&world, Permission::UpdateOrganization, async |caller, slug| {
            organizations::stop_reminders(&world.orgs, caller, slug).await
        })
        .await;
    }

    async fn resuming_is_for_admins(world) {
        guarded(&world, Permission::UpdateOrganization, async |caller, slug| {
            organizations::resume_reminders(&world.orgs, caller, slug).await
        })
        .await;
    }

    /// What is sent for a shorter time than the notice is not followed by a reminder at once.
    async fn not_right_behind_the_mail(world) {
        let brief = &world.limited(limits(|limits| (limits.invitation_lifetime, limits.reminder_pause) = (2 * DAY, DAY)));
        let form = invitations::Invite::parse("new@example.org", Role::Member.as_str(), "").unwrap();
        let id = invitations::invite(brief, &world.adam, &world.acme, &form).await.unwrap();
        invitations::delivered(brief, id, 1).await.unwrap();
        assert_eq!(reminded(&world, brief).await, 0);
        world.clock.advance(DAY);
        assert_eq!(reminded(&world, brief).await, 1);
    }

    /// A new generation may be followed by a reminder of its own: sent again, or to another address.
    async fn again_after_it_was_sent_again(world) {
        let orgs = &world.orgs;
        mailed(&world).await;
        world.clock.advance(6 * DAY);
        assert_eq!(reminded(&world, orgs).await, 1);
        world.clock.advance(MINUTE);
        let to = EmailAddress::parse("ivy.new@example.org").unwrap();
        invitations::readdress(orgs, &world.adam, &world.acme, world.ivys, &to).await.unwrap();
        assert_eq!(since(&world, world.ivys).await, None);
        assert!(invitations::letter(orgs, world.ivys, 1).await.unwrap().is_none(), "the reminder before is not written any more");
        invitations::delivered(orgs, world.ivys, 2).await.unwrap();
        world.clock.advance(6 * DAY);
        assert_eq!(reminded(&world, orgs).await, 1);
    }
}
