//! The tables of what is done to members: removals that can be undone, and batches. Never here: the order of the tables; see `tables`.

use crate::database::{
    Kind::{Flag, Id, Json, Moment, Text},
    Table,
};

/// What is kept of members who were removed.
pub(super) const REMOVALS: Table = Table {
    name: "removals",
    keys: 2,
    columns: &[
        ("organization_id", Id),
        ("user_id", Id),
        ("id", Id),
        ("role", Text),
        ("joined_at", Moment),
        ("invitation_id", Id),
        ("fields", Json),
        ("revoked", Json),
        ("removed_at", Moment),
        ("active_on", Moment),
    ],
};

/// What is done to many, one after the other.
pub(super) const BATCHES: Table = Table {
    name: "batches",
    keys: 1,
    columns: &[
        ("id", Id),
        ("organization_id", Id),
        ("actor_id", Id),
        ("act", Text),
        ("role", Text),
        ("begun_at", Moment),
        ("due_at", Moment),
        ("finished_at", Moment),
        ("stopped", Flag),
    ],
};

/// To whom, and what came of it.
pub(super) const BATCH_MEMBERS: Table = Table {
    name: "batch_members",
    keys: 2,
    columns: &[
        ("batch_id", Id),
        ("user_id", Id),
        ("outcome", Text),
        ("reason", Text),
        ("says", Text),
        ("removal_id", Id),
    ],
};
