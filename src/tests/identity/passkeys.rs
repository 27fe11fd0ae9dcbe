//! Passkeys: added, used, counted, removed.

use super::{ANOTHER, Desk, PASSWORD, address, password, token};
use crate::stage::{MINUTE, SECOND, denies, factor, limits, refuses, tells};
use orgs::{
    access::Caller,
    identity::{
        self, Session,
        passkeys::{
            self, AddPasskeyRefusal, Answer, AskPasskeyRefusal, Challenge, Party, PasskeyRefusal, RemovePasskeyRefusal,
        },
    },
    kernel::{Denial, DisplayName, Failure, Outcome, PasskeyId, Secret},
    testing::{Device, device},
};

const ORIGIN: &str = "https://orgs.example";

fn party() -> Party {
    Party::of(ORIGIN, "Orgs").unwrap()
}

fn name(text: &str) -> DisplayName {
    DisplayName::parse(text).unwrap()
}

/// As the page brings it back.
fn answer<'a>(challenge: &Challenge, credential: &'a str) -> Answer<'a> {
    Answer {
        ticket: Some(challenge.ticket.clone()),
        browser: Some(challenge.browser.clone()),
        credential,
    }
}

/// What a device is asked for, to add a key.
async fn asked(desk: &Desk, caller: &Caller) -> Challenge {
    passkeys::begin_registration(&desk.orgs, &party(), caller, None)
        .await
        .unwrap()
}

async fn register(
    desk: &Desk,
    caller: &Caller,
    challenge: &Challenge,
    credential: &str,
) -> Outcome<(), AddPasskeyRefusal> {
    let answer = answer(challenge, credential);
    passkeys::register(&desk.orgs, &party(), caller, &answer, &name("Phone")).await
}

/// The device has a passkey of this person.
async fn added(desk: &Desk, caller: &Caller, device: &mut Device) -> PasskeyId {
    let challenge = asked(desk, caller).await;
    let credential = device.make(&challenge.options);
    register(desk, caller, &challenge, &credential).await.unwrap();
    passkeys::list(&desk.orgs, caller).await.unwrap().pop().unwrap().id
}

async fn begun(desk: &Desk) -> Challenge {
    passkeys::begin_sign_in(&desk.orgs, &party(), None).await.unwrap()
}

async fn answered(desk: &Desk, challenge: &Challenge, credential: &str) -> Outcome<Session, PasskeyRefusal> {
    passkeys::sign_in(&desk.orgs, &party(), &answer(challenge, credential)).await
}

async fn sign_in(desk: &Desk, device: &mut Device) -> Outcome<Session, PasskeyRefusal> {
    let challenge = begun(desk).await;
    let credential = device.sign(&challenge.options);
    answered(desk, &challenge, &credential).await
}

fn is<T: std::fmt::Debug, R: PartialEq + std::fmt::Debug>(why: R, outcome: Outcome<T, R>) {
    match outcome {
        Err(Failure::Refused(said)) => assert_eq!(said, why),
        other => panic!("{why:?} expected: {other:?}"),
    }
}

