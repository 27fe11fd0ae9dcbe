//! How every play is checked: what was recorded, what was refused, and that a "no" changed nothing.

use orgs::{
    Orgs,
    access::{Caller, Permission, Role, policy},
    identity::{
        self,
        factors::{self, RecoveryCode},
    },
    invitations::{self, Invite, Key},
    kernel::{Denial, Failure, InvitationId, Outcome, Slug},
    limits::Limits,
    organizations,
    testing::{Person, Told, World},
};
use std::{fmt::Debug, time::Duration};

pub const SECOND: Duration = Duration::from_secs(1);
pub const MINUTE: Duration = Duration::from_secs(60);
pub const DAY: Duration = Duration::from_secs(24 * 60 * 60);

pub fn run(play: impl Future<Output = ()>) {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .unwrap()
        .block_on(play)
}

/// The deed is done, exactly one event of `kind` tells of it, and every invariant holds.
pub async fn tells<T, R: Debug>(world: &World, kind: &str, deed: impl Future<Output = Outcome<T, R>>) -> (T, Told) {
    let before = world.told().await.len();
    let done = deed.await.unwrap_or_else(|no| panic!("{kind}: {no:?}"));
    let told = world.told().await.split_off(before);
    assert_eq!(told.iter().map(|told| &*told.kind).collect::<Vec<_>>(), [kind]);
    sound(world).await;
    (done, told.into_iter().next().unwrap())
}

/// The deed is refused with `why`, and nothing has changed.
pub async fn refuses<T: Debug, R: PartialEq + Debug>(world: &World, why: R, deed: impl Future<Output = Outcome<T, R>>) {
    let before = world.everything().await;
    match deed.await {
        Err(Failure::Refused(refusal)) => assert_eq!(refusal, why),
        other => panic!("{why:?} expected: {other:?}"),
    }
    assert_eq!(world.everything().await, before, "{why:?} changed something");
}

/// The caller is denied, and nothing has changed.
pub async fn denies<T: Debug, R: Debug>(world: &World, why: Denial, deed: impl Future<Output = Outcome<T, R>>) {
    let before = world.everything().await;
    match deed.await {
        Err(Failure::Denied(denial)) => assert_eq!(denial, why),
        other => panic!("{why:?} expected: {other:?}"),
    }
    assert_eq!(world.everything().await, before, "{why:?} changed something");
}

/// Everybody the policy denies `permission` in Acme, in each state of it: nobody, a stranger, each role below, everybody in
/// a disabled organization unless the permission survives that, and everybody in a deleted one. Acme is gone afterwards.
pub async fn guarded<T: Debug, R: Debug>(
    world: &World,
    permission: Permission,
    deed: impl AsyncFn(&Caller, &Slug) -> Outcome<T, R>,
) {
    let (acme, unknown) = (&world.acme, &slug("no-such-place"));
    let of_acme: [(&Caller, Role); 3] = [
        (&world.olga, Role::Owner),
        (&world.adam, Role::Admin),
        (&world.mia, Role::Member),
    ];
    for place in [acme, unknown] {
        denies(world, Denial::SignedOut, deed(&world.nobody, place)).await;
        denies(world, Denial::NotFound, deed(&world.sam, place)).await;
        denies(world, Denial::SignedOut, deed(&world.nobody, &world.initech)).await;
        denies(world, Denial::NotFound, deed(&world.olga, &world.initech)).await;
    }
    for (caller, role) in of_acme {
        if !policy::allows(role, permission) {
            denies(world, Denial::Forbidden, deed(caller, acme)).await;
        }
    }
    organizations::disable(&world.orgs, &world.olga, acme).await.unwrap();
    for (caller, role) in of_acme {
        if policy::survives_disabling(permission) {
            if !policy::allows(role, permission) {
                denies(world, Denial::Forbidden, deed(caller, acme)).await;
            }
        } else if !(permission == Permission::ViewOrganization && role == Role::Owner) {
            denies(world, Denial::Disabled, deed(caller, acme)).await;
        }
    }
    denies(world, Denial::NotFound, deed(&world.sam, acme)).await;
    organizations::delete(&world.orgs, &world.olga, acme, acme.as_str())
        .await
        .unwrap();
    for (caller, _) in of_acme {
        denies(world, Denial::NotFound, deed(caller, acme)).await;
    }
    sound(world).await;
}

/// Every invariant holds.
pub async fn sound(world: &World) {
    assert_eq!(world.probe().await, Vec::<String>::new());
}

pub fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

pub fn offer(email: &str, role: Role) -> Invite {
    Invite::parse(email, role.as_str(), "").unwrap()
}

/// The role somebody has in an organization, as its members see it.
pub async fn role(world: &World, of: &Slug, seen_by: &Caller, user: orgs::kernel::UserId) -> Option<Role> {
    orgs::members::find(&world.orgs, seen_by, of, user)
        .await
        .ok()
        .flatten()
        .map(|member| member.role)
}

/// The token of the invitation's newest mail, as that mail carries it.
pub async fn token(world: &World, id: InvitationId, generation: i64) -> Key {
    Key::Token(
        invitations::letter(&world.orgs, id, generation)
            .await
            .unwrap()
            .unwrap()
            .token,
    )
}

/// Limits, but for one thing.
pub fn limits(change: impl FnOnce(&mut Limits)) -> Limits {
    let mut limits = Limits::default();
    change(&mut limits);
    limits
}

pub const PASSWORD: &str = "correct horse battery staple";

/// Somebody of the cast can sign in with [`PASSWORD`].
pub async fn with_password(world: &World, person: &Person) {
    let password = identity::Password::parse(PASSWORD, "", "").unwrap();
    identity::set_password(&world.orgs, &person.email, &password)
        .await
        .unwrap();
}

/// The same, and has an authenticator app since a minute ago: its secret, and the recovery codes.
pub async fn factor(orgs: &Orgs, world: &World, person: &Person) -> (factors::Key, Vec<RecoveryCode>) {
    with_password(world, person).await;
    let entrance = identity::sign_in(orgs, person.email.as_str(), PASSWORD).await.unwrap();
    let key = factors::set_up(orgs, person, PASSWORD).await.unwrap();
    let code = key.code(orgs.now()).unwrap();
    let codes = factors::confirm(orgs, person, &entrance.session().unwrap().token, &code)
        .await
        .unwrap();
    world.clock.advance(MINUTE);
    (key, codes)
}
