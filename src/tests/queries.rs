//! Every query of the program, on both engines: it prepares, and no page reads a whole table that grows.

use orgs::database::QUERIES;

/// Whole tables are read on purpose here.
const SCANS: [(&str, &str); 1] = [(
    "select count(*) from events where due_at is null and relayed_at is null",
    "what was given up, for the operator's `doctor`",
)];

/// The kit's own queries look at everything: that is their business.
const KIT: &str = include_str!("../testing/store.rs");

fn of_the_kit(sql: &str) -> bool {
    KIT.contains(sql.strip_prefix("select count(*) from ").unwrap_or(sql))
}

both! {
    async fn each_prepares_and_none_scans(world) {
        let mut scans = Vec::new();
        let mut seen = 0;
        for &query in QUERIES.iter() {
            let plan = world.orgs.database().plan(query).await.unwrap_or_else(|fault| panic!("{fault}\n{}", query.0));
            seen += 1;
            let known = of_the_kit(query.0) || SCANS.iter().any(|(text, _)| *text == query.0)
                || query.0.contains("sqlite_schema"); // what `moving` knows of the schema: a table of a dozen rows
            // `x` names a derived table: rows that were found by an index already.
            let scanned = plan.iter().find(|step| step.starts_with("SCAN") && !step.contains("CONSTANT") && !step.starts_with("SCAN x"));
            match scanned {
                Some(step) if !known => scans.push(format!("{step} <- {}", query.0)),
                _ => {}
            }
        }
        assert!(seen > 60, "only {seen} queries are registered");
        assert!(scans.is_empty(), "{}", scans.join("\n"));
    }
}

#[test]
fn exceptions_are_still_needed() {
    for (text, reason) in SCANS {
        assert!(QUERIES.iter().any(|(sqlite, _)| *sqlite == text), "{reason}: {text}");
    }
}
