//! Somebody comes back from the provider.

use super::{
    ArriveRefusal, Provider, Purpose, Returned,
    attempt::{self, Attempt},
    id_token::{self, Read, Said},
    newcomer, store,
};
use crate::{
    Orgs,
    access::{Caller, Matter},
    events::Event,
    identity::{
        Entrance, Session, factors,
        journal::{self, Shown},
        session,
    },
    kernel::{Denial, Failure, Fault, Language, Outcome, Secret},
    users::addresses::store::hold,
    work::UnitOfWork,
};
use serde::Deserialize;
use std::time::Duration;

/// Clocks are not the same everywhere.
const SKEW: Duration = Duration::from_secs(60);

/// What became of it.
#[derive(Clone, Debug)]
pub enum Arrival {
    /// They come in.
    In {
        /// At once, or after a code.
        entrance: Entrance,
        /// Where they wanted to go.
        next: String,
    },
    /// Somebody here has their address: they sign in as that person, and then link. The offer is kept for this browser.
    Offered,
    /// Who they are there is linked to who they are here.
    Linked,
    /// It is still they.
    Proved {
        /// Their session, under another id.
        session: Session,
        /// Where they wanted to go.
        next: String,
    },
}

#[derive(Deserialize)]
struct Given {
    id_token: String,
}

/// Judges what somebody brings back, and does what they left for. `session` is the one they have, to prove with.
///
/// # Refusals
/// All of [`ArriveRefusal`].
///
/// # Events
/// `user.signed-up` for somebody new; `user.identity-linked`, which causes one mail.
pub async fn arrive(
    orgs: &Orgs,
    provider: &Provider,
    caller: &Caller,
    session: Option<&Secret>,
    returned: &Returned<'_>,
) -> Outcome<Arrival, ArriveRefusal> {
    let attempt = attempt::take(orgs, returned).await?.ok_or(ArriveRefusal::Over)?;
    let said = said(orgs, provider, returned, &attempt).await?;
    let user = caller.own(Matter::Identities).ok().map(|person| person.user);
    match attempt.purpose {
        Purpose::SignIn => {
            let browser = returned.browser.as_ref().ok_or(ArriveRefusal::Over)?;
            let entered = orgs.work(&Caller::Nobody, async |work| {
                come_in(work, provider, &said, (browser, returned.language)).await
            });
            Ok(match entered.await? {
                Some(entrance) => Arrival::In {
                    entrance,
                    next: attempt.next,
                },
                None => Arrival::Offered,
            })
        }
        // Somebody else may have signed in here meanwhile.
        Purpose::Link | Purpose::Prove if user.is_none() || user != attempt.user => Err(ArriveRefusal::Over.into()),
        Purpose::Link => {
            orgs.work(caller, async |work| link(work, provider, &said).await)
                .await?;
            Ok(Arrival::Linked)
        }
        Purpose::Prove => {
            let old = session.ok_or(Denial::SignedOut)?;
            let proved = orgs.work(caller, async |work| prove(work, provider, &said, &attempt, old).await);
            Ok(Arrival::Proved {
                session: proved.await?,
                next: attempt.next,
            })
        }
    }
}

