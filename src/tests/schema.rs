//! The last walls: what no bug in a verb could commit, because the schema refuses it.

use orgs::{database::Db, testing::World};

const OF_ACME: &str = "organization_id = (select id from organizations where slug = 'acme')";

/// A new id, in the engine's words.
fn new_id(db: &Db) -> &'static str {
    if db.engine() == "SQLite" {
        "randomblob(16)"
    } else {
        "gen_random_uuid()"
    }
}

/// The statements do not commit, and nothing has changed.
async fn impossible(world: &World, what: &str, statements: &str) {
    let before = world.everything().await;
    assert!(world.script(statements).await.is_err(), "{what}: {statements}");
    assert_eq!(world.everything().await, before, "{what}");
}

both! {
    async fn an_organization_without_an_owner(world) {
        for statements in [
            format!("update members set role = 'admin' where role = 'owner' and {OF_ACME}"),
            format!("delete from members where role = 'owner' and {OF_ACME}"),
            format!("delete from members where {OF_ACME}"),
            "update organizations set owner_id = (select id from users where name = 'Mia Member') where slug = 'acme'".into(),
            "update organizations set owner_id = (select id from users where name = 'Sam Stranger') where slug = 'acme'".into(),
            "update organizations set owner_role = 'admin' where slug = 'acme'".into(),
        ] {
            impossible(&world, "ownerless", &statements).await;
        }
        // In whichever order the statements of a transfer come, it may be committed.
        world.script(&format!(
            "update organizations set owner_id = (select id from users where name = 'Mia Member') where slug = 'acme';
             update members set role = 'admin' where role = 'owner' and {OF_ACME};
             update members set role = 'owner' where user_id = (select id from users where name = 'Mia Member') and {OF_ACME}"
        )).await.unwrap();
        assert_eq!(world.probe().await, Vec::<String>::new());
    }

    async fn two_pending_invitations_of_one_address(world) {
        let again = |status: &str| format!(
            "insert into invitations (id, organization_id, email, email_key, role, message, status, inviter_id, generation, delivery,
               sent_at, expires_at)
             select {}, organization_id, email, email_key, role, message, '{status}', inviter_id, generation, delivery, sent_at,
               expires_at from invitations where email_key = 'ivy@example.org'", new_id(world.orgs.database())
        );
        impossible(&world, "two pending", &again("pending")).await;
        world.script(&again("expired")).await.unwrap();
        impossible(&world, "two pending", "update invitations set status = 'pending' where email_key = 'ivy@example.org'").await;
    }

    /// Whatever key somebody writes, two spellings of one address are one address.
    async fn one_address_in_two_spellings(world) {
        let spelled = |email: &str, key: &str| format!(
            "insert into invitations (id, organization_id, email, email_key, role, message, status, inviter_id, generation, delivery,
               sent_at, expires_at)
             select {}, organization_id, '{email}', '{key}', role, message, 'pending', inviter_id, generation, delivery, sent_at,
               expires_at from invitations where email_key = 'ivy@example.org'", new_id(world.orgs.database())
        );
        for (email, key) in [("IVY@example.org", "ivy@example.org"), ("IVY@example.org", "IVY@example.org"), ("ivy@example.org", "ivy")] {
            impossible(&world, "two spellings", &spelled(email, key)).await;
        }
        for statement in [
            "update invitations set email_key = 'IVY@EXAMPLE.ORG' where email_key = 'ivy@example.org'",
            "update users set email_key = 'mia' where email_key = 'mia@acme.example'",
            "update users set email = 'MAX@acme.example' where email_key = 'mia@acme.example'",
        ] {
            impossible(&world, "a key of another address", statement).await;
        }
        world.script(&spelled("New@Example.org", "new@example.org")).await.unwrap();
    }

    async fn one_member_twice(world) {
        for columns in ["organization_id, user_id, role, name_key, joined_at", "organization_id, user_id, 'admin', 'another', joined_at"] {
            impossible(&world, "one member twice", &format!(
                "insert into members (organization_id, user_id, role, name_key, joined_at) select {columns} from members where {OF_ACME}"
            )).await;
        }
        impossible(&world, "nobody as a member", &format!(
            "insert into members (organization_id, user_id, role, name_key, joined_at)
             select organization_id, {}, 'member', 'nobody', joined_at from members where role = 'owner' and {OF_ACME}", new_id(world.orgs.database())
        )).await;
    }

    async fn a_day_that_is_an_hour(world) {
        let hours = if world.orgs.database().engine() == "SQLite" { ["1767614400000000", "1"] } else { ["timestamptz '2026-01-05T12:00:00Z'", "timestamptz '2026-01-05T00:00:00+01:00'"] };
        for hour in hours {
            impossible(&world, "finer than a day", &format!("update members set active_on = {hour}")).await;
        }
    }

    async fn a_slug_that_is_none(world) {
        let long = "x".repeat(49);
        for slug in ["", "a", "Acme", "acme-", "-acme", "ac--me", "ac me", "ac/me", "ac.me", "äcme", "acme\u{a0}", &long] {
            for statement in [
                format!("insert into organization_slugs (slug, organization_id, taken_at) select '{slug}', organization_id, taken_at from organization_slugs where slug = 'acme'"),
                format!("update organizations set slug = '{slug}' where slug = 'acme'"),
            ] {
                impossible(&world, "a slug that is none", &statement).await;
            }
        }
        for slug in ["ab", "a1", "1-2-3", &"x".repeat(48)] {
            world.script(&format!(
                "insert into organization_slugs (slug, organization_id, taken_at) select '{slug}', organization_id, taken_at from organization_slugs where slug = 'acme';
                 update organizations set slug = '{slug}' where id = (select organization_id from organization_slugs where slug = 'acme')"
            )).await.unwrap();
        }
    }

    async fn what_belongs_to_another_organization(world) {
        impossible(&world, "a foreign invitation",
            "update members set invitation_id = (select id from invitations where email_key = 'mia@acme.example')
             where organization_id = (select id from organizations where slug = 'initech')").await;
        for statement in [
            "update members set organization_id = (select id from organizations where slug = 'initech') where user_id = (select id from users where email_key = 'mia@acme.example')",
            "update members set organization_id = (select id from organizations where slug = 'acme') where role = 'owner'",
            "update invitations set organization_id = (select id from organizations where slug = 'initech') where email_key = 'mia@acme.example'",
            "delete from invitations where email_key = 'mia@acme.example'",
            "update organizations set owner_id = (select owner_id from organizations where slug = 'initech') where slug = 'acme'",
        ] {
            impossible(&world, "from one organization to another", statement).await;
        }
        impossible(&world, "a foreign slug", "update organization_slugs set slug = 'initech' where slug = 'acme'").await;
        impossible(&world, "a slug given away",
            "update organization_slugs set organization_id = (select id from organizations where slug = 'initech') where slug = 'acme'").await;
        impossible(&world, "an unlisted slug", "update organizations set slug = 'elsewhere' where slug = 'acme'").await;
        impossible(&world, "one slug twice", "update organizations set slug = 'acme' where slug = 'initech'").await;
    }

    async fn two_share_links_in_use(world) {
        let db = world.orgs.database();
        let (one, two) = if db.engine() == "SQLite" { ("x'01'", "x'02'") } else { (r"'\x01'", r"'\x02'") };
        let row = |digest: &str, role: &str, domain: &str, (uses, most): (&str, &str), expires: &str| format!(
            "insert into share_links (id, organization_id, digest, role, domain, uses, most_uses, maker_id, made_at, expires_at)
             select {}, organization_id, {digest}, '{role}', {domain}, {uses}, {most}, inviter_id, sent_at, {expires}
             from invitations where email_key = 'ivy@example.org'", new_id(db)
        );
        let any = ("0", "null");
        world.script(&row(one, "member", "null", any, "expires_at")).await.unwrap();
        impossible(&world, "two in use", &row(two, "member", "null", any, "expires_at")).await;
        world.script("update share_links set ended_at = expires_at").await.unwrap();
        for (what, statement) in [
            ("one secret twice", row(one, "member", "null", any, "expires_at")),
            ("an owner by a link", row(two, "owner", "null", any, "expires_at")),
            ("another spelling", row(two, "member", "'Acme.example'", any, "expires_at")),
            ("more uses than there may be", row(two, "member", "null", ("2", "1"), "expires_at")),
            ("fewer than none", row(two, "member", "null", ("-1", "null"), "expires_at")),
            ("no time", row(two, "member", "null", any, "sent_at")),
        ] {
            impossible(&world, what, &statement).await;
        }
        world.script(&row(two, "admin", "'acme.example'", ("1", "1"), "expires_at")).await.unwrap();
        impossible(&world, "two in use", "update share_links set ended_at = null").await;
    }

    async fn two_requests_of_one_person_wait(world) {
        let db = world.orgs.database();
        let row = |user: &str, role: &str, message: &str, (ending, at, by): (&str, &str, &str)| format!(
            "insert into join_requests (id, organization_id, user_id, share_link_id, role, domain, message, asked_at, ending, ended_at, ended_by)
             select {}, organization_id, (select id from users where email_key = '{user}@acme.example'), id, '{role}', 'acme.example',
               '{message}', sent_at, {ending}, {at}, {by} from invitations where email_key = 'ivy@example.org'", new_id(db)
        );
        let waits = ("null", "null", "null");
        world.script(&row("mia", "member", "Hello", waits)).await.unwrap();
        for (what, statement) in [
            ("two that wait", row("mia", "member", "", waits)),
            ("an owner by asking", row("max", "owner", "", waits)),
            ("an unknown ending", row("max", "member", "", ("'lost'", "sent_at", "inviter_id"))),
            ("an ending at no time", row("max", "member", "", ("'declined'", "null", "inviter_id"))),
            ("an ending by nobody", row("max", "member", "", ("'declined'", "sent_at", "null"))),
            ("no ending at a time", row("max", "member", "", ("null", "sent_at", "null"))),
            ("words that outlive it", row("max", "member", "Hello", ("'declined'", "sent_at", "inviter_id"))),
        ] {
            impossible(&world, what, &statement).await;
        }
        world.script(&row("mia", "admin", "", ("'declined'", "sent_at", "inviter_id"))).await.unwrap();
        impossible(&world, "two that wait", "update join_requests set ending = null, ended_at = null, ended_by = null").await;
    }

    async fn whoever_is_in_a_team_is_a_member_of_its_organization(world) {
        let db = world.orgs.database();
        let team = |slug: &str, name: &str, key: &str| format!(
            "insert into teams (organization_id, id, name, name_key, member_count, created_at)
             select id, {}, '{name}', '{key}', 0, created_at from organizations where slug = '{slug}'", new_id(db)
        );
        let place = |of: &str, name: &str, user: &str, part: &str| format!(
            "insert into team_members (organization_id, team_id, user_id, name_key, part, added_at)
             select o.id, t.id, u.id, u.name_key, '{part}', t.created_at from organizations o, teams t, users u
             where o.slug = '{of}' and t.name = '{name}' and u.email_key = '{user}'"
        );
        world.script(&team("acme", "Ours", "ours")).await.unwrap();
        world.script(&team("initech", "Theirs", "ours")).await.unwrap();
        world.script(&place("acme", "Ours", "mia@acme.example", "member")).await.unwrap();
        for (what, statement) in [
            ("one name twice", team("acme", "OURS", "ours")),
            ("a stranger in a team", place("acme", "Ours", "sam@initech.example", "member")),
            ("in a team of another organization", place("acme", "Theirs", "mia@acme.example", "member")),
            ("of another organization in its team", place("initech", "Theirs", "mia@acme.example", "member")),
            ("twice in one team", place("acme", "Ours", "mia@acme.example", "maintainer")),
            ("an unknown part", place("acme", "Ours", "max@acme.example", "owner")),
            ("fewer than none", "update teams set member_count = -1".into()),
            ("a place that moves", "update team_members set organization_id = (select id from organizations where slug = 'initech')".into()),
            ("a place that is somebody else's", "update team_members set user_id = (select id from users where email_key = 'sam@initech.example')".into()),
            ("a team that moves", "update teams set organization_id = (select id from organizations where slug = 'acme') where name = 'Theirs'".into()),
        ] {
            impossible(&world, what, &statement).await;
        }
        // With the membership, and with the team.
        let rows = async || world.everything().await.contains("\nteam_members\nteams\n");
        assert!(!rows().await);
        world.script(&format!("delete from members where user_id = (select id from users where email_key = 'mia@acme.example') and {OF_ACME}")).await.unwrap();
        assert!(rows().await);
        world.script(&place("acme", "Ours", "max@acme.example", "maintainer")).await.unwrap();
        assert!(!rows().await);
        world.script("delete from teams where name = 'Ours'").await.unwrap();
        assert!(rows().await);
    }

    async fn wrong_counts_and_unknown_words(world) {
        for statement in [
            "update organizations set seats = 3 where slug = 'acme'",
            "update organizations set member_count = 0 where slug = 'acme'",
            "update members set role = 'king'",
            "update invitations set status = 'lost'",
            "update invitations set status = 'accepted' where email_key = 'ivy@example.org'",
            "update invitations set expires_at = sent_at",
            "update invitations set delivery = 'eaten'",
            "update events set standing = 'ghost'",
            "update users set language = 'fr'",
            "update invitations set language = ''",
        ] {
            impossible(&world, "a check", statement).await;
        }
    }

    async fn people_twice_and_people_gone(world) {
        for statement in [
            "update users set email_key = 'mia@acme.example' where email_key = 'max@acme.example'",
            "update users set external_id = 'mia@acme.example' where external_id = 'max@acme.example'",
            "update members set user_id = (select id from users where email_key = 'mia@acme.example')
             where user_id = (select id from users where email_key = 'max@acme.example')",
            "delete from users where email_key = 'max@acme.example'",
            "update user_addresses set email = 'mia@acme.example', email_key = 'mia@acme.example' where email_key = 'max@acme.example'",
            "update users set email = 'mia@acme.example', email_key = 'mia@acme.example' where email_key = 'max@acme.example'",
            "update users set email = 'free@acme.example', email_key = 'free@acme.example' where email_key = 'max@acme.example'",
            "update user_addresses set user_id = (select id from users where email_key = 'mia@acme.example') where email_key = 'max@acme.example'",
            "update user_addresses set email_key = 'MAX@acme.example' where email_key = 'max@acme.example'",
            "delete from user_addresses where email_key = 'max@acme.example'",
            "update users set email_key = null where email_key = 'max@acme.example'",
            "update users set email_key = null, email = '' where email_key = 'max@acme.example'",
            "delete from organizations where slug = 'acme'",
        ] {
            impossible(&world, "a key", statement).await;
        }
    }

    /// One link of an address, one row of a token, and no token that is nobody's.
    async fn two_live_links_to_a_new_password(world) {
        let db = world.orgs.database();
        let (one, two) = if db.engine() == "SQLite" { ("x'01'", "x'02'") } else { (r"'\x01'", r"'\x02'") };
        let row = |email: &str, ends: &str, user: &str, digest: &str| format!(
            "insert into password_resets (id, email_key, asked_at, expires_at, user_id, digest)
             select {}, '{email}', sent_at, {ends}, {user}, {digest} from invitations where email_key = 'ivy@example.org'", new_id(db)
        );
        world.script(&row("mia@acme.example", "expires_at", "inviter_id", one)).await.unwrap();
        for (what, statement) in [
            ("two of one address", row("mia@acme.example", "expires_at", "inviter_id", two)),
            ("two of one address", row("mia@acme.example", "expires_at", "null", "null")),
            ("one token twice", row("max@acme.example", "expires_at", "inviter_id", one)),
            ("a token of nobody", row("max@acme.example", "expires_at", "null", two)),
            ("a person without a token", row("max@acme.example", "expires_at", "inviter_id", "null")),
            ("another spelling", row("MAX@acme.example", "expires_at", "inviter_id", two)),
            ("no time", row("max@acme.example", "sent_at", "inviter_id", two)),
        ] {
            impossible(&world, what, &statement).await;
        }
        world.script(&row("max@acme.example", "expires_at", "inviter_id", two)).await.unwrap();
        world.script(&row("nobody@example.org", "expires_at", "null", "null")).await.unwrap();
        world.script(&row("somebody@example.org", "expires_at", "null", "null")).await.unwrap();
    }

    /// Once there is a superuser there always is.
    async fn an_installation_without_a_superuser(world) {
        orgs::users::appoint(&world.orgs, &world.mia.email, orgs::access::caller::Superuser::Yes).await.unwrap();
        let (yes, no) = if world.orgs.database().engine() == "SQLite" { ("1", "0") } else { ("true", "false") };
        for statement in [
            format!("update users set superuser = {no}"),
            format!("update users set active = {no}"),
            format!("update users set active = {no} where email_key = 'mia@acme.example'"),
            "update installations set keeper_id = (select id from users where email_key = 'max@acme.example')".into(),
            format!("update installations set keeper_active = {no}"),
            format!("update installations set keeper_superuser = {no}"),
            "update installations set name = 'another'".into(),
            "insert into installations (name, keeper_id) select 'this', keeper_id from installations".into(),
        ] {
            impossible(&world, "no superuser", &statement).await;
        }
        // In whichever order the statements come.
        world.script(&format!(
            "update users set superuser = {no} where email_key = 'mia@acme.example';
             update users set superuser = {yes} where email_key = 'max@acme.example';
             update installations set keeper_id = (select id from users where email_key = 'max@acme.example')"
        )).await.unwrap();
        assert_eq!(world.probe().await, Vec::<String>::new());
    }

    /// A session acts as somebody else for a time and a reason, or not at all.
    async fn acting_without_an_end(world) {
        crate::stage::with_password(&world, &world.olga).await;
        orgs::identity::sign_in(&world.orgs, world.olga.email.as_str(), crate::stage::PASSWORD).await.unwrap();
        let mia = "(select id from users where email_key = 'mia@acme.example')";
        for statement in [
            format!("update sessions set acting_as = {mia}"),
            format!("update sessions set acting_as = {mia}, acting_since = created_at, acting_until = expires_at"),
            format!("update sessions set acting_as = {mia}, acting_since = created_at, acting_reason = 'why'"),
            format!("update sessions set acting_as = {mia}, acting_since = created_at, acting_until = created_at, acting_reason = 'why'"),
            "update sessions set acting_as = user_id, acting_since = created_at, acting_until = expires_at, acting_reason = 'why'".into(),
            "update sessions set acting_reason = 'why'".into(),
        ] {
            impossible(&world, "acting", &statement).await;
        }
        world.script(&format!(
            "update sessions set acting_as = {mia}, acting_since = created_at, acting_until = expires_at, acting_reason = 'why'"
        )).await.unwrap();
    }

    /// SQLite is as strict as PostgreSQL.
    async fn wrong_types(world) {
        for statement in [
            "update organizations set member_count = 'many'",
            "update organizations set seats = 'all'",
            "update invitations set generation = 'first'",
            "update users set id = 'mia' where email_key = 'mia@acme.example'",
            "update users set created_at = 'yesterday-ish'",
            "update users set name = null",
        ] {
            impossible(&world, "a type", statement).await;
        }
    }
}
