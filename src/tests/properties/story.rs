//! A history that is being played: people, their world, and the model beside it.
//!
//! Never here: rules.

use super::{
    deeds::{Deed, PEOPLE, Step},
    model::{Model, Place, State, target},
};
use crate::stage::{DAY, SECOND, limits, offer, slug};
use orgs::{
    Orgs,
    access::Role,
    invitations::{self, Key, Status},
    kernel::{DisplayName, Failure, Outcome},
    members,
    organizations::{self, ChangeSlug, Create},
    ownership,
    testing::{Person, World},
};
use std::{collections::BTreeMap, fmt::Debug};

pub struct Story {
    pub world: World,
    pub orgs: Orgs,
    pub people: Vec<Person>,
    pub model: Model,
    /// What was done and what was refused, and how often.
    pub tally: BTreeMap<String, usize>,
}

/// Engines and languages disagree about which of the two comes first.
const NAMES: [&str; 2] = ["Zebra", "ärzte"];

/// An answer in the model's words.
pub fn answer<T, R: Debug>(outcome: Outcome<T, R>) -> (Option<T>, Result<(), String>) {
    match outcome {
        Ok(value) => (Some(value), Ok(())),
        Err(Failure::Refused(refusal)) => (None, Err(format!("{refusal:?}"))),
        Err(Failure::Vetoed(veto)) => (None, Err(format!("vetoed: {veto}"))),
        Err(Failure::Denied(denial)) => (None, Err(format!("{denial:?}"))),
        Err(Failure::Faulted(fault)) => (None, Err(format!("a fault: {fault}"))),
    }
}

impl Story {
    pub async fn begin(world: World) -> Self {
        let orgs = world.limited(limits(|limits| limits.organizations_a_day = 1_000));
        let mut people = Vec::new();
        // Names that engines and languages put into different orders.
        for (name, address) in [
            ("Änne", "Anna"),
            ("bert", "Bert"),
            ("Cleo", "Cleo"),
            ("Dora O’Neill", "Dora"),
            ("Ångström", "Emil"),
        ] {
            people.push(
                Person::sync(&orgs, name, &format!("{address}@example.com"))
                    .await
                    .unwrap(),
            );
        }
        let places = [
            Place::founded(0, "first-0".into()),
            Place::founded(1, "second-0".into()),
        ];
        for (founder, place) in places.iter().enumerate() {
            organizations::create(
                &orgs,
                &people[founder],
                &Create {
                    name: name(NAMES[founder]),
                    slug: Some(place.slug()),
                },
            )
            .await
            .unwrap();
        }
        let taken = BTreeMap::from([
            ("first-0".to_owned(), usize::MAX),
            ("second-0".to_owned(), usize::MAX - 1),
        ]);
        let mut story = Self {
            world,
            orgs,
            people,
            tally: BTreeMap::new(),
            model: Model {
                places,
                taken,
                founded: 0,
            },
        };
        // A place with one member has no story: two more come in first.
        for (at, whom, role) in [
            (0, 2, Role::Admin),
            (0, 3, Role::Member),
            (1, 4, Role::Admin),
            (1, 2, Role::Member),
        ] {
            for deed in [Deed::Invite(role), Deed::Accept] {
                story
                    .act(Step {
                        deed,
                        who: at,
                        at,
                        whom,
                    })
                    .await
                    .unwrap();
            }
        }
        story
    }

    /// Some steps have nothing to be about.
    pub fn applies(&self, step: Step) -> bool {
        let place = &self.model.places[step.at];
        match step.deed {
            Deed::Create => place.state == State::Gone,
            Deed::Restore => place.removed.contains_key(&step.whom),
            Deed::AcceptOfAnother => step.who != step.whom && place.invited.contains_key(&step.whom),
            Deed::Accept | Deed::Decline | Deed::Revoke | Deed::Resend => place.invited.contains_key(&step.whom),
            _ => true,
        }
    }

