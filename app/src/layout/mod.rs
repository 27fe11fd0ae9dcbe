//! What stands around a page: header, switcher, user menu, the frame of an organization; and what stands instead of one when
//! the server said no.

pub mod server_fns;
pub mod view_model;

#[cfg(feature = "ssr")]
mod account_layout;
mod acting_banner;
mod denied;
mod footer;
mod gone;
mod header;
mod keys;
mod language_form;
mod live;
mod loaded;
#[cfg(feature = "ssr")]
mod not_found;
mod organization_layout;
mod palette;
mod plain_layout;
mod switcher;
mod theme_form;
mod user_menu;
#[cfg(feature = "ssr")]
mod view;
mod viewing;
mod words;

#[cfg(feature = "ssr")]
pub use account_layout::AccountLayout;
pub use acting_banner::ActingBanner;
pub use denied::Denied;
pub use footer::Footer;
pub use header::Header;
pub use keys::Keys;
pub use loaded::loaded;
#[cfg(feature = "ssr")]
pub use not_found::{NotFound, Nothing};
pub use organization_layout::{Here, OrganizationLayout};
pub use palette::Palette;
#[cfg(feature = "ssr")]
pub use plain_layout::MainLayout;
pub use plain_layout::ServedLayout;
pub use viewing::Viewing;
pub use words::Words;
