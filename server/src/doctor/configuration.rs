//! What can be said of the settings alone. Never here: asking anybody.

use super::Finding;
use crate::config::{Config, Environment, Settings};

pub(super) fn findings(settings: &Settings, config: &Config) -> Vec<Finding> {
    let mut findings = vec![Finding::fine("origin", config.origin.as_str())];
    findings.push(readiness(settings, config));
    findings.extend(secrets(settings));
    findings.push(metrics(config));
    findings
}

/// What production would refuse, as long as it is development.
fn readiness(settings: &Settings, config: &Config) -> Finding {
    if config.environment == Environment::Production {
        return Finding::fine("environment", "production");
    }
    let strict = Settings {
        environment: "production".to_owned(),
        ..settings.clone()
    };
    match strict.check() {
        Ok(_) => Finding::notice(
            "environment",
            "development, though production would refuse nothing",
            "set ORGS_ENV=production",
        ),
        Err(wrongs) => {
            let wrongs: Vec<String> = wrongs
                .0
                .iter()
                .map(|wrong| format!("{} {}", wrong.name, wrong.why))
                .collect();
            Finding::notice(
                "environment",
                format!("development; production would refuse {}", wrongs.join("; ")),
                "before people come, set these and ORGS_ENV=production",
            )
        }
    }
}

/// Files with secrets that everybody on the machine may read.
fn secrets(settings: &Settings) -> Vec<Finding> {
    let open = settings.secret_files().into_iter().filter(|path| is_open(path));
    open.map(|path| {
        let says = format!("everybody on this machine may read {}", path.display());
        Finding::wrong(
            "secrets",
            says,
            "chmod 600, and another secret if others are on this machine",
        )
    })
    .collect()
}

#[cfg(unix)]
fn is_open(path: &std::path::Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::metadata(path).is_ok_and(|file| file.permissions().mode() & 0o007 != 0)
}

#[cfg(not(unix))]
fn is_open(_: &std::path::Path) -> bool {
    false
}

fn metrics(config: &Config) -> Finding {
    match config.metrics_listen {
        Some(listen) => Finding::fine("metrics", format!("http://{listen}/metrics")),
        None => Finding::notice("metrics", "nobody watches", "set ORGS_METRICS_LISTEN, e.g. to 9464"),
    }
}
