//! What the doctor found: one line. Never here: how it was found.

use std::fmt::{self, Display};

/// A line.
#[derive(Debug)]
pub(super) struct Finding {
    grade: Grade,
    what: &'static str,
    says: String,
    /// What mends it.
    mend: Option<&'static str>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Grade {
    Fine,
    Notice,
    Wrong,
}

impl Finding {
    pub fn fine(what: &'static str, says: impl Display) -> Self {
        Self::of(Grade::Fine, what, says, None)
    }

    /// Somebody should know.
    pub fn notice(what: &'static str, says: impl Display, mend: &'static str) -> Self {
        Self::of(Grade::Notice, what, says, Some(mend))
    }

    /// Somebody has to mend it.
    pub fn wrong(what: &'static str, says: impl Display, mend: &'static str) -> Self {
        Self::of(Grade::Wrong, what, says, Some(mend))
    }

    pub fn is_wrong(&self) -> bool {
        self.grade == Grade::Wrong
    }

    /// On one line, whatever a part of others' says.
    fn of(grade: Grade, what: &'static str, says: impl Display, mend: Option<&'static str>) -> Self {
        let says = says.to_string().split_whitespace().collect::<Vec<_>>().join(" ");
        Self {
            grade,
            what,
            says,
            mend,
        }
    }
}

impl Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let grade = match self.grade {
            Grade::Fine => "fine  ",
            Grade::Notice => "notice",
            Grade::Wrong => "WRONG ",
        };
        write!(f, "{grade}  {}: {}", self.what, self.says)?;
        match self.mend {
            Some(mend) => write!(f, ". To mend: {mend}"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_is_one_line() {
        let finding = Finding::wrong("mail", "it said:\n550 no\r\n", "ask");
        assert_eq!(finding.to_string(), "WRONG   mail: it said: 550 no. To mend: ask");
        assert_eq!(Finding::fine("clock", "right").to_string(), "fine    clock: right");
    }
}
