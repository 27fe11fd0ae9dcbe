//! Who has a second factor and who is deactivated: for those who decide who stays, and what a list is narrowed by.

use crate::{
    console::operator,
    stage::{slug, sound},
};
use orgs::{
    access::{Caller, Role},
    console, identity,
    kernel::{Factor, Footing, State, UserId},
    members::{
        self, Query, Total,
        batches::{self, Act, Chosen},
    },
    organizations,
    testing::{
        Person, World,
        cast::{self, found},
    },
    users::{self, note_factor},
};

const SOME: Option<Factor> = Some(Factor::Present);
const NONE: Option<Factor> = Some(Factor::Absent);
const ACTIVE: Option<State> = Some(State::Active);
const ASIDE: Option<State> = Some(State::Deactivated);

/// Mia has a factor, Max is deactivated; who does such things.
async fn sets(world: &World) -> Person {
    let sue = operator(world, "Sue").await;
    note_factor(&world.orgs, world.mia.user, Factor::Present).await.unwrap();
    identity::deactivate(&world.orgs, &sue, world.max.user).await.unwrap();
    sound(world).await;
    sue
}

fn by(factor: Option<Factor>, state: Option<State>) -> Query {
    Query {
        factor,
        state,
        ..Query::default()
    }
}

/// Whom the caller finds, by name.
async fn listed(world: &World, caller: &Caller, query: &Query) -> Vec<String> {
    let list = members::list(&world.orgs, caller, &world.acme, query, None, 50)
        .await
        .unwrap();
    assert_eq!(
        list.total,
        Total::Exactly(i64::try_from(list.page.rows.len()).unwrap()),
        "{query:?}"
    );
    list.page.rows.into_iter().map(|member| member.name).collect()
}

async fn footing(world: &World, member: UserId) -> Option<Footing> {
    let found = members::find(&world.orgs, &world.olga, &world.acme, member).await;
    found.unwrap().unwrap().footing
}

fn stands(factor: Factor, state: State) -> Option<Footing> {
    Some(Footing { factor, state })
}

