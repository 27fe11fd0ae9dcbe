//! The two backends say one word, and the same of the same.

use super::{
    bench::{Bench, unreadable},
    breach::{Breach, Found},
};
use crate::{
    access::Role,
    foundings::{Founding, Reception},
    invitations::{Addressee, Treatment, backend::Person},
    kernel::{EmailAddress, OrganizationId},
};
use uuid::Uuid;

const STEADY: &str = "Decide by what is given and nothing else: the verb may be run again, and has to end the same.";
const SILENT: &str = "Say so by relies_on_mail, or give the builder a Post.";

pub(super) fn check(bench: &Bench) -> Found<()> {
    let email = bench.address("wanted")?;
    invitations(bench, &email)?;
    registrations(bench, &email)
}

fn invitations(bench: &Bench, email: &EmailAddress) -> Found<()> {
    let (part, backend) = ("InvitationBackend", bench.orgs.invitations());
    let mut turned_away = 0;
    let people = [Person::Unknown, Person::Active, Person::Deactivated];
    for person in people {
        let addressee = Addressee {
            email,
            person,
            role: Role::Member,
            organization: OrganizationId(Uuid::max()),
        };
        let treatment = backend.treat(&addressee);
        if treatment != backend.treat(&addressee) {
            let saw = format!("asked twice about one address of somebody {person:?}, it said two things");
            return Err(Breach::new(part, saw, STEADY));
        }
        if treatment == Treatment::Add && person == Person::Unknown && !backend.relies_on_mail() && bench.is_silent() {
            let saw = "who is unknown has to complete a registration by a mailed link, and nobody mails";
            return Err(Breach::new(part, saw, SILENT));
        }
        turned_away += usize::from(matches!(treatment, Treatment::Veto(_)));
    }
    if turned_away == people.len() {
        return Err(Breach::new(
            part,
            "it vetoed every address, known and unknown",
            "Veto by the address or the role; where nobody may be invited, no role should offer it.",
        ));
    }
    Ok(())
}

fn registrations(bench: &Bench, email: &EmailAddress) -> Found<()> {
    let (part, backend) = ("RegistrationBackend", bench.orgs.registrations());
    let wish =
        Founding::parse("Conformance", "", email.as_str()).map_err(|problems| unreadable("Conformance", problems))?;
    let reception = backend.receive(&wish);
    if reception != backend.receive(&wish) {
        return Err(Breach::new(
            part,
            "asked twice about one wish, it said two things",
            STEADY,
        ));
    }
    if reception == Reception::Wait && !backend.relies_on_mail() && bench.is_silent() {
        let saw = "it lets visitors wait for a mailed link, and nobody mails";
        return Err(Breach::new(part, saw, SILENT));
    }
    Ok(())
}
