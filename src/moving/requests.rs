//! The tables of requests, part of the list in `tables`: about invitations, and to join. Never here: how they are copied.

use crate::database::{
    Kind::{Id, Moment, Text},
    Table,
};

/// Who asked to be let in.
pub(super) const JOIN_REQUESTS: Table = Table {
    name: "join_requests",
    keys: 2,
    columns: &[
        ("organization_id", Id),
        ("id", Id),
        ("user_id", Id),
        ("share_link_id", Id),
        ("role", Text),
        ("domain", Text),
        ("message", Text),
        ("asked_at", Moment),
        ("ending", Text),
        ("ended_at", Moment),
        ("ended_by", Id),
    ],
};

/// Who asked to be invited by another address.
pub(super) const INVITATION_REQUESTS: Table = Table {
    name: "invitation_requests",
    keys: 3,
    columns: &[
        ("organization_id", Id),
        ("invitation_id", Id),
        ("user_id", Id),
        ("asked_at", Moment),
        ("settled_at", Moment),
    ],
};
