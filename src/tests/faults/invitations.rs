//! Invitations with every step in trouble.

use crate::stage::{MINUTE, offer, token};
use orgs::{
    access::Role,
    invitations::{self, Key, Treatment},
    kernel::EmailAddress,
    testing::{Person, doubles::Treats},
};
use std::sync::Arc;

both! {
    async fn invite(world) {
        drill!(world, 1, ["invitation.sent"], invitations::invite(&world.adam, &world.acme, &offer("new@example.org", Role::Admin)));
    }

    /// The expired one makes room in the same transaction.
    async fn invite_again(world) {
        drill!(world, 1, ["invitation.sent"], invitations::invite(&world.adam, &world.acme, &offer("eve@example.org", Role::Member)));
    }

    /// Invitation and membership are there, or neither.
    async fn invite_who_is_added(world) {
        let orgs = world.orgs.to_builder().invitations(Arc::new(Treats(Treatment::Add))).build().unwrap();
        drill!(world with orgs, 1, ["member.added"], invitations::invite(&world.adam, &world.acme, &offer("sam@initech.example", Role::Member)));
    }

    async fn resend(world) {
        world.clock.advance(MINUTE);
        drill!(world, 1, ["invitation.resent"], invitations::resend(&world.adam, &world.acme, world.eves));
    }

    async fn change_role(world) {
        drill!(world, 1, ["invitation.role-changed"], "invitations/pending/change_role.rs", async |orgs: &orgs::Orgs| {
            invitations::change_role(orgs, &world.adam, &world.acme, world.ivys, Role::Admin).await
        });
    }

    /// The expired one of that address makes room in the same transaction.
    async fn readdress(world) {
        let to = EmailAddress::parse("eve@example.org").unwrap();
        drill!(world, 1, ["invitation.readdressed"], "invitations/pending/readdress.rs", async |orgs: &orgs::Orgs| {
            invitations::readdress(orgs, &world.adam, &world.acme, world.ivys, &to).await
        });
    }

    async fn request_readdress(world) {
        let Key::Token(secret) = token(&world, world.ivys, 1).await else { panic!() };
        drill!(world, 1, ["invitation.readdress-requested"], "invitations/requests/request_readdress.rs", async |orgs: &orgs::Orgs| {
            invitations::request_readdress(orgs, &world.sam, &secret).await
        });
    }

    async fn dismiss_request(world) {
        let Key::Token(secret) = token(&world, world.ivys, 1).await else { panic!() };
        invitations::request_readdress(&world.orgs, &world.sam, &secret).await.unwrap();
        drill!(world, 1, ["invitation.request-dismissed"], "invitations/requests/dismiss_request.rs", async |orgs: &orgs::Orgs| {
            invitations::dismiss_request(orgs, &world.adam, &world.acme, world.ivys, world.sam.user).await
        });
    }

    /// What is asked is settled with it.
    async fn readdress_as_asked(world) {
        let Key::Token(secret) = token(&world, world.ivys, 1).await else { panic!() };
        invitations::request_readdress(&world.orgs, &world.sam, &secret).await.unwrap();
        drill!(world, 1, ["invitation.readdressed"], "invitations/pending/readdress.rs", async |orgs: &orgs::Orgs| {
            invitations::readdress(orgs, &world.adam, &world.acme, world.ivys, &world.sam.email).await
        });
    }

    async fn make_link(world) {
        drill!(world, 1, ["invitation.link-made"], "invitations/pending/make_link.rs", async |orgs: &orgs::Orgs| {
            invitations::make_link(orgs, &world.adam, &world.acme, world.ivys).await
        });
    }

    async fn remind(world) {
        invitations::delivered(&world.orgs, world.ivys, 1).await.unwrap();
        world.clock.advance(6 * crate::stage::DAY);
        drill!(world, 1, ["invitation.reminded"], "invitations/remind/mod.rs", async |orgs: &orgs::Orgs| {
            invitations::remind(orgs).await
        });
    }

    async fn revoke(world) {
        drill!(world, 1, ["invitation.revoked"], invitations::revoke(&world.adam, &world.acme, world.ivys));
    }

    async fn accept(world) {
        let ivy = Person::sync(&world.orgs, "Ivy", world.ivy.as_str()).await.unwrap();
        let key = token(&world, world.ivys, 1).await;
        drill!(world, 1, ["invitation.accepted"], invitations::accept(&ivy, &key));
    }

    async fn accept_without_the_mail(world) {
        let ivy = Person::sync(&world.orgs, "Ivy", world.ivy.as_str()).await.unwrap();
        drill!(world, 1, ["invitation.accepted"], invitations::accept(&ivy, &Key::Id(world.ivys)));
    }

    async fn decline(world) {
        let key = token(&world, world.ivys, 1).await;
        drill!(world, 1, ["invitation.declined"], invitations::decline(&world.nobody, &key, "Not now"));
    }

    async fn the_mail_is_written(world) {
        drill!(world, 1, [], "invitations/deliver/mod.rs", async |orgs: &orgs::Orgs| invitations::letter(orgs, world.ivys, 1).await);
    }

    async fn the_mail_is_sent(world) {
        drill!(world, 1, [], "invitations/deliver/mod.rs", async |orgs: &orgs::Orgs| {
            invitations::delivered(orgs, world.ivys, 1).await
        });
    }

    async fn the_mail_is_refused(world) {
        drill!(world, 1, [], "invitations/deliver/mod.rs", async |orgs: &orgs::Orgs| {
            invitations::undelivered(orgs, world.ivys, 1, "550 no such mailbox").await
        });
    }
}
