//! The pure model: what should be answered, and what should be true afterwards. The rules once more, without a database.
//!
//! Never here: a call of the product, but for its words and its policy.

use super::deeds::{Deed, Step};
use crate::stage::{DAY, SECOND, slug};
use orgs::{
    access::{Permission, Role, policy},
    invitations::Status,
    kernel::{InvitationId, RemovalId, Timestamp},
};
use std::collections::BTreeMap;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Active,
    Disabled,
    Gone,
}

pub struct Invited {
    pub id: Option<InvitationId>,
    pub role: Role,
    pub status: Status,
    pub inviter: usize,
    pub sent: Timestamp,
    pub expires: Timestamp,
}

/// What is kept of somebody who was removed.
pub struct Removed {
    pub id: Option<RemovalId>,
    pub role: Role,
    pub at: Timestamp,
    /// Whose invitations went with them, and which these were.
    pub revoked: Vec<(usize, Option<InvitationId>)>,
}

pub struct Place {
    pub slugs: Vec<String>,
    pub state: State,
    pub roles: BTreeMap<usize, Role>,
    pub invited: BTreeMap<usize, Invited>,
    pub removed: BTreeMap<usize, Removed>,
}

impl Place {
    pub fn founded(by: usize, slug: String) -> Self {
        Self {
            slugs: vec![slug],
            state: State::Active,
            roles: BTreeMap::from([(by, Role::Owner)]),
            invited: BTreeMap::new(),
            removed: BTreeMap::new(),
        }
    }

    pub fn slug(&self) -> orgs::kernel::Slug {
        slug(self.slugs.last().unwrap())
    }

    /// The role by which somebody may do it, or the denial.
    pub fn judge(&self, who: usize, permission: Permission) -> Result<Role, String> {
        let role = *self
            .roles
            .get(&who)
            .filter(|_| self.state != State::Gone)
            .ok_or("NotFound")?;
        if self.state == State::Disabled && !policy::survives_disabling(permission) {
            return Err("Disabled".into());
        }
        if policy::allows(role, permission) {
            Ok(role)
        } else {
            Err("Forbidden".into())
        }
    }

    /// Whether somebody can answer an invitation now.
    pub fn usable(&self, whom: usize, now: Timestamp) -> Result<(), String> {
        let invited = &self.invited[&whom];
        let why = match invited.status {
            Status::Accepted => "Used",
            Status::Declined => "Declined",
            Status::Revoked => "Revoked",
            Status::Expired => "Expired",
            Status::Pending if self.state != State::Active => "OrganizationAway",
            Status::Pending if invited.expires <= now => "Expired",
            Status::Pending => match self.roles.get(&invited.inviter) {
                Some(role) if *role >= invited.role && policy::allows(*role, Permission::InviteMembers) => {
                    return Ok(());
                }
                _ => "InviterGone",
            },
        };
        Err(format!("Unusable({why})"))
    }

    pub fn end(&mut self, whom: usize) {
        self.roles.remove(&whom);
        self.revoke(|invited| invited.inviter == whom);
    }

    pub fn revoke(&mut self, which: impl Fn(&Invited) -> bool) {
        for invited in self
            .invited
            .values_mut()
            .filter(|invited| invited.status == Status::Pending && which(invited))
        {
            invited.status = Status::Revoked;
        }
    }
}

/// The pure model: two places and every slug that was ever taken.
pub struct Model {
    pub places: [Place; 2],
    pub taken: BTreeMap<String, usize>,
    pub founded: usize,
}

