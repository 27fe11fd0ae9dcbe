//! Everything that is told, in the order of the page. Each family says in its help what it counts. Never here: how it is
//! written down, or a label whose values nobody has listed.

use super::{Kind, Metrics, Page, process};
use orgs::{
    database::PoolState,
    events::relay,
    identity,
    kernel::{Fault, Timestamp, meter::Counted},
};
use std::time::Duration;

/// A database that takes longer is told of as being away.
const PATIENCE: Duration = Duration::from_secs(2);

/// What only the database knows.
struct Waiting {
    waiting: i64,
    given_up: i64,
    oldest: Option<Timestamp>,
}

impl Metrics {
    /// The whole page.
    pub async fn text(&self) -> String {
        let mut page = Page::default();
        let engine = self.orgs.database().engine();
        page.family(
            "orgs_build_info",
            Kind::Gauge,
            "The version that runs, and its database's engine.",
        )
        .sample(&[("version", env!("CARGO_PKG_VERSION")), ("engine", engine)], 1);
        self.requests(&mut page);
        self.connections(&mut page);
        self.database(&mut page);
        self.relay(&mut page).await;
        self.mails(&mut page);
        coming_in(&mut page);
        hashing(&mut page);
        process::tell(&mut page);
        page.into_text()
    }

    fn requests(&self, page: &mut Page) {
        let requests = &self.counts.requests;
        let routes = requests.answered();
        let mut answers = page.family(
            "orgs_http_requests_total",
            Kind::Counter,
            "Answers, by the route's pattern, the method and the status.",
        );
        for route in &routes {
            for (method, status, count) in &route.answers {
                let labels = [
                    ("route", &*route.route),
                    ("method", method),
                    ("status", status.as_str()),
                ];
                answers.sample(&labels, count);
            }
        }
        let mut times = page.family(
            "orgs_http_request_duration_seconds",
            Kind::Histogram,
            "How long an answer took to begin, by the route's pattern.",
        );
        for route in &routes {
            times.durations(&[("route", &route.route)], &route.times);
        }
        let help = "Requests whose answer has not begun.";
        page.one("orgs_http_requests_under_way", Kind::Gauge, help, requests.under_way());
    }

    fn connections(&self, page: &mut Page) {
        let (open, most) = (self.places.taken(), self.places.most());
        page.one("orgs_connections_open", Kind::Gauge, "Connections that are open.", open);
        page.one("orgs_connections_limit", Kind::Gauge, "How many there may be.", most);
        let help = "Open lines of live pages.";
        page.one("orgs_live_lines_open", Kind::Gauge, help, self.streams.count());
    }

    fn database(&self, page: &mut Page) {
        let database = self.orgs.database();
        let pools = database.pool_states();
        let mut told = |name, help, value: fn(&PoolState) -> u32| {
            let mut family = page.family(name, Kind::Gauge, help);
            for pool in &pools {
                family.sample(&[("pool", pool.name)], value(pool));
            }
        };
        told("orgs_database_connections_open", "Connections of each pool.", |pool| {
            pool.open
        });
        told("orgs_database_connections_idle", "Those that nobody uses.", |pool| {
            pool.idle
        });
        told("orgs_database_connections_limit", "How many there may be.", |pool| {
            pool.limit
        });
        let meter = database.meter();
        let mut timed =
            |name, help, counted: Counted| page.family(name, Kind::Histogram, help).durations(&[], &counted);
        timed(
            "orgs_database_wait_duration_seconds",
            "Waiting for a connection, or for a transaction to begin.",
            meter.waits.counted(),
        );
        timed(
            "orgs_database_statement_duration_seconds",
            "Statements, those that failed too.",
            meter.statements.counted(),
        );
        timed(
            "orgs_database_commit_duration_seconds",
            "Commits.",
            meter.commits.counted(),
        );
        let help = "Transactions that met another one and were run again.";
        page.one(
            "orgs_database_conflicts_total",
            Kind::Counter,
            help,
            meter.conflicts.count(),
        );
    }

