//! Fields are kept where what they are of is made: the three places, and what a verb brought along for them.
//!
//! Never here: a type of the host's by its name; behind [`Keeping`] they are forgotten.

use super::{OrganizationKind, fields::Fields};
use crate::{
    database::Conn,
    kernel::{Fault, InvitationId, OrganizationId, UserId},
    work::UnitOfWork,
};
use async_trait::async_trait;
use std::{any::Any, marker::PhantomData, sync::Arc};

/// What a verb was given for the rows it is about to make.
#[derive(Clone, Default)]
pub(crate) struct Brought {
    organization: Bag,
    member: Bag,
    invitation: Bag,
}

type Bag = Option<Arc<dyn Any + Send + Sync>>;

impl Brought {
    pub fn founding<K: OrganizationKind>(organization: K::Organization, founder: K::Member) -> Self {
        Self {
            organization: Some(Arc::new(organization)),
            member: Some(Arc::new(founder)),
            invitation: None,
        }
    }

    pub fn inviting<K: OrganizationKind>(invitation: K::Invitation) -> Self {
        Self {
            invitation: Some(Arc::new(invitation)),
            ..Self::default()
        }
    }

    pub fn adding<K: OrganizationKind>(member: K::Member) -> Self {
        Self {
            member: Some(Arc::new(member)),
            ..Self::default()
        }
    }
}

/// What is in the bag; the default if nothing is.
fn unpacked<T: Clone + Default + 'static>(bag: &Bag) -> T {
    let found = bag.as_ref().and_then(|bag| bag.downcast_ref::<T>());
    found.cloned().unwrap_or_default()
}

/// A kind whose types are forgotten.
#[async_trait]
pub(crate) trait Keeping: Send + Sync {
    async fn founded(&self, db: &mut Conn, with: &Brought, place: OrganizationId, founder: UserId)
    -> Result<(), Fault>;
    async fn invited(
        &self,
        db: &mut Conn,
        with: &Brought,
        place: OrganizationId,
        invitation: InvitationId,
    ) -> Result<(), Fault>;
    async fn joined(
        &self,
        db: &mut Conn,
        with: &Brought,
        place: OrganizationId,
        member: UserId,
        by: Option<InvitationId>,
    ) -> Result<(), Fault>;
    /// The fields of a member who is about to go.
    async fn leaving(&self, db: &mut Conn, place: OrganizationId, member: UserId) -> Result<serde_json::Value, Fault>;
    /// Those of one who is back; `false` where they cannot be read any more.
    async fn returned(
        &self,
        db: &mut Conn,
        place: OrganizationId,
        member: UserId,
        fields: &serde_json::Value,
    ) -> Result<bool, Fault>;
    /// Whether all three side tables answer.
    async fn answers(&self, db: &mut Conn) -> Result<(), Fault>;
}

/// The kind `K`.
pub(crate) struct Of<K>(PhantomData<fn() -> K>);

impl<K> Of<K> {
    pub const fn new() -> Self {
        Self(PhantomData)
    }
}

#[async_trait]
impl<K: OrganizationKind> Keeping for Of<K> {
    async fn founded(
        &self,
        db: &mut Conn,
        with: &Brought,
        place: OrganizationId,
        founder: UserId,
    ) -> Result<(), Fault> {
        unpacked::<K::Organization>(&with.organization).write(db, place).await?;
        unpacked::<K::Member>(&with.member).write(db, (place, founder)).await
    }

    async fn invited(
        &self,
        db: &mut Conn,
        with: &Brought,
        place: OrganizationId,
        invitation: InvitationId,
    ) -> Result<(), Fault> {
        let fields: K::Invitation = unpacked(&with.invitation);
        fields.write(db, (place, invitation)).await
    }

    async fn joined(
        &self,
        db: &mut Conn,
        with: &Brought,
        place: OrganizationId,
        member: UserId,
        by: Option<InvitationId>,
    ) -> Result<(), Fault> {
        let fields = match by {
            Some(invitation) => {
                let found = K::Invitation::read(db, &[(place, invitation)]).await?;
                K::member_of(&found.into_iter().next().map(|(_, fields)| fields).unwrap_or_default())
            }
            None => unpacked::<K::Member>(&with.member),
        };
        fields.write(db, (place, member)).await
    }

    async fn leaving(&self, db: &mut Conn, place: OrganizationId, member: UserId) -> Result<serde_json::Value, Fault> {
        let found = K::Member::read(db, &[(place, member)]).await?;
        let fields = found.into_iter().next().map(|(_, fields)| fields);
        serde_json::to_value(fields.unwrap_or_default()).map_err(Fault::broken)
    }

    async fn returned(
        &self,
        db: &mut Conn,
        place: OrganizationId,
        member: UserId,
        fields: &serde_json::Value,
    ) -> Result<bool, Fault> {
        match serde_json::from_value::<K::Member>(fields.clone()) {
            Ok(fields) => fields.write(db, (place, member)).await.map(|()| true),
            Err(_) => Ok(false),
        }
    }

    async fn answers(&self, db: &mut Conn) -> Result<(), Fault> {
        K::Organization::read(db, &[]).await?;
        K::Member::read(db, &[]).await?;
        K::Invitation::read(db, &[]).await?;
        Ok(())
    }
}

/// An organization was made, with its founder.
pub(crate) async fn founded(work: &mut UnitOfWork, place: OrganizationId, founder: UserId) -> Result<(), Fault> {
    let orgs = work.orgs().clone();
    match orgs.keeping() {
        Some(keeping) => keeping.founded(work.db(), orgs.brought(), place, founder).await,
        None => Ok(()),
    }
}

/// An invitation was made.
pub(crate) async fn invited(
    work: &mut UnitOfWork,
    place: OrganizationId,
    invitation: InvitationId,
) -> Result<(), Fault> {
    let orgs = work.orgs().clone();
    match orgs.keeping() {
        Some(keeping) => keeping.invited(work.db(), orgs.brought(), place, invitation).await,
        None => Ok(()),
    }
}

/// Somebody became a member, by an invitation or by none.
pub(crate) async fn joined(
    work: &mut UnitOfWork,
    place: OrganizationId,
    member: UserId,
    by: Option<InvitationId>,
) -> Result<(), Fault> {
    let orgs = work.orgs().clone();
    match orgs.keeping() {
        Some(keeping) => keeping.joined(work.db(), orgs.brought(), place, member, by).await,
        None => Ok(()),
    }
}

/// Somebody is about to be removed: their fields, to be kept; nothing where the kind has no host's types.
pub(crate) async fn leaving(
    work: &mut UnitOfWork,
    place: OrganizationId,
    member: UserId,
) -> Result<Option<serde_json::Value>, Fault> {
    let orgs = work.orgs().clone();
    match orgs.keeping() {
        Some(keeping) => keeping.leaving(work.db(), place, member).await.map(Some),
        None => Ok(None),
    }
}

/// Somebody is a member again, with the fields that were kept. `false` where they cannot be read any more.
pub(crate) async fn returned(
    work: &mut UnitOfWork,
    place: OrganizationId,
    member: UserId,
    fields: Option<&serde_json::Value>,
) -> Result<bool, Fault> {
    let orgs = work.orgs().clone();
    match (orgs.keeping(), fields) {
        (Some(keeping), Some(fields)) => keeping.returned(work.db(), place, member, fields).await,
        (Some(keeping), None) => {
            keeping.joined(work.db(), orgs.brought(), place, member, None).await?;
            Ok(true)
        }
        (None, _) => Ok(true),
    }
}
