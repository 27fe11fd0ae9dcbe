//! What to list. The same words as in the address bar.

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($(#[$line:meta])* $variant:ident = $word:literal,)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub enum $name {
            $($(#[$line])* $variant,)*
        }

        impl $name {
            /// All of them.
            pub const ALL: [Self; [$($word),*].len()] = [$(Self::$variant),*];

            /// The word in the address bar.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)*
                }
            }

            /// Reads the word; anything unknown is the default.
            pub fn read(word: &str) -> Self {
                Self::ALL.into_iter().find(|which| which.as_str() == word).unwrap_or_default()
            }
        }
    )*};
}

words! {
    /// Which people.
    WhichUsers {
        /// Everybody.
        #[default]
        All = "",
        /// Who can sign in.
        Active = "active",
        /// Who cannot.
        Deactivated = "deactivated",
        /// Who operates the installation, active or not.
        Superusers = "superusers",
    }
    /// Which organizations; never deleted ones.
    WhichOrganizations {
        /// All that are not deleted.
        #[default]
        All = "",
        /// In use.
        Active = "active",
        /// Put aside.
        Disabled = "disabled",
        /// Without an active owner.
        Ownerless = "ownerless",
    }
}

/// Which events; every condition narrows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EventsQuery {
    /// The kind on the wire, such as `member.removed`; empty for all.
    pub kind: String,
    /// The slug of the organization it happened in, or one it had before; empty for all.
    pub organization: String,
    /// The address, or the id, of a person who did it, who acted as whoever did it, or to whom it was done; empty for all.
    pub person: String,
}
