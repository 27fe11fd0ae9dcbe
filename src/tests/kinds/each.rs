//! Every verb, for each kind: the life of an organization from its founding to its end.

use super::{
    found,
    hosts::{Accounts, Projects, Teams, Vendors},
    market,
};
use crate::stage::{offer, slug, sound};
use orgs::{
    access::Role,
    events,
    invitations::{self, InviteMany, Key, Which},
    join_requests::{self, Ask},
    kernel::EmailAddress,
    kinds::{self, OrganizationKind},
    live,
    members::{self, Query},
    organizations::{self, ChangeSlug, Rename, Shown},
    ownership,
    share_links::{self, Make},
    teams::{self, NewTeam},
    testing::{Person, World},
};

async fn lives<K: OrganizationKind>(world: &World) {
    let desk = market(world).await.of::<K>();
    let (mia, max, sam) = (&world.mia, &world.max, &world.sam);
    let place = found(&desk, mia, "Globex", "acme").await;

    organizations::rename(&desk, mia, &place, &Rename::parse("Globex Inc").unwrap())
        .await
        .unwrap();
    let moved = slug("globex");
    organizations::change_slug(&desk, mia, &place, &ChangeSlug { slug: moved.clone() })
        .await
        .unwrap();
    assert_eq!(
        organizations::show(&desk, mia, &place).await.unwrap(),
        Shown::Moved("globex".into())
    );
    let place = &moved;
    organizations::refuse_support(&desk, mia, place).await.unwrap();
    organizations::admit_support(&desk, mia, place).await.unwrap();

    let id = invitations::invite(&desk, mia, place, &offer("max@acme.example", Role::Member))
        .await
        .unwrap();
    invitations::change_role(&desk, mia, place, id, Role::Admin)
        .await
        .unwrap();
    world.clock.advance(desk.limits().resend_pause);
    invitations::resend(&desk, mia, place, id).await.unwrap();
    invitations::accept(&desk, max, &Key::Id(id)).await.unwrap();
    let many = InviteMany::parse("ivy@example.org, adam@acme.example, sam@initech.example", "member", "").unwrap();
    assert_eq!(
        invitations::invite_many(&desk, max, place, &many).await.unwrap().len(),
        3
    );
    let waiting = invitations::list(&desk, max, place, Which::Open, None, 10)
        .await
        .unwrap()
        .0
        .rows;
    assert_eq!(waiting.len(), 3);
    let of = |email: &str| waiting.iter().find(|row| row.email == email).unwrap().id;
    let ivy = of("ivy@example.org");
    let other = EmailAddress::parse("eva@example.org").unwrap();
    invitations::readdress(&desk, max, place, ivy, &other).await.unwrap();
    let link = invitations::make_link(&desk, max, place, ivy).await.unwrap();
    assert!(invitations::show(&desk, &world.nobody, &link).await.unwrap().is_some());
    invitations::revoke(&desk, max, place, ivy).await.unwrap();
    invitations::decline(&desk, &world.adam, &Key::Id(of("adam@acme.example")), "no")
        .await
        .unwrap();
    assert_eq!(invitations::waiting(&desk, sam).await.unwrap().len(), 1);
    invitations::accept(&desk, sam, &Key::Id(of("sam@initech.example")))
        .await
        .unwrap();

    let (kim, form) = (
        Person::sync(&world.orgs, "Kim", "kim@example.org").await.unwrap(),
        Make::parse("member", "acme.example", "", "7").unwrap(),
    );
    let link = share_links::make(&desk, mia, place, &form).await.unwrap();
    let asked = join_requests::ask(&desk, &kim, &link, &Ask::default()).await.unwrap();
    assert_eq!(join_requests::waiting(&desk, &kim).await.unwrap().len(), 1);
    assert_eq!(join_requests::waiting(&world.orgs, &kim).await.unwrap(), []);
    join_requests::withdraw(&world.orgs, &kim, asked).await.unwrap_err();
    join_requests::approve(&desk, mia, place, asked, None).await.unwrap();
    assert!(
        kinds::show_members(&desk, mia, place, &[kim.user]).await.unwrap().len() == 1 || size_of::<K::Member>() == 0
    );
    let team = teams::create(&desk, mia, place, &NewTeam::parse("Sales").unwrap())
        .await
        .unwrap();
    teams::add(&desk, mia, place, team, kim.user).await.unwrap();
    teams::list(&world.orgs, mia, place).await.unwrap_err();
    members::leave(&desk, &kim, place).await.unwrap();
    assert_eq!(
        teams::show(&desk, mia, place, team, None, 50)
            .await
            .unwrap()
            .unwrap()
            .total,
        0
    );

    members::change_role(&desk, mia, place, sam.user, Role::Admin)
        .await
        .unwrap();
    ownership::transfer(&desk, mia, place, max.user).await.unwrap();
    members::remove(&desk, max, place, sam.user).await.unwrap();
    assert!(members::find(&desk, max, place, sam.user).await.unwrap().is_none());
    let people = members::list(&desk, max, place, &Query::default(), None, 10)
        .await
        .unwrap()
        .page
        .rows;
    assert_eq!(people.len(), 2);
    let keys: Vec<_> = people.iter().map(|person| person.user).collect();
    let fields = kinds::show_members(&desk, max, place, &keys).await.unwrap();
    // Who has left has left with their fields; who is there has them, where the kind has any.
    assert!(fields.len() == 2 || size_of::<K::Member>() == 0, "{}", fields.len());
    live::watch(&desk, max, place, None).await.unwrap();
    members::leave(&desk, mia, place).await.unwrap();
    organizations::disable(&desk, max, place).await.unwrap();
    organizations::enable(&desk, max, place).await.unwrap();
    assert!(events::list(&desk, max, place, None, 50).await.unwrap().rows.len() > 15);
    organizations::delete(&desk, max, place, "globex").await.unwrap();
    assert_eq!(organizations::mine(&desk, max).await.unwrap(), []);
    // Nothing of all that was about the plain organization of the first name.
    assert_eq!(organizations::mine(&world.orgs, max).await.unwrap()[0].slug, "acme");
    sound(world).await;
}

both! {
    async fn an_account_lives(world) {
        lives::<Accounts>(&world).await;
    }

    async fn a_vendor_lives(world) {
        lives::<Vendors>(&world).await;
    }

    async fn a_team_lives(world) {
        lives::<Teams>(&world).await;
    }

    async fn a_project_lives(world) {
        lives::<Projects>(&world).await;
    }
}
