//! The fields of a kind are kept, and go with what they are of.

use super::{
    bench::Bench,
    breach::{Breach, Found},
    fate,
};
use crate::{
    access::Role,
    invitations::{self, Invite, Key},
    kernel::{Kind, Language, Slug, UserId},
    kinds::{self, Desk, OrganizationKind},
    members,
    testing::Person,
};
use async_trait::async_trait;
use std::fmt::Debug;

pub(super) const PART: &str = "OrganizationKind";

/// Fields to try a kind with. They differ from their defaults, or a loss could not be seen.
#[derive(Clone, Debug)]
pub struct Sample<K: OrganizationKind> {
    /// Of an organization.
    pub organization: K::Organization,
    /// Of whoever founds it.
    pub founder: K::Member,
    /// Of an invitation.
    pub invitation: K::Invitation,
    /// What the member has who comes in by that invitation; see [`OrganizationKind::member_of`].
    pub joined: K::Member,
}

/// The trials of one kind, whose types are forgotten.
#[async_trait]
pub(super) trait Trial: Send + Sync {
    fn kind(&self) -> Kind;
    async fn run(&self, bench: &Bench) -> Found<()>;
}

pub(super) struct TrialOf<K: OrganizationKind>(pub Sample<K>);

/// Every kind that the handle knows.
pub(super) async fn check(bench: &Bench, trials: &[Box<dyn Trial>]) -> Vec<Breach> {
    let mut breaches = Vec::new();
    for kind in bench.orgs.kinds() {
        match trials.iter().find(|trial| trial.kind() == *kind) {
            Some(trial) => breaches.extend(trial.run(bench).await.err()),
            None => breaches.push(Breach::new(
                PART,
                format!("{kind}: there are no fields to try it with"),
                "Give some to Wiring::kind; a kind without fields has ().",
            )),
        }
    }
    breaches
}

#[async_trait]
impl<K: OrganizationKind> Trial for TrialOf<K>
where
    K::Organization: PartialEq + Debug,
    K::Member: PartialEq + Debug,
    K::Invitation: PartialEq + Debug,
{
    fn kind(&self) -> Kind {
        const { Kind::named(K::KIND) }
    }

    async fn run(&self, bench: &Bench) -> Found<()> {
        let (desk, sample) = (bench.orgs.of::<K>(), &self.0);
        tells::<K>(sample)?;
        let (olga, sam) = (
            bench.person(&format!("olga-{}", K::KIND)).await?,
            bench.person(&format!("sam-{}", K::KIND)).await?,
        );
        let founding = desk.founding(sample.organization.clone(), sample.founder.clone());
        let place = bench.found(&founding, &olga, K::KIND).await?;
        let shown = bench
            .deed("looking at fields", kinds::show(&desk, &olga, &place))
            .await?;
        kept::<K, _>("an organization's", &sample.organization, &shown)?;
        let founder = of_member(bench, &desk, (&olga, &place), olga.user).await?;
        kept::<K, _>("a founder's", &sample.founder, &founder)?;

        let form = Invite {
            email: sam.email.clone(),
            role: Role::Member,
            message: String::new(),
            language: Language::default(),
        };
        let inviting = desk.inviting(sample.invitation.clone());
        let id = bench
            .deed(
                "inviting (invitation.sent)",
                invitations::invite(&inviting, &olga, &place, &form),
            )
            .await?;
        let mut offers = bench
            .deed(
                "looking at fields",
                kinds::show_invitations(&desk, &olga, &place, &[id]),
            )
            .await?;
        kept::<K, _>(
            "an invitation's",
            &sample.invitation,
            &offers.remove(&id).unwrap_or_default(),
        )?;
        if bench
            .deed("looking for a member", members::find(&desk, &olga, &place, sam.user))
            .await?
            .is_none()
        {
            bench
                .deed(
                    "joining (invitation.accepted)",
                    invitations::accept(&desk, &sam, &Key::Id(id)),
                )
                .await?;
        }
        kept::<K, _>(
            "an invited member's",
            &sample.joined,
            &of_member(bench, &desk, (&olga, &place), sam.user).await?,
        )?;
        changes(bench, &desk, sample, (&olga, &place), sam.user).await?;
        goes(bench, &desk, (&olga, &place), sam.user).await?;
        fate::is_shared(bench, &desk, sample, &olga).await
    }
}

/// A sample says something only where it is none of the defaults.
fn tells<K: OrganizationKind>(sample: &Sample<K>) -> Found<()>
where
    K::Organization: PartialEq,
    K::Member: PartialEq,
    K::Invitation: PartialEq,
{
    let mute = [
        size_of::<K::Organization>() > 0 && sample.organization == K::Organization::default(),
        size_of::<K::Member>() > 0 && sample.founder == K::Member::default(),
        size_of::<K::Invitation>() > 0 && sample.invitation == K::Invitation::default(),
    ];
    if mute.contains(&true) {
        let saw = format!("{}: a sample equals the default", K::KIND);
        return Err(Breach::new(
            PART,
            saw,
            "Give fields that differ from it, or a loss cannot be seen.",
        ));
    }
    Ok(())
}

fn kept<K: OrganizationKind, T: PartialEq + Debug>(whose: &str, brought: &T, found: &T) -> Found<()> {
    if brought == found {
        return Ok(());
    }
    Err(Breach::new(
        PART,
        format!("{}: {whose} fields were {brought:?} and are {found:?}", K::KIND),
        "Fields::write keeps every field under its key, Fields::read finds it there, and member_of hands an invitation's on.",
    ))
}

/// What is kept of a member; the default where there is no row.
async fn of_member<K: OrganizationKind>(
    bench: &Bench,
    desk: &Desk<K>,
    (seen_by, place): (&Person, &Slug),
    member: UserId,
) -> Found<K::Member> {
    let mut found = bench
        .deed(
            "looking at fields",
            kinds::show_members(desk, seen_by, place, &[member]),
        )
        .await?;
    Ok(found.remove(&member).unwrap_or_default())
}

/// What is written again replaces what was there, and nobody else's.
async fn changes<K: OrganizationKind>(
    bench: &Bench,
    desk: &Desk<K>,
    sample: &Sample<K>,
    (olga, place): (&Person, &Slug),
    sam: UserId,
) -> Found<()>
where
    K::Member: PartialEq + Debug,
{
    let changing = kinds::change_member(desk, olga, place, sam, &sample.founder);
    let changed = bench
        .may(
            "member.fields-changed",
            "other fields (member.fields-changed)",
            changing,
        )
        .await?;
    if changed.is_some() {
        kept::<K, _>(
            "a changed member's",
            &sample.founder,
            &of_member(bench, desk, (olga, place), sam).await?,
        )?;
    }
    kept::<K, _>(
        "the other member's",
        &sample.founder,
        &of_member(bench, desk, (olga, place), olga.user).await?,
    )
}

/// Who goes takes their fields along.
async fn goes<K: OrganizationKind>(
    bench: &Bench,
    desk: &Desk<K>,
    (olga, place): (&Person, &Slug),
    sam: UserId,
) -> Found<()> {
    let removing = members::remove(desk, olga, place, sam);
    if bench
        .may("member.removed", "removing (member.removed)", removing)
        .await?
        .is_none()
    {
        return Ok(());
    }
    let left = bench
        .deed("looking at fields", kinds::show_members(desk, olga, place, &[sam]))
        .await?;
    if left.is_empty() {
        return Ok(());
    }
    Err(Breach::new(
        PART,
        format!("{}: a member has gone, and the fields are still there", K::KIND),
        "Let the table's key reference members (organization_id, user_id) on delete cascade.",
    ))
}
