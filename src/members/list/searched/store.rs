//! SQL of the index of the members' words, and of the list that is looked through for words. The order's parts are the list's: see
//! `list/store.rs`.

use crate::{
    access::Role,
    kernel::{Fault, Timestamp, page::Cursor},
    members::{
        Sight,
        list::walk::{Walk, Way},
        store::MemberRow,
    },
    search::{Typed, patterns, way::LISTS},
    sql,
    work::Reading,
};
use uuid::Uuid;

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

/// What a page shows of the member `x`.
macro_rules! shown {
    () => {
        concat!(
            "x.user_id, x.name_key, (select u.name from users u where u.id = x.user_id) as name,
             (select u.email from users u where u.id = x.user_id) as email,
             (select u.active from users u where u.id = x.user_id) as active,
             (select m.role from members m where m.organization_id = $1 and m.user_id = x.user_id) as role,
             (select m.joined_at from members m where m.organization_id = $1 and m.user_id = x.user_id) as joined_at, ",
            active_on!("x"),
            "(select p.mark from pictures p where p.user_id = x.user_id) as picture"
        )
    };
}

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

/// Everybody whom one word finds, of those the ones whom all words find, and of these a page; of those only who has the role `only`,
/// who are counted among all of them.
macro_rules! gather {
    ($role:literal, $only:literal, $place:expr, $key:tt, $beyond:literal, $way:literal) => {
        sql!(concat!(
            "select x.total, ",
            shown!(),
            " from (select w.user_id, w.name_key, ",
            $place,
            "count(*) over () as total from member_words w
               where w.organization_id = $1 and w.word >= $5 and w.word < $6 and w.said < $7 and ",
            found!("w.name_key", 8 9 10 11 12 13),
            $role,
            ") x where ",
            $only,
            behind!("x", $key, $beyond),
            by!("x", $key, $way),
            " limit $4"
        ))
    };
    ($role:literal, $only:literal, "name_key", $beyond:literal, $way:literal) => {
        gather!($role, $only, "", "name_key", $beyond, $way)
    };
    ($role:literal, $only:literal, "joined_at", $beyond:literal, $way:literal) => {
        gather!(
            $role,
            $only,
            "(select m.joined_at from members m where m.organization_id = $1 and m.user_id = w.user_id) as joined_at, ",
            "joined_at",
            $beyond,
            $way
        )
    };
    ($role:literal, $only:literal, $active:tt, $beyond:literal, $way:literal) => {
        gather!(
            $role,
            $only,
            active_on!("w"),
            $active,
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
    match (walk.role, walk.leg.only) {
        (None, None) => in_order!(walk, gather!("", ""), |sql, place, id| {
            let asked = (organization, place, id, limit, first, behind, said, a, b, c, d, e, f);
            db.all(sql, asked).await
        }),
        // Only by name is one role after the other.
        (None, Some(only)) => {
            macro_rules! only {
                ($beyond:literal, $way:literal) => {
                    gather!(
                        "",
                        "(select m.role from members m where m.organization_id = $1 and m.user_id = x.user_id) = $14 and ",
                        "name_key",
                        $beyond,
                        $way
                    )
                };
            }
            let (place, id) = walk.by_name();
            let sql = match walk.leg.way {
                Way::Up => only!(">", ""),
                Way::Down => only!("<", " desc"),
            };
            let asked = (
                organization,
                place,
                id,
                limit,
                first,
                behind,
                said,
                a,
                b,
                c,
                d,
                e,
                f,
                only,
            );
            db.all(sql, asked).await
        }
        (Some(role), _) => in_order!(
            walk,
            gather!(
                " and (select m.role from members m where m.organization_id = $1 and m.user_id = w.user_id) = $14",
                ""
            ),
            |sql, place, id| {
                let asked = (
                    organization,
                    place,
                    id,
                    limit,
                    first,
                    behind,
                    said,
                    a,
                    b,
                    c,
                    d,
                    e,
                    f,
                    role,
                );
                db.all(sql, asked).await
            }
        ),
    }
}

/// A chunk of the list, and of it those who are found.
macro_rules! chunk {
    ($role:literal, $place:literal, $key:tt, $beyond:literal, $way:literal) => {
        sql!(concat!(
            "select ",
            shown!(),
            " from (select ",
            $place,
            "m.user_id, m.name_key from members m where m.organization_id = $1 and ",
            $role,
            behind!("m", $key, $beyond),
            by!("m", $key, $way),
            " limit 4000) x where ",
            found!("x.name_key", 5 6 7 8 9 10),
            by!("x", $key, $way),
            " limit $4"
        ))
    };
    ($role:literal, "name_key", $beyond:literal, $way:literal) => {
        chunk!($role, "", "name_key", $beyond, $way)
    };
    ($role:literal, "joined_at", $beyond:literal, $way:literal) => {
        chunk!($role, "m.joined_at, ", "joined_at", $beyond, $way)
    };
    ($role:literal, $active:tt, $beyond:literal, $way:literal) => {
        chunk!($role, "m.active_on, ", $active, $beyond, $way)
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
    match walk.of() {
        None => in_order!(walk, chunk!(""), |sql, place, id| {
            db.all(sql, (organization, place, id, limit, a, b, c, d, e, f)).await
        }),
        Some(role) => in_order!(walk, chunk!("m.role = $11 and "), |sql, place, id| {
            db.all(sql, (organization, place, id, limit, a, b, c, d, e, f, role))
                .await
        }),
    }
}

macro_rules! end_of_chunk {
    ($role:literal, "never", $beyond:literal, $way:literal) => {
        end_of_chunk!($role, "user_id", "never", $beyond, $way)
    };
    ($role:literal, $key:tt, $beyond:literal, $way:literal) => {
        end_of_chunk!($role, $key, $key, $beyond, $way)
    };
    ($role:literal, $place:tt, $key:tt, $beyond:literal, $way:literal) => {
        sql!(concat!(
            "select m.",
            $place,
            ", m.user_id from members m where m.organization_id = $1 and ",
            $role,
            behind!("m", $key, $beyond),
            by!("m", $key, $way),
            " limit 1 offset 3999"
        ))
    };
}

/// The place of a chunk's last member. `None` when the list ends inside of the chunk.
pub(super) async fn end_of_chunk(
    reading: &mut Reading,
    sight: Sight<'_>,
    walk: &Walk,
) -> Result<Option<Cursor>, Fault> {
    let (db, organization) = (reading.db(), sight.organization());
    match walk.of() {
        None => in_order!(walk, end_of_chunk!(""), |sql, place, id| {
            let end = db.opt(sql, (organization, Clone::clone(&place), id)).await?;
            Ok(end.map(|end| cursor(place, end)))
        }),
        Some(role) => in_order!(walk, end_of_chunk!("m.role = $4 and "), |sql, place, id| {
            let end = db.opt(sql, (organization, Clone::clone(&place), id, role)).await?;
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

/// How many of the list were looked at, from its beginning, and how many of these are found.
pub(super) async fn survey(
    reading: &mut Reading,
    sight: Sight<'_>,
    role: Option<Role>,
    words: &[Typed],
) -> Result<(i64, i64), Fault> {
    macro_rules! survey {
        ($role:literal) => {
            sql!(concat!(
                "select count(*), cast(coalesce(sum(case when ",
                found!("x.name_key", 2 3 4 5 6 7),
                " then 1 else 0 end), 0) as bigint) from (select m.name_key from members m where m.organization_id = $1",
                $role,
                " order by m.name_key, m.user_id limit 20000) x"
            ))
        };
    }
    let (db, organization) = (reading.db(), sight.organization());
    let [a, b, c, d, e, f] = patterns(words);
    let counted: Option<(i64, i64)> = match role {
        None => db.opt(survey!(""), (organization, a, b, c, d, e, f)).await?,
        Some(role) => {
            let asked = (organization, a, b, c, d, e, f, role);
            db.opt(survey!(" and m.role = $8"), asked).await?
        }
    };
    Ok(counted.unwrap_or_default())
}
