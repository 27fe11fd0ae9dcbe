//! Kinds whose fields are lost on the way, and how the kit finds out.

use super::{expect, shop::Shop};
use crate::kinds::{
    hosts::{Account, AccountOffer, Accounts, Player, Projects, Teams, Vendor, Vendors, account, user_type},
    market,
    tables::{Lost, Luggage},
};
use orgs::{
    database::Conn,
    kernel::Fault,
    kinds::{Fields, MemberKey, OrganizationKind},
    testing::{
        World,
        conformance::{self, Breaches, NoHost, Sample, Wiring},
    },
};
use serde::{Deserialize, Serialize};
use std::{
    collections::BTreeMap,
    fmt::Debug,
    sync::{Arc, Mutex},
};

/// Fields that are kept in this process, and not in the database: they neither go with what they are of nor share its fate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Elsewhere(i64);

static DRAWER: Mutex<BTreeMap<String, i64>> = Mutex::new(BTreeMap::new());

impl<Key: Copy + Debug + Send + Sync> Fields<Key> for Elsewhere {
    async fn write(&self, _: &mut Conn, key: Key) -> Result<(), Fault> {
        DRAWER.lock().unwrap().insert(format!("{key:?}"), self.0);
        Ok(())
    }

    async fn read(_: &mut Conn, keys: &[Key]) -> Result<Vec<(Key, Self)>, Fault> {
        let drawer = DRAWER.lock().unwrap();
        let found = |key: &Key| drawer.get(&format!("{key:?}")).map(|number| (*key, Self(*number)));
        Ok(keys.iter().filter_map(found).collect())
    }
}

/// Its fields do not go with its members.
struct Clubs;

impl OrganizationKind for Clubs {
    const KIND: &'static str = "club";
    type Organization = ();
    type Member = Elsewhere;
    type Invitation = Elsewhere;

    fn member_of(offer: &Elsewhere) -> Elsewhere {
        *offer
    }
}

/// Its fields are there when it is not.
struct Hasty;

impl OrganizationKind for Hasty {
    const KIND: &'static str = "hasty";
    type Organization = Elsewhere;
    type Member = ();
    type Invitation = ();
}

/// Does not hand on what was offered.
struct Forgetful;

impl OrganizationKind for Forgetful {
    const KIND: &'static str = "forgetful";
    type Organization = ();
    type Member = Elsewhere;
    type Invitation = Elsewhere;
}

/// Written by hand, and not finished.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Unwritten(i64);

impl Fields<MemberKey> for Unwritten {
    async fn write(&self, _: &mut Conn, _: MemberKey) -> Result<(), Fault> {
        Ok(())
    }

    async fn read(_: &mut Conn, _: &[MemberKey]) -> Result<Vec<(MemberKey, Self)>, Fault> {
        Ok(Vec::new())
    }
}

struct Losing;

impl OrganizationKind for Losing {
    const KIND: &'static str = "losing";
    type Organization = ();
    type Member = Unwritten;
    type Invitation = ();
}

fn numbered<K: OrganizationKind<Organization = (), Member = Elsewhere, Invitation = Elsewhere>>() -> Sample<K> {
    Sample {
        organization: (),
        founder: Elsewhere(1),
        invitation: Elsewhere(2),
        joined: Elsewhere(2),
    }
}

/// What the kit says of a handle that knows one kind, which it is given this sample of.
async fn said<K: OrganizationKind>(world: &World, sample: Sample<K>) -> Result<(), Breaches>
where
    K::Organization: PartialEq + Debug,
    K::Member: PartialEq + Debug,
    K::Invitation: PartialEq + Debug,
{
    let orgs = world.orgs.to_builder().kind::<K>().build().unwrap();
    conformance::check(&Wiring::new(orgs, Arc::new(NoHost)).kind(sample)).await
}

both! {
    /// The equivalents of the seed's test projects, all four at once, with every other part in place.
    async fn right_kinds_pass(world) {
        let shop = Arc::new(Shop::default());
        market(&world).await;
        let builder = shop.wire(&world).kind::<Accounts>().kind::<Vendors>().kind::<Teams>().kind::<Projects>();
        let orgs = builder.build().unwrap();
        let offer = AccountOffer { user_type: "B".into(), cost_centre: Some("North".into()) };
        let player = Player { number: 7, plays: true };
        let wiring = Wiring::new(orgs, shop.clone())
            .kind::<Accounts>(Sample { organization: Account { ..account() }, founder: user_type("A"), invitation: offer, joined: user_type("B") })
            .kind::<Vendors>(Sample { organization: Vendor { street_address: "1 Main".into(), city: "Köln".into(), active_since: 7 }, founder: (), invitation: (), joined: () })
            .kind::<Teams>(Sample { organization: (), founder: player, invitation: (), joined: Player::default() })
            .kind::<Projects>(Sample { organization: (), founder: (), invitation: (), joined: () });
        conformance::check(&wiring).await.unwrap();
    }

    async fn fields_that_are_not_written_are_missed(world) {
        let sample = Sample::<Losing> { organization: (), founder: Unwritten(1), invitation: (), joined: Unwritten(0) };
        let words = "losing: a founder's fields were Unwritten(1) and are Unwritten(0)";
        expect(said(&world, sample).await, "OrganizationKind", words);
    }

    async fn fields_that_an_invitation_does_not_hand_on_are_missed(world) {
        let words = "forgetful: an invited member's fields were Elsewhere(2) and are Elsewhere(0)";
        expect(said::<Forgetful>(&world, numbered()).await, "OrganizationKind", words);
    }

    async fn fields_that_stay_behind_are_found(world) {
        let words = "club: a member has gone, and the fields are still there";
        expect(said::<Clubs>(&world, numbered()).await, "OrganizationKind", words);
    }

    async fn fields_of_what_did_not_happen_are_found(world) {
        let sample = Sample::<Hasty> { organization: Elsewhere(1), founder: (), invitation: (), joined: () };
        let words = "hasty: a founding did not happen, and its fields are there";
        expect(said(&world, sample).await, "OrganizationKind", words);
    }

    async fn a_kind_without_a_sample_is_a_breach(world) {
        let orgs = world.orgs.to_builder().kind::<Clubs>().build().unwrap();
        let without = conformance::check(&Wiring::new(orgs, Arc::new(NoHost))).await;
        expect(without, "OrganizationKind", "club: there are no fields to try it with");
        let mute = Sample::<Clubs> { founder: Elsewhere(0), ..numbered() };
        expect(said(&world, mute).await, "OrganizationKind", "club: a sample equals the default");
    }

    async fn a_table_that_is_missing_is_a_breach(world) {
        let sample = Sample::<Luggage> { organization: Lost { weight: 7 }, founder: (), invitation: (), joined: () };
        expect(said(&world, sample).await, "OrganizationKind", "the tables were not made: OrganizationKind luggage");
    }
}
