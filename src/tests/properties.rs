//! Random histories against a small model: whatever people do, in whatever order, the product answers as the model does.

use crate::stage::{self, DAY, SECOND, limits, offer, slug, sound};
use orgs::{
    Orgs,
    access::{Permission, Role, policy},
    invitations::{self, Key, Status, Which},
    kernel::{Failure, InvitationId, Outcome, Timestamp},
    members,
    organizations::{self, ChangeSlug, Create},
    ownership,
    testing::{Person, World},
};
use proptest::{
    prelude::*,
    strategy::ValueTree,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};
use std::{collections::BTreeMap, fmt::Debug};

const PEOPLE: usize = 5;
const STEPS: usize = 28;

/// Somebody (`who`) does something in one of two places (`at`), perhaps to somebody (`whom`).
#[derive(Clone, Copy, Debug)]
struct Step {
    deed: Deed,
    who: usize,
    at: usize,
    whom: usize,
}

#[derive(Clone, Copy, Debug)]
enum Deed {
    Create,
    Invite(Role),
    Accept,
    AcceptOfAnother,
    Decline,
    Revoke,
    Resend,
    ChangeRole(Role),
    Remove,
    Leave,
    Transfer,
    Disable,
    Enable,
    Delete,
    NewSlug,
    OthersSlug,
    FormerSlug,
    WaitAMinute,
    WaitAWeek,
}

fn histories() -> impl Strategy<Value = Vec<Step>> {
    let role = || prop_oneof![4 => Just(Role::Member), 4 => Just(Role::Admin), 1 => Just(Role::Owner)];
    let deed = prop_oneof![
        4 => Just(Deed::Create),
        24 => role().prop_map(Deed::Invite),
        24 => Just(Deed::Accept),
        2 => Just(Deed::AcceptOfAnother),
        3 => Just(Deed::Decline),
        4 => Just(Deed::Revoke),
        5 => Just(Deed::Resend),
        10 => role().prop_map(Deed::ChangeRole),
        6 => Just(Deed::Remove),
        4 => Just(Deed::Leave),
        6 => Just(Deed::Transfer),
        2 => Just(Deed::Disable),
        4 => Just(Deed::Enable),
        1 => Just(Deed::Delete),
        2 => Just(Deed::NewSlug),
        1 => Just(Deed::OthersSlug),
        2 => Just(Deed::FormerSlug),
        4 => Just(Deed::WaitAMinute),
        2 => Just(Deed::WaitAWeek),
    ];
    // From `PEOPLE` on, a number means one of the place's members, and not just anybody.
    let step =
        (deed, 0..3 * PEOPLE, 0..2usize, 0..PEOPLE).prop_map(|(deed, who, at, whom)| Step { deed, who, at, whom });
    proptest::collection::vec(step, STEPS)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Active,
    Disabled,
    Gone,
}

struct Invited {
    id: Option<InvitationId>,
    role: Role,
    status: Status,
    inviter: usize,
    sent: Timestamp,
    expires: Timestamp,
}

struct Place {
    slugs: Vec<String>,
    state: State,
    roles: BTreeMap<usize, Role>,
    invited: BTreeMap<usize, Invited>,
}

impl Place {
    fn founded(by: usize, slug: String) -> Self {
        Self {
            slugs: vec![slug],
            state: State::Active,
            roles: BTreeMap::from([(by, Role::Owner)]),
            invited: BTreeMap::new(),
        }
    }

    fn slug(&self) -> orgs::kernel::Slug {
        slug(self.slugs.last().unwrap())
    }

