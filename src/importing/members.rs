//! Who belongs to the organizations, with which role.

use super::{
    ForeignMember, What,
    run::{Kind, Place, Run, fingerprint},
    store::{self, Mark},
};
use crate::{
    access::Role,
    events::Event,
    kernel::{Digest, Fault, OrganizationId, UserId},
};
use std::collections::HashSet;

fn here(role: Role) -> Digest {
    fingerprint(&[role.as_str()])
}

pub(super) async fn bring(run: &mut Run<'_>) -> Result<(), Fault> {
    let source = run.source;
    run.tally(Kind::Members).there = source.members.len() as u64;
    let owners: HashSet<&str> = source.owners.iter().map(|owner| owner.member.as_str()).collect();
    for member in &source.members {
        let mark = run.mark(Kind::Members, &member.key);
        let (place, person) = (
            run.places.get(&member.organization).copied(),
            run.people.get(&member.user).copied(),
        );
        let (Some(place), Some(person)) = (place, person) else {
            let (kind, key) = match place {
                None => (Kind::Organizations, &member.organization),
                Some(_) => (Kind::Users, &member.user),
            };
            let (table, key) = (run.table(kind).to_owned(), key.clone());
            run.left(Kind::Members, &member.key, What::Orphan { table, key });
            continue;
        };
        let role = match (owners.contains(member.key.as_str()), member.admin) {
            (true, _) => Role::Owner,
            (false, true) => Role::Admin,
            (false, false) => Role::Member,
        };
        one(run, member, mark, place, person.id, role).await?;
    }
    Ok(())
}

async fn one(
    run: &mut Run<'_>,
    member: &ForeignMember,
    mark: Option<Mark>,
    place: Place,
    user: UserId,
    role: Role,
) -> Result<(), Fault> {
    let (key, there) = (member.key.as_str(), here(role));
    let now = store::role(run.work, place.id, user).await?;
    match (mark, now) {
        (Some(_), None) => run.left(Kind::Members, key, What::RemovedHere),
        (None, None) => {
            // An owner who could not be one here has had another one chosen in their place.
            let role = role.min(Role::Admin);
            if store::join(run.work, place.id, user, role, member.created_at).await? == 0 {
                run.left(Kind::Members, key, What::NoSeat);
                return Ok(());
            }
            run.work
                .record_by_host(place.id, user, &Event::MemberImported { role })
                .await?;
            run.remember(Kind::Members, key, Mark::within(place.id, user.0, there, here(role)))
                .await?;
            run.tally(Kind::Members).new += 1;
        }
        // It came with its organization, or was here.
        (None, Some(now)) => {
            run.remember(Kind::Members, key, Mark::within(place.id, user.0, there, here(now)))
                .await?;
            match (place.is_new, now == role) {
                (true, _) => run.tally(Kind::Members).new += 1,
                (false, true) => run.tally(Kind::Members).same += 1,
                (false, false) => run.left(Kind::Members, key, What::ChangedHere),
            }
        }
        (Some(mark), Some(_)) if mark.there == there => run.tally(Kind::Members).same += 1,
        (Some(_), Some(now)) if now == role => {
            run.remember(Kind::Members, key, Mark::within(place.id, user.0, there, here(now)))
                .await?;
            run.tally(Kind::Members).same += 1;
        }
        // An organization changes hands by a transfer only.
        (Some(_), Some(now)) if now == Role::Owner || role == Role::Owner => {
            run.left(Kind::Members, key, What::OtherOwner);
        }
        (Some(mark), Some(now)) if mark.here != here(now) => run.left(Kind::Members, key, What::ChangedHere),
        (Some(_), Some(now)) => {
            store::turn_place(run.work, place.id).await?;
            store::set_role(run.work, place.id, user, role).await?;
            let event = Event::MemberRoleChanged { from: now, to: role };
            run.work.record_by_host(place.id, user, &event).await?;
            run.remember(Kind::Members, key, Mark::within(place.id, user.0, there, here(role)))
                .await?;
            run.tally(Kind::Members).changed += 1;
        }
    }
    Ok(())
}

/// A membership that came once and is gone there goes here too, unless it was changed here since. Whether it is still here.
pub(super) async fn gone(run: &mut Run<'_>, key: &str, mark: &Mark) -> Result<bool, Fault> {
    let Some(organization) = mark.within_id.map(OrganizationId) else {
        return Ok(false);
    };
    let user = UserId(mark.target_id);
    let Some(role) = store::role(run.work, organization, user).await? else {
        return Ok(false);
    };
    if role == Role::Owner || here(role) != mark.here {
        return Ok(true);
    }
    store::leave(run.work, organization, user).await?;
    run.work
        .record_by_host(organization, user, &Event::MemberRemoved { role })
        .await?;
    run.forget(Kind::Members, key).await?;
    run.tally(Kind::Members).removed += 1;
    Ok(false)
}
