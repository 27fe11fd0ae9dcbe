//! Pages that the server writes and the browser swaps in: all of them. They are words and forms, and what moves on them is told by
//! attributes, so their code would be dead weight in the wasm.
//!
//! On the server [`Served`] is the place of the page that the address names. In the browser it is a place whose content comes from
//! the server, by the same requests that a browser without scripts would make: a link fetches the page behind it, a form is posted
//! to its own page, and what comes back is put in. So a page of this kind is written once, as a plain page, and costs no byte.
//!
//! What a page can ask for, by attributes of its markup:
//!
//! | attribute | on | means |
//! |---|---|---|
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
//!
//! Never here: what is on a page.

#[cfg(not(feature = "ssr"))]
mod choosing;
#[cfg(not(feature = "ssr"))]
mod copying;
#[cfg(not(feature = "ssr"))]
mod desk;
#[cfg(not(feature = "ssr"))]
mod forms;
#[cfg(not(feature = "ssr"))]
mod in_the_browser;
#[cfg(not(feature = "ssr"))]
mod morph;
#[cfg(feature = "ssr")]
mod on_the_server;
#[cfg(not(feature = "ssr"))]
mod page;
#[cfg(not(feature = "ssr"))]
mod typing;

#[cfg(not(feature = "ssr"))]
pub use in_the_browser::Served;
#[cfg(feature = "ssr")]
pub use on_the_server::Served;
