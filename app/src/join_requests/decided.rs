//! What became of a form about several requests, in words. Only on the server.

use super::words::Words;
use crate::{
    action_error::{ActionError, Explain, Said},
    ui::Done,
    words::a_role,
};
use orgs::join_requests::{Answered, Became};

/// A sentence, when all of them are decided as was wished; else what became of each.
pub fn done(answers: &[Answered]) -> Result<Done, ActionError> {
    let words = Words::here();
    let count = |wanted: fn(&Became) -> bool| {
        let counted = answers.iter().filter(|it| wanted(&it.became)).count();
        i64::try_from(counted).unwrap_or(i64::MAX)
    };
    let approved = count(|became| matches!(became, Became::Approved(_)));
    let declined = count(|became| matches!(became, Became::Declined));
    let headline = match (approved, declined) {
        _ if answers.is_empty() => return Err(Said::new("nobody", words.nobody_is_chosen()).into()),
        (0, 0) => words.nothing_was_decided().to_owned(),
        (0, 1) => words.one_is_declined().to_owned(),
        (0, more) => words.are_declined(&words.requests_count(more)),
        (1, _) => words.one_is_in().to_owned(),
        (more, _) => words.are_in(&words.people(more)),
    };
    if usize::try_from(approved + declined).is_ok_and(|decided| decided == answers.len()) {
        return Ok(Done::saying(headline));
    }
    let each = answers.iter().map(|answered| sentence(words, answered));
    Ok(Done {
        once: std::iter::once(headline).chain(each).collect(),
        ..Done::default()
    })
}

fn sentence(words: Words, Answered { name, became }: &Answered) -> String {
    let why = match became {
        Became::Approved(role) => return words.is_now(name, a_role(*role)),
        Became::Declined => return words.is_declined(name),
        Became::Gone | Became::Left if name.is_empty() => return nameless(words, became),
        Became::Refused(refusal) => refusal.explain().says,
        Became::Vetoed(veto) => veto.says.clone(),
        Became::Gone => words.has_gone().to_owned(),
        Became::Left => words.not_tried_yet().to_owned(),
    };
    format!("{name}: {why}")
}

fn nameless(words: Words, became: &Became) -> String {
    match became {
        Became::Gone => words.somebody_has_gone().to_owned(),
        _ => words.not_tried_yet().to_owned(),
    }
}
