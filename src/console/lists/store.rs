//! SQL of the console's lists, and of the indexes of words beside them.
//!
//! They go by id, on the primary key, with one text for each filter, because a condition that a parameter switches off cannot
//! choose an index. What hangs on a row is asked for each row by its key, so that no plan ever reads a whole table to join it:
//! PostgreSQL would, for an `exists` beside the columns.

use super::Walked;
use crate::{
    console::{ListedOrganization, ListedUser, WhichOrganizations, WhichUsers},
    kernel::{Direction, Fault},
    search::{
        Typed, patterns,
        way::{Index, LISTS, Listing, Lists},
    },
    sql,
    work::{Operator, Reading},
};
use uuid::Uuid;

/// People, being walked: those of a filter, and of them those whom all `words` find.
pub(in crate::console) struct Users<'a> {
    reading: &'a mut Reading,
    which: WhichUsers,
    way: Direction,
    words: &'a [Typed],
}

/// Organizations, likewise.
pub(in crate::console) struct Organizations<'a> {
    reading: &'a mut Reading,
    which: WhichOrganizations,
    way: Direction,
    words: &'a [Typed],
}

/// The list, in which `x` is a row.
macro_rules! users {
    () => {
        "select x.id, x.name, x.email, x.active, x.superuser, x.created_at,
           (select count(*) from members m join organizations o on o.id = m.organization_id
            where m.user_id = x.id and o.deleted_at is null) as organizations,
           (select p.mark from pictures p where p.user_id = x.id) as picture
         from users x"
    };
}
macro_rules! organizations {
    () => {
        "select x.id, x.kind, x.slug, x.name, x.member_count, x.created_at, x.disabled_at, x.admits_support, x.owner_id,
           (select w.name from users w where w.id = x.owner_id) as owner_name,
           coalesce((select w.active from members m join users w on w.id = m.user_id
             where m.organization_id = x.id and m.role = 'owner' and w.active limit 1), false) as owned
         from organizations x"
    };
}

/// One text for each way. "After" is older.
macro_rules! either_way {
    ($way:expr, $text:ident!($($part:tt)*)) => {
        match $way {
            Direction::After => $text!("<", ">=", " desc", $($part)*),
            Direction::Before => $text!(">", "<=", "", $($part)*),
        }
    };
}

/// Rows behind the place $1.
macro_rules! everything {
    ($beyond:literal, $until:literal, $order:literal, $list:ident, $filter:literal) => {
        sql!(concat!(
            $list!(),
            " where ",
            $filter,
            "x.id ",
            $beyond,
            " $1 order by x.id",
            $order,
            " limit $2"
        ))
    };
}

/// All of the six patterns, between blanks.
macro_rules! found {
    ($($n:literal)*) => {
        concat!("true" $(, " and ' ' || y.name_key || ' ' like $", $n)*)
    };
}

/// A chunk behind the place, and of it those who are found.
macro_rules! chunk {
    ($beyond:literal, $until:literal, $order:literal, $list:ident, $filter:literal) => {
        sql!(concat!(
            $list!(),
            " join (select x.id, x.name_key from ",
            stringify!($list),
            " x where ",
            $filter,
            "x.id ",
            $beyond,
            " $1 order by x.id",
            $order,
            " limit 4000) y on y.id = x.id where ",
            found!(3 4 5 6 7 8),
            " order by y.id",
            $order,
            " limit $2"
        ))
    };
}

macro_rules! end_of_chunk {
    ($beyond:literal, $until:literal, $order:literal, $list:ident, $filter:literal) => {
        sql!(concat!(
            "select x.id from ",
            stringify!($list),
            " x where ",
            $filter,
            "x.id ",
            $beyond,
            " $1 order by x.id",
            $order,
            " limit 1 offset 3999"
        ))
    };
}

