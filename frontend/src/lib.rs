//! The wake-up call: brings the page that the server wrote to life. Never here: anything else.

// Views are deep types; the compiler has to look that far.
#![recursion_limit = "1024"]

use wasm_bindgen::prelude::wasm_bindgen;

/// Called by the script that the shell links to.
#[wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_body(orgs_app::App);
}
