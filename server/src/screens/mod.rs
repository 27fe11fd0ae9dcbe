//! The screens in somebody else's application: one router with the pages of each mount, to be merged into the host's own. The host
//! says who asks and writes the document around the pages; sessions, accounts and everything else of the product are left out.
//!
//! | # | layer | what of the product's ([`crate::router`]) |
//! |---|-------|---|
//! | 1 | reference, headers, panics, time, size, origin | the same |
//! | 2 | who asks | the [`Host`], instead of our sessions |
//! | 3 | plain forms | the same, and no server function but those about organizations ([`FUNCTIONS`]) |
//! | 4 | pages, and the lines on which they hear of changes | [`orgs_app::embedding`]; they wake up where the host's document has [`Wake`] |
//!
//! Never here: a path of the host's, or a page.

mod guests;
mod host;
mod mounts;
mod recognition;

use guests::Guests;

pub use host::Host;
pub use mounts::Misplaced;
/// Belongs into the head of a host's document: with it the pages wake up, without it they are plain.
pub use orgs_app::shell::Wake;

use crate::{
    assets::{self, Assets, Files},
    body, invitation_file,
    live::{self, Live},
    member_export,
    origin::Origin,
    pages::ErrorPages,
    panics,
    plain_forms::{self, PlainForms},
    reference, security,
    streams::Streams,
    timeout,
};
use any_spawner::Executor;
use axum::{
    Router,
    extract::Request,
    middleware::{from_fn, from_fn_with_state},
    routing::{any, get, post},
};
use http::{StatusCode, header};
use leptos::{nonce::use_nonce, prelude::*};
use orgs::Orgs;
use orgs_app::{
    context::{self, Site},
    embedding::{Mounted, Slots},
    mount::Mount,
    shell,
};
use std::sync::Arc;
use tower::ServiceExt as _;

/// The stylesheet, for the host's document. What it says stands in layers, so that any rule of the host's outside of one wins; colours
/// and measures are custom properties (`style/tokens.css`), and each page is inside of an element of the class `orgs`.
pub const STYLE: &str = "/pkg/orgs.css";
/// What wakes the pages up where a host's document has [`Wake`].
const SCRIPTS: [&str; 2] = ["/pkg/orgs.js", "/pkg/orgs.wasm"];
/// As many open pages of one process hear of changes at most.
const LINES: usize = 1_000;
/// What stylesheet and pages show.
const PICTURES: [&str; 2] = ["/icons.svg", "/chevron.svg"];

/// The server functions that a form in a host's application may name: what is about organizations. Nobody signs in by them.
pub const FUNCTIONS: [&str; 8] = [
    "/api/organizations/",
    "/api/foundings/",
    "/api/members/",
    "/api/teams/",
    "/api/invitations/",
    "/api/ownership/",
    "/api/share-links/",
    "/api/join-requests/",
];
/// They make an account of ours.
const ACCOUNTS: [&str; 2] = ["/api/invitations/register", "/api/foundings/register"];

/// The pages of organizations, for a host's application.
pub struct Screens {
    site: Site,
    origin: Origin,
    host: Arc<dyn Host>,
    mounts: Vec<(Orgs, Mount, Slots)>,
}

impl Screens {
    /// For an application with this name at this origin, such as `https://market.example`.
    pub fn new(product: &str, origin: &str, host: impl Host) -> Result<Self, Misplaced> {
        let origin = Origin::parse(origin).map_err(|why| Misplaced(format!("the origin {why}")))?;
        let site = Site {
            product: product.into(),
            origin: origin.as_str().into(),
            cookies: origin.cookies(),
            mailbox: None,
            version: Assets::carried().version(),
            provider: None,
        };
        Ok(Self {
            site,
            origin,
            host: Arc::new(host),
            mounts: Vec::new(),
        })
    }

    /// The pages of one kind of organizations, once more: `orgs` is the handle for the kind.
    #[must_use]
    pub fn mount(mut self, orgs: &Orgs, mount: Mount, slots: Slots) -> Self {
        self.mounts.push((orgs.clone(), mount, slots));
        self
    }

