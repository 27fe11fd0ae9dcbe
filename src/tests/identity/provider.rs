//! A provider: whoever comes from there comes in, is new, or says first that it is they; and what it says wrong is not believed.

use super::{ANOTHER, Desk, PASSWORD, address, password, token};
use crate::stage::{MINUTE, SECOND, denies, factor, limits, refuses, tells};
use orgs::{
    Orgs,
    access::Caller,
    identity::{
        self, Asked, Authority, ChangePasswordRefusal, Entrance, Session,
        provider::{
            self, Arrival, ArriveRefusal, BeginRefusal, LinkRefusal, Provider, Purpose, Returned, UnlinkRefusal,
        },
    },
    kernel::{Denial, Failure, Language, Outcome, Secret},
    limits::SignUps,
    testing::house::{House, STRONG, Script, Signing},
};
use serde_json::{Value, json};

const ISSUER: &str = "https://id.example";

/// A provider, and somebody's browser.
struct Elsewhere<'a> {
    orgs: &'a Orgs,
    house: House,
    provider: Provider,
    browser: Secret,
}

impl<'a> Elsewhere<'a> {
    fn new(orgs: &'a Orgs) -> Self {
        let house = House::new(ISSUER);
        let (provider, browser) = (house.provider(), Secret::random().unwrap());
        let elsewhere = Self {
            orgs,
            house,
            provider,
            browser,
        };
        elsewhere.says(json!({}));
        elsewhere
    }

    /// What it says of somebody from now on.
    fn says(&self, claims: Value) {
        self.plays(Script {
            claims,
            ..Script::default()
        });
    }

    fn plays(&self, script: Script) {
        self.house.plays(script, self.orgs.now().0 / 1_000_000);
    }

    /// Away; the address that the browser was sent to.
    async fn leave(&self, caller: &Caller, purpose: Purpose) -> String {
        let browser = Some(&self.browser);
        let left = provider::begin(self.orgs, &self.provider, caller, purpose, browser, "/orgs/acme")
            .await
            .unwrap();
        provider::leave(self.orgs, &self.provider, &left.state, &left.browser)
            .await
            .unwrap()
    }

    /// Back.
    async fn arrive(
        &self,
        caller: &Caller,
        session: Option<&Secret>,
        address: &str,
    ) -> Outcome<Arrival, ArriveRefusal> {
        let (code, state) = self.house.sign_in(address);
        let returned = Returned {
            state: Secret::parse(&state),
            browser: Some(self.browser.clone()),
            code: &code,
            issuer: ISSUER,
            language: Language::default(),
        };
        provider::arrive(self.orgs, &self.provider, caller, session, &returned).await
    }

    async fn sign_in(&self) -> Outcome<Arrival, ArriveRefusal> {
        let address = self.leave(&Caller::Nobody, Purpose::SignIn).await;
        self.arrive(&Caller::Nobody, None, &address).await
    }

    /// Signs in as whoever the provider names; has to be let in.
    async fn enter(&self) -> Session {
        entrance(self.sign_in().await).session().unwrap()
    }

    async fn linked(&self, caller: &Caller) -> Arrival {
        let address = self.leave(caller, Purpose::Link).await;
        self.arrive(caller, None, &address).await.unwrap()
    }
}

fn entrance(arrival: Outcome<Arrival, ArriveRefusal>) -> Entrance {
    match arrival.unwrap() {
        Arrival::In { entrance, next } => {
            assert_eq!(next, "/orgs/acme");
            entrance
        }
        other => panic!("{other:?}"),
    }
}

fn is<T: std::fmt::Debug, R: PartialEq + std::fmt::Debug>(why: R, outcome: Outcome<T, R>) {
    match outcome {
        Err(Failure::Refused(said)) => assert_eq!(said, why),
        other => panic!("{why:?} expected: {other:?}"),
    }
}

fn somebody(session: &Session) -> Caller {
    Caller::User(session.user.clone())
}

