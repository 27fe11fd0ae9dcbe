//! The tables of the ways in, and of who is in: sign-ups, passwords, codes, passkeys, a provider, sessions. Never here: the order
//! of the tables; see `tables`.

use crate::database::{
    Kind::{Bytes, Count, Flag, Id, Moment, Text},
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

pub(super) const CREDENTIALS: Table = Table {
    name: "credentials",
    keys: 1,
    columns: &[
        ("user_id", Id),
        ("password_hash", Text),
        ("changed_at", Moment),
        ("foreign_cost", Text),
    ],
};

pub(super) const PASSWORD_RESETS: Table = Table {
    name: "password_resets",
    keys: 1,
    columns: &[
        ("id", Id),
        ("email_key", Text),
        ("asked_at", Moment),
        ("expires_at", Moment),
        ("user_id", Id),
        ("digest", Bytes),
    ],
};

pub(super) const SECOND_FACTORS: Table = Table {
    name: "second_factors",
    keys: 1,
    columns: &[
        ("user_id", Id),
        ("secret", Bytes),
        ("begun_at", Moment),
        ("confirmed_at", Moment),
        ("last_step", Count),
    ],
};

pub(super) const RECOVERY_CODES: Table = Table {
    name: "recovery_codes",
    keys: 2,
    columns: &[("user_id", Id), ("digest", Bytes)],
};

pub(super) const HALF_SIGN_INS: Table = Table {
    name: "half_sign_ins",
    keys: 1,
    columns: &[
        ("digest", Bytes),
        ("user_id", Id),
        ("created_at", Moment),
        ("expires_at", Moment),
    ],
};

pub(super) const SIGN_UPS: Table = Table {
    name: "sign_ups",
    keys: 1,
    columns: &[
        ("id", Id),
        ("email", Text),
        ("email_key", Text),
        ("name", Text),
        ("password_hash", Text),
        ("browser_digest", Bytes),
        ("next", Text),
        ("created_at", Moment),
        ("expires_at", Moment),
        ("completed_at", Moment),
        ("language", Text),
    ],
};

pub(super) const SIGN_UP_TOKENS: Table = Table {
    name: "sign_up_tokens",
    keys: 1,
    columns: &[("digest", Bytes), ("sign_up_id", Id)],
};

pub(super) const SESSIONS: Table = Table {
    name: "sessions",
    keys: 1,
    columns: &[
        ("digest", Bytes),
        ("user_id", Id),
        ("created_at", Moment),
        ("seen_at", Moment),
        ("expires_at", Moment),
        ("proved_at", Moment),
        ("brief", Flag),
        ("device", Text),
        ("network", Text),
        ("acting_as", Id),
        ("acting_since", Moment),
        ("acting_until", Moment),
        ("acting_reason", Text),
    ],
};
