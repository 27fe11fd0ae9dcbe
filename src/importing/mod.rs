//! What comes over from django-organizations: people with their passwords, organizations, members, owners, pending invitations.
//!
//! **Words.** The *source* is what that application's database says at one instant; *there* is the source, *here* is us. A *mark*
//! remembers which row became what, by two fingerprints: of what it said there, and of what was made of it here.
//!
//! **Rules.** All in one transaction, or nothing; a rehearsal does all of it as well, and takes it back. An import can be repeated:
//! what is new there comes over, what changed there is changed here, and what was changed here since stays as it is and is named.
//! Who was removed there since is removed here; people and organizations that are gone there are not deleted here, but named. Each
//! row there is here afterwards, or a finding says why not. Several databases are told apart by a name ([`Tables::source`]); and a
//! row whose key was another one's when it came, as its date shows, changes nothing.
//! An address belongs to one person: of several who share it, the one who is active and signed in last. Who operates that
//! application does not operate this one. An organization whose owner cannot come is given its longest-serving active admin; one
//! without such an admin stays behind.
//!
//! **Who may.** The operator, on the command line.
//!
//! **What happens after.** `user.imported`, `organization.imported`, `member.imported` and `invitation.imported`; what changed there
//! since, and is changed here by a repeated import, is told as if somebody had done it here. None of them causes a mail; an
//! invitation does, by `invitation.sent`, where the operator asks for it.

mod import;
mod invitations;
mod members;
mod organizations;
mod people;
mod read;
mod report;
mod run;
mod shapes;
mod source;
mod store;

pub use import::{Letters, Rehearsed, import, rehearse};
pub use read::{ReadRefusal, read};
pub use report::{Finding, Report, Tally, What};
pub use source::{
    ForeignInvitation, ForeignMember, ForeignOrganization, ForeignOwner, ForeignUser, Source, Tables, USER_COLUMNS,
};
