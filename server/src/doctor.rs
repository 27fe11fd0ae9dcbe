//! Looks whether everything that is needed is there, and says so, line by line. Never here: mending anything.

use crate::{
    Application, Config,
    config::{Environment, MailTo},
    say::say,
};
use orgs::{Orgs, events::relay, kernel::Fault};
use std::process::ExitCode;

enum Finding {
    Fine(String),
    Notice(String),
    Wrong(String),
}

/// Success if nothing is wrong. (Settings that are wrong in themselves stop every command before this.)
pub async fn examine(config: Config) -> Result<ExitCode, Fault> {
    let mut findings = vec![origin(&config), mail(&config)];
    match Application::build(config).await {
        Ok(application) => findings.extend(database(&application.orgs).await),
        Err(fault) => findings.push(Finding::Wrong(format!("database: {fault}"))),
    }
    let mut code = ExitCode::SUCCESS;
    for finding in findings {
        match finding {
            Finding::Fine(text) => say(format!("fine    {text}")),
            Finding::Notice(text) => say(format!("notice  {text}")),
            Finding::Wrong(text) => {
                say(format!("WRONG   {text}"));
                code = ExitCode::FAILURE;
            }
        }
    }
    Ok(code)
}

fn origin(config: &Config) -> Finding {
    let text = format!(
        "origin: {} ({})",
        config.origin.as_str(),
        match config.environment {
            Environment::Development => "development",
            Environment::Production => "production",
        }
    );
    Finding::Fine(text)
}

fn mail(config: &Config) -> Finding {
    match &config.mail {
        MailTo::Smtp(_) => Finding::Fine(format!("mail: by SMTP, from {}", config.mail_from)),
        MailTo::Folder(folder) => {
            Finding::Notice(format!("mail: nobody receives any; it goes into {}", folder.display()))
        }
    }
}

/// Counting the backlog needs the tables, so it also tells whether they are there.
async fn database(orgs: &Orgs) -> Vec<Finding> {
    let engine = orgs.database().engine();
    if let Err(fault) = orgs.database().read().await {
        return vec![Finding::Wrong(format!("database: {engine} does not answer: {fault}"))];
    }
    match relay::backlog(orgs).await {
        Ok((waiting, given_up)) => {
            let text = format!("events: {waiting} wait to be told, {given_up} were given up");
            let events = if given_up == 0 {
                Finding::Fine(text)
            } else {
                Finding::Wrong(text)
            };
            vec![
                Finding::Fine(format!("database: {engine}, reachable, with its tables")),
                events,
            ]
        }
        Err(fault) => vec![Finding::Wrong(format!(
            "database: {engine}; run `orgs-server migrate`: {fault}"
        ))],
    }
}
