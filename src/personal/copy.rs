//! Somebody takes a copy of their data along.

use super::store;
use crate::{
    Orgs,
    access::{self, Caller, Matter, Role},
    kernel::{Denial, EventId, Fault, InvitationId, JoinRequestId, Language, Never, Outcome, Timestamp},
    pictures::TYPE,
};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use serde::Serialize;
use uuid::Uuid;

/// Everything the product knows of a person, but for what the host of its people keeps.
#[derive(Clone, Debug, Serialize)]
pub struct PersonalCopy {
    /// Who they are.
    pub profile: CopiedProfile,
    /// What stands beside their name.
    pub picture: Option<CopiedPicture>,
    /// Their verified addresses.
    pub addresses: Vec<CopiedAddress>,
    /// Where they belong.
    pub memberships: Vec<CopiedMembership>,
    /// Whom they invited.
    pub invitations_sent: Vec<CopiedInvitation>,
    /// Where they were invited.
    pub invitations_received: Vec<CopiedInvitation>,
    /// The teams they are in.
    pub teams: Vec<CopiedTeam>,
    /// Where they asked to join.
    pub join_requests: Vec<CopiedJoinRequest>,
    /// What they did, and what was done about them, oldest first.
    pub events: Vec<CopiedEvent>,
}

/// Who somebody is.
#[derive(Clone, Debug, Serialize, sqlx::FromRow)]
pub struct CopiedProfile {
    /// Our id of them.
    pub id: Uuid,
    /// Their name.
    pub name: String,
    /// Their primary address.
    pub primary_address: String,
    /// What they are written to in.
    pub language: Language,
    /// Since when.
    #[serde(serialize_with = "instant")]
    pub created_at: Timestamp,
}

/// A picture, as others see it.
#[derive(Clone, Debug, Serialize, sqlx::FromRow)]
pub struct CopiedPicture {
    /// Since when.
    #[serde(serialize_with = "instant")]
    pub set_at: Timestamp,
    /// As a data URL: what a browser shows when it is put into its address bar.
    #[serde(serialize_with = "shown")]
    pub picture: Vec<u8>,
}

/// A verified address.
#[derive(Clone, Debug, Serialize, sqlx::FromRow)]
pub struct CopiedAddress {
    /// As it was typed.
    pub address: String,
    /// Since when.
    #[serde(serialize_with = "instant")]
    pub verified_at: Timestamp,
}

/// A membership.
#[derive(Clone, Debug, Serialize, sqlx::FromRow)]
pub struct CopiedMembership {
    /// For the way from page to page.
    #[serde(skip)]
    pub(super) organization_id: Uuid,
    /// The organization's slug.
    pub organization: String,
    /// Its name.
    pub name: String,
    /// What they are there.
    pub role: Role,
    /// Since when.
    #[serde(serialize_with = "instant")]
    pub joined_at: Timestamp,
    /// The day on which they were last active there, as far as it is noted.
    #[serde(serialize_with = "noted")]
    pub active_on: Option<Timestamp>,
}

/// A place in a team.
#[derive(Clone, Debug, Serialize, sqlx::FromRow)]
pub struct CopiedTeam {
    /// For the way from page to page.
    #[serde(skip)]
    pub(super) organization_id: Uuid,
    /// The same.
    #[serde(skip)]
    pub(super) team_id: Uuid,
    /// The slug of its organization.
    pub organization: String,
    /// What it is called.
    pub name: String,
    /// What they are in it.
    pub part: access::Part,
    /// Since when.
    #[serde(serialize_with = "instant")]
    pub added_at: Timestamp,
}

/// An invitation, without what would answer it.
#[derive(Clone, Debug, Serialize, sqlx::FromRow)]
pub struct CopiedInvitation {
    /// Its id.
    pub id: InvitationId,
    /// To which organization.
    pub organization: String,
    /// The invited address.
    pub address: String,
    /// As what.
    pub role: Role,
    /// The personal note.
    pub message: String,
    /// Where it stands.
    pub status: String,
    /// When its newest mail was asked for.
    #[serde(serialize_with = "instant")]
    pub sent_at: Timestamp,
    /// Until when it can be accepted.
    #[serde(serialize_with = "instant")]
    pub expires_at: Timestamp,
}

/// A request to join. Who decided is not theirs to know.
#[derive(Clone, Debug, Serialize, sqlx::FromRow)]
pub struct CopiedJoinRequest {
    /// Its id.
    pub id: JoinRequestId,
    /// Which organization.
    pub organization: String,
    /// What they wrote; kept as long as it waits.
    pub message: String,
    /// How it ended, or `waiting`.
    pub status: String,
    /// When they asked.
    #[serde(serialize_with = "instant")]
    pub asked_at: Timestamp,
}

