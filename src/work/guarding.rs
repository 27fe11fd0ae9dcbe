//! Asks the host's guards, when everything is written and nothing is committed.

use crate::{
    Orgs,
    access::Caller,
    database::{Conn, Look},
    events::{Deed, Recorded, Verdict},
    kernel::Fault,
};

/// Lets every guard look at what would be recorded. Whatever a guard did with the connection is undone.
pub(super) async fn ask(orgs: &Orgs, caller: &Caller, events: &[Recorded], conn: &mut Conn) -> Result<Verdict, Fault> {
    if events.is_empty() {
        return Ok(Verdict::Fine);
    }
    let kind = orgs.kind();
    let deed = Deed { kind, caller, events };
    for guard in orgs.guards() {
        let mut look = Look::begin(conn).await?;
        let verdict = guard.judge(&deed, &mut look).await;
        look.end().await.map_err(|fault| blamed(&fault))?;
        let verdict = verdict.map_err(|fault| if fault.is_conflict() { fault } else { blamed(&fault) })?;
        if verdict != Verdict::Fine {
            return Ok(verdict);
        }
    }
    Ok(Verdict::Fine)
}

/// So that whoever reads the log looks for it in the right place.
fn blamed(fault: &Fault) -> Fault {
    Fault::broken(format!("Guard: {fault}"))
}
