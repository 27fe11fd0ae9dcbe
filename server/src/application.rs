//! Everything put together, the same for production and for tests. Never here: a socket, a signal, a log line's form.

use crate::{
    assets::Assets,
    config::{Config, Environment, MailTo},
    connections::Places,
    copying,
    mailer::{Counted, Folder, Smtp},
    messenger::{self, Asking},
    metrics::{Counts, Metrics},
    router,
    streams::Streams,
};
use axum::Router;
use orgs::{
    Orgs,
    database::Db,
    foundings::{PendingOrganizations, RegistrationBackend, SignUpFirst},
    identity::{IdentityPost, password::words_of_the_installation, provider::Provider},
    kernel::Fault,
    limits::{Limits, SignUps},
    mail,
    mail::Mailer,
};
use orgs_app::context::Site;
use std::{path::Path, sync::Arc};

/// A process's worth of Orgs. It answers nothing before somebody calls `orgs.migrate()`.
#[derive(Clone)]
pub struct Application {
    /// Every request goes in here.
    pub router: Router,
    /// The domain's handle.
    pub orgs: Orgs,
    /// What screens know of the installation.
    pub site: Site,
    /// What it was built from.
    pub config: Arc<Config>,
    /// The open lines of live pages, to end them.
    pub streams: Streams,
    /// What there is to watch.
    pub metrics: Metrics,
}

impl Application {
    /// Opens the database and puts the parts together. Changes no table.
    pub async fn build(config: Config) -> Result<Self, Fault> {
        make_folder_of(config.database_url.reveal()).await?;
        let database = Db::open(config.database_url.reveal()).await?;
        let mailer: Arc<dyn Mailer> = match &config.mail {
            // A mail that takes longer than half of the lease could be sent by another process too.
            MailTo::Smtp(url) => {
                Arc::new(Smtp::new(url, config.mail_from.clone(), config.origin.host())?.within(config.relay_lease / 2))
            }
            MailTo::Folder(folder) => Arc::new(Folder::new(
                folder.clone(),
                config.mail_from.clone(),
                config.origin.host(),
            )),
        };
        let counts = Counts::default();
        let mailer: Arc<dyn Mailer> = Arc::new(Counted::new(mailer, counts.clone()));
        let (origin, product): (String, String) = (config.origin.as_str().to_owned(), config.product.clone());
        let limits = Limits {
            relay_lease: config.relay_lease,
            sign_ups: config.sign_ups,
            founders: config.founders,
            factor_for: config.factor_for,
            ..Limits::default()
        };
        let registrations: Arc<dyn RegistrationBackend> = match config.sign_ups {
            SignUps::Open => Arc::new(PendingOrganizations),
            SignUps::Invitation | SignUps::Closed => Arc::new(SignUpFirst),
        };
        let orgs = Orgs::builder(database)
            .limits(limits)
            .registrations(registrations)
            .post(mail::Post {
                mailer: mailer.clone(),
                origin: origin.clone(),
                product: product.clone(),
            })
            .subscriber(Arc::new(IdentityPost {
                mailer,
                origin: origin.clone(),
                product: product.clone(),
            }))
            .build()?;
        words_of_the_installation([config.product.as_str(), config.origin.host()]);
        let assets = match (&config.site_root, config.environment) {
            (None, _) => Assets::carried(),
            (Some(folder), Environment::Production) => Assets::read(folder).await?,
            (Some(folder), Environment::Development) => Assets::watched(folder).await?,
        };
        let mailbox = match &config.mail {
            MailTo::Smtp(_) => None,
            MailTo::Folder(_) => Some("/dev/mailbox".into()),
        };
        let provider = match config.provider.clone() {
            None => None,
            Some(settings) => {
                let asking = Asking::within(messenger::PATIENCE)?;
                Some(Provider::new(settings, format!("{origin}/sign-in/return"), asking))
            }
        };
        let site = Site {
            product: product.into(),
            origin: origin.into(),
            cookies: config.origin.cookies(),
            mailbox,
            version: assets.version(),
            provider,
        };
        // Whatever is read live, connections are left for requests.
        let streams = Streams::up_to(config.connections / 2);
        let metrics = Metrics {
            orgs: orgs.clone(),
            counts,
            places: Places::of(config.connections),
            streams: streams.clone(),
        };
        let router = router::router(&orgs, &site, &config, assets, &metrics)?;
        Ok(Self {
            router,
            orgs,
            site,
            config: config.into(),
            streams,
            metrics,
        })
    }
}

/// SQLite makes the file, but not the folder it is in.
pub(crate) async fn make_folder_of(database_url: &str) -> Result<(), Fault> {
    let Some(path) = copying::path_of(database_url) else {
        return Ok(());
    };
    match Path::new(path).parent().filter(|folder| !folder.as_os_str().is_empty()) {
        Some(folder) => tokio::fs::create_dir_all(folder).await.map_err(|error| {
            Fault::broken(format!(
                "the database's folder {} cannot be made: {error}",
                folder.display()
            ))
        }),
        None => Ok(()),
    }
}
