//! What the installation is told from outside: flags and environment. The only reader of the environment.
//!
//! Everything is read as text first ([`Settings`]) and checked together, so that whoever starts the process hears every wrong
//! value at once, by its name. There is no insecure fallback: a wrong value stops the start.

mod checks;
mod openid;
mod origin;
mod settings;
mod wrong;

pub use origin::Origin;
pub use settings::Settings;
pub use wrong::{Wrong, Wrongs};

use checks::{
    connections, database_url, environment, founders, listen, log_filter, log_form, mail_from, mail_to, product,
    production_database, production_mail, production_origin, relay_lease, said, sign_ups,
};
use lettre::message::Mailbox;
use openid::provider as provider_of;
use orgs::{
    identity::provider,
    limits::{Founders, SignUps},
};
use std::{fmt, net::SocketAddr, path::PathBuf, time::Duration};

/// The checked settings.
#[derive(Clone, Debug)]
pub struct Config {
    /// For [`orgs::database::Db::open`].
    pub database_url: String,
    /// Where people reach us.
    pub origin: Origin,
    /// Where we listen.
    pub listen: SocketAddr,
    /// The product's name.
    pub product: String,
    /// Where mails go.
    pub mail: MailTo,
    /// Who they come from.
    pub mail_from: Mailbox,
    /// Who may make themselves an account.
    pub sign_ups: SignUps,
    /// Who may create organizations.
    pub founders: Founders,
    /// The site that signs people in as well.
    pub provider: Option<provider::Settings>,
    /// How long an event is this process's own; see [`orgs::limits::Limits::relay_lease`].
    pub relay_lease: Duration,
    /// How many connections may be open at once.
    pub connections: usize,
    /// How strict we are.
    pub environment: Environment,
    /// How log lines are written.
    pub log: LogForm,
    /// Which of them.
    pub log_filter: String,
    /// Scripts and styles from a folder instead of from the binary.
    pub site_root: Option<PathBuf>,
}

/// Where mails go.
#[derive(Clone)]
pub enum MailTo {
    /// To a mail server.
    Smtp(String),
    /// Into a folder that a page shows.
    Folder(PathBuf),
}

// By hand: the URL holds a password.
impl fmt::Debug for MailTo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Smtp(_) => f.write_str("Smtp(…)"),
            Self::Folder(folder) => f.debug_tuple("Folder").field(folder).finish(),
        }
    }
}

/// How strict we are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Environment {
    /// Mails may go into a folder, http is fine on this machine.
    Development,
    /// https and a mail server, or no start.
    Production,
}

/// How log lines are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogForm {
    /// For eyes.
    Text,
    /// For machines, one object a line.
    Json,
}

impl Settings {
    /// Checks everything.
    pub fn check(&self) -> Result<Config, Wrongs> {
        let mut wrongs = Wrongs::default();
        let environment = wrongs.take("ORGS_ENV", environment(&self.environment));
        let database_url = wrongs.take("DATABASE_URL", database_url(&self.database_url));
        let origin = wrongs.take("ORGS_ORIGIN", Origin::parse(&self.origin));
        let listen = wrongs.take(
            "ORGS_LISTEN",
            listen(said(&self.listen).or(said(&self.leptos_site_addr))),
        );
        let product = wrongs.take("ORGS_PRODUCT", product(&self.product));
        let mail = wrongs.take("SMTP_URL", mail_to(said(&self.smtp_url), &self.mail_dir));
        let mail_from = wrongs.take("ORGS_MAIL_FROM", mail_from(said(&self.mail_from), mail.as_ref()));
        let sign_ups = wrongs.take("ORGS_SIGN_UP", sign_ups(&self.sign_up));
        let founders = wrongs.take("ORGS_CREATE_ORGANIZATIONS", founders(&self.create_organizations));
        let provider = wrongs.take("ORGS_OIDC_ISSUER", provider_of(self));
        let relay_lease = wrongs.take("ORGS_RELAY_LEASE", relay_lease(&self.relay_lease));
        let connections = wrongs.take("ORGS_CONNECTIONS", connections(&self.connections));
        let log = wrongs.take("ORGS_LOG", log_form(&self.log));
        let log_filter = wrongs.take("RUST_LOG", log_filter(said(&self.log_filter)));
        if environment == Some(Environment::Production) {
            wrongs.take("ORGS_ORIGIN", origin.as_ref().map_or(Ok(()), production_origin));
            wrongs.take("SMTP_URL", mail.as_ref().map_or(Ok(()), production_mail));
            wrongs.take(
                "DATABASE_URL",
                database_url.as_deref().map_or(Ok(()), production_database),
            );
        }
        let site_root = said(&self.leptos_site_root).map(PathBuf::from);
        let checked = (|| {
            Some(Config {
                database_url: database_url?,
                origin: origin?,
                listen: listen?,
                product: product?,
                mail: mail?,
                mail_from: mail_from?,
                sign_ups: sign_ups?,
                founders: founders?,
                provider: provider?,
                relay_lease: relay_lease?,
                connections: connections?,
                environment: environment?,
                log: log?,
                log_filter: log_filter?,
                site_root,
            })
        })();
        checked.filter(|_| wrongs.0.is_empty()).ok_or(wrongs)
    }
}
