//! What became of a form of invitations, in words. Only on the server.

use super::words::Words;
use crate::{
    action_error::{ActionError, Explain},
    ui::Done,
    words::issue,
};
use orgs::{
    invitations::{Answered, Became},
    kernel::{Issue, Problem},
};

/// Back, when everybody is invited; else the same form, with what became of each and without those who are invited. `most` is
/// how many are taken at once. A single address that is refused is refused as one.
pub fn done(answers: &[Answered], most: usize, back: &str) -> Result<Done, ActionError> {
    let words = Words::here();
    if let [only] = answers {
        return match only.became {
            Became::Refused(refusal) => Err(refusal.explain().into()),
            _ => Ok(Done::saying(words.is_invited(only.entry.text())).to(back)),
        };
    }
    let left: Vec<&str> = answers
        .iter()
        .filter(|it| stays(it.became))
        .map(|it| it.entry.text())
        .collect();
    let invited = answers.iter().filter(|it| it.became == Became::Invited).count();
    if left.is_empty() {
        return Ok(Done::saying(headline(words, invited)).to(back));
    }
    let mut once = vec![[&headline(words, invited), " ", words.rest_was_not_sent()].concat()];
    let tried = answers.iter().filter(|it| it.became != Became::Left);
    once.extend(tried.map(|it| sentence(words, it)));
    let waiting = answers.iter().filter(|it| it.became == Became::Left).count();
    if waiting > 0 {
        once.push(words.not_tried(waiting, most));
    }
    let left = vec![("email".to_owned(), left.join("\n"))];
    Ok(Done {
        once,
        left,
        ..Done::default()
    })
}

/// Whether it has to be looked at again, or sent again.
const fn stays(became: Became) -> bool {
    match became {
        Became::Invited | Became::Twice => false,
        Became::Refused(_) | Became::Unreadable | Became::Left => true,
    }
}

fn headline(words: Words, invited: usize) -> String {
    match invited {
        0 => words.nobody().to_owned(),
        1 => words.one_person().to_owned(),
        more => words.more_people(more),
    }
}

fn sentence(words: Words, answered: &Answered) -> String {
    let text = answered.entry.text();
    let why = match answered.became {
        Became::Invited => return words.is_invited(text),
        Became::Refused(refusal) => refusal.explain().says,
        Became::Twice => words.stands_twice().to_owned(),
        Became::Unreadable => issue(&Problem {
            field: "email",
            issue: Issue::NotAnAddress,
        }),
        Became::Left => words.not_tried_yet().to_owned(),
    };
    format!("{text}: {why}")
}
