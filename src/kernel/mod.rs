//! Values that know nothing of organizations. Parse at the door, trust inside.
//!
//! Never here: SQL, roles, async, a slice.

pub mod display_name;
pub mod email_address;
pub mod failure;
pub mod footing;
pub mod ids;
pub mod kind;
pub mod language;
pub mod own_path;
pub mod page;
pub mod problem;
pub mod slug;
#[cfg(feature = "ssr")]
mod stored;
pub mod timestamp;

#[cfg(feature = "ssr")]
pub mod clock;
#[cfg(feature = "ssr")]
pub mod fault;
#[cfg(feature = "ssr")]
pub mod key;
#[cfg(feature = "ssr")]
pub mod meter;
#[cfg(feature = "ssr")]
pub mod secret;
#[cfg(feature = "ssr")]
pub mod veto;

pub use display_name::DisplayName;
pub use email_address::EmailAddress;
pub use failure::Denial;
pub use footing::{Factor, Footing, State};
pub use ids::{
    AddressId, BatchId, EventId, InvitationId, JoinRequestId, OrganizationId, PasskeyId, RemovalId, ShareLinkId,
    TeamId, UserId,
};
pub use kind::Kind;
pub use language::Language;
pub use own_path::own_path;
pub use page::{Direction, Page};
pub use problem::{Issue, Problem, Problems};
pub use slug::Slug;
pub use timestamp::Timestamp;

#[cfg(feature = "ssr")]
pub use clock::{Clock, SystemClock};
#[cfg(feature = "ssr")]
pub use fault::{Failure, Fault, Never, Outcome, Refusal, Stop, settled};
#[cfg(feature = "ssr")]
pub use secret::{Digest, Secret, unguessable};
#[cfg(feature = "ssr")]
pub use veto::Veto;
