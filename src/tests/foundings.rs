//! Organizations that wait for their founder.

use crate::stage::{DAY, MINUTE, SECOND, denies, limits, refuses, slug, sound, tells};
use orgs::{
    Orgs,
    access::{Caller, Role},
    events::relay,
    foundings::{
        self, Confirm, ConfirmRefusal, Founding, PendingOrganizations, Reception, RequestRefusal, Unusable, Visitor,
    },
    identity::{self, Registration},
    kernel::{Denial, EmailAddress, Failure, Secret, Veto},
    limits::{Founders, SignUps},
    mail::Post,
    organizations::{self, AlwaysDerive, Create, CreateRefusal, NameWords},
    testing::{MemoryMailbox, Person, World, doubles::Receives},
};
use std::sync::Arc;

/// Nothing typed at last.
pub const PROPOSED: Confirm = Confirm { slug: None };

/// Mails, and lets visitors wait.
pub fn waiting(world: &World) -> (Orgs, Arc<MemoryMailbox>) {
    let mailbox = Arc::new(MemoryMailbox::default());
    let post = Post {
        mailer: mailbox.clone(),
        origin: "https://orgs.example".into(),
        product: "Orgs".into(),
    };
    let builder = world.orgs.to_builder().post(post);
    let orgs = builder.registrations(Arc::new(PendingOrganizations)).build().unwrap();
    (orgs, mailbox)
}

pub fn wish(name: &str, slug: &str, email: &str) -> Founding {
    Founding::parse(name, slug, email).unwrap()
}

/// The token in the newest mail to an address.
pub async fn link(orgs: &Orgs, mailbox: &MemoryMailbox, email: &str) -> Secret {
    while relay::relay(orgs).await.unwrap().told > 0 {}
    let mail = mailbox.of(&EmailAddress::parse(email).unwrap()).pop().unwrap();
    let mut words = mail.text.split(|c: char| !c.is_ascii_hexdigit());
    words.find_map(Secret::parse).unwrap()
}

