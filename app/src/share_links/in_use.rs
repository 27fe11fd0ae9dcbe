//! The share link among the invitations: whom it lets in, how many came, who made it. Written by the server.
//!
//! Never here: the link itself.

use super::view_model::{LinkView, ShareLinkView};
use crate::{
    layout::Here,
    members::role,
    ui::{Badge, ButtonLink, Icon, IconName, Look, Moment, Size, Tone},
};
use leptos::prelude::*;
use orgs::share_links::Unusable;

/// A card with the link that is in use; nothing while it is switched off.
#[component]
pub fn InUse(here: Here, found: ShareLinkView) -> impl IntoView {
    let page = untrack(|| here.path("invitations/share-link"));
    found.link.map(|link| {
        let (tone, state) = state(link.unusable);
        let whom = whom(&link);
        view! {
            <section class="card" aria-label="Share link">
                <div class="list__item">
                    <Icon name=IconName::Link />
                    <div class="list__text">
                        <span class="list__title">
                            "Share link for " {role::word(link.role)}"s " <Badge tone text=state />
                        </span>
                        <span class="list__detail">
                            {whom} ". Came by it: " {link.came} ". Made by " {link.maker} ", ends "
                            <Moment iso=link.expires.iso text=link.expires.text title=link.expires.title /> "."
                        </span>
                    </div>
                    <div class="list__end">
                        <ButtonLink href=page look=Look::Secondary size=Size::Small>"Change the share link"</ButtonLink>
                    </div>
                </div>
            </section>
        }
    })
}

/// Whom it lets in.
fn whom(link: &LinkView) -> String {
    if link.domain.is_empty() {
        "For everybody who has it".to_owned()
    } else {
        format!("For addresses at {}", link.domain)
    }
}

/// Whether anybody joins by it at this moment, in a word or two.
pub(super) const fn state(unusable: Option<Unusable>) -> (Tone, &'static str) {
    match unusable {
        None => (Tone::Success, "On"),
        Some(Unusable::SeatsTaken) => (Tone::Warning, "Every seat is taken"),
        Some(Unusable::Expired) => (Tone::Neutral, "Ended"),
        Some(Unusable::UsedUp) => (Tone::Neutral, "Used up"),
        Some(Unusable::MakerGone) => (Tone::Warning, "Its maker can no longer invite"),
        Some(Unusable::Unknown | Unusable::SwitchedOff | Unusable::OrganizationAway) => (Tone::Neutral, "Off"),
    }
}