    /// The role by which somebody may do it, or the denial.
    fn judge(&self, who: usize, permission: Permission) -> Result<Role, String> {
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
    fn usable(&self, whom: usize, now: Timestamp) -> Result<(), String> {
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

    fn end(&mut self, whom: usize) {
        self.roles.remove(&whom);
        self.revoke(|invited| invited.inviter == whom);
    }

    fn revoke(&mut self, which: impl Fn(&Invited) -> bool) {
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
struct Model {
    places: [Place; 2],
    taken: BTreeMap<String, usize>,
    founded: usize,
}

impl Model {
    /// What the product should answer, and what should be true afterwards.
    fn expect(&mut self, step: Step, now: Timestamp) -> Result<(), String> {
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
                place.end(whom);
            }
            Deed::Leave => {
                if place.judge(who, Permission::LeaveOrganization)? == Role::Owner {
                    return refuse("OwnershipRequired");
                }
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
fn target(place: &Place, deed: Deed, others: &str) -> String {
    match deed {
        Deed::OthersSlug => others.to_owned(),
        Deed::FormerSlug => place.slugs[0].clone(),
        _ => format!("{}-{}", place.slugs[0], place.slugs.len()),
    }
}

struct Story {
    world: World,
    orgs: Orgs,
    people: Vec<Person>,
    model: Model,
}

/// An answer in the model's words.
fn answer<T, R: Debug>(outcome: Outcome<T, R>) -> (Option<T>, Result<(), String>) {
    match outcome {
        Ok(value) => (Some(value), Ok(())),
        Err(Failure::Refused(refusal)) => (None, Err(format!("{refusal:?}"))),
        Err(Failure::Denied(denial)) => (None, Err(format!("{denial:?}"))),
        Err(Failure::Faulted(fault)) => (None, Err(format!("a fault: {fault}"))),
    }
}

impl Story {
    async fn begin(world: World) -> Self {
        let orgs = world.limited(limits(|limits| limits.organizations_a_day = 1_000));
        let mut people = Vec::new();
        for name in ["Anna", "Bert", "Cleo", "Dora", "Emil"] {
            people.push(Person::sync(&orgs, name, &format!("{name}@example.com")).await.unwrap());
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
                    name: name("Place"),
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
    fn applies(&self, step: Step) -> bool {
        let place = &self.model.places[step.at];
        match step.deed {
            Deed::Create => place.state == State::Gone,
            Deed::AcceptOfAnother => step.who != step.whom && place.invited.contains_key(&step.whom),
            Deed::Accept | Deed::Decline | Deed::Revoke | Deed::Resend => place.invited.contains_key(&step.whom),
            _ => true,
        }
    }

    /// Turns numbers into people. Some steps are anybody's about anybody; most are a member's, about somebody who fits.
    fn cast(&self, step: Step) -> Step {
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
            _ => place.roles.contains_key(whom),
        };
        let pick = |people: Vec<usize>, number: usize| people.get(number % people.len().max(1)).copied();
        let who = pick(place.roles.keys().copied().collect(), step.who).unwrap_or(0);
        let whom = pick((0..PEOPLE).filter(fits).collect(), step.whom).unwrap_or(step.whom);
        Step { who, whom, ..step }
    }

    async fn act(&mut self, step: Step) -> Result<(), String> {
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
        let expected = self.model.expect(step, now);
        let (who, whom) = (&self.people[step.who], &self.people[step.whom]);
        let key = || Key::Id(id.unwrap());
        let answered = match step.deed {
            Deed::Create => {
                let form = Create {
                    name: name("Place"),
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
            Deed::Remove => answer(members::remove(orgs, who, &at, whom.user).await).1,
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
            Ok(())
        } else {
            Err(format!("{step:?}: expected {expected:?}, answered {answered:?}"))
        }
    }

    fn wait(&self, span: std::time::Duration) -> Result<(), String> {
        self.world.clock.advance(span);
        Ok(())
    }

    /// Who is what, and who is invited, as the product tells it.
    async fn compare(&mut self) -> Result<(), String> {
        for at in 0..2 {
            let place = &mut self.model.places[at];
            let (slug, now) = (place.slug(), self.orgs.now());
            let owner = &self.people[place
                .roles
                .iter()
                .find(|(_, role)| **role == Role::Owner)
                .map(|(who, _)| *who)
                .ok_or("no owner")?];
            match place.state {
                State::Gone => continue,
                State::Disabled => organizations::enable(&self.orgs, owner, &slug)
                    .await
                    .map_err(|no| format!("{no:?}"))?,
                State::Active => {}
            }
            let listed = members::list(&self.orgs, owner, &slug, &members::Query::default(), None, 50)
                .await
                .map_err(|no| format!("{no:?}"))?;
            let told: BTreeMap<_, _> = listed
                .page
                .rows
                .iter()
                .map(|member| (member.user, member.role))
                .collect();
            let expected: BTreeMap<_, _> = place
                .roles
                .iter()
                .map(|(who, role)| (self.people[*who].user, *role))
                .collect();
            if told != expected {
                return Err(format!("members of {slug}: expected {expected:?}, told {told:?}"));
            }
            let (page, _) = invitations::list(&self.orgs, owner, &slug, Which::All, None, 200)
                .await
                .map_err(|no| format!("{no:?}"))?;
            let told: BTreeMap<_, _> = page.rows.iter().map(|row| (row.id, row.status)).collect();
            for invited in place.invited.values() {
                let over = invited.status == Status::Pending && invited.expires <= now;
                let status = if over { Status::Expired } else { invited.status };
                if told.get(&invited.id.unwrap()) != Some(&status) {
                    return Err(format!("an invitation to {slug}: expected {status:?}, told {told:?}"));
                }
            }
        }
        sound(&self.world).await;
        Ok(())
    }
}

fn name(text: &str) -> orgs::kernel::DisplayName {
    orgs::kernel::DisplayName::parse(text).unwrap()
}

/// Plays many histories. `ORGS_SEED=<number>` repeats the ones of a failure.
fn play<F: Future<Output = World>>(histories_of: u32, world: impl Fn() -> F) {
    let seed = std::env::var("ORGS_SEED")
        .ok()
        .and_then(|seed| seed.parse().ok())
        .unwrap_or_else(rand_seed);
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&u64::to_le_bytes(seed));
    let config = Config {
        cases: histories_of,
        failure_persistence: None,
        max_shrink_iters: 300,
        ..Config::default()
    };
    let mut runner = TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &bytes));
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .unwrap();
    let outcome = runner.run(&histories(), |history| {
        runtime.block_on(async {
            let mut story = Story::begin(world().await).await;
            for step in history {
                story.act(step).await.map_err(TestCaseError::fail)?;
            }
            story.compare().await.map_err(TestCaseError::fail)
        })
    });
    if let Err(failure) = outcome {
        panic!("repeat with ORGS_SEED={seed}\n{failure}");
    }
}

/// Different histories on every run.
fn rand_seed() -> u64 {
    let bytes = orgs::kernel::Secret::random().unwrap();
    u64::from_str_radix(&bytes.reveal()[..16], 16).unwrap()
}

#[test]
fn histories_on_sqlite() {
    play(32, World::sqlite);
}

#[test]
fn histories_on_postgres() {
    play(8, World::postgres);
}

/// The strategy reaches what it is for: otherwise the histories prove little.
#[test]
fn histories_have_successes() {
    stage::run(async {
        let mut runner = TestRunner::deterministic();
        let (mut done, mut joined) = (0, 0);
        for _ in 0..6 {
            let history = histories().new_tree(&mut runner).unwrap().current();
            let mut story = Story::begin(World::sqlite().await).await;
            let before = story.world.told().await.len();
            for step in history {
                story.act(step).await.unwrap();
            }
            let told = story.world.told().await.split_off(before);
            done += told.len();
            joined += told.iter().filter(|told| told.kind == "invitation.accepted").count();
        }
        assert!(
            done >= 30 && joined >= 2,
            "{done} deeds, {joined} joinings in six histories"
        );
    });
}
