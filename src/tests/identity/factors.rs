//! Second factors: set up, confirmed, asked for at every door, used up, taken away.

use super::{ANOTHER, Desk, PASSWORD, password};
use crate::stage::{MINUTE, SECOND, denies, factor, limits, refuses, tells};
use orgs::{
    access::Caller,
    identity::{
        self, Session,
        factors::{
            self, ConfirmFactorRefusal, DisableFactorRefusal, Factor, Key, PassRefusal, RecoveryCode,
            RemoveFactorRefusal, RenewCodesRefusal, SetUpRefusal,
        },
    },
    kernel::{EmailAddress, Failure, Outcome, Secret},
    organizations,
    testing::World,
};
use std::time::Duration;

const HALF_MINUTE: Duration = Duration::from_secs(30);

/// The password was right, and a code is asked for.
async fn half(desk: &Desk, who: &EmailAddress) -> Secret {
    identity::sign_in(&desk.orgs, who.as_str(), PASSWORD)
        .await
        .unwrap()
        .half()
        .unwrap()
        .token
}

async fn pass(desk: &Desk, half: &Secret, typed: &str) -> Outcome<Session, PassRefusal> {
    factors::pass(&desk.orgs, half, typed).await
}

fn code(world: &World, key: &Key) -> String {
    key.code(world.orgs.now()).unwrap()
}

async fn shown(desk: &Desk, caller: &Caller) -> Factor {
    factors::show(&desk.orgs, caller).await.unwrap()
}

