//! What comes over from the real django-organizations, the newest and the oldest that can be run, on both engines.

/// The tests `name::sqlite` and `name::postgres`: from that application's database on an engine to ours on the same.
macro_rules! each_engine {
    ($($(#[$doc:meta])* async fn $name:ident($source:ident, $here:ident) $body:block)*) => {$(
        $(#[$doc])*
        mod $name {
            #[allow(unused_imports)]
            use super::*;
            async fn play($source: Spare, $here: Spare) $body
            #[test]
            fn sqlite() {
                run(async { play(Spare::sqlite().await, Spare::sqlite().await).await })
            }
            #[test]
            fn postgres() {
                run(async { play(Spare::postgres().await, Spare::postgres().await).await })
            }
        }
    )*};
}

mod django;
mod own_tables;
mod rules;
pub mod source;

use crate::stage::run;
use django::{Line, NEWEST, oldest};
use orgs::{
    Orgs,
    access::Role,
    identity::{self, Entrance, SignInRefusal},
    importing::{self, Letters, ReadRefusal, Report, Tables, Tally, What},
    invitations,
    kernel::{DisplayName, EmailAddress, Failure, Slug},
    members,
    organizations::{self, Rename},
    testing::{Person, Spare, probes},
    users::{self, Profile},
};

async fn brought(source: &Spare, here: &Orgs) -> Report {
    let source = importing::read(&source.url, &Tables::default()).await.unwrap();
    importing::import(here, &source, Letters::Hold).await.unwrap()
}

async fn sound(here: &Orgs) {
    assert_eq!(probes::check(here).await.unwrap(), Vec::<String>::new());
}

async fn person(here: &Orgs, email: &str) -> Person {
    Person::find(here, &EmailAddress::parse(email).unwrap()).await.unwrap()
}

fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

async fn shown(here: &Orgs, by: &Person, at: &str) -> organizations::Organization {
    match organizations::show(here, by, &slug(at)).await.unwrap() {
        organizations::Shown::Here(organization) => organization,
        organizations::Shown::Moved(to) => panic!("{at} has moved to {to}"),
    }
}

fn name(person: &Person) -> &str {
    &person.signed_in().unwrap().name
}

fn tally([there, new, changed, same, left, removed]: [u64; 6]) -> Tally {
    Tally {
        there,
        new,
        changed,
        same,
        left,
        removed,
    }
}

/// What is said of a row of a table.
fn said<'r>(report: &'r Report, table: &str, key: &str) -> Vec<&'r What> {
    let findings = report.findings.iter();
    let found = findings.filter(|finding| finding.table.ends_with(table) && finding.key == key);
    found.map(|finding| &finding.what).collect()
}

/// What both versions have: everything but invitations.
fn first_report(report: &Report) {
    assert_eq!(report.users, tally([11, 8, 0, 0, 3, 0]));
    assert_eq!(report.organizations, tally([9, 7, 0, 0, 2, 0]));
    assert_eq!(report.members, tally([18, 14, 0, 0, 4, 0]));
    let orphan = |table: &str, key: &str| What::Orphan {
        table: table.into(),
        key: key.into(),
    };
    let other = |from: &str, to: &str| What::OtherSlug {
        from: from.into(),
        to: to.into(),
    };
    for (table, key, what) in [
        (
            "auth_user",
            "3",
            What::NoPassword {
                kind: "bcrypt_sha256".into(),
            },
        ),
        ("auth_user", "4", What::NoPassword { kind: String::new() }),
        ("auth_user", "5", What::SharesAddress { with: Some("6".into()) }),
        ("auth_user", "7", What::NoAddress),
        (
            "auth_user",
            "8",
            What::NotAnAddress {
                said: "strange at acme".into(),
            },
        ),
        ("auth_user", "11", What::OtherName { name: "Hidden".into() }),
        ("_organization", "2", other("Acme", "acme-2")),
        ("_organization", "3", other("möbel_süd", "moebel-sued")),
        ("_organization", "4", other(&"x".repeat(200), &"x".repeat(44))),
        ("_organization", "5", What::OwnerChosen { user: "2".into() }),
        ("_organization", "6", What::NoOwner),
        ("_organization", "7", What::NoOwner),
        ("_organization", "9", other("admin", "admin-2")),
        ("_organizationuser", "5", orphan("auth_user", "7")),
        ("_organizationuser", "6", orphan("auth_user", "5")),
        ("_organizationuser", "13", orphan("organizations_organization", "6")),
        ("_organizationuser", "14", orphan("organizations_organization", "7")),
    ] {
        assert_eq!(said(report, table, key), [&what], "{table} {key}");
    }
    // Every difference is named.
    let named = report.findings.iter().filter(|finding| finding.what.is_left()).count();
    assert_eq!(report.difference(), named as u64);
}

