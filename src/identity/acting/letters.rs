//! What somebody is told when an operator acts as them.
//!
//! Never here: whether they are told. They are.

use super::words::Words;
use crate::{
    events::Recorded,
    identity::letters::{Letter, Reader},
    kernel::{Fault, Timestamp},
    mail::{Message, words},
};

/// `user.acting-began`, to the person. Names and reasons are what somebody typed.
pub(super) fn notice(
    recorded: &Recorded,
    to: &Reader,
    operator: &str,
    (reason, until): (&str, Timestamp),
    (origin, product): (&str, &str),
) -> Result<Message, Fault> {
    let typed = |text: &str| words::unlinked(&words::line(text));
    let (says, address) = (Words(to.language), to.email.as_str());
    let (at, until) = (
        words::instant(to.language, recorded.at)?,
        words::instant(to.language, until)?,
    );
    Letter {
        event: recorded.id,
        to,
        title: says.began(),
        preheader: says.until_at_latest(&until),
        paragraphs: vec![
            says.since(&typed(operator), &words::line(product), &at, &until),
            says.reason(&typed(reason)),
            says.what_stays_yours().into(),
        ],
        action: says.look_at_organizations(),
        path: "/".into(),
        why: vec![says.why(address), says.not_asked().into()],
    }
    .message(origin, product)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::events::Event;

    #[test]
    fn says_who_and_why_and_how_long() {
        let recorded = Recorded {
            at: Timestamp(1_796_043_420_000_000),
            ..Recorded::sample(Event::ActingEnded {})
        };
        let reason = "Ticket 7: see <b>evil.example</b>";
        let until = Timestamp(1_796_045_220_000_000);
        let site = ("https://orgs.example", "Orgs");
        for to in Reader::samples("ivy&co@example.org") {
            let message = notice(&recorded, &to, "Sue\r\nOperator", (reason, until), site).unwrap();
            insta::assert_snapshot!(to.snapshot("began_text"), message.text);
            insta::assert_snapshot!(to.snapshot("began_html"), message.html);
            assert!(!message.html.contains("<b>") && !message.text.contains("evil.example"));
        }
    }
}
