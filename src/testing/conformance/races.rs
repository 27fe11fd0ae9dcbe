//! Some deeds at once, with the host's parts in place: where one may win, one wins, and nobody hears of a fault.

use super::{
    bench::{Bench, blamed},
    breach::{Breach, Found},
    story::joined,
};
use crate::{
    Orgs,
    access::Role,
    invitations::{self, ByConsent, Invite, Key},
    kernel::{EmailAddress, Failure, InvitationId, Language, Outcome, Slug},
    ownership,
    testing::{Person, store},
};
use std::{fmt::Debug, sync::Arc};

const ROUNDS: usize = 4;

/// Everything that a round needs; cheap to clone into tasks.
#[derive(Clone)]
struct Ring {
    /// Everybody is asked here, whatever the host's backend says: what meets are the answers.
    orgs: Orgs,
    olga: Person,
    adam: Person,
    place: Slug,
}

pub(super) async fn check(bench: &Bench) -> Found<()> {
    let asking = bench.orgs.to_builder().invitations(Arc::new(ByConsent)).build();
    let orgs = asking.map_err(|misfit| Breach::new(misfit.part, misfit.why, "See the Builder."))?;
    let (olga, bea) = (bench.person("Olga-at-once").await?, bench.person("Bea").await?);
    for round in 0..ROUNDS {
        let place = bench.found(&orgs, &olga, &format!("Round {round}")).await?;
        let adam = joined(bench, &olga, &place, &format!("Adam-{round}"), Role::Admin).await?;
        let ring = Ring {
            orgs: orgs.clone(),
            olga: olga.clone(),
            adam,
            place,
        };
        invited_twice(bench, &ring, &bench.address(&format!("new-{round}"))?).await?;
        accepted_twice(bench, &ring, &bea).await?;
        the_last_seat(bench, &ring, round).await?;
        if !bench.host.vetoes("ownership.transferred") {
            handed_over_twice(bench, &ring, &bea).await?;
        }
    }
    Ok(())
}

async fn invited_twice(bench: &Bench, ring: &Ring, email: &EmailAddress) -> Found<()> {
    let (one, other) = (ring.clone(), ring.clone());
    let (to, again) = (form(email), form(email));
    one_of(
        "an address was invited twice at once",
        bench,
        async move { invitations::invite(&one.orgs, &one.olga, &one.place, &to).await },
        async move { invitations::invite(&other.orgs, &other.adam, &other.place, &again).await },
    )
    .await
}

async fn accepted_twice(bench: &Bench, ring: &Ring, bea: &Person) -> Found<()> {
    let id = invited(bench, ring, bea).await?;
    let accept = |ring: Ring, bea: Person| async move { invitations::accept(&ring.orgs, &bea, &Key::Id(id)).await };
    let (one, other) = (accept(ring.clone(), bea.clone()), accept(ring.clone(), bea.clone()));
    one_of("an invitation was accepted twice at once", bench, one, other).await
}

/// Olga, adam and bea have one each; there is one more, for cleo or for dan.
async fn the_last_seat(bench: &Bench, ring: &Ring, round: usize) -> Found<()> {
    let (cleo, dan) = (
        bench.person(&format!("Cleo-{round}")).await?,
        bench.person(&format!("Dan-{round}")).await?,
    );
    let (cleos, dans) = (invited(bench, ring, &cleo).await?, invited(bench, ring, &dan).await?);
    let seats = store::set_seats(&ring.orgs, &ring.place, Some(4)).await;
    seats.map_err(|fault| blamed(&fault, "giving seats"))?;
    let accept = |ring: Ring, who: Person, id| async move { invitations::accept(&ring.orgs, &who, &Key::Id(id)).await };
    let (one, other) = (accept(ring.clone(), cleo, cleos), accept(ring.clone(), dan, dans));
    one_of("two came in by the last seat", bench, one, other).await
}

async fn handed_over_twice(bench: &Bench, ring: &Ring, bea: &Person) -> Found<()> {
    let hand = |ring: Ring, to| async move { ownership::transfer(&ring.orgs, &ring.olga, &ring.place, to).await };
    let (one, other) = (hand(ring.clone(), ring.adam.user), hand(ring.clone(), bea.user));
    one_of("an organization was handed over twice at once", bench, one, other).await
}

fn form(email: &EmailAddress) -> Invite {
    Invite {
        email: email.clone(),
        role: Role::Member,
        message: String::new(),
        language: Language::default(),
    }
}

async fn invited(bench: &Bench, ring: &Ring, person: &Person) -> Found<InvitationId> {
    let form = form(&person.email);
    let inviting = invitations::invite(&ring.orgs, &ring.olga, &ring.place, &form);
    bench.deed("inviting (invitation.sent)", inviting).await
}

/// Both at once, each a task; exactly one of them wins.
async fn one_of<T: Send + 'static, R: Debug + Send + 'static>(
    what: &str,
    bench: &Bench,
    one: impl Future<Output = Outcome<T, R>> + Send + 'static,
    other: impl Future<Output = Outcome<T, R>> + Send + 'static,
) -> Found<()> {
    let (one, other) = (tokio::spawn(one), tokio::spawn(other));
    let mut won = 0;
    for task in [one, other] {
        match bench.within("Orgs", what, task).await? {
            Ok(Ok(_)) => won += 1,
            Ok(Err(Failure::Faulted(fault))) => return Err(blamed(&fault, what)),
            Ok(Err(_)) => {}
            Err(panic) => {
                return Err(Breach::new(
                    "Orgs",
                    format!("{what}: {panic}"),
                    "A part panicked; let it answer with a fault.",
                ));
            }
        }
    }
    match won {
        1 => Ok(()),
        _ => Err(Breach::new(
            "Orgs",
            format!("{what}, and {won} of two won"),
            "Let no part write to our tables, and no guard veto what it let happen before.",
        )),
    }
}
