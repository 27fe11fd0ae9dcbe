//! What is typed into this slice's forms.

use crate::kernel::{DisplayName, Issue, Problems};

/// The longest name of a team, in characters: it stands beside others in one row.
pub const LONGEST: usize = 100;

/// The form of [`create`](super::create) and of [`rename`](super::rename).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewTeam {
    /// What it is called.
    pub name: DisplayName,
}

impl NewTeam {
    /// Field `name`: what a name of an organization may be, and half as long.
    pub fn parse(name: &str) -> Result<Self, Problems> {
        match DisplayName::parse(name) {
            Ok(name) if name.as_str().chars().count() <= LONGEST => Ok(Self { name }),
            Ok(_) | Err(Issue::TooLong(_)) => Err(Problems::of("name", Issue::TooLong(LONGEST))),
            Err(issue) => Err(Problems::of("name", issue)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_read_as_others_are() {
        let read = |name: &str| NewTeam::parse(name).map(|team| team.name.to_string());
        let wrong = |issue| Err(Problems::of("name", issue));
        assert_eq!(read("  Night   shift "), Ok("Night shift".into()));
        assert_eq!(read(&"ü".repeat(100)), Ok("ü".repeat(100)));
        for length in [101, 201, 100_000] {
            assert_eq!(read(&"x".repeat(length)), wrong(Issue::TooLong(100)));
        }
        assert_eq!(read(" "), wrong(Issue::Missing));
        assert_eq!(read("Night\u{202E}shift"), wrong(Issue::HiddenCharacters));
    }
}
