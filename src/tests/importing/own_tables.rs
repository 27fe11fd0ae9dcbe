//! Models of the host's own: tables and columns are called as the host says, and lack what the bases of django-organizations lack.

use super::{
    django::{Line, NEWEST, oldest},
    name, person, said, shown, slug, sound, tally,
};
use crate::stage::run;
use orgs::{
    Orgs,
    access::Role,
    identity::{self, Entrance},
    importing::{self, Letters, ReadRefusal, Report, Tables, What},
    kernel::Failure,
    members,
    testing::Spare,
};

/// The customers, and the organizations of django-organizations itself.
fn guilds() -> Tables {
    let columns = [
        ("email", "mail_address"),
        ("name", "full_name"),
        ("is_active", "enabled"),
        ("date_joined", "since"),
    ];
    Tables {
        users: "shop_customers".into(),
        user_columns: columns.map(|(django, own)| (django.into(), own.into())).into(),
        ..Tables::default()
    }
}

/// The same people in the other kind.
fn vendors() -> Tables {
    Tables {
        organizations: "shop_vendor".into(),
        members: "shop_vendoruser".into(),
        owners: "shop_vendorowner".into(),
        invitations: "shop_vendorinvitation".into(),
        ..guilds()
    }
}

async fn brought(source: &Spare, here: &Orgs, tables: &Tables) -> Report {
    let source = importing::read(&source.url, tables).await.unwrap();
    let report = importing::import(here, &source, Letters::Hold).await.unwrap();
    sound(here).await;
    report
}

async fn vendors_come_over(line: &Line, source: &Spare, here: &Orgs, invitations: [u64; 6]) {
    line.fill("own", &source.url);
    let read = importing::read(&source.url, &vendors()).await.unwrap();
    // 5 January 2019, 12:00 UTC; the keys are in their order.
    let since: Vec<_> = read.users.iter().map(|user| user.joined_at.unwrap().0).collect();
    assert_eq!(since, [1_546_689_600_000_000; 3]);
    let report = brought(source, here, &vendors()).await;
    assert_eq!(report.users, tally([3, 3, 0, 0, 0, 0]));
    assert_eq!(report.organizations, tally([2, 1, 0, 0, 1, 0]));
    assert_eq!(report.members, tally([3, 2, 0, 0, 1, 0]));
    assert_eq!(report.invitations, tally(invitations));
    // Nobody is an admin without a column that says so.
    assert_eq!(said(&report, "shop_vendor", "2"), [&What::NoOwner]);
    let (vera, emil) = (
        person(here, "vera@shop.example").await,
        person(here, "emil@shop.example").await,
    );
    assert_eq!((name(&vera), name(&emil)), ("Vera Vendor", "Emil Employee"));
    let shop = shown(here, &emil, "corner-shop").await;
    assert_eq!((shop.name.as_str(), shop.member_count), ("Corner Shop", 2));
    for (one, role) in [(&vera, Role::Owner), (&emil, Role::Member)] {
        let found = members::find(here, &vera, &slug("corner-shop"), one.user)
            .await
            .unwrap();
        assert_eq!(found.unwrap().role, role);
    }
    let enters = async |email: &str| identity::sign_in(here, email, "correct horse").await;
    assert!(matches!(enters("vera@shop.example").await, Ok(Entrance::Open(_))));
    assert!(
        enters("gone@shop.example").await.is_err(),
        "whoever is not enabled there is not here"
    );
    // The other kind, in other tables: the same people, and nothing of the first kind is missed.
    let report = brought(source, here, &guilds()).await;
    assert_eq!(report.users, tally([3, 0, 0, 3, 0, 0]));
    assert_eq!(report.organizations, tally([1, 1, 0, 0, 0, 0]));
    assert_eq!(report.members, tally([2, 2, 0, 0, 0, 0]));
    assert_eq!(report.difference(), 0);
    let guild = shown(here, &vera, "guild").await;
    assert_eq!(guild.member_count, 2);
    // Both again: nothing.
    let before = here.database().everything().await.unwrap();
    for tables in [vendors(), guilds()] {
        brought(source, here, &tables).await;
    }
    assert_eq!(here.database().everything().await.unwrap(), before);
}

each_engine! {
    async fn those_of_the_newest_come_over(source, here) {
        vendors_come_over(&NEWEST, &source, &here.orgs, [1, 1, 0, 0, 0, 0]).await;
    }

    async fn those_of_the_oldest_come_over(source, here) {
        let invitations = if oldest().name == "0.6.0" { [0; 6] } else { [1, 1, 0, 0, 0, 0] };
        vendors_come_over(oldest(), &source, &here.orgs, invitations).await;
    }

    /// A slip in a name would otherwise leave all passwords behind, and nobody would be told.
    async fn a_column_that_is_named_has_to_be_there(source, _here) {
        NEWEST.fill("own", &source.url);
        let mut tables = vendors();
        tables.user_columns.insert("password".into(), "pass_word".into());
        match importing::read(&source.url, &tables).await {
            Err(Failure::Refused(refusal)) => assert_eq!(
                refusal,
                ReadRefusal::NoColumn { table: "shop_customers".into(), column: "pass_word".into() }
            ),
            other => panic!("{other:?}"),
        }
    }
}
