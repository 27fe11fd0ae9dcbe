//! Server functions of the foundings: parse, call the domain, answer. At most 12 lines each.

use super::{view_model::FoundingView, words::Words};
use crate::{action_error::ActionError, ui::Done};
use leptos::prelude::*;

/// Lets an organization wait for its founder; answers alike for known and unknown addresses.
#[server(prefix = "/api", endpoint = "foundings/request")]
pub async fn request_founding(
    name: String,
    #[server(default)] slug: String,
    email: String,
) -> Result<Done, ActionError> {
    use crate::context::{knock, mount, orgs};
    knock(::orgs::identity::Door::SignUp).await?;
    let input = ::orgs::foundings::Founding::parse(&name, &slug, &email)?.in_language(crate::language::language());
    let orgs = orgs();
    ::orgs::identity::count_sign_up(&orgs, &input.email).await?;
    ::orgs::foundings::request(&orgs, &input).await?;
    Ok(Done::silently().to(mount().founding_sent()))
}

/// The page behind the mailed link; nothing for a token that never was. Looking changes nothing.
#[server(prefix = "/api", endpoint = "foundings/show", output = crate::json::Json)]
pub async fn show_founding(token: String) -> Result<Option<FoundingView>, ActionError> {
    use crate::context::{answer_with, caller, knock, orgs};
    let orgs = orgs();
    let shown = match ::orgs::kernel::Secret::parse(&token) {
        Some(token) => ::orgs::foundings::show(&orgs, &caller(), &token).await?,
        None => None,
    };
    if shown.is_none() {
        knock(::orgs::identity::Door::Link).await?;
    }
    answer_with(super::explain::page_status(shown.as_ref()));
    Ok(shown.map(|shown| super::view::shown(shown, orgs.now())))
}

/// Makes the organization, for the founder who is signed in.
#[server(prefix = "/api", endpoint = "foundings/confirm")]
pub async fn confirm_founding(token: String, #[server(default)] slug: String) -> Result<Done, ActionError> {
    use crate::context::{caller, founding, mount, signed_in};
    signed_in()?;
    let token = super::explain::token(&token)?;
    let input = ::orgs::foundings::Confirm::parse(&slug)?;
    let created = ::orgs::foundings::confirm(&founding()?, &caller(), &token, &input).await?;
    Ok(Done::saying(Words::here().ready()).to(mount().organization(created.slug.as_str())))
}

/// Makes an account for the founder's address, which the token proves, and the organization with it.
#[server(prefix = "/api", endpoint = "foundings/register")]
pub async fn register_founder(
    token: String,
    name: String,
    password: String,
    #[server(default)] slug: String,
) -> Result<Done, ActionError> {
    let created = super::registration::register_and_confirm(&token, (&name, &password), &slug).await?;
    Ok(Done::saying(Words::here().welcome()).to(crate::context::mount().organization(created.slug.as_str())))
}
