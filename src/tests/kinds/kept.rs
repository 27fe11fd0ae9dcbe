//! Fields are written with what they are of, in one transaction, or not at all.

use super::{
    found,
    hosts::{Account, AccountOffer, AccountUser, Accounts, Player, Teams, Vendor, Vendors, account, user_type},
    market, only, rows,
};
use crate::{
    importing::source::one_of_each,
    stage::{offer, sound, tells},
};
use orgs::{
    access::Role,
    console,
    importing::{self, Letters},
    invitations::{self, ByUser, Key},
    kernel::{EmailAddress, Failure},
    kinds, members,
    organizations::{self, Create},
    testing::{Ear, Person, World},
    users,
};
use std::sync::Arc;

async fn type_of(
    world: &World,
    desk: &kinds::Desk<Accounts>,
    slug: &orgs::kernel::Slug,
    person: &Person,
) -> Option<AccountUser> {
    let found = kinds::show_members(desk, &world.mia, slug, &only(person.user))
        .await
        .unwrap();
    found.get(&person.user).cloned()
}

both! {
    /// `create_organization(..., org_defaults={"monthly_subscription": 99}, org_user_defaults={"user_type": "B"})`.
    async fn founded_with_fields(world) {
        let accounts = market(&world).await.of::<Accounts>();
        let form = Create::parse("Globex", "globex").unwrap();
        let with = accounts.founding(account(), user_type("B"));
        let (created, _) = tells(&world, "organization.created", organizations::create(&with, &world.mia, &form)).await;
        assert_eq!(kinds::show(&accounts, &world.mia, &created.slug).await.unwrap(), account());
        assert_eq!(type_of(&world, &accounts, &created.slug, &world.mia).await, Some(user_type("B")));
        // The same form sent twice is one organization, with one row of fields.
        organizations::create(&with, &world.mia, &form).await.unwrap();
        assert_eq!((rows(&world, "accounts").await, rows(&world, "account_users").await), (1, 1));
    }

    async fn let_in_with_fields(world) {
        let accounts = market(&world).await.of::<Accounts>();
        let globex = found(&accounts, &world.mia, "Globex", "").await;
        let sam = world.sam.signed_in().unwrap();
        let with = accounts.adding(user_type("A"));
        tells(&world, "member.added", members::admit(&with, &globex, sam, Role::Member)).await;
        assert_eq!(type_of(&world, &accounts, &globex, &world.sam).await, Some(user_type("A")));
    }

    /// Where nothing is said, the default is written; a row is always there.
    async fn founded_without_a_word(world) {
        let accounts = market(&world).await.of::<Accounts>();
        let globex = found(&accounts, &world.mia, "Globex", "").await;
        assert_eq!(kinds::show(&accounts, &world.mia, &globex).await.unwrap(), Account::default());
        assert_eq!((rows(&world, "accounts").await, rows(&world, "account_users").await), (1, 1));
        // Plain organizations have none.
        found(&world.orgs, &world.mia, "Globex", "").await;
        assert_eq!(rows(&world, "accounts").await, 1);
    }

    /// The host's own constraints count like ours: what they refuse is not there at all.
    async fn what_the_hosts_table_refuses_is_not_founded(world) {
        let accounts = market(&world).await.of::<Accounts>();
        let before = world.everything().await;
        let free = Account { monthly_subscription: -1, ..account() };
        let founded = organizations::create(&accounts.founding(free, user_type("A")), &world.mia, &Create::parse("Globex", "").unwrap()).await;
        assert!(matches!(founded, Err(Failure::Faulted(_))), "{founded:?}");
        let founded = organizations::create(&accounts.founding(account(), user_type("king")), &world.mia, &Create::parse("Globex", "").unwrap()).await;
        assert!(matches!(founded, Err(Failure::Faulted(_))), "{founded:?}");
        assert_eq!(world.everything().await, before);
    }

    /// From the offer to the member, by every way in: `activation_kwargs`.
    async fn an_invitations_fields_become_the_members(world) {
        let accounts = market(&world).await.of::<Accounts>();
        let globex = found(&accounts, &world.mia, "Globex", "").await;
        let offered = AccountOffer { user_type: "A".into(), cost_centre: Some("42".into()) };
        let by_mail = offer("ivy@example.org", Role::Member);
        let id = invitations::invite(&accounts.inviting(offered.clone()), &world.mia, &globex, &by_mail).await.unwrap();
        let seen = kinds::show_invitations(&accounts, &world.mia, &globex, &[id]).await.unwrap();
        assert_eq!(seen.get(&id), Some(&offered));
        let ivy = Person::sync(&accounts, "Ivy", "ivy@example.org").await.unwrap();
        let letter = invitations::letter(&accounts, id, 1).await.unwrap().unwrap();
        invitations::accept(&accounts, &ivy, &Key::Token(letter.token)).await.unwrap();
        assert_eq!(type_of(&world, &accounts, &globex, &ivy).await, Some(user_type("A")));
        // Added at once, by a backend for this call.
        let adding = accounts.to_builder().subscriber(Arc::new(Ear::default())).invitations(Arc::new(ByUser)).build().unwrap();
        let offered = AccountOffer { user_type: "B".into(), cost_centre: None };
        let sam = offer("sam@initech.example", Role::Member);
        invitations::invite(&adding.of::<Accounts>().inviting(offered), &world.mia, &globex, &sam).await.unwrap();
        assert_eq!(type_of(&world, &accounts, &globex, &world.sam).await, Some(user_type("B")));
        // Without a word: the default.
        let max = invitations::invite(&accounts, &world.mia, &globex, &offer("max@acme.example", Role::Member)).await.unwrap();
        invitations::accept(&accounts, &world.max, &Key::Id(max)).await.unwrap();
        assert_eq!(type_of(&world, &accounts, &globex, &world.max).await, Some(user_type("")));
        sound(&world).await;
    }

    /// By an operator, too.
    async fn whoever_is_appointed_has_fields(world) {
        let orgs = market(&world).await;
        let teams = orgs.of::<Teams>();
        let rovers = organizations::create(&teams.founding((), Player { number: 1, plays: true }), &world.mia, &Create::parse("Rovers", "").unwrap()).await.unwrap();
        users::appoint(&teams, &world.max.email, orgs::access::caller::Superuser::Yes).await.unwrap();
        let max = Person::find(&teams, &world.max.email).await.unwrap();
        // By the handle of another kind, and by that of its own with fields brought along.
        console::appoint_owner(&orgs, &max, rovers.id, &world.sam.email).await.unwrap();
        let keeper = Player { number: 12, plays: false };
        console::appoint_owner(&teams.adding(keeper.clone()), &max, rovers.id, &world.adam.email).await.unwrap();
        let players = kinds::show_members(&teams, &world.mia, &rovers.slug, &[world.mia.user, world.sam.user, world.adam.user]).await.unwrap();
        assert_eq!(players.get(&world.sam.user), Some(&Player { number: 0, plays: false }));
        assert_eq!(players.get(&world.adam.user), Some(&keeper));
        assert_eq!(players.get(&world.mia.user), Some(&Player { number: 1, plays: true }));
    }

    /// An import is of the kind of its handle, and all of it has fields.
    async fn what_is_imported_has_fields(world) {
        let accounts = market(&world).await.of::<Accounts>();
        importing::import(&accounts, &one_of_each(), Letters::Hold).await.unwrap();
        let tables = ["accounts", "account_users", "account_offers"];
        assert_eq!([rows(&world, tables[0]).await, rows(&world, tables[1]).await, rows(&world, tables[2]).await], [1, 2, 1]);
        let owner = Person::find(&accounts, &EmailAddress::parse("one@old.example").unwrap()).await.unwrap();
        let old = organizations::mine(&accounts, &owner).await.unwrap();
        assert_eq!(old.len(), 1);
        assert_eq!(organizations::mine(&world.orgs, &owner).await.unwrap(), []);
        // Again it brings nothing new; and the name is free among plain organizations.
        importing::import(&accounts, &one_of_each(), Letters::Hold).await.unwrap();
        assert_eq!(rows(&world, tables[1]).await, 2);
        found(&world.orgs, &world.mia, "Old", &old[0].slug).await;
        sound(&world).await;
    }

    /// A membership that ends takes its fields along, whichever way it ends.
    async fn a_members_fields_go_with_the_membership(world) {
        let teams = market(&world).await.of::<Teams>();
        let rovers = found(&teams, &world.mia, "Rovers", "").await;
        for person in [&world.adam, &world.max, &world.sam] {
            let id = invitations::invite(&teams, &world.mia, &rovers, &offer(person.email.as_str(), Role::Member)).await.unwrap();
            invitations::accept(&teams, person, &Key::Id(id)).await.unwrap();
        }
        assert_eq!(rows(&world, "players").await, 4);
        members::remove(&teams, &world.mia, &rovers, world.adam.user).await.unwrap();
        members::leave(&teams, &world.max, &rovers).await.unwrap();
        assert_eq!(rows(&world, "players").await, 2);
        organizations::delete(&world.orgs, &world.sam, &world.initech, "initech").await.unwrap();
        users::depart(&teams, "sam@initech.example").await.unwrap();
        assert_eq!(rows(&world, "players").await, 1);
    }

    /// And comes back with them, when a removal is undone.
    async fn a_members_fields_come_back_with_the_membership(world) {
        let teams = market(&world).await.of::<Teams>();
        let rovers = found(&teams, &world.mia, "Rovers", "").await;
        let id = invitations::invite(&teams, &world.mia, &rovers, &offer(world.adam.email.as_str(), Role::Member)).await.unwrap();
        invitations::accept(&teams, &world.adam, &Key::Id(id)).await.unwrap();
        let keeper = Player { number: 1, plays: true };
        kinds::change_member(&teams, &world.mia, &rovers, world.adam.user, &keeper).await.unwrap();
        let removal = members::remove(&teams, &world.mia, &rovers, world.adam.user).await.unwrap();
        assert_eq!(rows(&world, "players").await, 1);
        members::restore(&teams, &world.mia, &rovers, removal).await.unwrap();
        let players = kinds::show_members(&teams, &world.mia, &rovers, &[world.adam.user]).await.unwrap();
        assert_eq!(players.get(&world.adam.user), Some(&keeper));
        sound(&world).await;
    }

    async fn changing_fields(world) {
        let orgs = market(&world).await;
        let (accounts, vendors) = (orgs.of::<Accounts>(), orgs.of::<Vendors>());
        let globex = found(&accounts, &world.mia, "Globex", "").await;
        let (_, told) = tells(&world, "organization.fields-changed", kinds::change(&accounts, &world.mia, &globex, &account())).await;
        assert_eq!((told.actor_id, &*told.standing), (Some(world.mia.user), "member"));
        assert_eq!(kinds::show(&accounts, &world.mia, &globex).await.unwrap(), account());
        let (_, told) = tells(&world, "member.fields-changed", kinds::change_member(&accounts, &world.mia, &globex, world.mia.user, &user_type("B"))).await;
        assert_eq!(told.subject_id, Some(world.mia.user));
        assert_eq!(type_of(&world, &accounts, &globex, &world.mia).await, Some(user_type("B")));
        let shop = found(&vendors, &world.mia, "Shop", "").await;
        let there = Vendor { street_address: "1 Main St".into(), city: "Köln".into(), active_since: 1999 };
        kinds::change(&vendors, &world.mia, &shop, &there).await.unwrap();
        assert_eq!(kinds::show(&vendors, &world.mia, &shop).await.unwrap(), there);
    }
}