    /// Turns numbers into people. Some steps are anybody's about anybody; most are a member's, about somebody who fits.
    pub fn cast(&self, step: Step) -> Step {
        if step.who < PEOPLE {
            return step;
        }
        let place = &self.model.places[step.at];
        let fits = |whom: &usize| match step.deed {
            Deed::Invite(_) => !place.roles.contains_key(whom),
            Deed::Accept | Deed::Decline | Deed::Revoke | Deed::Resend => place
                .invited
                .get(whom)
                .is_some_and(|invited| invited.status == Status::Pending),
            Deed::AcceptOfAnother => place.invited.contains_key(whom),
            Deed::Restore => place.removed.contains_key(whom),
            _ => place.roles.contains_key(whom),
        };
        let pick = |people: Vec<usize>, number: usize| people.get(number % people.len().max(1)).copied();
        let who = pick(place.roles.keys().copied().collect(), step.who).unwrap_or(0);
        let whom = pick((0..PEOPLE).filter(fits).collect(), step.whom).unwrap_or(step.whom);
        Step { who, whom, ..step }
    }

    pub async fn act(&mut self, step: Step) -> Result<(), String> {
        let step = self.cast(step);
        if !self.applies(step) {
            return Ok(());
        }
        let (orgs, now) = (&self.orgs, self.orgs.now());
        let place = &self.model.places[step.at];
        let (at, moves_to) = (
            place.slug(),
            target(place, step.deed, self.model.places[1 - step.at].slugs.last().unwrap()),
        );
        let id = place.invited.get(&step.whom).and_then(|invited| invited.id);
        let removal = place.removed.get(&step.whom).and_then(|removed| removed.id);
        let expected = self.model.expect(step, now);
        let (who, whom) = (&self.people[step.who], &self.people[step.whom]);
        let key = || Key::Id(id.unwrap());
        let answered = match step.deed {
            Deed::Create => {
                let form = Create {
                    name: name(NAMES[step.at]),
                    slug: Some(self.model.places[step.at].slug()),
                };
                answer(organizations::create(orgs, who, &form).await).1
            }
            Deed::Invite(role) => {
                let (made, answered) =
                    answer(invitations::invite(orgs, who, &at, &offer(whom.email.as_str(), role)).await);
                if let (Some(made), Ok(())) = (made, &expected) {
                    self.model.places[step.at].invited.get_mut(&step.whom).unwrap().id = Some(made);
                }
                answered
            }
            Deed::Accept => answer(invitations::accept(orgs, whom, &key()).await).1,
            Deed::AcceptOfAnother => answer(invitations::accept(orgs, who, &key()).await).1,
            Deed::Decline => answer(invitations::decline(orgs, whom, &key(), "").await).1,
            Deed::Revoke => answer(invitations::revoke(orgs, who, &at, id.unwrap()).await).1,
            Deed::Resend => answer(invitations::resend(orgs, who, &at, id.unwrap()).await).1,
            Deed::ChangeRole(role) => answer(members::change_role(orgs, who, &at, whom.user, role).await).1,
            Deed::Remove => {
                let (removal, answered) = answer(members::remove(orgs, who, &at, whom.user).await);
                if let (Some(removal), Ok(())) = (removal, &expected) {
                    self.model.places[step.at].removed.get_mut(&step.whom).unwrap().id = Some(removal);
                }
                answered
            }
            Deed::Restore => answer(members::restore(orgs, who, &at, removal.unwrap()).await).1,
            Deed::Leave => answer(members::leave(orgs, who, &at).await).1,
            Deed::Transfer => answer(ownership::transfer(orgs, who, &at, whom.user).await).1,
            Deed::Disable => answer(organizations::disable(orgs, who, &at).await).1,
            Deed::Enable => answer(organizations::enable(orgs, who, &at).await).1,
            Deed::Delete => answer(organizations::delete(orgs, who, &at, at.as_str()).await).1,
            Deed::NewSlug | Deed::OthersSlug | Deed::FormerSlug => {
                answer(organizations::change_slug(orgs, who, &at, &ChangeSlug { slug: slug(&moves_to) }).await).1
            }
            Deed::WaitAMinute => return self.wait(60 * SECOND),
            Deed::WaitAWeek => return self.wait(7 * DAY),
        };
        if answered == expected {
            let deed = format!("{:?}", step.deed);
            let said = match &answered {
                Ok(()) => deed.split('(').next().unwrap_or_default(),
                Err(no) => no,
            };
            *self.tally.entry(said.to_owned()).or_default() += 1;
            Ok(())
        } else {
            Err(format!("{step:?}: expected {expected:?}, answered {answered:?}"))
        }
    }

    pub fn wait(&self, span: std::time::Duration) -> Result<(), String> {
        self.world.clock.advance(span);
        Ok(())
    }
}

fn name(text: &str) -> DisplayName {
    DisplayName::parse(text).unwrap()
}
