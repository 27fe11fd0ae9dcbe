//! Reads what the bar sends, and puts previews and batches into view models. Only on the server.

use super::{
    explain::reason,
    view_model::{BatchAsked, BatchRow, BatchView, Destroys, PreviewView, Stage},
};
use crate::{action_error::ActionError, words};
use orgs::{
    access::Role,
    kernel::{Issue, Problems, Timestamp},
    members::{
        Order, Query,
        batches::{Act, Batch, Chosen, Outcome, Preview, Settled},
    },
};
use std::time::Duration;

/// What is to be done.
pub fn act(asked: &BatchAsked) -> Result<Act, ActionError> {
    match (asked.act.as_str(), asked.to.parse()) {
        ("remove", _) => Ok(Act::Remove),
        ("role", Ok(role)) => Ok(Act::ChangeRole(role)),
        ("role", Err(_)) => Err(Problems::of("to", Issue::NotAChoice).into()),
        _ => Err(Problems::of("act", Issue::NotAChoice).into()),
    }
}

/// To whom. Ids that are none are nobody.
pub fn chosen(asked: &BatchAsked) -> Chosen {
    if asked.all.is_empty() {
        return Chosen::These(asked.members.split_whitespace().flat_map(str::parse).collect());
    }
    Chosen::Everybody(Query {
        search: asked.q.chars().take(100).collect(),
        role: asked.role.parse().ok(),
        order: Order::default(),
    })
}

/// The question.
pub fn preview(act: Act, Preview { count, names }: Preview, undo: Duration) -> PreviewView {
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    let members = words::count(count, "member");
    let rest = count - i64::try_from(names.len()).unwrap_or(0);
    let (title, follows, button, destroys) = match act {
        Act::Remove | Act::Restore => (
            format!("Remove {members}?"),
            vec![
                "They lose access at once.".to_owned(),
                "Invitations they have sent and nobody has answered are revoked.".to_owned(),
                format!(
                    "You can undo it for {}; later you can invite them again.",
                    words::span(undo)
                ),
            ],
            format!("Remove {members}"),
            Destroys::Something,
        ),
        Act::ChangeRole(to) => (
            format!("Make {} of {members}?", plural(to, count)),
            vec![
                "It holds at once, one after the other.".to_owned(),
                "Whoever has the role already keeps it.".to_owned(),
            ],
            format!("Change the role of {members}"),
            Destroys::Nothing,
        ),
    };
    PreviewView {
        title,
        names,
        more: if rest > 0 {
            format!("and {rest} more")
        } else {
            String::new()
        },
        follows,
        button,
        destroys,
    }
}

/// "an admin", "admins".
fn plural(role: Role, count: i64) -> String {
    if count == 1 {
        words::a_role(role).to_owned()
    } else {
        format!("{}s", role.as_str())
    }
}

/// The batch.
pub fn batch(batch: Batch, now: Timestamp) -> BatchView {
    let (tally, all) = (batch.tally, batch.tally.all());
    let members = words::count(all, "member");
    let stage = match (batch.finished_at, batch.stopped) {
        (None, _) => Stage::Underway,
        (Some(_), true) => Stage::Stopped,
        (Some(_), false) => Stage::Finished,
    };
    let title = match batch.act {
        Act::Remove => format!("Removing {members}"),
        Act::Restore => format!("Putting {members} back"),
        Act::ChangeRole(to) => format!("Making {} of {members}", plural(to, all)),
    };
    let refused = (tally.refused > 0).then(|| format!(", {} refused", tally.refused));
    let waiting = (tally.waiting > 0 && stage == Stage::Stopped).then(|| format!(", {} not reached", tally.waiting));
    BatchView {
        id: batch.id.to_string(),
        title,
        lead: format!("Begun by {}.", batch.actor),
        begun: words::when(batch.begun_at, now),
        stage,
        says: format!(
            "{} of {} done{}{}",
            tally.done,
            all,
            refused.unwrap_or_default(),
            waiting.unwrap_or_default()
        ),
        settled: tally.done + tally.refused,
        all,
        left: if stage == Stage::Underway {
            0
        } else {
            tally.refused + tally.waiting
        },
        undoable: if stage == Stage::Underway { 0 } else { batch.undoable },
        rows: batch.settled.into_iter().map(row).collect(),
    }
}

fn row(settled: Settled) -> BatchRow {
    BatchRow {
        user: settled.user.to_string(),
        name: settled.name,
        refused: match settled.outcome {
            Outcome::Done => None,
            Outcome::Refused(why) => Some(reason(&why)),
        },
    }
}
