//! What the product knows of one person, for that person.
//!
//! **Words.** A *copy* is everything that is kept of somebody, in a form that machines read, too.
//!
//! **Rules.** It holds what is theirs and what they did, and nothing that would open anything: no token, no digest, no hash. Of
//! others it holds what they can see anyway, or typed themselves.
//!
//! **Who may.** Everybody, of themselves.
//!
//! **What happens after.** Nothing: it is only read.

mod copy;
mod store;

pub use copy::{
    CopiedAddress, CopiedEvent, CopiedInvitation, CopiedJoinRequest, CopiedMembership, CopiedPicture, CopiedProfile,
    CopiedTeam, Part, PersonalCopy, copy,
};
