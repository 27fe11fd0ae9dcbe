//! The walks along the list that an order is made of: mostly one; by role, one for each; by last active, those who were there at all
//! and then those who were not. Each goes along an index, so none is ever sorted. Never here: SQL.

use super::classes::Narrowed;
use crate::{
    access::Role,
    kernel::{Direction, Timestamp, page::Cursor},
    members::{Order, store::MemberRow},
};
use uuid::Uuid;

/// A walk along the list, or a part of it.
#[derive(Clone)]
pub struct Walk {
    /// Whom the whole list looks for.
    pub narrowed: Narrowed,
    pub leg: Leg,
    /// Behind which place it begins.
    pub from: Cursor,
    pub limit: i64,
}

/// What the rows of a walk have in common, and how they follow each other.
#[derive(Clone, Copy)]
pub struct Leg {
    /// Of those who are looked for, only these.
    pub only: Option<Role>,
    pub key: Key,
    pub way: Way,
}

/// What a walk goes by. Whoever is equal in it stands in the order of their ids.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Key {
    Name,
    Joined,
    Active,
    /// Only those who were never active, who are all equal.
    Never,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Way {
    Up,
    Down,
}

/// The year 9999: the latest that PostgreSQL and people agree on.
const LATEST: i64 = 253_370_764_800_000_000;

impl Walk {
    /// The classes of whoever is on it; `None` where that is everybody.
    pub fn classes(&self) -> Option<String> {
        self.narrowed.to(self.leg.only).classes()
    }

    pub fn by_name(&self) -> (String, Uuid) {
        (self.from.key.clone(), self.from.id)
    }

    /// Where no instant stands, it begins before all of them or behind.
    pub fn by_time(&self) -> (Timestamp, Uuid) {
        let at = self.from.key.parse().ok().filter(|at| (0..=LATEST).contains(at));
        let edge = if self.leg.way == Way::Down { LATEST } else { 0 };
        (Timestamp(at.unwrap_or(edge)), self.from.id)
    }

    /// The place is the id alone; a text for each walk has as many parameters.
    pub fn by_id(&self) -> (Uuid, Uuid) {
        (self.from.id, self.from.id)
    }
}

/// A whole order: walks, one after the other.
pub struct Route {
    narrowed: Narrowed,
    legs: Vec<Leg>,
}

/// A place on a route.
#[derive(Clone)]
pub struct Place {
    leg: usize,
    from: Cursor,
}

impl Route {
    /// `direction` is the one it is walked in.
    pub fn of(order: Order, narrowed: Narrowed, direction: Option<Direction>) -> Self {
        let leg = |key, way| Leg { only: None, key, way };
        let by_name = leg(Key::Name, Way::Up);
        let ranked = |role| Leg {
            only: Some(role),
            ..by_name
        };
        let mut legs = match order {
            Order::NameUp => vec![by_name],
            Order::NameDown => vec![leg(Key::Name, Way::Down)],
            Order::JoinedUp => vec![leg(Key::Joined, Way::Up)],
            Order::JoinedDown => vec![leg(Key::Joined, Way::Down)],
            // All of them have the same.
            Order::RoleUp | Order::RoleDown if narrowed.is_to_one_role() => vec![by_name],
            Order::RoleUp => Role::ALL.into_iter().rev().map(ranked).collect(),
            Order::RoleDown => Role::ALL.into_iter().map(ranked).collect(),
            Order::ActiveUp => vec![leg(Key::Active, Way::Up), leg(Key::Never, Way::Up)],
            Order::ActiveDown => vec![leg(Key::Active, Way::Down), leg(Key::Never, Way::Up)],
        };
        if direction == Some(Direction::Before) {
            legs.reverse();
            for leg in &mut legs {
                leg.way = match leg.way {
                    Way::Up => Way::Down,
                    Way::Down => Way::Up,
                };
            }
        }
        Self { narrowed, legs }
    }

    /// Whether the lists of an index of words have its order, and everybody on them counts.
    pub fn is_by_name_alone(&self) -> bool {
        let by_name = |leg: &Leg| leg.key == Key::Name && leg.only.is_none();
        self.narrowed.is_to_nobody_in_particular() && self.legs.iter().all(by_name)
    }