/// What somebody did, or what was about them.
#[derive(Clone, Debug, Serialize)]
pub struct CopiedEvent {
    /// Its id.
    pub id: EventId,
    /// When.
    #[serde(serialize_with = "instant")]
    pub at: Timestamp,
    /// What: `noun.verbed`.
    pub kind: String,
    /// In which organization, if in one.
    pub organization: Option<String>,
    /// Whether they did it, or it was about them.
    pub part: Part,
    /// The operator who did it on their behalf, if one did.
    pub operator: Option<String>,
    /// The circumstances.
    pub detail: serde_json::Value,
}

/// What somebody has to do with an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// They did it.
    Actor,
    /// Somebody else did it, and it was about them.
    Subject,
    /// They did it on somebody else's behalf.
    Operator,
}

/// Gathers everything of the caller, page by page, however much it is.
pub async fn copy(orgs: &Orgs, caller: &Caller) -> Outcome<PersonalCopy, Never> {
    let user = caller.own(Matter::Data)?.user;
    let mut db = orgs.database().read().await?;
    let profile = store::profile(&mut db, user).await?.ok_or(Denial::SignedOut)?;
    let mut copy = PersonalCopy {
        profile,
        picture: store::picture(&mut db, user).await?,
        addresses: store::addresses(&mut db, user).await?,
        memberships: Vec::new(),
        invitations_sent: Vec::new(),
        invitations_received: Vec::new(),
        teams: Vec::new(),
        join_requests: Vec::new(),
        events: Vec::new(),
    };
    let mut after = Uuid::nil();
    loop {
        let page = store::memberships(&mut db, user, after).await?;
        let Some(last) = page.last() else { break };
        after = last.organization_id;
        copy.memberships.extend(page);
    }
    let mut after = (Uuid::nil(), Uuid::nil());
    loop {
        let page = store::teams(&mut db, user, after).await?;
        let Some(last) = page.last() else { break };
        after = (last.organization_id, last.team_id);
        copy.teams.extend(page);
    }
    let mut after = Uuid::nil();
    loop {
        let page = store::invitations_sent(&mut db, user, after).await?;
        let Some(last) = page.last() else { break };
        after = last.id.0;
        copy.invitations_sent.extend(page);
    }
    let mut after = Uuid::nil();
    loop {
        let page = store::invitations_received(&mut db, user, after).await?;
        let Some(last) = page.last() else { break };
        after = last.id.0;
        copy.invitations_received.extend(page);
    }
    let mut after = Uuid::nil();
    loop {
        let page = store::join_requests(&mut db, user, after).await?;
        let Some(last) = page.last() else { break };
        after = last.id.0;
        copy.join_requests.extend(page);
    }
    let mut after = (String::new(), Uuid::nil());
    loop {
        let page = store::done_by(&mut db, user, &after.0, after.1).await?;
        let Some(last) = page.last() else { break };
        after = (last.kind.clone(), last.id.0);
        copy.events.extend(page);
    }
    let mut after = Uuid::nil();
    loop {
        let page = store::about(&mut db, user, after).await?;
        let Some(last) = page.last() else { break };
        after = last.id.0;
        copy.events.extend(page);
    }
    let mut after = Uuid::nil();
    loop {
        let page = store::done_on_behalf(&mut db, user, after).await?;
        let Some(last) = page.last() else { break };
        after = last.id.0;
        copy.events.extend(page);
    }
    copy.events.sort_by_key(|event| event.id);
    Ok(copy)
}

impl PersonalCopy {
    /// As JSON.
    pub fn json(&self) -> Result<serde_json::Value, Fault> {
        serde_json::to_value(self).map_err(Fault::broken)
    }
}

/// Bytes in letters.
fn shown<S: serde::Serializer>(picture: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
    let letters = BASE64_STANDARD.encode(picture);
    serializer.serialize_str(&format!("data:{TYPE};base64,{letters}"))
}

/// "2026-11-30T13:27:00Z", as machines and people read it.
fn noted<S: serde::Serializer>(at: &Option<Timestamp>, serializer: S) -> Result<S::Ok, S::Error> {
    match at {
        Some(at) => instant(at, serializer),
        None => serializer.serialize_none(),
    }
}

fn instant<S: serde::Serializer>(at: &Timestamp, serializer: S) -> Result<S::Ok, S::Error> {
    let at = jiff::Timestamp::from_microsecond(at.0).map_err(serde::ser::Error::custom)?;
    serializer.serialize_str(&at.to_string())
}
