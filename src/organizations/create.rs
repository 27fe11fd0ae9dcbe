//! Somebody founds an organization.

use super::{Create, CreateRefusal, store};
use crate::{
    Orgs,
    access::{Caller, Matter, caller::Superuser},
    events::Event,
    kernel::{Denial, Fault, OrganizationId, Outcome, Refusal, Slug, key, secret::fresh_id},
    limits::Founders,
};
use std::time::Duration;

impl Refusal for CreateRefusal {}

/// The organization a person has founded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Created {
    /// Its id.
    pub id: OrganizationId,
    /// Its slug.
    pub slug: Slug,
}

/// A form that is sent twice within this time is one form.
const DOUBLE_SUBMIT: Duration = Duration::from_secs(60);
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// Creates an organization; the caller is its owner.
///
/// Sent twice by the same person with the same name within a minute, it is created once and returned twice.
///
/// # Refusals
/// [`CreateRefusal::NotAFounder`], [`CreateRefusal::SlugTaken`], [`CreateRefusal::SlugNeeded`], [`CreateRefusal::TooMany`].
///
/// # Events
/// `organization.created`.
pub async fn create(orgs: &Orgs, caller: &Caller, input: &Create) -> Outcome<Created, CreateRefusal> {
    orgs.work(caller, async |work| {
        let founder = work.own(Matter::Foundings)?;
        if work.orgs().limits().founders == Founders::Superusers && founder.superuser == Superuser::No {
            return Err(CreateRefusal::NotAFounder.into());
        }
        let now = work.now();
        if store::lock_founder(work, founder.user).await? == 0 {
            return Err(Denial::SignedOut.into());
        }
        if let Some(twin) = store::just_founded(work, founder.user, input, now - DOUBLE_SUBMIT).await? {
            return Ok(twin);
        }
        if store::founded_since(work, founder.user, now - DAY).await? >= work.orgs().limits().organizations_a_day {
            return Err(CreateRefusal::TooMany.into());
        }
        let id = fresh_id(now);
        let slug = match &input.slug {
            Some(typed) => typed.clone(),
            None => store::free_slug(work, &key::slug_words(input.name.as_str()))
                .await?
                .ok_or(CreateRefusal::SlugNeeded)?,
        };
        if store::insert(work, id, &slug, &input.name, &founder).await? == 0 {
            return Err(match input.slug {
                Some(_) => CreateRefusal::SlugTaken.into(),
                // Nobody typed it, so nobody need hear of it: the next free one is found by running again.
                None => Fault::conflict("the slug was taken in this moment").into(),
            });
        }
        let event = Event::OrganizationCreated {
            name: input.name.to_string(),
            slug: slug.to_string(),
        };
        work.record_founding(id, founder.user, &event).await?;
        Ok(Created { id, slug })
    })
    .await
}
