//! What has fields of a host's with every step in trouble: it is there with its fields, or not at all.

use crate::{
    kinds::{
        found,
        hosts::{AccountOffer, Accounts, account, user_type},
        market, rows,
    },
    stage::offer,
};
use orgs::{
    Orgs,
    access::Role,
    invitations::{self, Key},
    kinds,
    organizations::{self, Create},
};

both! {
    /// Every step of the founding in trouble: an organization and its fields are there together or not at all.
    async fn fields_and_organization_share_their_fate(world) {
        let accounts = market(&world).await.of::<Accounts>();
        let orgs = accounts.founding(account(), user_type("B"));
        let form = Create::parse("Globex", "globex").unwrap();
        drill!(world with orgs, 1, ["organization.created"], organizations::create(&world.mia, &form));
        assert_eq!((rows(&world, "accounts").await, rows(&world, "account_users").await), (1, 1));
    }

    async fn fields_and_invitation_share_their_fate(world) {
        let accounts = market(&world).await.of::<Accounts>();
        let globex = found(&accounts, &world.mia, "Globex", "").await;
        let orgs = accounts.inviting(AccountOffer { user_type: "A".into(), cost_centre: None });
        drill!(world with orgs, 1, ["invitation.sent"], invitations::invite(&world.mia, &globex, &offer("ivy@example.org", Role::Member)));
        assert_eq!(rows(&world, "account_offers").await, 1);
    }

    async fn fields_and_member_share_their_fate(world) {
        let accounts = market(&world).await.of::<Accounts>();
        let globex = found(&accounts, &world.mia, "Globex", "").await;
        let id = invitations::invite(&accounts, &world.mia, &globex, &offer("sam@initech.example", Role::Member)).await.unwrap();
        let orgs = Orgs::clone(&accounts);
        drill!(world with orgs, 1, ["invitation.accepted"], "invitations/accept.rs", async |orgs: &Orgs| {
            invitations::accept(orgs, &world.sam, &Key::Id(id)).await
        });
        assert_eq!(rows(&world, "account_users").await, 2);
    }

    async fn a_change_is_whole(world) {
        let accounts = market(&world).await.of::<Accounts>();
        let globex = found(&accounts, &world.mia, "Globex", "").await;
        let fields = account();
        drill!(world, 1, ["organization.fields-changed"], "kinds/change.rs", async |orgs: &Orgs| {
            kinds::change(&orgs.of::<Accounts>(), &world.mia, &globex, &fields).await
        });
        let fields = user_type("A");
        drill!(world, 1, ["member.fields-changed"], "kinds/change_member.rs", async |orgs: &Orgs| {
            kinds::change_member(&orgs.of::<Accounts>(), &world.mia, &globex, world.mia.user, &fields).await
        });
    }
}
