//! The settings as text, with the names they have in the environment and as flags. Never here: whether a value makes sense.

use clap::Args;

/// The settings as they were typed.
#[derive(Args, Clone, Debug)]
pub struct Settings {
    /// The database: sqlite:PATH (made if missing, with its folder) or postgres://… [default: sqlite:data/orgs.db]
    #[arg(
        long,
        env = "DATABASE_URL",
        hide_env_values = true,
        global = true,
        value_name = "URL"
    )]
    pub database_url: Option<String>,
    /// A file that holds DATABASE_URL, for supervisors that hand secrets over as files
    #[arg(long, env = "DATABASE_URL_FILE", global = true, value_name = "FILE")]
    pub database_url_file: Option<String>,
    /// Where people reach the site, such as `https://orgs.example.com`; links in mails are built from it and nothing else
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
    /// Where Prometheus asks for /metrics: a port of this machine's, or an address with a port (then with a token)
    /// [default: nowhere]
    #[arg(long, env = "ORGS_METRICS_LISTEN", global = true, value_name = "ADDRESS")]
    pub metrics_listen: Option<String>,
    /// What Prometheus has to show as its bearer token
    #[arg(
        long,
        env = "ORGS_METRICS_TOKEN",
        hide_env_values = true,
        global = true,
        value_name = "TOKEN"
    )]
    pub metrics_token: Option<String>,
    /// A file that holds ORGS_METRICS_TOKEN
    #[arg(long, env = "ORGS_METRICS_TOKEN_FILE", global = true, value_name = "FILE")]
    pub metrics_token_file: Option<String>,
    /// What cargo-leptos says instead of ORGS_LISTEN
    #[arg(long, env = "LEPTOS_SITE_ADDR", global = true, hide = true)]
    pub leptos_site_addr: Option<String>,
    /// Where cargo-leptos puts scripts and styles; without it those inside the binary are served
    #[arg(long, env = "LEPTOS_SITE_ROOT", global = true, hide = true)]
    pub leptos_site_root: Option<String>,
    /// The proxies in front, by address or range: only they are believed when they say in X-Forwarded-For whom they speak for
    #[arg(
        long,
        env = "ORGS_TRUSTED_PROXIES",
        default_value = "127.0.0.0/8,::1",
        global = true,
        value_name = "ADDRESSES"
    )]
    pub trusted_proxies: String,
    /// Where systemd listens; it says so by itself
    #[arg(long, env = "NOTIFY_SOCKET", global = true, hide = true)]
    pub notify_socket: Option<String>,
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
    /// A file that holds SMTP_URL
    #[arg(long, env = "SMTP_URL_FILE", global = true, value_name = "FILE")]
    pub smtp_url_file: Option<String>,
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
    /// open, invitation or closed: who may make themselves an account
    #[arg(
        long,
        env = "ORGS_SIGN_UP",
        default_value = "open",
        global = true,
        value_name = "POLICY"
    )]
    pub sign_up: String,
    /// everybody or superusers: who may create organizations
    #[arg(
        long,
        env = "ORGS_CREATE_ORGANIZATIONS",
        default_value = "everybody",
        global = true,
        value_name = "WHO"
    )]
    pub create_organizations: String,
    /// nobody, superusers or everybody: who has to have a second factor to get anywhere
    #[arg(
        long,
        env = "ORGS_REQUIRE_FACTOR",
        default_value = "nobody",
        global = true,
        value_name = "WHO"
    )]
    pub require_factor: String,
    /// Another site that signs people in, by OpenID Connect: its issuer, https://… (http://… on this machine)
    #[arg(long, env = "ORGS_OIDC_ISSUER", global = true, value_name = "URL")]
    pub oidc_issuer: Option<String>,
    /// Who we are there; its redirect address is ORIGIN/sign-in/return
    #[arg(long, env = "ORGS_OIDC_CLIENT_ID", global = true, value_name = "ID")]
    pub oidc_client_id: Option<String>,
    /// The secret that shows it
    #[arg(
        long,
        env = "ORGS_OIDC_CLIENT_SECRET",
        hide_env_values = true,
        global = true,
        value_name = "SECRET"
    )]
    pub oidc_client_secret: Option<String>,
    /// What people call it [default: its host]
    #[arg(long, env = "ORGS_OIDC_LABEL", global = true, value_name = "NAME")]
    pub oidc_label: Option<String>,
    /// The words in `amr` or `acr` by which it says that it asked for two factors, with commas; then no code is asked for here
    #[arg(long, env = "ORGS_OIDC_STRONG", global = true, value_name = "WORDS")]
    pub oidc_strong: Option<String>,
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
    /// How many connections may be open at once; half of them may be live pages, and more wait in the system's queue
    #[arg(
        long,
        env = "ORGS_CONNECTIONS",
        default_value = "4096",
        global = true,
        value_name = "NUMBER"
    )]
    pub connections: String,
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
