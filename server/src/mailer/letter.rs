//! A message as a mail: text and HTML as alternatives, with the headers that machines look at.

use lettre::message::{
    Mailbox, MultiPart,
    header::{HeaderName, HeaderValue},
};
use orgs::{kernel::Fault, mail::Message};

/// The mail. Sent twice it has one `Message-ID`, so that the mail reader shows it once.
pub(super) fn compose(message: &Message, from: &Mailbox, host: &str) -> Result<lettre::Message, Fault> {
    let to = message.to.as_str().parse::<lettre::Address>().map_err(Fault::broken)?;
    let mut builder = lettre::Message::builder();
    if let Some(address) = &message.reply_to {
        let address = address.as_str().parse::<lettre::Address>().map_err(Fault::broken)?;
        builder = builder.reply_to(Mailbox::new(None, address));
    }
    let mut mail = builder
        .from(sender(message, from))
        .to(Mailbox::new(None, to))
        .subject(message.subject.clone())
        .message_id(Some(format!("<{}@{host}>", message.id)))
        .multipart(MultiPart::alternative_plain_html(
            message.text.clone(),
            message.html.clone(),
        ))
        .map_err(Fault::broken)?;
    // RFC 3834: out-of-office robots do not answer these.
    let name = HeaderName::new_from_ascii_str("Auto-Submitted");
    mail.headers_mut()
        .insert_raw(HeaderValue::new(name, "auto-generated".to_owned()));
    Ok(mail)
}

/// Under another name if the message has one, and never from another address.
fn sender(message: &Message, from: &Mailbox) -> Mailbox {
    let name = message.sender.clone().or_else(|| from.name.clone());
    Mailbox::new(name, from.email.clone())
}
