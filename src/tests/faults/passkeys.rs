//! Passkeys with every step in trouble.

use crate::stage::{limits, with_password};
use orgs::{
    Orgs,
    identity::passkeys::{self, Answer, Challenge, Party},
    kernel::DisplayName,
    testing::{Device, World},
};
use std::sync::Mutex;

const ORIGIN: &str = "https://orgs.example";

/// Trouble is tried more often than anybody may try.
fn patient(world: &World) -> Orgs {
    world.limited(limits(|limits| {
        (limits.passkey_attempts, limits.passkeys) = (10_000, 1_000)
    }))
}

fn party() -> Party {
    Party::of(ORIGIN, "Orgs").unwrap()
}

fn name(text: &str) -> DisplayName {
    DisplayName::parse(text).unwrap()
}

/// What a page holds: an answer works once, so that each try needs another.
#[derive(Default)]
struct Held(Mutex<Option<(Challenge, String)>>);

impl Held {
    fn put(&self, challenge: Challenge, credential: String) {
        *self.0.lock().unwrap() = Some((challenge, credential));
    }

    fn get(&self) -> (Challenge, String) {
        self.0.lock().unwrap().clone().unwrap()
    }
}

fn answer<'a>(challenge: &Challenge, credential: &'a str) -> Answer<'a> {
    Answer {
        ticket: Some(challenge.ticket.clone()),
        browser: Some(challenge.browser.clone()),
        credential,
    }
}

/// Mia's device has a passkey.
async fn added(orgs: &Orgs, world: &World, device: &mut Device) {
    let challenge = passkeys::begin_registration(orgs, &party(), &world.mia, None)
        .await
        .unwrap();
    let credential = device.make(&challenge.options);
    let answer = answer(&challenge, &credential);
    passkeys::register(orgs, &party(), &world.mia, &answer, &name("Phone"))
        .await
        .unwrap();
}

both! {
    async fn begin(world) {
        let orgs = patient(&world);
        let deed = async |orgs: &Orgs| passkeys::begin_registration(orgs, &party(), &world.mia, None).await;
        drill!(world with orgs, 1, [], "identity/passkeys/begin_registration.rs", deed);
        let deed = async |orgs: &Orgs| passkeys::begin_sign_in(orgs, &party(), None).await;
        drill!(world with orgs, 1, [], "identity/passkeys/begin_sign_in.rs", deed);
        added(&orgs, &world, &mut Device::new(ORIGIN)).await;
        let deed = async |orgs: &Orgs| passkeys::begin_proof(orgs, &party(), &world.mia, None).await;
        drill!(world with orgs, 1, [], "identity/passkeys/begin_proof.rs", deed);
    }

    /// Counted, asked for no more, and then added: each by itself.
    async fn register(world) {
        let (orgs, held) = (patient(&world), Held::default());
        let ready = async || {
            let challenge = passkeys::begin_registration(&world.orgs, &party(), &world.mia, None).await.unwrap();
            let credential = Device::new(ORIGIN).make(&challenge.options);
            held.put(challenge, credential);
        };
        let deed = async |orgs: &Orgs| {
            let (challenge, credential) = held.get();
            passkeys::register(orgs, &party(), &world.mia, &answer(&challenge, &credential), &name("Phone")).await
        };
        drill!(world with orgs before { ready().await }, 3, ["user.passkey-added"], "identity/passkeys/register.rs", deed);
    }

    async fn sign_in(world) {
        let (orgs, held, device) = (patient(&world), Held::default(), tokio::sync::Mutex::new(Device::new(ORIGIN)));
        added(&orgs, &world, &mut *device.lock().await).await;
        let ready = async || {
            let challenge = passkeys::begin_sign_in(&world.orgs, &party(), None).await.unwrap();
            let credential = device.lock().await.sign(&challenge.options);
            held.put(challenge, credential);
        };
        let deed = async |orgs: &Orgs| {
            let (challenge, credential) = held.get();
            passkeys::sign_in(orgs, &party(), &answer(&challenge, &credential)).await
        };
        drill!(world with orgs before { ready().await }, 3, [], "identity/passkeys/sign_in.rs", deed);
    }

    async fn prove(world) {
        let (orgs, held, device) = (patient(&world), Held::default(), tokio::sync::Mutex::new(Device::new(ORIGIN)));
        with_password(&world, &world.mia).await;
        added(&orgs, &world, &mut *device.lock().await).await;
        let session = Mutex::new(None);
        let ready = async || {
            let begun = orgs::identity::sign_in(&world.orgs, world.mia.email.as_str(), crate::stage::PASSWORD).await.unwrap();
            *session.lock().unwrap() = begun.session();
            let challenge = passkeys::begin_proof(&world.orgs, &party(), &world.mia, None).await.unwrap();
            let credential = device.lock().await.sign(&challenge.options);
            held.put(challenge, credential);
        };
        let deed = async |orgs: &Orgs| {
            let (challenge, credential) = held.get();
            let old = session.lock().unwrap().clone().unwrap().token;
            passkeys::prove(orgs, &party(), &world.mia, &old, &answer(&challenge, &credential)).await
        };
        drill!(world with orgs before { ready().await }, 3, [], "identity/passkeys/prove.rs", deed);
    }

    async fn rename_and_remove(world) {
        with_password(&world, &world.mia).await;
        added(&world.orgs, &world, &mut Device::new(ORIGIN)).await;
        let id = passkeys::list(&world.orgs, &world.mia).await.unwrap()[0].id;
        let deed = async |orgs: &Orgs| passkeys::rename(orgs, &world.mia, id, &name("Old phone")).await;
        drill!(world, 1, ["user.passkey-renamed"], "identity/passkeys/rename.rs", deed);
        let deed = async |orgs: &Orgs| passkeys::remove(orgs, &world.mia, id).await;
        drill!(world, 1, ["user.passkey-removed"], "identity/passkeys/remove.rs", deed);
    }
}
