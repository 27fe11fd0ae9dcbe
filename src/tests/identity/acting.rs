//! Operators who act as somebody: what it is, what it leaves behind, what it never reaches, and how it ends.

use super::{PASSWORD, address, password};
use crate::{
    console::operator,
    stage::{MINUTE, SECOND, denies, factor, limits, offer, refuses, sound, tells, with_password},
};
use orgs::{
    Orgs,
    access::{Caller, Matter, Permission, Role, caller::Superuser, policy},
    console::{self, EventsQuery},
    events::{self, relay},
    identity::{
        self, ActAsRefusal, IdentityPost, Reason, Session, Typed, factors,
        passkeys::{self, Party},
        provider::{self, Purpose},
    },
    invitations::{self, Key},
    kernel::{AddressId, Denial, DisplayName, Failure, Issue, Outcome, PasskeyId, Secret},
    limits::Owners,
    live::{self, Seen},
    mail::Post,
    members,
    organizations::{self, Create, Rename},
    ownership, personal,
    testing::{MemoryMailbox, Person, Told, World, house::House},
    users,
};
use std::{collections::BTreeSet, fmt::Debug, sync::Arc};

const OPENED: &str = "organization.opened-on-behalf";

fn why() -> Reason {
    Reason::parse("Ticket 7: cannot invite").unwrap()
}

/// Sue, who operates, and her session.
async fn sue(world: &World) -> (Person, Session) {
    let sue = operator(world, "Sue").await;
    with_password(world, &sue).await;
    let session = identity::sign_in(&world.orgs, sue.email.as_str(), PASSWORD)
        .await
        .unwrap();
    (sue, session.session().unwrap())
}

/// Whom the session's next request is judged as.
async fn seen(world: &World, session: &Session) -> Caller {
    identity::authenticate(&world.orgs, &session.token)
        .await
        .unwrap()
        .unwrap()
}

/// Sue acts as somebody from now on.
async fn acts(world: &World, sue: &Caller, session: &Session, person: &Person) -> (Session, Caller) {
    let acting = identity::act_as(&world.orgs, sue, &session.token, person.user, &why())
        .await
        .unwrap();
    let caller = seen(world, &acting).await;
    assert_eq!(caller.acting().map(|acting| acting.person.user), Some(person.user));
    (acting, caller)
}

/// The handle with both posts; what happened so far is told.
async fn office(world: &World) -> (Orgs, Arc<MemoryMailbox>) {
    let mailer = Arc::new(MemoryMailbox::default());
    let (origin, product) = ("https://orgs.example".to_owned(), "Orgs".to_owned());
    let post = Post {
        mailer: mailer.clone(),
        origin: origin.clone(),
        product: product.clone(),
    };
    let identity = IdentityPost {
        mailer: mailer.clone(),
        origin,
        product,
    };
    let orgs = Orgs::builder(world.orgs.database().clone())
        .clock(world.clock.clone())
        .subscriber(Arc::new(post))
        .subscriber(Arc::new(identity))
        .build()
        .unwrap();
    deliver(&orgs).await;
    (orgs, mailer)
}

async fn deliver(orgs: &Orgs) {
    while relay::relay(orgs).await.unwrap().told > 0 {}
}

/// What was recorded meanwhile, in order.
async fn told<T>(world: &World, deed: impl Future<Output = T>) -> Vec<Told> {
    let before = world.told().await.len();
    deed.await;
    world.told().await.split_off(before)
}

fn kinds(told: &[Told]) -> Vec<&str> {
    told.iter().map(|told| &*told.kind).collect()
}

/// Only the person themselves, and nothing has changed; not even a counter.
async fn in_person<T: Debug, R: Debug>(world: &World, deed: impl Future<Output = Outcome<T, R>>) {
    denies(world, Denial::InPerson, deed).await;
}

