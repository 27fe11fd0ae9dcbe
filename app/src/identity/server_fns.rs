//! Server functions of the accounts: parse, call the domain, answer. At most 12 lines each.

use super::factors::view_model::ProofView;
use super::view_model::{ConfirmationView, OwnedView, ProfileView, ResetView, SecurityView, SessionView};
use super::words::Words;
use crate::{action_error::ActionError, ui::Done};
use leptos::prelude::*;

/// Begins a sign-up; answers alike for known and unknown addresses.
#[server(prefix = "/api", endpoint = "identity/sign-up")]
pub async fn sign_up(
    name: String,
    email: String,
    password: String,
    #[server(default)] next: String,
) -> Result<Done, ActionError> {
    use crate::context::{keep_browser, knock, orgs};
    knock(::orgs::identity::Door::SignUp).await?;
    let input = ::orgs::identity::SignUp::parse(&name, &email, &password)?.in_language(crate::language::language());
    let browser = ::orgs::identity::sign_up(&orgs(), &input, &next).await?;
    keep_browser(&browser);
    Ok(Done::silently().to("/sign-up/check-inbox"))
}

/// What a confirmation link is good for. Looking changes nothing.
#[server(prefix = "/api", endpoint = "identity/confirmation", output = crate::json::Json)]
pub async fn confirmation(token: String) -> Result<ConfirmationView, ActionError> {
    use crate::context::{orgs, visit};
    let Some(token) = ::orgs::kernel::Secret::parse(&token) else {
        return Ok(ConfirmationView::Unknown);
    };
    let shown = ::orgs::identity::show_confirmation(&orgs(), &token, visit().browser.as_ref()).await?;
    Ok(super::view::confirmation(shown))
}

/// Confirms the address and signs in.
#[server(prefix = "/api", endpoint = "identity/confirm")]
pub async fn confirm(token: String, #[server(default)] password: String) -> Result<Done, ActionError> {
    use crate::context::{orgs, visit, welcome};
    let token = ::orgs::kernel::Secret::parse(&token).ok_or(::orgs::kernel::Denial::NotFound)?;
    let (session, next) = ::orgs::identity::confirm(&orgs(), &token, visit().browser.as_ref(), &password).await?;
    let says = Words::here().confirmed(&session.user.name);
    welcome(session, ::orgs::identity::Stay::Brief).await?;
    Ok(Done::saying(says).to(next))
}

/// Signs in, or leads to the page that asks for a code.
#[server(prefix = "/api", endpoint = "identity/sign-in")]
pub async fn sign_in(
    email: String,
    password: String,
    #[server(default)] remember: String,
    #[server(default)] next: String,
) -> Result<Done, ActionError> {
    use super::factors::view::{enter, stay};
    crate::context::knock(::orgs::identity::Door::SignIn).await?;
    let entrance = ::orgs::identity::sign_in(&crate::context::orgs(), &email, &password).await?;
    Ok(Done::silently().to(enter(entrance, stay(&remember), &next).await?))
}

/// Asks for a link to choose a new password; answers alike for known and unknown addresses.
#[server(prefix = "/api", endpoint = "identity/request-reset")]
pub async fn request_reset(email: String) -> Result<Done, ActionError> {
    use ::orgs::kernel::{EmailAddress, Problems};
    let email = EmailAddress::parse(&email).map_err(|issue| Problems::of("email", issue))?;
    crate::context::knock(::orgs::identity::Door::Reset).await?;
    ::orgs::identity::request_reset(&crate::context::orgs(), &email).await?;
    Ok(Done::silently().to("/forgot/check-inbox"))
}

