//! What counts as a code: one of the app's that was not used yet, or a recovery code. Whatever counts is used up.
//!
//! Never here: how often somebody may try.

use super::{RecoveryCode, key::DIGITS, store};
use crate::{
    events::Event,
    identity::journal::{self, Shown},
    kernel::{Fault, UserId},
    work::UnitOfWork,
};

/// Whether somebody has shown that the factor is theirs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::identity) enum Given {
    /// They have.
    Yes,
    /// They have not.
    No,
}

/// Uses up what was typed. A used recovery code is recorded, so that its person hears of it.
pub(in crate::identity) async fn spend(work: &mut UnitOfWork, user: UserId, typed: &str) -> Result<Given, Fault> {
    let digits = digits(typed);
    let (shown, used) = if digits.len() == DIGITS {
        let found = store::factor(work.db(), user).await?;
        let key = found.map(|row| row.key()).transpose()?;
        let step = key.map(|key| key.step_of(&digits, work.now())).transpose()?.flatten();
        let used = match step {
            Some(step) => store::use_step(work, user, step).await?,
            None => 0,
        };
        (Shown::Code, used)
    } else {
        let used = match RecoveryCode::parse(typed) {
            Some(code) => spend_recovery_code(work, user, &code).await?,
            None => 0,
        };
        (Shown::RecoveryCode, used)
    };
    Ok(if used == 1 {
        journal::right(shown, user);
        Given::Yes
    } else {
        journal::wrong(shown, Some(user));
        Given::No
    })
}

async fn spend_recovery_code(work: &mut UnitOfWork, user: UserId, code: &RecoveryCode) -> Result<u64, Fault> {
    let used = store::use_code(work, user, code).await?;
    if used == 1 {
        let left = store::codes_left(work.db(), user).await?;
        work.record_personal(Some(user), &Event::RecoveryCodeUsed { left })
            .await?;
    }
    Ok(used)
}

/// Apps show a code in two groups.
pub(super) fn digits(typed: &str) -> String {
    typed.chars().filter(|c| !c.is_whitespace()).take(DIGITS + 1).collect()
}
