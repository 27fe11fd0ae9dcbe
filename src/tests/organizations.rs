//! Founding, showing, renaming, moving, disabling, deleting.

use crate::stage::{DAY, MINUTE, SECOND, denies, guarded, limits, refuses, slug, sound, tells};
use orgs::{
    access::{Permission, Role, caller::Superuser},
    invitations::{self, AcceptRefusal, Unusable},
    kernel::Denial,
    organizations::{
        self, ChangeSlug, ChangeSlugRefusal, Create, CreateRefusal, DeleteRefusal, DisableRefusal, DropFactorRefusal,
        EnableRefusal, Inventoried, Rename, RenameRefusal, RequireFactorRefusal, Shown, Suggestion,
    },
    testing::Person,
    users::{self, Factor},
    work::{Door, Standing, State},
};

fn form(name: &str, slug: &str) -> Create {
    Create::parse(name, slug).unwrap()
}

both! {
    async fn who_founds_is_the_owner(world) {
        let form = form("Möbel Süd GmbH", "");
        let deed = organizations::create(&world.orgs, &world.mia, &form);
        let (created, told) = tells(&world, "organization.created", deed).await;
        assert_eq!(created.slug, slug("moebel-sued"));
        assert_eq!((told.actor_id, &*told.standing), (Some(world.mia.user), "member"));
        let mine = organizations::mine(&world.orgs, &world.mia).await.unwrap();
        let mine: Vec<_> = mine.iter().map(|mine| (&*mine.slug, mine.role, mine.member_count)).collect();
        assert_eq!(mine, [("acme", Role::Member, 4), ("moebel-sued", Role::Owner, 1)]);
        assert_eq!(organizations::mine(&world.orgs, &world.nobody).await.unwrap(), []);
    }

    async fn a_form_sent_twice_is_one_organization(world) {
        let (first, _) = tells(&world, "organization.created", organizations::create(&world.orgs, &world.mia, &form("Globex", ""))).await;
        world.clock.advance(59 * SECOND);
        let before = world.everything().await;
        assert_eq!(organizations::create(&world.orgs, &world.mia, &form("Globex", "")).await.unwrap(), first);
        assert_eq!(organizations::create(&world.orgs, &world.mia, &form("Globex", "globex")).await.unwrap(), first);
        assert_eq!(world.everything().await, before);
        // Somebody else, another slug, or later: another organization.
        let others = organizations::create(&world.orgs, &world.max, &form("Globex", "")).await.unwrap();
        assert_eq!(others.slug, slug("globex-2"));
        let another = organizations::create(&world.orgs, &world.mia, &form("Globex", "globex-corp")).await.unwrap();
        assert_eq!(another.slug, slug("globex-corp"));
        world.clock.advance(MINUTE);
        assert_eq!(organizations::create(&world.orgs, &world.mia, &form("Globex", "")).await.unwrap().slug, slug("globex-3"));
    }

    async fn founding_is_refused(world) {
        let orgs = &world.orgs;
        refuses(&world, CreateRefusal::SlugTaken, organizations::create(orgs, &world.mia, &form("Another", "acme"))).await;
        refuses(&world, CreateRefusal::SlugNeeded, organizations::create(orgs, &world.mia, &form("!!!", ""))).await;
        denies(&world, Denial::SignedOut, organizations::create(orgs, &world.nobody, &form("Another", ""))).await;
        let two = world.limited(limits(|limits| limits.organizations_a_day = 2));
        organizations::create(&two, &world.mia, &form("One", "")).await.unwrap_or_else(|no| panic!("{no:?}"));
        organizations::create(&two, &world.mia, &form("Two", "")).await.unwrap_or_else(|no| panic!("{no:?}"));
        refuses(&world, CreateRefusal::TooMany, organizations::create(&two, &world.mia, &form("Three", ""))).await;
        world.clock.advance(DAY);
        organizations::create(&two, &world.mia, &form("Three", "")).await.unwrap();
    }

    async fn members_see_it_and_strangers_do_not(world) {
        let Shown::Here(acme) = organizations::show(&world.orgs, &world.mia, &world.acme).await.unwrap() else { panic!() };
        assert_eq!((&*acme.name, acme.state, acme.standing), ("Acme", State::Active, Standing::Member(Role::Member)));
        assert_eq!((acme.member_count, acme.pending_count), (4, 1), "eve's invitation has expired and does not count");
        guarded(&world, Permission::ViewOrganization, async |caller, slug| organizations::show(&world.orgs, caller, slug).await).await;
    }

    /// The operator's access leaves a trace, once an hour.
    async fn a_superuser_sees_it_and_is_seen(world) {
        users::appoint(&world.orgs, &world.sam.email, Superuser::Yes).await.unwrap();
        let sam = Person::find(&world.orgs, &world.sam.email).await.unwrap();
        let deed = organizations::show(&world.orgs, &sam, &world.acme);
        let (_, told) = tells(&world, "organization.opened-by-superuser", deed).await;
        assert_eq!((told.actor_id, &*told.standing), (Some(sam.user), "superuser"));
        world.clock.advance(59 * MINUTE);
        let before = world.everything().await;
        organizations::show(&world.orgs, &sam, &world.acme).await.unwrap();
        organizations::show(&world.orgs, &sam, &world.initech).await.unwrap();
        assert_eq!(world.everything().await, before, "his own organization is no visit");
        world.clock.advance(2 * MINUTE);
        tells(&world, "organization.opened-by-superuser", organizations::show(&world.orgs, &sam, &world.acme)).await;
    }

    async fn renaming(world) {
        let to = |name| Rename::parse(name).unwrap();
        let (_, told) = tells(&world, "organization.renamed", organizations::rename(&world.orgs, &world.adam, &world.acme, &to("Acme Ltd"))).await;
        assert_eq!(told.actor_id, Some(world.adam.user));
        refuses(&world, RenameRefusal::Unchanged, organizations::rename(&world.orgs, &world.olga, &world.acme, &to("Acme Ltd"))).await;
        guarded(&world, Permission::UpdateOrganization, async |caller, slug| {
            organizations::rename(&world.orgs, caller, slug, &to("Mine")).await
        })
        .await;
    }

    async fn an_old_slug_redirects_members_and_nobody_else(world) {
        let orgs = &world.orgs;
        let to = |text| ChangeSlug { slug: slug(text) };
        let (now, _) = tells(&world, "organization.slug-changed", organizations::change_slug(orgs, &world.adam, &world.acme, &to("acme-world"))).await;
        assert_eq!(now, slug("acme-world"));
        assert_eq!(organizations::show(orgs, &world.mia, &world.acme).await.unwrap(), Shown::Moved("acme-world".into()));
        denies(&world, Denial::NotFound, organizations::show(orgs, &world.sam, &world.acme)).await;
        denies(&world, Denial::SignedOut, organizations::show(orgs, &world.nobody, &world.acme)).await;
        denies(&world, Denial::NotFound, organizations::rename(orgs, &world.adam, &world.acme, &Rename::parse("X").unwrap())).await;
        // Never taken over: neither by a founding, nor by a move, nor as a suggestion.
        refuses(&world, CreateRefusal::SlugTaken, organizations::create(orgs, &world.sam, &form("Acme", "acme"))).await;
        refuses(&world, ChangeSlugRefusal::SlugTaken, organizations::change_slug(orgs, &world.sam, &world.initech, &to("acme"))).await;
        assert_eq!(organizations::suggest_slug(orgs, &world.sam, "Acme", "").await.unwrap(), Suggestion::Free(slug("acme-2")));
        assert_eq!(organizations::suggest_slug(orgs, &world.sam, "", "acme").await.unwrap(), Suggestion::Taken(world.acme.clone()));
        // The organization itself may take it back.
        organizations::change_slug(orgs, &world.olga, &slug("acme-world"), &to("acme")).await.unwrap();
        assert_eq!(organizations::show(orgs, &world.mia, &slug("acme-world")).await.unwrap(), Shown::Moved("acme".into()));
        // Not even when it is deleted.
        organizations::delete(orgs, &world.olga, &world.acme, "acme").await.unwrap();
        refuses(&world, CreateRefusal::SlugTaken, organizations::create(orgs, &world.sam, &form("Acme", "acme-world"))).await;
        denies(&world, Denial::NotFound, organizations::show(orgs, &world.mia, &slug("acme-world"))).await;
        sound(&world).await;
    }

    async fn changing_the_slug_is_refused(world) {
        let to = |text| ChangeSlug { slug: slug(text) };
        refuses(&world, ChangeSlugRefusal::Unchanged, organizations::change_slug(&world.orgs, &world.adam, &world.acme, &to("acme"))).await;
        refuses(&world, ChangeSlugRefusal::SlugTaken, organizations::change_slug(&world.orgs, &world.adam, &world.acme, &to("initech"))).await;
        guarded(&world, Permission::UpdateOrganization, async |caller, slug| {
            organizations::change_slug(&world.orgs, caller, slug, &to("elsewhere")).await
        })
        .await;
    }

    async fn disabling_loses_nothing(world) {
        let orgs = &world.orgs;
        refuses(&world, EnableRefusal::AlreadyEnabled, organizations::enable(orgs, &world.olga, &world.acme)).await;
        tells(&world, "organization.disabled", organizations::disable(orgs, &world.olga, &world.acme)).await;
        refuses(&world, DisableRefusal::AlreadyDisabled, organizations::disable(orgs, &world.olga, &world.acme)).await;
        let Shown::Here(seen) = organizations::show(orgs, &world.olga, &world.acme).await.unwrap() else { panic!() };
        assert_eq!(seen.state, State::Disabled);
        assert_eq!(organizations::mine(orgs, &world.adam).await.unwrap(), [], "only its owners see it listed");
        assert!(organizations::mine(orgs, &world.olga).await.unwrap()[0].disabled);
        tells(&world, "organization.enabled", organizations::enable(orgs, &world.olga, &world.acme)).await;
        let Shown::Here(seen) = organizations::show(orgs, &world.mia, &world.acme).await.unwrap() else { panic!() };
        assert_eq!((seen.state, seen.member_count, seen.pending_count), (State::Active, 4, 1));
    }

    /// All of them, the active ones, and those of one person: what the seed's two managers give.
    async fn the_host_sees_all_of_them(world) {
        let orgs = &world.orgs;
        world.clock.advance(SECOND);
        organizations::create(orgs, &world.mia, &form("Globex", "")).await.unwrap();
        organizations::disable(orgs, &world.olga, &world.acme).await.unwrap();
        let slugs = |page: &[Inventoried]| page.iter().map(|one| one.slug.clone()).collect::<Vec<_>>();
        let first = organizations::inventory(orgs, None, 2).await.unwrap();
        assert_eq!(slugs(&first), ["acme", "initech"]);
        assert_eq!((first[0].member_count, first[0].disabled_at.is_some(), first[1].disabled_at), (4, true, None));
        let rest = organizations::inventory(orgs, Some(first[1].id), 2).await.unwrap();
        assert_eq!(slugs(&rest), ["globex"]);
        assert_eq!(organizations::inventory(orgs, Some(rest[0].id), 2).await.unwrap(), []);
        assert_eq!(organizations::mine(orgs, &world.mia).await.unwrap().len(), 1, "of a person the active ones");
        // Neither deleted ones nor another kind's.
        organizations::delete(orgs, &world.mia, &slug("globex"), "globex").await.unwrap();
        assert_eq!(organizations::inventory(orgs, None, 10).await.unwrap().len(), 2);
        let projects = orgs.to_builder().kind::<crate::kinds::hosts::Projects>().build().unwrap().of::<crate::kinds::hosts::Projects>();
        assert_eq!(organizations::inventory(&projects, None, 10).await.unwrap(), []);
    }

    async fn disabling_is_for_owners(world) {
        guarded(&world, Permission::DisableOrganization, async |caller, slug| organizations::disable(&world.orgs, caller, slug).await).await;
    }

    async fn enabling_is_for_owners(world) {
        guarded(&world, Permission::DisableOrganization, async |caller, slug| organizations::enable(&world.orgs, caller, slug).await).await;
    }

    async fn deleting_needs_the_slug_and_spares_the_people(world) {
        let orgs = &world.orgs;
        refuses(&world, DeleteRefusal::NotConfirmed, organizations::delete(orgs, &world.olga, &world.acme, "initech")).await;
        let ivy = Person::sync(orgs, "Ivy", world.ivy.as_str()).await.unwrap();
        let (_, told) = tells(&world, "organization.deleted", organizations::delete(orgs, &world.olga, &world.acme, " acme ")).await;
        assert_eq!(told.actor_id, Some(world.olga.user));
        assert_eq!(organizations::mine(orgs, &world.olga).await.unwrap(), []);
        assert!(users::find(orgs, &world.mia.email).await.unwrap().is_some());
        let key = invitations::Key::Id(world.ivys);
        refuses(&world, AcceptRefusal::Unusable(Unusable::Revoked), invitations::accept(orgs, &ivy, &key)).await;
    }

    async fn deleting_is_for_owners(world) {
        guarded(&world, Permission::DeleteOrganization, async |caller, slug| {
            organizations::delete(&world.orgs, caller, slug, slug.as_str()).await
        })
        .await;
    }

    async fn suggesting_a_slug(world) {
        let suggest = async |name, typed| organizations::suggest_slug(&world.orgs, &world.mia, name, typed).await.unwrap();
        assert_eq!(suggest("Globex Inc", "").await, Suggestion::Free(slug("globex")));
        assert_eq!(suggest("Acme", "").await, Suggestion::Free(slug("acme-2")));
        assert_eq!(suggest("!!!", "").await, Suggestion::Nothing);
        assert_eq!(suggest("", "globex").await, Suggestion::Free(slug("globex")));
        assert!(matches!(suggest("", "Glo bex").await, Suggestion::Unusable(_)));
        denies(&world, Denial::SignedOut, organizations::suggest_slug(&world.orgs, &world.nobody, "Acme", "")).await;
        // Words that are ours are never suggested bare.
        assert_eq!(suggest("Admin", "").await, Suggestion::Free(slug("admin-2")));
        assert_eq!(suggest("", "a\0b").await, Suggestion::Unusable(orgs::kernel::Issue::NotASlug));
    }

    /// Whoever has none sees that, and nothing else; strangers nothing at all.
    async fn a_second_factor_is_asked_for(world) {
        let orgs = &world.orgs;
        let (olga, adam, mia, acme) = (&world.olga, &world.adam, &world.mia, &world.acme);
        refuses(&world, RequireFactorRefusal::NoneOfTheirOwn, organizations::require_factor(orgs, olga, acme)).await;
        refuses(&world, DropFactorRefusal::NotRequired, organizations::drop_factor(orgs, olga, acme)).await;
        for person in [olga, mia] {
            users::note_factor(orgs, person.user, Factor::Present).await.unwrap();
        }
        let (_, told) = tells(&world, "organization.factor-required", organizations::require_factor(orgs, olga, acme)).await;
        assert_eq!(told.actor_id, Some(olga.user));
        refuses(&world, RequireFactorRefusal::AlreadyRequired, organizations::require_factor(orgs, olga, acme)).await;
        users::appoint(orgs, &world.max.email, Superuser::Yes).await.unwrap();
        let max = Person::find(orgs, &world.max.email).await.unwrap();
        for without in [adam, &max] {
            denies(&world, Denial::FactorNeeded, organizations::show(orgs, without, acme)).await;
            denies(&world, Denial::FactorNeeded, organizations::disable(orgs, without, acme)).await;
            denies(&world, Denial::FactorNeeded, orgs::members::leave(orgs, without, acme)).await;
            denies(&world, Denial::FactorNeeded, orgs::live::watch(orgs, without, acme, None)).await;
        }
        denies(&world, Denial::NotFound, organizations::show(orgs, &world.sam, acme)).await;
        denies(&world, Denial::SignedOut, organizations::show(orgs, &world.nobody, acme)).await;
        let Shown::Here(seen) = organizations::show(orgs, mia, acme).await.unwrap() else { panic!() };
        assert_eq!(seen.door, Door::FactorNeeded);
        // From the moment on that they have one, and until they have none.
        users::note_factor(orgs, adam.user, Factor::Present).await.unwrap();
        organizations::show(orgs, adam, acme).await.unwrap();
        users::note_factor(orgs, mia.user, Factor::Absent).await.unwrap();
        denies(&world, Denial::FactorNeeded, organizations::show(orgs, mia, acme)).await;
        tells(&world, "organization.factor-not-required", organizations::drop_factor(orgs, olga, acme)).await;
        organizations::show(orgs, mia, acme).await.unwrap();
    }

    async fn asking_for_a_second_factor_is_for_owners(world) {
        guarded(&world, Permission::RequireFactor, async |caller, slug| organizations::require_factor(&world.orgs, caller, slug).await).await;
    }

    async fn not_asking_for_one_is_for_owners(world) {
        guarded(&world, Permission::RequireFactor, async |caller, slug| organizations::drop_factor(&world.orgs, caller, slug).await).await;
    }
}
