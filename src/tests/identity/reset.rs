//! A forgotten password: the link, what it is good for, and what it ends.

use super::{ANOTHER, Desk, PASSWORD, address, password, token};
use crate::stage::{DAY, MINUTE, SECOND, limits, refuses, sound, tells};
use orgs::{
    identity::{self, RequestResetRefusal, ResetRefusal, SignInRefusal, SignUp},
    kernel::{Failure, Outcome, Secret, UserId},
    users::{self, Profile},
};
use std::time::Duration;

const HOUR: Duration = Duration::from_secs(60 * 60);

/// Whose password a link would replace.
async fn shown(desk: &Desk, link: &Secret) -> Outcome<UserId, ResetRefusal> {
    Ok(identity::show_reset(&desk.orgs, link).await?.user)
}

both! {
    async fn a_forgotten_password_is_replaced_by_mail(world) {
        let (desk, mia) = (Desk::open(&world).await, &world.mia.email);
        let (before, theirs) = (desk.sign_in(mia, PASSWORD).await.unwrap(), world.mia.user);
        let (_, told) = tells(&world, "user.password-forgotten", identity::request_reset(&desk.orgs, mia)).await;
        assert_eq!((told.subject_id, &*told.standing), (None, "system"));
        let mails = desk.mails(mia).await;
        assert_eq!(mails.len(), 1);
        let link = token(&mails[0]);
        assert!(mails[0].text.contains(&format!("https://orgs.example/reset/{}", link.reveal())));
        // Looking changes nothing, and ends nothing.
        for _ in 0..3 {
            assert_eq!(shown(&desk, &link).await.unwrap(), theirs);
        }
        assert!(desk.lives(&before).await);
        let new = password(ANOTHER);
        let (after, told) = tells(&world, "user.password-reset", identity::reset_password(&desk.orgs, &link, &new)).await;
        let after = after.session().unwrap();
        assert_eq!((told.subject_id, after.user.user), (Some(theirs), theirs));
        assert!(!desk.lives(&before).await && desk.lives(&after).await);
        assert!(desk.sign_in(mia, PASSWORD).await.is_none() && desk.sign_in(mia, ANOTHER).await.is_some());
        let mails = desk.mails(mia).await;
        assert_eq!(mails.iter().map(|mail| &*mail.subject).collect::<Vec<_>>(), ["Choose a new password", "Your password was changed"]);
    }

    async fn a_link_works_once(world) {
        let (desk, mia) = (Desk::open(&world).await, &world.mia.email);
        let link = desk.link(mia).await;
        identity::reset_password(&desk.orgs, &link, &password(ANOTHER)).await.unwrap();
        refuses(&world, ResetRefusal::Unknown, shown(&desk, &link)).await;
        refuses(&world, ResetRefusal::Unknown, identity::reset_password(&desk.orgs, &link, &password(PASSWORD))).await;
        assert!(desk.sign_in(mia, ANOTHER).await.is_some());
    }

    /// Ten at once: one new password, one session, one event.
    async fn a_link_works_once_for_ten_at_once(world) {
        let (desk, mia) = (Desk::open(&world).await, &world.mia.email);
        let link = desk.link(mia).await;
        let all: Vec<_> = (0..10).map(|at| {
            let (orgs, link) = (desk.orgs.clone(), link.clone());
            tokio::spawn(async move { identity::reset_password(&orgs, &link, &password(&format!("the sentence number {at}"))).await })
        }).collect();
        let mut done = 0;
        for one in all {
            match one.await.unwrap() {
                Ok(_) => done += 1,
                Err(Failure::Refused(refusal)) => assert_eq!(refusal, ResetRefusal::Unknown),
                Err(other) => panic!("{other:?}"),
            }
        }
        let told = world.told().await;
        assert_eq!((done, told.iter().filter(|told| told.kind == "user.password-reset").count()), (1, 1));
        sound(&world).await;
    }

    async fn the_newest_link_wins(world) {
        let (desk, mia) = (Desk::open(&world).await, &world.mia.email);
        let older = desk.link(mia).await;
        identity::request_reset(&desk.orgs, &address("MIA@acme.example")).await.unwrap();
        // From the moment on that somebody asked, not only when the next mail is there.
        refuses(&world, ResetRefusal::Unknown, shown(&desk, &older)).await;
        let newer = token(desk.mails(mia).await.last().unwrap());
        refuses(&world, ResetRefusal::Unknown, identity::reset_password(&desk.orgs, &older, &password(ANOTHER))).await;
        identity::reset_password(&desk.orgs, &newer, &password(ANOTHER)).await.unwrap();
    }

    /// Asked twice before the first mail was written: one mail.
    async fn a_request_that_was_replaced_is_not_mailed(world) {
        let (desk, mia) = (Desk::open(&world).await, &world.mia.email);
        identity::request_reset(&desk.orgs, mia).await.unwrap();
        identity::request_reset(&desk.orgs, mia).await.unwrap();
        assert_eq!(desk.mails(mia).await.len(), 1);
    }

    async fn a_link_ends_after_an_hour(world) {
        let (desk, mia) = (Desk::open(&world).await, &world.mia.email);
        let link = desk.link(mia).await;
        world.clock.advance(HOUR - SECOND);
        shown(&desk, &link).await.unwrap();
        world.clock.advance(SECOND);
        refuses(&world, ResetRefusal::Expired, shown(&desk, &link)).await;
        refuses(&world, ResetRefusal::Expired, identity::reset_password(&desk.orgs, &link, &password(ANOTHER))).await;
        assert!(desk.sign_in(mia, PASSWORD).await.is_some());
        // A mail that comes too late is not written.
        identity::request_reset(&desk.orgs, mia).await.unwrap();
        world.clock.advance(HOUR);
        assert_eq!(desk.mails(mia).await.len(), 1);
    }

    /// What became of a link is told for a week; then nothing is left of it.
    async fn what_is_over_is_swept(world) {
        let (desk, mia) = (Desk::open(&world).await, &world.mia.email);
        let link = desk.link(mia).await;
        world.clock.advance(7 * DAY);
        while identity::sweep(&desk.orgs).await.unwrap() > 0 {}
        refuses(&world, ResetRefusal::Expired, shown(&desk, &link)).await;
        world.clock.advance(HOUR);
        assert_eq!(identity::sweep(&desk.orgs).await.unwrap(), 1);
        refuses(&world, ResetRefusal::Unknown, shown(&desk, &link)).await;
    }

    /// Unknown, waiting for its confirmation, suspended: the same rows and the same event as for anybody, and no mail.
    async fn who_is_no_user_gets_no_mail(world) {
        let desk = Desk::open(&world).await;
        let waiting = SignUp::parse("Nora", "nora@example.org", ANOTHER).unwrap();
        identity::sign_up(&desk.orgs, &waiting, "/").await.unwrap();
        world.suspend(world.max.user).await;
        desk.told().await;
        let before = desk.mailbox.all().len();
        for email in [&address("nobody@example.org"), &waiting.email, &world.max.email] {
            let (_, told) = tells(&world, "user.password-forgotten", identity::request_reset(&desk.orgs, email)).await;
            assert_eq!((told.subject_id, told.actor_id), (None, None), "{email}");
        }
        desk.told().await;
        assert_eq!(desk.mailbox.all().len(), before);
    }

    /// Whoever has no password yet, as a host's user, has shown with the mail that the address is theirs.
    async fn a_first_password_may_come_by_mail(world) {
        let desk = Desk::open(&world).await;
        let link = desk.link(&world.olga.email).await;
        identity::reset_password(&desk.orgs, &link, &password(ANOTHER)).await.unwrap();
        assert!(desk.sign_in(&world.olga.email, ANOTHER).await.is_some());
    }

    async fn a_link_of_somebody_who_is_suspended_is_dead(world) {
        let (desk, mia) = (Desk::open(&world).await, &world.mia.email);
        let link = desk.link(mia).await;
        world.suspend(world.mia.user).await;
        refuses(&world, ResetRefusal::Unknown, shown(&desk, &link)).await;
        refuses(&world, ResetRefusal::Unknown, identity::reset_password(&desk.orgs, &link, &password(ANOTHER))).await;
    }

    /// The mail proved an address; with another address it proves nothing.
    async fn a_link_belongs_to_the_address_it_was_sent_to(world) {
        let (desk, mia) = (Desk::open(&world).await, &world.mia.email);
        let link = desk.link(mia).await;
        let moved = Profile {
            external_id: mia.canonical(),
            email: address("mia@elsewhere.example"),
            name: orgs::kernel::DisplayName::parse("Mia Member").unwrap(),
        };
        users::sync(&desk.orgs, &moved).await.unwrap();
        refuses(&world, ResetRefusal::Unknown, shown(&desk, &link)).await;
        refuses(&world, ResetRefusal::Unknown, identity::reset_password(&desk.orgs, &link, &password(ANOTHER))).await;
    }

    async fn another_way_to_a_new_password_ends_the_link(world) {
        let (desk, mia) = (Desk::open(&world).await, &world.mia.email);
        let link = desk.link(mia).await;
        identity::set_password(&desk.orgs, mia, &password(ANOTHER)).await.unwrap();
        refuses(&world, ResetRefusal::Unknown, shown(&desk, &link)).await;
    }

    /// Each secret has one purpose.
    async fn other_secrets_are_no_links(world) {
        let (desk, mia) = (Desk::open(&world).await, &world.mia.email);
        let link = desk.link(mia).await;
        let session = desk.sign_in(mia, PASSWORD).await.unwrap();
        let form = SignUp::parse("Nora", "nora@example.org", ANOTHER).unwrap();
        let browser = identity::sign_up(&desk.orgs, &form, "/").await.unwrap();
        let sign_up = token(desk.mails(&form.email).await.last().unwrap());
        let zeros = Secret::parse(&"0".repeat(64)).unwrap();
        for other in [session.token, browser, sign_up, zeros] {
            refuses(&world, ResetRefusal::Unknown, shown(&desk, &other)).await;
            refuses(&world, ResetRefusal::Unknown, identity::reset_password(&desk.orgs, &other, &password(ANOTHER))).await;
        }
        assert_eq!(identity::authenticate(&desk.orgs, &link).await.unwrap(), None);
        let confirmed = identity::confirm(&desk.orgs, &link, None, ANOTHER).await;
        assert!(matches!(confirmed, Err(Failure::Refused(identity::ConfirmRefusal::Unknown))));
    }

    /// Known and unknown alike, each by itself; and nobody is locked out of anything else.
    async fn an_address_that_had_many_links_waits(world) {
        let desk = Desk::with(&world, limits(|limits| limits.reset_mails = 2)).await;
        let unknown = address("nobody@example.org");
        for email in [&world.mia.email, &unknown] {
            for _ in 0..2 {
                identity::request_reset(&desk.orgs, email).await.unwrap();
            }
            world.clock.advance(MINUTE);
            let wait = RequestResetRefusal::TooManyAttempts { wait: 14 * MINUTE };
            refuses(&world, wait, identity::request_reset(&desk.orgs, email)).await;
        }
        assert_eq!(desk.mails(&world.mia.email).await.len(), 1);
        assert!(desk.sign_in(&world.mia.email, PASSWORD).await.is_some());
        world.clock.advance(15 * MINUTE);
        identity::request_reset(&desk.orgs, &world.mia.email).await.unwrap();
    }

    /// Guessed at until the address had to wait: who has a new password signs in with it at once.
    async fn a_new_password_ends_the_waiting_for_old_ones(world) {
        let (desk, mia) = (Desk::with(&world, limits(|limits| limits.sign_in_attempts = 2)).await, &world.mia.email);
        for _ in 0..2 {
            assert!(desk.sign_in(mia, "wrong horse battery staple").await.is_none());
        }
        let waits = identity::sign_in(&desk.orgs, mia.as_str(), PASSWORD).await;
        assert!(matches!(waits, Err(Failure::Refused(SignInRefusal::TooManyAttempts { .. }))));
        let link = desk.link(mia).await;
        identity::reset_password(&desk.orgs, &link, &password(ANOTHER)).await.unwrap();
        assert!(desk.sign_in(mia, ANOTHER).await.is_some());
    }

    /// The token is in the mail and nowhere else; the address is in no event.
    async fn the_token_is_nowhere_but_in_the_mail(world) {
        let desk = Desk::open(&world).await;
        let link = desk.link(&world.mia.email).await;
        assert!(!world.everything().await.to_lowercase().contains(link.reveal()));
        identity::request_reset(&desk.orgs, &address("nobody@example.org")).await.unwrap();
        let told = world.told().await;
        assert!(told.iter().all(|told| !format!("{told:?}").contains("nobody@example.org")), "{told:?}");
    }

    /// A mail that could not be sent comes later, with a token that works.
    async fn a_mail_that_could_not_be_sent_is_sent_later(world) {
        let (desk, mia) = (Desk::open(&world).await, &world.mia.email);
        desk.mailbox.close();
        identity::request_reset(&desk.orgs, mia).await.unwrap();
        assert!(desk.mails(mia).await.is_empty());
        desk.mailbox.open();
        world.clock.advance(MINUTE);
        let mails = desk.mails(mia).await;
        assert_eq!(mails.len(), 1);
        shown(&desk, &token(&mails[0])).await.unwrap();
    }
}
