//! What arrives in a mailbox, and when.

use crate::stage::{MINUTE, refuses, role, sound, token};
use orgs::{
    Orgs,
    access::Role,
    events::relay,
    invitations::{self, AcceptRefusal, Delivery, Key, Listed, Unusable, Which},
    join_requests::{self, Ask},
    kernel::Secret,
    mail::{Message, Post},
    members,
    share_links::{self, Make},
    testing::{MemoryMailbox, Person, World, doubles::TerseTemplates},
};
use std::sync::Arc;

fn posted(world: &World, mailer: &Arc<MemoryMailbox>) -> Orgs {
    let post = Post {
        mailer: mailer.clone(),
        origin: "https://orgs.example".into(),
        product: "Orgs".into(),
    };
    Orgs::builder(world.orgs.database().clone())
        .clock(world.clock.clone())
        .subscriber(Arc::new(post))
        .build()
        .unwrap()
}

/// The token in the link of a mail: the only 64 hexadecimal digits in it.
fn link(message: &Message) -> Key {
    let mut words = message.text.split(|c: char| !c.is_ascii_hexdigit());
    Key::Token(words.find_map(Secret::parse).unwrap())
}

/// The mails about somebody who asks for another address.
fn requests(mailbox: &MemoryMailbox) -> Vec<Message> {
    let mails = mailbox.all().into_iter();
    mails.filter(|mail| mail.subject.contains(" asks to join ")).collect()
}

/// How far ivy's newest mail has come, as the admins of Acme see it.
async fn delivery(world: &World) -> Delivery {
    row(world).await.delivery
}

async fn row(world: &World) -> Listed {
    let listed = invitations::list(&world.orgs, &world.adam, &world.acme, Which::Open, None, 1).await;
    listed.unwrap().0.rows.remove(0)
}

