//! From one organization to another, by links: the address is the only truth about where one is.

use super::{
    Here,
    view_model::{SwitcherEntry, Viewer},
    words::Words,
};
use crate::{
    context::may_found,
    mount::Mount,
    ui::{
        IconName, MenuLook, Shape, Tone, avatar, badge, icon,
        markup::{Markup, html},
        menu, menu_item,
    },
};

/// The viewer's organizations, the invitations that wait, and the way to a new one.
pub fn switcher(viewer: &Viewer, here: Option<Here>) -> Markup {
    let (words, waiting) = (Words::here(), viewer.waiting);
    let (current, name) = (here.map(Here::slug), here.map(Here::name));
    let trigger = html! {
        @if let (Some(slug), Some(name)) = (&current, &name) { (avatar(name, slug, None, Shape::SquareSmall)) }
        span .switcher__name { (name.as_deref().unwrap_or_else(|| words.organizations())) }
        @if waiting > 0 { span .switcher__dot {} }
        (icon(IconName::ChevronsUpDown))
    };
    let number = || Some(badge(Tone::Accent, &waiting.to_string(), None));
    let items = html! {
        p .menu__label { (words.your_organizations()) }
        @for entry in &viewer.organizations { (item(entry, current.as_deref())) }
        hr .menu__rule;
        @if waiting > 0 { (menu_item("/", words.invitations_for_you(), IconName::Inbox, number())) }
        (menu_item("/", words.all_organizations(), IconName::Building, None))
        @if may_found() {
            (menu_item(&Mount::find().founding(), words.create_organization(), IconName::Plus, None))
        }
    };
    menu(words.switch_organization(), MenuLook::BarStart, &trigger, &items)
}

fn item(SwitcherEntry { slug, name }: &SwitcherEntry, current: Option<&str>) -> Markup {
    let is_current = current == Some(slug.as_str());
    html! {
        a .menu__item href=(Mount::find().organization(slug)) aria-current=[is_current.then_some("true")] {
            (avatar(name, slug, None, Shape::SquareSmall))
            span .menu__text { (name) }
            @if is_current { (icon(IconName::Check)) }
        }
    }
}
