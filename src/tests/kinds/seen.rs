//! Who sees fields, who changes them, and what a page of them costs.

use super::{
    found,
    hosts::{Account, AccountUser, Accounts, Player, Teams, Vendor, Vendors},
    market,
};
use crate::stage::{denies, offer, refuses, slug};
use orgs::{
    access::{Caller, Role, permission::permit::ViewOrganization},
    invitations::{self, Key},
    kernel::{Denial, Never, Outcome, UserId},
    kinds::{self, ChangeMemberRefusal, Own},
    members::{self, Query},
    organizations, sql,
    testing::Person,
};
use uuid::Uuid;

both! {
    /// The seed's recipe for any resource that belongs to an organization, on any table of the host's.
    async fn a_table_of_the_hosts_is_read_by_a_proof(world) {
        let vendors = market(&world).await.of::<Vendors>();
        let kiosk = |city: &str| Vendor { city: city.into(), ..Vendor::default() };
        for (founder, city, name) in [(&world.mia, "Köln", "Globex"), (&world.sam, "Ulm", "Hooli")] {
            found(&vendors.founding(kiosk(city), ()), founder, name, "").await;
        }
        let globex = &slug("globex");
        let cities = async |caller: &Caller| -> Outcome<Vec<(String,)>, Never> {
            let grant = vendors.reading(caller).await?.require::<ViewOrganization>(globex).await?;
            let mut db = vendors.database().read().await?;
            Ok(db.all(sql!("select city from vendors where organization_id = $1"), (grant.organization(),)).await?)
        };
        assert_eq!(cities(&world.mia).await.unwrap(), [("Köln".to_owned(),)], "and nobody else's");
        denies(&world, Denial::NotFound, cities(&world.sam)).await;
        denies(&world, Denial::SignedOut, cities(&world.nobody)).await;
    }

    async fn fields_are_seen_by_who_sees_what_they_are_of(world) {
        let accounts = market(&world).await.of::<Accounts>();
        let globex = &found(&accounts, &world.mia, "Globex", "").await;
        let id = invitations::invite(&accounts, &world.mia, globex, &offer("max@acme.example", Role::Member)).await.unwrap();
        invitations::accept(&accounts, &world.max, &Key::Id(id)).await.unwrap();
        let (mia, max, sam, nobody) = (&world.mia, &world.max, &world.sam, &world.nobody);
        assert!(kinds::show(&accounts, max, globex).await.is_ok());
        assert!(kinds::show_members(&accounts, max, globex, &[mia.user]).await.is_ok());
        denies(&world, Denial::Forbidden, kinds::show_invitations(&accounts, max, globex, &[id])).await;
        denies(&world, Denial::Forbidden, kinds::change(&accounts, max, globex, &Account::default())).await;
        denies(&world, Denial::Forbidden, kinds::change_member(&accounts, max, globex, max.user, &AccountUser::default())).await;
        for (who, denial) in [(&**sam, Denial::NotFound), (nobody, Denial::SignedOut)] {
            denies(&world, denial, kinds::show(&accounts, who, globex)).await;
            denies(&world, denial, kinds::show_members(&accounts, who, globex, &[mia.user])).await;
            denies(&world, denial, kinds::show_invitations(&accounts, who, globex, &[id])).await;
            denies(&world, denial, kinds::change(&accounts, who, globex, &Account::default())).await;
            denies(&world, denial, kinds::change_member(&accounts, who, globex, max.user, &AccountUser::default())).await;
        }
    }

    /// Ids of another organization's people and invitations bring nothing of theirs.
    async fn fields_of_others_are_not_found_by_their_ids(world) {
        let accounts = market(&world).await.of::<Accounts>();
        let globex = found(&accounts, &world.mia, "Globex", "").await;
        let hooli = found(&accounts, &world.sam, "Hooli", "").await;
        let id = invitations::invite(&accounts, &world.sam, &hooli, &offer("max@acme.example", Role::Member)).await.unwrap();
        assert!(kinds::show_members(&accounts, &world.mia, &globex, &[world.sam.user]).await.unwrap().is_empty());
        assert!(kinds::show_invitations(&accounts, &world.mia, &globex, &[id]).await.unwrap().is_empty());
        let theirs = organizations::mine(&accounts, &world.sam).await.unwrap()[0].id;
        assert!(kinds::show_mine(&accounts, &world.mia, &[theirs]).await.unwrap().is_empty());
        assert!(kinds::show_mine(&accounts, &world.nobody, &[theirs]).await.unwrap().is_empty());
    }

    async fn ones_own_organizations_with_their_fields(world) {
        let accounts = market(&world).await.of::<Accounts>();
        let account = Account { monthly_subscription: 5, renews_at: Some(accounts.now()) };
        let user = AccountUser { user_type: "A".into() };
        found(&accounts.founding(account.clone(), user.clone()), &world.mia, "Globex", "").await;
        let mine = organizations::mine(&accounts, &world.mia).await.unwrap();
        let fields = kinds::show_mine(&accounts, &world.mia, &[mine[0].id]).await.unwrap();
        assert_eq!(fields.get(&mine[0].id), Some(&Own { organization: account, member: user }));
    }

    async fn a_members_fields_are_changed_by_who_ranks_as_high(world) {
        let accounts = market(&world).await.of::<Accounts>();
        let globex = found(&accounts, &world.mia, "Globex", "").await;
        let id = invitations::invite(&accounts, &world.mia, &globex, &offer("max@acme.example", Role::Admin)).await.unwrap();
        invitations::accept(&accounts, &world.max, &Key::Id(id)).await.unwrap();
        let fields = AccountUser { user_type: "A".into() };
        refuses(&world, ChangeMemberRefusal::RoleAboveOwn, kinds::change_member(&accounts, &world.max, &globex, world.mia.user, &fields)).await;
        refuses(&world, ChangeMemberRefusal::NotAMember, kinds::change_member(&accounts, &world.mia, &globex, world.sam.user, &fields)).await;
        kinds::change_member(&accounts, &world.max, &globex, world.max.user, &fields).await.unwrap();
    }

    /// One statement for a page of fifty, and not fifty.
    async fn a_page_is_one_more_statement(world) {
        let teams = market(&world).await.of::<Teams>();
        let rovers = found(&teams.founding((), Player { number: 1, plays: true }), &world.mia, "Rovers", "").await;
        for number in 0..49 {
            let person = Person::sync(&teams, "Player", &format!("player{number}@example.org")).await.unwrap();
            let id = invitations::invite(&teams, &world.mia, &rovers, &offer(person.email.as_str(), Role::Member)).await.unwrap();
            invitations::accept(&teams, &person, &Key::Id(id)).await.unwrap();
        }
        let page = members::list(&teams, &world.mia, &rovers, &Query::default(), None, 50).await.unwrap().page;
        let people: Vec<UserId> = page.rows.iter().map(|member| member.user).collect();
        let tap = world.orgs.database().tap();
        tap.listen();
        let fields = kinds::show_members(&teams, &world.mia, &rovers, &people).await.unwrap();
        let heard = tap.heard();
        assert_eq!((fields.len(), heard.len()), (50, 2), "who asks, and the page: {heard:#?}");
        // Who is no member has none, and hurts nobody.
        assert!(kinds::show_members(&teams, &world.mia, &rovers, &[UserId(Uuid::max())]).await.unwrap().is_empty());
    }
}
