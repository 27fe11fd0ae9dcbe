//! The read-only sibling of the unit of work: one connection, the same judgement, no lock.

use super::{
    Attendance, Grant, Operator, Standing,
    standing::{permitted, superuser},
    store,
};
use crate::{
    Orgs,
    access::{Acting, Caller, Matter, SignedIn, caller::Superuser, permission::permit::Permit},
    database::Conn,
    kernel::{Denial, Fault, Kind, Slug, Stop, Timestamp},
};

/// Reads on behalf of one caller.
pub struct Reading {
    conn: Conn,
    caller: Caller,
    kind: Kind,
    attendance: Option<Attendance>,
    now: Timestamp,
}

/// An organization by a name it has, or had.
#[derive(Debug)]
pub enum Found<P> {
    /// It has this slug.
    Here(Grant<P>),
    /// It has another slug now.
    Moved(String),
}

impl Orgs {
    /// Opens a connection for reading.
    pub async fn reading(&self, caller: &Caller) -> Result<Reading, Stop> {
        Ok(Reading {
            conn: self.database().read().await?,
            caller: caller.clone(),
            kind: self.kind().clone(),
            attendance: self.attendance().cloned(),
            now: self.now(),
        })
    }
}

impl Reading {
    /// The connection; for `store.rs` files only.
    pub(crate) fn db(&mut self) -> &mut Conn {
        &mut self.conn
    }

    /// Which kind of organizations is looked at.
    pub(crate) const fn kind(&self) -> &Kind {
        &self.kind
    }

    /// The person who asks.
    pub fn signed_in(&self) -> Result<SignedIn, Denial> {
        self.caller.signed_in().cloned().ok_or(Denial::SignedOut)
    }

    /// The person who asks, in a matter of their own; see [`Caller::own`].
    pub fn own(&self, matter: Matter) -> Result<SignedIn, Denial> {
        self.caller.own(matter).cloned()
    }

    /// The operator who acts as the person who asks, if one does.
    pub const fn acting(&self) -> Option<&Acting> {
        self.caller.acting()
    }

    /// Asks the policy; see [`super::UnitOfWork::require`].
    pub async fn require<P: Permit>(&mut self, slug: &Slug) -> Result<Grant<P>, Stop> {
        let asks = store::Asks::of(&self.caller)?;
        let found = store::look(&mut self.conn, &self.kind, slug, asks).await?;
        Ok(Grant::judged(&self.caller, found, self.attendance.as_ref(), self.now)?)
    }

    /// Asks the policy for one more thing in the same organization; see [`super::UnitOfWork::also`].
    pub fn also<P: Permit, Q: Permit>(&self, grant: &Grant<P>) -> Result<Grant<Q>, Denial> {
        permitted(&self.caller, grant.actor().standing, Q::PERMISSION)?;
        Ok(Grant::new(grant.place().clone(), grant.actor()))
    }

    /// Like [`Reading::require`], but also finds an organization by a slug it had before. Only its members (and superusers)
    /// learn where it went.
    pub async fn find<P: Permit>(&mut self, slug: &Slug) -> Result<Found<P>, Stop> {
        match self.require(slug).await {
            Err(Stop::Denied(Denial::NotFound)) => {}
            other => return other.map(Found::Here),
        }
        let asks = self.signed_in()?;
        match store::moved_to(&mut self.conn, &self.kind, slug, asks.user).await? {
            Some((now, role)) if role.is_some() || asks.superuser == Superuser::Yes => Ok(Found::Moved(now)),
            _ => Err(Denial::NotFound.into()),
        }
    }

    /// See [`super::UnitOfWork::operate`].
    pub async fn operate(&mut self) -> Result<Operator, Stop> {
        let asks = superuser(&self.caller)?;
        if store::operates(&mut self.conn, asks).await? {
            Ok(Operator::new(asks))
        } else {
            Err(Denial::NotFound.into())
        }
    }

    /// Whether the organization knows already that an operator is here on the grant's actor's behalf.
    pub(crate) async fn is_announced<P: Permit>(&mut self, grant: &Grant<P>) -> Result<bool, Fault> {
        match self.caller.acting() {
            Some(acting) => store::has_opened(&mut self.conn, grant.organization(), acting).await,
            None => Ok(false),
        }
    }

    /// Whether the grant's actor is here as the operator, so that the access has to be recorded.
    pub fn is_visit<P: Permit>(grant: &Grant<P>) -> bool {
        grant.actor().standing == Standing::Superuser
    }
}
