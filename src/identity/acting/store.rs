//! SQL of the sessions that act as somebody else. How such a session is looked up stands with all others, in `sessions`.

use crate::{
    identity::{Reason, Stay},
    kernel::{Digest, Fault, Timestamp, UserId},
    sql,
    work::{Operator, UnitOfWork},
};

/// Another digest for the operator's session, which acts from now on; `None` when it is over, somebody else's, or acts already.
pub(in crate::identity) async fn begin(
    work: &mut UnitOfWork,
    operator: &Operator,
    (old, new): (&Digest, &Digest),
    person: UserId,
    reason: &Reason,
    until: Timestamp,
) -> Result<Option<(Timestamp, Stay)>, Fault> {
    let now = work.now();
    let row: Option<(Timestamp, bool)> = work
        .db()
        .opt(
            sql!(
                "update sessions set digest = $3, seen_at = $4, acting_as = $5, acting_since = $4, acting_until = $6,
                        acting_reason = $7
                 where digest = $2 and user_id = $1 and expires_at > $4 and (acting_until is null or acting_until <= $4)
                 returning expires_at, brief"
            ),
            (
                operator.user(),
                old.clone(),
                new.clone(),
                now,
                person,
                until,
                reason.as_str(),
            ),
        )
        .await?;
    Ok(row.map(|(expires_at, brief)| (expires_at, Stay::of(brief))))
}

/// Another digest for the operator's session, which is theirs again; `None` when it does not act (any more).
pub(in crate::identity) async fn end(
    work: &mut UnitOfWork,
    operator: &Operator,
    old: &Digest,
    new: &Digest,
) -> Result<Option<(Timestamp, Stay)>, Fault> {
    let now = work.now();
    let row: Option<(Timestamp, bool)> = work
        .db()
        .opt(
            sql!(
                "update sessions set digest = $3, seen_at = $4, acting_as = null, acting_since = null, acting_until = null,
                        acting_reason = null
                 where digest = $2 and user_id = $1 and acting_until > $4 returning expires_at, brief"
            ),
            (operator.user(), old.clone(), new.clone(), now),
        )
        .await?;
    Ok(row.map(|(expires_at, brief)| (expires_at, Stay::of(brief))))
}
