//! Coming from a provider with every step in trouble.

use crate::stage::with_password;
use orgs::{
    Orgs,
    access::Caller,
    identity::provider::{self, Purpose, Returned},
    kernel::{Language, Secret},
    testing::{
        World,
        house::{House, Script},
    },
};
use serde_json::{Value, json};
use std::sync::Mutex;

const ISSUER: &str = "https://id.example";

/// The provider, a browser, and what it brings: an attempt works once, so that each try needs another.
struct There {
    house: House,
    browser: Secret,
    back: Mutex<(String, String)>,
}

impl There {
    fn new(world: &World, claims: Value) -> Self {
        let house = House::new(ISSUER);
        let script = Script {
            claims,
            ..Script::default()
        };
        house.plays(script, world.orgs.now().0 / 1_000_000);
        Self {
            house,
            browser: Secret::random().unwrap(),
            back: Mutex::default(),
        }
    }

    async fn leave(&self, orgs: &Orgs, caller: &Caller, purpose: Purpose) {
        let provider = self.house.provider();
        let left = provider::begin(orgs, &provider, caller, purpose, Some(&self.browser), "/")
            .await
            .unwrap();
        let address = provider::leave(orgs, &provider, &left.state, &left.browser)
            .await
            .unwrap();
        *self.back.lock().unwrap() = self.house.sign_in(&address);
    }

    async fn arrive(
        &self,
        orgs: &Orgs,
        caller: &Caller,
        session: Option<&Secret>,
    ) -> orgs::kernel::Outcome<provider::Arrival, provider::ArriveRefusal> {
        let (code, state) = self.back.lock().unwrap().clone();
        let browser = Some(self.browser.clone());
        let returned = Returned {
            state: Secret::parse(&state),
            browser,
            code: &code,
            issuer: ISSUER,
            language: Language::default(),
        };
        provider::arrive(orgs, &self.house.provider(), caller, session, &returned).await
    }
}

both! {
    async fn begin(world) {
        let there = There::new(&world, json!({}));
        let provider = there.house.provider();
        let deed = async |orgs: &Orgs| provider::begin(orgs, &provider, &world.nobody, Purpose::SignIn, None, "/").await;
        drill!(world, 1, [], "identity/provider/begin.rs", deed);
    }

    /// The attempt is over by itself; the rest is done altogether. A person, once.
    async fn arrive_as_somebody_new(world) {
        let there = There::new(&world, json!({}));
        let ready = async || there.leave(&world.orgs, &world.nobody, Purpose::SignIn).await;
        let deed = async |orgs: &Orgs| there.arrive(orgs, &world.nobody, None).await;
        drill!(world before { ready().await }, 2, ["user.signed-up", "user.identity-linked"], "identity/provider/arrive.rs", deed);
    }

    async fn arrive_with_a_known_address(world) {
        let there = There::new(&world, json!({ "email": "mia@acme.example" }));
        let ready = async || there.leave(&world.orgs, &world.nobody, Purpose::SignIn).await;
        let deed = async |orgs: &Orgs| there.arrive(orgs, &world.nobody, None).await;
        drill!(world before { ready().await }, 2, [], "identity/provider/arrive.rs", deed);
        let provider = there.house.provider();
        let deed = async |orgs: &Orgs| provider::link(orgs, &provider, &world.mia, &there.browser).await;
        drill!(world, 1, ["user.identity-linked"], "identity/provider/link.rs", deed);
        with_password(&world, &world.mia).await;
        let deed = async |orgs: &Orgs| provider::unlink(orgs, &provider, &world.mia).await;
        drill!(world, 1, ["user.identity-unlinked"], "identity/provider/unlink.rs", deed);
    }

    async fn arrive_to_link(world) {
        let there = There::new(&world, json!({}));
        let ready = async || there.leave(&world.orgs, &world.mia, Purpose::Link).await;
        let deed = async |orgs: &Orgs| there.arrive(orgs, &world.mia, None).await;
        drill!(world before { ready().await }, 2, ["user.identity-linked"], "identity/provider/arrive.rs", deed);
    }
}