/// The rows of the list that an index has under one word. The limit is none: it keeps PostgreSQL from looking up a key for each of
/// the patterns. Two texts: it expects one row of six patterns, and would look through all of them for every row of the list.
macro_rules! gather {
    ($beyond:literal, $until:literal, $order:literal, $list:ident, $filter:literal, $index:literal, $id:literal) => {
        sql!(
            sqlite: gather!($beyond, $order, $list, $filter, $index, $id, "in (", ")"),
            postgres: gather!($beyond, $order, $list, $filter, $index, $id, "= any(array(", "))"),
        )
    };
    ($beyond:literal, $order:literal, $list:ident, $filter:literal, $index:literal, $id:literal, $open:literal, $close:literal) => {
        concat!(
            $list!(),
            " where ",
            $filter,
            "x.id ",
            $beyond,
            " $1 and x.id ",
            $open,
            "select y.id from (select w.",
            $id,
            " as id, (select e.name_key from ",
            stringify!($list),
            " e where e.id = w.",
            $id,
            ") as name_key from ",
            $index,
            " w where w.word >= $3 and w.word < $4 and w.said < $5 limit 1000000) y where ",
            found!(6 7 8 9 10 11),
            $close,
            " order by x.id",
            $order,
            " limit $2"
        )
    };
}

macro_rules! hits {
    ($index:literal, $id:literal) => {
        sql!(concat!(
            "select count(*) from (select 1 from ",
            $index,
            " w where w.word >= $1 and w.word < $2 and w.said < $3 order by w.word, w.",
            $id,
            " limit $4) x"
        ))
    };
}

