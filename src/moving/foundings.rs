//! The tables of organizations that wait for a founder, part of the list in `tables`. Never here: how they are copied.

use crate::database::{
    Kind::{Bytes, Id, Moment, Text},
    Table,
};

/// Organizations that wait for their founder.
pub(super) const FOUNDINGS: Table = Table {
    name: "foundings",
    keys: 1,
    columns: &[
        ("id", Id),
        ("kind", Text),
        ("email", Text),
        ("email_key", Text),
        ("name", Text),
        ("slug", Text),
        ("asked_at", Moment),
        ("expires_at", Moment),
        ("completed_at", Moment),
        ("organization_id", Id),
        ("language", Text),
    ],
};

/// The digests of what was mailed to them.
pub(super) const FOUNDING_TOKENS: Table = Table {
    name: "founding_tokens",
    keys: 1,
    columns: &[("digest", Bytes), ("founding_id", Id)],
};
