//! A host's own typed fields, in the host's own side table.
//!
//! Never here: which tables there are; the host makes them by its own migrations.

use crate::{
    database::{Conn, Value},
    kernel::{Fault, InvitationId, OrganizationId, UserId},
};
use sqlx::types::Json;
use std::future::Future;
use uuid::Uuid;

/// Whose the fields of a member are.
pub type MemberKey = (OrganizationId, UserId);
/// Whose the fields of an invitation are.
pub type InvitationKey = (OrganizationId, InvitationId);

/// Fields that are kept in a side table, a row for each key. [`fields!`](crate::fields) writes both methods; by hand, the texts
/// are [`sql!`](crate::sql) as everywhere.
///
/// The default is what is kept where a verb was given nothing else, and what is read where there is no row.
pub trait Fields<Key>: Clone + Default + Send + Sync + 'static {
    /// Inserts the row, or replaces it. On the connection it is given, and on no other: only so do the fields share the fate of
    /// what they are of.
    fn write(&self, db: &mut Conn, key: Key) -> impl Future<Output = Result<(), Fault>> + Send;

    /// The rows of several keys, in any order, with one statement.
    fn read(db: &mut Conn, keys: &[Key]) -> impl Future<Output = Result<Vec<(Key, Self)>, Fault>> + Send;
}

impl<Key: Send + Sync> Fields<Key> for () {
    async fn write(&self, _: &mut Conn, _: Key) -> Result<(), Fault> {
        Ok(())
    }

    async fn read(_: &mut Conn, _: &[Key]) -> Result<Vec<(Key, Self)>, Fault> {
        Ok(Vec::new())
    }
}

