//! The application: what every page shares, around the routes.
//!
//! A host that wants single screens instead takes [`crate::routes::OrganizationRoutes`], or single components.

use crate::{
    json,
    layout::server_fns::Viewer,
    layout::{ActingBanner, Footer, Keys, Palette, Viewing, Words},
    routes::ApplicationRoutes,
    ui::{LastPosted, Posted, Product, Progress, Revision, Toaster, Toasts, Underway, follow, tame_menus},
};
use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::{components::Router, hooks::use_location};
use orgs::kernel::Language;
use serde::{Deserialize, Serialize};

/// What the first render needs to know of the request: read by the server, repeated exactly by the browser.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Said {
    /// The page's language.
    #[serde(default)]
    pub language: Language,
    /// The product's name.
    pub product: String,
    /// What a form had to say before its redirect.
    pub flash: Option<String>,
    /// The form that takes it back, as text; empty if none does.
    #[serde(default)]
    pub undo: String,
    /// The form that was posted without scripts and refused.
    pub posted: Option<Posted>,
}

/// The whole product.
#[component]
pub fn App() -> impl IntoView {
    let said = SharedValue::<Said, json::Text>::new_with_encoding(crate::said).into_inner();
    let product = said.product.clone();
    let toaster = begin(said);
    tame_menus();
    let words = Words::here();
    let (routing, underway) = (RwSignal::new(false), Underway::find());
    let busy = Signal::derive(move || routing.get() || underway.any());
    view! {
        <Router set_is_routing=routing.write_only()>
            <FocusOnArrival />
            <a class="skip-link" href="#main" rel="external">{words.skip()}</a>
            <Progress busy />
            <div class="shell">
                <ActingBanner />
                <ApplicationRoutes />
                <Footer product />
            </div>
        </Router>
        <Toasts toaster />
        <Palette />
        <Keys />
    }
}

/// What every page finds in context, in our house and in a host's; asks who looks.
pub(crate) fn begin(said: Said) -> Toaster {
    let Said {
        language,
        product,
        flash,
        undo,
        posted,
    } = said;
    provide_meta_context();
    provide_context(language);
    provide_context(LastPosted(posted));
    let toaster = Toaster::provide();
    if let Some(flash) = flash {
        toaster.offer(flash, undo);
    }
    Revision::provide();
    Underway::provide();
    provide_context(Product(product));
    provide_context(Viewing(follow(|| Viewer {})));
    toaster
}

/// After a change of page the focus goes to its heading, as it would after a page load.
#[component]
fn FocusOnArrival() -> impl IntoView {
    let path = use_location().pathname;
    Effect::new(move |before: Option<String>| {
        let now = path.get();
        if before.is_some_and(|before| before != now) {
            set_timeout(focus_heading, std::time::Duration::from_millis(60));
        }
        now
    });
}

fn focus_heading() {
    use wasm_bindgen::JsCast;
    let heading = document().query_selector("main h1").ok().flatten();
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = heading.set_attribute("tabindex", "-1");
        let _ = heading.focus();
    }
}