/// The words that begin with what was typed, up to one more than so many: from one to the next by the index.
macro_rules! lists {
    ($index:literal, $from:literal, $to:literal, $most:literal) => {
        concat!(
            "with recursive lists (word, number) as (
               select x.word, cast(1 as bigint) from (select w.word from ",
            $index,
            " w where w.word >= ",
            $from,
            " and w.word < ",
            $to,
            " order by w.word limit 1) x
               union all
               select (select w.word from ",
            $index,
            " w where w.word > lists.word and w.word < ",
            $to,
            " order by w.word limit 1), lists.number + 1 from lists where lists.word is not null and lists.number <= ",
            $most,
            ") "
        )
    };
}

/// The heads of the lists, each up to the last row a page can take from it, $7 if it has fewer; and of all these the first. Where
/// each ends is found first and for itself, or SQLite finds it anew for every row.
macro_rules! merge {
    // Two texts: only `lateral` keeps PostgreSQL from reading every list to its end.
    ($beyond:literal, $until:literal, $order:literal, $list:ident, $index:literal, $id:literal) => {
        sql!(
            sqlite: merge!($beyond, $until, $order, $list, $index, $id, "", ""),
            postgres: merge!(
                $beyond, $until, $order, $list, $index, $id,
                concat!("lateral (select w.", $id, " from "), concat!(" order by w.", $id, $order, " limit $2) w")
            ),
        )
    };
    ($beyond:literal, $until:literal, $order:literal, $list:ident, $index:literal, $id:literal, $open:expr, $close:expr) => {
        concat!(
            lists!($index, "$3", "$4", "$5"),
            ", bounds as materialized (select lists.word, coalesce((select h.",
            $id,
            " from ",
            $index,
            " h where h.word = lists.word and h.said < $6 and h.",
            $id,
            " ",
            $beyond,
            " $1 order by h.",
            $id,
            $order,
            " limit 1 offset cast($2 as bigint) - 1), $7) as until from lists where lists.word is not null) ",
            $list!(),
            " join (select w.",
            $id,
            " as id from bounds cross join ",
            $open,
            $index,
            " w where w.word = bounds.word and w.said < $6 and w.",
            $id,
            " ",
            $beyond,
            " $1 and w.",
            $id,
            " ",
            $until,
            " bounds.until",
            $close,
            " order by w.",
            $id,
            $order,
            " limit $2) y on y.id = x.id order by y.id",
            $order
        )
    };
}

/// The same for both lists: each names its row, its index of words, and a condition for each filter.
macro_rules! walked {
    ($walked:ident of $row:ident, $filter:ident: $list:ident, $index:literal, $id:literal, { $($which:path: $condition:literal,)* }, all: $all:path) => {
        impl<'a> $walked<'a> {
            pub fn new(reading: &'a mut Reading, _: &Operator, which: $filter, way: Direction, words: &'a [Typed]) -> Self {
                Self { reading, which, way, words }
            }
        }

        impl Index for $walked<'_> {
            async fn hits(&mut self, word: &Typed, most: i64) -> Result<i64, Fault> {
                let text = hits!($index, $id);
                self.reading.db().get(text, (word.from(), word.to(), word.said(), most + 1)).await
            }

            async fn breadth(&mut self, word: &Typed) -> Result<i64, Fault> {
                let text = sql!(concat!(lists!($index, "$1", "$2", "$3"), "select count(lists.word) from lists"));
                self.reading.db().get(text, (word.from(), word.to(), LISTS)).await
            }
        }

        impl Listing for $walked<'_> {
            type Row = $row;
            type Place = Uuid;

            async fn chunk(&mut self, from: &Uuid, limit: i64) -> Result<Vec<$row>, Fault> {
                let text = match self.which {
                    $($which => either_way!(self.way, chunk!($list, $condition)),)*
                };
                let [a, b, c, d, e, f] = patterns(self.words);
                self.reading.db().all(text, (*from, limit, a, b, c, d, e, f)).await
            }

            async fn end_of_chunk(&mut self, from: &Uuid) -> Result<Option<Uuid>, Fault> {
                let text = match self.which {
                    $($which => either_way!(self.way, end_of_chunk!($list, $condition)),)*
                };
                let end: Option<(Uuid,)> = self.reading.db().opt(text, (*from,)).await?;
                Ok(end.map(|(id,)| id))
            }
        }

        impl Walked for $walked<'_> {
            /// In the index are all of them.
            fn lists(&self) -> Lists {
                if self.which == $all { Lists::Fit } else { Lists::Differ }
            }

            async fn everything(&mut self, from: Uuid, limit: i64) -> Result<Vec<$row>, Fault> {
                let text = match self.which {
                    $($which => either_way!(self.way, everything!($list, $condition)),)*
                };
                self.reading.db().all(text, (from, limit)).await
            }

            async fn gather(&mut self, from: Uuid, limit: i64, word: &Typed) -> Result<Vec<$row>, Fault> {
                let text = match self.which {
                    $($which => either_way!(self.way, gather!($list, $condition, $index, $id)),)*
                };
                let [a, b, c, d, e, f] = patterns(self.words);
                let asked = (from, limit, word.from(), word.to(), word.said(), a, b, c, d, e, f);
                self.reading.db().all(text, asked).await
            }

            async fn merge(&mut self, from: Uuid, limit: i64, word: &Typed) -> Result<Vec<$row>, Fault> {
                let text = either_way!(self.way, merge!($list, $index, $id));
                let end = match self.way {
                    Direction::After => Uuid::nil(),
                    Direction::Before => Uuid::max(),
                };
                let asked = (from, limit, word.from(), word.to(), LISTS, word.said(), end);
                self.reading.db().all(text, asked).await
            }
        }
    };
}

walked! {
    Users of ListedUser, WhichUsers: users, "user_words", "user_id", {
        WhichUsers::All: "",
        WhichUsers::Active: "x.active and ",
        WhichUsers::Deactivated: "not x.active and ",
        WhichUsers::Superusers: "x.superuser and ",
    }, all: WhichUsers::All
}

walked! {
    Organizations of ListedOrganization, WhichOrganizations: organizations, "organization_words", "organization_id", {
        WhichOrganizations::All: "x.deleted_at is null and ",
        WhichOrganizations::Active: "x.deleted_at is null and x.disabled_at is null and ",
        WhichOrganizations::Disabled: "x.deleted_at is null and x.disabled_at is not null and ",
        // From the few who are deactivated to what rests on them.
        WhichOrganizations::Ownerless: "x.id in (select o.id from users d join organizations o on o.owner_id = d.id where not d.active)
             and not coalesce((select w.active from members m join users w on w.id = m.user_id
               where m.organization_id = x.id and m.role = 'owner' and w.active limit 1), false)
             and x.deleted_at is null and ",
    }, all: WhichOrganizations::All
}
