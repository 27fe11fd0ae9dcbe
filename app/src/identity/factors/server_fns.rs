//! Server functions of two-step sign-in: parse, call the domain, answer. At most 12 lines each.

use super::view_model::{FactorView, HalfView};
use super::words::Words;
use crate::{action_error::ActionError, ui::Done};
use leptos::prelude::*;

/// How one's own second factor stands. The secret is in it only until it is confirmed.
#[server(prefix = "/api", endpoint = "identity/factor", output = crate::json::Json)]
pub async fn factor() -> Result<FactorView, ActionError> {
    use crate::context::{caller, orgs, signed_in, site};
    let (orgs, person) = (orgs(), signed_in()?);
    let shown = ::orgs::identity::factors::show(&orgs, &caller()).await?;
    let password = ::orgs::identity::ways(&orgs, &caller()).await?.passwords > 0;
    Ok(super::view::factor(
        shown,
        (&person.email, &site().product),
        password,
        orgs.now(),
    )?)
}

/// Begins to set up an authenticator app; asks for the password.
#[server(prefix = "/api", endpoint = "identity/set-up-factor")]
pub async fn set_up_factor(#[server(default)] present_password: String) -> Result<Done, ActionError> {
    use crate::{
        context::{caller, orgs, visit},
        identity::view::authority,
    };
    let session = visit().session;
    let authority = authority(&present_password, session.as_ref()).await?;
    ::orgs::identity::factors::set_up(&orgs(), &caller(), authority).await?;
    Ok(Done::silently())
}

/// The first code: two-step sign-in is on. Answers the recovery codes.
#[server(prefix = "/api", endpoint = "identity/confirm-factor")]
pub async fn confirm_factor(#[server(default)] code: String) -> Result<Done, ActionError> {
    use crate::context::{caller, orgs, visit};
    let session = visit().session.ok_or(::orgs::kernel::Denial::SignedOut)?;
    let codes = ::orgs::identity::factors::confirm(&orgs(), &caller(), &session, &code).await?;
    Ok(super::view::shown_once(&codes))
}

/// Replaces the recovery codes; asks for a code.
#[server(prefix = "/api", endpoint = "identity/renew-codes")]
pub async fn renew_codes(#[server(default)] code: String) -> Result<Done, ActionError> {
    use crate::context::{caller, orgs};
    let codes = ::orgs::identity::factors::renew_codes(&orgs(), &caller(), &code).await?;
    Ok(super::view::shown_once(&codes))
}

/// Turns two-step sign-in off; asks for the password and a code.
#[server(prefix = "/api", endpoint = "identity/disable-factor")]
pub async fn disable_factor(
    #[server(default)] present_password: String,
    #[server(default)] code: String,
) -> Result<Done, ActionError> {
    use crate::{
        context::{caller, orgs, visit},
        identity::view::authority,
    };
    let session = visit().session;
    let authority = authority(&present_password, session.as_ref()).await?;
    ::orgs::identity::factors::disable(&orgs(), &caller(), authority, &code).await?;
    Ok(Done::saying(Words::here().off()).to("/account/security"))
}

/// Whether the sign-in of this browser waits for a code.
#[server(prefix = "/api", endpoint = "identity/half-sign-in", output = crate::json::Json)]
pub async fn half_sign_in() -> Result<HalfView, ActionError> {
    use crate::context::{orgs, visit};
    match visit().half {
        Some(half) => super::view::half(::orgs::identity::factors::half_sign_in(&orgs(), &half).await),
        None => Ok(HalfView::Over),
    }
}

/// The code after the password: signs in.
#[server(prefix = "/api", endpoint = "identity/pass")]
pub async fn pass(
    #[server(default)] code: String,
    #[server(default)] remember: String,
    #[server(default)] next: String,
) -> Result<Done, ActionError> {
    use crate::context::{orgs, visit, welcome};
    use ::orgs::identity::factors;
    let half = visit()
        .half
        .ok_or(::orgs::kernel::Failure::Refused(factors::PassRefusal::Over))?;
    let session = factors::pass(&orgs(), &half, &code).await?;
    welcome(session, super::view::stay(&remember)).await?;
    Ok(Done::silently().to(next))
}
