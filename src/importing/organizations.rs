//! The organizations, each with its owner.

use super::{
    ForeignMember, ForeignOrganization, What,
    people::named,
    run::{Kind, Person, Place, Run, fingerprint, flag},
    store::{self, Mark, NewPlace},
};
use crate::{
    events::Event,
    kernel::{Digest, DisplayName, Fault, OrganizationId, Slug, key::slug_words, secret::fresh_id, slug},
    organizations,
};
use std::collections::HashMap;

/// Who is in which organization there.
struct Belonging<'s> {
    members: HashMap<&'s str, Vec<&'s ForeignMember>>,
    owners: HashMap<&'s str, &'s str>,
}

/// Who is to own an organization, and by which membership.
struct Heir<'s> {
    member: &'s ForeignMember,
    person: Person,
    is_chosen: bool,
}

impl<'s> Belonging<'s> {
    fn of(run: &Run<'s>) -> Self {
        let mut members: HashMap<&str, Vec<&ForeignMember>> = HashMap::new();
        for member in &run.source.members {
            members.entry(&member.organization).or_default().push(member);
        }
        let owners = run.source.owners.iter();
        Self {
            members,
            owners: owners
                .map(|owner| (owner.organization.as_str(), owner.member.as_str()))
                .collect(),
        }
    }

    /// The owner, if they can sign in here; or else the active admin who has been there longest.
    fn heir(&self, run: &Run<'s>, organization: &str) -> Option<Heir<'s>> {
        let members = self.members.get(organization)?;
        let active = |member: &&'s ForeignMember| {
            let person = run.people.get(&member.user).copied().filter(|person| person.active)?;
            Some((*member, person))
        };
        let own = members
            .iter()
            .filter(|member| self.owners.get(organization) == Some(&member.key.as_str()));
        if let Some((member, person)) = own.filter_map(active).next() {
            let is_chosen = false;
            return Some(Heir {
                member,
                person,
                is_chosen,
            });
        }
        let admins = members.iter().filter(|member| member.admin).filter_map(active);
        let (member, person) = admins.min_by_key(|(member, _)| member.created_at)?;
        let is_chosen = true;
        Some(Heir {
            member,
            person,
            is_chosen,
        })
    }
}

/// What it says there.
fn there(organization: &ForeignOrganization) -> Digest {
    fingerprint(&[&organization.name, &organization.slug, flag(organization.active)])
}

fn here(name: &str, slug: &str, active: bool) -> Digest {
    fingerprint(&[name, slug, flag(active)])
}

pub(super) async fn bring(run: &mut Run<'_>) -> Result<(), Fault> {
    let source = run.source;
    run.tally(Kind::Organizations).there = source.organizations.len() as u64;
    let belonging = Belonging::of(run);
    // Those whose slugs can stay as they are come first: nobody takes them away.
    let (as_is, mapped): (Vec<_>, Vec<_>) = source
        .organizations
        .iter()
        .partition(|organization| Slug::parse(&organization.slug).is_ok());
    for organization in as_is.into_iter().chain(mapped) {
        match run.mark(Kind::Organizations, &organization.key) {
            Some(mark) if mark.is_anothers(organization.created_at) => {
                run.left(Kind::Organizations, &organization.key, What::AnotherRow);
            }
            Some(mark) => again(run, organization, mark).await?,
            None => first(run, organization, &belonging).await?,
        }
    }
    Ok(())
}

fn name_of(organization: &ForeignOrganization) -> Result<DisplayName, Fault> {
    let number = format!("Organization {}", organization.key);
    named(&[&organization.name, &organization.slug, &number])
}

/// What its slug is made of: what it is there, as far as letters go, or its name.
fn words_of(organization: &ForeignOrganization) -> String {
    if let Ok(slug) = Slug::parse(&organization.slug) {
        return slug.to_string();
    }
    let letters: String = organization
        .slug
        .to_lowercase()
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .take(slug::MAX - 4)
        .collect();
    let number = format!("organization-{}", slug_words(&organization.key));
    let words = [
        slug_words(&organization.slug),
        letters,
        slug_words(&organization.name),
        number,
    ];
    words.into_iter().find(|words| !words.is_empty()).unwrap_or_default()
}

