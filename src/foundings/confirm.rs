//! The founder, who has an account by now, confirms.

use super::{Confirm, ConfirmRefusal, Unusable, store};
use crate::{
    Orgs,
    access::{Caller, Matter},
    kernel::{DisplayName, Fault, Issue, Outcome, Refusal, Secret},
    organizations::{self, Create, Created},
    users::addresses::store::is_theirs,
};

impl Refusal for ConfirmRefusal {}

/// Makes the organization, with the caller as its owner, if the founding waits for one of their verified addresses.
///
/// # Refusals
/// [`ConfirmRefusal::Unusable`] (and why), [`ConfirmRefusal::WrongFounder`], [`ConfirmRefusal::NotCreated`] (and why: a typed slug that is
/// taken among it). The founding goes on waiting then.
///
/// # Events
/// `organization.created`.
pub async fn confirm(
    orgs: &Orgs,
    caller: &Caller,
    token: &Secret,
    input: &Confirm,
) -> Outcome<Created, ConfirmRefusal> {
    orgs.work(caller, async |work| {
        let founder = work.own(Matter::Foundings)?;
        let row = store::hold(work, token)
            .await?
            .ok_or(ConfirmRefusal::Unusable(Unusable::Unknown))?;
        if !is_theirs(work.db(), founder.user, &row.email_key).await? {
            return Err(ConfirmRefusal::WrongFounder.into());
        }
        row.usable(work.now()).map_err(ConfirmRefusal::Unusable)?;
        let input = Create {
            name: DisplayName::parse(&row.name).map_err(damaged)?,
            slug: match &input.slug {
                Some(typed) => Some(typed.clone()),
                // Nothing was kept free for them: the one that was wished for, or the next one behind it.
                None => organizations::store::free_slug(work, &row.slug).await?,
            },
        };
        let created = organizations::found(work, &founder, &input).await;
        let created = created.map_err(|failure| failure.map(ConfirmRefusal::NotCreated))?;
        if store::complete(work, &row, created.id).await? == 0 {
            return Err(ConfirmRefusal::Unusable(Unusable::Used).into());
        }
        Ok(created)
    })
    .await
}

fn damaged(issue: Issue) -> Fault {
    Fault::broken(format!("a stored founding: {issue:?}"))
}
