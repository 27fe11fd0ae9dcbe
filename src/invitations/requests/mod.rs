//! Whoever opened an invitation with another account asks to be invited by the address of that one, and whoever looks after
//! invitations decides: by readdressing it (`pending/readdress`), or by dismissing what was asked.
//!
//! A request gives no rights and kills no link. Only who holds a link that works can ask, and only with a verified address: no other is
//! anybody's here. Never here: a way to accept with another address than the invited one.

mod deliver;
mod dismiss_request;
mod list_requests;
mod request_readdress;
pub(super) mod store;

pub use deliver::{RequestLetter, request_letter};
pub use dismiss_request::dismiss_request;
pub use list_requests::{Requested, list_requests};
pub use request_readdress::request_readdress;
