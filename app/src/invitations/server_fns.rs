//! Server functions of the invitations: parse, call the domain, answer. At most 12 lines each.

use super::view_model::{Addressees, InvitationView, InvitationsQuery, InvitationsView, MailView, OneInvitation};
use crate::{action_error::ActionError, ui::Done};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// A page of an organization's invitations.
#[server(prefix = "/api", endpoint = "invitations/list", output = crate::json::Json)]
pub async fn list_invitations(
    slug: String,
    #[server(default)] query: InvitationsQuery,
) -> Result<InvitationsView, ActionError> {
    use crate::context::{caller, orgs};
    let slug = crate::organizations::view::known(&slug)?;
    let (orgs, (which, from)) = (orgs(), super::view::query(&query));
    let limits = orgs.limits();
    let (page, standing) = ::orgs::invitations::list(&orgs, &caller(), &slug, which, from, limits.page_size).await?;
    Ok(super::view::list(page, standing, limits, orgs.now()))
}

/// Where each address stands before anything is sent.
#[server(prefix = "/api", endpoint = "invitations/check", output = crate::json::Json)]
pub async fn check_addresses(slug: String, #[server(default)] email: String) -> Result<Addressees, ActionError> {
    use crate::context::{caller, orgs};
    let slug = crate::organizations::view::known(&slug)?;
    let (orgs, entries) = (orgs(), ::orgs::invitations::addresses::read(&email));
    let looked_at = entries.len().min(orgs.limits().invitations_looked_at);
    let checked = ::orgs::invitations::check(&orgs, &caller(), &slug, &entries[..looked_at]).await?;
    Ok(super::checked::view(&checked, entries.len(), orgs.limits()))
}

/// The mail, as it would be sent now.
#[server(prefix = "/api", endpoint = "invitations/preview", output = crate::json::Json)]
pub async fn preview_mail(
    slug: String,
    #[server(default)] role: String,
    #[server(default)] message: String,
    #[server(default)] language: String,
) -> Result<MailView, ActionError> {
    use crate::context::{caller, orgs, site};
    let slug = crate::organizations::view::known(&slug)?;
    let (orgs, site) = (orgs(), site());
    let draft = super::view::draft(&site, (&role, &message), crate::language::chosen(&language));
    let mail = ::orgs::mail::preview(&orgs, &caller(), &slug, &draft).await?;
    Ok(super::view::mail(mail))
}

/// Invites an address, or many; with `check`, nobody yet: the page says where each of them stands.
#[server(prefix = "/api", endpoint = "invitations/invite")]
pub async fn invite(
    slug: String,
    email: String,
    #[server(default)] role: String,
    #[server(default)] message: String,
    #[server(default)] back: String,
    #[server(default)] roles: BTreeMap<String, String>,
    #[server(default)] check: String,
    #[server(default)] language: String,
) -> Result<Done, ActionError> {
    use crate::context::{caller, mount, orgs, signed_in};
    signed_in()?;
    if !check.is_empty() {
        return Ok(Done::keeping("email", email));
    }
    let (slug, orgs) = (crate::organizations::view::known(&slug)?, orgs());
    let input = ::orgs::invitations::InviteMany::parse(&email, &role, &message)?.with_roles(&roles)?;
    let input = input.in_language(crate::language::chosen(&language));
    let answers = ::orgs::invitations::invite_many(&orgs, &caller(), &slug, &input).await?;
    let list = mount().page(slug.as_str(), "invitations");
    let back = if back.is_empty() { &list } else { &back };
    super::invited::done(&answers, orgs.limits().invitations_at_once, back)
}

/// Sends an invitation again.
#[server(prefix = "/api", endpoint = "invitations/resend")]
pub async fn resend(slug: String, invitation: String) -> Result<Done, ActionError> {
    use crate::context::{caller, orgs};
    let slug = crate::organizations::view::known(&slug)?;
    let invitation = invitation.parse().map_err(|_| ::orgs::kernel::Denial::NotFound)?;
    ::orgs::invitations::resend(&orgs(), &caller(), &slug, invitation).await?;
    Ok(Done::saying(super::words::Words::here().sent_again()))
}

