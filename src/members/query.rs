//! What to list: search, filter, order, place. The same words as in the address bar.

use super::is_told;
use crate::{
    access::Role,
    kernel::{Factor, State},
};

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
    /// By role, owners first; within a role by name, A first.
    RoleUp,
    /// By role, members first; within a role by name, A first.
    RoleDown,
    /// By the day of having been there last, earliest first; whoever never was comes last. For those who may know; everybody else gets
    /// the default.
    ActiveUp,
    /// The same, latest first; whoever never was comes last as well.
    ActiveDown,
}

impl Order {
    /// All orders.
    pub const ALL: [Self; 8] = [
        Self::NameUp,
        Self::NameDown,
        Self::JoinedUp,
        Self::JoinedDown,
        Self::RoleUp,
        Self::RoleDown,
        Self::ActiveUp,
        Self::ActiveDown,
    ];

    /// The word in the address bar.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NameUp => "name",
            Self::NameDown => "-name",
            Self::JoinedUp => "joined",
            Self::JoinedDown => "-joined",
            Self::RoleUp => "role",
            Self::RoleDown => "-role",
            Self::ActiveUp => "active",
            Self::ActiveDown => "-active",
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

    /// As whoever has this role may have it: nobody learns from an order what they are not shown.
    #[must_use]
    pub fn for_eyes_of(self, role: Role) -> Self {
        match self {
            Self::ActiveUp | Self::ActiveDown if !is_told(role) => Self::default(),
            order => order,
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
    /// Only members who have a second factor, or only those who have none. For those who may know; everybody else gets both.
    pub factor: Option<Factor>,
    /// Only members who are active, or only those who are deactivated. For those who may know as well.
    pub state: Option<State>,
    /// The order.
    pub order: Order,
}

impl Query {
    /// As whoever has this role may ask: nobody learns from a filter or an order what they are not shown.
    #[must_use]
    pub fn for_eyes_of(&self, role: Role) -> Self {
        Self {
            factor: self.factor.filter(|_| is_told(role)),
            state: self.state.filter(|_| is_told(role)),
            order: self.order.for_eyes_of(role),
            ..self.clone()
        }
    }

    /// Whether everybody is found.
    pub fn finds_everybody(&self) -> bool {
        self.search.trim().is_empty() && self.role.is_none() && self.factor.is_none() && self.state.is_none()
    }
}