both! {
    async fn somebody_new_becomes_a_person(world) {
        let desk = Desk::open(&world).await;
        let there = Elsewhere::new(&desk.orgs);
        let session = there.enter().await;
        assert_eq!((&*session.user.name, &*session.user.email), ("Nora Newcomer", "nora@example.org"));
        let kinds: Vec<_> = world.told().await.into_iter().rev().take(2).map(|told| told.kind).collect();
        assert_eq!(kinds, ["user.identity-linked", "user.signed-up"]);
        let nora = address("nora@example.org");
        assert_eq!(desk.mails(&nora).await.last().unwrap().subject, "You can sign in by another site now");
        // The subject counts, whatever address it has there by now.
        there.says(json!({ "email": "mia@acme.example" }));
        let again = there.enter().await;
        assert_eq!(again.user.user, session.user.user);
        let listed = provider::list(&desk.orgs, &somebody(&session)).await.unwrap();
        assert!(listed.len() == 1 && listed[0].issuer == ISSUER && listed[0].used_at.is_some());
        // The name may be missing, or none that we take.
        there.says(json!({ "sub": "sub-2", "email": "zoe@example.org", "name": "\u{202e}" }));
        assert_eq!(there.enter().await.user.name, "zoe");
    }

    /// Neither an address that is not verified makes a person, nor one that somebody has.
    async fn an_address_counts_only_if_it_is_verified(world) {
        let desk = Desk::open(&world).await;
        let there = Elsewhere::new(&desk.orgs);
        for claims in [
            json!({ "email_verified": false }),
            json!({ "email_verified": null }),
            json!({ "email_verified": "false" }),
            json!({ "email": null }),
            json!({ "email": "not an address" }),
            json!({ "email": "mia@acme.example", "email_verified": false }),
        ] {
            there.says(claims.clone());
            let address = there.leave(&Caller::Nobody, Purpose::SignIn).await;
            let before = world.told().await.len();
            is(ArriveRefusal::NotVerified, there.arrive(&Caller::Nobody, None, &address).await);
            assert_eq!(world.told().await.len(), before, "{claims}");
        }
        there.says(json!({ "email_verified": "true" }));
        there.enter().await;
    }

    /// Whoever brings a known address signs in as that person first, in the same browser, and says so.
    async fn a_known_address_asks_for_its_person(world) {
        let desk = Desk::open(&world).await;
        let there = Elsewhere::new(&desk.orgs);
        let mia = &world.mia;
        there.says(json!({ "email": "MIA@acme.example" }));
        assert!(matches!(there.sign_in().await, Ok(Arrival::Offered)));
        assert_eq!(provider::list(&desk.orgs, mia).await.unwrap(), []);
        let offer = provider::show_offer(&desk.orgs, mia, &there.browser).await.unwrap();
        assert_eq!(offer.unwrap().email, "MIA@acme.example");
        // Not in another browser, and not by somebody else.
        let link = async |who: &Caller, browser: &Secret| provider::link(&desk.orgs, &there.provider, who, browser).await;
        refuses(&world, LinkRefusal::Over, link(mia, &Secret::random().unwrap())).await;
        refuses(&world, LinkRefusal::OtherPerson, link(&world.max, &there.browser)).await;
        assert_eq!(provider::show_offer(&desk.orgs, &world.max, &there.browser).await.unwrap(), None);
        denies(&world, Denial::SignedOut, link(&world.nobody, &there.browser)).await;
        tells(&world, "user.identity-linked", link(mia, &there.browser)).await;
        refuses(&world, LinkRefusal::Over, link(mia, &there.browser)).await;
        assert_eq!(there.enter().await.user.user, mia.user);
        // Too late.
        there.says(json!({ "sub": "sub-2", "email": "max@acme.example" }));
        assert!(matches!(there.sign_in().await, Ok(Arrival::Offered)));
        world.clock.advance(10 * MINUTE);
        refuses(&world, LinkRefusal::Over, link(&world.max, &there.browser)).await;
        assert!(identity::sweep(&desk.orgs).await.unwrap() > 0);
    }

    async fn nobody_new_comes_in_where_not_everybody_may(world) {
        for sign_ups in [SignUps::Invitation, SignUps::Closed] {
            let desk = Desk::with(&world, limits(|limits| limits.sign_ups = sign_ups)).await;
            let there = Elsewhere::new(&desk.orgs);
            is(ArriveRefusal::NotOpen, there.sign_in().await);
            there.says(json!({ "email": "mia@acme.example" }));
            assert!(matches!(there.sign_in().await, Ok(Arrival::Offered)), "who is here may link");
        }
    }

    /// Our second factor is asked for, unless the provider asked for two in the operator's words.
    async fn the_code_is_asked_for_unless_the_provider_is_strong(world) {
        let desk = Desk::open(&world).await;
        let there = Elsewhere::new(&desk.orgs);
        there.linked(&world.mia).await;
        factor(&desk.orgs, &world, &world.mia).await;
        there.says(json!({ "amr": ["pwd"], "acr": "0" }));
        assert!(entrance(there.sign_in().await).half().is_some());
        for claims in [json!({ "amr": ["pwd", STRONG] }), json!({ "acr": STRONG })] {
            there.says(claims);
            assert!(entrance(there.sign_in().await).session().is_some());
        }
    }

    /// Every wrong word, one at a time; each time nobody comes in.
    async fn what_is_wrong_is_not_believed(world) {
        let desk = Desk::open(&world).await;
        let there = Elsewhere::new(&desk.orgs);
        let now = world.orgs.now().0 / 1_000_000;
        for claims in [
            json!({ "iss": "https://evil.example" }),
            json!({ "iss": format!("{ISSUER}/") }),
            json!({ "aud": "somebody else" }),
            json!({ "aud": [orgs::testing::house::CLIENT, "somebody else"] }),
            json!({ "azp": "somebody else" }),
            json!({ "aud": [] }),
            json!({ "nonce": "another" }),
            json!({ "nonce": null }),
            json!({ "exp": now - 61 }),
            json!({ "iat": now + 61 }),
            json!({ "iat": now - 601 }),
            json!({ "iat": null }),
            json!({ "sub": "" }),
            json!({ "sub": null }),
            json!({ "sub": "x".repeat(256) }),
        ] {
            there.says(claims.clone());
            match there.sign_in().await {
                Err(Failure::Refused(ArriveRefusal::NotRight)) => {}
                other => panic!("{claims}: {other:?}"),
            }
        }
        for signing in [
            Signing::None, Signing::PublicKeyAsSecret, Signing::OtherKey, Signing::KeyInToken, Signing::UnknownKey,
        ] {
            there.plays(Script { signing, ..Script::default() });
            match there.sign_in().await {
                Err(Failure::Refused(ArriveRefusal::NotRight)) => {}
                other => panic!("{signing:?}: {other:?}"),
            }
        }
        // An unknown key has the keys asked for anew, and not once for each.
        assert!(there.house.count("jwks") <= 2, "{}", there.house.count("jwks"));
        there.says(json!({ "exp": now - 59, "iat": now + 59, "aud": [orgs::testing::house::CLIENT] }));
        there.enter().await;
    }

    /// By no other provider than the one they left for, as the address says (RFC 9207).
    async fn whoever_comes_from_elsewhere_is_not_let_in(world) {
        let desk = Desk::open(&world).await;
        let there = Elsewhere::new(&desk.orgs);
        for issuer in ["https://evil.example", ""] {
            let (code, state) = there.house.sign_in(&there.leave(&Caller::Nobody, Purpose::SignIn).await);
            let (state, browser) = (Secret::parse(&state), Some(there.browser.clone()));
            let returned = Returned { state, browser, code: &code, issuer, language: Language::default() };
            is(ArriveRefusal::NotRight, provider::arrive(&desk.orgs, &there.provider, &Caller::Nobody, None, &returned).await);
            assert_eq!(there.house.count("token"), 0, "the code was given to somebody");
        }
    }

    /// Once, in its browser, in time.
    async fn an_attempt_is_its_browsers_and_is_used_once(world) {
        let desk = Desk::open(&world).await;
        let there = Elsewhere::new(&desk.orgs);
        let arrive = async |code: &str, state: &str, browser: Option<Secret>| {
            let returned = Returned { state: Secret::parse(state), browser, code, issuer: ISSUER, language: Language::default() };
            provider::arrive(&desk.orgs, &there.provider, &Caller::Nobody, None, &returned).await
        };
        let (code, state) = there.house.sign_in(&there.leave(&Caller::Nobody, Purpose::SignIn).await);
        for browser in [None, Some(Secret::random().unwrap())] {
            refuses(&world, ArriveRefusal::Over, arrive(&code, &state, browser)).await;
        }
        refuses(&world, ArriveRefusal::Over, arrive(&code, "", Some(there.browser.clone()))).await;
        arrive(&code, &state, Some(there.browser.clone())).await.unwrap();
        refuses(&world, ArriveRefusal::Over, arrive(&code, &state, Some(there.browser.clone()))).await;
        // Who said no there brings no code.
        let (_, state) = there.house.sign_in(&there.leave(&Caller::Nobody, Purpose::SignIn).await);
        is(ArriveRefusal::NotSignedIn, arrive("", &state, Some(there.browser.clone())).await);
        let (code, state) = there.house.sign_in(&there.leave(&Caller::Nobody, Purpose::SignIn).await);
        world.clock.advance(10 * MINUTE);
        refuses(&world, ArriveRefusal::Over, arrive(&code, &state, Some(there.browser.clone()))).await;
        // What an attempt is asked with is nowhere to be read.
        let address = there.leave(&Caller::Nobody, Purpose::SignIn).await;
        let everything = world.everything().await;
        for (name, value) in url_pairs(&address) {
            assert!(name == "redirect_uri" || value.len() < 40 || !everything.contains(&value), "{name} is in the database");
        }
        is(ArriveRefusal::Over, provider::leave(&desk.orgs, &there.provider, &Secret::random().unwrap(), &there.browser).await);
    }

    async fn a_provider_that_is_another_is_not_asked(world) {
        let desk = Desk::open(&world).await;
        for metadata in [
            json!({ "issuer": "https://evil.example" }),
            json!({ "token_endpoint": "http://id.example/token" }),
            json!({ "jwks_uri": null }),
        ] {
            let there = Elsewhere::new(&desk.orgs);
            there.plays(Script { metadata, ..Script::default() });
            let begun = provider::begin(&desk.orgs, &there.provider, &Caller::Nobody, Purpose::SignIn, None, "/").await;
            is(BeginRefusal::Unreachable, begun);
        }
        // What it said is believed for an hour.
        let there = Elsewhere::new(&desk.orgs);
        for _ in 0..3 {
            there.enter().await;
        }
        assert_eq!((there.house.count("metadata"), there.house.count("jwks")), (1, 1));
        world.clock.advance(60 * MINUTE);
        there.says(json!({}));
        there.enter().await;
        assert_eq!(there.house.count("metadata"), 2);
    }

    async fn an_identity_is_linked_and_unlinked(world) {
        let desk = Desk::open(&world).await;
        let there = Elsewhere::new(&desk.orgs);
        let (mia, max) = (&world.mia, &world.max);
        let address = there.leave(mia, Purpose::Link).await;
        // Not by whoever is signed in by then.
        is(ArriveRefusal::Over, there.arrive(max, None, &address).await);
        // Whatever address it has there: she has shown who she is here.
        there.says(json!({ "email": null }));
        assert!(matches!(there.linked(mia).await, Arrival::Linked));
        assert_eq!(world.told().await.last().unwrap().kind, "user.identity-linked");
        assert_eq!(there.enter().await.user.user, mia.user);
        let address = there.leave(max, Purpose::Link).await;
        is(ArriveRefusal::SomebodyElses, there.arrive(max, None, &address).await);
        there.says(json!({ "sub": "sub-2" }));
        let address = there.leave(mia, Purpose::Link).await;
        is(ArriveRefusal::SomebodyElses, there.arrive(mia, None, &address).await);
        refuses(&world, UnlinkRefusal::NotLinked, provider::unlink(&desk.orgs, &there.provider, max)).await;
        tells(&world, "user.identity-unlinked", provider::unlink(&desk.orgs, &there.provider, mia)).await;
        denies(&world, Denial::SignedOut, provider::unlink(&desk.orgs, &there.provider, &world.nobody)).await;
        denies(&world, Denial::SignedOut, provider::list(&desk.orgs, &world.nobody)).await;
    }

    /// Who has no password proves by the provider, asked anew, and sets one, a factor, or an end.
    async fn without_a_password_everything_works(world) {
        let desk = Desk::open(&world).await;
        let there = Elsewhere::new(&desk.orgs);
        let session = there.enter().await;
        let nora = somebody(&session);
        assert_eq!(identity::asked(&desk.orgs, &nora).await.unwrap(), Asked::Nothing);
        refuses(&world, UnlinkRefusal::LastWayIn, provider::unlink(&desk.orgs, &there.provider, &nora)).await;
        world.clock.advance(11 * MINUTE);
        there.says(json!({}));
        let proof = Authority::Proof(&session.token);
        let stale = identity::change_password(&desk.orgs, &nora, proof, &password(ANOTHER)).await;
        is(ChangePasswordRefusal::WrongPassword, stale.map(drop));
        // Somebody signed in there long ago, or nobody knows when: that is no proof.
        for auth_time in [json!(0), json!(null)] {
            there.says(json!({ "auth_time": auth_time }));
            let address = there.leave(&nora, Purpose::Prove).await;
            assert!(address.contains("prompt=login") && address.contains("max_age=0"), "{address}");
            is(ArriveRefusal::Stale, there.arrive(&nora, Some(&session.token), &address).await);
        }
        there.says(json!({ "sub": "sub-2" }));
        let address = there.leave(&nora, Purpose::Prove).await;
        is(ArriveRefusal::SomebodyElses, there.arrive(&nora, Some(&session.token), &address).await);
        there.says(json!({}));
        let address = there.leave(&nora, Purpose::Prove).await;
        let proved = match there.arrive(&nora, Some(&session.token), &address).await.unwrap() {
            Arrival::Proved { session, .. } => session,
            other => panic!("{other:?}"),
        };
        assert!(!desk.lives(&session).await && desk.lives(&proved).await);
        let proof = Authority::Proof(&proved.token);
        // A proof is its own person's, and stands in for no password that is there.
        let foreign = identity::change_password(&desk.orgs, &world.mia, proof, &password(ANOTHER)).await;
        is(ChangePasswordRefusal::WrongPassword, foreign.map(drop));
        let hers = desk.sign_in(&world.mia.email, PASSWORD).await.unwrap();
        let hers = Authority::Proof(&hers.token);
        is(ChangePasswordRefusal::WrongPassword, identity::change_password(&desk.orgs, &world.mia, hers, &password(ANOTHER)).await.map(drop));
        identity::factors::set_up(&desk.orgs, &nora, proof).await.unwrap();
        let set = identity::change_password(&desk.orgs, &nora, proof, &password(ANOTHER)).await.unwrap();
        assert!(desk.sign_in(&address_of(&nora), ANOTHER).await.is_some());
        provider::unlink(&desk.orgs, &there.provider, &nora).await.unwrap();
        let again = identity::change_password(&desk.orgs, &nora, Authority::Proof(&set.token), &password(PASSWORD)).await;
        is(ChangePasswordRefusal::WrongPassword, again.map(drop));
    }

    async fn who_has_no_password_can_go(world) {
        let desk = Desk::open(&world).await;
        let there = Elsewhere::new(&desk.orgs);
        let session = there.enter().await;
        identity::delete_account(&desk.orgs, &somebody(&session), Authority::Proof(&session.token)).await.unwrap();
        assert!(!world.everything().await.contains("sub-1"));
        // Somebody new, with none of what was before.
        assert_ne!(there.enter().await.user.user, session.user.user);
    }

    /// A provider that asked for one factor does not stand in for our second.
    async fn a_provider_proves_nothing_where_a_code_is_asked_for(world) {
        let desk = Desk::open(&world).await;
        let there = Elsewhere::new(&desk.orgs);
        let mia = &world.mia;
        there.linked(mia).await;
        factor(&desk.orgs, &world, mia).await;
        there.says(json!({ "amr": [STRONG] }));
        let session = there.enter().await;
        there.says(json!({}));
        let address = there.leave(mia, Purpose::Prove).await;
        is(ArriveRefusal::Stale, there.arrive(mia, Some(&session.token), &address).await);
        there.says(json!({ "amr": [STRONG] }));
        let address = there.leave(mia, Purpose::Prove).await;
        assert!(matches!(there.arrive(mia, Some(&session.token), &address).await, Ok(Arrival::Proved { .. })));
    }

    async fn who_is_deactivated_does_not_come_in_from_there(world) {
        let desk = Desk::open(&world).await;
        let there = Elsewhere::new(&desk.orgs);
        there.linked(&world.mia).await;
        world.script("update users set active = false where email_key = 'mia@acme.example'").await.unwrap();
        is(ArriveRefusal::Deactivated, there.sign_in().await);
    }

    /// Two browsers bring the same new person at once: one person.
    async fn somebody_new_is_one_person(world) {
        let desk = Desk::open(&world).await;
        let there = Elsewhere::new(&desk.orgs);
        let mut tasks = Vec::new();
        for _ in 0..4 {
            let (code, state) = there.house.sign_in(&there.leave(&Caller::Nobody, Purpose::SignIn).await);
            let (orgs, provider, browser) = (desk.orgs.clone(), there.provider.clone(), there.browser.clone());
            tasks.push(tokio::spawn(async move {
                let returned = Returned { state: Secret::parse(&state), browser: Some(browser), code: &code, issuer: ISSUER, language: Language::default() };
                provider::arrive(&orgs, &provider, &Caller::Nobody, None, &returned).await
            }));
        }
        let mut people = std::collections::BTreeSet::new();
        for task in tasks {
            match task.await.unwrap() {
                Ok(Arrival::In { entrance, .. }) => {
                    people.insert(entrance.session().unwrap().user.user);
                }
                // The address was taken a moment before.
                Ok(Arrival::Offered) | Err(Failure::Refused(ArriveRefusal::Over)) => {}
                other => panic!("{other:?}"),
            }
        }
        assert_eq!(people.len(), 1);
        assert_eq!(there.enter().await.user.user, people.pop_first().unwrap());
    }

    /// A thief who made their own address primary loses the identity that they linked; what was there before stays.
    async fn undoing_takes_away_what_was_linked_since(world) {
        let desk = Desk::open(&world).await;
        let (there, mia) = (Elsewhere::new(&desk.orgs), &world.mia);
        world.clock.advance(SECOND);
        let more = address("thief@example.org");
        identity::add_address(&desk.orgs, mia, &more).await.unwrap();
        let link = token(desk.mails(&more).await.last().unwrap());
        identity::confirm_address(&desk.orgs, mia, &link).await.unwrap();
        let (all, _) = identity::list_addresses(&desk.orgs, mia).await.unwrap();
        let id = all.iter().find(|one| one.email == more.as_str()).unwrap().id;
        identity::make_primary(&desk.orgs, mia, id).await.unwrap();
        let undo = token(desk.mails(&mia.email).await.last().unwrap());
        there.linked(mia).await;
        identity::undo_primary(&desk.orgs, &undo).await.unwrap();
        assert_eq!(provider::list(&desk.orgs, mia).await.unwrap(), []);
    }
}

fn address_of(caller: &Caller) -> orgs::kernel::EmailAddress {
    address(&caller.signed_in().unwrap().email)
}

/// The names and values of an address' query, as they are written.
fn url_pairs(address: &str) -> Vec<(String, String)> {
    let query = address.split_once('?').unwrap().1;
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}
