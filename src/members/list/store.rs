//! SQL of the member list; of searching it, see `searched/store.rs`.
//!
//! A text for each order and for each filter: a condition that a parameter switches off cannot choose an index. What a page shows
//! besides is asked for each of its rows by their keys, so that no plan ever reads a whole table to join it.

use super::{Sight, walk::Walk};
use crate::{access::Role, kernel::Fault, members::store::MemberRow, sql, work::Reading};

/// Runs the text of the walk's key and way, with the place it begins at.
macro_rules! in_order {
    ($walk:expr, $text:ident!($($part:tt),*), |$sql:ident, $place:ident, $id:ident| $run:expr) => {{
        use $crate::members::list::walk::{Key, Way};
        match ($walk.leg.key, $walk.leg.way) {
            (Key::Name, Way::Up) => {
                let (($place, $id), $sql) = ($walk.by_name(), $text!($($part,)* "name_key", ">", ""));
                $run
            }
            (Key::Name, Way::Down) => {
                let (($place, $id), $sql) = ($walk.by_name(), $text!($($part,)* "name_key", "<", " desc"));
                $run
            }
            (Key::Joined, Way::Up) => {
                let (($place, $id), $sql) = ($walk.by_time(), $text!($($part,)* "joined_at", ">", ""));
                $run
            }
            (Key::Joined, Way::Down) => {
                let (($place, $id), $sql) = ($walk.by_time(), $text!($($part,)* "joined_at", "<", " desc"));
                $run
            }
            (Key::Active, Way::Up) => {
                let (($place, $id), $sql) = ($walk.by_time(), $text!($($part,)* "active_on", ">", ""));
                $run
            }
            (Key::Active, Way::Down) => {
                let (($place, $id), $sql) = ($walk.by_time(), $text!($($part,)* "active_on", "<", " desc"));
                $run
            }
            (Key::Never, Way::Up) => {
                let (($place, $id), $sql) = ($walk.by_id(), $text!($($part,)* "never", ">", ""));
                $run
            }
            (Key::Never, Way::Down) => {
                let (($place, $id), $sql) = ($walk.by_id(), $text!($($part,)* "never", "<", " desc"));
                $run
            }
        }
    }};
}

/// Rows behind the place.
macro_rules! behind {
    ($of:literal, "never", $beyond:literal) => {
        concat!(
            $of,
            ".active_on is null and ",
            $of,
            ".user_id ",
            $beyond,
            " $3 and $2 = $3"
        )
    };
    ($of:literal, $key:tt, $beyond:literal) => {
        concat!("(", $of, ".", $key, ", ", $of, ".user_id) ", $beyond, " ($2, $3)")
    };
}

macro_rules! by {
    // As the index has it: PostgreSQL does not see that they are all equal in it.
    ($of:literal, "never", $way:literal) => {
        by!($of, "active_on", $way)
    };
    ($of:literal, $key:tt, $way:literal) => {
        concat!(" order by ", $of, ".", $key, $way, ", ", $of, ".user_id", $way)
    };
}

macro_rules! everybody {
    ("", $key:tt, $beyond:literal, $way:literal) => {
        sql!(everybody!(@text "", "", $key, $beyond, $way))
    };
    // SQLite takes an organization for a small one, as most are, and would look through all of it for a role.
    ($role:literal, "never", $beyond:literal, $way:literal) => {
        sql!(
            sqlite: everybody!(@text "indexed by members_by_role_active ", $role, "never", $beyond, $way),
            postgres: everybody!(@text "", $role, "never", $beyond, $way),
        )
    };
    ($role:literal, $key:tt, $beyond:literal, $way:literal) => {
        sql!(everybody!(@text "", $role, $key, $beyond, $way))
    };
    (@text $by:literal, $role:literal, $key:tt, $beyond:literal, $way:literal) => {
        concat!(
            "select m.user_id, u.name, u.email, u.active, m.role, m.joined_at, m.active_on, m.name_key,
               (select p.mark from pictures p where p.user_id = m.user_id) as picture
             from members m ",
            $by,
            "join users u on u.id = m.user_id
             where m.organization_id = $1 and ",
            $role,
            behind!("m", $key, $beyond),
            by!("m", $key, $way),
            " limit $4"
        )
    };
}

pub(super) async fn everybody(reading: &mut Reading, sight: Sight<'_>, walk: &Walk) -> Result<Vec<MemberRow>, Fault> {
    let (db, organization, limit) = (reading.db(), sight.organization(), walk.limit);
    match walk.of() {
        None => in_order!(walk, everybody!(""), |sql, place, id| {
            db.all(sql, (organization, place, id, limit)).await
        }),
        Some(role) => in_order!(walk, everybody!("m.role = $5 and "), |sql, place, id| {
            db.all(sql, (organization, place, id, limit, role)).await
        }),
    }
}

pub(super) async fn count_all(reading: &mut Reading, sight: Sight<'_>) -> Result<i64, Fault> {
    let text = sql!("select member_count from organizations where id = $1");
    reading.db().get(text, (sight.organization(),)).await
}

/// Counts up to `most`; in order, so that an engine takes the index that has it and never looks for a thousand of a large
/// organization in the whole table.
pub(super) async fn count_role(reading: &mut Reading, sight: Sight<'_>, role: Role, most: i64) -> Result<i64, Fault> {
    let text = sql!(
        "select count(*) from (select 1 from members m where m.organization_id = $1 and m.role = $2
         order by m.name_key, m.user_id limit $3) x"
    );
    reading.db().get(text, (sight.organization(), role, most)).await
}
