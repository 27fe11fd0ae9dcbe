//! What stands around a page: header, switcher, user menu, the frame of an organization; and what stands instead of one when
//! the server said no.

pub mod server_fns;
pub mod view_model;

mod account_layout;
mod acting_banner;
mod choices;
mod denied;
mod footer;
mod gone;
mod header;
mod keys;
mod loaded;
mod not_found;
mod organization_layout;
mod palette;
mod plain_layout;
mod switcher;
mod user_menu;
mod view;
mod words;

pub use account_layout::AccountLayout;
pub use acting_banner::ActingBanner;
pub use denied::Denied;
pub use footer::Footer;
pub use keys::Keys;
pub use loaded::loaded;
pub use not_found::{NotFound, Nothing};
pub use organization_layout::{Here, OrganizationLayout};
pub use palette::Palette;
pub use plain_layout::{FramedLayout, MainLayout};
pub use words::Words;
