//! Organizations with every step in trouble.

use crate::stage::{limits, slug};
use orgs::{
    access::caller::Superuser,
    database::tap::{Step, Trouble},
    kernel::{Failure, Slug},
    organizations::{self, ChangeSlug, Create, Rename},
    testing::Person,
    users,
};

both! {
    async fn create(world) {
        drill!(world, 1, ["organization.created"], organizations::create(&world.mia, &Create::parse("Globex", "globex").unwrap()));
    }

    async fn create_with_a_slug_of_its_name(world) {
        drill!(world, 1, ["organization.created"], organizations::create(&world.mia, &Create::parse("Acme", "").unwrap()));
    }

    async fn rename(world) {
        drill!(world, 1, ["organization.renamed"], organizations::rename(&world.adam, &world.acme, &Rename::parse("Better").unwrap()));
    }

    async fn change_slug(world) {
        let to = ChangeSlug { slug: slug("better") };
        drill!(world, 1, ["organization.slug-changed"], organizations::change_slug(&world.adam, &world.acme, &to));
    }

    async fn disable_and_enable(world) {
        drill!(world, 1, ["organization.disabled"], organizations::disable(&world.olga, &world.acme));
        drill!(world, 1, ["organization.enabled"], organizations::enable(&world.olga, &world.acme));
    }

    async fn refuse_and_admit_support(world) {
        drill!(world, 1, ["organization.support-refused"], organizations::refuse_support(&world.olga, &world.acme));
        drill!(world, 1, ["organization.support-admitted"], organizations::admit_support(&world.olga, &world.acme));
    }

    async fn stop_and_resume_reminders(world) {
        drill!(world, 1, ["organization.reminders-stopped"], organizations::stop_reminders(&world.adam, &world.acme));
        drill!(world, 1, ["organization.reminders-resumed"], organizations::resume_reminders(&world.adam, &world.acme));
    }

    async fn require_and_drop_factor(world) {
        users::note_factor(&world.orgs, world.olga.user, users::Factor::Present).await.unwrap();
        drill!(world, 1, ["organization.factor-required"], organizations::require_factor(&world.olga, &world.acme));
        drill!(world, 1, ["organization.factor-not-required"], organizations::drop_factor(&world.olga, &world.acme));
    }

    async fn delete(world) {
        drill!(world, 1, ["organization.deleted"], organizations::delete(&world.olga, &world.acme, "acme"));
    }

    /// The one look that writes: the trace of the operator's visit.
    async fn show(world) {
        users::appoint(&world.orgs, &world.sam.email, Superuser::Yes).await.unwrap();
        let sam = Person::find(&world.orgs, &world.sam.email).await.unwrap();
        drill!(world, 1, ["organization.opened-by-superuser"], organizations::show(&sam, &world.acme));
    }

    /// The founding stands, and its founder does not hear of it: the form that is sent once more is answered with it.
    async fn a_founding_whose_commit_is_not_answered(world) {
        let orgs = world.limited(limits(|limits| limits.organizations_a_day = 100));
        let form = Create::parse("Hooli", "").unwrap();
        let before = world.told().await.len();
        let mut number = 1;
        let tap = orgs.database().tap();
        loop {
            let signals = tap.trouble(number, Trouble::LosesItsAnswer);
            drop(signals);
            let answer = organizations::create(&orgs, &world.mia, &form).await;
            assert!(matches!(answer, Err(Failure::Faulted(_))), "{answer:?}");
            let (step, commits, _) = tap.release();
            if step == Some(Step::Commit) {
                assert_eq!((commits, world.told().await.len()), (1, before + 1));
                break;
            }
            assert_eq!((commits, world.told().await.len()), (0, before));
            number += 1;
        }
        let again = organizations::create(&orgs, &world.mia, &form).await.unwrap();
        assert_eq!(again.slug, Slug::parse("hooli").unwrap());
        assert_eq!(world.told().await.len(), before + 1, "founded once");
    }
}
