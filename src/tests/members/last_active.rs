//! The day on which a member was there last: noted once, of whoever is there by themselves, and for those who decide who stays.

use crate::stage::{DAY, SECOND, denies};
use orgs::{
    access::{Acting, Caller, Role, caller::Superuser},
    kernel::{Denial, Direction, UserId, page::Cursor},
    live::{self, Seen},
    members::{
        self, LastActive, Order, Query,
        batches::{self, Act, Chosen, Worked},
    },
    organizations,
    testing::{Person, World, cast},
    users,
};

/// Everybody who was seen is noted; how many that were.
pub async fn noted(world: &World) -> usize {
    let mut all = 0;
    loop {
        match members::note_attendance(&world.orgs).await.unwrap() {
            0 => return all,
            some => all += some,
        }
    }
}

/// When somebody was there last, as olga sees it, who is not there for it.
async fn last(world: &World, member: UserId) -> LastActive {
    let found = members::find(&world.orgs.unattended(), &world.olga, &world.acme, member).await;
    found.unwrap().unwrap().last_active.unwrap()
}

fn today(world: &World) -> LastActive {
    LastActive::On(world.orgs.now().day())
}

/// They are there, and it is noted.
async fn comes(world: &World, who: &Caller) {
    organizations::show(&world.orgs, who, &world.acme).await.unwrap();
    noted(world).await;
}

/// The names of a page, in its order.
async fn listed(world: &World, caller: &Caller, order: Order) -> (Vec<String>, Order) {
    let query = Query {
        order,
        ..Query::default()
    };
    let list = members::list(&world.orgs.unattended(), caller, &world.acme, &query, None, 50)
        .await
        .unwrap();
    let names = list.page.rows.into_iter().map(|member| member.name);
    (names.collect(), list.order)
}