/// Fields and their side table: a struct, and how it is [kept](Fields).
///
/// The table is `of organization`, `of member` or `of invitation`; it has a column for each field, of the same name, and the key
/// `organization_id`, and beside it `user_id` or `invitation_id`. With the keys of the example the row goes with what it is of.
/// Up to ten fields of the types that both engines have: `i64`, `bool`, `String`, [`Timestamp`](crate::kernel::Timestamp), `Uuid`,
/// `Option`s and newtypes of them. Those of a member are written down when one is removed, so newtypes there derive serde's traits.
///
/// ```
/// # #[cfg(feature = "ssr")] {
/// orgs::fields! {
///     /// What a vendor's people have.
///     pub struct Seller of member in sellers {
///         /// Hundredths of a percent.
///         pub commission: i64,
///         /// Where they sell.
///         pub region: Option<String>,
///     }
/// }
///
/// /// A migration of the host's, written once for both engines; see `database::Migrations`.
/// const SELLERS: &str = "create table sellers (
///   organization_id uuid not null,
///   user_id uuid not null,
///   commission bigint not null,
///   region text,
///   primary key (organization_id, user_id),
///   constraint sellers_are_members foreign key (organization_id, user_id)
///     references members (organization_id, user_id) on delete cascade
/// );";
/// # }
/// ```
#[macro_export]
macro_rules! fields {
    ($(#[$meta:meta])* $vis:vis struct $name:ident of organization in $table:ident {
        $($(#[$doc:meta])* $see:vis $field:ident: $type:ty),+ $(,)?
    }) => {
        $crate::fields!(@struct $(#[$meta])* $vis $name { $($(#[$doc])* $see $field: $type),+ });

        impl $crate::kinds::Fields<$crate::kernel::OrganizationId> for $name {
            async fn write(
                &self,
                db: &mut $crate::database::Conn,
                key: $crate::kernel::OrganizationId,
            ) -> ::core::result::Result<(), $crate::kernel::Fault> {
                let text = $crate::sql!(concat!(
                    "insert into ", stringify!($table), " (organization_id", $(", ", stringify!($field)),+, ") values ($1",
                    $crate::fields!(@marks [] [$($field)+] ["$2" "$3" "$4" "$5" "$6" "$7" "$8" "$9" "$10" "$11"]),
                    ") on conflict (organization_id) do update set organization_id = excluded.organization_id",
                    $(", ", stringify!($field), " = excluded.", stringify!($field)),+
                ));
                db.run(text, (key, $(self.$field.clone()),+)).await.map(|_| ())
            }

            async fn read(
                db: &mut $crate::database::Conn,
                keys: &[$crate::kernel::OrganizationId],
            ) -> ::core::result::Result<Vec<($crate::kernel::OrganizationId, Self)>, $crate::kernel::Fault> {
                let keys = $crate::kinds::fields::listed(keys.iter().map(|key| key.0));
                // Two texts: each engine has its own way to make rows of a list; and PostgreSQL, which cannot know how short it is,
                // would read the whole table for it.
                let text = $crate::sql!(
                    sqlite: concat!(
                        "select organization_id", $(", ", stringify!($field)),+, " from ", stringify!($table),
                        " where organization_id in (select unhex(x.value) from json_each($1) x)"
                    ),
                    postgres: concat!(
                        "select y.organization_id", $(", y.", stringify!($field)),+,
                        " from jsonb_array_elements_text($1) as x(value) cross join lateral (select * from ", stringify!($table),
                        " t where t.organization_id = cast(x.value as uuid) limit 1) y"
                    )
                );
                let rows: Vec<($crate::kernel::OrganizationId, $($type),+)> = db.all(text, (keys,)).await?;
                Ok(rows.into_iter().map(|(key, $($field),+)| (key, Self { $($field),+ })).collect())
            }
        }
    };
    ($(#[$meta:meta])* $vis:vis struct $name:ident of member in $table:ident { $($rest:tt)* }) => {
        $crate::fields!(@pair $(#[$meta])* $vis $name, $table, user_id: $crate::kernel::UserId { $($rest)* });
        $crate::fields!(@written $name { $($rest)* });
    };
    ($(#[$meta:meta])* $vis:vis struct $name:ident of invitation in $table:ident { $($rest:tt)* }) => {
        $crate::fields!(@pair $(#[$meta])* $vis $name, $table, invitation_id: $crate::kernel::InvitationId { $($rest)* });
    };
    (@pair $(#[$meta:meta])* $vis:vis $name:ident, $table:ident, $column:ident: $id:ty {
        $($(#[$doc:meta])* $see:vis $field:ident: $type:ty),+ $(,)?
    }) => {
        $crate::fields!(@struct $(#[$meta])* $vis $name { $($(#[$doc])* $see $field: $type),+ });

        impl $crate::kinds::Fields<($crate::kernel::OrganizationId, $id)> for $name {
            async fn write(
                &self,
                db: &mut $crate::database::Conn,
                key: ($crate::kernel::OrganizationId, $id),
            ) -> ::core::result::Result<(), $crate::kernel::Fault> {
                let text = $crate::sql!(concat!(
                    "insert into ", stringify!($table), " (organization_id, ", stringify!($column),
                    $(", ", stringify!($field)),+, ") values ($1, $2",
                    $crate::fields!(@marks [] [$($field)+] ["$3" "$4" "$5" "$6" "$7" "$8" "$9" "$10" "$11" "$12"]),
                    ") on conflict (organization_id, ", stringify!($column),
                    ") do update set organization_id = excluded.organization_id",
                    $(", ", stringify!($field), " = excluded.", stringify!($field)),+
                ));
                db.run(text, (key.0, key.1, $(self.$field.clone()),+)).await.map(|_| ())
            }

            async fn read(
                db: &mut $crate::database::Conn,
                keys: &[($crate::kernel::OrganizationId, $id)],
            ) -> ::core::result::Result<Vec<(($crate::kernel::OrganizationId, $id), Self)>, $crate::kernel::Fault> {
                let keys = $crate::kinds::fields::listed_pairs(keys.iter().map(|key| (key.0.0, key.1.0)));
                // Two texts; see above. SQLite would go by half of a key of two columns.
                let text = $crate::sql!(
                    sqlite: concat!(
                        "select y.organization_id, y.", stringify!($column), $(", y.", stringify!($field)),+,
                        " from json_each($1) x cross join ", stringify!($table),
                        " y where y.organization_id = unhex(x.value ->> 0) and y.", stringify!($column), " = unhex(x.value ->> 1)"
                    ),
                    postgres: concat!(
                        "select y.organization_id, y.", stringify!($column), $(", y.", stringify!($field)),+,
                        " from jsonb_array_elements($1) as x(value) cross join lateral (select * from ", stringify!($table),
                        " t where t.organization_id = cast(x.value ->> 0 as uuid) and t.", stringify!($column),
                        " = cast(x.value ->> 1 as uuid) limit 1) y"
                    )
                );
                let rows: Vec<($crate::kernel::OrganizationId, $id, $($type),+)> = db.all(text, (keys,)).await?;
                Ok(rows.into_iter().map(|(organization, id, $($field),+)| ((organization, id), Self { $($field),+ })).collect())
            }
        }
    };
    (@struct $(#[$meta:meta])* $vis:vis $name:ident { $($(#[$doc:meta])* $see:vis $field:ident: $type:ty),+ }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq)]
        $vis struct $name {
            $($(#[$doc])* $see $field: $type),+
        }
    };
    // One after the other, as a list: only the same version reads them back, some minutes later.
    (@written $name:ident { $($(#[$doc:meta])* $see:vis $field:ident: $type:ty),+ $(,)? }) => {
        impl $crate::kinds::fields::serde::Serialize for $name {
            fn serialize<S: $crate::kinds::fields::serde::Serializer>(&self, to: S) -> ::core::result::Result<S::Ok, S::Error> {
                $crate::kinds::fields::serde::Serialize::serialize(&($(&self.$field,)+), to)
            }
        }

        impl<'de> $crate::kinds::fields::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::kinds::fields::serde::Deserializer<'de>>(from: D) -> ::core::result::Result<Self, D::Error> {
                let ($($field,)+): ($($type,)+) = $crate::kinds::fields::serde::Deserialize::deserialize(from)?;
                Ok(Self { $($field),+ })
            }
        }
    };
    (@marks [$($done:literal)*] [] [$($left:literal)*]) => {
        concat!($(", ", $done),*)
    };
    (@marks [$($done:literal)*] [$field:ident $($fields:ident)*] [$mark:literal $($left:literal)*]) => {
        $crate::fields!(@marks [$($done)* $mark] [$($fields)*] [$($left)*])
    };
}

#[doc(hidden)]
pub use serde;

/// Keys for one statement.
#[doc(hidden)]
pub fn listed(keys: impl Iterator<Item = Uuid>) -> impl Value {
    Json(keys.map(|key| key.simple().to_string()).collect::<Vec<_>>())
}

/// Keys of two parts for one statement.
#[doc(hidden)]
pub fn listed_pairs(keys: impl Iterator<Item = (Uuid, Uuid)>) -> impl Value {
    let text = |(one, other): (Uuid, Uuid)| [one.simple().to_string(), other.simple().to_string()];
    Json(keys.map(text).collect::<Vec<_>>())
}
