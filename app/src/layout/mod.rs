//! What stands around a page: header, switcher, user menu, the frame of an organization; and what stands instead of one when
//! the server said no.

mod account_layout;
mod acting_banner;
mod denied;
mod footer;
mod gone;
mod header;
mod live;
mod loaded;
mod organization_layout;
mod plain_layout;
mod switcher;
mod theme_form;
mod user_menu;
mod viewing;

pub use account_layout::AccountLayout;
pub use acting_banner::ActingBanner;
pub use denied::Denied;
pub use footer::Footer;
pub use header::Header;
pub use loaded::loaded;
pub use organization_layout::{Here, OrganizationLayout};
pub use plain_layout::{NotFound, PlainLayout};
pub use viewing::Viewing;
