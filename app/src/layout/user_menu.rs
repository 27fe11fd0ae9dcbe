//! Who one is, one's account, and signing out.

use super::{keys::keys_button, server_fns::SignOut, view_model::Viewer, words::Words};
use crate::ui::{
    Deed, IconName, MenuLook, Shape, Tone, avatar, badge, form, icon,
    markup::{Markup, html},
    menu, menu_item,
};
use orgs::access::{SignedIn, caller::Superuser};

/// The signed-in person's menu.
pub fn user_menu(person: &SignedIn, viewer: &Viewer) -> Markup {
    let (words, waiting) = (Words::here(), viewer.waiting);
    let trigger = html! {
        (avatar(&person.name, &person.user.to_string(), viewer.picture.as_deref(), Shape::Round))
        (icon(IconName::ChevronDown))
    };
    let waiting = (waiting > 0).then(|| badge(Tone::Accent, &waiting.to_string(), None));
    let sign_out = html! {
        input type="hidden" name="next" value="/sign-in";
        button .menu__item type="submit" {
            (icon(IconName::LogOut))
            span .menu__text { (words.sign_out()) }
        }
    };
    let items = html! {
        div .menu__head {
            span .strong .truncate { (person.name) }
            span .small .muted .truncate { (person.email) }
        }
        hr .menu__rule;
        (menu_item("/", words.your_organizations(), IconName::Building, waiting))
        (menu_item("/account", words.your_account(), IconName::User, None))
        @if person.superuser == Superuser::Yes { (menu_item("/admin/users", words.console(), IconName::ShieldCheck, None)) }
        (keys_button(words))
        (form(Deed::of::<SignOut>("sign-out"), "menu__form", &sign_out))
    };
    menu(&words.your_menu(&person.name), MenuLook::BarEnd, &trigger, &items)
}