    /// Where a cursor leads; to the beginning without one, or with one that is none of this order's.
    pub fn place(&self, cursor: Option<Cursor>) -> Place {
        let place = cursor.and_then(|Cursor { key, id }| {
            let mut legs = self.legs.iter().enumerate();
            legs.find_map(|(leg, on)| {
                let key = on.inside(&key)?.to_owned();
                Some(Place {
                    leg,
                    from: Cursor { key, id },
                })
            })
        });
        place.unwrap_or_else(|| self.start(0))
    }

    /// The cursor that leads there.
    pub fn cursor(&self, place: &Place) -> Cursor {
        let key = &place.from.key;
        Cursor {
            key: self.leg(place).outside(key),
            id: place.from.id,
        }
    }

    /// The cursor of a row.
    pub fn cursor_of(&self, row: &MemberRow) -> Cursor {
        let leg = self.legs.iter().find(|leg| leg.has(row));
        Cursor {
            key: leg.map(|leg| leg.outside(&leg.key_of(row))).unwrap_or_default(),
            id: row.user_id.0,
        }
    }

    /// The walk that begins there.
    pub fn walk(&self, place: &Place, limit: i64) -> Walk {
        Walk {
            narrowed: self.narrowed,
            leg: self.leg(place),
            from: place.from.clone(),
            limit,
        }
    }

    /// Further on the same walk.
    pub fn further(place: &Place, from: Cursor) -> Place {
        Place { leg: place.leg, from }
    }

    /// Where the next walk begins, when this one has ended.
    pub fn next(&self, place: &Place) -> Option<Place> {
        let next = place.leg + 1;
        (next < self.legs.len()).then(|| self.start(next))
    }

    /// Before the first or behind the last possible row: one text for every page.
    fn start(&self, leg: usize) -> Place {
        let key = match self.legs.get(leg).map(|leg| (leg.key, leg.way)) {
            Some((Key::Name, Way::Down)) => "\u{10FFFF}".to_owned(),
            Some((Key::Joined | Key::Active, Way::Up)) => 0.to_string(),
            Some((Key::Joined | Key::Active, Way::Down)) => LATEST.to_string(),
            Some((Key::Name, Way::Up) | (Key::Never, _)) | None => String::new(),
        };
        let id = match self.legs.get(leg).map(|leg| leg.way) {
            Some(Way::Down) => Uuid::max(),
            Some(Way::Up) | None => Uuid::nil(),
        };
        Place {
            leg,
            from: Cursor { key, id },
        }
    }

    fn leg(&self, place: &Place) -> Leg {
        self.legs[place.leg]
    }
}

impl Leg {
    fn has(&self, row: &MemberRow) -> bool {
        let fits = match self.key {
            Key::Name | Key::Joined => true,
            Key::Active => row.active_on.is_some(),
            Key::Never => row.active_on.is_none(),
        };
        fits && self.only.is_none_or(|role| role == row.role)
    }

    fn key_of(&self, row: &MemberRow) -> String {
        match self.key {
            Key::Name => row.name_key.clone(),
            Key::Joined => row.joined_at.0.to_string(),
            Key::Active => row.active_on.map(|day| day.0.to_string()).unwrap_or_default(),
            Key::Never => String::new(),
        }
    }

    /// A key as cursors have it: of which leg it is has to be seen in it.
    fn outside(&self, key: &str) -> String {
        match self.only {
            Some(role) => format!("{role} {key}"),
            None => key.to_owned(),
        }
    }

    /// A cursor's key as this leg has it, if it is of this leg.
    fn inside<'k>(&self, key: &'k str) -> Option<&'k str> {
        match (self.only, self.key) {
            (Some(role), _) => key.strip_prefix(role.as_str())?.strip_prefix(' '),
            (None, Key::Active) => Some(key).filter(|key| key.parse::<i64>().is_ok()),
            (None, Key::Never) => Some(key).filter(|key| key.is_empty()),
            (None, Key::Name | Key::Joined) => Some(key),
        }
    }
}
