//! The page behind the mailed link. Looking changes nothing, however often.

use super::{Unusable, slug, store};
use crate::{
    Orgs,
    access::Caller,
    kernel::{Never, Outcome, Secret, Slug, Timestamp},
    users::addresses::store::is_theirs,
};

/// What the holder of the link may know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// What the organization will be called.
    pub name: String,
    /// The slug that was wished for; often empty.
    pub slug: String,
    /// The one that it would get as things stand, if none is typed; nothing where the name has nothing to make one of, and where it
    /// cannot be confirmed.
    pub proposed: Option<Slug>,
    /// The founder's address.
    pub email: String,
    /// Until when it can be confirmed.
    pub expires_at: Timestamp,
    /// Who looks.
    pub visitor: Visitor,
    /// Whether it can be.
    pub usable: Result<(), Unusable>,
}

/// Who looks at a founding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Visitor {
    /// Nobody is signed in; the founder's address has no account.
    New,
    /// Nobody is signed in; the founder has an account by now.
    SignedOut,
    /// The founder.
    Founder,
    /// Somebody else, with this address.
    SomebodyElse(String),
}

/// The founding behind a token; `None` for a token that never was, or that a newer founding of the address has replaced.
pub async fn show(orgs: &Orgs, caller: &Caller, token: &Secret) -> Outcome<Option<Shown>, Never> {
    let mut db = orgs.database().read().await?;
    let Some(row) = store::look(&mut db, orgs.kind(), token).await? else {
        return Ok(None);
    };
    let visitor = match caller.signed_in() {
        Some(person) if is_theirs(&mut db, person.user, &row.email_key).await? => Visitor::Founder,
        Some(person) => Visitor::SomebodyElse(person.email.clone()),
        None if store::is_known(&mut db, &row.email_key).await? => Visitor::SignedOut,
        None => Visitor::New,
    };
    let usable = row.usable(orgs.now());
    let proposed = match usable {
        Ok(()) => slug::proposed(&mut db, orgs, &row).await?,
        Err(_) => None,
    };
    Ok(Some(Shown {
        usable,
        proposed,
        name: row.name,
        slug: row.slug,
        email: row.email,
        expires_at: row.expires_at,
        visitor,
    }))
}
