//! The tables of an installation, in an order in which they can be filled. A test compares this list with the schema of both
//! engines, column by column: whoever adds one there has to add it here, unless the engine makes it of others by itself. Never here: a table of the host's own.

use super::foundings::{FOUNDING_TOKENS, FOUNDINGS};
use super::memberships::{BATCH_MEMBERS, BATCHES, REMOVALS};
use super::requests::{INVITATION_REQUESTS, JOIN_REQUESTS};
use super::share_links::SHARE_LINKS;
use super::teams::{REMOVAL_TEAMS, TEAM_MEMBERS, TEAMS};
use super::ways::{
    CREDENTIALS, HALF_SIGN_INS, IDENTITIES, IDENTITY_OFFERS, PASSKEY_CHALLENGES, PASSKEYS, PASSWORD_RESETS,
    PROVIDER_ATTEMPTS, RECOVERY_CODES, SECOND_FACTORS, SESSIONS, SIGN_UP_TOKENS, SIGN_UPS,
};
use crate::database::{
    Kind::{Bytes, Count, Flag, Id, Json, Moment, Text},
    Table,
};

/// The people the product knows.
pub const USERS: Table = Table {
    name: "users",
    keys: 1,
    columns: &[
        ("id", Id),
        ("external_id", Text),
        ("email", Text),
        ("email_key", Text),
        ("name", Text),
        ("active", Flag),
        ("superuser", Flag),
        ("created_at", Moment),
        ("second_factor", Flag),
        ("name_key", Text),
        ("language", Text),
    ],
};

/// The words they are found by.
pub const USER_WORDS: Table = Table {
    name: "user_words",
    keys: 3,
    columns: &[("word", Text), ("user_id", Id), ("said", Count)],
};

/// Whose the installation is: one row, or none before its first superuser.
const INSTALLATIONS: Table = Table {
    name: "installations",
    keys: 1,
    columns: &[
        ("name", Text),
        ("keeper_id", Id),
        ("keeper_active", Flag),
        ("keeper_superuser", Flag),
    ],
};

/// All of their verified addresses. The users' key to them is checked at the commit.
pub const USER_ADDRESSES: Table = Table {
    name: "user_addresses",
    keys: 1,
    columns: &[
        ("id", Id),
        ("user_id", Id),
        ("email", Text),
        ("email_key", Text),
        ("verified_at", Moment),
    ],
};

/// The organizations. Their keys to slugs and owners are checked at the commit.
pub const ORGANIZATIONS: Table = Table {
    name: "organizations",
    keys: 1,
    columns: &[
        ("id", Id),
        ("slug", Text),
        ("name", Text),
        ("founder_id", Id),
        ("owner_id", Id),
        ("owner_role", Text),
        ("seats", Count),
        ("member_count", Count),
        ("revision", Count),
        ("created_at", Moment),
        ("disabled_at", Moment),
        ("deleted_at", Moment),
        ("needs_factor", Flag),
        ("name_key", Text),
        ("admits_support", Flag),
        ("kind", Text),
        ("reminds", Flag),
    ],
};

/// Every slug there is or was.
pub const ORGANIZATION_SLUGS: Table = Table {
    name: "organization_slugs",
    keys: 2,
    columns: &[
        ("kind", Text),
        ("slug", Text),
        ("organization_id", Id),
        ("taken_at", Moment),
    ],
};

/// The words they are found by.
pub const ORGANIZATION_WORDS: Table = Table {
    name: "organization_words",
    keys: 3,
    columns: &[("word", Text), ("organization_id", Id), ("said", Count)],
};

/// The invitations.
pub const INVITATIONS: Table = Table {
    name: "invitations",
    keys: 2,
    columns: &[
        ("organization_id", Id),
        ("id", Id),
        ("email", Text),
        ("email_key", Text),
        ("role", Text),
        ("message", Text),
        ("status", Text),
        ("inviter_id", Id),
        ("generation", Count),
        ("delivery", Text),
        ("sent_at", Moment),
        ("expires_at", Moment),
        ("decided_at", Moment),
        ("accepted_by", Id),
        ("trouble", Text),
        ("manner", Text),
        ("handed", Flag),
        ("reminded_at", Moment),
        ("language", Text),
    ],
};

/// The digests of their tokens.
pub const INVITATION_TOKENS: Table = Table {
    name: "invitation_tokens",
    keys: 1,
    columns: &[
        ("digest", Bytes),
        ("invitation_id", Id),
        ("generation", Count),
        ("created_at", Moment),
    ],
};

