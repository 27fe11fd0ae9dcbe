//! SQL of the member list; of searching it, see `searched/store.rs`.
//!
//! A text for each order, for everybody and for some classes: a condition that a parameter switches off cannot choose an index. What a
//! page shows besides is asked for each of its rows by their keys, so that no plan ever reads a whole table to join it.

use super::{Sight, walk::Walk};
use crate::{kernel::Fault, members::store::MemberRow, sql, work::Reading};

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

/// What a page shows of the member `x`, of whom there are id and key.
macro_rules! shown {
    () => {
        concat!(
            "x.user_id, x.name_key, (select u.name from users u where u.id = x.user_id) as name,
             (select u.email from users u where u.id = x.user_id) as email,
             (select u.footing from users u where u.id = x.user_id) as footing,
             (select m.role from members m where m.organization_id = $1 and m.user_id = x.user_id) as role,
             (select m.joined_at from members m where m.organization_id = $1 and m.user_id = x.user_id) as joined_at, ",
            active_on!("x"),
            "(select p.mark from pictures p where p.user_id = x.user_id) as picture"
        )
    };
}

/// The day of the member `of`. Asked for beside something that its index does not have, and that no index answers: PostgreSQL would
/// otherwise take that index, which has all it needs, and read in it whoever else the organization has. From 17 on it knows which
/// columns are never null, and leaves out what only asks for that.
macro_rules! active_on {
    ($of:literal) => {
        concat!(
            "(select m.active_on from members m where m.organization_id = $1 and m.user_id = ",
            $of,
            ".user_id and m.name_key || '' >= '') as active_on, "
        )
    };
}

/// What stands in the order of a key, as its index has it.
macro_rules! keys {
    ("never") => {
        keys!("active_on")
    };
    ($key:tt) => {
        concat!("m.user_id, m.", $key)
    };
}

/// The same, and what words are looked for in.
macro_rules! keys_and_name {
    ("name_key") => {
        keys!("name_key")
    };
    ($key:tt) => {
        concat!(keys!($key), ", m.name_key")
    };
}

/// Whoever is of one class: of that whose footing and role stand at these places of the parameter `classes`.
macro_rules! one_class {
    ($columns:expr, $hint:literal, $classes:literal, $footing:literal, $role:literal, $rest:expr) => {
        concat!(
            "select * from (select ",
            $columns,
            " from members m ",
            $hint,
            "where m.organization_id = $1 and m.role = rtrim(substr(",
            $classes,
            ", ",
            $role,
            ", 6)) and m.footing = substr(",
            $classes,
            ", ",
            $footing,
            ", 2)",
            $rest,
            ") y"
        )
    };
}

/// The six classes at most, one behind the other, each as far as `rest` says. A class that is not there has nobody.
macro_rules! each_class {
    ($columns:expr, $hint:literal, $classes:literal, $rest:expr) => {
        concat!(
            "(",
            one_class!($columns, $hint, $classes, "1", "3", $rest),
            " union all ",
            one_class!($columns, $hint, $classes, "9", "11", $rest),
            " union all ",
            one_class!($columns, $hint, $classes, "17", "19", $rest),
            " union all ",
            one_class!($columns, $hint, $classes, "25", "27", $rest),
            " union all ",
            one_class!($columns, $hint, $classes, "33", "35", $rest),
            " union all ",
            one_class!($columns, $hint, $classes, "41", "43", $rest),
            ") y"
        )
    };
}

/// The classes as one list: of each as many behind the place as may be wanted of all, and of these all in order.
macro_rules! merged {
    ($columns:expr, $hint:literal, $classes:literal, $limit:literal, $key:tt, $beyond:literal, $way:literal) => {
        concat!(
            "select y.* from ",
            each_class!(
                $columns,
                $hint,
                $classes,
                concat!(
                    " and ",
                    behind!("m", $key, $beyond),
                    by!("m", $key, $way),
                    " limit ",
                    $limit
                )
            ),
            by!("y", $key, $way)
        )
    };
}

macro_rules! everybody {
    ($key:tt, $beyond:literal, $way:literal) => {
        sql!(concat!(
            "select m.user_id, u.name, u.email, m.role, m.joined_at, m.active_on, m.name_key, u.footing,
               (select p.mark from pictures p where p.user_id = m.user_id) as picture
             from members m join users u on u.id = m.user_id
             where m.organization_id = $1 and ",
            behind!("m", $key, $beyond),
            by!("m", $key, $way),
            " limit $4"
        ))
    };
}

macro_rules! of_classes {
    // SQLite takes an organization for a small one, as most are, and would look through all of it for a role.
    ("never", $beyond:literal, $way:literal) => {
        sql!(
            sqlite: of_classes!(@text "indexed by members_by_role_active ", "never", $beyond, $way),
            postgres: of_classes!(@text "", "never", $beyond, $way),
        )
    };
    ($key:tt, $beyond:literal, $way:literal) => {
        sql!(of_classes!(@text "", $key, $beyond, $way))
    };
    (@text $hint:literal, $key:tt, $beyond:literal, $way:literal) => {
        concat!(
            "select ",
            shown!(),
            " from (",
            merged!(keys_and_name!($key), $hint, "$5", "$4", $key, $beyond, $way),
            " limit $4) x",
            by!("x", $key, $way)
        )
    };
}

pub(super) async fn everybody(reading: &mut Reading, sight: Sight<'_>, walk: &Walk) -> Result<Vec<MemberRow>, Fault> {
    let (db, organization, limit) = (reading.db(), sight.organization(), walk.limit);
    match walk.classes() {
        None => in_order!(walk, everybody!(), |sql, place, id| {
            db.all(sql, (organization, place, id, limit)).await
        }),
        Some(classes) => in_order!(walk, of_classes!(), |sql, place, id| {
            db.all(sql, (organization, place, id, limit, classes)).await
        }),
    }
}

pub(super) async fn count_all(reading: &mut Reading, sight: Sight<'_>) -> Result<i64, Fault> {
    let text = sql!("select member_count from organizations where id = $1");
    reading.db().get(text, (sight.organization(),)).await
}

/// Counts up to `most`; in order, so that an engine takes the index that has it and never looks for a thousand of a large
/// organization in the whole table.
pub(super) async fn count_classes(
    reading: &mut Reading,
    sight: Sight<'_>,
    classes: &str,
    most: i64,
) -> Result<i64, Fault> {
    let text = sql!(concat!(
        "select count(*) from (select y.user_id from ",
        each_class!("m.user_id", "", "$2", " order by m.name_key, m.user_id limit $3"),
        " limit $3) x"
    ));
    reading.db().get(text, (sight.organization(), classes, most)).await
}
