//! The built-in people, for hosts that have none: sign-up, sign-in, sessions, new passwords.
//!
//! **Words.** A *sign-up* waits for its address to be confirmed; a *session* is a random token in a cookie and its digest here;
//! *credentials* are a slow hash of a password. A *reset* is a
//! request for a link by which a forgotten password is replaced; a *claim* is an address that somebody says is theirs as well; a
//! *change* is a primary address that can be put back. The *browser secret* tells the browser that began a sign-up from all others.
//!
//! **Rules.** A user exists only with a verified address: a sign-up blocks nobody, and whoever holds the mailbox decides. A
//! sign-up is confirmed in the browser that began it, or with the password that was chosen then, so that nobody can be made
//! to open somebody else's trap. Known and unknown addresses are answered alike, in text and in work. Every session id is
//! new. A session ends with its browser, and here hours after its last use, unless somebody asked to be remembered. Attempts are counted before they are judged. A new password ends every session and every link to choose one; of the
//! links of one address only the newest works, once, for an hour. Whoever has a second factor comes in by its code as well, also
//! after a new password: see [`factors`]. What cannot be undone asks for a *proof*, password or code, that is not older than some
//! minutes; signing in is one. A passkey is two factors by itself: see [`passkeys`]. A
//! [`provider`] is another site that says who somebody is. An address is added by whoever reads its mail and is signed in as the person who claimed it. For a
//! week the primary address before a change can be put back by its mail alone, and with that goes what came since.
//! Who deletes their account is asked for the password, and leaves their name.
//! An operator may *act* as somebody: a state of their own session, for a while; see decision 16.
//!
//! **Who may.** Anybody sign up, unless the installation takes in only who was invited, or nobody
//! ([`Limits::sign_ups`](crate::limits::Limits::sign_ups)); anybody sign in and ask for a link; everybody change their own name, password and addresses and end
//! their own sessions; [`set_password`] is the operator's, on the command line. Superusers deactivate somebody, end their
//! sessions, send them a link to choose a new password and have the mail of a waiting sign-up sent again: by the proof that
//! `console` takes, and never by seeing a secret. They act as people who are no superusers; what is somebody's own says of each verb
//! which [`Matter`](crate::access::Matter) it is of, and `access::policy` which of them stay out of reach.
//!
//! **What happens after.** Events `user.sign-up-requested`, `user.sign-up-repeated`, `user.sign-up-resent` and
//! `user.password-link-sent` cause one mail each, by [`IdentityPost`]. `user.password-forgotten` causes one if an active user has
//! the address, and none otherwise; `user.password-reset` and `user.password-changed` tell the person that it happened, and so do
//! those of addresses: `user.address-requested` causes the link, `user.primary-address-changed` tells both the address before and
//! the one after. `user.acting-began` tells the person. `user.signed-up`, `user.renamed`,
//! `user.acting-ended` and `user.password-replaced` cause none.
//!
//! This is one host among others: nothing else may import it, and it knows nothing of organizations; whether somebody can be
//! deactivated at all is asked of `console`.

pub mod errors;
pub mod factors;
pub mod input;
pub mod letters;
pub mod passkeys;
pub mod password;
pub mod provider;
pub mod session;

mod act_as;
mod acting;
mod add_address;
mod addresses;
mod admission;
mod authenticate;
mod change_password;
mod confirm;
mod confirm_address;
mod count_sessions;
mod count_sign_up;
mod credentials;
mod deactivate;
mod delete_account;
mod departure;
mod elevated;
mod end_other_sessions;
mod end_session;
mod end_sessions_of;
pub(crate) mod foreign;
mod hashing;
mod journal;
mod knock;
mod list_addresses;
mod list_sessions;
mod list_sign_ups;
mod make_primary;
mod network;
mod new_password;
mod prove;
mod proven;
mod register;
mod remove_address;
mod rename;
mod request_reset;
mod resend_sign_up;
mod reset;
mod reset_password;
mod send_reset;
mod sessions;
mod set_password;
mod settle;
mod show_claim;
mod show_confirmation;
mod show_reset;
mod show_undo;
mod sign_in;
mod sign_out;
mod sign_up;
mod stay_of;
mod stop_acting;
pub(crate) mod store;
mod sweep;
mod throttle;
mod undo_primary;
mod ways;
mod words;

pub use act_as::act_as;
pub use add_address::add_address;
pub use authenticate::{Recognised, authenticate, reauthenticate, recognise, recognise_again};
pub use change_password::change_password;
pub use confirm::confirm;
pub use confirm_address::confirm_address;
pub use count_sessions::count_sessions;
pub use count_sign_up::count_sign_up;
pub use credentials::Authority;
pub use deactivate::deactivate;
pub use delete_account::delete_account;
pub use elevated::elevated;
pub use end_other_sessions::end_other_sessions;
pub use end_session::end_session;
pub use end_sessions_of::end_sessions_of;
pub use errors::{
    ActAsRefusal, AddAddressRefusal, ChangePasswordRefusal, ConfirmAddressRefusal, ConfirmRefusal,
    DeleteAccountRefusal, KnockRefusal, MakePrimaryRefusal, ProofRefusal, ProveRefusal, RegisterRefusal,
    RemoveAddressRefusal, RequestResetRefusal, ResendSignUpRefusal, ResetRefusal, SendResetRefusal, SetPasswordRefusal,
    SignInRefusal, SignUpRefusal, UndoPrimaryRefusal,
};
pub use factors::{Entrance, HalfSignIn};
pub use hashing::{Hashing, hash_password, hashing};
pub use input::{Reason, Registration, SignUp};
pub use journal::{ShownSoFar, Tallies, tallies};
pub use knock::{Door, knock};
pub use letters::IdentityPost;
pub use list_addresses::{Claim, list_addresses};
pub use list_sessions::{OpenSession, Place, list_sessions};
pub use list_sign_ups::{WaitingSignUp, list_sign_ups};
pub use make_primary::make_primary;
pub use network::Network;
pub use password::Password;
pub use prove::{Asked, Typed, asked, prove};
pub use proven::proven;
pub use register::register;
pub use remove_address::remove_address;
pub use rename::rename;
pub use request_reset::request_reset;
pub use resend_sign_up::resend_sign_up;
pub use reset_password::reset_password;
pub use send_reset::send_reset;
pub use session::{Session, Stay};
pub use set_password::{set_password, set_password_hash};
pub use settle::{Whereabouts, settle};
pub use show_claim::show_claim;
pub use show_confirmation::{Browser, Confirmation, show_confirmation};
pub use show_reset::show_reset;
pub use show_undo::{Undo, show_undo};
pub use sign_in::sign_in;
pub use sign_out::sign_out;
pub use sign_up::sign_up;
pub use stay_of::stay_of;
pub use stop_acting::stop_acting;
pub use sweep::sweep;
pub use undo_primary::undo_primary;
pub use ways::{Ways, ways};
