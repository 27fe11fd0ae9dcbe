//! The classes that members fall into, by their role and their footing. A list that is narrowed is made of some of them: each stands in
//! its order in an index, however many others there are, and a page is put together from their heads. Never here: SQL.

use crate::{
    access::Role,
    kernel::{Factor, Footing, State},
    members::Query,
};

/// Whom a list is narrowed to; nothing is whoever there is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Narrowed {
    role: Option<Role>,
    factor: Option<Factor>,
    state: Option<State>,
}

impl Narrowed {
    pub const fn by(query: &Query) -> Self {
        Self {
            role: query.role,
            factor: query.factor,
            state: query.state,
        }
    }

    /// Of those, the ones who have this role; all of them where it is none.
    pub fn to(self, only: Option<Role>) -> Self {
        Self {
            role: only.or(self.role),
            ..self
        }
    }

    pub fn is_to_one_role(self) -> bool {
        self.role.is_some()
    }

    pub fn is_to_nobody_in_particular(self) -> bool {
        self == Self::default()
    }

    /// The classes that it leaves, six at most; `None` where it leaves all twelve, and no index of classes helps.
    pub fn classes(self) -> Option<String> {
        (!self.is_to_nobody_in_particular()).then(|| self.named())
    }

    /// All of them, each of eight signs: the two of the footing, and the role with blanks behind it.
    pub fn named(self) -> String {
        let fits = |footing: &Footing| {
            self.factor.is_none_or(|factor| footing.factor == factor)
                && self.state.is_none_or(|state| footing.state == state)
        };
        let roles = Role::ALL
            .into_iter()
            .filter(|role| self.role.is_none_or(|only| *role == only));
        roles
            .flat_map(|role| {
                Footing::ALL
                    .into_iter()
                    .filter(fits)
                    .map(move |footing| (footing, role))
            })
            .map(|(footing, role)| format!("{}{:<6}", footing.as_str(), role.as_str()))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn six_at_most_of_eight_signs() {
        let roles = [None, Some(Role::Member), Some(Role::Admin), Some(Role::Owner)];
        for role in roles {
            for factor in [None, Some(Factor::Present), Some(Factor::Absent)] {
                for state in [None, Some(State::Active), Some(State::Deactivated)] {
                    let narrowed = Narrowed { role, factor, state };
                    let all = role.is_none() && factor.is_none() && state.is_none();
                    assert_eq!(narrowed.classes().is_none(), all);
                    let signs = narrowed.named().len();
                    assert!(signs.is_multiple_of(8) && (signs <= 48 || all), "{narrowed:?}");
                }
            }
        }
        let owners = Narrowed::default().to(Some(Role::Owner));
        assert_eq!(owners.named(), "-aowner +aowner -downer +downer ");
        let aside = Narrowed {
            state: Some(State::Deactivated),
            factor: Some(Factor::Absent),
            role: None,
        };
        assert_eq!(aside.named(), "-dmember-dadmin -downer ");
    }
}
