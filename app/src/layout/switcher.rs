//! From one organization to another, by links: the address is the only truth about where one is.

use super::{Here, words::Words};
use crate::{
    layout::view_model::{SwitcherEntry, Viewer},
    mount::Mount,
    ui::{Avatar, Badge, Icon, IconName, Menu, MenuLook, Shape, Tone},
};
use leptos::prelude::*;

/// The viewer's organizations, the invitations that wait, and the way to a new one.
#[component]
pub fn Switcher(viewer: Viewer, here: Option<Here>) -> impl IntoView {
    let (words, waiting, mount) = (Words::here(), viewer.waiting, Mount::find());
    let trigger = match here {
        Some(here) => view! {
            <Avatar name=here.name() seed=here.slug() shape=Shape::SquareSmall />
            <span class="switcher__name">{here.name()}</span>
        }
        .into_any(),
        None => view! { <span class="switcher__name">{words.organizations()}</span> }.into_any(),
    };
    let trigger = view! {
        {trigger}
        {(waiting > 0).then(|| view! { <span class="switcher__dot"></span> }.into_any())}
        <Icon name=IconName::ChevronsUpDown />
    };
    let current = here.map(Here::slug);
    let entries = viewer
        .organizations
        .into_iter()
        .map(|entry| item(entry, current.as_deref()))
        .collect_view();
    view! {
        <Menu label=words.switch_organization() look=MenuLook::BarStart trigger=trigger.into_any()>
            <p class="menu__label">{words.your_organizations()}</p>
            {entries}
            <hr class="menu__rule" />
            {(waiting > 0)
                .then(|| {
                    view! {
                        <a class="menu__item" href="/">
                            <Icon name=IconName::Inbox />
                            <span class="menu__text">{words.invitations_for_you()}</span>
                            <Badge tone=Tone::Accent text=waiting.to_string() />
                        </a>
                    }.into_any()
                })}
            <a class="menu__item" href="/">
                <Icon name=IconName::Building />
                <span class="menu__text">{words.all_organizations()}</span>
            </a>
            {viewer.may_found.then(|| view! {
                <a class="menu__item" href=mount.founding()>
                    <Icon name=IconName::Plus />
                    <span class="menu__text">{words.create_organization()}</span>
                </a>
            }.into_any())}
        </Menu>
    }
}

fn item(entry: SwitcherEntry, current: Option<&str>) -> impl IntoView + use<> {
    let is_current = current == Some(entry.slug.as_str());
    let href = Mount::find().organization(&entry.slug);
    view! {
        <a class="menu__item" href=href aria-current=is_current.then_some("true")>
            <Avatar name=entry.name.clone() seed=entry.slug shape=Shape::SquareSmall />
            <span class="menu__text">{entry.name}</span>
            {is_current.then(|| view! { <Icon name=IconName::Check /> }.into_any())}
        </a>
    }
}
