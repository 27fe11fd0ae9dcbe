//! The conformance kit: a right wiring passes, and each broken one is caught by the name of its part.

mod broken;
mod kinds;
mod shop;

use crate::stage::run;
use orgs::{
    handle::Builder,
    invitations::ByUser,
    testing::{
        World,
        conformance::{self, Breaches, NoHost, Wiring},
    },
};
use shop::Shop;
use std::{sync::Arc, time::Duration};

/// Longer than any right answer takes, and not as long as the kit's own.
const PATIENCE: Duration = Duration::from_secs(3);

/// What the kit says of a shop's wiring in which something was replaced.
async fn said(world: &World, shop: &Arc<Shop>, change: impl FnOnce(Builder) -> Builder) -> Result<(), Breaches> {
    let orgs = change(shop.wire(world)).build().unwrap();
    let wiring = Wiring::new(orgs, shop.clone()).patience(PATIENCE);
    conformance::check(&wiring).await
}

/// The wiring is caught: by this part's name, with these words.
async fn caught(world: &World, shop: &Arc<Shop>, (part, words): (&str, &str), change: impl FnOnce(Builder) -> Builder) {
    expect(said(world, shop, change).await, part, words);
}

fn expect(said: Result<(), Breaches>, part: &str, words: &str) {
    let breaches = said.expect_err(words);
    let found = breaches
        .0
        .iter()
        .any(|breach| breach.part == part && breach.saw.contains(words) && breach.mend.ends_with('.'));
    assert!(found, "{part}: {words} expected: {breaches:?}");
}

both! {
    async fn the_plainest_wiring_passes(world) {
        conformance::check(&Wiring::new(world.orgs.clone(), Arc::new(NoHost))).await.unwrap();
        assert_eq!(world.probe().await, Vec::<String>::new());
    }

    /// A directory, mails, a guard that forbids something, a subscriber that keeps a ledger; and all of it once more on the same database.
    async fn a_wiring_with_every_part_passes(world) {
        let shop = Arc::new(Shop::default());
        said(&world, &shop, |builder| builder).await.unwrap();
        said(&world, &shop, |builder| builder.invitations(Arc::new(ByUser))).await.unwrap();
    }
}

/// Everything that is wrong is said at once, and each of it in one line.
#[test]
fn all_breaches_are_told() {
    run(async {
        let world = World::sqlite().await;
        let shop = Arc::new(Shop::default());
        let breaches = said(&world, &shop, |builder| {
            builder
                .slugs(Arc::new(orgs::testing::doubles::Words(
                    "club",
                    orgs::organizations::Typed::Honoured,
                )))
                .clock(Arc::new(broken::Backwards::default()))
        })
        .await
        .unwrap_err();
        let parts: Vec<_> = breaches.0.iter().map(|breach| breach.part).collect();
        assert_eq!(parts, ["Clock", "SlugPolicy"]);
        assert_eq!(breaches.to_string().lines().count(), 2);
        assert!(format!("{breaches:?}").starts_with("the wiring does not conform:\nClock: it went back"));
    });
}
