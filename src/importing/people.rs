//! The people, and their passwords.

use super::{
    ForeignUser, What,
    run::{Kind, Person, Run, fingerprint, flag},
    store::{self, Mark},
};
use crate::{
    events::Event,
    identity::{foreign, store as identity},
    kernel::{Digest, DisplayName, EmailAddress, Fault, UserId, display_name, secret::fresh_id},
    users::{self, Profile, addresses::store as addresses},
};
use std::collections::HashMap;

/// Whoever comes, with what they are called here.
struct Comer<'s> {
    user: &'s ForeignUser,
    email: EmailAddress,
    name: DisplayName,
}

impl Comer<'_> {
    fn there(&self) -> Digest {
        here(self.email.as_str(), self.name.as_str(), self.user.active)
    }

    fn profile(&self, id: UserId) -> Profile {
        Profile {
            external_id: id.to_string(),
            email: self.email.clone(),
            name: self.name.clone(),
        }
    }
}

fn here(email: &str, name: &str, active: bool) -> Digest {
    fingerprint(&[email, name, flag(active)])
}

pub(super) async fn bring(run: &mut Run<'_>) -> Result<(), Fault> {
    let source = run.source;
    run.tally(Kind::Users).there = source.users.len() as u64;
    let mut comers: Vec<Comer<'_>> = Vec::with_capacity(source.users.len());
    for user in &source.users {
        match EmailAddress::parse(&user.email) {
            Ok(email) => {
                let name = name_of(user)?;
                comers.push(Comer { user, email, name });
            }
            Err(_) if user.email.trim().is_empty() => stay(run, user, What::NoAddress),
            Err(_) => {
                let said = user.email.clone();
                stay(run, user, What::NotAnAddress { said });
            }
        }
    }
    // Of those who share an address the first comes; the order of equals is that of their keys.
    let mut order: Vec<usize> = (0..comers.len()).collect();
    order.sort_by_key(|at| {
        let user = comers[*at].user;
        (!user.active, std::cmp::Reverse(user.seen_at))
    });
    let mut firsts: HashMap<String, usize> = HashMap::new();
    for at in order {
        firsts.entry(comers[at].email.canonical()).or_insert(at);
    }
    for (at, comer) in comers.iter().enumerate() {
        match firsts.get(&comer.email.canonical()) {
            Some(first) if *first != at => {
                let with = Some(comers[*first].user.key.clone());
                stay(run, comer.user, What::SharesAddress { with });
            }
            _ => one(run, comer).await?,
        }
    }
    Ok(())
}

/// They do not come. If they came once, they are not gone there.
fn stay(run: &mut Run<'_>, user: &ForeignUser, why: What) {
    run.mark(Kind::Users, &user.key);
    run.left(Kind::Users, &user.key, why);
}

async fn one(run: &mut Run<'_>, comer: &Comer<'_>) -> Result<(), Fault> {
    match run.mark(Kind::Users, &comer.user.key) {
        Some(mark) if mark.is_anothers(comer.user.joined_at) => {
            run.left(Kind::Users, &comer.user.key, What::AnotherRow);
            Ok(())
        }
        Some(mark) => again(run, comer, mark).await,
        None => first(run, comer).await,
    }
}

/// Somebody who was never brought.
async fn first(run: &mut Run<'_>, comer: &Comer<'_>) -> Result<(), Fault> {
    let (key, there) = (comer.user.key.as_str(), comer.there());
    if let Some(known) = users::store::by_email(run.work.db(), &comer.email.canonical()).await? {
        if let Some(with) = run.who_became(known.id) {
            run.left(Kind::Users, key, What::SharesAddress { with: Some(with) });
            return Ok(());
        }
        // Whoever reads that mailbox has shown it here: what they are called, where they get mail and how they sign in is theirs to
        // say. So this is the fingerprint of nothing that they could be.
        let never = fingerprint(&["known here"]);
        run.remember(
            Kind::Users,
            key,
            Mark::of(known.id.0, there, never).made(comer.user.joined_at),
        )
        .await?;
        run.people.insert(
            key.to_owned(),
            Person {
                id: known.id,
                active: known.active,
            },
        );
        run.tally(Kind::Users).same += 1;
        run.note(Kind::Users, key, What::KnownHere);
        return Ok(());
    }
    let id: UserId = fresh_id(run.work.now());
    if users::store::insert(run.work, id, &comer.profile(id)).await?.is_none() {
        return Err(Fault::conflict("the address was taken in this moment"));
    }
    store::date_user(run.work, id, comer.user.joined_at, comer.user.active).await?;
    password(run, comer, id).await?;
    run.work.record_by_host(None, id, &Event::UserImported {}).await?;
    run.remember(
        Kind::Users,
        key,
        Mark::of(id.0, there.clone(), there).made(comer.user.joined_at),
    )
    .await?;
    run.tally(Kind::Users).new += 1;
    let said = comer.user.name.split_whitespace().collect::<Vec<_>>().join(" ");
    if !said.is_empty() && said != comer.name.as_str() {
        let name = comer.name.to_string();
        run.note(Kind::Users, key, What::OtherName { name });
    }
    let active = comer.user.active;
    run.people.insert(key.to_owned(), Person { id, active });
    Ok(())
}

