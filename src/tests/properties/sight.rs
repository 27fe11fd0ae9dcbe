//! What people see, as the product tells it: compared with the model after each step, and between the two engines.
//!
//! Never here: a look past the verbs.

use super::{model::State, story::Story};
use orgs::{
    access::{Caller, Role},
    events,
    invitations::{self, Status, Which},
    kernel::{Denial, Direction, Failure, Outcome, Slug, page::Cursor},
    members::{self, Order, Query},
    organizations,
};
use std::{collections::BTreeMap, fmt::Debug};

impl Story {
    /// Who is what, and who is invited, in both places.
    pub async fn compare(&self) -> Result<(), String> {
        for place in &self.model.places {
            let (slug, now) = (place.slug(), self.orgs.now());
            let is_owner = |role: &Role| *role == Role::Owner;
            let owner = place.roles.iter().find(|(_, role)| is_owner(role)).ok_or("no owner")?.0;
            let owner = &self.people[*owner];
            let listed = members::list(&self.orgs, owner, &slug, &Query::default(), None, 50).await;
            let why = match place.state {
                State::Active => None,
                State::Disabled => Some(Denial::Disabled),
                State::Gone => Some(Denial::NotFound),
            };
            let listed = match (listed, why) {
                (Ok(listed), None) => listed,
                (Err(Failure::Denied(denial)), Some(why)) if denial == why => continue,
                (other, _) => return Err(format!("{slug} is {:?}, and its owner sees {other:?}", place.state)),
            };
            let told: BTreeMap<_, _> = listed
                .page
                .rows
                .iter()
                .map(|member| (member.user, member.role))
                .collect();
            let expected: BTreeMap<_, _> = place
                .roles
                .iter()
                .map(|(who, role)| (self.people[*who].user, *role))
                .collect();
            if told != expected {
                return Err(format!("members of {slug}: expected {expected:?}, told {told:?}"));
            }
            let (page, _) = invitations::list(&self.orgs, owner, &slug, Which::All, None, 200)
                .await
                .map_err(|no| format!("{no:?}"))?;
            let told: BTreeMap<_, _> = page.rows.iter().map(|row| (row.id, row.status)).collect();
            for invited in place.invited.values() {
                let over = invited.status == Status::Pending && invited.expires <= now;
                let status = if over { Status::Expired } else { invited.status };
                if told.get(&invited.id.ok_or("an invitation without an id")?) != Some(&status) {
                    return Err(format!("an invitation to {slug}: expected {status:?}, told {told:?}"));
                }
            }
        }
        Ok(())
    }

    /// Everything that everybody sees, without the ids that differ between two worlds.
    pub async fn seen(&self) -> String {
        let mut seen = Sight::default();
        for (who, person) in self.people.iter().enumerate() {
            seen.scene(&format!("person {who}"));
            seen.outcome("mine", organizations::mine(&self.orgs, person).await);
            seen.outcome("waiting", invitations::waiting(&self.orgs, person).await);
            for place in &self.model.places {
                for slug in &place.slugs {
                    let slug = &crate::stage::slug(slug);
                    seen.outcome("show", organizations::show(&self.orgs, person, slug).await);
                }
                self.pages(&mut seen, person, &place.slug()).await;
            }
        }
        anonymous(&seen.0)
    }

    /// Every list of a place in small pages, there and back.
    async fn pages(&self, seen: &mut Sight, person: &Caller, slug: &Slug) {
        let read = |cursor: &Option<String>| cursor.as_deref().map(|cursor| Cursor::parse(cursor).unwrap());
        for (order, search, role) in [
            (Order::NameUp, "", None),
            (Order::NameDown, "", None),
            (Order::JoinedUp, "", None),
            (Order::JoinedDown, "", None),
            (Order::RoleUp, "", None),
            (Order::ActiveDown, "", None),
            (Order::NameUp, "AN", None),
            (Order::JoinedDown, "", Some(Role::Admin)),
        ] {
            let query = Query {
                search: search.into(),
                role,
                order,
                ..Query::default()
            };
            let (mut from, mut way) = (None, Direction::After);
            loop {
                let listed = members::list(&self.orgs, person, slug, &query, from, 2).await;
                let next = listed.as_ref().ok().and_then(|listed| match way {
                    Direction::After => read(&listed.page.next).map(|cursor| (Direction::After, cursor)),
                    Direction::Before => None,
                });
                let back = listed
                    .as_ref()
                    .ok()
                    .and_then(|listed| read(&listed.page.previous))
                    .map(|cursor| (Direction::Before, cursor));
                seen.outcome(&format!("members {order:?} {search} {role:?}"), listed);
                // On to the last page, then one back.
                from = match (next, back, way) {
                    (Some(next), ..) => Some(next),
                    (None, Some(back), Direction::After) => Some(back),
                    _ => break,
                };
                way = from.as_ref().map_or(way, |(way, _)| *way);
            }
        }
        for which in [Which::Open, Which::All] {
            seen.outcome(
                "invitations",
                invitations::list(&self.orgs, person, slug, which, None, 50).await,
            );
        }
        seen.outcome("activity", events::list(&self.orgs, person, slug, None, 200).await);
    }
}

#[derive(Default)]
struct Sight(String);

impl Sight {
    fn scene(&mut self, title: &str) {
        self.0 += &format!("== {title}\n");
    }

    fn outcome<T: Debug, R: Debug>(&mut self, what: &str, outcome: Outcome<T, R>) {
        let text = match outcome {
            Ok(value) => format!("{value:#?}"),
            Err(Failure::Faulted(fault)) => panic!("{what}: {fault}"),
            Err(no) => format!("{no:?}"),
        };
        self.0 += &format!("-- {what}\n{text}\n");
    }
}

/// Each id by the order in which it comes up.
fn anonymous(text: &str) -> String {
    let mut ids: Vec<String> = Vec::new();
    let mut anonymous = String::with_capacity(text.len());
    let mut word = String::new();
    for character in text.chars().chain(['\n']) {
        if character.is_ascii_hexdigit() || character == '-' {
            word.push(character);
            continue;
        }
        // With hyphens in an id, without in the front of a cursor.
        let digits: String = word.chars().filter(|c| *c != '-').collect();
        if digits.len() >= 32 {
            let (id, rest) = digits.split_at(32);
            let number = ids.iter().position(|known| known == id).unwrap_or_else(|| {
                ids.push(id.to_owned());
                ids.len() - 1
            });
            anonymous += &format!("#{number}{rest}");
        } else {
            anonymous += &word;
        }
        word.clear();
        anonymous.push(character);
    }
    anonymous
}

#[test]
fn ids_become_numbers() {
    let (one, two) = (
        "019b8e08-3060-706c-a0ca-12e047b30f9a",
        "019b8e0830607e6ca0ca12e047b30f9b",
    );
    let text = anonymous(&format!("a {one} b-2 {two}7 {one}"));
    assert_eq!(text, "a #0 b-2 #17 #0\n");
}
