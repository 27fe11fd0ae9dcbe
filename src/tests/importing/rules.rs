//! What is decided where there and here differ, and what no database of django-organizations can say in time: seats, guards, letters.

use super::source::{invitation, member, one_of_each, user};
use crate::stage::{limits, role, slug, sound};
use orgs::{
    Orgs,
    access::Role,
    events::relay,
    identity,
    importing::{self, Finding, ForeignOwner, Letters, Report, Source, What},
    invitations::{self, Key},
    kernel::{EmailAddress, Failure, Secret, Slug, Timestamp, Veto},
    mail::Post,
    members, organizations, ownership,
    testing::{Gatekeeper, MemoryMailbox, Person, World},
};
use sha2::{Digest as _, Sha256};
use std::sync::Arc;

async fn brought(world: &World, source: &Source) -> Report {
    let report = importing::import(&world.orgs, source, Letters::Hold).await.unwrap();
    sound(world).await;
    report
}

/// Everything that is said is this.
fn says(report: &Report, table: &str, key: &str, what: What) {
    let (table, key) = (table.to_owned(), key.to_owned());
    assert_eq!(report.findings, [Finding { table, key, what }]);
}

/// Somebody who has come.
async fn person(world: &World, email: &str) -> Person {
    Person::find(&world.orgs, &EmailAddress::parse(email).unwrap())
        .await
        .unwrap()
}

