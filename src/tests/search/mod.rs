//! What a search finds: as people expect it, in the member list and in the console, and the same by every way through the index.

mod model;

pub use model::ways_agree;

use crate::{
    console::operator,
    stage::{sound, tells},
};
use orgs::{
    access::Role,
    console::{self, WhichOrganizations, WhichUsers},
    kernel::{DisplayName, EmailAddress, Slug},
    members::{self, Query},
    organizations::{self, ChangeSlug, Rename},
    testing::{
        Person, World,
        cast::{self, found},
    },
    users::{self, Profile},
};

/// The names that a search finds in Acme, in their order.
async fn members_found(world: &World, search: &str) -> Vec<String> {
    members_of(world, &world.acme, search).await
}

async fn members_of(world: &World, place: &Slug, search: &str) -> Vec<String> {
    let query = Query {
        search: search.into(),
        ..Query::default()
    };
    let list = members::list(&world.orgs, &world.mia, place, &query, None, 50).await;
    list.unwrap().page.rows.into_iter().map(|row| row.name).collect()
}

/// The names that an operator finds, sorted.
async fn people_found(world: &World, sue: &Person, search: &str) -> Vec<String> {
    let page = console::list_users(&world.orgs, sue, search, WhichUsers::All, None, 50).await;
    let mut names: Vec<_> = page.unwrap().rows.into_iter().map(|row| row.name).collect();
    names.sort();
    names
}

async fn organizations_found(world: &World, sue: &Person, search: &str) -> Vec<String> {
    let page = console::list_organizations(&world.orgs, sue, search, WhichOrganizations::All, None, 50).await;
    page.unwrap().rows.into_iter().map(|row| row.slug).collect()
}

fn profile(external_id: &str, email: &str, name: &str) -> Profile {
    Profile {
        external_id: external_id.into(),
        email: EmailAddress::parse(email).unwrap(),
        name: DisplayName::parse(name).unwrap(),
    }
}

