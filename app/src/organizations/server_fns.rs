//! Server functions of the organizations: parse, call the domain, answer. At most 12 lines each.

use super::view_model::{Shown, SlugAdvice};
use crate::{action_error::ActionError, ui::Done};
use leptos::prelude::*;

/// The organization behind a slug.
#[server(prefix = "/api", endpoint = "organizations/show", output = crate::json::Json)]
pub async fn show_organization(slug: String) -> Result<Shown, ActionError> {
    use crate::context::{caller, orgs};
    let slug = super::view::known(&slug)?;
    let (orgs, caller) = (orgs(), caller());
    let shown = ::orgs::organizations::show(&orgs, &caller, &slug).await?;
    Ok(super::view::shown(shown, orgs.now()))
}

/// Whether a slug can be had, or which one would be made of the name.
#[server(prefix = "/api", endpoint = "organizations/suggest-slug", output = crate::json::Json)]
pub async fn suggest_slug(name: String, slug: String) -> Result<SlugAdvice, ActionError> {
    use crate::context::{caller, orgs};
    let suggestion = ::orgs::organizations::suggest_slug(&orgs(), &caller(), &name, &slug).await?;
    Ok(super::view::advice(suggestion))
}

/// Creates an organization.
#[server(prefix = "/api", endpoint = "organizations/create")]
pub async fn create_organization(name: String, #[server(default)] slug: String) -> Result<Done, ActionError> {
    use crate::context::{caller, founding, mount, signed_in};
    signed_in()?;
    let input = ::orgs::organizations::Create::parse(&name, &slug)?;
    let created = ::orgs::organizations::create(&founding()?, &caller(), &input).await?;
    Ok(Done::saying(super::words::Words::here().is_ready(input.name.as_str()))
        .to(mount().organization(created.slug.as_str())))
}

/// Renames an organization.
#[server(prefix = "/api", endpoint = "organizations/rename")]
pub async fn rename(slug: String, name: String) -> Result<Done, ActionError> {
    use crate::context::{caller, orgs, signed_in};
    signed_in()?;
    let slug = super::view::known(&slug)?;
    let input = ::orgs::organizations::Rename::parse(&name)?;
    ::orgs::organizations::rename(&orgs(), &caller(), &slug, &input).await?;
    Ok(Done::saying(
        super::words::Words::here().called_now(input.name.as_str()),
    ))
}

/// Gives an organization another slug.
#[server(prefix = "/api", endpoint = "organizations/change-slug")]
pub async fn change_slug(slug: String, new_slug: String) -> Result<Done, ActionError> {
    use crate::context::{caller, mount, orgs, signed_in};
    signed_in()?;
    let slug = super::view::known(&slug)?;
    let input = ::orgs::organizations::ChangeSlug::parse(&new_slug)?;
    let now = ::orgs::organizations::change_slug(&orgs(), &caller(), &slug, &input).await?;
    let (now, mount) = (now.as_str(), mount());
    let says = super::words::Words::here().address_is_now(&mount.organization(now));
    Ok(Done::saying(says).to(mount.page(now, "settings")))
}

/// Puts an organization aside.
#[server(prefix = "/api", endpoint = "organizations/disable")]
pub async fn disable(slug: String, #[server(default)] back: String) -> Result<Done, ActionError> {
    use crate::context::{caller, mount, orgs};
    let slug = super::view::known(&slug)?;
    ::orgs::organizations::disable(&orgs(), &caller(), &slug).await?;
    Ok(Done::saying(super::words::Words::here().disabled_now()).back(&back, &mount().page(slug.as_str(), "settings")))
}

/// Takes an organization into use again.
#[server(prefix = "/api", endpoint = "organizations/enable")]
pub async fn enable(slug: String, #[server(default)] back: String) -> Result<Done, ActionError> {
    use crate::context::{caller, mount, orgs};
    let slug = super::view::known(&slug)?;
    ::orgs::organizations::enable(&orgs(), &caller(), &slug).await?;
    Ok(Done::saying(super::words::Words::here().enabled_now()).back(&back, &mount().page(slug.as_str(), "settings")))
}

/// Lets nobody in by a password alone.
#[server(prefix = "/api", endpoint = "organizations/require-factor")]
pub async fn require_factor(slug: String) -> Result<Done, ActionError> {
    use crate::context::{caller, orgs};
    let slug = super::view::known(&slug)?;
    ::orgs::organizations::require_factor(&orgs(), &caller(), &slug).await?;
    Ok(Done::saying(super::words::Words::here().everybody_needs_it()))
}

/// Lets in by a password alone again.
#[server(prefix = "/api", endpoint = "organizations/drop-factor")]
pub async fn drop_factor(slug: String) -> Result<Done, ActionError> {
    use crate::context::{caller, orgs};
    let slug = super::view::known(&slug)?;
    ::orgs::organizations::drop_factor(&orgs(), &caller(), &slug).await?;
    Ok(Done::saying(super::words::Words::here().nobody_needs_it()))
}

/// Lets no operator look in.
#[server(prefix = "/api", endpoint = "organizations/refuse-support")]
pub async fn refuse_support(slug: String) -> Result<Done, ActionError> {
    use crate::context::{caller, orgs};
    let slug = super::view::known(&slug)?;
    ::orgs::organizations::refuse_support(&orgs(), &caller(), &slug).await?;
    Ok(Done::saying(super::words::Words::here().no_operator_looks_in()))
}

/// Lets operators look in again.
#[server(prefix = "/api", endpoint = "organizations/admit-support")]
pub async fn admit_support(slug: String) -> Result<Done, ActionError> {
    use crate::context::{caller, orgs};
    let slug = super::view::known(&slug)?;
    ::orgs::organizations::admit_support(&orgs(), &caller(), &slug).await?;
    Ok(Done::saying(super::words::Words::here().operators_look_in()))
}

/// Reminds nobody of the invitations of an organization.
#[server(prefix = "/api", endpoint = "organizations/stop-reminders")]
pub async fn stop_reminders(slug: String) -> Result<Done, ActionError> {
    use crate::context::{caller, orgs};
    let slug = super::view::known(&slug)?;
    ::orgs::organizations::stop_reminders(&orgs(), &caller(), &slug).await?;
    Ok(Done::saying(super::words::Words::here().nobody_is_reminded()))
}

/// Reminds people of its invitations again.
#[server(prefix = "/api", endpoint = "organizations/resume-reminders")]
pub async fn resume_reminders(slug: String) -> Result<Done, ActionError> {
    use crate::context::{caller, orgs};
    let slug = super::view::known(&slug)?;
    ::orgs::organizations::resume_reminders(&orgs(), &caller(), &slug).await?;
    Ok(Done::saying(super::words::Words::here().people_are_reminded()))
}

/// Deletes an organization; its slug has to be typed.
#[server(prefix = "/api", endpoint = "organizations/delete")]
pub async fn delete(slug: String, confirmation: String) -> Result<Done, ActionError> {
    use crate::context::{caller, mount, orgs, proven};
    proven().await?;
    let slug = super::view::known(&slug)?;
    ::orgs::organizations::delete(&orgs(), &caller(), &slug, &confirmation).await?;
    Ok(Done::saying(super::words::Words::here().deleted_now()).to(mount().to_home()))
}
