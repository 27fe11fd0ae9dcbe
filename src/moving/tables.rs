//! The tables of an installation, in an order in which they can be filled. A test compares this list with the schema of both
//! engines, column by column: whoever adds one there has to add it here. Never here: a table of the host's own.

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
    ],
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
        ("kind", Text),
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
    ],
};

const SIGN_UPS: Table = Table {
    name: "sign_ups",
    keys: 1,
    columns: &[
        ("id", Id),
        ("email", Text),
        ("email_key", Text),
        ("name", Text),
        ("password_hash", Text),
        ("browser_digest", Bytes),
        ("next", Text),
        ("created_at", Moment),
        ("expires_at", Moment),
        ("completed_at", Moment),
    ],
};

const SIGN_UP_TOKENS: Table = Table {
    name: "sign_up_tokens",
    keys: 1,
    columns: &[("digest", Bytes), ("sign_up_id", Id)],
};

const CREDENTIALS: Table = Table {
    name: "credentials",
    keys: 1,
    columns: &[("user_id", Id), ("password_hash", Text), ("changed_at", Moment)],
};

const SESSIONS: Table = Table {
    name: "sessions",
    keys: 1,
    columns: &[
        ("digest", Bytes),
        ("user_id", Id),
        ("created_at", Moment),
        ("seen_at", Moment),
        ("expires_at", Moment),
        ("proved_at", Moment),
        ("brief", Flag),
        ("device", Text),
        ("network", Text),
    ],
};

const THROTTLES: Table = Table {
    name: "throttles",
    keys: 2,
    columns: &[("act", Text), ("subject", Text), ("since", Moment), ("hits", Count)],
};

const PASSWORD_RESETS: Table = Table {
    name: "password_resets",
    keys: 1,
    columns: &[
        ("id", Id),
        ("email_key", Text),
        ("asked_at", Moment),
        ("expires_at", Moment),
        ("user_id", Id),
        ("digest", Bytes),
    ],
};

const SECOND_FACTORS: Table = Table {
    name: "second_factors",
    keys: 1,
    columns: &[
        ("user_id", Id),
        ("secret", Bytes),
        ("begun_at", Moment),
        ("confirmed_at", Moment),
        ("last_step", Count),
    ],
};

const RECOVERY_CODES: Table = Table {
    name: "recovery_codes",
    keys: 2,
    columns: &[("user_id", Id), ("digest", Bytes)],
};

const HALF_SIGN_INS: Table = Table {
    name: "half_sign_ins",
    keys: 1,
    columns: &[
        ("digest", Bytes),
        ("user_id", Id),
        ("created_at", Moment),
        ("expires_at", Moment),
    ],
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

const FAREWELLS: Table = Table {
    name: "farewells",
    keys: 1,
    columns: &[("id", Id), ("email", Text), ("gone_at", Moment)],
};

/// Organizations that wait for their founder.
const FOUNDINGS: Table = Table {
    name: "foundings",
    keys: 1,
    columns: &[
        ("id", Id),
        ("kind", Text),
        ("email", Text),
        ("email_key", Text),
        ("name", Text),
        ("slug", Text),
        ("asked_at", Moment),
        ("expires_at", Moment),
        ("completed_at", Moment),
        ("organization_id", Id),
    ],
};

const FOUNDING_TOKENS: Table = Table {
    name: "founding_tokens",
    keys: 1,
    columns: &[("digest", Bytes), ("founding_id", Id)],
};

/// All of them. What a table's keys point at stands before it.
pub const TABLES: [Table; 23] = [
    USERS,
    USER_ADDRESSES,
    INSTALLATIONS,
    ORGANIZATIONS,
    ORGANIZATION_SLUGS,
    INVITATIONS,
    INVITATION_TOKENS,
    MEMBERS,
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
    ADDRESS_CLAIMS,
    ADDRESS_CHANGES,
    FAREWELLS,
    FOUNDINGS,
    FOUNDING_TOKENS,
];
