//! Pictures of people: what becomes of an upload, and who sees it.

use crate::stage::{MINUTE, denies, limits, refuses, sound, tells};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use orgs::{
    access::caller::Superuser,
    events,
    identity::{self, Reason},
    invitations::{self, Key},
    kernel::{Denial, UserId},
    members, personal,
    pictures::{self, SetRefusal, Size},
    testing::{Person, World},
    users,
};
use std::io::Cursor;

/// A picture to upload.
pub fn png(width: u32, height: u32) -> Vec<u8> {
    painted(width, height, [200, 100, 50])
}

fn painted(width: u32, height: u32, colour: [u8; 3]) -> Vec<u8> {
    let picture = DynamicImage::from(RgbImage::from_pixel(width, height, Rgb(colour)));
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// The mark of somebody's picture, as adam sees it in the list of members.
async fn mark(world: &World, user: UserId) -> Option<String> {
    members::find(&world.orgs, &world.adam, &world.acme, user)
        .await
        .unwrap()
        .unwrap()
        .picture
}

async fn sees(world: &World, who: &orgs::access::Caller, mark: &str) -> bool {
    match pictures::show(&world.orgs, who, world.mia.user, mark, Size::Small).await {
        Ok(picture) => {
            assert_eq!(image::guess_format(&picture).unwrap(), ImageFormat::WebP);
            true
        }
        Err(no) => {
            assert!(matches!(no, orgs::kernel::Failure::Denied(Denial::NotFound)), "{no:?}");
            false
        }
    }
}

both! {
    async fn somebody_sets_another_and_removes_it(world) {
        let (orgs, mia) = (&world.orgs, &world.mia);
        assert_eq!((mark(&world, mia.user).await, pictures::mark_of(orgs, mia).await.unwrap()), (None, None));
        let (_, event) = tells(&world, "user.picture-set", pictures::set(orgs, mia, png(80, 60))).await;
        assert_eq!((event.actor_id, event.subject_id), (Some(mia.user), Some(mia.user)));
        let first = mark(&world, mia.user).await.unwrap();
        assert_eq!(pictures::mark_of(orgs, mia).await.unwrap().as_ref(), Some(&first));
        for (size, side) in [(Size::Small, 64), (Size::Large, 256)] {
            let picture = pictures::show(orgs, mia, mia.user, &first, size).await.unwrap();
            assert_eq!(image::load_from_memory(&picture).unwrap().width(), side);
        }
        // The same again is no change.
        let before = world.everything().await;
        pictures::set(orgs, mia, png(80, 60)).await.unwrap();
        assert_eq!(world.everything().await, before);
        tells(&world, "user.picture-set", pictures::set(orgs, mia, painted(80, 60, [0, 0, 0]))).await;
        let second = mark(&world, mia.user).await.unwrap();
        assert!(second != first && sees(&world, mia, &second).await && !sees(&world, mia, &first).await);
        tells(&world, "user.picture-removed", pictures::remove(orgs, mia)).await;
        assert!(mark(&world, mia.user).await.is_none() && !sees(&world, mia, &second).await);
        let before = world.everything().await;
        pictures::remove(orgs, mia).await.unwrap();
        assert_eq!(world.everything().await, before);
        denies(&world, Denial::SignedOut, pictures::set(orgs, &world.nobody, png(8, 8))).await;
        denies(&world, Denial::SignedOut, pictures::remove(orgs, &world.nobody)).await;
    }

    /// Who may see the person sees it; for everybody else it is not there.
    async fn it_is_seen_by_who_may_see_the_person(world) {
        let orgs = &world.orgs;
        pictures::set(orgs, &world.mia, png(80, 60)).await.unwrap();
        let mark = mark(&world, world.mia.user).await.unwrap();
        let ivy = Person::sync(orgs, "Ivy", world.ivy.as_str()).await.unwrap();
        let sue = crate::console::operator(&world, "Sue").await;
        for who in [&*world.mia, &world.max, &world.adam, &world.olga, &sue] {
            assert!(sees(&world, who, &mark).await, "{who:?}");
        }
        for who in [&world.nobody, &world.sam, &ivy] {
            assert!(!sees(&world, who, &mark).await, "{who:?}");
        }
        for wrong in ["", "0123456789abcdef0123456789abcdef", &mark[1..], "%"] {
            assert!(!sees(&world, &world.olga, wrong).await, "{wrong}");
        }
        invitations::accept(orgs, &ivy, &Key::Id(world.ivys)).await.unwrap();
        assert!(sees(&world, &ivy, &mark).await);
        members::remove(orgs, &world.adam, &world.acme, world.mia.user).await.unwrap();
        assert!(sees(&world, &world.mia, &mark).await && !sees(&world, &world.olga, &mark).await);
        users::appoint(orgs, &world.olga.email, Superuser::Yes).await.unwrap();
        let olga = Person::find(orgs, &world.olga.email).await.unwrap();
        assert!(sees(&world, &olga, &mark).await);
    }

    /// In the activity only while whoever reads it may see it.
    async fn it_stands_beside_the_name_in_lists(world) {
        let orgs = &world.orgs;
        pictures::set(orgs, &world.adam, png(80, 60)).await.unwrap();
        let mark = mark(&world, world.adam.user).await;
        let query = members::Query::default();
        let list = members::list(orgs, &world.mia, &world.acme, &query, None, 10).await.unwrap();
        let row = list.page.rows.into_iter().find(|row| row.user == world.adam.user).unwrap();
        assert_eq!(row.picture, mark);
        let portrait = async || {
            let rows = events::list(orgs, &world.olga, &world.acme, None, 50).await.unwrap().rows;
            rows.into_iter().find(|row| row.actor.as_deref() == Some("Adam Admin")).unwrap().portrait.unwrap()
        };
        assert_eq!(portrait().await, (world.adam.user, mark));
        members::remove(orgs, &world.olga, &world.acme, world.adam.user).await.unwrap();
        assert_eq!(portrait().await, (world.adam.user, None));
    }

    async fn what_is_no_picture_or_too_much_is_refused(world) {
        let mia = &world.mia;
        let small = &world.limited(limits(|limits| {
            (limits.picture_bytes, limits.picture_memory, limits.pictures_a_day) = (10_000, 3 * 100 * 100, 2)
        }));
        refuses(&world, SetRefusal::NotAPicture, pictures::set(small, mia, b"<svg onload=alert(1)>".to_vec())).await;
        refuses(&world, SetRefusal::NotAPicture, pictures::set(small, mia, Vec::new())).await;
        refuses(&world, SetRefusal::TooLarge { most: 10_000 }, pictures::set(small, mia, vec![0; 10_001])).await;
        refuses(&world, SetRefusal::TooManyPixels, pictures::set(small, mia, png(101, 100))).await;
        pictures::set(small, mia, painted(100, 100, [1, 1, 1])).await.unwrap();
        world.clock.advance(MINUTE);
        pictures::set(small, mia, painted(100, 100, [2, 2, 2])).await.unwrap();
        refuses(&world, SetRefusal::TooMany, pictures::set(small, mia, painted(100, 100, [3, 3, 3]))).await;
        world.clock.advance(24 * 60 * MINUTE);
        pictures::set(small, mia, painted(100, 100, [3, 3, 3])).await.unwrap();
        world.suspend(mia.user).await;
        denies(&world, Denial::SignedOut, pictures::set(small, mia, painted(100, 100, [4, 4, 4]))).await;
    }

    async fn who_goes_takes_it_along(world) {
        pictures::set(&world.orgs, &world.mia, png(80, 60)).await.unwrap();
        let copy = personal::copy(&world.orgs, &world.mia).await.unwrap().json().unwrap();
        let picture = copy["picture"]["picture"].as_str().unwrap();
        assert!(picture.starts_with("data:image/webp;base64,UklGR"), "{picture:.60}");
        let mark = mark(&world, world.mia.user).await.unwrap();
        users::depart(&world.orgs, "mia@acme.example").await.unwrap();
        let sue = crate::console::operator(&world, "Sue").await;
        assert!(!sees(&world, &sue, &mark).await);
        sound(&world).await;
        let none = personal::copy(&world.orgs, &world.max).await.unwrap();
        assert!(none.picture.is_none());
    }

    /// Helping somebody with it is help.
    async fn an_operator_sets_it_on_somebodys_behalf(world) {
        let sue = crate::console::operator(&world, "Sue").await;
        crate::stage::with_password(&world, &sue).await;
        let own = identity::sign_in(&world.orgs, sue.email.as_str(), crate::stage::PASSWORD).await.unwrap().session().unwrap();
        let reason = Reason::parse("Ticket 8: wrong picture").unwrap();
        let session = identity::act_as(&world.orgs, &sue, &own.token, world.mia.user, &reason).await.unwrap();
        let mia = identity::authenticate(&world.orgs, &session.token).await.unwrap().unwrap();
        let (_, event) = tells(&world, "user.picture-set", pictures::set(&world.orgs, &mia, png(80, 60))).await;
        assert_eq!((event.actor_id, event.operator_id), (Some(world.mia.user), Some(sue.user)));
        assert!(mark(&world, world.mia.user).await.is_some());
    }
}
