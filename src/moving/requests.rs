//! The table of requests about invitations, part of the list in `tables`. Never here: how it is copied.

use crate::database::{
    Kind::{Id, Moment},
    Table,
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
