//! The invitations that nobody has accepted there.

use super::{
    ForeignInvitation, Letters, What,
    run::{Kind, Place, Run, fingerprint},
    store::{self, Mark},
};
use crate::{
    access::Role,
    events::Event,
    kernel::{EmailAddress, Fault, InvitationId, UserId, secret::fresh_id},
    kinds, users,
};

pub(super) async fn bring(run: &mut Run<'_>) -> Result<(), Fault> {
    let source = run.source;
    for invitation in source.invitations.iter().filter(|invitation| !invitation.accepted) {
        run.tally(Kind::Invitations).there += 1;
        // What becomes of it after it came is decided here.
        if run.mark(Kind::Invitations, &invitation.key).is_some() {
            run.tally(Kind::Invitations).same += 1;
            continue;
        }
        one(run, invitation).await?;
    }
    Ok(())
}

async fn one(run: &mut Run<'_>, invitation: &ForeignInvitation) -> Result<(), Fault> {
    let key = invitation.key.as_str();
    let Some(place) = run.places.get(&invitation.organization).copied() else {
        let (table, of) = (
            run.table(Kind::Organizations).to_owned(),
            invitation.organization.clone(),
        );
        run.left(Kind::Invitations, key, What::Orphan { table, key: of });
        return Ok(());
    };
    let Ok(email) = EmailAddress::parse(&invitation.invitee) else {
        let said = invitation.invitee.clone();
        run.left(Kind::Invitations, key, What::NotAnAddress { said });
        return Ok(());
    };
    if let Some(known) = users::store::by_email(run.work.db(), &email.canonical()).await?
        && store::role(run.work, place.id, known.id).await?.is_some()
    {
        run.left(Kind::Invitations, key, What::AlreadyMember);
        return Ok(());
    }
    let (id, role): (InvitationId, _) = (fresh_id(run.work.now()), Role::Member);
    let inviter = inviter(run, invitation, place).await?;
    let (by, letters) = (inviter.unwrap_or(place.owner), run.letters);
    let sent = store::insert_invitation(run.work, place.id, id, &email, by, invitation.created_at, letters).await?;
    if sent == 0 {
        run.left(Kind::Invitations, key, What::AlreadyInvited);
        return Ok(());
    }
    kinds::keeping::invited(run.work, place.id, id).await?;
    let address = email.to_string();
    store::turn_place(run.work, place.id).await?;
    let event = match letters {
        Letters::Hold => Event::InvitationImported {
            invitation: id,
            email: address,
            role,
        },
        Letters::Send => Event::InvitationSent {
            invitation: id,
            email: address,
            role,
            generation: 1,
        },
    };
    run.work.record_by_host(place.id, None, &event).await?;
    let said = fingerprint(&[&email.canonical()]);
    run.remember(Kind::Invitations, key, Mark::within(place.id, id.0, said.clone(), said))
        .await?;
    run.tally(Kind::Invitations).new += 1;
    if inviter.is_none() {
        run.note(Kind::Invitations, key, What::OtherInviter);
    }
    Ok(())
}

/// Whoever invited there, if they could here.
async fn inviter(run: &mut Run<'_>, invitation: &ForeignInvitation, place: Place) -> Result<Option<UserId>, Fault> {
    let Some(person) = run
        .people
        .get(&invitation.inviter)
        .copied()
        .filter(|person| person.active)
    else {
        return Ok(None);
    };
    let role = store::role(run.work, place.id, person.id).await?;
    Ok(role.filter(|role| *role >= Role::Admin).map(|_| person.id))
}
