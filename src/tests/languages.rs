//! In what language people are written to: what they chose, or what was chosen for who is nobody yet.
//!
//! Never here: the sentences. Those are read beside their letters.

use crate::stage::{DAY, MINUTE, PASSWORD, limits, offer, token, with_password};
use orgs::{
    Orgs,
    access::Role,
    events::relay,
    foundings::{self, Founding, PendingOrganizations},
    identity::{self, IdentityPost, Password, Registration, SignUp},
    invitations::{self, Invite, InviteMany, Key},
    join_requests::{self, Ask},
    kernel::{AddressId, EmailAddress, Language, Secret, UserId},
    limits::{Limits, Owners},
    mail::{self, Draft, Post},
    members, organizations, personal,
    share_links::{self, Make},
    testing::{MemoryMailbox, Person, World},
    users::{self, Rank},
};
use std::sync::Arc;

const ORIGIN: &str = "https://orgs.example";
const ANOTHER: &str = "a longer sentence of mine";

/// The world's handle with both post offices.
struct Office {
    orgs: Orgs,
    mailbox: Arc<MemoryMailbox>,
}

impl Office {
    async fn open(world: &World) -> Self {
        Self::with(world, limits(|_| {})).await
    }

    /// What the cast's entry caused is told already.
    async fn with(world: &World, limits: Limits) -> Self {
        let (mailbox, origin, product) = (Arc::new(MemoryMailbox::default()), ORIGIN.to_owned(), "Orgs".to_owned());
        let of_people = IdentityPost {
            mailer: mailbox.clone(),
            origin: origin.clone(),
            product: product.clone(),
        };
        let post = Post {
            mailer: mailbox.clone(),
            origin,
            product,
        };
        let builder = Orgs::builder(world.orgs.database().clone())
            .clock(world.clock.clone())
            .limits(limits);
        let builder = builder.post(post).subscriber(Arc::new(of_people));
        let orgs = builder.registrations(Arc::new(PendingOrganizations)).build().unwrap();
        let office = Self { orgs, mailbox };
        office.told().await;
        office
    }

    async fn told(&self) {
        while relay::relay(&self.orgs).await.unwrap().told > 0 {}
    }

    /// The subjects of everything somebody was sent, oldest first.
    async fn subjects(&self, to: &EmailAddress) -> Vec<String> {
        self.told().await;
        let mails = self.mailbox.of(to).into_iter();
        mails.map(|mail| mail.subject).collect()
    }

    /// The subject of the newest mail to somebody; the page is in the same language.
    async fn newest(&self, to: &EmailAddress, language: Language) -> String {
        self.told().await;
        let mail = self.mailbox.of(to).pop().unwrap();
        let html = format!("<html lang=\"{}\">", language.code());
        assert!(mail.html.contains(&html), "{}", mail.html);
        mail.subject
    }

    /// The token in the newest mail to somebody.
    async fn token(&self, to: &EmailAddress) -> Secret {
        self.told().await;
        let mail = self.mailbox.of(to).pop().unwrap();
        let mut words = mail.text.split(|c: char| !c.is_ascii_hexdigit());
        words.find_map(Secret::parse).unwrap()
    }
}

fn address(email: &str) -> EmailAddress {
    EmailAddress::parse(email).unwrap()
}

async fn speaks(world: &World, user: UserId, language: Language) {
    users::speak(&world.orgs, user, language).await.unwrap();
}

/// The address that is not somebody's primary one.
async fn secondary(orgs: &Orgs, person: &Person) -> AddressId {
    let (all, _) = identity::list_addresses(orgs, person).await.unwrap();
    let other = all.iter().find(|address| address.rank == Rank::Secondary);
    other.unwrap().id
}

/// What somebody is written to in.
async fn language(orgs: &Orgs, person: &Person) -> Language {
    personal::copy(orgs, person).await.unwrap().profile.language
}

