//! Who is told of something that waits for a decision: whoever began it, or, where they could not decide it any more, everybody who can.
//!
//! Never here: what there is to decide, and which roles may; the caller says so.

use super::store;
use crate::{
    access::Role,
    kernel::{EmailAddress, Fault, Language, OrganizationId, UserId},
    work::Reading,
};
use uuid::Uuid;

/// Who, where they receive mail and in what language; the first fifty.
pub(crate) async fn deciders(
    reading: &mut Reading,
    organization: OrganizationId,
    began: Option<UserId>,
    decides: impl Fn(Role) -> bool,
) -> Result<Vec<(UserId, EmailAddress, Language)>, Fault> {
    // Nobody has the id without bits: then nobody is first.
    let managers = store::managers(reading, organization, began.unwrap_or(UserId(Uuid::nil()))).await?;
    let mut able = managers.into_iter().filter(|manager| decides(manager.role)).peekable();
    let only_them = able.peek().is_some_and(|first| Some(first.user_id) == began);
    let told = if only_them { 1 } else { usize::MAX };
    able.take(told)
        .map(|manager| Ok((manager.user_id, EmailAddress::stored(&manager.email)?, manager.language)))
        .collect()
}
