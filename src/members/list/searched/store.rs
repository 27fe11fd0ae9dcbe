//! SQL of the index of the members' words. The order's parts, and what a page shows, are the list's: see `list/store.rs`.

use crate::{
    kernel::Fault,
    members::{
        Sight,
        list::walk::{Walk, Way},
        store::MemberRow,
    },
    search::{Typed, patterns, way::LISTS},
    sql,
    work::Reading,
};

/// All of the six patterns, between blanks.
macro_rules! found {
    ($key:literal, $($n:literal)*) => {
        concat!("true" $(, " and ' ' || ", $key, " || ' ' like $", $n)*)
    };
}

/// How many a word finds, counted up to `most`.
pub(super) async fn hits(reading: &mut Reading, sight: Sight<'_>, word: &Typed, most: i64) -> Result<i64, Fault> {
    let text = sql!(
        "select count(*) from (select 1 from member_words w
         where w.organization_id = $1 and w.word >= $2 and w.word < $3 and w.said < $4
         order by w.word, w.name_key, w.user_id limit $5) x"
    );
    let counted = (sight.organization(), word.from(), word.to(), word.said(), most);
    reading.db().get(text, counted).await
}

/// The words that begin with what was typed, up to one more than $4: from one to the next by the index, however many rows each has.
macro_rules! lists {
    ($rest:expr) => {
        concat!(
            "with recursive lists (word, number) as (
               select x.word, cast(1 as bigint) from (select w.word from member_words w
                 where w.organization_id = $1 and w.word >= $2 and w.word < $3 order by w.word limit 1) x
               union all
               select (select w.word from member_words w
                 where w.organization_id = $1 and w.word > lists.word and w.word < $3 order by w.word limit 1), lists.number + 1
               from lists where lists.word is not null and lists.number <= $4) ",
            $rest
        )
    };
}

/// How many lists a word is the beginning of, counted up to one more than are put together.
pub(super) async fn breadth(reading: &mut Reading, sight: Sight<'_>, word: &Typed) -> Result<i64, Fault> {
    let text = sql!(lists!("select count(lists.word) from lists"));
    let counted = (sight.organization(), word.from(), word.to(), LISTS);
    reading.db().get(text, counted).await
}

/// Those of a list's members behind the place, in order.
macro_rules! behind_in_list {
    ($of:literal, $lists:literal, $beyond:literal) => {
        concat!(
            $of,
            ".organization_id = $1 and ",
            $of,
            ".word = ",
            $lists,
            ".word and ",
            $of,
            ".said < $8 and (",
            $of,
            ".name_key, ",
            $of,
            ".user_id) ",
            $beyond,
            " ($5, $6)"
        )
    };
}

/// The heads of the lists, each up to the place of the last member a page can take from it; and of all these the first. Where each
/// ends is found first and for itself, or SQLite finds it anew for every member.
macro_rules! merge {
    // Two texts: only `lateral` keeps PostgreSQL from reading every list to its end.
    ($beyond:literal, $until:literal, $end:literal, $way:literal) => {
        sql!(
            sqlite: merge!($beyond, $until, $end, $way, "", ""),
            postgres: merge!(
                $beyond, $until, $end, $way,
                "lateral (select w.name_key, w.user_id from ", concat!(by!("w", "name_key", $way), " limit $7) w")
            ),
        )
    };
    ($beyond:literal, $until:literal, $end:literal, $way:literal, $open:literal, $close:expr) => {
        lists!(concat!(
            ", bounds as materialized (select lists.word, coalesce((select h.name_key from member_words h where ",
            behind_in_list!("h", "lists", $beyond),
            by!("h", "name_key", $way),
            " limit 1 offset cast($7 as bigint) - 1), ",
            $end,
            ") as until from lists where lists.word is not null) select ",
            shown!(),
            " from (select w.name_key, w.user_id from bounds cross join ",
            $open,
            "member_words w where ",
            behind_in_list!("w", "bounds", $beyond),
            " and w.name_key ",
            $until,
            " bounds.until",
            $close,
            by!("w", "name_key", $way),
            " limit $7) x",
            by!("x", "name_key", $way)
        ))
    };
}

/// By name only, in either direction.
pub(super) async fn merge(
    reading: &mut Reading,
    sight: Sight<'_>,
    walk: &Walk,
    word: &Typed,
) -> Result<Vec<MemberRow>, Fault> {
    let (name, id) = walk.by_name();
    let asked = (
        sight.organization(),
        word.from(),
        word.to(),
        LISTS,
        name,
        id,
        walk.limit,
        word.said(),
    );
    match walk.leg.way {
        Way::Down => reading.db().all(merge!("<", ">=", "''", " desc"), asked).await,
        Way::Up => reading.db().all(merge!(">", "<=", "'~'", ""), asked).await,
    }
}

