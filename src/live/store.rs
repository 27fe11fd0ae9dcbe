//! SQL of the watches: how far an organization has come.

use crate::{
    access::permission::permit::ViewOrganization,
    kernel::Fault,
    sql,
    work::{Grant, Reading},
};

/// Grows with every change: each action that writes to an organization locks it by counting this up.
pub(super) async fn revision(reading: &mut Reading, grant: &Grant<ViewOrganization>) -> Result<i64, Fault> {
    reading
        .db()
        .get(
            sql!("select revision from organizations where id = $1"),
            (grant.organization(),),
        )
        .await
}
