//! The addresses in the field, one by one, with where each stands: in words, and in colour. Whoever will be invited may get another role
//! than the rest. Written by the server.
//!
//! Never here: judging an address.

use super::{
    view_model::{AddresseeRow, Addressees, Weight},
    words::Words,
};
use crate::{
    members::role,
    ui::{Deed, Icon, IconName, Tone},
};
use leptos::prelude::*;
use orgs::access::Role;

/// The list, and its sum for those who hear it: a place that is there before there is something to say, or nobody would hear it.
#[component]
pub fn List(deed: Deed, found: Addressees, offers: Vec<Role>) -> impl IntoView {
    let words = Words::here();
    let class = if found.rows.is_empty() {
        "visually-hidden"
    } else {
        "recipients"
    };
    let list = (!found.rows.is_empty()).then(|| {
        let rows = found
            .rows
            .into_iter()
            .map(|row| view! { <Addressee words deed row offers=offers.clone() /> })
            .collect_view();
        view! { <ul class="recipients__list" aria-label=words.addresses()>{rows}</ul> }
    });
    view! {
        <div class=class id="invite-recipients">
            <p class="small muted" role="status">{found.sum}</p>
            {list}
        </div>
    }
}

#[component]
fn Addressee(words: Words, deed: Deed, row: AddresseeRow, offers: Vec<Role>) -> impl IntoView {
    let (tone, icon) = match row.weight {
        Weight::Fine => (Tone::Success, IconName::CircleCheck),
        Weight::Doubtful => (Tone::Warning, IconName::TriangleAlert),
        Weight::Idle => (Tone::Neutral, IconName::Info),
        Weight::Wrong => (Tone::Danger, IconName::CircleAlert),
    };
    let choice = matches!(row.weight, Weight::Fine | Weight::Doubtful)
        .then(|| view! { <OtherRole words deed email=row.text.clone() offers /> });
    view! {
        <li class="recipients__item">
            <span class="recipients__text breakable">{row.text}</span>
            <span class="field__state" data-tone=tone.word()>
                <Icon name=icon />
                <span>{row.says}</span>
            </span>
            {choice}
        </li>
    }
}

/// Another role than that of all.
#[component]
fn OtherRole(words: Words, deed: Deed, email: String, offers: Vec<Role>) -> impl IntoView {
    let name = format!("roles[{}]", email.to_ascii_lowercase());
    let chosen = deed.typed(&name).unwrap_or_default();
    let options = offers
        .into_iter()
        .map(|role| {
            let value = role.as_str();
            view! { <option value=value selected=value == chosen>{role::word(role)}</option> }
        })
        .collect_view();
    view! {
        <select class="select recipients__role" id=format!("invite-{name}") name=name aria-label=words.role_of(&email)>
            <option value="">{words.as_below()}</option>
            {options}
        </select>
    }
}
