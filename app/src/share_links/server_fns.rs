//! Server functions of the share links: parse, call the domain, answer. At most 12 lines each.

use super::view_model::{JoinView, ShareLinkView};
use crate::{action_error::ActionError, ui::Done};
use leptos::prelude::*;

/// An organization's link.
#[server(prefix = "/api", endpoint = "share-links/find", output = crate::json::Json)]
pub async fn find_share_link(slug: String) -> Result<ShareLinkView, ActionError> {
    use crate::context::{caller, orgs};
    let slug = crate::organizations::view::known(&slug)?;
    let orgs = orgs();
    let found = ::orgs::share_links::find(&orgs, &caller(), &slug).await?;
    Ok(super::view::found(found, orgs.now()))
}

/// Makes a link, and shows it in this answer only. The one before is dead.
#[server(prefix = "/api", endpoint = "share-links/make")]
pub async fn make_share_link(
    slug: String,
    #[server(default)] role: String,
    #[server(default)] domain: String,
    #[server(default)] uses: String,
    #[server(default)] days: String,
) -> Result<Done, ActionError> {
    use crate::context::{caller, mount, orgs, signed_in, site};
    signed_in()?;
    let slug = crate::organizations::view::known(&slug)?;
    let input = ::orgs::share_links::Make::parse(&role, &domain, &uses, &days)?;
    let token = ::orgs::share_links::make(&orgs(), &caller(), &slug, &input).await?;
    let path = mount().share_link(token.reveal());
    Ok(Done {
        once: vec![format!("{}{path}", site().origin)],
        ..Done::default()
    })
}

/// Switches it off.
#[server(prefix = "/api", endpoint = "share-links/switch-off")]
pub async fn switch_off(slug: String) -> Result<Done, ActionError> {
    use crate::context::{caller, orgs};
    let slug = crate::organizations::view::known(&slug)?;
    ::orgs::share_links::switch_off(&orgs(), &caller(), &slug).await?;
    Ok(Done::saying(super::words::Words::here().is_off()))
}

/// The page behind a link; nothing for a token that never was. Looking changes nothing.
#[server(prefix = "/api", endpoint = "share-links/show", output = crate::json::Json)]
pub async fn show_share_link(token: String) -> Result<Option<JoinView>, ActionError> {
    use crate::context::{answer_with, caller, orgs};
    let (orgs, token) = (orgs(), ::orgs::kernel::Secret::parse(&token));
    let shown = match &token {
        Some(token) => ::orgs::share_links::show(&orgs, &caller(), token).await?,
        None => None,
    };
    if shown.is_none() {
        crate::context::knock(::orgs::identity::Door::Link).await?;
    }
    let asking = crate::join_requests::view::asking(shown.as_ref(), token.as_ref()).await?;
    answer_with(super::explain::page_status(shown.as_ref(), asking));
    Ok(shown.map(|shown| super::view::shown(shown, asking, orgs.now())))
}

/// Joins by a link.
#[server(prefix = "/api", endpoint = "share-links/join")]
pub async fn join(token: String) -> Result<Done, ActionError> {
    use crate::context::{caller, mount, orgs};
    use ::orgs::share_links::{JoinRefusal, Unusable};
    let token = ::orgs::kernel::Secret::parse(&token).ok_or(::orgs::kernel::Failure::Refused(
        JoinRefusal::Unusable(Unusable::Unknown),
    ))?;
    let joined = ::orgs::share_links::join(&orgs(), &caller(), &token).await?;
    let a_role = crate::words::a_role(joined.role);
    let says = super::words::Words::here().you_are(a_role, &joined.organization);
    Ok(Done::saying(says).to(mount().organization(&joined.slug)))
}
