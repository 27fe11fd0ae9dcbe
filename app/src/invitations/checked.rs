//! Where the addresses of a form stand before anything is sent, in words. Only on the server.

use super::view_model::{AddresseeRow, Addressees, Weight};
use orgs::{
    invitations::{Checked, State},
    limits::Limits,
};

/// The rows and their sum. `all` is how many stand in the field.
pub fn view(checked: &[Checked], all: usize, limits: &Limits) -> Addressees {
    let new = checked.iter().filter(|it| is_sent(it.state)).count();
    let mut sum: Vec<String> = STATES.iter().filter_map(|state| counted(checked, *state)).collect();
    if all > checked.len() {
        sum.push(format!("{} more after these", all - checked.len()));
    }
    if new > limits.invitations_at_once {
        sum.push(format!("at most {} go at once", limits.invitations_at_once));
    }
    Addressees {
        rows: checked.iter().map(row).collect(),
        sum: sum.join(", "),
        sendable: new.min(limits.invitations_at_once),
    }
}

/// In the order of their sum.
const STATES: [State; 7] = [
    State::New,
    State::NoSeat,
    State::OverBudget,
    State::Invited,
    State::Member,
    State::Twice,
    State::Unreadable,
];

const fn is_sent(state: State) -> bool {
    match state {
        State::New | State::NoSeat => true,
        State::OverBudget | State::Member | State::Invited | State::Twice | State::Unreadable => false,
    }
}

fn counted(checked: &[Checked], state: State) -> Option<String> {
    let number = checked.iter().filter(|it| it.state == state).count();
    let what = match state {
        State::New => "new",
        State::NoSeat => "with no seat left",
        State::OverBudget => "too many to wait at once",
        State::Invited => "invited already",
        State::Member => "a member already",
        State::Twice => "twice",
        State::Unreadable => "no address",
    };
    (number > 0).then(|| format!("{number} {what}"))
}

fn row(checked: &Checked) -> AddresseeRow {
    let (weight, says) = match checked.state {
        State::New => (Weight::Fine, "New"),
        State::NoSeat => (Weight::Doubtful, "New, but every seat may be taken by then"),
        State::OverBudget => (Weight::Wrong, "Too many invitations wait: revoke some first"),
        State::Invited => (Weight::Idle, "Invited already"),
        State::Member => (Weight::Idle, "Member already"),
        State::Twice => (Weight::Idle, "Twice: one mail is enough"),
        State::Unreadable => (Weight::Wrong, "No e-mail address"),
    };
    AddresseeRow {
        text: checked.entry.text().to_owned(),
        says: says.to_owned(),
        weight,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use orgs::invitations::addresses;

    #[test]
    fn what_is_counted_and_what_is_sent() {
        let entries = addresses::read("a@x.org b@x.org c@x.org nobody a@x.org");
        let states = [
            State::New,
            State::Member,
            State::NoSeat,
            State::Unreadable,
            State::Twice,
        ];
        let checked: Vec<_> = entries
            .into_iter()
            .zip(states)
            .map(|(entry, state)| Checked { entry, state })
            .collect();
        let limits = Limits::default();
        let seen = view(&checked, 7, &limits);
        assert_eq!(
            seen.sum,
            "1 new, 1 with no seat left, 1 a member already, 1 twice, 1 no address, 2 more after these"
        );
        assert_eq!(seen.sendable, 2);
        let one = Limits {
            invitations_at_once: 1,
            ..limits
        };
        let seen = view(&checked, 5, &one);
        assert!(
            seen.sum.ends_with("at most 1 go at once") && seen.sendable == 1,
            "{}",
            seen.sum
        );
    }
}
