//! The building blocks of every screen. Each file is one piece, a component or a text; its looks are in the file of `style/blocks` with
//! its name.
//!
//! Rules: looks are enums, never booleans; everything works without scripts, and asks for more by attributes; sentences come from the
//! caller, the few fixed words from [`words`].
//! Never here: a word of the domain, a server function, a rule.

pub mod asked;
pub mod avatar;
pub mod badge;
pub mod button;
pub mod callout;
pub mod dead_end;
pub mod dialog;
pub mod empty_state;
pub mod field;
pub mod flash;
pub mod form;
pub mod icon;
pub mod markup;
pub mod menu;
pub mod narrow_head;
pub mod page_header;
pub mod pager;
pub mod query;
pub mod row_select;
pub mod section;
pub mod summary;
pub mod tabs;
pub mod time;
pub mod title;
pub mod toast;
pub mod tone;
pub mod wait;
pub mod words;

pub use asked::{BY_ITSELF, Coming, ask};
pub use avatar::{Avatar, Shape, avatar};
pub use badge::{Badge, badge};
pub use button::{Button, ButtonLink, IconLink, Look, Size, button_link};
pub use callout::Callout;
pub use dead_end::DeadEnd;
pub use dialog::Dialog;
pub use empty_state::EmptyState;
pub use field::{Choice, ChoiceField, FieldKind, FileField, Lock, Requirement, SelectField, TextArea, TextField};
pub use flash::{Flash, Undo};
pub use form::*;
pub use icon::{Icon, IconName, icon};
pub use menu::{MenuLook, menu, menu_item, row_item, row_menu};
pub use narrow_head::{Mark, narrow_head};
pub use page_header::PageHeader;
pub use pager::{Pager, Turning};
pub use row_select::{RowChoice, RowSelect};
pub use section::Section;
pub use summary::{Jump, Outcome, Summary};
pub use tabs::{Reach, Tab, tabs};
pub use time::{Moment, moment};
pub use title::{Product, Title, in_full};
pub use toast::Toasts;
pub use tone::Tone;
pub use wait::wait;
