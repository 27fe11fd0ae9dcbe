//! Several people by one form: each is an invitation of their own, and each answer is told.

use crate::stage::{DAY, denies, guarded, limits, refuses, sound};
use orgs::{
    access::{Permission, Role},
    invitations::{self, Became, InviteMany, InviteRefusal, State, Which, addresses},
    kernel::{Denial, Issue, Problem, Problems},
    testing::{Person, World},
};
use std::collections::BTreeMap;

fn form(emails: &str) -> InviteMany {
    InviteMany::parse(emails, "member", "Welcome").unwrap()
}

/// What became of each, by what stood in the field.
async fn answers(world: &World, orgs: &orgs::Orgs, emails: &str) -> Vec<(String, Became)> {
    let answers = invitations::invite_many(orgs, &world.adam, &world.acme, &form(emails))
        .await
        .unwrap();
    sound(world).await;
    answers
        .iter()
        .map(|it| (it.entry.text().to_owned(), it.became))
        .collect()
}

/// Where each stands before anything is sent; looking changes nothing.
async fn states(world: &World, orgs: &orgs::Orgs, typed: &str) -> Vec<State> {
    let before = world.everything().await;
    let checked = invitations::check(orgs, &world.adam, &world.acme, &addresses::read(typed))
        .await
        .unwrap();
    assert_eq!(world.everything().await, before);
    checked.iter().map(|it| it.state).collect()
}

async fn sent(world: &World) -> usize {
    world
        .told()
        .await
        .iter()
        .filter(|told| told.kind == "invitation.sent")
        .count()
}

