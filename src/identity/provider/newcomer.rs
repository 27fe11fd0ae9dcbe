//! Nobody here has the identity: somebody new, or somebody who has to say so first.
//!
//! Never here: an address that the provider does not say is verified.

use super::{ArriveRefusal, Provider, id_token::Said, store};
use crate::{
    events::Event,
    identity::{
        Entrance,
        admission::{Newcomer, admit},
        session,
    },
    kernel::{DisplayName, EmailAddress, Language, Outcome, Secret},
    limits::SignUps,
    users::addresses::store::who_has,
    work::UnitOfWork,
};

/// Makes a person, or keeps an offer for whoever has the address; then it is `None`.
pub(super) async fn welcome(
    work: &mut UnitOfWork,
    provider: &Provider,
    said: &Said,
    (browser, language): (&Secret, Language),
) -> Outcome<Option<Entrance>, ArriveRefusal> {
    let address = said.email.as_deref().filter(|_| said.has_verified_address());
    let address = address.and_then(|email| EmailAddress::parse(email).ok());
    let email = address.ok_or(ArriveRefusal::NotVerified)?;
    let identity = (provider.issuer(), &*said.sub);
    if let Some((user, _)) = who_has(work.db(), &email.canonical()).await? {
        store::offer(work, &browser.digest(), identity, (user, &email)).await?;
        return Ok(None);
    }
    if work.orgs().limits().sign_ups != SignUps::Open {
        return Err(ArriveRefusal::NotOpen.into());
    }
    let newcomer = Newcomer {
        name: name(said, &email)?,
        email,
        password_hash: None,
        language,
    };
    // Somebody was faster with the address: they come again, and then it is theirs.
    let person = admit(work, &newcomer).await?.ok_or(ArriveRefusal::Over)?;
    store::link(work, identity, person.user, newcomer.email.as_str()).await?;
    let provider = provider.label().to_owned();
    work.record_personal(Some(person.user), &Event::IdentityLinked { provider })
        .await?;
    Ok(Some(Entrance::Open(session::start(work, person).await?)))
}

/// As the provider says it, if it can be a name here; the address' own part otherwise.
fn name(said: &Said, email: &EmailAddress) -> Outcome<DisplayName, ArriveRefusal> {
    let local = email.as_str().split('@').next().unwrap_or_default();
    let mut names = said.name.as_deref().into_iter().chain([local]);
    let name = names.find_map(|name| DisplayName::parse(name).ok());
    Ok(name.ok_or(ArriveRefusal::NotRight)?)
}
