//! Kinds are apart: a handle of one finds nothing of another, by any verb.

use super::{
    found,
    hosts::{Accounts, Projects, Teams, Vendors},
    market,
};
use crate::{
    foundings::PROPOSED,
    stage::{denies, offer, refuses, role, slug, sound},
};
use async_trait::async_trait;
use orgs::{
    Orgs,
    access::{Caller, Role, caller::Superuser},
    console::{self, EventsQuery, WhichOrganizations},
    events::{self, Event, Recorded, Subscriber, relay},
    foundings::{self, PendingOrganizations},
    invitations::{self, AcceptRefusal, DeclineRefusal, Key, Unusable},
    kernel::{Denial, Fault, Kind, Outcome},
    kinds, live,
    mail::{MailTemplates, Post, templates::Destination},
    members,
    organizations::{self, ChangeSlug, ChangeSlugRefusal, Create, CreateRefusal, Rename, Shown, Suggestion},
    ownership,
    testing::{Ear, MemoryMailbox, Person, World},
    users,
};
use std::{
    fmt::Debug,
    sync::{Arc, Mutex},
};

/// Keeps what kind of organizations it was told about.
#[derive(Default)]
struct Kinds(Mutex<Vec<(String, Kind)>>);

#[async_trait]
impl Subscriber for Kinds {
    async fn told(&self, orgs: &Orgs, recorded: &Recorded) -> Result<(), Fault> {
        if let Event::OrganizationCreated { name, .. } = &recorded.event {
            self.0.lock().unwrap().push((name.clone(), orgs.kind().clone()));
        }
        Ok(())
    }
}

/// Paths of a host that has pages for each kind.
struct Signposts;

impl MailTemplates for Signposts {
    fn path_of(&self, kind: &Kind, to: Destination<'_>) -> String {
        format!("/{kind}{}", self.path(to))
    }
}

async fn unseen<T: Debug, R: Debug>(world: &World, deed: impl Future<Output = Outcome<T, R>>) {
    denies(world, Denial::NotFound, deed).await;
}

