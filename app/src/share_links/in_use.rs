//! The share link among the invitations: whom it lets in, how many came, who made it. Written by the server.
//!
//! Never here: the link itself.

use super::{
    view_model::{LinkView, ShareLinkView},
    words::Words,
};
use crate::{
    layout::Here,
    ui::{Badge, ButtonLink, Icon, IconName, Look, Moment, Size, Tone},
};
use leptos::prelude::*;
use orgs::share_links::Unusable;

/// A card with the link that is in use; nothing while it is switched off.
#[component]
pub fn InUse(here: Here, found: ShareLinkView) -> impl IntoView {
    let page = here.path("invitations/share-link");
    found.link.map(|link| {
        let words = Words::here();
        let (tone, state) = state(words, link.unusable);
        let whom = whom(words, &link);
        view! {
            <section class="card" aria-label=words.share_link()>
                <div class="list__item">
                    <Icon name=IconName::Link />
                    <div class="list__text">
                        <span class="list__title">
                            {words.link_for(link.role)} <Badge tone text=state />
                        </span>
                        <span class="list__detail">
                            {whom} {words.card_came()} {link.came} {words.card_maker()} {link.maker} {words.card_ends()}
                            <Moment iso=link.expires.iso text=link.expires.text title=link.expires.title /> "."
                        </span>
                    </div>
                    <div class="list__end">
                        <ButtonLink href=page look=Look::Secondary size=Size::Small>{words.change()}</ButtonLink>
                    </div>
                </div>
            </section>
        }
    })
}

/// Whom it lets in.
fn whom(words: Words, link: &LinkView) -> String {
    if link.domain.is_empty() {
        words.for_everybody().to_owned()
    } else {
        words.for_addresses_at(&link.domain)
    }
}

/// Whether anybody joins by it at this moment, in a word or two.
pub(super) const fn state(words: Words, unusable: Option<Unusable>) -> (Tone, &'static str) {
    match unusable {
        None => (Tone::Success, words.on()),
        Some(Unusable::SeatsTaken) => (Tone::Warning, words.seats_taken()),
        Some(Unusable::Expired) => (Tone::Neutral, words.ended()),
        Some(Unusable::UsedUp) => (Tone::Neutral, words.used_up()),
        Some(Unusable::MakerGone) => (Tone::Warning, words.maker_gone()),
        Some(Unusable::Unknown | Unusable::SwitchedOff | Unusable::OrganizationAway) => (Tone::Neutral, words.off()),
    }
}
