//! A visitor wants to found an organization.

use super::{Founding, Reception, RequestRefusal, store};
use crate::{
    Orgs,
    access::Caller,
    events::Event,
    kernel::{Failure, Outcome, Refusal},
    limits::Founders,
    users,
};

impl Refusal for RequestRefusal {}

/// Lets the organization wait until its founder has proved their address. An earlier one of the same address is forgotten.
///
/// Answers the same whether the address has an account or not; the mail says what to do.
///
/// # Refusals
/// [`RequestRefusal::SignUpFirst`], [`RequestRefusal::NotAFounder`], [`RequestRefusal::TooSoon`].
///
/// # Events
/// `organization.requested`, which causes the mail.
pub async fn request(orgs: &Orgs, input: &Founding) -> Outcome<(), RequestRefusal> {
    match orgs.registrations().receive(input) {
        Reception::SignUpFirst => return Err(RequestRefusal::SignUpFirst.into()),
        Reception::Veto(veto) => return Err(Failure::Vetoed(veto)),
        Reception::Wait => {}
    }
    if orgs.limits().founders == Founders::Superusers {
        return Err(RequestRefusal::NotAFounder.into());
    }
    let known = users::look_up(orgs, &input.email).await;
    known.map_err(|failure| failure.map(|never| match never {}))?;
    orgs.work(&Caller::Nobody, async |work| {
        let id = store::put(work, input).await?.ok_or(RequestRefusal::TooSoon)?;
        work.record_personal(None, &Event::OrganizationRequested { founding: id })
            .await?;
        Ok(())
    })
    .await
}
