//! People, their sign-ups and sessions with every step in trouble.

use crate::stage::{DAY, MINUTE, limits, token};
use orgs::{
    Orgs,
    access::caller::Superuser,
    events::relay,
    identity::{self, IdentityPost, Registration, SignUp, Stay, Whereabouts},
    invitations::{self, Key},
    kernel::{DisplayName, EmailAddress, Language, Never, Outcome, Secret},
    pictures,
    testing::{MemoryMailbox, World},
    users::{self, Profile},
};
use std::sync::Arc;

pub const PASSWORD: &str = "correct horse battery staple";

/// Trouble is tried more often than anybody may try.
pub fn patient(world: &World) -> Orgs {
    world.limited(limits(|limits| {
        (
            limits.sign_in_attempts,
            limits.sign_up_mails,
            limits.reset_mails,
            limits.address_mails,
            limits.actings,
        ) = (1_000, 1_000, 1_000, 1_000, 1_000)
    }))
}

pub async fn with_password(world: &World) -> EmailAddress {
    let password = identity::Password::parse(PASSWORD, "", "").unwrap();
    identity::set_password(&world.orgs, &world.mia.email, &password)
        .await
        .unwrap();
    world.mia.email.clone()
}

/// The handle with a post office.
pub fn posted(world: &World) -> (Orgs, Arc<MemoryMailbox>) {
    let mailer = Arc::new(MemoryMailbox::default());
    let post = IdentityPost {
        mailer: mailer.clone(),
        origin: "https://orgs.example".into(),
        product: "Orgs".into(),
    };
    let orgs = Orgs::builder(world.orgs.database().clone())
        .clock(world.clock.clone())
        .subscriber(Arc::new(post))
        .build()
        .unwrap();
    (orgs, mailer)
}

/// The token in the newest mail to somebody, once everything is told.
pub async fn mailed((orgs, mailer): (Orgs, Arc<MemoryMailbox>), to: &EmailAddress) -> Secret {
    while relay::relay(&orgs).await.unwrap().told > 0 {}
    let mail = mailer.of(to).pop().unwrap();
    let mut words = mail.text.split(|c: char| !c.is_ascii_hexdigit());
    words.find_map(Secret::parse).unwrap()
}

/// A sign-up that waits: the token in its mail and the secret of its browser.
async fn signed_up(world: &World) -> (Secret, Secret) {
    let office = posted(world);
    let form = SignUp::parse("Nora", "nora@example.org", PASSWORD).unwrap();
    let browser = identity::sign_up(&office.0, &form, "/").await.unwrap();
    (mailed(office, &form.email).await, browser)
}

