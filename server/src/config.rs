//! What the installation is told from outside: flags and environment. The only reader of the environment.
//!
//! Everything is read as text first and checked together, so that whoever starts the process hears every wrong value at
//! once, by its name. There is no insecure fallback: a wrong value stops the start.

use clap::Args;
use lettre::{AsyncSmtpTransport, Tokio1Executor, message::Mailbox};
use orgs_app::context::Cookies;
use std::{
    error::Error,
    fmt,
    net::{IpAddr, SocketAddr},
    path::PathBuf,
    sync::Arc,
    time::Duration,
};

/// The settings as they were typed.
#[derive(Args, Clone, Debug)]
pub struct Settings {
    /// The database: sqlite:PATH (made if missing, with its folder) or postgres://…
    #[arg(
        long,
        env = "DATABASE_URL",
        default_value = "sqlite:data/orgs.db",
        hide_env_values = true,
        global = true,
        value_name = "URL"
    )]
    pub database_url: String,
    /// Where people reach the site, scheme://host[:port]; links in mails are built from it and nothing else
    #[arg(
        long,
        env = "ORGS_ORIGIN",
        default_value = "http://127.0.0.1:3000",
        global = true,
        value_name = "ORIGIN"
    )]
    pub origin: String,
    /// The address and port to listen on [default: 127.0.0.1:3000]
    #[arg(long, env = "ORGS_LISTEN", global = true, value_name = "ADDRESS")]
    pub listen: Option<String>,
    /// What cargo-leptos says instead of ORGS_LISTEN
    #[arg(long, env = "LEPTOS_SITE_ADDR", global = true, hide = true)]
    pub leptos_site_addr: Option<String>,
    /// Where cargo-leptos puts scripts and styles; without it those inside the binary are served
    #[arg(long, env = "LEPTOS_SITE_ROOT", global = true, hide = true)]
    pub leptos_site_root: Option<String>,
    /// The product's name on pages and in mails
    #[arg(
        long,
        env = "ORGS_PRODUCT",
        default_value = "Orgs",
        global = true,
        value_name = "NAME"
    )]
    pub product: String,
    /// The mail server: smtp://…, smtps://user:password@host; without it mails go into a folder (development only)
    #[arg(long, env = "SMTP_URL", hide_env_values = true, global = true, value_name = "URL")]
    pub smtp_url: Option<String>,
    /// Who mails come from, e.g. "Orgs <no-reply@example.org>"; needed with SMTP_URL
    #[arg(long, env = "ORGS_MAIL_FROM", global = true, value_name = "ADDRESS")]
    pub mail_from: Option<String>,
    /// The folder of the development mailbox, shown at /dev/mailbox
    #[arg(
        long,
        env = "ORGS_MAIL_DIR",
        default_value = "data/mail",
        global = true,
        value_name = "FOLDER"
    )]
    pub mail_dir: String,
    /// After how many seconds another process tells an event that this one has claimed and not told; a mail may take half
    #[arg(
        long,
        env = "ORGS_RELAY_LEASE",
        default_value = "60",
        global = true,
        hide = true,
        value_name = "SECONDS"
    )]
    pub relay_lease: String,
    /// development or production; production needs an https origin and SMTP_URL
    #[arg(
        long = "env",
        env = "ORGS_ENV",
        default_value = "development",
        global = true,
        value_name = "ENVIRONMENT"
    )]
    pub environment: String,
    /// text or json: how log lines are written, to standard error
    #[arg(long, env = "ORGS_LOG", default_value = "text", global = true, value_name = "FORM")]
    pub log: String,
    /// Which log lines are written, in the syntax of tracing's EnvFilter [default: info]
    #[arg(long, env = "RUST_LOG", global = true, value_name = "FILTER")]
    pub log_filter: Option<String>,
}

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
    /// How long an event is this process's own; see [`orgs::limits::Limits::relay_lease`].
    pub relay_lease: Duration,
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

/// A setting that cannot be taken, by the name it has in the environment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// Such as `ORGS_ORIGIN`.
    pub name: &'static str,
    /// Why, for people.
    pub why: String,
}

