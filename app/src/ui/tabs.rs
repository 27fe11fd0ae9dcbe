//! Links to the parts of one thing. They are links, so they are named and behave as such.
//!
//! Never here: `role="tab"`, or content that is switched without a URL.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::icon::{Icon, IconName};
use crate::language::language;

/// On which pages a tab is the current one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Only at its own address.
    Here,
    /// Also on everything below it.
    Below,
}

/// The bar; `label` is the name of the thing, `children` are [`Tab`]s.
#[component]
pub fn Tabs(#[prop(into)] label: String, children: Children) -> impl IntoView {
    view! {
        <nav class="tabs" aria-label=label>
            <ul class="tabs__list">{children()}</ul>
        </nav>
    }
}

/// One link, with the number of things behind it.
#[component]
pub fn Tab(
    #[prop(into)] href: String,
    reach: Reach,
    icon: IconName,
    #[prop(into)] text: String,
    /// The letter that leads there.
    #[prop(optional)]
    key: Option<&'static str>,
    #[prop(default = None)] count: Option<u64>,
) -> impl IntoView {
    let path = use_location().pathname;
    let current = path
        .with_untracked(|path| is_current(path, &href, reach))
        .then_some("page");
    let count = count.map(|count| view! { <span class="tabs__count">{language().grouped(count)}</span> });
    view! {
        <li>
            <a class="tabs__link" href=href aria-current=current data-key=key>
                <Icon name=icon />
                <span>{text}</span>
                {count}
            </a>
        </li>
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
