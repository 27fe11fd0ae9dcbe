//! How long somebody stays signed in, and what their list of browsers says.

use super::{Desk, PASSWORD};
use crate::stage::{DAY, MINUTE, SECOND, denies};
use orgs::{
    identity::{self, Session, Stay, Typed, Whereabouts},
    kernel::Denial,
};

async fn settled(desk: &Desk, mia: &orgs::kernel::EmailAddress, stay: Stay) -> Session {
    let from = Whereabouts {
        device: "Firefox on Linux".into(),
        network: "203.0.113.x (IPv4)".into(),
    };
    let session = desk.sign_in(mia, PASSWORD).await.unwrap();
    identity::settle(&desk.orgs, session, stay, &from).await.unwrap()
}

both! {
    async fn a_brief_session_is_over_after_hours(world) {
        let (desk, mia) = (Desk::open(&world).await, &world.mia.email);
        let (brief, kept) = (settled(&desk, mia, Stay::Brief).await, settled(&desk, mia, Stay::Remembered).await);
        assert_eq!((brief.stay, kept.stay), (Stay::Brief, Stay::Remembered));
        assert_eq!(brief.expires_at, world.orgs.now() + DAY);
        world.clock.advance(120 * MINUTE - SECOND);
        assert!(desk.lives(&brief).await && desk.lives(&kept).await);
        world.clock.advance(120 * MINUTE);
        assert!(!desk.lives(&brief).await && desk.lives(&kept).await);
        // Nobody is shown what opens nothing.
        let open = identity::list_sessions(&desk.orgs, &world.mia, &kept.token).await.unwrap();
        assert_eq!(open.iter().map(|open| open.stay).collect::<Vec<_>>(), [Stay::Remembered]);
        world.clock.advance(13 * DAY);
        assert!(desk.lives(&kept).await);
    }

    /// However often it is used.
    async fn a_brief_session_ends_within_a_day(world) {
        let desk = Desk::open(&world).await;
        let brief = settled(&desk, &world.mia.email, Stay::Brief).await;
        for _ in 0..23 {
            world.clock.advance(60 * MINUTE);
            assert!(desk.lives(&brief).await);
        }
        world.clock.advance(60 * MINUTE);
        assert!(!desk.lives(&brief).await);
    }

    async fn what_was_chosen_goes_on(world) {
        let (desk, mia) = (Desk::open(&world).await, &world.mia.email);
        for stay in [Stay::Brief, Stay::Remembered] {
            let session = settled(&desk, mia, stay).await;
            let renewed = identity::prove(&desk.orgs, &world.mia, &session.token, Typed { password: PASSWORD, code: "" }).await.unwrap();
            assert_eq!((renewed.stay, renewed.expires_at), (stay, session.expires_at));
            assert_eq!(identity::stay_of(&desk.orgs, &renewed.token).await.unwrap(), stay);
            assert_eq!(identity::stay_of(&desk.orgs, &session.token).await.unwrap(), Stay::Brief, "of none");
        }
    }

    async fn a_list_says_where_in_words(world) {
        let (desk, mia) = (Desk::open(&world).await, &world.mia.email);
        let here = settled(&desk, mia, Stay::Brief).await;
        let open = identity::list_sessions(&desk.orgs, &world.mia, &here.token).await.unwrap();
        assert_eq!((&*open[0].from.device, &*open[0].from.network), ("Firefox on Linux", "203.0.113.x (IPv4)"));
        // Whatever a browser says of itself: no more than fits on a line is kept.
        let session = desk.sign_in(mia, PASSWORD).await.unwrap();
        let from = Whereabouts { device: "ü".repeat(1000), network: String::new() };
        let there = identity::settle(&desk.orgs, session, Stay::Brief, &from).await.unwrap();
        let open = identity::list_sessions(&desk.orgs, &world.mia, &there.token).await.unwrap();
        assert!(open.iter().all(|open| open.from.device.chars().count() <= 60));
        // A session that was ended before it was settled stays ended.
        let gone = desk.sign_in(mia, PASSWORD).await.unwrap();
        identity::sign_out(&desk.orgs, &gone.token).await.unwrap();
        denies(&world, Denial::SignedOut, identity::settle(&desk.orgs, gone, Stay::Brief, &Whereabouts::default())).await;
    }
}