/// Names, roles and dates are those of there.
async fn acme_is_here(here: &Orgs) {
    let adam = person(here, "adam@acme.example").await;
    let acme = shown(here, &adam, "acme").await;
    assert_eq!((acme.name.as_str(), acme.member_count), ("Acme", 5));
    // 5 January 2020, 12:00 UTC.
    assert_eq!(acme.created_at.0, 1_578_225_600_000_000);
    for (email, role) in [
        ("olga@acme.example", Role::Owner),
        ("mia@acme.example", Role::Member),
        ("twin@acme.example", Role::Admin),
    ] {
        let member = person(here, email).await;
        let found = members::find(here, &adam, &slug("acme"), member.user)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(found.role, role, "{email}");
        // A year later.
        assert_eq!(found.joined_at.0, 1_609_848_000_000_000);
    }
    assert_eq!(name(&person(here, "zoe@acme.example").await), "zoe");
    let ina = users::find(here, &EmailAddress::parse("ina@acme.example").unwrap())
        .await
        .unwrap();
    assert!(ina.is_none(), "whoever could not sign in there cannot here");
}

async fn comes_over(line: &Line, source: &Spare, here: &Orgs, invitations: [u64; 6]) {
    line.fill("begin", &source.url);
    let before = here.database().everything().await.unwrap();
    let read = importing::read(&source.url, &Tables::default()).await.unwrap();
    let rehearsed = importing::rehearse(here, &read, Letters::Hold).await.unwrap();
    assert_eq!(
        here.database().everything().await.unwrap(),
        before,
        "a rehearsal changed something"
    );
    let report = brought(source, here).await;
    assert_eq!(rehearsed, report);
    first_report(&report);
    assert_eq!(report.invitations, tally(invitations));
    sound(here).await;
    acme_is_here(here).await;
    // Again: nothing twice, nothing at all.
    let before = here.database().everything().await.unwrap();
    let again = brought(source, here).await;
    assert_eq!(here.database().everything().await.unwrap(), before);
    assert_eq!(
        (again.users, again.members),
        (tally([11, 0, 0, 8, 3, 0]), tally([18, 0, 0, 14, 4, 0]))
    );
    assert_eq!(again.difference(), report.difference());
}

