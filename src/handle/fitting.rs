//! Whether the parts fit: what can be found out without a database, before anything is served. The rest is found out by
//! [`Orgs::migrate`](super::Orgs::migrate), and by the conformance kit.

use super::{Misfit, Parts};
use crate::{
    kernel::{Issue, Slug},
    mail::trial,
    organizations::SlugPolicy,
};

/// The first part that does not fit.
pub(super) fn check(parts: &Parts) -> Result<(), Misfit> {
    parts.limits.check().map_err(|why| Misfit::new("Limits", why))?;
    slugs(&*parts.slugs).map_err(|why| Misfit::new("SlugPolicy", why))?;
    let kinds = parts.kinds.iter().map(|(kind, _)| kind);
    trial::check(&*parts.templates, kinds).map_err(|why| Misfit::new("MailTemplates", why))?;
    if let Some(post) = &parts.post {
        post.check().map_err(|why| Misfit::new("Post", why))?;
    }
    for (at, (kind, _)) in parts.kinds.iter().enumerate() {
        if parts.kinds.iter().take(at).any(|(other, _)| other == kind) {
            return Err(Misfit::new(
                "OrganizationKind",
                format!("two kinds are called \"{kind}\""),
            ));
        }
    }
    for migrations in &parts.migrations {
        migrations.check().map_err(|why| Misfit::new("Migrations", why))?;
    }
    // Whoever waits for a link waits for ever where nobody sends it. A host's own subscriber may be one that does.
    let silent = parts.post.is_none() && parts.subscribers.is_empty();
    for (part, relies) in [
        ("InvitationBackend", parts.invitations.relies_on_mail()),
        ("RegistrationBackend", parts.registrations.relies_on_mail()),
    ] {
        if relies && silent {
            let why = format!("the {part} lets people wait for a mailed link, and there is no Post and no Subscriber");
            return Err(Misfit::new("Mailer", why));
        }
    }
    Ok(())
}

/// Names that any policy has to cope with; of the first of them it has to make something.
const NAMES: [&str; 4] = ["Acme", "Föö Fíghterß", "日本", "!!!"];

fn slugs(policy: &dyn SlugPolicy) -> Result<(), String> {
    for name in NAMES {
        let words = policy.derive(name);
        if words != policy.derive(name) {
            return Err(format!("it makes another slug of \"{name}\" each time"));
        }
        match Slug::parse(&words) {
            Ok(_) | Err(Issue::Reserved) => {}
            Err(Issue::Missing) if name != NAMES[0] => {}
            Err(issue) => {
                return Err(format!(
                    "of \"{name}\" it makes \"{words}\", which is no slug: {issue:?}"
                ));
            }
        }
    }
    Ok(())
}
