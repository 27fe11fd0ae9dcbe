//! From one engine to the other, in both directions, and back: everything, once, checked.

use crate::stage::{PASSWORD, factor, run};
use orgs::{
    Orgs,
    access::Role,
    database::{Db, Kind, QUERIES},
    events::relay,
    identity, invitations,
    kernel::{Failure, Outcome},
    moving::{self, Copied, CopyRefusal, TABLES},
    testing::{Spare, World, probes},
};
use std::collections::BTreeSet;

/// The tests `name::sqlite_to_postgres` and the other three ways.
macro_rules! each_way {
    ($($(#[$doc:meta])* async fn $name:ident($world:ident, $spare:ident) $body:block)*) => {$(
        $(#[$doc])*
        mod $name {
            use super::*;
            async fn play($world: World, $spare: Spare) $body
            #[test]
            fn sqlite_to_postgres() {
                run(async { play(World::sqlite().await, Spare::postgres().await).await })
            }
            #[test]
            fn postgres_to_sqlite() {
                run(async { play(World::postgres().await, Spare::sqlite().await).await })
            }
            #[test]
            fn sqlite_to_sqlite() {
                run(async { play(World::sqlite().await, Spare::sqlite().await).await })
            }
            #[test]
            fn postgres_to_postgres() {
                run(async { play(World::postgres().await, Spare::postgres().await).await })
            }
        }
    )*};
}

/// A row in every table, with what is hard to bring over: letters of all kinds, quotes, nothing, the ends of numbers.
async fn lived_in(world: &World) {
    relay::relay(&world.orgs).await.unwrap();
    invitations::letter(&world.orgs, world.ivys, 1).await.unwrap().unwrap();
    invitations::undelivered(&world.orgs, world.ivys, 1, "550 \"nobody\" – 'here'")
        .await
        .unwrap();
    // A factor that counts, and a sign-in that waits for its code.
    factor(&world.orgs, world, &world.mia).await;
    identity::sign_in(&world.orgs, world.mia.email.as_str(), PASSWORD)
        .await
        .unwrap();
    orgs::users::appoint(&world.orgs, &world.mia.email, orgs::access::caller::Superuser::Yes)
        .await
        .unwrap();
    let wrong = identity::sign_in(&world.orgs, "nobody@example.org", "hunter2 hunter2").await;
    assert!(matches!(wrong, Err(Failure::Refused(_))));
    let bytes = if world.orgs.database().engine() == "SQLite" {
        "x'00ff27'"
    } else {
        r"'\x00ff27'"
    };
    let (key, now) = match world.orgs.database().engine() {
        "SQLite" => ("x'0123456789abcdef0123456789abcdef'", "-1"),
        _ => (
            "'01234567-89ab-cdef-0123-456789abcdef'",
            "'1969-12-31 23:59:59.999999Z'",
        ),
    };
    let later = if now == "-1" {
        "9000000000000001"
    } else {
        "'2255-03-14 16:00:00.000001Z'"
    };
    world
        .script(&format!(
            "insert into sign_ups (id, email, email_key, name, password_hash, browser_digest, next, created_at, expires_at)
               values ({key}, 'Zoe@example.org', 'zoe@example.org', 'Zoë ''\"\\ 🦀', '', {bytes}, '', {now}, {later});
             insert into foundings (id, email, email_key, name, slug, asked_at, expires_at)
               values ({key}, 'Zoe@example.org', 'zoe@example.org', 'Zoë''\"s', '', {now}, {later});
             insert into founding_tokens (digest, founding_id) values ({bytes}, {key});
             insert into sign_up_tokens (digest, sign_up_id) values ({bytes}, {key});
             insert into password_resets (id, email_key, asked_at, expires_at, user_id, digest)
               select {key}, 'é@example.org', {now}, {later}, id, {bytes} from users where email_key = 'mia@acme.example';
             insert into address_claims (id, user_id, email, email_key, asked_at, expires_at, digest)
               select {key}, id, 'É''@example.org', 'É''@example.org', {now}, {later}, {bytes} from users where email_key = 'mia@acme.example';
             insert into address_changes (id, user_id, from_email, from_key, to_email, to_key, changed_at, expires_at)
               select {key}, id, 'A@example.org', 'a@example.org', 'b@example.org', 'b@example.org', {now}, {later}
               from users where email_key = 'mia@acme.example';
             insert into imports (source, source_key, target_id, made_at, there, here, taken_at)
               select 'auth_user', 'É''1', id, {now}, {bytes}, {bytes}, {now} from users where email_key = 'mia@acme.example';
             insert into pictures (user_id, mark, set_at, small, large)
               select id, '0123456789abcdef0123456789abcdef', {now}, {bytes}, {bytes} from users where email_key = 'mia@acme.example';
             update events set operator_id = actor_id where kind = 'member.removed' or kind = 'organization.created';
             insert into passkeys (id, user_id, credential_id, credential, uses, name, created_at)
               select {key}, id, {bytes}, '{{}}', 4294967295, 'Zoë''s \"key\"', {now} from users where email_key = 'mia@acme.example';
             insert into passkey_challenges (digest, browser_digest, purpose, state, created_at, expires_at)
               values ({bytes}, {bytes}, 'sign-in', '{{}}', {now}, {later});
             insert into identities (issuer, subject, user_id, email, linked_at)
               select 'https://id.example', 'É''1', id, '', {now} from users where email_key = 'mia@acme.example';
             insert into provider_attempts (digest, browser_digest, purpose, next, created_at, expires_at)
               values ({bytes}, {bytes}, 'sign-in', '/', {now}, {later});
             insert into identity_offers (browser_digest, issuer, subject, user_id, email, email_key, created_at, expires_at)
               select {bytes}, 'https://id.example', '2', id, 'A@example.org', 'a@example.org', {now}, {later}
               from users where email_key = 'mia@acme.example';
             insert into share_links (id, organization_id, digest, role, domain, uses, most_uses, maker_id, made_at, expires_at, ended_at)
               select {key}, organization_id, {bytes}, 'member', 'é.example', 0, 9223372036854775807, user_id, {now}, {later}, {later}
               from members where role = 'owner' and user_id = (select id from users where email_key = 'olga@acme.example');
             insert into invitation_requests (organization_id, invitation_id, user_id, asked_at, settled_at)
               select organization_id, id, inviter_id, {now}, {later} from invitations where email_key = 'ivy@example.org';
             insert into join_requests (id, organization_id, user_id, share_link_id, role, domain, message, asked_at, ending, ended_at, ended_by)
               select {key}, organization_id, user_id, {key}, 'member', 'é.example', '', {now}, 'withdrawn', {later}, user_id
               from members where role = 'owner' and user_id = (select id from users where email_key = 'olga@acme.example');
             insert into removals (organization_id, user_id, id, role, joined_at, fields, revoked, removed_at)
               select organization_id, user_id, {key}, 'member', {now}, '[\"ü\"]', '[]', {later}
               from members where role = 'owner' and user_id = (select id from users where email_key = 'olga@acme.example');
             insert into teams (organization_id, id, name, name_key, member_count, created_at)
               select id, {key}, 'Büro', 'büro', 1, {now} from organizations where slug = 'acme';
             insert into team_members (organization_id, team_id, user_id, name_key, part, added_at)
               select organization_id, {key}, user_id, name_key, 'maintainer', {later}
               from members where role = 'owner' and user_id = (select id from users where email_key = 'olga@acme.example');
             insert into removal_teams (organization_id, user_id, team_id, part, added_at)
               select organization_id, user_id, {key}, 'member', {now} from removals where id = {key};
             insert into batches (id, organization_id, actor_id, act, role, begun_at, finished_at)
               select {key}, organization_id, user_id, 'change-role', 'admin', {now}, {later}
               from members where role = 'owner' and user_id = (select id from users where email_key = 'olga@acme.example');
             insert into batch_members (batch_id, user_id, outcome, reason, says, removal_id)
               select {key}, id, 'refused', 'vetoed', 'Zoë''s', {key} from users where email_key = 'mia@acme.example';
             insert into farewells (id, email, gone_at) values ({key}, 'gone@example.org', {now});
             update events set detail = '{{\"z\": [1, {{\"b\":null,\"a\":\"ü\"}}],   \"a\": -9007199254740993}}' where kind = 'organization.created';
             update users set language = 'de' where email_key = 'mia@acme.example';
             update invitations set language = 'de' where email_key = 'ivy@example.org';
             update sign_ups set language = 'de';
             update foundings set language = 'de';
             update farewells set language = 'de';
             update organizations set seats = 9223372036854775807 where slug = 'acme'"
        ))
        .await
        .unwrap();
}

async fn copied(from: &Orgs, to: &Orgs) -> Outcome<Copied, CopyRefusal> {
    moving::copy(from.database(), to.database(), |_, _| {}).await
}

fn rows(copied: Copied) -> u64 {
    match copied {
        Copied::Rows(rows) | Copied::AllThere(rows) => rows,
    }
}

each_way! {
    /// Nothing is missing, nobody is let in who was not, and what waited to be told is told over there.
    async fn everything_comes_over_and_works_there(world, spare) {
        lived_in(&world).await;
        let mut seen = BTreeSet::new();
        let copied = moving::copy(world.orgs.database(), spare.orgs.database(), |table, rows| {
            assert!(rows > 0);
            seen.insert(table);
        }).await.unwrap();
        assert!(matches!(copied, Copied::Rows(rows) if rows > 30), "{copied:?}");
        assert_eq!(seen, TABLES.iter().map(|table| table.name).collect(), "a table had no row to show that it comes over");
        assert_eq!(probes::check(&spare.orgs).await.unwrap(), Vec::<String>::new());
        let there = Orgs::builder(spare.orgs.database().clone()).clock(world.clock.clone()).build().unwrap();
        let shown = orgs::members::find(&there, &world.adam, &world.acme, world.mia.user).await.unwrap().unwrap();
        assert_eq!((shown.role, shown.name.as_str()), (Role::Member, "Mia Member"));
        identity::sign_in(&there, world.mia.email.as_str(), PASSWORD).await.unwrap();
        assert!(matches!(invitations::revoke(&there, &world.sam, &world.acme, world.ivys).await, Err(Failure::Denied(_))));
        invitations::revoke(&there, &world.adam, &world.acme, world.ivys).await.unwrap();
        assert!(relay::relay(&there).await.unwrap().told > 0);
        assert_eq!(probes::check(&there).await.unwrap(), Vec::<String>::new());
    }

    /// A second time all is there; and what was brought there and back is what it was.
    async fn twice_and_back(world, spare) {
        lived_in(&world).await;
        let once = rows(copied(&world.orgs, &spare.orgs).await.unwrap());
        assert_eq!(copied(&world.orgs, &spare.orgs).await.unwrap(), Copied::AllThere(once));
        let home = if world.orgs.database().engine() == "SQLite" { Spare::sqlite().await } else { Spare::postgres().await };
        assert_eq!(copied(&spare.orgs, &home.orgs).await.unwrap(), Copied::Rows(once));
        assert_eq!(copied(&world.orgs, &home.orgs).await.unwrap(), Copied::AllThere(once));
        assert_eq!(copied(&home.orgs, &spare.orgs).await.unwrap(), Copied::AllThere(once));
    }

    /// One letter in any table is enough, on either side; and nothing is touched.
    async fn other_data_is_refused(world, spare) {
        lived_in(&world).await;
        copied(&world.orgs, &spare.orgs).await.unwrap();
        let before = spare.orgs.database().everything().await.unwrap();
        let mut tried = BTreeSet::new();
        for (table, change) in [
            ("installations", "delete from installations"),
            ("users", "update users set name = name || '.' where name like 'Ma%'"),
            ("organizations", "update organizations set seats = seats - 1 where slug = 'acme'"),
            ("organization_slugs", "delete from organization_slugs where slug = 'older'"),
            ("invitations", "update invitations set trouble = null where trouble is not null"),
            ("invitation_tokens", "update invitation_tokens set generation = 2"),
            ("invitation_requests", "update invitation_requests set settled_at = null"),
            ("share_links", "update share_links set ended_at = null"),
            ("join_requests", "update join_requests set domain = 'e.example'"),
            ("members", "update members set name_key = 'x' || name_key where role = 'admin'"),
            ("events", "update events set attempts = attempts + 1 where kind = 'invitation.sent'"),
            ("sign_ups", "update sign_ups set next = '/'"),
            ("sign_up_tokens", "delete from sign_up_tokens"),
            ("credentials", "update credentials set password_hash = password_hash || 'x'"),
            ("sessions", "delete from sessions"),
            ("throttles", "update throttles set hits = hits + 1"),
            ("user_addresses", "update user_addresses set email = 'MAX@acme.example' where email_key = 'max@acme.example'"),
            ("address_claims", "update address_claims set digest = null"),
            ("address_changes", "delete from address_changes"),
            ("farewells", "delete from farewells"),
            ("password_resets", "update password_resets set user_id = null, digest = null"),
            ("second_factors", "update second_factors set last_step = last_step + 1"),
            ("recovery_codes", "delete from recovery_codes"),
            ("half_sign_ins", "delete from half_sign_ins"),
            ("passkeys", "update passkeys set uses = uses + 1"),
            ("passkey_challenges", "delete from passkey_challenges"),
            ("identities", "update identities set email = 'other@example.org'"),
            ("provider_attempts", "delete from provider_attempts"),
            ("identity_offers", "delete from identity_offers"),
            ("imports", "delete from imports"),
            ("foundings", "update foundings set name = name || '!'"),
            ("founding_tokens", "delete from founding_tokens"),
            ("user_words", "update user_words set said = said + 1"),
            ("organization_words", "update organization_words set said = said + 1"),
            ("teams", "update teams set name = 'Bureau'"),
            ("team_members", "update team_members set part = 'member'"),
            ("removal_teams", "update removal_teams set part = 'maintainer'"),
            ("removals", "update removals set revoked = '[1]'"),
            ("batches", "update batches set stopped = not stopped"),
            ("batch_members", "update batch_members set says = says || '.'"),
            ("member_words", "update member_words set said = said + 1"),
            ("pictures", "update pictures set mark = 'fedcba9876543210fedcba9876543210'"),
        ] {
            tried.insert(table);
            let other = if world.orgs.database().engine() == "SQLite" { Spare::sqlite().await } else { Spare::postgres().await };
            copied(&world.orgs, &other.orgs).await.unwrap();
            if table == "organization_slugs" {
                // The table has nothing that may be changed; so one more row, on the other side.
                let id = "(select id from organizations where slug = 'acme')";
                let at = "(select created_at from organizations where slug = 'acme')";
                other.orgs.database().script(&format!("insert into organization_slugs (slug, organization_id, taken_at) values ('older', {id}, {at})")).await.unwrap();
            } else {
                other.orgs.database().script(change).await.unwrap();
            }
            let refused = copied(&other.orgs, &spare.orgs).await;
            assert!(matches!(refused, Err(Failure::Refused(CopyRefusal::OtherData { table: named })) if named == table), "{table}: {refused:?}");
            let refused = copied(&spare.orgs, &other.orgs).await;
            assert!(matches!(refused, Err(Failure::Refused(CopyRefusal::OtherData { .. }))), "{table}: {refused:?}");
        }
        assert_eq!(tried, TABLES.iter().map(|table| table.name).collect());
        assert_eq!(spare.orgs.database().everything().await.unwrap(), before);
    }

    /// Cut off anywhere, it leaves nothing, and the same command begins anew.
    async fn interrupted_it_leaves_nothing(world, spare) {
        lived_in(&world).await;
        let empty = spare.orgs.database().everything().await.unwrap();
        for pages in 1..TABLES.len() {
            let (stop, mut stopped) = tokio::sync::mpsc::unbounded_channel();
            let mut seen = 0;
            let copying = moving::copy(world.orgs.database(), spare.orgs.database(), |_, _| {
                seen += 1;
                if seen == pages {
                    stop.send(()).unwrap();
                }
            });
            tokio::select! {
                biased;
                _ = stopped.recv() => {}
                copied = copying => panic!("it was not cut off after {pages} pages: {copied:?}"),
            }
            assert_eq!(spare.orgs.database().everything().await.unwrap(), empty, "after {pages} pages");
        }
        assert!(matches!(copied(&world.orgs, &spare.orgs).await.unwrap(), Copied::Rows(_)));
    }
}

/// The list of tables is the schema's, column by column, on both engines: a new table that nobody copies fails here.
async fn listed(db: &Db) {
    let word = |kind| match (db.engine(), kind) {
        ("SQLite", Kind::Id | Kind::Bytes) => "BLOB",
        ("SQLite", Kind::Text | Kind::Json) => "TEXT",
        ("SQLite", _) => "INTEGER",
        (_, Kind::Id) => "uuid",
        (_, Kind::Bytes) => "bytea",
        (_, Kind::Text) => "text",
        (_, Kind::Json) => "jsonb",
        (_, Kind::Count) => "bigint",
        (_, Kind::Flag) => "boolean",
        (_, Kind::Moment) => "timestamp with time zone",
    };
    let mut ours: Vec<(String, String, String, i64)> = Vec::new();
    for table in TABLES {
        for (at, (column, kind)) in table.columns.iter().enumerate() {
            let place = if at < table.keys {
                i64::try_from(at).unwrap() + 1
            } else {
                0
            };
            ours.push((
                table.name.to_owned(),
                (*column).to_owned(),
                word(*kind).to_owned(),
                place,
            ));
        }
    }
    ours.sort();
    let theirs: Vec<_> = moving::schema(db)
        .await
        .unwrap()
        .into_iter()
        .map(|column| {
            (
                column.table_name,
                column.column_name,
                column.type_name,
                column.key_place,
            )
        })
        .collect();
    assert_eq!(ours, theirs, "src/moving/tables.rs and the schema differ");
}

both! {
    async fn the_list_is_the_schema(world) {
        let (_, lock) = QUERIES.iter().find(|(_, postgres)| postgres.starts_with("lock table")).unwrap();
        let held: BTreeSet<&str> = lock.split(|c: char| !(c.is_ascii_lowercase() || c == '_')).collect();
        assert!(TABLES.iter().all(|table| held.contains(table.name)), "a table is copied and not held: {lock}");
        listed(world.orgs.database()).await;
        world.script("create table forgotten (id bigint primary key)").await.unwrap();
        let seen = moving::schema(world.orgs.database()).await.unwrap();
        assert!(seen.iter().any(|column| column.table_name == "forgotten"), "a new table would not be seen");
    }
}
