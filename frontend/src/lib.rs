//! The wake-up call: brings the page that the server wrote to life. Never here: anything else.

use wasm_bindgen::prelude::wasm_bindgen;

/// Called by the script that the shell links to.
#[wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_body(orgs_app::App);
}