async fn first(run: &mut Run<'_>, organization: &ForeignOrganization, belonging: &Belonging<'_>) -> Result<(), Fault> {
    let key = organization.key.as_str();
    let Some(heir) = belonging.heir(run, key) else {
        run.left(Kind::Organizations, key, What::NoOwner);
        return Ok(());
    };
    let (id, name): (OrganizationId, _) = (fresh_id(run.work.now()), name_of(organization)?);
    let slug = organizations::store::free_slug(run.work, &words_of(organization)).await?;
    let slug = slug.ok_or_else(|| Fault::broken(format!("no slug is free for the organization {key}")))?;
    let place = NewPlace {
        id,
        name: &name,
        slug: &slug,
        owner: heir.person.id,
        created_at: organization.created_at,
        joined_at: heir.member.created_at,
        active: organization.active,
    };
    store::insert_place(run.work, &place).await?;
    let event = Event::OrganizationImported {
        name: name.to_string(),
        slug: slug.to_string(),
    };
    run.work.record_by_host(id, heir.person.id, &event).await?;
    let now = here(name.as_str(), slug.as_str(), organization.active);
    run.remember(
        Kind::Organizations,
        key,
        Mark::of(id.0, there(organization), now).made(organization.created_at),
    )
    .await?;
    let (owner, is_new) = (heir.person.id, true);
    run.places.insert(key.to_owned(), Place { id, owner, is_new });
    run.tally(Kind::Organizations).new += 1;
    if name.as_str() != organization.name.split_whitespace().collect::<Vec<_>>().join(" ") {
        let name = name.to_string();
        run.note(Kind::Organizations, key, What::OtherName { name });
    }
    if slug.as_str() != organization.slug {
        let (from, to) = (organization.slug.clone(), slug.to_string());
        run.note(Kind::Organizations, key, What::OtherSlug { from, to });
    }
    if heir.is_chosen {
        let user = heir.member.user.clone();
        run.note(Kind::Organizations, key, What::OwnerChosen { user });
    }
    Ok(())
}

async fn again(run: &mut Run<'_>, organization: &ForeignOrganization, mark: Mark) -> Result<(), Fault> {
    let (key, id) = (organization.key.as_str(), OrganizationId(mark.target_id));
    let Some(row) = store::place(run.work, id).await? else {
        run.left(Kind::Organizations, key, What::GoneHere);
        return Ok(());
    };
    let (owner, is_new) = (row.owner_id, false);
    run.places.insert(key.to_owned(), Place { id, owner, is_new });
    let now = here(&row.name, &row.slug, row.is_active());
    if there(organization) == mark.there {
        run.tally(Kind::Organizations).same += 1;
        return Ok(());
    }
    if now != mark.here {
        run.left(Kind::Organizations, key, What::ChangedHere);
        return Ok(());
    }
    store::turn_place(run.work, id).await?;
    let name = name_of(organization)?;
    if name.as_str() != row.name {
        store::rename_place(run.work, id, &name).await?;
        let (from, to) = (row.name.clone(), name.to_string());
        run.work
            .record_by_host(id, None, &Event::OrganizationRenamed { from, to })
            .await?;
    }
    let slug = new_slug(run, organization, &row).await?;
    if slug != row.slug {
        let (from, to) = (row.slug.clone(), slug.clone());
        run.work
            .record_by_host(id, None, &Event::OrganizationSlugChanged { from, to })
            .await?;
    }
    store::spell_place(run.work, id, name.as_str(), &slug).await?;
    if row.is_active() != organization.active {
        store::set_place_active(run.work, id, organization.active).await?;
        let event = if organization.active {
            Event::OrganizationEnabled {}
        } else {
            Event::OrganizationDisabled {}
        };
        run.work.record_by_host(id, None, &event).await?;
    }
    let now = here(name.as_str(), &slug, organization.active);
    run.remember(
        Kind::Organizations,
        key,
        Mark::of(id.0, there(organization), now).made(organization.created_at),
    )
    .await?;
    run.tally(Kind::Organizations).changed += 1;
    Ok(())
}

/// The one it has there now, where that is a slug of ours and free; the one before leads to it from now on.
async fn new_slug(
    run: &mut Run<'_>,
    organization: &ForeignOrganization,
    row: &store::PlaceRow,
) -> Result<String, Fault> {
    let Ok(slug) = Slug::parse(&organization.slug) else {
        return Ok(row.slug.clone());
    };
    if slug.as_str() == row.slug {
        return Ok(row.slug.clone());
    }
    if store::take_slug(run.work, row.id, &slug).await? == 0 {
        let (from, to) = (slug.to_string(), row.slug.clone());
        run.note(Kind::Organizations, &organization.key, What::OtherSlug { from, to });
        return Ok(row.slug.clone());
    }
    Ok(slug.to_string())
}
