//! Server functions of the members: parse, call the domain, answer. At most 12 lines each.

use super::view_model::{MembersQuery, MembersView, OneMember};
use crate::{action_error::ActionError, ui::Done};
use leptos::prelude::*;

/// A page of the member list.
#[server(prefix = "/api", endpoint = "members/list", output = crate::json::Json)]
pub async fn list_members(slug: String, #[server(default)] query: MembersQuery) -> Result<MembersView, ActionError> {
    use crate::context::{caller, orgs};
    let slug = crate::organizations::view::known(&slug)?;
    let (orgs, (query, from)) = (orgs(), super::view::query(&query));
    let limits = orgs.limits();
    let list = ::orgs::members::list(&orgs, &caller(), &slug, &query, from, limits.page_size).await?;
    Ok(super::view::list(list, &query, limits, orgs.now()))
}

/// One member, for their page and the dialogs that are about them; nothing if there is nobody by that id.
#[server(prefix = "/api", endpoint = "members/find", output = crate::json::Json)]
pub async fn find_member(slug: String, member: String) -> Result<Option<OneMember>, ActionError> {
    use crate::context::{caller, orgs};
    let slug = crate::organizations::view::known(&slug)?;
    let member = member.parse().map_err(|_| ::orgs::kernel::Denial::NotFound)?;
    let orgs = orgs();
    let found = ::orgs::members::show(&orgs, &caller(), &slug, member).await?;
    Ok(found.map(|shown| super::view::one(shown, orgs.limits().owners, orgs.now())))
}

/// Gives a member another role.
#[server(prefix = "/api", endpoint = "members/change-role")]
pub async fn change_role(slug: String, member: String, role: String) -> Result<Done, ActionError> {
    use crate::context::{caller, orgs, signed_in};
    signed_in()?;
    let slug = crate::organizations::view::known(&slug)?;
    let member = member.parse().map_err(|_| ::orgs::kernel::Denial::NotFound)?;
    let role = role
        .parse()
        .map_err(|_| ::orgs::kernel::Problems::of("role", ::orgs::kernel::Issue::NotAChoice))?;
    ::orgs::members::change_role(&orgs(), &caller(), &slug, member, role).await?;
    Ok(Done::saying(
        super::words::Words::here().role_is_now(crate::words::role(role)),
    ))
}

/// Removes a member.
#[server(prefix = "/api", endpoint = "members/remove")]
pub async fn remove(slug: String, member: String, #[server(default)] back: String) -> Result<Done, ActionError> {
    use crate::context::{caller, mount, orgs};
    use crate::ui::Undo;
    let slug = crate::organizations::view::known(&slug)?;
    let member = member.parse().map_err(|_| ::orgs::kernel::Denial::NotFound)?;
    let removal = ::orgs::members::remove(&orgs(), &caller(), &slug, member)
        .await?
        .to_string();
    let page = mount().page(slug.as_str(), "members");
    let undo = Undo::by::<Restore>(&page, &[("slug", slug.as_str()), ("removal", &removal)]);
    Ok(Done::saying(super::words::Words::here().removed())
        .undone_by(undo)
        .back(&back, &page))
}

/// Undoes a removal.
#[server(prefix = "/api", endpoint = "members/restore")]
pub async fn restore(slug: String, removal: String) -> Result<Done, ActionError> {
    use crate::context::{caller, orgs};
    let slug = crate::organizations::view::known(&slug)?;
    let removal = removal.parse().map_err(|_| ::orgs::kernel::Denial::NotFound)?;
    ::orgs::members::restore(&orgs(), &caller(), &slug, removal).await?;
    Ok(Done::saying(super::words::Words::here().restored()))
}

/// Leaves the organization.
#[server(prefix = "/api", endpoint = "members/leave")]
pub async fn leave(slug: String) -> Result<Done, ActionError> {
    use crate::context::{caller, mount, orgs};
    let slug = crate::organizations::view::known(&slug)?;
    ::orgs::members::leave(&orgs(), &caller(), &slug).await?;
    Ok(Done::saying(super::words::Words::here().left()).to(mount().to_home()))
}
