//! The verb that looks, and changes nothing anywhere.

use super::{
    ForeignInvitation, ForeignMember, ForeignOrganization, ForeignOwner, ForeignUser, Source, Tables,
    shapes::{self, Shape},
};
use crate::{
    database::{TextRow, Visit},
    kernel::{Failure, Outcome, Refusal, Timestamp},
};

/// Why a database is none of django-organizations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadRefusal {
    /// There is no such table.
    NoTable {
        /// Its name.
        table: String,
    },
    /// A table has not the column that it needs.
    NoColumn {
        /// Its name.
        table: String,
        /// The column's.
        column: String,
    },
}

impl Refusal for ReadRefusal {}

/// Reads all of it, as it is at one instant. The database has to be there, and is never written.
///
/// # Refusals
/// [`ReadRefusal::NoTable`], [`ReadRefusal::NoColumn`].
pub async fn read(url: &str, tables: &Tables) -> Outcome<Source, ReadRefusal> {
    let mut visit = Visit::open(url).await?;
    let users = rows(&mut visit, &shapes::users(tables)).await?;
    let organizations = rows(&mut visit, &shapes::organizations(tables)).await?;
    let members = rows(&mut visit, &shapes::members(tables)).await?;
    let owners = rows(&mut visit, &shapes::owners(tables)).await?;
    let invitations = match rows(&mut visit, &shapes::invitations(tables)).await {
        // Versions before 2.0 keep none.
        Err(Failure::Refused(ReadRefusal::NoTable { .. })) => Vec::new(),
        invitations => invitations?,
    };
    Ok(Source {
        tables: tables.clone(),
        users: users.into_iter().map(user).collect(),
        organizations: organizations.into_iter().map(organization).collect(),
        members: members.into_iter().map(member).collect(),
        owners: owners.into_iter().map(owner).collect(),
        invitations: invitations.into_iter().map(invitation).collect(),
    })
}

async fn rows(visit: &mut Visit, shape: &Shape) -> Outcome<Vec<TextRow>, ReadRefusal> {
    let there = visit.columns(&shape.table).await?;
    if there.is_empty() {
        let table = shape.table.clone();
        return Err(ReadRefusal::NoTable { table }.into());
    }
    if let Some(column) = shape.missing(&there) {
        let (table, column) = (shape.table.clone(), column.to_owned());
        return Err(ReadRefusal::NoColumn { table, column }.into());
    }
    let picks: Vec<_> = shape.columns.iter().map(|column| column.pick(&there)).collect();
    Ok(visit.rows(&shape.table, &picks, &shape.key).await?)
}

/// The next value of a row.
fn text(row: &mut std::vec::IntoIter<Option<String>>) -> String {
    row.next().flatten().unwrap_or_default()
}

fn moment(row: &mut std::vec::IntoIter<Option<String>>) -> Option<Timestamp> {
    row.next().flatten()?.parse().ok().map(Timestamp)
}

/// Each engine writes a truth in its own way; where there is no such column, `otherwise` holds.
fn truth(row: &mut std::vec::IntoIter<Option<String>>, otherwise: &str) -> bool {
    let said = row.next().flatten();
    matches!(said.as_deref().unwrap_or(otherwise), "1" | "true" | "t")
}

fn user(row: TextRow) -> ForeignUser {
    let mut row = row.into_iter();
    let (key, email, username) = (text(&mut row), text(&mut row), text(&mut row));
    let (first, last, whole) = (text(&mut row), text(&mut row), text(&mut row));
    let parts = format!("{first} {last}");
    ForeignUser {
        key,
        email,
        username,
        name: if parts.trim().is_empty() { whole } else { parts },
        password: text(&mut row),
        active: truth(&mut row, "1"),
        joined_at: moment(&mut row),
        seen_at: moment(&mut row),
    }
}

fn organization(row: TextRow) -> ForeignOrganization {
    let mut row = row.into_iter();
    ForeignOrganization {
        key: text(&mut row),
        name: text(&mut row),
        slug: text(&mut row),
        active: truth(&mut row, "1"),
        created_at: moment(&mut row),
    }
}

fn member(row: TextRow) -> ForeignMember {
    let mut row = row.into_iter();
    ForeignMember {
        key: text(&mut row),
        organization: text(&mut row),
        user: text(&mut row),
        admin: truth(&mut row, "0"),
        created_at: moment(&mut row),
    }
}

fn owner(row: TextRow) -> ForeignOwner {
    let mut row = row.into_iter();
    ForeignOwner {
        organization: text(&mut row),
        member: text(&mut row),
    }
}

fn invitation(row: TextRow) -> ForeignInvitation {
    let mut row = row.into_iter();
    ForeignInvitation {
        key: text(&mut row),
        organization: text(&mut row),
        invitee: text(&mut row),
        inviter: text(&mut row),
        accepted: row.next().flatten().is_some(),
        created_at: moment(&mut row),
    }
}
