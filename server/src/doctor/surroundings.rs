//! The machine, and whom the process talks to besides the database: mail server, disk, files. Never here: the database.

use super::Finding;
use crate::{
    config::{Config, MailTo},
    copying::path_of,
    mailer::Smtp,
    metrics::most_files,
};
use std::path::Path;

/// Free bytes below which somebody should know, and below which there is no work any more.
const LITTLE: u64 = 1 << 30;
const NOTHING: u64 = 64 << 20;
/// Files that are open beside connections: the database, the site, the log.
const FILES: u64 = 64;

pub(super) async fn findings(config: &Config) -> Vec<Finding> {
    let mut findings = vec![mail(config).await];
    findings.extend(disk(config));
    findings.extend(files(config));
    findings
}

async fn mail(config: &Config) -> Finding {
    match &config.mail {
        MailTo::Folder(folder) => Finding::notice(
            "mail",
            format!("nobody receives any; it goes into {}", folder.display()),
            "set SMTP_URL before people come",
        ),
        MailTo::Smtp(url) => {
            let asked = async {
                Smtp::new(url, config.mail_from.clone(), config.origin.host())?
                    .answers()
                    .await
            };
            match asked.await {
                Ok(()) => Finding::fine("mail", format!("the mail server answers; from {}", config.mail_from)),
                Err(fault) => Finding::wrong(
                    "mail",
                    format!("the mail server does not answer: {fault}"),
                    "look at SMTP_URL, and whether this machine may reach it; mails wait meanwhile",
                ),
            }
        }
    }
}

/// Where the database's file is, if it is one.
fn disk(config: &Config) -> Option<Finding> {
    let file = Path::new(path_of(config.database_url.reveal())?);
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    let free = free(folder)?;
    let says = format!("{} MB are free in {}", free >> 20, folder.display());
    Some(match free {
        ..NOTHING => Finding::wrong("disk", says, "make room; until then nothing can be written"),
        NOTHING..LITTLE => Finding::notice("disk", says, "make room soon"),
        _ => Finding::fine("disk", says),
    })
}

#[cfg(unix)]
fn free(folder: &Path) -> Option<u64> {
    let disk = rustix::fs::statvfs(folder).ok()?;
    Some(disk.f_bavail.saturating_mul(disk.f_frsize))
}

#[cfg(not(unix))]
fn free(_: &Path) -> Option<u64> {
    None
}

fn files(config: &Config) -> Option<Finding> {
    let (most, wanted) = (most_files()?, config.connections as u64 + FILES);
    let says = format!("{most} may be open, for {} connections", config.connections);
    Some(if most < wanted {
        Finding::notice(
            "files",
            says,
            "raise LimitNOFILE (ulimit -n), or lower ORGS_CONNECTIONS",
        )
    } else {
        Finding::fine("files", says)
    })
}
