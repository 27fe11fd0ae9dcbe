//! The projection of the host's people.

mod directory;

use crate::stage::{refuses, sound, tells};
use orgs::{
    access::caller::Superuser,
    kernel::{DisplayName, EmailAddress, Failure},
    members,
    users::{self, AppointRefusal, Profile},
};

pub fn profile(external_id: &str, email: &str, name: &str) -> Profile {
    Profile {
        external_id: external_id.into(),
        email: EmailAddress::parse(email).unwrap(),
        name: DisplayName::parse(name).unwrap(),
    }
}

both! {
    async fn syncing_twice_is_one_person(world) {
        let first = users::sync(&world.orgs, &profile("42", "New@Example.org", "New")).await.unwrap();
        assert_eq!(users::sync(&world.orgs, &profile("42", "new@example.org", "Newer")).await.unwrap(), first);
        let found = users::find(&world.orgs, &EmailAddress::parse("NEW@example.org").unwrap()).await.unwrap().unwrap();
        assert_eq!((found.user, &*found.name, found.superuser), (first, "Newer", Superuser::No));
    }

    async fn a_new_name_is_found_and_sorted_at_once(world) {
        users::sync(&world.orgs, &profile("mia@acme.example", "mia@acme.example", "Ärnestine")).await.unwrap();
        let find = async |search: &str| {
            let query = members::Query { search: search.into(), ..members::Query::default() };
            members::list(&world.orgs, &world.olga, &world.acme, &query, None, 10).await.unwrap().page.rows
        };
        assert_eq!(find("arnestine").await.len(), 1);
        assert_eq!(find("mia member").await.len(), 0);
        assert_eq!(find("").await[1].name, "Ärnestine");
    }

    async fn an_address_belongs_to_one_person(world) {
        let before = world.everything().await;
        for id in ["another", "max@acme.example"] {
            let taken = users::sync(&world.orgs, &profile(id, "MIA@acme.example", "Not Mia")).await;
            assert!(matches!(taken, Err(Failure::Faulted(_))), "{taken:?}");
        }
        assert_eq!(world.everything().await, before);
    }

    async fn a_suspended_person_is_nobody(world) {
        world.suspend(world.mia.user).await;
        assert_eq!(users::find(&world.orgs, &world.mia.email).await.unwrap(), None);
    }

    /// A host may tell of the same new person on two requests at once.
    async fn syncing_in_parallel_is_one_person(world) {
        for round in 0..20 {
            let person = profile(&format!("p{round}"), &format!("p{round}@example.org"), "Person");
            let both: Vec<_> = (0..4).map(|_| {
                let (orgs, person) = (world.orgs.clone(), person.clone());
                tokio::spawn(async move { users::sync(&orgs, &person).await.unwrap() })
            }).collect();
            let mut ids = Vec::new();
            for one in both {
                ids.push(one.await.unwrap());
            }
            ids.dedup();
            assert_eq!(ids.len(), 1);
        }
        sound(&world).await;
    }

    async fn appointing_a_superuser(world) {
        let (_, told) = tells(&world, "user.superuser-changed", users::appoint(&world.orgs, &world.mia.email, Superuser::Yes)).await;
        assert_eq!((told.subject_id, &*told.standing), (Some(world.mia.user), "system"));
        refuses(&world, AppointRefusal::NothingToDo, users::appoint(&world.orgs, &world.mia.email, Superuser::Yes)).await;
        refuses(&world, AppointRefusal::UnknownUser, users::appoint(&world.orgs, &world.ivy, Superuser::Yes)).await;
        assert_eq!(users::find(&world.orgs, &world.mia.email).await.unwrap().unwrap().superuser, Superuser::Yes);
    }
}