/// One invitation of an organization.
#[server(prefix = "/api", endpoint = "invitations/find", output = crate::json::Json)]
pub async fn find_invitation(slug: String, invitation: String) -> Result<OneInvitation, ActionError> {
    use crate::context::{caller, orgs};
    let slug = crate::organizations::view::known(&slug)?;
    let invitation = invitation.parse().map_err(|_| ::orgs::kernel::Denial::NotFound)?;
    let orgs = orgs();
    let found = ::orgs::invitations::find(&orgs, &caller(), &slug, invitation).await?;
    let requests = ::orgs::invitations::list_requests(&orgs, &caller(), &slug, invitation).await?;
    Ok(super::view::one(found, requests, orgs.limits(), orgs.now()))
}

/// Offers another role.
#[server(prefix = "/api", endpoint = "invitations/change-role")]
pub async fn change_offer(
    slug: String,
    invitation: String,
    #[server(default)] role: String,
) -> Result<Done, ActionError> {
    use crate::context::{caller, orgs};
    let slug = crate::organizations::view::known(&slug)?;
    let invitation = invitation.parse().map_err(|_| ::orgs::kernel::Denial::NotFound)?;
    let to = role
        .parse()
        .map_err(|_| ::orgs::kernel::Problems::of("role", ::orgs::kernel::Issue::NotAChoice))?;
    ::orgs::invitations::change_role(&orgs(), &caller(), &slug, invitation, to).await?;
    let says = super::words::Words::here().offers_now(crate::words::a_role(to));
    Ok(Done::saying(says))
}

/// Corrects the address.
#[server(prefix = "/api", endpoint = "invitations/readdress")]
pub async fn readdress(slug: String, invitation: String, email: String) -> Result<Done, ActionError> {
    use crate::context::{caller, orgs};
    let slug = crate::organizations::view::known(&slug)?;
    let invitation = invitation.parse().map_err(|_| ::orgs::kernel::Denial::NotFound)?;
    let to =
        ::orgs::kernel::EmailAddress::parse(&email).map_err(|issue| ::orgs::kernel::Problems::of("email", issue))?;
    ::orgs::invitations::readdress(&orgs(), &caller(), &slug, invitation, &to).await?;
    Ok(Done::saying(super::words::Words::here().goes_to(&to)))
}

/// Asks whoever invited to invite the address of the signed-in person instead.
#[server(prefix = "/api", endpoint = "invitations/request-readdress")]
pub async fn request_readdress(token: String) -> Result<Done, ActionError> {
    use crate::context::{caller, orgs, signed_in};
    let person = signed_in()?;
    let token = super::explain::token(&token)?;
    ::orgs::invitations::request_readdress(&orgs(), &caller(), &token).await?;
    Ok(Done::saying(super::words::Words::here().asked_them(&person.email)))
}

/// Leaves an invitation as it is, though somebody asked for another address.
#[server(prefix = "/api", endpoint = "invitations/dismiss-request")]
pub async fn dismiss_request(slug: String, invitation: String, person: String) -> Result<Done, ActionError> {
    use crate::context::{caller, orgs};
    let slug = crate::organizations::view::known(&slug)?;
    let invitation = invitation.parse().map_err(|_| ::orgs::kernel::Denial::NotFound)?;
    let person = person.parse().map_err(|_| ::orgs::kernel::Denial::NotFound)?;
    ::orgs::invitations::dismiss_request(&orgs(), &caller(), &slug, invitation, person).await?;
    Ok(Done::saying(super::words::Words::here().dismissed()))
}

