//! What is typed into this slice's forms.

use crate::{
    access::Role,
    invitations::input::note,
    kernel::{Issue, JoinRequestId, Problems},
};

/// As many requests are decided by one form as stand on a page.
pub const AT_ONCE: usize = 50;

/// The form of [`ask`](super::ask).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ask {
    /// A few words to whoever decides, plain text; often empty.
    pub message: String,
}

impl Ask {
    /// Field `message`, which may stay empty and is limited like the note of an invitation.
    pub fn parse(message: &str) -> Result<Self, Problems> {
        let message = note(message).map_err(|issue| Problems::of("message", issue))?;
        Ok(Self { message })
    }
}

/// What becomes of requests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Whoever asked is let in: with this role, or with the link's.
    Approve(Option<Role>),
    /// They are not.
    Decline,
}

/// The form of [`decide_many`](super::decide_many).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecideMany {
    /// What becomes of them.
    pub act: Act,
    /// Which; no more than [`AT_ONCE`] are looked at.
    pub requests: Vec<JoinRequestId>,
}

impl DecideMany {
    /// Fields `act` (`approve` or `decline`) and `role`, and the ids of the chosen; what is none is left out.
    pub fn parse<'a>(act: &str, role: &str, chosen: impl IntoIterator<Item = &'a str>) -> Result<Self, Problems> {
        let act = match act {
            "approve" => Act::Approve(self::role(role)?),
            "decline" => Act::Decline,
            _ => return Err(Problems::of("act", Issue::NotAChoice)),
        };
        let chosen = chosen.into_iter().filter_map(|id| id.parse().ok());
        let requests = chosen.take(AT_ONCE).collect();
        Ok(Self { act, requests })
    }
}

/// Field `role`: empty for the link's.
pub fn role(typed: &str) -> Result<Option<Role>, Problems> {
    match typed {
        "" => Ok(None),
        typed => typed
            .parse()
            .map(Some)
            .map_err(|_| Problems::of("role", Issue::NotAChoice)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_a_note() {
        assert_eq!(Ask::parse(" Hello\r\nthere \n").unwrap().message, "Hello\nthere");
        assert_eq!(Ask::parse(""), Ok(Ask::default()));
        let long = "x".repeat(501);
        assert_eq!(Ask::parse(&long), Err(Problems::of("message", Issue::TooLong(500))));
        assert!(Ask::parse("a\u{202E}b").is_err());
    }

    #[test]
    fn what_is_chosen() {
        let id = "0193a0c6-7e1f-7000-8000-000000000001";
        let read = DecideMany::parse("approve", "admin", [id, "nonsense"]).unwrap();
        assert_eq!(
            (read.act, read.requests),
            (Act::Approve(Some(Role::Admin)), vec![id.parse().unwrap()])
        );
        let read = DecideMany::parse("decline", "king", std::iter::repeat_n(id, 60)).unwrap();
        assert_eq!((read.act, read.requests.len()), (Act::Decline, AT_ONCE));
        for (act, role, field) in [("approve", "king", "role"), ("", "", "act")] {
            let wrong = DecideMany::parse(act, role, []).unwrap_err();
            assert_eq!(wrong.0[0].field, field);
        }
        assert_eq!(role(""), Ok(None));
    }
}
