//! The one `h1` of a page, what it is about, and what can be done. Whoever follows a link is taken to the `h1`, hence its tabindex.
//!
//! Never here: a second heading, or the title of the document.

use leptos::prelude::*;

/// `children` are the buttons.
#[component]
pub fn PageHeader(
    #[prop(into)] title: String,
    #[prop(optional, into)] lead: String,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <header class="page-header">
            <div class="page-header__text">
                <h1 class="page-header__title" tabindex="-1">{title}</h1>
                {(!lead.is_empty()).then(|| view! { <p class="page-header__lead">{lead}</p> }.into_any())}
            </div>
            {children.map(|children| view! { <div class="page-header__actions">{children()}</div> }.into_any())}
        </header>
    }
}
