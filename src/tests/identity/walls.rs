//! What stands before strangers besides each account's own counters, and what becomes of hashes that have grown old.

use super::{ANOTHER, PASSWORD};
use crate::stage::{MINUTE, factor, limits, refuses};
use orgs::{
    identity::{
        self, Door, KnockRefusal, Network, Recognised, SignUp, SignUpRefusal,
        factors::{self, DisableFactorRefusal},
    },
    kernel::{EmailAddress, Failure},
    limits::FactorFor,
    testing::Person,
    users::Factor,
};
use std::{net::IpAddr, time::Duration};

fn network(address: &str) -> Network {
    Network::of(address.parse::<IpAddr>().unwrap()).unwrap()
}

/// "correct horse battery staple", as it was hashed when memory was dear.
const OLD: &str = "$argon2id$v=19$m=64,t=1,p=1$c2l4dGVlbiBieXRlcyBvZg$xisyv6migyP6asd/Ix9ZZ5D1QLixIP+rTyqNwyWjzdg";

both! {
    /// A burst from one household counts to the last one, whichever of its addresses it has; another one does not wait.
    async fn a_network_is_counted_as_one(world) {
        let orgs = world.limited(limits(|limits| limits.network_sign_ins = 20));
        let household = ["2001:db8:7:7::1", "2001:db8:7:7:ffff::2"].map(network);
        let mut knocks = tokio::task::JoinSet::new();
        for number in 0..50 {
            let (orgs, from) = (orgs.clone(), household[number % 2].clone());
            knocks.spawn(async move { identity::knock(&orgs, Door::SignIn, &from).await.is_ok() });
        }
        let passed = knocks.join_all().await.into_iter().filter(|passed| *passed).count();
        assert_eq!(passed, 20);
        let refused = identity::knock(&orgs, Door::SignIn, &household[0]).await;
        assert!(
            matches!(refused, Err(Failure::Refused(KnockRefusal::TooManyAttempts { wait })) if wait == 15 * MINUTE),
            "{refused:?}"
        );
        identity::knock(&orgs, Door::SignIn, &network("2001:db8:7:8::1")).await.unwrap();
        identity::knock(&orgs, Door::SignUp, &household[0]).await.unwrap();
        world.clock.advance(15 * MINUTE);
        identity::knock(&orgs, Door::SignIn, &household[0]).await.unwrap();
    }

    /// Whatever addresses a flood makes up, and wherever it comes from.
    async fn all_sign_ups_together_are_bounded(world) {
        let orgs = world.limited(limits(|limits| limits.sign_ups_at_once = 3));
        let form = |number: usize| SignUp::parse("Zoe", &format!("zoe{number}@example.org"), ANOTHER).unwrap();
        for number in 0..3 {
            identity::sign_up(&orgs, &form(number), "/").await.unwrap();
        }
        let refused = identity::sign_up(&orgs, &form(3), "/").await;
        assert!(
            matches!(refused, Err(Failure::Refused(SignUpRefusal::TooManyPeople { wait })) if wait > Duration::ZERO),
            "{refused:?}"
        );
        world.clock.advance(15 * MINUTE);
        identity::sign_up(&orgs, &form(4), "/").await.unwrap();
    }

    /// Other forms that mail whoever is behind an address are counted with the sign-up, for known and unknown ones.
    async fn every_form_that_begins_with_an_address_is_counted(world) {
        let orgs = world.limited(limits(|limits| limits.sign_up_mails = 2));
        for email in ["zoe@example.org", "mia@acme.example"] {
            let address = EmailAddress::parse(email).unwrap();
            for _ in 0..2 {
                identity::count_sign_up(&orgs, &address).await.unwrap();
            }
            let form = SignUp::parse("Zoe", email, ANOTHER).unwrap();
            let refused = [identity::count_sign_up(&orgs, &address).await.err(), identity::sign_up(&orgs, &form, "/").await.err()];
            assert!(
                refused.iter().all(|no| matches!(no, Some(Failure::Refused(SignUpRefusal::TooManyAttempts { .. })))),
                "{refused:?}"
            );
        }
    }

    /// At the next right password, and at no wrong one; nobody notices.
    async fn an_old_hash_is_made_anew(world) {
        let email = world.mia.email.as_str();
        identity::set_password_hash(&world.orgs, &world.mia.email, OLD).await.unwrap();
        let session = identity::sign_in(&world.orgs, email, "not the password at all").await;
        assert!(session.is_err() && world.everything().await.contains(OLD));
        let first = identity::sign_in(&world.orgs, email, PASSWORD).await.unwrap().session().unwrap();
        assert!(!world.everything().await.contains(OLD));
        assert!(world.everything().await.contains("$argon2id$v=19$m=19456,t=2,p=1$"));
        let before = world.everything().await.matches("$m=19456").count();
        identity::sign_in(&world.orgs, email, PASSWORD).await.unwrap();
        assert_eq!(world.everything().await.matches("$m=19456").count(), before);
        assert!(identity::authenticate(&world.orgs, &first.token).await.unwrap().is_some());
    }

    /// People choose another one when they have a reason to, not because time has passed.
    async fn a_password_does_not_grow_old(world) {
        let email = world.mia.email.as_str();
        let (orgs, year) = (&world.orgs, Duration::from_hours(24 * 365));
        identity::set_password_hash(orgs, &world.mia.email, OLD).await.unwrap();
        for _ in 0..10 {
            world.clock.advance(year);
            let session = identity::sign_in(orgs, email, PASSWORD).await.unwrap().session().unwrap();
            assert!(identity::authenticate(orgs, &session.token).await.unwrap().is_some());
        }
    }

    async fn a_factor_that_is_asked_for_stays(world) {
        factor(&world.orgs, &world, &world.mia).await;
        let asked = limits(|limits| limits.factor_for = FactorFor::Everybody);
        let orgs = world.limited(asked.clone());
        let disable = factors::disable(&orgs, &world.mia, PASSWORD, "123456");
        refuses(&world, DisableFactorRefusal::Needed, disable).await;
        let who = |person: &Person, factor| {
            let superuser = person.signed_in().unwrap().superuser;
            let caller = (**person).clone();
            Recognised {
                caller,
                superuser,
                factor,
                picture: None,
            }
        };
        assert!(who(&world.max, Factor::Absent).must_set_up(&asked));
        assert!(!who(&world.max, Factor::Present).must_set_up(&asked));
        let of_superusers = limits(|limits| limits.factor_for = FactorFor::Superusers);
        assert!(!who(&world.max, Factor::Absent).must_set_up(&of_superusers));
    }
}
