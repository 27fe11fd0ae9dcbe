//! Roles, removing, leaving, listing.

mod batches;
mod footing;
pub mod last_active;
mod removals;

use crate::stage::{denies, guarded, limits, refuses, role, slug, sound, tells};
use orgs::{
    access::{Permission, Role, caller::Superuser},
    invitations::{self, Key},
    kernel::{Denial, Direction, Page, page::Cursor},
    limits::Owners,
    members::{
        self, AdmitRefusal, Admitted, ChangeRoleRefusal, LeaveRefusal, Member, Order, Query, RemoveRefusal, Total,
    },
    organizations,
    testing::{Person, cast},
    users,
};

both! {
    async fn promoting_and_demoting(world) {
        let orgs = &world.orgs;
        let deed = members::change_role(orgs, &world.adam, &world.acme, world.mia.user, Role::Admin);
        let (_, told) = tells(&world, "member.role-changed", deed).await;
        assert_eq!((told.actor_id, told.subject_id), (Some(world.adam.user), Some(world.mia.user)));
        // Effective at once.
        members::change_role(orgs, &world.mia, &world.acme, world.max.user, Role::Admin).await.unwrap();
        members::change_role(orgs, &world.mia, &world.acme, world.adam.user, Role::Member).await.unwrap();
        denies(&world, Denial::Forbidden, members::change_role(orgs, &world.adam, &world.acme, world.mia.user, Role::Member)).await;
        // Stepping down from one's own role.
        members::change_role(orgs, &world.mia, &world.acme, world.mia.user, Role::Member).await.unwrap();
        assert_eq!(role(&world, &world.acme, &world.olga, world.mia.user).await, Some(Role::Member));
        sound(&world).await;
    }

    async fn changing_a_role_is_refused(world) {
        let to = |caller, member, role| members::change_role(&world.orgs, caller, &world.acme, member, role);
        refuses(&world, ChangeRoleRefusal::NotAMember, to(&world.adam, world.sam.user, Role::Admin)).await;
        refuses(&world, ChangeRoleRefusal::RoleAboveOwn, to(&world.adam, world.olga.user, Role::Member)).await;
        refuses(&world, ChangeRoleRefusal::RoleAboveOwn, to(&world.adam, world.adam.user, Role::Owner)).await;
        refuses(&world, ChangeRoleRefusal::Unchanged, to(&world.adam, world.mia.user, Role::Member)).await;
        refuses(&world, ChangeRoleRefusal::OneOwner, to(&world.olga, world.mia.user, Role::Owner)).await;
        refuses(&world, ChangeRoleRefusal::OwnershipRequired, to(&world.olga, world.olga.user, Role::Admin)).await;
        denies(&world, Denial::Forbidden, to(&world.mia, world.mia.user, Role::Admin)).await;
    }

    async fn changing_roles_is_for_admins(world) {
        guarded(&world, Permission::ChangeRoles, async |caller, slug| {
            members::change_role(&world.orgs, caller, slug, world.max.user, Role::Admin).await
        })
        .await;
    }

    /// With several owners the last *active* one stays.
    async fn several_owners(world) {
        let orgs = &world.limited(limits(|limits| limits.owners = Owners::Several));
        members::change_role(orgs, &world.olga, &world.acme, world.mia.user, Role::Owner).await.unwrap();
        members::change_role(orgs, &world.mia, &world.acme, world.olga.user, Role::Admin).await.unwrap();
        sound(&world).await;
        refuses(&world, ChangeRoleRefusal::OwnershipRequired, members::change_role(orgs, &world.mia, &world.acme, world.mia.user, Role::Admin)).await;
        members::change_role(orgs, &world.mia, &world.acme, world.max.user, Role::Owner).await.unwrap();
        world.suspend(world.max.user).await;
        refuses(&world, LeaveRefusal::OwnershipRequired, members::leave(orgs, &world.mia, &world.acme)).await;
        refuses(&world, RemoveRefusal::OwnershipRequired, members::remove(orgs, &world.mia, &world.acme, world.mia.user)).await;
        tells(&world, "member.removed", members::remove(orgs, &world.mia, &world.acme, world.max.user)).await;
        members::change_role(orgs, &world.mia, &world.acme, world.olga.user, Role::Owner).await.unwrap();
        tells(&world, "member.left", members::leave(orgs, &world.mia, &world.acme)).await;
        assert_eq!(role(&world, &world.acme, &world.olga, world.olga.user).await, Some(Role::Owner));
    }

    async fn removing_is_at_once_and_revokes_what_hung_on_it(world) {
        let orgs = &world.orgs;
        let (_, told) = tells(&world, "member.removed", members::remove(orgs, &world.olga, &world.acme, world.adam.user)).await;
        assert_eq!((told.actor_id, told.subject_id), (Some(world.olga.user), Some(world.adam.user)));
        denies(&world, Denial::NotFound, organizations::show(orgs, &world.adam, &world.acme)).await;
        let (all, _) = invitations::list(orgs, &world.olga, &world.acme, invitations::Which::All, None, 50).await.unwrap();
        assert_eq!(all.rows.iter().find(|row| row.id == world.ivys).unwrap().status, invitations::Status::Revoked);
        assert_eq!(all.rows.iter().find(|row| row.id == world.eves).unwrap().status, invitations::Status::Expired, "olga's stays");
        assert!(users::find(orgs, &world.adam.email).await.unwrap().is_some(), "a user all the same");
    }

    /// Who comes back has the new role only.
    async fn a_removed_member_can_be_invited_again(world) {
        let orgs = &world.orgs;
        members::remove(orgs, &world.olga, &world.acme, world.adam.user).await.unwrap();
        let id = cast::invited(orgs, &world.olga, &world.acme, &world.adam.email, Role::Member).await.unwrap();
        invitations::accept(orgs, &world.adam, &Key::Id(id)).await.unwrap();
        assert_eq!(role(&world, &world.acme, &world.adam, world.adam.user).await, Some(Role::Member));
        sound(&world).await;
    }

    async fn removing_is_refused(world) {
        let remove = |caller, member| members::remove(&world.orgs, caller, &world.acme, member);
        refuses(&world, RemoveRefusal::NotAMember, remove(&world.adam, world.sam.user)).await;
        refuses(&world, RemoveRefusal::RoleAboveOwn, remove(&world.adam, world.olga.user)).await;
        refuses(&world, RemoveRefusal::OwnershipRequired, remove(&world.olga, world.olga.user)).await;
        guarded(&world, Permission::RemoveMembers, async |caller, slug| members::remove(&world.orgs, caller, slug, world.max.user).await).await;
    }

    async fn leaving(world) {
        let (_, told) = tells(&world, "member.left", members::leave(&world.orgs, &world.mia, &world.acme)).await;
        assert_eq!((told.actor_id, told.subject_id), (Some(world.mia.user), Some(world.mia.user)));
        denies(&world, Denial::NotFound, members::leave(&world.orgs, &world.mia, &world.acme)).await;
        refuses(&world, LeaveRefusal::OwnershipRequired, members::leave(&world.orgs, &world.olga, &world.acme)).await;
    }

    async fn only_members_can_leave(world) {
        users::appoint(&world.orgs, &world.sam.email, Superuser::Yes).await.unwrap();
        let sam = Person::find(&world.orgs, &world.sam.email).await.unwrap();
        refuses(&world, LeaveRefusal::NotAMember, members::leave(&world.orgs, &sam, &world.acme)).await;
        guarded(&world, Permission::LeaveOrganization, async |caller, slug| members::leave(&world.orgs, caller, slug).await).await;
    }

    async fn a_superuser_acts_as_owner_and_is_recorded_as_superuser(world) {
        users::appoint(&world.orgs, &world.sam.email, Superuser::Yes).await.unwrap();
        let sam = Person::find(&world.orgs, &world.sam.email).await.unwrap();
        let deed = members::change_role(&world.orgs, &sam, &world.acme, world.adam.user, Role::Member);
        assert_eq!(tells(&world, "member.role-changed", deed).await.1.standing, "superuser");
        refuses(&world, RemoveRefusal::OwnershipRequired, members::remove(&world.orgs, &sam, &world.acme, world.olga.user)).await;
    }

    /// `get_or_add_user` for the host's own code.
    async fn the_host_lets_somebody_in(world) {
        let orgs = &world.orgs;
        let sam = world.sam.signed_in().unwrap();
        let (admitted, told) = tells(&world, "member.added", members::admit(orgs, &world.acme, sam, Role::Admin)).await;
        assert_eq!((admitted, told.actor_id, told.subject_id, &*told.standing), (Admitted::Now, None, Some(sam.user), "system"));
        assert_eq!(role(&world, &world.acme, &world.mia, sam.user).await, Some(Role::Admin));
        // Again it is nothing new, whatever role it says.
        let before = world.everything().await;
        assert_eq!(members::admit(orgs, &world.acme, sam, Role::Member).await.unwrap(), Admitted::Before(Role::Admin));
        assert_eq!(world.everything().await, before);
        // And out again, and in.
        members::leave(orgs, &world.sam, &world.acme).await.unwrap();
        tells(&world, "member.added", members::admit(orgs, &world.acme, sam, Role::Member)).await;
    }

    async fn the_host_keeps_the_rules_too(world) {
        let orgs = &world.orgs;
        let sam = world.sam.signed_in().unwrap();
        refuses(&world, AdmitRefusal::OneOwner, members::admit(orgs, &world.acme, sam, Role::Owner)).await;
        denies(&world, Denial::NotFound, members::admit(orgs, &slug("no-such-place"), sam, Role::Member)).await;
        world.seats(&world.acme, Some(4)).await;
        refuses(&world, AdmitRefusal::SeatLimitReached, members::admit(orgs, &world.acme, sam, Role::Member)).await;
        world.seats(&world.acme, None).await;
        organizations::disable(orgs, &world.olga, &world.acme).await.unwrap();
        denies(&world, Denial::Disabled, members::admit(orgs, &world.acme, sam, Role::Member)).await;
        organizations::enable(orgs, &world.olga, &world.acme).await.unwrap();
        let several = world.limited(limits(|limits| limits.owners = Owners::Several));
        members::admit(&several, &world.acme, sam, Role::Owner).await.unwrap();
        let nora = Person::sync(orgs, "Nora", "nora@example.org").await.unwrap();
        world.suspend(nora.user).await;
        refuses(&world, AdmitRefusal::NotActive, members::admit(orgs, &world.acme, nora.signed_in().unwrap(), Role::Member)).await;
        organizations::delete(orgs, &world.olga, &world.acme, "acme").await.unwrap();
        denies(&world, Denial::NotFound, members::admit(orgs, &world.acme, sam, Role::Member)).await;
        sound(&world).await;
    }

    async fn finding_one(world) {
        let mia: Member = members::find(&world.orgs, &world.max, &world.acme, world.mia.user).await.unwrap().unwrap();
        assert_eq!((&*mia.name, &*mia.email, mia.role), ("Mia Member", "mia@acme.example", Role::Member));
        assert_eq!(members::find(&world.orgs, &world.max, &world.acme, world.sam.user).await.unwrap(), None);
        guarded(&world, Permission::ListMembers, async |caller, slug| members::find(&world.orgs, caller, slug, world.mia.user).await).await;
    }

    async fn a_member_is_shown_with_whoever_invited_them(world) {
        let (orgs, acme) = (&world.orgs, &world.acme);
        let shown = members::show(orgs, &world.max, acme, world.mia.user).await.unwrap().unwrap();
        let found = members::find(orgs, &world.max, acme, world.mia.user).await.unwrap().unwrap();
        assert_eq!((shown.member, shown.caller), (found, world.max.user));
        assert_eq!(shown.invited_by.as_deref(), Some("Adam Admin"));
        let olga = members::show(orgs, &world.max, acme, world.olga.user).await.unwrap().unwrap();
        assert_eq!(olga.invited_by, None, "she founded it");
        assert_eq!(members::show(orgs, &world.max, acme, world.sam.user).await.unwrap(), None);
        // Whoever invited may be gone; what they did stands.
        members::remove(orgs, &world.olga, acme, world.adam.user).await.unwrap();
        let shown = members::show(orgs, &world.max, acme, world.mia.user).await.unwrap().unwrap();
        assert_eq!(shown.invited_by.as_deref(), Some("Adam Admin"));
        assert_eq!(members::show(orgs, &world.max, acme, world.adam.user).await.unwrap(), None);
    }

    async fn the_page_of_a_member_is_for_members(world) {
        let show = async |caller: &_, slug: &_| members::show(&world.orgs, caller, slug, world.mia.user).await;
        guarded(&world, Permission::ListMembers, show).await;
    }

    async fn listing_in_every_order_and_both_directions(world) {
        let orgs = &world.orgs;
        for number in 0..3 {
            cast::joined(orgs, &world.adam, &world.acme, "Ben", &format!("ben{number}@example.org"), Role::Member).await.unwrap();
        }
        for order in Order::ALL {
            let query = Query { order, ..Query::default() };
            let whole = names(&members::list(orgs, &world.adam, &world.acme, &query, None, 50).await.unwrap().page);
            assert_eq!(whole.len(), 7);
            let mut walked = Vec::new();
            let mut from = None;
            let last = loop {
                let page = members::list(orgs, &world.adam, &world.acme, &query, from.clone(), 2).await.unwrap().page;
                walked.extend(names(&page));
                match &page.next {
                    Some(next) => from = Some((Direction::After, Cursor::parse(next).unwrap())),
                    None => break page,
                }
            };
            assert_eq!(walked, whole, "{order:?}");
            let back = (Direction::Before, Cursor::parse(&last.previous.unwrap()).unwrap());
            let page = members::list(orgs, &world.adam, &world.acme, &query, Some(back), 2).await.unwrap().page;
            assert_eq!(names(&page), whole[4..6], "{order:?} back");
        }
    }

    async fn searching_and_filtering(world) {
        let orgs = &world.orgs;
        let find = async |search: &str, role| {
            let query = Query { search: search.into(), role, ..Query::default() };
            let list = members::list(orgs, &world.mia, &world.acme, &query, None, 50).await.unwrap();
            assert_eq!(list.total, Total::Exactly(i64::try_from(list.page.rows.len()).unwrap()), "{search}");
            names(&list.page)
        };
        assert_eq!(find("", None).await.len(), 4);
        assert_eq!(find(" MÉMBER ", None).await, ["max@acme.example", "mia@acme.example"]);
        assert_eq!(find("adam@", None).await, ["adam@acme.example"]);
        assert_eq!(find("", Some(Role::Owner)).await, ["olga@acme.example"]);
        assert_eq!(find("mia", Some(Role::Owner)).await, [""; 0]);
        // Wildcards are literal; another organization's people are not found.
        for none in ["%", "_", r"\", "sam", "' or 1=1 --", "ivy"] {
            assert_eq!(find(none, None).await, [""; 0], "{none}");
        }
    }

    /// What stands in an address bar may be anything; it finds nothing, or starts from the beginning, on both engines.
    async fn odd_queries_are_no_fault(world) {
        let long = "x".repeat(10_000);
        for search in ["\0", "mia\0", "\u{202e}", &long] {
            let query = Query { search: search.into(), ..Query::default() };
            members::list(&world.orgs, &world.mia, &world.acme, &query, None, 50).await.unwrap_or_else(|no| panic!("{search:?}: {no:?}"));
        }
        for key in ["", "\0", "-9223372036854775808", "9223372036854775807", "99999999999999999999", "NaN", "owner", "owner ", "guest x"] {
            for order in Order::ALL {
                for direction in [Direction::After, Direction::Before] {
                    let Some(cursor) = Cursor::parse(&format!("{}{key}", "0".repeat(32))) else { continue };
                    let query = Query { order, ..Query::default() };
                    let listed = members::list(&world.orgs, &world.adam, &world.acme, &query, Some((direction, cursor)), 50).await;
                    listed.unwrap_or_else(|no| panic!("{key:?} {order:?} {direction:?}: {no:?}"));
                }
            }
        }
        guarded(&world, Permission::ListMembers, async |caller, slug| {
            members::list(&world.orgs, caller, slug, &Query::default(), None, 50).await
        })
        .await;
    }
}

fn names(page: &Page<Member>) -> Vec<String> {
    page.rows.iter().map(|member| member.email.clone()).collect()
}