    async fn relay(&self, page: &mut Page) {
        let counts = &self.counts;
        let mut told = page.family(
            "orgs_relay_events_total",
            Kind::Counter,
            "Events that were told, or put off.",
        );
        told.sample(&[("outcome", "told")], counts.told.count());
        told.sample(&[("outcome", "put-off")], counts.put_off.count());
        let asked = tokio::time::timeout(PATIENCE, self.waiting()).await;
        let asked = asked.map_err(Fault::unavailable).flatten();
        let help = "Whether the database answered just now.";
        page.one("orgs_database_up", Kind::Gauge, help, u8::from(asked.is_ok()));
        let Ok(waiting) = asked else { return };
        let help = "Events that wait to be told, those that were put off too.";
        page.one("orgs_relay_waiting", Kind::Gauge, help, waiting.waiting);
        let help = "Events that were given up.";
        page.one("orgs_relay_given_up", Kind::Gauge, help, waiting.given_up);
        let age = waiting.oldest.map_or(Duration::ZERO, |at| self.orgs.now().since(at));
        let help = "How long ago the oldest event happened that still waits; 0 where none does.";
        page.one("orgs_relay_oldest_seconds", Kind::Gauge, help, age.as_secs_f64());
    }

    async fn waiting(&self) -> Result<Waiting, Fault> {
        let (waiting, given_up) = relay::backlog(&self.orgs).await?;
        let oldest = relay::oldest(&self.orgs).await?;
        Ok(Waiting {
            waiting,
            given_up,
            oldest,
        })
    }

    fn mails(&self, page: &mut Page) {
        let mails = &self.counts.mails;
        let help = "Mails, by what became of them: taken by the mail server, to be tried again, refused for good.";
        let mut family = page.family("orgs_mails_total", Kind::Counter, help);
        for (outcome, count) in [
            ("sent", &mails.sent),
            ("put-off", &mails.put_off),
            ("refused", &mails.refused),
        ] {
            family.sample(&[("outcome", outcome)], count.count());
        }
    }
}

fn coming_in(page: &mut Page) {
    let tallies = identity::tallies();
    let help = "What was shown to come in, or once more, and whether it was right.";
    let mut family = page.family("orgs_shown_total", Kind::Counter, help);
    for shown in &tallies.shown {
        family.sample(&[("what", shown.what), ("outcome", "right")], shown.right);
        family.sample(&[("what", shown.what), ("outcome", "wrong")], shown.wrong);
    }
    let help = "Attempts that were refused because there had been too many.";
    let mut family = page.family("orgs_throttled_total", Kind::Counter, help);
    for (act, count) in &tallies.too_many {
        family.sample(&[("act", act)], count);
    }
    page.one(
        "orgs_sessions_begun_total",
        Kind::Counter,
        "Sessions that began.",
        tallies.begun,
    );
}

fn hashing(page: &mut Page) {
    let hashing = identity::hashing();
    let (running, most) = hashing.running();
    page.one(
        "orgs_password_hashes_running",
        Kind::Gauge,
        "Passwords that are hashed now.",
        running,
    );
    page.one("orgs_password_hashes_limit", Kind::Gauge, "How many at once.", most);
    page.one(
        "orgs_password_hashes_waiting",
        Kind::Gauge,
        "How many wait for that.",
        hashing.waiting(),
    );
    let mut timed = |name, help, counted: Counted| page.family(name, Kind::Histogram, help).durations(&[], &counted);
    timed(
        "orgs_password_hash_wait_duration_seconds",
        "Waiting for a free core.",
        hashing.waits.counted(),
    );
    timed(
        "orgs_password_hash_duration_seconds",
        "Hashing.",
        hashing.hashes.counted(),
    );
    let help = "Those who waited too long, and were told to come back.";
    page.one(
        "orgs_password_hashes_turned_away_total",
        Kind::Counter,
        help,
        hashing.turned_away.count(),
    );
}