both! {
    async fn an_operator_acts_as_somebody(world) {
        let (orgs, mailbox) = office(&world).await;
        let (sue, own) = sue(&world).await;
        with_password(&world, &world.mia).await;
        let hers = identity::sign_in(&orgs, world.mia.email.as_str(), PASSWORD).await.unwrap().session().unwrap();
        let why = why();
        let deed = identity::act_as(&orgs, &sue, &own.token, world.mia.user, &why);
        let (session, event) = tells(&world, "user.acting-began", deed).await;
        assert_eq!((event.actor_id, event.subject_id, event.operator_id, &*event.standing), (Some(sue.user), Some(world.mia.user), None, "superuser"));
        // The same session under another id: it ends no later, and the one before is dead.
        assert_eq!((session.expires_at, session.stay), (own.expires_at, own.stay));
        assert_eq!(identity::authenticate(&orgs, &own.token).await.unwrap(), None);
        let caller = seen(&world, &session).await;
        let acting = caller.acting().unwrap();
        assert_eq!((&*acting.person.name, acting.person.superuser), ("Mia Member", Superuser::No));
        assert_eq!((&*acting.operator.name, &*acting.reason), ("Sue", why.as_str()));
        assert_eq!((acting.since, acting.until), (orgs.now(), orgs.now() + 30 * MINUTE));
        // Mia's own session knows nothing of it, and hers is the only one in her list.
        assert_eq!(seen(&world, &hers).await, *world.mia);
        assert_eq!(identity::list_sessions(&orgs, &world.mia, &hers.token).await.unwrap().len(), 1);
        deliver(&orgs).await;
        let mail = mailbox.of(&world.mia.email).pop().unwrap();
        assert_eq!(mail.subject, "An operator acts as you");
        assert!(mail.text.contains("Sue, who operates Orgs") && mail.text.contains("5 January 2026, 12:30 UTC"), "{}", mail.text);
        assert!(mailbox.of(&world.olga.email).is_empty(), "nothing was opened yet");
    }

    /// Before anything is done or seen in an organization it is told, once; its owners by mail.
    async fn both_names_stand_in_every_event(world) {
        let (orgs, mailbox) = office(&world).await;
        let (sue, own) = sue(&world).await;
        let (session, adam) = acts(&world, &sue, &own, &world.adam).await;
        let invite = async |to: &str| invitations::invite(&orgs, &adam, &world.acme, &offer(to, Role::Member)).await;
        let first = told(&world, async { invite("one@example.org").await.unwrap() }).await;
        assert_eq!(kinds(&first), [OPENED, "invitation.sent"]);
        let second = told(&world, async { invite("two@example.org").await.unwrap() }).await;
        assert_eq!(kinds(&second), ["invitation.sent"]);
        let shown = told(&world, async { organizations::show(&orgs, &adam, &world.acme).await.unwrap() }).await;
        assert_eq!(kinds(&shown), [] as [&str; 0]);
        for event in first.iter().chain(&second) {
            assert_eq!((event.actor_id, event.operator_id, &*event.standing), (Some(world.adam.user), Some(sue.user), "member"));
        }
        // A name of his own belongs to no organization, and says it as well.
        let renamed = told(&world, async { identity::rename(&orgs, &adam, &DisplayName::parse("Adam Ant").unwrap()).await.unwrap() }).await;
        assert_eq!((kinds(&renamed), renamed[0].operator_id), (vec!["user.renamed"], Some(sue.user)));
        let activity = events::list(&orgs, &world.olga, &world.acme, None, 3).await.unwrap().rows;
        assert!(activity.iter().all(|row| row.actor.as_deref() == Some("Adam Ant") && row.operator.as_deref() == Some("Sue")), "{activity:?}");
        assert!(activity.iter().all(|row| !row.as_superuser));
        for person in ["sue@ops.example", "adam@acme.example"] {
            let query = EventsQuery { person: person.into(), ..EventsQuery::default() };
            let log = console::list_events(&orgs, &sue, &query, None, 5).await.unwrap().rows;
            assert_eq!(log.iter().map(|row| &*row.kind).collect::<Vec<_>>(),
                ["user.renamed", "invitation.sent", "invitation.sent", OPENED, "user.acting-began"], "{person}");
        }
        deliver(&orgs).await;
        let mails = mailbox.of(&world.olga.email);
        assert_eq!(mails.iter().map(|mail| &*mail.subject).collect::<Vec<_>>(), ["An operator acts as a member of your organization"]);
        assert!(mails[0].text.contains("opened Acme as Adam Admin") || mails[0].text.contains("opened Acme as Adam Ant"), "{}", mails[0].text);
        assert!(mails[0].text.contains(why().as_str()));
        // Another time is told anew, and so is one's own hand.
        let back = identity::stop_acting(&orgs, &adam, &session.token).await.unwrap().unwrap();
        world.clock.advance(MINUTE);
        let (_, adam) = acts(&world, &sue, &back, &world.adam).await;
        let again = told(&world, async { organizations::show(&orgs, &adam, &world.acme).await.unwrap() }).await;
        assert_eq!(kinds(&again), [OPENED]);
        let own = told(&world, async { organizations::show(&orgs, &sue, &world.acme).await.unwrap() }).await;
        assert_eq!((kinds(&own), own[0].operator_id), (vec!["organization.opened-by-superuser"], None));
        sound(&world).await;
    }

    /// A founding is told as well, of what is founded.
    async fn what_is_founded_is_theirs(world) {
        let (sue, own) = sue(&world).await;
        let (_, mia) = acts(&world, &sue, &own, &world.mia).await;
        let founded = told(&world, async {
            organizations::create(&world.orgs, &mia, &Create::parse("Globex", "").unwrap()).await.unwrap()
        }).await;
        assert_eq!(kinds(&founded), [OPENED, "organization.created"]);
        let globex = crate::stage::slug("globex");
        assert_eq!(crate::stage::role(&world, &globex, &world.mia, world.mia.user).await, Some(Role::Owner));
    }

    /// However many first deeds meet.
    async fn it_is_told_once(world) {
        let (sue, own) = sue(&world).await;
        let (_, adam) = acts(&world, &sue, &own, &world.adam).await;
        let told = told(&world, async {
            let deeds = (0..8).map(|number| {
                let (orgs, adam, acme) = (world.orgs.clone(), adam.clone(), world.acme.clone());
                tokio::spawn(async move {
                    let offer = offer(&format!("guest{number}@example.org"), Role::Member);
                    invitations::invite(&orgs, &adam, &acme, &offer).await.unwrap();
                    organizations::show(&orgs, &adam, &acme).await.unwrap();
                })
            });
            for deed in deeds.collect::<Vec<_>>() {
                deed.await.unwrap();
            }
        }).await;
        assert_eq!(told.iter().filter(|told| told.kind == OPENED).count(), 1, "{:?}", kinds(&told));
        assert_eq!(told.len(), 9);
    }

    async fn it_ends_by_itself(world) {
        let (sue, own) = sue(&world).await;
        let (session, _) = acts(&world, &sue, &own, &world.mia).await;
        world.clock.advance(30 * MINUTE - SECOND);
        assert!(seen(&world, &session).await.acting().is_some());
        world.clock.advance(SECOND);
        assert_eq!(seen(&world, &session).await, *sue);
        assert_eq!(identity::reauthenticate(&world.orgs, &session.token).await.unwrap().as_ref(), Some(&*sue));
        // Too late to stop, and not too late to begin again.
        assert!(identity::stop_acting(&world.orgs, &sue, &session.token).await.unwrap().is_none());
        acts(&world, &sue, &session, &world.max).await;
    }

    async fn stopping_brings_the_own_session_back(world) {
        let (sue, own) = sue(&world).await;
        let (session, mia) = acts(&world, &sue, &own, &world.mia).await;
        let (back, event) = tells(&world, "user.acting-ended", identity::stop_acting(&world.orgs, &mia, &session.token)).await;
        assert_eq!((event.actor_id, event.subject_id, event.operator_id), (Some(sue.user), Some(world.mia.user), None));
        let back = back.unwrap();
        assert_eq!(seen(&world, &back).await, *sue);
        assert_eq!((back.expires_at, back.user.user), (own.expires_at, sue.user));
        assert_eq!(identity::authenticate(&world.orgs, &session.token).await.unwrap(), None);
        // Pressed twice: whoever is faster.
        assert!(identity::stop_acting(&world.orgs, &mia, &session.token).await.unwrap().is_none());
        denies(&world, Denial::NotFound, identity::stop_acting(&world.orgs, &world.mia, &back.token)).await;
        denies(&world, Denial::SignedOut, identity::stop_acting(&world.orgs, &world.nobody, &back.token)).await;
    }

    async fn it_ends_with_all_that_it_rests_on(world) {
        let (tom, orgs) = (operator(&world, "Tom").await, &world.orgs);
        let (sue, own) = sue(&world).await;
        let (session, _) = acts(&world, &sue, &own, &world.mia).await;
        // What the person becomes.
        console::appoint(orgs, &tom, world.mia.user, Superuser::Yes).await.unwrap();
        assert_eq!(seen(&world, &session).await, *sue);
        console::appoint(orgs, &tom, world.mia.user, Superuser::No).await.unwrap();
        assert!(seen(&world, &session).await.acting().is_some());
        identity::deactivate(orgs, &tom, world.mia.user).await.unwrap();
        assert_eq!(seen(&world, &session).await, *sue);
        console::activate(orgs, &tom, world.mia.user).await.unwrap();
        // What the operator becomes.
        console::appoint(orgs, &tom, sue.user, Superuser::No).await.unwrap();
        let caller = seen(&world, &session).await;
        assert_eq!((caller.hand(), caller.acting()), (Some(sue.user), None));
        console::appoint(orgs, &tom, sue.user, Superuser::Yes).await.unwrap();
        // And their session.
        identity::end_sessions_of(orgs, &tom, sue.user).await.unwrap();
        assert_eq!(identity::authenticate(orgs, &session.token).await.unwrap(), None);
        let other = identity::sign_in(orgs, sue.email.as_str(), PASSWORD).await.unwrap().session().unwrap();
        let (session, _) = acts(&world, &sue, &other, &world.mia).await;
        identity::sign_out(orgs, &session.token).await.unwrap();
        assert_eq!(identity::authenticate(orgs, &session.token).await.unwrap(), None);
    }

    async fn nobody_acts_as_these(world) {
        let (tom, orgs) = (operator(&world, "Tom").await, &world.orgs);
        let (sue, own) = sue(&world).await;
        let act = async |caller: &Caller, person| {
            identity::act_as(orgs, caller, &own.token, person, &why()).await.map(|_| ())
        };
        // Every attempt is counted before it is judged.
        let patient = world.limited(limits(|limits| limits.actings = 1));
        let no = identity::act_as(&patient, &sue, &own.token, tom.user, &why()).await.unwrap_err();
        assert!(matches!(no, Failure::Refused(ActAsRefusal::Superuser)), "{no:?}");
        let wait = ActAsRefusal::TooManyAttempts { wait: 15 * MINUTE };
        refuses(&world, wait, identity::act_as(&patient, &sue, &own.token, world.mia.user, &why())).await;
        identity::deactivate(orgs, &tom, world.max.user).await.unwrap();
        let no = act(&sue, sue.user).await.unwrap_err();
        assert!(matches!(no, Failure::Refused(ActAsRefusal::Superuser)), "{no:?}");
        let no = act(&sue, world.max.user).await.unwrap_err();
        assert!(matches!(no, Failure::Refused(ActAsRefusal::NotActive)), "{no:?}");
        let no = act(&sue, orgs::kernel::UserId(world.ivys.0)).await.unwrap_err();
        assert!(matches!(no, Failure::Denied(Denial::NotFound)), "{no:?}");
        for caller in [&world.nobody, &world.sam, &world.mia, &world.olga] {
            denies(&world, Denial::NotFound, act(caller, world.mia.user)).await;
        }
        // Not with somebody else's session, nor with one that is over.
        let toms = Secret::random().unwrap();
        let no = identity::act_as(orgs, &tom, &own.token, world.mia.user, &why()).await.unwrap_err();
        assert!(matches!(no, Failure::Denied(Denial::SignedOut)), "{no:?}");
        let no = identity::act_as(orgs, &sue, &toms, world.mia.user, &why()).await.unwrap_err();
        assert!(matches!(no, Failure::Denied(Denial::SignedOut)), "{no:?}");
    }

    /// Whoever acts is nobody's operator, and acts as nobody else.
    async fn it_is_not_nested(world) {
        let (sue, own) = sue(&world).await;
        let (session, mia) = acts(&world, &sue, &own, &world.mia).await;
        denies(&world, Denial::NotFound, identity::act_as(&world.orgs, &mia, &session.token, world.max.user, &why())).await;
        // Also with the operator's own name, as another request of theirs would have it: the session acts already.
        let no = identity::act_as(&world.orgs, &sue, &session.token, world.max.user, &why()).await.unwrap_err();
        assert!(matches!(no, Failure::Denied(Denial::SignedOut)), "{no:?}");
        denies(&world, Denial::NotFound, console::show_user(&world.orgs, &mia, world.max.user)).await;
        denies(&world, Denial::NotFound, console::appoint(&world.orgs, &mia, world.max.user, Superuser::Yes)).await;
        denies(&world, Denial::NotFound, organizations::show(&world.orgs, &mia, &world.initech)).await;
    }

    /// Each matter that is the person's alone, by every verb there is of it.
    async fn what_is_theirs_alone_is_not_reached(world) {
        let (orgs, ivy) = (&world.orgs, Person::sync(&world.orgs, "Ivy", world.ivy.as_str()).await.unwrap());
        let (sue, own) = sue(&world).await;
        with_password(&world, &ivy).await;
        let (session, acting) = acts(&world, &sue, &own, &ivy).await;
        let (caller, token, unknown) = (&acting, &session.token, Secret::random().unwrap());
        let one = AddressId(world.ivys.0);
        let mut tried = BTreeSet::new();

        tried.insert(Matter::Password);
        in_person(&world, identity::change_password(orgs, caller, PASSWORD, &password("a longer sentence of mine"))).await;
        tried.insert(Matter::Proof);
        in_person(&world, identity::asked(orgs, caller)).await;
        in_person(&world, identity::prove(orgs, caller, token, Typed { password: PASSWORD, code: "" })).await;
        tried.insert(Matter::Factor);
        in_person(&world, factors::show(orgs, caller)).await;
        in_person(&world, factors::set_up(orgs, caller, PASSWORD)).await;
        in_person(&world, factors::confirm(orgs, caller, token, "123456")).await;
        in_person(&world, factors::renew_codes(orgs, caller, "123456")).await;
        in_person(&world, factors::disable(orgs, caller, PASSWORD, "123456")).await;
        tried.insert(Matter::Passkeys);
        let (party, passkey) = (Party::of("https://orgs.example", "Orgs").unwrap(), PasskeyId(world.ivys.0));
        in_person(&world, passkeys::list(orgs, caller)).await;
        in_person(&world, passkeys::begin_registration(orgs, &party, caller, None)).await;
        in_person(&world, passkeys::begin_proof(orgs, &party, caller, None)).await;
        in_person(&world, passkeys::rename(orgs, caller, passkey, &DisplayName::parse("Key").unwrap())).await;
        in_person(&world, passkeys::remove(orgs, caller, passkey)).await;
        tried.insert(Matter::Identities);
        let elsewhere = House::new("https://id.example").provider();
        in_person(&world, provider::list(orgs, caller)).await;
        in_person(&world, provider::show_offer(orgs, caller, &unknown)).await;
        in_person(&world, provider::begin(orgs, &elsewhere, caller, Purpose::Link, None, "/")).await;
        in_person(&world, provider::begin(orgs, &elsewhere, caller, Purpose::Prove, None, "/")).await;
        in_person(&world, provider::link(orgs, &elsewhere, caller, &unknown)).await;
        in_person(&world, provider::unlink(orgs, &elsewhere, caller)).await;
        tried.insert(Matter::Addresses);
        in_person(&world, identity::list_addresses(orgs, caller)).await;
        in_person(&world, identity::add_address(orgs, caller, &address("new@example.org"))).await;
        in_person(&world, identity::show_claim(orgs, caller, &unknown)).await;
        in_person(&world, identity::confirm_address(orgs, caller, &unknown)).await;
        in_person(&world, identity::make_primary(orgs, caller, one)).await;
        in_person(&world, identity::remove_address(orgs, caller, one)).await;
        tried.insert(Matter::Sessions);
        in_person(&world, identity::list_sessions(orgs, caller, token)).await;
        in_person(&world, identity::end_session(orgs, caller, &unknown.digest())).await;
        in_person(&world, identity::end_other_sessions(orgs, caller, token)).await;
        tried.insert(Matter::Invitations);
        in_person(&world, invitations::accept(orgs, caller, &Key::Id(world.ivys))).await;
        in_person(&world, invitations::decline(orgs, caller, &Key::Id(world.ivys), "")).await;
        let mailed = crate::stage::token(&world, world.ivys, 1).await;
        in_person(&world, invitations::decline(orgs, caller, &mailed, "")).await;
        tried.insert(Matter::Data);
        in_person(&world, personal::copy(orgs, caller)).await;
        tried.insert(Matter::Account);
        in_person(&world, members::owned(orgs, caller)).await;
        in_person(&world, identity::delete_account(orgs, caller, PASSWORD)).await;

        let alone = Matter::ALL.into_iter().filter(|matter| policy::is_theirs_alone(*matter));
        assert_eq!(tried, alone.collect());
        // The rest is theirs to lend.
        assert_eq!(Matter::ALL.len() - tried.len(), 3);
        tells(&world, "user.renamed", identity::rename(orgs, caller, &DisplayName::parse("Ivy Ivory").unwrap())).await;
    }

    /// Each permission that does not come along, as the owner, who has them all.
    async fn who_owns_is_not_decided_in_their_place(world) {
        let (sue, own) = sue(&world).await;
        let (_, olga) = acts(&world, &sue, &own, &world.olga).await;
        let (orgs, acme) = (&world.orgs, &world.acme);
        organizations::show(orgs, &olga, acme).await.unwrap();
        in_person(&world, organizations::delete(orgs, &olga, acme, "acme")).await;
        in_person(&world, organizations::refuse_support(orgs, &olga, acme)).await;
        in_person(&world, ownership::transfer(orgs, &olga, acme, world.mia.user)).await;
        in_person(&world, members::leave(orgs, &olga, acme)).await;
        let several = &world.limited(limits(|limits| limits.owners = Owners::Several));
        in_person(&world, members::change_role(several, &olga, acme, world.adam.user, Role::Owner)).await;
        members::change_role(several, &world.olga, acme, world.adam.user, Role::Owner).await.unwrap();
        in_person(&world, members::change_role(several, &olga, acme, world.adam.user, Role::Admin)).await;
        let kept = Permission::ALL.into_iter().filter(|permission| !policy::survives_acting(*permission));
        assert_eq!(kept.collect::<Vec<_>>(),
            [Permission::AdmitSupport, Permission::DeleteOrganization, Permission::BatchMembers, Permission::LeaveOrganization,
                Permission::TransferOwnership]);
        // What an owner does from day to day goes on.
        tells(&world, "organization.renamed", organizations::rename(orgs, &olga, acme, &Rename::parse("Better").unwrap())).await;
        tells(&world, "member.role-changed", members::change_role(orgs, &olga, acme, world.mia.user, Role::Admin)).await;
        tells(&world, "organization.disabled", organizations::disable(orgs, &olga, acme)).await;
    }

    /// Where nobody gets in by a password alone, both need the second factor: whose eyes, and whose hand.
    async fn a_second_factor_is_asked_of_both(world) {
        let (sue, own) = sue(&world).await;
        let (_, mia) = acts(&world, &sue, &own, &world.mia).await;
        factor(&world.orgs, &world, &world.olga).await;
        organizations::require_factor(&world.orgs, &world.olga, &world.acme).await.unwrap();
        let look = || organizations::show(&world.orgs, &mia, &world.acme);
        denies(&world, Denial::FactorNeeded, look()).await;
        users::note_factor(&world.orgs, world.mia.user, users::Factor::Present).await.unwrap();
        denies(&world, Denial::FactorNeeded, look()).await;
        users::note_factor(&world.orgs, sue.user, users::Factor::Present).await.unwrap();
        look().await.unwrap();
        users::note_factor(&world.orgs, world.mia.user, users::Factor::Absent).await.unwrap();
        denies(&world, Denial::FactorNeeded, look()).await;
    }

    /// A page that is open hears of changes like the person's own.
    async fn open_pages_are_theirs(world) {
        let (sue, own) = sue(&world).await;
        let (session, mia) = acts(&world, &sue, &own, &world.mia).await;
        let mut watch = live::watch(&world.orgs, &mia, &world.acme, None).await.unwrap();
        members::remove(&world.orgs, &world.adam, &world.acme, world.mia.user).await.unwrap();
        watch.stirred().await;
        assert_eq!(watch.look(&seen(&world, &session).await).await.unwrap(), Seen::Gone);
    }

    /// Both have it in the copy of their data: who did it in whose place.
    async fn copies_of_data_tell_of_it(world) {
        let (sue, own) = sue(&world).await;
        let (_, adam) = acts(&world, &sue, &own, &world.adam).await;
        organizations::rename(&world.orgs, &adam, &world.acme, &Rename::parse("Better").unwrap()).await.unwrap();
        for (caller, part) in [(&*sue, personal::Part::Operator), (&*world.adam, personal::Part::Actor)] {
            let copy = personal::copy(&world.orgs, caller).await.unwrap();
            let renamed = copy.events.iter().find(|event| event.kind == "organization.renamed").unwrap();
            assert_eq!((renamed.part, renamed.operator.as_deref()), (part, Some("Sue")));
        }
    }
}

#[test]
fn a_reason_says_something() {
    assert_eq!(Reason::parse(""), Err(Issue::Missing));
    assert_eq!(Reason::parse(" because "), Err(Issue::TooShort(Reason::MIN)));
    assert_eq!(Reason::parse("a\u{202E}bcdefghijkl"), Err(Issue::HiddenCharacters));
    assert_eq!(Reason::parse(&"x".repeat(201)), Err(Issue::TooLong(200)));
    assert_eq!(
        Reason::parse("  Ticket 7:  cannot invite ").unwrap().as_str(),
        "Ticket 7: cannot invite"
    );
}