    /// All of them, with our stylesheet and icons; to be merged into the router of the host, at its root.
    pub fn router(self) -> Result<Router, Misplaced> {
        mounts::check(self.mounts.iter().map(|(orgs, mount, _)| (orgs, *mount)))?;
        // A host with pages of its own has set it already.
        let _ = Executor::init_tokio();
        let pages = ErrorPages::new(&self.site);
        let files = Files {
            assets: Assets::carried(),
            pages: pages.clone(),
        };
        // The layer answers where there is such a file; it has to stand before a route.
        let places = PICTURES.iter().chain([&STYLE]).chain(&SCRIPTS);
        let places = places.fold(Router::new(), |router, path| {
            router.route(path, get(StatusCode::NOT_FOUND))
        });
        let files = places.layer(from_fn_with_state(files, assets::serve));
        let streams = Streams::up_to(LINES);
        let mounts = self.mounts.iter().map(|(orgs, mount, slots)| {
            let lines = Live {
                orgs: orgs.clone(),
                askers: Arc::new(Guests(self.host.clone())),
                streams: streams.clone(),
                origin: self.origin.clone(),
                pages: pages.clone(),
            };
            let inside = self
                .inside(orgs, *mount, slots)
                .merge(live::routes(&mount.page("{slug}", "live"), lines))
                .merge(member_export::routes(orgs, *mount, &pages));
            let inside = self.guarded(orgs, inside, *mount, &pages);
            let answer = any(move |request: Request| inside.clone().oneshot(request));
            Router::new()
                .route(mount.organizations(), answer.clone())
                .route(&format!("{}/{{*page}}", mount.organizations()), answer)
        });
        Ok(mounts.fold(files, Router::merge))
    }

    /// Pages and server functions of one mount.
    fn inside(&self, orgs: &Orgs, mount: Mount, slots: &Slots) -> Router {
        let given = {
            let (orgs, site, slots) = (orgs.clone(), self.site.clone(), slots.clone());
            move || {
                provide_context(orgs.clone());
                provide_context(site.clone());
                provide_context(slots.clone());
                provide_context(mount);
            }
        };
        let host = self.host.clone();
        let document = move || {
            let nonce = use_nonce().map(|nonce| nonce.to_string()).unwrap_or_default();
            context::add_header(header::CONTENT_SECURITY_POLICY, &shell::policy(&nonce));
            host.document(view! { <Mounted /> }.into_any())
        };
        let functions = {
            let given = given.clone();
            move |request: Request| leptos_axum::handle_server_fns_with_context(given.clone(), request)
        };
        let page = leptos_axum::render_app_async_with_context(given, document);
        Router::new()
            .route("/api/{*function}", post(functions))
            .fallback(move |request: Request| page.clone()(request))
    }

    fn guarded(&self, orgs: &Orgs, inside: Router, mount: Mount, pages: &ErrorPages) -> Router {
        let forms = PlainForms::in_a_house(inside.clone(), self.site.cookies, pages.clone(), mount);
        let door = recognition::Door {
            host: self.host.clone(),
            cookies: self.site.cookies,
            pages: pages.clone(),
        };
        let gate = security::Gate {
            origin: self.origin.clone(),
            pages: pages.clone(),
        };
        let files = invitation_file::routes(orgs, mount, &forms, pages, inside.clone());
        files
            .fallback_service(inside)
            .layer(from_fn_with_state(forms, plain_forms::answer))
            .layer(from_fn_with_state(door, recognition::recognise))
            .layer(from_fn_with_state(gate, security::same_origin))
            .layer(from_fn_with_state(pages.clone(), body::bound))
            .layer(from_fn_with_state(pages.clone(), timeout::limit))
            .layer(from_fn_with_state(pages.clone(), panics::catch))
            .layer(from_fn_with_state(self.site.cookies, security::headers))
            .layer(from_fn(reference::give))
    }
}

/// Whether a form in a host's application may name this server function.
pub(crate) fn is_about_organizations(path: &str) -> bool {
    !ACCOUNTS.contains(&path) && FUNCTIONS.iter().any(|start| path.starts_with(start))
}
