//! What is somebody's own, and no organization's. On the wire one word.
//!
//! An operator may act as somebody else ([`Acting`](super::Acting)); the one table of what they may do then is
//! [`policy`](super::policy): this enum, and [`Permission`](super::Permission) for what is done in an organization.

use serde::{Deserialize, Serialize};

macro_rules! matters {
    ($($(#[$doc:meta])* $name:ident = $wire:literal,)*) => {
        /// One thing that somebody looks after for themselves.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Matter {
            $($(#[$doc])* #[serde(rename = $wire)] $name,)*
        }

        impl Matter {
            /// All of them, in the order of the policy's table.
            pub const ALL: [Self; [$($wire),*].len()] = [$(Self::$name),*];

            /// The word on the wire.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $wire,)*
                }
            }
        }
    };
}

matters! {
    /// What they are called.
    Name = "name",
    /// What is shown beside their name.
    Picture = "picture",
    /// The organizations they create.
    Foundings = "foundings",
    /// Their password.
    Password = "password",
    /// Showing that it is they.
    Proof = "proof",
    /// Their second factor, and its recovery codes.
    Factor = "factor",
    /// Their passkeys.
    Passkeys = "passkeys",
    /// Who they are at a provider.
    Identities = "identities",
    /// Their addresses.
    Addresses = "addresses",
    /// Where they are signed in.
    Sessions = "sessions",
    /// The invitations that wait for their answer.
    Invitations = "invitations",
    /// A copy of everything that is kept of them.
    Data = "data",
    /// Whether there is an account at all.
    Account = "account",
}
