//! The title of a page, followed by the product's name: in the head of what the server writes, and in the tab of a browser that goes
//! from page to page.
//!
//! Never here: what a page is called.

#[cfg(not(feature = "ssr"))]
mod in_the_browser;
#[cfg(feature = "ssr")]
mod on_the_server;

#[cfg(not(feature = "ssr"))]
pub use in_the_browser::Title;
#[cfg(feature = "ssr")]
pub use on_the_server::Title;

/// The product's name, in context of the whole application.
#[derive(Clone, Debug)]
pub struct Product(pub String);

/// A page's title in full.
fn whole(text: &str, product: Option<&Product>) -> String {
    let product = product.map_or("", |Product(name)| name);
    if text.is_empty() {
        product.to_owned()
    } else {
        format!("{text} · {product}")
    }
}
