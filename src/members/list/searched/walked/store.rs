//! SQL of the list that is looked through for words, chunk by chunk. The order's parts, and what a page shows, are the list's: see
//! `list/store.rs`.

use crate::{
    kernel::{Fault, Timestamp, page::Cursor},
    members::{
        list::{Sight, walk::Walk},
        store::MemberRow,
    },
    search::{Typed, patterns},
    sql,
    work::Reading,
};
use uuid::Uuid;

/// The whole list behind a place.
macro_rules! whole {
    ($columns:expr, $key:tt, $beyond:literal, $way:literal) => {
        concat!(
            "select ",
            $columns,
            " from members m where m.organization_id = $1 and ",
            behind!("m", $key, $beyond),
            by!("m", $key, $way)
        )
    };
}

/// A chunk of a list, and of it those who are found.
macro_rules! chunk {
    ($list:expr, $key:tt, $way:literal) => {
        concat!(
            "select ",
            shown!(),
            " from (",
            $list,
            " limit 4000) x where ",
            found!("x.name_key", 5 6 7 8 9 10),
            by!("x", $key, $way),
            " limit $4"
        )
    };
}

macro_rules! chunk_of_everybody {
    ($key:tt, $beyond:literal, $way:literal) => {
        sql!(chunk!(whole!(keys_and_name!($key), $key, $beyond, $way), $key, $way))
    };
}

macro_rules! chunk_of_classes {
    // Two texts, as of the page without words.
    ("never", $beyond:literal, $way:literal) => {
        sql!(
            sqlite: chunk_of_classes!(@text "indexed by members_by_role_active ", "never", $beyond, $way),
            postgres: chunk_of_classes!(@text "", "never", $beyond, $way),
        )
    };
    ($key:tt, $beyond:literal, $way:literal) => {
        sql!(chunk_of_classes!(@text "", $key, $beyond, $way))
    };
    (@text $hint:literal, $key:tt, $beyond:literal, $way:literal) => {
        chunk!(
            merged!(keys_and_name!($key), $hint, "$11", "4000", $key, $beyond, $way),
            $key,
            $way
        )
    };
}

pub(super) async fn chunk(
    reading: &mut Reading,
    sight: Sight<'_>,
    walk: &Walk,
    words: &[Typed],
) -> Result<Vec<MemberRow>, Fault> {
    let (db, organization, limit) = (reading.db(), sight.organization(), walk.limit);
    let [a, b, c, d, e, f] = patterns(words);
    match walk.classes() {
        None => in_order!(walk, chunk_of_everybody!(), |sql, place, id| {
            db.all(sql, (organization, place, id, limit, a, b, c, d, e, f)).await
        }),
        Some(classes) => in_order!(walk, chunk_of_classes!(), |sql, place, id| {
            db.all(sql, (organization, place, id, limit, a, b, c, d, e, f, classes))
                .await
        }),
    }
}

/// Where a chunk ends.
macro_rules! end {
    ($list:expr, "never") => {
        end!($list, "user_id")
    };
    ($list:expr, $place:tt) => {
        concat!(
            "select x.",
            $place,
            ", x.user_id from (",
            $list,
            " limit 1 offset 3999) x"
        )
    };
}

macro_rules! end_of_everybody {
    ($key:tt, $beyond:literal, $way:literal) => {
        sql!(end!(whole!(keys!($key), $key, $beyond, $way), $key))
    };
}

macro_rules! end_of_classes {
    ("never", $beyond:literal, $way:literal) => {
        sql!(
            sqlite: end_of_classes!(@text "indexed by members_by_role_active ", "never", $beyond, $way),
            postgres: end_of_classes!(@text "", "never", $beyond, $way),
        )
    };
    ($key:tt, $beyond:literal, $way:literal) => {
        sql!(end_of_classes!(@text "", $key, $beyond, $way))
    };
    (@text $hint:literal, $key:tt, $beyond:literal, $way:literal) => {
        end!(merged!(keys!($key), $hint, "$4", "4000", $key, $beyond, $way), $key)
    };
}

/// The place of a chunk's last member. `None` when the list ends inside of the chunk.
pub(super) async fn end_of_chunk(
    reading: &mut Reading,
    sight: Sight<'_>,
    walk: &Walk,
) -> Result<Option<Cursor>, Fault> {
    let (db, organization) = (reading.db(), sight.organization());
    match walk.classes() {
        None => in_order!(walk, end_of_everybody!(), |sql, place, id| {
            let end = db.opt(sql, (organization, Clone::clone(&place), id)).await?;
            Ok(end.map(|end| cursor(place, end)))
        }),
        Some(classes) => in_order!(walk, end_of_classes!(), |sql, place, id| {
            let end = db.opt(sql, (organization, Clone::clone(&place), id, classes)).await?;
            Ok(end.map(|end| cursor(place, end)))
        }),
    }
}

/// The cursor of a place that is of the same kind as another one.
fn cursor<K: Key>(_: K, (key, id): (K, Uuid)) -> Cursor {
    Cursor { key: key.text(), id }
}

/// What lists are sorted by, as cursors have it.
trait Key {
    fn text(self) -> String;
}
impl Key for String {
    fn text(self) -> String {
        self
    }
}
/// Of those who are all equal.
impl Key for Uuid {
    fn text(self) -> String {
        String::new()
    }
}
impl Key for Timestamp {
    fn text(self) -> String {
        self.0.to_string()
    }
}

/// How many of the list were looked at, as many as for one page at most, and how many of these are found.
pub(super) async fn survey(
    reading: &mut Reading,
    sight: Sight<'_>,
    classes: Option<String>,
    words: &[Typed],
) -> Result<(i64, i64), Fault> {
    macro_rules! survey {
        ($list:expr) => {
            sql!(concat!(
                "select count(*), cast(coalesce(sum(case when ",
                found!("x.name_key", 2 3 4 5 6 7),
                " then 1 else 0 end), 0) as bigint) from (",
                $list,
                " limit 20000) x"
            ))
        };
    }
    let (db, organization) = (reading.db(), sight.organization());
    let [a, b, c, d, e, f] = patterns(words);
    let counted: Option<(i64, i64)> = match classes {
        None => {
            let text =
                survey!("select m.name_key from members m where m.organization_id = $1 order by m.name_key, m.user_id");
            db.opt(text, (organization, a, b, c, d, e, f)).await?
        }
        Some(classes) => {
            let text = survey!(concat!(
                "select y.name_key from ",
                each_class!("m.name_key", "", "$8", " order by m.name_key, m.user_id limit 20000")
            ));
            db.opt(text, (organization, a, b, c, d, e, f, classes)).await?
        }
    };
    Ok(counted.unwrap_or_default())
}
