//! Server functions of the frame: what belongs to whoever looks, stopping to act as somebody, signing out, colours, the language. At most 12 lines each.

use super::view_model;
use crate::{action_error::ActionError, ui::Done};
use leptos::prelude::*;

/// What the bar on top of a page needs.
#[server(prefix = "/api", endpoint = "identity/viewer", output = crate::json::Json)]
pub async fn viewer() -> Result<view_model::Viewer, ActionError> {
    use crate::context::{orgs, visit};
    let (orgs, visit) = (orgs(), visit());
    let organizations = ::orgs::organizations::mine(&orgs, &visit.caller).await?;
    let waiting = ::orgs::invitations::waiting(&orgs, &visit.caller).await?.len();
    Ok(super::view::viewer(&visit, organizations, waiting))
}

/// Gives an operator who acts as somebody their own session back.
#[server(prefix = "/api", endpoint = "identity/stop-acting")]
pub async fn stop_acting() -> Result<Done, ActionError> {
    use crate::context::{caller, keep_session, orgs, visit};
    let (caller, session) = (caller(), visit().session.ok_or(::orgs::kernel::Denial::SignedOut)?);
    let back = super::view::after_acting(&caller);
    if let Some(own) = ::orgs::identity::stop_acting(&orgs(), &caller, &session).await? {
        keep_session(&own);
    }
    Ok(Done::saying(super::Words::here().yourself_again()).to(back))
}

/// Ends the session of this browser.
#[server(prefix = "/api", endpoint = "identity/sign-out")]
pub async fn sign_out(#[server(default)] next: String) -> Result<Done, ActionError> {
    use crate::context::{drop_session, orgs, visit};
    if let Some(session) = visit().session {
        ::orgs::identity::sign_out(&orgs(), &session).await?;
    }
    drop_session();
    Ok(Done::silently().to(next))
}

/// Keeps the colours this browser shows: `light`, `dark` or `system`.
#[server(prefix = "/api", endpoint = "identity/set-theme")]
pub async fn set_theme(theme: String) -> Result<Done, ActionError> {
    let known = ["light", "dark", "system"].into_iter().find(|known| *known == theme);
    let chosen = known.ok_or_else(|| ::orgs::kernel::Problems::of("theme", ::orgs::kernel::Issue::NotAChoice))?;
    crate::context::keep_theme(chosen);
    Ok(Done::silently())
}

/// Keeps the language this browser is answered in, by its code: `en`, `de`; and that whoever is signed in is written to in it.
#[server(prefix = "/api", endpoint = "identity/set-language")]
pub async fn set_language(language: String) -> Result<Done, ActionError> {
    use ::orgs::kernel::{Issue, Language, Problems};
    let known = Language::ALL.into_iter().find(|known| known.code() == language);
    let chosen = known.ok_or_else(|| Problems::of("language", Issue::NotAChoice))?;
    if let ::orgs::access::Caller::User(person) = crate::context::caller() {
        ::orgs::users::speak(&crate::context::orgs(), person.user, chosen).await?;
    }
    crate::context::keep_language(chosen);
    Ok(Done::silently())
}
