//! What does not fit is found when the handle is built, by its name; and a handle with one part replaced.

use crate::stage::{limits, run, slug};
use orgs::{
    Orgs,
    foundings::PendingOrganizations,
    handle::{Builder, Misfit},
    invitations::ByUser,
    kernel::Fault,
    mail::{MailTemplates, Mailer, Message, Post, templates::InvitationMail},
    organizations::{self, AlwaysDerive, Create, NameWords, SlugPolicy, Suggestion, Typed},
    testing::{Ear, MemoryMailbox, Spare, World, doubles::Words},
};
use std::{
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};

fn post(origin: &str) -> Post {
    Post {
        mailer: Arc::new(MemoryMailbox::default()),
        origin: origin.into(),
        product: "Orgs".into(),
    }
}

/// Says something else each time.
#[derive(Default)]
struct Fickle(AtomicU32);

impl SlugPolicy for Fickle {
    fn derive(&self, _: &str) -> String {
        format!("slug-{}", self.0.fetch_add(1, Ordering::SeqCst))
    }
}

/// Forgets the link.
struct Linkless;

impl MailTemplates for Linkless {
    fn invitation(&self, mail: &InvitationMail<'_>) -> Result<Message, Fault> {
        Ok(mail.envelope.message("Come in", "Please.", "<p>Please.</p>"))
    }
}

/// The builder with something in it, and what is said of it.
type Wrong = (&'static str, &'static str, fn(Builder) -> Builder);

const WRONG: [Wrong; 11] = [
    ("Limits", "invitation_lifetime is no time", |builder| {
        builder.limits(limits(|limits| limits.invitation_lifetime = Duration::ZERO))
    }),
    ("Limits", "page_size is 0", |builder| {
        builder.limits(limits(|limits| limits.page_size = 0))
    }),
    ("SlugPolicy", "\"Acme Ltd\", which is no slug", |builder| {
        builder.slugs(Arc::new(Words("Acme Ltd", Typed::Honoured)))
    }),
    ("SlugPolicy", "which is no slug: Missing", |builder| {
        builder.slugs(Arc::new(Words("", Typed::Honoured)))
    }),
    ("SlugPolicy", "another slug of \"Acme\" each time", |builder| {
        builder.slugs(Arc::new(Fickle::default()))
    }),
    ("MailTemplates", "the invitation is without its link", |builder| {
        builder.templates(Arc::new(Linkless))
    }),
    ("Post", "\"orgs.example\"", |builder| builder.post(post("orgs.example"))),
    ("Post", "\"https://\"", |builder| builder.post(post("https://"))),
    ("Post", "\"https://orgs.example/app\"", |builder| {
        builder.post(post("https://orgs.example/app"))
    }),
    ("Mailer", "the InvitationBackend lets people wait", |builder| {
        builder.invitations(Arc::new(ByUser))
    }),
    ("Mailer", "the RegistrationBackend lets people wait", |builder| {
        builder.registrations(Arc::new(PendingOrganizations))
    }),
];

#[test]
fn what_does_not_fit_is_named() {
    run(async {
        let spare = Spare::sqlite().await;
        for (part, why, wrong) in WRONG {
            let misfit = wrong(Orgs::builder(spare.orgs.database().clone())).build().unwrap_err();
            assert_eq!(misfit.part, part, "{misfit}");
            assert!(misfit.why.contains(why), "{misfit}");
            assert_eq!(misfit.to_string(), format!("{part}: {}", misfit.why));
        }
    });
}

#[test]
fn with_a_post_or_a_subscriber_of_ones_own_people_may_wait() {
    run(async {
        let spare = Spare::sqlite().await;
        let waiting = || {
            Orgs::builder(spare.orgs.database().clone())
                .invitations(Arc::new(ByUser))
                .registrations(Arc::new(PendingOrganizations))
        };
        assert!(waiting().post(post("https://orgs.example/")).build().is_ok());
        assert!(waiting().subscriber(Arc::new(Ear::default())).build().is_ok());
        let fault = Fault::from(waiting().build().unwrap_err());
        assert!(fault.to_string().starts_with("Mailer: "), "{fault}");
    });
}

#[test]
fn a_misfit_is_an_error_like_others() {
    let misfit: Box<dyn std::error::Error> = Box::new(Misfit {
        part: "Clock",
        why: "it has stopped".into(),
    });
    assert_eq!(misfit.to_string(), "Clock: it has stopped");
}

/// The trait objects are what a host holds; so they have to be.
#[test]
fn parts_are_objects() {
    fn is_object<T: ?Sized>() {}
    is_object::<dyn SlugPolicy>();
    is_object::<dyn MailTemplates>();
    is_object::<dyn Mailer>();
}

both! {
    /// As django-organizations' default field does it; a later change of the slug is honoured all the same.
    async fn always_deriving(world) {
        let orgs = world.orgs.to_builder().slugs(Arc::new(AlwaysDerive(NameWords))).build().unwrap();
        let vizsla = Create::parse("Vizsla Club", "vizsla").unwrap();
        let created = organizations::create(&orgs, &world.mia, &vizsla).await.unwrap();
        assert_eq!(created.slug, slug("vizsla-club"));
        // Sent twice it is one organization, whatever was typed.
        assert_eq!(organizations::create(&orgs, &world.mia, &vizsla).await.unwrap(), created);
        let suggested = organizations::suggest_slug(&orgs, &world.mia, "Vizsla Club", "vizsla").await.unwrap();
        assert_eq!(suggested, Suggestion::Free(slug("vizsla-club-2")));
        let to = organizations::ChangeSlug::parse("vizsla").unwrap();
        assert_eq!(organizations::change_slug(&orgs, &world.mia, &created.slug, &to).await.unwrap(), slug("vizsla"));
    }

    async fn slugs_of_ones_own(world) {
        let orgs = world.orgs.to_builder().slugs(Arc::new(Words("club", Typed::Honoured))).build().unwrap();
        let found = async |name, typed| organizations::create(&orgs, &world.mia, &Create::parse(name, typed).unwrap()).await.unwrap().slug;
        assert_eq!(found("Vizsla Club", "").await, slug("club"));
        assert_eq!(found("Another", "").await, slug("club-2"));
        assert_eq!(found("A Third", "third").await, slug("third"));
    }
}

/// Everything but the replaced part is as before.
#[test]
fn another_handle_of_the_same_parts() {
    run(async {
        let world = World::sqlite().await;
        let ear = Arc::new(Ear::default());
        let one = world.orgs.to_builder().subscriber(ear.clone()).build().unwrap();
        let other = one
            .to_builder()
            .limits(limits(|limits| limits.page_size = 7))
            .build()
            .unwrap();
        assert_eq!((other.limits().page_size, one.limits().page_size), (7, 50));
        assert_eq!(other.now(), world.orgs.now(), "the world's clock");
        orgs::events::relay::relay(&other).await.unwrap();
        assert!(!ear.kinds().is_empty());
    });
}
