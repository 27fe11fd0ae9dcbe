//! The tables of the teams, part of the list in `tables`. Never here: how they are copied.

use crate::database::{
    Kind::{Count, Id, Moment, Text},
    Table,
};

/// The teams.
pub(super) const TEAMS: Table = Table {
    name: "teams",
    keys: 2,
    columns: &[
        ("organization_id", Id),
        ("id", Id),
        ("name", Text),
        ("name_key", Text),
        ("member_count", Count),
        ("created_at", Moment),
    ],
};

/// Who is in them, behind the memberships.
pub(super) const TEAM_MEMBERS: Table = Table {
    name: "team_members",
    keys: 3,
    columns: &[
        ("organization_id", Id),
        ("team_id", Id),
        ("user_id", Id),
        ("name_key", Text),
        ("part", Text),
        ("added_at", Moment),
    ],
};

/// Where members were who were removed.
pub(super) const REMOVAL_TEAMS: Table = Table {
    name: "removal_teams",
    keys: 3,
    columns: &[
        ("organization_id", Id),
        ("user_id", Id),
        ("team_id", Id),
        ("part", Text),
        ("added_at", Moment),
    ],
};
