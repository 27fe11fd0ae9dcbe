//! A mount as the place where mails lead, for a host whose organizations are of one kind and whose mails are in our words. Only on
//! the server.
//!
//! Never here: a word.

use super::Mount;
use orgs::mail::{MailTemplates, templates::Destination};

impl MailTemplates for Mount {
    fn path(&self, to: Destination<'_>) -> String {
        // By value: the pages' own names, and not those of the mails.
        let mount = *self;
        match to {
            Destination::Invitation(token) => mount.invitation(token.reveal()),
            Destination::Founding(token) => mount.waiting_founding(token.reveal()),
            Destination::NewOrganization => mount.founding(),
            Destination::Organization(slug) => mount.organization(slug),
            Destination::Pending(slug, id) => mount.page(slug, &format!("invitations/{id}")),
            Destination::Activity(slug) => mount.page(slug, "activity"),
            Destination::Settings(slug) => mount.page(slug, "settings"),
            Destination::Requests(slug) => mount.page(slug, "invitations"),
            Destination::Home => mount.to_home(),
        }
    }
}