both! {
    async fn sync(world) {
        let profile = |name: &str| Profile {
            external_id: "42".into(),
            email: EmailAddress::parse("new@example.org").unwrap(),
            name: DisplayName::parse(name).unwrap(),
        };
        drill!(world, 1, [], users::sync(&profile("New")));
        drill!(world, 1, [], users::sync(&profile("Newer")));
    }

    async fn note_factor(world) {
        drill!(world, 1, [], users::note_factor(world.mia.user, users::Factor::Present));
    }

    async fn speak(world) {
        drill!(world, 1, [], users::speak(world.mia.user, Language::German));
    }

    async fn appoint(world) {
        users::appoint(&world.orgs, &world.max.email, Superuser::Yes).await.unwrap();
        drill!(world, 1, ["user.superuser-changed"], users::appoint(&world.mia.email, Superuser::Yes));
        drill!(world, 1, ["user.superuser-changed"], users::appoint(&world.mia.email, Superuser::No));
    }

    /// The attempt is counted by itself, so that it counts also when the rest fails.
    async fn sign_up(world) {
        let orgs = patient(&world);
        let form = SignUp::parse("Nora", "nora@example.org", PASSWORD).unwrap();
        drill!(world with orgs, 3, ["user.sign-up-requested"], identity::sign_up(&form, "/"));
        let form = SignUp::parse("Mia", "MIA@acme.example", PASSWORD).unwrap();
        drill!(world with orgs, 3, ["user.sign-up-repeated"], identity::sign_up(&form, "/"));
    }

    async fn confirm(world) {
        let (token, browser) = signed_up(&world).await;
        drill!(world, 1, ["user.signed-up"], identity::confirm(&token, Some(&browser), ""));
    }

    async fn confirm_elsewhere(world) {
        let orgs = patient(&world);
        let (token, _) = signed_up(&world).await;
        drill!(world with orgs, 2, ["user.signed-up"], identity::confirm(&token, None, PASSWORD));
    }

    async fn register(world) {
        let Key::Token(token) = token(&world, world.ivys, 1).await else { panic!() };
        let proven = invitations::prove(&world.orgs, &token).await.unwrap();
        drill!(world, 1, ["user.signed-up"], identity::register(&proven, &Registration::parse("Ivy", PASSWORD).unwrap()));
    }

    async fn sign_in_and_out(world) {
        let orgs = patient(&world);
        let email = with_password(&world).await;
        drill!(world with orgs, 2, [], identity::sign_in(email.as_str(), PASSWORD));
        let session = identity::sign_in(&orgs, email.as_str(), PASSWORD).await.unwrap().session().unwrap();
        drill!(world, 1, [], identity::sign_out(&session.token));
        assert!(identity::authenticate(&orgs, &session.token).await.unwrap().is_none());
    }

    /// Who may read while nothing can be written is still signed in: the mark is not made, and nobody hears of it.
    async fn authenticate(world) {
        let email = with_password(&world).await;
        let session = identity::sign_in(&world.orgs, email.as_str(), PASSWORD).await.unwrap().session().unwrap();
        world.clock.advance(10 * MINUTE);
        drill!(world, 1, [], forgiving "identity/authenticate.rs", async |orgs: &Orgs| -> Outcome<_, Never> {
            let caller = identity::authenticate(orgs, &session.token).await?;
            assert_eq!(caller.and_then(|caller| caller.hand()), Some(world.mia.user));
            Ok(())
        });
    }

    /// The first password, and another one, which ends every session.
    async fn set_password(world) {
        let hash = identity::hash_password(&identity::Password::parse(PASSWORD, "", "").unwrap()).await.unwrap();
        let deed = async |orgs: &Orgs| identity::set_password_hash(orgs, &world.mia.email, &hash).await;
        drill!(world, 1, [], "identity/set_password.rs", deed);
        identity::sign_in(&world.orgs, world.mia.email.as_str(), PASSWORD).await.unwrap();
        drill!(world, 1, ["user.password-replaced"], "identity/set_password.rs", deed);
    }

    async fn request_reset(world) {
        let orgs = patient(&world);
        drill!(world with orgs, 2, ["user.password-forgotten"], identity::request_reset(&world.mia.email));
        drill!(world with orgs, 2, ["user.password-forgotten"], identity::request_reset(&world.ivy));
    }

    async fn reset_password(world) {
        let email = with_password(&world).await;
        identity::sign_in(&world.orgs, email.as_str(), PASSWORD).await.unwrap();
        identity::request_reset(&world.orgs, &email).await.unwrap();
        let link = mailed(posted(&world), &email).await;
        let password = identity::Password::parse("a longer sentence of mine", "", "").unwrap();
        drill!(world, 1, ["user.password-reset"], identity::reset_password(&link, &password));
    }

    async fn change_password(world) {
        let orgs = patient(&world);
        let email = with_password(&world).await;
        identity::sign_in(&world.orgs, email.as_str(), PASSWORD).await.unwrap();
        let password = identity::Password::parse("a longer sentence of mine", "", "").unwrap();
        drill!(world with orgs, 2, ["user.password-changed"], identity::change_password(&world.mia, PASSWORD, &password));
    }

    async fn rename(world) {
        let name = DisplayName::parse("Mia Married").unwrap();
        drill!(world, 1, ["user.renamed"], identity::rename(&world.mia, &name));
    }

    async fn set_and_remove_a_picture(world) {
        let upload = crate::pictures::png(80, 60);
        drill!(world, 1, ["user.picture-set"], pictures::set(&world.mia, upload.clone()));
        drill!(world, 1, ["user.picture-removed"], pictures::remove(&world.mia));
    }

    async fn end_sessions(world) {
        let email = with_password(&world).await;
        let here = identity::sign_in(&world.orgs, email.as_str(), PASSWORD).await.unwrap().session().unwrap().token;
        let mut there = Vec::new();
        for _ in 0..2 {
            there.push(identity::sign_in(&world.orgs, email.as_str(), PASSWORD).await.unwrap().session().unwrap().token);
        }
        drill!(world, 1, [], identity::end_session(&world.mia, &there[0].digest()));
        drill!(world, 1, [], identity::end_other_sessions(&world.mia, &here));
        assert_eq!(identity::list_sessions(&world.orgs, &world.mia, &here).await.unwrap().len(), 1);
    }

    async fn settle(world) {
        let email = with_password(&world).await;
        let session = identity::sign_in(&world.orgs, email.as_str(), PASSWORD).await.unwrap().session().unwrap();
        let from = Whereabouts { device: "Firefox on Linux".to_owned(), network: "203.0.113.x (IPv4)".to_owned() };
        drill!(world, 1, [], identity::settle(session.clone(), Stay::Brief, &from));
        let shown = identity::list_sessions(&world.orgs, &world.mia, &session.token).await.unwrap();
        assert_eq!(shown.first().map(|shown| &shown.from.device), Some(&from.device));
    }

    async fn sweep(world) {
        let email = with_password(&world).await;
        identity::request_reset(&world.orgs, &email).await.unwrap();
        signed_up(&world).await;
        identity::sign_in(&world.orgs, email.as_str(), PASSWORD).await.unwrap();
        world.clock.advance(90 * DAY);
        drill!(world, 1, [], identity::sweep());
        assert_eq!(identity::sweep(&world.orgs).await.unwrap(), 0);
    }
}
