//! The last mail.
//!
//! Never here: a reason to come back.

use crate::{
    identity::letters::Letter,
    kernel::{EmailAddress, EventId, Fault, Timestamp},
    mail::{Message, words},
};

/// `user.departed`, to what was the primary address.
pub(in crate::identity) fn farewell(
    event: EventId,
    to: &EmailAddress,
    at: Timestamp,
    origin: &str,
    product: &str,
) -> Result<Message, Fault> {
    let at = words::instant(at)?;
    Letter {
        event,
        to,
        title: "Your account is deleted",
        preheader: "This is our last message to you.".into(),
        paragraphs: vec![
            format!(
                "The account {to} was deleted on {at}. You have left every organization, and your password, your addresses and \
                 your sessions are gone."
            ),
            "Your name stays in the activity of the organizations you took part in. This is our last message to you.".into(),
        ],
        action: "Start anew",
        path: "/sign-up".into(),
        why: vec![
            format!("You get this message because {to} was the primary address of the account."),
            "Not you? Then somebody knew your password: change it wherever else you use it.".into(),
        ],
    }
    .message(origin, product)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_that_it_is_done() {
        let event = "01890a5d-ac96-774b-bcce-b302099a8057".parse().unwrap();
        let to = EmailAddress::parse("ivy&co@example.org").unwrap();
        let at = Timestamp(1_796_045_220_000_000);
        let message = farewell(event, &to, at, "https://orgs.example", "Orgs").unwrap();
        insta::assert_snapshot!("farewell_text", message.text);
        insta::assert_snapshot!("farewell_html", message.html);
        assert!(!message.html.contains("ivy&co"), "not escaped");
    }
}
