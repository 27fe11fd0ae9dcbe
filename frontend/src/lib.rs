//! What happens in the browser: the page that the server wrote is set into the open one, instead of a page load. All of it works
//! without this as well, by the same requests.
//!
//! Pages are words and forms; what moves on them is told by attributes, so no page has code here:
//!
//! | attribute | on | means |
//! |---|---|---|
//! | `data-house` | around everything of ours | below which paths the pages are that belong together |
//! | `data-place` | in it | what is changed from page to page; the page itself stands in its `#main` |
//! | `data-live`, `data-revision` | `#main` | the line on which it hears of changes, and how new it is |
//! | `data-lost` | a template | stands instead of the page when whoever looks at it belongs there no more |
//! | `data-seconds` | anything | the page may be looked at for so long still |
//! | `data-as-typed` | a form | asked as one types: a search goes to its address, any other form is looked at again with what is typed |
//! | `data-checked-by` | such a form that is posted | the button of it that only asks: what is typed goes in a post, and never into an address |
//! | `data-proposed` | around a field | what stands there is our proposal as long as nobody changed it, and is not sent as typed |
//! | `data-sends` | a select | its form is sent when something is chosen; what was chosen is taken back unless it was done |
//! | `data-each`, `data-all` | boxes of a list | its rows are chosen together: all of them, or a range with the shift key |
//! | `data-chosen` | anything | says how many are chosen, and then these words |
//! | `data-copies` | a hidden button | comes to sight behind its field, copies what stands there, and says these words |
//! | `data-leaves` | a form | the browser itself sends it, because its answer leads out of the site |
//! | `data-noscroll` | a link | the page stays where it is scrolled to |
//! | `data-autofocus` | in a dialog | the focus begins here |
//! | `data-key` | a link or a field | the letter that leads there |
//! | `data-palette`, `data-keys` | a button | opens the palette, or the list of keys |
//! | `data-finds` | in the palette | where ways stand that it offers, and of which kind these are |
//!
//! Never here: what is on a page, a sentence, a rule. Nor leptos: it writes pages, on the server.

mod choosing;
mod copying;
mod desk;
mod dialogs;
mod dom;
mod forms;
mod keys;
mod links;
mod live;
mod menus;
mod morph;
mod page;
mod palette;
mod time_left;
mod toasts;
mod typing;

use desk::Desk;
use wasm_bindgen::prelude::wasm_bindgen;

/// Called once, when the page is there; by the script that the shell links to, or by the wasm of a host.
#[wasm_bindgen]
pub fn wake() {
    console_error_panic_hook::set_once();
    let desk = Desk::new();
    links::follow(&desk);
    forms::send(&desk);
    typing::follow(&desk);
    time_left::watch(&desk);
    choosing::follow();
    copying::follow();
    dialogs::leave_beside();
    keys::follow();
    menus::tame();
    palette::follow();
    toasts::tend();
    desk.begin();
}