/// What a link to choose a new password is good for. Looking changes nothing.
#[server(prefix = "/api", endpoint = "identity/reset", output = crate::json::Json)]
pub async fn reset(token: String) -> Result<ResetView, ActionError> {
    use crate::context::{knock, orgs};
    let shown = match ::orgs::kernel::Secret::parse(&token) {
        Some(token) => super::view::reset(::orgs::identity::show_reset(&orgs(), &token).await)?,
        None => ResetView::Unknown,
    };
    if shown == ResetView::Unknown {
        knock(::orgs::identity::Door::Link).await?;
    }
    Ok(shown)
}

/// Replaces a forgotten password, and signs in as [`sign_in`] does.
#[server(prefix = "/api", endpoint = "identity/reset-password")]
pub async fn reset_password(token: String, #[server(default)] password: String) -> Result<Done, ActionError> {
    use crate::context::orgs;
    use ::orgs::{identity, kernel};
    let token = kernel::Secret::parse(&token).ok_or(kernel::Denial::NotFound)?;
    let person = identity::show_reset(&orgs(), &token).await?;
    let password = identity::Password::parse(&password, &person.name, &person.email);
    let password = password.map_err(|issue| kernel::Problems::of("password", issue))?;
    let entrance = identity::reset_password(&orgs(), &token, &password).await?;
    super::factors::view::after_reset(entrance).await
}

/// How others see whoever is signed in.
#[server(prefix = "/api", endpoint = "identity/profile", output = crate::json::Json)]
pub async fn profile() -> Result<ProfileView, ActionError> {
    use crate::context::{caller, orgs, signed_in};
    let person = signed_in()?;
    let picture = ::orgs::pictures::mark_of(&orgs(), &caller()).await?;
    Ok(super::view::profile(person, picture))
}

/// What opens one's account.
#[server(prefix = "/api", endpoint = "identity/security", output = crate::json::Json)]
pub async fn security() -> Result<SecurityView, ActionError> {
    use crate::context::{caller, orgs, signed_in};
    use ::orgs::identity::{factors, passkeys, ways};
    let factor = factors::show(&orgs(), &caller()).await?;
    let passkeys = passkeys::list(&orgs(), &caller()).await?.len();
    Ok(SecurityView {
        email: signed_in()?.email,
        password: ways(&orgs(), &caller()).await?.passwords > 0,
        two_step: matches!(factor, factors::Factor::On { .. }),
        passkeys: i64::try_from(passkeys).unwrap_or(i64::MAX),
    })
}

/// Where one is signed in.
#[server(prefix = "/api", endpoint = "identity/sessions", output = crate::json::Json)]
pub async fn open_sessions() -> Result<Vec<SessionView>, ActionError> {
    use crate::context::{caller, orgs, visit};
    let orgs = orgs();
    let session = visit().session.ok_or(::orgs::kernel::Denial::SignedOut)?;
    let sessions = ::orgs::identity::list_sessions(&orgs, &caller(), &session).await?;
    Ok(super::view::sessions(sessions, orgs.now()))
}

/// What a dangerous act asks for.
#[server(prefix = "/api", endpoint = "identity/proof", output = crate::json::Json)]
pub async fn proof() -> Result<ProofView, ActionError> {
    use crate::context::{caller, orgs, party};
    let asked = ::orgs::identity::asked(&orgs(), &caller()).await?;
    let ways = ::orgs::identity::ways(&orgs(), &caller()).await?;
    let linked = ::orgs::identity::provider::list(&orgs(), &caller()).await?;
    Ok(ProofView {
        typed: super::factors::view::asked(asked),
        passkey: ways.passkeys > 0 && party().is_some(),
        provider: super::factors::view::proving(asked, &linked),
    })
}

/// Shows that it is the person who is signed in, by what a sign-in asks for: their password, and a code if they have a second factor.
#[server(prefix = "/api", endpoint = "identity/prove")]
pub async fn prove(
    #[server(default)] password: String,
    #[server(default)] code: String,
    #[server(default)] next: String,
) -> Result<Done, ActionError> {
    use crate::context::{caller, keep_session, orgs, visit};
    let session = visit().session.ok_or(::orgs::kernel::Denial::SignedOut)?;
    let typed = ::orgs::identity::Typed {
        password: &password,
        code: &code,
    };
    let session = ::orgs::identity::prove(&orgs(), &caller(), &session, typed).await?;
    keep_session(&session);
    Ok(Done::silently().to(next))
}