both! {
    async fn slugs_are_unique_within_a_kind(world) {
        let orgs = market(&world).await;
        let (vendors, teams) = (orgs.of::<Vendors>(), orgs.of::<Teams>());
        for orgs in [&orgs, &vendors, &teams] {
            assert_eq!(found(orgs, &world.mia, "Globex", "globex").await, slug("globex"));
            let again = Create::parse("Globex", "globex").unwrap();
            refuses(&world, CreateRefusal::SlugTaken, organizations::create(orgs, &world.sam, &again)).await;
            assert_eq!(organizations::suggest_slug(orgs, &world.sam, "Globex", "").await.unwrap(), Suggestion::Free(slug("globex-2")));
            assert_eq!(organizations::suggest_slug(orgs, &world.sam, "", "globex").await.unwrap(), Suggestion::Taken(slug("globex")));
        }
        // A former slug redirects within its kind, and is free in another.
        let to = |text| ChangeSlug { slug: slug(text) };
        organizations::change_slug(&vendors, &world.mia, &slug("globex"), &to("globex-shop")).await.unwrap();
        assert_eq!(organizations::show(&vendors, &world.mia, &slug("globex")).await.unwrap(), Shown::Moved("globex-shop".into()));
        assert!(matches!(organizations::show(&teams, &world.mia, &slug("globex")).await.unwrap(), Shown::Here(_)));
        let rovers = found(&teams, &world.sam, "Rovers", "rovers").await;
        refuses(&world, ChangeSlugRefusal::SlugTaken, organizations::change_slug(&teams, &world.sam, &rovers, &to("globex"))).await;
        organizations::change_slug(&teams, &world.sam, &rovers, &to("globex-shop")).await.unwrap();
        sound(&world).await;
    }

    /// Whatever verb, and whoever asks: the organization of another kind is not there.
    async fn no_verb_reaches_another_kind(world) {
        let orgs = market(&world).await;
        let vendors = &orgs.of::<Vendors>();
        let shop = found(&orgs.of::<Teams>(), &world.mia, "Rovers", "rovers").await;
        let (mia, shop) = (&world.mia, &shop);
        unseen(&world, organizations::show(vendors, mia, shop)).await;
        unseen(&world, organizations::rename(vendors, mia, shop, &Rename::parse("Mine").unwrap())).await;
        unseen(&world, organizations::change_slug(vendors, mia, shop, &ChangeSlug { slug: slug("mine") })).await;
        unseen(&world, organizations::disable(vendors, mia, shop)).await;
        unseen(&world, organizations::delete(vendors, mia, shop, "rovers")).await;
        unseen(&world, members::list(vendors, mia, shop, &members::Query::default(), None, 10)).await;
        unseen(&world, members::leave(vendors, mia, shop)).await;
        unseen(&world, members::remove(vendors, mia, shop, mia.user)).await;
        unseen(&world, members::change_role(vendors, mia, shop, mia.user, Role::Admin)).await;
        unseen(&world, ownership::transfer(vendors, mia, shop, world.sam.user)).await;
        unseen(&world, invitations::invite(vendors, mia, shop, &offer("ivy@example.org", Role::Member))).await;
        unseen(&world, invitations::list(vendors, mia, shop, invitations::Which::All, None, 10)).await;
        unseen(&world, events::list(vendors, mia, shop, None, 10)).await;
        unseen(&world, kinds::show(vendors, mia, shop)).await;
        unseen(&world, live::watch(vendors, mia, shop, None)).await;
        // And the same by the handle that is for it.
        assert!(organizations::show(&orgs.of::<Teams>(), mia, shop).await.is_ok());
    }

    async fn lists_are_of_one_kind(world) {
        let orgs = market(&world).await;
        let (accounts, vendors, projects) = (orgs.of::<Accounts>(), orgs.of::<Vendors>(), orgs.of::<Projects>());
        found(&accounts, &world.mia, "An Account", "").await;
        found(&vendors, &world.mia, "A Vendor", "").await;
        let names = async |orgs: &Orgs| -> Vec<String> {
            organizations::mine(orgs, &world.mia).await.unwrap().into_iter().map(|mine| mine.name).collect()
        };
        assert_eq!(names(&orgs).await, ["Acme"]);
        assert_eq!(names(&accounts).await, ["An Account"]);
        assert_eq!(names(&vendors).await, ["A Vendor"]);
        assert_eq!(names(&projects).await, [""; 0]);
    }

    /// A link, and an id, open what they are of by the handle of its kind only.
    async fn invitations_are_of_one_kind(world) {
        let orgs = market(&world).await;
        let (vendors, teams) = (orgs.of::<Vendors>(), orgs.of::<Teams>());
        let rovers = found(&teams, &world.mia, "Rovers", "").await;
        let id = invitations::invite(&teams, &world.mia, &rovers, &offer("sam@initech.example", Role::Member)).await.unwrap();
        let token = invitations::letter(&teams, id, 1).await.unwrap().unwrap().token;
        for elsewhere in [&orgs, &*vendors] {
            assert_eq!(invitations::show(elsewhere, &world.sam, &token).await.unwrap(), None);
            assert_eq!(invitations::waiting(elsewhere, &world.sam).await.unwrap(), []);
            for key in [Key::Token(token.clone()), Key::Id(id)] {
                let unknown = Unusable::Unknown;
                refuses(&world, AcceptRefusal::Unusable(unknown), invitations::accept(elsewhere, &world.sam, &key)).await;
                refuses(&world, DeclineRefusal::Unusable(unknown), invitations::decline(elsewhere, &world.sam, &key, "")).await;
            }
            refuses(&world, Unusable::Unknown, invitations::prove(elsewhere, &token)).await;
        }
        assert_eq!(invitations::waiting(&teams, &world.sam).await.unwrap().len(), 1);
        invitations::accept(&teams, &world.sam, &Key::Token(token)).await.unwrap();
        assert_eq!(role(&world, &world.acme, &world.mia, world.sam.user).await, None);
    }

    async fn foundings_are_of_one_kind(world) {
        let ear = Arc::new(Ear::default());
        let orgs = market(&world).await.to_builder().registrations(Arc::new(PendingOrganizations)).subscriber(ear.clone()).build().unwrap();
        let (vendors, teams) = (orgs.of::<Vendors>(), orgs.of::<Teams>());
        foundings::request(&teams, &foundings::Founding::parse("Rovers", "", "nora@example.org").unwrap()).await.unwrap();
        foundings::request(&vendors, &foundings::Founding::parse("Shop", "", "nora@example.org").unwrap()).await.unwrap();
        while relay::relay(&orgs).await.unwrap().told > 0 {}
        let waiting: Vec<_> = ear.heard().into_iter().filter_map(|told| match told.event {
            Event::OrganizationRequested { founding } => Some(founding),
            _ => None,
        }).collect();
        let token = foundings::letter(&teams, waiting[0]).await.unwrap().unwrap().token.unwrap();
        assert_eq!(foundings::show(&vendors, &world.nobody, &token).await.unwrap(), None);
        let nora = Person::sync(&orgs, "Nora", "nora@example.org").await.unwrap();
        let unknown = foundings::ConfirmRefusal::Unusable(foundings::Unusable::Unknown);
        refuses(&world, unknown, foundings::confirm(&vendors, &nora, &token, &PROPOSED)).await;
        foundings::confirm(&teams, &nora, &token, &PROPOSED).await.unwrap();
        assert_eq!(organizations::mine(&teams, &nora).await.unwrap()[0].name, "Rovers");
    }

    /// A subscriber is handed the handle of what happened, and so is the mail.
    async fn who_is_told_gets_the_handle_of_the_kind(world) {
        let listener = Arc::new(Kinds::default());
        let orgs = market(&world).await.to_builder().subscriber(listener.clone()).build().unwrap();
        found(&orgs.of::<Vendors>(), &world.mia, "Shop", "").await;
        found(&orgs.of::<Projects>(), &world.mia, "Moon", "").await;
        while relay::relay(&orgs).await.unwrap().told > 0 {}
        let heard: Vec<_> = listener.0.lock().unwrap().iter().map(|(name, kind)| format!("{name}: {kind}")).collect();
        assert_eq!(heard, ["Acme: organization", "Initech: organization", "Shop: vendor", "Moon: project"]);
    }

    /// A host has pages for each kind, and a mail leads to those of its own.
    async fn a_mail_leads_to_the_pages_of_its_kind(world) {
        let mailbox = Arc::new(MemoryMailbox::default());
        let post = Post { origin: "https://orgs.example".into(), product: "Market".into(), mailer: mailbox.clone() };
        let orgs = market(&world).await.to_builder().templates(Arc::new(Signposts)).post(post).build().unwrap();
        let teams = orgs.of::<Teams>();
        let rovers = found(&teams, &world.mia, "Rovers", "").await;
        invitations::invite(&teams, &world.mia, &rovers, &offer("ivy@example.org", Role::Member)).await.unwrap();
        while relay::relay(&orgs).await.unwrap().told > 0 {}
        let mail = mailbox.all().pop().unwrap();
        assert!(mail.text.contains("https://orgs.example/team/invitations/"), "{}", mail.text);
        // Owners are told as well.
        organizations::refuse_support(&teams, &world.mia, &rovers).await.unwrap();
        while relay::relay(&orgs).await.unwrap().told > 0 {}
        let mail = mailbox.of(&world.mia.email).pop().unwrap();
        assert!(mail.text.contains("https://orgs.example/team/orgs/rovers/settings\n"), "{}", mail.text);
    }

    /// An operator has the whole installation, so every kind; each row says which.
    async fn operators_see_every_kind(world) {
        let orgs = market(&world).await;
        let teams = orgs.of::<Teams>();
        let rovers = organizations::create(&teams, &world.mia, &Create::parse("Rovers", "").unwrap()).await.unwrap();
        users::appoint(&orgs, &world.max.email, Superuser::Yes).await.unwrap();
        let max = Person::find(&orgs, &world.max.email).await.unwrap();
        let listed = async |orgs: &Orgs, search, which| -> Vec<String> {
            let page = console::list_organizations(orgs, &max, search, which, None, 10).await.unwrap();
            page.rows.into_iter().map(|row| format!("{}: {}", row.name, row.kind)).collect()
        };
        for orgs in [&orgs, &*teams] {
            let all = ["Rovers: team", "Initech: organization", "Acme: organization"];
            assert_eq!(listed(orgs, "", WhichOrganizations::All).await, all);
            assert_eq!(listed(orgs, "rov", WhichOrganizations::All).await, ["Rovers: team"]);
            assert_eq!(listed(orgs, "rov", WhichOrganizations::Active).await, ["Rovers: team"]);
            let found = console::list_members(orgs, &max, rovers.id, &members::Query::default(), None, 10).await.unwrap();
            assert_eq!(found.page.rows.iter().map(|row| row.id).collect::<Vec<_>>(), [world.mia.user]);
            assert_eq!(listed(orgs, "", WhichOrganizations::Ownerless).await, [""; 0]);
            let shown = console::show_organization(orgs, &max, rovers.id).await.unwrap();
            assert_eq!(shown.organization.kind.as_str(), "team");
        }
        let shown = console::show_user(&orgs, &max, world.mia.user).await.unwrap();
        let kinds: Vec<_> = shown.memberships.iter().map(|membership| membership.kind.as_str()).collect();
        assert_eq!(kinds, ["organization", "team"]);
        // In the log, an organization is named by its slug, and so of the kind that the handle is for.
        let query = EventsQuery { organization: "rovers".into(), ..EventsQuery::default() };
        assert_eq!(console::list_events(&orgs, &max, &query, None, 10).await.unwrap().rows.len(), 0);
        assert_eq!(console::list_events(&teams, &max, &query, None, 10).await.unwrap().rows.len(), 1);
    }

    /// Whoever goes leaves organizations of every kind, and is kept by one of any kind.
    async fn who_goes_goes_everywhere(world) {
        let teams = market(&world).await.of::<Teams>();
        let rovers = found(&teams, &world.mia, "Rovers", "").await;
        let refused = users::depart(&world.orgs, "mia@acme.example").await;
        assert!(format!("{refused:?}").contains("Rovers"), "{refused:?}");
        organizations::delete(&teams, &world.mia, &rovers, "rovers").await.unwrap();
        users::depart(&world.orgs, "mia@acme.example").await.unwrap();
        assert_eq!(users::recognize(&teams, "mia@acme.example").await.unwrap(), Caller::Nobody);
        sound(&world).await;
    }
}
