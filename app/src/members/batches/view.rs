//! Reads what the bar sends, and puts previews and batches into view models. Only on the server.

use super::{
    explain::reason,
    view_model::{BatchAsked, BatchRow, BatchView, Destroys, PreviewView, Stage},
    words::Words,
};
use crate::{
    action_error::ActionError,
    words::{span, when},
};
use orgs::{
    kernel::{Factor, Issue, Problems, State, Timestamp},
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
        factor: Factor::read(&asked.factor),
        state: State::read(&asked.state),
        order: Order::default(),
    })
}

/// The question.
pub fn preview(act: Act, Preview { count, names }: Preview, undo: Duration) -> PreviewView {
    let (words, count) = (Words::here(), i64::try_from(count).unwrap_or(i64::MAX));
    let rest = count - i64::try_from(names.len()).unwrap_or(0);
    let (follows, destroys) = match act {
        Act::Remove | Act::Restore => (
            vec![
                words.they_lose_access().to_owned(),
                words.their_invitations_end().to_owned(),
                words.their_teams_go_on().to_owned(),
                words.undo_within(&span(undo)),
            ],
            Destroys::Something,
        ),
        Act::ChangeRole(_) => (
            vec![
                words.one_after_the_other().to_owned(),
                words.whoever_has_it().to_owned(),
            ],
            Destroys::Nothing,
        ),
    };
    PreviewView {
        title: words.question(act, count),
        names,
        more: if rest > 0 { words.and_more(rest) } else { String::new() },
        follows,
        button: words.answer(act, count),
        destroys,
    }
}

/// The batch.
pub fn batch(batch: Batch, now: Timestamp) -> BatchView {
    let (words, tally, all) = (Words::here(), batch.tally, batch.tally.all());
    let stage = match (batch.finished_at, batch.stopped) {
        (None, _) => Stage::Underway,
        (Some(_), true) => Stage::Stopped,
        (Some(_), false) => Stage::Finished,
    };
    let refused = (tally.refused > 0).then(|| words.and_refused(tally.refused));
    let waiting = (tally.waiting > 0 && stage == Stage::Stopped).then(|| words.and_not_reached(tally.waiting));
    BatchView {
        id: batch.id.to_string(),
        title: words.underway(batch.act, all),
        lead: words.begun_by(&batch.actor),
        begun: when(batch.begun_at, now),
        stage,
        says: [
            words.done_of(tally.done, all),
            refused.unwrap_or_default(),
            waiting.unwrap_or_default(),
        ]
        .concat(),
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
