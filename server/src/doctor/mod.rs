//! `orgs-server doctor`: looks whether everything that is needed is there, and says so: one line for each finding, with what
//! mends it. Fails if something is wrong. (Settings that are wrong in themselves stop every command before this.)
//!
//! Never here: mending anything.

mod configuration;
mod database;
mod finding;
mod surroundings;

use crate::{
    Application, Config,
    config::{Environment, Settings},
    say::say,
};
use finding::Finding;
use orgs::kernel::Fault;
use std::process::ExitCode;

/// Success if nothing is wrong.
pub async fn examine(settings: &Settings, config: Config) -> Result<ExitCode, Fault> {
    let mut findings = configuration::findings(settings, &config);
    findings.extend(surroundings::findings(&config).await);
    let environment = config.environment;
    findings.extend(match Application::build(config).await {
        Ok(application) => database::findings(&application.orgs).await,
        Err(fault) => vec![Finding::wrong(
            "database",
            fault,
            "look whether it runs, and whether DATABASE_URL names it",
        )],
    });
    let wrong = findings.iter().filter(|finding| finding.is_wrong()).count();
    for finding in &findings {
        say(finding);
    }
    say(match (wrong, environment) {
        (0, Environment::Production) => "Ready.".to_owned(),
        (0, Environment::Development) => "Nothing is wrong, for development.".to_owned(),
        (1, _) => "1 thing is wrong.".to_owned(),
        (wrong, _) => format!("{wrong} things are wrong."),
    });
    Ok(if wrong == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
