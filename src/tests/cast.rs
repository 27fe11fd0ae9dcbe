//! The kit itself: everybody is where the story says, and the probes see what is broken.

use crate::stage::{role, sound};
use orgs::{
    access::Role,
    invitations::{self, Status, Which},
};

both! {
    async fn everybody_is_in_their_place(world) {
        for (person, is) in [(&world.olga, Role::Owner), (&world.adam, Role::Admin), (&world.mia, Role::Member), (&world.max, Role::Member)] {
            assert_eq!(role(&world, &world.acme, &world.mia, person.user).await, Some(is));
        }
        assert_eq!(role(&world, &world.initech, &world.sam, world.sam.user).await, Some(Role::Owner));
        let (open, _) = invitations::list(&world.orgs, &world.adam, &world.acme, Which::Open, None, 10).await.unwrap();
        let open: Vec<_> = open.rows.iter().map(|row| (row.id, &*row.email, row.status)).collect();
        assert_eq!(open, [(world.ivys, "ivy@example.org", Status::Pending), (world.eves, "eve@example.org", Status::Expired)]);
        sound(&world).await;
    }

    /// A probe that cannot fail proves nothing.
    async fn the_probes_see_what_is_broken(world) {
        world.script("update organizations set member_count = member_count + 1 where slug = 'acme'").await.unwrap();
        world.script("delete from organization_slugs where slug = 'nowhere'; update invitations set decided_at = sent_at").await.unwrap();
        world.script("delete from events where kind = 'invitation.accepted'; update members set invitation_id = null").await.unwrap();
        let broken = world.probe().await;
        for rule in ["counts its members wrong", "is decided and has no time", "accepted without an event of its own", "came in by no accepted"] {
            assert!(broken.iter().any(|line| line.contains(rule)), "{rule}: {broken:?}");
        }
    }
}
