//! What admins change while an invitation waits: the role it offers, the address it goes to, and how its link travels.
//!
//! Never here: sending it again as it is (`resend`), or ending it (`revoke`).

mod change_role;
mod make_link;
mod readdress;
mod store;

pub use change_role::change_role;
pub use make_link::make_link;
pub use readdress::readdress;
