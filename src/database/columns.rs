//! How our words are written in a column: ids as native UUIDs, instants as integers (SQLite) or `timestamptz`
//! (PostgreSQL), roles and states as text.

use crate::{
    access::{Part, Role},
    invitations::{Delivery, Manner, Status},
    join_requests::Ending,
    kernel::{
        AddressId, BatchId, Digest, EventId, Footing, InvitationId, JoinRequestId, Kind, Language, OrganizationId,
        PasskeyId, RemovalId, ShareLinkId, TeamId, Timestamp, UserId,
    },
};
use sqlx::{
    Database, Decode, Encode, Postgres, Sqlite, Type,
    encode::IsNull,
    error::BoxDynError,
    postgres::{PgArgumentBuffer, PgHasArrayType, PgTypeInfo, PgValueRef},
    sqlite::{SqliteArgumentsBuffer, SqliteTypeInfo, SqliteValueRef},
};
use uuid::Uuid;

/// A newtype that is stored as what it wraps, through `$to` and `$from`.
macro_rules! stored {
    ($($name:ty as $raw:ty: $to:expr, $from:expr;)*) => {$(
        impl<D: Database> Type<D> for $name where $raw: Type<D> {
            fn type_info() -> D::TypeInfo {
                <$raw as Type<D>>::type_info()
            }
            fn compatible(ty: &D::TypeInfo) -> bool {
                <$raw as Type<D>>::compatible(ty)
            }
        }
        impl<'q, D: Database> Encode<'q, D> for $name where $raw: Encode<'q, D> {
            fn encode_by_ref(&self, buf: &mut <D as Database>::ArgumentBuffer) -> Result<IsNull, BoxDynError> {
                let to: fn(&Self) -> $raw = $to;
                <$raw as Encode<'q, D>>::encode(to(self), buf)
            }
        }
        impl<'r, D: Database> Decode<'r, D> for $name where $raw: Decode<'r, D> {
            fn decode(value: <D as Database>::ValueRef<'r>) -> Result<Self, BoxDynError> {
                let from: fn($raw) -> Result<Self, BoxDynError> = $from;
                from(<$raw as Decode<'r, D>>::decode(value)?)
            }
        }
    )*};
}

stored! {
    UserId as Uuid: |id| id.0, |raw| Ok(Self(raw));
    OrganizationId as Uuid: |id| id.0, |raw| Ok(Self(raw));
    InvitationId as Uuid: |id| id.0, |raw| Ok(Self(raw));
    AddressId as Uuid: |id| id.0, |raw| Ok(Self(raw));
    PasskeyId as Uuid: |id| id.0, |raw| Ok(Self(raw));
    ShareLinkId as Uuid: |id| id.0, |raw| Ok(Self(raw));
    JoinRequestId as Uuid: |id| id.0, |raw| Ok(Self(raw));
    TeamId as Uuid: |id| id.0, |raw| Ok(Self(raw));
    RemovalId as Uuid: |id| id.0, |raw| Ok(Self(raw));
    BatchId as Uuid: |id| id.0, |raw| Ok(Self(raw));
    EventId as Uuid: |id| id.0, |raw| Ok(Self(raw));
    Digest as Vec<u8>: |digest| digest.0.clone(), |raw| Ok(Self(raw));
    Kind as String: |kind| kind.as_str().to_owned(), |raw| Self::read(&raw).ok_or_else(|| raw.into());
    Footing as String: |footing| footing.as_str().to_owned(), |raw| Self::read(&raw).ok_or_else(|| raw.into());
    Language as String: |language| language.code().to_owned(), |raw| Self::of(&raw).ok_or_else(|| raw.into());
    Role as String: |role| role.as_str().to_owned(), |raw| Ok(raw.parse()?);
    Part as String: |part| part.as_str().to_owned(), |raw| Self::read(&raw).ok_or_else(|| raw.into());
    Status as String: |status| status.as_str().to_owned(), |raw| Self::read(&raw).ok_or_else(|| raw.into());
    Manner as String: |manner| manner.as_str().to_owned(), |raw| Self::read(&raw).ok_or_else(|| raw.into());
    Ending as String: |ending| ending.as_str().to_owned(), |raw| Self::read(&raw).ok_or_else(|| raw.into());
    Delivery as String: |delivery| delivery.as_str().to_owned(), |raw| Self::read(&raw).ok_or_else(|| raw.into());
}

/// 2000-01-01T00:00:00Z, PostgreSQL's epoch, in microseconds.
const POSTGRES_EPOCH: i64 = 946_684_800_000_000;

impl Type<Sqlite> for Timestamp {
    fn type_info() -> SqliteTypeInfo {
        <i64 as Type<Sqlite>>::type_info()
    }
    fn compatible(ty: &SqliteTypeInfo) -> bool {
        <i64 as Type<Sqlite>>::compatible(ty)
    }
}
impl Encode<'_, Sqlite> for Timestamp {
    fn encode_by_ref(&self, buf: &mut SqliteArgumentsBuffer) -> Result<IsNull, BoxDynError> {
        Encode::<Sqlite>::encode(self.0, buf)
    }
}
impl<'r> Decode<'r, Sqlite> for Timestamp {
    fn decode(value: SqliteValueRef<'r>) -> Result<Self, BoxDynError> {
        Decode::<Sqlite>::decode(value).map(Self)
    }
}
impl Type<Postgres> for Timestamp {
    fn type_info() -> PgTypeInfo {
        PgTypeInfo::with_oid(sqlx::postgres::types::Oid(1184)) // timestamptz
    }
    fn compatible(ty: &PgTypeInfo) -> bool {
        *ty == <Self as Type<Postgres>>::type_info()
    }
}
impl PgHasArrayType for Timestamp {
    fn array_type_info() -> PgTypeInfo {
        PgTypeInfo::with_oid(sqlx::postgres::types::Oid(1185)) // timestamptz[]
    }
}
impl Encode<'_, Postgres> for Timestamp {
    fn encode_by_ref(&self, buf: &mut PgArgumentBuffer) -> Result<IsNull, BoxDynError> {
        Encode::<Postgres>::encode(self.0 - POSTGRES_EPOCH, buf)
    }
}
impl<'r> Decode<'r, Postgres> for Timestamp {
    fn decode(value: PgValueRef<'r>) -> Result<Self, BoxDynError> {
        Ok(Self(<i64 as Decode<Postgres>>::decode(value)? + POSTGRES_EPOCH))
    }
}
