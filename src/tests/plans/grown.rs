//! Tens of thousands of rows in every table, made by the engine itself; and its statistics.
//!
//! The rows keep every constraint, but not every invariant: nobody asks the probes here.

use orgs::{kernel::UserId, testing::World};

/// People, all of them in Acme: more than a search gathers.
pub const PEOPLE: u32 = 21_000;
/// Other organizations, of some ten members each.
const PLACES: u32 = 6_000;
/// Invitations of Acme, all but the last few answered.
const INVITATIONS: u32 = 12_000;
/// Events of Acme; as many again are of the others.
const EVENTS: u32 = 20_000;

/// The engine's words for a few things.
struct Words {
    sqlite: bool,
}

impl Words {
    /// The id that `base + number` has.
    fn id(&self, base: u32, number: &str) -> String {
        if self.sqlite {
            format!("unhex(printf('%032x', {base} + {number}))")
        } else {
            format!("cast(lpad(to_hex({base} + {number}), 32, '0') as uuid)")
        }
    }

    fn digest(&self, number: &str) -> String {
        if self.sqlite {
            format!("unhex(printf('%064x', {number}))")
        } else {
            format!("decode(lpad(to_hex({number}), 64, '0'), 'hex')")
        }
    }

    /// Some second after the beginning of 2026.
    fn at(&self, number: &str) -> String {
        if self.sqlite {
            format!("(1767225600 + {number}) * 1000000")
        } else {
            format!("to_timestamp(1767225600 + {number})")
        }
    }

    fn pad(&self, number: &str) -> String {
        if self.sqlite {
            format!("printf('%06d', {number})")
        } else {
            format!("lpad(cast({number} as text), 6, '0')")
        }
    }

    /// As [`surname`].
    fn surname(&self, number: &str) -> String {
        format!("case when {number} % 10 < 5 then 'smith' when {number} % 10 < 8 then 'smithson' else 'annason' end")
    }

    fn flag(&self, flag: bool) -> &'static str {
        match (self.sqlite, flag) {
            (true, true) => "1",
            (true, false) => "0",
            (false, true) => "true",
            (false, false) => "false",
        }
    }
}

/// The id of person number `number`; also of an organization, an invitation, an event, each from its own base.
pub fn id(base: u32, number: u32) -> uuid::Uuid {
    uuid::Uuid::from_u128(u128::from(base + number))
}

pub const PERSON: u32 = 0;
pub const PLACE: u32 = 1_000_000;
pub const INVITATION: u32 = 2_000_000;
pub const EVENT: u32 = 3_000_000;
const REMOVAL: u32 = 4_000_000;
const BATCH: u32 = 5_000_000;
const LINK: u32 = 6_000_000;
pub const ASKED: u32 = 7_000_000;
pub const TEAM: u32 = 8_000_000;
/// Teams of Acme. Everybody is in the first, and in one of the others.
const TEAMS: u32 = 200;

/// Person number `number`.
pub fn person(number: u32) -> UserId {
    UserId(id(PERSON, number))
}

/// What comes behind the number in the name of person number `number`.
pub fn surname(number: u32) -> &'static str {
    match number % 10 {
        0..5 => "smith",
        5..8 => "smithson",
        _ => "annason",
    }
}

/// The key by which the member list sorts person number `number`.
pub fn name_key(number: u32) -> String {
    format!(
        "anna {:06} {} p{number} example net",
        number * 7_919 % PEOPLE,
        surname(number)
    )
}

/// The day on which person number `number` was last active in Acme, as cursors have it; nothing where they never were.
pub fn active_on(number: u32) -> String {
    let day = 1_767_225_600 + u64::from(number % 400) * 86_400;
    if number.is_multiple_of(3) {
        String::new()
    } else {
        (day * 1_000_000).to_string()
    }
}