both! {
    async fn a_day_is_noted_once(world) {
        let orgs = &world.orgs;
        assert_eq!(last(&world, world.mia.user).await, LastActive::Never);
        let mut watch = live::watch(orgs, &world.olga, &world.acme, None).await.unwrap();
        organizations::show(orgs, &world.mia, &world.acme).await.unwrap();
        members::list(orgs, &world.mia, &world.acme, &Query::default(), None, 50).await.unwrap();
        assert_eq!(last(&world, world.mia.user).await, LastActive::Never, "reading writes nothing");
        assert_eq!((noted(&world).await, last(&world, world.mia.user).await), (1, today(&world)));
        assert_eq!(watch.look(&world.olga).await.unwrap(), Seen::Nothing, "nobody's page is told");
        // For the rest of the day there is nothing to write.
        world.clock.advance(DAY / 2 - SECOND);
        let before = world.everything().await;
        organizations::show(orgs, &world.mia, &world.acme).await.unwrap();
        assert_eq!((noted(&world).await, world.everything().await), (0, before));
        world.clock.advance(SECOND);
        let yesterday = last(&world, world.mia.user).await;
        comes(&world, &world.mia).await;
        assert!(last(&world, world.mia.user).await == today(&world) && today(&world) > yesterday);
        // A clock that goes after another one's takes nothing back.
        world.clock.set(world.orgs.now() - DAY);
        comes(&world, &world.mia).await;
        assert!(last(&world, world.mia.user).await > today(&world));
        assert_eq!(last(&world, world.max.user).await, LastActive::Never);
    }

    /// Whoever does something was there, and so was whoever was refused.
    async fn a_deed_counts(world) {
        members::change_role(&world.orgs, &world.adam, &world.acme, world.mia.user, Role::Admin).await.unwrap();
        members::change_role(&world.orgs, &world.mia, &world.acme, world.olga.user, Role::Member).await.unwrap_err();
        assert_eq!(noted(&world).await, 2);
        assert_eq!((last(&world, world.adam.user).await, last(&world, world.mia.user).await), (today(&world), today(&world)));
        // Who leaves in this moment is noted nowhere.
        members::leave(&world.orgs, &world.max, &world.acme).await.unwrap();
        assert_eq!(noted(&world).await, 1);
        denies(&world, Denial::NotFound, organizations::show(&world.orgs, &world.max, &world.acme)).await;
        // And nobody is noted in an organization because they are in another.
        organizations::show(&world.orgs, &world.sam, &world.initech).await.unwrap();
        organizations::show(&world.orgs, &world.sam, &world.acme).await.unwrap_err();
        assert_eq!(noted(&world).await, 1);
    }

    async fn nobody_is_there_in_somebody_elses_place(world) {
        let orgs = &world.orgs;
        users::appoint(orgs, &world.sam.email, Superuser::Yes).await.unwrap();
        let sam = Person::find(orgs, &world.sam.email).await.unwrap();
        organizations::show(orgs, &sam, &world.acme).await.unwrap();
        let acting = Caller::Acting(Acting {
            person: world.adam.signed_in().unwrap().clone(),
            operator: sam.signed_in().unwrap().clone(),
            reason: "Ticket 7".into(),
            since: orgs.now(),
            until: orgs.now() + DAY,
        });
        organizations::show(orgs, &acting, &world.acme).await.unwrap();
        members::change_role(orgs, &acting, &world.acme, world.mia.user, Role::Admin).await.unwrap();
        assert_eq!((noted(&world).await, last(&world, world.adam.user).await), (0, LastActive::Never));
        // A superuser who happens to be a member looks in as one who operates.
        users::appoint(orgs, &world.max.email, Superuser::Yes).await.unwrap();
        let max = Person::find(orgs, &world.max.email).await.unwrap();
        organizations::show(orgs, &max, &world.acme).await.unwrap();
        assert_eq!(noted(&world).await, 0);
    }

    /// An open page, a chore, a batch that goes on without whoever began it.
    async fn what_goes_on_by_itself_does_not_count(world) {
        let orgs = &world.orgs;
        let mut watch = live::watch(orgs, &world.max, &world.acme, None).await.unwrap();
        members::change_role(orgs, &world.olga, &world.acme, world.mia.user, Role::Admin).await.unwrap();
        assert!(matches!(watch.look(&world.max).await.unwrap(), Seen::Changed(_)));
        organizations::show(&orgs.unattended(), &world.max, &world.acme).await.unwrap();
        assert_eq!((noted(&world).await, last(&world, world.max.user).await), (1, LastActive::Never), "olga alone");
        let one = Chosen::These(vec![world.mia.user]);
        batches::begin(orgs, &world.adam, &world.acme, Act::ChangeRole(Role::Member), &one).await.unwrap();
        noted(&world).await;
        let begun = last(&world, world.adam.user).await;
        world.clock.advance(DAY);
        assert_eq!(batches::work_off(orgs).await.unwrap(), Worked::Some);
        assert_eq!((noted(&world).await, last(&world, world.adam.user).await), (0, begun));
    }

    async fn only_who_decides_sees_it(world) {
        let orgs = &world.orgs;
        for who in [&world.olga, &world.adam, &world.mia, &world.max] {
            comes(&world, who).await;
            world.clock.advance(DAY);
        }
        for (caller, is_shown) in [(&world.olga, true), (&world.adam, true), (&world.mia, false), (&world.max, false)] {
            let list = members::list(orgs, caller, &world.acme, &Query::default(), None, 50).await.unwrap();
            let found = members::find(orgs, caller, &world.acme, world.mia.user).await.unwrap().unwrap();
            let shown = members::show(orgs, caller, &world.acme, world.mia.user).await.unwrap().unwrap().member;
            for member in list.page.rows.iter().chain([&found, &shown]) {
                assert_eq!(member.last_active.is_some(), is_shown, "{member:?}");
            }
            // Nor by the order, or by a place in it.
            for order in [Order::ActiveUp, Order::ActiveDown] {
                let (names, is) = listed(&world, caller, order).await;
                let by_name = listed(&world, caller, Order::NameUp).await;
                assert_eq!(is == order, is_shown);
                assert_eq!((names, is) == by_name, !is_shown, "{order:?}");
            }
        }
    }

    /// Whoever never was comes last, up and down; whoever is equal stands in a fixed order.
    async fn in_the_order_of_the_day(world) {
        let mut never = Vec::new();
        for number in 0..3 {
            let (name, email) = (format!("Ben {number}"), format!("ben{number}@example.org"));
            let ben = cast::joined(&world.orgs, &world.adam, &world.acme, &name, &email, Role::Member).await.unwrap();
            never.push((ben.user, name));
        }
        never.sort();
        let never: Vec<_> = never.into_iter().map(|(_, name)| name).collect();
        noted(&world).await;
        world.script("update members set active_on = null").await.unwrap();
        comes(&world, &world.mia).await;
        world.clock.advance(DAY);
        comes(&world, &world.olga).await;
        comes(&world, &world.max).await;
        world.clock.advance(DAY * 40);
        comes(&world, &world.adam).await;
        let mut equal = [(world.olga.user, "Olga Owner"), (world.max.user, "Max Member")];
        equal.sort();
        let [one, two] = equal.map(|(_, name)| name);
        let expected = |known: [&str; 4]| known.into_iter().map(str::to_owned).chain(never.clone()).collect::<Vec<_>>();
        for (order, expected) in [
            (Order::ActiveUp, expected(["Mia Member", one, two, "Adam Admin"])),
            (Order::ActiveDown, expected(["Adam Admin", two, one, "Mia Member"])),
        ] {
            assert_eq!(listed(&world, &world.adam, order).await, (expected.clone(), order));
            // Page by page, and back.
            for size in 1..5 {
                let query = Query { order, ..Query::default() };
                let page = async |from| members::list(&world.orgs, &world.adam, &world.acme, &query, from, size).await.unwrap().page;
                let read = |cursor: Option<String>, way| cursor.map(|cursor| (way, Cursor::parse(&cursor).unwrap()));
                let (mut there, mut back) = (Vec::new(), Vec::new());
                let mut at = page(None).await;
                loop {
                    there.extend(at.rows.iter().map(|row| row.name.clone()));
                    match read(at.next.clone(), Direction::After) {
                        Some(next) => at = page(Some(next)).await,
                        None => break,
                    }
                }
                loop {
                    back.splice(0..0, at.rows.iter().map(|row| row.name.clone()));
                    match read(at.previous.clone(), Direction::Before) {
                        Some(previous) => at = page(Some(previous)).await,
                        None => break,
                    }
                }
                assert_eq!((&there, &back), (&expected, &expected), "{order:?} by {size}");
            }
        }
    }

    async fn in_the_order_of_roles(world) {
        let names = async |order| listed(&world, &world.mia, order).await.0;
        assert_eq!(names(Order::RoleUp).await, ["Olga Owner", "Adam Admin", "Max Member", "Mia Member"]);
        assert_eq!(names(Order::RoleDown).await, ["Max Member", "Mia Member", "Adam Admin", "Olga Owner"]);
    }

    async fn who_is_put_back_was_there_when_they_were(world) {
        comes(&world, &world.max).await;
        let day = today(&world);
        world.clock.advance(DAY);
        let removal = members::remove(&world.orgs, &world.olga, &world.acme, world.max.user).await.unwrap();
        members::restore(&world.orgs, &world.olga, &world.acme, removal).await.unwrap();
        assert_eq!(last(&world, world.max.user).await, day);
    }
}