/// All of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wrongs(pub Vec<Wrong>);

impl fmt::Display for Wrongs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines: Vec<String> = self
            .0
            .iter()
            .map(|wrong| format!("{}: {}", wrong.name, wrong.why))
            .collect();
        f.write_str(&lines.join("\n"))
    }
}

impl Error for Wrongs {}

impl Wrongs {
    fn take<T>(&mut self, name: &'static str, checked: Result<T, String>) -> Option<T> {
        checked.map_err(|why| self.0.push(Wrong { name, why })).ok()
    }
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
        let relay_lease = wrongs.take("ORGS_RELAY_LEASE", relay_lease(&self.relay_lease));
        let log = wrongs.take("ORGS_LOG", log_form(&self.log));
        let log_filter = wrongs.take("RUST_LOG", log_filter(said(&self.log_filter)));
        if environment == Some(Environment::Production) {
            wrongs.take("ORGS_ORIGIN", origin.as_ref().map_or(Ok(()), production_origin));
            wrongs.take("SMTP_URL", mail.as_ref().map_or(Ok(()), production_mail));
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
                relay_lease: relay_lease?,
                environment: environment?,
                log: log?,
                log_filter: log_filter?,
                site_root,
            })
        })();
        checked.filter(|_| wrongs.0.is_empty()).ok_or(wrongs)
    }
}

/// A variable that is set to nothing is not set.
fn said(setting: &Option<String>) -> Option<&str> {
    setting.as_deref().map(str::trim).filter(|text| !text.is_empty())
}

fn environment(text: &str) -> Result<Environment, String> {
    match text {
        "development" => Ok(Environment::Development),
        "production" => Ok(Environment::Production),
        other => Err(format!("must be `development` or `production`, not `{other}`")),
    }
}

fn database_url(url: &str) -> Result<String, String> {
    if url.contains(":memory:") || url.contains("mode=memory") {
        return Err("a database in memory would be another one for every connection; name a file".to_owned());
    }
    let known = ["sqlite:", "postgres://", "postgresql://"];
    if known
        .iter()
        .any(|scheme| url.strip_prefix(scheme).is_some_and(|rest| !rest.is_empty()))
    {
        Ok(url.to_owned())
    } else {
        Err("must begin with `sqlite:` or `postgres://` and name a database".to_owned())
    }
}

fn listen(text: Option<&str>) -> Result<SocketAddr, String> {
    let text = text.unwrap_or("127.0.0.1:3000");
    text.parse()
        .map_err(|_| format!("must be an address with a port, such as 127.0.0.1:3000, not `{text}`"))
}

fn product(name: &str) -> Result<String, String> {
    let name = name.trim();
    let fits = (1..=40).contains(&name.chars().count()) && !name.chars().any(char::is_control);
    if fits {
        Ok(name.to_owned())
    } else {
        Err("must have 1 to 40 characters on one line".to_owned())
    }
}

fn mail_to(smtp: Option<&str>, folder: &str) -> Result<MailTo, String> {
    let Some(url) = smtp else {
        return Ok(MailTo::Folder(folder.into()));
    };
    // The error is lettre's and does not repeat the URL, which holds a password.
    AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
        .map(|_| MailTo::Smtp(url.to_owned()))
        .map_err(|error| format!("must be smtp://… or smtps://…: {error}"))
}

fn mail_from(text: Option<&str>, mail: Option<&MailTo>) -> Result<Mailbox, String> {
    let text = match (text, mail) {
        (Some(text), _) => text,
        (None, Some(MailTo::Smtp(_))) => {
            return Err("is needed with SMTP_URL, such as `Orgs <no-reply@example.org>`".to_owned());
        }
        (None, _) => "Orgs <no-reply@orgs.example>",
    };
    text.parse()
        .map_err(|_| format!("must be an address, such as `Orgs <no-reply@example.org>`, not `{text}`"))
}

fn relay_lease(text: &str) -> Result<Duration, String> {
    match text.trim().parse() {
        Ok(seconds @ 2..=3600) => Ok(Duration::from_secs(seconds)),
        _ => Err(format!("must be 2 to 3600 seconds, not `{text}`")),
    }
}

