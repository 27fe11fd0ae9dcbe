//! What the development mailbox says, in every language.
//!
//! Never here: a mail.

orgs::words! {
    /// The words of the mailbox.
    pub struct Words;

    mailbox: "Mailbox", "Postfach";
    lead: "Mails of this development installation, newest first. Nobody else received them.",
        "Mails dieser Entwicklungsinstallation, neueste zuerst. Sonst hat sie niemand bekommen.";
    none: "No mail yet. Invite somebody, or sign up.", "Noch keine Mail. Lade jemanden ein oder erstelle ein Konto.";
    to(whom: &str): "to {whom}", "an {whom}";
    the_mail: "The mail", "Die Mail";
    all: "All mails", "Alle Mails";
    parts: "Parts", "Teile";
    html: "HTML", "HTML";
    text: "Text", "Text";
    missing: "No such mail", "Diese Mail gibt es nicht";
}
