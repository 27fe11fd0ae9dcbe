//! The host's tables beside ours: made once, looked at when the process starts, and as strict as ours.

use super::{
    found,
    hosts::{Accounts, Teams, Vendors},
    market, rows,
};
use crate::stage::run;
use orgs::{
    Orgs,
    database::Migrations,
    fields,
    kinds::{OrganizationKind, Plain},
    testing::{Spare, World},
};

fields! {
    /// Of a table that nobody has made.
    pub struct Lost of organization in lost_luggage {
        pub weight: i64,
    }
}

/// Whose table nobody has made.
pub struct Luggage;

impl OrganizationKind for Luggage {
    const KIND: &'static str = "luggage";
    type Organization = Lost;
    type Member = ();
    type Invitation = ();
}

struct Impostor;

impl OrganizationKind for Impostor {
    const KIND: &'static str = "vendor";
    type Organization = ();
    type Member = ();
    type Invitation = ();
}

both! {
    /// Run again by the next process, or by two at once, nothing is made twice; a further version comes on top.
    async fn migrations_of_a_host_have_a_history_of_their_own(world) {
        let orgs = market(&world).await;
        orgs.migrate().await.unwrap();
        found(&orgs.of::<Accounts>(), &world.mia, "Globex", "").await;
        const MORE: Migrations = Migrations::new("another", &[(1, "notes", "create table notes (\n  id uuid not null primary key,\n  text text not null\n);")]);
        let more = orgs.to_builder().migrations(MORE).build().unwrap();
        more.migrate().await.unwrap();
        more.migrate().await.unwrap();
        assert!(world.everything().await.contains("\nnotes\n"));
        assert_eq!(rows(&world, "accounts").await, 1);
    }

    async fn a_table_that_is_missing_is_found_at_the_start(world) {
        let orgs = world.orgs.to_builder().kind::<Luggage>().build().unwrap();
        let fault = orgs.migrate().await.unwrap_err().to_string();
        assert!(fault.starts_with("OrganizationKind luggage: "), "{fault}");
    }

    /// By the keys of the example in the documentation.
    async fn side_tables_are_as_strict_as_ours(world) {
        let orgs = market(&world).await;
        found(&orgs.of::<Accounts>(), &world.mia, "Globex", "").await;
        found(&orgs.of::<Teams>(), &world.mia, "Rovers", "").await;
        for statement in [
            "update accounts set monthly_subscription = 'much'",
            "update account_users set user_id = (select id from users where email_key = 'sam@initech.example')",
            "update account_users set organization_id = (select id from organizations where slug = 'rovers')
             where organization_id = (select id from organizations where slug = 'globex') and user_type = 'A'; select 1/0 from nowhere",
            "update players set plays = 'perhaps'",
        ] {
            let before = world.everything().await;
            assert!(world.script(statement).await.is_err(), "{statement}");
            assert_eq!(world.everything().await, before, "{statement}");
        }
    }

    /// An organization and its slugs are of one kind.
    async fn an_organization_is_of_one_kind(world) {
        let orgs = market(&world).await;
        found(&orgs.of::<Vendors>(), &world.mia, "Acme", "acme").await;
        for statement in [
            "update organizations set kind = 'team' where kind = 'vendor'",
            "update organization_slugs set kind = 'team' where kind = 'vendor'",
            "update organization_slugs set kind = 'organization' where kind = 'vendor'",
            "update organization_slugs set kind = 'No Kind'",
            "update organizations set kind = 'organization' where kind = 'vendor'",
        ] {
            let before = world.everything().await;
            assert!(world.script(statement).await.is_err(), "{statement}");
            assert_eq!(world.everything().await, before, "{statement}");
        }
        // Both together it may be.
        world.script("update organizations set kind = 'team' where kind = 'vendor'; update organization_slugs set kind = 'team' where kind = 'vendor'").await.unwrap();
    }
}

#[test]
fn two_kinds_of_one_name_do_not_fit() {
    run(async {
        let spare = Spare::sqlite().await;
        let misfit = Orgs::builder(spare.orgs.database().clone())
            .kind::<Vendors>()
            .kind::<Impostor>()
            .build()
            .unwrap_err();
        assert_eq!(misfit.to_string(), "OrganizationKind: two kinds are called \"vendor\"");
        let misfit = Orgs::builder(spare.orgs.database().clone())
            .migrations(Migrations::new("My Host", &[]))
            .build()
            .unwrap_err();
        assert_eq!(misfit.part, "Migrations");
    });
}

/// Plain organizations are a kind like others, and the one that a handle is for until it says so.
#[test]
fn plain_organizations_are_a_kind() {
    run(async {
        let world = World::sqlite().await;
        assert_eq!(world.orgs.kind().as_str(), Plain::KIND);
        let plain = world.orgs.of::<Plain>();
        assert_eq!(
            orgs::organizations::mine(&plain, &world.mia).await.unwrap()[0].name,
            "Acme"
        );
        assert_eq!(format!("{plain:?}"), "Desk(Kind(\"organization\"))");
    });
}
