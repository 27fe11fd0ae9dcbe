//! What the installation is told from outside: flags and environment. The only reader of the environment.
//!
//! Everything is read as text first ([`Settings`]) and checked together, so that whoever starts the process hears every wrong
//! value at once, by its name. There is no insecure fallback: a wrong value stops the start.

mod checks;
mod hidden;
mod openid;
mod secrets;
mod settings;
mod wrong;

pub use crate::origin::Origin;
pub use hidden::Hidden;
pub use settings::Settings;
pub use wrong::{Wrong, Wrongs};

use crate::peer::Proxies;
use checks::{
    PASSWORD, connections, database_url, environment, factor_for, founders, listen, log_filter, log_form, mail_from,
    mail_to, metrics_are_ours, metrics_listen, metrics_token, product, production_database, production_mail,
    production_origin, production_password, relay_lease, said, sign_ups,
};
use lettre::message::Mailbox;
use openid::provider as provider_of;
use orgs::{
    identity::provider,
    limits::{FactorFor, Founders, SignUps},
};
use secrets::Secrets;
use std::{fmt, net::SocketAddr, path::PathBuf, time::Duration};

/// The checked settings.
#[derive(Clone, Debug)]
pub struct Config {
    /// For [`orgs::database::Db::open`].
    pub database_url: Hidden,
    /// Where people reach us.
    pub origin: Origin,
    /// Where we listen.
    pub listen: SocketAddr,
    /// Where whoever watches us asks; nowhere unless it is said.
    pub metrics_listen: Option<SocketAddr>,
    /// What they have to show there.
    pub metrics_token: Option<Hidden>,
    /// Who is believed when they say whom they speak for.
    pub trusted_proxies: Proxies,
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
    /// Who has to have a second factor.
    pub factor_for: FactorFor,
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
    /// Where systemd listens, if it started us and wants to know.
    pub supervisor: Option<PathBuf>,
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
        let Secrets {
            database_url: database,
            smtp_url: smtp,
            metrics_token: token,
        } = self.secrets(&mut wrongs);
        let database_url = wrongs.take("DATABASE_URL", database_url(database.as_deref()));
        let origin = wrongs.take("ORGS_ORIGIN", Origin::parse(&self.origin));
        let listen = wrongs.take(
            "ORGS_LISTEN",
            listen(said(&self.listen).or(said(&self.leptos_site_addr))),
        );
        let metrics_listen = wrongs.take("ORGS_METRICS_LISTEN", metrics_listen(said(&self.metrics_listen)));
        let metrics_token = wrongs.take("ORGS_METRICS_TOKEN", metrics_token(token.as_deref()));
        if let (Some(Some(listen)), Some(None)) = (metrics_listen, &metrics_token) {
            wrongs.take("ORGS_METRICS_TOKEN", metrics_are_ours(listen));
        }
        let trusted_proxies = wrongs.take("ORGS_TRUSTED_PROXIES", Proxies::parse(&self.trusted_proxies));
        let product = wrongs.take("ORGS_PRODUCT", product(&self.product));
        let mail = wrongs.take("SMTP_URL", mail_to(smtp.as_deref(), &self.mail_dir));
        let mail_from = wrongs.take("ORGS_MAIL_FROM", mail_from(said(&self.mail_from), mail.as_ref()));
        let sign_ups = wrongs.take("ORGS_SIGN_UP", sign_ups(&self.sign_up));
        let founders = wrongs.take("ORGS_CREATE_ORGANIZATIONS", founders(&self.create_organizations));
        let factor_for = wrongs.take("ORGS_REQUIRE_FACTOR", factor_for(&self.require_factor));
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
                database_url.as_ref().map_or(Ok(()), |url| {
                    production_database(url.reveal())?;
                    production_password(url.reveal(), PASSWORD)
                }),
            );
            if let Some(MailTo::Smtp(url)) = &mail {
                wrongs.take("SMTP_URL", production_password(url, 1));
            }
        }
        let supervisor = said(&self.notify_socket).map(PathBuf::from);
        let site_root = said(&self.leptos_site_root).map(PathBuf::from);
        let checked = (|| {
            Some(Config {
                database_url: database_url?,
                origin: origin?,
                listen: listen?,
                metrics_listen: metrics_listen?,
                metrics_token: metrics_token?,
                trusted_proxies: trusted_proxies?,
                product: product?,
                mail: mail?,
                mail_from: mail_from?,
                sign_ups: sign_ups?,
                founders: founders?,
                factor_for: factor_for?,
                provider: provider?,
                relay_lease: relay_lease?,
                connections: connections?,
                environment: environment?,
                log: log?,
                log_filter: log_filter?,
                supervisor,
                site_root,
            })
        })();
        checked.filter(|_| wrongs.0.is_empty()).ok_or(wrongs)
    }
}
