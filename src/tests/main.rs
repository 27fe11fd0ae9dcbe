//! The verbs on real databases. One binary; each test of a database runs on both: `name::sqlite` and `name::postgres`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // how tests say what they expect

/// `both! { async fn name(world) { … } }`: the tests `name::sqlite` and `name::postgres`, each in a world of its own.
macro_rules! both {
    ($($(#[$doc:meta])* async fn $name:ident($world:ident) $body:block)*) => {$(
        $(#[$doc])*
        mod $name {
            #[allow(unused_imports)]
            use super::*;

            async fn play($world: orgs::testing::World) $body

            #[test]
            fn sqlite() {
                $crate::stage::run(async { play(orgs::testing::World::sqlite().await).await })
            }

            #[test]
            fn postgres() {
                $crate::stage::run(async { play(orgs::testing::World::postgres().await).await })
            }
        }
    )*};
}

mod architecture;
mod asvs;
mod cast;
mod conformance;
mod console;
mod crowd;
mod embedding;
mod events;
mod faults;
mod foundings;
mod guards;
mod identity;
mod importing;
mod interface;
mod invitations;
mod join_requests;
mod kinds;
mod languages;
mod licences;
mod live;
mod mail;
mod members;
mod moving;
mod organizations;
mod ownership;
mod parity;
mod parity_tests;
mod parts;
mod personal;
mod pictures;
mod plans;
mod properties;
mod races;
mod schema;
mod search;
mod share_links;
mod stage;
mod support;
mod teams;
mod users;
mod versions;