/// Somebody who was brought before.
async fn again(run: &mut Run<'_>, comer: &Comer<'_>, mark: Mark) -> Result<(), Fault> {
    let (key, id) = (comer.user.key.as_str(), UserId(mark.target_id));
    let row = users::store::by_id(run.work, id).await?;
    let Some(row) = row.filter(|row| !row.email.is_empty()) else {
        run.left(Kind::Users, key, What::GoneHere);
        return Ok(());
    };
    let mut person = Person { id, active: row.active };
    let (there, now) = (comer.there(), here(&row.email, &row.name, row.active));
    let mut is_new = password_again(run, comer, id).await? > 0;
    if there != mark.there && there != now {
        if now != mark.here {
            run.people.insert(key.to_owned(), person);
            run.left(Kind::Users, key, What::ChangedHere);
            return Ok(());
        }
        let other = addresses::who_has(run.work.db(), &comer.email.canonical()).await?;
        if other.is_some_and(|(user, _)| user != id) {
            run.people.insert(key.to_owned(), person);
            run.left(Kind::Users, key, What::SharesAddress { with: None });
            return Ok(());
        }
        if row.active && !comer.user.active && store::deactivate(run.work, id).await? == 0 {
            run.people.insert(key.to_owned(), person);
            run.left(Kind::Users, key, What::OwnsHere);
            return Ok(());
        }
        if comer.user.active {
            users::store::set_active(run.work, id, true).await?;
        }
        person.active = comer.user.active;
        if users::store::update(run.work, id, &comer.profile(id)).await? == 0 {
            return Err(Fault::conflict("the address was taken in this moment"));
        }
        is_new = true;
    }
    run.people.insert(key.to_owned(), person);
    if is_new {
        run.work.record_by_host(None, id, &Event::UserImported {}).await?;
        run.tally(Kind::Users).changed += 1;
    } else {
        run.tally(Kind::Users).same += 1;
    }
    if there != mark.there {
        run.remember(
            Kind::Users,
            key,
            Mark::of(id.0, there.clone(), there).made(comer.user.joined_at),
        )
        .await?;
    }
    Ok(())
}

/// Theirs, if it can be judged here.
async fn password(run: &mut Run<'_>, comer: &Comer<'_>, id: UserId) -> Result<(), Fault> {
    let hash = comer.user.password.as_str();
    if let Some(cost) = foreign::cost(hash) {
        identity::put_foreign(run.work, id, hash, &cost).await?;
        return Ok(());
    }
    // `!` stands for none.
    let kind = hash
        .split('$')
        .next()
        .filter(|kind| !kind.starts_with('!'))
        .unwrap_or_default();
    let kind = kind.chars().filter(char::is_ascii_graphic).take(40).collect();
    run.note(Kind::Users, &comer.user.key, What::NoPassword { kind });
    Ok(())
}

/// The one they have there now, as long as they have not signed in here.
async fn password_again(run: &mut Run<'_>, comer: &Comer<'_>, id: UserId) -> Result<u64, Fault> {
    let hash = comer.user.password.as_str();
    match foreign::cost(hash) {
        Some(cost) => identity::replace_foreign(run.work, id, hash, &cost).await,
        None => Ok(0),
    }
}

/// What they are called: their name, or else what they sign in with, without a domain.
fn name_of(user: &ForeignUser) -> Result<DisplayName, Fault> {
    let local = user.username.split('@').next().unwrap_or_default();
    let mailbox = user.email.split('@').next().unwrap_or_default();
    named(&[&user.name, local, mailbox])
}

/// The first of them that is a name when what is hidden is taken out and what is too long is cut.
pub(super) fn named(words: &[&str]) -> Result<DisplayName, Fault> {
    let shown = words.iter().find_map(|words| {
        let visible: String = words
            .chars()
            .map(|c| if c.is_whitespace() { ' ' } else { c })
            .filter(|c| !display_name::is_hidden(*c))
            .take(display_name::MAX)
            .collect();
        DisplayName::parse(&visible).ok()
    });
    shown.ok_or_else(|| Fault::broken("nothing of a row is a name"))
}