both! {
    async fn an_organization_waits_for_its_founder(world) {
        let (orgs, mailbox) = waiting(&world);
        let globex = wish("Globex", "globex", "Nora@example.org");
        let (_, told) = tells(&world, "organization.requested", foundings::request(&orgs, &globex)).await;
        assert_eq!((told.actor_id, told.subject_id, &*told.standing), (None, None, "system"));
        let token = link(&orgs, &mailbox, "nora@example.org").await;
        // It is no organization: its slug is free for everybody.
        let theirs = organizations::create(&orgs, &world.mia, &Create::parse("Globex", "globex").unwrap()).await.unwrap();
        assert_eq!(theirs.slug, slug("globex"));
        let shown = foundings::show(&orgs, &world.nobody, &token).await.unwrap().unwrap();
        assert_eq!((&*shown.name, &*shown.slug, &*shown.email, shown.usable), ("Globex", "globex", "Nora@example.org", Ok(())));
        // The link proves the address; then the founder is somebody, and confirms.
        let proven = foundings::prove(&orgs, &token).await.unwrap();
        let session = identity::register(&orgs, &proven, &Registration::parse("Nora", "correct horse battery staple").unwrap()).await.unwrap();
        let nora = Caller::User(session.user.clone());
        let (created, told) = tells(&world, "organization.created", foundings::confirm(&orgs, &nora, &token, &PROPOSED)).await;
        assert_eq!((&created.slug, told.actor_id), (&slug("globex-2"), Some(session.user.user)));
        let mine = organizations::mine(&orgs, &nora).await.unwrap();
        assert_eq!(mine.iter().map(|mine| (&*mine.name, mine.role)).collect::<Vec<_>>(), [("Globex", Role::Owner)]);
        refuses(&world, ConfirmRefusal::Unusable(Unusable::Used), foundings::confirm(&orgs, &nora, &token, &PROPOSED)).await;
        assert_eq!(foundings::show(&orgs, &world.nobody, &token).await.unwrap().unwrap().usable, Err(Unusable::Used));
    }

    /// Both are answered alike; the mail differs.
    async fn who_has_an_account_founds_signed_in(world) {
        let (orgs, mailbox) = waiting(&world);
        tells(&world, "organization.requested", foundings::request(&orgs, &wish("Globex", "", "mia@acme.example"))).await;
        while relay::relay(&orgs).await.unwrap().told > 0 {}
        let mail = mailbox.of(&world.mia.email).pop().unwrap();
        assert_eq!(mail.subject, "Sign in to create Globex");
        assert!(mail.text.contains("https://orgs.example/orgs/new") && !mail.text.contains("/foundings/"), "{}", mail.text);
    }

    async fn the_newest_of_an_address_counts(world) {
        let (orgs, mailbox) = waiting(&world);
        foundings::request(&orgs, &wish("First", "", "nora@example.org")).await.unwrap();
        let first = link(&orgs, &mailbox, "nora@example.org").await;
        refuses(&world, RequestRefusal::TooSoon, foundings::request(&orgs, &wish("Second", "", "NORA@example.org"))).await;
        world.clock.advance(MINUTE);
        foundings::request(&orgs, &wish("Second", "", "NORA@example.org")).await.unwrap();
        let second = link(&orgs, &mailbox, "nora@example.org").await;
        assert_eq!(foundings::show(&orgs, &world.nobody, &first).await.unwrap(), None);
        let nora = Person::sync(&orgs, "Nora", "nora@example.org").await.unwrap();
        refuses(&world, ConfirmRefusal::Unusable(Unusable::Unknown), foundings::confirm(&orgs, &nora, &first, &PROPOSED)).await;
        assert_eq!(foundings::confirm(&orgs, &nora, &second, &PROPOSED).await.unwrap().slug, slug("second"));
        // Once more, later: a new one, though the one before was confirmed.
        world.clock.advance(MINUTE);
        foundings::request(&orgs, &wish("Third", "", "nora@example.org")).await.unwrap();
        assert_eq!(foundings::show(&orgs, &world.nobody, &second).await.unwrap(), None);
        sound(&world).await;
    }

    async fn confirming_is_refused(world) {
        let (orgs, mailbox) = waiting(&world);
        foundings::request(&orgs, &wish("Globex", "", "nora@example.org")).await.unwrap();
        let token = link(&orgs, &mailbox, "nora@example.org").await;
        denies(&world, Denial::SignedOut, foundings::confirm(&orgs, &world.nobody, &token, &PROPOSED)).await;
        refuses(&world, ConfirmRefusal::WrongFounder, foundings::confirm(&orgs, &world.mia, &token, &PROPOSED)).await;
        let unknown = Secret::random().unwrap();
        refuses(&world, ConfirmRefusal::Unusable(Unusable::Unknown), foundings::confirm(&orgs, &world.mia, &unknown, &PROPOSED)).await;
        let nora = Person::sync(&orgs, "Nora", "nora@example.org").await.unwrap();
        let few = orgs.to_builder().limits(limits(|limits| limits.organizations_a_day = 0)).build().unwrap();
        refuses(&world, ConfirmRefusal::NotCreated(CreateRefusal::TooMany), foundings::confirm(&few, &nora, &token, &PROPOSED)).await;
        world.clock.advance(DAY);
        refuses(&world, ConfirmRefusal::Unusable(Unusable::Expired), foundings::confirm(&orgs, &nora, &token, &PROPOSED)).await;
        assert!(matches!(foundings::prove(&orgs, &token).await, Err(Failure::Refused(Unusable::Expired))));
        assert!(matches!(foundings::prove(&orgs, &unknown).await, Err(Failure::Refused(Unusable::Unknown))));
    }

    /// The page says to each of them what there is to do.
    async fn who_looks_is_told_what_there_is_to_do(world) {
        let (orgs, mailbox) = waiting(&world);
        foundings::request(&orgs, &wish("Globex", "", "nora@example.org")).await.unwrap();
        let token = link(&orgs, &mailbox, "nora@example.org").await;
        let seen = async |caller: &Caller| foundings::show(&orgs, caller, &token).await.unwrap().unwrap().visitor;
        assert_eq!(seen(&world.nobody).await, Visitor::New);
        assert_eq!(seen(&world.mia).await, Visitor::SomebodyElse("mia@acme.example".to_owned()));
        let nora = Person::sync(&orgs, "Nora", "NORA@example.org").await.unwrap();
        assert_eq!((seen(&nora).await, seen(&world.nobody).await), (Visitor::Founder, Visitor::SignedOut));
    }

    async fn visitors_are_asked_only_where_they_could_go_on(world) {
        let (orgs, _) = waiting(&world);
        assert!(foundings::open_to_visitors(&orgs) && !foundings::open_to_visitors(&world.orgs));
        for limits in [
            limits(|limits| limits.founders = Founders::Superusers),
            limits(|limits| limits.sign_ups = SignUps::Invitation),
            limits(|limits| limits.sign_ups = SignUps::Closed),
        ] {
            let closed = orgs.to_builder().limits(limits).build().unwrap();
            assert!(!foundings::open_to_visitors(&closed));
        }
    }

    async fn a_name_without_letters_needs_a_slug(world) {
        let (orgs, mailbox) = waiting(&world);
        foundings::request(&orgs, &wish("!!!", "", "nora@example.org")).await.unwrap();
        let token = link(&orgs, &mailbox, "nora@example.org").await;
        assert_eq!(foundings::show(&orgs, &world.nobody, &token).await.unwrap().unwrap().proposed, None);
        let needed = ConfirmRefusal::NotCreated(CreateRefusal::SlugNeeded);
        refuses(&world, needed, foundings::foresee(&orgs, &token, &PROPOSED)).await;
        let nora = Person::sync(&orgs, "Nora", "nora@example.org").await.unwrap();
        refuses(&world, needed, foundings::confirm(&orgs, &nora, &token, &PROPOSED)).await;
        // It goes on waiting for one.
        let typed = Confirm::parse("marks").unwrap();
        assert_eq!(foundings::confirm(&orgs, &nora, &token, &typed).await.unwrap().slug, slug("marks"));
    }

    /// It is shown what it would be, and may be another one.
    async fn the_founder_has_the_last_word_on_the_slug(world) {
        let (orgs, mailbox) = waiting(&world);
        foundings::request(&orgs, &wish("Globex", "globex", "nora@example.org")).await.unwrap();
        let token = link(&orgs, &mailbox, "nora@example.org").await;
        let proposed = async || foundings::show(&orgs, &world.nobody, &token).await.unwrap().unwrap().proposed;
        assert_eq!(proposed().await, Some(slug("globex")));
        organizations::create(&orgs, &world.mia, &Create::parse("Globex", "globex").unwrap()).await.unwrap();
        assert_eq!(proposed().await, Some(slug("globex-2")));

        let nora = Person::sync(&orgs, "Nora", "nora@example.org").await.unwrap();
        let (taken, other) = (Confirm::parse("acme").unwrap(), Confirm::parse("globex-europe").unwrap());
        let refusal = ConfirmRefusal::NotCreated(CreateRefusal::SlugTaken);
        refuses(&world, refusal, foundings::foresee(&orgs, &token, &taken)).await;
        refuses(&world, refusal, foundings::confirm(&orgs, &nora, &token, &taken)).await;
        for input in [&PROPOSED, &other] {
            foundings::foresee(&orgs, &token, input).await.unwrap();
        }
        let (created, _) = tells(&world, "organization.created", foundings::confirm(&orgs, &nora, &token, &other)).await;
        assert_eq!(created.slug, slug("globex-europe"));
        assert_eq!(proposed().await, None);
        let used = ConfirmRefusal::Unusable(Unusable::Used);
        refuses(&world, used, foundings::foresee(&orgs, &token, &other)).await;
        refuses(&world, ConfirmRefusal::Unusable(Unusable::Unknown), foundings::foresee(&orgs, &Secret::random().unwrap(), &other)).await;
    }

    /// Where a host makes slugs of names whatever is typed.
    async fn a_slug_that_does_not_count_is_not_proposed(world) {
        let (orgs, mailbox) = waiting(&world);
        let orgs = orgs.to_builder().slugs(Arc::new(AlwaysDerive(NameWords))).build().unwrap();
        foundings::request(&orgs, &wish("Acme", "globex", "nora@example.org")).await.unwrap();
        let token = link(&orgs, &mailbox, "nora@example.org").await;
        let shown = foundings::show(&orgs, &world.nobody, &token).await.unwrap().unwrap();
        assert_eq!(shown.proposed, Some(slug("acme-2")));
        let taken = Confirm::parse("initech").unwrap();
        foundings::foresee(&orgs, &token, &taken).await.unwrap();
        let nora = Person::sync(&orgs, "Nora", "nora@example.org").await.unwrap();
        assert_eq!(foundings::confirm(&orgs, &nora, &token, &taken).await.unwrap().slug, slug("acme-2"));
    }

    async fn visitors_wait_only_where_the_host_says_so(world) {
        let globex = wish("Globex", "", "nora@example.org");
        refuses(&world, RequestRefusal::SignUpFirst, foundings::request(&world.orgs, &globex)).await;
        let (orgs, _) = waiting(&world);
        let few = orgs.to_builder().limits(limits(|limits| limits.founders = Founders::Superusers)).build().unwrap();
        refuses(&world, RequestRefusal::NotAFounder, foundings::request(&few, &globex)).await;
        let veto = Veto::new("full", "We take nobody new this year.");
        let orgs = world.orgs.to_builder().registrations(Arc::new(Receives(Reception::Veto(veto.clone())))).build().unwrap();
        match foundings::request(&orgs, &globex).await {
            Err(Failure::Vetoed(said)) => assert_eq!(said, veto),
            other => panic!("{other:?}"),
        }
    }

    async fn what_is_over_is_forgotten(world) {
        let (orgs, mailbox) = waiting(&world);
        foundings::request(&orgs, &wish("Globex", "", "nora@example.org")).await.unwrap();
        let token = link(&orgs, &mailbox, "nora@example.org").await;
        world.clock.advance(DAY * 8 - SECOND);
        assert_eq!(foundings::sweep(&orgs).await.unwrap(), 0);
        world.clock.advance(2 * SECOND);
        assert_eq!(foundings::sweep(&orgs).await.unwrap(), 1);
        assert_eq!(foundings::show(&orgs, &world.nobody, &token).await.unwrap(), None);
    }

    /// The token is in the mail and nowhere else.
    async fn only_a_digest_is_stored(world) {
        let (orgs, mailbox) = waiting(&world);
        foundings::request(&orgs, &wish("Globex", "", "nora@example.org")).await.unwrap();
        let token = link(&orgs, &mailbox, "nora@example.org").await;
        assert!(!world.everything().await.to_lowercase().contains(token.reveal()));
    }
}
