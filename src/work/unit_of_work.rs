//! One transaction on behalf of one caller: require, record. Begun and committed in `run.rs`.

use super::{
    Actor, Grant, Operator, Standing,
    standing::{permitted, superuser},
    store,
};
use crate::{
    Orgs,
    access::{Acting, Caller, Matter, Permission, Role, SignedIn, permission::permit::Permit},
    database::Conn,
    events::{Event, Recorded as Fact},
    kernel::{Denial, Fault, OrganizationId, Slug, Stop, Timestamp, UserId, secret::fresh_id},
};

/// One transaction on behalf of one caller. Everything in it happens, or nothing.
pub struct UnitOfWork {
    pub(super) conn: Conn,
    pub(super) caller: Caller,
    pub(super) orgs: Orgs,
    pub(super) now: Timestamp,
    pub(super) news: News,
    /// Whose pages will have something new to show.
    pub(super) changed: Vec<OrganizationId>,
    /// What the guards are asked about; nothing where there are none.
    pub(super) facts: Vec<Fact>,
}

/// Whether the relay will have something to tell.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum News {
    Something,
    Nothing,
}

impl UnitOfWork {
    /// The connection; for `store.rs` files only.
    pub(crate) fn db(&mut self) -> &mut Conn {
        &mut self.conn
    }

    /// The instant at which all of this happens.
    pub const fn now(&self) -> Timestamp {
        self.now
    }

