//! The layers, from outside to inside. This file is the map; each layer is a file of its own.
//!
//! | # | layer                | file             | answers by itself |
//! |---|----------------------|------------------|-------------------|
//! | 1 | reference            | `reference.rs`   | – |
//! | 2 | counting             | `metrics/`       | – |
//! | 3 | one log line         | `telemetry.rs`   | – |
//! | 4 | headers              | `security.rs`    | – (outside of all that may answer, so that nothing lacks them) |
//! | 5 | panics               | `panics.rs`      | 500 |
//! | 6 | time                 | `timeout.rs`     | 503 |
//! | 7 | size                 | `body.rs`        | 413, 400 |
//! | 8 | origin               | `security.rs`    | 403 |
//! | 9 | files                | `assets.rs`      | files, without asking who asks |
//! |10 | health               | `health.rs`      | `/healthz`, `/readyz` |
//! |11 | session              | `session.rs`     | 500, 503 |
//! |12 | plain forms          | `plain_forms.rs` | redirects, the page again |
//! |13 | server functions and pages, live lines (`live.rs`), pictures (`pictures.rs`), files of people to invite (`invitation_file.rs`), the development mailbox, the 404 page | here | |

use crate::{
    assets::{self, Assets},
    body,
    config::{Config, MailTo},
    console::{self, Console},
    health, invitation_file,
    live::{self, Live},
    mailer::mailbox,
    member_export,
    metrics::{Metrics, requests},
    pages::{API, ErrorPages},
    panics, personal_copy,
    pictures::{self, Pictures},
    plain_forms::{self, PlainForms},
    reference, second_factor,
    security::{self, Gate},
    session::{self, Sessions},
    telemetry, timeout,
};
use axum::{
    Router,
    extract::Request,
    middleware::{from_fn, from_fn_with_state},
    response::{IntoResponse as _, Response},
};
use http::{Method, StatusCode};
use leptos::prelude::{LeptosOptions, provide_context};
use leptos_axum::{AxumRouteListing, LeptosRoutes as _, generate_route_list};
use orgs::{Orgs, kernel::Fault};
use orgs_app::{context::Site, mount::Mount, routes::Paths, shell};
use std::sync::{Arc, LazyLock};

/// The screens' routes, found by a trial run without a request. Once per process: while it lasts leptos loads no resources
/// anywhere, so a second one, beside a request that is being answered, would leave that page empty.
///
/// Without the last one, which takes every address that leads nowhere: see [`missing`].
static ROUTES: LazyLock<Vec<AxumRouteListing>> = LazyLock::new(|| {
    let routes = generate_route_list(Paths).into_iter();
    routes.filter(|route| !route.path().contains('*')).collect()
});

/// The paths of all pages, with their parameters in braces.
pub fn pages() -> Vec<String> {
    ROUTES.iter().map(|route| route.path().to_owned()).collect()
}

