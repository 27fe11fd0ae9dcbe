//! Pages that the server writes and the browser swaps in: accounts, the front page, an invitation's page, the console. They are
//! words and forms, and nothing on them lives by itself, so their code would be dead weight in the wasm.
//!
//! On the server [`Served`] is the place of the page that the address names. In the browser it is a place whose content comes from
//! the server, by the same requests that a browser without scripts would make: a link fetches the page behind it, a form is posted
//! to its own page, and what comes back is put in. So a page of this kind is written once, as a plain page, and costs no byte.
//!
//! Never here: what is on a page; pages that change while one looks at them (those of an organization are hydrated).

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
pub use in_the_browser::Served;
#[cfg(feature = "ssr")]
pub use on_the_server::Served;