fn log_form(text: &str) -> Result<LogForm, String> {
    match text {
        "text" => Ok(LogForm::Text),
        "json" => Ok(LogForm::Json),
        other => Err(format!("must be `text` or `json`, not `{other}`")),
    }
}

fn log_filter(text: Option<&str>) -> Result<String, String> {
    let text = text.unwrap_or("info");
    tracing_subscriber::EnvFilter::try_new(text)
        .map(|_| text.to_owned())
        .map_err(|error| error.to_string())
}

fn production_origin(origin: &Origin) -> Result<(), String> {
    match origin.scheme {
        Scheme::Https => Ok(()),
        Scheme::Http => Err("must be https in production".to_owned()),
    }
}

fn production_mail(mail: &MailTo) -> Result<(), String> {
    match mail {
        MailTo::Smtp(_) => Ok(()),
        MailTo::Folder(_) => Err("is needed in production: people must receive their mails".to_owned()),
    }
}

/// Where people reach us: the only thing links are built from; the `Host` header never is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    scheme: Scheme,
    host: Arc<str>,
    text: Arc<str>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Scheme {
    Http,
    Https,
}

impl Origin {
    /// Reads `http(s)://host[:port]`, nothing after it. http only on this machine: cookies and passwords would travel openly.
    pub fn parse(text: &str) -> Result<Self, String> {
        let text = text.trim();
        let (scheme, rest) = match (text.strip_prefix("https://"), text.strip_prefix("http://")) {
            (Some(rest), _) => (Scheme::Https, rest),
            (_, Some(rest)) => (Scheme::Http, rest),
            _ => {
                return Err(format!(
                    "must begin with https:// (or http:// on this machine), not `{text}`"
                ));
            }
        };
        let shape = || {
            format!("must be scheme://host[:port] in lower case, without a path or a slash at its end, not `{text}`")
        };
        let (host, port) = split_port(rest).ok_or_else(shape)?;
        if !is_host(host) || port.is_some_and(|port| port.parse::<u16>().map_or(true, |port| port == 0)) {
            return Err(shape());
        }
        // A browser leaves the scheme's own port out of `Origin`; so must we, or no form would ever be ours.
        if matches!(
            (scheme, port),
            (Scheme::Http, Some("80")) | (Scheme::Https, Some("443"))
        ) {
            return Err(format!(
                "must leave out the port that its scheme has anyway, not `{text}`"
            ));
        }
        if scheme == Scheme::Http && !is_loopback(host) {
            return Err(format!(
                "must be https: http is only for this machine, and `{host}` is not"
            ));
        }
        Ok(Self {
            scheme,
            host: host.into(),
            text: text.into(),
        })
    }

    /// As it was typed, without a slash at its end.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The host, without its port.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// How cookies are written here.
    pub const fn cookies(&self) -> Cookies {
        match self.scheme {
            Scheme::Http => Cookies::Plain,
            Scheme::Https => Cookies::Host,
        }
    }
}

fn split_port(rest: &str) -> Option<(&str, Option<&str>)> {
    if let Some(inside) = rest.strip_prefix('[') {
        let (_, after) = inside.split_once(']')?;
        let host = &rest[..rest.len() - after.len()];
        return if after.is_empty() {
            Some((host, None))
        } else {
            Some((host, Some(after.strip_prefix(':')?)))
        };
    }
    Some(
        rest.split_once(':')
            .map_or((rest, None), |(host, port)| (host, Some(port))),
    )
}

fn is_host(host: &str) -> bool {
    match host.strip_prefix('[').and_then(|inside| inside.strip_suffix(']')) {
        Some(inside) => inside.parse::<IpAddr>().is_ok_and(|ip| ip.is_ipv6()),
        None => {
            let is_label = |label: &str| {
                !label.is_empty()
                    && label
                        .bytes()
                        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            };
            host.len() <= 253 && host.split('.').all(is_label)
        }
    }
}

fn is_loopback(host: &str) -> bool {
    let ip = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    host == "localhost" || host.ends_with(".localhost") || ip.is_ok_and(|ip| ip.is_loopback())
}
