//! Several addresses: how one is added, what each is good for, and how a change of the primary one is undone.

use super::{ANOTHER, Desk, PASSWORD, address, password, token};
use crate::stage::{DAY, MINUTE, denies, limits, offer, refuses, sound, tells};
use orgs::{
    access::{Caller, Role},
    identity::{
        self, AddAddressRefusal, ConfirmAddressRefusal, ConfirmRefusal, MakePrimaryRefusal, RemoveAddressRefusal,
        SignUp, UndoPrimaryRefusal,
    },
    invitations::{self, AcceptRefusal, InviteRefusal, Key, Visitor},
    kernel::{AddressId, Denial, EmailAddress, Failure, Secret},
    members,
    testing::World,
    users::{self, Rank},
};

const SECOND: &str = "mia@home.example";

impl Desk {
    /// Asks for a link to confirm an address, and opens the mail.
    async fn claim(&self, caller: &Caller, email: &EmailAddress) -> Secret {
        identity::add_address(&self.orgs, caller, email).await.unwrap();
        token(self.mails(email).await.last().unwrap())
    }

    /// Adds an address in full.
    async fn add(&self, caller: &Caller, email: &str) -> AddressId {
        let link = self.claim(caller, &address(email)).await;
        identity::confirm_address(&self.orgs, caller, &link).await.unwrap();
        // Its notice goes to what is the primary address then.
        self.told().await;
        self.id_of(caller, email).await
    }

    async fn id_of(&self, caller: &Caller, email: &str) -> AddressId {
        let (verified, _) = identity::list_addresses(&self.orgs, caller).await.unwrap();
        verified.into_iter().find(|one| one.email == email).unwrap().id
    }

    /// The verified addresses, the primary one first, and how many wait.
    async fn addresses(&self, caller: &Caller) -> (Vec<String>, usize) {
        let (verified, claims) = identity::list_addresses(&self.orgs, caller).await.unwrap();
        assert_eq!(verified[0].rank, Rank::Primary);
        assert!(verified[1..].iter().all(|one| one.rank == Rank::Secondary));
        (verified.into_iter().map(|one| one.email).collect(), claims.len())
    }

    /// The link in the mail that the address before a change was sent.
    async fn undo(&self, to: &EmailAddress) -> Secret {
        let mails = self.mails(to).await;
        let mail = mails
            .iter()
            .rfind(|mail| mail.subject == "Your primary e-mail address was changed");
        token(mail.unwrap())
    }

    async fn subjects(&self, to: &EmailAddress) -> Vec<String> {
        self.mails(to).await.into_iter().map(|mail| mail.subject).collect()
    }
}

/// Mia as she is now: what her browser's next request would bring along.
async fn now(world: &World, session: &identity::Session) -> Caller {
    let caller = identity::authenticate(&world.orgs, &session.token).await.unwrap();
    caller.unwrap()
}

