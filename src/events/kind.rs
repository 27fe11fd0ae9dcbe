//! The word of an event on the wire, for whoever listens to some kinds only.

use super::{Event, event::KINDS};

impl Event {
    /// Its kind, such as `member.removed`: one of [`KINDS`].
    pub fn kind(&self) -> &'static str {
        let written = serde_json::to_value(self).unwrap_or_default();
        let word = written.get("kind").and_then(|kind| kind.as_str()).unwrap_or_default();
        KINDS.iter().find(|kind| **kind == word).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_the_word_on_the_wire() {
        assert_eq!(Event::OrganizationDisabled {}.kind(), "organization.disabled");
        assert_eq!(Event::SessionsEnded { sessions: 1 }.kind(), "user.sessions-ended");
    }
}
