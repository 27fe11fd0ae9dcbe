//! Somebody looks at an organization, and goes on looking.

use super::{hub::Ear, store};
use crate::{
    Orgs,
    access::{Caller, permission::permit::ViewOrganization},
    kernel::{Denial, Fault, Never, OrganizationId, Outcome, Slug, Stop},
    work::{Found, Grant, Reading},
};
use std::time::Duration;

/// Ticks that follow each other faster than this become one: an import of a thousand members is not a thousand ticks.
const PAUSE: Duration = Duration::from_millis(100);

/// One open page's look at one organization.
#[derive(Debug)]
pub struct Watch {
    orgs: Orgs,
    slug: Slug,
    organization: OrganizationId,
    ear: Ear,
    /// The revision the page knows.
    told: i64,
    door: Door,
}

/// Whether the watcher could see the organization when they were judged last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Door {
    Open,
    /// It is disabled, asks for a second factor they do not have, or lets no operator in. They want to know when it opens again.
    Shut,
}

/// What one look brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// All as before.
    Nothing,
    /// Look again: the organization has come to this revision.
    Changed(i64),
    /// The caller does not belong to it any more, or it is gone. The last word.
    Gone,
    /// The caller is not signed in any more. The last word.
    SignedOut,
}

/// Watches an organization on behalf of a page that shows it as it was at the revision `since`; as it is now, if that is
/// unknown. What happened between the two is told by the first [`Watch::look`].
///
/// Denied to strangers with [`Denial::NotFound`].
pub async fn watch(orgs: &Orgs, caller: &Caller, slug: &Slug, since: Option<i64>) -> Outcome<Watch, Never> {
    // An open page is nobody in front of it.
    let orgs = orgs.unattended();
    let mut reading = orgs.reading(caller).await?;
    let (slug, grant) = find(&mut reading, slug.clone()).await?;
    // Before the revision is read: what comes after is heard.
    let ear = orgs.hub().listen(grant.organization());
    let told = match since {
        Some(since) => since,
        None => store::revision(&mut reading, &grant).await?,
    };
    Ok(Watch {
        orgs,
        slug,
        organization: grant.organization(),
        ear,
        told,
        door: Door::Open,
    })
}

impl Watch {
    /// Waits until something may have changed, at most until it is time to look in any case.
    pub async fn stirred(&mut self) {
        tokio::time::sleep(PAUSE).await;
        let look = self.orgs.limits().live_look;
        // Apart from each other, so that the pages of one organization do not all ask in the same instant.
        let look = look.mul_f64(0.8 + 0.2 * fastrand::f64());
        let _ = tokio::time::timeout(look, self.ear.heard()).await;
    }

    /// Judges the caller anew and compares. `caller` is who the session belongs to *now*; a fault means that nobody can say,
    /// and ends the watch.
    pub async fn look(&mut self, caller: &Caller) -> Result<Seen, Fault> {
        let mut reading = match self.orgs.reading(caller).await {
            Ok(reading) => reading,
            Err(stop) => return judged(stop),
        };
        let (slug, grant) = match find(&mut reading, self.slug.clone()).await {
            Ok(found) => found,
            Err(Stop::Denied(Denial::Disabled | Denial::FactorNeeded | Denial::SupportRefused)) => {
                return Ok(self.shut());
            }
            Err(stop) => return judged(stop),
        };
        if grant.organization() != self.organization {
            return Ok(Seen::Gone);
        }
        self.slug = slug;
        let now = store::revision(&mut reading, &grant).await?;
        let before = std::mem::replace(&mut self.told, now);
        self.door = Door::Open;
        Ok(if before == now {
            Seen::Nothing
        } else {
            Seen::Changed(now)
        })
    }

    /// Told once; the page then says so itself.
    fn shut(&mut self) -> Seen {
        match std::mem::replace(&mut self.door, Door::Shut) {
            Door::Open => Seen::Changed(self.told),
            Door::Shut => Seen::Nothing,
        }
    }
}

/// The organization by the slug it has now, which may be another one than when the page was opened.
async fn find(reading: &mut Reading, slug: Slug) -> Result<(Slug, Grant<ViewOrganization>), Stop> {
    match reading.find::<ViewOrganization>(&slug).await? {
        Found::Here(grant) => Ok((slug, grant)),
        Found::Moved(now) => {
            let now = Slug::parse(&now).map_err(|issue| Fault::broken(format!("a stored slug: {issue:?}")))?;
            let grant = reading.require(&now).await?;
            Ok((now, grant))
        }
    }
}

fn judged(stop: Stop) -> Result<Seen, Fault> {
    match stop {
        Stop::Denied(Denial::SignedOut) => Ok(Seen::SignedOut),
        Stop::Denied(
            Denial::NotFound
            | Denial::Forbidden
            | Denial::Disabled
            | Denial::FactorNeeded
            | Denial::InPerson
            | Denial::SupportRefused,
        ) => Ok(Seen::Gone),
        Stop::Faulted(fault) => Err(fault),
    }
}