both! {
    async fn people_are_found_by_the_words_of_name_and_address(world) {
        for (name, email) in [
            ("Dora O’Neill", "dora@x.example"),
            ("Anne-Marie Müller", "am_mueller@mail.example.org"),
            ("Anna Smith", "zoe1985@gmx.example"),
            ("王小明", "xm.wang+lists@x.example"),
        ] {
            cast::joined(&world.orgs, &world.adam, &world.acme, name, email, Role::Member).await.unwrap();
        }
        let sue = operator(&world, "Sue").await;
        for (search, found) in [
            // The beginning of any word, in any order, with or without diacritics.
            ("ann", vec!["Anna Smith", "Anne-Marie Müller"]),
            ("smi anna", vec!["Anna Smith"]),
            ("MULLER", vec!["Anne-Marie Müller"]),
            ("müll ann", vec!["Anne-Marie Müller"]),
            ("anne-marie", vec!["Anne-Marie Müller"]),
            ("marie anne", vec!["Anne-Marie Müller"]),
            ("O'Neill", vec!["Dora O’Neill"]),
            ("neill", vec!["Dora O’Neill"]),
            ("xiao", vec!["王小明"]),
            ("小明", vec!["王小明"]),
            // The parts of an address, and all of it.
            ("zoe1985", vec!["Anna Smith"]),
            ("zoe1985@gmx.example", vec!["Anna Smith"]),
            ("@gmx", vec!["Anna Smith"]),
            ("mueller", vec!["Anne-Marie Müller"]),
            ("mail.example", vec!["Anne-Marie Müller"]),
            ("lists", vec!["王小明"]),
            // What is typed on behind a word makes it a whole one.
            ("anna.", vec!["Anna Smith"]),
            ("ann.", vec![]),
            ("x.ex", vec!["Dora O’Neill", "王小明"]),
            // The middle of a word, and what nobody has.
            ("nna", vec![]),
            ("1985", vec![]),
            ("anna dora", vec![]),
            ("zebra", vec![]),
            // Nothing but signs.
            ("%", vec![]),
            ("_ \\ '", vec![]),
        ] {
            assert_eq!(members_found(&world, search).await, found, "{search}");
            assert_eq!(people_found(&world, &sue, search).await, found, "{search}, in the console");
        }
        assert_eq!(members_found(&world, " ").await.len(), 8);
        sound(&world).await;
    }

    /// Whoever is renamed, goes, comes back or goes for good is found accordingly, by everybody.
    async fn words_follow_the_person(world) {
        let (orgs, sue) = (&world.orgs, operator(&world, "Sue").await);
        let elsewhere = found(orgs, &world.mia, "Elsewhere").await.unwrap();
        assert_eq!(members_of(&world, &elsewhere, "member").await, ["Mia Member"]);
        users::sync(orgs, &profile("mia@acme.example", "mia.new@acme.example", "Zara")).await.unwrap();
        for (search, found) in [("zara", 1), ("new", 1), ("member", 1), ("mia", 1), ("mia member", 0)] {
            assert_eq!(members_found(&world, search).await.len(), found, "{search}");
        }
        assert_eq!(members_of(&world, &elsewhere, "zara").await, ["Zara"]);
        sound(&world).await;
        members::remove(orgs, &world.adam, &world.acme, world.max.user).await.unwrap();
        assert_eq!(members_found(&world, "max").await, Vec::<String>::new());
        assert_eq!(people_found(&world, &sue, "max").await, ["Max Member"]);
        cast::joined(orgs, &world.adam, &world.acme, "Max Again", "max@acme.example", Role::Member).await.unwrap();
        assert_eq!(members_found(&world, "aga max").await, ["Max Again"]);
        users::depart(orgs, "max@acme.example").await.unwrap();
        assert_eq!(members_found(&world, "max").await, Vec::<String>::new());
        assert_eq!(people_found(&world, &sue, "max").await, ["Max Again"], "the name stays");
        assert_eq!(people_found(&world, &sue, "max acme").await, Vec::<String>::new(), "the address does not");
        sound(&world).await;
    }

    async fn words_follow_the_organization(world) {
        let (orgs, sue) = (&world.orgs, operator(&world, "Sue").await);
        organizations::rename(orgs, &world.olga, &world.acme, &Rename::parse("Möbel Süd").unwrap()).await.unwrap();
        for (search, found) in [("mob sud", 1), ("acme", 1), ("möbel acme", 1), ("bel", 0)] {
            assert_eq!(organizations_found(&world, &sue, search).await.len(), found, "{search}");
        }
        organizations::change_slug(orgs, &world.olga, &world.acme, &ChangeSlug::parse("south-1").unwrap()).await.unwrap();
        for (search, found) in [("acme", 0), ("south", 1), ("south-1", 1), ("1 sud", 1)] {
            assert_eq!(organizations_found(&world, &sue, search).await.len(), found, "{search}");
        }
        let now = Slug::parse("south-1").unwrap();
        tells(&world, "organization.deleted", organizations::delete(orgs, &world.olga, &now, "south-1")).await;
        assert_eq!(organizations_found(&world, &sue, "sud").await, Vec::<String>::new());
    }

    /// An installation of before there were words, brought up to date: keys of another kind, and no words at all.
    async fn words_of_what_was_there_before(world) {
        operator(&world, "Sue").await;
        let expected = world.everything().await;
        world
            .script(
                "update users set name_key = ''; update organizations set name_key = '';
                 update members set name_key = lower(name_key) || '@old.example';
                 delete from member_words; delete from user_words; delete from organization_words",
            )
            .await
            .unwrap();
        assert_eq!(members_found(&world, "mia").await, Vec::<String>::new());
        world.orgs.migrate().await.unwrap();
        assert_eq!(world.everything().await, expected);
        // Another time there is nothing to do.
        world.orgs.migrate().await.unwrap();
        assert_eq!(world.everything().await, expected);
    }
}
