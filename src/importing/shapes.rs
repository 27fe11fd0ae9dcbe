//! What the tables of django-organizations have, in all of its versions and in models of a host's own. Never here: what a row means, or
//! how it is asked for (`database`).

use super::{Tables, USER_COLUMNS};
use crate::database::Pick;

/// A column of theirs.
pub(super) enum Column {
    /// Without it the table is none.
    Needed(String),
    /// Some versions and some own models have it.
    Maybe(String),
    /// The same, and an instant.
    Moment(String),
    /// An instant without which the table is none.
    NeededMoment(String),
}

impl Column {
    /// What is asked for, of a table that has these columns.
    pub fn pick(&self, there: &[String]) -> Pick<'_> {
        match self {
            Self::Needed(name) => Pick::Text(name),
            Self::NeededMoment(name) => Pick::Moment(name),
            Self::Maybe(name) if there.contains(name) => Pick::Text(name),
            Self::Moment(name) if there.contains(name) => Pick::Moment(name),
            Self::Maybe(_) | Self::Moment(_) => Pick::Nothing,
        }
    }
}

/// A table of theirs.
pub(super) struct Shape {
    pub table: String,
    /// The primary key.
    pub key: String,
    pub columns: Vec<Column>,
}

impl Shape {
    /// The first column that it has to have, and has not.
    pub fn missing(&self, there: &[String]) -> Option<&str> {
        let needed = self.columns.iter().filter_map(|column| match column {
            Column::Needed(name) | Column::NeededMoment(name) => Some(name),
            Column::Maybe(_) | Column::Moment(_) => None,
        });
        needed
            .into_iter()
            .find(|name| !there.contains(name))
            .map(String::as_str)
    }
}

fn shape(table: &str, needed: &[&str], maybe: &[&str], moments: &[&str]) -> Shape {
    let owned = |names: &[&str], of: fn(String) -> Column| {
        let columns = names.iter().map(|name| of((*name).to_owned()));
        columns.collect::<Vec<_>>()
    };
    let mut columns = owned(needed, Column::Needed);
    columns.extend(owned(maybe, Column::Maybe));
    columns.extend(owned(moments, Column::Moment));
    let key = needed.first().copied().unwrap_or("id").to_owned();
    Shape {
        table: table.to_owned(),
        key,
        columns,
    }
}

pub(super) fn users(tables: &Tables) -> Shape {
    let columns = USER_COLUMNS.map(|name| {
        let moment = matches!(name, "date_joined" | "last_login");
        match (tables.user_columns.get(name), name) {
            // What is named has to be there: a slip would leave all passwords behind, and nobody would be told.
            (Some(own), _) if moment => Column::NeededMoment(own.clone()),
            (Some(own), _) => Column::Needed(own.clone()),
            (None, "id" | "email") => Column::Needed(name.into()),
            (None, _) if moment => Column::Moment(name.into()),
            (None, _) => Column::Maybe(name.into()),
        }
    });
    Shape {
        table: tables.users.clone(),
        key: tables.user_columns.get("id").map_or("id", String::as_str).to_owned(),
        columns: columns.into(),
    }
}

pub(super) fn organizations(tables: &Tables) -> Shape {
    shape(
        &tables.organizations,
        &["id", "name"],
        &["slug", "is_active"],
        &["created"],
    )
}

pub(super) fn members(tables: &Tables) -> Shape {
    shape(
        &tables.members,
        &["id", "organization_id", "user_id"],
        &["is_admin"],
        &["created"],
    )
}

pub(super) fn owners(tables: &Tables) -> Shape {
    shape(&tables.owners, &["organization_id", "organization_user_id"], &[], &[])
}

pub(super) fn invitations(tables: &Tables) -> Shape {
    let needed = ["id", "organization_id", "invitee_identifier", "invited_by_id"];
    shape(&tables.invitations, &needed, &["invitee_id"], &["created"])
}
