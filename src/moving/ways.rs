//! The tables of the ways in that are no password: passkeys, a provider. Never here: the order of the tables; see `tables`.

use crate::database::{
    Kind::{Bytes, Count, Id, Moment, Text},
    Table,
};

pub(super) const PASSKEYS: Table = Table {
    name: "passkeys",
    keys: 1,
    columns: &[
        ("id", Id),
        ("user_id", Id),
        ("credential_id", Bytes),
        ("credential", Text),
        ("uses", Count),
        ("name", Text),
        ("created_at", Moment),
        ("used_at", Moment),
    ],
};

pub(super) const PASSKEY_CHALLENGES: Table = Table {
    name: "passkey_challenges",
    keys: 1,
    columns: &[
        ("digest", Bytes),
        ("browser_digest", Bytes),
        ("purpose", Text),
        ("user_id", Id),
        ("state", Text),
        ("created_at", Moment),
        ("expires_at", Moment),
    ],
};

pub(super) const IDENTITIES: Table = Table {
    name: "identities",
    keys: 2,
    columns: &[
        ("issuer", Text),
        ("subject", Text),
        ("user_id", Id),
        ("email", Text),
        ("linked_at", Moment),
        ("used_at", Moment),
    ],
};

pub(super) const PROVIDER_ATTEMPTS: Table = Table {
    name: "provider_attempts",
    keys: 1,
    columns: &[
        ("digest", Bytes),
        ("browser_digest", Bytes),
        ("purpose", Text),
        ("user_id", Id),
        ("next", Text),
        ("created_at", Moment),
        ("expires_at", Moment),
    ],
};

pub(super) const IDENTITY_OFFERS: Table = Table {
    name: "identity_offers",
    keys: 1,
    columns: &[
        ("browser_digest", Bytes),
        ("issuer", Text),
        ("subject", Text),
        ("user_id", Id),
        ("email", Text),
        ("email_key", Text),
        ("created_at", Moment),
        ("expires_at", Moment),
    ],
};
