//! Who one is, one's account, and signing out.

use super::{keys::KeysButton, words::Words};
use crate::{
    layout::{server_fns::SignOut, view_model::Person},
    ui::{Avatar, Badge, Deed, Form, Icon, IconName, Menu, MenuLook, Tone},
};
use leptos::prelude::*;

/// The signed-in person's menu.
#[component]
pub fn UserMenu(person: Person, waiting: usize) -> impl IntoView {
    let (words, deed) = (Words::here(), Deed::of::<SignOut>("sign-out"));
    let trigger = view! {
        <Avatar name=person.name.clone() seed=person.id.clone() src=person.picture />
        <Icon name=IconName::ChevronDown />
    };
    view! {
        <Menu label=words.your_menu(&person.name) look=MenuLook::BarEnd trigger=trigger.into_any()>
            <div class="menu__head">
                <span class="strong truncate">{person.name.clone()}</span>
                <span class="small muted truncate">{person.email.clone()}</span>
            </div>
            <hr class="menu__rule" />
            <a class="menu__item" href="/">
                <Icon name=IconName::Building />
                <span class="menu__text">{words.your_organizations()}</span>
                {(waiting > 0).then(|| view! { <Badge tone=Tone::Accent text=waiting.to_string() /> }.into_any())}
            </a>
            <a class="menu__item" href="/account">
                <Icon name=IconName::User />
                <span class="menu__text">{words.your_account()}</span>
            </a>
            {person.operates.then(|| view! {
                <a class="menu__item" href="/admin/users">
                    <Icon name=IconName::ShieldCheck />
                    <span class="menu__text">{words.console()}</span>
                </a>
            }.into_any())}
            <KeysButton />
            <Form deed class="menu__form">
                <input type="hidden" name="next" value="/sign-in" />
                <button type="submit" class="menu__item">
                    <Icon name=IconName::LogOut />
                    <span class="menu__text">{words.sign_out()}</span>
                </button>
            </Form>
        </Menu>
    }
}