/// Changes one's own name.
#[server(prefix = "/api", endpoint = "identity/rename")]
pub async fn rename(name: String) -> Result<Done, ActionError> {
    use crate::context::{caller, orgs, signed_in};
    use ::orgs::kernel::{DisplayName, Problems};
    signed_in()?;
    let name = DisplayName::parse(&name).map_err(|issue| Problems::of("name", issue))?;
    ::orgs::identity::rename(&orgs(), &caller(), &name).await?;
    Ok(Done::saying(Words::here().name_saved()))
}

/// Changes one's own password; asks for the present one. Whoever has none sets one, after a proof.
#[server(prefix = "/api", endpoint = "identity/change-password")]
pub async fn change_password(
    #[server(default)] present_password: String,
    password: String,
) -> Result<Done, ActionError> {
    use crate::context::{caller, orgs, signed_in, visit, welcome};
    use ::orgs::{identity, kernel::Denial};
    let (orgs, new) = (orgs(), super::view::password(&password, &signed_in()?)?);
    let before = visit().session.ok_or(Denial::SignedOut)?;
    let stay = identity::stay_of(&orgs, &before).await?;
    let authority = super::view::authority(&present_password, Some(&before)).await?;
    let session = identity::change_password(&orgs, &caller(), authority, &new).await?;
    welcome(session, stay).await?;
    Ok(Done::saying(Words::here().password_changed()))
}

/// The organizations that keep one from deleting one's account.
#[server(prefix = "/api", endpoint = "identity/owned", output = crate::json::Json)]
pub async fn owned() -> Result<Vec<OwnedView>, ActionError> {
    use crate::context::{caller, orgs};
    let owned = ::orgs::members::owned(&orgs(), &caller()).await?;
    Ok(super::view::owned(owned))
}

/// Deletes one's own account; asks for the password.
#[server(prefix = "/api", endpoint = "identity/delete-account")]
pub async fn delete_account(#[server(default)] password: String) -> Result<Done, ActionError> {
    use crate::context::{caller, drop_session, orgs, proven, visit};
    proven().await?;
    let session = visit().session;
    let authority = super::view::authority(&password, session.as_ref()).await?;
    ::orgs::identity::delete_account(&orgs(), &caller(), authority).await?;
    drop_session();
    Ok(Done::saying(Words::here().goodbye()).to("/"))
}

/// Signs out one of one's own browsers. Asks for a proof: whoever found a browser open must not throw its person out.
#[server(prefix = "/api", endpoint = "identity/end-session")]
pub async fn end_session(key: String) -> Result<Done, ActionError> {
    use crate::context::{caller, orgs, proven};
    proven().await?;
    let key = ::orgs::kernel::Digest::parse(&key).ok_or(::orgs::kernel::Denial::NotFound)?;
    ::orgs::identity::end_session(&orgs(), &caller(), &key).await?;
    Ok(Done::saying(Words::here().session_ended()))
}

/// Signs out every browser but this one. Asks for a proof, as [`end_session`] does.
#[server(prefix = "/api", endpoint = "identity/end-other-sessions")]
pub async fn end_other_sessions() -> Result<Done, ActionError> {
    use crate::context::{caller, orgs, proven, visit};
    proven().await?;
    let session = visit().session.ok_or(::orgs::kernel::Denial::SignedOut)?;
    let ended = ::orgs::identity::end_other_sessions(&orgs(), &caller(), &session).await?;
    let (words, ended) = (Words::here(), i64::try_from(ended).unwrap_or(i64::MAX));
    Ok(Done::saying(words.sessions_ended(&words.other_browsers(ended))))
}
