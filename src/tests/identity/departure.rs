//! Who deletes their account: what goes, what stays, and who may not.

use super::{ANOTHER, Desk, PASSWORD, address, password, token};
use crate::stage::{DAY, denies, limits, offer, refuses, role, sound, tells};
use orgs::{
    access::{Caller, Role, caller::Superuser},
    events,
    identity::{self, DeleteAccountRefusal, SignUp},
    invitations,
    kernel::Denial,
    kernel::Failure,
    limits::Owners,
    members, organizations,
    testing::World,
    users::{self, DepartRefusal, Owned},
};

fn acme() -> Owned {
    Owned {
        slug: "acme".into(),
        name: "Acme".into(),
    }
}

/// The kinds of the newest events.
async fn newest(world: &World, count: usize) -> Vec<String> {
    let told = world.told().await;
    let newest = told[told.len() - count..].iter();
    newest.map(|told| told.kind.clone()).collect()
}

both! {
    /// Everything of hers is gone, the address is free, and Acme still knows who did what.
    async fn who_goes_leaves_their_name(world) {
        let desk = Desk::open(&world).await;
        let (orgs, mia) = (&desk.orgs, &world.mia.email);
        let session = desk.sign_in(mia, PASSWORD).await.unwrap();
        identity::add_address(orgs, &world.mia, &address("mia@home.example")).await.unwrap();
        let link = token(desk.mails(&address("mia@home.example")).await.last().unwrap());
        identity::confirm_address(orgs, &world.mia, &link).await.unwrap();
        identity::add_address(orgs, &world.mia, &address("mia@work.example")).await.unwrap();
        let claim = token(desk.mails(&address("mia@work.example")).await.last().unwrap());
        let reset = desk.link(mia).await;
        let form = SignUp::parse("Somebody", "mia@work.example", ANOTHER).unwrap();
        identity::sign_up(orgs, &form, "/").await.unwrap();

        identity::delete_account(orgs, &world.mia, PASSWORD).await.unwrap();
        assert_eq!(newest(&world, 2).await, ["member.left", "user.departed"]);
        sound(&world).await;
        assert!(!desk.lives(&session).await && desk.sign_in(mia, PASSWORD).await.is_none());
        assert!(identity::show_reset(orgs, &reset).await.is_err() && identity::show_claim(orgs, &world.max, &claim).await.is_err());
        assert_eq!(role(&world, &world.acme, &world.olga, world.mia.user).await, None);
        assert_eq!(users::find(orgs, &address("mia@home.example")).await.unwrap(), None);
        let everything = world.everything().await;
        let table = |name: &str| everything.lines().filter(|line| line.contains(name) && line.contains("mia@")).count();
        assert_eq!((table("credentials"), table("sessions"), table("address_claims"), table("user_addresses")), (0, 0, 0, 0));
        let seen = events::list(orgs, &world.olga, &world.acme, None, 1).await.unwrap();
        assert_eq!(seen.rows[0].actor.as_deref(), Some("Mia Member"));

        assert_eq!(desk.mails(mia).await.last().unwrap().subject, "Your account is deleted");
        let mails = desk.mailbox.all().len();
        desk.told().await;
        assert_eq!(desk.mailbox.all().len(), mails);
        world.clock.advance(8 * DAY);
        identity::sweep(orgs).await.unwrap();
        assert!(!world.everything().await.lines().any(|line| line.starts_with("farewells") && line.contains("mia@")));

        // Somebody new, with nothing of hers.
        let form = SignUp::parse("Mia Again", "mia@acme.example", ANOTHER).unwrap();
        let browser = identity::sign_up(orgs, &form, "/").await.unwrap();
        let link = token(desk.mails(mia).await.last().unwrap());
        let (anew, _) = identity::confirm(orgs, &link, Some(&browser), "").await.unwrap();
        assert_ne!(anew.user.user, world.mia.user);
        assert!(organizations::mine(orgs, &Caller::User(anew.user)).await.unwrap().is_empty());
        // With the browser that she left open nobody does anything.
        denies(&world, Denial::SignedOut, organizations::create(orgs, &world.mia, &organizations::Create {
            name: orgs::kernel::DisplayName::parse("Ghosts").unwrap(), slug: None,
        })).await;
    }

    async fn the_only_owner_stays_and_hears_why(world) {
        let desk = Desk::open(&world).await;
        identity::set_password(&desk.orgs, &world.olga.email, &password(PASSWORD)).await.unwrap();
        let again = organizations::Create { name: orgs::kernel::DisplayName::parse("Zebra").unwrap(), slug: None };
        organizations::create(&desk.orgs, &world.olga, &again).await.unwrap();
        let zebra = Owned { slug: "zebra".into(), name: "Zebra".into() };
        let told = world.told().await.len();
        let refused = identity::delete_account(&desk.orgs, &world.olga, PASSWORD).await;
        let Err(Failure::Refused(DeleteAccountRefusal::OwnershipRequired { organizations })) = refused else { panic!("{refused:?}") };
        assert_eq!(organizations, [acme(), zebra]);
        assert_eq!(world.told().await.len(), told);
        assert_eq!(role(&world, &world.acme, &world.adam, world.olga.user).await, Some(Role::Owner));
        // As a host's person.
        let why = DepartRefusal::OwnershipRequired { organizations };
        refuses(&world, why, users::depart(&desk.orgs, world.olga.email.as_str())).await;
        // Deleted, they hold nobody.
        for slug in [&world.acme, &crate::stage::slug("zebra")] {
            organizations::delete(&desk.orgs, &world.olga, slug, slug.as_str()).await.unwrap();
        }
        identity::delete_account(&desk.orgs, &world.olga, PASSWORD).await.unwrap();
        sound(&world).await;
    }

    async fn one_of_two_owners_may_go(world) {
        let orgs = world.limited(limits(|limits| limits.owners = Owners::Several));
        members::change_role(&orgs, &world.olga, &world.acme, world.adam.user, Role::Owner).await.unwrap();
        users::depart(&orgs, world.olga.email.as_str()).await.unwrap();
        sound(&world).await;
        let why = DepartRefusal::OwnershipRequired { organizations: vec![acme()] };
        refuses(&world, why, users::depart(&orgs, world.adam.email.as_str())).await;
    }

    /// Also from a disabled organization, and with the invitations that hung on them.
    async fn they_leave_everywhere(world) {
        let (orgs, adam) = (&world.orgs, &world.adam);
        invitations::invite(orgs, adam, &world.acme, &offer("new@example.org", Role::Member)).await.unwrap();
        organizations::disable(orgs, &world.olga, &world.acme).await.unwrap();
        // An installation that has a superuser keeps one.
        users::appoint(orgs, &adam.email, Superuser::Yes).await.unwrap();
        refuses(&world, DepartRefusal::SuperuserRequired, users::depart(orgs, adam.email.as_str())).await;
        users::appoint(orgs, &world.olga.email, Superuser::Yes).await.unwrap();
        users::depart(orgs, adam.email.as_str()).await.unwrap();
        assert_eq!(newest(&world, 2).await, ["member.left", "user.departed"]);
        sound(&world).await;
        // Whoever is gone, or never was, is gone.
        let before = world.everything().await;
        for id in [adam.email.as_str(), "who"] {
            users::depart(orgs, id).await.unwrap();
        }
        assert_eq!(world.everything().await, before);
        // The host's key and the address are free.
        let profile = users::Profile {
            external_id: adam.email.to_string(),
            email: adam.email.clone(),
            name: orgs::kernel::DisplayName::parse("Another").unwrap(),
        };
        assert_ne!(users::sync(orgs, &profile).await.unwrap(), adam.user);
    }

    async fn who_belongs_nowhere_just_goes(world) {
        let profile = users::Profile {
            external_id: "7".into(),
            email: address("lone@example.org"),
            name: orgs::kernel::DisplayName::parse("Lone").unwrap(),
        };
        users::sync(&world.orgs, &profile).await.unwrap();
        tells(&world, "user.departed", users::depart(&world.orgs, "7")).await;
    }

    /// Wrong ones are counted with those of sign-in, and nothing happens.
    async fn the_password_is_asked_for(world) {
        let desk = Desk::with(&world, limits(|limits| limits.sign_in_attempts = 2)).await;
        for _ in 0..2 {
            let no = identity::delete_account(&desk.orgs, &world.mia, ANOTHER).await;
            assert!(matches!(no, Err(Failure::Refused(DeleteAccountRefusal::WrongPassword))), "{no:?}");
        }
        let no = identity::delete_account(&desk.orgs, &world.mia, PASSWORD).await;
        assert!(matches!(no, Err(Failure::Refused(DeleteAccountRefusal::TooManyAttempts { .. }))), "{no:?}");
        denies(&world, Denial::SignedOut, identity::delete_account(&desk.orgs, &world.nobody, PASSWORD)).await;
        assert_eq!(role(&world, &world.acme, &world.olga, world.mia.user).await, Some(Role::Member));
    }
}
