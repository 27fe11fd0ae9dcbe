//! The table of the share links, part of the list in `tables`. Never here: how it is copied.

use crate::database::{
    Kind::{Bytes, Count, Id, Moment, Text},
    Table,
};

/// The links by which people join by themselves.
pub(super) const SHARE_LINKS: Table = Table {
    name: "share_links",
    keys: 2,
    columns: &[
        ("organization_id", Id),
        ("id", Id),
        ("digest", Bytes),
        ("role", Text),
        ("domain", Text),
        ("uses", Count),
        ("most_uses", Count),
        ("maker_id", Id),
        ("made_at", Moment),
        ("expires_at", Moment),
        ("ended_at", Moment),
    ],
};
