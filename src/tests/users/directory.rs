//! Where the host's people are found.

use super::profile;
use crate::stage::{offer, role, sound};
use async_trait::async_trait;
use orgs::{
    Orgs,
    access::{Caller, Permission, Role},
    invitations,
    kernel::{EmailAddress, Failure, Fault},
    testing::{MemoryDirectory, World},
    users::{self, Known, UserDirectory},
};
use std::sync::Arc;

fn with(world: &World, directory: &Arc<MemoryDirectory>) -> Orgs {
    world.orgs.to_builder().directory(directory.clone()).build().unwrap()
}

fn address(text: &str) -> EmailAddress {
    EmailAddress::parse(text).unwrap()
}

/// Answers everybody's question with somebody else.
struct Muddled;

#[async_trait]
impl UserDirectory for Muddled {
    async fn by_external_id(&self, _: &str) -> Result<Option<Known>, Fault> {
        Ok(Some(Known::new(profile("7", "seven@example.org", "Seven"))))
    }

    async fn by_email(&self, _: &EmailAddress) -> Result<Option<Known>, Fault> {
        Ok(Some(Known::new(profile("7", "seven@example.org", "Seven"))))
    }
}

both! {
    async fn whoever_comes_is_recognized(world) {
        let directory = Arc::new(MemoryDirectory::default());
        let orgs = with(&world, &directory);
        assert_eq!(users::recognize(&orgs, "42").await.unwrap(), Caller::Nobody);
        directory.put(Known::new(profile("42", "ada@example.org", "Ada")));
        let Caller::User(ada) = users::recognize(&orgs, "42").await.unwrap() else { panic!() };
        assert_eq!((&*ada.name, &*ada.email), ("Ada", "ada@example.org"));
        // Nothing has changed, so nothing is written; and what has is taken over.
        let before = world.everything().await;
        assert_eq!(users::recognize(&orgs, "42").await.unwrap(), Caller::User(ada.clone()));
        assert_eq!(world.everything().await, before);
        let others = vec![address("ada@home.example")];
        directory.put(Known { profile: profile("42", "ada@work.example", "Ada L."), others });
        let Caller::User(now) = users::recognize(&orgs, "42").await.unwrap() else { panic!() };
        assert_eq!((now.user, &*now.name, &*now.email), (ada.user, "Ada L.", "ada@work.example"));
        for email in ["ada@work.example", "ADA@home.example"] {
            assert_eq!(users::find(&orgs, &address(email)).await.unwrap().map(|found| found.user), Some(ada.user), "{email}");
        }
        assert_eq!(users::find(&orgs, &address("ada@example.org")).await.unwrap(), None);
        let before = world.everything().await;
        users::recognize(&orgs, "42").await.unwrap();
        assert_eq!(world.everything().await, before);
        // Whoever the host lets in no more is nobody, and keeps what they have.
        directory.forget("42");
        assert_eq!(users::recognize(&orgs, "42").await.unwrap(), Caller::Nobody);
        assert!(users::find(&orgs, &address("ada@work.example")).await.unwrap().is_some());
        sound(&world).await;
    }

    /// Without a directory the product knows whoever it was told of.
    async fn without_a_directory_those_who_were_synced(world) {
        let mia = users::recognize(&world.orgs, "mia@acme.example").await.unwrap();
        assert_eq!(mia.signed_in().map(|mia| mia.user), Some(world.mia.user));
        assert_eq!(users::recognize(&world.orgs, "nobody").await.unwrap(), Caller::Nobody);
        world.suspend(world.mia.user).await;
        assert_eq!(users::recognize(&world.orgs, "mia@acme.example").await.unwrap(), Caller::Nobody);
    }

    async fn an_answer_about_somebody_else_is_a_fault_that_names_it(world) {
        let orgs = world.orgs.to_builder().directory(Arc::new(Muddled)).build().unwrap();
        let before = world.everything().await;
        let recognized = users::recognize(&orgs, "42").await.map(|_| ());
        let invited = invitations::invite(&orgs, &world.adam, &world.acme, &offer("new@example.org", Role::Member)).await;
        for fault in [recognized.unwrap_err(), invited.map(|_| ()).map_err(|failure| failure.map(|_| unreachable!())).unwrap_err()] {
            let Failure::Faulted(fault) = fault else { panic!("{fault:?}") };
            assert!(fault.to_string().starts_with("UserDirectory: asked for "), "{fault}");
        }
        assert_eq!(world.everything().await, before);
    }

    /// Somebody whom only the host knows so far is found by their address when they are invited, by any of their addresses.
    async fn who_is_invited_is_looked_up(world) {
        let directory = Arc::new(MemoryDirectory::default());
        directory.put(Known { profile: profile("42", "ada@work.example", "Ada"), others: vec![address("ada@home.example")] });
        let orgs = with(&world, &directory);
        invitations::invite(&orgs, &world.adam, &world.acme, &offer("ada@home.example", Role::Member)).await.unwrap();
        let ada = users::find(&orgs, &address("ada@work.example")).await.unwrap().unwrap();
        let waiting = invitations::waiting(&orgs, &Caller::User(ada.clone())).await.unwrap();
        assert_eq!(waiting.len(), 1, "nobody is added: she is asked");
        assert_eq!(role(&world, &world.acme, &world.olga, ada.user).await, None);
        // A user is not looked up again.
        let asked = directory.questions();
        invitations::invite(&orgs, &world.sam, &world.initech, &offer("ada@home.example", Role::Member)).await.unwrap();
        assert_eq!(directory.questions(), asked);
    }

    /// Whoever may not invite makes nobody a user, and learns nothing of who is one.
    async fn nobody_is_looked_up_for_who_may_not_invite(world) {
        let directory = Arc::new(MemoryDirectory::default());
        directory.put(Known::new(profile("42", "ada@example.org", "Ada")));
        let orgs = with(&world, &directory);
        crate::stage::guarded(&world, Permission::InviteMembers, async |caller, slug| {
            invitations::invite(&orgs, caller, slug, &offer("ada@example.org", Role::Member)).await
        })
        .await;
        assert_eq!(directory.questions(), 0);
    }
}