/// Fills the world, and lets the engine count.
pub async fn grow(world: &World) {
    let db = world.orgs.database();
    let w = Words {
        sqlite: db.engine() == "SQLite",
    };
    let rows =
        |count: u32| format!("with recursive n(i) as (select 1 union all select i + 1 from n where i < {count})");
    let acme = "(select id from organizations where slug = 'acme')";
    let olga = "(select id from users where email_key = 'olga@acme.example')";
    let (yes, no) = (w.flag(true), w.flag(false));
    let name_key = |number: &str| {
        format!(
            "'anna ' || {} || ' ' || {} || ' p' || {number} || ' example net'",
            w.pad(&format!("({number} * 7919 % {PEOPLE})")),
            w.surname(number)
        )
    };
    let mail = |number: &str| format!("'p' || {number} || '@example.net'");
    let insert = |table: &str, columns: &str, count: u32, values: &[String], rest: &str| {
        format!(
            "insert into {table} ({columns}) {} select {} from n {rest}",
            rows(count),
            values.join(", ")
        )
    };
    let text = |word: &str| format!("'{word}'");
    let i = "i";
    let word_of_person = |word: &str, said: &str| {
        let row = [word.to_owned(), w.id(PERSON, i), said.to_owned()];
        insert("user_words", "word, user_id, said", PEOPLE, &row, "")
    };
    let word_of_place = |word: &str| {
        let row = [word.to_owned(), w.id(PLACE, i), "0".to_owned()];
        insert("organization_words", "word, organization_id, said", PLACES, &row, "")
    };
    let place_in = |team: &str| {
        let row = [
            acme.to_owned(),
            w.id(TEAM, team),
            w.id(PERSON, i),
            name_key(i),
            "case when i % 1000 = 7 then 'maintainer' else 'member' end".into(),
            w.at("i"),
        ];
        let columns = "organization_id, team_id, user_id, name_key, part, added_at";
        insert("team_members", columns, PEOPLE, &row, "")
    };
    let statements = [
        insert(
            "users",
            "id, external_id, email, email_key, name, active, superuser, second_factor, created_at, name_key",
            PEOPLE,
            &[
                w.id(PERSON, i),
                mail(i),
                mail(i),
                mail(i),
                format!(
                    "'Anna ' || {} || ' ' || {}",
                    w.pad(&format!("(i * 7919 % {PEOPLE})")),
                    w.surname(i)
                ),
                // A few are deactivated, and fewer operate.
                format!("case when i % 500 = 3 then {no} else {yes} end"),
                format!("case when i % 4000 = 9 then {yes} else {no} end"),
                // A third has none; of those who are deactivated everybody has one.
                format!("case when i % 3 = 1 and i % 500 <> 3 then {no} else {yes} end"),
                w.at("i * 60"),
                name_key(i),
            ],
            "",
        ),
        insert(
            "user_addresses",
            "id, user_id, email, email_key, verified_at",
            PEOPLE,
            &[w.id(PERSON, i), w.id(PERSON, i), mail(i), mail(i), w.at("i * 60")],
            "",
        ),
        insert(
            "organizations",
            "id, slug, name, founder_id, owner_id, member_count, created_at, disabled_at, name_key",
            PLACES,
            &[
                w.id(PLACE, i),
                "'place-' || i".into(),
                "'Place a' || (i * 7919 % 1500)".into(),
                w.id(PERSON, i),
                w.id(PERSON, i),
                "1".into(),
                w.at("i * 60"),
                format!("case when i % 300 = 5 then {} end", w.at("i * 60")),
                "'place a' || (i * 7919 % 1500) || ' ' || i".into(),
            ],
            "",
        ),
        insert(
            "organization_slugs",
            "slug, organization_id, taken_at",
            PLACES,
            &["'place-' || i".into(), w.id(PLACE, i), w.at("i * 60")],
            "",
        ),
        insert(
            "members",
            "organization_id, user_id, role, name_key, joined_at",
            PLACES,
            &[
                w.id(PLACE, i),
                w.id(PERSON, i),
                text("owner"),
                name_key(i),
                w.at("i * 60"),
            ],
            "",
        ),
        // Person 1 is in eight more places.
        insert(
            "members",
            "organization_id, user_id, role, name_key, joined_at",
            8,
            &[
                w.id(PLACE, "i + 1"),
                w.id(PERSON, "1"),
                text("member"),
                name_key("1"),
                w.at("i * 60"),
            ],
            "",
        ),
        insert(
            "members",
            "organization_id, user_id, role, name_key, joined_at",
            13_000,
            &[
                w.id(PLACE, "(1 + i % 1500)"),
                w.id(PERSON, "(2000 + i)"),
                text("member"),
                name_key("(2000 + i)"),
                w.at("i"),
            ],
            "",
        ),
        insert(
            "members",
            "organization_id, user_id, role, name_key, joined_at, active_on",
            PEOPLE,
            &[
                acme.into(),
                w.id(PERSON, i),
                "case when i % 4000 = 7 then 'admin' else 'member' end".into(),
                name_key(i),
                w.at(&format!("(i * 31 % {PEOPLE}) * 60")),
                // A third of them was never there.
                format!("case when i % 3 > 0 then {} end", w.at("(i % 400) * 86400")),
            ],
            "",
        ),
        insert(
            "invitations",
            "id, organization_id, email, email_key, role, message, status, inviter_id, generation, delivery, sent_at, expires_at, decided_at",
            INVITATIONS,
            &[
                w.id(INVITATION, i),
                acme.into(),
                "'i' || i || '@example.net'".into(),
                "'i' || i || '@example.net'".into(),
                text("member"),
                "''".into(),
                "case when i % 100 = 0 then 'pending' else 'declined' end".into(),
                olga.into(),
                "1".into(),
                text("sent"),
                w.at("i"),
                w.at("100000000 + i"),
                format!("case when i % 100 = 0 then null else {} end", w.at("i")),
            ],
            "",
        ),
        insert(
            "invitations",
            "id, organization_id, email, email_key, role, message, status, inviter_id, generation, delivery, sent_at, expires_at",
            6_000,
            &[
                w.id(INVITATION, "100000 + i"),
                w.id(PLACE, "(1 + i % 1500)"),
                "'j' || i || '@example.net'".into(),
                "'j' || i || '@example.net'".into(),
                text("member"),
                "''".into(),
                text("pending"),
                w.id(PERSON, "(1 + i % 1500)"),
                "1".into(),
                text("sent"),
                w.at("i"),
                w.at("100000000 + i"),
            ],
            "",
        ),
        insert(
            "invitation_tokens",
            "digest, invitation_id, generation, created_at",
            INVITATIONS,
            &[w.digest("1000000 + i"), w.id(INVITATION, i), "1".into(), w.at("i")],
            "",
        ),
        insert(
            "events",
            "id, organization_id, actor_id, standing, kind, detail, at, relayed_at",
            EVENTS,
            &[
                w.id(EVENT, "2 * i"),
                acme.into(),
                olga.into(),
                text("member"),
                text("organization.disabled"),
                text("{}"),
                w.at("i"),
                w.at("i"),
            ],
            "",
        ),
        // One in fifty waits, one in a thousand was given up.
        insert(
            "events",
            "id, organization_id, actor_id, standing, kind, subject_id, detail, at, due_at, relayed_at",
            EVENTS,
            &[
                w.id(EVENT, "2 * i + 1"),
                w.id(PLACE, "(1 + i % 1500)"),
                w.id(PERSON, "(1 + i % 1500)"),
                text("member"),
                "case when i % 100 = 0 then 'member.removed' else 'organization.disabled' end".into(),
                format!("case when i % 3 = 0 then {} end", w.id(PERSON, "(1 + i % 700)")),
                text("{}"),
                w.at("i"),
                format!("case when i % 50 = 0 then {} end", w.at("i")),
                format!("case when i % 50 <> 0 and i % 1000 <> 1 then {} end", w.at("i")),
            ],
            "",
        ),
        insert(
            "removals",
            "organization_id, user_id, id, role, joined_at, revoked, removed_at",
            8_000,
            &[
                w.id(PLACE, "(1 + i % 1500)"),
                w.id(PERSON, i),
                w.id(REMOVAL, i),
                text("member"),
                w.at("i"),
                text("[]"),
                w.at("i + 600"),
            ],
            "",
        ),
        // A few are at work.
        insert(
            "batches",
            "id, organization_id, actor_id, act, begun_at, due_at, finished_at",
            8_000,
            &[
                w.id(BATCH, i),
                w.id(PLACE, "(1 + i % 1500)"),
                w.id(PERSON, "(1 + i % 1500)"),
                text("remove"),
                w.at("i"),
                format!("case when i <= 1500 and i % 50 = 0 then {} end", w.at("i")),
                format!("case when i <= 1500 and i % 50 = 0 then null else {} end", w.at("i + 60")),
            ],
            "",
        ),
        insert(
            "batch_members",
            "batch_id, user_id, outcome, reason, removal_id",
            PEOPLE,
            &[
                w.id(BATCH, "(1 + i % 8000)"),
                w.id(PERSON, i),
                "case when i % 100 = 0 then 'waiting' when i % 10 = 0 then 'refused' else 'done' end".into(),
                "case when i % 100 <> 0 and i % 10 = 0 then 'not-allowed' end".into(),
                w.id(REMOVAL, "(1 + i % 8000)"),
            ],
            "",
        ),
        insert(
            "imports",
            "source, source_key, target_id, there, here, taken_at",
            8_000,
            &[
                format!("'table_' || {}", w.pad("(i % 40)")),
                w.pad(i),
                w.id(PERSON, i),
                w.digest(i),
                w.digest(i),
                w.at("i"),
            ],
            "",
        ),
        // Some asked about each of the older invitations, and somebody about many.
        insert(
            "invitation_requests",
            "organization_id, invitation_id, user_id, asked_at",
            INVITATIONS,
            &[acme.into(), w.id(INVITATION, "(1 + i % 5000)"), w.id(PERSON, i), w.at("i")],
            "",
        ),
        insert(
            "invitation_requests",
            "organization_id, invitation_id, user_id, asked_at",
            1_000,
            &[acme.into(), w.id(INVITATION, "(i + 2)"), w.id(PERSON, "1"), w.at("i")],
            "",
        ),
        // One in use in each place but the first ten, and many that Acme has switched off.
        insert(
            "share_links",
            "id, organization_id, digest, role, maker_id, made_at, expires_at",
            PLACES - 10,
            &[
                w.id(LINK, i),
                w.id(PLACE, "(i + 10)"),
                w.digest(i),
                text("member"),
                w.id(PERSON, i),
                w.at("i"),
                w.at("i + 86400"),
            ],
            "",
        ),
        insert(
            "share_links",
            "id, organization_id, digest, role, maker_id, made_at, expires_at, ended_at",
            3_000,
            &[
                w.id(LINK, "(100000 + i)"),
                acme.to_owned(),
                w.digest("(100000 + i)"),
                text("member"),
                w.id(PERSON, i),
                w.at("i"),
                w.at("i + 86400"),
                w.at("i + 60"),
            ],
            "",
        ),
        // Half of the people ask here and there, somebody in many places; most of it is decided.
        insert(
            "join_requests",
            "id, organization_id, user_id, share_link_id, role, domain, message, asked_at",
            PLACES - 10,
            &[
                w.id(ASKED, i),
                w.id(PLACE, "(i + 10)"),
                w.id(PERSON, i),
                w.id(LINK, i),
                text("member"),
                text("acme.example"),
                text(""),
                w.at("i"),
            ],
            "",
        ),
        insert(
            "join_requests",
            "id, organization_id, user_id, share_link_id, role, domain, message, asked_at",
            200,
            &[
                w.id(ASKED, "(200000 + i)"),
                acme.to_owned(),
                w.id(PERSON, "(12000 + i)"),
                w.id(LINK, i),
                text("member"),
                text("acme.example"),
                text("Hello"),
                w.at("i"),
            ],
            "",
        ),
        insert(
            "join_requests",
            "id, organization_id, user_id, share_link_id, role, domain, message, asked_at, ending, ended_at, ended_by",
            10_000,
            &[
                w.id(ASKED, "(100000 + i)"),
                acme.to_owned(),
                w.id(PERSON, i),
                w.id(LINK, i),
                text("member"),
                text("acme.example"),
                text(""),
                w.at("i"),
                text("declined"),
                w.at("i + 60"),
                w.id(PERSON, "1"),
            ],
            "",
        ),
        insert(
            "teams",
            "organization_id, id, name, name_key, member_count, created_at",
            TEAMS,
            &[
                acme.to_owned(),
                w.id(TEAM, i),
                "'Team ' || i".into(),
                "'team ' || i".into(),
                "0".into(),
                w.at("i"),
            ],
            "",
        ),
        insert(
            "teams",
            "organization_id, id, name, name_key, member_count, created_at",
            PLACES,
            &[
                w.id(PLACE, i),
                w.id(TEAM, "(1000 + i)"),
                text("Team"),
                text("team"),
                "1".into(),
                w.at("i"),
            ],
            "",
        ),
        place_in("1"),
        place_in(&format!("(2 + i % {})", TEAMS - 1)),
        insert(
            "team_members",
            "organization_id, team_id, user_id, name_key, part, added_at",
            PLACES,
            &[
                w.id(PLACE, i),
                w.id(TEAM, "(1000 + i)"),
                w.id(PERSON, i),
                name_key(i),
                text("maintainer"),
                w.at("i"),
            ],
            "",
        ),
        format!(
            "update teams set member_count = (select count(*) from team_members x where x.organization_id = teams.organization_id
               and x.team_id = teams.id) where organization_id = {acme}"
        ),
        insert(
            "removal_teams",
            "organization_id, user_id, team_id, part, added_at",
            8_000,
            &[
                w.id(PLACE, "(1 + i % 1500)"),
                w.id(PERSON, i),
                w.id(TEAM, "(1001 + i % 1500)"),
                text("member"),
                w.at("i"),
            ],
            "",
        ),
        insert(
            "pictures",
            "user_id, mark, set_at, small, large",
            PEOPLE,
            &[
                w.id(PERSON, i),
                format!("'00000000000000000000000000' || {}", w.pad(i)),
                w.at("i"),
                w.digest(i),
                w.digest(i),
            ],
            "",
        ),
        insert(
            "credentials",
            "user_id, password_hash, changed_at",
            PEOPLE,
            &[w.id(PERSON, i), text("-"), w.at("i")],
            "",
        ),
        insert(
            "sessions",
            "digest, user_id, created_at, seen_at, expires_at",
            PEOPLE,
            &[w.digest(i), w.id(PERSON, i), w.at("i"), w.at("i"), w.at("100000000")],
            "",
        ),
        insert(
            "sign_ups",
            "id, email, email_key, name, password_hash, browser_digest, next, created_at, expires_at",
            8_000,
            &[
                w.id(PERSON, i),
                mail(i),
                mail(i),
                text("Anna"),
                text("-"),
                w.digest(i),
                text("/"),
                w.at("i"),
                w.at("i + 86400"),
            ],
            "",
        ),
        insert(
            "sign_up_tokens",
            "digest, sign_up_id",
            8_000,
            &[w.digest(i), w.id(PERSON, i)],
            "",
        ),
        insert(
            "foundings",
            "id, email, email_key, name, slug, asked_at, expires_at",
            8_000,
            &[
                w.id(PERSON, i),
                mail(i),
                mail(i),
                text("Place"),
                text(""),
                w.at("i"),
                w.at("i + 86400"),
            ],
            "",
        ),
        insert(
            "founding_tokens",
            "digest, founding_id",
            8_000,
            &[w.digest(i), w.id(PERSON, i)],
            "",
        ),
        insert(
            "password_resets",
            "id, email_key, asked_at, expires_at, user_id, digest",
            8_000,
            // Most of those who ask are nobody.
            &[
                w.id(PERSON, i),
                mail(i),
                w.at("i"),
                w.at("i + 3600"),
                format!("case when i % 4 = 0 then {} end", w.id(PERSON, i)),
                format!("case when i % 4 = 0 then {} end", w.digest(i)),
            ],
            "",
        ),
        insert(
            "address_claims",
            "id, user_id, email, email_key, asked_at, expires_at, digest",
            8_000,
            &[
                w.id(PERSON, i),
                w.id(PERSON, "(1 + i % 4000)"),
                mail(i),
                mail(i),
                w.at("i"),
                w.at("i + 86400"),
                w.digest(i),
            ],
            "",
        ),
        insert(
            "address_changes",
            "id, user_id, from_email, from_key, to_email, to_key, changed_at, expires_at, digest",
            8_000,
            &[
                w.id(PERSON, i),
                w.id(PERSON, "(1 + i % 4000)"),
                mail(i),
                mail(i),
                mail("(1 + i)"),
                mail("(1 + i)"),
                w.at("i"),
                w.at("i + 86400"),
                w.digest(i),
            ],
            "",
        ),
        insert(
            "farewells",
            "id, email, gone_at",
            8_000,
            &[w.id(PERSON, i), mail(i), w.at("i")],
            "",
        ),
        insert(
            "throttles",
            "act, subject, since, hits",
            8_000,
            &[text("sign-in"), mail(i), w.at("i"), "1".into()],
            "",
        ),
        insert(
            "second_factors",
            "user_id, secret, begun_at, confirmed_at, last_step",
            PEOPLE,
            &[
                w.id(PERSON, i),
                format!("substr({}, 1, 20)", w.digest(i)),
                w.at("i"),
                w.at("i"),
                i.into(),
            ],
            "",
        ),
        insert(
            "recovery_codes",
            "user_id, digest",
            PEOPLE,
            &[w.id(PERSON, i), w.digest(i)],
            "",
        ),
        insert(
            "half_sign_ins",
            "digest, user_id, created_at, expires_at",
            8_000,
            &[w.digest(i), w.id(PERSON, i), w.at("i"), w.at("i + 600")],
            "",
        ),
        insert(
            "passkeys",
            "id, user_id, credential_id, credential, uses, name, created_at",
            8_000,
            &[
                w.id(PERSON, i),
                w.id(PERSON, "(1 + i % 4000)"),
                w.digest(i),
                text("{}"),
                i.into(),
                text("Phone"),
                w.at("i"),
            ],
            "",
        ),
        insert(
            "identities",
            "issuer, subject, user_id, email, linked_at",
            8_000,
            &[text("https://id.example"), mail(i), w.id(PERSON, i), mail(i), w.at("i")],
            "",
        ),
        insert(
            "provider_attempts",
            "digest, browser_digest, purpose, user_id, next, created_at, expires_at",
            8_000,
            &[
                w.digest(i),
                w.digest("(i / 2)"),
                format!("case when i % 4 = 0 then {} else {} end", text("link"), text("sign-in")),
                format!("case when i % 4 = 0 then {} end", w.id(PERSON, i)),
                text("/"),
                w.at("i"),
                w.at("i + 600"),
            ],
            "",
        ),
        insert(
            "identity_offers",
            "browser_digest, issuer, subject, user_id, email, email_key, created_at, expires_at",
            8_000,
            &[
                w.digest(i),
                text("https://id.example"),
                mail(i),
                w.id(PERSON, "(1 + i % 4000)"),
                mail(i),
                mail(i),
                w.at("i"),
                w.at("i + 600"),
            ],
            "",
        ),
        insert(
            "passkey_challenges",
            "digest, browser_digest, purpose, user_id, state, created_at, expires_at",
            8_000,
            &[
                w.digest(i),
                w.digest("(i / 2)"),
                format!(
                    "case when i % 4 = 0 then {} else {} end",
                    text("prove"),
                    text("sign-in")
                ),
                format!("case when i % 4 = 0 then {} end", w.id(PERSON, i)),
                text("{}"),
                w.at("i"),
                w.at("i + 300"),
            ],
            "",
        ),
        word_of_person("'anna'", "0"),
        word_of_person(&w.pad(&format!("(i * 7919 % {PEOPLE})")), "0"),
        // Annasons are Annas already.
        word_of_person(&w.surname(i), "case when i % 10 < 8 then 0 else 4 end"),
        word_of_person("'p' || i", "0"),
        word_of_person("'example'", "0"),
        word_of_person("'net'", "0"),
        word_of_place("'place'"),
        word_of_place("'a' || (i * 7919 % 1500)"),
        word_of_place("cast(i as text)"),
        "update members set footing = (select u.footing from users u where u.id = members.user_id)".into(),
        "delete from member_words".into(),
        "insert into member_words (organization_id, word, name_key, user_id, said)
           select m.organization_id, w.word, m.name_key, m.user_id, w.said from members m join user_words w on w.user_id = m.user_id"
            .into(),
        format!(
            "update organizations set member_count = (select count(*) from members m where m.organization_id = organizations.id) where id = {acme}"
        ),
    ];
    world.script(&statements.join(";")).await.unwrap();
    db.analyze().await.unwrap();
}
