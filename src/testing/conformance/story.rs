//! A plain story, with the host's parts in place: what everybody does, and what nobody may stop.

use super::{
    bench::{Bench, unreadable},
    breach::{Breach, Found},
    mailer::Arrived,
    telling,
};
use crate::{
    access::Role,
    invitations::{self, Invite, Key},
    kernel::{EmailAddress, InvitationId, Language, Secret, Slug},
    members,
    organizations::{self, Rename},
    ownership,
    testing::Person,
    users,
};

pub(super) async fn play(bench: &Bench) -> Found<()> {
    let orgs = &bench.orgs;
    let olga = bench.person("Olga").await?;
    let place = bench.found(orgs, &olga, "Conformance").await?;
    let adam = joined(bench, &olga, &place, "Adam", Role::Admin).await?;
    let mia = joined(bench, &adam, &place, "Mia", Role::Member).await?;
    let max = joined(bench, &adam, &place, "Max", Role::Member).await?;
    unproven(bench, &adam, &place).await?;
    let better = Rename::parse("Better").map_err(|problems| unreadable("Better", problems))?;
    let renaming = organizations::rename(orgs, &adam, &place, &better);
    bench
        .may("organization.renamed", "renaming (organization.renamed)", renaming)
        .await?;
    let promoting = members::change_role(orgs, &olga, &place, mia.user, Role::Admin);
    bench
        .may("member.role-changed", "another role (member.role-changed)", promoting)
        .await?;
    let removing = members::remove(orgs, &adam, &place, max.user);
    bench
        .may("member.removed", "removing (member.removed)", removing)
        .await?;
    let leaving = members::leave(orgs, &mia, &place);
    bench.may("member.left", "leaving (member.left)", leaving).await?;
    let transferring = ownership::transfer(orgs, &olga, &place, adam.user);
    bench
        .may(
            "ownership.transferred",
            "handing over (ownership.transferred)",
            transferring,
        )
        .await?;
    departed(bench).await?;
    telling::deliver(bench).await
}

/// Whoever deletes their account goes, whatever the host thinks of it.
async fn departed(bench: &Bench) -> Found<()> {
    let (_, key) = bench.person_at("Dora", &bench.address("dora")?).await?;
    bench
        .deed("departing (user.departed)", users::depart(&bench.orgs, &key))
        .await
}

/// Invited, and in: by consent, or by a backend that adds.
pub(super) async fn joined(bench: &Bench, by: &Person, to: &Slug, name: &str, role: Role) -> Found<Person> {
    let person = bench.person(name).await?;
    let id = invited(bench, by, to, &person.email, role).await?;
    let seen = bench
        .deed("looking for a member", members::find(&bench.orgs, by, to, person.user))
        .await?;
    if seen.is_none() {
        let key = Key::Id(id);
        let accepting = invitations::accept(&bench.orgs, &person, &key);
        bench.deed("joining (invitation.accepted)", accepting).await?;
    }
    Ok(person)
}

async fn invited(bench: &Bench, by: &Person, to: &Slug, email: &EmailAddress, role: Role) -> Found<InvitationId> {
    let form = Invite {
        email: email.clone(),
        role,
        message: String::new(),
        language: Language::default(),
    };
    bench
        .deed(
            "inviting (invitation.sent)",
            invitations::invite(&bench.orgs, by, to, &form),
        )
        .await
}

/// Whoever has proved nothing is nobody; and their letter leads them in.
async fn unproven(bench: &Bench, by: &Person, place: &Slug) -> Found<()> {
    let ivy = bench.address("ivy")?;
    invited(bench, by, place, &ivy, Role::Member).await?;
    let found = bench
        .deed("looking for somebody", users::find(&bench.orgs, &ivy))
        .await?;
    if found.is_some() {
        return Err(Breach::new(
            "UserDirectory",
            "inviting an address that nobody has made somebody a user",
            "Answer with nobody for an address that nobody has proved.",
        ));
    }
    telling::deliver(bench).await?;
    if bench.orgs.post().is_none() {
        return Ok(());
    }
    let arrived = bench.letter(&ivy, |text| tokens(text).next().is_some()).await?;
    let Arrived::Whole(letter) = arrived else {
        return Err(Breach::new(
            "MailTemplates",
            "no letter with a link arrived at an address that was invited",
            "Put InvitationMail::link into the text as it is.",
        ));
    };
    for token in tokens(&letter) {
        if invitations::prove(&bench.orgs, &token).await.is_ok() {
            return Ok(());
        }
    }
    Err(Breach::new(
        "MailTemplates",
        "the link of an invitation's letter leads to no invitation",
        "Put InvitationMail::link into the text as it is, and the whole token into MailTemplates::path.",
    ))
}

/// Whatever in a letter has the form of a token.
fn tokens(letter: &str) -> impl Iterator<Item = Secret> {
    letter.split(|c: char| !c.is_ascii_hexdigit()).filter_map(Secret::parse)
}
