//! Server functions of the console: parse, call the domain, answer. At most 12 lines each. Whoever does not operate the
//! installation gets the same as for a server function that never was, before anything is read.

use super::view_model::{ListQuery, ListView, LogQuery, OrganizationView, UserView};
use crate::{action_error::ActionError, activity::view_model::ActivityView, ui::Done};
use leptos::prelude::*;

/// A page of the people.
#[server(prefix = "/api", endpoint = "console/users", output = crate::json::Json)]
pub async fn list_users(#[server(default)] query: ListQuery) -> Result<ListView, ActionError> {
    use crate::context::{operator, orgs};
    use ::orgs::console::{self, WhichUsers};
    let (orgs, caller) = (orgs(), operator()?);
    let (which, from) = (WhichUsers::read(&query.which), super::view::from(&query));
    let (search, size) = (super::view::search(&query), orgs.limits().page_size);
    let page = console::list_users(&orgs, &caller, search, which, from, size).await?;
    Ok(super::view::users(page, &caller))
}

/// One person.
#[server(prefix = "/api", endpoint = "console/user", output = crate::json::Json)]
pub async fn show_user(user: String) -> Result<UserView, ActionError> {
    use crate::context::{operator, orgs};
    use ::orgs::{console, identity};
    let (orgs, caller) = (orgs(), operator()?);
    let id = super::view::id(&user)?;
    let shown = console::show_user(&orgs, &caller, id).await?;
    let sessions = identity::count_sessions(&orgs, &caller, id).await?;
    let events = console::list_events(&orgs, &caller, &super::view::events_of(&user, ""), None, 10).await?;
    Ok(super::view::user(shown, sessions, events, &caller, orgs.now()))
}

/// Deactivates somebody.
#[server(prefix = "/api", endpoint = "console/deactivate")]
pub async fn deactivate(user: String) -> Result<Done, ActionError> {
    use crate::context::{operator, orgs};
    let caller = operator()?;
    ::orgs::identity::deactivate(&orgs(), &caller, super::view::id(&user)?).await?;
    Ok(Done::saying(super::words::Words::here().is_deactivated()).to(format!("/admin/users/{user}")))
}

/// Activates somebody again.
#[server(prefix = "/api", endpoint = "console/activate")]
pub async fn activate(user: String) -> Result<Done, ActionError> {
    use crate::context::{operator, orgs};
    let caller = operator()?;
    ::orgs::console::activate(&orgs(), &caller, super::view::id(&user)?).await?;
    Ok(Done::saying(super::words::Words::here().is_active()))
}

/// Ends all sessions of somebody.
#[server(prefix = "/api", endpoint = "console/end-sessions")]
pub async fn end_sessions(user: String) -> Result<Done, ActionError> {
    use crate::context::{operator, orgs};
    let caller = operator()?;
    let ended = ::orgs::identity::end_sessions_of(&orgs(), &caller, super::view::id(&user)?).await?;
    let words = super::words::Words::here();
    let ended = words.browsers(i64::try_from(ended).unwrap_or(i64::MAX));
    Ok(Done::saying(words.signed_out_of(&ended)).to(format!("/admin/users/{user}")))
}

/// Sends somebody a link to choose a new password.
#[server(prefix = "/api", endpoint = "console/send-reset")]
pub async fn send_reset(user: String) -> Result<Done, ActionError> {
    use crate::context::{operator, orgs};
    let caller = operator()?;
    ::orgs::identity::send_reset(&orgs(), &caller, super::view::id(&user)?).await?;
    Ok(Done::saying(super::words::Words::here().link_on_its_way()))
}

/// Makes somebody a superuser (`to=superuser`), or an ordinary person again (`to=ordinary`).
#[server(prefix = "/api", endpoint = "console/appoint")]
pub async fn appoint(user: String, to: String) -> Result<Done, ActionError> {
    use crate::context::{operator, orgs, proven};
    let (caller, (to, says)) = (operator()?, super::view::appointment(&to)?);
    proven().await?;
    ::orgs::console::appoint(&orgs(), &caller, super::view::id(&user)?, to).await?;
    Ok(Done::saying(says).to(format!("/admin/users/{user}")))
}