impl Model {
    /// What the product should answer, and what should be true afterwards.
    pub fn expect(&mut self, step: Step, now: Timestamp) -> Result<(), String> {
        let Step { deed, who, at, whom } = step;
        let others = self.places[1 - at].slugs.last().cloned().unwrap();
        let place = &mut self.places[at];
        let refuse = |why: &str| Err(why.to_owned());
        match deed {
            Deed::Create => {
                self.founded += 1;
                let slug = format!("place-{}", self.founded);
                self.taken.insert(slug.clone(), self.founded);
                *place = Place::founded(who, slug);
            }
            Deed::Invite(role) => {
                let own = place.judge(who, Permission::InviteMembers)?;
                let open = place
                    .invited
                    .get(&whom)
                    .is_some_and(|old| old.status == Status::Pending && old.expires > now);
                if role > own {
                    return refuse("RoleAboveOwn");
                } else if role == Role::Owner {
                    return refuse("OneOwner");
                } else if place.roles.contains_key(&whom) {
                    return refuse("AlreadyMember");
                } else if open {
                    return refuse("AlreadyInvited");
                }
                let invited = Invited {
                    id: None,
                    role,
                    status: Status::Pending,
                    inviter: who,
                    sent: now,
                    expires: now + 7 * DAY,
                };
                place.invited.insert(whom, invited);
            }
            Deed::Accept => {
                place.usable(whom, now)?;
                let invited = place.invited.get_mut(&whom).unwrap();
                invited.status = Status::Accepted;
                place.roles.insert(whom, invited.role);
            }
            Deed::AcceptOfAnother => return refuse("Unusable(Unknown)"),
            Deed::Decline => {
                place.usable(whom, now)?;
                place.invited.get_mut(&whom).unwrap().status = Status::Declined;
            }
            Deed::Revoke => {
                place.judge(who, Permission::ManageInvitations)?;
                let invited = place.invited.get_mut(&whom).unwrap();
                if !matches!(invited.status, Status::Pending | Status::Expired) {
                    return refuse("NotPending");
                }
                invited.status = Status::Revoked;
            }
            Deed::Resend => {
                let own = place.judge(who, Permission::ManageInvitations)?;
                let invited = place.invited.get_mut(&whom).unwrap();
                if invited.role > own {
                    return refuse("RoleAboveOwn");
                } else if !matches!(invited.status, Status::Pending | Status::Expired) {
                    return refuse("NotPending");
                } else if invited.sent + 30 * SECOND > now {
                    return refuse("TooSoon");
                }
                (invited.inviter, invited.sent, invited.expires) = (who, now, now + 7 * DAY);
                invited.status = Status::Pending;
            }
            Deed::ChangeRole(to) => {
                let own = place.judge(who, Permission::ChangeRoles)?;
                let from = *place.roles.get(&whom).ok_or("NotAMember")?;
                if from > own || to > own {
                    return refuse("RoleAboveOwn");
                } else if from == to {
                    return refuse("Unchanged");
                } else if to == Role::Owner {
                    return refuse("OneOwner");
                } else if from == Role::Owner {
                    return refuse("OwnershipRequired");
                }
                place.roles.insert(whom, to);
            }
            Deed::Remove => {
                let own = place.judge(who, Permission::RemoveMembers)?;
                let role = *place.roles.get(&whom).ok_or("NotAMember")?;
                if role > own {
                    return refuse("RoleAboveOwn");
                } else if role == Role::Owner {
                    return refuse("OwnershipRequired");
                }
                let waits = |invited: &Invited| invited.inviter == whom && invited.status == Status::Pending;
                let revoked = place.invited.iter().filter(|(_, invited)| waits(invited));
                let removed = Removed {
                    id: None,
                    role,
                    at: now,
                    revoked: revoked.map(|(of, invited)| (*of, invited.id)).collect(),
                };
                place.removed.insert(whom, removed);
                place.end(whom);
            }
            Deed::Restore => {
                let own = place.judge(who, Permission::RemoveMembers)?;
                let kept = place.removed.get(&whom).filter(|kept| kept.at + 600 * SECOND > now);
                let kept = kept.ok_or("Over")?;
                if kept.role > own {
                    return refuse("RoleAboveOwn");
                } else if place.roles.contains_key(&whom) {
                    return refuse("AlreadyMember");
                }
                place.roles.insert(whom, kept.role);
                for (of, id) in place.removed.remove(&whom).unwrap().revoked {
                    let invited = place.invited.get_mut(&of).filter(|invited| invited.id == id);
                    if let Some(invited) = invited.filter(|invited| invited.status == Status::Revoked) {
                        invited.status = Status::Pending;
                    }
                }
            }
            Deed::Leave => {
                if place.judge(who, Permission::LeaveOrganization)? == Role::Owner {
                    return refuse("OwnershipRequired");
                }
                place.removed.remove(&who);
                place.end(who);
            }
            Deed::Transfer => {
                place.judge(who, Permission::TransferOwnership)?;
                match place.roles.get(&whom) {
                    None => return refuse("NotAMember"),
                    Some(Role::Owner) => return refuse("AlreadyOwner"),
                    Some(_) => {}
                }
                place.roles.extend([(who, Role::Admin), (whom, Role::Owner)]);
            }
            Deed::Disable => {
                place.judge(who, Permission::DisableOrganization)?;
                if place.state == State::Disabled {
                    return refuse("AlreadyDisabled");
                }
                place.state = State::Disabled;
            }
            Deed::Enable => {
                place.judge(who, Permission::DisableOrganization)?;
                if place.state == State::Active {
                    return refuse("AlreadyEnabled");
                }
                place.state = State::Active;
            }
            Deed::Delete => {
                place.judge(who, Permission::DeleteOrganization)?;
                place.state = State::Gone;
                place.revoke(|_| true);
            }
            Deed::NewSlug | Deed::OthersSlug | Deed::FormerSlug => {
                place.judge(who, Permission::UpdateOrganization)?;
                let to = target(place, deed, &others);
                let mine = self.taken[&place.slugs[0]];
                if place.slugs.last() == Some(&to) {
                    return refuse("Unchanged");
                } else if *self.taken.entry(to.clone()).or_insert(mine) != mine {
                    return refuse("SlugTaken");
                }
                place.slugs.push(to);
            }
            Deed::WaitAMinute | Deed::WaitAWeek => {}
        }
        Ok(())
    }
}

/// The slug that a step moves to.
pub fn target(place: &Place, deed: Deed, others: &str) -> String {
    match deed {
        Deed::OthersSlug => others.to_owned(),
        Deed::FormerSlug => place.slugs[0].clone(),
        _ => format!("{}-{}", place.slugs[0], place.slugs.len()),
    }
}
