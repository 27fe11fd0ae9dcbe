//! A walk along the list: whom it looks for, in which order, and where it begins. Never here: SQL.

use crate::{
    access::Role,
    kernel::{Timestamp, page::Cursor},
    members::Order,
};
use uuid::Uuid;

/// A walk along the list.
#[derive(Clone)]
pub struct Walk {
    pub role: Option<Role>,
    pub order: Order,
    /// Behind which place it begins.
    pub from: Cursor,
    pub limit: i64,
}

/// The year 9999: the latest that PostgreSQL and people agree on.
const LATEST: i64 = 253_370_764_800_000_000;

impl Walk {
    /// Before the first or behind the last possible row: one text for every page.
    pub fn start(order: Order) -> Cursor {
        match order {
            Order::NameUp | Order::JoinedUp => Cursor {
                key: String::new(),
                id: Uuid::nil(),
            },
            Order::NameDown | Order::JoinedDown => Cursor {
                key: "\u{10FFFF}".to_owned(),
                id: Uuid::max(),
            },
        }
    }

    pub fn by_name(&self) -> (String, Uuid) {
        (self.from.key.clone(), self.from.id)
    }

    /// Where no instant stands, it begins before all of them or behind.
    pub fn by_time(&self) -> (Timestamp, Uuid) {
        let at = self.from.key.parse().ok().filter(|at| (0..=LATEST).contains(at));
        let edge = if self.order == Order::JoinedDown { LATEST } else { 0 };
        (Timestamp(at.unwrap_or(edge)), self.from.id)
    }
}
