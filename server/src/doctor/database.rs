//! The database: whether it answers, keeps what it acknowledges, has the tables of this program, and obeys the rules; and what
//! is still to be told. Never here: SQL.

use super::Finding;
use orgs::{
    Orgs,
    database::{Db, SchemaState},
    events::relay,
    kernel::{Clock as _, Fault, SystemClock},
    probes, users,
};
use std::time::Duration;

/// More than this, and two clocks are not one.
const APART: Duration = Duration::from_secs(5);
/// An event that waits longer is in trouble.
const LONG: Duration = Duration::from_secs(15 * 60);

pub(super) async fn findings(orgs: &Orgs) -> Vec<Finding> {
    let database = orgs.database();
    let version = match database.version().await {
        Ok(version) => version,
        Err(fault) => {
            let mend = "look whether it runs, and whether DATABASE_URL names it";
            return vec![Finding::wrong("database", format!("it does not answer: {fault}"), mend)];
        }
    };
    let mut findings = vec![Finding::fine("database", version)];
    findings.push(sure("engine", engine(database).await));
    findings.push(sure("file", file(database).await));
    let tables = sure("tables", tables(database).await);
    let usable = !tables.is_wrong();
    findings.push(tables);
    if usable {
        findings.push(sure("rules", rules(database).await));
        findings.push(sure("events", events(orgs).await));
        findings.push(sure("clock", clock(orgs).await));
        findings.push(sure("superusers", superusers(orgs).await));
    }
    findings
}

/// A question that cannot be asked is a finding too.
fn sure(what: &'static str, found: Result<Finding, Fault>) -> Finding {
    found.unwrap_or_else(|fault| Finding::wrong(what, fault, "look at the database's own log"))
}

async fn engine(database: &Db) -> Result<Finding, Fault> {
    let settings = database.settings().await?;
    let wrong = settings.iter().filter(|it| !it.may_be.contains(&it.is.as_str()));
    let wrong: Vec<String> = wrong
        .map(|it| format!("{} is {} and should be {}", it.name, it.is, it.may_be.join(" or ")))
        .collect();
    let all: Vec<String> = settings.iter().map(|it| format!("{} {}", it.name, it.is)).collect();
    Ok(if wrong.is_empty() {
        Finding::fine("engine", all.join(", "))
    } else {
        let mend = "set it in the database; acknowledged writes may be lost otherwise";
        Finding::wrong("engine", wrong.join("; "), mend)
    })
}

async fn file(database: &Db) -> Result<Finding, Fault> {
    Ok(match database.damage().await? {
        None => Finding::fine("file", "no damage was found"),
        Some(damage) => Finding::wrong("file", damage, "restore a backup; keep the damaged file"),
    })
}

async fn tables(database: &Db) -> Result<Finding, Fault> {
    Ok(match database.schema_state().await? {
        SchemaState::UpToDate(last) => Finding::fine("tables", format!("up to date, migration {last}")),
        SchemaState::Behind(missing) => Finding::wrong(
            "tables",
            format!("{missing} migrations are missing"),
            "run `orgs-server migrate`, or just `serve`",
        ),
        SchemaState::Ahead(newer) => Finding::wrong(
            "tables",
            format!("a newer version made migration {newer}"),
            "run that version",
        ),
    })
}

async fn rules(database: &Db) -> Result<Finding, Fault> {
    let found = probes::probe(database).await?;
    Ok(if found.broken.is_empty() {
        Finding::fine("rules", format!("all {} hold", found.rules))
    } else {
        let mend = "stop, keep a copy, and tell whoever makes the program";
        Finding::wrong("rules", found.broken.join("; "), mend)
    })
}

async fn events(orgs: &Orgs) -> Result<Finding, Fault> {
    let (waiting, given_up) = relay::backlog(orgs).await?;
    let age = relay::oldest(orgs)
        .await?
        .map_or(Duration::ZERO, |at| orgs.now().since(at));
    let minutes = age.as_secs() / 60;
    let says = format!("{waiting} wait to be told, the oldest for {minutes} minutes; {given_up} were given up");
    Ok(if given_up > 0 {
        Finding::wrong(
            "events",
            says,
            "their trouble is in the table `events`; mostly a mail that no server takes",
        )
    } else if age > LONG {
        Finding::notice("events", says, "see mail above, and whether `serve` runs")
    } else {
        Finding::fine("events", says)
    })
}

/// Ours beside the database's, and beside what we wrote ourselves: expiry is judged by it.
async fn clock(orgs: &Orgs) -> Result<Finding, Fault> {
    let mend = "let the machine keep its time (NTP)";
    let now = SystemClock.now();
    if let Some(there) = orgs.database().clock().await? {
        let apart = now.since(there).max(there.since(now));
        if apart > APART {
            let says = format!("the database's is {} seconds off", apart.as_secs());
            return Ok(Finding::wrong("clock", says, mend));
        }
    }
    let ahead = relay::newest(orgs)
        .await?
        .map_or(Duration::ZERO, |newest| newest.since(now));
    Ok(if ahead > APART {
        let says = format!("it was {} seconds later before", ahead.as_secs());
        Finding::wrong("clock", says, mend)
    } else {
        Finding::fine("clock", "it agrees with the database")
    })
}

async fn superusers(orgs: &Orgs) -> Result<Finding, Fault> {
    let operators = users::operators(orgs).await?;
    Ok(match (operators.all, operators.without_factor) {
        (0, _) => Finding::notice(
            "superusers",
            "nobody operates this installation",
            "sign up, then `orgs-server superuser grant EMAIL`",
        ),
        (all, 0) => Finding::fine("superusers", format!("{all}, all with a second factor")),
        (all, without) => Finding::notice(
            "superusers",
            format!("{without} of {all} have no second factor"),
            "let them set one up, or set ORGS_REQUIRE_FACTOR=superusers",
        ),
    })
}
