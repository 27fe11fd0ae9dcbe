//! The application: what every page shares, around the routes.
//!
//! Pages are written whole, as plain pages; what brings them to life in the browser is the package `orgs-frontend`. A host that wants
//! single screens instead takes [`crate::routes::OrganizationRoutes`], or single components.

use crate::{
    context,
    layout::{ActingBanner, Footer, Keys, Palette, Words},
    routes::ApplicationRoutes,
    ui::{Flash, LastPosted, Product, Toasts},
};
use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::components::Router;

/// The whole product.
#[component]
pub fn App() -> impl IntoView {
    let flash = begin();
    let words = Words::here();
    view! {
        <a class="skip-link" href="#main" rel="external">{words.skip()}</a>
        <div class="progress" aria-hidden="true" data-state="idle"></div>
        <div class="shell" data-place>
            <Router>
                <ActingBanner />
                <ApplicationRoutes />
                <Footer />
            </Router>
        </div>
        <Toasts flash />
        <Palette />
        <Keys />
    }
}

/// What every page finds in context, in our house and in a host's. What a form had to say before its redirect is for the
/// toasts.
pub(crate) fn begin() -> Option<Flash> {
    nobody_hydrates();
    let visit = context::visit();
    provide_meta_context();
    provide_context(visit.language);
    provide_context(LastPosted(visit.posted));
    provide_context(Product(context::product()));
    visit.flash
}

/// Nothing of the page is sent a second time as data.
fn nobody_hydrates() {
    if let Some(shared) = Owner::current_shared_context() {
        shared.set_is_hydrating(false);
    }
}
