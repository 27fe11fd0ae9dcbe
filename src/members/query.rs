//! What to list: search, filter, order, place. The same words as in the address bar.

use crate::access::Role;

/// The order of a member list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// By name, A first.
    #[default]
    NameUp,
    /// By name, Z first.
    NameDown,
    /// By day of joining, earliest first.
    JoinedUp,
    /// By day of joining, latest first.
    JoinedDown,
}

impl Order {
    /// All orders.
    pub const ALL: [Self; 4] = [Self::NameUp, Self::NameDown, Self::JoinedUp, Self::JoinedDown];

    /// The word in the address bar.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NameUp => "name",
            Self::NameDown => "-name",
            Self::JoinedUp => "joined",
            Self::JoinedDown => "-joined",
        }
    }

    /// Reads the word; anything unknown is the default.
    pub fn read(word: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|order| order.as_str() == word)
            .unwrap_or_default()
    }

    /// Whether names are what it goes by.
    pub const fn is_by_name(self) -> bool {
        matches!(self, Self::NameUp | Self::NameDown)
    }

    /// The other way round.
    pub const fn reversed(self) -> Self {
        match self {
            Self::NameUp => Self::NameDown,
            Self::NameDown => Self::NameUp,
            Self::JoinedUp => Self::JoinedDown,
            Self::JoinedDown => Self::JoinedUp,
        }
    }
}

/// Search, filter and order of a member list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Beginnings of words of the name or the address; empty for all. See [`search`](crate::search).
    pub search: String,
    /// Only members with this role.
    pub role: Option<Role>,
    /// The order.
    pub order: Order,
}