both! {
    async fn each_has_an_answer(world) {
        let before = sent(&world).await;
        let typed = "Ann Bee <ann@example.org>, IVY@example.org; mia@acme.example\nbob@example.org Ann@Example.org nobody";
        let told = answers(&world, &world.orgs, typed).await;
        assert_eq!(told.iter().map(|(text, became)| (text.as_str(), *became)).collect::<Vec<_>>(), [
            ("ann@example.org", Became::Invited),
            ("IVY@example.org", Became::Refused(InviteRefusal::AlreadyInvited)),
            ("mia@acme.example", Became::Refused(InviteRefusal::AlreadyMember)),
            ("bob@example.org", Became::Invited),
            ("Ann@Example.org", Became::Twice),
            ("nobody", Became::Unreadable),
        ]);
        assert_eq!(sent(&world).await, before + 2);
        let (page, _) = invitations::list(&world.orgs, &world.adam, &world.acme, Which::Open, None, 10).await.unwrap();
        for email in ["ann@example.org", "bob@example.org"] {
            assert_eq!(page.rows.iter().find(|row| row.email == email).unwrap().message, "Welcome");
        }
    }

    async fn each_stands_somewhere_before_it_is_sent(world) {
        let second = orgs::kernel::EmailAddress::parse("mia@home.example").unwrap();
        orgs::users::sync_addresses(&world.orgs, "mia@acme.example", std::slice::from_ref(&second)).await.unwrap();
        let typed = "new@example.org IVY@example.org eve@example.org Mia@home.example sam@initech.example NEW@example.org nobody";
        assert_eq!(states(&world, &world.orgs, typed).await, [
            State::New, State::Invited, State::New, State::Member, State::New, State::Twice, State::Unreadable,
        ]);
        assert_eq!(states(&world, &world.orgs, "").await, []);
        world.clock.advance(8 * DAY);
        assert_eq!(states(&world, &world.orgs, "ivy@example.org").await, [State::New]);
    }

    /// Sam has an account and somebody else has none: whoever invites does not learn it.
    async fn accounts_are_not_told(world) {
        Person::sync(&world.orgs, "Kim Known", "kim@example.org").await.unwrap();
        assert_eq!(states(&world, &world.orgs, "kim@example.org stranger@example.org").await, [State::New, State::New]);
    }

    /// Those that wait count for both: the invitations that may, and the seats they would take.
    async fn over_the_seats_and_over_the_budget(world) {
        let three = world.limited(limits(|limits| limits.pending_invitations = 3));
        let typed = "a@example.org ivy@example.org b@example.org c@example.org";
        assert_eq!(states(&world, &three, typed).await, [State::New, State::Invited, State::New, State::OverBudget]);
        world.script("update organizations set seats = member_count + 2 where slug = 'acme'").await.unwrap();
        assert_eq!(states(&world, &world.orgs, typed).await, [State::New, State::Invited, State::NoSeat, State::NoSeat]);
    }

    /// Those who need none take nobody's place, so a long list comes to its end.
    async fn who_is_invited_already_is_in_nobodys_way(world) {
        let one = world.limited(limits(|limits| (limits.invitations_at_once, limits.invitations_looked_at) = (1, 3)));
        let became = answers(&world, &one, "mia@acme.example ivy@example.org a@example.org b@example.org").await;
        assert_eq!(became.iter().map(|it| it.1).collect::<Vec<_>>(), [
            Became::Refused(InviteRefusal::AlreadyMember), Became::Refused(InviteRefusal::AlreadyInvited), Became::Invited, Became::Left,
        ]);
    }

    async fn another_role_for_some(world) {
        let typed = BTreeMap::from([("Ann@Example.org".to_owned(), "admin".to_owned()), ("bob@example.org".to_owned(), String::new())]);
        let form = form("ann@example.org bob@example.org").with_roles(&typed).unwrap();
        invitations::invite_many(&world.orgs, &world.adam, &world.acme, &form).await.unwrap();
        let (page, _) = invitations::list(&world.orgs, &world.adam, &world.acme, Which::Open, None, 10).await.unwrap();
        let role = |email: &str| page.rows.iter().find(|row| row.email == email).unwrap().role;
        assert_eq!((role("ann@example.org"), role("bob@example.org")), (Role::Admin, Role::Member));
        let owner = BTreeMap::from([("ann@example.org".to_owned(), "owner".to_owned())]);
        let form = self::form("ann2@example.org").with_roles(&owner).unwrap();
        assert!(form.with_roles(&BTreeMap::from([("a@example.org".to_owned(), "king".to_owned())])).is_err());
        let form = self::form("new@example.org").with_roles(&BTreeMap::from([("new@example.org".to_owned(), "owner".to_owned())])).unwrap();
        refuses(&world, InviteRefusal::RoleAboveOwn, invitations::invite_many(&world.orgs, &world.adam, &world.acme, &form)).await;
    }

    async fn checking_is_for_admins(world) {
        guarded(&world, Permission::InviteMembers, async |caller, slug| {
            invitations::check(&world.orgs, caller, slug, &addresses::read("new@example.org")).await
        })
        .await;
    }

    async fn the_same_form_again_sends_nothing_twice(world) {
        let typed = "ann@example.org bob@example.org";
        answers(&world, &world.orgs, typed).await;
        let before = world.everything().await;
        for (text, became) in answers(&world, &world.orgs, typed).await {
            assert_eq!(became, Became::Refused(InviteRefusal::AlreadyInvited), "{text}");
        }
        assert_eq!(world.everything().await, before);
    }

    /// What is over a bound is left, and goes when it is sent again.
    async fn so_many_at_once(world) {
        let two = world.limited(limits(|limits| limits.invitations_at_once = 2));
        let became = answers(&world, &two, "a@example.org b@example.org c@example.org d@example.org").await;
        assert_eq!(became.iter().map(|it| it.1).collect::<Vec<_>>(), [Became::Invited, Became::Invited, Became::Left, Became::Left]);
        let became = answers(&world, &two, "c@example.org d@example.org").await;
        assert_eq!(became.iter().map(|it| it.1).collect::<Vec<_>>(), [Became::Invited, Became::Invited]);
    }

    async fn so_many_may_wait(world) {
        let three = world.limited(limits(|limits| limits.pending_invitations = 3));
        let became = answers(&world, &three, "a@example.org b@example.org c@example.org").await;
        let full = Became::Refused(InviteRefusal::TooManyPending);
        assert_eq!(became.iter().filter(|it| it.1 == full).count(), 3 - became.iter().filter(|it| it.1 == Became::Invited).count());
        assert_eq!(became.last().unwrap().1, full);
    }

    /// What is about the form and not about an address is refused as a whole, and nothing is done.
    async fn the_form_as_a_whole(world) {
        let as_owners = InviteMany::parse("a@example.org b@example.org", "owner", "").unwrap();
        let as_members = form("a@example.org b@example.org");
        let invite = async |caller, form| invitations::invite_many(&world.orgs, caller, &world.acme, form).await;
        refuses(&world, InviteRefusal::RoleAboveOwn, invite(&world.adam, &as_owners)).await;
        refuses(&world, InviteRefusal::OneOwner, invite(&world.olga, &as_owners)).await;
        denies(&world, Denial::Forbidden, invite(&world.mia, &as_members)).await;
        denies(&world, Denial::NotFound, invite(&world.sam, &as_members)).await;
        denies(&world, Denial::SignedOut, invite(&world.nobody, &as_members)).await;
    }
}

#[test]
fn one_or_none_is_judged_as_a_single_address() {
    let problem = |typed| InviteMany::parse(typed, "member", "").unwrap_err();
    let of = |issue| Problems(vec![Problem { field: "email", issue }]);
    assert_eq!(problem(" ,\n"), of(Issue::Missing));
    assert_eq!(problem("nobody,"), of(Issue::NotAnAddress));
    let wrong = InviteMany::parse("a@example.org b@example.org", "king", "\u{0}").unwrap_err();
    assert_eq!(
        wrong.0.iter().map(|it| it.field).collect::<Vec<_>>(),
        ["role", "message"]
    );
}