    /// The handle, for limits and parts.
    pub const fn orgs(&self) -> &Orgs {
        &self.orgs
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

    /// Loads and locks the organization and the caller's membership, and asks the policy.
    ///
    /// A stranger gets [`Denial::NotFound`] as for an organization that never was; a member without the permission
    /// [`Denial::Forbidden`].
    pub async fn require<P: Permit>(&mut self, slug: &Slug) -> Result<Grant<P>, Stop> {
        let asks = store::Asks::of(&self.caller)?;
        let found = store::lock(&mut self.conn, self.orgs.kind(), slug, asks).await?;
        Ok(Grant::judged(&self.caller, found, self.orgs.attendance(), self.now)?)
    }

    /// The caller as the installation's operator. Everybody else, nobody included, gets [`Denial::NotFound`]: for them there is
    /// no console. One operator's deed at a time: two who unmake each other do it one after the other, and one of them hears no.
    pub async fn operate(&mut self) -> Result<Operator, Stop> {
        let asks = superuser(&self.caller)?;
        self.hold_installation().await?;
        if store::operates(&mut self.conn, asks).await? {
            Ok(Operator::new(asks))
        } else {
            Err(Denial::NotFound.into())
        }
    }

    /// Nobody else changes who operates the installation until this is over.
    pub(crate) async fn hold_installation(&mut self) -> Result<(), Fault> {
        store::lock_installation(&mut self.conn).await?;
        Ok(())
    }

    /// Locks an organization that the caller need not belong to: what is read of it from now on stays true until the commit.
    pub(crate) async fn hold(&mut self, organization: OrganizationId) -> Result<(), Fault> {
        store::hold(&mut self.conn, organization).await?;
        Ok(())
    }

    /// Asks the policy for one more thing in the same organization, where an action needs two.
    pub fn also<P: Permit, Q: Permit>(&self, grant: &Grant<P>) -> Result<Grant<Q>, Denial> {
        let permission: Permission = Q::PERMISSION;
        permitted(&self.caller, grant.actor().standing, permission)?;
        Ok(Grant::new(grant.place().clone(), grant.actor()))
    }

    /// Records that the grant's actor did something in the grant's organization.
    pub async fn record<P: Permit>(&mut self, grant: &Grant<P>, event: &Event) -> Result<(), Fault> {
        self.record_about(grant, None, event).await
    }

    /// The same, about a person.
    pub async fn record_about<P: Permit>(
        &mut self,
        grant: &Grant<P>,
        subject: impl Into<Option<UserId>>,
        event: &Event,
    ) -> Result<(), Fault> {
        let Actor { user, standing } = grant.actor();
        self.write_down(
            Some(grant.organization()),
            Some(user),
            standing.as_str(),
            subject.into(),
            event,
        )
        .await
    }

    /// Records what an operator did: in an organization, to a person, or to both.
    pub(crate) async fn record_operation(
        &mut self,
        operator: &Operator,
        organization: impl Into<Option<OrganizationId>>,
        subject: impl Into<Option<UserId>>,
        event: &Event,
    ) -> Result<(), Fault> {
        let standing = Standing::Superuser.as_str();
        self.write_down(
            organization.into(),
            Some(operator.user()),
            standing,
            subject.into(),
            event,
        )
        .await
    }

    /// Records what somebody did in an organization they were not, or not yet, a member of.
    pub(crate) async fn record_outside(
        &mut self,
        organization: OrganizationId,
        actor: Option<UserId>,
        event: &Event,
    ) -> Result<(), Fault> {
        self.write_down(Some(organization), actor, "outsider", actor, event)
            .await
    }

    /// Records that somebody left because they go for good: they were a member until this transaction.
    pub(crate) async fn record_going(
        &mut self,
        organization: OrganizationId,
        member: UserId,
        event: &Event,
    ) -> Result<(), Fault> {
        self.write_down(Some(organization), Some(member), "member", Some(member), event)
            .await
    }

    /// Records the founding: the actor is a member from this transaction on.
    pub(crate) async fn record_founding(
        &mut self,
        organization: OrganizationId,
        founder: UserId,
        event: &Event,
    ) -> Result<(), Fault> {
        self.write_down(
            Some(organization),
            Some(founder),
            Standing::Member(Role::Owner).as_str(),
            None,
            event,
        )
        .await
    }

    /// Records what concerns a person and no organization.
    pub(crate) async fn record_personal(&mut self, subject: Option<UserId>, event: &Event) -> Result<(), Fault> {
        self.write_down(None, subject, "system", subject, event).await
    }

    /// Records what was done to a person on the command line, by nobody that the product knows.
    pub(crate) async fn record_maintenance(&mut self, subject: UserId, event: &Event) -> Result<(), Fault> {
        self.write_down(None, None, "system", Some(subject), event).await
    }

    /// Records what the host's own code did, or what came over from another application: to an organization, to somebody in it, or to a
    /// person.
    pub(crate) async fn record_by_host(
        &mut self,
        organization: impl Into<Option<OrganizationId>>,
        subject: impl Into<Option<UserId>>,
        event: &Event,
    ) -> Result<(), Fault> {
        self.write_down(organization.into(), None, "system", subject.into(), event)
            .await
    }

    /// Records that an operator looks into the grant's organization: as a guest, or as one of its members.
    pub(crate) async fn record_visit<P: Permit>(&mut self, grant: &Grant<P>) -> Result<(), Fault> {
        match self.caller.acting() {
            // The visit is what stands before every deed.
            Some(_) => self.announce(grant.organization()).await,
            None => self.record(grant, &Event::OrganizationOpenedBySuperuser {}).await,
        }
    }

    /// Before anything is done in an organization on somebody's behalf, the organization is told that it is so; once.
    async fn announce(&mut self, organization: OrganizationId) -> Result<(), Fault> {
        let Some(acting) = self.caller.acting().cloned() else {
            return Ok(());
        };
        if store::has_opened(&mut self.conn, organization, &acting).await? {
            return Ok(());
        }
        let reason = acting.reason;
        let event = Event::OrganizationOpenedOnBehalf { reason };
        let standing = Standing::Member(Role::Member).as_str();
        self.put(Some(organization), Some(acting.person.user), standing, None, &event)
            .await
    }

    /// What the pages of an organization show will have changed. Every event says so by itself; this is for the little that
    /// changes without one. The organization has to be locked.
    pub(crate) fn touch(&mut self, organization: OrganizationId) {
        self.changed.push(organization);
    }

    async fn write_down(
        &mut self,
        organization: Option<OrganizationId>,
        actor: Option<UserId>,
        standing: &'static str,
        subject: Option<UserId>,
        event: &Event,
    ) -> Result<(), Fault> {
        if let Some(organization) = organization {
            self.announce(organization).await?;
        }
        self.put(organization, actor, standing, subject, event).await
    }

    async fn put(
        &mut self,
        organization: Option<OrganizationId>,
        actor: Option<UserId>,
        standing: &'static str,
        subject: Option<UserId>,
        event: &Event,
    ) -> Result<(), Fault> {
        let at = self.now;
        self.news = News::Something;
        self.changed.extend(organization);
        let fact = Fact {
            id: fresh_id(at),
            organization,
            actor,
            subject,
            operator: self.caller.acting().map(|acting| acting.operator.user),
            event: event.clone(),
            at,
            attempt: 0,
        };
        store::record(&mut self.conn, &fact, standing).await?;
        if !self.orgs.guards().is_empty() {
            self.facts.push(fact);
        }
        Ok(())
    }
}