/// What the provider says of whoever came back with the code.
async fn said(
    orgs: &Orgs,
    provider: &Provider,
    returned: &Returned<'_>,
    attempt: &Attempt,
) -> Outcome<Said, ArriveRefusal> {
    if returned.code.is_empty() {
        return Err(ArriveRefusal::NotSignedIn.into());
    }
    let now = orgs.now();
    let metadata = provider.metadata(now).await.map_err(unreachable)?;
    // Who was sent by somebody else brings somebody else's code.
    let named = !returned.issuer.is_empty();
    if (named || metadata.says_who()) && returned.issuer != provider.issuer() {
        return Err(ArriveRefusal::NotRight.into());
    }
    let redeemed = provider.redeem(&metadata, returned.code, &attempt.verifier).await;
    let body = redeemed.map_err(unreachable)?;
    let given: Given = serde_json::from_slice(&body).map_err(|_| ArriveRefusal::NotRight)?;
    let settings = provider.settings();
    let mut keys = provider.keys(now).await.map_err(unreachable)?;
    let mut read = id_token::read(&given.id_token, &keys, settings, &attempt.nonce, now);
    if matches!(read, Read::UnknownKey) {
        keys = provider.newest_keys(now).await.map_err(unreachable)?;
        read = id_token::read(&given.id_token, &keys, settings, &attempt.nonce, now);
    }
    match read {
        Read::Good(said) => Ok(*said),
        Read::Bad | Read::UnknownKey => {
            journal::wrong(Shown::Provider, None);
            Err(ArriveRefusal::NotRight.into())
        }
    }
}

fn unreachable(fault: Fault) -> Failure<ArriveRefusal> {
    tracing::warn!(%fault, "the provider does not answer as it should");
    ArriveRefusal::Unreachable.into()
}

/// Who has the identity comes in; who has the address is asked first, and then it is `None`; everybody else is new.
async fn come_in(
    work: &mut UnitOfWork,
    provider: &Provider,
    said: &Said,
    (browser, language): (&Secret, Language),
) -> Outcome<Option<Entrance>, ArriveRefusal> {
    let issuer = provider.issuer();
    let Some(row) = store::by_subject(work.db(), issuer, &said.sub).await? else {
        return newcomer::welcome(work, provider, said, (browser, language)).await;
    };
    if hold(work, row.user_id).await? == 0 || store::note_use(work, issuer, &said.sub, row.user_id).await? == 0 {
        return Err(ArriveRefusal::Deactivated.into());
    }
    journal::right(Shown::Provider, row.user_id);
    let person = row.signed_in();
    Ok(Some(if said.is_strong(&provider.settings().strong) {
        Entrance::Open(session::start(work, person).await?)
    } else {
        factors::enter(work, person).await?
    }))
}

async fn link(work: &mut UnitOfWork, provider: &Provider, said: &Said) -> Outcome<(), ArriveRefusal> {
    let user = work.own(Matter::Identities)?.user;
    if hold(work, user).await? == 0 {
        return Err(Denial::SignedOut.into());
    }
    let email = said.email.as_deref().unwrap_or_default();
    if store::link(work, (provider.issuer(), &said.sub), user, email).await? == 0 {
        return Err(ArriveRefusal::SomebodyElses.into());
    }
    let provider = provider.label().to_owned();
    work.record_personal(Some(user), &Event::IdentityLinked { provider })
        .await?;
    Ok(())
}

/// Only somebody who was asked anew there; and a provider that asks for one factor does not stand in for our second.
async fn prove(
    work: &mut UnitOfWork,
    provider: &Provider,
    said: &Said,
    attempt: &Attempt,
    old: &Secret,
) -> Outcome<Session, ArriveRefusal> {
    let person = work.own(Matter::Proof)?;
    let row = store::by_subject(work.db(), provider.issuer(), &said.sub).await?;
    if row.is_none_or(|row| row.user_id != person.user) {
        return Err(ArriveRefusal::SomebodyElses.into());
    }
    let since = (attempt.created_at - SKEW).0.div_euclid(1_000_000);
    let until = (work.now() + SKEW).0.div_euclid(1_000_000);
    let fresh = said.auth_time.is_some_and(|at| (since..=until).contains(&at));
    let enough = said.is_strong(&provider.settings().strong) || !factors::store::is_on(work.db(), person.user).await?;
    if !fresh || !enough {
        return Err(ArriveRefusal::Stale.into());
    }
    if hold(work, person.user).await? == 0 {
        return Err(Denial::SignedOut.into());
    }
    journal::right(Shown::Provider, person.user);
    Ok(session::renew(work, person, &old.digest())
        .await?
        .ok_or(Denial::SignedOut)?)
}