both! {
    async fn another_address_is_added_by_its_mail(world) {
        let (desk, second) = (Desk::open(&world).await, address("Mia@Home.example"));
        let (_, told) = tells(&world, "user.address-requested", identity::add_address(&desk.orgs, &world.mia, &second)).await;
        assert_eq!(told.subject_id, Some(world.mia.user));
        assert_eq!(desk.addresses(&world.mia).await, (vec!["mia@acme.example".into()], 1));
        assert!(desk.sign_in(&second, PASSWORD).await.is_none(), "unverified, it gives no rights");
        let link = token(desk.mails(&second).await.last().unwrap());
        for _ in 0..2 {
            assert_eq!(identity::show_claim(&desk.orgs, &world.mia, &link).await.unwrap(), "Mia@Home.example");
        }
        let confirm = identity::confirm_address(&desk.orgs, &world.mia, &link);
        assert_eq!(tells(&world, "user.address-added", confirm).await.0, "Mia@Home.example");
        assert_eq!(desk.addresses(&world.mia).await, (vec!["mia@acme.example".into(), "Mia@Home.example".into()], 0));
        assert_eq!(desk.subjects(&world.mia.email).await, ["An e-mail address was added"]);
        refuses(&world, ConfirmAddressRefusal::Unknown, identity::confirm_address(&desk.orgs, &world.mia, &link)).await;
        refuses(&world, AddAddressRefusal::AlreadyYours, identity::add_address(&desk.orgs, &world.mia, &address(SECOND))).await;
        denies(&world, Denial::SignedOut, identity::add_address(&desk.orgs, &world.nobody, &second)).await;
        denies(&world, Denial::SignedOut, identity::show_claim(&desk.orgs, &world.nobody, &link)).await;
        denies(&world, Denial::SignedOut, identity::confirm_address(&desk.orgs, &world.nobody, &link)).await;
        denies(&world, Denial::SignedOut, identity::list_addresses(&desk.orgs, &world.nobody)).await;
    }

    /// The same rows and events, and the same mail; only whoever reads it, and is signed in as its person, learns that it is taken.
    async fn a_taken_address_is_refused_at_its_confirmation(world) {
        let desk = Desk::open(&world).await;
        for taken in [&world.max.email, &address("new@example.org")] {
            tells(&world, "user.address-requested", identity::add_address(&desk.orgs, &world.mia, taken)).await;
            assert_eq!(desk.subjects(taken).await, ["Confirm this e-mail address"]);
        }
        let link = token(desk.mails(&world.max.email).await.last().unwrap());
        assert!(identity::show_claim(&desk.orgs, &world.mia, &link).await.is_ok());
        refuses(&world, ConfirmAddressRefusal::Taken, identity::confirm_address(&desk.orgs, &world.mia, &link)).await;
    }

    /// A claim blocks nobody; whoever confirms first has it.
    async fn two_people_claim_one_address(world) {
        let (desk, both) = (Desk::open(&world).await, address(SECOND));
        let (mias, maxs) = (desk.claim(&world.mia, &both).await, desk.claim(&world.max, &both).await);
        identity::confirm_address(&desk.orgs, &world.max, &maxs).await.unwrap();
        refuses(&world, ConfirmAddressRefusal::Taken, identity::confirm_address(&desk.orgs, &world.mia, &mias)).await;
        // Nor does a sign-up, and nor does it block a sign-up.
        let form = SignUp::parse("Nora", "nora@example.org", ANOTHER).unwrap();
        let browser = identity::sign_up(&desk.orgs, &form, "/").await.unwrap();
        let sign_up = token(desk.mails(&form.email).await.last().unwrap());
        desk.add(&world.mia, "nora@example.org").await;
        refuses(&world, ConfirmRefusal::AddressTaken, identity::confirm(&desk.orgs, &sign_up, Some(&browser), "")).await;
        sound(&world).await;
    }

    async fn only_who_asked_confirms_and_only_the_newest_link_works(world) {
        let (desk, second) = (Desk::open(&world).await, address(SECOND));
        let old = desk.claim(&world.mia, &second).await;
        let link = desk.claim(&world.mia, &second).await;
        refuses(&world, ConfirmAddressRefusal::Unknown, identity::confirm_address(&desk.orgs, &world.mia, &old)).await;
        refuses(&world, ConfirmAddressRefusal::OtherPerson, identity::confirm_address(&desk.orgs, &world.max, &link)).await;
        refuses(&world, ConfirmAddressRefusal::OtherPerson, identity::show_claim(&desk.orgs, &world.max, &link)).await;
        world.clock.advance(DAY);
        refuses(&world, ConfirmAddressRefusal::Expired, identity::show_claim(&desk.orgs, &world.mia, &link)).await;
        refuses(&world, ConfirmAddressRefusal::Expired, identity::confirm_address(&desk.orgs, &world.mia, &link)).await;
        assert_eq!(desk.addresses(&world.mia).await.1, 0, "what is over waits no more");
        world.clock.advance(8 * DAY);
        assert!(identity::sweep(&desk.orgs).await.unwrap() >= 1);
        refuses(&world, ConfirmAddressRefusal::Unknown, identity::show_claim(&desk.orgs, &world.mia, &link)).await;
    }

    async fn somebody_suspended_confirms_nothing(world) {
        let desk = Desk::open(&world).await;
        let link = desk.claim(&world.mia, &address(SECOND)).await;
        let id = desk.add(&world.mia, "mia@work.example").await;
        world.suspend(world.mia.user).await;
        denies(&world, Denial::SignedOut, identity::confirm_address(&desk.orgs, &world.mia, &link)).await;
        denies(&world, Denial::SignedOut, identity::make_primary(&desk.orgs, &world.mia, id)).await;
        denies(&world, Denial::SignedOut, identity::remove_address(&desk.orgs, &world.mia, id)).await;
    }

    /// Counted for the person and for the address, so that neither fills a mailbox.
    async fn mails_are_counted(world) {
        let desk = Desk::with(&world, limits(|limits| limits.address_mails = 2)).await;
        let ask = async |caller: &Caller, email: &str| identity::add_address(&desk.orgs, caller, &address(email)).await;
        let waits = |answer| matches!(answer, Err(Failure::Refused(AddAddressRefusal::TooManyAttempts { .. })));
        ask(&world.mia, "a@example.org").await.unwrap();
        ask(&world.mia, "b@example.org").await.unwrap();
        assert!(waits(ask(&world.mia, "c@example.org").await), "a person who asks for many");
        ask(&world.max, "a@example.org").await.unwrap();
        assert!(waits(ask(&world.olga, "a@example.org").await), "an address that many ask for");
        assert_eq!(desk.mails(&address("a@example.org")).await.len(), 2);
        world.clock.advance(15 * MINUTE);
        ask(&world.mia, "c@example.org").await.unwrap();
    }

    async fn nobody_has_more_than_they_may(world) {
        let desk = Desk::with(&world, limits(|limits| (limits.addresses, limits.address_mails) = (3, 100))).await;
        desk.add(&world.mia, SECOND).await;
        desk.claim(&world.mia, &address("a@example.org")).await;
        let many = identity::add_address(&desk.orgs, &world.mia, &address("b@example.org")).await;
        assert!(matches!(many, Err(Failure::Refused(AddAddressRefusal::TooMany))), "{many:?}");
        // The same once more is none more.
        desk.claim(&world.mia, &address("a@example.org")).await;
    }

    /// Every verified address signs in, is reminded of its account, and gets the link to a new password.
    async fn each_address_knows_its_account(world) {
        let (desk, second) = (Desk::open(&world).await, address(SECOND));
        desk.add(&world.mia, SECOND).await;
        let session = desk.sign_in(&second, PASSWORD).await.unwrap();
        assert_eq!((session.user.user, &*session.user.email), (world.mia.user, "mia@acme.example"));
        let form = SignUp::parse("Somebody", "MIA@home.example", ANOTHER).unwrap();
        tells(&world, "user.sign-up-repeated", identity::sign_up(&desk.orgs, &form, "/")).await;
        assert_eq!(desk.subjects(&second).await.last().unwrap(), "You already have an account");
        let link = desk.link(&second).await;
        identity::reset_password(&desk.orgs, &link, &password(ANOTHER)).await.unwrap();
        assert!(!desk.lives(&session).await && desk.sign_in(&second, ANOTHER).await.is_some());
        assert_eq!(users::find(&desk.orgs, &second).await.unwrap().unwrap().user, world.mia.user);
        // A link goes with its address.
        let link = desk.link(&second).await;
        identity::remove_address(&desk.orgs, &world.mia, desk.id_of(&world.mia, SECOND).await).await.unwrap();
        assert!(identity::reset_password(&desk.orgs, &link, &password(PASSWORD)).await.is_err());
        assert!(desk.sign_in(&second, ANOTHER).await.is_none());
    }

    async fn an_invitation_to_any_address_counts(world) {
        let desk = Desk::open(&world).await;
        let (orgs, sam) = (&desk.orgs, &world.sam);
        let id = invitations::invite(orgs, &world.adam, &world.acme, &offer("sam@home.example", Role::Member)).await.unwrap();
        let (key, mailed) = (Key::Id(id), crate::stage::token(&world, id, 1).await);
        let Key::Token(mailed) = mailed else { panic!() };
        let shown = async || invitations::show(orgs, sam, &mailed).await.unwrap().unwrap().visitor;
        assert!(matches!(shown().await, Visitor::SomebodyElse(_)));
        assert!(matches!(invitations::accept(orgs, sam, &Key::Token(mailed.clone())).await, Err(Failure::Refused(AcceptRefusal::WrongRecipient))));
        assert!(invitations::waiting(orgs, sam).await.unwrap().is_empty());
        desk.add(sam, "sam@home.example").await;
        assert_eq!((shown().await, invitations::waiting(orgs, sam).await.unwrap().len()), (Visitor::Invited, 1));
        tells(&world, "invitation.accepted", invitations::accept(orgs, sam, &key)).await;
        assert_eq!(shown().await, Visitor::Member);
        for email in ["SAM@home.example", world.sam.email.as_str()] {
            let offer = offer(email, Role::Member);
            refuses(&world, InviteRefusal::AlreadyMember, invitations::invite(orgs, &world.adam, &world.acme, &offer)).await;
        }
    }

    async fn an_invitation_to_any_address_can_be_declined(world) {
        let desk = Desk::open(&world).await;
        desk.add(&world.sam, "sam@home.example").await;
        let offer = offer("sam@home.example", Role::Member);
        let key = Key::Id(invitations::invite(&desk.orgs, &world.adam, &world.acme, &offer).await.unwrap());
        tells(&world, "invitation.declined", invitations::decline(&desk.orgs, &world.sam, &key, "")).await;
    }

    /// The change of e-mail: lists follow, both are told, and the one before stays theirs.
    async fn another_primary_address(world) {
        let desk = Desk::open(&world).await;
        let session = desk.sign_in(&world.mia.email, PASSWORD).await.unwrap();
        let id = desk.add(&world.mia, SECOND).await;
        let (to, told) = tells(&world, "user.primary-address-changed", identity::make_primary(&desk.orgs, &world.mia, id)).await;
        assert_eq!((&*to, told.subject_id), (SECOND, Some(world.mia.user)));
        assert_eq!(desk.addresses(&world.mia).await.0, [SECOND, "mia@acme.example"]);
        let mia = now(&world, &session).await;
        assert_eq!(mia.signed_in().unwrap().email, SECOND);
        let query = members::Query { search: "home.example".into(), ..members::Query::default() };
        assert_eq!(members::list(&desk.orgs, &world.olga, &world.acme, &query, None, 10).await.unwrap().page.rows.len(), 1);
        assert_eq!(desk.subjects(&world.mia.email).await, ["An e-mail address was added", "Your primary e-mail address was changed"]);
        assert_eq!(desk.subjects(&address(SECOND)).await, ["Confirm this e-mail address", "This is your primary e-mail address now"]);
        refuses(&world, MakePrimaryRefusal::AlreadyPrimary, identity::make_primary(&desk.orgs, &mia, id)).await;
        refuses(&world, RemoveAddressRefusal::Primary, identity::remove_address(&desk.orgs, &mia, id)).await;
        for stranger in [&*world.max, &*world.sam] {
            denies(&world, Denial::NotFound, identity::make_primary(&desk.orgs, stranger, id)).await;
            denies(&world, Denial::NotFound, identity::remove_address(&desk.orgs, stranger, id)).await;
        }
        denies(&world, Denial::SignedOut, identity::make_primary(&desk.orgs, &world.nobody, id)).await;
    }

    async fn an_address_is_removed_and_free_again(world) {
        let desk = Desk::open(&world).await;
        let id = desk.add(&world.mia, SECOND).await;
        let (_, told) = tells(&world, "user.address-removed", identity::remove_address(&desk.orgs, &world.mia, id)).await;
        assert_eq!(told.subject_id, Some(world.mia.user));
        assert_eq!(desk.subjects(&world.mia.email).await.last().unwrap(), "An e-mail address was removed");
        denies(&world, Denial::NotFound, identity::remove_address(&desk.orgs, &world.mia, id)).await;
        denies(&world, Denial::SignedOut, identity::remove_address(&desk.orgs, &world.nobody, id)).await;
        desk.add(&world.max, SECOND).await;
        // One that waits goes without a word, and its link with it.
        let link = desk.claim(&world.mia, &address("a@example.org")).await;
        let claim = identity::list_addresses(&desk.orgs, &world.mia).await.unwrap().1.remove(0).id;
        denies(&world, Denial::NotFound, identity::remove_address(&desk.orgs, &world.max, claim)).await;
        identity::remove_address(&desk.orgs, &world.mia, claim).await.unwrap();
        refuses(&world, ConfirmAddressRefusal::Unknown, identity::confirm_address(&desk.orgs, &world.mia, &link)).await;
    }

    /// Somebody with her browser took the account over in every way there is; one link takes it back.
    async fn a_takeover_is_undone(world) {
        let desk = Desk::open(&world).await;
        let (orgs, thief) = (&desk.orgs, &world.mia);
        desk.add(&world.mia, "mia@before.example").await;
        world.clock.advance(MINUTE);
        let evil = desk.add(thief, "evil@example.org").await;
        identity::make_primary(orgs, thief, evil).await.unwrap();
        let link = desk.undo(&world.mia.email).await;
        world.clock.advance(MINUTE);
        let worse = desk.add(thief, "worse@example.org").await;
        identity::make_primary(orgs, thief, worse).await.unwrap();
        let theirs = desk.undo(&address("evil@example.org")).await;
        let hers = desk.id_of(thief, "mia@acme.example").await;
        identity::remove_address(orgs, thief, hers).await.unwrap();
        let reset = desk.link(&address("evil@example.org")).await;
        let session = identity::reset_password(orgs, &reset, &password(ANOTHER)).await.unwrap().session().unwrap();
        let (reset, claim) = (desk.link(&address("worse@example.org")).await, desk.claim(thief, &address("worst@example.org")).await);

        let seen = Caller::User(session.user.clone());
        let key = identity::factors::set_up(orgs, &seen, ANOTHER).await.unwrap();
        let code = key.code(orgs.now()).unwrap();
        identity::factors::confirm(orgs, &seen, &session.token, &code).await.unwrap();

        let shown = identity::show_undo(orgs, &link).await.unwrap();
        assert_eq!((&*shown.back, shown.away), ("mia@acme.example", vec!["evil@example.org".into(), "worse@example.org".into()]));
        let (back, told) = tells(&world, "user.primary-address-restored", identity::undo_primary(orgs, &link)).await;
        assert_eq!((&*back, told.subject_id), ("mia@acme.example", Some(world.mia.user)));
        assert_eq!(desk.addresses(&world.mia).await, (vec!["mia@acme.example".into(), "mia@before.example".into()], 0));
        assert!(!desk.lives(&session).await);
        for email in ["mia@acme.example", "evil@example.org", "worse@example.org"] {
            assert!(desk.sign_in(&address(email), ANOTHER).await.is_none(), "the thief's password works: {email}");
        }
        assert!(identity::reset_password(orgs, &reset, &password(ANOTHER)).await.is_err());
        refuses(&world, ConfirmAddressRefusal::Unknown, identity::confirm_address(orgs, &world.mia, &claim)).await;
        for used in [&link, &theirs] {
            refuses(&world, UndoPrimaryRefusal::Unknown, identity::undo_primary(orgs, used)).await;
        }
        assert_eq!(desk.subjects(&world.mia.email).await.last().unwrap(), "Your primary e-mail address is back");
        let reset = desk.link(&world.mia.email).await;
        identity::reset_password(orgs, &reset, &password(PASSWORD)).await.unwrap();
        // No code of the thief's app is asked for.
        assert!(desk.sign_in(&world.mia.email, PASSWORD).await.is_some());
    }

    /// What came before the change stays: the password, and the addresses that were there.
    async fn who_changed_their_mind_keeps_what_was_theirs(world) {
        let desk = Desk::open(&world).await;
        let id = desk.add(&world.mia, SECOND).await;
        desk.add(&world.mia, "mia@before.example").await;
        world.clock.advance(MINUTE);
        identity::make_primary(&desk.orgs, &world.mia, id).await.unwrap();
        let link = desk.undo(&world.mia.email).await;
        identity::undo_primary(&desk.orgs, &link).await.unwrap();
        assert_eq!(desk.addresses(&world.mia).await.0, ["mia@acme.example", "mia@before.example"]);
        assert!(desk.sign_in(&world.mia.email, PASSWORD).await.is_some());
    }

    async fn a_change_can_be_undone_for_a_week(world) {
        let desk = Desk::open(&world).await;
        let id = desk.add(&world.mia, SECOND).await;
        identity::make_primary(&desk.orgs, &world.mia, id).await.unwrap();
        let link = desk.undo(&world.mia.email).await;
        world.clock.advance(7 * DAY);
        refuses(&world, UndoPrimaryRefusal::Expired, identity::show_undo(&desk.orgs, &link)).await;
        refuses(&world, UndoPrimaryRefusal::Expired, identity::undo_primary(&desk.orgs, &link)).await;
        world.clock.advance(8 * DAY);
        assert!(identity::sweep(&desk.orgs).await.unwrap() >= 1);
        refuses(&world, UndoPrimaryRefusal::Unknown, identity::show_undo(&desk.orgs, &link)).await;
    }

    async fn an_address_that_somebody_else_has_by_now_is_not_put_back(world) {
        let desk = Desk::open(&world).await;
        let id = desk.add(&world.mia, SECOND).await;
        identity::make_primary(&desk.orgs, &world.mia, id).await.unwrap();
        let link = desk.undo(&world.mia.email).await;
        let old = desk.id_of(&world.mia, "mia@acme.example").await;
        identity::remove_address(&desk.orgs, &world.mia, old).await.unwrap();
        desk.add(&world.max, "mia@acme.example").await;
        refuses(&world, UndoPrimaryRefusal::Taken, identity::undo_primary(&desk.orgs, &link)).await;
    }

    /// Each secret has one purpose, and is nowhere but in its mail.
    async fn secrets_of_addresses_have_one_purpose(world) {
        let desk = Desk::open(&world).await;
        let (claim, reset) = (desk.claim(&world.mia, &address("a@example.org")).await, desk.link(&world.mia.email).await);
        let id = desk.add(&world.mia, SECOND).await;
        identity::make_primary(&desk.orgs, &world.mia, id).await.unwrap();
        let undo = desk.undo(&world.mia.email).await;
        let everything = world.everything().await.to_lowercase();
        for secret in [&claim, &undo] {
            assert!(!everything.contains(secret.reveal()));
            assert!(identity::show_reset(&desk.orgs, secret).await.is_err());
            assert_eq!(identity::authenticate(&desk.orgs, secret).await.unwrap(), None);
        }
        for other in [&claim, &reset] {
            refuses(&world, UndoPrimaryRefusal::Unknown, identity::undo_primary(&desk.orgs, other)).await;
        }
        for other in [&undo, &reset] {
            refuses(&world, ConfirmAddressRefusal::Unknown, identity::confirm_address(&desk.orgs, &world.mia, other)).await;
        }
        let told = world.told().await;
        assert!(told.iter().all(|told| !format!("{told:?}").contains("home.example")), "{told:?}");
    }

    /// A mail that could not be sent comes later, with a token that works.
    async fn mails_that_could_not_be_sent_come_later(world) {
        let desk = Desk::open(&world).await;
        let id = desk.add(&world.mia, SECOND).await;
        desk.mailbox.close();
        identity::add_address(&desk.orgs, &world.mia, &address("a@example.org")).await.unwrap();
        identity::make_primary(&desk.orgs, &world.mia, id).await.unwrap();
        desk.told().await;
        desk.mailbox.open();
        world.clock.advance(MINUTE);
        let link = token(desk.mails(&address("a@example.org")).await.last().unwrap());
        identity::confirm_address(&desk.orgs, &world.mia, &link).await.unwrap();
        identity::undo_primary(&desk.orgs, &desk.undo(&world.mia.email).await).await.unwrap();
    }

    /// A host may have people with several addresses.
    async fn a_host_tells_of_several_addresses(world) {
        let sync = async |others: &[&str]| {
            let others: Vec<_> = others.iter().map(|email| address(email)).collect();
            users::sync_addresses(&world.orgs, "mia@acme.example", &others).await
        };
        sync(&[SECOND, "mia@work.example"]).await.unwrap();
        assert_eq!(users::find(&world.orgs, &address("MIA@work.example")).await.unwrap().unwrap().user, world.mia.user);
        sync(&["mia@work.example", "mia@acme.example"]).await.unwrap();
        assert_eq!(users::find(&world.orgs, &address(SECOND)).await.unwrap(), None);
        let before = world.everything().await;
        assert!(matches!(sync(&["max@acme.example"]).await, Err(Failure::Faulted(_))));
        assert!(matches!(users::sync_addresses(&world.orgs, "who", &[]).await, Err(Failure::Faulted(_))));
        assert_eq!(world.everything().await, before);
        sound(&world).await;
    }
}
