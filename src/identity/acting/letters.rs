//! What somebody is told when an operator acts as them.
//!
//! Never here: whether they are told. They are.

use crate::{
    events::Recorded,
    identity::letters::Letter,
    kernel::{EmailAddress, Fault, Timestamp},
    mail::{Message, words},
};

/// `user.acting-began`, to the person. Names and reasons are what somebody typed.
pub(super) fn notice(
    recorded: &Recorded,
    to: &EmailAddress,
    operator: &str,
    (reason, until): (&str, Timestamp),
    (origin, product): (&str, &str),
) -> Result<Message, Fault> {
    let typed = |text: &str| words::unlinked(&words::line(text));
    let (operator, reason, product_name) = (typed(operator), typed(reason), words::line(product));
    let (at, until) = (words::instant(recorded.at)?, words::instant(until)?);
    Letter {
        event: recorded.id,
        to,
        title: "An operator acts as you",
        preheader: format!("Until {until} at the latest, and both of your names stand beside everything."),
        paragraphs: vec![
            format!(
                "{operator}, who operates {product_name}, sees and does what you can there: since {at}, and until {until} at the \
                 latest."
            ),
            format!("The reason they gave: “{reason}”"),
            "Your password, your addresses, your two-step sign-in and your sessions stay yours alone. All that is done in your \
             organizations stands in their activity, with your name and theirs; the owners are told, too."
                .into(),
        ],
        action: "Look at your organizations",
        path: "/".into(),
        why: vec![
            format!("You get this message because {to} is the primary address of the account."),
            "You did not ask for help? Then ask whoever runs this installation what happened.".into(),
        ],
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
        let to = EmailAddress::parse("ivy&co@example.org").unwrap();
        let reason = "Ticket 7: see <b>evil.example</b>";
        let until = Timestamp(1_796_045_220_000_000);
        let site = ("https://orgs.example", "Orgs");
        let message = notice(&recorded, &to, "Sue\r\nOperator", (reason, until), site).unwrap();
        insta::assert_snapshot!("began_text", message.text);
        insta::assert_snapshot!("began_html", message.html);
        assert!(!message.html.contains("<b>") && !message.text.contains("evil.example"));
    }
}