/// Acts as somebody, for a while and for a reason.
#[server(prefix = "/api", endpoint = "console/act-as")]
pub async fn act_as(user: String, #[server(default)] reason: String) -> Result<Done, ActionError> {
    use crate::context::{keep_session, operator, orgs, proven, visit};
    use ::orgs::{identity, kernel};
    let (caller, user) = (operator()?, super::view::id(&user)?);
    let reason = identity::Reason::parse(&reason).map_err(|issue| kernel::Problems::of("reason", issue))?;
    proven().await?;
    let session = visit().session.ok_or(kernel::Denial::SignedOut)?;
    let acting = identity::act_as(&orgs(), &caller, &session, user, &reason).await?;
    keep_session(&acting);
    Ok(Done::saying(super::words::Words::here().you_act_now()).to("/"))
}

/// A page of the sign-ups that wait.
#[server(prefix = "/api", endpoint = "console/sign-ups", output = crate::json::Json)]
pub async fn list_sign_ups(#[server(default)] query: ListQuery) -> Result<ListView, ActionError> {
    use crate::context::{operator, orgs};
    let (orgs, caller) = (orgs(), operator()?);
    let (from, size) = (super::view::from(&query), orgs.limits().page_size);
    let page = ::orgs::identity::list_sign_ups(&orgs, &caller, from, size).await?;
    Ok(super::view::sign_ups(page, orgs.now()))
}

/// Sends the mail of a waiting sign-up again.
#[server(prefix = "/api", endpoint = "console/resend-sign-up")]
pub async fn resend_sign_up(sign_up: String) -> Result<Done, ActionError> {
    use crate::context::{operator, orgs};
    let caller = operator()?;
    ::orgs::identity::resend_sign_up(&orgs(), &caller, super::view::id(&sign_up)?).await?;
    Ok(Done::saying(super::words::Words::here().mail_on_its_way()))
}

/// A page of the organizations.
#[server(prefix = "/api", endpoint = "console/organizations", output = crate::json::Json)]
pub async fn list_organizations(#[server(default)] query: ListQuery) -> Result<ListView, ActionError> {
    use crate::context::{operator, orgs};
    use ::orgs::console::{self, WhichOrganizations};
    let (orgs, caller) = (orgs(), operator()?);
    let (which, from) = (WhichOrganizations::read(&query.which), super::view::from(&query));
    let search = super::view::search(&query);
    let page = console::list_organizations(&orgs, &caller, search, which, from, orgs.limits().page_size).await?;
    Ok(super::view::organizations(page))
}

/// One organization.
#[server(prefix = "/api", endpoint = "console/organization", output = crate::json::Json)]
pub async fn show_organization(organization: String) -> Result<OrganizationView, ActionError> {
    use crate::context::{operator, orgs};
    use ::orgs::console;
    let (orgs, caller) = (orgs(), operator()?);
    let shown = console::show_organization(&orgs, &caller, super::view::id(&organization)?).await?;
    let of = super::view::events_of("", &shown.organization.slug);
    let events = console::list_events(&orgs, &caller, &of, None, 10).await?;
    Ok(super::view::organization(shown, events, orgs.now()))
}

/// A page of the members of one organization.
#[server(prefix = "/api", endpoint = "console/members", output = crate::json::Json)]
pub async fn list_members(organization: String, #[server(default)] query: ListQuery) -> Result<ListView, ActionError> {
    use crate::context::{operator, orgs};
    let (orgs, caller) = (orgs(), operator()?);
    let (id, size) = (super::view::id(&organization)?, orgs.limits().page_size);
    let (query, from) = super::view::members_query(query);
    let found = ::orgs::console::list_members(&orgs, &caller, id, &query, from, size).await?;
    Ok(super::view::members(found, &query, &caller))
}

/// Gives an organization another owner.
#[server(prefix = "/api", endpoint = "console/appoint-owner")]
pub async fn appoint_owner(organization: String, email: String) -> Result<Done, ActionError> {
    use crate::context::{operator, orgs, proven};
    use ::orgs::kernel::{EmailAddress, Problems};
    let caller = operator()?;
    proven().await?;
    let id = super::view::id(&organization)?;
    let email = EmailAddress::parse(&email).map_err(|issue| Problems::of("email", issue))?;
    ::orgs::console::appoint_owner(&orgs(), &caller, id, &email).await?;
    Ok(Done::saying(super::words::Words::here().is_owner(email.as_str())))
}

/// A page of the installation's log.
#[server(prefix = "/api", endpoint = "console/events", output = crate::json::Json)]
pub async fn list_events(#[server(default)] query: LogQuery) -> Result<ActivityView, ActionError> {
    use crate::context::{operator, orgs};
    let (orgs, caller) = (orgs(), operator()?);
    let (asked, from) = super::view::log(&query);
    let page = ::orgs::console::list_events(&orgs, &caller, &asked, from, orgs.limits().page_size).await?;
    Ok(super::view::events(page, orgs.now()))
}
