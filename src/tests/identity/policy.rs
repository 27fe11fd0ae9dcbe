//! Who may make themselves an account, and who may create organizations.

use super::{ANOTHER, Desk, token};
use crate::stage::{limits, refuses, tells, token as stage_token};
use orgs::{
    identity::{self, ConfirmRefusal, RegisterRefusal, Registration, SignUp, SignUpRefusal},
    invitations::{self, Key},
    limits::{Founders, SignUps},
    organizations::{self, Create, CreateRefusal},
    testing::Person,
};

both! {
    /// Known and unknown alike, and nothing is counted.
    async fn sign_up_is_for_open_installations_only(world) {
        for sign_ups in [SignUps::Invitation, SignUps::Closed] {
            let orgs = world.limited(limits(|limits| limits.sign_ups = sign_ups));
            for email in ["mia@acme.example", "nora@example.org"] {
                let form = SignUp::parse("Nora", email, ANOTHER).unwrap();
                refuses(&world, SignUpRefusal::NotOpen, identity::sign_up(&orgs, &form, "/")).await;
            }
        }
    }

    /// Who began before the doors were closed comes too late; a used link is still said to be that.
    async fn a_waiting_sign_up_does_not_outlive_the_policy(world) {
        let desk = Desk::open(&world).await;
        let form = SignUp::parse("Nora", "nora@example.org", ANOTHER).unwrap();
        let browser = identity::sign_up(&desk.orgs, &form, "/").await.unwrap();
        let link = token(desk.mails(&form.email).await.last().unwrap());
        let invited = world.limited(limits(|limits| limits.sign_ups = SignUps::Invitation));
        refuses(&world, ConfirmRefusal::NotOpen, identity::confirm(&invited, &link, Some(&browser), "")).await;
        identity::confirm(&desk.orgs, &link, Some(&browser), "").await.unwrap();
        refuses(&world, ConfirmRefusal::Used, identity::confirm(&invited, &link, Some(&browser), "")).await;
    }

    async fn an_invitation_lets_people_in_unless_closed(world) {
        let Key::Token(link) = stage_token(&world, world.ivys, 1).await else { panic!() };
        let proven = invitations::prove(&world.orgs, &link).await.unwrap();
        let form = Registration::parse("Ivy", ANOTHER).unwrap();
        let closed = world.limited(limits(|limits| limits.sign_ups = SignUps::Closed));
        refuses(&world, RegisterRefusal::Closed, identity::register(&closed, &proven, &form)).await;
        let invited = world.limited(limits(|limits| limits.sign_ups = SignUps::Invitation));
        tells(&world, "user.signed-up", identity::register(&invited, &proven, &form)).await;
    }

    async fn only_superusers_found_where_it_is_so(world) {
        let orgs = world.limited(limits(|limits| limits.founders = Founders::Superusers));
        let form = Create::parse("Globex", "").unwrap();
        refuses(&world, CreateRefusal::NotAFounder, organizations::create(&orgs, &world.mia, &form)).await;
        orgs::users::appoint(&orgs, &world.mia.email, orgs::access::caller::Superuser::Yes).await.unwrap();
        let mia = Person::find(&orgs, &world.mia.email).await.unwrap();
        tells(&world, "organization.created", organizations::create(&orgs, &mia, &form)).await;
    }
}
