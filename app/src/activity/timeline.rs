//! What happened, newest first, as sentences beside pictures.
//!
//! Never here: making the sentences; the server does.

use super::{
    view_model::{ActivityRow, Mark},
    words::Words,
};
use crate::ui::{Avatar, Badge, Icon, IconName, Moment, Shape, Tone};
use leptos::prelude::*;

/// A list of events.
#[component]
pub fn Timeline(rows: Vec<ActivityRow>) -> impl IntoView {
    let words = Words::here();
    let items = rows.into_iter().map(|row| view! { <Item words row /> }).collect_view();
    view! { <ol class="timeline">{items}</ol> }
}

#[component]
fn Item(words: Words, row: ActivityRow) -> impl IntoView {
    let (icon, tone) = picture(row.mark);
    // An operator: as a guest, or with somebody else's hands. The domain knows which.
    let by = row.operator.map(|name| words.on_behalf(&name));
    let guest = by
        .or_else(|| row.as_superuser.then(|| words.superuser().to_owned()))
        .map(|text| view! { " " <Badge tone=Tone::Warning text icon=IconName::Shield /> });
    let name = row.actor.clone();
    let face = row
        .actor_id
        .map(|seed| view! { <Avatar name seed src=row.picture shape=Shape::RoundSmall /> " " });
    view! {
        <li class="timeline__item">
            <span class="timeline__mark" data-tone=tone.word()>
                <Icon name=icon />
            </span>
            <div class="timeline__text">
                <p>
                    {face}
                    <strong>{row.actor}</strong>
                    {guest}
                    " "
                    {row.text}
                </p>
                <p class="timeline__meta">
                    <Moment iso=row.at.iso text=row.at.text title=row.at.title />
                </p>
            </div>
        </li>
    }
}

const fn picture(mark: Mark) -> (IconName, Tone) {
    match mark {
        Mark::Organization => (IconName::Building, Tone::Neutral),
        Mark::Invitation => (IconName::Send, Tone::Accent),
        Mark::Joined => (IconName::UserPlus, Tone::Success),
        Mark::Left => (IconName::UserMinus, Tone::Danger),
        Mark::Role => (IconName::Shield, Tone::Neutral),
        Mark::Team => (IconName::Network, Tone::Neutral),
        Mark::Notice => (IconName::Eye, Tone::Neutral),
    }
}
