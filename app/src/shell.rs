//! The document around the application: head, styles, the script that wakes the page up, and the policy that lets nothing
//! else run.
//!
//! Never here: inline styles, scripts without a nonce, anything from another origin.

use crate::{
    App,
    context::{self, Site},
    layout::Words,
};
use http::header;
use leptos::{config::LeptosOptions, hydration::AutoReload, nonce::use_nonce, prelude::*};
use leptos_meta::MetaTags;

/// Where scripts and styles are, without their endings.
const PKG: &str = "/pkg/orgs";

/// One html page.
pub fn shell(options: LeptosOptions) -> impl IntoView {
    let (site, visit) = (context::site(), context::visit());
    let nonce = use_nonce().map(|nonce| nonce.to_string()).unwrap_or_default();
    context::add_header(header::CONTENT_SECURITY_POLICY, &policy(&nonce));
    let theme = visit.theme.filter(|theme| *theme != "system");
    let version = site.version;
    let css = format!("{PKG}.css?v={version}");
    let passkeys = format!("/passkeys.js?v={version}");
    view! {
        <!DOCTYPE html>
        <html lang=visit.language.code() data-theme=theme>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <meta name="description" content=Words(visit.language).about() />
                <link rel="stylesheet" href=css />
                <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
                <AutoReload options />
                <script type="module" src=passkeys nonce=nonce></script>
                <MetaTags />
                <Wake />
            </head>
            <body data-house="/">
                <App />
            </body>
        </html>
    }
}

/// The script that wakes the page up: it belongs into the head of a document. Nothing on a page that is none of ours.
#[component]
pub fn Wake() -> impl IntoView {
    use_context::<Site>().map(|site| wake(&site.version))
}

fn wake(version: &str) -> impl IntoView + use<> {
    let (js, wasm) = (format!("{PKG}.js?v={version}"), format!("{PKG}.wasm?v={version}"));
    let nonce = use_nonce().map(|nonce| nonce.to_string());
    // The page is whole without it: the wasm is asked for once everything else is there, and takes nothing from it on a slow line.
    // Waking up is a task of its own: what was pressed, or has to be painted, while the wasm was set up comes first.
    let wake = format!(
        "const wake = async () => {{ \
           const {{ default: start, wake: up }} = await import('{js}'); \
           await start({{ module_or_path: '{wasm}' }}); \
           setTimeout(() => {{ up(); document.documentElement.dataset.awake = ''; }}); \
         }}; \
         if (document.readyState === 'complete') wake(); else addEventListener('load', () => setTimeout(wake));"
    );
    view! { <script type="module" nonce=nonce>{wake}</script> }
}

/// What a page of ours may load and run: scripts only with this page's nonce, and what they import; wasm may be compiled; nothing else.
pub fn policy(nonce: &str) -> String {
    // `cargo leptos watch` tells a development page by a socket that there is something new.
    let watch = if cfg!(debug_assertions) {
        " ws://127.0.0.1:* ws://localhost:*"
    } else {
        ""
    };
    format!(
        "default-src 'none'; script-src 'nonce-{nonce}' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
         font-src 'self'; connect-src 'self'{watch}; manifest-src 'self'; object-src 'none'; base-uri 'none'; \
         frame-ancestors 'none'; form-action 'self'"
    )
}