both! {
    async fn a_list_is_narrowed(world) {
        sets(&world).await;
        for (query, found) in [
            (by(SOME, None), vec!["Mia Member"]),
            (by(NONE, None), vec!["Adam Admin", "Max Member", "Olga Owner"]),
            (by(None, ASIDE), vec!["Max Member"]),
            (by(None, ACTIVE), vec!["Adam Admin", "Mia Member", "Olga Owner"]),
            (by(NONE, ASIDE), vec!["Max Member"]),
            (by(SOME, ASIDE), vec![]),
            (Query { role: Some(Role::Member), ..by(NONE, None) }, vec!["Max Member"]),
            (Query { role: Some(Role::Admin), ..by(SOME, None) }, vec![]),
            (Query { search: "m".into(), ..by(None, ACTIVE) }, vec!["Mia Member"]),
            (Query { search: "adam".into(), ..by(None, ASIDE) }, vec![]),
        ] {
            assert_eq!(listed(&world, &world.adam, &query).await, found, "{query:?}");
        }
    }

    /// Others are told nothing, neither by a row nor by a filter.
    async fn only_who_decides_sees_it(world) {
        let sue = sets(&world).await;
        for (caller, is_told) in [(&world.olga, true), (&world.adam, true), (&world.mia, false), (&sue, true)] {
            let everybody = listed(&world, caller, &Query::default()).await;
            assert_eq!(everybody.len(), 4);
            for query in [by(SOME, None), by(NONE, None), by(None, ASIDE), by(None, ACTIVE), by(SOME, ASIDE)] {
                assert_eq!(listed(&world, caller, &query).await == everybody, !is_told, "{query:?}");
            }
            let (orgs, acme, max) = (&world.orgs, &world.acme, world.max.user);
            let list = members::list(orgs, caller, acme, &Query::default(), None, 50).await.unwrap();
            let found = members::find(orgs, caller, acme, max).await.unwrap().unwrap();
            let shown = members::show(orgs, caller, acme, max).await.unwrap().unwrap().member;
            for member in list.page.rows.iter().chain([&found, &shown]) {
                assert_eq!(member.footing.is_some(), is_told, "{member:?}");
            }
        }
    }

    /// In every organization at once, and back.
    async fn it_follows_the_person(world) {
        let (orgs, mia) = (&world.orgs, world.mia.user);
        let sue = operator(&world, "Sue").await;
        let elsewhere = found(orgs, &world.mia, "Elsewhere").await.unwrap();
        assert_eq!(footing(&world, mia).await, stands(Factor::Absent, State::Active));
        for _ in 0..2 {
            note_factor(orgs, mia, Factor::Present).await.unwrap();
        }
        assert_eq!(footing(&world, mia).await, stands(Factor::Present, State::Active));
        let hers = members::list(orgs, &world.mia, &elsewhere, &by(SOME, None), None, 50).await.unwrap();
        assert_eq!(hers.total, Total::Exactly(1));
        sound(&world).await;
        let max = world.max.user;
        identity::deactivate(orgs, &sue, max).await.unwrap();
        note_factor(orgs, max, Factor::Present).await.unwrap();
        assert_eq!(footing(&world, max).await, stands(Factor::Present, State::Deactivated));
        sound(&world).await;
        console::activate(orgs, &sue, max).await.unwrap();
        note_factor(orgs, max, Factor::Absent).await.unwrap();
        assert_eq!(footing(&world, max).await, stands(Factor::Absent, State::Active));
        sound(&world).await;
        // Whoever goes for good leaves nothing wrong behind, not even where an organization was deleted before.
        let place = Person::sync(orgs, "Pia", "pia@example.org").await.unwrap();
        let gone = found(orgs, &place, "Gone").await.unwrap();
        note_factor(orgs, place.user, Factor::Present).await.unwrap();
        organizations::delete(orgs, &place, &gone, gone.as_str()).await.unwrap();
        users::depart(orgs, "pia@example.org").await.unwrap();
        sound(&world).await;
    }

    /// Whoever founds, joins or is put back comes with theirs.
    async fn a_new_membership_has_it(world) {
        let (orgs, acme) = (&world.orgs, &world.acme);
        let pia = Person::sync(orgs, "Pia", "pia@example.org").await.unwrap();
        note_factor(orgs, pia.user, Factor::Present).await.unwrap();
        found(orgs, &pia, "Pias").await.unwrap();
        let list = members::list(orgs, &pia, &slug("pias"), &by(SOME, None), None, 50).await.unwrap();
        assert_eq!(list.total, Total::Exactly(1));
        members::admit(orgs, acme, pia.signed_in().unwrap(), Role::Member).await.unwrap();
        assert_eq!(listed(&world, &world.adam, &by(SOME, None)).await, ["Pia"]);
        let removal = members::remove(orgs, &world.adam, acme, pia.user).await.unwrap();
        note_factor(orgs, pia.user, Factor::Absent).await.unwrap();
        note_factor(orgs, world.mia.user, Factor::Present).await.unwrap();
        members::restore(orgs, &world.adam, acme, removal).await.unwrap();
        assert_eq!(listed(&world, &world.adam, &by(SOME, None)).await, ["Mia Member"]);
        cast::joined(orgs, &world.adam, acme, "Ben", "ben@example.org", Role::Admin).await.unwrap();
        members::change_role(orgs, &world.adam, acme, world.mia.user, Role::Admin).await.unwrap();
        let admins = Query { role: Some(Role::Admin), ..by(SOME, None) };
        assert_eq!(listed(&world, &world.adam, &admins).await, ["Mia Member"]);
        sound(&world).await;
    }

    /// "All that are found" are those who are found by these, too.
    async fn many_at_once_are_those_who_are_found(world) {
        sets(&world).await;
        let chosen = Chosen::Everybody(by(None, ASIDE));
        let preview = batches::preview(&world.orgs, &world.adam, &world.acme, &chosen).await.unwrap();
        assert_eq!((preview.count, preview.names), (1, vec!["Max Member".to_owned()]));
        batches::begin(&world.orgs, &world.adam, &world.acme, Act::Remove, &chosen).await.unwrap();
        while batches::work_off(&world.orgs).await.unwrap() == batches::Worked::Some {}
        assert_eq!(listed(&world, &world.adam, &Query::default()).await, ["Adam Admin", "Mia Member", "Olga Owner"]);
        sound(&world).await;
    }
}
