//! One import: what is known so far, while it goes through the source from people to invitations.

use super::{
    Finding, Letters, Report, Source, Tally, What, invitations, members, organizations, people,
    store::{self, Mark},
};
use crate::{
    kernel::{Digest, Fault, OrganizationId, UserId},
    work::UnitOfWork,
};
use sha2::{Digest as _, Sha256};
use std::collections::HashMap;

/// Somebody who is here.
#[derive(Clone, Copy)]
pub(super) struct Person {
    pub id: UserId,
    pub active: bool,
}

/// An organization that is here.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub id: OrganizationId,
    /// The owner here.
    pub owner: UserId,
    /// Whether it came just now.
    pub is_new: bool,
}

/// What kind of rows is gone through.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    Users,
    Organizations,
    Members,
    Invitations,
}

pub(super) struct Run<'w> {
    pub work: &'w mut UnitOfWork,
    pub source: &'w Source,
    pub letters: Letters,
    /// By the keys of the people there.
    pub people: HashMap<String, Person>,
    /// By the keys of the organizations there.
    pub places: HashMap<String, Place>,
    /// Who came before, and as whom.
    came: HashMap<UserId, String>,
    marks: HashMap<(String, String), Mark>,
    report: Report,
}

impl<'w> Run<'w> {
    pub async fn begin(work: &'w mut UnitOfWork, source: &'w Source, letters: Letters) -> Result<Self, Fault> {
        // Two imports at once would bring everything twice.
        store::hold(work).await?;
        let tables = &source.tables;
        let (mut marks, mut came) = (HashMap::new(), HashMap::new());
        for table in [
            &tables.users,
            &tables.organizations,
            &tables.members,
            &tables.invitations,
        ] {
            for (key, mark) in store::marks(work, &marked(source, table)).await? {
                if *table == tables.users {
                    came.insert(UserId(mark.target_id), key.clone());
                }
                marks.insert((table.clone(), key), mark);
            }
        }
        Ok(Self {
            work,
            source,
            letters,
            people: HashMap::new(),
            places: HashMap::new(),
            came,
            marks,
            report: Report::default(),
        })
    }

    pub async fn finish(mut self) -> Result<Report, Fault> {
        people::bring(&mut self).await?;
        organizations::bring(&mut self).await?;
        members::bring(&mut self).await?;
        invitations::bring(&mut self).await?;
        self.look_for_gone().await?;
        Ok(self.report)
    }

    /// What came once, and is not there any more. An invitation that was accepted there came as its member.
    async fn look_for_gone(&mut self) -> Result<(), Fault> {
        for kind in [Kind::Users, Kind::Organizations, Kind::Members] {
            let table = self.table(kind).to_owned();
            let mut keys: Vec<String> = self
                .marks
                .keys()
                .filter(|(of, _)| *of == table)
                .map(|(_, key)| key.clone())
                .collect();
            keys.sort();
            for key in keys {
                let Some(mark) = self.mark(kind, &key) else { continue };
                let is_here = match kind {
                    Kind::Members => members::gone(self, &key, &mark).await?,
                    _ => store::is_here(self.work, mark.target_id).await?,
                };
                if is_here {
                    self.left(kind, &key, What::GoneThere);
                }
            }
        }
        Ok(())
    }

    pub fn table(&self, kind: Kind) -> &str {
        let tables = &self.source.tables;
        match kind {
            Kind::Users => &tables.users,
            Kind::Organizations => &tables.organizations,
            Kind::Members => &tables.members,
            Kind::Invitations => &tables.invitations,
        }
    }

    pub fn tally(&mut self, kind: Kind) -> &mut Tally {
        match kind {
            Kind::Users => &mut self.report.users,
            Kind::Organizations => &mut self.report.organizations,
            Kind::Members => &mut self.report.members,
            Kind::Invitations => &mut self.report.invitations,
        }
    }

    /// The key there of somebody who came before.
    pub fn who_became(&self, user: UserId) -> Option<String> {
        self.came.get(&user).cloned()
    }

    /// The mark of a row. Taken out: what is left over at the end is gone there.
    pub fn mark(&mut self, kind: Kind, key: &str) -> Option<Mark> {
        let table = self.table(kind).to_owned();
        self.marks.remove(&(table, key.to_owned()))
    }

    pub async fn remember(&mut self, kind: Kind, key: &str, mark: Mark) -> Result<(), Fault> {
        let source = marked(self.source, self.table(kind));
        store::put_mark(self.work, &source, key, &mark).await?;
        Ok(())
    }

    pub async fn forget(&mut self, kind: Kind, key: &str) -> Result<(), Fault> {
        let source = marked(self.source, self.table(kind));
        store::forget_mark(self.work, &source, key).await?;
        Ok(())
    }

    pub fn note(&mut self, kind: Kind, key: &str, what: What) {
        let (table, key) = (self.table(kind).to_owned(), key.to_owned());
        self.report.findings.push(Finding { table, key, what });
    }

    /// The row is not here, or not the same here.
    pub fn left(&mut self, kind: Kind, key: &str, what: What) {
        self.tally(kind).left += 1;
        self.note(kind, key, what);
    }
}

/// Where the marks of a table are kept: names of tables have no slash.
fn marked(source: &Source, table: &str) -> String {
    match &*source.tables.source {
        "" => table.to_owned(),
        named => format!("{named}/{table}"),
    }
}

/// One fingerprint of several words, which cannot run into each other.
pub(super) fn fingerprint(words: &[&str]) -> Digest {
    let mut hash = Sha256::new();
    for word in words {
        hash.update(word.len().to_le_bytes());
        hash.update(word.as_bytes());
    }
    Digest(hash.finalize().to_vec())
}

/// A flag among them.
pub(super) const fn flag(is: bool) -> &'static str {
    if is { "1" } else { "0" }
}
