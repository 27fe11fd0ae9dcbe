//! One's own account: another name, another password, the browsers one is signed in with.

use super::{ANOTHER, Desk, PASSWORD, password};
use crate::stage::{DAY, MINUTE, denies, limits, refuses, tells};
use orgs::{
    access::Caller,
    identity::{self, ChangePasswordRefusal, Place},
    kernel::{Denial, DisplayName, Secret},
    members,
};

fn name(typed: &str) -> DisplayName {
    DisplayName::parse(typed).unwrap()
}

both! {
    async fn another_name_is_found_and_sorted_at_once(world) {
        let mia: &Caller = &world.mia;
        let (_, told) = tells(&world, "user.renamed", identity::rename(&world.orgs, mia, &name("Ärnestine Aal"))).await;
        assert_eq!(told.subject_id, Some(world.mia.user));
        let find = async |search: &str| {
            let query = members::Query { search: search.into(), ..members::Query::default() };
            members::list(&world.orgs, &world.olga, &world.acme, &query, None, 10).await.unwrap().page.rows
        };
        assert_eq!((find("arnestine").await.len(), find("mia member").await.len()), (1, 0));
        assert_eq!(find("").await[1].name, "Ärnestine Aal");
        // The same once more is no change.
        let before = world.everything().await;
        identity::rename(&world.orgs, mia, &name("Ärnestine Aal")).await.unwrap();
        assert_eq!(world.everything().await, before);
        denies(&world, Denial::SignedOut, identity::rename(&world.orgs, &world.nobody, &name("Nobody"))).await;
    }

    async fn another_password_ends_every_other_session(world) {
        let (desk, mia) = (Desk::open(&world).await, &world.mia.email);
        let (here, there) = (desk.sign_in(mia, PASSWORD).await.unwrap(), desk.sign_in(mia, PASSWORD).await.unwrap());
        let link = desk.link(mia).await;
        let new = password(ANOTHER);
        let change = identity::change_password(&desk.orgs, &world.mia, PASSWORD, &new);
        let (after, told) = tells(&world, "user.password-changed", change).await;
        assert_eq!((told.subject_id, after.user.user), (Some(world.mia.user), world.mia.user));
        // The session of this browser is a new one too: its id never survives.
        assert!(!desk.lives(&here).await && !desk.lives(&there).await && desk.lives(&after).await);
        assert!(desk.sign_in(mia, PASSWORD).await.is_none() && desk.sign_in(mia, ANOTHER).await.is_some());
        assert!(identity::show_reset(&desk.orgs, &link).await.is_err(), "a link of before opens nothing");
        assert_eq!(desk.mails(mia).await.last().unwrap().subject, "Your password was changed");
    }

    /// Wrong ones are counted with those of sign-in, and change nothing else.
    async fn the_present_password_is_asked_for(world) {
        let desk = Desk::with(&world, limits(|limits| limits.sign_in_attempts = 3)).await;
        let session = desk.sign_in(&world.mia.email, PASSWORD).await.unwrap();
        let new = password(ANOTHER);
        let told = world.told().await.len();
        let change = async |caller: &Caller, present: &str| identity::change_password(&desk.orgs, caller, present, &new).await;
        for wrong in ["", ANOTHER, "correct horse battery stapler"] {
            let no = change(&world.mia, wrong).await.unwrap_err();
            assert!(matches!(no, orgs::kernel::Failure::Refused(ChangePasswordRefusal::WrongPassword)), "{wrong}: {no:?}");
        }
        let wait = ChangePasswordRefusal::TooManyAttempts { wait: 15 * MINUTE };
        refuses(&world, wait, change(&world.mia, PASSWORD)).await;
        assert!(desk.sign_in(&world.mia.email, PASSWORD).await.is_none(), "sign-in waits as well");
        denies(&world, Denial::SignedOut, change(&world.nobody, PASSWORD)).await;
        assert!(desk.lives(&session).await);
        assert_eq!(world.told().await.len(), told);
        world.clock.advance(15 * MINUTE);
        change(&world.mia, PASSWORD).await.unwrap();
    }

    /// A person of the host who has no password here has nothing to change.
    async fn nobody_changes_a_password_they_do_not_have(world) {
        let desk = Desk::open(&world).await;
        let no = identity::change_password(&desk.orgs, &world.olga, "", &password(ANOTHER)).await.unwrap_err();
        assert!(matches!(no, orgs::kernel::Failure::Refused(ChangePasswordRefusal::WrongPassword)));
    }

    async fn sessions_are_listed_and_ended(world) {
        let (desk, mia) = (Desk::open(&world).await, &world.mia.email);
        let first = desk.sign_in(mia, PASSWORD).await.unwrap();
        world.clock.advance(10 * MINUTE);
        let second = desk.sign_in(mia, PASSWORD).await.unwrap();
        world.clock.advance(10 * MINUTE);
        let here = desk.sign_in(mia, PASSWORD).await.unwrap();
        let list = async || {
            let sessions = identity::list_sessions(&desk.orgs, &world.mia, &here.token).await.unwrap();
            sessions.into_iter().map(|session| (session.key, session.place)).collect::<Vec<_>>()
        };
        let [one, two, three] = [&first, &second, &here].map(|session| session.token.digest());
        assert_eq!(list().await, [(three.clone(), Place::Here), (two, Place::Elsewhere), (one.clone(), Place::Elsewhere)]);
        // What was used last comes first.
        assert!(desk.lives(&first).await);
        assert_eq!(list().await.iter().filter(|(_, place)| *place == Place::Here).count(), 1);

        identity::end_session(&desk.orgs, &world.mia, &one).await.unwrap();
        assert!(!desk.lives(&first).await && desk.lives(&second).await && desk.lives(&here).await);
        identity::end_session(&desk.orgs, &world.mia, &one).await.unwrap();
        assert_eq!(identity::end_other_sessions(&desk.orgs, &world.mia, &here.token).await.unwrap(), 1);
        assert!(!desk.lives(&second).await && desk.lives(&here).await);
        assert_eq!(list().await, [(three, Place::Here)]);
    }

    /// Somebody else's session: the same answer, and nothing happens. Nor is it listed.
    async fn other_peoples_sessions_are_theirs(world) {
        let (desk, mia) = (Desk::open(&world).await, &world.mia.email);
        identity::set_password(&desk.orgs, &world.max.email, &password(PASSWORD)).await.unwrap();
        let (hers, his) = (desk.sign_in(mia, PASSWORD).await.unwrap(), desk.sign_in(&world.max.email, PASSWORD).await.unwrap());
        let before = world.everything().await;
        identity::end_session(&desk.orgs, &world.max, &hers.token.digest()).await.unwrap();
        assert_eq!(identity::end_other_sessions(&desk.orgs, &world.max, &his.token).await.unwrap(), 0);
        assert_eq!(world.everything().await, before);
        assert_eq!(identity::list_sessions(&desk.orgs, &world.max, &his.token).await.unwrap().len(), 1);
        let secret = Secret::random().unwrap();
        denies(&world, Denial::SignedOut, identity::end_session(&desk.orgs, &world.nobody, &hers.token.digest())).await;
        denies(&world, Denial::SignedOut, identity::end_other_sessions(&desk.orgs, &world.nobody, &secret)).await;
        denies(&world, Denial::SignedOut, identity::list_sessions(&desk.orgs, &world.nobody, &secret)).await;
    }

    async fn what_is_over_is_not_listed(world) {
        let (desk, mia) = (Desk::open(&world).await, &world.mia.email);
        desk.sign_in(mia, PASSWORD).await.unwrap();
        world.clock.advance(14 * DAY);
        let here = desk.sign_in(mia, PASSWORD).await.unwrap();
        assert_eq!(identity::list_sessions(&desk.orgs, &world.mia, &here.token).await.unwrap().len(), 1);
    }

    async fn a_session_ends_unless_it_is_used_and_in_any_case_in_the_end(world) {
        let (desk, mia) = (Desk::open(&world).await, &world.mia.email);
        let (used, unused) = (desk.sign_in(mia, PASSWORD).await.unwrap(), desk.sign_in(mia, PASSWORD).await.unwrap());
        world.clock.advance(13 * DAY);
        assert!(desk.lives(&used).await);
        world.clock.advance(DAY);
        assert!(desk.lives(&used).await && !desk.lives(&unused).await);
        for _ in 0..5 {
            world.clock.advance(9 * DAY);
            assert!(desk.lives(&used).await);
        }
        world.clock.advance(DAY);
        assert!(!desk.lives(&used).await, "sixty days");
    }
}