/// The memberships, behind the invitations they came by.
pub const MEMBERS: Table = Table {
    name: "members",
    keys: 2,
    columns: &[
        ("organization_id", Id),
        ("user_id", Id),
        ("role", Text),
        ("name_key", Text),
        ("joined_at", Moment),
        ("invitation_id", Id),
        ("active_on", Moment),
        ("footing", Text),
    ],
};

/// The words they are found by.
pub const MEMBER_WORDS: Table = Table {
    name: "member_words",
    keys: 5,
    columns: &[
        ("organization_id", Id),
        ("word", Text),
        ("name_key", Text),
        ("user_id", Id),
        ("said", Count),
    ],
};

/// What happened, and what has still to be told.
pub const EVENTS: Table = Table {
    name: "events",
    keys: 1,
    columns: &[
        ("id", Id),
        ("organization_id", Id),
        ("actor_id", Id),
        ("standing", Text),
        ("kind", Text),
        ("subject_id", Id),
        ("detail", Json),
        ("at", Moment),
        ("due_at", Moment),
        ("attempts", Count),
        ("relayed_at", Moment),
        ("trouble", Text),
        ("operator_id", Id),
    ],
};

/// What came over from another application.
const IMPORTS: Table = Table {
    name: "imports",
    keys: 2,
    columns: &[
        ("source", Text),
        ("source_key", Text),
        ("target_id", Id),
        ("within_id", Id),
        ("made_at", Moment),
        ("there", Bytes),
        ("here", Bytes),
        ("taken_at", Moment),
    ],
};

const THROTTLES: Table = Table {
    name: "throttles",
    keys: 2,
    columns: &[("act", Text), ("subject", Text), ("since", Moment), ("hits", Count)],
};

const ADDRESS_CLAIMS: Table = Table {
    name: "address_claims",
    keys: 1,
    columns: &[
        ("id", Id),
        ("user_id", Id),
        ("email", Text),
        ("email_key", Text),
        ("asked_at", Moment),
        ("expires_at", Moment),
        ("digest", Bytes),
    ],
};

const ADDRESS_CHANGES: Table = Table {
    name: "address_changes",
    keys: 1,
    columns: &[
        ("id", Id),
        ("user_id", Id),
        ("from_email", Text),
        ("from_key", Text),
        ("to_email", Text),
        ("to_key", Text),
        ("changed_at", Moment),
        ("expires_at", Moment),
        ("digest", Bytes),
    ],
};

const PICTURES: Table = Table {
    name: "pictures",
    keys: 1,
    columns: &[
        ("user_id", Id),
        ("mark", Text),
        ("set_at", Moment),
        ("small", Bytes),
        ("large", Bytes),
    ],
};

const FAREWELLS: Table = Table {
    name: "farewells",
    keys: 1,
    columns: &[("id", Id), ("email", Text), ("gone_at", Moment), ("language", Text)],
};

/// All of them. What a table's keys point at stands before it.
pub const TABLES: [Table; 42] = [
    USERS,
    USER_ADDRESSES,
    USER_WORDS,
    INSTALLATIONS,
    ORGANIZATIONS,
    ORGANIZATION_SLUGS,
    ORGANIZATION_WORDS,
    INVITATIONS,
    INVITATION_TOKENS,
    INVITATION_REQUESTS,
    SHARE_LINKS,
    JOIN_REQUESTS,
    MEMBERS,
    MEMBER_WORDS,
    TEAMS,
    TEAM_MEMBERS,
    REMOVALS,
    REMOVAL_TEAMS,
    BATCHES,
    BATCH_MEMBERS,
    EVENTS,
    SIGN_UPS,
    SIGN_UP_TOKENS,
    CREDENTIALS,
    SESSIONS,
    THROTTLES,
    PASSWORD_RESETS,
    SECOND_FACTORS,
    RECOVERY_CODES,
    HALF_SIGN_INS,
    PASSKEYS,
    PASSKEY_CHALLENGES,
    IDENTITIES,
    PROVIDER_ATTEMPTS,
    IDENTITY_OFFERS,
    ADDRESS_CLAIMS,
    ADDRESS_CHANGES,
    FAREWELLS,
    PICTURES,
    FOUNDINGS,
    FOUNDING_TOKENS,
    IMPORTS,
];