both! {
    async fn a_factor_is_set_up_and_confirmed(world) {
        let (desk, mia) = (Desk::open(&world).await, &world.mia.email);
        let (here, there) = (desk.sign_in(mia, PASSWORD).await.unwrap(), desk.sign_in(mia, PASSWORD).await.unwrap());
        assert_eq!(shown(&desk, &world.mia).await, Factor::Off);
        let key = factors::set_up(&desk.orgs, &world.mia, PASSWORD).await.unwrap();
        assert_eq!(shown(&desk, &world.mia).await, Factor::Begun { key: key.clone() });
        // Begun is not confirmed: the password still opens everything.
        assert!(desk.sign_in(mia, PASSWORD).await.is_some());
        let confirm = factors::confirm(&desk.orgs, &world.mia, &here.token, &code(&world, &key)).await;
        let codes = confirm.unwrap();
        let told = world.told().await.pop().unwrap();
        assert_eq!((&*told.kind, told.subject_id), ("user.factor-added", Some(world.mia.user)));
        assert_eq!(shown(&desk, &world.mia).await, Factor::On { since: world.orgs.now(), codes_left: 10 });
        assert_eq!(codes.len(), 10);
        assert!(desk.lives(&here).await && !desk.lives(&there).await, "begun without the factor");
        assert!(desk.sign_in(mia, PASSWORD).await.is_none());
        assert_eq!(desk.mails(mia).await.last().unwrap().subject, "Two-step sign-in is on");
        // What opens the account is nowhere to be read.
        let everything = world.everything().await;
        assert!(codes.iter().all(|code| !everything.contains(&code.reveal())));
        let again = factors::set_up(&desk.orgs, &world.mia, PASSWORD).await.unwrap_err();
        assert!(matches!(again, Failure::Refused(SetUpRefusal::AlreadyOn)), "{again:?}");
    }

    async fn a_set_up_asks_for_the_password(world) {
        let desk = Desk::with(&world, limits(|limits| limits.sign_in_attempts = 2)).await;
        for wrong in ["", ANOTHER] {
            let no = factors::set_up(&desk.orgs, &world.mia, wrong).await.unwrap_err();
            assert!(matches!(no, Failure::Refused(SetUpRefusal::WrongPassword)), "{no:?}");
        }
        let wait = SetUpRefusal::TooManyAttempts { wait: 15 * MINUTE };
        refuses(&world, wait, factors::set_up(&desk.orgs, &world.mia, PASSWORD)).await;
        denies(&world, orgs::kernel::Denial::SignedOut, factors::set_up(&desk.orgs, &world.nobody, PASSWORD)).await;
        assert_eq!(shown(&desk, &world.mia).await, Factor::Off);
    }

    /// The newest secret is the one that counts, and none after an hour.
    async fn a_set_up_is_confirmed_in_time(world) {
        let (desk, mia) = (Desk::open(&world).await, &world.mia.email);
        let here = desk.sign_in(mia, PASSWORD).await.unwrap().token;
        let confirm = async |typed: &str| factors::confirm(&desk.orgs, &world.mia, &here, typed).await.map(drop);
        let is = |outcome: Outcome<(), ConfirmFactorRefusal>, refusal| match outcome {
            Err(Failure::Refused(said)) => assert_eq!(said, refusal),
            other => panic!("{other:?}"),
        };
        is(confirm("123456").await, ConfirmFactorRefusal::NotBegun);
        let older = factors::set_up(&desk.orgs, &world.mia, PASSWORD).await.unwrap();
        let newer = factors::set_up(&desk.orgs, &world.mia, PASSWORD).await.unwrap();
        is(confirm(&code(&world, &older)).await, ConfirmFactorRefusal::WrongCode);
        is(confirm("").await, ConfirmFactorRefusal::WrongCode);
        world.clock.advance(60 * MINUTE);
        is(confirm(&code(&world, &newer)).await, ConfirmFactorRefusal::NotBegun);
        assert_eq!(shown(&desk, &world.mia).await, Factor::Off);
        assert!(desk.sign_in(mia, PASSWORD).await.is_some());
        let key = factors::set_up(&desk.orgs, &world.mia, PASSWORD).await.unwrap();
        let spaced = code(&world, &key);
        confirm(&format!(" {} {}", &spaced[..3], &spaced[3..])).await.unwrap();
        is(confirm(&code(&world, &key)).await, ConfirmFactorRefusal::NotBegun);
    }

    async fn sign_in_asks_for_the_code(world) {
        let (desk, mia) = (Desk::open(&world).await, &world.mia.email);
        let (key, _) = factor(&desk.orgs, &world, &world.mia).await;
        let waiting = half(&desk, mia).await;
        // It opens nothing but its own page, however often that is looked at.
        assert_eq!(identity::authenticate(&desk.orgs, &waiting).await.unwrap(), None);
        for _ in 0..3 {
            factors::half_sign_in(&desk.orgs, &waiting).await.unwrap();
        }
        refuses(&world, PassRefusal::Over, pass(&desk, &Secret::random().unwrap(), &code(&world, &key))).await;
        let session = pass(&desk, &waiting, &code(&world, &key)).await.unwrap();
        assert!(desk.lives(&session).await && session.user.user == world.mia.user);
        refuses(&world, PassRefusal::Over, pass(&desk, &waiting, &code(&world, &key))).await;
        refuses(&world, PassRefusal::Over, factors::half_sign_in(&desk.orgs, &waiting)).await;
        // A session is no half sign-in either.
        refuses(&world, PassRefusal::Over, pass(&desk, &session.token, &code(&world, &key))).await;
    }

    /// Neither again, nor an older one: also with another sign-in, and a minute of tolerance.
    async fn a_code_is_used_once(world) {
        let (desk, mia) = (Desk::open(&world).await, &world.mia.email);
        let (key, _) = factor(&desk.orgs, &world, &world.mia).await;
        let before = code(&world, &key);
        world.clock.advance(HALF_MINUTE);
        let now = code(&world, &key);
        pass(&desk, &half(&desk, mia).await, &now).await.unwrap();
        let waiting = half(&desk, mia).await;
        for used in [&now, &before] {
            let no = pass(&desk, &waiting, used).await.unwrap_err();
            assert!(matches!(no, Failure::Refused(PassRefusal::WrongCode)), "{no:?}");
        }
        world.clock.advance(HALF_MINUTE);
        pass(&desk, &waiting, &code(&world, &key)).await.unwrap();
    }

    /// Ten at once with one code and ten sign-ins: one session.
    async fn a_code_is_used_once_by_ten_at_once(world) {
        let (desk, mia) = (Desk::with(&world, limits(|limits| limits.code_attempts = 100)).await, &world.mia.email);
        let (key, codes) = factor(&desk.orgs, &world, &world.mia).await;
        for typed in [code(&world, &key), codes[3].reveal()] {
            let mut halves = Vec::new();
            for _ in 0..10 {
                halves.push(half(&desk, mia).await);
            }
            let all = halves.into_iter().map(|half| {
                let (orgs, typed) = (desk.orgs.clone(), typed.clone());
                tokio::spawn(async move { factors::pass(&orgs, &half, &typed).await })
            });
            let mut done = 0;
            for one in all.collect::<Vec<_>>() {
                match one.await.unwrap() {
                    Ok(_) => done += 1,
                    Err(Failure::Refused(refusal)) => assert_eq!(refusal, PassRefusal::WrongCode),
                    Err(other) => panic!("{other:?}"),
                }
            }
            assert_eq!(done, 1, "{typed}");
        }
        assert_eq!(world.told().await.iter().filter(|told| told.kind == "user.recovery-code-used").count(), 1);
    }

    /// One sign-in, two codes that are both good, at once: one session.
    async fn a_half_is_used_once(world) {
        let (desk, mia) = (Desk::open(&world).await, &world.mia.email);
        let (_, codes) = factor(&desk.orgs, &world, &world.mia).await;
        let waiting = half(&desk, mia).await;
        let [one, other] = [&codes[0], &codes[1]].map(|code| {
            let (orgs, half, typed) = (desk.orgs.clone(), waiting.clone(), code.reveal());
            tokio::spawn(async move { factors::pass(&orgs, &half, &typed).await.is_ok() })
        });
        assert!(one.await.unwrap() != other.await.unwrap());
        let Factor::On { codes_left, .. } = shown(&desk, &world.mia).await else { panic!() };
        assert_eq!(codes_left, 9, "a code was used up for nothing");
    }

    async fn a_half_is_over_after_ten_minutes(world) {
        let (desk, mia) = (Desk::open(&world).await, &world.mia.email);
        let (key, _) = factor(&desk.orgs, &world, &world.mia).await;
        let waiting = half(&desk, mia).await;
        world.clock.advance(10 * MINUTE - SECOND);
        factors::half_sign_in(&desk.orgs, &waiting).await.unwrap();
        world.clock.advance(SECOND);
        refuses(&world, PassRefusal::Over, factors::half_sign_in(&desk.orgs, &waiting)).await;
        refuses(&world, PassRefusal::Over, pass(&desk, &waiting, &code(&world, &key))).await;
        assert!(identity::sweep(&desk.orgs).await.unwrap() > 0);
    }

    /// By person: a new sign-in is no new chance. Guessing stops; the password's counter is another.
    async fn codes_are_not_guessed(world) {
        let (desk, mia) = (Desk::with(&world, limits(|limits| limits.code_attempts = 3)).await, &world.mia.email);
        let (key, codes) = factor(&desk.orgs, &world, &world.mia).await;
        for wrong in ["", "000000x", "not a code at all"] {
            let no = pass(&desk, &half(&desk, mia).await, wrong).await.unwrap_err();
            assert!(matches!(no, Failure::Refused(PassRefusal::WrongCode)), "{wrong}: {no:?}");
        }
        world.clock.advance(MINUTE);
        let wait = PassRefusal::TooManyAttempts { wait: 14 * MINUTE };
        let waiting = half(&desk, mia).await;
        refuses(&world, wait, pass(&desk, &waiting, &code(&world, &key))).await;
        refuses(&world, wait, pass(&desk, &waiting, &codes[0].reveal())).await;
        world.clock.advance(14 * MINUTE);
        let session = pass(&desk, &half(&desk, mia).await, &code(&world, &key)).await.unwrap();
        assert!(desk.lives(&session).await);
    }

    async fn recovery_codes_stand_in_once_each(world) {
        let (desk, mia) = (Desk::open(&world).await, &world.mia.email);
        let (_, codes) = factor(&desk.orgs, &world, &world.mia).await;
        let first = codes[0].reveal();
        let enter = pass(&desk, &half(&desk, mia).await, &first.to_lowercase().replace('-', " ")).await;
        assert!(desk.lives(&enter.unwrap()).await);
        assert_eq!(world.told().await.last().unwrap().kind, "user.recovery-code-used");
        let mail = desk.mails(mia).await.pop().unwrap();
        assert!(mail.subject == "A recovery code was used" && mail.text.contains("9 are left"), "{}", mail.text);
        let no = pass(&desk, &half(&desk, mia).await, &first).await.unwrap_err();
        assert!(matches!(no, Failure::Refused(PassRefusal::WrongCode)));
        pass(&desk, &half(&desk, mia).await, &codes[1].reveal()).await.unwrap();
    }

    async fn somebody_elses_codes_are_no_good(world) {
        let desk = Desk::open(&world).await;
        let (hers, her_codes) = factor(&desk.orgs, &world, &world.mia).await;
        factor(&desk.orgs, &world, &world.max).await;
        let waiting = half(&desk, &world.max.email).await;
        for foreign in [code(&world, &hers), her_codes[0].reveal()] {
            let no = pass(&desk, &waiting, &foreign).await.unwrap_err();
            assert!(matches!(no, Failure::Refused(PassRefusal::WrongCode)));
        }
    }

    /// The mailbox does not stand in for the app.
    async fn a_new_password_does_not_remove_the_factor(world) {
        let (desk, mia) = (Desk::open(&world).await, &world.mia.email);
        let (key, _) = factor(&desk.orgs, &world, &world.mia).await;
        let before = half(&desk, mia).await;
        let link = desk.link(mia).await;
        let entrance = identity::reset_password(&desk.orgs, &link, &password(ANOTHER)).await.unwrap();
        let waiting = entrance.half().unwrap().token;
        refuses(&world, PassRefusal::Over, pass(&desk, &before, &code(&world, &key))).await;
        let session = pass(&desk, &waiting, &code(&world, &key)).await.unwrap();
        // Who is signed in had their code: another password asks for none.
        let changed = identity::change_password(&desk.orgs, &world.mia, ANOTHER, &password(PASSWORD)).await.unwrap();
        assert!(desk.lives(&changed).await && !desk.lives(&session).await);
        let waiting = half(&desk, mia).await;
        identity::set_password(&desk.orgs, mia, &password(ANOTHER)).await.unwrap();
        refuses(&world, PassRefusal::Over, factors::half_sign_in(&desk.orgs, &waiting)).await;
    }

    async fn somebody_put_aside_gets_no_further(world) {
        let (desk, mia) = (Desk::open(&world).await, &world.mia.email);
        let (key, _) = factor(&desk.orgs, &world, &world.mia).await;
        let waiting = half(&desk, mia).await;
        world.suspend(world.mia.user).await;
        refuses(&world, PassRefusal::Over, pass(&desk, &waiting, &code(&world, &key))).await;
    }

    async fn new_recovery_codes_kill_the_old(world) {
        let (desk, mia) = (Desk::open(&world).await, &world.mia.email);
        let off = factors::renew_codes(&desk.orgs, &world.mia, "123456").await.unwrap_err();
        assert!(matches!(off, Failure::Refused(RenewCodesRefusal::NotOn)));
        let (key, old) = factor(&desk.orgs, &world, &world.mia).await;
        let no = factors::renew_codes(&desk.orgs, &world.mia, "").await.unwrap_err();
        assert!(matches!(no, Failure::Refused(RenewCodesRefusal::WrongCode)));
        let present = code(&world, &key);
        let renewed = factors::renew_codes(&desk.orgs, &world.mia, &present);
        let (new, told) = tells(&world, "user.recovery-codes-renewed", renewed).await;
        assert_eq!(told.subject_id, Some(world.mia.user));
        assert_eq!(desk.mails(mia).await.last().unwrap().subject, "You have new recovery codes");
        let no = pass(&desk, &half(&desk, mia).await, &old[0].reveal()).await.unwrap_err();
        assert!(matches!(no, Failure::Refused(PassRefusal::WrongCode)));
        pass(&desk, &half(&desk, mia).await, &new[0].reveal()).await.unwrap();
        denies(&world, orgs::kernel::Denial::SignedOut, factors::renew_codes(&desk.orgs, &world.nobody, "1")).await;
    }

    async fn taking_it_away_needs_password_and_code(world) {
        let (desk, mia) = (Desk::open(&world).await, &world.mia.email);
        let disable = async |password: &str, typed: &str| factors::disable(&desk.orgs, &world.mia, password, typed).await;
        let off = disable(PASSWORD, "123456").await.unwrap_err();
        assert!(matches!(off, Failure::Refused(DisableFactorRefusal::NotOn)), "{off:?}");
        let (key, _): (Key, Vec<RecoveryCode>) = factor(&desk.orgs, &world, &world.mia).await;
        let no = disable(ANOTHER, &code(&world, &key)).await.unwrap_err();
        assert!(matches!(no, Failure::Refused(DisableFactorRefusal::WrongPassword)));
        let no = disable(PASSWORD, "").await.unwrap_err();
        assert!(matches!(no, Failure::Refused(DisableFactorRefusal::WrongCode)));
        assert!(matches!(shown(&desk, &world.mia).await, Factor::On { .. }));
        let waiting = half(&desk, mia).await;
        let (_, told) = tells(&world, "user.factor-removed", disable(PASSWORD, &code(&world, &key))).await;
        assert_eq!(told.subject_id, Some(world.mia.user));
        assert_eq!(shown(&desk, &world.mia).await, Factor::Off);
        assert_eq!(desk.mails(mia).await.last().unwrap().subject, "Two-step sign-in is off");
        refuses(&world, PassRefusal::Over, factors::half_sign_in(&desk.orgs, &waiting)).await;
        assert!(desk.sign_in(mia, PASSWORD).await.is_some());
        denies(&world, orgs::kernel::Denial::SignedOut, factors::disable(&desk.orgs, &world.nobody, PASSWORD, "1")).await;
    }

    /// Organizations that ask for it hear of it.
    async fn an_organization_learns_of_it(world) {
        let desk = Desk::open(&world).await;
        factor(&desk.orgs, &world, &world.olga).await;
        let (key, _) = factor(&desk.orgs, &world, &world.mia).await;
        organizations::require_factor(&desk.orgs, &world.olga, &world.acme).await.unwrap();
        organizations::show(&desk.orgs, &world.mia, &world.acme).await.unwrap();
        factors::disable(&desk.orgs, &world.mia, PASSWORD, &code(&world, &key)).await.unwrap();
        denies(&world, orgs::kernel::Denial::FactorNeeded, organizations::show(&desk.orgs, &world.mia, &world.acme)).await;
        factors::remove(&desk.orgs, &world.olga.email).await.unwrap();
        denies(&world, orgs::kernel::Denial::FactorNeeded, organizations::show(&desk.orgs, &world.olga, &world.acme)).await;
    }

    async fn the_operator_lets_somebody_in(world) {
        let (desk, mia) = (Desk::open(&world).await, &world.mia.email);
        let unknown = EmailAddress::parse("nobody@example.org").unwrap();
        refuses(&world, RemoveFactorRefusal::UnknownUser, factors::remove(&desk.orgs, &unknown)).await;
        refuses(&world, RemoveFactorRefusal::NotOn, factors::remove(&desk.orgs, mia)).await;
        // A set-up is nothing yet.
        factors::set_up(&desk.orgs, &world.mia, PASSWORD).await.unwrap();
        refuses(&world, RemoveFactorRefusal::NotOn, factors::remove(&desk.orgs, mia)).await;
        factor(&desk.orgs, &world, &world.mia).await;
        let (_, told) = tells(&world, "user.factor-removed-by-operator", factors::remove(&desk.orgs, mia)).await;
        assert_eq!((told.subject_id, &*told.standing), (Some(world.mia.user), "system"));
        assert_eq!(desk.mails(mia).await.last().unwrap().subject, "Two-step sign-in was turned off for you");
        assert!(desk.sign_in(mia, PASSWORD).await.is_some());
    }
}
