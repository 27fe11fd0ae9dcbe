//! Every query of the program, on both engines: it prepares, and in a database that has grown none reads a whole table.

use crate::kinds::fill;
use orgs::{database::QUERIES, testing::World};

/// Whole tables are read on purpose here.
const SCANS: [(&str, &str); 1] = [(
    "update installations set keeper_id = keeper_id where name = 'this'",
    "a table of one row",
)];

/// Emptied after a restore, by the operator.
const EMPTIED: [&str; 8] = [
    "delete from half_sign_ins",
    "delete from sessions",
    "delete from invitation_tokens",
    "delete from sign_up_tokens",
    "delete from password_resets",
    "delete from address_claims",
    "delete from share_links",
    "delete from throttles",
];

/// A sweep takes its thousand rows by an index, and PostgreSQL may still find it cheaper to read a small table whole.
const SWEEPS: &[&str] = &[
    "delete from sign_up_tokens",
    "delete from sign_ups",
    "delete from sessions where digest in",
    "delete from founding_tokens where founding_id in",
    "delete from foundings where id in",
    "delete from throttles where (act",
    "delete from password_resets where id in",
    "delete from half_sign_ins where digest in",
    "delete from passkey_challenges where digest in",
    "delete from provider_attempts where digest in",
    "delete from identity_offers where browser_digest in",
    "delete from address_claims where id in",
    "delete from farewells where id in",
    "delete from address_changes where id in",
    "delete from removals where id in",
    "delete from batches where id in",
];

/// So PostgreSQL may find for the organizations of the few who are deactivated.
const OF_A_FEW: &str =
    "x.id in (select o.id from users d join organizations o on o.owner_id = d.id where not d.active)";

/// Indexes of the few that are as they say, read from one end to the other on purpose.
const FEW: [&str; 6] = [
    "users_superusers",
    "users_deactivated",
    "users_without_words",
    "organizations_without_words",
    "events_due",
    "events_given_up",
];

/// Of a host in the tests, which has forgotten to make this table.
const LOST: &str = "lost_luggage";

/// The kit's own queries and the probes look at everything: that is their business.
const KIT: [&str; 2] = [
    include_str!("../../testing/store.rs"),
    include_str!("../../probes/store.rs"),
];

fn of_the_kit(sql: &str) -> bool {
    let sql = sql.strip_prefix("select count(*) from ").unwrap_or(sql);
    KIT.iter().any(|texts| texts.contains(sql))
}

/// A step that reads a table from one end to the other. `x` and `y` name derived tables, `lists` and `bounds` the words of a search: rows that
/// were found by an index already.
fn is_scan(step: &str) -> bool {
    let few = FEW.iter().any(|index| step.ends_with(index));
    let derived = ["SCAN x", "SCAN y", "SCAN lists", "SCAN bounds", "SCAN (subquery"]
        .iter()
        .any(|scan| step.starts_with(scan));
    let sqlite = step.starts_with("SCAN") && !few && !step.contains("CONSTANT") && !derived;
    sqlite || step.contains("Seq Scan on ")
}

both! {
    /// Small and quick: what an engine of another version does not understand is seen at once.
    async fn every_query_prepares(world) {
        fill(&world).await;
        for query in queries() {
            plan(&world, query).await;
        }
    }
}

fn queries() -> impl Iterator<Item = (&'static str, &'static str)> {
    QUERIES.iter().copied().filter(|query| !query.0.contains(LOST))
}

async fn plan(world: &World, query: (&'static str, &'static str)) -> Vec<String> {
    let plan = world.orgs.database().plan(query).await;
    plan.unwrap_or_else(|fault| panic!("{fault}\n{}", query.0))
}

/// Each prepares, and none scans.
pub async fn queries_have_plans(world: &World) {
    let mut scans = Vec::new();
    let (mut seen, mut planned) = (0, 0);
    for query in queries() {
        let plan = plan(world, query).await;
        seen += 1;
        // SQLite has nothing to say of an insertion of given values.
        planned += usize::from(!plan.is_empty());
        let sweeps = SWEEPS.iter().any(|sweep| query.0.starts_with(sweep)) || query.0.contains(OF_A_FEW);
        // What `moving` asks of the schema: a table of a dozen rows.
        let schema = query.0.contains("sqlite_schema");
        let whole = EMPTIED.contains(&query.0) || SCANS.iter().any(|(text, _)| *text == query.0);
        let known = of_the_kit(query.0) || schema || sweeps || whole;
        match plan.iter().find(|step| is_scan(step)) {
            Some(_) if !known => scans.push(format!("{}\n    {}", query.0, plan.join("\n    "))),
            _ => {}
        }
    }
    assert!(
        seen > 60 && planned > 60,
        "{seen} queries are registered, and {planned} have a plan"
    );
    assert!(scans.is_empty(), "{}", scans.join("\n"));
    eprintln!("{seen} plans on {}", world.orgs.database().engine());
}

#[test]
fn exceptions_are_still_needed() {
    for (text, reason) in SCANS {
        assert!(QUERIES.iter().any(|(sqlite, _)| *sqlite == text), "{reason}: {text}");
    }
    for text in EMPTIED {
        assert!(QUERIES.iter().any(|(sqlite, _)| *sqlite == text), "{text}");
    }
    assert!(QUERIES.iter().any(|(sqlite, _)| sqlite.contains(OF_A_FEW)));
    for sweep in SWEEPS {
        assert!(QUERIES.iter().any(|(sqlite, _)| sqlite.starts_with(sweep)), "{sweep}");
    }
}

#[test]
fn a_scan_is_seen() {
    for scan in [
        "SCAN members",
        "SCAN m USING COVERING INDEX members_by_name",
        "  ->  Seq Scan on members m",
        "Parallel Seq Scan on users",
    ] {
        assert!(is_scan(scan), "{scan}");
    }
    for fine in [
        "SEARCH m USING INDEX members_by_name (organization_id=?)",
        "SCAN x",
        "SCAN CONSTANT ROW",
        "Index Scan using users_pkey on users",
    ] {
        assert!(!is_scan(fine), "{fine}");
    }
}
