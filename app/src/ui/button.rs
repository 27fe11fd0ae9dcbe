//! Things one presses: a button that submits its form, and a link that looks like one.
//!
//! Never here: `disabled` (a disabled button cannot be focused and cannot explain itself), or what pressing does.

use leptos::prelude::*;

use super::icon::{Icon, IconName};
use super::markup::{Markup, html};

/// How much a button asks to be pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// The one thing to do on this page.
    Primary,
    /// Everything else.
    Secondary,
    /// Beside others, or in a row.
    Ghost,
    /// Destroys, for good: the last step.
    Danger,
    /// Leads to something that destroys.
    DangerQuiet,
}

/// How large a button is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Size {
    /// Beside fields.
    #[default]
    Regular,
    /// In rows of a table.
    Small,
    /// On the landing page.
    Large,
    /// As wide as its card.
    Wide,
}

const fn look_class(look: Look) -> &'static str {
    match look {
        Look::Primary => "button button--primary",
        Look::Secondary => "button button--secondary",
        Look::Ghost => "button button--ghost",
        Look::Danger => "button button--danger",
        Look::DangerQuiet => "button button--danger-quiet",
    }
}

fn class(look: Look, size: Size) -> String {
    let size = match size {
        Size::Regular => "",
        Size::Small => " button--sm",
        Size::Large => " button--lg",
        Size::Wide => " button--wide",
    };
    [look_class(look), size].concat()
}

/// Submits the form around it. While its answer is awaited it keeps its width and its focus and ignores presses.
#[component]
pub fn Button(
    look: Look,
    #[prop(optional)] size: Size,
    /// Shown before the words.
    #[prop(optional)]
    icon: Option<IconName>,
    children: Children,
) -> impl IntoView {
    view! {
        <button type="submit" class=class(look, size)>
            {icon.map(|name| view! { <Icon name /> }.into_any())}
            {children()}
        </button>
    }
}

/// Goes somewhere, and looks like a button.
#[component]
pub fn ButtonLink(
    #[prop(into)] href: String,
    look: Look,
    #[prop(optional)] size: Size,
    /// Shown before the words.
    #[prop(optional)]
    icon: Option<IconName>,
    children: Children,
) -> impl IntoView {
    view! {
        <a href=href class=class(look, size)>
            {icon.map(|name| view! { <Icon name /> }.into_any())}
            {children()}
        </a>
    }
}

/// The same in a text, with words alone.
pub fn button_link(href: &str, look: Look, size: Size, text: &str) -> Markup {
    html! { a class=(class(look, size)) href=(href) { (text) } }
}

/// Goes somewhere; only a picture, its words are read out.
#[component]
pub fn IconLink(#[prop(into)] href: String, icon: IconName, #[prop(into)] label: String) -> impl IntoView {
    view! {
        <a
            href=href
            class="button button--ghost button--square button--sm"
            aria-label=label
            data-noscroll
        >
            <Icon name=icon />
        </a>
    }
}
