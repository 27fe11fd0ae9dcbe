//! What became of a form of invitations, in words. Only on the server.

use crate::{
    action_error::{ActionError, Explain},
    ui::Done,
    words,
};
use orgs::{
    invitations::{Answered, Became},
    kernel::{Issue, Problem},
};

/// Back, when everybody is invited; else the same form, with what became of each and without those who are invited. `most` is
/// how many are taken at once. A single address that is refused is refused as one.
pub fn done(answers: &[Answered], most: usize, back: &str) -> Result<Done, ActionError> {
    if let [only] = answers {
        return match only.became {
            Became::Refused(refusal) => Err(refusal.explain().into()),
            _ => Ok(Done::saying(format!("{} is invited.", only.entry.text())).to(back)),
        };
    }
    let left: Vec<&str> = answers
        .iter()
        .filter(|it| stays(it.became))
        .map(|it| it.entry.text())
        .collect();
    let invited = answers.iter().filter(|it| it.became == Became::Invited).count();
    if left.is_empty() {
        return Ok(Done::saying(headline(invited)).to(back));
    }
    let mut once = vec![format!("{} What stays in the field was not sent.", headline(invited))];
    once.extend(answers.iter().filter(|it| it.became != Became::Left).map(sentence));
    let waiting = answers.iter().filter(|it| it.became == Became::Left).count();
    if waiting > 0 {
        once.push(format!(
            "{waiting} more were not tried yet: please send again. At most {most} go at once."
        ));
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

fn headline(invited: usize) -> String {
    match invited {
        0 => "Nobody is invited.".to_owned(),
        1 => "One person is invited.".to_owned(),
        more => format!("{more} people are invited."),
    }
}

fn sentence(answered: &Answered) -> String {
    let text = answered.entry.text();
    let why = match answered.became {
        Became::Invited => return format!("{text} is invited."),
        Became::Refused(refusal) => refusal.explain().says,
        Became::Twice => "It stands here twice. One mail is enough.".to_owned(),
        Became::Unreadable => words::issue(&Problem {
            field: "email",
            issue: Issue::NotAnAddress,
        }),
        Became::Left => "It was not tried yet.".to_owned(),
    };
    format!("{text}: {why}")
}
