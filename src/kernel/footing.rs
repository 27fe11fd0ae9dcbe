//! How somebody stands with the installation, wherever they belong: whether a second factor guards their account, and whether they may
//! sign in at all.
//!
//! Never here: who finds it out, and who is told of it.

/// Whether somebody signs in with more than a password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Factor {
    /// They do.
    Present,
    /// They do not.
    Absent,
}

impl Factor {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Present, Self::Absent];

    /// The word in the address bar.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Present => "some",
            Self::Absent => "none",
        }
    }

    /// Reads the word.
    pub fn read(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|factor| factor.as_str() == word)
    }
}

/// Whether somebody may sign in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// They may.
    Active,
    /// They may not: an operator has put them aside, and they keep everything.
    Deactivated,
}

impl State {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Active, Self::Deactivated];

    /// The word in the address bar.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Deactivated => "deactivated",
        }
    }

    /// Reads the word.
    pub fn read(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == word)
    }
}

/// Both at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Footing {
    /// Whether they have a second factor.
    pub factor: Factor,
    /// Whether they may sign in.
    pub state: State,
}

impl Footing {
    /// Every footing there is.
    pub const ALL: [Self; 4] = [
        Self::of(Factor::Absent, State::Active),
        Self::of(Factor::Present, State::Active),
        Self::of(Factor::Absent, State::Deactivated),
        Self::of(Factor::Present, State::Deactivated),
    ];

    const fn of(factor: Factor, state: State) -> Self {
        Self { factor, state }
    }

    /// The two signs in the database.
    pub const fn as_str(self) -> &'static str {
        match (self.factor, self.state) {
            (Factor::Absent, State::Active) => "-a",
            (Factor::Present, State::Active) => "+a",
            (Factor::Absent, State::Deactivated) => "-d",
            (Factor::Present, State::Deactivated) => "+d",
        }
    }

    /// Reads the two signs.
    pub fn read(signs: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|footing| footing.as_str() == signs)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_is_read_as_it_is_written() {
        assert!(Factor::ALL.iter().all(|it| Factor::read(it.as_str()) == Some(*it)));
        assert!(State::ALL.iter().all(|it| State::read(it.as_str()) == Some(*it)));
        assert!(Footing::ALL.iter().all(|it| Footing::read(it.as_str()) == Some(*it)));
        assert_eq!(
            (Factor::read(""), State::read("suspended"), Footing::read("+")),
            (None, None, None)
        );
    }
}
