//! Invitations: an offer to one address, to become a member with one role.
//!
//! **Words.** An invitation is pending until it is accepted, declined, revoked or expired; those states are final, except that
//! an expired one can be sent again. *Resend* is the same invitation with a new token and a new expiry.
//!
//! **Rules.** One pending invitation per organization and canonical address. Nobody offers a role above their own. Only the
//! addressed person can accept: signed in, and the address is one of their verified ones. It is usable once, before its expiry (judged at use),
//! with a token of its newest generation, while its inviter could still offer that role. Only digests of tokens are stored;
//! the token is born in the moment its mail is written. A link that an admin makes to *hand over* by themselves shows nobody's
//! address: it makes no account, and only who is signed in answers by it. Whoever opened a link with another account may *ask*, once,
//! that it goes to their own address; what is asked gives no rights, and readdressing or dismissing it settles it.
//!
//! **Who may.** Admins invite, resend, revoke, change the role, correct the address and make a link. Accepting and declining need the mailed token, or the account it was
//! addressed to; asking for another address the token, and an account.
//!
//! A host may choose that people are *added* and not asked ([`InvitationBackend`]): who has an account is a member at once and is
//! told; who has none becomes one when they have completed their registration by the mailed link, and is no user before.
//!
//! **What happens after.** Events `invitation.*`; `sent`, `resent`, `readdressed` and `reminded` cause one mail, and so does `member.added`;
//! `readdress-requested` one to who invited, or to those who look after invitations where they cannot any more.

pub mod addresses;
pub mod errors;
pub mod file;
pub mod input;
pub mod invitation;

#[cfg(feature = "ssr")]
mod accept;
#[cfg(feature = "ssr")]
mod add;
#[cfg(feature = "ssr")]
mod addressee;
#[cfg(feature = "ssr")]
pub mod backend;
#[cfg(feature = "ssr")]
mod check;
#[cfg(feature = "ssr")]
mod complete;
#[cfg(feature = "ssr")]
mod decline;
#[cfg(feature = "ssr")]
mod deliver;
#[cfg(feature = "ssr")]
mod invite;
#[cfg(feature = "ssr")]
mod invite_many;
#[cfg(feature = "ssr")]
mod list;
#[cfg(feature = "ssr")]
mod pending;
#[cfg(feature = "ssr")]
mod prove;
#[cfg(feature = "ssr")]
mod remind;
#[cfg(feature = "ssr")]
mod requests;
#[cfg(feature = "ssr")]
mod resend;
#[cfg(feature = "ssr")]
mod revoke;
#[cfg(feature = "ssr")]
mod show;
#[cfg(feature = "ssr")]
pub(crate) mod store;
#[cfg(feature = "ssr")]
mod waiting;

pub use errors::{
    AcceptRefusal, ChangeOfferRefusal, DeclineRefusal, DismissRefusal, InviteRefusal, LinkRefusal, ReaddressRefusal,
    RequestRefusal, ResendRefusal, RevokeRefusal, Unusable,
};
pub use input::{Invite, InviteMany};
pub use invitation::{Asking, Delivery, Manner, Status};

#[cfg(feature = "ssr")]
pub use accept::{Accepted, accept};
#[cfg(feature = "ssr")]
pub use backend::{Addressee, ByConsent, ByUser, InvitationBackend, Treatment};
#[cfg(feature = "ssr")]
pub use check::{Checked, State, check};
#[cfg(feature = "ssr")]
pub use complete::complete;
#[cfg(feature = "ssr")]
pub use decline::decline;
#[cfg(feature = "ssr")]
pub use deliver::{Letter, Notice, delivered, letter, notice, undelivered};
#[cfg(feature = "ssr")]
pub use invitation::Key;
#[cfg(feature = "ssr")]
pub use invite::invite;
#[cfg(feature = "ssr")]
pub use invite_many::{Answered, Became, invite_many};
#[cfg(feature = "ssr")]
pub use list::{Listed, Which, find, list};
#[cfg(feature = "ssr")]
pub use pending::{change_role, make_link, readdress};
#[cfg(feature = "ssr")]
pub use prove::prove;
#[cfg(feature = "ssr")]
pub use remind::remind;
#[cfg(feature = "ssr")]
pub use requests::{RequestLetter, Requested, dismiss_request, list_requests, request_letter, request_readdress};
#[cfg(feature = "ssr")]
pub use resend::resend;
#[cfg(feature = "ssr")]
pub use revoke::revoke;
#[cfg(feature = "ssr")]
pub use show::{Other, Shown, Visitor, show};
#[cfg(feature = "ssr")]
pub use waiting::{Waiting, waiting};
