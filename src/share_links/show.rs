//! The page behind a share link. Looking changes nothing, however often.

use super::{JoinRefusal, Unusable, store};
use crate::{
    Orgs,
    access::{Caller, Role},
    kernel::{Never, Outcome, Secret, Timestamp},
};

/// What the holder of the link may know: nothing of the organization but its name, and nobody's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The organization's name.
    pub organization: String,
    /// Its slug; only for members.
    pub slug: Option<String>,
    /// What one becomes.
    pub role: Role,
    /// Whose addresses are welcome; none for everybody's.
    pub domain: Option<String>,
    /// Until when.
    pub expires_at: Timestamp,
    /// Who looks.
    pub visitor: Visitor,
    /// Whether anybody can join by it.
    pub usable: Result<(), Unusable>,
}

/// Who looks at a share link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Visitor {
    /// Nobody is signed in.
    SignedOut,
    /// Somebody who can join, with this primary address.
    Welcome(String),
    /// A member already.
    Member,
    /// Somebody with this primary address, none of whose verified ones is of the domain.
    OtherDomain(String),
    /// Somebody without the second factor that the organization asks for.
    FactorNeeded,
    /// Somebody who was removed after the link was made.
    Removed,
}

/// The link behind a token; `None` for a token that never was.
pub async fn show(orgs: &Orgs, caller: &Caller, token: &Secret) -> Outcome<Option<Shown>, Never> {
    let mut reading = orgs.reading(caller).await?;
    let Some(row) = store::look(&mut reading, token).await? else {
        return Ok(None);
    };
    let visitor = match caller.signed_in() {
        None => Visitor::SignedOut,
        Some(person) => {
            let email = person.email.clone();
            match store::comer(reading.db(), &row, person.user).await?.may_join(&row) {
                Ok(()) | Err(JoinRefusal::Unusable(_)) => Visitor::Welcome(email),
                Err(JoinRefusal::AlreadyMember) => Visitor::Member,
                Err(JoinRefusal::OtherDomain) => Visitor::OtherDomain(email),
                Err(JoinRefusal::FactorNeeded) => Visitor::FactorNeeded,
                Err(JoinRefusal::Removed) => Visitor::Removed,
            }
        }
    };
    Ok(Some(Shown {
        slug: (visitor == Visitor::Member).then(|| row.slug.clone()),
        usable: row.usable(orgs.now()),
        organization: row.organization,
        role: row.role,
        domain: row.domain,
        expires_at: row.expires_at,
        visitor,
    }))
}