each_engine! {
    async fn the_newest_comes_over(source, here) {
        comes_over(&NEWEST, &source, &here.orgs, [6, 2, 0, 0, 4, 0]).await;
    }

    async fn the_oldest_comes_over(source, here) {
        let invitations = if oldest().name == "0.6.0" { [0; 6] } else { [6, 2, 0, 0, 4, 0] };
        comes_over(oldest(), &source, &here.orgs, invitations).await;
    }

    /// Whoever signed in there signs in here, once by that application's hash, and by ours from then on.
    async fn passwords_come_along(source, here) {
        NEWEST.fill("begin", &source.url);
        brought(&source, &here.orgs).await;
        let foreign = async || {
            let all = here.orgs.database().everything().await.unwrap();
            all.matches("pbkdf2_sha256$").count() + all.matches("argon2$").count()
        };
        let before = foreign().await;
        let typed = async |email: &str, password: &str| identity::sign_in(&here.orgs, email, password).await;
        for (email, password) in [
            ("olga@acme.example", "correct horsE"),
            ("adam@acme.example", "correct horsE"),
            ("mia@acme.example", "correct horse"),
            ("max@acme.example", "correct horse"),
            ("ina@acme.example", "correct horse"),
            ("nobody@acme.example", "correct horse"),
        ] {
            let refused = typed(email, password).await;
            assert!(matches!(refused, Err(Failure::Refused(SignInRefusal::WrongCredentials))), "{email}");
        }
        assert_eq!(foreign().await, before);
        for email in ["olga@acme.example", "adam@acme.example"] {
            assert!(matches!(typed(email, "correct horse").await.unwrap(), Entrance::Open(_)), "{email}");
        }
        // Hash and cost of each.
        assert_eq!(foreign().await, before - 4);
        assert!(matches!(typed("olga@acme.example", "correct horse").await.unwrap(), Entrance::Open(_)));
        // A repeated import does not bring the old one back.
        brought(&source, &here.orgs).await;
        assert_eq!(foreign().await, before - 4);
    }

    async fn invitations_wait_and_nobody_is_mailed(source, here) {
        NEWEST.fill("begin", &source.url);
        let report = brought(&source, &here.orgs).await;
        for (key, what) in [
            ("2", What::AlreadyInvited),
            ("3", What::OtherInviter),
            ("4", What::NotAnAddress { said: "+49 30 123456".into() }),
            ("5", What::AlreadyMember),
            ("7", What::Orphan { table: "organizations_organization".into(), key: "6".into() }),
        ] {
            assert_eq!(said(&report, "invitation", key), [&what], "{key}");
        }
        let adam = person(&here.orgs, "adam@acme.example").await;
        let acme = slug("acme");
        let listed = invitations::list(&here.orgs, &adam, &acme, invitations::Which::default(), None, 50);
        let (page, _) = listed.await.unwrap();
        let mut waiting: Vec<_> = page.rows.iter().map(|row| row.email.as_str()).collect();
        waiting.sort_unstable();
        assert_eq!(waiting, ["new@invited.example", "other@invited.example"]);
        let all = here.orgs.database().everything().await.unwrap();
        assert_eq!((all.matches("invitation.imported").count(), all.matches("invitation.sent").count()), (2, 0));
    }

    async fn what_changed_there_is_changed_here(source, here) {
        NEWEST.fill("begin", &source.url);
        brought(&source, &here.orgs).await;
        NEWEST.fill("go-on", &source.url);
        let report = brought(&source, &here.orgs).await;
        assert_eq!(report.users, tally([10, 0, 2, 5, 4, 0]));
        assert_eq!(report.organizations, tally([9, 0, 2, 5, 2, 0]));
        assert_eq!(report.members, tally([17, 1, 1, 11, 4, 2]));
        assert_eq!(said(&report, "auth_user", "11"), [&What::GoneThere]);
        sound(&here.orgs).await;
        let olga = person(&here.orgs, "olga@new.example").await;
        let acme = shown(&here.orgs, &olga, "acme-renamed").await;
        assert_eq!((acme.name.as_str(), acme.member_count), ("Acme Renamed", 5));
        assert_eq!(name(&person(&here.orgs, "max@acme.example").await), "Maximilian");
        let before = here.orgs.database().everything().await.unwrap();
        let again = brought(&source, &here.orgs).await;
        assert_eq!((again.members, again.difference()), (tally([17, 0, 0, 13, 4, 0]), report.difference()));
        assert_eq!(here.orgs.database().everything().await.unwrap(), before);
    }

    async fn what_was_changed_here_stays(source, here) {
        NEWEST.fill("begin", &source.url);
        brought(&source, &here.orgs).await;
        let (olga, mia) = (person(&here.orgs, "olga@acme.example").await, person(&here.orgs, "mia@acme.example").await);
        let name = Rename::parse("Acme Here").unwrap();
        organizations::rename(&here.orgs, &olga, &slug("acme"), &name).await.unwrap();
        members::remove(&here.orgs, &olga, &slug("acme"), mia.user).await.unwrap();
        NEWEST.fill("go-on", &source.url);
        let report = brought(&source, &here.orgs).await;
        assert_eq!(said(&report, "_organization", "1"), [&What::ChangedHere]);
        assert_eq!(said(&report, "_organizationuser", "3"), [&What::RemovedHere]);
        sound(&here.orgs).await;
        let olga = person(&here.orgs, "olga@new.example").await;
        let acme = shown(&here.orgs, &olga, "acme").await;
        assert_eq!(acme.name.as_str(), "Acme Here");
    }

    /// An address there may be anybody's: it gives memberships to whoever has it here, and nothing of theirs away.
    async fn who_was_here_stays_as_they_are(source, here) {
        let profile = Profile {
            external_id: "7".into(),
            email: EmailAddress::parse("Olga@acme.example").unwrap(),
            name: DisplayName::parse("Olga Here").unwrap(),
        };
        let olga = users::sync(&here.orgs, &profile).await.unwrap();
        NEWEST.fill("begin", &source.url);
        let report = brought(&source, &here.orgs).await;
        assert_eq!(said(&report, "auth_user", "1"), [&What::KnownHere]);
        NEWEST.fill("go-on", &source.url);
        let report = brought(&source, &here.orgs).await;
        assert_eq!(said(&report, "auth_user", "1"), [&What::ChangedHere]);
        let still = person(&here.orgs, "olga@acme.example").await;
        assert_eq!((still.user, name(&still)), (olga, "Olga Here"));
        let refused = identity::sign_in(&here.orgs, "olga@acme.example", "correct horse").await;
        assert!(matches!(refused, Err(Failure::Refused(SignInRefusal::WrongCredentials))));
        assert_eq!(shown(&here.orgs, &still, "acme-renamed").await.name, "Acme Renamed");
        sound(&here.orgs).await;
    }

    async fn a_database_without_its_tables(source, here) {
        let missing = importing::read(&here.url, &Tables::default()).await;
        let table = "auth_user".to_owned();
        assert!(matches!(missing, Err(Failure::Refused(ReadRefusal::NoTable { table: named })) if named == table));
        // Our own people have other columns.
        let tables = Tables { users: "organization_words".into(), ..Tables::default() };
        let missing = importing::read(&source.url, &tables).await;
        assert!(matches!(missing, Err(Failure::Refused(ReadRefusal::NoColumn { .. }))));
        // A name is a name and no statement.
        let tables = Tables { users: "users\"; drop table users".into(), ..Tables::default() };
        assert!(matches!(importing::read(&source.url, &tables).await, Err(Failure::Faulted(_))));
    }
}