both! {
    async fn an_invitation_arrives_and_its_link_works_once(world) {
        let mailbox = Arc::new(MemoryMailbox::default());
        let orgs = posted(&world, &mailbox);
        relay::relay(&orgs).await.unwrap();
        assert_eq!(mailbox.all().len(), 1, "accepted and expired invitations cause no mail any more");
        let mail = mailbox.of(&world.ivy).pop().unwrap();
        assert_eq!(delivery(&world).await, Delivery::Sent);
        let ivy = Person::sync(&orgs, "Ivy", world.ivy.as_str()).await.unwrap();
        invitations::accept(&orgs, &ivy, &link(&mail)).await.unwrap();
        assert_eq!(role(&world, &world.acme, &ivy, ivy.user).await, Some(Role::Member));
        refuses(&world, AcceptRefusal::Unusable(Unusable::Used), invitations::accept(&orgs, &ivy, &link(&mail))).await;
        sound(&world).await;
    }

    async fn a_mail_that_could_not_be_sent_is_sent_later(world) {
        let mailbox = Arc::new(MemoryMailbox::default());
        let orgs = posted(&world, &mailbox);
        mailbox.close();
        assert_eq!(relay::relay(&orgs).await.unwrap().put_off, 1);
        assert_eq!((mailbox.all().len(), delivery(&world).await), (0, Delivery::Failed));
        assert_eq!(row(&world).await.trouble.as_deref(), Some("the mailbox is closed"));
        mailbox.open();
        world.clock.advance(MINUTE);
        assert_eq!(relay::relay(&orgs).await.unwrap().told, 1);
        assert_eq!((mailbox.all().len(), delivery(&world).await), (1, Delivery::Sent));
        assert_eq!(row(&world).await.trouble, None);
    }

    async fn what_was_refused_for_good_is_not_tried_again(world) {
        let mailbox = Arc::new(MemoryMailbox::default());
        let orgs = posted(&world, &mailbox);
        mailbox.refuse();
        assert_eq!(relay::relay(&orgs).await.unwrap().put_off, 1);
        assert_eq!(row(&world).await.trouble.as_deref(), Some("no such person"));
        mailbox.open();
        world.clock.advance(MINUTE * 60 * 24);
        assert_eq!(relay::relay(&orgs).await.unwrap().told, 0);
        assert_eq!((mailbox.all().len(), delivery(&world).await), (0, Delivery::Failed));
        assert_eq!(relay::backlog(&orgs).await.unwrap(), (0, 1), "the operator can see it");
        // A new mail is a new beginning.
        invitations::resend(&world.orgs, &world.adam, &world.acme, world.ivys).await.unwrap();
        assert_eq!(relay::relay(&orgs).await.unwrap().told, 1);
        assert_eq!((mailbox.all().len(), delivery(&world).await), (1, Delivery::Sent));
    }

    /// Sent again, it is queued again, and the older trouble is of no interest.
    async fn trouble_goes_with_the_mail_it_was_about(world) {
        let mailbox = Arc::new(MemoryMailbox::default());
        let orgs = posted(&world, &mailbox);
        mailbox.close();
        relay::relay(&orgs).await.unwrap();
        world.clock.advance(MINUTE);
        invitations::resend(&orgs, &world.adam, &world.acme, world.ivys).await.unwrap();
        let row = row(&world).await;
        assert_eq!((row.delivery, row.trouble), (Delivery::Queued, None));
    }

    /// Revoked before its mail was written: nothing is written. Resent: only the newer mail is.
    async fn a_cause_that_is_gone_is_not_mailed(world) {
        let mailbox = Arc::new(MemoryMailbox::default());
        let orgs = posted(&world, &mailbox);
        world.clock.advance(MINUTE);
        invitations::resend(&orgs, &world.adam, &world.acme, world.ivys).await.unwrap();
        relay::relay(&orgs).await.unwrap();
        assert_eq!(mailbox.all().len(), 1);
        world.clock.advance(MINUTE);
        invitations::resend(&orgs, &world.adam, &world.acme, world.ivys).await.unwrap();
        invitations::revoke(&orgs, &world.adam, &world.acme, world.ivys).await.unwrap();
        relay::relay(&orgs).await.unwrap();
        assert_eq!(mailbox.all().len(), 1);
    }

    /// Words of the host's own for some mails, a sender's name and an address to answer to; what it does not replace stays as it is.
    async fn words_of_ones_own(world) {
        let mailbox = Arc::new(MemoryMailbox::default());
        let orgs = posted(&world, &mailbox).to_builder().templates(Arc::new(TerseTemplates)).build().unwrap();
        relay::relay(&orgs).await.unwrap();
        world.clock.advance(MINUTE);
        invitations::resend(&orgs, &world.adam, &world.acme, world.ivys).await.unwrap();
        relay::relay(&orgs).await.unwrap();
        let mails = mailbox.of(&world.ivy);
        let said: Vec<_> = mails.iter().map(|mail| (&*mail.subject, mail.sender.as_deref(), mail.reply_to.as_ref().map(|to| to.as_str()))).collect();
        assert_eq!(said, [("Come in", Some("Adam Admin (Terse)"), Some("adam@acme.example")), ("Still open", None, None)]);
        assert!(mails.iter().all(|mail| mail.to.as_str() == "ivy@example.org"));
        let ivy = Person::sync(&orgs, "Ivy", world.ivy.as_str()).await.unwrap();
        invitations::accept(&orgs, &ivy, &link(&mails[1])).await.unwrap();
    }

    /// Who invited hears of it, by one mail that leads to where it is decided; where they cannot decide any more, whoever can.
    async fn a_request_is_passed_on(world) {
        let mailbox = Arc::new(MemoryMailbox::default());
        let orgs = posted(&world, &mailbox);
        let Key::Token(secret) = token(&world, world.ivys, 1).await else { panic!() };
        invitations::request_readdress(&orgs, &world.sam, &secret).await.unwrap();
        relay::relay(&orgs).await.unwrap();
        let mails = requests(&mailbox);
        let [mail] = mails.as_slice() else { panic!("{} mails", mails.len()) };
        assert_eq!((mail.to.as_str(), &*mail.subject), ("adam@acme.example", "Sam Stranger asks to join Acme"));
        assert!(mail.text.contains(&format!("https://orgs.example/orgs/acme/invitations/{}\n", world.ivys)), "{}", mail.text);
        assert!(mail.text.contains("signed in as sam@initech.example, opened the invitation for ivy@example.org"));
        let kim = Person::sync(&orgs, "Kim", "kim@example.org").await.unwrap();
        invitations::request_readdress(&orgs, &kim, &secret).await.unwrap();
        members::change_role(&orgs, &world.olga, &world.acme, world.adam.user, Role::Member).await.unwrap();
        relay::relay(&orgs).await.unwrap();
        let mails = requests(&mailbox);
        assert_eq!(mails.iter().map(|mail| mail.to.as_str()).collect::<Vec<_>>(), ["adam@acme.example", "olga@acme.example"]);
    }

    /// Decided, or answered, before its mail was written.
    async fn a_request_that_is_over_is_not_passed_on(world) {
        let mailbox = Arc::new(MemoryMailbox::default());
        let orgs = posted(&world, &mailbox);
        let Key::Token(secret) = token(&world, world.ivys, 1).await else { panic!() };
        invitations::request_readdress(&orgs, &world.sam, &secret).await.unwrap();
        invitations::dismiss_request(&orgs, &world.adam, &world.acme, world.ivys, world.sam.user).await.unwrap();
        let kim = Person::sync(&orgs, "Kim", "kim@example.org").await.unwrap();
        invitations::request_readdress(&orgs, &kim, &secret).await.unwrap();
        invitations::revoke(&orgs, &world.adam, &world.acme, world.ivys).await.unwrap();
        relay::relay(&orgs).await.unwrap();
        assert_eq!(requests(&mailbox), []);
    }

    /// Who made the link hears of it, by one mail that leads to where it is decided; where they cannot decide any more, whoever can. And
    /// whoever asked hears what became of it, and not by whom.
    async fn a_request_to_join_is_passed_on_and_answered(world) {
        let mailbox = Arc::new(MemoryMailbox::default());
        let orgs = posted(&world, &mailbox);
        let form = Make::parse("member", "acme.example", "", "7").unwrap();
        let link = share_links::make(&orgs, &world.adam, &world.acme, &form).await.unwrap();
        let asks = async |person: &Person| join_requests::ask(&orgs, person, &link, &Ask::parse("I begin on Monday.").unwrap()).await.unwrap();
        let sams = asks(&world.sam).await;
        relay::relay(&orgs).await.unwrap();
        let mails = requests(&mailbox);
        let [mail] = mails.as_slice() else { panic!("{} mails", mails.len()) };
        assert_eq!((mail.to.as_str(), &*mail.subject), ("adam@acme.example", "Sam Stranger asks to join Acme"));
        assert!(mail.text.contains("https://orgs.example/orgs/acme/invitations\n"), "{}", mail.text);
        assert!(mail.text.contains("signed in as sam@initech.example") && mail.text.contains("> I begin on Monday."), "{}", mail.text);
        let kim = Person::sync(&orgs, "Kim", "kim@example.org").await.unwrap();
        let kims = asks(&kim).await;
        members::change_role(&orgs, &world.olga, &world.acme, world.adam.user, Role::Member).await.unwrap();
        relay::relay(&orgs).await.unwrap();
        let mails = requests(&mailbox);
        assert_eq!(mails.iter().map(|mail| mail.to.as_str()).collect::<Vec<_>>(), ["adam@acme.example", "olga@acme.example"]);

        join_requests::approve(&orgs, &world.olga, &world.acme, sams, Some(Role::Admin)).await.unwrap();
        join_requests::decline(&orgs, &world.olga, &world.acme, kims).await.unwrap();
        relay::relay(&orgs).await.unwrap();
        let [yes] = &*mailbox.of(&world.sam.email) else { panic!() };
        assert!(yes.subject == "Acme has let you in" && yes.text.contains("as an admin") && yes.text.contains("https://orgs.example/orgs/acme\n"), "{}", yes.text);
        let [no] = &*mailbox.of(&kim.email) else { panic!() };
        assert!(no.subject == "Your request to join Acme was declined" && no.text.contains("https://orgs.example/\n"), "{}", no.text);
        assert!(!yes.text.contains("Olga") && !no.text.contains("Olga"), "by whom is not theirs to know");
    }

    /// Decided before its mail was written; let in, and gone again before that.
    async fn a_request_to_join_that_is_over_is_not_mailed(world) {
        let mailbox = Arc::new(MemoryMailbox::default());
        let orgs = posted(&world, &mailbox);
        let form = Make::parse("member", "acme.example", "", "7").unwrap();
        let link = share_links::make(&orgs, &world.adam, &world.acme, &form).await.unwrap();
        let kim = Person::sync(&orgs, "Kim", "kim@example.org").await.unwrap();
        let kims = join_requests::ask(&orgs, &kim, &link, &Ask::default()).await.unwrap();
        join_requests::withdraw(&orgs, &kim, kims).await.unwrap();
        let sams = join_requests::ask(&orgs, &world.sam, &link, &Ask::default()).await.unwrap();
        join_requests::approve(&orgs, &world.olga, &world.acme, sams, None).await.unwrap();
        members::leave(&orgs, &world.sam, &world.acme).await.unwrap();
        relay::relay(&orgs).await.unwrap();
        assert_eq!((requests(&mailbox), mailbox.of(&world.sam.email)), (vec![], vec![]));
    }

    /// The token is in the mail and nowhere else: not in an event, not in a column.
    async fn the_token_is_nowhere_but_in_the_mail(world) {
        let Key::Token(secret) = token(&world, world.ivys, 1).await else { panic!() };
        assert!(!world.everything().await.to_lowercase().contains(secret.reveal()));
    }
}