/// Of what somebody is called, as a mark keeps it.
fn fingerprint(words: &[&str]) -> String {
    let mut hash = Sha256::new();
    for word in words {
        hash.update(word.len().to_le_bytes());
        hash.update(word);
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

fn old() -> Slug {
    slug("old")
}

both! {
    async fn two_imports_at_once_are_one(world) {
        let (source, other) = (one_of_each(), world.orgs.clone());
        let (first, second) = tokio::join!(
            importing::import(&world.orgs, &source, Letters::Hold),
            importing::import(&other, &source, Letters::Hold),
        );
        let (first, second) = (first.unwrap(), second.unwrap());
        assert_eq!(first.users.new + second.users.new, 2);
        assert_eq!(first.organizations.new + second.organizations.new, 1);
        assert_eq!(first.members.new + second.members.new, 2);
        assert_eq!(first.invitations.new + second.invitations.new, 1);
        assert_eq!((first.difference(), second.difference()), (0, 0));
        sound(&world).await;
    }

    /// A guard of the host sees the whole import, and says no to all of it.
    async fn a_guard_forbids_it_altogether(world) {
        let (guard, source) = (Arc::new(Gatekeeper::default()), one_of_each());
        let veto = Veto::new("no-strangers", "Members come by the personnel office.");
        guard.veto("member.imported", veto.clone());
        let orgs = world.orgs.to_builder().guard(guard.clone()).build().unwrap();
        let before = world.everything().await;
        match importing::import(&orgs, &source, Letters::Hold).await {
            Err(Failure::Vetoed(said)) => assert_eq!(said, veto),
            other => panic!("{other:?}"),
        }
        assert_eq!(world.everything().await, before);
        guard.relent();
        importing::import(&orgs, &source, Letters::Hold).await.unwrap();
    }

    /// Whoever departed or was deleted does not come back, and what they were part of says so.
    async fn what_was_deleted_here_does_not_come_back(world) {
        let mut source = one_of_each();
        brought(&world, &source).await;
        let (one, two) = (person(&world, "one@old.example").await, person(&world, "two@old.example").await);
        let mark = fingerprint(&["two@old.example", "Person 2", "1"]);
        let kept = async || world.everything().await.to_lowercase().contains(&mark);
        assert!(kept().await);
        identity::delete_account(&world.orgs, &two, "correct horse").await.unwrap();
        assert!(!kept().await, "what they were called is kept");
        let report = brought(&world, &source).await;
        let said = |table: &str, key: &str, what| Finding { table: table.into(), key: key.into(), what };
        let orphan = |table: &str, key: &str| What::Orphan { table: table.into(), key: key.into() };
        assert_eq!(report.findings, [
            said("auth_user", "2", What::GoneHere),
            said("organizations_organizationuser", "2", orphan("auth_user", "2")),
        ]);
        organizations::delete(&world.orgs, &one, &old(), "old").await.unwrap();
        source.users.truncate(1);
        source.members.truncate(1);
        let report = brought(&world, &source).await;
        assert_eq!(report.findings, [
            said("organizations_organization", "1", What::GoneHere),
            said("organizations_organizationuser", "1", orphan("organizations_organization", "1")),
        ]);
    }

    async fn a_full_organization_takes_nobody_more(world) {
        let mut source = one_of_each();
        brought(&world, &source).await;
        world.seats(&old(), Some(2)).await;
        source.users.push(user("3", "three@old.example"));
        source.members.push(member("3", "3"));
        let report = brought(&world, &source).await;
        says(&report, "organizations_organizationuser", "3", What::NoSeat);
        world.seats(&old(), Some(3)).await;
        assert_eq!(brought(&world, &source).await.members.new, 1);
    }

    /// An organization changes hands by a transfer only.
    async fn another_owner_there_is_named(world) {
        let mut source = one_of_each();
        brought(&world, &source).await;
        source.owners = vec![ForeignOwner { organization: "1".into(), member: "2".into() }];
        let report = brought(&world, &source).await;
        let named: Vec<_> = report.findings.iter().map(|finding| (&*finding.key, &finding.what)).collect();
        assert_eq!(named, [("1", &What::OtherOwner), ("2", &What::OtherOwner)]);
        let (one, two) = (person(&world, "one@old.example").await, person(&world, "two@old.example").await);
        assert_eq!(role(&world, &old(), &one, one.user).await, Some(Role::Owner));
        // Done here as well, it is the same again.
        ownership::transfer(&world.orgs, &one, &old(), two.user).await.unwrap();
        let report = brought(&world, &source).await;
        assert_eq!(role(&world, &old(), &two, two.user).await, Some(Role::Owner));
        says(&report, "organizations_organizationuser", "1", What::ChangedHere);
        members::change_role(&world.orgs, &two, &old(), one.user, Role::Member).await.unwrap();
        assert_eq!(brought(&world, &source).await.difference(), 0);
    }

    /// Deactivated there is deactivated here; whoever owns something stays, and active again is active again.
    async fn who_may_sign_in_follows_unless_they_own_something(world) {
        let mut source = one_of_each();
        brought(&world, &source).await;
        let signs_in = async |email: &str| identity::sign_in(&world.orgs, email, "correct horse").await.is_ok();
        assert!(signs_in("two@old.example").await);
        for user in &mut source.users {
            user.active = false;
        }
        let report = brought(&world, &source).await;
        says(&report, "auth_user", "1", What::OwnsHere);
        assert!(!signs_in("two@old.example").await);
        source.users[1].active = true;
        source.users[0].active = true;
        assert_eq!(brought(&world, &source).await.difference(), 0);
        assert!(signs_in("two@old.example").await);
    }

    /// Nobody's address is given to somebody else.
    async fn an_address_that_is_taken_here_is_not_taken_away(world) {
        let mut source = one_of_each();
        brought(&world, &source).await;
        source.users[1].email = world.mia.email.to_string();
        let report = brought(&world, &source).await;
        says(&report, "auth_user", "2", What::SharesAddress { with: None });
        assert_eq!(person(&world, world.mia.email.as_str()).await.user, world.mia.user);
        // Nor to two who come for the first time, by an address of somebody who came before.
        source.users[1].email = "two@old.example".into();
        source.users[0].email = "one@new.example".into();
        source.users.push(user("3", "one@old.example"));
        let report = brought(&world, &source).await;
        assert_eq!((report.users.changed, report.users.new, report.difference()), (1, 1, 0));
    }

    /// Keys say nothing across databases: nobody becomes who had the same number elsewhere.
    async fn a_second_database_is_another_one(world) {
        let at = |days: i64| Some(Timestamp(1_500_000_000_000_000 + days * 86_400_000_000));
        let mut source = one_of_each();
        for user in &mut source.users {
            user.joined_at = at(1);
        }
        source.organizations[0].created_at = at(1);
        brought(&world, &source).await;
        let mut other = one_of_each();
        other.users = vec![user("1", "five@other.example"), user("2", "two@old.example")];
        for user in &mut other.users {
            user.joined_at = at(2);
        }
        other.organizations[0].created_at = at(2);
        other.organizations[0].name = "Other".into();
        let before = world.everything().await;
        let report = brought(&world, &other).await;
        assert_eq!(world.everything().await, before);
        let another = report.findings.iter().filter(|finding| finding.what == What::AnotherRow).count();
        assert_eq!((another, report.users.left, report.organizations.left), (3, 2, 1));
        // By a name of its own it comes, beside the first; who is in both is one person.
        other.tables.source = "other".into();
        let report = brought(&world, &other).await;
        let new = [report.users, report.organizations, report.members, report.invitations].map(|tally| tally.new);
        assert_eq!((new, report.difference()), ([1, 1, 2, 1], 0));
        let two = person(&world, "two@old.example").await;
        assert_eq!(organizations::mine(&world.orgs, &two).await.unwrap().len(), 2);
        // And neither is missed in the other.
        for source in [&source, &other] {
            assert_eq!(brought(&world, source).await.difference(), 0);
        }
    }

    /// Each is mailed once, by a link that works.
    async fn letters_are_sent_where_they_are_asked_for(world) {
        let (mailbox, source) = (Arc::new(MemoryMailbox::default()), one_of_each());
        let post = Post { mailer: mailbox.clone(), origin: "https://orgs.example".into(), product: "Orgs".into() };
        let orgs: Orgs = world.orgs.to_builder().subscriber(Arc::new(post)).build().unwrap();
        while relay::relay(&orgs).await.unwrap().told > 0 {}
        let three = EmailAddress::parse("three@old.example").unwrap();
        for _ in 0..2 {
            importing::import(&orgs, &source, Letters::Send).await.unwrap();
            while relay::relay(&orgs).await.unwrap().told > 0 {}
        }
        let mails = mailbox.of(&three);
        assert_eq!(mails.len(), 1);
        let mut words = mails[0].text.split(|c: char| !c.is_ascii_hexdigit());
        let key = Key::Token(words.find_map(Secret::parse).unwrap());
        let guest = Person::sync(&orgs, "Three", three.as_str()).await.unwrap();
        invitations::accept(&orgs, &guest, &key).await.unwrap();
        assert_eq!(role(&world, &old(), &guest, guest.user).await, Some(Role::Member));
        sound(&world).await;
    }

    /// One that nobody was mailed waits for its person all the same, for as long as any other.
    async fn an_invitation_that_was_held_is_accepted(world) {
        let mut source = one_of_each();
        source.invitations.push(invitation("2", "four@old.example"));
        brought(&world, &source).await;
        let guest = Person::sync(&world.orgs, "Three", "three@old.example").await.unwrap();
        let waiting = invitations::waiting(&world.orgs, &guest).await.unwrap();
        let [only] = &waiting[..] else { panic!("{waiting:?}") };
        invitations::accept(&world.orgs, &guest, &Key::Id(only.id)).await.unwrap();
        assert_eq!(role(&world, &old(), &guest, guest.user).await, Some(Role::Member));
        // What became of it here stays.
        let report = brought(&world, &source).await;
        assert_eq!((report.invitations.same, report.difference()), (2, 0));
        world.clock.advance(limits(|_| {}).invitation_lifetime);
        let four = Person::sync(&world.orgs, "Four", "four@old.example").await.unwrap();
        assert!(invitations::waiting(&world.orgs, &four).await.unwrap().is_empty());
    }
}
