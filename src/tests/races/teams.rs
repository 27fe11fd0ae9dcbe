//! Races about a team and who is in it: no place without a membership, and no fault.

use super::{Ring, always, meet, one_of};
use orgs::{
    access::Role,
    kernel::{DisplayName, Slug, TeamId},
    members, organizations,
    teams::{self, NewTeam, Part},
    users,
};

fn named(name: &str) -> NewTeam {
    NewTeam::parse(name).unwrap()
}

/// A team of one round, which mia maintains.
async fn team(ring: &Ring, place: &Slug) -> TeamId {
    let (orgs, olga, mia) = (&ring.orgs, &ring.world.olga, &ring.world.mia);
    let id = teams::create(orgs, olga, place, &named("Team")).await.unwrap();
    teams::add(orgs, olga, place, id, mia.user).await.unwrap();
    teams::appoint(orgs, olga, place, id, mia.user, Part::Maintainer)
        .await
        .unwrap();
    id
}

/// How many are in it; none where there is none.
async fn count(ring: &Ring, place: &Slug, team: TeamId) -> i64 {
    let shown = teams::show(&ring.orgs, &ring.world.olga, place, team, None, 10)
        .await
        .unwrap();
    shown.map_or(0, |shown| shown.total)
}

races! {
    async fn one_is_added_by_two(ring, place) {
        let id = team(ring, &place).await;
        let (orgs, olga, mia, adam) = (&ring.orgs, &ring.world.olga, &ring.world.mia, ring.world.adam.user);
        let met = one_of(meet(
            task!(orgs, olga, place; teams::add(&orgs, &olga, &place, id, adam)),
            task!(orgs, mia, place; teams::add(&orgs, &mia, &place, id, adam)),
        ).await);
        assert_eq!(count(ring, &place, id).await, 2);
        met
    }

    async fn two_are_added_by_two(ring, place) {
        let id = team(ring, &place).await;
        let (orgs, owner, mia) = (&ring.orgs, &ring.world.olga, &ring.world.mia);
        let (adam, olga) = (ring.world.adam.user, ring.world.olga.user);
        let met = meet(
            task!(orgs, owner, place; teams::add(&orgs, &owner, &place, id, adam)),
            task!(orgs, mia, place; teams::add(&orgs, &mia, &place, id, olga)),
        ).await;
        assert_eq!((met, count(ring, &place, id).await), ((true, true), 3));
        met
    }

    async fn one_name_for_two_teams(ring, place) {
        let (orgs, olga, adam) = (&ring.orgs, &ring.world.olga, &ring.world.adam);
        let (one, other) = (named("Sales"), named("SALES"));
        one_of(meet(
            task!(orgs, olga, place, one; teams::create(&orgs, &olga, &place, &one)),
            task!(orgs, adam, place, other; teams::create(&orgs, &adam, &place, &other)),
        ).await)
    }

    async fn the_last_team_for_two(ring, place) {
        let orgs = &ring.limited(|limits| limits.teams = 1);
        let (olga, adam, one, other) = (&ring.world.olga, &ring.world.adam, named("One"), named("Other"));
        one_of(meet(
            task!(orgs, olga, place, one; teams::create(&orgs, &olga, &place, &one)),
            task!(orgs, adam, place, other; teams::create(&orgs, &adam, &place, &other)),
        ).await)
    }

    /// Whoever came in meanwhile goes with it.
    async fn added_while_the_team_is_deleted(ring, place) {
        let id = team(ring, &place).await;
        let (orgs, olga, mia, adam) = (&ring.orgs, &ring.world.olga, &ring.world.mia, ring.world.adam.user);
        let met = always(meet(
            task!(orgs, olga, place; teams::delete(&orgs, &olga, &place, id)),
            task!(orgs, mia, place; teams::add(&orgs, &mia, &place, id, adam)),
        ).await);
        assert_eq!(count(ring, &place, id).await, 0);
        met
    }

    /// Before or after: whoever is removed from the organization is in none of its teams.
    async fn added_while_removed_from_the_organization(ring, place) {
        let id = team(ring, &place).await;
        let (orgs, olga, mia, adam) = (&ring.orgs, &ring.world.olga, &ring.world.mia, ring.world.adam.user);
        let met = always(meet(
            task!(orgs, olga, place; members::remove(&orgs, &olga, &place, adam)),
            task!(orgs, mia, place; teams::add(&orgs, &mia, &place, id, adam)),
        ).await);
        assert_eq!(count(ring, &place, id).await, 1);
        met
    }

    /// The maintainer who adds goes at the same moment.
    async fn added_while_the_maintainer_is_removed(ring, place) {
        let id = team(ring, &place).await;
        let (orgs, olga, mia, adam) = (&ring.orgs, &ring.world.olga, &ring.world.mia, ring.world.adam.user);
        let removed = mia.user;
        let (gone, added) = always(meet(
            task!(orgs, olga, place; members::remove(&orgs, &olga, &place, removed)),
            task!(orgs, mia, place; teams::add(&orgs, &mia, &place, id, adam)),
        ).await);
        assert_eq!(count(ring, &place, id).await, i64::from(added));
        (gone, added)
    }

    async fn added_while_they_leave_the_organization(ring, place) {
        let id = team(ring, &place).await;
        let (orgs, adam, mia, added) = (&ring.orgs, &ring.world.adam, &ring.world.mia, ring.world.adam.user);
        let met = always(meet(
            task!(orgs, adam, place; members::leave(&orgs, &adam, &place)),
            task!(orgs, mia, place; teams::add(&orgs, &mia, &place, id, added)),
        ).await);
        assert_eq!(count(ring, &place, id).await, 1);
        met
    }

    async fn added_while_they_depart(ring, place) {
        let id = team(ring, &place).await;
        let guest = ring.guest("Guest").await;
        ring.member(&place, &guest, Role::Member).await;
        let (orgs, mia, user, key) = (&ring.orgs, &ring.world.mia, guest.user, guest.email.canonical());
        let (gone, added) = meet(
            task!(orgs, key; users::depart(&orgs, &key)),
            task!(orgs, mia, place; teams::add(&orgs, &mia, &place, id, user)),
        ).await;
        assert_eq!(count(ring, &place, id).await, 1);
        always((gone, added))
    }

    /// The place in the list is that of the new name, whichever was first.
    async fn added_while_they_are_renamed(ring, place) {
        let id = team(ring, &place).await;
        let guest = ring.guest("Guest").await;
        ring.member(&place, &guest, Role::Member).await;
        let (orgs, mia, user) = (&ring.orgs, &ring.world.mia, guest.user);
        let name = DisplayName::parse(&format!("Zoe {}", ring.round)).unwrap();
        let met = meet(
            task!(orgs, guest, name; orgs::identity::rename(&orgs, &guest, &name)),
            task!(orgs, mia, place; teams::add(&orgs, &mia, &place, id, user)),
        ).await;
        assert_eq!(met, (true, true), "neither is in the way of the other");
        met
    }

    async fn taken_out_while_they_leave(ring, place) {
        let id = team(ring, &place).await;
        let (orgs, olga, mia) = (&ring.orgs, &ring.world.olga, &ring.world.mia);
        let user = mia.user;
        one_of(meet(
            task!(orgs, olga, place; teams::remove(&orgs, &olga, &place, id, user)),
            task!(orgs, mia, place; teams::remove(&orgs, &mia, &place, id, user)),
        ).await)
    }

    async fn restored_while_the_team_is_deleted(ring, place) {
        let id = team(ring, &place).await;
        let (orgs, olga, adam, mia) = (&ring.orgs, &ring.world.olga, &ring.world.adam, ring.world.mia.user);
        let removal = members::remove(orgs, olga, &place, mia).await.unwrap();
        let met = meet(
            task!(orgs, olga, place; teams::delete(&orgs, &olga, &place, id)),
            task!(orgs, adam, place; members::restore(&orgs, &adam, &place, removal)),
        ).await;
        assert_eq!((met, count(ring, &place, id).await), ((true, true), 0));
        met
    }

    async fn made_while_the_organization_is_deleted(ring, place) {
        let (orgs, olga, adam, name) = (&ring.orgs, &ring.world.olga, &ring.world.adam, named("Late"));
        always(meet(
            task!(orgs, olga, place; organizations::delete(&orgs, &olga, &place, place.as_str())),
            task!(orgs, adam, place, name; teams::create(&orgs, &adam, &place, &name)),
        ).await)
    }
}