both! {
    async fn a_passkey_is_added_and_signs_in(world) {
        let (desk, mia, mut phone) = (Desk::open(&world).await, &world.mia, Device::new(ORIGIN));
        let challenge = asked(&desk, mia).await;
        // A key that the device finds by itself and that recognises its person.
        for wish in [r#""residentKey":"required""#, r#""requireResidentKey":true"#, r#""userVerification":"required""#] {
            assert!(challenge.options.contains(wish), "{}", challenge.options);
        }
        let credential = phone.make(&challenge.options);
        let (_, told) = tells(&world, "user.passkey-added", register(&desk, mia, &challenge, &credential)).await;
        assert_eq!(told.subject_id, Some(mia.user));
        assert_eq!(desk.mails(&mia.email).await.last().unwrap().subject, "A passkey was added");
        let listed = passkeys::list(&desk.orgs, mia).await.unwrap();
        assert_eq!((listed.len(), &*listed[0].name, listed[0].used_at), (1, "Phone", None));
        world.clock.advance(MINUTE);
        let session = sign_in(&desk, &mut phone).await.unwrap();
        assert!(desk.lives(&session).await && session.user.user == mia.user);
        assert_eq!(passkeys::list(&desk.orgs, mia).await.unwrap()[0].used_at, Some(world.orgs.now()));
        identity::proven(&desk.orgs, &session.token).await.unwrap();
        sign_in(&desk, &mut phone).await.unwrap();
    }

    /// It recognised its person, so it is two factors by itself.
    async fn no_code_is_asked_for_after_a_passkey(world) {
        let (desk, mut phone) = (Desk::open(&world).await, Device::new(ORIGIN));
        factor(&desk.orgs, &world, &world.mia).await;
        added(&desk, &world.mia, &mut phone).await;
        let session = sign_in(&desk, &mut phone).await.unwrap();
        assert!(desk.lives(&session).await);
        assert!(desk.sign_in(&world.mia.email, PASSWORD).await.is_none(), "the password alone");
        // And where a code would be asked for before a dangerous act, it stands in as well.
        world.clock.advance(11 * MINUTE);
        assert!(identity::proven(&desk.orgs, &session.token).await.is_err());
        let challenge = passkeys::begin_proof(&desk.orgs, &party(), &world.mia, None).await.unwrap();
        let credential = phone.sign(&challenge.options);
        let answer = answer(&challenge, &credential);
        let renewed = passkeys::prove(&desk.orgs, &party(), &world.mia, &session.token, &answer).await.unwrap();
        identity::proven(&desk.orgs, &renewed.token).await.unwrap();
        assert!(!desk.lives(&session).await && desk.lives(&renewed).await);
    }

    /// Once, in the browser that asked, for what it asked, in time, by whom it asked.
    async fn a_challenge_is_answered_once_and_in_its_place(world) {
        let (desk, mut phone) = (Desk::open(&world).await, Device::new(ORIGIN));
        let (mia, max) = (&world.mia, &world.max);
        added(&desk, mia, &mut phone).await;
        let challenge = begun(&desk).await;
        let credential = phone.sign(&challenge.options);
        answered(&desk, &challenge, &credential).await.unwrap();
        refuses(&world, PasskeyRefusal::Over, answered(&desk, &challenge, &credential)).await;
        // A wrong answer uses it up as well.
        let challenge = begun(&desk).await;
        is(PasskeyRefusal::NotRight, answered(&desk, &challenge, "{}").await);
        let credential = phone.sign(&challenge.options);
        refuses(&world, PasskeyRefusal::Over, answered(&desk, &challenge, &credential)).await;
        // In another browser, or in none.
        let challenge = begun(&desk).await;
        let credential = phone.sign(&challenge.options);
        for browser in [Some(Secret::random().unwrap()), None] {
            let stolen = Answer { browser, ..answer(&challenge, &credential) };
            refuses(&world, PasskeyRefusal::Over, passkeys::sign_in(&desk.orgs, &party(), &stolen)).await;
        }
        // For another purpose.
        let session = answered(&desk, &challenge, &credential).await.unwrap();
        let challenge = begun(&desk).await;
        let credential = phone.sign(&challenge.options);
        let elsewhere = answer(&challenge, &credential);
        refuses(&world, PasskeyRefusal::Over, passkeys::prove(&desk.orgs, &party(), mia, &session.token, &elsewhere)).await;
        // By somebody else than it was asked of: it is gone by that, too.
        let challenge = passkeys::begin_proof(&desk.orgs, &party(), mia, None).await.unwrap();
        let credential = phone.sign(&challenge.options);
        let foreign = answer(&challenge, &credential);
        is(PasskeyRefusal::Over, passkeys::prove(&desk.orgs, &party(), max, &session.token, &foreign).await);
        let challenge = asked(&desk, mia).await;
        let credential = phone.make(&challenge.options);
        is(AddPasskeyRefusal::Over, register(&desk, max, &challenge, &credential).await);
        is(AddPasskeyRefusal::Over, register(&desk, mia, &challenge, &credential).await);
        // Too late.
        let mut phone = Device::new(ORIGIN);
        added(&desk, mia, &mut phone).await;
        let (in_time, late) = (begun(&desk).await, begun(&desk).await);
        world.clock.advance(5 * MINUTE - SECOND);
        let credential = phone.sign(&in_time.options);
        answered(&desk, &in_time, &credential).await.unwrap();
        world.clock.advance(SECOND);
        let credential = phone.sign(&late.options);
        refuses(&world, PasskeyRefusal::Over, answered(&desk, &late, &credential)).await;
        assert!(identity::sweep(&desk.orgs).await.unwrap() > 0);
    }

    /// Several pages of one browser may ask at once.
    async fn one_browser_asks_for_several_pages(world) {
        let (desk, mut phone) = (Desk::open(&world).await, Device::new(ORIGIN));
        added(&desk, &world.mia, &mut phone).await;
        let first = begun(&desk).await;
        let second = passkeys::begin_sign_in(&desk.orgs, &party(), Some(&first.browser)).await.unwrap();
        assert!(second.browser == first.browser && second.ticket != first.ticket);
        for challenge in [first, second] {
            let credential = phone.sign(&challenge.options);
            answered(&desk, &challenge, &credential).await.unwrap();
        }
    }

    /// Another site, a device that does not know its person, a signature of another key, a lie about whose it is.
    async fn a_wrong_answer_opens_nothing(world) {
        let (desk, mut phone) = (Desk::open(&world).await, Device::new(ORIGIN));
        added(&desk, &world.mia, &mut phone).await;
        phone.origin = "https://orgs.example.evil.example".into();
        is(PasskeyRefusal::NotRight, sign_in(&desk, &mut phone).await);
        phone.origin = "http://orgs.example".into();
        is(PasskeyRefusal::NotRight, sign_in(&desk, &mut phone).await);
        phone.origin = ORIGIN.into();
        for flags in [0, device::PRESENT, device::RECOGNISED] {
            phone.flags = flags;
            is(PasskeyRefusal::NotRight, sign_in(&desk, &mut phone).await);
        }
        phone.flags = device::PRESENT | device::RECOGNISED;
        let (one, other) = (begun(&desk).await, begun(&desk).await);
        let credential = phone.sign(&one.options);
        is(PasskeyRefusal::NotRight, answered(&desk, &other, &credential).await);
        phone.claim(world.max.user.0);
        is(PasskeyRefusal::NotRight, sign_in(&desk, &mut phone).await);
        phone.claim(world.mia.user.0);
        let mut stranger = Device::new(ORIGIN);
        stranger.make(&asked(&desk, &world.mia).await.options);
        is(PasskeyRefusal::Unknown, sign_in(&desk, &mut stranger).await);
        for garbage in ["", "null", "[]", "\u{0}", &"[".repeat(100_000), r#"{"id":"a","rawId":"a","response":{}}"#] {
            is(PasskeyRefusal::NotRight, answered(&desk, &begun(&desk).await, garbage).await);
        }
        sign_in(&desk, &mut phone).await.unwrap();
        // Nor is a key taken that came from another page, or from a device that does not know its person.
        let mut evil = Device::new("https://evil.example");
        let challenge = asked(&desk, &world.mia).await;
        let credential = evil.make(&challenge.options);
        is(AddPasskeyRefusal::NotRight, register(&desk, &world.mia, &challenge, &credential).await);
        let mut careless = Device::new(ORIGIN);
        careless.flags = device::PRESENT;
        let challenge = asked(&desk, &world.mia).await;
        let credential = careless.make(&challenge.options);
        is(AddPasskeyRefusal::NotRight, register(&desk, &world.mia, &challenge, &credential).await);
        is(AddPasskeyRefusal::NotRight, register(&desk, &world.mia, &asked(&desk, &world.mia).await, "{}").await);
        assert_eq!(passkeys::list(&desk.orgs, &world.mia).await.unwrap().len(), 1);
    }

    /// What counts backwards may be a copy: it is not let in, and its person hears of it.
    async fn a_copy_is_not_let_in(world) {
        let (desk, mia, mut phone) = (Desk::open(&world).await, &world.mia, Device::new(ORIGIN));
        added(&desk, mia, &mut phone).await;
        phone.uses = 7;
        sign_in(&desk, &mut phone).await.unwrap();
        phone.uses = 6;
        is(PasskeyRefusal::Copied, sign_in(&desk, &mut phone).await);
        phone.uses = 0;
        is(PasskeyRefusal::Copied, sign_in(&desk, &mut phone).await);
        let told = world.told().await.split_off(world.told().await.len() - 2);
        assert!(told.iter().all(|told| told.kind == "user.passkey-doubted" && told.subject_id == Some(mia.user)), "{told:?}");
        assert_eq!(desk.mails(&mia.email).await.last().unwrap().subject, "A passkey was not let in");
        phone.uses = 8;
        sign_in(&desk, &mut phone).await.unwrap();
        // Many do not count at all.
        let mut manager = Device::new(ORIGIN);
        manager.step = 0;
        added(&desk, mia, &mut manager).await;
        for _ in 0..2 {
            sign_in(&desk, &mut manager).await.unwrap();
        }
    }

    /// Two answers with the same number, to two challenges, at once: one of them is a copy's.
    async fn of_two_with_one_number_one_comes_in(world) {
        let (desk, mut phone) = (Desk::open(&world).await, Device::new(ORIGIN));
        added(&desk, &world.mia, &mut phone).await;
        let mut tasks = Vec::new();
        for _ in 0..4 {
            let challenge = begun(&desk).await;
            phone.uses = 4;
            let (orgs, credential) = (desk.orgs.clone(), phone.sign(&challenge.options));
            tasks.push(tokio::spawn(async move {
                passkeys::sign_in(&orgs, &party(), &answer(&challenge, &credential)).await.is_ok()
            }));
        }
        let mut done = 0;
        for task in tasks {
            done += u32::from(task.await.unwrap());
        }
        assert_eq!(done, 1);
    }

    async fn one_credential_is_one_persons(world) {
        let (desk, mut phone) = (Desk::open(&world).await, Device::new(ORIGIN));
        let (one, other) = (asked(&desk, &world.mia).await, asked(&desk, &world.max).await);
        let credential = phone.make(&one.options);
        register(&desk, &world.mia, &one, &credential).await.unwrap();
        // The same key again, with the challenge of somebody else in it.
        let forged = credential.clone();
        is(AddPasskeyRefusal::NotRight, register(&desk, &world.max, &other, &forged).await);
        let again = asked(&desk, &world.mia).await;
        let shown: serde_json::Value = serde_json::from_str(&credential).unwrap();
        let excluded: serde_json::Value = serde_json::from_str(&again.options).unwrap();
        assert_eq!(excluded["publicKey"]["excludeCredentials"][0]["id"], shown["id"], "a device adds itself once");
        assert_eq!(passkeys::list(&desk.orgs, &world.max).await.unwrap(), []);
    }

    async fn answers_are_counted(world) {
        let desk = Desk::with(&world, limits(|limits| limits.passkey_attempts = 3)).await;
        let mut phone = Device::new(ORIGIN);
        added(&desk, &world.mia, &mut phone).await;
        phone.flags = device::PRESENT;
        for _ in 0..3 {
            is(PasskeyRefusal::NotRight, sign_in(&desk, &mut phone).await);
        }
        phone.flags = device::PRESENT | device::RECOGNISED;
        is(PasskeyRefusal::TooManyAttempts { wait: 15 * MINUTE }, sign_in(&desk, &mut phone).await);
        // The password's counter is another, and so is that of whoever adds one.
        desk.sign_in(&world.mia.email, PASSWORD).await.unwrap();
        for _ in 0..3 {
            is(AddPasskeyRefusal::NotRight, register(&desk, &world.mia, &asked(&desk, &world.mia).await, "").await);
        }
        let challenge = asked(&desk, &world.mia).await;
        is(AddPasskeyRefusal::TooManyAttempts { wait: 15 * MINUTE }, register(&desk, &world.mia, &challenge, "").await);
        world.clock.advance(15 * MINUTE);
        sign_in(&desk, &mut phone).await.unwrap();
    }

    async fn nobody_has_more_than_a_few(world) {
        let desk = Desk::with(&world, limits(|limits| limits.passkeys = 2)).await;
        let mut phone = Device::new(ORIGIN);
        let early = asked(&desk, &world.mia).await;
        for _ in 0..2 {
            added(&desk, &world.mia, &mut phone).await;
        }
        refuses(&world, AskPasskeyRefusal::TooMany, passkeys::begin_registration(&desk.orgs, &party(), &world.mia, None)).await;
        let credential = phone.make(&early.options);
        is(AddPasskeyRefusal::TooMany, register(&desk, &world.mia, &early, &credential).await);
    }

    async fn a_passkey_is_renamed_and_removed(world) {
        let (desk, mia, mut phone) = (Desk::open(&world).await, &world.mia, Device::new(ORIGIN));
        let id = added(&desk, mia, &mut phone).await;
        tells(&world, "user.passkey-renamed", passkeys::rename(&desk.orgs, mia, id, &name("Old phone"))).await;
        let events = world.told().await.len();
        passkeys::rename(&desk.orgs, mia, id, &name("Old phone")).await.unwrap();
        assert_eq!(world.told().await.len(), events, "the same name is no change");
        for (who, id) in [(&world.max, id), (mia, PasskeyId(mia.user.0))] {
            denies(&world, Denial::NotFound, passkeys::rename(&desk.orgs, who, id, &name("Mine"))).await;
            denies(&world, Denial::NotFound, passkeys::remove(&desk.orgs, who, id)).await;
        }
        tells(&world, "user.passkey-removed", passkeys::remove(&desk.orgs, mia, id)).await;
        let mail = desk.mails(&mia.email).await.pop().unwrap();
        assert!(mail.subject == "A passkey was removed" && mail.text.contains("Old phone"), "{}", mail.text);
        is(PasskeyRefusal::Unknown, sign_in(&desk, &mut phone).await);
        refuses(&world, AskPasskeyRefusal::None, passkeys::begin_proof(&desk.orgs, &party(), mia, None)).await;
    }

    /// A passkey that goes while its answer is on the way opens nothing.
    async fn what_is_removed_meanwhile_opens_nothing(world) {
        let (desk, mia, mut phone) = (Desk::open(&world).await, &world.mia, Device::new(ORIGIN));
        let id = added(&desk, mia, &mut phone).await;
        let session = sign_in(&desk, &mut phone).await.unwrap();
        let challenge = passkeys::begin_proof(&desk.orgs, &party(), mia, None).await.unwrap();
        passkeys::remove(&desk.orgs, mia, id).await.unwrap();
        let credential = phone.sign(&challenge.options);
        let answer = answer(&challenge, &credential);
        is(PasskeyRefusal::Unknown, passkeys::prove(&desk.orgs, &party(), mia, &session.token, &answer).await);
    }

    /// Whoever has no password keeps one passkey; two who take one each leave one.
    async fn the_last_way_in_stays(world) {
        let (desk, mia, mut phone) = (Desk::open(&world).await, &world.mia, Device::new(ORIGIN));
        let first = added(&desk, mia, &mut phone).await;
        world.script("delete from credentials").await.unwrap();
        refuses(&world, RemovePasskeyRefusal::LastWayIn, passkeys::remove(&desk.orgs, mia, first)).await;
        let second = added(&desk, mia, &mut Device::new(ORIGIN)).await;
        let both = [first, second].map(|id| {
            let (orgs, mia) = (desk.orgs.clone(), Caller::User(mia.signed_in().unwrap().clone()));
            tokio::spawn(async move { passkeys::remove(&orgs, &mia, id).await })
        });
        let mut done = 0;
        for one in both {
            match one.await.unwrap() {
                Ok(()) => done += 1,
                other => is(RemovePasskeyRefusal::LastWayIn, other),
            }
        }
        assert_eq!(done, 1);
        identity::set_password(&desk.orgs, &mia.email, &password(ANOTHER)).await.unwrap();
        let last = passkeys::list(&desk.orgs, mia).await.unwrap()[0].id;
        passkeys::remove(&desk.orgs, mia, last).await.unwrap();
    }

    async fn who_is_deactivated_does_not_come_in(world) {
        let (desk, mut phone) = (Desk::open(&world).await, Device::new(ORIGIN));
        added(&desk, &world.mia, &mut phone).await;
        let challenge = begun(&desk).await;
        world.script("update users set active = false where email_key = 'mia@acme.example'").await.unwrap();
        let credential = phone.sign(&challenge.options);
        is(PasskeyRefusal::Unknown, answered(&desk, &challenge, &credential).await);
    }

    async fn nobody_has_none_of_it(world) {
        let (desk, nobody) = (Desk::open(&world).await, &world.nobody);
        let none = Answer { ticket: None, browser: None, credential: "" };
        let (orgs, party, id) = (&desk.orgs, &party(), PasskeyId(world.mia.user.0));
        denies(&world, Denial::SignedOut, passkeys::begin_registration(orgs, party, nobody, None)).await;
        denies(&world, Denial::SignedOut, passkeys::begin_proof(orgs, party, nobody, None)).await;
        denies(&world, Denial::SignedOut, passkeys::register(orgs, party, nobody, &none, &name("Mine"))).await;
        denies(&world, Denial::SignedOut, passkeys::prove(orgs, party, nobody, &Secret::random().unwrap(), &none)).await;
        denies(&world, Denial::SignedOut, passkeys::list(orgs, nobody)).await;
        denies(&world, Denial::SignedOut, passkeys::rename(orgs, nobody, id, &name("Mine"))).await;
        denies(&world, Denial::SignedOut, passkeys::remove(orgs, nobody, id)).await;
    }

    /// A thief who made their own address primary loses the way in that they added; what was there before stays.
    async fn undoing_takes_away_what_was_added_since(world) {
        let (desk, mia) = (Desk::open(&world).await, &world.mia);
        let (mut before, mut since) = (Device::new(ORIGIN), Device::new(ORIGIN));
        added(&desk, mia, &mut before).await;
        world.clock.advance(MINUTE);
        let more = address("thief@example.org");
        identity::add_address(&desk.orgs, mia, &more).await.unwrap();
        let link = token(desk.mails(&more).await.last().unwrap());
        identity::confirm_address(&desk.orgs, mia, &link).await.unwrap();
        let (all, _) = identity::list_addresses(&desk.orgs, mia).await.unwrap();
        let id = all.iter().find(|one| one.email == more.as_str()).unwrap().id;
        identity::make_primary(&desk.orgs, mia, id).await.unwrap();
        let undo = token(desk.mails(&mia.email).await.last().unwrap());
        added(&desk, mia, &mut since).await;
        identity::undo_primary(&desk.orgs, &undo).await.unwrap();
        is(PasskeyRefusal::Unknown, sign_in(&desk, &mut since).await);
        sign_in(&desk, &mut before).await.unwrap();
    }

    async fn who_goes_leaves_none(world) {
        let (desk, mia, mut phone) = (Desk::open(&world).await, &world.mia, Device::new(ORIGIN));
        added(&desk, mia, &mut phone).await;
        asked(&desk, mia).await;
        identity::delete_account(&desk.orgs, mia, PASSWORD).await.unwrap();
        let everything = world.everything().await;
        assert!(!everything.lines().any(|line| line.starts_with("passkey") && line.contains("Phone")), "{everything}");
        is(PasskeyRefusal::Unknown, sign_in(&desk, &mut phone).await);
    }
}