/// Somebody found, and how many there are.
#[derive(sqlx::FromRow)]
pub(super) struct Hit {
    #[sqlx(flatten)]
    pub row: MemberRow,
    pub total: i64,
}

macro_rules! role {
    ($of:literal) => {
        concat!(
            "(select m.role from members m where m.organization_id = $1 and m.user_id = ",
            $of,
            ".user_id)"
        )
    };
}

/// The class of the member `of`: see `classes`.
macro_rules! class {
    ($of:literal) => {
        concat!(
            "(select u.footing from users u where u.id = ",
            $of,
            ".user_id) || ",
            role!($of)
        )
    };
}

/// Everybody whom one word finds, of those the ones whom all words find, and of these a page. Who is `counted` is among all of them, and
/// who is `shown` on the page.
macro_rules! gather {
    (@by $place:expr, $counted:expr, $shown:expr, $key:tt, $beyond:literal, $way:literal) => {
        sql!(concat!(
            "select x.total, ",
            shown!(),
            " from (select w.user_id, w.name_key, ",
            $place,
            "count(*) over () as total from member_words w
               where w.organization_id = $1 and w.word >= $5 and w.word < $6 and w.said < $7 and ",
            found!("w.name_key", 8 9 10 11 12 13),
            $counted,
            ") x where ",
            $shown,
            behind!("x", $key, $beyond),
            by!("x", $key, $way),
            " limit $4"
        ))
    };
    ($counted:expr, $shown:expr, "name_key", $beyond:literal, $way:literal) => {
        gather!(@by "", $counted, $shown, "name_key", $beyond, $way)
    };
    ($counted:expr, $shown:expr, "joined_at", $beyond:literal, $way:literal) => {
        gather!(
            @by "(select m.joined_at from members m where m.organization_id = $1 and m.user_id = w.user_id) as joined_at, ",
            $counted, $shown, "joined_at", $beyond, $way
        )
    };
    ($counted:expr, $shown:expr, $active:tt, $beyond:literal, $way:literal) => {
        gather!(@by active_on!("w"), $counted, $shown, $active, $beyond, $way)
    };
}

macro_rules! gather_everybody {
    ($key:tt, $beyond:literal, $way:literal) => {
        gather!("", "", $key, $beyond, $way)
    };
}

macro_rules! gather_classes {
    ($key:tt, $beyond:literal, $way:literal) => {
        gather!(
            concat!(" and $14 like '%' || ", class!("w"), " || '%'"),
            "",
            $key,
            $beyond,
            $way
        )
    };
}

/// One role after the other, which is by name only: $14 says whose turn it is.
macro_rules! gather_in_turn {
    ($beyond:literal, $way:literal) => {
        gather!("", concat!(role!("x"), " = $14 and "), "name_key", $beyond, $way)
    };
}

/// The same, where not everybody is counted: in $14 the role stands first, and behind a bar the classes that are counted.
macro_rules! gather_classes_in_turn {
    ($beyond:literal, $way:literal) => {
        gather!(
            concat!(" and $14 like '%|%' || ", class!("w"), " || '%'"),
            concat!(role!("x"), " = rtrim(substr($14, 1, 6)) and "),
            "name_key",
            $beyond,
            $way
        )
    };
}

/// By the `word`; all `words` have to be found.
pub(super) async fn gather(
    reading: &mut Reading,
    sight: Sight<'_>,
    walk: &Walk,
    word: &Typed,
    words: &[Typed],
) -> Result<Vec<Hit>, Fault> {
    let (db, organization, limit) = (reading.db(), sight.organization(), walk.limit);
    let (first, behind, said) = (word.from(), word.to(), word.said());
    let [a, b, c, d, e, f] = patterns(words);
    macro_rules! asked {
        ($place:ident, $id:ident $(, $who:expr)?) => {
            (organization, $place, $id, limit, first, behind, said, a, b, c, d, e, f $(, $who)?)
        };
    }
    match (walk.narrowed.classes(), walk.leg.only) {
        (None, None) => in_order!(walk, gather_everybody!(), |sql, place, id| {
            db.all(sql, asked!(place, id)).await
        }),
        (Some(classes), None) => in_order!(walk, gather_classes!(), |sql, place, id| {
            db.all(sql, asked!(place, id, classes)).await
        }),
        (None, Some(role)) => {
            let (place, id) = walk.by_name();
            let sql = match walk.leg.way {
                Way::Up => gather_in_turn!(">", ""),
                Way::Down => gather_in_turn!("<", " desc"),
            };
            db.all(sql, asked!(place, id, role)).await
        }
        (Some(classes), Some(role)) => {
            let (place, id) = walk.by_name();
            let sql = match walk.leg.way {
                Way::Up => gather_classes_in_turn!(">", ""),
                Way::Down => gather_classes_in_turn!("<", " desc"),
            };
            let who = format!("{:<6}|{classes}", role.as_str());
            db.all(sql, asked!(place, id, who)).await
        }
    }
}
