//! Links to the parts of one thing. They are links, so they are named and behave as such.
//!
//! Never here: `role="tab"`, or content that is switched without a URL.

use leptos::prelude::WithUntracked as _;
use leptos_router::hooks::use_location;

use super::{
    icon::{IconName, icon},
    markup::{Markup, html},
};
use crate::language::language;

/// On which pages a tab is the current one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Only at its own address.
    Here,
    /// Also on everything below it.
    Below,
}

/// One link.
#[derive(Debug, Clone)]
pub struct Tab {
    href: String,
    reach: Reach,
    icon: IconName,
    text: &'static str,
    key: Option<&'static str>,
    count: Option<u64>,
}

impl Tab {
    /// To one of the parts.
    pub fn to(href: impl Into<String>, reach: Reach, icon: IconName, text: &'static str) -> Self {
        Self {
            href: href.into(),
            reach,
            icon,
            text,
            key: None,
            count: None,
        }
    }

    /// The letter that leads there.
    #[must_use]
    pub fn key(self, key: &'static str) -> Self {
        Self { key: Some(key), ..self }
    }

    /// The number of things behind it, if it is shown.
    #[must_use]
    pub fn count(self, count: Option<u64>) -> Self {
        Self { count, ..self }
    }
}

/// The bar; `label` is the name of the thing.
pub fn tabs(label: &str, tabs: impl IntoIterator<Item = Tab>) -> Markup {
    let path = use_location().pathname;
    let current = |tab: &Tab| path.with_untracked(|path| is_current(path, &tab.href, tab.reach));
    html! {
        nav .tabs aria-label=(label) {
            ul .tabs__list {
                @for tab in tabs {
                    li {
                        a .tabs__link href=(tab.href) aria-current=[current(&tab).then_some("page")] data-key=[tab.key] {
                            (icon(tab.icon))
                            span { (tab.text) }
                            @if let Some(count) = tab.count { span .tabs__count { (language().grouped(count)) } }
                        }
                    }
                }
            }
        }
    }
}

fn is_current(path: &str, target: &str, reach: Reach) -> bool {
    let rest = path.strip_prefix(target.trim_end_matches('/'));
    rest.is_some_and(|rest| match reach {
        Reach::Here => rest.is_empty() || rest == "/",
        Reach::Below => rest.is_empty() || rest.starts_with('/'),
    })
}

#[cfg(test)]
mod tests {
    use super::{Reach, is_current};

    #[test]
    fn a_tab_knows_its_pages() {
        assert!(is_current("/a/b", "/a/b", Reach::Here));
        assert!(is_current("/a/b/", "/a/b", Reach::Here));
        assert!(!is_current("/a/b/c", "/a/b", Reach::Here));
        assert!(is_current("/a/b/c", "/a/b", Reach::Below));
        assert!(!is_current("/a/bc", "/a/b", Reach::Below));
    }
}
