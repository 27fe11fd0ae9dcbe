//! Where the addresses of a form stand before anything is sent, in words. Only on the server.

use super::{
    view_model::{AddresseeRow, Addressees, Weight},
    words::Words,
};
use orgs::{
    invitations::{Checked, State},
    limits::Limits,
};

/// The rows and their sum. `all` is how many stand in the field.
pub fn view(checked: &[Checked], all: usize, limits: &Limits) -> Addressees {
    let words = Words::here();
    let new = checked.iter().filter(|it| is_sent(it.state)).count();
    let counted = |state: &State| counted(words, checked, *state);
    let mut sum: Vec<String> = STATES.iter().filter_map(counted).collect();
    if all > checked.len() {
        sum.push(words.more_after_these(all - checked.len()));
    }
    if new > limits.invitations_at_once {
        sum.push(words.at_most_at_once(limits.invitations_at_once));
    }
    Addressees {
        rows: checked.iter().map(|it| row(words, it)).collect(),
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

fn counted(words: Words, checked: &[Checked], state: State) -> Option<String> {
    let number = checked.iter().filter(|it| it.state == state).count();
    let says = match state {
        State::New => Words::some_new,
        State::NoSeat => Words::some_no_seat,
        State::OverBudget => Words::some_over_budget,
        State::Invited => Words::some_invited,
        State::Member => Words::some_members,
        State::Twice => Words::some_twice,
        State::Unreadable => Words::some_unreadable,
    };
    (number > 0).then(|| says(words, number))
}

fn row(words: Words, checked: &Checked) -> AddresseeRow {
    let (weight, says) = match checked.state {
        State::New => (Weight::Fine, words.new_address()),
        State::NoSeat => (Weight::Doubtful, words.new_no_seat()),
        State::OverBudget => (Weight::Wrong, words.over_budget()),
        State::Invited => (Weight::Idle, words.invited_already()),
        State::Member => (Weight::Idle, words.member_already()),
        State::Twice => (Weight::Idle, words.twice()),
        State::Unreadable => (Weight::Wrong, words.no_address()),
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