both! {
    /// The first mail, the reminder before the end, the one that is sent again, and the one to a corrected address.
    async fn an_invitation_stays_in_the_language_it_was_sent_in(world) {
        let office = Office::open(&world).await;
        invitations::revoke(&office.orgs, &world.adam, &world.acme, world.ivys).await.unwrap();
        let input = offer(world.ivy.as_str(), Role::Admin).in_language(Language::German);
        let id = invitations::invite(&office.orgs, &world.adam, &world.acme, &input).await.unwrap();
        assert_eq!(office.newest(&world.ivy, Language::German).await, "Adam Admin lädt dich zu Acme ein");
        world.clock.advance(5 * DAY);
        assert_eq!(invitations::remind(&office.orgs).await.unwrap(), 1);
        assert_eq!(office.newest(&world.ivy, Language::German).await, "Erinnerung: Adam Admin lädt dich zu Acme ein");
        world.clock.advance(MINUTE);
        invitations::resend(&office.orgs, &world.olga, &world.acme, id).await.unwrap();
        assert_eq!(office.newest(&world.ivy, Language::German).await, "Olga Owner lädt dich zu Acme ein");
        let corrected = address("ivy@work.example");
        invitations::readdress(&office.orgs, &world.adam, &world.acme, id, &corrected).await.unwrap();
        assert_eq!(office.newest(&corrected, Language::German).await, "Adam Admin lädt dich zu Acme ein");
    }

    /// The language of who invites is of no interest, and nor is that of who is invited; who says nothing writes English.
    async fn who_invites_chooses_for_all_of_a_form(world) {
        let office = Office::open(&world).await;
        speaks(&world, world.adam.user, Language::German).await;
        invitations::invite(&office.orgs, &world.adam, &world.acme, &offer("ann@example.org", Role::Member)).await.unwrap();
        assert_eq!(office.newest(&address("ann@example.org"), Language::English).await, "Adam Admin invited you to Acme");
        let many = InviteMany::parse("bob@example.org, cem@example.org", "member", "").unwrap().in_language(Language::German);
        invitations::invite_many(&office.orgs, &world.adam, &world.acme, &many).await.unwrap();
        for email in ["bob@example.org", "cem@example.org"] {
            assert_eq!(office.newest(&address(email), Language::German).await, "Adam Admin lädt dich zu Acme ein");
        }
    }

    async fn a_mail_is_shown_as_it_will_be(world) {
        for (language, subject) in [
            (Language::English, "Adam Admin invited you to Acme"),
            (Language::German, "Adam Admin lädt dich zu Acme ein"),
        ] {
            let draft = Draft { origin: ORIGIN, product: "Orgs", role: Role::Member, note: "", language };
            assert_eq!(mail::preview(&world.orgs, &world.adam, &world.acme, &draft).await.unwrap().subject, subject);
        }
    }

    /// One event, and each owner reads it in their own language.
    async fn each_is_told_in_their_own(world) {
        let office = Office::with(&world, limits(|limits| limits.owners = Owners::Several)).await;
        members::change_role(&office.orgs, &world.olga, &world.acme, world.adam.user, Role::Owner).await.unwrap();
        speaks(&world, world.olga.user, Language::German).await;
        organizations::refuse_support(&office.orgs, &world.olga, &world.acme).await.unwrap();
        assert_eq!(office.newest(&world.olga.email, Language::German).await, "Der Support darf nicht mehr in deine Organisation sehen");
        assert_eq!(office.newest(&world.adam.email, Language::English).await, "Support may not look into your organization any more");
    }

    /// So is whoever decides about another address, and whoever is added.
    async fn so_is_who_decides_and_who_is_added(world) {
        let office = Office::open(&world).await;
        speaks(&world, world.adam.user, Language::German).await;
        let Key::Token(secret) = token(&world, world.ivys, 1).await else { panic!() };
        invitations::request_readdress(&office.orgs, &world.sam, &secret).await.unwrap();
        assert_eq!(office.newest(&world.adam.email, Language::German).await, "Sam Stranger möchte bei Acme mitmachen");
        speaks(&world, world.sam.user, Language::German).await;
        let adds = orgs::testing::doubles::Treats(invitations::Treatment::Add);
        let adding = office.orgs.to_builder().invitations(Arc::new(adds)).build().unwrap();
        let input = Invite { language: Language::English, ..offer(world.sam.email.as_str(), Role::Member) };
        invitations::invite(&adding, &world.adam, &world.acme, &input).await.unwrap();
        assert_eq!(office.newest(&world.sam.email, Language::German).await, "Adam Admin hat dich in Acme aufgenommen");
    }

    /// So is who decides about a request to join, and who asked.
    async fn so_is_who_asks_to_join_and_who_decides(world) {
        let office = Office::open(&world).await;
        speaks(&world, world.adam.user, Language::German).await;
        speaks(&world, world.sam.user, Language::German).await;
        let form = Make::parse("member", "acme.example", "", "7").unwrap();
        let link = share_links::make(&office.orgs, &world.adam, &world.acme, &form).await.unwrap();
        let asked = join_requests::ask(&office.orgs, &world.sam, &link, &Ask::default()).await.unwrap();
        assert_eq!(office.newest(&world.adam.email, Language::German).await, "Sam Stranger möchte bei Acme mitmachen");
        join_requests::decline(&office.orgs, &world.adam, &world.acme, asked).await.unwrap();
        assert_eq!(office.newest(&world.sam.email, Language::German).await, "Acme hat deine Anfrage abgelehnt");
    }

    /// What is about an account, up to the last mail, which nobody's account is left to ask for.
    async fn an_account_is_written_to_in_the_language_of_its_person(world) {
        let office = Office::open(&world).await;
        with_password(&world, &world.mia).await;
        speaks(&world, world.mia.user, Language::German).await;
        assert_eq!(language(&office.orgs, &world.mia).await, Language::German);
        identity::request_reset(&office.orgs, &world.mia.email).await.unwrap();
        assert_eq!(office.newest(&world.mia.email, Language::German).await, "Wähle ein neues Passwort");
        let again = SignUp::parse("Somebody", world.mia.email.as_str(), ANOTHER).unwrap();
        identity::sign_up(&office.orgs, &again, "/").await.unwrap();
        assert_eq!(office.newest(&world.mia.email, Language::German).await, "Du hast schon ein Konto");
        let work = address("mia@work.example");
        identity::add_address(&office.orgs, &world.mia, &work).await.unwrap();
        assert_eq!(office.newest(&work, Language::German).await, "Bestätige diese E-Mail-Adresse");
        identity::confirm_address(&office.orgs, &world.mia, &office.token(&work).await).await.unwrap();
        let added = secondary(&office.orgs, &world.mia).await;
        identity::make_primary(&office.orgs, &world.mia, added).await.unwrap();
        assert_eq!(office.newest(&work, Language::German).await, "Das ist jetzt deine Hauptadresse");
        assert_eq!(office.newest(&world.mia.email, Language::German).await, "Deine Hauptadresse wurde geändert");
        identity::delete_account(&office.orgs, &world.mia, PASSWORD).await.unwrap();
        assert_eq!(office.newest(&work, Language::German).await, "Dein Konto ist gelöscht");
    }

    /// Safe to repeat, tells nothing, and counts from then on.
    async fn somebody_chooses_another(world) {
        let before = world.told().await.len();
        for language in [Language::German, Language::German, Language::English] {
            speaks(&world, world.mia.user, language).await;
            assert_eq!(self::language(&world.orgs, &world.mia).await, language);
        }
        let changed = world.everything().await;
        speaks(&world, UserId(uuid::Uuid::max()), Language::German).await;
        assert_eq!(world.everything().await, changed, "of nobody there is nothing to keep");
        assert_eq!(world.told().await.len(), before);
    }

    async fn who_signs_up_on_a_german_page_is_written_to_in_german(world) {
        let office = Office::open(&world).await;
        let nora = SignUp::parse("Nora", "nora@example.org", PASSWORD).unwrap().in_language(Language::German);
        let browser = identity::sign_up(&office.orgs, &nora, "/").await.unwrap();
        assert_eq!(office.newest(&nora.email, Language::German).await, "Bestätige deine E-Mail-Adresse");
        let token = office.token(&nora.email).await;
        identity::confirm(&office.orgs, &token, Some(&browser), "").await.unwrap();
        identity::request_reset(&office.orgs, &nora.email).await.unwrap();
        assert_eq!(office.newest(&nora.email, Language::German).await, "Wähle ein neues Passwort");
    }

    /// By the page of an invitation, whatever the language of its mail was.
    async fn so_is_who_registers_on_one(world) {
        let office = Office::open(&world).await;
        let Key::Token(secret) = token(&world, world.ivys, 1).await else { panic!() };
        let proven = invitations::prove(&office.orgs, &secret).await.unwrap();
        let form = Registration::parse("Ivy", PASSWORD).unwrap().in_language(Language::German);
        identity::register(&office.orgs, &proven, &form).await.unwrap();
        identity::request_reset(&office.orgs, &world.ivy).await.unwrap();
        assert_eq!(office.newest(&world.ivy, Language::German).await, "Wähle ein neues Passwort");
    }

    /// A founding speaks the form's language to a stranger, and to somebody with an account their own.
    async fn a_founding_speaks_to_strangers_as_its_form_did(world) {
        let office = Office::open(&world).await;
        let wish = |email: &str| Founding::parse("Globex", "", email).unwrap().in_language(Language::German);
        foundings::request(&office.orgs, &wish("nora@example.org")).await.unwrap();
        assert_eq!(office.newest(&address("nora@example.org"), Language::German).await, "Bestätige Globex");
        foundings::request(&office.orgs, &wish("mia@acme.example")).await.unwrap();
        assert_eq!(office.newest(&world.mia.email, Language::English).await, "Sign in to create Globex");
        // Asked for anew in another language.
        world.clock.advance(MINUTE);
        foundings::request(&office.orgs, &Founding::parse("Globex", "", "nora@example.org").unwrap()).await.unwrap();
        assert_eq!(office.subjects(&address("nora@example.org")).await, ["Bestätige Globex", "Confirm Globex"]);
    }

    async fn a_password_is_changed_in_german(world) {
        let office = Office::open(&world).await;
        with_password(&world, &world.mia).await;
        speaks(&world, world.mia.user, Language::German).await;
        let new = Password::parse(ANOTHER, "", "").unwrap();
        identity::change_password(&office.orgs, &world.mia, PASSWORD, &new).await.unwrap();
        assert_eq!(office.subjects(&world.mia.email).await, ["Dein Passwort wurde geändert"]);
    }
}