/// Everything that answers.
pub fn router(orgs: &Orgs, site: &Site, config: &Config, assets: Assets, metrics: &Metrics) -> Result<Router, Fault> {
    only_posts()?;
    let pages = ErrorPages::new(site);
    let sessions = Sessions {
        orgs: orgs.clone(),
        cookies: site.cookies,
        proxies: config.trusted_proxies.clone(),
        pages: pages.clone(),
    };
    let lines = live::routes(
        "/api/live/{slug}",
        Live {
            orgs: orgs.clone(),
            askers: Arc::new(sessions.clone()),
            streams: metrics.streams.clone(),
            origin: config.origin.clone(),
            pages: pages.clone(),
        },
    );
    let inside = inside(orgs, site, config, &pages)
        .merge(lines)
        .merge(member_export::routes(orgs, Mount::OURS, &pages))
        .merge(personal_copy::routes(orgs, &pages))
        .layer(from_fn(second_factor::ask))
        .layer(from_fn(requests::note));
    let forms = PlainForms::new(inside.clone(), site.cookies, pages.clone());
    let faces = pictures::routes(Pictures {
        orgs: orgs.clone(),
        forms: forms.clone(),
        cookies: site.cookies,
        pages: pages.clone(),
    });
    let gate = Gate {
        origin: config.origin.clone(),
        pages: pages.clone(),
    };
    Ok(Router::new()
        .merge(faces)
        .merge(invitation_file::routes(
            orgs,
            Mount::OURS,
            &forms,
            &pages,
            inside.clone(),
        ))
        .fallback_service(inside)
        // The last one is the outermost.
        .layer(from_fn_with_state(forms, plain_forms::answer))
        .layer(from_fn_with_state(sessions, session::recognise))
        .layer(from_fn_with_state(orgs.clone(), health::answer))
        .layer(from_fn_with_state(
            assets::Files {
                assets,
                pages: pages.clone(),
            },
            assets::serve,
        ))
        .layer(from_fn_with_state(gate, security::same_origin))
        .layer(from_fn_with_state(pages.clone(), body::bound))
        .layer(from_fn_with_state(pages.clone(), timeout::limit))
        .layer(from_fn_with_state(pages, panics::catch))
        .layer(from_fn_with_state(site.cookies, security::headers))
        .layer(from_fn(telemetry::observe))
        .layer(from_fn_with_state(metrics.counts.clone(), requests::count))
        .layer(from_fn(reference::give)))
}

/// A server function that answers GET could be called by any page in the world with our visitor's cookies.
fn only_posts() -> Result<(), Fault> {
    match server_fn::axum::server_fn_paths().find(|(_, method)| *method != Method::POST) {
        Some((path, method)) => Err(Fault::broken(format!(
            "the server function {path} answers {method}; all must be POST"
        ))),
        None => Ok(()),
    }
}

fn inside(orgs: &Orgs, site: &Site, config: &Config, pages: &ErrorPages) -> Router {
    let options = leptos_options(config);
    let context = {
        let (orgs, site) = (orgs.clone(), site.clone());
        move || {
            provide_context(orgs.clone());
            provide_context(site.clone());
        }
    };
    let shell = {
        let options = options.clone();
        move || shell(options.clone())
    };
    let missing = {
        let (context, shell, pages) = (context.clone(), shell.clone(), pages.clone());
        let render = leptos_axum::render_app_async_with_context(context, shell);
        move |request: Request| missing(request, render.clone(), pages.clone())
    };
    let routes = Router::new()
        .leptos_routes_with_context(&options, ROUTES.clone(), context, shell)
        .fallback(missing)
        .with_state(options);
    let console = Console {
        orgs: orgs.clone(),
        pages: pages.clone(),
    };
    let routes = routes.layer(from_fn_with_state(console, console::hide));
    match &config.mail {
        MailTo::Smtp(_) => routes,
        MailTo::Folder(folder) => routes.merge(mailbox::routes(folder.clone(), site)),
    }
}

/// What no route knows: the product's own 404 page for whoever wants a page, a plain answer for everybody else.
async fn missing<F>(request: Request, render: impl FnOnce(Request) -> F, pages: ErrorPages) -> Response
where
    F: Future<Output = Response>,
{
    let wants_page = [Method::GET, Method::HEAD].contains(request.method()) && request.uri().path_and_query().is_some();
    if !wants_page || request.uri().path().starts_with(API) {
        return pages.of(&request).nothing_here();
    }
    let mut response = render(request).await.into_response();
    // Unless the page decided otherwise: a redirect, a fault.
    if response.status() == StatusCode::OK {
        *response.status_mut() = StatusCode::NOT_FOUND;
    }
    response
}

/// What leptos asks for; the rest of it belongs to cargo-leptos.
fn leptos_options(config: &Config) -> LeptosOptions {
    let watching = config.site_root.is_some() && config.environment == crate::config::Environment::Development;
    LeptosOptions::builder()
        .output_name(Arc::<str>::from("orgs"))
        .site_pkg_dir(Arc::<str>::from("pkg"))
        .site_addr(config.listen)
        .env(if watching {
            leptos::config::Env::DEV
        } else {
            leptos::config::Env::PROD
        })
        .build()
}
