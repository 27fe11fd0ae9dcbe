//! The log of the whole installation.

use super::operator;
use orgs::{
    console::{self, EventsQuery, Logged},
    kernel::{Direction, EventId, Page},
    members, organizations,
    testing::{Person, World},
};

async fn log(world: &World, by: &Person, [kind, organization, person]: [&str; 3]) -> Vec<Logged> {
    page(world, by, [kind, organization, person], None, 100).await.rows
}

async fn page(
    world: &World,
    by: &Person,
    [kind, organization, person]: [&str; 3],
    from: Option<(Direction, EventId)>,
    size: i64,
) -> Page<Logged> {
    let query = EventsQuery {
        kind: kind.into(),
        organization: organization.into(),
        person: person.into(),
    };
    console::list_events(&world.orgs, by, &query, from, size).await.unwrap()
}

both! {
    async fn every_event_is_there_once(world) {
        let sue = operator(&world, "Sue").await;
        let all: Vec<String> = world.told().await.into_iter().rev().map(|told| told.kind).collect();
        let logged = log(&world, &sue, ["", "", ""]).await;
        assert_eq!(logged.iter().map(|it| it.kind.clone()).collect::<Vec<_>>(), all);
        let ids: Vec<EventId> = logged.iter().map(|it| it.activity.id).collect();
        for filter in [["", "", ""], ["", "acme", ""], ["", "", "adam@acme.example"], ["invitation.sent", "", ""]] {
            let expected: Vec<_> = log(&world, &sue, filter).await.iter().map(|it| it.activity.id).collect();
            let (mut seen, mut from) = (Vec::new(), None);
            loop {
                let part = page(&world, &sue, filter, from, 2).await;
                seen.extend(part.rows.iter().map(|it| it.activity.id));
                let Some(next) = part.next else { break };
                from = Some((Direction::After, next.parse().unwrap()));
            }
            assert_eq!(seen, expected, "{filter:?}");
            assert!(expected.iter().all(|id| ids.contains(id)));
            if let Some(third) = expected.get(2) {
                let back = page(&world, &sue, filter, Some((Direction::Before, *third)), 2).await;
                assert_eq!(back.rows.iter().map(|it| it.activity.id).collect::<Vec<_>>(), expected[..2], "{filter:?}");
            }
        }
    }

    async fn conditions_narrow(world) {
        let (sue, orgs) = (operator(&world, "Sue").await, &world.orgs);
        members::remove(orgs, &world.adam, &world.acme, world.max.user).await.unwrap();
        let count = async |filter: [&str; 3]| log(&world, &sue, filter).await.len();
        assert_eq!(count(["organization.created", "", ""]).await, 2);
        assert_eq!(count(["organization.created", "initech", ""]).await, 1);
        assert_eq!(count(["organization.created", "ACME", "olga@acme.example"]).await, 1);
        assert_eq!(count(["organization.created", "acme", "sam@initech.example"]).await, 0);
        // What max did, and what was done to him.
        let max = log(&world, &sue, ["", "", "max@acme.example"]).await;
        assert_eq!(max.iter().map(|it| &*it.kind).collect::<Vec<_>>(), ["member.removed", "invitation.accepted"]);
        assert_eq!((max[0].activity.actor.as_deref(), max[0].organization.as_deref()), (Some("Adam Admin"), Some("Acme")));
        assert_eq!(count(["", "", &world.max.user.to_string()]).await, 2);
        assert_eq!(count(["member.removed", "acme", "max@acme.example"]).await, 1);
        for unknown in [["", "nowhere", ""], ["", "", "nobody@example.org"], ["no.kind", "", ""], ["\0", "", ""], ["", "\0", ""], ["", "", "\0"]] {
            assert_eq!(count(unknown).await, 0, "{unknown:?}");
        }
        // What happened in a deleted organization stays in the log.
        organizations::delete(orgs, &world.olga, &world.acme, "acme").await.unwrap();
        assert!(count(["organization.deleted", "acme", ""]).await == 1);
    }
}
