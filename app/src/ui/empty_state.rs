//! Nothing here yet, and what to do about it.
//!
//! Never here: an empty state without a way on, or one for "still loading".

use leptos::prelude::*;

use super::icon::{Icon, IconName};

/// Stands where a list would; `children` are the buttons.
#[component]
pub fn EmptyState(
    icon: IconName,
    #[prop(into)] title: String,
    #[prop(into)] text: String,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty-state">
            <span class="empty-state__icon">
                <Icon name=icon />
            </span>
            <h2 class="empty-state__title">{title}</h2>
            <p class="empty-state__text">{text}</p>
            {children.map(|children| view! { <div class="empty-state__actions">{children()}</div> }.into_any())}
        </div>
    }
}
