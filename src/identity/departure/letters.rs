//! The last mail.
//!
//! Never here: a reason to come back.

use super::words::Words;
use crate::{
    identity::letters::{Letter, Reader},
    kernel::{EventId, Fault, Timestamp},
    mail::{Message, words},
};

/// `user.departed`, to what was the primary address.
pub(in crate::identity) fn farewell(
    event: EventId,
    to: &Reader,
    at: Timestamp,
    origin: &str,
    product: &str,
) -> Result<Message, Fault> {
    let (says, address) = (Words(to.language), to.email.as_str());
    let at = words::instant(to.language, at)?;
    Letter {
        event,
        to,
        title: says.deleted(),
        preheader: says.last_message().into(),
        paragraphs: vec![says.what_is_gone(address, &at), says.what_stays().into()],
        action: says.start_anew(),
        path: "/sign-up".into(),
        why: vec![says.why(address), says.not_you().into()],
    }
    .message(origin, product)
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn says_that_it_is_done() {
        let event = "01890a5d-ac96-774b-bcce-b302099a8057".parse().unwrap();
        let at = Timestamp(1_796_045_220_000_000);
        for to in Reader::samples("ivy&co@example.org") {
            let message = farewell(event, &to, at, "https://orgs.example", "Orgs").unwrap();
            insta::assert_snapshot!(to.snapshot("farewell_text"), message.text);
            insta::assert_snapshot!(to.snapshot("farewell_html"), message.html);
            assert!(!message.html.contains("ivy&co"), "not escaped");
        }
    }
}