/// Makes a link to hand over, and shows it in this answer only.
#[server(prefix = "/api", endpoint = "invitations/make-link")]
pub async fn make_link(slug: String, invitation: String) -> Result<Done, ActionError> {
    use crate::context::{caller, mount, orgs, site};
    let slug = crate::organizations::view::known(&slug)?;
    let invitation = invitation.parse().map_err(|_| ::orgs::kernel::Denial::NotFound)?;
    let token = ::orgs::invitations::make_link(&orgs(), &caller(), &slug, invitation).await?;
    let path = mount().invitation(token.reveal());
    Ok(Done {
        once: vec![format!("{}{path}", site().origin)],
        ..Done::default()
    })
}

/// Takes an invitation back.
#[server(prefix = "/api", endpoint = "invitations/revoke")]
pub async fn revoke(slug: String, invitation: String, #[server(default)] back: String) -> Result<Done, ActionError> {
    use crate::context::{caller, mount, orgs};
    let slug = crate::organizations::view::known(&slug)?;
    let invitation = invitation.parse().map_err(|_| ::orgs::kernel::Denial::NotFound)?;
    ::orgs::invitations::revoke(&orgs(), &caller(), &slug, invitation).await?;
    let says = super::words::Words::here().is_revoked();
    Ok(Done::saying(says).back(&back, &mount().page(slug.as_str(), "invitations")))
}

/// The page behind the mailed link; nothing for a token that never was. Looking changes nothing.
#[server(prefix = "/api", endpoint = "invitations/show", output = crate::json::Json)]
pub async fn show_invitation(token: String) -> Result<Option<InvitationView>, ActionError> {
    use crate::context::{answer_with, caller, orgs};
    let orgs = orgs();
    let shown = match ::orgs::kernel::Secret::parse(&token) {
        Some(token) => ::orgs::invitations::show(&orgs, &caller(), &token).await?,
        None => None,
    };
    if shown.is_none() {
        crate::context::knock(::orgs::identity::Door::Link).await?;
    }
    answer_with(super::explain::page_status(shown.as_ref()));
    let claimed = super::claimed::claimed(shown.as_ref()).await?;
    Ok(shown.map(|shown| super::view::shown(shown, claimed, orgs.now())))
}

/// Accepts, with the mailed token or, signed in as the invited person, with the invitation's id.
#[server(prefix = "/api", endpoint = "invitations/accept")]
pub async fn accept(
    #[server(default)] token: String,
    #[server(default)] invitation: String,
) -> Result<Done, ActionError> {
    use crate::context::{caller, mount, orgs};
    let key = super::explain::key(&token, &invitation)?;
    let accepted = ::orgs::invitations::accept(&orgs(), &caller(), &key).await?;
    let a_role = crate::words::a_role(accepted.role);
    let says = super::words::Words::here().you_are(a_role, &accepted.organization);
    Ok(Done::saying(says).to(mount().organization(&accepted.slug)))
}

/// Declines, with the mailed token or, signed in as the invited person, with the invitation's id.
#[server(prefix = "/api", endpoint = "invitations/decline")]
pub async fn decline(
    #[server(default)] token: String,
    #[server(default)] invitation: String,
    #[server(default)] reason: String,
) -> Result<Done, ActionError> {
    use crate::context::{caller, mount, orgs};
    let key = super::explain::key(&token, &invitation)?;
    let reason =
        ::orgs::invitations::input::note(&reason).map_err(|issue| ::orgs::kernel::Problems::of("reason", issue))?;
    let organization = ::orgs::invitations::decline(&orgs(), &caller(), &key, &reason).await?;
    let says = super::words::Words::here().you_declined(&organization);
    Ok(Done::saying(says).to(mount().to_home()))
}

/// Makes an account for the invited address, which the token proves, and accepts with it.
#[server(prefix = "/api", endpoint = "invitations/register")]
pub async fn register(token: String, name: String, password: String) -> Result<Done, ActionError> {
    let accepted = super::registration::register_and_accept(&token, &name, &password).await?;
    let a_role = crate::words::a_role(accepted.role);
    let says = super::words::Words::here().welcome(a_role, &accepted.organization);
    Ok(Done::saying(says).to(crate::context::mount().organization(&accepted.slug)))
}
